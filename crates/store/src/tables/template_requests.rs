//! What was asked for at the service about templates. It waits here until somebody takes it there.

use recado_core::draft::{RequestState, TemplateRequest, VersionReason};
use recado_core::{AccountId, DraftId};
use rusqlite::{OptionalExtension, Row};

use super::drafts;
use crate::row::{from_json, maybe_json, maybe_parsed, millis, parsed, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "template_requests";
const COLUMNS: &str = "template_requests.id, drafts.id AS draft_id, template_requests.content, template_requests.sources, asked_at, \
     state, detail";
const FROM: &str = "template_requests LEFT JOIN drafts ON drafts.key = template_requests.draft";

/// Asks for a draft as the request has it; what it waited for before is not asked for any more. Says whether the draft is
/// there.
///
/// # Errors
/// [`StoreError`]
pub fn put(tx: &Tx<'_>, draft: DraftId, request: &TemplateRequest) -> Result<bool, StoreError> {
    let Some((key, _)) = drafts::keyed(tx, draft)? else { return Ok(false) };
    tx.0.execute("DELETE FROM template_requests WHERE draft = ?1 AND state = 'waiting'", [key])?;
    tx.0.execute(
        "INSERT INTO template_requests (id, account, draft, kind, name, language, content, sources, asked_at, state) \
         SELECT ?1, account, key, 'submit', name, language, ?3, ?4, ?5, ?6 FROM drafts WHERE key = ?2",
        (
            request.id.to_string(),
            key,
            to_json(&request.content, TABLE, "content")?,
            to_json(&request.sources, TABLE, "sources")?,
            millis(request.asked_at),
            request.state.as_str(),
        ),
    )?;
    drafts::mark(tx, key, VersionReason::Request)?;
    Ok(true)
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
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE template_requests.account = (SELECT key FROM accounts WHERE id = ?1) \
         AND state = 'waiting' ORDER BY template_requests.key"
    ))?;
    let mut rows = found.query([account.to_string()])?;
    let mut requests = Vec::new();
    while let Some(row) = rows.next()? {
        requests.push(request(row)?);
    }
    Ok(requests)
}

fn request(row: &Row<'_>) -> Result<TemplateRequest, StoreError> {
    let state: String = row.get("state")?;
    Ok(TemplateRequest {
        id: parsed(row, TABLE, "id")?,
        draft: maybe_parsed(row, TABLE, "draft_id")?,
        content: from_json(row, TABLE, "content")?,
        sources: from_json(row, TABLE, "sources")?,
        asked_at: time(row.get("asked_at")?),
        state: RequestState::from_word(&state).ok_or(StoreError::Row { table: TABLE, what: "state" })?,
        detail: maybe_json(row, TABLE, "detail")?,
    })
}
