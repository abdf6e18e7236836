//! Aliases: what else the service calls a person. An alias is one person's; heard of another, it moves.

use chrono::{DateTime, Utc};
use recado_core::Phone;
use recado_core::contact::{Alias, AliasKind};
use rusqlite::OptionalExtension;

use super::contacts;
use crate::row::{millis, time};
use crate::{StoreError, Tx};

/// Keeps what the service calls the person of a number, where that is in the list and the name is another one.
///
/// # Errors
/// [`StoreError`]
pub fn learn(tx: &Tx<'_>, phone: &Phone, kind: AliasKind, value: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    let same = kind == AliasKind::WaId && value == phone.digits();
    let Some(key) = contacts::key_by_phone(tx, phone)?.filter(|_| !same && !value.is_empty()) else { return Ok(()) };
    put(tx, key, &Alias { kind, value: value.to_owned(), learned_at: now })
}

pub(super) fn put(tx: &Tx<'_>, key: i64, alias: &Alias) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO aliases (kind, value, contact, learned_at) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (kind, value) DO UPDATE SET contact = excluded.contact, learned_at = excluded.learned_at \
         WHERE contact <> excluded.contact",
    )?
    .execute((alias.kind.as_str(), &alias.value, key, millis(alias.learned_at)))?;
    Ok(())
}

/// The aliases of a contact, oldest first.
pub(super) fn of(tx: &Tx<'_>, key: i64) -> Result<Vec<Alias>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT kind, value, learned_at FROM aliases WHERE contact = ?1 ORDER BY learned_at, kind, value",
    )?;
    let mut rows = found.query([key])?;
    let mut aliases = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get("kind")?;
        let kind = AliasKind::from_word(&kind).ok_or(StoreError::Row { table: "aliases", what: "kind" })?;
        aliases.push(Alias { kind, value: row.get("value")?, learned_at: time(row.get("learned_at")?) });
    }
    Ok(aliases)
}

/// Whom the service once called so.
pub(super) fn key_by_wa_id(tx: &Tx<'_>, wa_id: &str) -> Result<Option<i64>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT contact FROM aliases WHERE kind = 'wa_id' AND value = ?1")?;
    Ok(found.query_row([wa_id], |row| row.get(0)).optional()?)
}

/// The number of whom the service calls by an id of its own.
///
/// # Errors
/// [`StoreError`]
pub fn phone_by_user_id(tx: &Tx<'_>, user_id: &str) -> Result<Option<Phone>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT phone FROM aliases JOIN contacts ON contacts.key = aliases.contact WHERE kind = 'user_id' AND value = ?1",
    )?;
    let phone: Option<String> = found.query_row([user_id], |row| row.get(0)).optional()?;
    Ok(phone.as_deref().and_then(Phone::from_e164))
}
