//! How drafts once were.

use recado_core::DraftId;
use recado_core::draft::{Draft, DraftVersion, VersionReason};
use rusqlite::{OptionalExtension, Row};

use crate::row::{from_json, millis, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "draft_versions";
const COLUMNS: &str = "number, content, sources, at, reason";
/// Versions of a draft at most; beyond them the ends of old sittings go first.
const KEPT: i64 = 100;

/// Keeps what a draft is. Not again what its newest version says already.
pub(super) fn keep(tx: &Tx<'_>, key: i64, draft: &Draft) -> Result<(), StoreError> {
    let mut newest = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM draft_versions WHERE draft = ?1 ORDER BY number DESC LIMIT 1"
    ))?;
    let newest = newest.query_row([key], |row| Ok(version(row))).optional()?.transpose()?;
    if newest.as_ref().is_some_and(|newest| newest.content == draft.content && newest.sources == draft.sources) {
        return Ok(());
    }
    let number = newest.map_or(0, |newest| newest.number) + 1;
    tx.0.prepare_cached(
        "INSERT INTO draft_versions (draft, number, content, sources, at, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        key,
        number,
        to_json(&draft.content, TABLE, "content")?,
        to_json(&draft.sources, TABLE, "sources")?,
        millis(draft.updated_at),
        draft.mark.as_str(),
    ))?;
    tx.0.prepare_cached(
        "DELETE FROM draft_versions WHERE key IN (SELECT key FROM draft_versions WHERE draft = ?1 AND number < ?2 \
         ORDER BY reason <> 'sitting', number LIMIT max(0, (SELECT count(*) FROM draft_versions WHERE draft = ?1) - ?3))",
    )?
    .execute((key, number, KEPT))?;
    Ok(())
}

/// The versions of a draft, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>, draft: DraftId) -> Result<Vec<DraftVersion>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM draft_versions WHERE draft = (SELECT key FROM drafts WHERE id = ?1) ORDER BY number DESC"
    ))?;
    let mut rows = found.query([draft.to_string()])?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        versions.push(version(row)?);
    }
    Ok(versions)
}

/// How many versions of a draft there are.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>, draft: DraftId) -> Result<u32, StoreError> {
    let mut count = tx
        .0
        .prepare_cached("SELECT count(*) FROM draft_versions WHERE draft = (SELECT key FROM drafts WHERE id = ?1)")?;
    Ok(count.query_row([draft.to_string()], |row| row.get(0))?)
}

/// One version of a draft.
///
/// # Errors
/// [`StoreError`]
pub fn by_number(tx: &Tx<'_>, draft: DraftId, number: i64) -> Result<Option<DraftVersion>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM draft_versions WHERE draft = (SELECT key FROM drafts WHERE id = ?1) AND number = ?2"
    ))?;
    found.query_row((draft.to_string(), number), |row| Ok(version(row))).optional()?.transpose()
}

fn version(row: &Row<'_>) -> Result<DraftVersion, StoreError> {
    let reason: String = row.get("reason")?;
    Ok(DraftVersion {
        number: row.get("number")?,
        content: from_json(row, TABLE, "content")?,
        sources: from_json(row, TABLE, "sources")?,
        at: time(row.get("at")?),
        reason: VersionReason::from_word(&reason).ok_or(StoreError::Row { table: TABLE, what: "reason" })?,
    })
}
