//! A workbook of Excel before 2007 (`.xls`, BIFF8 in a compound file): what old tills and clinic programs still write.
//!
//! The library reads such a workbook whole, so it is in memory while it is read; the format has 65,536 rows at most, and a
//! file of more than 32 MiB is refused. A sheet can name a cell in its last corner and another in its first, and the
//! library makes room for all between: how far the cells of a file reach is counted before it is read.

use std::io::{Read, Seek, SeekFrom};

use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};

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

/// Whether the workbook would fill the memory.
fn check(file: &[u8]) -> Result<(), SheetProblem> {
    let Some(stream) = workbook_stream(file) else { return Err(SheetProblem::Broken) };
    let mut reach = Reach::default();
    let mut rest = stream.as_slice();
    while let Some((head, behind)) = rest.split_at_checked(HEAD) {
        let (kind, length) = (u16_at(head, 0), usize::from(u16_at(head, 2)));
        let Some((body, next)) = behind.split_at_checked(length) else { break };
        reach.record(kind, body);
        rest = next;
    }
    reach.end_sheet();
    if reach.cells > CELLS || reach.text > TEXT {
        return Err(SheetProblem::TooBig);
    }
    Ok(())
}

/// How far the cells of a workbook reach, and what their texts come to ([MS-XLS] 2.3, records by their numbers).
#[derive(Debug, Default)]
struct Reach {
    cells: u64,
    /// First and last row and column of the sheet.
    corners: Option<(u16, u16, u16, u16)>,
    /// What the texts of cells come to.
    text: u64,
    /// The lengths of the shared texts.
    shared: Vec<u32>,
    /// The shared texts' record and those that continue it.
    pieces: Option<Vec<Vec<u8>>>,
}

impl Reach {
    fn record(&mut self, kind: u16, body: &[u8]) {
        // A `CONTINUE` belongs to what stands before it.
        if kind == 0x003c {
            if let Some(pieces) = &mut self.pieces {
                pieces.push(body.to_vec());
            }
            return;
        }
        if let Some(pieces) = self.pieces.take() {
            self.shared = lengths(&pieces);
        }
        match kind {
            // BOF
            0x0809 => self.end_sheet(),
            // SST
            0x00fc => self.pieces = Some(vec![body.to_vec()]),
            // BLANK, NUMBER, LABEL, BOOLERR, RK, LABELSST, FORMULA, RSTRING
            0x0201 | 0x0203 | 0x0204 | 0x0205 | 0x027e | 0x00fd | 0x0006 | 0x0206 | 0x0406 | 0x00d6 => {
                let (row, column) = (u16_at(body, 0), u16_at(body, 2));
                self.reach(row, column, column);
                if kind == 0x00fd {
                    let place = usize::from(u16_at(body, 6)) | (usize::from(u16_at(body, 8)) << 16);
                    self.text += u64::from(self.shared.get(place).copied().unwrap_or(0));
                }
            }
            // MULRK, MULBLANK: the last column stands at the end.
            0x00bd | 0x00be => {
                let last = u16_at(body, body.len().saturating_sub(2));
                self.reach(u16_at(body, 0), u16_at(body, 2), last);
            }
            _ => {}
        }
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

/// How many bytes each shared text comes to. What cannot be followed ends the list: the library cannot follow it either.
fn lengths(pieces: &[Vec<u8>]) -> Vec<u32> {
    let mut lengths = Vec::new();
    let mut reading = Pieces { pieces, piece: 0, at: 8 };
    while let Some(length) = reading.text() {
        lengths.push(length);
    }
    lengths
}

/// Texts over the seams of records: where one is cut, the next piece says anew how wide its letters are.
struct Pieces<'a> {
    pieces: &'a [Vec<u8>],
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

/// The stream with the workbook, out of the compound file's sectors ([MS-CFB] 2: the tables of sectors are chains, and a
/// chain that is longer than the file is none).
fn workbook_stream(file: &[u8]) -> Option<Vec<u8>> {
    let shift = u32::from(u16_at(file, 30));
    if shift != 9 && shift != 12 {
        return None;
    }
    let size = 1_usize << shift;
    let sector = |number: u32| {
        let from = (usize::try_from(number).ok()?.checked_add(1)?).checked_mul(size)?;
        file.get(from..from.checked_add(size)?.min(file.len()))
    };
    let most = file.len() / size + 1;
    // Where the tables of sectors lie: 109 in the head, the others in a chain of their own.
    let mut tables: Vec<u32> = (0..109).map(|place| u32_at(file, 76 + 4 * place)).collect();
    let mut next = u32_at(file, 68);
    for _ in 0..most {
        let Some(more) = sector(next).filter(|_| next < SPECIAL) else { break };
        let count = more.len() / 4;
        tables.extend((0..count.saturating_sub(1)).map(|place| u32_at(more, 4 * place)));
        next = u32_at(more, 4 * count.saturating_sub(1));
    }
    let per_table = size / 4;
    let follow = |number: u32| -> u32 {
        let place = usize::try_from(number).unwrap_or(usize::MAX);
        let table = tables.get(place / per_table).copied().filter(|table| *table < SPECIAL);
        table.and_then(sector).map_or(SPECIAL, |table| u32_at(table, 4 * (place % per_table)))
    };
    let chain = |first: u32| {
        let (mut bytes, mut at) = (Vec::new(), first);
        for _ in 0..most {
            let Some(piece) = sector(at).filter(|_| at < SPECIAL) else { break };
            bytes.extend_from_slice(piece);
            at = follow(at);
        }
        bytes
    };
    let directory = chain(u32_at(file, 48));
    let name = |entry: &[u8]| {
        let units: Vec<u16> = (0..32).map(|at| u16_at(entry, 2 * at)).take_while(|unit| *unit != 0).collect();
        String::from_utf16_lossy(&units)
    };
    let streams: Vec<&[u8]> = directory.chunks_exact(128).collect();
    let found = streams.iter().find(|entry| {
        let name = name(entry);
        name.eq_ignore_ascii_case("Workbook") || name.eq_ignore_ascii_case("Book")
    })?;
    if u32_at(found, 120) >= 4096 {
        return Some(chain(u32_at(found, 116)));
    }
    // A small one lies in sectors of 64 bytes, inside the stream of the directory's first entry.
    let (small, places) = (chain(u32_at(streams.first()?, 116)), chain(u32_at(file, 60)));
    let (mut bytes, mut at) = (Vec::new(), u32_at(found, 116));
    while bytes.len() < 4096 && at < SPECIAL {
        let Ok(place) = usize::try_from(at) else { break };
        bytes.extend_from_slice(small.get(place * 64..place * 64 + 64).unwrap_or(&[0; 64]));
        at = u32_at(&places, 4 * place);
    }
    Some(bytes)
}

/// From here on a sector's number means the end, a free sector, a table.
const SPECIAL: u32 = 0xffff_fffa;

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|two| two.try_into().ok()).map_or(0, u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(SPECIAL, u32::from_le_bytes)
}
