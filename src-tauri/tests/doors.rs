//! The doors between the page and the program are these and no others. Opening one means changing this file too.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// What the page may ask the program for.
const COMMANDS: [&str; 98] = [
    "opening",
    "painted",
    "set_setting",
    "open_page",
    "start_practice",
    "accounts",
    "check_account",
    "replace_token",
    "connect_look",
    "connect_numbers",
    "connect_add",
    "connect_forget",
    "contacts",
    "contact",
    "save_contact",
    "read_phone",
    "contact_rows",
    "contact_history",
    "tags",
    "fields",
    "put_field",
    "remove_field",
    "segments",
    "save_segment",
    "remove_segment",
    "segment_count",
    "selected",
    "edit_tags",
    "edit_consent",
    "undo_edit",
    "last_import",
    "import_choose",
    "import_paste",
    "import_look",
    "import_check",
    "import_run",
    "import_stop",
    "import_forget",
    "import_rejects",
    "export_contacts",
    "dossier",
    "save_dossier",
    "erase_contact",
    "retention",
    "set_retention",
    "audit",
    "templates",
    "sync_templates",
    "drafts",
    "new_draft",
    "draft",
    "save_draft",
    "check_draft",
    "draft_versions",
    "compare_versions",
    "restore_version",
    "delete_draft",
    "undelete_draft",
    "library",
    "export_template",
    "save_template",
    "import_template_choose",
    "request_submit",
    "withdraw_request",
    "template_service",
    "template_requests",
    "hand_in",
    "request_delete",
    "request_unpause",
    "withdraw_template_request",
    "switch_payment",
    "form",
    "send",
    "thread",
    "answer",
    "choose_file",
    "file_picture",
    "check_send",
    "read_charge",
    "practice_phone",
    "practice_medium",
    "check_people",
    "send_people",
    "mailings",
    "mailing",
    "messages",
    "message",
    "cancel",
    "resume",
    "resolve",
    "pause",
    "retry",
    "retry_mailing",
    "let_go",
    "set_priority",
    "export_mailing",
    "today",
    "close_as",
];

/// Files that have a list of them, as text.
const BUILD: &str = include_str!("../build.rs");
const HANDLER: &str = include_str!("../src/lib.rs");
const HOST: &str = include_str!("../../ui/src/host/host.ts");

fn expected() -> BTreeSet<String> {
    COMMANDS.iter().map(|&name| name.to_owned()).collect()
}

/// What stands between two marks; nothing where they are not there, and then no list is the same as ours.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(inner, _)| inner)
}

fn snake(camel: &str) -> String {
    let cased = |c: char| if c.is_ascii_uppercase() { format!("_{}", c.to_ascii_lowercase()) } else { c.to_string() };
    camel.chars().map(cased).collect()
}

#[test]
fn the_page_may_do_what_is_listed_here_and_nothing_else() {
    let capability: Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    assert_eq!(capability["windows"], json!(["main"]));
    let permissions: Vec<&str> =
        capability["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let commands = COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-")));
    let wanted: Vec<String> =
        ["core:event:allow-listen", "core:event:allow-unlisten", "core:webview:allow-set-webview-zoom"]
            .map(str::to_owned)
            .into_iter()
            .chain(commands)
            .collect();
    assert_eq!(permissions, wanted);
}

#[test]
fn the_program_knows_the_same_commands() {
    let declared = between(BUILD, "COMMANDS: &[&str] = &[", "];");
    let declared: BTreeSet<String> = declared.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(declared, expected(), "build.rs");
    let handled = between(HANDLER, "generate_handler![", "])");
    let names = handled.split(',').map(str::trim).filter(|path| !path.is_empty());
    let handled: BTreeSet<String> = names.map(|path| path.rsplit("::").next().unwrap().to_owned()).collect();
    assert_eq!(handled, expected(), "src/lib.rs");
}

#[test]
fn the_page_calls_them_by_the_same_names() {
    let host = between(HOST, "export interface Host {", "\n}");
    let code: Vec<_> = host.lines().map(str::trim).filter(|line| !line.starts_with(['*', '/'])).collect();
    // One may go over several lines.
    let code = code.join(" ");
    let methods = code.split(';').map(str::trim).filter(|method| method.contains("): "));
    let names: BTreeSet<String> = methods.map(|method| snake(method.split('(').next().unwrap())).collect();
    // Events, not calls.
    let (events, names): (BTreeSet<_>, BTreeSet<_>) = names.into_iter().partition(|name| name.starts_with("on_"));
    assert_eq!(events, ["on_change", "on_closing", "on_dragging", "on_drop", "on_drop_file"].map(str::to_owned).into());
    assert_eq!(names, expected());
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

#[test]
fn the_window_is_of_a_size_that_everything_fits_into_and_has_no_tools_of_developers() {
    let config: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
    let window = &config["app"]["windows"][0];
    assert_eq!(
        (&window["label"], &window["minWidth"], &window["minHeight"]),
        (&json!("main"), &json!(900), &json!(600))
    );
    assert_eq!(window["visible"], json!(false), "shown when its theme is known");
    assert_eq!(window["devtools"], json!(false));
}
