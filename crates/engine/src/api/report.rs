//! Results to hand on: every row of a mailing, or of all of an account, skipped ones and their reasons included. Read from
//! the ledger page by page and written as it is read, so that a million rows cost no memory.

use std::io::{self, BufWriter, Stdout, Write};
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use recado_core::ledger::StatusNews;
use recado_core::{Account, BatchId, DeliveryStatus};
use recado_store::tables::messages::{self, Named};
use recado_store::tables::statuses;
use serde::{Deserialize, Serialize};
use tokio::task;
use ts_rs::TS;

use super::outbox::MessageView;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::sheet::{Beside, Separator, SheetFormat, SheetProblem, SheetWriter};
use crate::words::{Language, Words};

/// Rows read at a time.
const PAGE: u32 = 1_000;

/// As what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ReportFormat {
    /// Text, for any program.
    Csv,
    /// A workbook.
    Xlsx,
    /// For scripts.
    Json,
}

impl ReportFormat {
    /// The word, and the ending of a file's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }
}

/// Where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportTo {
    /// A file, which is there when it is whole; one that was there is replaced.
    File(PathBuf),
    /// Standard output.
    Stdout,
}

/// A row of the report as JSON: the message as in the list, and when what happened to it.
#[derive(Debug, Serialize)]
struct ReportRow {
    #[serde(flatten)]
    message: MessageView,
    name: Option<String>,
    sent_at: Option<DateTime<Utc>>,
    delivered_at: Option<DateTime<Utc>>,
    read_at: Option<DateTime<Utc>>,
}

/// The columns of a sheet; their titles are words, `report-…` in the catalogue.
const COLUMNS: [&str; 20] = [
    "row",
    "key",
    "to",
    "name",
    "template",
    "language",
    "state",
    "state_text",
    "reason",
    "reason_text",
    "advice",
    "platform_code",
    "attempts",
    "created_at",
    "updated_at",
    "sent_at",
    "delivered_at",
    "read_at",
    "wamid",
    "id",
];

impl Engine {
    /// Writes the report. Says how many rows it has.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]; [`EngineError::Sheet`] where it cannot be written; nothing then stands at its place.
    pub async fn report(
        &self,
        account: &Account,
        batch: Option<&str>,
        format: ReportFormat,
        to: ReportTo,
        words: Words,
    ) -> Result<u64, EngineError> {
        let batch = batch.map(|id| self.batch(account, id)).transpose()?.map(|batch| batch.id);
        let (engine, account) = (self.clone(), account.clone());
        let written = task::spawn_blocking(move || engine.write_report(&account, batch, format, &to, &words));
        written.await.unwrap_or(Err(EngineError::SheetUnreadable))
    }

    fn write_report(
        &self,
        account: &Account,
        batch: Option<BatchId>,
        format: ReportFormat,
        to: &ReportTo,
        words: &Words,
    ) -> Result<u64, EngineError> {
        let path = match to {
            ReportTo::File(path) => path.clone(),
            ReportTo::Stdout => PathBuf::from("-"),
        };
        let failed = |problem: SheetProblem| EngineError::sheet(&path, &problem);
        let mut out = Out::open(format, to, words).map_err(failed)?;
        let zone: Tz = account.time_zone.parse().unwrap_or(chrono_tz::UTC);
        let (mut after, mut rows) = (0, 0);
        loop {
            let page = self.read(|tx| {
                let page = messages::after(tx, account.id, batch, after, PAGE)?;
                page.into_iter()
                    .map(|(key, named)| Ok((key, statuses::of_message(tx, named.message.id)?, named)))
                    .collect::<Result<Vec<_>, recado_store::StoreError>>()
            })?;
            let Some((last, ..)) = page.last() else { break };
            after = *last;
            for (_, news, named) in page {
                rows += 1;
                out.row(named, &news, words, &zone).map_err(failed)?;
            }
        }
        out.finish().map_err(failed)?;
        Ok(rows)
    }
}

/// The place where a report is written.
enum Out {
    Sheet(Box<SheetWriter>),
    Json { to: Json, first: bool },
}

enum Json {
    Pipe(BufWriter<Stdout>),
    Place(BufWriter<Beside>),
}

impl Write for Json {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Pipe(pipe) => pipe.write(bytes),
            Self::Place(place) => place.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Pipe(pipe) => pipe.flush(),
            Self::Place(place) => place.flush(),
        }
    }
}

