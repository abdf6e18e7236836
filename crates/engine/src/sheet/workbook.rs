//! A workbook, read from its first cell to its last: the first sheet that is shown and has something in it; its first row
//! with something in it is the header. Hidden rows are rows; a formula is what it came to when the file was saved.

use std::io::{Seek, SeekFrom};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::bounds::{self, BOUNDS};
use super::header::COLUMNS;
use super::kind::Bytes;
use super::xlsx::{NobodyThere, Rows};
use super::{Raw, RowProblem, SheetChoice, SheetProblem, cell, header};

/// The rows of a sheet; the format has no more.
pub(super) const ROWS: u32 = 1_048_576;
/// How many sheets are looked into for one that has something in it.
const SHEETS: usize = 256;

/// Puts all rows into `to`, the header first. An error is a problem of the file.
pub(super) fn read(
    mut source: Box<dyn Bytes>,
    choice: &SheetChoice,
    to: &mut Rows,
) -> Result<Result<(), NobodyThere>, SheetProblem> {
    let size = source.seek(SeekFrom::End(0)).map_err(|error| SheetProblem::reading(&error))?;
    bounds::check(&mut source, size, BOUNDS)?;
    let mut workbook = Xlsx::new(source).map_err(|error| problem(&error))?;
    let sheets: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .take(SHEETS)
        .collect();
    for name in chosen(&sheets, choice)? {
        to.tell(&sheets, &name);
        let mut page = Page::new(choice, to);
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(|error| problem(&error))?;
        loop {
            let taken = match cells.next_cell() {
                Ok(Some(found)) => page.take(found.get_position(), cell::text(found.get_value()))?,
                Ok(None) => break,
                Err(error) if is_of_a_cell(&error) => {
                    page.doubt = true;
                    continue;
                }
                Err(error) => return Err(problem(&error)),
            };
            if taken.is_err() {
                return Ok(taken);
            }
        }
        let ended = page.end_row();
        if ended.is_err() || page.has_begun() {
            return Ok(ended);
        }
    }
    Err(SheetProblem::Empty)
}

/// The sheets in which rows are looked for: the one that was chosen, or all.
pub(super) fn chosen(sheets: &[String], choice: &SheetChoice) -> Result<Vec<String>, SheetProblem> {
    match &choice.sheet {
        None => Ok(sheets.to_vec()),
        Some(name) if sheets.contains(name) => Ok(vec![name.clone()]),
        Some(name) => Err(SheetProblem::NoSuchSheet { name: name.clone() }),
    }
}

/// A sheet that is being read.
pub(super) struct Page<'a> {
    /// Whether its first row names the columns; none: it does unless somebody's number is in it.
    named: Option<bool>,
    /// Its columns' names, once they are known; as wide as may be where nothing names them.
    header: Option<Vec<String>>,
    /// The row that its cells are being put into.
    row: Option<Row>,
    /// A cell was met that is no cell. The reader does not say where it stands: in the row that is being read, or in the
    /// one that comes next. Where it is not known, neither is trusted.
    doubt: bool,
    to: &'a mut Rows,
}

struct Row {
    /// From zero.
    place: u32,
    values: Vec<String>,
    why: Option<RowProblem>,
}

impl<'a> Page<'a> {
    pub(super) fn new(choice: &SheetChoice, to: &'a mut Rows) -> Self {
        // Who wants a header and nothing else hears that it is missing.
        let named = if choice.strict { Some(true) } else { choice.header };
        Self { named, header: None, row: None, doubt: false, to }
    }

    /// Whether there is something in the sheet.
    pub(super) fn has_begun(&self) -> bool {
        self.header.is_some()
    }

    pub(super) fn take(
        &mut self,
        (row, column): (u32, u32),
        text: Option<String>,
    ) -> Result<Result<(), NobodyThere>, SheetProblem> {
        let column = column as usize;
        if row >= ROWS || column >= COLUMNS {
            return Err(SheetProblem::Broken);
        }
        // A workbook has its rows in order; one that has not is not by a program that we know.
        if self.row.as_ref().is_some_and(|open| open.place > row) {
            return Err(SheetProblem::Broken);
        }
        let begins = self.row.as_ref().is_none_or(|open| open.place < row);
        let mut ended = Ok(());
        if begins {
            let doubt = self.doubt;
            ended = self.end_row();
            let why = doubt.then_some(RowProblem::CellUnreadable);
            self.row = Some(Row { place: row, values: Vec::new(), why });
        }
        // Whatever is beside the table is nobody's: not even an error there is a row's.
        let beside = self.header.as_ref().is_some_and(|header| column >= header.len());
        if beside || text.as_ref().is_some_and(String::is_empty) {
            return Ok(ended);
        }
        let name = || {
            let known = self.header.as_ref().and_then(|header| header.get(column));
            known.filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| letters(column))
        };
        let why = text.is_none().then(|| RowProblem::CellError { column: name() });
        if let Some(open) = &mut self.row {
            if open.values.len() <= column {
                open.values.resize(column + 1, String::new());
            }
            if let Some(value) = open.values.get_mut(column) {
                *value = text.unwrap_or_default();
            }
            open.why = open.why.take().or(why);
        }
        Ok(ended)
    }

    pub(super) fn end_row(&mut self) -> Result<(), NobodyThere> {
        let Some(mut open) = self.row.take() else { return Ok(()) };
        if std::mem::take(&mut self.doubt) {
            open.why.get_or_insert(RowProblem::CellUnreadable);
        }
        let number = open.place + 1;
        if let Some(why) = open.why {
            // A header with an error in it ends the reading; what comes after it is of no use to anybody.
            self.header.get_or_insert_default();
            return self.to.push(Err(SheetProblem::Row { row: number, why }));
        }
        if open.values.iter().all(|value| value.trim().is_empty()) {
            return Ok(());
        }
        if self.header.is_none() {
            let named = self.named.unwrap_or_else(|| !header::has_a_phone(&open.values));
            let names = open.values.iter().map(|name| name.trim().to_owned()).collect();
            self.header = Some(if named { names } else { vec![String::new(); COLUMNS] });
        }
        self.to.push(Ok(Raw { row: number, values: open.values }))
    }
}

/// `A`, `B`, … `AA`: how a sheet calls a column.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let place = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + place));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// An error behind which the reader goes on at the next cell; behind the others the text itself is broken.
fn is_of_a_cell(error: &XlsxError) -> bool {
    matches!(
        error,
        XlsxError::ParseFloat(_)
            | XlsxError::ParseInt(_)
            | XlsxError::Unexpected(_)
            | XlsxError::Unrecognized { .. }
            | XlsxError::CellTAttribute(_)
            | XlsxError::CellError(_)
    )
}

fn problem(error: &XlsxError) -> SheetProblem {
    match error {
        XlsxError::Password => SheetProblem::Encrypted,
        XlsxError::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => SheetProblem::reading(error),
        _ => SheetProblem::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_called_as_a_sheet_calls_them() {
        for (column, wanted) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), wanted);
        }
    }
}
