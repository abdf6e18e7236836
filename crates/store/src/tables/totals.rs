//! How many messages there are, and why some failed: counted from the rows, by their indexes. A batch's messages stand in
//! three of them: what waits, what is on its way, and what has ended up somewhere.

use std::collections::{BTreeMap, HashMap};

use recado_core::{AccountId, BatchId, Message, MessageState};
use rusqlite::ToSql;

use super::messages::{SELECT_NUMBERED, message};
use crate::row::parsed;
use crate::{StoreError, Tx};

const TABLE: &str = "messages";

/// What `messages_batch` holds; said in these words, or SQLite does not see that it may use it.
pub(super) const ENDED_UP: &str = "state <> 'queued' AND state <> 'scheduled' AND state <> 'sending'";

/// Whether a row of `batches` has something to send or on its way.
pub(super) const IS_OPEN: &str = "(EXISTS (SELECT 1 FROM messages INDEXED BY messages_waiting WHERE messages.account = batches.account \
     AND messages.batch = batches.key AND (state = 'queued' OR state = 'scheduled')) \
     OR EXISTS (SELECT 1 FROM messages INDEXED BY messages_sending WHERE messages.batch = batches.key AND state = 'sending'))";

/// ` AND …` for messages of these states among those of a batch whose account is `account`, so that an index finds them.
pub(super) fn of_states(states: &[MessageState], account: &str) -> String {
    if states.is_empty() {
        return String::new();
    }
    // The words of an enum of ours: nothing that somebody typed.
    let words: Vec<_> = states.iter().map(|state| format!("'{state}'")).collect();
    let which = format!(" AND state IN ({})", words.join(", "));
    let waits = |state: &MessageState| matches!(state, MessageState::Queued | MessageState::Scheduled);
    match () {
        () if states.iter().all(waits) => {
            format!("{which} AND (state = 'queued' OR state = 'scheduled') AND messages.account = {account}")
        }
        () if !states.iter().any(|state| waits(state) || *state == MessageState::Sending) => {
            format!("{which} AND {ENDED_UP}")
        }
        () => which,
    }
}

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
    let mut totals = Totals::default();
    let (of, id) = match batch {
        Some(batch) => {
            let keys = "SELECT key FROM batches WHERE id = ?1";
            let by_batch = by_batch(tx, keys, &[("?1", &batch.to_string())])?;
            totals.states = by_batch.into_values().next().unwrap_or_default();
            ("batch = (SELECT key FROM batches WHERE id = ?1)", batch.to_string())
        }
        None => {
            let of = "account = (SELECT key FROM accounts WHERE id = ?1)";
            let mut counted =
                tx.0.prepare_cached(&format!("SELECT state, count(*) AS n FROM messages WHERE {of} GROUP BY state"))?;
            let mut rows = counted.query([account.to_string()])?;
            while let Some(row) = rows.next()? {
                totals.states.insert(parsed(row, TABLE, "state")?, row.get::<_, i64>("n")?.unsigned_abs());
            }
            (of, account.to_string())
        }
    };
    totals.accepted = TAKEN.iter().map(|state| totals.of(*state)).sum();
    // Reads the few that failed.
    let mut later = tx.0.prepare_cached(&format!(
        "SELECT count(*) FROM messages WHERE {of} AND state = 'failed' AND {ENDED_UP} AND wamid IS NOT NULL",
    ))?;
    totals.accepted += later.query_row([&id], |row| row.get::<_, i64>(0))?.unsigned_abs();
    Ok(totals)
}

/// How many are in each state, of the batches whose keys a query gives.
pub(super) fn by_batch(
    tx: &Tx<'_>,
    keys: &str,
    parameters: &[(&str, &dyn ToSql)],
) -> Result<HashMap<i64, BTreeMap<MessageState, u64>>, StoreError> {
    let mut counted = tx.0.prepare_cached(&format!(
        "SELECT batch, state, count(*) AS n FROM messages INDEXED BY messages_batch WHERE batch IN ({keys}) AND {ENDED_UP} GROUP BY batch, state \
         UNION ALL SELECT batch, state, count(*) FROM batches JOIN messages INDEXED BY messages_waiting \
         ON messages.account = batches.account AND batch = batches.key AND (state = 'queued' OR state = 'scheduled') \
         WHERE batches.key IN ({keys}) GROUP BY batch, state \
         UNION ALL SELECT batch, state, count(*) FROM messages INDEXED BY messages_sending WHERE batch IN ({keys}) AND state = 'sending' \
         GROUP BY batch, state",
    ))?;
    let mut rows = counted.query(parameters)?;
    let mut states: HashMap<i64, BTreeMap<MessageState, u64>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let of_batch = states.entry(row.get("batch")?).or_default();
        of_batch.insert(parsed(row, TABLE, "state")?, row.get::<_, i64>("n")?.unsigned_abs());
    }
    Ok(states)
}

/// Why messages of a batch failed, each reason with how many.
///
/// # Errors
/// [`StoreError`]
pub fn failures(tx: &Tx<'_>, batch: BatchId) -> Result<Vec<(Message, u64)>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "WITH reasons AS MATERIALIZED (SELECT max(key) AS newest, count(*) AS n FROM messages \
         WHERE batch = (SELECT key FROM batches WHERE id = ?1) AND state = 'failed' AND {ENDED_UP} \
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
