//! The doors between the page and the program are these and no others. Opening one means changing this file too.

use serde_json::{Value, json};

#[test]
fn the_page_may_do_what_is_listed_here_and_nothing_else() {
    let capability: Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(
        capability["permissions"],
        json!(["core:event:allow-listen", "core:event:allow-unlisten", "allow-greeting"])
    );
}

#[test]
fn the_content_policy_lets_nothing_in_from_outside() {
    let config: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
    let security = &config["app"]["security"];
    assert_eq!(security["capabilities"], json!(["main"]));
    assert_eq!(security["freezePrototype"], json!(true));
    assert_eq!(config["app"]["withGlobalTauri"], json!(false));
    for (directive, sources) in security["csp"].as_object().expect("a policy") {
        let sources = sources.as_str().expect("a list in one string");
        let foreign = ["https:", "*", "unsafe", "blob:"].iter().any(|outside| sources.contains(outside));
        assert!(!foreign, "{directive} {sources}");
    }
    assert_eq!(security["csp"]["require-trusted-types-for"], json!("'script'"));
}
