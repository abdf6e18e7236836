//! Contacts: one person a row. What hangs on them has tables of its own: [tags](super::contact_tags), [consents],
//! [aliases]; what they are found and sorted by is made here, and nowhere else.

use std::collections::{BTreeMap, HashSet};

use recado_core::contact::{Consent, ConsentState, Contact, Purpose, sort_name, state, words};
use recado_core::phone::{backward, spellings};
use recado_core::{ContactId, Phone};
use rusqlite::{CachedStatement, OptionalExtension, Row, named_params};

use super::text_index::{self, Text};
use super::{aliases, consents, contact_tags, fields};
use crate::functions::name_words;
use crate::row::{from_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

pub(super) const TABLE: &str = "contacts";
const COLUMNS: &str =
    "contacts.key, id, phone, contacts.name, contacts.fields, language, contacts.notes, created_at, updated_at";

/// Adds a contact with its tags and consents. Fields that are new are texts from now on.
///
/// # Errors
/// [`StoreError::Duplicate`] where the phone is in the list.
pub fn insert(tx: &Tx<'_>, contact: &Contact) -> Result<(), StoreError> {
    let own = fields::own(tx, &contact.fields)?;
    let key = Inserts::new(tx)?.insert(
        tx,
        &New {
            id: &contact.id.to_string(),
            phone: &contact.phone,
            match_key: &match_key_of(&contact.phone),
            name: &contact.name,
            text: &text_of(contact, &own),
            fields: &to_json(&own, TABLE, "fields")?,
            language: contact.language.as_deref(),
            notes: &contact.notes,
            consents: &contact.consents,
            edit: None,
            created_at: millis(contact.created_at),
            updated_at: millis(contact.updated_at),
        },
    )?;
    contact_tags::put(tx, key, &contact.tags)?;
    learn_words(tx, &sort_name(&contact.name, &contact.phone))?;
    for alias in &contact.aliases {
        aliases::put(tx, key, alias)?;
    }
    own_messages(tx, key, &contact.phone)
}

/// Writes new people: what an import does for each that it has never seen.
pub(super) struct Inserts<'c> {
    row: CachedStatement<'c>,
    text: text_index::Inserts<'c>,
}

/// Somebody new, with what can be made of them without the file.
pub(super) struct New<'a> {
    pub(super) id: &'a str,
    pub(super) phone: &'a Phone,
    /// [`match_key_of`]
    pub(super) match_key: &'a str,
    pub(super) name: &'a str,
    pub(super) text: &'a Text,
    /// By the names that the list has for them, as JSON.
    pub(super) fields: &'a str,
    pub(super) language: Option<&'a str>,
    pub(super) notes: &'a str,
    pub(super) consents: &'a [Consent],
    /// The import that it comes with.
    pub(super) edit: Option<i64>,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
}

