//! Tags, and who has them. A tag is one whatever its case and accents; the first spelling stays.

use std::collections::HashMap;

use recado_core::edit::EditDetail;
use recado_core::fold::folded;
use rusqlite::{CachedStatement, OptionalExtension};

use super::edits::{self, Changed, NewEdit};
use crate::{StoreError, Tx};

/// A tag, and how many people have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// Its name.
    pub name: String,
    /// How many have it.
    pub contacts: u64,
}

/// The tags that somebody has, in the order of their letters.
///
/// # Errors
/// [`StoreError`]
pub fn all(tx: &Tx<'_>) -> Result<Vec<Tagged>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT name, n FROM tags JOIN (SELECT tag, count(*) AS n FROM contact_tags GROUP BY tag) AS had ON had.tag = tags.key \
         ORDER BY folded",
    )?;
    let found =
        found.query_map([], |row| Ok(Tagged { name: row.get(0)?, contacts: row.get::<_, i64>(1)?.unsigned_abs() }))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The tags of a contact, in the order of their letters.
pub(super) fn of(tx: &Tx<'_>, contact: i64) -> Result<Vec<String>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT name FROM contact_tags JOIN tags ON tags.key = contact_tags.tag WHERE contact = ?1 ORDER BY folded",
    )?;
    Ok(found.query_map([contact], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Makes the tags of a contact these and no others.
pub(super) fn put(tx: &Tx<'_>, contact: i64, tags: &[String]) -> Result<(), StoreError> {
    let wanted = tags.iter().map(|tag| key(tx, tag)).collect::<Result<Vec<_>, _>>()?;
    let mut has = tx.0.prepare_cached("SELECT tag FROM contact_tags WHERE contact = ?1")?;
    let has = has.query_map([contact], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    for tag in has.iter().filter(|tag| !wanted.contains(tag)) {
        tx.0.prepare_cached("DELETE FROM contact_tags WHERE contact = ?1 AND tag = ?2")?.execute((contact, tag))?;
        forget(tx, *tag)?;
    }
    for tag in wanted.iter().filter(|tag| !has.contains(tag)) {
        insert(tx, contact, *tag)?;
    }
    Ok(())
}

/// Tags that are put to people.
pub(super) struct Inserts<'c>(CachedStatement<'c>);

impl<'c> Inserts<'c> {
    pub(super) fn new(tx: &Tx<'c>) -> Result<Self, StoreError> {
        Ok(Self(tx.0.prepare_cached("INSERT OR IGNORE INTO contact_tags (contact, tag) VALUES (?1, ?2)")?))
    }

    /// Whether it is new there.
    pub(super) fn insert(&mut self, contact: i64, tag: i64) -> Result<bool, StoreError> {
        Ok(self.0.execute((contact, tag))? > 0)
    }
}

pub(super) fn insert(tx: &Tx<'_>, contact: i64, tag: i64) -> Result<bool, StoreError> {
    Inserts::new(tx)?.insert(contact, tag)
}

/// The key of a tag, which is made where there is none.
pub(super) fn key(tx: &Tx<'_>, name: &str) -> Result<i64, StoreError> {
    if let Some(key) = find(tx, name)? {
        return Ok(key);
    }
    tx.0.prepare_cached("INSERT INTO tags (name, folded) VALUES (?1, ?2)")?.execute((name, folded(name)))?;
    Ok(tx.0.last_insert_rowid())
}

pub(super) fn find(tx: &Tx<'_>, name: &str) -> Result<Option<i64>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT key FROM tags WHERE folded = ?1")?;
    Ok(found.query_row([folded(name.trim())], |row| row.get(0)).optional()?)
}

/// A tag that nobody has any more is none.
pub(super) fn forget(tx: &Tx<'_>, tag: i64) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM tags WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM contact_tags WHERE tag = ?1)")?
        .execute([tag])?;
    Ok(())
}

/// The same for all of them.
pub(super) fn forget_unused(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM contact_tags WHERE tag = tags.key)")?
        .execute([])?;
    Ok(())
}

/// Keys of tags by their names, so that an import asks for each once.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<String, i64>);

impl Known {
    pub(super) fn key(&mut self, tx: &Tx<'_>, name: &str) -> Result<i64, StoreError> {
        if let Some(key) = self.0.get(name) {
            return Ok(*key);
        }
        let found = key(tx, name)?;
        self.0.insert(name.to_owned(), found);
        Ok(found)
    }
}

/// Puts a tag on people, or takes it off. Those who have it already, or have it not, are left alone.
///
/// # Errors
/// [`StoreError`]
pub fn bulk(tx: &Tx<'_>, keys: &[i64], tag: &str, edit: &NewEdit) -> Result<Changed, StoreError> {
    let removed = edit.detail.removed;
    let number = edits::insert(tx, edit)?;
    let tag_key = if removed { find(tx, tag)? } else { Some(key(tx, tag)?) };
    let mut changed = 0;
    for contact in keys {
        let Some(tag) = tag_key else { break };
        if set(tx, *contact, tag, !removed)? {
            edits::touch(tx, number, *contact, edit.at)?;
            changed += 1;
        }
    }
    if let Some(tag) = tag_key {
        forget(tx, tag)?;
    }
    let tag = Some(tag.to_owned());
    edits::finish(tx, number, edit.id, changed, &EditDetail { updated: changed, tag, ..edit.detail.clone() })
}

/// Puts a tag on a contact that is there, or takes it off. Says whether anything is different.
pub(super) fn set(tx: &Tx<'_>, contact: i64, tag: i64, wanted: bool) -> Result<bool, StoreError> {
    let statement = if wanted {
        "INSERT OR IGNORE INTO contact_tags (contact, tag) SELECT key, ?2 FROM contacts WHERE key = ?1"
    } else {
        "DELETE FROM contact_tags WHERE contact = ?1 AND tag = ?2"
    };
    Ok(tx.0.prepare_cached(statement)?.execute((contact, tag))? > 0)
}
