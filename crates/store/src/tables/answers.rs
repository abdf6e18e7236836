//! Answers: what customers wrote or tapped, each once.

use chrono::{DateTime, Utc};
use recado_core::{AccountId, Answer, AnswerId, Incoming, MessageId, Phone, phone};
use rusqlite::{OptionalExtension, Row, named_params};

use super::contacts;
use crate::row::{millis, parsed, time};
use crate::{StoreError, Tx};

const TABLE: &str = "answers";

const SELECT: &str = "SELECT answers.id, answers.phone, nullif(person.name, '') AS name, kind, text, messages.id AS reply_to, received_at \
     FROM answers LEFT JOIN messages ON messages.key = answers.message \
     LEFT JOIN contacts AS person ON person.phone = answers.phone";

/// Keeps an answer, in the conversation with the person who gave it. Says whether it was new.
///
/// # Errors
/// [`StoreError`]
pub fn insert(
    tx: &Tx<'_>,
    account: AccountId,
    id: AnswerId,
    answer: &Incoming,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let account: i64 =
        tx.0.prepare_cached("SELECT key FROM accounts WHERE id = ?1")?
            .query_row([account.to_string()], |row| row.get(0))?;
    let replied: Option<(i64, String)> = match &answer.reply_to {
        Some(wamid) => among_spellings(
            tx,
            "SELECT key, phone FROM messages WHERE account = ?1 AND phone = ?2 AND wamid = ?3",
            &answer.wa_id,
            |found, phone| found.query_row((account, phone, wamid), |row| Ok((row.get(0)?, row.get(1)?))).optional(),
        )?,
        None => None,
    };
    let phone = match &replied {
        Some((_, phone)) => phone.clone(),
        None => conversation(tx, account, &answer.wa_id)?,
    };
    if Phone::from_e164(&phone).is_none() {
        return Err(StoreError::Row { table: TABLE, what: "phone" });
    }
    let inserted = tx
        .0
        .prepare_cached(
            "INSERT INTO answers (id, account, contact, phone, wa_id, service_id, kind, text, message, reply_to, received_at, seen_at) \
             VALUES (:id, :account, (SELECT key FROM contacts WHERE phone = :phone), :phone, :wa_id, :service_id, :kind, :text, \
             :message, :reply_to, :received_at, :now) ON CONFLICT (account, service_id) DO NOTHING",
        )?
        .execute(named_params! {
            ":id": id.to_string(),
            ":account": account,
            ":phone": phone,
            ":wa_id": answer.wa_id,
            ":service_id": answer.service_id,
            ":kind": answer.kind,
            ":text": answer.text,
            ":message": replied.map(|(key, _)| key),
            ":reply_to": answer.reply_to,
            ":received_at": millis(answer.received_at),
            ":now": millis(now),
        })?;
    Ok(inserted > 0)
}

/// Whether an answer of this id of the service is kept.
///
/// # Errors
/// [`StoreError`]
pub fn is_kept(tx: &Tx<'_>, account: AccountId, service_id: &str) -> Result<bool, StoreError> {
    let mut kept = tx.0.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM answers WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND service_id = ?2)",
    )?;
    Ok(kept.query_row((account.to_string(), service_id), |row| row.get(0))?)
}

/// The number that we write to when we mean whom the service calls so. In Brazil it may leave the ninth digit out, in
/// Mexico it may put a 1 in: what it answered to our own requests is the surest, then the list, then its word.
fn conversation(tx: &Tx<'_>, account: i64, wa_id: &str) -> Result<String, StoreError> {
    let written: Option<(i64, String)> = among_spellings(
        tx,
        "SELECT max(key), phone FROM messages WHERE account = ?1 AND phone = ?2 HAVING max(key) IS NOT NULL",
        wa_id,
        |found, phone| found.query_row((account, phone), |row| Ok((row.get(0)?, row.get(1)?))).optional(),
    )?;
    if let Some((_, phone)) = written {
        return Ok(phone);
    }
    let same = format!("+{wa_id}");
    let Some(typed) = Phone::from_e164(&same) else { return Ok(same) };
    let listed: Option<String> = match contacts::key_by_phone(tx, &typed)? {
        Some(key) => {
            Some(tx.0.prepare_cached("SELECT phone FROM contacts WHERE key = ?1")?.query_row([key], |row| row.get(0))?)
        }
        None => None,
    };
    Ok(listed.unwrap_or(same))
}

/// Asks for each number that the service may mean by a name, and gives the answer with the newest message.
fn among_spellings(
    tx: &Tx<'_>,
    question: &str,
    wa_id: &str,
    mut ask: impl FnMut(&mut rusqlite::CachedStatement<'_>, &str) -> rusqlite::Result<Option<(i64, String)>>,
) -> Result<Option<(i64, String)>, StoreError> {
    let mut found = tx.0.prepare_cached(question)?;
    let mut newest = None;
    for phone in phone::spellings(wa_id) {
        newest = newest.max(ask(&mut found, &phone)?);
    }
    Ok(newest)
}

/// Which answers of an account.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter<'a> {
    /// Only those of the conversation with this number.
    pub phone: Option<&'a Phone>,
    /// Only those that came since.
    pub since: Option<DateTime<Utc>>,
    /// At most so many.
    pub limit: Option<u32>,
}

/// Answers of an account, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>, account: AccountId, filter: &Filter<'_>) -> Result<Vec<Answer>, StoreError> {
    let of_phone = if filter.phone.is_some() { "answers.phone = :phone" } else { ":phone IS NULL" };
    let mut all = tx.0.prepare_cached(&format!(
        "{SELECT} WHERE answers.account = (SELECT key FROM accounts WHERE id = :account) AND {of_phone} \
         AND received_at >= :since ORDER BY received_at DESC, answers.key DESC LIMIT :limit",
    ))?;
    read(all.query(named_params! {
        ":account": account.to_string(),
        ":phone": filter.phone.map(Phone::e164),
        ":since": filter.since.map_or(i64::MIN, millis),
        ":limit": filter.limit.map_or(-1, i64::from),
    })?)
}

/// The answers to a message, oldest first.
///
/// # Errors
/// [`StoreError`]
pub fn of_message(tx: &Tx<'_>, message: MessageId) -> Result<Vec<Answer>, StoreError> {
    let mut all = tx.0.prepare_cached(&format!(
        "{SELECT} WHERE answers.message = (SELECT key FROM messages WHERE id = ?1) ORDER BY received_at, answers.key",
    ))?;
    read(all.query([message.to_string()])?)
}

/// The answer at a place in the file.
pub(super) fn by_key(tx: &Tx<'_>, key: i64) -> Result<Option<Answer>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("{SELECT} WHERE answers.key = ?1"))?;
    Ok(read(found.query([key])?)?.pop())
}

fn read(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Answer>, StoreError> {
    let mut answers = Vec::new();
    while let Some(row) = rows.next()? {
        answers.push(answer(row)?);
    }
    Ok(answers)
}

fn answer(row: &Row<'_>) -> Result<Answer, StoreError> {
    let reply_to: Option<String> = row.get("reply_to")?;
    Ok(Answer {
        id: parsed(row, TABLE, "id")?,
        phone: parsed(row, TABLE, "phone")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        text: row.get("text")?,
        reply_to: reply_to.and_then(|id| id.parse().ok()),
        received_at: time(row.get("received_at")?),
    })
}
