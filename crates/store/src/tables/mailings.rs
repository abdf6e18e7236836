//! Mailings: batches as a person looks at them, with what became of their messages. A page takes three questions,
//! however long it is.

use std::collections::{BTreeMap, HashMap};

use recado_core::ledger::Batch;
use recado_core::{AccountId, BatchId, MessageState};
use rusqlite::{ToSql, named_params};

use super::batches;
use super::messages::{Named, SELECT_NAMED, all_named};
use super::totals;
use crate::{StoreError, Tx};

/// A batch and its messages, counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Mailing {
    /// What was sent, and whether it stands still.
    pub batch: Batch,
    /// How many are in each state.
    pub states: BTreeMap<MessageState, u64>,
    /// Its message, where it has only one.
    pub only: Option<Named>,
}

/// A page of an account's mailings, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn page(tx: &Tx<'_>, account: AccountId, offset: u32, limit: u32) -> Result<Vec<Mailing>, StoreError> {
    some(
        tx,
        "SELECT key FROM batches WHERE account = (SELECT key FROM accounts WHERE id = :account) AND stopped IS NOT 'loading' ORDER BY key DESC LIMIT :limit OFFSET :offset",
        named_params! { ":account": account.to_string(), ":limit": limit, ":offset": offset },
    )
}

/// One mailing.
///
/// # Errors
/// [`StoreError`]
pub fn one(tx: &Tx<'_>, batch: BatchId) -> Result<Option<Mailing>, StoreError> {
    let one = some(tx, "SELECT key FROM batches WHERE id = :batch", named_params! { ":batch": batch.to_string() })?;
    Ok(one.into_iter().next())
}

/// How many mailings an account has.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>, account: AccountId) -> Result<u64, StoreError> {
    let mut counted =
        tx.0.prepare_cached("SELECT count(*) FROM batches WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND stopped IS NOT 'loading'")?;
    Ok(counted.query_row([account.to_string()], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// The mailings whose keys a query gives, newest first.
fn some(tx: &Tx<'_>, keys: &str, parameters: &[(&str, &dyn ToSql)]) -> Result<Vec<Mailing>, StoreError> {
    let mut states = totals::by_batch(tx, keys, parameters)?;
    let mut single = tx.0.prepare_cached(&format!(
        "{SELECT_NAMED} WHERE messages.batch IN ({keys}) AND NOT EXISTS \
         (SELECT 1 FROM messages AS other WHERE other.batch = messages.batch AND other.key <> messages.key)",
    ))?;
    let single = all_named(single.query(parameters)?)?;
    let mut only: HashMap<BatchId, Named> = single.into_iter().map(|row| (row.message.batch, row)).collect();
    let found = batches::of_keys(tx, keys, parameters)?;
    Ok(found
        .into_iter()
        .map(|(key, batch)| Mailing {
            only: only.remove(&batch.id),
            states: states.remove(&key).unwrap_or_default(),
            batch,
        })
        .collect())
}
