//! The steps of sending: claim (the attempt is on disk before its request leaves), finish (its outcome after), recover
//! (what was cut off in between). What waits, and whose turn it is, stands in [`waiting`](super::waiting); what a person
//! does about a message in [`settle`](super::settle).
//!
//! A claim and a finish write as little as they can: one row of `messages`, one of `attempts`, and the indexes that the
//! state is part of. That is what a message costs on top of its request.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::contact::AliasKind;
use recado_core::ledger::{AttemptDetail, AttemptOutcome, Reason};
use recado_core::outcome::{Doubt, Outcome, PlatformError};
use recado_core::{AttemptId, MessageId, MessageState, Pause, Phone, Verdict};
use rusqlite::OptionalExtension;

use super::{aliases, batches};
use crate::row::{millis, parsed, to_json};
use crate::{StoreError, Tx};

/// Rows looked at in one step at most, more than are ever wanted at once: where all of them have to wait, the next step goes on
/// behind them.
const LOOK: usize = 2_048;
/// Rows that are passed over in one step at most: those behind them wait for the same, and each costs a look.
const PASSED: usize = 512;

/// A message whose attempt is on disk, and nothing else is.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Its place in the file.
    pub key: i64,
    /// The batch's place in the file, as [`waiting::open`](super::waiting::open) gave it.
    pub batch: i64,
    /// The attempt that may now leave.
    pub attempt: AttemptId,
    /// To whom.
    pub phone: Phone,
    /// The request's components, JSON: as they stand in the file, but for what `admit` put in their place.
    pub components: String,
    /// When it was claimed.
    pub at: DateTime<Utc>,
}

/// Whether a message may leave now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    /// It may.
    Now,
    /// Not before this time, for this reason; it is written down and comes back by itself.
    Later(DateTime<Utc>, Reason),
    /// Something that it carries is not there yet. Nothing is written: it is passed over, and stays as it is.
    NotYet,
    /// It cannot leave as it is, whoever tries: failed, and no attempt was made. With the service's words, where it was the
    /// service that said so.
    Never(Reason, Option<PlatformError>),
}

/// Takes at most `most` messages of a batch that are due, and puts an attempt on disk for each. The attempt is counted
/// before the work, so that a message that brings the program down cannot do so for ever. `admit` is asked for each, and may
/// change the components that leave; the file keeps them as they entered.
///
/// # Errors
/// [`StoreError`]; nothing is then taken.
pub fn claim(
    tx: &Tx<'_>,
    batch: i64,
    most: usize,
    now: DateTime<Utc>,
    admit: &mut dyn FnMut(&Phone, &mut String) -> Admission,
) -> Result<Vec<Claimed>, StoreError> {
    let mut claimed = Vec::with_capacity(most);
    for state in [MessageState::Queued, MessageState::Scheduled] {
        // The state as a word of the text, or the index that holds only such states would not be seen to fit.
        let mut due = tx.0.prepare_cached(&format!(
            "SELECT messages.key, messages.id, phone, components, attempts FROM messages INDEXED BY messages_waiting \
             WHERE account = (SELECT account FROM batches WHERE key = ?1 AND stopped IS NULL) AND batch = ?1 AND state = '{state}' \
             AND due_at <= ?2 ORDER BY due_at, messages.key LIMIT ?3",
        ))?;
        let mut rows = due.query((batch, millis(now), i64::try_from(LOOK).unwrap_or(i64::MAX)))?;
        let mut later = Vec::new();
        let mut never = Vec::new();
        let mut taken = Vec::new();
        let mut passed = 0;
        while claimed.len() + taken.len() < most && passed < PASSED {
            let Some(row) = rows.next()? else { break };
            let key: i64 = row.get(0)?;
            let phone: Phone = parsed(row, "messages", "phone")?;
            let mut components: String = row.get(3)?;
            match admit(&phone, &mut components) {
                Admission::Now => {
                    let message: MessageId = parsed(row, "messages", "id")?;
                    let attempt = AttemptId { message, number: row.get::<_, u32>(4)? + 1 };
                    taken.push(Claimed { key, batch, attempt, phone, components, at: now });
                }
                Admission::Later(until, reason) => later.push((key, until, reason)),
                Admission::NotYet => passed += 1,
                Admission::Never(reason, error) => never.push((key, reason, error)),
            }
        }
        drop(rows);
        for (key, until, reason) in later {
            tx.0.prepare_cached(
                "UPDATE messages SET due_at = ?2, error_code = ?3, error_detail = NULL WHERE key = ?1",
            )?
            .execute((key, millis(until), reason.as_str()))?;
        }
        for (key, reason, error) in never {
            let error = error.map(|error| to_json(&error, "messages", "error_detail")).transpose()?;
            tx.0.prepare_cached(
                "UPDATE messages SET state = 'failed', error_code = ?2, error_detail = ?3, updated_at = ?4 WHERE key = ?1",
            )?
            .execute((key, reason.as_str(), error, millis(now)))?;
        }
        let mut taking = tx
            .0
            .prepare_cached("UPDATE messages SET state = 'sending', attempts = ?2, updated_at = ?3 WHERE key = ?1")?;
        for one in &taken {
            taking.execute((one.key, one.attempt.number, millis(now)))?;
        }
        let mut attempt =
            tx.0.prepare_cached("INSERT INTO attempts (message, number, started_at) VALUES (?1, ?2, ?3)")?;
        for one in &taken {
            attempt.execute((one.key, one.attempt.number, millis(now)))?;
        }
        claimed.append(&mut taken);
        if claimed.len() >= most {
            break;
        }
    }
    Ok(claimed)
}

