//! Statuses: what the service tells about messages that it took.

use chrono::{DateTime, Utc};
use recado_core::ledger::{Reason, StatusNews};
use recado_core::{DeliveryStatus, MessageId, MessageState};
use rusqlite::OptionalExtension;

use crate::row::{maybe_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

/// Writes down news of a message and moves it by the rule of [`MessageState::after`]. Says whether its state changed.
///
/// # Errors
/// [`StoreError`]
pub fn record(tx: &Tx<'_>, id: MessageId, news: &[StatusNews], now: DateTime<Utc>) -> Result<bool, StoreError> {
    let found =
        tx.0.prepare_cached("SELECT key, state FROM messages WHERE id = ?1")?
            .query_row([id.to_string()], |row| {
                Ok((row.get::<_, i64>("key")?, parsed::<MessageState>(row, "messages", "state")))
            })
            .optional()?;
    let Some((key, state)) = found else { return Ok(false) };
    let before = state?;
    for event in news {
        tx.0.prepare_cached(
            "INSERT OR IGNORE INTO statuses (message, status, at, seen_at, detail) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            key,
            event.status.as_str(),
            millis(event.at),
            millis(now),
            event.error.as_ref().map(|error| to_json(error, "statuses", "detail")).transpose()?,
        ))?;
    }
    let after = news.iter().fold(before, |state, event| state.after(event.status));
    if after == before {
        return Ok(false);
    }
    let error = news.iter().find(|event| event.status == DeliveryStatus::Failed).and_then(|event| event.error.as_ref());
    let (reason, detail) = match after {
        MessageState::Failed => {
            let known = error.is_some_and(|error| error.code != 0);
            let reason = if known { Reason::Refused } else { Reason::DeliveryFailed };
            (Some(reason.as_str()), error.map(|error| to_json(error, "messages", "error_detail")).transpose()?)
        }
        _ => (None, None),
    };
    tx.0.prepare_cached(
        "UPDATE messages SET state = ?2, error_code = ?3, error_detail = ?4, updated_at = ?5 WHERE key = ?1",
    )?
    .execute((key, after.as_str(), reason, detail, millis(now)))?;
    Ok(true)
}

/// The statuses of a message, in the order of their times.
///
/// # Errors
/// [`StoreError`]
pub fn of_message(tx: &Tx<'_>, id: MessageId) -> Result<Vec<StatusNews>, StoreError> {
    let mut all = tx.0.prepare_cached(
        "SELECT status, at, detail FROM statuses WHERE message = (SELECT key FROM messages WHERE id = ?1) ORDER BY at, seen_at",
    )?;
    let mut rows = all.query([id.to_string()])?;
    let mut news = Vec::new();
    while let Some(row) = rows.next()? {
        let word: String = row.get("status")?;
        news.push(StatusNews {
            status: DeliveryStatus::from_service(&word).ok_or(StoreError::Row { table: "statuses", what: "status" })?,
            at: time(row.get("at")?),
            error: maybe_json(row, "statuses", "detail")?,
        });
    }
    Ok(news)
}
