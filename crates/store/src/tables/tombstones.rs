//! Tombstones: marks of numbers of people who were forgotten, so that no list brings them back.
//!
//! A mark is made of the number under a key that is not in this file: a plain hash of a phone is guessed in minutes.

use chrono::{DateTime, Utc};

use crate::row::millis;
use crate::{StoreError, Tx};

/// HMAC-SHA256 of a number's match key.
pub type Mark = [u8; 32];

/// Keeps a mark.
///
/// # Errors
/// [`StoreError`]
pub fn add(tx: &Tx<'_>, mark: &Mark, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.0.execute("INSERT OR IGNORE INTO tombstones (mark, at) VALUES (?1, ?2)", (mark.as_slice(), millis(now)))?;
    Ok(())
}

/// Whether anybody was ever forgotten: only then is a mark worth making.
///
/// # Errors
/// [`StoreError`]
pub fn any(tx: &Tx<'_>) -> Result<bool, StoreError> {
    Ok(tx.0.query_row("SELECT EXISTS (SELECT 1 FROM tombstones)", [], |row| row.get(0))?)
}

/// Whether the person of a mark was forgotten.
///
/// # Errors
/// [`StoreError`]
pub fn has(tx: &Tx<'_>, mark: &Mark) -> Result<bool, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM tombstones WHERE mark = ?1)")?;
    Ok(found.query_row([mark.as_slice()], |row| row.get(0))?)
}

/// Takes a mark away: the person came back by their own wish. Says whether it was there.
///
/// # Errors
/// [`StoreError`]
pub fn remove(tx: &Tx<'_>, mark: &Mark) -> Result<bool, StoreError> {
    Ok(tx.0.execute("DELETE FROM tombstones WHERE mark = ?1", [mark.as_slice()])? > 0)
}
