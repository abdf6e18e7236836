//! When approved templates were changed from here. The platform allows so many changes a day and a month and does not say
//! how many are left (API sheet, section 3.4), so they are counted here.

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::AccountId;

use crate::row::{millis, time};
use crate::{StoreError, Tx};

/// For how long an edit counts.
pub const COUNTS_FOR: TimeDelta = TimeDelta::days(30);

/// Notes that a template was changed; what no longer counts goes.
///
/// # Errors
/// [`StoreError`]
pub fn note(tx: &Tx<'_>, account: AccountId, service_id: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.0.execute("DELETE FROM template_edits WHERE at < ?1", [millis(at - COUNTS_FOR)])?;
    tx.0.execute(
        "INSERT INTO template_edits (account, service_id, at) SELECT key, ?2, ?3 FROM accounts WHERE id = ?1",
        (account.to_string(), service_id, millis(at)),
    )?;
    Ok(())
}

/// Takes back what was noted at that moment: the change did not come about.
///
/// # Errors
/// [`StoreError`]
pub fn forget(tx: &Tx<'_>, account: AccountId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.0.execute(
        "DELETE FROM template_edits WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND at = ?2",
        (account.to_string(), millis(at)),
    )?;
    Ok(())
}

/// The edits of a template that still count at `now`, the oldest first.
///
/// # Errors
/// [`StoreError`]
pub fn of_template(
    tx: &Tx<'_>,
    account: AccountId,
    service_id: &str,
    now: DateTime<Utc>,
) -> Result<Vec<DateTime<Utc>>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT at FROM template_edits WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND service_id = ?2 \
         AND at >= ?3 ORDER BY at",
    )?;
    let since = millis(now - COUNTS_FOR);
    let edits = found.query_map((account.to_string(), service_id, since), |row| row.get(0).map(time))?;
    Ok(edits.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::fixture::{at, id, shop, store};

    #[test]
    fn edits_count_for_thirty_days_and_are_their_templates_own() {
        let (_folder, store) = store(Vec::new());
        store
            .writer()
            .write(|tx| {
                shop(tx)?;
                note(tx, id(1), "77", at(0))?;
                note(tx, id(1), "77", at(60))?;
                note(tx, id(1), "78", at(60))?;
                assert_eq!(of_template(tx, id(1), "77", at(61))?, [at(0), at(60)]);
                assert!(of_template(tx, id(2), "77", at(61))?.is_empty());
                note(tx, id(1), "77", at(62))?;
                forget(tx, id(1), at(62))?;
                let later = at(30) + COUNTS_FOR;
                assert_eq!(of_template(tx, id(1), "77", later)?, [at(60)]);
                note(tx, id(1), "78", later)?;
                assert_eq!(tx.0.query_row("SELECT count(*) FROM template_edits", [], |row| row.get::<_, i64>(0))?, 3);
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
}
