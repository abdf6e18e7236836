//! Sheets from real bytes: what people's programs write, what is broken, and what was made to do harm.

mod rounds;
mod texts;
mod workbooks;

use std::path::PathBuf;

use super::{Sheet, SheetChoice, SheetProblem, Source};

/// A file with these bytes, in a folder that goes when it is dropped.
fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// The code with which a file is refused.
fn refused(name: &str, bytes: &[u8]) -> &'static str {
    let (_folder, path) = file(name, bytes);
    Sheet::open(&path).unwrap_err().code()
}

/// All rows as `number: a|b|c`, problems as `number! code`.
fn all(bytes: &[u8]) -> Vec<String> {
    let (_folder, path) = file("list", bytes);
    let sheet = Sheet::open(&path).unwrap();
    let mut rows = vec![sheet.header().join("|")];
    rows.extend(sheet.map(|row| match row {
        Ok(record) => format!("{}: {}", record.row, record.values.join("|")),
        Err(SheetProblem::Row { row, why }) => format!("{row}! {}", why.code()),
        Err(problem) => format!("! {}", problem.code()),
    }));
    rows
}

#[test]
fn what_is_no_file_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Sheet::open(&folder.path().join("no.csv")).unwrap_err().code(), "sheet_missing");
    assert_eq!(Sheet::open(folder.path()).unwrap_err().code(), "sheet_is_folder");
}

