//! Rows of a workbook, from a thread of its own.
//!
//! The reader of cells borrows the workbook that it reads from, so the two cannot be kept side by side in a value that a
//! caller holds. A thread can hold them; it hands over some hundred rows at a time and waits when nobody takes them. It
//! ends with the sheet: where nobody takes rows any more, there is nobody to read for. A mistake in the libraries that
//! panics is the end of the sheet, and not of the program.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::kind::Bytes;
use super::{Raw, SheetChoice, SheetProblem, old, workbook};

/// How many rows are handed over at once, and how many such handfuls may wait.
const HANDFUL: usize = 256;
const WAITING: usize = 4;

pub(super) type Outcome = Result<Raw, SheetProblem>;

/// The rows of a workbook after its header.
#[derive(Debug)]
pub(super) struct XlsxRows {
    receiver: Receiver<Handful>,
    rows: VecDeque<Outcome>,
    over: bool,
    pages: Pages,
}

/// The sheets of a workbook that are shown, and the one that is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Pages {
    pub(super) all: Vec<String>,
    pub(super) this: String,
}

/// The two formats of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Xlsx,
    /// Of Excel before 2007.
    Xls,
}

#[derive(Debug)]
struct Handful {
    rows: VecDeque<Outcome>,
    pages: Option<Pages>,
    /// It is the last one. A thread that ended without saying so broke down.
    last: bool,
}

/// Where the thread puts its rows.
pub(super) struct Rows {
    sender: SyncSender<Handful>,
    rows: VecDeque<Outcome>,
    pages: Option<Pages>,
}

/// Nobody takes rows any more.
#[derive(Debug)]
pub(super) struct NobodyThere;

impl Rows {
    pub(super) fn push(&mut self, row: Outcome) -> Result<(), NobodyThere> {
        self.rows.push_back(row);
        if self.rows.len() >= HANDFUL { self.hand_over(false) } else { Ok(()) }
    }

    pub(super) fn hand_over(&mut self, last: bool) -> Result<(), NobodyThere> {
        let (rows, pages) = (std::mem::take(&mut self.rows), self.pages.take());
        self.sender.send(Handful { rows, pages, last }).map_err(|_| NobodyThere)
    }

    /// Says which sheets there are, and which one is read.
    pub(super) fn tell(&mut self, all: &[String], this: &str) {
        self.pages = Some(Pages { all: all.to_vec(), this: this.to_owned() });
    }
}

impl XlsxRows {
    /// The first record as it is written, and the rows below it.
    pub(super) fn open(
        source: Box<dyn Bytes>,
        format: Format,
        choice: &SheetChoice,
    ) -> Result<(Raw, Self), SheetProblem> {
        let choice = choice.clone();
        let (sender, receiver) = sync_channel(WAITING);
        let mut to = Rows { sender, rows: VecDeque::new(), pages: None };
        let read = move || {
            // The libraries calculate with what the file says of itself, and a number too large ends a debug build.
            let read = AssertUnwindSafe(|| match format {
                Format::Xlsx => workbook::read(source, &choice, &mut to),
                Format::Xls => old::read(source, &choice, &mut to),
            });
            let ended = match catch_unwind(read) {
                Ok(Ok(ended)) => ended,
                Ok(Err(problem)) => to.push(Err(problem)),
                Err(_) => to.push(Err(SheetProblem::Broken)),
            };
            // Whoever let go of the sheet wants to hear nothing more.
            let _ = ended.and_then(|()| to.hand_over(true));
        };
        let thread = std::thread::Builder::new().name("sheet".to_owned()).spawn(read);
        thread.map_err(|error| SheetProblem::reading(&error))?;
        let mut rows = Self { receiver, rows: VecDeque::new(), over: false, pages: Pages::default() };
        match rows.next_record() {
            Ok(Some(header)) => Ok((header, rows)),
            Ok(None) => Err(SheetProblem::Empty),
            Err(SheetProblem::Row { .. }) => Err(SheetProblem::HeaderUnreadable),
            Err(other) => Err(other),
        }
    }

    /// The workbook's sheets.
    pub(super) fn pages(&self) -> &Pages {
        &self.pages
    }

    pub(super) fn next_record(&mut self) -> Result<Option<Raw>, SheetProblem> {
        loop {
            if let Some(row) = self.rows.pop_front() {
                return row.map(Some);
            }
            if self.over {
                return Ok(None);
            }
            let handful = self.receiver.recv().map_err(|_| SheetProblem::Broken)?;
            (self.rows, self.over) = (handful.rows, handful.last);
            if let Some(pages) = handful.pages {
                self.pages = pages;
            }
        }
    }
}
