//! A template to everybody in a file: each row of a CSV or XLSX becomes a message, or a skipped row with its reason.
//!
//! - The file enters the ledger as a whole or not at all: its rows are written in portions into a batch that nobody sees,
//!   and the last commit shows it. A program that dies meanwhile leaves nothing behind; who starts it again sends
//!   nobody a second copy.
//! - A row that cannot be sent holds nobody else back; with `strict` one such row refuses the file before anything is
//!   written.
//! - Memory holds a portion of rows and 16 bytes for each row (to know a repeated one), whatever the file's size.

mod media;
mod plan;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use recado_core::ledger::{Batch, Message, Priority, RowProblem};
use recado_core::template::Variables;
use recado_core::{Account, BatchId, Country, MessageState};
use recado_store::StoreError;
use recado_store::tables::{batches, messages};
use serde::Serialize;
use tokio::sync::watch;
use tokio::task;

use super::media::MediaSource;
use super::templates::obstacle;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::files::Copy;
use crate::lock;
use crate::sheet::Sheet;
use crate::words::Words;
use plan::{Plan, Row};

/// Rows in one transaction: a bound on how long others wait for the disk.
const PORTION: usize = 1_000;
/// Rows that cannot be sent are told one by one up to so many; all of them stand in the report.
const TOLD: usize = 100;

/// A template to everybody in a file.
#[derive(Debug, Clone)]
pub struct SendFile {
    /// Name of the template.
    pub template: String,
    /// Its language; none: the only one it has.
    pub language: Option<String>,
    /// CSV or XLSX.
    pub file: PathBuf,
    /// Columns and what they are: a variable by the contract's name, or `to`. What is called plainly needs no entry.
    pub map: Vec<(String, String)>,
    /// The column with the caller's own idempotency keys.
    pub key_column: Option<String>,
    /// Where numbers without a country code are from.
    pub country: Country,
    /// The same for every row.
    pub variables: Variables,
    /// The file that the header of every row's message carries.
    pub media: Option<MediaSource>,
    /// The column with the names of the files that the headers carry.
    pub media_column: Option<String>,
    /// The folder that those names are in; none: the sheet's own. Without a column: its files are found by what they are
    /// called, the row's key or the person's number.
    pub media_folder: Option<PathBuf>,
    /// Whether charges may leave whose amounts differ.
    pub allow_differences: bool,
    /// When they should leave; none: as soon as may be.
    pub at: Option<DateTime<Utc>>,
    /// Which go first.
    pub priority: Priority,
    /// Whether one row that cannot be sent refuses the file.
    pub strict: bool,
}

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The batch that was made for it; none: nothing was written.
    pub batch: Option<BatchId>,
    /// Rows with something in them.
    pub rows: u64,
    /// Rows that will be sent; without a batch, that would be.
    pub queued: u64,
    /// Rows that never will.
    pub skipped: u64,
    /// Those of them that cannot be sent as they are; the others stand there twice, or their key does.
    pub rejected: u64,
    /// The first rows that cannot be sent.
    pub rejects: Vec<Rejected>,
    /// Variables whose line breaks were put together into spaces, in some row.
    pub tidied: Vec<String>,
    /// Rows that will be sent, and about which a person should know something.
    pub warned: u64,
    /// The first of those, each with what that is.
    pub warnings: Vec<Rejected>,
}

/// A row that cannot be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// As a sheet shows it; the header is 1.
    pub row: u32,
    /// What is wrong.
    pub problem: RowProblem,
    /// What stood there instead of a phone, where that is wrong.
    pub value: Option<String>,
}

impl Rejected {
    /// The same in words.
    #[must_use]
    pub fn view(&self, words: &Words) -> Reject {
        let view = words.row_view(&self.problem);
        let Self { row, value, .. } = self.clone();
        Reject { row, code: view.code, message: view.message, advice: view.advice, value }
    }
}

/// A row that cannot be used, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Reject {
    /// As a sheet shows it; the header is 1.
    pub row: u32,
    /// Stable, snake_case.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// The next step.
    pub advice: String,
    /// What stood there instead of a phone, where that is wrong.
    pub value: Option<String>,
}

