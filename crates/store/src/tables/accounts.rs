//! Accounts: business numbers and how they are reached. No token stands here.

use chrono::{DateTime, Utc};
use recado_core::account::{Account, AccountKind, NumberFacts, SendingRules};
use recado_core::{AccountId, BatchId};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::row::{from_json, maybe_parsed, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const COLUMNS: &str = "id, name, kind, waba_id, phone_number_id, app_id, api_url, graph_version, is_default, time_zone, country, \
     display_phone_number, verified_name, quality_rating, messaging_limit, throughput, checked_at, max_rate, quiet_hours, paused, created_at";

/// Adds an account.
///
/// # Errors
/// [`StoreError::Duplicate`] where the name is taken.
pub fn insert(tx: &Tx<'_>, account: &Account) -> Result<(), StoreError> {
    if account.default {
        clear_default(tx)?;
    }
    tx.0.prepare_cached(
        "INSERT INTO accounts (id, name, kind, waba_id, phone_number_id, app_id, api_url, graph_version, is_default, time_zone, \
         country, created_at) VALUES (:id, :name, :kind, :waba_id, :phone_number_id, :app_id, :api_url, :graph_version, \
         :is_default, :time_zone, :country, :created_at)",
    )?
    .execute(named_params! {
        ":id": account.id.to_string(),
        ":name": account.name,
        ":kind": account.kind.as_str(),
        ":waba_id": account.waba_id,
        ":phone_number_id": account.phone_number_id,
        ":app_id": account.app_id,
        ":api_url": account.api_url,
        ":graph_version": account.graph_version,
        ":is_default": account.default,
        ":time_zone": account.time_zone,
        ":country": account.country,
        ":created_at": millis(account.created_at),
    })?;
    set_facts(tx, account.id, &account.number)
}

/// Keeps what the service said about the number.
///
/// # Errors
/// [`StoreError`]
pub fn set_facts(tx: &Tx<'_>, id: AccountId, facts: &NumberFacts) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "UPDATE accounts SET display_phone_number = :display, verified_name = :verified, quality_rating = :quality, \
         messaging_limit = :limit, throughput = :throughput, checked_at = :checked WHERE id = :id",
    )?
    .execute(named_params! {
        ":display": facts.display_phone_number,
        ":verified": facts.verified_name,
        ":quality": facts.quality_rating,
        ":limit": facts.messaging_limit,
        ":throughput": facts.throughput,
        ":checked": facts.checked_at.map(millis),
        ":id": id.to_string(),
    })?;
    Ok(())
}

/// Keeps what the person wants of the account's sending; whether it is paused is left alone.
///
/// # Errors
/// [`StoreError`]
pub fn set_rules(tx: &Tx<'_>, id: AccountId, rules: &SendingRules) -> Result<(), StoreError> {
    tx.0.prepare_cached("UPDATE accounts SET max_rate = ?2, quiet_hours = ?3 WHERE id = ?1")?.execute((
        id.to_string(),
        rules.max_rate,
        rules.quiet_hours.map(|hours| hours.to_string()),
    ))?;
    Ok(())
}

/// Keeps in which zone the account's times are told and typed.
///
/// # Errors
/// [`StoreError`]
pub fn set_time_zone(tx: &Tx<'_>, id: AccountId, zone: &str) -> Result<(), StoreError> {
    tx.0.execute("UPDATE accounts SET time_zone = ?2 WHERE id = ?1", (id.to_string(), zone))?;
    Ok(())
}

/// When all templates of the account were looked at last.
///
/// # Errors
/// [`StoreError`]
pub fn templates_at(tx: &Tx<'_>, id: AccountId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT templates_at FROM accounts WHERE id = ?1")?;
    let at = found.query_row([id.to_string()], |row| row.get::<_, Option<i64>>(0)).optional()?;
    Ok(at.flatten().map(time))
}

/// Keeps when all templates of the account were looked at.
///
/// # Errors
/// [`StoreError`]
pub fn set_templates_at(tx: &Tx<'_>, id: AccountId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.0.execute("UPDATE accounts SET templates_at = ?2 WHERE id = ?1", (id.to_string(), millis(at)))?;
    Ok(())
}

