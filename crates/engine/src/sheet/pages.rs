//! A workbook that is being written: the few parts that the format asks for, each row into the zip as it comes, so memory
//! does not grow with them. Past the rows that a sheet can have, another sheet begins, with the header again.
//!
//! All values are text (`inlineStr`), which is never a formula. What looks like a number keeps the format of text, so
//! that a phone is still one after somebody has been in its cell.
//!
//! What lost: `rust_xlsxwriter`, which made the programs 1.5 MB larger with all the charts that a report has not, puts its
//! rows in a second file first, and panics when the disk is full. The tests write their workbooks with it.

use std::fmt::Write as _;
use std::io::Write;

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{ZipWriter, result::ZipError};

use super::SheetProblem;
use super::workbook::ROWS;

/// The longest text of a cell (Excel's limits), in units of UTF-16.
const LONGEST: usize = 32_767;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The styles by their places: 0 plain, 1 bold for the header, 2 the format of text (number format 49 is `@`).
const STYLES: &str = "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>\
    <font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
    <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
    <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

/// The workbook, into `W`, which need not be a file.
pub(super) struct Pages<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    header: Vec<String>,
    line: String,
    /// How many rows the last sheet has.
    rows: u32,
    sheets: usize,
    limit: u32,
}

impl<W: Write> Pages<W> {
    pub(super) fn new(to: W, header: Vec<String>) -> Result<Self, SheetProblem> {
        Self::with_limit(to, header, ROWS)
    }

    fn with_limit(to: W, header: Vec<String>, limit: u32) -> Result<Self, SheetProblem> {
        let zip = ZipWriter::new_stream(to);
        let mut pages = Self { zip, header, line: String::new(), rows: 0, sheets: 0, limit };
        pages.begin()?;
        Ok(pages)
    }

    /// Another sheet.
    fn begin(&mut self) -> Result<(), SheetProblem> {
        self.sheets += 1;
        self.rows = 0;
        self.part(&format!("xl/worksheets/sheet{}.xml", self.sheets))?;
        let shown = if self.sheets == 1 { " tabSelected=\"1\"" } else { "" };
        let mut text = format!(
            "{XML}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView{shown} workbookViewId=\"0\">\
             <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        );
        if !self.header.is_empty() {
            text.push_str("<cols>");
            for (column, name) in (1..).zip(&self.header) {
                let width = name.chars().count().clamp(12, 40) + 2;
                // Writing to a string does not fail.
                let _ = write!(text, "<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>");
            }
            text.push_str("</cols>");
        }
        text.push_str("<sheetData>");
        self.put(&text)?;
        let header = std::mem::take(&mut self.header);
        let put = self.cells(&header, true);
        self.header = header;
        put
    }

    pub(super) fn row(&mut self, values: &[impl AsRef<str>]) -> Result<(), SheetProblem> {
        if self.rows >= self.limit {
            self.put("</sheetData></worksheet>")?;
            self.begin()?;
        }
        self.cells(values, false)
    }

    fn cells(&mut self, values: &[impl AsRef<str>], bold: bool) -> Result<(), SheetProblem> {
        self.rows += 1;
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        let _ = write!(line, "<row r=\"{}\">", self.rows);
        for (column, value) in values.iter().enumerate() {
            let value = value.as_ref();
            if value.is_empty() {
                continue;
            }
            let number = value.starts_with(|first: char| first.is_ascii_digit() || "+-=@".contains(first));
            let style = if bold { 1 } else { u8::from(number) * 2 };
            let place = super::workbook::letters(column);
            let _ = write!(line, "<c r=\"{place}{}\" s=\"{style}\" t=\"inlineStr\">", self.rows);
            line.push_str("<is><t xml:space=\"preserve\">");
            escape(&mut line, fitting(value));
            line.push_str("</t></is></c>");
        }
        line.push_str("</row>");
        let put = self.put(&line);
        self.line = line;
        put
    }

    /// What stands around the sheets, and the writer back.
    pub(super) fn finish(mut self) -> Result<W, SheetProblem> {
        self.put("</sheetData></worksheet>")?;
        let (mut types, mut links, mut names) = (String::new(), String::new(), String::new());
        for sheet in 1..=self.sheets {
            let _ = write!(
                types,
                "<Override PartName=\"/xl/worksheets/sheet{sheet}.xml\" ContentType=\"{KIND}.worksheet+xml\"/>"
            );
            let _ = write!(
                links,
                "<Relationship Id=\"rId{sheet}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{sheet}.xml\"/>"
            );
            let _ = write!(names, "<sheet name=\"{sheet}\" sheetId=\"{sheet}\" r:id=\"rId{sheet}\"/>");
        }
        let style = self.sheets + 1;
        let links_of =
            |links: &str| format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{links}</Relationships>");
        for (name, text) in [
            (
                "xl/workbook.xml",
                format!(
                    "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><bookViews><workbookView/></bookViews>\
                     <sheets>{names}</sheets></workbook>"
                ),
            ),
            ("xl/styles.xml", format!("{XML}<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>")),
            (
                "xl/_rels/workbook.xml.rels",
                links_of(&format!(
                    "{links}<Relationship Id=\"rId{style}\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>"
                )),
            ),
            (
                "_rels/.rels",
                links_of(&format!(
                    "<Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                )),
            ),
            (
                "[Content_Types].xml",
                format!(
                    "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
                     <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                     <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                     <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
                     <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>{types}</Types>"
                ),
            ),
        ] {
            self.part(name)?;
            self.put(&text)?;
        }
        Ok(self.zip.finish().map_err(|error| problem(&error))?.into_inner())
    }

    fn part(&mut self, name: &str) -> Result<(), SheetProblem> {
        self.zip.start_file(name, SimpleFileOptions::default()).map_err(|error| problem(&error))
    }

    fn put(&mut self, text: &str) -> Result<(), SheetProblem> {
        self.zip.write_all(text.as_bytes()).map_err(|error| SheetProblem::writing(&error))
    }
}

/// The text as far as a cell can hold it.
fn fitting(value: &str) -> &str {
    if value.len() <= LONGEST {
        return value;
    }
    let mut units = 0;
    let over = value.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > LONGEST
    });
    over.and_then(|(end, _)| value.get(..end)).unwrap_or(value)
}

/// Text for XML. What XML cannot hold is written as `_xHHHH_` (ECMA-376, ST_Xstring), and so is the first sign of what
/// looks like that and is not. A carriage return would be read as a line feed.
fn escape(into: &mut String, text: &str) {
    for (place, letter) in text.char_indices() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(into, "_x{:04X}_", u32::from(letter));
            }
            '_' if is_escape(text.as_bytes().get(place..).unwrap_or_default()) => into.push_str("_x005F_"),
            other => into.push(other),
        }
    }
}

