//! Mailings: what each press of Send became, for a screen. Counted from the ledger's rows every time.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use recado_core::template::title;
use recado_core::{Account, MessageState};
use recado_store::tables::mailings::{self, Mailing};
use recado_store::tables::messages::{self, Named};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// One press of Send.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MailingView {
    /// The batch's.
    pub id: String,
    /// Name of the template.
    pub template: String,
    /// The name as people read it.
    pub title: String,
    /// Language of the template.
    pub language: String,
    /// When it entered the ledger.
    pub created_at: DateTime<Utc>,
    /// How many are in each state.
    #[ts(as = "BTreeMap<MessageState, u32>")]
    pub states: BTreeMap<MessageState, u64>,
    /// All of them.
    #[ts(type = "number")]
    pub total: u64,
    /// Why nothing of it leaves, where nothing does.
    pub stopped: Option<ErrorView>,
    /// The person, where it is one.
    pub only: Option<MessageRow>,
}

/// Some of an account's mailings.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MailingPage {
    /// Newest first.
    pub mailings: Vec<MailingView>,
    /// How many there are.
    #[ts(type = "number")]
    pub total: u64,
}

/// A message in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MessageRow {
    /// Ours.
    pub id: String,
    /// The mailing it entered with.
    pub batch: String,
    /// Of the person, where the shop knows it.
    pub name: Option<String>,
    /// E.164.
    pub phone: String,
    /// `+55 11 98765-4321`
    pub phone_text: String,
    /// Name of the template.
    pub template: String,
    /// The name as people read it.
    pub title: String,
    /// Where it is.
    pub state: MessageState,
    /// Why it is where it is, where something is wrong.
    pub error: Option<ErrorView>,
    /// When it entered the ledger.
    pub created_at: DateTime<Utc>,
    /// When it last moved.
    pub updated_at: DateTime<Utc>,
}

/// Some of a mailing's messages.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MessagePage {
    /// In the order in which they entered.
    pub messages: Vec<MessageRow>,
    /// How many there are.
    #[ts(type = "number")]
    pub total: u64,
}

impl Engine {
    /// Some of an account's mailings, newest first.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn mailings(
        &self,
        account: &Account,
        offset: u32,
        limit: u32,
        words: &Words,
    ) -> Result<MailingPage, EngineError> {
        let (page, total) = self.read(|tx| {
            let page = mailings::page(tx, account.id, offset, limit)?;
            Ok::<_, EngineError>((page, mailings::count(tx, account.id)?))
        })?;
        Ok(MailingPage { mailings: page.into_iter().map(|mailing| view(mailing, words)).collect(), total })
    }

    /// One mailing of an account.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub fn mailing(&self, account: &Account, batch: &str, words: &Words) -> Result<MailingView, EngineError> {
        let id = self.batch(account, batch)?.id;
        let found = self.read(|tx| mailings::one(tx, id))?;
        found.map(|mailing| view(mailing, words)).ok_or_else(|| EngineError::BatchNotFound { id: batch.to_owned() })
    }

    /// Some of a mailing's messages, in the order in which they entered.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub fn message_rows(
        &self,
        account: &Account,
        batch: &str,
        offset: u32,
        limit: u32,
        words: &Words,
    ) -> Result<MessagePage, EngineError> {
        let batch = self.batch(account, batch)?.id;
        let (page, totals) = self.read(|tx| {
            let page = messages::of_batch(tx, batch, offset, limit)?;
            Ok::<_, EngineError>((page, messages::totals(tx, account.id, Some(batch))?))
        })?;
        let messages = page.into_iter().map(|message| row(message, words)).collect();
        Ok(MessagePage { messages, total: totals.states.values().sum() })
    }
}

pub(super) fn view(mailing: Mailing, words: &Words) -> MailingView {
    let Mailing { batch, states, only } = mailing;
    MailingView {
        id: batch.id.to_string(),
        title: title(&batch.template),
        template: batch.template,
        language: batch.language,
        created_at: batch.created_at,
        total: states.values().sum(),
        states,
        stopped: batch.stopped.map(|stopped| words.stop_view(&stopped)),
        only: only.map(|only| row(only, words)),
    }
}

pub(super) fn row(Named { message, name }: Named, words: &Words) -> MessageRow {
    MessageRow {
        id: message.id.to_string(),
        batch: message.batch.to_string(),
        name,
        phone: message.phone.e164().to_owned(),
        phone_text: message.phone.international(),
        title: title(&message.template),
        template: message.template,
        state: message.state,
        error: message.error.map(|error| words.message_error_view(error.reason, error.error)),
        created_at: message.created_at,
        updated_at: message.updated_at,
    }
}
