//! Messages: the ledger. Rows enter, are read and counted here; what moves them stands in [`outbox`](super::outbox) and
//! [`statuses`](super::statuses).

use std::collections::HashSet;

use recado_core::contact::Purpose;
use recado_core::ledger::{Message, MessageError, Reason, To};
use recado_core::{AccountId, BatchId, MessageId, MessageState, Phone};
use rusqlite::{OptionalExtension, Row, ToSql, named_params};

use super::totals::of_states;
use super::{batch_files, consents};
use crate::row::{from_json, maybe_json, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "messages";

/// Everything that [`message`] reads, with more columns before it and more tables after it.
macro_rules! select {
    ($columns:literal, $tables:literal) => {
        concat!(
            "SELECT ",
            $columns,
            "messages.key, messages.id, batches.id AS batch_id, contacts.id AS contact_id, messages.phone, wa_id, \
             coalesce(caller_key, refused_key) AS caller_key, messages.row, problem, batches.template, batches.language, messages.components, state, due_at, attempts, wamid, error_code, error_detail, \
             messages.created_at, messages.updated_at \
             FROM messages JOIN batches ON batches.key = messages.batch AND batches.stopped IS NOT 'loading' LEFT JOIN contacts ON contacts.key = messages.contact",
            $tables
        )
    };
}

/// The same with the name of the person: as linked when it entered, or of whoever has the number now.
macro_rules! select_named {
    ($columns:literal) => {
        select!(
            $columns,
            " LEFT JOIN contacts AS person ON person.key = \
             coalesce(messages.contact, (SELECT key FROM contacts WHERE phone = messages.phone))"
        )
    };
}

pub(super) const SELECT: &str = select!("", "");
/// With how many it stands for, in a table `reasons`.
pub(super) const SELECT_NUMBERED: &str = select!("(SELECT n FROM reasons WHERE newest = messages.key) AS n, ", "");
pub(super) const SELECT_NAMED: &str = select_named!("nullif(person.name, '') AS person_name, ");
/// With how many it stands for, in a table `troubled` of the keys of such.
pub(super) const SELECT_COUNTED: &str = select_named!(
    "nullif(person.name, '') AS person_name, (SELECT n FROM troubled WHERE newest = messages.key) AS n, "
);

/// Puts a message in the ledger. One whose caller's key is there already, and one to somebody who does not want messages of
/// its kind, enters as `skipped`, with that as its reason; the state that it entered with is returned.
///
/// # Errors
/// [`StoreError`]
pub fn insert(tx: &Tx<'_>, message: &Message) -> Result<MessageState, StoreError> {
    let duplicate = match &message.caller_key {
        Some(key) if message.state != MessageState::Skipped => {
            tx.0.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM messages WHERE account = (SELECT account FROM batches WHERE id = ?1) AND caller_key = ?2)",
            )?
            .query_row((message.batch.to_string(), key), |row| row.get(0))?
        }
        _ => false,
    };
    let refused = if duplicate {
        Some(Reason::DuplicateKey)
    } else if message.state != MessageState::Skipped && is_unwanted(tx, message)? {
        Some(Reason::OptedOut)
    } else {
        None
    };
    let state = if refused.is_some() { MessageState::Skipped } else { message.state };
    let reason = refused.or_else(|| message.error.as_ref().map(|error| error.reason));
    let problem = message.error.as_ref().and_then(|error| error.problem.as_ref());
    let (key, refused) = if state == MessageState::Skipped { (None, Some(())) } else { (Some(()), None) };
    let components = to_json(&message.components, TABLE, "components")?;
    let key_where = |is: Option<()>| is.and(message.caller_key.as_deref());
    tx.0.prepare_cached(
        "INSERT INTO messages (id, batch, account, contact, phone, caller_key, refused_key, row, components, state, due_at, error_code, \
         problem, created_at, updated_at) \
         SELECT :id, batches.key, batches.account, (SELECT key FROM contacts WHERE phone = :phone), :phone, :caller_key, :refused_key, \
         :row, :components, :state, :due_at, :error_code, :problem, :created_at, :created_at FROM batches WHERE batches.id = :batch",
    )?
    .execute(named_params! {
        ":id": message.id.to_string(),
        ":batch": message.batch.to_string(),
        ":phone": message.to.text(),
        ":caller_key": key_where(key),
        ":refused_key": key_where(refused),
        ":row": message.row,
        ":components": components,
        ":state": state.as_str(),
        ":due_at": millis(message.due_at),
        ":error_code": reason.map(Reason::as_str),
        ":problem": problem.map(|problem| to_json(problem, TABLE, "problem")).transpose()?,
        ":created_at": millis(message.created_at),
    })?;
    if state != MessageState::Skipped {
        batch_files::note(tx, message.batch, &components, message.created_at)?;
    }
    Ok(state)
}

