//! Batches: what one press of Send put in the ledger, and why it stands still where it does.

use chrono::{DateTime, Utc};
use recado_core::ledger::{Batch, Stopped};
use recado_core::outcome::{PlatformError, Stop};
use recado_core::{AccountId, BatchId, Priority};
use rusqlite::{OptionalExtension, Row, named_params};

use super::totals::IS_OPEN;
use crate::row::{maybe_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const COLUMNS: &str = "batches.id, accounts.id AS account, template, language, priority, source, stopped, stop_detail, batches.created_at";
/// A batch into which a file is still being read: nobody sees it, nothing of it leaves.
pub(super) const LOADING: &str = "loading";

/// Adds a batch. Where everything of its account is paused, so is it.
///
/// # Errors
/// [`StoreError`]
pub fn insert(tx: &Tx<'_>, batch: &Batch) -> Result<(), StoreError> {
    insert_as(tx, batch, None)
}

/// Adds a batch into which a file will be read. It is not there for anybody until [`loaded`].
///
/// # Errors
/// [`StoreError`]
pub fn insert_loading(tx: &Tx<'_>, batch: &Batch) -> Result<(), StoreError> {
    insert_as(tx, batch, Some(LOADING))
}

fn insert_as(tx: &Tx<'_>, batch: &Batch, stopped: Option<&str>) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO batches (id, account, template, language, priority, source, stopped, created_at, updated_at) \
         SELECT :id, key, :template, :language, :priority, :source, coalesce(:stopped, iif(paused, 'person', NULL)), :at, :at \
         FROM accounts WHERE id = :account",
    )?
    .execute(named_params! {
        ":priority": batch.priority as i64,
        ":source": batch.source,
        ":stopped": stopped,
        ":id": batch.id.to_string(),
        ":account": batch.account.to_string(),
        ":template": batch.template,
        ":language": batch.language,
        ":at": millis(batch.created_at),
    })?;
    Ok(())
}

/// A file was read into a batch to its end: from now on it is there, and may leave.
///
/// # Errors
/// [`StoreError`]
pub fn loaded(tx: &Tx<'_>, batch: BatchId) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "UPDATE batches SET stopped = (SELECT iif(paused, 'person', NULL) FROM accounts WHERE accounts.key = batches.account) \
         WHERE id = ?1 AND stopped = 'loading'",
    )?
    .execute([batch.to_string()])?;
    Ok(())
}

/// Takes away a batch whose file was not read to its end, or every such batch. Says how many batches.
///
/// # Errors
/// [`StoreError`]
pub fn discard_loading(tx: &Tx<'_>, batch: Option<BatchId>) -> Result<u64, StoreError> {
    let which = "SELECT key FROM batches WHERE stopped = 'loading' AND (?1 IS NULL OR id = ?1)";
    let id = batch.map(|id| id.to_string());
    tx.0.execute(&format!("DELETE FROM messages WHERE batch IN ({which})"), [&id])?;
    let discarded = tx.0.execute("DELETE FROM batches WHERE stopped = 'loading' AND (?1 IS NULL OR id = ?1)", [&id])?;
    Ok(u64::try_from(discarded).unwrap_or_default())
}

/// The batch of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: BatchId) -> Result<Option<Batch>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM batches JOIN accounts ON accounts.key = batches.account WHERE batches.id = ?1 AND stopped IS NOT 'loading'",
    ))?;
    let found = found.query_row([id.to_string()], |row| Ok(batch(row))).optional()?;
    found.transpose()
}

/// The batches whose keys a query gives, newest first, each with its key.
pub(super) fn of_keys(
    tx: &Tx<'_>,
    keys: &str,
    parameters: &[(&str, &dyn rusqlite::ToSql)],
) -> Result<Vec<(i64, Batch)>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS}, batches.key FROM batches JOIN accounts ON accounts.key = batches.account \
         WHERE batches.key IN ({keys}) AND stopped IS NOT 'loading' ORDER BY batches.key DESC",
    ))?;
    let mut rows = found.query(parameters)?;
    let mut batches = Vec::new();
    while let Some(row) = rows.next()? {
        batches.push((row.get("key")?, batch(row)?));
    }
    Ok(batches)
}

/// A batch that stands still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// It, with the reason.
    pub batch: Batch,
    /// How many of its messages wait.
    pub waiting: u64,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// The batches of an account that stand still with something to send, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn standing(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Standing>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS}, batches.updated_at, (SELECT count(*) FROM messages INDEXED BY messages_waiting \
         WHERE messages.account = batches.account AND messages.batch = batches.key AND (state = 'queued' OR state = 'scheduled')) \
         + (SELECT count(*) FROM messages INDEXED BY messages_sending WHERE messages.batch = batches.key AND state = 'sending') AS waiting FROM batches JOIN accounts ON accounts.key = batches.account \
         WHERE batches.account = (SELECT key FROM accounts WHERE id = ?1) AND stopped IS NOT NULL AND stopped <> 'loading' \
         ORDER BY batches.key DESC",
    ))?;
    let mut rows = found.query([account.to_string()])?;
    let mut standing = Vec::new();
    while let Some(row) = rows.next()? {
        let waiting = row.get::<_, i64>("waiting")?.unsigned_abs();
        if waiting > 0 {
            standing.push(Standing { batch: batch(row)?, waiting, since: time(row.get("updated_at")?) });
        }
    }
    Ok(standing)
}

