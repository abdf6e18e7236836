//! `send --from`: a sheet as shops have it, from a spreadsheet program or from their ERP, becomes a message a row.

use std::path::{Path, PathBuf};

use recado_tests::{Answer, Recado, Service};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use super::words::{LOCALES, reads_well};
use super::{column, connected, has_shape};

const TEMPLATE: &str = "cobranca_vencimento";
const HEADER: &str = "Cliente;Telefone;Parcela;Valor;Vencimento;Pedido\n";

/// A folder with a sheet in it.
struct Sheet {
    folder: tempfile::TempDir,
}

impl Sheet {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// The header above, and these rows.
    fn rows(&self, rows: &[&str]) -> PathBuf {
        self.write("cobrança.csv", format!("{HEADER}{}\n", rows.join("\n")))
    }
}

fn send(recado: &Recado, file: &Path, more: &[&str]) -> Answer {
    let file = file.to_str().unwrap();
    recado.run(&[&["send", TEMPLATE, "--from", file, "--map", "cliente=nome", "--json"], more].concat())
}

fn people(service: &Service) -> Vec<String> {
    let mut people = column(&Value::Array(service.record()), "to");
    people.sort();
    people
}

#[track_caller]
fn counts(summary: &Value, expected: &[(&str, u64)]) {
    for (key, count) in expected {
        assert_eq!(&summary[key], count, "{key}: {summary:#}");
    }
}

/// Windows-1252, as a spreadsheet program in Brazil writes it: each letter is one byte.
fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

#[test]
fn a_csv_from_a_spreadsheet_program_in_brazil_reaches_everybody_in_it() {
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let text = format!(
        "{HEADER}José;(11) 98765-4321;3 de 6;R$ 89,90;10/12/2026;A-1\n\n\"Lima; Célia\";+351 912 345 678;1 de 2;\"R$ 1.200,00\";amanhã;A-2\n"
    );
    let file = sheet.write("cobrança.csv", windows_1252(&text));
    let summary = send(&recado, &file, &["--wait", "--key-column", "pedido"]).expect(0);
    has_shape(&summary, &[("batch", "text"), ("rows", "number"), ("rejects", "list"), ("seconds", "number")]);
    counts(&summary, &[("rows", 2), ("queued", 2), ("accepted", 2), ("skipped", 0), ("rejected", 0), ("failed", 0)]);
    assert_eq!(people(&service), ["+351912345678", "+5511987654321"]);
    let rows = recado.json(&["outbox", "list", "--batch", summary["batch"].as_str().unwrap()]);
    assert_eq!(column(&rows, "key"), ["A-2", "A-1"]);
    assert_eq!((&rows[0]["row"], &rows[1]["row"]), (&json!(4), &json!(2)), "as the sheet shows them: {rows:#}");
}

#[test]
fn a_workbook_is_read_as_it_shows() {
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    for (at, name) in ["Nome", "Celular", "Parcela", "Valor", "Vencimento"].into_iter().enumerate() {
        page.write(0, u16::try_from(at).unwrap(), name).unwrap();
    }
    for (row, phone) in [(1, 5_511_987_654_321_f64), (2, 5_521_987_654_322_f64)] {
        page.write(row, 0, "Ana Conceição").unwrap();
        page.write(row, 1, phone).unwrap();
        page.write(row, 2, 3).unwrap();
        page.write(row, 3, "R$ 89,90").unwrap();
        page.write(row, 4, "10/12/2026").unwrap();
    }
    let file = sheet.path("clientes.xlsx");
    workbook.save(&file).unwrap();
    let summary = recado.json(&["send", TEMPLATE, "--from", file.to_str().unwrap(), "--wait"]);
    counts(&summary, &[("rows", 2), ("accepted", 2)]);
    assert_eq!(people(&service), ["+5511987654321", "+5521987654322"]);
}