#[test]
fn files_of_other_kinds_are_refused_by_what_is_in_them() {
    for (name, bytes, code) in [
        ("empty.csv", b"" as &[u8], "sheet_empty"),
        ("blank.csv", b"\r\n  \r\n\r\n", "sheet_empty"),
        ("mark.csv", b"\xef\xbb\xbf", "sheet_empty"),
        ("list.pdf", b"%PDF-1.7\n1 0 obj", "sheet_unknown"),
        ("list.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "sheet_unknown"),
        ("list.xls", b"<html><table><tr><td>Nome", "sheet_unknown"),
        ("list.json", b"\xef\xbb\xbf  {\"nome\": 1}", "sheet_unknown"),
        ("binary", b"\x01\x02\x03\x04\x05,\x80\xff\x00\x13", "sheet_unknown"),
        ("nul", b"a\0b;c\n1;2\n", "sheet_unknown"),
        ("broken.xlsx", b"PK\x03\x04 and nothing more", "sheet_broken"),
        ("seps.csv", b";;;\n;;;\n", "sheet_empty"),
        ("unseen.csv", "\u{200b};\u{200b}\n1;2\n".as_bytes(), "sheet_header_missing"),
        ("people.csv", b"Ana;+55 11 98765-4321\nBia;11912345678\n", "sheet_header_missing"),
        ("twice.csv", b"nome;telefone;NOME\n", "sheet_header_duplicate"),
        ("quote.csv", b"\"nome;telefone\nAna;11987654321\n", "sheet_header_unreadable"),
    ] {
        assert_eq!(refused(name, bytes), code, "{name}");
    }
}

#[test]
fn an_old_workbook_and_one_with_a_password_are_told_apart() {
    let mut compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    compound.resize(2048, 0);
    compound[30] = 9;
    compound[48] = 1;
    assert_eq!(refused("old.xls", &compound), "sheet_other_format");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    compound[1024 + 256..1024 + 256 + name.len()].copy_from_slice(&name);
    assert_eq!(refused("locked.xlsx", &compound), "sheet_encrypted");
    assert_eq!(refused("short.xls", &compound[..20]), "sheet_other_format");
}

#[test]
fn a_problem_carries_no_content() {
    let (_folder, path) = file("list", b"nome;telefone\nAna Souza;1;2\n\"Bia;11987654321\n");
    for problem in Sheet::open(&path).unwrap().map(|row| row.unwrap_err()) {
        let said = format!("{problem} {problem:?}");
        assert!(!said.contains("Ana") && !said.contains("Bia") && !said.contains("1198"), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_as_a_file_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let writer = std::thread::spawn({
        let path = path.clone();
        move || std::fs::write(path, b"nome;telefone\nJo\xe3o;11987654321\n").unwrap()
    });
    let rows: Vec<_> = Sheet::open(&path).unwrap().map(|row| row.unwrap().values).collect();
    writer.join().unwrap();
    assert_eq!(rows, [["João", "11987654321"]]);
}

/// What a list of people is recognised as: its kind, its columns, its rows.
fn people(bytes: &[u8], choice: &SheetChoice) -> Result<(Sheet, Vec<String>), SheetProblem> {
    let (_folder, path) = file("list", bytes);
    let mut sheet = Sheet::open_as(Source::File(&path), choice)?;
    let rows = sheet.by_ref().map(|row| match row {
        Ok(record) => format!("{}: {}", record.row, record.values.join("|")),
        Err(problem) => format!("! {}", problem.code()),
    });
    let rows = rows.collect();
    Ok((sheet, rows))
}

#[test]
fn an_old_workbook_is_read_as_a_new_one_is() {
    let (sheet, rows) = people(include_bytes!("old.xls"), &SheetChoice::default()).unwrap();
    assert_eq!((sheet.about().kind, sheet.about().sheets.len()), ("xls", 2));
    assert_eq!(sheet.header(), ["Nome", "Celular", "Nascimento", "Valor"]);
    assert_eq!(rows[0], "2: Conceição Araújo|11987654321|1980-03-12|19.9");
    assert_eq!(rows.len(), 3);
    let other = SheetChoice { sheet: Some("Outra".into()), ..SheetChoice::default() };
    assert_eq!(people(include_bytes!("old.xls"), &other).unwrap().0.header(), ["x"]);
    let none = SheetChoice { sheet: Some("Nada".into()), ..SheetChoice::default() };
    assert_eq!(people(include_bytes!("old.xls"), &none).unwrap_err().code(), "sheet_page_missing");
    // Sheets that name their first and their last cell would fill the memory.
    assert_eq!(people(include_bytes!("corners.xls"), &SheetChoice::default()).unwrap_err().code(), "sheet_too_big");
    // So would one whose table of sectors leads back (found by the fuzzer).
    assert_eq!(people(include_bytes!("endless.xls"), &SheetChoice::default()).unwrap_err().code(), "sheet_broken");
}

#[test]
fn an_old_workbook_says_how_large_it_is_within_its_format() {
    let file = include_bytes!("old.xls");
    // DIMENSIONS of the first sheet: the rows 0 to 4.
    let place = file.windows(12).position(|bytes| bytes == b"\x00\x02\x0e\x00\0\0\0\0\x04\0\0\0").unwrap();
    let said = |at: usize, bytes: &[u8]| {
        let mut file = file.to_vec();
        file[place + 4 + at..][..bytes.len()].copy_from_slice(bytes);
        people(&file, &SheetChoice::default()).map(|(_, rows)| rows.len()).map_err(|problem| problem.code())
    };
    assert_eq!(said(4, &[4, 0, 0, 0]), Ok(3));
    assert_eq!(said(4, &[0, 0, 1, 0]), Ok(3), "all rows that there can be");
    assert_eq!(said(4, &[0xff; 4]), Err("sheet_broken"), "more than any memory has");
    assert_eq!(said(0, &[9, 0, 0, 0]), Err("sheet_broken"), "the last one before the first");
    assert_eq!(said(10, &[0xff, 0xff]), Err("sheet_broken"));
}

#[test]
fn a_list_of_people_may_have_no_header_and_names_that_stand_twice() {
    let free = SheetChoice::default();
    let (sheet, rows) = people(b"Ana;11 98765-4321\nBia;21 98765-4322;x\n", &free).unwrap();
    assert_eq!((sheet.header(), sheet.about().header), (["A".into(), "B".into(), "C".into()].as_slice(), false));
    assert_eq!(rows, ["1: Ana|11 98765-4321|", "2: Bia|21 98765-4322|x"]);
    let (sheet, _) = people(b"Telefone;telefone;;\n1;2\n", &free).unwrap();
    assert_eq!(sheet.header(), ["Telefone", "telefone (2)", "", ""]);
    let bare = SheetChoice { header: Some(false), ..SheetChoice::default() };
    let (_, rows) = people(b"Nome;Fone\nAna;1\n", &bare).unwrap();
    assert_eq!(rows, ["1: Nome|Fone", "2: Ana|1"]);
    let tab =
        SheetChoice { separator: Some(b'|'), encoding: Some(encoding_rs::WINDOWS_1252), ..SheetChoice::default() };
    let (sheet, _) = people("Não;x|Fone\n".as_bytes(), &tab).unwrap();
    assert_eq!(sheet.header(), ["NÃ£o;x", "Fone"]);
    assert_eq!(sheet.about().separator, Some('|'));
}