impl Out {
    fn open(format: ReportFormat, to: &ReportTo, words: &Words) -> Result<Self, SheetProblem> {
        let sheet = match (format, to) {
            (ReportFormat::Json, _) => return Self::json(to),
            (ReportFormat::Xlsx, _) => SheetFormat::Xlsx,
            // A spreadsheet set to Portuguese or Spanish puts `a,b` into one cell; programs behind a pipe expect commas.
            (ReportFormat::Csv, ReportTo::File(_)) if words.language() != Language::En => {
                SheetFormat::Csv(Separator::Semicolon)
            }
            (ReportFormat::Csv, _) => SheetFormat::Csv(Separator::Comma),
        };
        let titles = COLUMNS.map(|column| words.text(&format!("report-{}", column.replace('_', "-")), &[]));
        let writer = match to {
            ReportTo::File(path) => SheetWriter::create(path, sheet, &titles)?,
            ReportTo::Stdout => SheetWriter::pipe(Box::new(io::stdout()), sheet, &titles)?,
        };
        Ok(Self::Sheet(Box::new(writer)))
    }

    fn json(to: &ReportTo) -> Result<Self, SheetProblem> {
        let to = match to {
            ReportTo::Stdout => Json::Pipe(BufWriter::new(io::stdout())),
            ReportTo::File(path) => {
                Json::Place(BufWriter::new(Beside::of(path).map_err(|error| SheetProblem::writing(&error))?))
            }
        };
        Ok(Self::Json { to, first: true })
    }

    fn row(&mut self, named: Named, news: &[StatusNews], words: &Words, zone: &Tz) -> Result<(), SheetProblem> {
        let name = named.name;
        let message = super::outbox::view(named.message, words);
        // Of a message that was tried again the last time counts.
        let at = |status| news.iter().rev().find(|news| news.status == status).map(|news| news.at);
        let row = ReportRow {
            name,
            sent_at: at(DeliveryStatus::Sent),
            delivered_at: at(DeliveryStatus::Delivered),
            read_at: at(DeliveryStatus::Read),
            message,
        };
        match self {
            Self::Sheet(sheet) => sheet.row(&cells(row, words, zone)),
            Self::Json { to, first, .. } => {
                let before = if std::mem::take(first) { "[" } else { ",\n" };
                let written = serde_json::to_string(&row)
                    .map_err(io::Error::from)
                    .and_then(|text| to.write_all(before.as_bytes()).and_then(|()| to.write_all(text.as_bytes())));
                written.map_err(|error| SheetProblem::writing(&error))
            }
        }
    }

    fn finish(self) -> Result<(), SheetProblem> {
        match self {
            Self::Sheet(sheet) => sheet.finish(),
            Self::Json { mut to, first } => {
                let end = if first { "[]\n" } else { "]\n" };
                let ended = to.write_all(end.as_bytes()).and_then(|()| match to {
                    Json::Pipe(mut pipe) => pipe.flush(),
                    Json::Place(place) => place.into_inner().map_err(|error| error.into_error()).and_then(Beside::put),
                });
                ended.map_err(|error| SheetProblem::writing(&error))
            }
        }
    }
}

/// In the order of [`COLUMNS`]. Times by the account's clock, as people read them and spreadsheets sort them.
fn cells(row: ReportRow, words: &Words, zone: &Tz) -> [String; COLUMNS.len()] {
    let local = |at: DateTime<Utc>| at.with_timezone(zone).format("%Y-%m-%d %H:%M:%S").to_string();
    let maybe = |at: Option<DateTime<Utc>>| at.map(local).unwrap_or_default();
    let ReportRow { message, name, sent_at, delivered_at, read_at } = row;
    let error = message.error.as_ref();
    [
        message.row.map(|row| row.to_string()).unwrap_or_default(),
        message.key.clone().unwrap_or_default(),
        message.to.clone(),
        name.unwrap_or_default(),
        message.template.clone(),
        message.language.clone(),
        message.state.to_string(),
        words.state(message.state),
        error.map(|error| error.code.clone()).unwrap_or_default(),
        error.map(|error| error.message.clone()).unwrap_or_default(),
        error.map(|error| error.advice.clone()).unwrap_or_default(),
        error.and_then(|error| error.platform.as_ref()).map(|error| error.code.to_string()).unwrap_or_default(),
        message.attempts.to_string(),
        local(message.created_at),
        local(message.updated_at),
        maybe(sent_at),
        maybe(delivered_at),
        maybe(read_at),
        message.wamid.clone().unwrap_or_default(),
        message.id,
    ]
}
