//! Rows of a workbook.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::bounds::{self, BOUNDS, Bounds};
use super::{all, refused};

fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn rows(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
}

/// A workbook of the fewest parts, with this XML in its sheet and, if any, in its shared texts.
fn handmade(sheet: &str, shared: Option<&str>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    part("[Content_Types].xml", "<Types/>");
    part(
        "_rels/.rels",
        &format!(
            "<Relationships><Relationship Id='r' Type='{OFFICE}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
        ),
    );
    part("xl/workbook.xml", "<workbook><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships><Relationship Id='r1' Type='{OFFICE}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
        ),
    );
    if let Some(shared) = shared {
        part("xl/sharedStrings.xml", shared);
    }
    part("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>"));
    zip.finish().unwrap().into_inner()
}

/// `<c r='A1' t='str'><v>x</v></c>`, or what else stands in it.
fn cell(place: &str, kind: &str, value: &str) -> String {
    format!("<c r='{place}' t='{kind}'><v>{value}</v></c>")
}

#[test]
fn values_are_read_as_a_sheet_shows_them() {
    let bytes = workbook(|sheet| {
        rows(sheet, 0, &[&[" Nome ", "Telefone", "Valor", "Previsão", "Pago"]]);
        sheet.write_string(1, 0, "João & <Filhos> “Açaí” 😀").unwrap();
        sheet.write_number(1, 1, 5_511_987_654_321_f64).unwrap();
        sheet.write_number(1, 2, 1234.5).unwrap();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_datetime_with_format(1, 3, ExcelDateTime::from_ymd(2026, 12, 1).unwrap(), &day).unwrap();
        sheet.write_boolean(1, 4, true).unwrap();
        sheet.write_formula(2, 0, Formula::new("\"A\"&\"B\"").set_result("AB")).unwrap();
        sheet.write_formula(2, 1, Formula::new("1+1").set_result("11987654321")).unwrap();
        let moment = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        let nine = ExcelDateTime::from_ymd(2026, 12, 1).unwrap().and_hms(9, 30, 0).unwrap();
        sheet.write_datetime_with_format(2, 3, nine, &moment).unwrap();
        sheet
            .write_number_with_format(3, 1, 11_987_654_321_f64, &Format::new().set_num_format("(00) 00000-0000"))
            .unwrap();
        sheet.set_row_hidden(3).unwrap();
    });
    assert_eq!(
        all(&bytes),
        [
            "Nome|Telefone|Valor|Previsão|Pago",
            "2: João & <Filhos> “Açaí” 😀|5511987654321|1234.5|2026-12-01|true",
            "3: AB|11987654321||2026-12-01 09:30|",
            "4: |11987654321|||",
        ]
    );
}

#[test]
fn the_header_is_the_first_row_with_something_in_it() {
    let bytes = workbook(|sheet| {
        rows(sheet, 2, &[&["nome", "tel"], &["Ana", "1"]]);
        rows(sheet, 6, &[&["Bia", "2", "a note beside"], &["", "", "only a note"], &["  ", " "], &["Cida", "3"]]);
        sheet.write_blank(5, 0, &Format::new().set_bold()).unwrap();
    });
    assert_eq!(all(&bytes), ["nome|tel", "4: Ana|1", "7: Bia|2", "10: Cida|3"]);
}

#[test]
fn the_sheet_is_the_first_that_is_shown_and_has_something_in_it() {
    let mut book = Workbook::new();
    rows(book.add_worksheet().set_hidden(true), 0, &[&["hidden"], &["x"]]);
    book.add_worksheet();
    rows(book.add_worksheet(), 0, &[&["nome", "tel"], &["Ana", "1"]]);
    rows(book.add_worksheet(), 0, &[&["other"], &["x"]]);
    // The first one is opened unless another is said, and a hidden one cannot be.
    book.worksheet_from_index(2).unwrap().set_active(true);
    assert_eq!(all(&book.save_to_buffer().unwrap()), ["nome|tel", "2: Ana|1"]);
    assert_eq!(refused("empty.xlsx", &workbook(|_| {})), "sheet_empty");
}

#[test]
fn an_error_in_a_cell_is_a_problem_of_its_row() {
    let sheet = |errors: &str| {
        let mut xml = format!("<row r='1'>{}{}</row>", cell("A1", "str", "nome"), cell("B1", "str", "tel"));
        for row in 2..6 {
            xml += &format!("<row r='{row}'>{}", cell(&format!("A{row}"), "str", "Ana"));
            xml += &if row == 3 { errors.to_owned() } else { cell(&format!("B{row}"), "n", "119") };
            xml += "</row>";
        }
        all(&handmade(&xml, None))
    };
    let with = |third: &str| ["nome|tel", "2: Ana|119", third, "4: Ana|119", "5: Ana|119"].map(str::to_owned);
    assert_eq!(sheet(&cell("B3", "e", "#N/A")), with("3! sheet_cell_error"));
    assert_eq!(sheet(&cell("C3", "e", "#N/A")), with("3: Ana|"), "beside the table");
    // What is no cell at all: its row is not known for sure, so the one after it may go too.
    for odd in [cell("B3", "e", "#SPILL!"), cell("B3", "n", "abc"), cell("B3", "zz", "1"), cell("B3", "s", "7")] {
        let rows = sheet(&odd);
        assert_eq!(rows[2], "3! sheet_row_unreadable", "{odd}");
        assert_eq!(rows[4], "5: Ana|119", "{odd}");
    }
}

