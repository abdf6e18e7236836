//! Sheets: files of rows with a header, as people keep them (CSV and its cousins, XLSX), read row by row, and written as
//! reports.
//!
//! What always holds: memory does not grow with the number of rows (but for the table of shared texts of an XLSX, which
//! is capped); a row that cannot be read is a problem of that row, and the next one is read; nothing is guessed about a
//! row (one that has more cells than there are columns is refused, because nobody knows which cell slipped); no content
//! of a cell stands in a problem.
//!
//! Rows are numbered as a sheet shows them: the first record of the file is 1, so the header is 1 where the file begins
//! with it. A record with line breaks inside quotes is one. A blank line is an empty row: it is not handed out, and it
//! counts. Excel's first line `sep=;` is not shown, and does not count.
//!
//! What lost: reading a whole file first (a list of 100,000 is a common one, and memory is the shop's), and one trait with
//! two readers behind it (there are two, and they differ in nothing that a caller sees).

mod beside;
mod bounds;
pub(crate) mod cards;
mod cell;
mod compound;
mod csv;
mod encoding;
pub(crate) mod header;
mod kind;
mod lines;
mod old;
mod pages;
mod problem;
#[cfg(test)]
mod tests;
mod workbook;
mod write;
mod xlsx;

use std::collections::VecDeque;
use std::path::Path;

use encoding_rs::Encoding;

pub(crate) use beside::Beside;
pub(crate) use problem::{RowProblem, SheetProblem, told_columns};
pub(crate) use workbook::letters;
pub(crate) use write::{Separator, SheetFormat, SheetWriter};

use cards::CardRows;
use csv::CsvRows;
use kind::Kind;
use xlsx::{Format, XlsxRows};

/// What is read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source<'a> {
    /// A file.
    File(&'a Path),
    /// What somebody pasted.
    Text(&'a str),
}

/// How a sheet is to be read where somebody who looked at it knows better; what is none is recognised.
#[derive(Debug, Clone, Default)]
pub(crate) struct SheetChoice {
    /// Of a text.
    pub encoding: Option<&'static Encoding>,
    /// Between the cells of a text.
    pub separator: Option<u8>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// Of a workbook.
    pub sheet: Option<String>,
    /// A sheet to send from: its first row names the columns, each name stands there once, and it is CSV or XLSX.
    pub strict: bool,
}

/// What a sheet was recognised as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct About {
    /// `csv`, `xlsx`, `xls`, `vcard`
    pub kind: &'static str,
    /// Of a text, as the web calls it, in small letters: `windows-1252`.
    pub encoding: Option<String>,
    /// Between the cells of a text.
    pub separator: Option<char>,
    /// Whether the first row names the columns.
    pub header: bool,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The one that is read.
    pub sheet: Option<String>,
}

/// How many rows are looked at for their width where nothing names the columns.
const LOOKED_AT: usize = 200;

/// A record of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// Its number as a sheet shows it; the header is 1 where nothing stands above it.
    pub row: u32,
    /// As many as the header has columns; a cell that is missing is empty. Not trimmed.
    pub values: Vec<String>,
}

/// A file of rows, read one by one.
#[derive(Debug)]
pub(crate) struct Sheet {
    header: Vec<String>,
    rows: Rows,
    about: About,
    /// Rows that were read to see how wide they are.
    ahead: VecDeque<Result<Raw, SheetProblem>>,
    /// The cells of the last row that was refused, where they could be read.
    refused: Vec<String>,
    /// After a problem of the file there is nothing more.
    over: bool,
}

#[derive(Debug)]
enum Rows {
    Csv(Box<CsvRows>),
    Xlsx(XlsxRows),
    Cards(Box<CardRows>),
}

impl Rows {
    fn next_record(&mut self) -> Result<Option<Raw>, SheetProblem> {
        match self {
            Self::Csv(rows) => rows.next_record(),
            Self::Xlsx(rows) => rows.next_record(),
            Self::Cards(rows) => rows.next_record(),
        }
    }
}

/// A record as it stands in the file: with as many cells as were written there.
type Raw = Record;

impl Sheet {
    /// Opens a file and reads its header. What kind of file it is, its first bytes say, and not its name: people rename
    /// files.
    ///
    /// # Errors
    ///
    /// A problem of the file; never one of a row.
    pub(crate) fn open(path: &Path) -> Result<Self, SheetProblem> {
        Self::open_as(Source::File(path), &SheetChoice { strict: true, ..SheetChoice::default() })
    }

