//! What today's screen asks: what waits for a person, and what happened since midnight. Each question has its index;
//! none grows with the age of the ledger.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use recado_core::{AccountId, BatchId, MessageId, MessageState};
use rusqlite::named_params;

use super::messages::{Named, SELECT_COUNTED, named};
use super::totals::ENDED_UP;
use crate::row::{millis, parsed};
use crate::{StoreError, Tx};

/// What went wrong in one batch.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// How many messages of it.
    pub count: u64,
    /// The newest of them.
    pub newest: Named,
}

/// Uncertain messages, by their batches, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn uncertain(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Trouble>, StoreError> {
    trouble(tx, account, MessageState::Unknown, i64::MIN, "")
}

/// Messages whose hour passed while nothing ran, by their batches, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn missed(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Trouble>, StoreError> {
    trouble(tx, account, MessageState::Missed, i64::MIN, "")
}

/// Messages that failed since a time and that nobody has looked at yet, by their batches, newest first. Left out: what a
/// person settled, and what another message of the same template to the same number has made good.
///
/// # Errors
/// [`StoreError`]
pub fn failed(tx: &Tx<'_>, account: AccountId, since: DateTime<Utc>) -> Result<Vec<Trouble>, StoreError> {
    let open = "AND m.looked_at IS NULL AND coalesce(m.error_code, '') <> 'settled_not_sent' AND NOT EXISTS \
         (SELECT 1 FROM messages AS later JOIN batches AS theirs ON theirs.key = later.batch JOIN batches AS ours ON ours.key = m.batch \
          WHERE later.account = m.account AND later.phone = m.phone AND later.key > m.key AND theirs.template = ours.template \
          AND later.state IN ('accepted', 'held', 'sent', 'delivered', 'read'))";
    trouble(tx, account, MessageState::Failed, millis(since), open)
}

fn trouble(
    tx: &Tx<'_>,
    account: AccountId,
    state: MessageState,
    since: i64,
    open: &str,
) -> Result<Vec<Trouble>, StoreError> {
    // The states stand there a second time for the index, which holds only these.
    let mut found = tx.0.prepare_cached(&format!(
        "WITH troubled AS MATERIALIZED (SELECT count(*) AS n, max(m.key) AS newest FROM messages AS m \
         WHERE m.account = (SELECT key FROM accounts WHERE id = :account) AND (m.state = 'failed' OR m.state = 'unknown' OR m.state = 'missed') AND m.state = :state \
         AND m.updated_at >= :since {open} GROUP BY m.batch) \
         {SELECT_COUNTED} WHERE messages.key IN (SELECT newest FROM troubled) ORDER BY messages.key DESC",
    ))?;
    let mut rows =
        found.query(named_params! { ":account": account.to_string(), ":state": state.as_str(), ":since": since })?;
    let mut troubles = Vec::new();
    while let Some(row) = rows.next()? {
        troubles.push(Trouble { count: row.get::<_, i64>("n")?.unsigned_abs(), newest: named(row)? });
    }
    Ok(troubles)
}

/// Notes that a person looked at why a message failed, or at a batch in which some did. Says how many were new.
///
/// # Errors
/// [`StoreError`]
pub fn look_at(tx: &Tx<'_>, what: Looked, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let (which, id) = match what {
        Looked::Message(id) => ("id = ?1", id.to_string()),
        Looked::Batch(id) => ("batch = (SELECT key FROM batches WHERE id = ?1)", id.to_string()),
    };
    let mut looked = tx.0.prepare_cached(&format!(
        "UPDATE messages SET looked_at = ?2 WHERE {which} AND state = 'failed' AND {ENDED_UP} AND looked_at IS NULL",
    ))?;
    Ok(u64::try_from(looked.execute((id, millis(now)))?).unwrap_or_default())
}

/// What a person looked at.
#[derive(Debug, Clone, Copy)]
pub enum Looked {
    /// One message.
    Message(MessageId),
    /// The messages of a batch.
    Batch(BatchId),
}

/// Messages of an account that entered the ledger since a time, by state.
///
/// # Errors
/// [`StoreError`]
pub fn states_since(
    tx: &Tx<'_>,
    account: AccountId,
    since: DateTime<Utc>,
) -> Result<BTreeMap<MessageState, u64>, StoreError> {
    let mut counted = tx.0.prepare_cached(
        "SELECT state, count(*) AS n FROM messages WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND created_at >= ?2 \
         GROUP BY state",
    )?;
    let mut rows = counted.query((account.to_string(), millis(since)))?;
    let mut states = BTreeMap::new();
    while let Some(row) = rows.next()? {
        states.insert(parsed(row, "messages", "state")?, row.get::<_, i64>("n")?.unsigned_abs());
    }
    Ok(states)
}

/// How many messages of an account could leave now, if the account could send.
///
/// # Errors
/// [`StoreError`]
pub fn count_due(tx: &Tx<'_>, account: AccountId, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut counted = tx.0.prepare_cached(
        "SELECT count(*) FROM messages JOIN batches ON batches.key = messages.batch \
         WHERE messages.account = (SELECT key FROM accounts WHERE id = ?1) AND (state = 'queued' OR state = 'scheduled') AND due_at <= ?2 \
         AND stopped IS NULL",
    )?;
    Ok(counted.query_row((account.to_string(), millis(now)), |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// A template that a person should know about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TroubledTemplate {
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// The platform's word.
    pub status: String,
    /// The category that the platform will move it to, where it will.
    pub correct_category: Option<String>,
}

/// Templates that no longer send although they were used since a time, and those that the platform will move to another
/// category.
///
/// # Errors
/// [`StoreError`]
pub fn troubled_templates(
    tx: &Tx<'_>,
    account: AccountId,
    used_since: DateTime<Utc>,
) -> Result<Vec<TroubledTemplate>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT name, language, status, CASE WHEN correct_category <> category THEN correct_category END AS moves_to FROM templates \
         WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND (moves_to IS NOT NULL OR \
         (status IN ('REJECTED', 'PAUSED', 'DISABLED') AND EXISTS (SELECT 1 FROM batches WHERE batches.account = templates.account \
          AND batches.template = templates.name AND batches.language = templates.language AND batches.created_at >= ?2))) \
         ORDER BY name, language",
    )?;
    let found = found.query_map((account.to_string(), millis(used_since)), |row| {
        Ok(TroubledTemplate {
            name: row.get("name")?,
            language: row.get("language")?,
            status: row.get("status")?,
            correct_category: row.get("moves_to")?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// How many templates an account has.
///
/// # Errors
/// [`StoreError`]
pub fn count_templates(tx: &Tx<'_>, account: AccountId) -> Result<u64, StoreError> {
    let mut counted =
        tx.0.prepare_cached("SELECT count(*) FROM templates WHERE account = (SELECT key FROM accounts WHERE id = ?1)")?;
    Ok(counted.query_row([account.to_string()], |row| row.get::<_, i64>(0))?.unsigned_abs())
}