#[test]
fn a_header_with_an_error_is_said_so() {
    let xml = format!("<row r='1'>{}</row><row r='2'>{}</row>", cell("A1", "e", "#REF!"), cell("A2", "n", "1"));
    assert_eq!(refused("list.xlsx", &handmade(&xml, None)), "sheet_header_unreadable");
}

#[test]
fn a_workbook_that_is_not_whole_is_broken() {
    let bytes = workbook(|sheet| rows(sheet, 0, &[&["nome", "tel"], &["Ana", "1"]]));
    for end in [5, 100, bytes.len() / 2, bytes.len() - 30] {
        assert_eq!(refused("cut.xlsx", &bytes[..end]), "sheet_broken", "{end}");
    }
    // A sheet that ends in the middle: what came before is read, but for the last row, which may not be whole.
    let row = |number| format!("<row r='{number}'>{}</row>", cell(&format!("A{number}"), "str", "x"));
    let cut = handmade(&format!("{}{}{}<row r='4'><c r='A4'><", row(1), row(2), row(3)), None);
    assert_eq!(all(&cut), ["x", "2: x", "! sheet_broken"]);
    let backwards = handmade(&format!("{}{}{}", row(1), row(5), row(2)), None);
    assert_eq!(all(&backwards).last().unwrap(), "! sheet_broken");
    let far = handmade(&format!("{}{}{}", row(1), row(2), row(2_000_000)), None);
    assert_eq!(all(&far).last().unwrap(), "! sheet_broken");
    let overflow = "<row r='99999999999999'><c r='ZZZZZZZZZZ99999999999'><v>1</v></c></row>";
    let overflow = handmade(&format!("{}{}{overflow}", row(1), row(2)), None);
    assert_eq!(all(&overflow).last().unwrap(), "! sheet_broken");
}

#[test]
fn other_documents_in_a_zip_are_told_apart() {
    let zip = |names: &[&str]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    assert_eq!(refused("a.docx", &zip(&["[Content_Types].xml", "word/document.xml"])), "sheet_unknown");
    assert_eq!(refused("a.zip", &zip(&["list.csv"])), "sheet_unknown");
    assert_eq!(refused("a.ods", &zip(&["mimetype", "content.xml"])), "sheet_other_format");
    assert_eq!(refused("a.numbers", &zip(&["Index/Document.iwa"])), "sheet_other_format");
    assert_eq!(refused("a.xlsb", &zip(&["[Content_Types].xml", "xl/workbook.bin"])), "sheet_other_format");
}

#[test]
fn a_workbook_made_to_fill_the_memory_is_refused() {
    let check = |bytes: &[u8], bounds: Bounds| {
        bounds::check(Cursor::new(bytes), bytes.len() as u64, bounds).map_err(|problem| problem.code())
    };
    let row = format!("<row r='1'>{}</row>", cell("A1", "str", "nome"));
    let fine = handmade(&row, Some("<sst uniqueCount='1'><si><t>a</t></si></sst>"));
    assert_eq!(check(&fine, BOUNDS), Ok(()));
    assert_eq!(check(&fine, Bounds { file: 100, ..BOUNDS }), Err("sheet_too_big"));
    assert_eq!(check(&fine, Bounds { parts: 3, ..BOUNDS }), Err("sheet_too_big"));
    assert_eq!(check(&fine, Bounds { xml: 500, ..BOUNDS }), Err("sheet_too_big"));
    assert_eq!(check(&fine, Bounds { part: 40, ..BOUNDS }), Err("sheet_too_big"));
    // Three megabytes of one text in three kilobytes of file.
    let bomb = handmade(&format!("<row r='1'>{}</row>", cell("A1", "str", &"x".repeat(3 << 20))), None);
    assert!(bomb.len() < 20_000);
    assert_eq!(refused("bomb.xlsx", &bomb), "sheet_too_big");
    // A list that says that it has more texts than any memory holds.
    for said in ["99999999999", "99999999999999999999999", "1000"] {
        let liar = handmade(&row, Some(&format!("<sst uniqueCount='{said}'><si><t>a</t></si></sst>")));
        assert_eq!(refused("liar.xlsx", &liar), "sheet_broken", "{said}");
    }
}

#[test]
fn a_sheet_that_is_let_go_ends_its_thread() {
    let bytes = workbook(|sheet| {
        for row in 0..10_000 {
            sheet.write_string(row, 0, format!("r{row}")).unwrap();
        }
    });
    let (_folder, path) = super::file("list.xlsx", &bytes);
    let mut sheet = super::Sheet::open(&path).unwrap();
    assert_eq!(sheet.next().unwrap().unwrap().values, ["r1"]);
    drop(sheet);
    // The file can be taken away: on Windows not while it is open.
    std::thread::sleep(std::time::Duration::from_millis(200));
    std::fs::remove_file(&path).unwrap();
}
