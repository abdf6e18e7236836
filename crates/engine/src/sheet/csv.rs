//! Rows of a text: separated by `,` `;` tab or `|`, whichever stands most often in the header, or by what Excel's first
//! line `sep=` says. Quoting as in RFC 4180.
//!
//! What always holds: a quote that is opened and never closed costs its own row, and no other. The parser is fed line by
//! line, and the lines of a record are kept until the record is whole; if it does not end, the lines after its first one
//! are read again as rows of their own. What lost: the `csv` crate's reader above the parser, which takes everything up to
//! the end of the file as that one cell, and says nothing.

use std::collections::VecDeque;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::kind::Bytes;
use super::lines::{Line, Lines};
use super::{Raw, RowProblem, SheetChoice, SheetProblem};

/// The longest record, in bytes of UTF-8: eight full cells of a spreadsheet. A row of a list has some hundred.
const RECORD: usize = 256 << 10;
/// How much is read again after quotes that do not end, in a whole file. Past it the file is no sheet, and going on would
/// take hours.
const AGAIN: usize = 64 << 20;
/// In the order in which they win where two stand equally often: a comma stands in a title sooner than the others do.
const SEPARATORS: [u8; 4] = [b'\t', b';', b'|', b','];

/// The rows of a text after its header.
pub(super) struct CsvRows {
    lines: Lines,
    /// Lines that were read ahead and are still to come.
    ahead: VecDeque<(Vec<u8>, Line)>,
    parser: Reader,
    separator: u8,
    /// The number of the last record.
    row: u32,
    /// The bytes of the cells of the record, one after the other, and where each ends.
    cells: Vec<u8>,
    ends: Vec<usize>,
    again: usize,
}

impl std::fmt::Debug for CsvRows {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("CsvRows").field("row", &self.row).finish_non_exhaustive()
    }
}

impl CsvRows {
    /// The first record as it is written, and the rows below it.
    pub(super) fn open(source: Box<dyn Bytes>, choice: &SheetChoice) -> Result<(Raw, Self), SheetProblem> {
        let lines = Lines::new(source, choice.encoding).map_err(|error| SheetProblem::reading(&error))?;
        let mut rows = Self {
            lines,
            ahead: VecDeque::new(),
            parser: Reader::new(),
            separator: b',',
            row: 0,
            cells: vec![0; 4096],
            ends: vec![0; 64],
            again: 0,
        };
        let recognised = rows.recognise_separator()?;
        rows.separator = choice.separator.unwrap_or(recognised);
        rows.parser = ReaderBuilder::new().delimiter(rows.separator).build();
        rows.start_afresh();
        match rows.next_record() {
            Ok(Some(header)) if header.values.iter().any(|name| name.contains(is_no_text)) => {
                Err(SheetProblem::NotASheet)
            }
            Ok(Some(header)) => Ok((header, rows)),
            Ok(None) => Err(SheetProblem::Empty),
            Err(SheetProblem::Row { why: RowProblem::QuoteOpen, .. }) => Err(SheetProblem::HeaderUnreadable),
            Err(SheetProblem::Row { .. }) => Err(SheetProblem::NotASheet),
            Err(other) => Err(other),
        }
    }

    /// In which encoding it is written, and what stands between its cells.
    pub(super) fn notation(&self) -> (&'static encoding_rs::Encoding, char) {
        (self.lines.encoding(), char::from(self.separator))
    }

    /// The next record that is not blank, with as many cells as it has.
    pub(super) fn next_record(&mut self) -> Result<Option<Raw>, SheetProblem> {
        loop {
            let (line, length) = self.line()?;
            if length == Line::End {
                return Ok(None);
            }
            self.row = self.row.checked_add(1).ok_or(SheetProblem::TooBig)?;
            if length == Line::Long {
                return Err(self.problem(RowProblem::TooLong));
            }
            if is_blank(&line) {
                continue;
            }
            let damaged = self.lines.damaged();
            let columns = self.record(line)?;
            let cells = self.cells.get(..last(&self.ends, columns)).unwrap_or_default();
            if cells.contains(&0) || damaged && contains(cells, "\u{fffd}".as_bytes()) {
                return Err(self.problem(RowProblem::NotText));
            }
            let values = self.values(columns);
            if values.iter().any(|value| !value.trim().is_empty()) {
                return Ok(Some(Raw { row: self.row, values }));
            }
        }
    }

    /// Parses the record that begins with `first`, and says how many cells it has.
    fn record(&mut self, first: Vec<u8>) -> Result<usize, SheetProblem> {
        let mut more: Vec<(Vec<u8>, Line)> = Vec::new();
        let (mut filled, mut columns, mut length) = (0, 0, first.len());
        let mut line = first;
        loop {
            if !matches!(line.last(), Some(b'\n' | b'\r')) {
                line.push(b'\n');
            }
            if self.parse(&line, &mut filled, &mut columns) {
                return Ok(columns);
            }
            // Not over at the end of a line: inside quotes.
            let (next, kind) = self.line()?;
            length += next.len();
            if kind != Line::End {
                more.push((next.clone(), kind));
            }
            if kind != Line::Whole || length > RECORD {
                self.again += length;
                if self.again > AGAIN {
                    return Err(SheetProblem::NotASheet);
                }
                for line in more.into_iter().rev() {
                    self.ahead.push_front(line);
                }
                self.start_afresh();
                return Err(self.problem(RowProblem::QuoteOpen));
            }
            line = next;
        }
    }

