//! Imports: rows of a file become contacts, or news of contacts that are there. All of it in one transaction, with
//! [`Writer::submit_alone`](crate::Writer::submit_alone).
//!
//! A row costs one question by its number, and for somebody new the writes of the row and nothing else: names of tags and
//! fields, and words of names, are asked for once in a file.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};
use recado_core::contact::{Difference, Entry, MergeRules, merge, sort_name};
use recado_core::edit::EditDetail;
use recado_core::{Contact, ContactId, EditId};

use super::edits::{self, NewEdit};
use super::undo::Before;
use super::{consents, contact_tags, contacts, fields};
use crate::functions::name_words;
use crate::row::{millis, to_json};
use crate::{StoreError, Tx};

/// Distinct words of names that are remembered in memory at most, so that a file of a million odd names does not fill it.
const WORDS: usize = 100_000;

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// Somebody new.
    Added,
    /// Somebody who is different now, and where the file and the list did not agree.
    Updated(Vec<Difference>),
    /// Somebody about whom the file says nothing new, and the same.
    Unchanged(Vec<Difference>),
}

/// An import on its way.
pub struct Import<'t, 'c> {
    tx: &'t Tx<'c>,
    id: EditId,
    key: i64,
    now: DateTime<Utc>,
    rules: MergeRules,
    tags: contact_tags::Known,
    fields: HashMap<String, String>,
    words: HashSet<String>,
    range: Option<(i64, i64)>,
    updated: u64,
    /// Whether anything was ever sent or called otherwise: most lists are imported before.
    has_messages: bool,
    has_aliases: bool,
}

impl<'t, 'c> Import<'t, 'c> {
    /// Begins an import.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn begin(tx: &'t Tx<'c>, edit: &NewEdit, rules: MergeRules) -> Result<Self, StoreError> {
        let any = |table: &str| {
            tx.0.query_row(&format!("SELECT EXISTS (SELECT 1 FROM {table})"), [], |row| row.get::<_, bool>(0))
        };
        Ok(Self {
            tx,
            id: edit.id,
            key: edits::insert(tx, edit)?,
            now: edit.at,
            rules,
            tags: contact_tags::Known::default(),
            fields: HashMap::new(),
            words: HashSet::new(),
            range: None,
            updated: 0,
            has_messages: any("messages")?,
            has_aliases: any("aliases")?,
        })
    }

    /// Takes in a row. `id` is for somebody new.
    ///
    /// # Errors
    /// [`StoreError`]; the import is then to be given up.
    pub fn row(&mut self, id: ContactId, entry: &Entry) -> Result<Became, StoreError> {
        let own = self.own(&entry.fields)?;
        let Some(key) = self.find(entry)? else {
            self.add(id, entry, &own)?;
            return Ok(Became::Added);
        };
        let Some(ours) = contacts::by_key(self.tx, key)? else {
            return Err(StoreError::Row { table: contacts::TABLE, what: "key" });
        };
        let entry = Entry { fields: own, ..entry.clone() };
        let merged = merge(&ours, &entry, &self.rules, self.now);
        if !merged.is_changed() {
            return Ok(Became::Unchanged(merged.differences));
        }
        // Whom this very file added has no state before it.
        if !self.range.is_some_and(|(first, last)| (first..=last).contains(&key)) {
            let before = to_json(&Before::of(&ours), "edit_rows", "before")?;
            edits::insert_row(self.tx, self.key, key, &before)?;
            self.updated += 1;
        }
        if merged.changed.is_empty() {
            edits::set_updated(self.tx, key, millis(self.now))?;
        } else {
            contacts::write(self.tx, key, &merged.contact, &merged.contact.fields)?;
        }
        consents::add(self.tx, key, &merged.consents, Some(self.key), self.now)?;
        Ok(Became::Updated(merged.differences))
    }

    /// The end. None: nothing is different, and no edit is kept.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn finish(self, detail: &EditDetail) -> Result<Option<EditId>, StoreError> {
        edits::set_range(self.tx, self.key, self.range)?;
        let added = self.range.map_or(0, |(first, last)| (last - first + 1).unsigned_abs());
        Ok(edits::finish(self.tx, self.key, self.id, added + self.updated, detail)?.edit)
    }

    fn find(&self, entry: &Entry) -> Result<Option<i64>, StoreError> {
        if self.has_aliases {
            contacts::key_by_phone(self.tx, &entry.phone)
        } else {
            contacts::key_by_spelling(self.tx, &entry.phone)
        }
    }

    fn add(&mut self, id: ContactId, entry: &Entry, own: &BTreeMap<String, String>) -> Result<(), StoreError> {
        let contact = Contact {
            id,
            phone: entry.phone.clone(),
            name: entry.name.clone(),
            tags: Vec::new(),
            fields: BTreeMap::new(),
            language: entry.language.clone(),
            notes: entry.notes.clone(),
            consents: entry.consents.clone(),
            aliases: Vec::new(),
            created_at: self.now,
            updated_at: self.now,
        };
        let key = contacts::insert_row(self.tx, &contact, own, Some(self.key))?;
        self.range = Some((self.range.map_or(key, |(first, _)| first), key));
        for tag in &entry.tags {
            let tag = self.tags.key(self.tx, tag)?;
            contact_tags::insert(self.tx, key, tag)?;
        }
        self.learn(&sort_name(&contact.name, &contact.phone))?;
        if self.has_messages {
            contacts::own_messages(self.tx, key, &contact.phone)?;
        }
        Ok(())
    }

    fn learn(&mut self, name: &str) -> Result<(), StoreError> {
        if self.words.len() > WORDS {
            self.words.clear();
        }
        for word in name_words(name) {
            if !self.words.contains(word) {
                contacts::learn_word(self.tx, word)?;
                self.words.insert(word.to_owned());
            }
        }
        Ok(())
    }

    fn own(&mut self, values: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, StoreError> {
        let mut own = BTreeMap::new();
        for (name, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
            let name = match self.fields.get(name) {
                Some(known) => known.clone(),
                None => {
                    let known = fields::own_name(self.tx, name)?;
                    self.fields.insert(name.clone(), known.clone());
                    known
                }
            };
            own.insert(name, value.clone());
        }
        Ok(own)
    }
}

#[cfg(test)]
#[path = "imports_tests.rs"]
mod tests;
