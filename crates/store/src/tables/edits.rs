//! Edits: what was done to many contacts at once, and taking it back.
//!
//! An import that added 100,000 people has no row for each of them: their keys lie between two, and they say by which
//! import they came. What it changed stands as it was before. Taking back restores exactly; what somebody changed since
//! stays as it is, and is told.

use chrono::{DateTime, Utc};
use recado_core::EditId;
use recado_core::edit::{Edit, EditDetail, EditKind};
use rusqlite::{OptionalExtension, Row};

use crate::row::{from_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "edits";
const COLUMNS: &str = "key, id, kind, at, detail, undone_at";
/// Edits that can be taken back, of those that only put something to people or took it off.
const KEPT: i64 = 20;
/// The same of imports, whose rows hold whole contacts.
const IMPORTS_KEPT: i64 = 3;

/// An edit that begins.
#[derive(Debug, Clone)]
pub struct NewEdit {
    /// Made on this machine.
    pub id: EditId,
    /// What kind.
    pub kind: EditKind,
    /// When.
    pub at: DateTime<Utc>,
    /// What is done; its counts are filled in at the end.
    pub detail: EditDetail,
}

/// What an edit did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// What it can be taken back by; none: nothing is different, and nothing is kept.
    pub edit: Option<EditId>,
    /// How many contacts are different now.
    pub contacts: u64,
}

pub(super) fn insert(tx: &Tx<'_>, edit: &NewEdit) -> Result<i64, StoreError> {
    tx.0.prepare_cached("INSERT INTO edits (id, kind, at, detail) VALUES (?1, ?2, ?3, ?4)")?.execute((
        edit.id.to_string(),
        edit.kind.as_str(),
        millis(edit.at),
        to_json(&edit.detail, TABLE, "detail")?,
    ))?;
    Ok(tx.0.last_insert_rowid())
}

/// Keeps what a contact was like. The first word counts: what it was like before the edit, not in the middle of it.
pub(super) fn insert_row(tx: &Tx<'_>, edit: i64, contact: i64, before: &str) -> Result<(), StoreError> {
    tx.0.prepare_cached("INSERT OR IGNORE INTO edit_rows (contact, edit, before) VALUES (?1, ?2, ?3)")?
        .execute((contact, edit, before))?;
    Ok(())
}

/// Keeps when a contact had last changed, and notes that it changes now.
pub(super) fn touch(tx: &Tx<'_>, edit: i64, contact: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
    let before: i64 =
        tx.0.prepare_cached("SELECT updated_at FROM contacts WHERE key = ?1")?
            .query_row([contact], |row| row.get(0))?;
    insert_row(tx, edit, contact, &before.to_string())?;
    set_updated(tx, contact, millis(now))
}

pub(super) fn set_updated(tx: &Tx<'_>, contact: i64, at: i64) -> Result<(), StoreError> {
    tx.0.prepare_cached("UPDATE contacts SET updated_at = ?2 WHERE key = ?1")?.execute((contact, at))?;
    Ok(())
}

/// The end of an edit: its counts, or nothing of it where nothing is different.
pub(super) fn finish(
    tx: &Tx<'_>,
    key: i64,
    id: EditId,
    changed: u64,
    detail: &EditDetail,
) -> Result<Changed, StoreError> {
    if changed == 0 {
        tx.0.execute("DELETE FROM edits WHERE key = ?1", [key])?;
        return Ok(Changed { edit: None, contacts: 0 });
    }
    tx.0.execute("UPDATE edits SET detail = ?2 WHERE key = ?1", (key, to_json(detail, TABLE, "detail")?))?;
    tx.0.execute(
        "DELETE FROM edit_rows WHERE edit IN (SELECT key FROM edits WHERE kind = 'import' ORDER BY key DESC LIMIT -1 OFFSET ?1) \
         OR edit IN (SELECT key FROM edits WHERE kind <> 'import' ORDER BY key DESC LIMIT -1 OFFSET ?2)",
        (IMPORTS_KEPT, KEPT),
    )?;
    Ok(Changed { edit: Some(id), contacts: changed })
}

/// Sets between which keys the contacts lie that an import added.
pub(super) fn set_range(tx: &Tx<'_>, key: i64, range: Option<(i64, i64)>) -> Result<(), StoreError> {
    let (first, last) = range.unzip();
    tx.0.execute("UPDATE edits SET first_key = ?2, last_key = ?3 WHERE key = ?1", (key, first, last))?;
    Ok(())
}

/// The edit of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: EditId) -> Result<Option<Edit>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM edits WHERE id = ?1"))?;
    let found = found.query_row([id.to_string()], |row| Ok(edit(row))).optional()?;
    found.transpose()
}

/// The last edits, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn recent(tx: &Tx<'_>, limit: u32) -> Result<Vec<Edit>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM edits ORDER BY key DESC LIMIT ?1"))?;
    all(found.query([limit])?)
}

/// The newest import that was not taken back: the only one that can be.
///
/// # Errors
/// [`StoreError`]
pub fn last_import(tx: &Tx<'_>) -> Result<Option<Edit>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM edits WHERE kind = 'import' AND undone_at IS NULL ORDER BY key DESC LIMIT 1"
    ))?;
    Ok(all(found.query([])?)?.pop())
}

/// The edits that touched a contact, oldest first: the import that added it, and what is kept of later ones.
///
/// # Errors
/// [`StoreError`]
pub fn of_contact(tx: &Tx<'_>, contact: i64) -> Result<Vec<Edit>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM edits WHERE key = (SELECT added_by FROM contacts WHERE contacts.key = ?1) \
         OR key IN (SELECT edit FROM edit_rows WHERE contact = ?1) ORDER BY key"
    ))?;
    all(found.query([contact])?)
}

/// Whether an edit can be taken back.
///
/// # Errors
/// [`StoreError`]
pub fn can_undo(tx: &Tx<'_>, edit: &Edit) -> Result<bool, StoreError> {
    if edit.undone_at.is_some() {
        return Ok(false);
    }
    if edit.kind == EditKind::Import {
        let newest = last_import(tx)?.is_some_and(|last| last.id == edit.id);
        return Ok(newest && is_recent(tx, edit.id, "kind = 'import'", IMPORTS_KEPT)?);
    }
    is_recent(tx, edit.id, "kind <> 'import'", KEPT)
}

fn is_recent(tx: &Tx<'_>, id: EditId, of: &str, kept: i64) -> Result<bool, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT EXISTS (SELECT 1 FROM (SELECT id FROM edits WHERE {of} ORDER BY key DESC LIMIT ?2) WHERE id = ?1)"
    ))?;
    Ok(found.query_row((id.to_string(), kept), |row| row.get(0))?)
}

fn all(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Edit>, StoreError> {
    let mut edits = Vec::new();
    while let Some(row) = rows.next()? {
        edits.push(edit(row)?);
    }
    Ok(edits)
}

fn edit(row: &Row<'_>) -> Result<Edit, StoreError> {
    let kind: String = row.get("kind")?;
    Ok(Edit {
        id: parsed(row, TABLE, "id")?,
        kind: EditKind::from_word(&kind).ok_or(StoreError::Row { table: TABLE, what: "kind" })?,
        at: time(row.get("at")?),
        detail: from_json(row, TABLE, "detail")?,
        undone_at: row.get::<_, Option<i64>>("undone_at")?.map(time),
    })
}
