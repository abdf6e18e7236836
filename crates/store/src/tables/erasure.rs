//! Forgetting a person (LGPD, article 18, VI). The contact goes with everything that hangs on it, and so does what they
//! answered. The rows of the ledger stay, because totals are counted from them, but nothing in them leads back: no number,
//! no name of the service's, no key, no parameter; and no `wamid`, which has the number in it.

use chrono::{DateTime, Utc};

use super::contacts;
use super::files::{self, Kept};
use super::persons::{self, Person};
use crate::row::millis;
use crate::{StoreError, Tx};

/// What became of forgetting a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erased {
    /// A message to them is on its way: its answer would bring back what is taken away. In a moment it can be done.
    InFlight,
    /// They are gone.
    Gone {
        /// Rows of the ledger that only count now.
        messages: u64,
        /// What they had answered.
        answers: u64,
        /// Files that only their messages carried, and that are forgotten with them. Their bytes are the caller's to take
        /// away.
        files: Vec<Kept>,
    },
}

/// What names a person in a row of the ledger is taken away; what did not leave does not leave.
const ANONYMOUS: &str = "contact = NULL, phone = '', wa_id = NULL, caller_key = NULL, refused_key = NULL, row = NULL, components = '[]', \
     wamid = NULL, error_detail = NULL, problem = NULL";

/// Forgets a person.
///
/// # Errors
/// [`StoreError`]; nothing is then gone.
pub fn erase(tx: &Tx<'_>, person: &Person, now: DateTime<Utc>) -> Result<Erased, StoreError> {
    let messages = persons::message_keys(tx, person, i64::MAX, u32::MAX)?;
    let mut sending = tx.0.prepare_cached("SELECT state = 'sending' FROM messages WHERE key = ?1")?;
    for key in &messages {
        if sending.query_row([key], |row| row.get(0))? {
            return Ok(Erased::InFlight);
        }
    }
    let mut carried: Vec<String> = Vec::new();
    for key in &messages {
        let mut values = tx.0.prepare_cached("SELECT components FROM messages WHERE key = ?1")?;
        let values: String = values.query_row([key], |row| row.get(0))?;
        carried.extend(files::carried(&values).map(str::to_owned));
        tx.0.prepare_cached(
            "UPDATE messages SET state = 'cancelled', updated_at = ?2 \
             WHERE key = ?1 AND (state = 'queued' OR state = 'scheduled' OR state = 'missed')",
        )?
        .execute((key, millis(now)))?;
        forget_message(tx, *key)?;
    }
    let answers = persons::answer_keys(tx, person)?;
    for key in &answers {
        tx.0.prepare_cached("DELETE FROM answers WHERE key = ?1")?.execute([key])?;
    }
    if let Some(key) = person.key {
        contacts::remove(tx, key)?;
    }
    carried.sort();
    carried.dedup();
    let mut orphans = Vec::new();
    for hash in &carried {
        if let Some(file) = files::by_hash(tx, hash)?
            && files::is_orphan(tx, &file)?
        {
            files::remove(tx, file.key)?;
            orphans.push(file);
        }
    }
    let count = |keys: &[i64]| u64::try_from(keys.len()).unwrap_or_default();
    Ok(Erased::Gone { messages: count(&messages), answers: count(&answers), files: orphans })
}

/// A row of the ledger, and what hangs on it, without the person.
pub(super) fn forget_message(tx: &Tx<'_>, key: i64) -> Result<(), StoreError> {
    tx.0.prepare_cached(&format!("UPDATE messages SET {ANONYMOUS} WHERE key = ?1"))?.execute([key])?;
    tx.0.prepare_cached("UPDATE attempts SET reference = NULL, wamid = NULL, detail = NULL WHERE message = ?1")?
        .execute([key])?;
    tx.0.prepare_cached("UPDATE statuses SET detail = NULL WHERE message = ?1")?.execute([key])?;
    // An answer that quotes the message would tell its wamid.
    tx.0.prepare_cached("UPDATE answers SET reply_to = NULL WHERE message = ?1")?.execute([key])?;
    Ok(())
}

#[cfg(test)]
#[path = "erasure_tests.rs"]
mod tests;
