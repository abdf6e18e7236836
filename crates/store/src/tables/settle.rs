//! What a person does about messages: settles an uncertain one, takes back what has not left, tries a failed one again, lets
//! a missed one go.

use chrono::{DateTime, Utc};
use recado_core::ledger::Reason;
use recado_core::{BatchId, MessageId, MessageState};

use super::totals::{self, ENDED_UP};
use super::{messages, uploads};
use crate::row::millis;
use crate::{StoreError, Tx};

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

/// Takes back what has not left of a batch, missed ones too. Says how many; what left stays left.
///
/// # Errors
/// [`StoreError`]
pub fn cancel(tx: &Tx<'_>, batch: BatchId, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut cancelled = 0;
    for states in [&[MessageState::Queued, MessageState::Scheduled][..], &[MessageState::Missed]] {
        let which = totals::of_states(states, "(SELECT account FROM batches WHERE id = ?1)");
        cancelled += tx.0.execute(
            &format!(
                "UPDATE messages SET state = 'cancelled', updated_at = ?2 WHERE batch = (SELECT key FROM batches WHERE id = ?1){which}"
            ),
            (batch.to_string(), millis(now)),
        )?;
    }
    Ok(u64::try_from(cancelled).unwrap_or_default())
}

/// Puts a failed or missed message back in the queue: its next attempt stands in the same row's history. Says whether
/// there was such a message: one to somebody who does not want such messages any more, or who was forgotten, is none. What
/// the last attempt was called by the service goes into that attempt's row.
///
/// # Errors
/// [`StoreError`]
pub fn retry(tx: &Tx<'_>, message: MessageId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let unwanted = match messages::by_id(tx, message)? {
        Some(found) => found.to.phone().is_none() || messages::is_unwanted(tx, &found)?,
        None => true,
    };
    if unwanted {
        return Ok(false);
    }
    tx.0.prepare_cached(
        "UPDATE attempts SET wamid = m.wamid FROM (SELECT key, attempts, wamid FROM messages WHERE id = ?1) AS m \
         WHERE attempts.message = m.key AND attempts.number = m.attempts AND m.wamid IS NOT NULL",
    )?
    .execute([message.to_string()])?;
    let retried = tx
        .0
        .prepare_cached(
            "UPDATE messages SET state = 'queued', due_at = ?2, wamid = NULL, error_code = NULL, error_detail = NULL, looked_at = NULL, \
             updated_at = ?2 WHERE id = ?1 AND state IN ('failed', 'missed')",
        )?
        .execute((message.to_string(), millis(now)))?;
    if retried > 0 {
        let mut carries = tx.0.prepare_cached("SELECT account, components FROM messages WHERE id = ?1")?;
        let (account, components) =
            carries.query_row([message.to_string()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        uploads::try_values_again(tx, account, &components)?;
    }
    Ok(retried > 0)
}

/// Lets the missed messages of a batch leave now. Says how many.
///
/// # Errors
/// [`StoreError`]
pub fn let_go(tx: &Tx<'_>, batch: BatchId, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let gone = tx.0.execute(
        &format!(
            "UPDATE messages SET state = 'queued', due_at = ?2, updated_at = ?2 WHERE state = 'missed' AND {ENDED_UP} \
             AND batch = (SELECT key FROM batches WHERE id = ?1)"
        ),
        (batch.to_string(), millis(now)),
    )?;
    Ok(u64::try_from(gone).unwrap_or_default())
}
