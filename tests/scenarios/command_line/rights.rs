//! What people may ask for: not to be written to, to see what is kept, to be forgotten.

use recado_tests::Recado;
use recado_tests::keychain::State;
use serde_json::{Value, json};

use super::{column, connected, has_shape};

const ANA: &str = "+5511987654321";

fn send(recado: &Recado, template: &str, to: &[&str], more: &[&str]) -> Value {
    recado.json(&[&["send", template], to, more].concat())
}

/// An approved template of a kind, and values for it.
fn of_kind(recado: &Recado, category: &str) -> (String, Vec<String>) {
    let all = recado.json(&["template", "list", "--status", "APPROVED"]);
    let simple = |template: &&Value| {
        template["category"] == category
            && template["variables"]
                .as_array()
                .unwrap()
                .iter()
                .all(|name| name.as_str().unwrap().chars().all(char::is_alphanumeric))
    };
    let template = all.as_array().unwrap().iter().find(simple).unwrap_or_else(|| panic!("no {category}: {all:#}"));
    let values = template["variables"].as_array().unwrap().iter();
    let values = values.flat_map(|name| ["--var".to_owned(), format!("{}=x", name.as_str().unwrap())]).collect();
    (template["name"].as_str().unwrap().to_owned(), values)
}

#[test]
fn who_opted_out_is_skipped_and_so_is_what_waited() {
    let (_service, recado) = connected(&[]);
    let (template, values) = of_kind(&recado, "UTILITY");
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let waiting = send(&recado, &template, &["--to", ANA], &values);
    assert_eq!(waiting["queued"], 1);
    let contact = recado.json(&["contact", "opt-out", "11 98765-4321", "--how", "pediu no balcão"]);
    has_shape(&contact, &[("opt_out", "list"), ("utility", "text"), ("phone", "text")]);
    assert_eq!((&contact["utility"], &contact["opt_out"][0]["how"]), (&json!("opted_out"), &json!("pediu no balcão")));
    let skipped = recado.json(&["outbox", "list", "--state", "skipped"]);
    assert_eq!(skipped[0]["error"]["code"], "opted_out", "{skipped:#}");
    // In whatever notation.
    let later = send(&recado, &template, &["--to", "(11) 98765-4321"], &values);
    assert_eq!((&later["queued"], &later["skipped"]), (&json!(0), &json!(1)), "{later:#}");
    recado.refused(&["contact", "opt-in", ANA, "--source", " "], 3, "field_invalid");
    recado.json(&["contact", "opt-in", ANA, "--source", "balcão", "--wording", "Aceito."]);
    assert_eq!(send(&recado, &template, &["--to", ANA], &values)["queued"], 1);
    let twice = recado.json(&["contact", "opt-out", ANA, "--purpose", "marketing", "--how", "x"]);
    assert_eq!(
        recado.json(&["contact", "opt-out", ANA, "--purpose", "marketing", "--how", "x"])["opt_out"],
        twice["opt_out"]
    );
    assert_eq!(twice["utility"], "given");
}

#[test]
fn all_that_is_kept_is_told_and_then_forgotten() {
    let (_service, recado) = connected(&[]);
    let (template, values) = of_kind(&recado, "UTILITY");
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    recado.json(&["contact", "add", ANA, "--name", "Ana Conceição", "--field", "cidade=Recife", "--opt-in", "balcão"]);
    send(&recado, &template, &["--to", ANA, "--wait", "--key", "pedido-77"], &values);
    let dossier = recado.json(&["contact", "dossier", ANA]);
    has_shape(
        &dossier,
        &[("contact", "object"), ("messages", "list"), ("answers", "list"), ("audit", "list"), ("text", "text")],
    );
    assert_eq!(
        (&dossier["contact"]["fields"]["cidade"], &dossier["messages"][0]["key"]),
        (&json!("Recife"), &json!("pedido-77"))
    );
    let text = recado.run(&["contact", "dossier", ANA, "--locale", "pt-BR"]).stdout;
    assert!(text.contains("Ana Conceição") && text.contains("Recife") && text.contains(&template), "{text}");

    let erased = recado.json(&["contact", "erase", ANA]);
    has_shape(&erased, &[("messages", "number"), ("answers", "number"), ("remembered", "bool"), ("copies", "list")]);
    assert_eq!(
        (&erased["messages"], &erased["remembered"]),
        (&json!(1), &json!(false)),
        "no keychain here: {erased:#}"
    );
    recado.refused(&["contact", "erase", ANA], 4, "person_not_found");
    recado.refused(&["contact", "dossier", ANA], 4, "person_not_found");
    let rows = recado.json(&["outbox", "list"]);
    assert_eq!(
        (rows.as_array().unwrap().len(), &rows[0]["to"], &rows[0]["key"], &rows[0]["wamid"]),
        (1, &json!(""), &json!(null), &json!(null))
    );
    for (path, bytes) in recado_tests::program::all_files(&recado.data_dir()) {
        for word in ["987654321", "Conceição", "pedido-77"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} in {}", path.display());
        }
    }
    let actions = column(&recado.json(&["audit", "list"]), "action");
    assert_eq!(actions[..2], ["erase", "dossier"], "{actions:?}");
}

