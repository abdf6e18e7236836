//! Contacts, their tags and their consents.
//!
//! Consents are only ever added: what a person agreed to or took back stays as it was said.

use std::collections::BTreeMap;

use recado_core::contact::{Consent, Contact, Purpose};
use recado_core::fold::folded;
use recado_core::{ContactId, Phone};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::row::{from_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "contacts";
const COLUMNS: &str =
    "contacts.key, id, phone, contacts.name, contacts.fields, language, contacts.notes, created_at, updated_at";

/// Adds a contact with its tags and consents.
///
/// # Errors
/// [`StoreError::Duplicate`] where the phone is in the list.
pub fn insert(tx: &Tx<'_>, contact: &Contact) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO contacts (id, phone, match_key, name, fields, language, notes, created_at, updated_at) \
         VALUES (:id, :phone, :match_key, :name, :fields, :language, :notes, :created_at, :updated_at)",
    )?
    .execute(named_params! {
        ":id": contact.id.to_string(),
        ":phone": contact.phone.e164(),
        ":match_key": contact.phone.match_key(),
        ":name": contact.name,
        ":fields": to_json(&contact.fields, TABLE, "fields")?,
        ":language": contact.language,
        ":notes": contact.notes,
        ":created_at": millis(contact.created_at),
        ":updated_at": millis(contact.updated_at),
    })?;
    let key = tx.0.last_insert_rowid();
    insert_tags(tx, key, &contact.tags)?;
    for consent in &contact.consents {
        insert_consent(tx, key, consent)?;
    }
    Ok(())
}

/// Makes the contact of this id what is given: phone, name, tags, fields, language, notes, the time of the change. Its
/// consents stay as they are, and `consents` are added. Says whether it is there.
///
/// # Errors
/// [`StoreError::Duplicate`] where another contact has the phone.
pub fn update(tx: &Tx<'_>, contact: &Contact, consents: &[Consent]) -> Result<bool, StoreError> {
    let mut updated = tx.0.prepare_cached(
        "UPDATE contacts SET phone = :phone, match_key = :match_key, name = :name, fields = :fields, language = :language, \
         notes = :notes, updated_at = :updated_at WHERE id = :id RETURNING key",
    )?;
    let fields = to_json(&contact.fields, TABLE, "fields")?;
    let key: Option<i64> = updated
        .query_row(
            named_params! {
                ":id": contact.id.to_string(),
                ":phone": contact.phone.e164(),
                ":match_key": contact.phone.match_key(),
                ":name": contact.name,
                ":fields": fields,
                ":language": contact.language,
                ":notes": contact.notes,
                ":updated_at": millis(contact.updated_at),
            },
            |row| row.get(0),
        )
        .optional()?;
    let Some(key) = key else { return Ok(false) };
    tx.0.prepare_cached("DELETE FROM contact_tags WHERE contact = ?1")?.execute([key])?;
    insert_tags(tx, key, &contact.tags)?;
    for consent in consents {
        insert_consent(tx, key, consent)?;
    }
    Ok(true)
}

fn insert_tags(tx: &Tx<'_>, key: i64, tags: &[String]) -> Result<(), StoreError> {
    for tag in tags {
        tx.0.prepare_cached("INSERT OR IGNORE INTO contact_tags (contact, tag) VALUES (?1, ?2)")?
            .execute((key, tag))?;
    }
    Ok(())
}

fn insert_consent(tx: &Tx<'_>, key: i64, consent: &Consent) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO consents (contact, purpose, given, at, source, wording) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        key,
        consent.purpose.as_str(),
        consent.given,
        millis(consent.at),
        &consent.source,
        &consent.wording,
    ))?;
    Ok(())
}

/// Which contacts, and how many of them.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those in whose name, fields or notes each word of this begins a word, accents and case aside; or whose
    /// phone holds its digits.
    pub text: Option<String>,
    /// So many of the found ones are passed over.
    pub offset: u32,
    /// At most so many.
    pub limit: Option<u32>,
}

/// Some of the contacts that a filter finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// By name, accents and case aside; those without a name last, by phone.
    pub contacts: Vec<Contact>,
    /// How many the filter finds in all.
    pub found: u64,
}

/// Contacts by name.
///
/// # Errors
/// [`StoreError`]
pub fn page(tx: &Tx<'_>, filter: &Filter) -> Result<Page, StoreError> {
    let found = found(tx, filter)?;
    let limit = filter.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    let offset = usize::try_from(filter.offset).unwrap_or(usize::MAX);
    let mut by_key = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM contacts WHERE contacts.key = ?1"))?;
    let mut contacts = Vec::new();
    for key in found.iter().skip(offset).take(limit) {
        let mut rows = by_key.query([key])?;
        if let Some(row) = rows.next()? {
            contacts.push(contact(tx, row)?);
        }
    }
    Ok(Page { contacts, found: u64::try_from(found.len()).unwrap_or(u64::MAX) })
}

