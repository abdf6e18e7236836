//! The audit trail: what was done with people's data, when, in counts. An id of ours may stand in it, a name or a number never.

use chrono::{DateTime, Utc};
use recado_core::ContactId;
use rusqlite::Row;
use serde_json::Value;

use crate::row::{from_json, millis, time, to_json};
use crate::{StoreError, Tx};

/// A line of the trail.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done: `import`, `erase`, `dossier` and their like.
    pub action: String,
    /// To whom, where it was one person; after an erasure nobody's.
    pub contact: Option<ContactId>,
    /// Counts, and words of the shop's own.
    pub detail: Value,
}

/// Adds a line.
///
/// # Errors
/// [`StoreError`]
pub fn add(tx: &Tx<'_>, line: &Line) -> Result<(), StoreError> {
    tx.0.prepare_cached("INSERT INTO audit (at, action, contact, detail) VALUES (?1, ?2, ?3, ?4)")?.execute((
        millis(line.at),
        &line.action,
        line.contact.map(|id| id.to_string()),
        to_json(&line.detail, "audit", "detail")?,
    ))?;
    Ok(())
}

/// The last lines, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>, limit: u32) -> Result<Vec<Line>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT at, action, contact, detail FROM audit ORDER BY key DESC LIMIT ?1")?;
    all(found.query([limit])?)
}

/// The lines about a person, oldest first.
///
/// # Errors
/// [`StoreError`]
pub fn of_contact(tx: &Tx<'_>, contact: ContactId) -> Result<Vec<Line>, StoreError> {
    let mut found =
        tx.0.prepare_cached("SELECT at, action, contact, detail FROM audit WHERE contact = ?1 ORDER BY key")?;
    all(found.query([contact.to_string()])?)
}

fn all(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Line>, StoreError> {
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(line(row)?);
    }
    Ok(lines)
}

fn line(row: &Row<'_>) -> Result<Line, StoreError> {
    let contact: Option<String> = row.get("contact")?;
    Ok(Line {
        at: time(row.get("at")?),
        action: row.get("action")?,
        contact: contact.and_then(|id| id.parse().ok()),
        detail: from_json(row, "audit", "detail")?,
    })
}
