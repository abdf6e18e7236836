//! Statuses: what the service tells about messages that it took.

use chrono::{DateTime, Utc};
use recado_core::ledger::{Reason, StatusNews};
use recado_core::news::{Awaits, Round};
use recado_core::{AccountId, DeliveryStatus, MessageId, MessageState};
use rusqlite::{OptionalExtension, named_params};

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
    // What is known already moved it then: told again after a person let it be tried again, it is about an earlier attempt.
    let mut new = Vec::with_capacity(news.len());
    for event in news {
        let inserted =
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
        if inserted > 0 {
            new.push(event);
        }
    }
    let after = new.iter().fold(before, |state, event| state.after(event.status));
    if after == before {
        return Ok(false);
    }
    let error = new.iter().find(|event| event.status == DeliveryStatus::Failed).and_then(|event| event.error.as_ref());
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

/// A place in the list of [`unheard`]: when the message last moved, and its key.
pub type Place = (i64, i64);

/// A message that the service took and that may still have news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unheard {
    /// Which.
    pub id: MessageId,
    /// The service's id of it.
    pub wamid: String,
    /// Where it stands in the list.
    pub place: Place,
}

/// The messages of a round, those that moved longest ago first, after a given place in the list.
///
/// # Errors
/// [`StoreError`]
pub fn unheard(
    tx: &Tx<'_>,
    account: AccountId,
    round: &Round,
    now: DateTime<Utc>,
    after: Option<Place>,
    limit: u32,
) -> Result<Vec<Unheard>, StoreError> {
    // The four states stand there for the index, which holds only these.
    let mut all = tx.0.prepare_cached(
        "SELECT key, id, wamid, updated_at FROM messages WHERE account = (SELECT key FROM accounts WHERE id = :account) \
         AND (state = 'accepted' OR state = 'held' OR state = 'sent' OR state = 'delivered') AND (state = 'delivered') = :reading AND wamid IS NOT NULL \
         AND updated_at > :oldest AND updated_at <= :youngest AND (updated_at, key) > (:moved, :key) \
         ORDER BY updated_at, key LIMIT :limit",
    )?;
    let (moved, key) = after.unwrap_or((i64::MIN, 0));
    // A clock that was set back makes messages of the future: they are as fresh as can be.
    let youngest = if round.from == 0 { i64::MAX } else { millis(now - round.youngest()) };
    let mut rows = all.query(named_params! {
        ":account": account.to_string(),
        ":reading": round.awaits == Awaits::Reading,
        ":oldest": millis(now - round.oldest()),
        ":youngest": youngest,
        ":moved": moved,
        ":key": key,
        ":limit": limit,
    })?;
    let mut unheard = Vec::new();
    while let Some(row) = rows.next()? {
        unheard.push(Unheard {
            id: parsed(row, "messages", "id")?,
            wamid: row.get("wamid")?,
            place: (row.get("updated_at")?, row.get("key")?),
        });
    }
    Ok(unheard)
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

#[cfg(test)]
#[path = "statuses_tests.rs"]
mod tests;
