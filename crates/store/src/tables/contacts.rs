//! Contacts, their tags and their consents.

use recado_core::contact::{Consent, Contact, Purpose};
use recado_core::{ContactId, Phone};
use rusqlite::{Row, named_params};

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
    for tag in &contact.tags {
        tx.0.prepare_cached("INSERT OR IGNORE INTO contact_tags (contact, tag) VALUES (?1, ?2)")?
            .execute((key, tag))?;
    }
    for consent in &contact.consents {
        insert_consent(tx, key, consent)?;
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
    /// At most so many.
    pub limit: Option<u32>,
}

/// Contacts by name.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>, filter: &Filter) -> Result<Vec<Contact>, StoreError> {
    let words = filter.text.as_deref().map(match_words);
    let digits = filter.text.as_deref().map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>());
    let digits = digits.filter(|digits| digits.len() >= 3).map(|digits| format!("%{digits}%"));
    let mut all = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM contacts WHERE (:tag IS NULL OR EXISTS (SELECT 1 FROM contact_tags WHERE contact = contacts.key AND tag = :tag)) \
         AND (:words IS NULL OR contacts.key IN (SELECT rowid FROM contacts_text WHERE contacts_text MATCH :words) \
              OR (:digits IS NOT NULL AND phone LIKE :digits)) \
         ORDER BY contacts.name COLLATE NOCASE, contacts.key LIMIT :limit",
    ))?;
    let limit = filter.limit.map_or(-1, i64::from);
    let mut rows =
        all.query(named_params! { ":tag": filter.tag, ":words": words, ":digits": digits, ":limit": limit })?;
    let mut contacts = Vec::new();
    while let Some(row) = rows.next()? {
        contacts.push(contact(tx, row)?);
    }
    Ok(contacts)
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
        created_at: time(row.get("created_at")?),
        updated_at: time(row.get("updated_at")?),
    })
}

/// What a person typed, as a query: every word quoted, so that no sign in it is an operator, and as a beginning.
fn match_words(text: &str) -> String {
    text.split_whitespace().map(|word| format!("\"{}\"*", word.replace('"', "\"\""))).collect::<Vec<_>>().join(" ")
}
