//! Workbooks: any bytes as the parts of one, with a line `====` between them, in a zip that is well made, because what is
//! random seldom makes a zip. What begins as a zip does is a file as it is.
#![no_main]

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

/// In the order in which the bytes give them; what they do not give is as here.
const PARTS: [(&str, &str); 6] = [
    ("xl/worksheets/sheet1.xml", ""),
    ("xl/sharedStrings.xml", r#"<sst uniqueCount="1"><si><t>Nome</t></si></sst>"#),
    ("xl/styles.xml", r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    ),
    ("[Content_Types].xml", "<Types/>"),
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK\x03\x04") {
        return recado_fuzz::file(bytes);
    }
    let mut given = Vec::new();
    let mut rest = bytes;
    let between = b"\n====\n";
    while let Some(at) = rest.windows(between.len()).position(|window| window == between) {
        given.push(&rest[..at]);
        rest = &rest[at + between.len()..];
    }
    given.push(rest);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (place, (name, usual)) in PARTS.into_iter().enumerate() {
        zip.start_file(name, stored).unwrap();
        zip.write_all(given.get(place).copied().unwrap_or(usual.as_bytes())).unwrap();
    }
    recado_fuzz::file(&zip.finish().unwrap().into_inner());
});