/// What came of an attempt.
#[derive(Debug, Clone)]
pub struct Finished {
    /// The message's place in the file.
    pub key: i64,
    /// Which attempt at it.
    pub number: u32,
    /// To whom.
    pub phone: Phone,
    /// What came of it.
    pub outcome: Outcome,
    /// Why it failed, where we know more than that the service said no.
    pub reason: Option<Reason>,
    /// How long it waits before another try, where the verdict says that there is one.
    pub wait: Duration,
    /// When it ended.
    pub at: DateTime<Utc>,
}

/// Writes down what came of some attempts and moves their messages.
///
/// A message that news of the service moved on meanwhile keeps that: evidence outranks our own bookkeeping. So does one
/// that a person let be tried again after such news: it is its last attempt that moves it.
///
/// # Errors
/// [`StoreError`]
pub fn finish<'f>(tx: &Tx<'_>, finished: impl IntoIterator<Item = &'f Finished>) -> Result<(), StoreError> {
    // Looked for once and not for each: these two are what nearly every message costs.
    let mut ended = tx.0.prepare_cached(
        "UPDATE attempts SET finished_at = ?3, outcome = ?4, detail = ?5 WHERE message = ?1 AND number = ?2",
    )?;
    let mut taken = tx.0.prepare_cached(
        "UPDATE messages SET state = ?2, wamid = ?3, wa_id = ?4, error_code = NULL, error_detail = NULL, \
         updated_at = ?5 WHERE key = ?1 AND state = 'sending' AND attempts = ?6",
    )?;
    for one in finished {
        let Finished { key, number, outcome, .. } = one;
        let (ending, detail) = described(outcome);
        let detail_json = detail.as_ref().map(|detail| to_json(detail, "attempts", "detail")).transpose()?;
        ended.execute((key, number, millis(one.at), ending.as_str(), detail_json))?;
        let Outcome::Accepted { wamid, wa_id, held } = outcome else {
            not_taken(tx, one, detail)?;
            continue;
        };
        let state = if *held { MessageState::Held } else { MessageState::Accepted };
        // The service's name for the person is kept where it is another one than the number.
        let wa_id = wa_id.as_deref().filter(|wa_id| *wa_id != one.phone.digits());
        if taken.execute((key, state.as_str(), wamid, wa_id, millis(one.at), number))? == 0 {
            tx.0.prepare_cached("UPDATE messages SET wamid = ?2 WHERE key = ?1 AND attempts = ?3")?
                .execute((key, wamid, number))?;
        }
        if let Some(wa_id) = wa_id {
            aliases::learn(tx, &one.phone, AliasKind::WaId, wa_id, one.at)?;
        }
    }
    Ok(())
}

