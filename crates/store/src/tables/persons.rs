//! A person in the whole file: the contact, where there is one, and every number under which the ledger may know them.

use std::collections::BTreeSet;

use recado_core::contact::AliasKind;
use recado_core::phone::spellings;
use recado_core::{AccountId, Answer, ContactId, Message, Phone};

use super::{answers, contacts, messages};
use crate::row::parsed;
use crate::{StoreError, Tx};

/// Somebody of whom something is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub(super) key: Option<i64>,
    pub(super) phones: BTreeSet<String>,
}

/// The person of a contact; none: there is no such contact.
///
/// # Errors
/// [`StoreError`]
pub fn of_contact(tx: &Tx<'_>, id: ContactId) -> Result<Option<Person>, StoreError> {
    let Some(key) = contacts::key_of(tx, id)? else { return Ok(None) };
    of_key(tx, key)
}

/// The person of a number: the contact that has it, in whatever spelling; else whoever the ledger knows by it.
///
/// # Errors
/// [`StoreError`]
pub fn of_phone(tx: &Tx<'_>, phone: &Phone) -> Result<Option<Person>, StoreError> {
    if let Some(key) = contacts::key_by_phone(tx, phone)? {
        return of_key(tx, key);
    }
    let person = Person { key: None, phones: spellings(phone.digits()).into_iter().collect() };
    let known = !message_keys(tx, &person, i64::MAX, 1)?.is_empty() || !answer_keys(tx, &person)?.is_empty();
    Ok(known.then_some(person))
}

fn of_key(tx: &Tx<'_>, key: i64) -> Result<Option<Person>, StoreError> {
    let Some(contact) = contacts::by_key(tx, key)? else { return Ok(None) };
    let mut phones: BTreeSet<String> = spellings(contact.phone.digits()).into_iter().collect();
    phones.extend(
        contact.aliases.iter().filter(|alias| alias.kind == AliasKind::WaId).map(|alias| format!("+{}", alias.value)),
    );
    // What another contact is called is that one's.
    for phone in phones.clone() {
        let other: bool =
            tx.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM contacts WHERE phone = ?1 AND key <> ?2)")?
                .query_row((&phone, key), |row| row.get(0))?;
        if other {
            phones.remove(&phone);
        }
    }
    Ok(Some(Person { key: Some(key), phones }))
}

/// Places of a person's messages in the file, the newest first, before a place.
pub(super) fn message_keys(tx: &Tx<'_>, person: &Person, before: i64, limit: u32) -> Result<Vec<i64>, StoreError> {
    let mut found: BTreeSet<i64> = BTreeSet::new();
    let mut add = |sql: &str, of: &dyn rusqlite::ToSql| -> Result<(), StoreError> {
        let mut keys = tx.0.prepare_cached(sql)?;
        for key in keys.query_map(rusqlite::params![of, before, limit], |row| row.get(0))? {
            found.insert(key?);
        }
        Ok(())
    };
    if let Some(contact) = person.key {
        let own = "SELECT key FROM messages WHERE contact = ?1 AND key < ?2 ORDER BY key DESC LIMIT ?3";
        add(own, &contact)?;
    }
    for phone in &person.phones {
        let strangers = "SELECT key FROM messages WHERE account IN (SELECT key FROM accounts) AND phone = ?1 AND contact IS NULL \
                         AND key < ?2 ORDER BY key DESC LIMIT ?3";
        add(strangers, phone)?;
    }
    Ok(found.into_iter().rev().take(usize::try_from(limit).unwrap_or(usize::MAX)).collect())
}

/// Places of a person's answers in the file.
pub(super) fn answer_keys(tx: &Tx<'_>, person: &Person) -> Result<Vec<i64>, StoreError> {
    let mut found: BTreeSet<i64> = BTreeSet::new();
    for phone in &person.phones {
        let mut keys = tx.0.prepare_cached(
            "SELECT key FROM answers WHERE account IN (SELECT key FROM accounts) AND (phone = ?1 OR wa_id = substr(?1, 2)) \
             AND (contact IS NULL OR contact = ?2)",
        )?;
        for key in keys.query_map((phone, person.key), |row| row.get(0))? {
            found.insert(key?);
        }
    }
    if let Some(contact) = person.key {
        let mut keys = tx.0.prepare_cached("SELECT key FROM answers WHERE contact = ?1")?;
        for key in keys.query_map([contact], |row| row.get(0))? {
            found.insert(key?);
        }
    }
    Ok(found.into_iter().collect())
}

/// A message of a person's history.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// Its place in the file: what comes before it is asked for by it.
    pub place: i64,
    /// Which account it left from.
    pub account: AccountId,
    /// It.
    pub message: Message,
}

/// What was sent to a person, of all accounts, newest first, before a place; what was skipped and cancelled too.
///
/// # Errors
/// [`StoreError`]
pub fn history(tx: &Tx<'_>, person: &Person, before: Option<i64>, limit: u32) -> Result<Vec<Sent>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("{} WHERE messages.key = ?1", messages::SELECT))?;
    let mut account = tx.0.prepare_cached(
        "SELECT accounts.id AS account FROM messages JOIN accounts ON accounts.key = messages.account WHERE messages.key = ?1",
    )?;
    let mut history = Vec::new();
    for place in message_keys(tx, person, before.unwrap_or(i64::MAX), limit)? {
        let mut rows = found.query([place])?;
        let Some(row) = rows.next()? else { continue };
        let message = messages::message(row)?;
        let mut accounts = account.query([place])?;
        let Some(row) = accounts.next()? else { continue };
        history.push(Sent { place, account: parsed(row, "accounts", "account")?, message });
    }
    Ok(history)
}

/// What a person answered, of all accounts, oldest first.
///
/// # Errors
/// [`StoreError`]
pub fn answered(tx: &Tx<'_>, person: &Person) -> Result<Vec<Answer>, StoreError> {
    answer_keys(tx, person)?.into_iter().filter_map(|key| answers::by_key(tx, key).transpose()).collect()
}

/// The contact of a person, where there is one.
///
/// # Errors
/// [`StoreError`]
pub fn contact(tx: &Tx<'_>, person: &Person) -> Result<Option<recado_core::Contact>, StoreError> {
    person.key.map_or(Ok(None), |key| contacts::by_key(tx, key))
}

/// The edits that touched a person, oldest first.
///
/// # Errors
/// [`StoreError`]
pub fn edits(tx: &Tx<'_>, person: &Person) -> Result<Vec<recado_core::edit::Edit>, StoreError> {
    person.key.map_or(Ok(Vec::new()), |key| super::edits::of_contact(tx, key))
}
