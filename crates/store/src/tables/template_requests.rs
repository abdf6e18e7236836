//! What is asked for at the service about templates. It waits here until somebody takes it there.
//!
//! Before a request leaves it is [`leave`]: from then on it is unsure, whatever becomes of this program, and does not leave
//! again. Only what is known afterwards, by an answer or by a look, [`end`]s it or lets it wait again.

use chrono::{DateTime, Utc};
use recado_core::draft::{Base, RequestKind, RequestState, TemplateRequest, VersionReason};
use recado_core::{AccountId, DraftId, TemplateRequestId};
use rusqlite::{OptionalExtension, Params, Row, named_params};
use serde_json::Value;

use super::drafts;
use crate::row::{from_json, maybe_json, maybe_parsed, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "template_requests";
const COLUMNS: &str = "template_requests.id, CASE WHEN drafts.deleted_at IS NULL THEN drafts.id END AS draft_id, kind, \
     template_requests.name, template_requests.language, template_requests.content, template_requests.sources, \
     base_name, base_language, asked_at, state, ended_at, detail";
const FROM: &str = "template_requests LEFT JOIN drafts ON drafts.key = template_requests.draft";
const OF_ACCOUNT: &str = "template_requests.account = (SELECT key FROM accounts WHERE id = ?1)";

/// Asks for a draft as the request has it; what it waited for before is not asked for any more. Says whether the draft is
/// there.
///
/// # Errors
/// [`StoreError`]
pub fn put(tx: &Tx<'_>, draft: DraftId, request: &TemplateRequest) -> Result<bool, StoreError> {
    let Some((key, of)) = drafts::keyed(tx, draft)? else { return Ok(false) };
    tx.0.execute("DELETE FROM template_requests WHERE draft = ?1 AND state = 'waiting'", [key])?;
    insert(tx, of.account, Some(key), request)?;
    drafts::mark(tx, key, VersionReason::Request)?;
    Ok(true)
}

/// Asks for something about a template of the service's. Where the same waits already, that one is meant: its id.
///
/// # Errors
/// [`StoreError`]
pub fn ask(tx: &Tx<'_>, account: AccountId, request: &TemplateRequest) -> Result<TemplateRequestId, StoreError> {
    let same = |other: &&TemplateRequest| {
        (other.kind, &other.name, &other.language) == (request.kind, &request.name, &request.language)
    };
    if let Some(waits) = waiting(tx, account)?.iter().find(same) {
        return Ok(waits.id);
    }
    insert(tx, account, None, request)?;
    Ok(request.id)
}

fn insert(tx: &Tx<'_>, account: AccountId, draft: Option<i64>, request: &TemplateRequest) -> Result<(), StoreError> {
    tx.0.execute(
        "INSERT INTO template_requests (id, account, draft, kind, name, language, content, sources, asked_at, state) \
         VALUES (:id, (SELECT key FROM accounts WHERE id = :account), :draft, :kind, :name, :language, :content, :sources, \
         :asked_at, :state)",
        named_params! {
            ":id": request.id.to_string(),
            ":account": account.to_string(),
            ":draft": draft,
            ":kind": request.kind.as_str(),
            ":name": request.name,
            ":language": request.language,
            ":content": to_json(&request.content, TABLE, "content")?,
            ":sources": to_json(&request.sources, TABLE, "sources")?,
            ":asked_at": millis(request.asked_at),
            ":state": request.state.as_str(),
        },
    )?;
    Ok(())
}

/// Takes back what was asked for with a draft and has not left. Says whether there was something.
///
/// # Errors
/// [`StoreError`]
pub fn withdraw(tx: &Tx<'_>, draft: DraftId) -> Result<bool, StoreError> {
    let gone = tx.0.execute(
        "DELETE FROM template_requests WHERE draft = (SELECT key FROM drafts WHERE id = ?1) AND state = 'waiting'",
        [draft.to_string()],
    )?;
    Ok(gone > 0)
}

/// Takes back one that has not left. Says whether there was one.
///
/// # Errors
/// [`StoreError`]
pub fn withdraw_one(tx: &Tx<'_>, id: TemplateRequestId) -> Result<bool, StoreError> {
    let gone = tx.0.execute("DELETE FROM template_requests WHERE id = ?1 AND state = 'waiting'", [id.to_string()])?;
    Ok(gone > 0)
}

/// Says of one that waits that it leaves now. From here on it is unsure. Says whether it waited: of two that take it, one
/// may.
///
/// # Errors
/// [`StoreError`]
pub fn leave(tx: &Tx<'_>, id: TemplateRequestId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let left = tx.0.execute(
        "UPDATE template_requests SET state = 'unsure', ended_at = ?2, detail = NULL WHERE id = ?1 AND state = 'waiting'",
        (id.to_string(), millis(now)),
    )?;
    Ok(left > 0)
}

/// Writes down why one that left is unsure, for a person to see.
///
/// # Errors
/// [`StoreError`]
pub fn doubt(tx: &Tx<'_>, id: TemplateRequestId, detail: &Value) -> Result<(), StoreError> {
    tx.0.execute(
        "UPDATE template_requests SET detail = ?2 WHERE id = ?1 AND state = 'unsure'",
        (id.to_string(), to_json(detail, TABLE, "detail")?),
    )?;
    Ok(())
}

