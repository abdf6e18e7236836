//! How many messages there are, and why some failed: counted from the rows, by their indexes.

use std::collections::BTreeMap;

use recado_core::{AccountId, BatchId, Message, MessageState};

use super::messages::{SELECT_NUMBERED, message};
use crate::row::parsed;
use crate::{StoreError, Tx};

const TABLE: &str = "messages";

/// Where a message can only be once the service took it. One that failed may have been taken before.
const TAKEN: [MessageState; 6] = [
    MessageState::Accepted,
    MessageState::Held,
    MessageState::Sent,
    MessageState::Delivered,
    MessageState::Read,
    MessageState::Expired,
];

/// How many messages there are, counted from the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// In each state.
    pub states: BTreeMap<MessageState, u64>,
    /// Taken by the service, whatever came of them since.
    pub accepted: u64,
}

impl Totals {
    /// How many are in one state.
    #[must_use]
    pub fn of(&self, state: MessageState) -> u64 {
        self.states.get(&state).copied().unwrap_or_default()
    }
}

/// Counts the messages of a batch, or of all of an account.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>, account: AccountId, batch: Option<BatchId>) -> Result<Totals, StoreError> {
    let of = match batch {
        Some(_) => "batch = (SELECT key FROM batches WHERE id = ?1)",
        None => "account = (SELECT key FROM accounts WHERE id = ?1)",
    };
    let id = batch.map_or_else(|| account.to_string(), |id| id.to_string());
    // The index of a batch's states answers the first; the second reads the few that failed.
    let mut counted =
        tx.0.prepare_cached(&format!("SELECT state, count(*) AS n FROM messages WHERE {of} GROUP BY state"))?;
    let mut rows = counted.query([&id])?;
    let mut totals = Totals::default();
    while let Some(row) = rows.next()? {
        let (state, count) = (parsed(row, TABLE, "state")?, row.get::<_, i64>("n")?.unsigned_abs());
        totals.states.insert(state, count);
        totals.accepted += if TAKEN.contains(&state) { count } else { 0 };
    }
    let mut later = tx.0.prepare_cached(&format!(
        "SELECT count(*) FROM messages WHERE {of} AND state = 'failed' AND wamid IS NOT NULL",
    ))?;
    totals.accepted += later.query_row([&id], |row| row.get::<_, i64>(0))?.unsigned_abs();
    Ok(totals)
}

/// Why messages of a batch failed, each reason with how many.
///
/// # Errors
/// [`StoreError`]
pub fn failures(tx: &Tx<'_>, batch: BatchId) -> Result<Vec<(Message, u64)>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "WITH reasons AS MATERIALIZED (SELECT max(key) AS newest, count(*) AS n FROM messages \
         WHERE batch = (SELECT key FROM batches WHERE id = ?1) AND state = 'failed' \
         GROUP BY error_code, json_extract(error_detail, '$.code'), json_extract(error_detail, '$.subcode')) \
         {SELECT_NUMBERED} JOIN reasons ON reasons.newest = messages.key ORDER BY messages.key",
    ))?;
    let mut rows = found.query([batch.to_string()])?;
    let mut failures = Vec::new();
    while let Some(row) = rows.next()? {
        failures.push((message(row)?, row.get::<_, i64>("n")?.unsigned_abs()));
    }
    Ok(failures)
}