    /// The same with more kinds of file, and with what somebody knows about it who looked at it.
    ///
    /// # Errors
    ///
    /// A problem of the file; never one of a row.
    pub(crate) fn open_as(from: Source<'_>, choice: &SheetChoice) -> Result<Self, SheetProblem> {
        let (source, kind) = kind::open(&from)?;
        if choice.strict && kind == Kind::Cards {
            return Err(SheetProblem::NotASheet);
        }
        if choice.strict && kind == Kind::Compound {
            return Err(SheetProblem::OtherFormat);
        }
        let mut about = About::default();
        let (first, rows) = match kind {
            Kind::Text => {
                let (first, rows) = CsvRows::open(source, choice)?;
                let (encoding, separator) = rows.notation();
                about.kind = "csv";
                about.encoding = Some(encoding.name().to_ascii_lowercase());
                about.separator = Some(separator);
                (first, Rows::Csv(Box::new(rows)))
            }
            Kind::Zip | Kind::Compound => {
                let format = if kind == Kind::Zip { Format::Xlsx } else { Format::Xls };
                let (first, rows) = XlsxRows::open(source, format, choice)?;
                about.kind = if kind == Kind::Zip { "xlsx" } else { "xls" };
                about.sheets = rows.pages().all.clone();
                about.sheet = Some(rows.pages().this.clone());
                (first, Rows::Xlsx(rows))
            }
            Kind::Cards => {
                let rows = CardRows::open(source, choice)?;
                about.kind = "vcard";
                about.encoding = Some(rows.encoding().name().to_ascii_lowercase());
                about.header = true;
                let rows = Rows::Cards(Box::new(rows));
                let header = cards::COLUMNS.map(str::to_owned).to_vec();
                return Ok(Self { header, rows, about, ahead: VecDeque::new(), refused: Vec::new(), over: false });
            }
        };
        if choice.strict {
            about.header = true;
            let header = header::names(first.values)?;
            return Ok(Self { header, rows, about, ahead: VecDeque::new(), refused: Vec::new(), over: false });
        }
        Self::of_people(first, rows, about, choice)
    }

    /// A list of people: its first row may be somebody, and then the widest of its first rows says how many columns there
    /// are.
    fn of_people(first: Raw, mut rows: Rows, about: About, choice: &SheetChoice) -> Result<Self, SheetProblem> {
        let named = choice.header.unwrap_or_else(|| !header::has_a_phone(&first.values));
        let (cells, mut columns) = (first.values.clone(), first.values.len());
        let mut ahead = VecDeque::new();
        if !named {
            ahead.push_back(Ok(first));
            while ahead.len() < LOOKED_AT {
                let row = rows.next_record();
                match row {
                    Ok(Some(row)) => {
                        let filled = row.values.iter().rposition(|value| !value.trim().is_empty());
                        columns = columns.max(filled.map_or(0, |last| last + 1));
                        ahead.push_back(Ok(row));
                    }
                    Ok(None) => break,
                    Err(problem) => ahead.push_back(Err(problem)),
                }
                if matches!(ahead.back(), Some(Err(problem)) if problem.row().is_none()) {
                    break;
                }
            }
        }
        let (header, named) = header::names_of_people(&cells, columns, Some(named))?;
        let about = About { header: named, ..about };
        Ok(Self { header, rows, about, ahead, refused: Vec::new(), over: false })
    }

    /// What it was recognised as.
    pub(crate) fn about(&self) -> &About {
        &self.about
    }

    /// The cells of the row that was refused last, where they could be read.
    pub(crate) fn refused(&mut self) -> Vec<String> {
        std::mem::take(&mut self.refused)
    }

    /// The names of the columns, trimmed. A column without a name has an empty one; two of the same name there are not.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The row as wide as the header. A cell too many in a text file means that a separator stands where it should not, so
    /// that each cell after it is in the wrong column. In a workbook it is a note beside the table.
    fn fitted(&mut self, mut raw: Raw) -> Result<Record, SheetProblem> {
        let columns = self.header.len();
        let extra = raw.values.iter().skip(columns).any(|value| !value.trim().is_empty());
        if extra && matches!(self.rows, Rows::Csv(_)) {
            let why = RowProblem::TooManyCells { cells: raw.values.len(), columns };
            self.refused = raw.values;
            return Err(SheetProblem::Row { row: raw.row, why });
        }
        raw.values.resize(columns, String::new());
        Ok(raw)
    }
}

impl Iterator for Sheet {
    type Item = Result<Record, SheetProblem>;

    /// The next row with something in it, or why it cannot be read. A problem that is not a row's is the last thing said.
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.over {
                return None;
            }
            self.refused.clear();
            let next = match self.ahead.pop_front() {
                Some(row) => row.map(Some),
                None => self.rows.next_record(),
            };
            match next {
                Ok(None) => self.over = true,
                Ok(Some(raw)) => match self.fitted(raw) {
                    // Something may stand beside the table, and nothing in it.
                    Ok(record) if record.values.iter().all(|value| value.trim().is_empty()) => {}
                    fitted => return Some(fitted),
                },
                Err(problem) => {
                    self.over = problem.row().is_none();
                    return Some(Err(problem));
                }
            }
        }
    }
}
