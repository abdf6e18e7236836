//! Imports: rows of a file become contacts, or news of contacts that are there. All of it in one transaction, with
//! [`Writer::submit_alone`](crate::Writer::submit_alone).
//!
//! Somebody new costs the writes of their row and nothing else: whether a number is known is seen in memory, and names of
//! tags and fields, and words of names, are asked for once in a file. What can be made of a row without the file is made
//! before ([`Incoming`]), in the thread that reads.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};
use recado_core::contact::{Difference, Entry, MergeRules, merge, sort_name};
use recado_core::edit::EditDetail;
use recado_core::{ContactId, EditId};

use super::edits::{self, NewEdit};
use super::known_numbers::KnownNumbers;
use super::late_indexes::LateIndexes;
use super::text_index::Text;
use super::undo::Before;
use super::{aliases, consents, contact_tags, contacts, fields};
use crate::functions::name_words;
use crate::row::{millis, to_json};
use crate::{StoreError, Tx};

/// Rows after which it pays to go through the list's numbers once, instead of asking for each.
const MANY: u64 = 2_000;

/// Rows of an import into an empty list after which the indexes that wait for its end are made: until then what is to be sorted
/// fits into little memory.
const LATE: u64 = 150_000;

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

/// A row, with what can be made of it without the file.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// For somebody new.
    pub id: ContactId,
    /// What the row says.
    pub entry: Entry,
    /// As they stand in the file.
    id_text: String,
    match_key: String,
    text: Text,
    /// The entry's fields; none: they cannot be written so.
    fields: Option<String>,
}

impl Incoming {
    /// Makes what can be made.
    #[must_use]
    pub fn new(id: ContactId, entry: Entry) -> Self {
        let text = Text {
            sort_name: sort_name(&entry.name, &entry.phone),
            words: recado_core::contact::words(&entry.fields, &entry.notes),
        };
        Self {
            id,
            id_text: id.to_string(),
            match_key: contacts::match_key_of(&entry.phone),
            text,
            fields: to_json(&entry.fields, contacts::TABLE, "fields").ok(),
            entry,
        }
    }
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
    rows: u64,
    /// None: too few rows came for it.
    numbers: Option<KnownNumbers>,
    /// None: there were people before, or so many came that they are made.
    late: Option<LateIndexes>,
    inserts: contacts::Inserts<'c>,
    tagged: contact_tags::Inserts<'c>,
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
        let is_empty = !any("contacts")?;
        // Before the statements that write: they follow the indexes that there are.
        let late = if is_empty { Some(LateIndexes::put_off(tx)?) } else { None };
        Ok(Self {
            tx,
            id: edit.id,
            key: edits::insert(tx, edit)?,
            now: edit.at,
            rules,
            tags: contact_tags::Known::default(),
            fields: HashMap::new(),
            words: HashSet::new(),
            rows: 0,
            // Of an empty list it costs nothing.
            numbers: if is_empty { Some(KnownNumbers::of_list(tx)?) } else { None },
            late,
            inserts: contacts::Inserts::new(tx)?,
            tagged: contact_tags::Inserts::new(tx)?,
            range: None,
            updated: 0,
            has_messages: any("messages")?,
            has_aliases: any("aliases")?,
        })
    }

    /// Takes in a row.
    ///
    /// # Errors
    /// [`StoreError`]; the import is then to be given up.
    pub fn row(&mut self, incoming: &Incoming) -> Result<Became, StoreError> {
        self.rows += 1;
        if self.numbers.is_none() && self.rows > MANY {
            self.numbers = Some(KnownNumbers::of_list(self.tx)?);
        }
        if self.rows > LATE
            && let Some(late) = self.late.take()
        {
            late.make(self.tx)?;
        }
        let entry = &incoming.entry;
        let own = self.own(&entry.fields)?;
        let Some(key) = self.find(incoming)? else {
            let fields = match (&own, &incoming.fields) {
                (Cow::Borrowed(_), Some(fields)) => Cow::Borrowed(fields),
                _ => Cow::Owned(to_json(own.as_ref(), contacts::TABLE, "fields")?),
            };
            self.add(incoming, &fields)?;
            return Ok(Became::Added);
        };
        let Some(ours) = contacts::by_key(self.tx, key)? else {
            return Err(StoreError::Row { table: contacts::TABLE, what: "key" });
        };
        let entry = Entry { fields: own.into_owned(), ..entry.clone() };
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

    /// The end, without which nothing may be committed. None: nothing is different, and no edit is kept.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn finish(mut self, detail: &EditDetail) -> Result<Option<EditId>, StoreError> {
        if let Some(late) = self.late.take() {
            late.make(self.tx)?;
        }
        edits::set_range(self.tx, self.key, self.range)?;
        let added = self.range.map_or(0, |(first, last)| (last - first + 1).unsigned_abs());
        Ok(edits::finish(self.tx, self.key, self.id, added + self.updated, detail)?.edit)
    }

    fn find(&self, incoming: &Incoming) -> Result<Option<i64>, StoreError> {
        let phone = &incoming.entry.phone;
        let is_stranger = self.numbers.as_ref().is_some_and(|numbers| !numbers.may_have(&incoming.match_key));
        match (is_stranger, self.has_aliases) {
            (true, true) => aliases::key_by_wa_id(self.tx, phone.digits()),
            (true, false) => Ok(None),
            (false, true) => contacts::key_by_phone(self.tx, phone),
            (false, false) => contacts::key_by_spelling(self.tx, phone),
        }
    }

    fn add(&mut self, incoming: &Incoming, fields: &str) -> Result<(), StoreError> {
        let Incoming { entry, id_text, match_key, text, .. } = incoming;
        let new = contacts::New {
            id: id_text,
            phone: &entry.phone,
            match_key,
            name: &entry.name,
            text,
            fields,
            language: entry.language.as_deref(),
            notes: &entry.notes,
            consents: &entry.consents,
            edit: Some(self.key),
            created_at: millis(self.now),
            updated_at: millis(self.now),
        };
        let key = self.inserts.insert(self.tx, &new)?;
        if let Some(numbers) = &mut self.numbers {
            numbers.add(match_key);
        }
        self.range = Some((self.range.map_or(key, |(first, _)| first), key));
        for tag in &entry.tags {
            let tag = self.tags.key(self.tx, tag)?;
            self.tagged.insert(key, tag)?;
        }
        self.learn(&text.sort_name)?;
        if self.has_messages {
            contacts::own_messages(self.tx, key, &entry.phone)?;
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

    /// The values by the names that the list has for them. Most rows have them so already.
    fn own<'e>(
        &mut self,
        values: &'e BTreeMap<String, String>,
    ) -> Result<Cow<'e, BTreeMap<String, String>>, StoreError> {
        let is_own = |fields: &HashMap<String, String>| {
            values.iter().all(|(name, value)| !value.is_empty() && fields.get(name) == Some(name))
        };
        if is_own(&self.fields) {
            return Ok(Cow::Borrowed(values));
        }
        let said = || values.iter().filter(|(_, value)| !value.is_empty());
        for (name, _) in said() {
            if !self.fields.contains_key(name) {
                let known = fields::own_name(self.tx, name)?;
                self.fields.insert(name.clone(), known);
            }
        }
        if is_own(&self.fields) {
            return Ok(Cow::Borrowed(values));
        }
        Ok(Cow::Owned(
            said().map(|(name, value)| (self.fields.get(name).unwrap_or(name).clone(), value.clone())).collect(),
        ))
    }
}

#[cfg(test)]
#[path = "imports_tests.rs"]
mod tests;