    /// Feeds a line to the parser. True where the record ends with it.
    fn parse(&mut self, mut line: &[u8], filled: &mut usize, columns: &mut usize) -> bool {
        loop {
            let cells = self.cells.get_mut(*filled..).unwrap_or_default();
            let ends = self.ends.get_mut(*columns..).unwrap_or_default();
            let (result, read, written, ended) = self.parser.read_record(line, cells, ends);
            line = line.get(read..).unwrap_or_default();
            *filled += written;
            *columns += ended;
            match result {
                ReadRecordResult::Record => {
                    // The second half of CRLF, which the parser would else see at the beginning of the next record.
                    self.pass_over(line);
                    return true;
                }
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return false,
            }
        }
    }

    /// A parser at the beginning of a record. The empty line takes from it the wish to find a byte order mark there.
    fn start_afresh(&mut self) {
        self.parser.reset();
        self.pass_over(b"\n");
    }

    fn pass_over(&mut self, ending: &[u8]) {
        if !ending.is_empty() {
            self.parser.read_record(ending, &mut [0; 4], &mut [0; 4]);
        }
    }

    fn values(&self, columns: usize) -> Vec<String> {
        let mut from = 0;
        let ends = self.ends.iter().take(columns);
        ends.map(|&end| {
            let cell = self.cells.get(from..end).unwrap_or_default();
            from = end;
            meant(String::from_utf8_lossy(cell).into_owned())
        })
        .collect()
    }

    /// The next line: one that was read ahead, or a new one.
    fn line(&mut self) -> Result<(Vec<u8>, Line), SheetProblem> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(line);
        }
        let mut line = Vec::new();
        let length = self.lines.next(&mut line, RECORD).map_err(|error| SheetProblem::reading(&error))?;
        Ok((line, length))
    }

    /// The separator, from the header's lines, which are put back; but for `sep=`, which no sheet shows.
    fn recognise_separator(&mut self) -> Result<u8, SheetProblem> {
        let mut seen = Vec::new();
        let mut counts = [0_u32; SEPARATORS.len()];
        let (mut quoted, mut begun) = (false, false);
        let mut length = 0;
        let separator = loop {
            let (line, kind) = self.line()?;
            if let (true, Some(separator)) = (seen.is_empty(), named_separator(&line)) {
                break separator;
            }
            length += line.len();
            begun |= !is_blank(&line);
            for byte in &line {
                quoted ^= *byte == b'"';
                let place = SEPARATORS.iter().position(|separator| separator == byte).filter(|_| !quoted);
                if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                    *count += 1;
                }
            }
            if kind != Line::End {
                seen.push((line, kind));
            }
            if kind != Line::Whole || length > RECORD || begun && !quoted {
                // The first of the largest: `max_by_key` would take the last.
                let most = counts.iter().copied().max().filter(|most| *most > 0);
                let place = most.and_then(|most| counts.iter().position(|count| *count == most));
                break place.and_then(|place| SEPARATORS.get(place)).copied().unwrap_or(b',');
            }
        };
        self.ahead.extend(seen);
        Ok(separator)
    }

    fn problem(&self, why: RowProblem) -> SheetProblem {
        SheetProblem::Row { row: self.row, why }
    }
}

/// Excel's `sep=;`, quoted or not, in a line of its own.
fn named_separator(line: &[u8]) -> Option<u8> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let bare = line.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")).unwrap_or(line);
    match bare.split_at_checked(4)? {
        (word, [separator]) if word.eq_ignore_ascii_case(b"sep=") => {
            Some(*separator).filter(|sign| *sign == b'\t' || sign.is_ascii_punctuation() && *sign != b'"')
        }
        _ => None,
    }
}

/// Nothing but spaces, or the end-of-file mark of DOS, which old programs still write.
fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| byte.is_ascii_whitespace() && *byte != b'\t' || *byte == 0x1a)
}

/// Letters that no header has: it is a file of another kind.
fn is_no_text(letter: char) -> bool {
    letter == '\u{fffd}' || letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
}

/// What a cell means where programs dress it so that spreadsheets leave it alone: `="0119"` is text, and so is `'=1+1`,
/// which is also what we write.
fn meant(cell: String) -> String {
    if let Some(inner) = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'))
        && !inner.contains('"')
    {
        return inner.to_owned();
    }
    if super::write::is_guarded(&cell) {
        return cell.strip_prefix('\'').unwrap_or(&cell).to_owned();
    }
    cell
}

fn last(ends: &[usize], columns: usize) -> usize {
    columns.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0)
}

fn contains(text: &[u8], wanted: &[u8]) -> bool {
    text.windows(wanted.len()).any(|window| window == wanted)
}
