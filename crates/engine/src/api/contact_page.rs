//! What was ever sent to a person, from whatever account, as their page shows it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use recado_core::{AccountId, ContactId, MessageState};
use recado_store::tables::{accounts, persons};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use super::story::Templates;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// Messages in one answer at most.
const ITEMS: u32 = 200;

/// A message in a person's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryItem {
    /// Ours.
    pub id: String,
    /// Id of the account that it left from.
    pub account: String,
    /// What that is called.
    pub account_name: String,
    /// Name of the template.
    pub template: String,
    /// Where it is.
    pub state: MessageState,
    /// When it entered the ledger.
    pub at: DateTime<Utc>,
    /// What it says; none: its template is gone, or its contents.
    pub preview: Option<String>,
    /// Why it is where it is, where something is wrong.
    pub error: Option<ErrorView>,
}

/// Some of a person's history, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryPage {
    /// The messages.
    pub items: Vec<HistoryItem>,
    /// Where the next ones begin; none: these are the last.
    pub next: Option<String>,
}

impl Engine {
    /// What was sent to a contact, of all accounts, newest first.
    ///
    /// # Errors
    /// [`EngineError::ContactNotFound`]
    pub fn contact_history(
        &self,
        id: &str,
        before: Option<&str>,
        limit: u32,
        words: &Words,
    ) -> Result<HistoryPage, EngineError> {
        let missing = || EngineError::ContactNotFound { id: id.to_owned() };
        let contact: ContactId = id.parse().map_err(|_| missing())?;
        let before = before.and_then(|place| place.parse().ok());
        let limit = limit.clamp(1, ITEMS);
        self.read(|tx| {
            let person = persons::of_contact(tx, contact)?.ok_or_else(missing)?;
            let sent = persons::history(tx, &person, before, limit)?;
            let full = sent.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
            let next = sent.last().filter(|_| full).map(|last| last.place.to_string());
            let named: HashMap<AccountId, _> =
                accounts::list(tx)?.into_iter().map(|account| (account.id, account)).collect();
            let mut templates: HashMap<AccountId, Templates> = HashMap::new();
            let mut items = Vec::with_capacity(sent.len());
            for one in sent {
                let account = named.get(&one.account);
                let template = match account {
                    Some(account) => {
                        let known = templates.entry(one.account).or_insert_with(|| Templates::new(account));
                        known.of(tx, &one.message)?
                    }
                    None => None,
                };
                let preview = template.map(|template| template.preview_of(&one.message.components).body);
                items.push(HistoryItem {
                    id: one.message.id.to_string(),
                    account: one.account.to_string(),
                    account_name: account.map(|account| account.name.clone()).unwrap_or_default(),
                    template: one.message.template,
                    state: one.message.state,
                    at: one.message.created_at,
                    preview,
                    error: one.message.error.map(|error| words.message_error_view(error)),
                });
            }
            Ok(HistoryPage { items, next })
        })
    }
}
