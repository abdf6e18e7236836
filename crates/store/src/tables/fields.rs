//! The shop's own fields: which there are, and what kind. Their values stand in `contacts.fields`.

use std::collections::BTreeMap;

use recado_core::contact::{Field, FieldKind, words};
use recado_core::fold::folded;
use rusqlite::{OptionalExtension, Row};

use super::text_index::{self, Text};
use crate::row::to_json;
use crate::{StoreError, Tx};

const TABLE: &str = "fields";

/// All of them, in the order in which they were made.
///
/// # Errors
/// [`StoreError`]
pub fn all(tx: &Tx<'_>) -> Result<Vec<Field>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT name, kind, currency FROM fields ORDER BY key")?;
    let mut rows = found.query([])?;
    let mut fields = Vec::new();
    while let Some(row) = rows.next()? {
        fields.push(field(row)?);
    }
    Ok(fields)
}

/// The field of this name, whatever its case and accents.
///
/// # Errors
/// [`StoreError`]
pub fn by_name(tx: &Tx<'_>, name: &str) -> Result<Option<Field>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT name, kind, currency FROM fields WHERE folded = ?1")?;
    let found = found.query_row([folded(name)], |row| Ok(field(row))).optional()?;
    found.transpose()
}

/// Makes a field, or makes one something else. Its values stay as they are: what is not of the new kind is shown as it is.
/// The spelling of one that is there stays, because values stand under it.
///
/// # Errors
/// [`StoreError`]
pub fn put(tx: &Tx<'_>, field: &Field) -> Result<(), StoreError> {
    let currency = match &field.kind {
        FieldKind::Money { currency } => Some(currency),
        FieldKind::Text | FieldKind::Number | FieldKind::Date => None,
    };
    tx.0.prepare_cached(
        "INSERT INTO fields (name, folded, kind, currency) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (folded) DO UPDATE SET kind = excluded.kind, currency = excluded.currency",
    )?
    .execute((&field.name, folded(&field.name), field.kind.as_str(), currency))?;
    Ok(())
}

/// Takes a field away, with every value in it. Says how many contacts had one.
///
/// # Errors
/// [`StoreError`]
pub fn remove(tx: &Tx<'_>, name: &str) -> Result<u64, StoreError> {
    let Some(field) = by_name(tx, name)? else { return Ok(0) };
    let mut with = tx.0.prepare_cached(
        "SELECT key, fields, notes FROM contacts WHERE EXISTS (SELECT 1 FROM json_each(contacts.fields) WHERE json_each.key = ?1)",
    )?;
    let with = with.query_map([&field.name], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    let with = with.collect::<Result<Vec<_>, _>>()?;
    for (key, values, notes) in &with {
        let mut values: BTreeMap<String, String> =
            serde_json::from_str(values).map_err(|_| StoreError::Row { table: "contacts", what: TABLE })?;
        values.remove(&field.name);
        let before = text_index::of(tx, *key)?;
        let after = Text { words: words(&values, notes), ..before.clone() };
        text_index::change(tx, *key, &before, &after)?;
        tx.0.prepare_cached("UPDATE contacts SET fields = ?2, words = ?3 WHERE key = ?1")?.execute((
            key,
            to_json(&values, "contacts", TABLE)?,
            after.words,
        ))?;
    }
    tx.0.prepare_cached("DELETE FROM fields WHERE folded = ?1")?.execute([folded(name)])?;
    Ok(u64::try_from(with.len()).unwrap_or_default())
}

/// Values under the names that their fields are known by. A field that nobody has had before is a text from now on.
pub(super) fn own(tx: &Tx<'_>, values: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, StoreError> {
    let mut own = BTreeMap::new();
    for (name, value) in values {
        own.insert(own_name(tx, name)?, value.clone());
    }
    Ok(own)
}

pub(super) fn own_name(tx: &Tx<'_>, name: &str) -> Result<String, StoreError> {
    let known: Option<String> =
        tx.0.prepare_cached("SELECT name FROM fields WHERE folded = ?1")?
            .query_row([folded(name)], |row| row.get(0))
            .optional()?;
    if let Some(known) = known {
        return Ok(known);
    }
    put(tx, &Field { name: name.to_owned(), kind: FieldKind::Text })?;
    Ok(name.to_owned())
}

fn field(row: &Row<'_>) -> Result<Field, StoreError> {
    let (word, currency): (String, Option<String>) = (row.get("kind")?, row.get("currency")?);
    let kind = match (word.as_str(), currency) {
        ("text", _) => FieldKind::Text,
        ("number", _) => FieldKind::Number,
        ("date", _) => FieldKind::Date,
        ("money", Some(currency)) => FieldKind::Money { currency },
        _ => return Err(StoreError::Row { table: TABLE, what: "kind" }),
    };
    Ok(Field { name: row.get("name")?, kind })
}
