//! The end of a send or of a run, in sentences.

use recado_core::{Account, AccountKind};
use recado_engine::api::file::{Loaded, Reject};
use recado_engine::api::mailings::WaitKind;
use recado_engine::api::media::NoteView;
use recado_engine::api::sends::Summary;
use recado_engine::{Engine, EngineError};
use serde::Serialize;

use crate::output::Output;

/// Rows that cannot be sent are told to a person up to so many; a screen holds no more.
const TOLD: usize = 20;

/// What matters for the words beside the counts.
#[derive(Debug, Clone, Copy)]
pub struct How {
    pub kind: AccountKind,
    /// Whether the command waited for the answers.
    pub waited: bool,
    /// Whether what was queued leaves at a time of its own.
    pub scheduled: bool,
}

/// Why nothing more of a batch leaves today, where that is neither an error nor a stop.
pub fn kept(engine: &Engine, account: &Account, batch: &str, output: &Output) -> Result<Option<String>, EngineError> {
    let waits = engine.mailing(account, batch, &output.words)?.waits;
    Ok(waits.and_then(|waits| match (waits.kind, waits.view, waits.until) {
        (WaitKind::Limit, Some(view), _) => Some(output.error_lines(&view)),
        (WaitKind::Quiet, _, Some(until)) => {
            Some(output.text("waits-quiet", &[("time", output.time(until, &account.time_zone))]))
        }
        _ => None,
    }))
}

/// The contract's summary of one message.
#[derive(Debug, Serialize)]
pub struct OneSummary {
    #[serde(flatten)]
    pub summary: Summary,
    /// What a person should know about a charge in it.
    pub warnings: Vec<NoteView>,
}

/// The contract's summary, with what a file has to say beside it.
#[derive(Debug, Serialize)]
pub struct FileSummary {
    #[serde(flatten)]
    pub summary: Summary,
    /// Rows with something in them.
    pub rows: u64,
    /// Rows that cannot be sent as they are.
    pub rejected: u64,
    /// The first of them, each with its reason and what to do.
    pub rejects: Vec<Reject>,
    /// Rows that will be sent, and about which a person should know something.
    pub warned: u64,
    /// The first of them, each with what that is.
    pub warnings: Vec<Reject>,
    /// Whether the rows are people of the list, and not of a file.
    #[serde(skip)]
    people: bool,
    /// Rows that would be sent, where nothing was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub would_queue: Option<u64>,
}

impl FileSummary {
    pub fn new(summary: Summary, loaded: &Loaded, output: &Output) -> Self {
        let rejects = loaded.rejects.iter().map(|rejected| rejected.view(&output.words)).collect();
        let would_queue = loaded.batch.is_none().then_some(loaded.queued);
        let warnings = loaded.warnings.iter().map(|warned| warned.view(&output.words)).collect();
        let (rows, rejected, warned) = (loaded.rows, loaded.rejected, loaded.warned);
        Self { summary, rows, rejected, rejects, warned, warnings, people: false, would_queue }
    }

    /// The same for people of the list.
    pub fn of_people(summary: Summary, loaded: &Loaded, output: &Output) -> Self {
        Self { people: true, ..Self::new(summary, loaded, output) }
    }

    /// What a person reads: the rows that cannot be sent first.
    pub fn told(&self, output: &Output, how: How) -> String {
        let mut lines: Vec<_> =
            self.rejects.iter().take(TOLD).map(|reject| told_reject(reject, self.people, output)).collect();
        let untold = self.rejected.saturating_sub(lines.len() as u64);
        if untold > 0 {
            // What a dry run found stands in no report.
            let key = if self.would_queue.is_some() { "rejects-untold-here" } else { "rejects-untold" };
            lines.push(output.count(key, &[("count", untold)]));
        }
        if !lines.is_empty() {
            let key = if self.rejected == self.rows { "rejects-all" } else { "rejects" };
            lines.push(output.count(key, &[("count", self.rejected)]));
        }
        if self.warned > 0 {
            lines.extend(self.warnings.iter().take(TOLD).map(|warned| told_reject(warned, self.people, output)));
            lines.push(output.count("warned", &[("count", self.warned)]));
        }
        if let Some(count) = self.would_queue {
            lines.push(output.count("would-queue", &[("count", count), ("rows", self.rows)]));
        }
        let others = self.summary.skipped.saturating_sub(self.rejected);
        if others > 0 {
            let key = if self.people { "people-opted-out" } else { "rows-again" };
            lines.push(output.count(key, &[("count", others)]));
        }
        if self.would_queue.is_none() {
            lines.extend(ends(output, &self.summary, how));
        }
        lines.join("\n")
    }
}

fn told_reject(reject: &Reject, person: bool, output: &Output) -> String {
    let row = match &reject.value {
        Some(phone) if person => format!("{phone}:"),
        _ => output.text("reject-row", &[("row", reject.row.to_string())]),
    };
    format!("{row} {}\n    {}", reject.message, reject.advice)
}

/// The summary in a sentence or two. Nothing is called sent that was only accepted.
pub fn told(output: &Output, summary: &Summary, how: How, skipped: Option<String>) -> String {
    let mut lines: Vec<String> = skipped.into_iter().collect();
    lines.extend(ends(output, summary, how));
    if lines.is_empty() {
        lines.push(output.text("summary-nothing", &[]));
    }
    lines.join("\n")
}

fn ends(output: &Output, summary: &Summary, how: How) -> Vec<String> {
    let mut lines = Vec::new();
    if !how.waited && summary.queued > 0 {
        let key = if how.scheduled { "summary-scheduled" } else { "summary-queued" };
        lines.push(output.count(key, &[("count", summary.queued)]));
    }
    let ends = [
        (
            if how.kind == AccountKind::Practice { "summary-accepted-practice" } else { "summary-accepted" },
            summary.accepted,
        ),
        ("summary-failed", summary.failed),
        ("summary-unknown", summary.unknown),
        ("summary-waiting", if how.waited { summary.waiting } else { 0 }),
    ];
    lines.extend(
        ends.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| output.count(key, &[("count", count)])),
    );
    lines.extend(summary.stopped.as_ref().map(|stopped| output.error_lines(stopped)));
    // Who waits for something else needs its name: to resume it, to cancel it, to look at it.
    if let Some(batch) = summary.batch.as_ref().filter(|_| summary.waiting > 0 || summary.stopped.is_some()) {
        lines.push(output.text("summary-batch", &[("batch", batch.clone())]));
    }
    lines
}
