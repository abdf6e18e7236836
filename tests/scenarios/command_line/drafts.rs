//! Templates written on the command line, with no service in reach: checked, brought in, changed, brought back, taken out.

use std::path::PathBuf;

use recado_tests::Recado;
use serde_json::{Value, json};

use super::{column, has_shape, is_error};

/// An account whose service nobody answers for.
fn offline() -> Recado {
    let recado = Recado::new().with("RECADO_TOKEN", "EAAOFFLINE000000000000001");
    let account = [
        "account",
        "add",
        "--name",
        "Loja",
        "--waba-id",
        "1",
        "--phone-number-id",
        "2",
        "--api-url",
        "http://127.0.0.1:9",
        "--no-check",
    ];
    recado.json(&account);
    recado
}

fn good() -> Value {
    json!({
        "name": "pedido_pronto", "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [{
            "type": "BODY",
            "text": "Olá, {{nome}}. O seu pedido {{pedido}} está pronto e espera por você no balcão da loja até o fim da semana.",
            "example": {"body_text_named_params": [
                {"param_name": "nome", "example": "Ana"}, {"param_name": "pedido", "example": "A-17"},
            ]},
        }],
    })
}

/// A file in the program's own folder.
fn file(recado: &Recado, name: &str, text: &str) -> String {
    std::fs::create_dir_all(recado.data_dir()).unwrap();
    let path: PathBuf = recado.data_dir().join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn json_file(recado: &Recado, name: &str, document: &Value) -> String {
    file(recado, name, &document.to_string())
}

#[test]
fn a_right_template_has_no_problems_and_a_wrong_one_says_where() {
    let recado = Recado::new();
    let right = json_file(&recado, "right.json", &good());
    assert_eq!(recado.json(&["template", "lint", &right]), json!({"ok": true, "problems": []}));

    let mut wrong = good();
    wrong["name"] = json!("Pedido Pronto");
    wrong["components"][0]["example"] = Value::Null;
    let report = recado.run_with_input(&["template", "lint", "-", "--json"], &wrong.to_string()).expect(3);
    assert_eq!(report["ok"], false);
    let problems = report["problems"].as_array().unwrap();
    for problem in problems {
        has_shape(
            problem,
            &[("code", "text"), ("severity", "text"), ("path", "text"), ("message", "text"), ("advice", "text")],
        );
        assert!(["error", "warning"].contains(&problem["severity"].as_str().unwrap()));
        for part in ["message", "advice"] {
            let text = problem[part].as_str().unwrap();
            assert!(!text.is_empty() && !text.starts_with("finding-"), "{problem:#}");
        }
    }
    assert!(column(&report["problems"], "path").contains(&"/name".to_owned()), "{report:#}");
    assert!(column(&report["problems"], "path").iter().any(|path| path.starts_with("/components/0")), "{report:#}");
    let told = recado.run(&["template", "lint", &right, "--locale", "pt-BR"]);
    assert_eq!((told.exit, told.stdout.trim()), (0, "Nenhum problema encontrado."));
    assert!(!recado.data_dir().join("recado.db").exists(), "a check of a file makes no database");
}

#[test]
fn what_is_no_template_says_which_part_is_wrong() {
    let recado = offline();
    for (text, code, path) in [
        ("", "template_not_json", ""),
        ("{\"name\": \"a\",", "template_not_json", ""),
        ("[1]", "template_part_wrong", "/0"),
        ("\"olá\"", "not_a_template", ""),
        (r#"{"name": 7, "components": []}"#, "template_part_wrong", "/name"),
        (
            r#"{"name": "a", "components": [{"type": "BODY", "text": ["x"]}]}"#,
            "template_part_wrong",
            "/components/0/text",
        ),
        (
            r#"{"data": [{"name": "a", "language": "en", "components": []}, {"components": [{"text": "x"}]}]}"#,
            "template_part_wrong",
            "/data/1/components/0/type",
        ),
    ] {
        let path_of_file = file(&recado, "wrong.json", text);
        let report = recado.run(&["template", "lint", &path_of_file, "--json"]).expect(3);
        assert_eq!(report["ok"], false, "{text}");
        let problem = report["problems"].as_array().unwrap().iter().find(|problem| problem["code"] == code);
        assert_eq!(problem.unwrap_or_else(|| panic!("{text}: {report:#}"))["path"], path, "{text}");
        let error = recado.run(&["template", "import", &path_of_file, "--json"]).expect(3);
        is_error(&error, code);
        assert_eq!(recado.json(&["template", "draft", "list"]), json!([]), "nothing entered: {text}");
    }
    for command in ["lint", "import"] {
        recado.refused(&["template", command, "/nowhere/none.json"], 4, "template_file_missing");
    }
}

#[test]
fn a_listing_comes_in_whole_and_goes_out_with_keys_that_nobody_knows() {
    let recado = offline();
    let mut listed = good();
    listed["id"] = json!("594425479261596");
    listed["status"] = json!("APPROVED");
    listed["message_send_ttl_seconds"] = json!(3600);
    listed["of_the_year_2030"] = json!({"deep": [1, 2.5, null, "ç"]});
    listed["components"][0]["of_a_part"] = json!(true);
    listed["components"].as_array_mut().unwrap().push(json!({"type": "HOLOGRAM", "depth": 3}));
    let listing = json!({"data": [listed, good_in("en")], "paging": {"cursors": {}}});
    let path = json_file(&recado, "listing.json", &listing);

    let imported = recado.json(&["template", "import", &path]);
    let drafts = imported["drafts"].as_array().unwrap();
    assert_eq!(drafts.len(), 2);
    has_shape(
        &drafts[0],
        &[("id", "text"), ("name", "text"), ("language", "text"), ("new", "bool"), ("errors", "number")],
    );

    let exported = recado.json(&["template", "export", "pedido_pronto", "--language", "pt_BR"]);
    let mut wanted = listing["data"][0].clone();
    for own in ["id", "status"] {
        wanted.as_object_mut().unwrap().remove(own);
    }
    assert_eq!(exported, wanted, "all but the service's own keys");
    let plain = recado.run(&["template", "export", "pedido_pronto", "--language", "pt-BR"]);
    assert_eq!(serde_json::from_str::<Value>(&plain.stdout).unwrap(), wanted, "for people it is the same document");

    let out = recado.data_dir().join("out.json");
    let told = recado.json(&["template", "export", drafts[0]["id"].as_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(told["file"], out.to_str().unwrap());
    assert_eq!(serde_json::from_str::<Value>(&std::fs::read_to_string(&out).unwrap()).unwrap(), wanted);
    recado.refused(&["template", "export", "pedido_pronto"], 2, "template_language_ambiguous");
    recado.refused(&["template", "export", "none"], 4, "template_not_found");

    let again = recado.json(&["template", "import", out.to_str().unwrap()]);
    assert_eq!(again["drafts"][0]["new"], false, "the same draft, not a second one");
    assert_eq!(recado.json(&["template", "draft", "list"]).as_array().unwrap().len(), 2);
}

fn good_in(language: &str) -> Value {
    let mut template = good();
    template["language"] = json!(language);
    template
}

#[test]
fn drafts_stand_among_the_templates_and_leave_by_no_door() {
    let recado = offline();
    recado.json(&["template", "import", &json_file(&recado, "good.json", &good())]);
    let list = recado.json(&["template", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!((&list[0]["name"], &list[0]["status"]), (&json!("pedido_pronto"), &json!("DRAFT")));
    assert_eq!(list[0]["variables"], json!(["nome", "pedido"]));
    assert_eq!(recado.json(&["template", "list", "--status", "draft"]), list);
    assert_eq!(recado.json(&["template", "list", "--status", "APPROVED"]), json!([]));
    let shown = recado.json(&["template", "show", "pedido_pronto"]);
    assert_eq!((&shown["status"], &shown["components"]), (&json!("DRAFT"), &good()["components"]));
    assert!(shown["draft"].is_string());
    let preview = recado.json(&["template", "preview", "pedido_pronto", "--var", "nome=Bia", "--var", "pedido=B-2"]);
    assert!(preview["body"].as_str().unwrap().starts_with("Olá, Bia. O seu pedido B-2"), "{preview:#}");
    let send = ["send", "pedido_pronto", "--to", "+5511987654321", "--var", "nome=Bia", "--var", "pedido=B-2"];
    recado.refused(&send, 3, "template_not_approved");
    assert_eq!(recado.json(&["outbox", "list"]), json!([]));
}

#[test]
fn a_draft_is_changed_compared_and_brought_back() {
    let recado = offline();
    let first = recado.json(&["template", "import", &json_file(&recado, "good.json", &good())]);
    let id = first["drafts"][0]["id"].as_str().unwrap().to_owned();
    let mut changed = good();
    changed["components"][0]["text"] =
        json!(good()["components"][0]["text"].as_str().unwrap().replace("balcão", "caixa"));
    recado.json(&["template", "import", &json_file(&recado, "good.json", &changed)]);

    let versions = recado.json(&["template", "draft", "versions", "pedido_pronto"]);
    assert_eq!(versions.as_array().unwrap().len(), 1);
    has_shape(&versions[0], &[("number", "number"), ("at", "text"), ("reason", "text")]);
    assert_eq!(versions[0]["reason"], "import");
    let compared = recado.json(&["template", "draft", "compare", &id]);
    assert_eq!(compared[0]["path"], "/components/0/text", "{compared:#}");
    let told = recado.run(&["template", "draft", "compare", &id, "1"]);
    assert!(told.stdout.contains("[-balcão-]{+caixa+}"), "{told:#?}");

    let restored = recado.json(&["template", "draft", "restore", &id, "1"]);
    assert_eq!((&restored["content"], &restored["versions"]), (&good(), &json!(2)));
    recado.refused(&["template", "draft", "restore", &id, "9"], 4, "draft_version_not_found");

    assert_eq!(recado.json(&["template", "draft", "delete", "pedido_pronto"]), json!({"deleted": id}));
    assert_eq!(recado.json(&["template", "list"]), json!([]));
    recado.refused(&["template", "draft", "versions", &id], 4, "draft_not_found");
    recado.json(&["template", "draft", "undelete", &id]);
    assert_eq!(column(&recado.json(&["template", "draft", "list"]), "id"), [id.as_str()]);

    let copy = recado.json(&["template", "draft", "new", "--copy", &id]);
    assert_eq!((&copy["content"]["name"], &copy["origin"]), (&json!("pedido_pronto_2"), &json!("duplicate")));
    let spanish = recado.json(&["template", "draft", "new", "--translate", &id, "--language", "es"]);
    assert_eq!((&spanish["content"]["language"], &spanish["origin"]), (&json!("es"), &json!("translation")));
    assert_eq!(spanish["translations"], json!([{"id": id, "language": "pt_BR", "status": "DRAFT"}]));
}

#[test]
fn every_text_of_the_library_begins_a_draft_that_the_service_would_take() {
    let recado = offline();
    for language in ["pt_BR", "en", "es"] {
        let texts = recado.json(&["template", "library", "--language", language]);
        assert!(texts.as_array().unwrap().len() >= 40);
        has_shape(
            &texts[0],
            &[("id", "text"), ("group", "text"), ("title", "text"), ("when", "text"), ("language", "text")],
        );
    }
    let draft = recado.json(&["template", "draft", "new", "--library", "order_received", "--language", "pt_BR"]);
    assert_eq!((&draft["check"]["findings"], &draft["origin"]), (&json!([]), &json!("library")));
    assert!(!draft["sources"].as_object().unwrap().is_empty());
    let again = recado.json(&["template", "draft", "new", "--library", "order_received", "--language", "pt_BR"]);
    assert_eq!(draft["content"]["name"], "pedido_recebido", "in the shop's language");
    assert_eq!(again["content"]["name"], "pedido_recebido_2", "beside the first one");
    recado.refused(&["template", "draft", "new", "--library", "none"], 4, "library_text_not_found");
    let blank = recado.json(&["template", "draft", "new", "--locale", "es"]);
    assert_eq!((&blank["content"]["language"], &blank["content"]["name"]), (&json!("es"), &json!("")));
}
