//! A workbook of Excel before 2007 (`.xls`, BIFF8 in a compound file): what old tills and clinic programs still write.
//!
//! The library reads such a workbook whole, so it is in memory while it is read; the format has 65,536 rows at most, and a
//! file of more than 32 MiB is refused. A sheet can name a cell in its last corner and another in its first, and the
//! library makes room for all between: how far the cells of a file reach is counted before it is read.

use std::io::{Read, Seek, SeekFrom};

use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};

use super::compound::{self, u16_at, u32_at};
use super::kind::Bytes;
use super::workbook::{Page, chosen};
use super::xlsx::{NobodyThere, Rows};
use super::{SheetChoice, SheetProblem, cell};

/// As it lies on the disk.
const FILE: u64 = 32 << 20;
/// The cells of all sheets, empty ones between others included.
const CELLS: u64 = 8 << 20;
/// The texts of all cells, in bytes; the format keeps a text once that stands in many cells, the library does not.
const TEXT: u64 = 256 << 20;
/// Size and kind of a record's head, and of a sector's number.
const HEAD: usize = 4;

/// Puts all rows into `to`, the header first. An error is a problem of the file.
pub(super) fn read(
    mut source: Box<dyn Bytes>,
    choice: &SheetChoice,
    to: &mut Rows,
) -> Result<Result<(), NobodyThere>, SheetProblem> {
    let unreadable = |error: std::io::Error| SheetProblem::reading(&error);
    if source.seek(SeekFrom::End(0)).map_err(unreadable)? > FILE {
        return Err(SheetProblem::TooBig);
    }
    source.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut all = Vec::new();
    source.read_to_end(&mut all).map_err(unreadable)?;
    check(&all)?;
    let mut workbook = Xls::new(std::io::Cursor::new(all)).map_err(|error| problem(&error))?;
    let sheets: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in chosen(&sheets, choice)? {
        to.tell(&sheets, &name);
        let range = workbook.worksheet_range(&name).map_err(|error| problem(&error))?;
        let (top, left) = range.start().unwrap_or_default();
        let mut page = Page::new(choice, to);
        for (row, column, value) in range.used_cells() {
            let place = (u32::try_from(row).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX));
            let taken = page.take((top.saturating_add(place.0), left.saturating_add(place.1)), text(value))?;
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

fn text(value: &Data) -> Option<String> {
    Some(match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => cell::number(*number),
        Data::String(text) => text.clone(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(moment) => cell::moment(*moment),
        Data::DateTimeIso(text) => cell::iso(text),
        Data::DurationIso(text) => text.clone(),
        Data::Empty => String::new(),
        Data::Error(_) => return None,
    })
}

fn problem(error: &XlsError) -> SheetProblem {
    match error {
        XlsError::Password => SheetProblem::Encrypted,
        _ => SheetProblem::Broken,
    }
}

/// Whether the workbook would fill the memory. It is walked as the library walks it: first what is of all sheets, then each
/// sheet from where that says that it begins, which in a damaged file is anywhere.
fn check(file: &[u8]) -> Result<(), SheetProblem> {
    // The library takes the second where it finds no first, or cannot read it.
    let streams = compound::streams(file, &["Workbook", "Book"]).filter(|streams| !streams.is_empty());
    streams.ok_or(SheetProblem::Broken)?.iter().try_for_each(|stream| check_stream(stream))
}

fn check_stream(stream: &[u8]) -> Result<(), SheetProblem> {
    let mut reach = Reach::default();
    let (mut pieces, mut sheets) = (Vec::new(), Vec::new());
    for (kind, body) in Records(stream) {
        match kind {
            EOF => break,
            BOUNDSHEET => sheets.push(usize::try_from(u32_at(body, 0)).unwrap_or(usize::MAX)),
            SST => pieces = vec![body],
            // What continues something else would not be read as a text.
            CONTINUE if !pieces.is_empty() => pieces.push(body),
            _ => {}
        }
    }
    reach.shared = lengths(&pieces);
    // Sheets lie behind each other: those that share what they are made of would be read over and over.
    let mut left = 2 * stream.len();
    for place in sheets {
        let begin = stream.get(place..).ok_or(SheetProblem::Broken)?;
        let (mut has_begun, mut depth) = (false, 0_u32);
        for (kind, body) in Records(begin) {
            left = left.checked_sub(HEAD + body.len()).ok_or(SheetProblem::TooBig)?;
            match kind {
                // A chart within the sheet has cells of its own, which are passed over.
                BOF if has_begun => depth += 1,
                BOF => has_begun = true,
                EOF if depth == 0 => break,
                EOF => depth -= 1,
                _ if depth == 0 => reach.record(kind, body)?,
                _ => {}
            }
        }
        reach.end_sheet();
        if reach.cells > CELLS || reach.text > TEXT {
            return Err(SheetProblem::TooBig);
        }
    }
    Ok(())
}

/// Kinds of records ([MS-XLS] 2.3).
const EOF: u16 = 0x000a;
const CONTINUE: u16 = 0x003c;
const BOUNDSHEET: u16 = 0x0085;
const SST: u16 = 0x00fc;
const LABEL_SST: u16 = 0x00fd;
const DIMENSIONS: u16 = 0x0200;
const STRING: u16 = 0x0207;
const BOF: u16 = 0x0809;

/// Records one after the other: kind, length, body.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, behind) = self.0.split_at_checked(HEAD)?;
        let (body, rest) = behind.split_at_checked(usize::from(u16_at(head, 2)))?;
        self.0 = rest;
        Some((u16_at(head, 0), body))
    }
}

