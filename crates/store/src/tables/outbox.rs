//! The steps of sending, each one transaction: claim (the attempt is on disk before its request leaves), finish (its
//! outcome after), recover (what was cut off in between).

use chrono::{DateTime, Utc};
use recado_core::ledger::{AttemptDetail, AttemptOutcome, Message, Pause, Reason, Verdict};
use recado_core::outcome::{Doubt, Outcome};
use recado_core::{AccountId, AttemptId, BatchId, MessageId, MessageState};
use rusqlite::named_params;

use super::{batches, messages};
use crate::row::{millis, parsed, to_json};
use crate::{StoreError, Tx};

/// A message whose attempt is on disk, and nothing else is.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// The attempt that may now leave.
    pub attempt: AttemptId,
    /// Which one it is, from 1.
    pub number: u32,
    /// What to send.
    pub message: Message,
}

/// Takes messages that are due, one for each of the given ids, and puts an attempt of that id on disk for each. The
/// attempt is counted before the work, so that a message that brings the program down cannot do so for ever.
///
/// # Errors
/// [`StoreError`]; nothing is then taken.
pub fn claim(
    tx: &Tx<'_>,
    account: AccountId,
    attempts: &[AttemptId],
    now: DateTime<Utc>,
) -> Result<Vec<Claimed>, StoreError> {
    let mut due = tx.0.prepare_cached(&format!(
        "{} WHERE messages.account = (SELECT key FROM accounts WHERE id = ?1) AND state IN ('queued', 'scheduled') \
         AND due_at <= ?2 AND batches.stopped IS NULL ORDER BY due_at, messages.key LIMIT ?3",
        messages::SELECT,
    ))?;
    let limit = i64::try_from(attempts.len()).unwrap_or(i64::MAX);
    let mut rows = due.query((account.to_string(), millis(now), limit))?;
    let mut found = Vec::with_capacity(attempts.len());
    while let Some(row) = rows.next()? {
        found.push((row.get::<_, i64>("key")?, messages::message(row)?));
    }
    let mut claimed = Vec::with_capacity(found.len());
    for ((key, mut message), attempt) in found.into_iter().zip(attempts) {
        message.attempts += 1;
        message.state = MessageState::Sending;
        tx.0.prepare_cached("UPDATE messages SET state = 'sending', attempts = ?2, updated_at = ?3 WHERE key = ?1")?
            .execute((key, message.attempts, millis(now)))?;
        tx.0.prepare_cached("INSERT INTO attempts (id, message, number, started_at) VALUES (?1, ?2, ?3, ?4)")?
            .execute((attempt.to_string(), key, message.attempts, millis(now)))?;
        claimed.push(Claimed { attempt: *attempt, number: message.attempts, message });
    }
    Ok(claimed)
}

