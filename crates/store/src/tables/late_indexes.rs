//! Indexes over contacts that an import into an empty list does without until its end: made of all rows at once, which
//! SQLite sorts, they cost half of what they cost row by row.
//!
//! It happens in the import's transaction, so nobody ever sees the list without them, and an import that is taken back takes
//! this back too.

use crate::{StoreError, Tx};

/// What an import itself does not look along: it knows people by their number and by their place.
const LATE: [&str; 2] = ["contacts_match", "contacts_name"];

/// Indexes that have to be made yet.
pub(super) struct LateIndexes {
    /// As the schema has them, which alone says what they are.
    sql: Vec<String>,
}

impl LateIndexes {
    /// Takes them away.
    pub(super) fn put_off(tx: &Tx<'_>) -> Result<Self, StoreError> {
        let mut found = tx.0.prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1")?;
        let sql = LATE.iter().map(|name| found.query_row([name], |row| row.get(0))).collect::<Result<_, _>>()?;
        LATE.iter().try_for_each(|name| tx.0.execute_batch(&format!("DROP INDEX {name}")))?;
        Ok(Self { sql })
    }

    /// Makes them of all rows.
    pub(super) fn make(self, tx: &Tx<'_>) -> Result<(), StoreError> {
        self.sql.iter().try_for_each(|sql| Ok(tx.0.execute_batch(sql)?))
    }
}
