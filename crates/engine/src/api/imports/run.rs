//! Trying a file and taking it over: the same reading, into nothing or into the list.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use chrono::{DateTime, Utc};
use recado_core::EditId;
use recado_core::contact::{Field, MergeRules};
use recado_core::edit::EditKind;
use recado_core::fold::folded;
use recado_store::tables::audit::{self, Line};
use recado_store::tables::edits::NewEdit;
use recado_store::tables::imports::{Became, Import};
use recado_store::tables::{fields, import_shapes, tombstones};
use recado_store::{StoreError, Tx};
use serde_json::json;
use tokio::sync::watch;
use tokio::task;

use super::reader::{Context, Parsed, Reader, Refused};
use super::tally::Tally;
use super::{ImportPlan, ImportSource, ImportView, shape};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::sheet::{Sheet, SheetProblem};
use crate::vault::TombstoneKey;
use crate::words::Words;

/// Rows that are handed over at once, and how many such handfuls may wait.
const HANDFUL: usize = 256;
const WAITING: usize = 8;
/// After so many rows it is asked whether the column with the numbers is one.
const LOOKED_AT: u64 = 50;

/// What the reading thread hands over.
enum Told {
    Rows(Vec<Parsed>),
    /// The last one; a thread that ended without it broke down.
    End(Result<(), EngineError>),
}

impl Engine {
    /// Tries a file: everything is done and taken back, so that it says what a run would. `progress` is told how many rows
    /// were read; `stop` becomes true when it should be given up.
    ///
    /// # Errors
    /// [`EngineError`] for a file or a plan that cannot be used.
    pub async fn check_import(
        &self,
        source: &ImportSource,
        plan: &ImportPlan,
        stop: watch::Receiver<bool>,
        words: &Words,
        progress: impl Fn(u64) + Send + 'static,
    ) -> Result<ImportView, EngineError> {
        let (reading, rows) = self.begin(source, plan, stop).await?;
        let (engine, rules) = (self.clone(), plan.rules.clone());
        let taken = self.rehearse(move |tx| engine.take_in(tx, &reading, rules, &rows, &progress)).await?;
        Ok(taken.0.view(&plan.rules, None, true, words))
    }

    /// Takes a file over, as a whole or not at all, and remembers its plan. `progress` is told how many rows were read;
    /// `stop` becomes true when it should be given up.
    ///
    /// # Errors
    /// [`EngineError`]; nothing has then changed.
    pub async fn run_import(
        &self,
        source: &ImportSource,
        plan: &ImportPlan,
        stop: watch::Receiver<bool>,
        words: &Words,
        progress: impl Fn(u64) + Send + 'static,
    ) -> Result<ImportView, EngineError> {
        let (reading, rows) = self.begin(source, plan, stop).await?;
        let (engine, rules, targets) = (self.clone(), plan.rules.clone(), to_json(plan));
        let (tally, edit) = self
            .write_alone(move |tx| {
                let taken = engine.take_in(tx, &reading, rules, &rows, &progress)?;
                import_shapes::put(tx, &reading.shape, &targets, reading.now)?;
                let counts = taken.0.detail("");
                let detail = json!({
                    "rows": counts.rows, "added": counts.added, "updated": counts.updated, "rejected": counts.rejected
                });
                audit::add(tx, &Line { at: reading.now, action: "import".to_owned(), contact: None, detail })?;
                Ok::<_, EngineError>(taken)
            })
            .await?;
        Ok(tally.view(&plan.rules, edit, false, words))
    }

    /// Puts everything that the thread reads into the list.
    fn take_in(
        &self,
        tx: &Tx<'_>,
        reading: &Reading,
        rules: MergeRules,
        rows: &Receiver<Told>,
        progress: &impl Fn(u64),
    ) -> Result<(Tally, Option<EditId>), EngineError> {
        let mut tally = Tally::default();
        let known = fields::all(tx)?;
        for field in reading.fields.iter().filter(|field| !is_known(field, &known)) {
            fields::put(tx, field)?;
        }
        let detail = tally.detail(&reading.file);
        let edit = NewEdit { id: self.new_id(), kind: EditKind::Import, at: reading.now, detail };
        let mut import = Import::begin(tx, &edit, rules)?;
        take_all(rows, &mut tally, reading, progress, |person| {
            if is_forgotten(tx, person)? {
                return Ok(None);
            }
            Ok(Some(import.row(&person.incoming)?))
        })?;
        let edit = import.finish(&tally.detail(&reading.file))?;
        Ok((tally, edit))
    }

    /// Opens the file and starts the thread that reads it.
    async fn begin(
        &self,
        source: &ImportSource,
        plan: &ImportPlan,
        stop: watch::Receiver<bool>,
    ) -> Result<(Reading, Receiver<Told>), EngineError> {
        let key = self.tombstone_key_if_any().await?;
        let (engine, source, plan) = (self.clone(), source.clone(), plan.clone());
        let (sender, receiver) = sync_channel(WAITING);
        let opened = task::spawn_blocking(move || {
            let (sheet, reader, reading) = engine.open_import(&source, &plan, key)?;
            let thread = std::thread::Builder::new().name("import".to_owned());
            let path = source.path().to_owned();
            let read = move || {
                let ended = read_all(sheet, &reader, &sender, &stop);
                let ended = ended.map_err(|problem| match problem {
                    Some(problem) => EngineError::sheet(&path, &problem),
                    None => EngineError::ImportStopped,
                });
                // Whoever let go of the file wants to hear nothing more.
                let _ = sender.send(Told::End(ended));
            };
            thread.spawn(read).map_err(|_| EngineError::SheetUnreadable)?;
            Ok(reading)
        });
        Ok((opened.await.unwrap_or(Err(EngineError::SheetUnreadable))?, receiver))
    }

