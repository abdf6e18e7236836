//! Files that are made, or damaged, so that reading them would fill the memory or never end.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{kept, refused_unchanged};
use crate::command_line::connected;

/// 64 MiB of one text, in some ten kilobytes of a workbook.
fn bomb(path: &Path) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    let mut begin = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    begin("[Content_Types].xml", "<Types/>");
    begin("xl/workbook.xml", "<workbook><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
    begin("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>");
    let much = [b'x'; 1 << 20];
    (0..64).for_each(|_| zip.write_all(&much).unwrap());
    zip.finish().unwrap();
    let size = path.metadata().unwrap().len();
    assert!(size < 1 << 20, "{size} bytes");
}

/// A file that begins so and says that it has two gigabytes, of which the disk holds nothing.
fn two_gigabytes(path: &Path, begin: &[u8]) {
    let mut file = File::create(path).unwrap();
    file.write_all(begin).unwrap();
    file.set_len(2 << 30).unwrap();
}

#[test]
fn files_that_would_fill_the_memory() {
    let (_service, recado) = connected(&[]);
    let before = kept(&recado);
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let text = |path: &PathBuf| path.to_str().unwrap().to_owned();
    bomb(&path("bomba.xlsx"));
    let columns: String = (0..10_000).map(|number| format!("coluna {number};")).collect();
    std::fs::write(path("larga.csv"), format!("{columns}\n{}\n", "1;".repeat(10_000))).unwrap();
    two_gigabytes(&path("enorme.xlsx"), b"PK\x03\x04");
    two_gigabytes(&path("enorme.xls"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    // What a disk that was full, or lost its power, makes of a file.
    two_gigabytes(&path("zeros.csv"), b"");
    for (name, of_people, of_mailing) in [
        ("bomba.xlsx", "sheet_too_big", "sheet_too_big"),
        ("larga.csv", "sheet_too_many_columns", "recipient_column_missing"),
        ("enorme.xlsx", "sheet_too_big", "sheet_too_big"),
        ("enorme.xls", "sheet_too_big", "sheet_other_format"),
        ("zeros.csv", "sheet_unknown", "sheet_unknown"),
    ] {
        let file = text(&path(name));
        let error = refused_unchanged(&recado, &["contact", "import", &file], "", 3, of_people);
        assert_eq!(error["details"]["file"], name);
        let error = recado.refused(&["send", "hello_world", "--from", &file], 3, of_mailing);
        assert!(error.to_string().len() < 2_000, "a person can read it: {error:#}");
    }
    assert_eq!(kept(&recado), before);
}
