//! Attempts: the history of a message, one row a request.

use recado_core::MessageId;
use recado_core::ledger::{Attempt, AttemptOutcome};

use crate::row::{maybe_json, time};
use crate::{StoreError, Tx};

/// The attempts at a message, oldest first.
///
/// # Errors
/// [`StoreError`]
pub fn of_message(tx: &Tx<'_>, message: MessageId) -> Result<Vec<Attempt>, StoreError> {
    let mut all = tx.0.prepare_cached(
        "SELECT coalesce(reference, ?1 || '.' || number) AS reference, number, started_at, finished_at, outcome, detail FROM attempts \
         WHERE message = (SELECT key FROM messages WHERE id = ?1) ORDER BY number",
    )?;
    let mut rows = all.query([message.to_string()])?;
    let mut attempts = Vec::new();
    while let Some(row) = rows.next()? {
        let outcome: Option<String> = row.get("outcome")?;
        attempts.push(Attempt {
            reference: row.get("reference")?,
            number: row.get("number")?,
            started_at: time(row.get("started_at")?),
            finished_at: row.get::<_, Option<i64>>("finished_at")?.map(time),
            outcome: outcome.as_deref().and_then(AttemptOutcome::from_word),
            detail: maybe_json(row, "attempts", "detail")?.unwrap_or_default(),
        });
    }
    Ok(attempts)
}
