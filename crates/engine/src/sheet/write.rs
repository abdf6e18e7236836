//! Sheets that are handed on: a header and rows, streamed, as CSV or XLSX.
//!
//! What always holds: at the place that was asked for there is the whole sheet or what was there before, never a half one
//! (`beside.rs`); and nothing that a stranger wrote is a formula for the program that opens it.
//!
//! A CSV file is UTF-8 with its mark, because Excel takes it for Windows-1252 without; the separator is the caller's, and
//! `;` for people whose Excel writes decimals with a comma, as in Brazil and Spain: there it puts `a,b` in one column. To
//! a pipe it goes without the mark, because there a program reads it. Lines end in CRLF (RFC 4180).
//!
//! Formulas. In XLSX every value is text, and text is never a formula. In CSV a value that begins with `=`, `+`, `-`, `@`
//! or a control sign gets an apostrophe in front of it, but not where it is a number or a phone of E.164 (`+` and digits,
//! `-12,5`): the worst that a spreadsheet makes of those is a number, and programs want them as they are. Our own reader
//! takes the apostrophe off again.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::SheetProblem;
use super::beside::Beside;
use super::pages::Pages;

/// What stands between the cells of a CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
}

/// How a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetFormat {
    /// Text.
    Csv(Separator),
    /// A workbook.
    Xlsx,
}

/// A sheet that is being written. It stands at its place when [`SheetWriter::finish`] came back well; one that is dropped
/// before leaves nothing.
pub(crate) struct SheetWriter {
    writing: Writing,
}

impl std::fmt::Debug for SheetWriter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("SheetWriter").finish_non_exhaustive()
    }
}

enum Writing {
    Csv { to: To, separator: char, line: String },
    Xlsx(Box<Pages<To>>),
}

enum To {
    Place(BufWriter<Beside>),
    Pipe(BufWriter<Box<dyn Write + Send>>),
}

impl SheetWriter {
    /// A sheet at a path. A file that is there is replaced when the new one is whole.
    ///
    /// # Errors
    ///
    /// The folder is not there or may not be written to; a folder stands at the path.
    pub(crate) fn create(path: &Path, format: SheetFormat, header: &[impl AsRef<str>]) -> Result<Self, SheetProblem> {
        let beside = Beside::of(path).map_err(|error| SheetProblem::writing(&error))?;
        Self::begin(To::Place(BufWriter::new(beside)), "\u{feff}", format, header)
    }

    /// A sheet into a pipe, such as standard output.
    ///
    /// # Errors
    ///
    /// The pipe is closed.
    pub(crate) fn pipe(
        pipe: Box<dyn Write + Send>,
        format: SheetFormat,
        header: &[impl AsRef<str>],
    ) -> Result<Self, SheetProblem> {
        Self::begin(To::Pipe(BufWriter::new(pipe)), "", format, header)
    }

    fn begin(mut to: To, mark: &str, format: SheetFormat, header: &[impl AsRef<str>]) -> Result<Self, SheetProblem> {
        let separator = match format {
            SheetFormat::Csv(Separator::Comma) => ',',
            SheetFormat::Csv(Separator::Semicolon) => ';',
            SheetFormat::Xlsx => {
                let header = header.iter().map(|name| name.as_ref().to_owned()).collect();
                return Ok(Self { writing: Writing::Xlsx(Box::new(Pages::new(to, header)?)) });
            }
        };
        to.write_all(mark.as_bytes()).map_err(|error| SheetProblem::writing(&error))?;
        let mut writer = Self { writing: Writing::Csv { to, separator, line: String::new() } };
        writer.row(header)?;
        Ok(writer)
    }

    /// One more row, with a value for each column.
    ///
    /// # Errors
    ///
    /// The disk is full, or the pipe closed.
    pub(crate) fn row(&mut self, values: &[impl AsRef<str>]) -> Result<(), SheetProblem> {
        match &mut self.writing {
            Writing::Csv { to, separator, line } => {
                write_line(line, *separator, values);
                to.write_all(line.as_bytes()).map_err(|error| SheetProblem::writing(&error))
            }
            Writing::Xlsx(pages) => pages.row(values),
        }
    }