/// Says what became of one that left. Says whether it was still open.
///
/// # Errors
/// [`StoreError`]
pub fn end(
    tx: &Tx<'_>,
    id: TemplateRequestId,
    taken: bool,
    now: DateTime<Utc>,
    detail: Option<&Value>,
) -> Result<bool, StoreError> {
    let state = if taken { RequestState::Taken } else { RequestState::Refused };
    let detail = detail.map(|detail| to_json(detail, TABLE, "detail")).transpose()?;
    let ended = tx.0.execute(
        "UPDATE template_requests SET state = ?2, ended_at = ?3, detail = ?4 WHERE id = ?1 AND state = 'unsure'",
        (id.to_string(), state.as_str(), millis(now), detail),
    )?;
    Ok(ended > 0)
}

/// Lets one wait again that surely did not arrive. Where its draft was asked for again meanwhile, or is gone, it goes: the
/// newer one counts.
///
/// # Errors
/// [`StoreError`]
pub fn wait_again(tx: &Tx<'_>, id: TemplateRequestId, detail: Option<&Value>) -> Result<(), StoreError> {
    let detail = detail.map(|detail| to_json(detail, TABLE, "detail")).transpose()?;
    let superseded = tx.0.execute(
        "DELETE FROM template_requests WHERE id = ?1 AND state = 'unsure' AND draft IS NOT NULL AND (draft IN \
         (SELECT draft FROM template_requests WHERE state = 'waiting') OR draft IN (SELECT key FROM drafts WHERE deleted_at > 0))",
        [id.to_string()],
    )?;
    if superseded == 0 {
        tx.0.execute(
            "UPDATE template_requests SET state = 'waiting', ended_at = NULL, detail = ?2 WHERE id = ?1 AND state = 'unsure'",
            (id.to_string(), detail),
        )?;
    }
    Ok(())
}

/// One of an account.
///
/// # Errors
/// [`StoreError`]
pub fn by_id(tx: &Tx<'_>, account: AccountId, id: TemplateRequestId) -> Result<Option<TemplateRequest>, StoreError> {
    Ok(of(tx, "template_requests.id = ?2", (account.to_string(), id.to_string()))?.pop())
}

/// What was asked for last with a draft.
///
/// # Errors
/// [`StoreError`]
pub fn of_draft(tx: &Tx<'_>, draft: DraftId) -> Result<Option<TemplateRequest>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE template_requests.draft = (SELECT key FROM drafts WHERE id = ?1) \
         ORDER BY template_requests.key DESC LIMIT 1"
    ))?;
    found.query_row([draft.to_string()], |row| Ok(request(row))).optional()?.transpose()
}

/// What waits of an account, the first that was asked for first.
///
/// # Errors
/// [`StoreError`]
pub fn waiting(tx: &Tx<'_>, account: AccountId) -> Result<Vec<TemplateRequest>, StoreError> {
    of(tx, "state = 'waiting'", [account.to_string()])
}

/// What left and of which nobody knows whether it arrived.
///
/// # Errors
/// [`StoreError`]
pub fn unsure(tx: &Tx<'_>, account: AccountId) -> Result<Vec<TemplateRequest>, StoreError> {
    of(tx, "state = 'unsure'", [account.to_string()])
}

/// What is open, and what was refused since then; the first that was asked for first.
///
/// # Errors
/// [`StoreError`]
pub fn open(tx: &Tx<'_>, account: AccountId, since: DateTime<Utc>) -> Result<Vec<TemplateRequest>, StoreError> {
    let which = "(state = 'waiting' OR state = 'unsure' OR (state = 'refused' AND ended_at >= ?2))";
    of(tx, which, (account.to_string(), millis(since)))
}

fn of(tx: &Tx<'_>, which: &str, values: impl Params) -> Result<Vec<TemplateRequest>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE {OF_ACCOUNT} AND {which} ORDER BY template_requests.key"
    ))?;
    let mut rows = found.query(values)?;
    let mut requests = Vec::new();
    while let Some(row) = rows.next()? {
        requests.push(request(row)?);
    }
    Ok(requests)
}

fn request(row: &Row<'_>) -> Result<TemplateRequest, StoreError> {
    let broken = |what| StoreError::Row { table: TABLE, what };
    let base = row.get::<_, Option<String>>("base_name")?.zip(row.get::<_, Option<String>>("base_language")?);
    Ok(TemplateRequest {
        id: parsed(row, TABLE, "id")?,
        draft: maybe_parsed(row, TABLE, "draft_id")?,
        kind: RequestKind::from_word(&row.get::<_, String>("kind")?).ok_or_else(|| broken("kind"))?,
        name: row.get("name")?,
        language: row.get("language")?,
        content: from_json(row, TABLE, "content")?,
        sources: from_json(row, TABLE, "sources")?,
        base: base.map(|(name, language)| Base { name, language }),
        asked_at: time(row.get("asked_at")?),
        state: RequestState::from_word(&row.get::<_, String>("state")?).ok_or_else(|| broken("state"))?,
        ended_at: row.get::<_, Option<i64>>("ended_at")?.map(time),
        detail: maybe_json(row, TABLE, "detail")?,
    })
}

#[cfg(test)]
#[path = "template_requests_tests.rs"]
mod tests;
