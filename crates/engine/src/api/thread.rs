//! The conversation with one person: ours and theirs, as their phone shows it.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::template::Preview;
use recado_core::{Account, AccountKind, Message, MessageState, Phone};
use recado_store::tables::{answers, contacts, messages};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use super::contacts::phone as read_phone;
use super::story::Templates;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// Bubbles at most: what a person scrolls through, and no more.
const LAST: u32 = 50;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    /// The shop.
    Business,
    /// The person.
    Customer,
}

/// One bubble of a conversation: a message of ours, or an answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ThreadItem {
    /// Of the message or of the answer.
    pub id: String,
    /// Who speaks.
    #[ts(inline)]
    pub from: Speaker,
    /// When it entered the ledger, or was received.
    pub at: DateTime<Utc>,
    /// Of ours: what stands in it; null where the template is gone.
    pub preview: Option<Preview>,
    /// Of an answer.
    pub text: Option<String>,
    /// Of ours: where it is.
    pub state: Option<MessageState>,
    /// Of ours: why it is where it is, where something is wrong.
    pub error: Option<ErrorView>,
    /// Of an answer: the message it answers, ours.
    pub reply_to: Option<String>,
}

/// The conversation with one person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ThreadView {
    /// E.164.
    pub phone: String,
    /// `+55 11 98765-4321`
    pub phone_text: String,
    /// Of the person, where the shop knows it.
    pub name: Option<String>,
    /// Oldest first.
    pub items: Vec<ThreadItem>,
    /// Practice: somebody can answer from here.
    pub can_answer: bool,
}

impl Engine {
    /// The conversation with one person: the last of it. What was taken back or never left is not in it.
    ///
    /// # Errors
    /// [`EngineError::Phone`]
    pub fn thread(&self, account: &Account, phone: &str, words: &Words) -> Result<ThreadView, EngineError> {
        let phone = Phone::from_e164(phone).map_or_else(|| read_phone(phone, account.country()), Ok)?;
        self.read(|tx| {
            let mut templates = Templates::new(account);
            let mut items = Vec::new();
            for message in messages::of_phone(tx, account.id, &phone, LAST)?.into_iter().rev() {
                let template = templates.of(tx, &message)?;
                items.push(ours(message, template.as_ref(), words));
            }
            let filter = answers::Filter { phone: Some(&phone), since: None, limit: Some(LAST) };
            items.extend(answers::list(tx, account.id, &filter)?.into_iter().rev().map(|answer| ThreadItem {
                id: answer.id.to_string(),
                from: Speaker::Customer,
                at: answer.received_at,
                preview: None,
                text: Some(answer.text),
                state: None,
                error: None,
                reply_to: answer.reply_to.map(|id| id.to_string()),
            }));
            items.sort_by_key(place);
            let more = items.len().saturating_sub(usize::try_from(LAST).unwrap_or(usize::MAX));
            Ok(ThreadView {
                phone: phone.e164().to_owned(),
                phone_text: phone.international(),
                name: contacts::by_phone(tx, &phone)?.map(|contact| contact.name).filter(|name| !name.is_empty()),
                items: items.split_off(more),
                can_answer: account.kind == AccountKind::Practice,
            })
        })
    }
}

impl Engine {
    /// Our ids of the last messages to a person, by the service's ids of them.
    ///
    /// # Errors
    /// As [`Engine::thread`]
    pub fn thread_ids(&self, account: &Account, phone: &str) -> Result<BTreeMap<String, String>, EngineError> {
        let phone = Phone::from_e164(phone).map_or_else(|| read_phone(phone, account.country()), Ok)?;
        let last = self.read(|tx| messages::of_phone(tx, account.id, &phone, LAST))?;
        Ok(last.into_iter().filter_map(|message| Some((message.wamid?, message.id.to_string()))).collect())
    }
}

/// The service's times are whole seconds: an answer within the second of its message comes after it.
fn place(item: &ThreadItem) -> (DateTime<Utc>, bool) {
    let answer = item.from == Speaker::Customer;
    let whole = answer && item.at.timestamp_subsec_millis() == 0;
    (if whole { item.at + TimeDelta::milliseconds(999) } else { item.at }, answer)
}

fn ours(message: Message, template: Option<&recado_core::Template>, words: &Words) -> ThreadItem {
    ThreadItem {
        id: message.id.to_string(),
        from: Speaker::Business,
        at: message.created_at,
        preview: template.map(|template| template.preview_of(&message.components)),
        text: None,
        state: Some(message.state),
        error: message.error.map(|error| words.message_error_view(error)),
        reply_to: None,
    }
}
