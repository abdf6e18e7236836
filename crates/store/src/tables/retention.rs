//! Retention: what names people goes after its time, by the shop's rules. In portions, because nobody waits for it.

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::retention::Retention;

use super::erasure;
use crate::row::millis;
use crate::{StoreError, Tx};

/// What went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Applied {
    /// Rows of the ledger that only count now.
    pub messages: u64,
    /// Answers.
    pub answers: u64,
    /// States before edits, which can no longer be taken back.
    pub edits: u64,
}

impl Applied {
    /// Whether nothing was left to do.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Applies the rules to at most so many rows of each kind. Again and again, until nothing is left.
///
/// # Errors
/// [`StoreError`]
pub fn apply(tx: &Tx<'_>, rules: &Retention, now: DateTime<Utc>, limit: u32) -> Result<Applied, StoreError> {
    let before = |days: u32| millis(now - TimeDelta::days(i64::from(days)));
    let mut applied = Applied::default();
    if let Some(days) = rules.contents_days {
        // What may still move keeps what it moves by.
        let mut old = tx.0.prepare_cached(
            "SELECT key FROM messages WHERE account IN (SELECT key FROM accounts) AND created_at < ?1 AND updated_at < ?1 \
             AND phone <> '' AND state <> 'queued' AND state <> 'scheduled' AND state <> 'sending' AND state <> 'missed' \
             AND state <> 'unknown' LIMIT ?2",
        )?;
        let old = old.query_map((before(days), limit), |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        for key in &old {
            erasure::forget_message(tx, *key)?;
        }
        applied.messages = u64::try_from(old.len()).unwrap_or_default();
    }
    if let Some(days) = rules.answers_days {
        let gone = tx.0.execute(
            "DELETE FROM answers WHERE key IN (SELECT key FROM answers WHERE account IN (SELECT key FROM accounts) \
             AND received_at < ?1 LIMIT ?2)",
            (before(days), limit),
        )?;
        applied.answers = u64::try_from(gone).unwrap_or_default();
    }
    if let Some(days) = rules.undo_days {
        let gone = tx.0.execute(
            "DELETE FROM edit_rows WHERE (contact, edit) IN (SELECT contact, edit FROM edit_rows \
             WHERE edit IN (SELECT key FROM edits WHERE at < ?1) LIMIT ?2)",
            (before(days), limit),
        )?;
        applied.edits = u64::try_from(gone).unwrap_or_default();
    }
    Ok(applied)
}