#[test]
fn a_list_does_not_bring_back_who_was_forgotten() {
    let keychain = recado_tests::Keychain::start(State::Unlocked);
    let recado = keychain.recado();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "Nome;Fone\nAna;11987654321\nBia;21987654322\n").unwrap();
    let import = ["contact", "import", file.to_str().unwrap()];
    assert_eq!(recado.json(&import)["added"], 2);
    assert_eq!(recado.json(&["contact", "erase", ANA])["remembered"], true);
    let again = recado.json(&import);
    assert_eq!((&again["rejected"], &again["rejects"][0]["code"]), (&json!(1), &json!("contact_erased")), "{again:#}");
    assert_eq!(column(&recado.json(&["contact", "list"]), "name"), ["Bia"]);
    recado.json(&["contact", "add", ANA, "--name", "Ana"]);
    assert_eq!(recado.json(&import)["rejected"], 0, "she came back by her own wish");
}

#[test]
fn what_is_kept_long_enough_goes_and_the_rules_are_kept() {
    let recado = Recado::new();
    let none = json!({"contents_days": null, "answers_days": null, "undo_days": null});
    assert_eq!(recado.json(&["retention", "show"]), none);
    let set = recado.json(&["retention", "set", "--contents", "180", "--answers", "30"]);
    assert_eq!(set, json!({"contents_days": 180, "answers_days": 30, "undo_days": null}));
    assert_eq!(recado.json(&["retention", "set", "--answers", "none"])["contents_days"], 180);
    assert_eq!(recado.json(&["retention", "apply"]), json!({"messages": 0, "answers": 0, "edits": 0}));
    recado.refused(&["retention", "set", "--undo", "soon"], 3, "field_invalid");
}

#[test]
fn tags_and_groups_gather_people_and_are_written_to() {
    let (_service, recado) = connected(&[]);
    for (phone, name, city) in
        [(ANA, "Ana", "Recife"), ("+5521987654322", "Bia", "Olinda"), ("+5531987654323", "Caio", "Recife")]
    {
        recado.json(&["contact", "add", phone, "--name", name, "--field", &format!("cidade={city}")]);
    }
    recado.json(&["segment", "add", "do recife", "--field", "cidade=recife"]);
    let edit = recado.json(&["contact", "tag", "vip", "--of-segment", "do recife"]);
    has_shape(&edit, &[("id", "text"), ("contacts", "number"), ("kind", "text"), ("can_undo", "bool")]);
    assert_eq!(edit["contacts"], 2);
    assert_eq!(column(&recado.json(&["contact", "list", "--segment", "Do Recife"]), "name"), ["Ana", "Caio"]);
    let groups = recado.json(&["segment", "list"]);
    assert_eq!((&groups[0]["name"], &groups[0]["contacts"]), (&json!("do recife"), &json!(2)));
    recado.refused(&["segment", "show", "nenhum"], 4, "segment_not_found");
    recado.refused(&["segment", "add", "x", "--field", "nada=1"], 4, "field_unknown");

    let (template, values) = of_kind(&recado, "UTILITY");
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    recado.json(&["contact", "opt-out", "+5531987654323", "--how", "ligou"]);
    let dry = recado.json(&[&["send", &template, "--tag", "vip", "--dry-run"], values.as_slice()].concat());
    assert_eq!((&dry["would_queue"], &dry["skipped"]), (&json!(1), &json!(1)), "{dry:#}");
    let sent = send(&recado, &template, &["--tag", "vip"], &[values.as_slice(), &["--wait"]].concat());
    assert_eq!((&sent["queued"], &sent["skipped"], &sent["accepted"]), (&json!(1), &json!(1), &json!(1)), "{sent:#}");
    recado.refused(&[&["send", &template, "--tag", "ninguém"], values.as_slice()].concat(), 4, "nobody_chosen");

    let undone = recado.json(&["contact", "undo", edit["id"].as_str().unwrap()]);
    assert_eq!(undone["restored"].as_u64().unwrap() + undone["kept"].as_u64().unwrap(), 2, "{undone:#}");
    recado.json(&["segment", "remove", "do recife"]);
    assert_eq!(recado.json(&["segment", "list"]), json!([]));
}
