use recado_core::Country;

use super::*;
use crate::api::fixture;

fn phone(text: &str) -> Phone {
    Phone::parse(text, Country::BRAZIL).unwrap()
}

fn index(names: &[&str]) -> Index {
    let mut index = Index::default();
    for name in names {
        index.add((*name).to_owned());
    }
    index
}

/// The files that a row finds.
fn found(names: &[&str], key: Option<&str>, to: &str) -> Vec<String> {
    index(names).find(key, &phone(to)).into_iter().collect()
}

#[test]
fn by_the_rows_key() {
    let files = ["A-1042.pdf", "Boleto Pedido-77 março.pdf", "nota_300.pdf", "3001.pdf"];
    let to = "11 98765-4321";
    assert_eq!(found(&files, Some("a-1042"), to), ["A-1042.pdf"]);
    assert_eq!(found(&files, Some("PEDIDO 77"), to), ["Boleto Pedido-77 março.pdf"]);
    assert_eq!(found(&files, Some("Marco"), to), ["Boleto Pedido-77 março.pdf"], "accents do not count");
    assert_eq!(found(&files, Some("300"), to), ["nota_300.pdf"], "a whole word, not the beginning of one");
    assert_eq!(found(&files, Some("30"), to), Vec::<String>::new());
    assert_eq!(found(&files, Some("  "), to), Vec::<String>::new());
    assert_eq!(found(&["42.pdf", "nota 42.pdf"], Some("42"), to).len(), 2, "and nobody guesses which");
}

#[test]
fn by_the_persons_number_in_any_notation() {
    for name in [
        "11987654321.pdf",
        "+55 11 98765-4321.pdf",
        "boleto (11) 98765-4321 março.pdf",
        "5511987654321_nota.pdf",
        "11 98765 4321.PDF",
    ] {
        assert_eq!(found(&[name], None, "11 98765-4321"), [name]);
        assert_eq!(found(&[name], None, "11 98765-4322"), Vec::<String>::new());
    }
    assert_eq!(found(&["12025550123.pdf"], None, "+1 202 555 0123"), ["12025550123.pdf"]);
}

/// The wrong person's boleto is worse than none.
#[test]
fn a_piece_of_somebodys_number_is_no_key() {
    let other = ["boleto (11) 98765-4321.pdf"];
    assert_eq!(found(&other, Some("11"), "21 98888-7777"), Vec::<String>::new());
    assert_eq!(found(&other, Some("4321"), "21 98888-7777"), Vec::<String>::new());
    assert_eq!(found(&["pedido 11.pdf"], Some("11"), "21 98888-7777"), ["pedido 11.pdf"]);
    assert_eq!(found(&["2026-0000-0042.pdf"], Some("2026-0000-0042"), "21 98888-7777"), ["2026-0000-0042.pdf"]);
}

fn rows(folder: &Path) -> (tempfile::TempDir, RowFiles) {
    let (kept, engine) = fixture::engine();
    (kept, RowFiles::new(engine, true, folder.to_owned()))
}

fn code(result: Result<String, EngineError>) -> &'static str {
    result.unwrap_err().code()
}

#[tokio::test]
async fn a_name_in_a_column_never_leaves_its_folder() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("notas");
    std::fs::create_dir_all(folder.join("2026")).unwrap();
    std::fs::write(outside.path().join("segredo.pdf"), b"%PDF-1 %%EOF").unwrap();
    std::fs::write(folder.join("2026/42.pdf"), b"%PDF-1 %%EOF").unwrap();
    let (_kept, mut files) = rows(&folder);
    let kind = MediaKind::Document;
    assert!(files.named("2026/42.pdf", kind).unwrap().starts_with("file:"));
    assert!(files.named(r"2026\42.pdf", kind).unwrap().ends_with("/42.pdf"));
    assert_eq!(files.take_copies().len(), 1, "the same file is read once");
    let absolute = outside.path().join("segredo.pdf");
    for name in ["../segredo.pdf", "2026/../../segredo.pdf", r"C:\segredo.pdf", absolute.to_str().unwrap()] {
        assert_eq!(code(files.named(name, kind)), "file_outside", "{name}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path().join("segredo.pdf"), folder.join("link.pdf")).unwrap();
        assert_eq!(code(files.named("link.pdf", kind)), "file_outside");
    }
    assert_eq!(code(files.named("43.pdf", kind)), "file_missing");
    for value in ["https://loja.example/nota.pdf", "4490709327384033"] {
        assert_eq!(files.named(value, kind).unwrap(), value);
    }
    assert_eq!(code(files.named(&format!("file:{}/x.pdf", "a".repeat(64)), kind)), "file_missing", "not kept here");
}

#[tokio::test]
async fn a_row_gets_its_own_file_or_none() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["42.pdf", "42.xml", "43 a.pdf", "43 b.pdf", "foto 44.png"] {
        std::fs::write(folder.path().join(name), b"%PDF-1 %%EOF").unwrap();
    }
    let (_kept, mut files) = rows(folder.path());
    files.look_through(MediaKind::Document).unwrap();
    let person = phone("11 98765-4321");
    let mut of = |key: &str| files.of_row(Some(key), &person, MediaKind::Document);
    assert!(of("42").unwrap().ends_with("/42.pdf"), "the XML beside it does not count");
    assert_eq!(code(of("43")), "file_ambiguous");
    assert_eq!(code(of("44")), "file_missing");
    let missing = RowFiles::new(fixture::engine().1, true, folder.path().join("nada")).look_through(MediaKind::Image);
    assert_eq!(missing.unwrap_err().code(), "file_missing");
}