fn is_escape(text: &[u8]) -> bool {
    matches!(text, [b'_', b'x', a, b, c, d, b'_', ..] if [a, b, c, d].iter().all(|sign| sign.is_ascii_hexdigit()))
}

fn problem(error: &ZipError) -> SheetProblem {
    match error {
        ZipError::Io(error) => SheetProblem::writing(error),
        _ => SheetProblem::Unwritable { why: std::io::ErrorKind::InvalidData },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::xlsx::XlsxRows;
    use std::io::Cursor;

    #[test]
    fn past_the_last_row_another_sheet_begins() {
        let mut pages = Pages::with_limit(Vec::new(), vec!["a".to_owned()], 3).unwrap();
        for row in 0..5 {
            pages.row(&[format!("r{row}")]).unwrap();
        }
        let bytes = pages.finish().unwrap();
        let mut workbook: calamine::Xlsx<_> = calamine::Reader::new(Cursor::new(bytes.clone())).unwrap();
        let sheets: Vec<_> = calamine::Reader::worksheets(&mut workbook)
            .into_iter()
            .map(|(_, range)| range.rows().map(|row| row[0].to_string()).collect::<Vec<_>>())
            .collect();
        assert_eq!(sheets, [vec!["a", "r0", "r1"], vec!["a", "r2", "r3"], vec!["a", "r4"]]);
        assert_eq!(
            XlsxRows::open(
                Box::new(Cursor::new(bytes)),
                crate::sheet::Format::Xlsx,
                &crate::sheet::SheetChoice::default()
            )
            .unwrap()
            .0
            .values,
            ["a"]
        );
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_at_a_letter() {
        assert_eq!(fitting(&"😀".repeat(20_000)), "😀".repeat(16_383));
        assert_eq!(fitting(&"ã".repeat(40_000)), "ã".repeat(LONGEST));
        assert_eq!(fitting("ação"), "ação");
    }

    #[test]
    fn what_xml_cannot_hold_is_spelt() {
        let mut text = String::new();
        escape(&mut text, "a<b>&\u{1}\r\n\t_x0041_ _x00");
        assert_eq!(text, "a&lt;b&gt;&amp;_x0001__x000D_\n\t_x005F_x0041_ _x00");
    }
}
