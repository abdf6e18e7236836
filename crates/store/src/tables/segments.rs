//! Segments that the shop saved. Who is in one is found anew each time ([`super::contact_list`]).

use recado_core::SegmentId;
use recado_core::contact::Segment;
use recado_core::fold::folded;
use rusqlite::Row;

use crate::row::{from_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "segments";
const COLUMNS: &str = "id, name, conditions, created_at, updated_at";

/// All of them, in the order of their names.
///
/// # Errors
/// [`StoreError`]
pub fn all(tx: &Tx<'_>) -> Result<Vec<Segment>, StoreError> {
    of(tx, "TRUE", "")
}

/// The segment of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: SegmentId) -> Result<Option<Segment>, StoreError> {
    Ok(of(tx, "id = ?1", &id.to_string())?.pop())
}

/// The segment of this name, whatever its case and accents.
///
/// # Errors
/// [`StoreError`]
pub fn by_name(tx: &Tx<'_>, name: &str) -> Result<Option<Segment>, StoreError> {
    Ok(of(tx, "folded = ?1", &folded(name.trim()))?.pop())
}

fn of(tx: &Tx<'_>, which: &str, value: &str) -> Result<Vec<Segment>, StoreError> {
    let mut found = tx
        .0
        .prepare_cached(&format!("SELECT {COLUMNS} FROM segments WHERE {which} AND ?1 IS NOT NULL ORDER BY folded"))?;
    let mut rows = found.query([value])?;
    let mut segments = Vec::new();
    while let Some(row) = rows.next()? {
        segments.push(segment(row)?);
    }
    Ok(segments)
}

/// Keeps a segment, a new one or a changed one.
///
/// # Errors
/// [`StoreError::Duplicate`] where another one is called so.
pub fn put(tx: &Tx<'_>, segment: &Segment) -> Result<(), StoreError> {
    tx.0.execute(
        "INSERT INTO segments (id, name, folded, conditions, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, conditions = excluded.conditions, \
         updated_at = excluded.updated_at",
        (
            segment.id.to_string(),
            &segment.name,
            folded(&segment.name),
            to_json(&segment.conditions, TABLE, "conditions")?,
            millis(segment.created_at),
            millis(segment.updated_at),
        ),
    )?;
    Ok(())
}

/// Takes a segment away; its people stay. Says whether it was there.
///
/// # Errors
/// [`StoreError`]
pub fn remove(tx: &Tx<'_>, id: SegmentId) -> Result<bool, StoreError> {
    Ok(tx.0.execute("DELETE FROM segments WHERE id = ?1", [id.to_string()])? > 0)
}

fn segment(row: &Row<'_>) -> Result<Segment, StoreError> {
    Ok(Segment {
        id: parsed(row, TABLE, "id")?,
        name: row.get("name")?,
        conditions: from_json(row, TABLE, "conditions")?,
        created_at: time(row.get("created_at")?),
        updated_at: time(row.get("updated_at")?),
    })
}
