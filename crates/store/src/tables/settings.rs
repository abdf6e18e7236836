//! Settings of the program, by name. Never a secret.

use rusqlite::OptionalExtension;

use crate::{StoreError, Tx};

/// The value of a setting, where it was ever set.
///
/// # Errors
/// [`StoreError`]
pub fn get(tx: &Tx<'_>, name: &str) -> Result<Option<String>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT value FROM settings WHERE name = ?1")?;
    Ok(found.query_row([name], |row| row.get(0)).optional()?)
}

/// Sets a setting.
///
/// # Errors
/// [`StoreError`]
pub fn set(tx: &Tx<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute([name, value])?;
    Ok(())
}
