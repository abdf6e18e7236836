//! Drafts of templates. What is deleted is out of every list, and can be had back until it is purged.
//!
//! Whoever writes says which revision they saw. Where it is not the newest one nothing is written: two windows, or a
//! window and a script, never write over each other without knowing.

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::draft::{Base, Draft, Origin, VersionReason};
use recado_core::{AccountId, DraftId};
use rusqlite::{OptionalExtension, Row, named_params};
use serde_json::Value;

use super::draft_versions;
use crate::row::{from_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

pub(super) const TABLE: &str = "drafts";
const COLUMNS: &str = "drafts.key, drafts.id, accounts.id AS account_id, content, sources, base_name, base_language, origin, mark, \
     revision, drafts.created_at, updated_at";
const FROM: &str = "drafts JOIN accounts ON accounts.key = drafts.account";

/// For how long a deleted draft can be had back.
pub const KEPT_DELETED: TimeDelta = TimeDelta::days(30);

/// What is written into a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The creation JSON.
    pub content: Value,
    /// Where values come from.
    pub sources: Value,
}

/// What became of something that was written into a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is there, as this revision. Where nothing was different it is the one that was there.
    Saved(i64),
    /// The draft is of another revision, this one; nothing was written.
    Changed(i64),
    /// There is no such draft.
    Missing,
}

/// Keeps a new draft.
///
/// # Errors
/// [`StoreError`]
pub fn insert(tx: &Tx<'_>, draft: &Draft) -> Result<(), StoreError> {
    let (base_name, base_language) = draft.base.as_ref().map(|base| (&base.name, &base.language)).unzip();
    tx.0.prepare_cached(
        "INSERT INTO drafts (id, account, content, sources, name, language, base_name, base_language, origin, mark, revision, \
         created_at, updated_at) VALUES (:id, (SELECT key FROM accounts WHERE id = :account), :content, :sources, :name, \
         :language, :base_name, :base_language, :origin, :mark, :revision, :created_at, :updated_at)",
    )?
    .execute(named_params! {
        ":id": draft.id.to_string(),
        ":account": draft.account.to_string(),
        ":content": to_json(&draft.content, TABLE, "content")?,
        ":sources": to_json(&draft.sources, TABLE, "sources")?,
        ":name": draft.name(),
        ":language": draft.language(),
        ":base_name": base_name,
        ":base_language": base_language,
        ":origin": draft.origin.as_str(),
        ":mark": draft.mark.as_str(),
        ":revision": draft.revision,
        ":created_at": millis(draft.created_at),
        ":updated_at": millis(draft.updated_at),
    })?;
    Ok(())
}

/// The drafts of an account, the last one that changed first.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Draft>, StoreError> {
    of(tx, "accounts.id = ?1 AND ?2 IS NOT NULL AND deleted_at IS NULL", &account.to_string(), "")
}

/// The drafts of an account that are called so, the last one that changed first.
///
/// # Errors
/// [`StoreError`]
pub fn named(tx: &Tx<'_>, account: AccountId, name: &str) -> Result<Vec<Draft>, StoreError> {
    of(tx, "accounts.id = ?1 AND drafts.name = ?2 AND deleted_at IS NULL", &account.to_string(), name)
}

/// The draft of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: DraftId) -> Result<Option<Draft>, StoreError> {
    Ok(keyed(tx, id)?.map(|(_, draft)| draft))
}

/// The name and language of every draft of an account, with its id; of several the last one that changed.
///
/// # Errors
/// [`StoreError`]
pub fn names(tx: &Tx<'_>, account: AccountId) -> Result<Vec<(String, String, DraftId)>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT name, language, id, max(updated_at) FROM drafts \
         WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND deleted_at IS NULL GROUP BY name, language",
    )?;
    let mut rows = found.query([account.to_string()])?;
    let mut names = Vec::new();
    while let Some(row) = rows.next()? {
        names.push((row.get(0)?, row.get(1)?, parsed(row, TABLE, "id")?));
    }
    Ok(names)
}

/// Whether some draft of the account changes the template of this name and language.
///
/// # Errors
/// [`StoreError`]
pub fn changes(tx: &Tx<'_>, account: AccountId, name: &str, language: &str) -> Result<bool, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM drafts WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND base_name = ?2 \
         AND base_language = ?3 AND deleted_at IS NULL)",
    )?;
    Ok(found.query_row((account.to_string(), name, language), |row| row.get(0))?)
}

/// How many drafts of an account there are.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>, account: AccountId) -> Result<u32, StoreError> {
    let mut count = tx.0.prepare_cached(
        "SELECT count(*) FROM drafts WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND deleted_at IS NULL",
    )?;
    Ok(count.query_row([account.to_string()], |row| row.get(0))?)
}

pub(super) fn keyed(tx: &Tx<'_>, id: DraftId) -> Result<Option<(i64, Draft)>, StoreError> {
    let mut found =
        tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE drafts.id = ?1 AND deleted_at IS NULL"))?;
    let found = found.query_row([id.to_string()], |row| Ok((row.get("key")?, draft(row)))).optional()?;
    found.map(|(key, draft)| Ok((key, draft?))).transpose()
}

fn of(tx: &Tx<'_>, which: &str, first: &str, second: &str) -> Result<Vec<Draft>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE {which} ORDER BY updated_at DESC, drafts.key DESC"
    ))?;
    let mut rows = found.query((first, second))?;
    let mut drafts = Vec::new();
    while let Some(row) = rows.next()? {
        drafts.push(draft(row)?);
    }
    Ok(drafts)
}