/// Kinds of button that the service said this account may not use, in the platform's words.
///
/// # Errors
/// [`StoreError`]
pub fn lacks(tx: &Tx<'_>, id: AccountId) -> Result<Vec<String>, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT lacks FROM accounts WHERE id = ?1")?;
    let found = found.query_row([id.to_string()], |row| Ok(from_json(row, "accounts", "lacks"))).optional()?;
    Ok(found.transpose()?.unwrap_or_default())
}

/// Keeps whether the account may use a kind of button.
///
/// # Errors
/// [`StoreError`]
pub fn set_lacks(tx: &Tx<'_>, id: AccountId, kind: &str, is_lacking: bool) -> Result<(), StoreError> {
    let mut all = lacks(tx, id)?;
    if all.iter().any(|known| known == kind) == is_lacking {
        return Ok(());
    }
    all.retain(|known| known != kind);
    all.extend(is_lacking.then(|| kind.to_owned()));
    let all = to_json(&all, "accounts", "lacks")?;
    tx.0.execute("UPDATE accounts SET lacks = ?2 WHERE id = ?1", (id.to_string(), all))?;
    Ok(())
}

/// All accounts, by name.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>) -> Result<Vec<Account>, StoreError> {
    let mut all = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM accounts ORDER BY name"))?;
    let mut rows = all.query([])?;
    let mut accounts = Vec::new();
    while let Some(row) = rows.next()? {
        accounts.push(account(row)?);
    }
    Ok(accounts)
}

/// The account of this name, in any case.
///
/// # Errors
/// [`StoreError`]
pub fn by_name(tx: &Tx<'_>, name: &str) -> Result<Option<Account>, StoreError> {
    one(tx, "name = ?1", name)
}

/// The account of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    one(tx, "id = ?1", &id.to_string())
}

/// The account of a batch.
///
/// # Errors
/// [`StoreError`]
pub fn of_batch(tx: &Tx<'_>, batch: BatchId) -> Result<Option<Account>, StoreError> {
    one(tx, "key = (SELECT account FROM batches WHERE id = ?1)", &batch.to_string())
}

/// Makes this account the default one.
///
/// # Errors
/// [`StoreError`]
pub fn set_default(tx: &Tx<'_>, id: AccountId) -> Result<(), StoreError> {
    clear_default(tx)?;
    tx.0.execute("UPDATE accounts SET is_default = 1 WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// Removes an account and its templates. One with messages in the ledger stays: the ledger is the truth.
///
/// # Errors
/// [`StoreError`]; `Ok(false)` where it has messages.
pub fn remove(tx: &Tx<'_>, id: AccountId) -> Result<bool, StoreError> {
    let removed = tx.0.execute(
        "DELETE FROM accounts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM batches WHERE batches.account = accounts.key)",
        [id.to_string()],
    )?;
    Ok(removed > 0)
}

fn clear_default(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.0.execute("UPDATE accounts SET is_default = 0 WHERE is_default = 1", [])?;
    Ok(())
}

fn one(tx: &Tx<'_>, condition: &str, value: &str) -> Result<Option<Account>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM accounts WHERE {condition}"))?;
    let found = found.query_row([value], |row| Ok(account(row))).optional()?;
    found.transpose()
}

fn account(row: &Row<'_>) -> Result<Account, StoreError> {
    let kind: String = row.get("kind")?;
    Ok(Account {
        id: parsed(row, "accounts", "id")?,
        name: row.get("name")?,
        kind: if kind == AccountKind::Practice.as_str() { AccountKind::Practice } else { AccountKind::Live },
        waba_id: row.get("waba_id")?,
        phone_number_id: row.get("phone_number_id")?,
        app_id: row.get("app_id")?,
        api_url: row.get("api_url")?,
        graph_version: row.get("graph_version")?,
        default: row.get("is_default")?,
        time_zone: row.get("time_zone")?,
        country: row.get("country")?,
        number: NumberFacts {
            display_phone_number: row.get("display_phone_number")?,
            verified_name: row.get("verified_name")?,
            quality_rating: row.get("quality_rating")?,
            messaging_limit: row.get("messaging_limit")?,
            throughput: row.get("throughput")?,
            checked_at: row.get::<_, Option<i64>>("checked_at")?.map(time),
        },
        sending: SendingRules {
            max_rate: row.get("max_rate")?,
            quiet_hours: maybe_parsed(row, "accounts", "quiet_hours")?,
            paused: row.get("paused")?,
        },
        created_at: time(row.get("created_at")?),
    })
}