impl Engine {
    /// Reads a file as [`Engine::load_file`] would, and writes nothing. `progress` is told how many rows were read.
    ///
    /// # Errors
    /// [`EngineError`]; with `strict` also for the first row that cannot be sent.
    pub async fn check_file(
        &self,
        account: &Account,
        request: SendFile,
        progress: impl Fn(u64) + Send + 'static,
    ) -> Result<Loaded, EngineError> {
        self.forget_dead_files().await?;
        let (engine, account) = (self.clone(), account.clone());
        let read = task::spawn_blocking(move || {
            let (mut plan, sheet) = engine.open_file(&account, &request, false)?;
            let mut loaded = Loaded::default();
            let mut portion = Vec::with_capacity(PORTION);
            let count = |portion: &mut Vec<Row>, loaded: &mut Loaded| {
                let keys = portion.iter().filter_map(|row| row.message.caller_key.clone()).collect::<Vec<_>>();
                let taken = engine.read(|tx| messages::taken_keys(tx, account.id, &keys))?;
                for mut row in portion.drain(..) {
                    row.refuse_taken(&taken);
                    loaded.count(&row, row.message.state, request.strict)?;
                }
                Ok::<_, EngineError>(())
            };
            for record in sheet {
                portion.push(plan.row(record)?);
                if portion.len() == PORTION {
                    count(&mut portion, &mut loaded)?;
                    progress(loaded.rows);
                }
            }
            count(&mut portion, &mut loaded)?;
            plan.end(loaded)
        });
        read.await.unwrap_or_else(|_| Err(EngineError::SheetUnreadable))
    }

    /// Puts a file into the ledger, as a whole or not at all. `progress` is told how many rows were read; `stop` becomes
    /// true when it should be given up.
    ///
    /// # Errors
    /// [`EngineError`]; nothing has then entered.
    pub async fn load_file(
        &self,
        account: &Account,
        request: SendFile,
        stop: watch::Receiver<bool>,
        progress: impl Fn(u64) + Send + 'static,
    ) -> Result<Loaded, EngineError> {
        if request.strict {
            // Read twice, so that a row that refuses the file does so before anything of it is written.
            self.check_file(account, request.clone(), |_| {}).await?;
        }
        self.forget_dead_files().await?;
        let _loading = lock::load(self.data_dir())?;
        let (engine, account) = (self.clone(), account.clone());
        let (plan, sheet) = {
            let (engine, account, request) = (engine.clone(), account.clone(), request.clone());
            let opened = task::spawn_blocking(move || engine.open_file(&account, &request, true));
            opened.await.unwrap_or(Err(EngineError::SheetUnreadable))?
        };
        let batch = Batch {
            id: self.new_id(),
            account: account.id,
            template: plan.template().name.clone(),
            language: plan.template().language.clone(),
            priority: request.priority,
            source: request.file.file_name().map(|name| name.to_string_lossy().into_owned()),
            stopped: None,
            created_at: self.clock().now(),
        };
        let id = batch.id;
        self.write(move |tx| batches::insert_loading(tx, &batch)).await?;
        let read = task::spawn_blocking(move || engine.read_into(id, plan, sheet, &request, &stop, &progress));
        let read = read.await.unwrap_or_else(|_| Err(EngineError::SheetUnreadable));
        if read.is_err() {
            // What cannot be taken away now, the next engine takes away: nobody is reading then.
            let taken: Result<u64, StoreError> = self.write(move |tx| batches::discard_loading(tx, Some(id))).await;
            if let Err(error) = taken {
                tracing::warn!(code = error.code(), "half a file is taken away by the next start");
            }
            return read;
        }
        self.write(move |tx| batches::loaded(tx, id)).await?;
        self.wake().notify_waiters();
        read
    }

    /// Takes away what a reader that died has left. Not only at the next start of an engine: its rows would hold their keys
    /// against the same file read again, and both would be gone.
    pub(super) async fn forget_dead_files(&self) -> Result<(), EngineError> {
        if let Some(_nobody) = lock::nobody_loads(self.data_dir()) {
            let forgotten: Result<u64, StoreError> = self.write(|tx| batches::discard_loading(tx, None)).await;
            let forgotten = forgotten?;
            if forgotten > 0 {
                tracing::info!(files = forgotten, "half a file that nobody reads any more was taken away");
            }
        }
        Ok(())
    }

