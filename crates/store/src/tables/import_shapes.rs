//! Shapes of files: which column was what, the last time that a file's columns were called alike.

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;

use crate::row::millis;
use crate::{StoreError, Tx};

/// Shapes that are remembered at most.
const KEPT: u32 = 200;

/// The mapping of a shape, as JSON.
///
/// # Errors
/// [`StoreError`]
pub fn get(tx: &Tx<'_>, shape: &str) -> Result<Option<String>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT mapping FROM import_shapes WHERE shape = ?1")?;
    Ok(found.query_row([shape], |row| row.get(0)).optional()?)
}

/// Remembers the mapping of a shape. The ones that were not used for longest are forgotten.
///
/// # Errors
/// [`StoreError`]
pub fn put(tx: &Tx<'_>, shape: &str, mapping: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.0.execute(
        "INSERT INTO import_shapes (shape, mapping, used_at) VALUES (?1, ?2, ?3) \
         ON CONFLICT (shape) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at",
        (shape, mapping, millis(now)),
    )?;
    tx.0.execute(
        "DELETE FROM import_shapes WHERE shape IN (SELECT shape FROM import_shapes ORDER BY used_at DESC, shape LIMIT -1 OFFSET ?1)",
        [KEPT],
    )?;
    Ok(())
}
