//! Taking an edit back.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use recado_core::edit::{Edit, EditKind};
use recado_core::{Contact, EditId, Phone};
use serde::{Deserialize, Serialize};

use super::{consents, contact_tags, contacts, edits, text_index};
use crate::functions::name_words;
use crate::row::{millis, time};
use crate::{StoreError, Tx};

/// Up to so many people are taken out of the text index one by one; so is a small part of a long list.
const FEW: u64 = 500;

/// What became of taking an edit back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// There is no such edit, it was taken back before, or too much was done since.
    NotThere,
    /// An import came after it; that one goes first.
    NotLast,
    /// It is taken back.
    Done(Undone),
}

/// What was taken back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undone {
    /// Contacts that are no longer in the list.
    pub removed: u64,
    /// Contacts that are what they were before.
    pub restored: u64,
    /// Contacts that somebody changed since: they stay as they are.
    pub kept: u64,
}

/// What a contact was like before an import.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Before {
    phone: Phone,
    name: String,
    tags: Vec<String>,
    fields: BTreeMap<String, String>,
    language: Option<String>,
    notes: String,
    updated_at: i64,
}

impl Before {
    pub(super) fn of(contact: &Contact) -> Self {
        Self {
            phone: contact.phone.clone(),
            name: contact.name.clone(),
            tags: contact.tags.clone(),
            fields: contact.fields.clone(),
            language: contact.language.clone(),
            notes: contact.notes.clone(),
            updated_at: millis(contact.updated_at),
        }
    }

    fn onto(self, contact: Contact) -> Contact {
        Contact {
            phone: self.phone,
            name: self.name,
            tags: self.tags,
            fields: self.fields,
            language: self.language,
            notes: self.notes,
            updated_at: time(self.updated_at),
            ..contact
        }
    }
}

/// Takes an edit back. Only the newest import can be; what was sent meanwhile was sent.
///
/// # Errors
/// [`StoreError`]
pub fn undo(tx: &Tx<'_>, id: EditId, now: DateTime<Utc>) -> Result<Undo, StoreError> {
    let Some(edit) = edits::by_id(tx, id)?.filter(|edit| edit.undone_at.is_none()) else { return Ok(Undo::NotThere) };
    if !edits::can_undo(tx, &edit)? {
        return Ok(if edit.kind == EditKind::Import { Undo::NotLast } else { Undo::NotThere });
    }
    let key: i64 = tx.0.query_row("SELECT key FROM edits WHERE id = ?1", [id.to_string()], |row| row.get(0))?;
    let mut undone = Undone::default();
    restore(tx, key, &edit, now, &mut undone)?;
    if edit.kind == EditKind::Import {
        remove_added(tx, key, &edit, &mut undone)?;
    }
    tx.0.execute("DELETE FROM edit_rows WHERE edit = ?1", [key])?;
    tx.0.execute("UPDATE edits SET undone_at = ?2 WHERE key = ?1", (key, millis(now)))?;
    Ok(Undo::Done(undone))
}

fn restore(tx: &Tx<'_>, key: i64, edit: &Edit, now: DateTime<Utc>, undone: &mut Undone) -> Result<(), StoreError> {
    let tag = match (&edit.detail.tag, edit.kind) {
        (Some(tag), EditKind::Tags) => Some(contact_tags::key(tx, tag)?),
        _ => None,
    };
    let mut rows = tx.0.prepare_cached(
        "SELECT contact, before, updated_at FROM edit_rows JOIN contacts ON contacts.key = edit_rows.contact WHERE edit = ?1",
    )?;
    let mut rows = rows.query([key])?;
    while let Some(row) = rows.next()? {
        let (contact, before, updated): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let unchanged = updated == millis(edit.at);
        if edit.kind == EditKind::Import {
            if !unchanged {
                undone.kept += 1;
                continue;
            }
            let before: Before =
                serde_json::from_str(&before).map_err(|_| StoreError::Row { table: "edit_rows", what: "before" })?;
            let Some(now_is) = contacts::by_key(tx, contact)? else { continue };
            let was = before.onto(now_is);
            take_consents(tx, contact, key)?;
            contacts::write(tx, contact, &was, &was.fields)?;
        } else {
            // What was put on is taken off, and the other way round, whatever else happened to the person since.
            match tag {
                Some(tag) => {
                    contact_tags::set(tx, contact, tag, edit.detail.removed)?;
                }
                None => take_consents(tx, contact, key)?,
            }
            let was: Option<i64> = before.parse().ok().filter(|_| unchanged);
            edits::set_updated(tx, contact, was.unwrap_or_else(|| millis(now)))?;
        }
        undone.restored += 1;
    }
    if let Some(tag) = tag {
        contact_tags::forget(tx, tag)?;
    }
    Ok(())
}

/// What came with an edit was never said.
fn take_consents(tx: &Tx<'_>, contact: i64, edit: i64) -> Result<(), StoreError> {
    let taken =
        tx.0.prepare_cached("DELETE FROM consents WHERE contact = ?1 AND edit = ?2")?.execute((contact, edit))?;
    if taken > 0 { consents::stand(tx, contact) } else { Ok(()) }
}

/// Removes the contacts that an import added, but for those that somebody changed since.
fn remove_added(tx: &Tx<'_>, key: i64, edit: &Edit, undone: &mut Undone) -> Result<(), StoreError> {
    let added = "key BETWEEN (SELECT first_key FROM edits WHERE key = ?1) AND (SELECT last_key FROM edits WHERE key = ?1) \
                 AND added_by = ?1";
    let (all, untouched): (i64, i64) = tx.0.query_row(
        &format!("SELECT count(*), count(*) FILTER (WHERE updated_at = ?2) FROM contacts WHERE {added}"),
        (key, millis(edit.at)),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let untouched = untouched.unsigned_abs();
    undone.kept += all.unsigned_abs() - untouched;
    undone.removed = untouched;
    if untouched == 0 {
        return Ok(());
    }
    let mut keys = tx.0.prepare_cached(&format!("SELECT key FROM contacts WHERE {added} AND updated_at = ?2"))?;
    let keys = keys.query_map((key, millis(edit.at)), |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    let mut words = HashSet::new();
    let many = untouched > FEW && untouched.saturating_mul(20) > contacts::count(tx)?;
    for contact in keys {
        let text = text_index::of(tx, contact)?;
        words.extend(name_words(&text.sort_name).map(str::to_owned));
        if !many {
            text_index::remove(tx, contact, &text)?;
        }
        tx.0.prepare_cached("DELETE FROM contacts WHERE key = ?1")?.execute([contact])?;
    }
    if many {
        text_index::rebuild(tx)?;
    }
    contacts::forget_words(tx, words.iter().map(String::as_str))?;
    contact_tags::forget_unused(tx)
}

#[cfg(test)]
#[path = "undo_tests.rs"]
mod tests;