/// How far the cells of a workbook reach, and what their texts come to.
#[derive(Debug, Default)]
struct Reach {
    cells: u64,
    /// First and last row and column of the sheet.
    corners: Option<(u16, u16, u16, u16)>,
    /// What the texts of cells come to.
    text: u64,
    /// The lengths of the shared texts.
    shared: Vec<u32>,
}

impl Reach {
    fn record(&mut self, kind: u16, body: &[u8]) -> Result<(), SheetProblem> {
        match kind {
            // BLANK, NUMBER, LABEL, BOOLERR, RK, FORMULA, RSTRING
            0x0201 | 0x0203 | 0x0204 | 0x0205 | 0x027e | LABEL_SST | 0x0006 | 0x0206 | 0x0406 | 0x00d6 => {
                let (row, column) = (u16_at(body, 0), u16_at(body, 2));
                self.reach(row, column, column);
                if kind == LABEL_SST {
                    let place = usize::from(u16_at(body, 6)) | (usize::from(u16_at(body, 8)) << 16);
                    self.text += u64::from(self.shared.get(place).copied().unwrap_or(0));
                }
            }
            // MULRK, MULBLANK: the last column stands at the end.
            0x00bd | 0x00be => {
                let last = u16_at(body, body.len().saturating_sub(2));
                self.reach(u16_at(body, 0), u16_at(body, 2), last);
            }
            // What a formula before it came to; without one the library puts it into the first cell.
            STRING => self.reach(0, 0, 0),
            // The library makes room for as many cells as the sheet says that it has.
            DIMENSIONS if !are_dimensions(body) => return Err(SheetProblem::Broken),
            _ => {}
        }
        Ok(())
    }

    fn reach(&mut self, row: u16, first: u16, last: u16) {
        let (top, bottom, left, right) = self.corners.unwrap_or((row, row, first, last));
        self.corners = Some((top.min(row), bottom.max(row), left.min(first), right.max(last)));
    }

    fn end_sheet(&mut self) {
        if let Some((top, bottom, left, right)) = self.corners.take() {
            let side = |from: u16, to: u16| u64::from(to.saturating_sub(from)) + 1;
            // Values, and as much again for formulas.
            self.cells += side(top, bottom) * side(left, right);
        }
    }
}

/// Whether a sheet's first and last row and column are within the format: 65,536 rows of 256 columns ([MS-XLS] 2.4.90).
fn are_dimensions(body: &[u8]) -> bool {
    let (top, bottom, right) = match body.len() {
        // Of BIFF5 and before.
        10 => (u32::from(u16_at(body, 0)), u32::from(u16_at(body, 2)), u16_at(body, 6)),
        _ => (u32_at(body, 0), u32_at(body, 4), u16_at(body, 10)),
    };
    // Zero as the end is an empty sheet. A first column behind the last one is taken for zero.
    let is_empty = bottom == 0 || right == 0;
    is_empty || (top <= bottom && bottom <= 65_536 && right <= 256)
}