/// Writes what was typed. What was there is kept as a version where a sitting ended, or something was done that one may
/// want to come back to ([`Draft::keeps_before`]).
///
/// # Errors
/// [`StoreError`]
pub fn save(
    tx: &Tx<'_>,
    id: DraftId,
    revision: i64,
    written: &Written,
    now: DateTime<Utc>,
) -> Result<Saved, StoreError> {
    let Some((key, draft)) = keyed(tx, id)? else { return Ok(Saved::Missing) };
    if draft.revision != revision {
        return Ok(Saved::Changed(draft.revision));
    }
    if draft.content == written.content && draft.sources == written.sources {
        return Ok(Saved::Saved(revision));
    }
    if draft.keeps_before(now) {
        draft_versions::keep(tx, key, &draft)?;
    }
    replace(tx, key, written, VersionReason::Sitting, now).map(Saved::Saved)
}

/// Puts something else in the place of what a draft is, which is kept as a version: an older version, or a file.
///
/// # Errors
/// [`StoreError`]
pub fn put_in_place(
    tx: &Tx<'_>,
    id: DraftId,
    written: &Written,
    mark: VersionReason,
    now: DateTime<Utc>,
) -> Result<Saved, StoreError> {
    let Some((key, draft)) = keyed(tx, id)? else { return Ok(Saved::Missing) };
    if draft.content == written.content && draft.sources == written.sources {
        return Ok(Saved::Saved(draft.revision));
    }
    draft_versions::keep(tx, key, &draft)?;
    replace(tx, key, written, mark, now).map(Saved::Saved)
}

fn replace(
    tx: &Tx<'_>,
    key: i64,
    written: &Written,
    mark: VersionReason,
    now: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let text = |name| written.content.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut update = tx.0.prepare_cached(
        "UPDATE drafts SET content = ?2, sources = ?3, name = ?4, language = ?5, mark = ?6, revision = revision + 1, \
         updated_at = ?7 WHERE key = ?1 RETURNING revision",
    )?;
    let revision = update.query_row(
        (
            key,
            to_json(&written.content, TABLE, "content")?,
            to_json(&written.sources, TABLE, "sources")?,
            text("name"),
            recado_core::template::language_code(text("language")),
            mark.as_str(),
            millis(now),
        ),
        |row| row.get(0),
    )?;
    Ok(revision)
}

/// Says which template of the service's a draft changes from now on.
///
/// # Errors
/// [`StoreError`]
pub fn set_base(tx: &Tx<'_>, id: DraftId, base: &Base) -> Result<(), StoreError> {
    tx.0.prepare_cached("UPDATE drafts SET base_name = ?2, base_language = ?3 WHERE id = ?1")?.execute((
        id.to_string(),
        &base.name,
        &base.language,
    ))?;
    Ok(())
}

/// Says as what the content of a draft is kept when it is written over.
pub(super) fn mark(tx: &Tx<'_>, key: i64, mark: VersionReason) -> Result<(), StoreError> {
    tx.0.prepare_cached("UPDATE drafts SET mark = ?2 WHERE key = ?1")?.execute((key, mark.as_str()))?;
    Ok(())
}

/// Puts a draft out of sight; what was asked for with it and has not left is not asked for any more. Says whether it was
/// there.
///
/// # Errors
/// [`StoreError`]
pub fn delete(tx: &Tx<'_>, id: DraftId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    purge(tx, now)?;
    let Some((key, _)) = keyed(tx, id)? else { return Ok(false) };
    tx.0.execute("DELETE FROM template_requests WHERE draft = ?1 AND state = 'waiting'", [key])?;
    tx.0.execute("UPDATE drafts SET deleted_at = ?2 WHERE key = ?1", (key, millis(now)))?;
    Ok(true)
}

/// Brings a deleted draft back. Says whether it was there.
///
/// # Errors
/// [`StoreError`]
pub fn undelete(tx: &Tx<'_>, id: DraftId) -> Result<bool, StoreError> {
    Ok(tx.0.execute("UPDATE drafts SET deleted_at = NULL WHERE id = ?1", [id.to_string()])? > 0)
}

/// Takes away for good what was deleted more than [`KEPT_DELETED`] ago. Says how many drafts went.
///
/// # Errors
/// [`StoreError`]
pub fn purge(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let gone = tx.0.execute("DELETE FROM drafts WHERE deleted_at < ?1", [millis(now - KEPT_DELETED)])?;
    Ok(u64::try_from(gone).unwrap_or_default())
}

fn draft(row: &Row<'_>) -> Result<Draft, StoreError> {
    let broken = |what| StoreError::Row { table: TABLE, what };
    let base = row.get::<_, Option<String>>("base_name")?.zip(row.get::<_, Option<String>>("base_language")?);
    Ok(Draft {
        id: parsed(row, TABLE, "id")?,
        account: parsed(row, TABLE, "account_id")?,
        content: from_json(row, TABLE, "content")?,
        sources: from_json(row, TABLE, "sources")?,
        base: base.map(|(name, language)| Base { name, language }),
        origin: Origin::from_word(&row.get::<_, String>("origin")?).ok_or_else(|| broken("origin"))?,
        mark: VersionReason::from_word(&row.get::<_, String>("mark")?).ok_or_else(|| broken("mark"))?,
        revision: row.get("revision")?,
        created_at: time(row.get("created_at")?),
        updated_at: time(row.get("updated_at")?),
    })
}

#[cfg(test)]
#[path = "drafts_tests.rs"]
mod tests;
