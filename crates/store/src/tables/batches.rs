//! Batches: what one press of Send put in the ledger, and why it stands still where it does.

use chrono::{DateTime, Utc};
use recado_core::ledger::{Batch, Stopped};
use recado_core::outcome::{PlatformError, Stop};
use recado_core::{AccountId, BatchId};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::row::{maybe_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const COLUMNS: &str =
    "batches.id, accounts.id AS account, template, language, stopped, stop_detail, batches.created_at";

/// Adds a batch.
///
/// # Errors
/// [`StoreError`]
pub fn insert(tx: &Tx<'_>, batch: &Batch) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO batches (id, account, template, language, created_at, updated_at) \
         VALUES (:id, (SELECT key FROM accounts WHERE id = :account), :template, :language, :at, :at)",
    )?
    .execute(named_params! {
        ":id": batch.id.to_string(),
        ":account": batch.account.to_string(),
        ":template": batch.template,
        ":language": batch.language,
        ":at": millis(batch.created_at),
    })?;
    Ok(())
}

/// The batch of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: BatchId) -> Result<Option<Batch>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM batches JOIN accounts ON accounts.key = batches.account WHERE batches.id = ?1",
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
         WHERE batches.key IN ({keys}) ORDER BY batches.key DESC",
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
        "SELECT {COLUMNS}, batches.updated_at, (SELECT count(*) FROM messages WHERE messages.batch = batches.key \
         AND state IN ('queued', 'scheduled', 'sending')) AS waiting FROM batches JOIN accounts ON accounts.key = batches.account \
         WHERE batches.account = (SELECT key FROM accounts WHERE id = ?1) AND stopped IS NOT NULL ORDER BY batches.key DESC",
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
    tx.0.prepare_cached(
        "UPDATE batches SET stopped = :stop, stop_detail = :detail, updated_at = :now \
         FROM (SELECT account, template, language FROM batches WHERE key = :batch) AS origin \
         WHERE stopped IS NULL AND batches.account = origin.account \
         AND (:account_wide OR (batches.template = origin.template AND batches.language = origin.language)) \
         AND EXISTS (SELECT 1 FROM messages WHERE messages.batch = batches.key AND state IN ('queued', 'scheduled', 'sending'))",
    )?
    .execute(named_params! {
        ":stop": stop.as_str(),
        ":detail": detail,
        ":now": millis(now),
        ":batch": batch,
        ":account_wide": stop.is_account_wide(),
    })?;
    Ok(())
}

/// Lets stopped batches of an account go on: one of them, or all. Says how many.
///
/// # Errors
/// [`StoreError`]
pub fn resume(tx: &Tx<'_>, account: AccountId, batch: Option<BatchId>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let resumed = tx.0.execute(
        "UPDATE batches SET stopped = NULL, stop_detail = NULL, updated_at = ?3 \
         WHERE stopped IS NOT NULL AND account = (SELECT key FROM accounts WHERE id = ?1) AND (?2 IS NULL OR id = ?2)",
        (account.to_string(), batch.map(|id| id.to_string()), millis(now)),
    )?;
    Ok(u64::try_from(resumed).unwrap_or_default())
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
        stopped,
        created_at: time(row.get("created_at")?),
    })
}