/// How many bytes each shared text comes to. What cannot be followed ends the list: the library cannot follow it either.
fn lengths(pieces: &[&[u8]]) -> Vec<u32> {
    let mut lengths = Vec::new();
    let mut reading = Pieces { pieces, piece: 0, at: 8 };
    while let Some(length) = reading.text() {
        lengths.push(length);
    }
    lengths
}

/// Texts over the seams of records: where one is cut, the next piece says anew how wide its letters are.
struct Pieces<'a> {
    pieces: &'a [&'a [u8]],
    piece: usize,
    at: usize,
}

impl Pieces<'_> {
    fn left(&self) -> usize {
        self.pieces.get(self.piece).map_or(0, |piece| piece.len().saturating_sub(self.at))
    }

    fn byte(&mut self) -> Option<u8> {
        while self.left() == 0 {
            self.piece += 1;
            self.at = 0;
            self.pieces.get(self.piece)?;
        }
        let byte = self.pieces.get(self.piece)?.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn number(&mut self, bytes: u32) -> Option<u32> {
        let mut number = 0;
        for place in 0..bytes {
            number |= u32::from(self.byte()?) << (8 * place);
        }
        Some(number)
    }

    fn text(&mut self) -> Option<u32> {
        let letters = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let extra = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let mut wide = flags & 1 != 0;
        let mut left = letters;
        while left > 0 {
            if self.left() == 0 {
                wide = self.byte()? & 1 != 0;
            }
            let fits = u32::try_from(self.left()).unwrap_or(u32::MAX) / if wide { 2 } else { 1 };
            let taken = left.min(fits.max(1));
            self.at += usize::try_from(taken).unwrap_or(0) * if wide { 2 } else { 1 };
            left -= taken;
        }
        self.skip(runs.saturating_mul(4).saturating_add(extra))?;
        // A letter is three bytes of UTF-8 at most, and a text takes room beside its letters.
        Some(letters.saturating_mul(3).saturating_add(32))
    }

    fn skip(&mut self, mut bytes: u32) -> Option<()> {
        while bytes > 0 {
            let left = u32::try_from(self.left()).unwrap_or(u32::MAX);
            if left == 0 {
                self.piece += 1;
                self.at = 0;
                self.pieces.get(self.piece)?;
                continue;
            }
            let taken = bytes.min(left);
            self.at += usize::try_from(taken).unwrap_or(0);
            bytes -= taken;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_read_from_where_they_say_that_they_begin() {
        let record = |kind: u16, body: &[u8]| {
            let length = u16::try_from(body.len()).unwrap();
            [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
        };
        let book = |names: usize| {
            let place = u32::try_from(names * 8 + 4).unwrap().to_le_bytes();
            let names = record(BOUNDSHEET, &place).repeat(names);
            let sheet = [record(BOF, &[]), record(0x0203, &[0; 14]).repeat(1_000), record(EOF, &[])].concat();
            check_stream(&[names, record(EOF, &[]), sheet].concat()).map_err(|problem| problem.code())
        };
        assert_eq!((book(1), book(2)), (Ok(()), Ok(())));
        assert_eq!(book(1_000), Err("sheet_too_big"));
        // A sheet that begins in the middle of another record, which then names its first and its last cell.
        let corners = [record(0x0203, &[0; 14]), record(0x0203, &[0xff, 0xff, 0xff, 0])].concat();
        let astray = [record(BOUNDSHEET, &[16, 0, 0, 0]), record(EOF, &[]), record(0x1234, &corners)].concat();
        assert_eq!(check_stream(&astray).unwrap_err().code(), "sheet_too_big");
        let nowhere = [record(BOUNDSHEET, &[0xff; 4]), record(EOF, &[])].concat();
        assert_eq!(check_stream(&nowhere).unwrap_err().code(), "sheet_broken");
    }
}