impl<'c> Inserts<'c> {
    pub(super) fn new(tx: &Tx<'c>) -> Result<Self, StoreError> {
        let row = tx.0.prepare_cached(
            "INSERT INTO contacts (id, phone, match_key, name, sort_name, words, fields, language, notes, utility, marketing, added_by, \
             created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?;
        Ok(Self { row, text: text_index::Inserts::new(tx)? })
    }

    /// The row with its consents. Its key is returned.
    pub(super) fn insert(&mut self, tx: &Tx<'_>, new: &New<'_>) -> Result<i64, StoreError> {
        let stands = |purpose| stands(state(new.consents, purpose));
        self.row.execute((
            new.id,
            new.phone.e164(),
            new.match_key,
            new.name,
            &new.text.sort_name,
            &new.text.words,
            new.fields,
            new.language,
            new.notes,
            stands(Purpose::Utility),
            stands(Purpose::Marketing),
            new.edit,
            new.created_at,
            new.updated_at,
        ))?;
        let key = tx.0.last_insert_rowid();
        self.text.insert(key, new.text)?;
        consents::insert_rows(tx, key, 1, new.consents, new.edit)?;
        Ok(key)
    }
}

/// What spellings of one number share, as the list has it: backwards, so that its last digits find it too.
pub(super) fn match_key_of(phone: &Phone) -> String {
    backward(&phone.match_key())
}

/// How what stands for a purpose is kept beside the person.
fn stands(state: ConsentState) -> Option<bool> {
    match state {
        ConsentState::Unknown => None,
        ConsentState::Given => Some(true),
        ConsentState::OptedOut => Some(false),
    }
}

/// Makes the contact of this id what is given: phone, name, tags, fields, language, notes, the time of the change. Its
/// consents and aliases stay as they are, and `consents` are added. Says whether it is there.
///
/// # Errors
/// [`StoreError::Duplicate`] where another contact has the phone.
pub fn update(tx: &Tx<'_>, contact: &Contact, consents: &[Consent]) -> Result<bool, StoreError> {
    let Some(key) = key_of(tx, contact.id)? else { return Ok(false) };
    let own = fields::own(tx, &contact.fields)?;
    write(tx, key, contact, &own)?;
    consents::add(tx, key, consents, None, contact.updated_at)?;
    Ok(true)
}

/// Makes the contact of this key what is given, but for its consents and aliases.
pub(super) fn write(
    tx: &Tx<'_>,
    key: i64,
    contact: &Contact,
    own: &BTreeMap<String, String>,
) -> Result<(), StoreError> {
    let before = text_index::of(tx, key)?;
    let text = text_of(contact, own);
    text_index::change(tx, key, &before, &text)?;
    tx.0.prepare_cached(
        "UPDATE contacts SET phone = :phone, match_key = :match_key, name = :name, sort_name = :sort_name, words = :words, \
         fields = :fields, language = :language, notes = :notes, updated_at = :updated_at WHERE key = :key",
    )?
    .execute(named_params! {
        ":key": key,
        ":phone": contact.phone.e164(),
        ":match_key": match_key_of(&contact.phone),
        ":name": contact.name,
        ":sort_name": text.sort_name,
        ":words": text.words,
        ":fields": to_json(own, TABLE, "fields")?,
        ":language": contact.language,
        ":notes": contact.notes,
        ":updated_at": millis(contact.updated_at),
    })?;
    contact_tags::put(tx, key, &contact.tags)?;
    if before.sort_name != text.sort_name {
        learn_words(tx, &text.sort_name)?;
        forget_words(tx, name_words(&before.sort_name))?;
    }
    Ok(())
}

fn text_of(contact: &Contact, own: &BTreeMap<String, String>) -> Text {
    Text { sort_name: sort_name(&contact.name, &contact.phone), words: words(own, &contact.notes) }
}

/// Takes a contact out of the list, with everything that hangs on it.
pub(super) fn remove(tx: &Tx<'_>, key: i64) -> Result<(), StoreError> {
    let text = text_index::of(tx, key)?;
    text_index::remove(tx, key, &text)?;
    tx.0.prepare_cached("DELETE FROM contacts WHERE key = ?1")?.execute([key])?;
    forget_words(tx, name_words(&text.sort_name))?;
    contact_tags::forget_unused(tx)
}

pub(super) fn learn_words(tx: &Tx<'_>, sort_name: &str) -> Result<(), StoreError> {
    name_words(sort_name).try_for_each(|word| learn_word(tx, word))
}

pub(super) fn learn_word(tx: &Tx<'_>, word: &str) -> Result<(), StoreError> {
    tx.0.prepare_cached("INSERT OR IGNORE INTO name_words (word) VALUES (?1)")?.execute([word])?;
    Ok(())
}

/// Forgets the words that nobody is called by any more: a rare name tells who it was.
pub(super) fn forget_words<'w>(tx: &Tx<'_>, words: impl Iterator<Item = &'w str>) -> Result<(), StoreError> {
    for word in words.collect::<HashSet<_>>() {
        let still: bool =
            tx.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM contacts_text WHERE contacts_text MATCH ?1)")?
                .query_row([format!("sort_name : \"{word}\"")], |row| row.get(0))?;
        if !still {
            tx.0.prepare_cached("DELETE FROM name_words WHERE word = ?1")?.execute([word])?;
        }
    }
    Ok(())
}

/// What was sent to the number before it was anybody's is the person's from now on.
pub(super) fn own_messages(tx: &Tx<'_>, key: i64, phone: &Phone) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "UPDATE messages SET contact = ?1 WHERE account IN (SELECT key FROM accounts) AND phone = ?2 AND contact IS NULL",
    )?
    .execute((key, phone.e164()))?;
    Ok(())
}

/// Its place in the file.
///
/// # Errors
/// [`StoreError`]
pub fn key_of(tx: &Tx<'_>, id: ContactId) -> Result<Option<i64>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT key FROM contacts WHERE id = ?1")?;
    Ok(found.query_row([id.to_string()], |row| row.get(0)).optional()?)
}

/// The contact of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: ContactId) -> Result<Option<Contact>, StoreError> {
    let Some(key) = key_of(tx, id)? else { return Ok(None) };
    by_key(tx, key)
}