/// The keys of what a filter finds, in the order in which people look for a name. SQLite can sort by bytes only, and would
/// put "Ângela" behind "Zilda"; a shop's list is small enough to be sorted here.
fn found(tx: &Tx<'_>, filter: &Filter) -> Result<Vec<i64>, StoreError> {
    let words = filter.text.as_deref().map(match_words).filter(|words| !words.is_empty());
    let digits = filter.text.as_deref().map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>());
    let digits = digits.filter(|digits| digits.len() >= 3).map(|digits| format!("%{digits}%"));
    let mut all = tx.0.prepare_cached(
        "SELECT contacts.key, contacts.name, phone FROM contacts \
         WHERE (:tag IS NULL OR EXISTS (SELECT 1 FROM contact_tags WHERE contact = contacts.key AND tag = :tag)) \
         AND (:words IS NULL OR contacts.key IN (SELECT rowid FROM contacts_text WHERE contacts_text MATCH :words) \
              OR (:digits IS NOT NULL AND phone LIKE :digits))",
    )?;
    let found = all.query_map(named_params! { ":tag": filter.tag, ":words": words, ":digits": digits }, |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    let mut found = found
        .map(|row| row.map(|(key, name, phone)| ((name.is_empty(), folded(&name), phone), key)))
        .collect::<Result<Vec<((bool, String, String), i64)>, _>>()?;
    found.sort_unstable();
    Ok(found.into_iter().map(|(_, key)| key).collect())
}

/// The contact of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: ContactId) -> Result<Option<Contact>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM contacts WHERE id = ?1"))?;
    let mut rows = found.query([id.to_string()])?;
    rows.next()?.map(|row| contact(tx, row)).transpose()
}

/// The contact whose number this is; else one that has it in another spelling (in Brazil: with or without the ninth digit),
/// because the service names people by theirs.
///
/// # Errors
/// [`StoreError`]
pub fn by_phone(tx: &Tx<'_>, phone: &Phone) -> Result<Option<Contact>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM contacts WHERE match_key = ?2 ORDER BY phone = ?1 DESC, contacts.key LIMIT 1"
    ))?;
    let mut rows = found.query((phone.e164(), phone.match_key()))?;
    rows.next()?.map(|row| contact(tx, row)).transpose()
}

/// The names behind some numbers, found as [`by_phone`] does. A number that is nobody's, or of somebody without a name, is
/// left out.
///
/// # Errors
/// [`StoreError`]
pub fn names_of(tx: &Tx<'_>, phones: &[Phone]) -> Result<BTreeMap<Phone, String>, StoreError> {
    let mut found =
        tx.0.prepare_cached("SELECT name FROM contacts WHERE match_key = ?2 ORDER BY phone = ?1 DESC, key LIMIT 1")?;
    let mut names = BTreeMap::new();
    for phone in phones {
        if names.contains_key(phone) {
            continue;
        }
        let name: Option<String> = found.query_row((phone.e164(), phone.match_key()), |row| row.get(0)).optional()?;
        if let Some(name) = name.filter(|name| !name.is_empty()) {
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
    let mut rows = found.query((phone.match_key(), phone.e164()))?;
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
    let mut tags = tx.0.prepare_cached("SELECT tag FROM contact_tags WHERE contact = ?1 ORDER BY tag")?;
    let tags = tags.query_map([key], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut consents = tx.0.prepare_cached(
        "SELECT purpose, given, at, source, wording FROM consents WHERE contact = ?1 ORDER BY at, key",
    )?;
    let mut consent_rows = consents.query([key])?;
    let mut consents = Vec::new();
    while let Some(row) = consent_rows.next()? {
        let purpose: String = row.get("purpose")?;
        consents.push(Consent {
            purpose: Purpose::from_word(&purpose).ok_or(StoreError::Row { table: "consents", what: "purpose" })?,
            given: row.get("given")?,
            at: time(row.get("at")?),
            source: row.get("source")?,
            wording: row.get("wording")?,
        });
    }
    Ok(Contact {
        id: parsed(row, TABLE, "id")?,
        phone: parsed(row, TABLE, "phone")?,
        name: row.get("name")?,
        tags,
        fields: from_json(row, TABLE, "fields")?,
        language: row.get("language")?,
        notes: row.get("notes")?,
        consents,
        aliases: Vec::new(),
        created_at: time(row.get("created_at")?),
        updated_at: time(row.get("updated_at")?),
    })
}

/// What a person typed, as a query: every word quoted, so that no sign in it is an operator, and as a beginning.
fn match_words(text: &str) -> String {
    text.split_whitespace().map(|word| format!("\"{}\"*", word.replace('"', "\"\""))).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[path = "contacts_tests.rs"]
mod tests;
