//! `report`: what became of everybody, to hand on.

use recado_tests::Recado;
use serde_json::json;

use super::words::{LOCALES, raw_keys};
use super::{column, connected, has_shape};

/// One that was read, one that was refused, one that is no phone, one twice; the mailing's id.
fn mailing(recado: &Recado, folder: &tempfile::TempDir) -> String {
    let file = folder.path().join("pedidos.csv");
    let rows = "telefone;pedido\n11987654321;A-1\n11987650026;A-2\n=1+1;A-3\n11987654321;A-1\n";
    std::fs::write(&file, rows).unwrap();
    let arguments =
        ["send", "hello_world", "--from", file.to_str().unwrap(), "--key-column", "pedido", "--wait", "--json"];
    let summary = recado.run(&arguments).expect(1);
    recado.json(&["status", "refresh"]);
    summary["batch"].as_str().unwrap().to_owned()
}

#[test]
fn every_row_is_in_it_with_what_became_of_it() {
    let (_service, recado) = connected(&[]);
    let folder = tempfile::tempdir().unwrap();
    let batch = mailing(&recado, &folder);
    recado.json(&["send", "hello_world", "--to", "11911112222"]);
    let rows = recado.json(&["report", "--batch", &batch, "--format", "json"]);
    assert_eq!(column(&rows, "state"), ["read", "failed", "skipped", "skipped"], "{rows:#}");
    assert_eq!(column(&rows, "key"), ["A-1", "A-2", "A-3", "A-1"]);
    assert_eq!(column(&rows, "to"), ["+5511987654321", "+5511987650026", "=1+1", "+5511987654321"]);
    has_shape(&rows[0], &[("sent_at", "text"), ("delivered_at", "text"), ("read_at", "text"), ("error", "null")]);
    for (row, code) in [(2, "phone_invalid"), (3, "duplicate_row")] {
        assert_eq!(rows[row]["error"]["code"], code, "{rows:#}");
    }
    assert!(!rows[1]["error"].is_null(), "{rows:#}");
    assert_eq!(recado.json(&["report", "--format", "json"]).as_array().unwrap().len(), 5, "all of the account");
    assert_eq!(recado.json(&["report"]), recado.json(&["report", "--format", "json"]));
    recado.refused(&["report", "--format", "csv", "--batch", "x"], 4, "batch_not_found");
    recado.refused(&["report", "--format", "pdf"], 2, "usage");
}

#[test]
fn sheets_of_it_have_titles_in_the_readers_language() {
    let (_service, recado) = connected(&[]);
    let folder = tempfile::tempdir().unwrap();
    let batch = mailing(&recado, &folder);
    for (locale, title) in LOCALES.into_iter().zip(["Motivo", "Reason", "Motivo"]) {
        let piped = recado.run(&["report", "--batch", &batch, "--format", "csv", "--locale", locale]);
        assert_eq!((piped.exit, piped.stdout.trim_end().lines().count()), (0, 5), "{piped:#?}");
        let titles = piped.stdout.lines().next().unwrap();
        assert!(titles.contains(title), "{titles}");
        assert_eq!(raw_keys(titles), Vec::<String>::new());
        assert!(
            !piped.stdout.contains(",=1+1,"),
            "what stood in a sheet is no formula in the next one: {}",
            piped.stdout
        );

        let file = folder.path().join(format!("{locale}.xlsx"));
        let path = file.to_str().unwrap();
        let written =
            recado.json(&["report", "--batch", &batch, "--format", "xlsx", "--out", path, "--locale", locale]);
        assert_eq!(written, json!({"rows": 4, "path": path}));
        assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
        // It is a sheet that can be read again.
        let map = ["--map", if locale == "en" { "to=to" } else { "para=to" }];
        let again = ["send", "hello_world", "--from", path, "--dry-run", "--json"];
        assert_eq!(recado.run(&[&again[..], &map].concat()).expect(1)["rows"], 4);
    }
    let nowhere = folder.path().join("no-folder/r.csv");
    recado.refused(&["report", "--format", "csv", "--out", nowhere.to_str().unwrap()], 3, "sheet_unwritable");
}
