//! The list as a screen shows it: some rows of very many, in the order in which people look for a name.
//!
//! What always holds: no row of the list is sorted anywhere but by its index, and nothing walks over more of them than was
//! asked for, but for [`keys`], which gives all that a filter finds and is asked for once.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use recado_core::contact::{Condition, ConsentState};
use recado_core::{ContactId, Phone};
use rusqlite::types::Value;
use rusqlite::{Row, ToSql};

use super::conditions::{self, Clause};
use super::{contact_search, contact_tags};
use crate::row::{parsed, time};
use crate::{StoreError, Tx};

pub use super::conditions::Moment;

/// Which contacts. All of it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those of whom these hold.
    pub conditions: Vec<Condition>,
    /// Only those who took back an authorisation.
    pub opted_out: bool,
    /// Only those that a search finds.
    pub text: Option<String>,
    /// Of the shop's country: what numbers begin with that are searched without it.
    pub calling_code: u16,
}

impl Filter {
    /// Whether it lets everybody through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tag.is_none() && self.conditions.is_empty() && !self.opted_out && self.words().is_none()
    }

    fn words(&self) -> Option<&str> {
        self.text.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }

    fn clause(&self, tx: &Tx<'_>, moment: &Moment) -> Result<Clause, StoreError> {
        let mut clause = Clause::default();
        if let Some(tag) = &self.tag {
            conditions::add(tx, &mut clause, &Condition::Tagged { tag: tag.clone() }, moment)?;
        }
        if self.opted_out {
            clause.and("(utility = 0 OR marketing = 0)", []);
        }
        for condition in &self.conditions {
            conditions::add(tx, &mut clause, condition, moment)?;
        }
        Ok(clause)
    }
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its place in the file.
    pub key: i64,
    /// Whose.
    pub id: ContactId,
    /// The number.
    pub phone: Phone,
    /// May be empty.
    pub name: String,
    /// In the order of their letters.
    pub tags: Vec<String>,
    /// What stands for messages about orders and appointments.
    pub utility: ConsentState,
    /// What stands for messages that offer something.
    pub marketing: ConsentState,
    /// When something was last sent to the person that the service took.
    pub notified_at: Option<DateTime<Utc>>,
}