/// Moves the message of an attempt that the service did not take, or nobody knows of.
fn not_taken(tx: &Tx<'_>, finished: &Finished, detail: Option<AttemptDetail>) -> Result<(), StoreError> {
    let Finished { key, number, outcome, .. } = finished;
    let at = millis(finished.at);
    let verdict = Verdict::of(outcome);
    let (next, reason) = match (&verdict, outcome) {
        (Verdict::Failed, _) => (MessageState::Failed, finished.reason.unwrap_or(Reason::Refused)),
        (_, Outcome::Doubtful { doubt, .. }) => (MessageState::Unknown, Reason::Doubt(*doubt)),
        (_, Outcome::NeverLeft { .. }) => (MessageState::Queued, Reason::NeverLeft),
        _ => (MessageState::Queued, Reason::Refused),
    };
    let until = millis(finished.at + TimeDelta::from_std(finished.wait).unwrap_or_default());
    let due_at = matches!(verdict, Verdict::TryAgain { .. }).then_some(until);
    let error = detail.and_then(|detail| detail.error);
    let error_json = error.as_ref().map(|error| to_json(error, "messages", "error_detail")).transpose()?;
    let batch = tx
        .0
        .prepare_cached(
            "UPDATE messages SET state = ?2, due_at = coalesce(?3, due_at), error_code = ?4, error_detail = ?5, updated_at = ?6 \
             WHERE key = ?1 AND state = 'sending' AND attempts = ?7 RETURNING batch",
        )?
        .query_row((key, next.as_str(), due_at, reason.as_str(), error_json, at, number), |row| row.get::<_, i64>(0))
        .optional()?;
    let Some(batch) = batch else { return Ok(()) };
    match verdict {
        Verdict::TryAgain { pause: Pause::Pair } => {
            // The pair waits, not only this message of it.
            tx.0.prepare_cached(
                "UPDATE messages SET due_at = max(messages.due_at, ?2) FROM (SELECT account, phone FROM messages WHERE key = ?1) AS pair \
                 WHERE messages.account = pair.account AND messages.phone = pair.phone AND state IN ('queued', 'scheduled')",
            )?
            .execute((key, until))?;
        }
        Verdict::Stop(stop) => batches::stop(tx, batch, stop, error.as_ref(), finished.at)?,
        _ => {}
    }
    Ok(())
}

/// The words kept with an attempt; none where there is nothing to say beyond its outcome.
fn described(outcome: &Outcome) -> (AttemptOutcome, Option<AttemptDetail>) {
    let detail = AttemptDetail::default();
    match outcome {
        Outcome::Accepted { .. } => (AttemptOutcome::Accepted, None),
        Outcome::Refused { error, .. } => {
            (AttemptOutcome::Refused, Some(AttemptDetail { error: Some(error.clone()), ..detail }))
        }
        Outcome::NeverLeft { reason } => {
            (AttemptOutcome::NeverLeft, Some(AttemptDetail { reason: Some(reason.clone()), ..detail }))
        }
        Outcome::Doubtful { doubt, error } => {
            (AttemptOutcome::Doubtful, Some(AttemptDetail { doubt: Some(*doubt), error: error.clone(), ..detail }))
        }
    }
}

/// Turns every attempt that has no outcome into doubt: the program ended between request and answer. Lets what could
/// not connect try at once: an engine that starts looks at the network afresh. To be called by the one engine, before it
/// sends anything. Says how many became doubtful.
///
/// # Errors
/// [`StoreError`]
pub fn recover(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let detail = AttemptDetail { doubt: Some(Doubt::Interrupted), ..AttemptDetail::default() };
    tx.0.execute(
        "UPDATE attempts SET outcome = 'doubtful', finished_at = ?1, detail = ?2 WHERE outcome IS NULL \
         AND message IN (SELECT key FROM messages WHERE state = 'sending')",
        (millis(now), to_json(&detail, "attempts", "detail")?),
    )?;
    let recovered = tx.0.execute(
        "UPDATE messages SET state = 'unknown', error_code = ?2, error_detail = NULL, updated_at = ?1 WHERE state = 'sending'",
        (millis(now), Reason::Doubt(Doubt::Interrupted).as_str()),
    )?;
    tx.0.execute(
        "UPDATE messages SET due_at = ?1 WHERE state = 'queued' AND due_at > ?1 AND error_code = ?2",
        (millis(now), Reason::NeverLeft.as_str()),
    )?;
    Ok(u64::try_from(recovered).unwrap_or_default())
}

#[cfg(test)]
#[path = "outbox_tests.rs"]
mod tests;