    pub(super) fn open_import(
        &self,
        source: &ImportSource,
        plan: &ImportPlan,
        key: Option<TombstoneKey>,
    ) -> Result<(Sheet, Reader, Reading), EngineError> {
        let sheet = source.open(&plan.choice)?;
        let now = self.clock().now();
        let about = sheet.about();
        let known = self.read(fields::all)?;
        let file = source.name();
        let context = Context {
            names: sheet.header(),
            known: &known,
            plain: matches!(about.kind, "xlsx" | "xls" | "vcard"),
            source: if file.is_empty() { "import".to_owned() } else { file.clone() },
            now,
            key,
            new_id: {
                let engine = self.clone();
                Box::new(move || engine.new_id())
            },
        };
        let reader = Reader::new(plan, context)?;
        let place = plan.targets.iter().position(|target| *target == super::Target::Phone);
        let column = place.and_then(|at| sheet.header().get(at)).cloned().unwrap_or_default();
        let shape = shape(about.kind, about.header, sheet.header());
        let reading = Reading { fields: reader.fields().to_vec(), file, column, shape, now };
        Ok((sheet, reader, reading))
    }

    /// The key of the forgotten, where somebody was forgotten: only then the keychain is asked.
    pub(super) async fn tombstone_key_if_any(&self) -> Result<Option<TombstoneKey>, EngineError> {
        if !self.read(tombstones::any)? {
            return Ok(None);
        }
        // Without it nobody could tell who is not to come back.
        match self.vault().tombstone_key(false).await? {
            Some(key) => Ok(Some(key)),
            None => Err(crate::vault::VaultError::Unreadable.into()),
        }
    }
}

/// What is known of a file that is being read.
pub(super) struct Reading {
    fields: Vec<Field>,
    file: String,
    /// The column with the numbers.
    column: String,
    shape: String,
    now: DateTime<Utc>,
}

fn to_json(plan: &ImportPlan) -> String {
    serde_json::to_string(&plan.targets).unwrap_or_else(|_| "[]".to_owned())
}

fn is_known(field: &Field, known: &[Field]) -> bool {
    let wanted = folded(&field.name);
    known.iter().any(|known| folded(&known.name) == wanted)
}

pub(super) fn is_forgotten(tx: &Tx<'_>, person: &super::reader::Person) -> Result<bool, StoreError> {
    person.mark.as_ref().map_or(Ok(false), |mark| tombstones::has(tx, mark))
}

/// Reads to the end. None in the error: somebody gave it up.
fn read_all(
    sheet: Sheet,
    reader: &Reader,
    to: &SyncSender<Told>,
    stop: &watch::Receiver<bool>,
) -> Result<(), Option<SheetProblem>> {
    let mut handful = Vec::with_capacity(HANDFUL);
    for record in sheet {
        if *stop.borrow() {
            return Err(None);
        }
        handful.push(reader.row(record)?);
        if handful.len() == HANDFUL {
            let full = std::mem::replace(&mut handful, Vec::with_capacity(HANDFUL));
            if to.send(Told::Rows(full)).is_err() {
                return Ok(());
            }
        }
    }
    let _ = to.send(Told::Rows(handful));
    Ok(())
}

/// Takes in everything that the thread hands over. `take` says what becomes of a person; none: they were forgotten.
fn take_all(
    rows: &Receiver<Told>,
    tally: &mut Tally,
    reading: &Reading,
    progress: &impl Fn(u64),
    mut take: impl FnMut(&super::reader::Person) -> Result<Option<Became>, EngineError>,
) -> Result<(), EngineError> {
    let wrong_column = || EngineError::PhonesMissing { column: reading.column.clone() };
    let mut looked = false;
    loop {
        match rows.recv() {
            Ok(Told::Rows(handful)) => {
                for parsed in handful {
                    match parsed.outcome {
                        Ok(person) => match take(&person)? {
                            Some(became) => tally.became(became, parsed.old_number),
                            None => tally.refused(parsed.row, Refused::forgotten(), parsed.old_number),
                        },
                        Err(refused) => tally.refused(parsed.row, refused, parsed.old_number),
                    }
                }
                if !looked && tally.rows >= LOOKED_AT {
                    looked = true;
                    if tally.is_all_words() {
                        return Err(wrong_column());
                    }
                }
                progress(tally.rows);
            }
            Ok(Told::End(ended)) => {
                ended?;
                if tally.is_all_words() {
                    return Err(wrong_column());
                }
                if tally.rows == 0 {
                    return Err(EngineError::sheet(std::path::Path::new(&reading.file), &SheetProblem::Empty));
                }
                return Ok(());
            }
            Err(_) => return Err(EngineError::SheetUnreadable),
        }
    }
}