/// Some of everybody, by name: their keys.
///
/// # Errors
/// [`StoreError`]
pub fn page(tx: &Tx<'_>, offset: u32, limit: u32) -> Result<Vec<i64>, StoreError> {
    let mut page = tx.0.prepare_cached("SELECT key FROM contacts ORDER BY sort_name, key LIMIT ?1 OFFSET ?2")?;
    Ok(page.query_map((limit, offset), |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The first that a filter finds, by name; what a search finds, as the search has it.
///
/// # Errors
/// [`StoreError`]
pub fn first(tx: &Tx<'_>, filter: &Filter, moment: &Moment, limit: u32) -> Result<Vec<i64>, StoreError> {
    if let Some(text) = filter.words() {
        let mut found = searched(tx, filter, text, moment, u32::MAX)?;
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        return Ok(found);
    }
    let clause = filter.clause(tx, moment)?;
    // A tag that few have is found by them; otherwise it is quicker to walk along the names until enough have it.
    let few = rare(tx, filter)?;
    let order = if few.is_some() { "+sort_name" } else { "sort_name" };
    let from = few.unwrap_or_else(|| "TRUE".to_owned());
    let sql =
        format!("SELECT key FROM contacts WHERE {from} AND {} ORDER BY {order}, key LIMIT {limit}", clause.text());
    keys_of(tx, &sql, &clause.values)
}

/// All that a filter finds, by name; what a search finds, as the search has it.
///
/// # Errors
/// [`StoreError`]
pub fn keys(tx: &Tx<'_>, filter: &Filter, moment: &Moment) -> Result<Vec<i64>, StoreError> {
    if let Some(text) = filter.words() {
        return searched(tx, filter, text, moment, u32::MAX);
    }
    if filter.is_empty() {
        return keys_of(tx, "SELECT key FROM contacts ORDER BY sort_name, key", &[]);
    }
    let clause = filter.clause(tx, moment)?;
    let from = narrow(tx, filter)?.unwrap_or_else(|| "TRUE".to_owned());
    let found = keys_of(tx, &format!("SELECT key FROM contacts WHERE {from} AND {}", clause.text()), &clause.values)?;
    in_order(tx, found)
}

/// How many a filter finds, and no more than `up_to`, where counting ends.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>, filter: &Filter, moment: &Moment, up_to: u32) -> Result<u32, StoreError> {
    if let Some(text) = filter.words() {
        let found = searched(tx, filter, text, moment, up_to)?.len();
        return Ok(u32::try_from(found).unwrap_or(u32::MAX).min(up_to));
    }
    let clause = filter.clause(tx, moment)?;
    let from = narrow(tx, filter)?.unwrap_or_else(|| "TRUE".to_owned());
    let sql = format!("SELECT count(*) FROM (SELECT 1 FROM contacts WHERE {from} AND {} LIMIT {up_to})", clause.text());
    let mut counted = tx.0.prepare(&sql)?;
    Ok(counted.query_row(rusqlite::params_from_iter(&clause.values), |row| row.get(0))?)
}

/// Contacts as rows of the list, in the order of their keys as given; those that are gone are left out.
///
/// # Errors
/// [`StoreError`]
pub fn listed(tx: &Tx<'_>, keys: &[i64]) -> Result<Vec<Listed>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT key, id, phone, name, utility, marketing, (SELECT max(due_at) FROM messages WHERE messages.contact = contacts.key \
         AND (state = 'accepted' OR state = 'sent' OR state = 'delivered' OR state = 'read' OR state = 'held')) AS notified_at \
         FROM contacts WHERE key = ?1",
    )?;
    let mut all = Vec::with_capacity(keys.len());
    for key in keys {
        let mut rows = found.query([key])?;
        let Some(row) = rows.next()? else { continue };
        all.push(Listed {
            key: *key,
            id: parsed(row, "contacts", "id")?,
            phone: parsed(row, "contacts", "phone")?,
            name: row.get("name")?,
            tags: contact_tags::of(tx, *key)?,
            utility: stands(row, "utility")?,
            marketing: stands(row, "marketing")?,
            notified_at: row.get::<_, Option<i64>>("notified_at")?.map(time),
        });
    }
    Ok(all)
}

fn stands(row: &Row<'_>, purpose: &str) -> Result<ConsentState, StoreError> {
    Ok(match row.get::<_, Option<bool>>(purpose)? {
        None => ConsentState::Unknown,
        Some(true) => ConsentState::Given,
        Some(false) => ConsentState::OptedOut,
    })
}

/// What a search finds and the rest of the filter lets through, as the search has it.
fn searched(tx: &Tx<'_>, filter: &Filter, text: &str, moment: &Moment, cap: u32) -> Result<Vec<i64>, StoreError> {
    let rest = Filter { text: None, ..filter.clone() };
    if rest.is_empty() {
        return Ok(contact_search::search(tx, text, filter.calling_code, cap)?.keys);
    }
    let found = contact_search::search(tx, text, filter.calling_code, u32::MAX)?.keys;
    let clause = rest.clause(tx, moment)?;
    let mut kept = Vec::new();
    let mut passes =
        tx.0.prepare(&format!("SELECT EXISTS (SELECT 1 FROM contacts WHERE {} AND key = ?)", clause.text()))?;
    for key in found {
        let values: Vec<&dyn ToSql> =
            clause.values.iter().map(|value| value as &dyn ToSql).chain([&key as &dyn ToSql]).collect();
        if passes.query_row(values.as_slice(), |row| row.get(0))? {
            kept.push(key);
        }
    }
    Ok(kept)
}

/// People of a tag that is looked for by its people at most: beyond, the first screen is found quicker along the names.
const RARE: usize = 2_000;

/// The same as a narrower place to look than the whole list, where a tag gives one.
fn narrow(tx: &Tx<'_>, filter: &Filter) -> Result<Option<String>, StoreError> {
    let tag = filter.tag.iter().chain(filter.conditions.iter().filter_map(|condition| match condition {
        Condition::Tagged { tag } => Some(tag),
        _ => None,
    }));
    let Some(tag) = tag.into_iter().next() else { return Ok(None) };
    // A tag that nobody has is nobody's key.
    let key = contact_tags::find(tx, tag)?.unwrap_or(-1);
    Ok(Some(format!("key IN (SELECT contact FROM contact_tags WHERE tag = {key})")))
}

fn rare(tx: &Tx<'_>, filter: &Filter) -> Result<Option<String>, StoreError> {
    if filter.opted_out {
        return Ok(Some("TRUE".to_owned()));
    }
    let Some(narrow) = narrow(tx, filter)? else { return Ok(None) };
    let some: i64 = tx.0.query_row(
        &format!("SELECT count(*) FROM (SELECT 1 FROM contacts WHERE {narrow} LIMIT {RARE})"),
        [],
        |row| row.get(0),
    )?;
    Ok((usize::try_from(some).unwrap_or(RARE) < RARE).then_some(narrow))
}

fn keys_of(tx: &Tx<'_>, sql: &str, values: &[Value]) -> Result<Vec<i64>, StoreError> {
    let mut found = tx.0.prepare_cached(sql)?;
    let found = found.query_map(rusqlite::params_from_iter(values), |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Keys in the order of names. Few are asked for their names; of many it is quicker to walk along all names once.
fn in_order(tx: &Tx<'_>, found: Vec<i64>) -> Result<Vec<i64>, StoreError> {
    if found.len() < RARE {
        let mut name = tx.0.prepare_cached("SELECT sort_name FROM contacts WHERE key = ?1")?;
        let named = found.into_iter().map(|key| Ok((name.query_row([key], |row| row.get::<_, String>(0))?, key)));
        let mut named = named.collect::<Result<Vec<_>, StoreError>>()?;
        named.sort_unstable();
        return Ok(named.into_iter().map(|(_, key)| key).collect());
    }
    let found: HashSet<i64> = found.into_iter().collect();
    let all = keys_of(tx, "SELECT key FROM contacts ORDER BY sort_name, key", &[])?;
    Ok(all.into_iter().filter(|key| found.contains(key)).collect())
}

#[cfg(test)]
#[path = "contact_list_tests.rs"]
mod tests;