#[test]
fn the_same_file_twice_reaches_everybody_once() {
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let rows: Vec<_> = (0..40).map(|n| format!("Ana;119876500{n:02};1;R$ 1;hoje;A-{n}")).collect();
    let file = sheet.rows(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let keyed = ["--key-column", "Pedido", "--wait", "--max-rate", "0"];
    counts(&send(&recado, &file, &keyed).expect(0), &[("queued", 40), ("accepted", 40), ("skipped", 0)]);
    let dry = send(&recado, &file, &["--key-column", "Pedido", "--dry-run"]).expect(0);
    counts(&dry, &[("would_queue", 0), ("skipped", 40)]);
    let again = send(&recado, &file, &keyed).expect(0);
    counts(&again, &[("rows", 40), ("queued", 0), ("accepted", 0), ("skipped", 40), ("rejected", 0)]);
    let mut once = people(&service);
    once.dedup();
    assert_eq!((once.len(), service.record().len()), (40, 40));
    let batch = again["batch"].as_str().unwrap();
    let skipped = recado.json(&["outbox", "list", "--batch", batch, "--state", "skipped"]);
    assert!(skipped.as_array().unwrap().iter().all(|row| row["error"]["code"] == "duplicate_key"), "{skipped:#}");
}

#[test]
fn one_person_with_the_same_values_is_in_a_file_once() {
    let (service, recado) = connected(&[]);
    let ana = "Ana;11987654321;1 de 3;R$ 10;hoje;A-1";
    let file = Sheet::new();
    // The same person written another way; and once more about something else, which is another message.
    let path =
        file.rows(&[ana, "Ana;+55 (11) 98765-4321;1 de 3;R$ 10;hoje;A-1", "Ana;11987654321;2 de 3;R$ 10;hoje;A-2"]);
    let summary = send(&recado, &path, &["--wait"]).expect(0);
    counts(&summary, &[("rows", 3), ("queued", 2), ("accepted", 2), ("skipped", 1), ("rejected", 0)]);
    assert_eq!(service.record().len(), 2);
    let skipped = recado.json(&["outbox", "list", "--state", "skipped"]);
    assert_eq!((&skipped[0]["error"]["code"], &skipped[0]["row"]), (&json!("duplicate_row"), &json!(3)), "{skipped:#}");
}

#[test]
fn a_row_that_cannot_be_sent_is_told_and_holds_nobody_back() {
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let file = sheet.rows(&[
        "Ana;11987654321;1;R$ 1;hoje;A-1",
        "Bento;98765-4322;1;R$ 1;hoje;A-2",
        "Célia;11987654323;;R$ 1;hoje;A-3",
        "Davi;0800 123 4567;1;R$ 1;hoje;A-4",
        "Elis;11987654325;1;R$ 1;hoje;",
        "Fábio;11987654326;1;R$ 1;hoje;A-6;mais;e mais",
        "Gil;11987654327;1;R$ 1;hoje;A-7",
    ]);
    for locale in LOCALES {
        let more = ["--key-column", "pedido", "--dry-run", "--locale", locale];
        let summary = send(&recado, &file, &more).expect(1);
        counts(&summary, &[("rows", 7), ("would_queue", 2), ("queued", 0), ("skipped", 5), ("rejected", 5)]);
        let rejects = &summary["rejects"];
        let told: Vec<_> = rejects
            .as_array()
            .unwrap()
            .iter()
            .map(|r| (r["row"].as_u64().unwrap(), r["code"].as_str().unwrap()))
            .collect();
        let expected = [
            (3, "phone_area_code_missing"),
            (4, "variable_missing"),
            (5, "phone_not_reachable"),
            (6, "row_key_missing"),
            (7, "sheet_row_too_many_cells"),
        ];
        assert_eq!(told, expected, "{rejects:#}");
        for reject in rejects.as_array().unwrap() {
            reads_well(reject["message"].as_str().unwrap());
            reads_well(reject["advice"].as_str().unwrap());
        }
        assert_eq!((&rejects[0]["value"], &rejects[1]["value"]), (&json!("98765-4322"), &json!(null)));
        let people = recado
            .run(&[&["send", TEMPLATE, "--map", "cliente=nome", "--from", file.to_str().unwrap()], &more[..]].concat());
        assert_eq!(people.exit, 1, "{people:#?}");
        reads_well(&people.stdout);
        assert!(people.stdout.contains(" 5:") && people.stdout.contains("0800 123 4567"), "{}", people.stdout);
    }
    assert_eq!(recado.json(&["outbox", "list", "--state", "skipped"]), json!([]), "a dry run writes nothing");

    let summary = send(&recado, &file, &["--key-column", "pedido", "--wait"]).expect(1);
    counts(&summary, &[("queued", 2), ("accepted", 2), ("skipped", 5), ("rejected", 5)]);
    assert_eq!(people(&service), ["+5511987654321", "+5511987654327"]);
    let kept = recado.json(&["outbox", "list", "--state", "skipped"]);
    assert_eq!(column(&kept, "to")[3..], ["+5511987654323", "98765-4322"], "as it was typed, for the report: {kept:#}");
    // What was refused before it entered has used up no key.
    let mended = sheet.rows(&["Bento;11987654322;1;R$ 1;hoje;A-2", "Célia;11987654323;2;R$ 1;hoje;A-3"]);
    counts(&send(&recado, &mended, &["--key-column", "pedido", "--wait"]).expect(0), &[("accepted", 2)]);
}

#[test]
fn of_many_bad_rows_a_person_reads_the_first_ones_and_where_the_others_are() {
    let (_service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let rows: Vec<_> = (0..130).map(|n| format!("Ana;12{n};1;R$ 1;hoje;A-{n}")).collect();
    let file = sheet.rows(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let summary = send(&recado, &file, &["--dry-run"]).expect(1);
    counts(&summary, &[("rows", 130), ("rejected", 130), ("would_queue", 0)]);
    assert_eq!(summary["rejects"].as_array().unwrap().len(), 100);
    for locale in LOCALES {
        for more in [&["--dry-run"][..], &[]] {
            let arguments =
                ["send", TEMPLATE, "--from", file.to_str().unwrap(), "--map", "cliente=nome", "--locale", locale];
            let told = recado.run(&[&arguments[..], more].concat());
            assert_eq!(told.exit, 1, "{told:#?}");
            reads_well(&told.stdout);
            assert!(told.stdout.contains(" 21:") && !told.stdout.contains(" 22:"), "{}", told.stdout);
            assert!(told.stdout.contains("110"), "{}", told.stdout);
        }
    }
    assert_eq!(recado.json(&["report"]).as_array().unwrap().len(), 390, "all of them are in the report");
}

#[test]
fn strict_refuses_the_file_whole() {
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let mut rows: Vec<_> = (0..1_500).map(|n| format!("Ana;1198765{n:04};1;R$ 1;hoje;A-{n}")).collect();
    rows.push("Bento;123;1;R$ 1;hoje;A-x".to_owned());
    let file = sheet.rows(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let refused = send(&recado, &file, &["--strict", "--wait"]).expect(3);
    assert_eq!(
        (&refused["error"]["code"], &refused["error"]["details"]["row"]),
        (&json!("row_refused"), &json!("1502"))
    );
    assert!(refused["error"]["message"].as_str().unwrap().contains("1502"), "{refused:#}");
    reads_well(refused["error"]["advice"].as_str().unwrap());
    assert_eq!(send(&recado, &file, &["--strict", "--dry-run"]).expect(3)["error"]["code"], "row_refused");
    for state in ["queued", "skipped"] {
        assert_eq!(recado.json(&["outbox", "list", "--state", state]), json!([]), "{state}");
    }
    assert_eq!(service.record().len(), 0);
    // A row that stands there twice is no mistake.
    let twice = sheet.rows(&["Ana;11987654321;1;R$ 1;hoje;A-1"; 2]);
    counts(&send(&recado, &twice, &["--strict", "--wait"]).expect(0), &[("accepted", 1), ("skipped", 1)]);
}

#[test]
fn a_dry_run_says_what_would_happen_and_writes_nothing() {
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let file = sheet.rows(&["Ana;11987654321;1;R$ 1;hoje;A-1", "Bento;11987654322;1;R$ 1;hoje;A-2"]);
    let summary = send(&recado, &file, &["--dry-run"]).expect(0);
    has_shape(&summary, &[("batch", "null")]);
    counts(&summary, &[("rows", 2), ("would_queue", 2), ("queued", 0), ("accepted", 0), ("skipped", 0)]);
    assert_eq!((recado.json(&["outbox", "list"]), service.record().len()), (json!([]), 0));
    // Also by who has no token at hand.
    let mut without = recado;
    without.without("RECADO_TOKEN");
    counts(&send(&without, &file, &["--dry-run"]).expect(0), &[("would_queue", 2)]);
}

#[test]
fn a_file_that_cannot_be_used_says_why_and_nothing_enters() {
    let (_service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let row = "Ana;11987654321;1;R$ 1;hoje;A-1\n";
    let (missing, folder) = (sheet.path("nada.csv"), sheet.folder.path().to_owned());
    let ambiguous = "Nome;Telefone;Celular;Parcela;Valor;Vencimento\nAna;11987654321;11987654321;1;1;1\n";
    let broken = {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.extend([0; 400]);
        bytes
    };
    for (file, exit, code) in [
        (missing, 4, "sheet_missing"),
        (folder, 3, "sheet_is_folder"),
        (sheet.write("vazio.csv", ""), 3, "sheet_empty"),
        (sheet.write("só-cabeçalho.csv", HEADER), 3, "sheet_empty"),
        (sheet.write("sem-cabeçalho.csv", row), 3, "sheet_header_missing"),
        (sheet.write("dois.csv", format!("{}{row}", HEADER.replace("Valor", "parcela"))), 3, "sheet_header_duplicate"),
        (sheet.write("nota.pdf", "%PDF-1.7\n"), 3, "sheet_unknown"),
        (sheet.write("quebrado.xlsx", broken), 3, "sheet_broken"),
        (sheet.write("sem-valor.csv", format!("{}{row}", HEADER.replace("Valor", "Preço"))), 3, "variable_missing"),
        (
            sheet.write("sem-fone.csv", format!("{}{row}", HEADER.replace("Telefone", "Endereço"))),
            3,
            "recipient_column_missing",
        ),
        (sheet.write("dois-fones.csv", ambiguous), 3, "recipient_column_ambiguous"),
    ] {
        let map = if code == "recipient_column_ambiguous" { "nome=nome" } else { "cliente=nome" };
        for locale in LOCALES {
            let arguments = ["send", TEMPLATE, "--from", file.to_str().unwrap(), "--map", map, "--locale", locale];
            let error = recado.refused(&arguments, exit, code);
            reads_well(error["message"].as_str().unwrap());
            reads_well(error["advice"].as_str().unwrap());
        }
    }
    let good = sheet.rows(&[row.trim()]);
    let good = good.to_str().unwrap();
    let send = |more: &[&'static str]| [&["send", TEMPLATE, "--from", good], more].concat();
    let missing = recado.refused(&send(&["--map", "freguês=nome"]), 3, "column_missing");
    assert_eq!(missing["details"]["columns"], "Cliente, Telefone, Parcela, Valor, Vencimento, Pedido");
    recado.refused(&send(&["--map", "cliente=nome", "--key-column", "nota"]), 3, "column_missing");
    recado.refused(&send(&["--map", "cliente=apelido"]), 3, "variable_missing");
    recado.refused(&send(&["--map", "cliente=nome", "--map", "pedido=apelido"]), 3, "variable_unknown");
    recado.refused(&["send", "modelo_pausado", "--from", good], 3, "template_not_approved");
    for usage in [
        vec!["--to", "11987654321"],
        vec!["--key", "A-1"],
        vec!["--dry-run", "--wait"],
        vec!["--map", "cliente"],
        vec!["--priority", "high"],
    ] {
        recado.refused(&[&["send", TEMPLATE, "--from", good], &usage[..]].concat(), 2, "usage");
    }
    recado.refused(&["send", TEMPLATE], 2, "usage");
    recado.refused(&["send", TEMPLATE, "--to", "11987654321", "--strict"], 2, "usage");
    assert_eq!(recado.json(&["outbox", "list"]), json!([]));
}

#[test]
fn columns_are_mapped_and_a_value_can_be_the_same_for_all() {
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let file = sheet.write("erp.csv", "DEST,FREG,N\n11987654321,Ana,7\n11987654322,Bento,8\n");
    let arguments = ["send", TEMPLATE, "--from", file.to_str().unwrap(), "--wait"];
    let maps = ["--map", "DEST=to", "--map", "freg=nome", "--map", "n=parcela"];
    let same = ["--var", "valor=R$ 1", "--var", "vencimento=hoje"];
    counts(&recado.json(&[&arguments[..], &maps, &same].concat()), &[("accepted", 2)]);
    assert_eq!(people(&service), ["+5511987654321", "+5511987654322"]);
}

/// A program that is told to stop while it reads leaves nothing behind, and neither does one that is killed.
#[cfg(unix)]
#[test]
fn half_a_file_is_no_file() {
    use std::io::Write;
    let (service, recado) = connected(&[]);
    let sheet = Sheet::new();
    let pipe = sheet.path("lento.csv");
    for (signal, exit) in [("-INT", Some(1)), ("-KILL", None)] {
        let _ = std::fs::remove_file(&pipe);
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let path = pipe.to_str().unwrap();
        let child = recado.start(&["send", TEMPLATE, "--from", path, "--map", "cliente=nome", "--json"]);
        let mut writing = std::fs::OpenOptions::new().write(true).open(&pipe).unwrap();
        writing.write_all(HEADER.as_bytes()).unwrap();
        for n in 0..5_000 {
            writeln!(writing, "Ana;1198765{n:04};1;R$ 1;hoje;A-{n}").unwrap();
        }
        writing.flush().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(600));
        assert_eq!(recado.json(&["outbox", "list"]), json!([]), "what is still being read is not there");
        let told = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(told.success());
        // Whoever reads a pipe hears the signal with the next row.
        let _ = writeln!(writing, "Ana;11987659999;1;R$ 1;hoje;A-x");
        drop(writing);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), exit, "{}", String::from_utf8_lossy(&output.stderr));
        if exit.is_some() {
            let told: Value = serde_json::from_slice(&output.stdout).unwrap();
            assert_eq!(told["error"]["code"], "interrupted", "{told:#}");
        }
        assert_eq!(recado.json(&["work", "--until-empty"])["accepted"], 0);
        assert_eq!((recado.json(&["outbox", "list"]), service.record().len()), (json!([]), 0), "{signal}");
    }
}
