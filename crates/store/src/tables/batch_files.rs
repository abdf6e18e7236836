//! Which files the messages of a batch carry. So that a clean-up knows what is needed without reading a ledger's messages.

use chrono::{DateTime, Utc};
use recado_core::BatchId;

use super::{files, uploads};
use crate::row::millis;
use crate::{StoreError, Tx};

/// Notes the files that a message's values carry, as it enters the ledger. To be called for every message, so that no way
/// in can forget it: one without files costs a look at its text.
///
/// A file that could not be sent before may be tried again: somebody has just asked for it.
///
/// # Errors
/// [`StoreError`]
pub(super) fn note(tx: &Tx<'_>, batch: BatchId, components: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    for hash in files::carried(components) {
        let Some(file) = files::by_hash(tx, hash)? else { continue };
        let added =
            tx.0.prepare_cached(
                "INSERT INTO batch_files (batch, file) SELECT key, ?2 FROM batches WHERE id = ?1 \
                 ON CONFLICT (batch, file) DO NOTHING RETURNING batch",
            )?
            .query_row((batch.to_string(), file.key), |row| row.get::<_, i64>(0));
        match added {
            Ok(batch) => {
                let mut account = tx.0.prepare_cached("SELECT account FROM batches WHERE key = ?1")?;
                uploads::try_again(tx, account.query_row([batch], |row| row.get(0))?, &file)?;
                tx.0.prepare_cached("UPDATE files SET used_at = max(used_at, ?2) WHERE key = ?1")?
                    .execute((file.key, millis(now)))?;
            }
            // Another message of the batch carries it.
            Err(rusqlite::Error::QueryReturnedNoRows) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The values of the next messages of a batch that are due, in the order in which they are claimed.
///
/// # Errors
/// [`StoreError`]
pub fn ahead(
    tx: &Tx<'_>,
    batch: i64,
    now: DateTime<Utc>,
    limit: usize,
    each: &mut dyn FnMut(&str) -> bool,
) -> Result<(), StoreError> {
    let carries = "SELECT EXISTS (SELECT 1 FROM batch_files WHERE batch = ?1)";
    if !tx.0.prepare_cached(carries)?.query_row([batch], |row| row.get::<_, bool>(0))? {
        return Ok(());
    }
    for state in ["queued", "scheduled"] {
        let mut next = tx.0.prepare_cached(&format!(
            "SELECT components FROM messages INDEXED BY messages_waiting \
             WHERE account = (SELECT account FROM batches WHERE key = ?1 AND stopped IS NULL) AND batch = ?1 AND state = '{state}' \
             AND due_at <= ?2 ORDER BY due_at, messages.key LIMIT ?3",
        ))?;
        let mut rows = next.query((batch, millis(now), i64::try_from(limit).unwrap_or(i64::MAX)))?;
        while let Some(row) = rows.next()? {
            let goes_on = row.get_ref(0)?.as_str().is_ok_and(&mut *each);
            if !goes_on {
                return Ok(());
            }
        }
    }
    Ok(())
}