/// Whether the person took back what the template needs. Asked here, so that no way into the ledger can forget it.
pub(super) fn is_unwanted(tx: &Tx<'_>, message: &Message) -> Result<bool, StoreError> {
    let Some(phone) = message.to.phone() else { return Ok(false) };
    // Most people took nothing back: that is known before the template is asked for.
    let unwanted = consents::unwanted(tx, phone)?;
    if unwanted.is_empty() {
        return Ok(false);
    }
    let needed = Purpose::of_category(&category_of(tx, message.batch)?);
    Ok(needed.is_some_and(|purpose| unwanted.contains(&purpose)))
}

/// The category of the template of a batch, as the platform writes it.
fn category_of(tx: &Tx<'_>, batch: BatchId) -> Result<String, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT category FROM batches JOIN templates ON templates.account = batches.account AND templates.name = batches.template \
         AND templates.language = batches.language WHERE batches.id = ?1",
    )?;
    Ok(found.query_row([batch.to_string()], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// Which messages, and how many of them.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only those of this batch.
    pub batch: Option<BatchId>,
    /// Only those in this state. Without it, `skipped` ones are left out.
    pub state: Option<MessageState>,
    /// At most so many.
    pub limit: Option<u32>,
}

/// Messages of an account, newest first.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>, account: AccountId, filter: &Filter) -> Result<Vec<Message>, StoreError> {
    let mut conditions = vec!["messages.account = (SELECT key FROM accounts WHERE id = :account)"];
    let (account, batch) = (account.to_string(), filter.batch.map(|id| id.to_string()));
    let limit = filter.limit.map_or(-1, i64::from);
    let mut parameters: Vec<(&str, &dyn ToSql)> = vec![(":account", &account), (":limit", &limit)];
    if batch.is_some() {
        conditions.push("messages.batch = (SELECT key FROM batches WHERE id = :batch)");
        parameters.push((":batch", &batch));
    }
    let which = filter.state.map(|state| of_states(&[state], "(SELECT key FROM accounts WHERE id = :account)"));
    if which.is_none() {
        conditions.push("state <> 'skipped'");
    }
    let mut all = tx.0.prepare_cached(&format!(
        "{SELECT} WHERE {}{} ORDER BY messages.key DESC LIMIT :limit",
        conditions.join(" AND "),
        which.unwrap_or_default(),
    ))?;
    let mut rows = all.query(parameters.as_slice())?;
    let mut messages = Vec::new();
    while let Some(row) = rows.next()? {
        messages.push(message(row)?);
    }
    Ok(messages)
}

/// The message of this id.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, id: MessageId) -> Result<Option<Message>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("{SELECT} WHERE messages.id = ?1"))?;
    let found = found.query_row([id.to_string()], |row| Ok(message(row))).optional()?;
    found.transpose()
}

/// Messages that the service took and may still have news of, oldest first, after a given place in the list. The second
/// value of each is its place.
///
/// # Errors
/// [`StoreError`]
pub fn awaiting_news(
    tx: &Tx<'_>,
    account: AccountId,
    batch: Option<BatchId>,
    after: i64,
    limit: u32,
) -> Result<Vec<(Message, i64)>, StoreError> {
    let mut all = tx.0.prepare_cached(&format!(
        "{SELECT} WHERE +messages.account = (SELECT key FROM accounts WHERE id = :account) AND messages.key > :after \
         AND +state IN ('accepted', 'held', 'sent', 'delivered') AND wamid IS NOT NULL \
         AND (:batch IS NULL OR batches.id = :batch) ORDER BY messages.key LIMIT :limit",
    ))?;
    let mut rows = all.query(named_params! {
        ":account": account.to_string(),
        ":after": after,
        ":batch": batch.map(|id| id.to_string()),
        ":limit": limit,
    })?;
    let mut messages = Vec::new();
    while let Some(row) = rows.next()? {
        messages.push((message(row)?, row.get("key")?));
    }
    Ok(messages)
}

/// A message and whom it is for.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// The row.
    pub message: Message,
    /// As the shop knows the person; none where the number is not in the list, or has no name there.
    pub name: Option<String>,
}

pub(super) fn named(row: &Row<'_>) -> Result<Named, StoreError> {
    Ok(Named { message: message(row)?, name: row.get("person_name")? })
}

pub(super) fn all_named(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Named>, StoreError> {
    let mut messages = Vec::new();
    while let Some(row) = rows.next()? {
        messages.push(named(row)?);
    }
    Ok(messages)
}

/// The message of this id, and whom it is for.
///
/// # Errors
/// [`StoreError`]
pub fn named_by_id(tx: &Tx<'_>, id: MessageId) -> Result<Option<Named>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("{SELECT_NAMED} WHERE messages.id = ?1"))?;
    Ok(all_named(found.query([id.to_string()])?)?.pop())
}

/// The message that entered an account with this key of its caller.
///
/// # Errors
/// [`StoreError`]
pub fn by_caller_key(tx: &Tx<'_>, account: AccountId, key: &str) -> Result<Option<Message>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "{SELECT} WHERE messages.account = (SELECT key FROM accounts WHERE id = ?1) AND messages.caller_key = ?2",
    ))?;
    let found = found.query_row((account.to_string(), key), |row| Ok(message(row))).optional()?;
    found.transpose()
}

