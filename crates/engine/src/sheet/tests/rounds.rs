//! What is written is read back, whatever it is; and whatever is read, nothing breaks.

use std::io::Write;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;

use super::super::{Separator, Sheet, SheetFormat, SheetWriter};
use super::file;

const FORMATS: [SheetFormat; 3] =
    [SheetFormat::Csv(Separator::Comma), SheetFormat::Csv(Separator::Semicolon), SheetFormat::Xlsx];

fn rows(path: &std::path::Path) -> (Vec<String>, Vec<Vec<String>>) {
    let sheet = Sheet::open(path).unwrap();
    (sheet.header().to_vec(), sheet.map(|row| row.unwrap().values).collect())
}

/// Any text but NUL, and the two that no XML can hold.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "[=+@'-]{0,3}[0-9=+,.;|\"\t\n\r -]{0,10}",
        "\\PC{0,12}",
        "[àçãõé😀\u{1}\u{1f}_x0041]{0,12}",
        "_x00[0-9A-F]{2}_",
    ]
    .prop_filter("no text", |text| !text.contains(['\0', '\u{fffe}', '\u{ffff}', '\u{fffd}']))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read_back(
        header in prop::collection::hash_set("[a-z]{1,3}[;, |\"é]{0,1}[a-z]{1,3}", 1..4),
        table in prop::collection::vec(prop::collection::vec(value(), 4), 0..8),
    ) {
        let header: Vec<String> = header.into_iter().collect();
        let keys: std::collections::HashSet<String> = header.iter()
            .map(|name| recado_core::fold::folded(name).chars().filter(|letter| letter.is_alphanumeric()).collect())
            .collect();
        prop_assume!(keys.len() == header.len());
        let table: Vec<Vec<String>> = table.into_iter().map(|mut row| { row.truncate(header.len()); row }).collect();
        let wanted: Vec<_> =
            table.iter().filter(|row| row.iter().any(|value| !value.trim().is_empty())).cloned().collect();
        for format in FORMATS {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("sheet");
            let mut writer = SheetWriter::create(&path, format, &header).unwrap();
            for row in &table {
                writer.row(row).unwrap();
            }
            writer.finish().unwrap();
            prop_assert_eq!(rows(&path), (header.clone(), wanted.clone()), "{:?}", format);
        }
    }

    #[test]
    fn no_bytes_break_the_reader(
        bytes in prop::collection::vec(prop_oneof![4 => any::<u8>(), 6 => prop::sample::select(b"ab\",;\n\r\t|=+1".to_vec())], 0..400),
        begin in prop::sample::select(vec![b"" as &[u8], b"a;b\n", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
    ) {
        let (_folder, path) = file("any", &[begin, &bytes].concat());
        if let Ok(sheet) = Sheet::open(&path) {
            let columns = sheet.header().len();
            for record in sheet.flatten() {
                prop_assert_eq!(record.values.len(), columns);
            }
        }
    }

    #[test]
    fn no_change_of_a_workbook_breaks_the_reader(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = sample().to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let (_folder, path) = file("any.xlsx", &bytes);
        if let Ok(sheet) = Sheet::open(&path) {
            prop_assert!(sheet.count() < 100);
        }
    }
}

/// A small workbook, stored without compression so that a changed byte is a changed cell.
fn sample() -> &'static [u8] {
    static SAMPLE: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    SAMPLE.get_or_init(|| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..20 {
            sheet.write_string(row, 0, format!("r{row}")).unwrap();
            sheet.write_number(row, 1, f64::from(row)).unwrap();
        }
        let packed = book.save_to_buffer().unwrap();
        let mut from = zip::ZipArchive::new(std::io::Cursor::new(packed)).unwrap();
        let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        for place in 0..from.len() {
            let mut part = from.by_index(place).unwrap();
            to.start_file(part.name().unwrap().into_owned(), options).unwrap();
            std::io::copy(&mut part, &mut to).unwrap();
        }
        to.finish().unwrap().into_inner()
    })
}

#[test]
fn a_file_has_its_mark_and_a_pipe_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.csv");
    let mut writer = SheetWriter::create(&path, FORMATS[1], &["nome", "telefone"]).unwrap();
    writer.row(&["João", "+5511987654321"]).unwrap();
    writer.finish().unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "\u{feff}nome;telefone\r\nJoão;+5511987654321\r\n");

    for (format, begins) in [(FORMATS[0], "a,b\r\n".as_bytes()), (FORMATS[2], b"PK\x03\x04")] {
        let taken = Pipe::default();
        let writer = SheetWriter::pipe(Box::new(taken.clone()), format, &["a", "b"]).unwrap();
        writer.finish().unwrap();
        assert!(taken.0.lock().unwrap().starts_with(begins));
    }
}

#[test]
fn a_sheet_that_is_not_finished_leaves_nothing() {
    for format in FORMATS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report");
        let mut writer = SheetWriter::create(&path, format, &["a"]).unwrap();
        writer.row(&["x"]).unwrap();
        drop(writer);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

#[test]
fn a_place_that_cannot_be_written_to_is_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for format in FORMATS {
        let code = |path: &std::path::Path| SheetWriter::create(path, format, &["a"]).unwrap_err().code();
        assert_eq!(code(folder.path()), "sheet_is_folder");
        assert_eq!(code(&folder.path().join("no/report")), "sheet_unwritable");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = std::path::Path::new("/dev/full");
    let text = "x".repeat(100_000);
    let mut writer = SheetWriter::create(full, FORMATS[0], &["a"]).unwrap();
    let said = (0..10).find_map(|_| writer.row(&[&text]).err()).unwrap();
    assert_eq!(said.code(), "sheet_unwritable");
}

/// A pipe that keeps what goes in.
#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<Vec<u8>>>);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