/// Stops what a refusal stops: every batch of the account that still has something to send or, where the template is at
/// fault, those of the same template and language as `batch`.
///
/// # Errors
/// [`StoreError`]
pub fn stop(
    tx: &Tx<'_>,
    batch: i64,
    stop: Stop,
    error: Option<&PlatformError>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let detail = error.map(|error| to_json(error, "batches", "stop_detail")).transpose()?;
    tx.0.prepare_cached(&format!(
        "UPDATE batches SET stopped = :stop, stop_detail = :detail, updated_at = :now \
         FROM (SELECT account, template, language FROM batches WHERE key = :batch) AS origin \
         WHERE stopped IS NULL AND batches.account = origin.account \
         AND (:account_wide OR (batches.template = origin.template AND batches.language = origin.language)) \
         AND {IS_OPEN}"
    ))?
    .execute(named_params! {
        ":stop": stop.as_str(),
        ":detail": detail,
        ":now": millis(now),
        ":batch": batch,
        ":account_wide": stop.is_account_wide(),
    })?;
    Ok(())
}

/// Pauses by hand what may go on of an account: one batch, or all that have something to send, and what enters later too.
/// Says how many batches.
///
/// # Errors
/// [`StoreError`]
pub fn pause(tx: &Tx<'_>, account: AccountId, batch: Option<BatchId>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    if batch.is_none() {
        tx.0.execute("UPDATE accounts SET paused = 1 WHERE id = ?1 AND paused = 0", [account.to_string()])?;
    }
    let paused = tx.0.execute(
        &format!(
            "UPDATE batches SET stopped = 'person', stop_detail = NULL, updated_at = ?3 \
         WHERE stopped IS NULL AND account = (SELECT key FROM accounts WHERE id = ?1) AND (?2 IS NULL OR id = ?2) \
         AND {IS_OPEN}"
        ),
        (account.to_string(), batch.map(|id| id.to_string()), millis(now)),
    )?;
    Ok(u64::try_from(paused).unwrap_or_default())
}

/// Stops every batch that has something to send, of all accounts: the file may have been somewhere else meanwhile. Says
/// how many.
///
/// # Errors
/// [`StoreError`]
pub fn stop_restored(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let stopped = tx.0.execute(
        &format!("UPDATE batches SET stopped = 'restored', stop_detail = NULL, updated_at = ?1 WHERE stopped IS NOT 'loading' \
         AND {IS_OPEN}"),
        [millis(now)],
    )?;
    Ok(u64::try_from(stopped).unwrap_or_default())
}

/// Sets which batches go before this one.
///
/// # Errors
/// [`StoreError`]
pub fn set_priority(tx: &Tx<'_>, batch: BatchId, priority: Priority) -> Result<(), StoreError> {
    tx.0.execute("UPDATE batches SET priority = ?2 WHERE id = ?1", (batch.to_string(), priority as i64))?;
    Ok(())
}

/// Lets stopped batches of an account go on: one of them, or all. Says how many.
///
/// # Errors
/// [`StoreError`]
pub fn resume(tx: &Tx<'_>, account: AccountId, batch: Option<BatchId>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    if batch.is_none() {
        tx.0.execute("UPDATE accounts SET paused = 0 WHERE id = ?1 AND paused = 1", [account.to_string()])?;
    }
    let resumed = tx.0.execute(
        "UPDATE batches SET stopped = NULL, stop_detail = NULL, updated_at = ?3 \
         WHERE stopped IS NOT NULL AND stopped <> 'loading' AND account = (SELECT key FROM accounts WHERE id = ?1) AND (?2 IS NULL OR id = ?2)",
        (account.to_string(), batch.map(|id| id.to_string()), millis(now)),
    )?;
    Ok(u64::try_from(resumed).unwrap_or_default())
}

pub(super) fn priority_of(row: &Row<'_>) -> Result<Priority, StoreError> {
    let place: usize = usize::try_from(row.get::<_, i64>("priority")?).unwrap_or(usize::MAX);
    Priority::ALL.get(place).copied().ok_or(StoreError::Row { table: "batches", what: "priority" })
}

fn batch(row: &Row<'_>) -> Result<Batch, StoreError> {
    let stopped: Option<String> = row.get("stopped")?;
    let error = maybe_json(row, "batches", "stop_detail")?;
    let stopped = stopped
        .map(|word| Stop::from_word(&word).ok_or(StoreError::Row { table: "batches", what: "stopped" }))
        .transpose()?
        .map(|stop| Stopped { stop, error });
    Ok(Batch {
        id: parsed(row, "batches", "id")?,
        account: parsed(row, "batches", "account")?,
        template: row.get("template")?,
        language: row.get("language")?,
        priority: priority_of(row)?,
        source: row.get("source")?,
        stopped,
        created_at: time(row.get("created_at")?),
    })
}