pub(super) fn by_key(tx: &Tx<'_>, key: i64) -> Result<Option<Contact>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM contacts WHERE contacts.key = ?1"))?;
    let mut rows = found.query([key])?;
    rows.next()?.map(|row| contact(tx, row)).transpose()
}

/// The contacts at these places in the file, in this order; those that are gone are left out.
///
/// # Errors
/// [`StoreError`]
pub fn by_keys(tx: &Tx<'_>, keys: &[i64]) -> Result<Vec<Contact>, StoreError> {
    keys.iter().filter_map(|key| by_key(tx, *key).transpose()).collect()
}

/// Contacts after a place in the file, in the order in which they entered, each with its place.
///
/// # Errors
/// [`StoreError`]
pub fn after(tx: &Tx<'_>, after: i64, limit: u32) -> Result<Vec<(i64, Contact)>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM contacts WHERE contacts.key > ?1 ORDER BY contacts.key LIMIT ?2"
    ))?;
    let mut rows = found.query((after, limit))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push((row.get("key")?, contact(tx, row)?));
    }
    Ok(all)
}

/// The contact whose number this is; else one that has it in another spelling (in Brazil: with or without the ninth digit),
/// because the service names people by theirs; else one that the service once called so.
///
/// # Errors
/// [`StoreError`]
pub fn by_phone(tx: &Tx<'_>, phone: &Phone) -> Result<Option<Contact>, StoreError> {
    let Some(key) = key_by_phone(tx, phone)? else { return Ok(None) };
    by_key(tx, key)
}

pub(super) fn key_by_phone(tx: &Tx<'_>, phone: &Phone) -> Result<Option<i64>, StoreError> {
    let spelt = key_by_spelling(tx, phone)?;
    if spelt.is_some() { Ok(spelt) } else { aliases::key_by_wa_id(tx, phone.digits()) }
}

pub(super) fn key_by_spelling(tx: &Tx<'_>, phone: &Phone) -> Result<Option<i64>, StoreError> {
    // Along the numbers: the index of match keys may be made at the end of an import only (`late_indexes`).
    let mut found = tx.0.prepare_cached("SELECT key FROM contacts WHERE phone = ?1")?;
    for spelt in spellings(phone.digits()) {
        let key = found.query_row([spelt], |row| row.get(0)).optional()?;
        if key.is_some() {
            return Ok(key);
        }
    }
    Ok(None)
}

/// The names behind some numbers, found as [`by_phone`] does. A number that is nobody's, or of somebody without a name, is
/// left out.
///
/// # Errors
/// [`StoreError`]
pub fn names_of(tx: &Tx<'_>, phones: &[Phone]) -> Result<BTreeMap<Phone, String>, StoreError> {
    let mut name = tx.0.prepare_cached("SELECT name FROM contacts WHERE key = ?1 AND name <> ''")?;
    let mut names = BTreeMap::new();
    for phone in phones {
        if names.contains_key(phone) {
            continue;
        }
        let Some(key) = key_by_phone(tx, phone)? else { continue };
        if let Some(name) = name.query_row([key], |row| row.get(0)).optional()? {
            names.insert(phone.clone(), name);
        }
    }
    Ok(names)
}

/// Contacts whose number may be another spelling of this one (in Brazil: with or without the ninth digit).
///
/// # Errors
/// [`StoreError`]
pub fn same_person(tx: &Tx<'_>, phone: &Phone) -> Result<Vec<ContactId>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT id FROM contacts WHERE match_key = ?1 AND phone <> ?2")?;
    let mut rows = found.query((match_key_of(phone), phone.e164()))?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        ids.push(parsed(row, TABLE, "id")?);
    }
    Ok(ids)
}

/// How many there are.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>) -> Result<u64, StoreError> {
    let count: i64 = tx.0.query_row("SELECT count(*) FROM contacts", [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

fn contact(tx: &Tx<'_>, row: &Row<'_>) -> Result<Contact, StoreError> {
    let key: i64 = row.get("key")?;
    Ok(Contact {
        id: parsed(row, TABLE, "id")?,
        phone: parsed(row, TABLE, "phone")?,
        name: row.get("name")?,
        tags: contact_tags::of(tx, key)?,
        fields: from_json(row, TABLE, "fields")?,
        language: row.get("language")?,
        notes: row.get("notes")?,
        consents: consents::of(tx, key)?,
        aliases: aliases::of(tx, key)?,
        created_at: time(row.get("created_at")?),
        updated_at: time(row.get("updated_at")?),
    })
}

#[cfg(test)]
#[path = "contacts_tests.rs"]
mod tests;