/// Which of these keys are in an account's ledger already.
///
/// # Errors
/// [`StoreError`]
pub fn taken_keys(tx: &Tx<'_>, account: AccountId, keys: &[String]) -> Result<HashSet<String>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM messages WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND caller_key = ?2)",
    )?;
    let mut taken = HashSet::new();
    for key in keys {
        if found.query_row((account.to_string(), key), |row| row.get(0))? {
            taken.insert(key.clone());
        }
    }
    Ok(taken)
}

/// A page of a batch's messages, in the order in which they entered; of those in these states, where some are named.
///
/// # Errors
/// [`StoreError`]
pub fn of_batch(
    tx: &Tx<'_>,
    batch: BatchId,
    states: &[MessageState],
    offset: u32,
    limit: u32,
) -> Result<Vec<Named>, StoreError> {
    let which = of_states(states, "(SELECT account FROM batches WHERE id = ?1)");
    let mut page = tx.0.prepare_cached(&format!(
        "{SELECT_NAMED} WHERE messages.batch = (SELECT key FROM batches WHERE id = ?1){which} ORDER BY messages.key LIMIT ?2 OFFSET ?3",
    ))?;
    all_named(page.query((batch.to_string(), limit, offset))?)
}

/// Messages of an account or of one of its batches in the order in which they entered, after a given place in the file;
/// skipped ones too. The first value of each is its place.
///
/// # Errors
/// [`StoreError`]
pub fn after(
    tx: &Tx<'_>,
    account: AccountId,
    batch: Option<BatchId>,
    after: i64,
    limit: u32,
) -> Result<Vec<(i64, Named)>, StoreError> {
    let of = match batch {
        Some(_) => "messages.batch = (SELECT key FROM batches WHERE id = ?1)",
        None => "+messages.account = (SELECT key FROM accounts WHERE id = ?1)",
    };
    let id = batch.map_or_else(|| account.to_string(), |id| id.to_string());
    let mut page = tx
        .0
        .prepare_cached(&format!("{SELECT_NAMED} WHERE {of} AND messages.key > ?2 ORDER BY messages.key LIMIT ?3",))?;
    let mut rows = page.query((id, after, limit))?;
    let mut messages = Vec::new();
    while let Some(row) = rows.next()? {
        messages.push((row.get("key")?, named(row)?));
    }
    Ok(messages)
}

/// The last messages to a number, newest first; without those that never left and never will.
///
/// # Errors
/// [`StoreError`]
pub fn of_phone(tx: &Tx<'_>, account: AccountId, phone: &Phone, limit: u32) -> Result<Vec<Message>, StoreError> {
    let mut last = tx.0.prepare_cached(&format!(
        "{SELECT} WHERE messages.account = (SELECT key FROM accounts WHERE id = ?1) AND messages.phone = ?2 \
         AND state NOT IN ('cancelled', 'skipped') ORDER BY messages.key DESC LIMIT ?3",
    ))?;
    let mut rows = last.query((account.to_string(), phone.e164(), limit))?;
    let mut messages = Vec::new();
    while let Some(row) = rows.next()? {
        messages.push(message(row)?);
    }
    Ok(messages)
}

pub(super) fn message(row: &Row<'_>) -> Result<Message, StoreError> {
    let word: Option<String> = row.get("error_code")?;
    let reason = word
        .map(|word| Reason::from_word(&word).ok_or(StoreError::Row { table: TABLE, what: "error_code" }))
        .transpose()?;
    let error = maybe_json(row, TABLE, "error_detail")?;
    let problem = maybe_json(row, TABLE, "problem")?;
    let phone: String = row.get("phone")?;
    let state = parsed(row, TABLE, "state")?;
    let to = match Phone::from_e164(&phone) {
        Some(phone) => To::Phone(phone),
        None if phone.is_empty() && state != MessageState::Skipped => To::Erased,
        None if state == MessageState::Skipped => To::Unreadable(phone),
        None => return Err(StoreError::Row { table: TABLE, what: "phone" }),
    };
    let contact: Option<String> = row.get("contact_id")?;
    Ok(Message {
        id: parsed(row, TABLE, "id")?,
        batch: parsed(row, TABLE, "batch_id")?,
        contact: contact.and_then(|id| id.parse().ok()),
        to,
        row: row.get("row")?,
        wa_id: row.get("wa_id")?,
        caller_key: row.get("caller_key")?,
        template: row.get("template")?,
        language: row.get("language")?,
        components: from_json(row, TABLE, "components")?,
        state,
        due_at: time(row.get("due_at")?),
        attempts: row.get("attempts")?,
        wamid: row.get("wamid")?,
        error: reason.map(|reason| MessageError { reason, error, problem }),
        created_at: time(row.get("created_at")?),
        updated_at: time(row.get("updated_at")?),
    })
}