/// Writes down what came of an attempt and moves its message. `retry_at` is when it may be tried again, where the
/// verdict says so.
///
/// A message that news of the service moved on meanwhile keeps that: evidence outranks our own bookkeeping.
///
/// # Errors
/// [`StoreError`]
pub fn finish(
    tx: &Tx<'_>,
    attempt: AttemptId,
    outcome: &Outcome,
    retry_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (ending, detail) = described(outcome);
    let (wamid, wa_id) = match outcome {
        Outcome::Accepted { wamid, wa_id, .. } => (Some(wamid), wa_id.as_ref()),
        _ => (None, None),
    };
    let (message, batch, state): (i64, i64, String) = tx
        .0
        .prepare_cached(
            "UPDATE attempts SET finished_at = :now, outcome = :outcome, wamid = :wamid, detail = :detail \
             WHERE attempts.id = :id RETURNING message, \
             (SELECT batch FROM messages WHERE key = attempts.message), (SELECT state FROM messages WHERE key = attempts.message)",
        )?
        .query_row(
            named_params! {
                ":now": millis(now),
                ":outcome": ending.as_str(),
                ":wamid": wamid,
                ":detail": to_json(&detail, "attempts", "detail")?,
                ":id": attempt.to_string(),
            },
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
    let verdict = Verdict::of(outcome);
    let next = match verdict {
        Verdict::Taken { held: false } => MessageState::Accepted,
        Verdict::Taken { held: true } => MessageState::Held,
        Verdict::TryAgain { .. } | Verdict::Stop(_) => MessageState::Queued,
        Verdict::Failed => MessageState::Failed,
        Verdict::Unknown => MessageState::Unknown,
    };
    let overtaken = state != MessageState::Sending.as_str();
    let next = if overtaken { &state } else { next.as_str() };
    let reason = match outcome {
        _ if overtaken => None,
        Outcome::Accepted { .. } => None,
        Outcome::Refused { .. } => Some(Reason::Refused),
        Outcome::NeverLeft { .. } => Some(Reason::NeverLeft),
        Outcome::Doubtful { doubt, .. } => Some(Reason::Doubt(*doubt)),
    };
    let due_at = matches!(verdict, Verdict::TryAgain { .. }).then_some(millis(retry_at));
    tx.0.prepare_cached(
        "UPDATE messages SET state = :state, due_at = coalesce(:due_at, due_at), wamid = coalesce(:wamid, wamid), \
         wa_id = coalesce(:wa_id, wa_id), error_code = :reason, error_detail = :error, updated_at = :now WHERE key = :key",
    )?
    .execute(named_params! {
        ":state": next,
        ":due_at": due_at,
        ":wamid": wamid,
        ":wa_id": wa_id,
        ":reason": reason.map(Reason::as_str),
        ":error": detail.error.as_ref().filter(|_| !overtaken).map(|error| to_json(error, "messages", "error_detail")).transpose()?,
        ":now": millis(now),
        ":key": message,
    })?;
    if verdict == (Verdict::TryAgain { pause: Pause::Pair }) {
        // The pair waits, not only this message of it.
        tx.0.prepare_cached(
            "UPDATE messages SET due_at = max(messages.due_at, ?2) FROM (SELECT account, phone FROM messages WHERE key = ?1) AS pair \
             WHERE messages.account = pair.account AND messages.phone = pair.phone AND state IN ('queued', 'scheduled')",
        )?
        .execute((message, millis(retry_at)))?;
    }
    if let Verdict::Stop(stop) = verdict {
        batches::stop(tx, batch, stop, detail.error.as_ref(), now)?;
    }
    Ok(())
}

fn described(outcome: &Outcome) -> (AttemptOutcome, AttemptDetail) {
    let detail = AttemptDetail::default();
    match outcome {
        Outcome::Accepted { .. } => (AttemptOutcome::Accepted, detail),
        Outcome::Refused { error, .. } => {
            (AttemptOutcome::Refused, AttemptDetail { error: Some(error.clone()), ..detail })
        }
        Outcome::NeverLeft { reason } => {
            (AttemptOutcome::NeverLeft, AttemptDetail { reason: Some(reason.clone()), ..detail })
        }
        Outcome::Doubtful { doubt, error } => {
            (AttemptOutcome::Doubtful, AttemptDetail { doubt: Some(*doubt), error: error.clone(), ..detail })
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

/// Settles an uncertain message by a person's word: taken, or not. Says whether there was such a message. The attempt
/// keeps its doubt, and beside it what the person said.
///
/// # Errors
/// [`StoreError`]
pub fn resolve(tx: &Tx<'_>, message: MessageId, taken: bool, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let (state, reason) = if taken {
        (MessageState::Accepted, None)
    } else {
        (MessageState::Failed, Some(Reason::SettledNotSent.as_str()))
    };
    let resolved = tx.0.execute(
        "UPDATE messages SET state = ?2, error_code = ?3, error_detail = NULL, updated_at = ?4 WHERE id = ?1 AND state = 'unknown'",
        (message.to_string(), state.as_str(), reason, millis(now)),
    )?;
    if resolved > 0 {
        tx.0.execute(
            "UPDATE attempts SET detail = json_set(coalesce(detail, '{}'), '$.settled', ?2) WHERE outcome = 'doubtful' \
             AND message = (SELECT key FROM messages WHERE id = ?1)",
            (message.to_string(), if taken { "sent" } else { "not_sent" }),
        )?;
    }
    Ok(resolved > 0)
}

/// Takes back what has not left of a batch. Says how many; what left stays left.
///
/// # Errors
/// [`StoreError`]
pub fn cancel(tx: &Tx<'_>, batch: BatchId, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let cancelled = tx.0.execute(
        "UPDATE messages SET state = 'cancelled', updated_at = ?2 WHERE state IN ('queued', 'scheduled') \
         AND batch = (SELECT key FROM batches WHERE id = ?1)",
        (batch.to_string(), millis(now)),
    )?;
    Ok(u64::try_from(cancelled).unwrap_or_default())
}

/// What an account still has to send in batches that may go on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Due {
    /// When the first message of the queue may leave; in the past: now. A back-off may put it into the future.
    pub queued: Option<DateTime<Utc>>,
    /// When the first scheduled message may leave.
    pub scheduled: Option<DateTime<Utc>>,
}

impl Due {
    /// Whether something waits that a run "until nothing is due" has to wait for: the queue with its back-offs, and
    /// schedules whose hour has come.
    #[must_use]
    pub fn waits(&self, now: DateTime<Utc>) -> bool {
        self.queued.is_some() || self.scheduled.is_some_and(|at| at <= now)
    }
}

/// What an account still has to send.
///
/// # Errors
/// [`StoreError`]
pub fn due(tx: &Tx<'_>, account: AccountId) -> Result<Due, StoreError> {
    let mut earliest = tx.0.prepare_cached(
        "SELECT state, min(due_at) FROM messages INDEXED BY messages_due JOIN batches ON batches.key = messages.batch \
         WHERE messages.account = (SELECT key FROM accounts WHERE id = ?1) AND state IN ('queued', 'scheduled') AND stopped IS NULL \
         GROUP BY state",
    )?;
    let mut rows = earliest.query([account.to_string()])?;
    let mut due = Due::default();
    while let Some(row) = rows.next()? {
        let at = Some(crate::row::time(row.get(1)?));
        match parsed(row, "messages", "state")? {
            MessageState::Scheduled => due.scheduled = at,
            _ => due.queued = at,
        }
    }
    Ok(due)
}

/// Whether every message of a batch has an outcome, or the batch stands still.
///
/// # Errors
/// [`StoreError`]
pub fn is_settled(tx: &Tx<'_>, batch: BatchId) -> Result<bool, StoreError> {
    Ok(tx
        .0
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM messages WHERE messages.batch = batches.key AND state = 'sending') \
             AND (stopped IS NOT NULL OR NOT EXISTS \
             (SELECT 1 FROM messages WHERE messages.batch = batches.key AND state IN ('queued', 'scheduled'))) \
             FROM batches WHERE id = ?1",
        )?
        .query_row([batch.to_string()], |row| row.get(0))?)
}

#[cfg(test)]
#[path = "outbox_tests.rs"]
mod tests;
