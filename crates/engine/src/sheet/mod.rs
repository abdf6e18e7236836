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
mod cell;
mod csv;
mod encoding;
pub(crate) mod header;
mod kind;
mod lines;
mod pages;
mod problem;
#[cfg(test)]
mod tests;
mod workbook;
mod write;
mod xlsx;

use std::path::Path;

pub(crate) use beside::Beside;
pub(crate) use problem::{RowProblem, SheetProblem};
pub(crate) use write::{Separator, SheetFormat, SheetWriter};

use csv::CsvRows;
use kind::Kind;
use xlsx::XlsxRows;

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
    /// After a problem of the file there is nothing more.
    over: bool,
}

#[derive(Debug)]
enum Rows {
    Csv(Box<CsvRows>),
    Xlsx(XlsxRows),
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
        let (source, kind) = kind::open(path)?;
        let (header, rows) = match kind {
            Kind::Text => {
                let (header, rows) = CsvRows::open(source)?;
                (header, Rows::Csv(Box::new(rows)))
            }
            Kind::Zip => {
                let (header, rows) = XlsxRows::open(source)?;
                (header, Rows::Xlsx(rows))
            }
        };
        Ok(Self { header: header::names(header)?, rows, over: false })
    }

    /// The names of the columns, trimmed. A column without a name has an empty one; two of the same name there are not.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The row as wide as the header. A cell too many in a text file means that a separator stands where it should not, so
    /// that each cell after it is in the wrong column. In a workbook it is a note beside the table.
    fn fitted(&self, mut raw: Raw) -> Result<Record, SheetProblem> {
        let columns = self.header.len();
        let extra = raw.values.iter().skip(columns).any(|value| !value.trim().is_empty());
        if extra && matches!(self.rows, Rows::Csv(_)) {
            let why = RowProblem::TooManyCells { cells: raw.values.len(), columns };
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
            let next = match &mut self.rows {
                Rows::Csv(rows) => rows.next_record(),
                Rows::Xlsx(rows) => rows.next_record(),
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
