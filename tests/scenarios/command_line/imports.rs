//! `contact import` and `contact export`: a shop's list as its programs write it, in and out without losing a row.

use std::path::{Path, PathBuf};

use recado_tests::Recado;
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use super::{column, has_shape};

struct Desk {
    recado: Recado,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { recado: Recado::new(), folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn import(&self, file: &Path, more: &[&str]) -> Value {
        self.recado.json(&[&["contact", "import", file.to_str().unwrap()], more].concat())
    }

    fn refused(&self, file: &Path, exit: i32, code: &str) -> Value {
        let refused = self.recado.refused(&["contact", "import", file.to_str().unwrap()], exit, code);
        assert_eq!(self.names(), Vec::<String>::new(), "nothing came in");
        refused
    }

    fn names(&self) -> Vec<String> {
        column(&self.recado.json(&["contact", "list"]), "name")
    }
}

#[track_caller]
fn counts(view: &Value, wanted: [u64; 5]) {
    let found = ["rows", "added", "updated", "unchanged", "rejected"].map(|key| view[key].as_u64().unwrap());
    assert_eq!(found, wanted, "{view:#}");
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

const ROWS: &str =
    "Nome;Celular;Observações\r\nConceição;(11) 98765-4321;\"linha um\r\nlinha; dois\"\r\nJoão;21 98765-4322;\r\n";

#[test]
fn a_list_from_a_spreadsheet_program_in_brazil_comes_in_and_goes_again() {
    let desk = Desk::new();
    let file = desk.write("clientes.csv", windows_1252(ROWS));
    let tried = desk.import(&file, &["--dry-run"]);
    counts(&tried, [2, 2, 0, 0, 0]);
    assert_eq!((&tried["dry_run"], &tried["edit"]), (&json!(true), &json!(null)));
    assert_eq!(desk.names(), Vec::<String>::new());

    let view = desk.import(&file, &["--tag", "balcão", "--opt-in", "ficha", "--wording", "Aceito receber avisos."]);
    counts(&view, [2, 2, 0, 0, 0]);
    has_shape(
        &view,
        &[("rejects", "list"), ("edit", "text"), ("mended", "number"), ("dry_run", "bool"), ("differences", "list")],
    );
    let people = desk.recado.json(&["contact", "list", "--tag", "balcao"]);
    assert_eq!(column(&people, "name"), ["Conceição", "João"]);
    assert_eq!(people[0]["notes"], "linha um\r\nlinha; dois");
    assert_eq!(
        (&people[0]["opt_in"][0]["source"], &people[0]["opt_in"][0]["wording"]),
        (&json!("ficha"), &json!("Aceito receber avisos."))
    );
    assert_eq!(people[0]["utility"], "given");

    counts(&desk.import(&file, &[]), [2, 0, 0, 2, 0]);
    let undone = desk.recado.json(&["contact", "import", "--undo"]);
    assert_eq!(undone, json!({"removed": 2, "restored": 0, "kept": 0}));
    assert_eq!(desk.names(), Vec::<String>::new());
    desk.recado.refused(&["contact", "import", "--undo"], 4, "import_none");
}

#[test]
fn whatever_a_program_writes_it_is_the_same_list() {
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(ROWS.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let tabs = ROWS.replace("linha; dois", "linha dois").replace(';', "\t");
    let card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;Concei=C3=A7=C3=\r\n=A3o;;;\r\nTEL;HOME:(11) 3333-4444\r\nTEL;CELL:(11) 98765-4321\r\nEND:VCARD\r\n";
    let cards =
        format!("{card}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo\r\n ão\r\nTEL;TYPE=CELL:21 98765-4322\r\nEND:VCARD\r\n");
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    for (at, row) in [["Nome", "Celular"], ["Conceição", "(11) 98765-4321"], ["João", ""]].into_iter().enumerate() {
        for (column, cell) in row.into_iter().enumerate() {
            page.write(u32::try_from(at).unwrap(), u16::try_from(column).unwrap(), cell).unwrap();
        }
    }
    page.write(2, 1, 5_521_987_654_322_f64).unwrap();
    let old = include_bytes!("../../../crates/engine/src/sheet/tests/old.xls").to_vec();
    for (name, bytes, wanted) in [
        ("utf16.csv", wide, ["Conceição", "João"]),
        ("tabs.txt", tabs.into_bytes(), ["Conceição", "João"]),
        ("agenda.vcf", cards.into_bytes(), ["Conceição", "João"]),
        ("lista.xlsx", workbook.save_to_buffer().unwrap(), ["Conceição", "João"]),
        ("velha.xls", old, ["Conceição Araújo", "João d'Ávila"]),
    ] {
        let desk = Desk::new();
        let view = desk.import(&desk.write(name, bytes), &[]);
        assert_eq!(desk.names(), wanted, "{name}: {view:#}");
        let phones = column(&desk.recado.json(&["contact", "list"]), "phone");
        assert_eq!(phones, ["+5511987654321", "+5521987654322"], "{name}");
    }
    let desk = Desk::new();
    let piped = desk.recado.run_with_input(&["contact", "import", "-", "--json"], "Fone,Nome\n11987654321,Ana\n");
    counts(&piped.expect(0), [1, 1, 0, 0, 0]);
}

#[test]
fn what_somebody_said_of_the_columns_is_remembered_for_files_like_it() {
    let desk = Desk::new();
    let file = desk.write("a.csv", "Pessoa;Fone A;Fone B;Valor\nAna;11987654321;1133334444;10,50\n");
    let view = desk.import(
        &file,
        &["--map", "pessoa=name", "--map", "fone b=phone", "--map", "valor=preço", "--kind", "preço=money:BRL"],
    );
    counts(&view, [1, 1, 0, 0, 0]);
    let again = desk.write("b.csv", "Pessoa;Fone A;Fone B;Valor\nBia;21987654322;2133334444;7\n");
    counts(&desk.import(&again, &[]), [1, 1, 0, 0, 0]);
    let people = desk.recado.json(&["contact", "list"]);
    assert_eq!(column(&people, "phone"), ["+551133334444", "+552133334444"]);
    assert_eq!((&people[1]["fields"]["preço"], &people[1]["name"]), (&json!("7.00"), &json!("Bia")));
    assert_eq!(desk.recado.json(&["field", "list"])[0]["kind"], "text");
    desk.recado.refused(&["contact", "import", again.to_str().unwrap(), "--map", "nada=name"], 3, "column_missing");
}

#[test]
fn people_who_are_in_both_are_put_together_by_rules_that_are_seen() {
    let desk = Desk::new();
    desk.recado.json(&[
        "contact",
        "add",
        "11 98765-4321",
        "--name",
        "Ana",
        "--notes",
        "à tarde",
        "--tag",
        "vip",
        "--field",
        "pedido=1",
    ]);
    let file = desk.write("a.csv", "Nome;Fone;Notas;Tags;pedido\nAna Souza;11987654321;de manhã;loja;2\n");
    let kept = desk.import(&file, &["--dry-run", "--keep", "name", "--keep", "pedido"]);
    let rules: Vec<_> = kept["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["subject"].clone(), one["rule"].clone()))
        .collect();
    assert_eq!(rules, [(json!("name"), json!("keep")), (json!("field.pedido"), json!("keep"))], "{kept:#}");
    counts(&desk.import(&file, &["--keep", "pedido"]), [1, 0, 1, 0, 0]);
    let ana = &desk.recado.json(&["contact", "list"])[0];
    assert_eq!((&ana["name"], &ana["notes"]), (&json!("Ana Souza"), &json!("à tarde\nde manhã")));
    assert_eq!((&ana["tags"], &ana["fields"]["pedido"]), (&json!(["loja", "vip"]), &json!("1")));
    assert_eq!(desk.recado.json(&["contact", "import", "--undo"])["restored"], 1);
    assert_eq!(desk.recado.json(&["contact", "list"])[0]["name"], "Ana");
}

#[test]
fn rows_that_cannot_come_in_are_a_file_with_the_reason_beside_each() {
    let desk = Desk::new();
    let rows = "Nome;Fone\nAna;11987654321\nBia;5,51199E+12\nCaio;(11) 8765-4399\nDora;\nEva;Eva\n";
    let file = desk.write("a.csv", rows);
    let saved = desk.path("recusadas.csv");
    let view = desk.import(&file, &["--rejects", saved.to_str().unwrap()]);
    counts(&view, [5, 1, 0, 0, 4]);
    assert_eq!(
        column(&view["rejects"], "code"),
        ["phone_damaged", "phone_ninth_digit_missing", "phone_empty", "phone_invalid"]
    );
    assert_eq!((&view["rejects"][0]["row"], &view["mended"]), (&json!(3), &json!(1)));
    assert!(view["rejects"][0]["advice"].as_str().unwrap().contains("text"), "{view:#}");
    let text = std::fs::read_to_string(&saved).unwrap();
    assert!(text.lines().count() == 5 && text.contains("Bia;\"5,51199E+12\";3;phone_damaged;"), "{text}");
    counts(&desk.import(&file, &["--mend"]), [5, 1, 0, 1, 3]);
}

#[test]
fn what_goes_out_comes_in_as_the_same_and_calculates_nothing() {
    let desk = Desk::new();
    let hostile = "=HYPERLINK(\"http://x\";\"y\")";
    desk.recado.json(&[
        "contact",
        "add",
        "11 98765-4321",
        "--name",
        hostile,
        "--notes",
        "@SUM(A1)",
        "--tag=-2+3",
        "--field",
        "dívida=-1,5",
        "--field",
        "outros telefones=(11) 3333-4444, 21 3333-5555",
        "--opt-in",
        "balcão",
    ]);
    desk.recado.json(&["contact", "add", "+351 912 345 678", "--name", "Inês"]);
    desk.recado.json(&["contact", "opt-out", "+351 912 345 678", "--purpose", "marketing", "--how", "ligou"]);
    for name in ["saída.csv", "saída.xlsx", "saída.vcf"] {
        let path = desk.path(name);
        let out = desk.recado.json(&["contact", "export", path.to_str().unwrap()]);
        assert_eq!(out, json!({"contacts": 2, "file": path.display().to_string()}));
        counts(&desk.import(&path, &["--dry-run"]), [2, 0, 0, 2, 0]);
        let fresh = Desk::new();
        counts(&fresh.import(&path, &[]), [2, 2, 0, 0, 0]);
        assert!(fresh.names().contains(&hostile.to_owned()), "{name}");
    }
    let text = std::fs::read_to_string(desk.path("saída.csv")).unwrap();
    assert!(text.contains("'=HYPERLINK") && text.contains("'@SUM") && text.contains("'-2+3"), "{text}");
    let one = desk.path("um.csv");
    assert_eq!(desk.recado.json(&["contact", "export", one.to_str().unwrap(), "--tag=-2+3"])["contacts"], 1);
}

#[test]
fn files_that_are_no_list_of_people_are_refused_and_change_nothing() {
    let desk = Desk::new();
    desk.refused(&desk.path("nada.csv"), 4, "sheet_missing");
    desk.refused(&desk.write("a.pdf", b"%PDF-1.7\n"), 3, "sheet_unknown");
    desk.refused(&desk.write("b.csv", format!("{}\n1\n", "coluna;".repeat(10_000))), 3, "sheet_too_many_columns");
    desk.refused(&desk.write("c.csv", "Nome;Cidade\nAna;Recife\n"), 3, "phone_column_missing");
    desk.refused(&desk.write("d.csv", format!("Nome;Telefone\n{}", "1;Ana\n".repeat(70))), 3, "phone_column_wrong");
    let corners = include_bytes!("../../../crates/engine/src/sheet/tests/corners.xls");
    desk.refused(&desk.write("e.xls", corners), 3, "sheet_too_big");
    // A workbook that was cut on its way.
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.write(0, 0, "Nome").unwrap();
    page.write(1, 0, "a".repeat(32_000)).unwrap();
    let cut = workbook.save_to_buffer().unwrap();
    desk.refused(&desk.write("f.xlsx", &cut[..cut.len() / 2]), 3, "sheet_broken");
}