    /// Puts the sheet at its place.
    ///
    /// # Errors
    ///
    /// The disk is full, the folder is gone, or the pipe closed; what was there before is there still.
    pub(crate) fn finish(self) -> Result<(), SheetProblem> {
        let to = match self.writing {
            Writing::Csv { to, .. } => to,
            Writing::Xlsx(pages) => pages.finish()?,
        };
        let ended = match to {
            To::Place(place) => place.into_inner().map_err(|error| error.into_error()).and_then(Beside::put),
            To::Pipe(mut pipe) => pipe.flush(),
        };
        ended.map_err(|error| SheetProblem::writing(&error))
    }
}

impl Write for To {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Place(place) => place.write(bytes),
            Self::Pipe(pipe) => pipe.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Place(place) => place.flush(),
            Self::Pipe(pipe) => pipe.flush(),
        }
    }
}

fn write_line(line: &mut String, separator: char, values: &[impl AsRef<str>]) {
    line.clear();
    for (place, value) in values.iter().enumerate() {
        let value = value.as_ref();
        if place > 0 {
            line.push(separator);
        }
        let guard = if wants_guard(value) { "'" } else { "" };
        // A row of one empty cell would be a blank line, and no row.
        if wants_quotes(value) || values.len() == 1 && value.is_empty() {
            line.push('"');
            line.push_str(guard);
            line.push_str(&value.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(guard);
            line.push_str(value);
        }
    }
    line.push_str("\r\n");
}

/// All separators, and not only ours: whoever opens the file may look for another one.
fn wants_quotes(value: &str) -> bool {
    let outer = |letter: Option<char>| letter.is_some_and(char::is_whitespace);
    value.contains(['"', ',', ';', '\t', '|', '\r', '\n']) || outer(value.chars().next()) || outer(value.chars().last())
}

fn wants_guard(value: &str) -> bool {
    begins_a_formula(value) && !is_number(value) || is_guarded(value)
}

/// Whether an apostrophe stands there to keep a spreadsheet from calculating.
pub(super) fn is_guarded(value: &str) -> bool {
    value.starts_with('\'') && begins_a_formula(value.trim_start_matches('\''))
}

/// The signs at which spreadsheets begin to calculate, the wide ones of Asian keyboards among them (OWASP, CSV injection).
fn begins_a_formula(value: &str) -> bool {
    value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A sign, digits, and single points or commas between them: a number, or a phone in E.164.
fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix(['+', '-']).unwrap_or(value);
    digits.split(['.', ',']).all(|group| !group.is_empty() && group.bytes().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(values: &[&str]) -> String {
        let mut line = String::new();
        write_line(&mut line, ';', values);
        line
    }

    #[test]
    fn what_strangers_wrote_is_no_formula() {
        for (value, wanted) in [
            ("=1+1", "'=1+1"),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2+3+cmd|' /C calc'!A0", "\"'-2+3+cmd|' /C calc'!A0\""),
            ("+5511987654321", "+5511987654321"),
            ("-12,5", "\"-12,5\""),
            ("-3", "-3"),
            ("+55 11 98765-4321", "'+55 11 98765-4321"),
            ("+", "'+"),
            ("\t=1", "\"'\t=1\""),
            ("'=1", "''=1"),
            ("'tis", "'tis"),
            ("a=1", "a=1"),
            ("＝1", "'＝1"),
        ] {
            assert_eq!(line(&[value, ""]), format!("{wanted};\r\n"), "{value}");
        }
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(
            line(&["a", "b c", "a,b", "a;b", "a\"b", "a\nb", " a"]),
            "a;b c;\"a,b\";\"a;b\";\"a\"\"b\";\"a\nb\";\" a\"\r\n"
        );
        assert_eq!(line(&[""]), "\"\"\r\n");
    }
}