    fn read_into(
        &self,
        batch: BatchId,
        mut plan: Plan,
        sheet: Sheet,
        request: &SendFile,
        stop: &watch::Receiver<bool>,
        progress: &(impl Fn(u64) + Send),
    ) -> Result<Loaded, EngineError> {
        let runtime = tokio::runtime::Handle::current();
        let mut loaded = Loaded { batch: Some(batch), ..Loaded::default() };
        let mut portion = Vec::with_capacity(PORTION);
        // One portion is written while the next one is read.
        let mut writing: Option<task::JoinHandle<Result<Written, EngineError>>> = None;
        let settle = |writing: Option<task::JoinHandle<Result<Written, EngineError>>>, loaded: &mut Loaded| {
            let Some(writing) = writing else { return Ok(()) };
            let written = runtime.block_on(writing).unwrap_or(Err(EngineError::SheetUnreadable))?;
            for (row, state) in written.rows.iter().zip(written.states) {
                loaded.count(row, state, request.strict)?;
            }
            progress(loaded.rows);
            Ok::<_, EngineError>(())
        };
        let mut sheet = sheet.peekable();
        while let Some(record) = sheet.next() {
            if *stop.borrow() {
                settle(writing.take(), &mut loaded)?;
                return Err(EngineError::Interrupted);
            }
            let mut row = plan.row(record)?;
            row.message.batch = batch;
            portion.push(row);
            if portion.len() == PORTION || sheet.peek().is_none() {
                settle(writing.take(), &mut loaded)?;
                let rows = Arc::new(std::mem::replace(&mut portion, Vec::with_capacity(PORTION)));
                let (engine, copies) = (self.clone(), plan.take_copies());
                writing = Some(runtime.spawn(async move { engine.write_portion(rows, copies).await }));
            }
        }
        settle(writing, &mut loaded)?;
        plan.end(loaded)
    }

    async fn write_portion(&self, rows: Arc<Vec<Row>>, copies: Vec<Copy>) -> Result<Written, EngineError> {
        let written = Arc::clone(&rows);
        let (folder, now) = (self.files_folder(), self.clock().now());
        let states = self
            .write(move |tx| {
                copies.into_iter().try_for_each(|copy| copy.keep(tx, &folder, now))?;
                let states = rows.iter().map(|row| messages::insert(tx, &row.message));
                Ok::<_, EngineError>(states.collect::<Result<Vec<_>, _>>()?)
            })
            .await?;
        Ok(Written { rows: written, states })
    }

    /// `keeps`: whether the files that rows carry are kept, or only looked at.
    fn open_file(&self, account: &Account, request: &SendFile, keeps: bool) -> Result<(Plan, Sheet), EngineError> {
        let template = self.template(account, &request.template, request.language.as_deref())?;
        if let Some(obstacle) = obstacle(&template) {
            return Err(obstacle);
        }
        let now = self.clock().now();
        if let Some(at) = request.at.filter(|at| *at <= now) {
            return Err(EngineError::TimePassed { at: at.to_rfc3339() });
        }
        let sheet = Sheet::open(&request.file).map_err(|problem| EngineError::sheet(&request.file, &problem))?;
        let filler = self.filler(account, &template)?;
        let today = self.today_of(account);
        let plan = Plan::new(self.clone(), template, request, sheet.header(), &filler, now, (today, keeps))?;
        Ok((plan, sheet))
    }
}

struct Written {
    rows: Arc<Vec<Row>>,
    states: Vec<MessageState>,
}

impl Loaded {
    fn count(&mut self, row: &Row, state: MessageState, strict: bool) -> Result<(), EngineError> {
        self.rows += 1;
        for name in &row.tidied {
            if !self.tidied.contains(name) {
                self.tidied.push(name.clone());
            }
        }
        let number = row.message.row.unwrap_or_default();
        if state != MessageState::Skipped {
            self.queued += 1;
            self.warned += u64::from(!row.notes.is_empty());
            let room = TOLD.saturating_sub(self.warnings.len());
            let told = row.notes.iter().take(room);
            self.warnings.extend(told.map(|problem| Rejected { row: number, problem: problem.clone(), value: None }));
            return Ok(());
        }
        self.skipped += 1;
        // A row that stands there twice is no mistake of the file: only what cannot be sent is refused.
        let Some(problem) = row.message.error.as_ref().and_then(|error| error.problem.clone()) else { return Ok(()) };
        if strict {
            return Err(EngineError::RowRefused { row: number, problem });
        }
        self.rejected += 1;
        if self.rejects.len() < TOLD {
            let value =
                matches!(row.message.to, recado_core::To::Unreadable(_)).then(|| row.message.to.text().to_owned());
            self.rejects.push(Rejected { row: number, problem, value });
        }
        Ok(())
    }
}

/// A message as a row makes it; its batch is filled in where there is one.
type Planned = Message;
