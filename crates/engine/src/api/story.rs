//! One message's story, for a screen: what stands in it, each attempt, what the service told, what was answered.

use chrono::{DateTime, Utc};
use recado_core::template::{Preview, Template};
use recado_core::{Account, Message, MessageId};
use recado_store::tables::today::Looked;
use recado_store::tables::{accounts, answers, attempts, batches, messages, statuses, templates, today};
use recado_store::{StoreError, Tx};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use super::answers::AnswerView;
use super::mailings::{MessageRow, row};
use super::outbox::{AttemptView, StatusView, attempt_view, status_views};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// One message's story.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MessageStory {
    /// As in the list.
    pub row: MessageRow,
    /// What stands in it; none where the template is no longer in the local copy.
    pub preview: Option<Preview>,
    /// The service's id of it.
    pub wamid: Option<String>,
    /// Not before this time.
    pub due_at: DateTime<Utc>,
    /// Why its mailing stands still, where it does.
    pub stopped: Option<ErrorView>,
    /// Each request and what came of it.
    pub history: Vec<AttemptView>,
    /// What the service told of it since.
    pub statuses: Vec<StatusView>,
    /// What the person answered to it.
    pub answers: Vec<AnswerView>,
}

impl Engine {
    /// One message's story.
    ///
    /// # Errors
    /// [`EngineError::MessageNotFound`]
    pub fn story(&self, message: &str, words: &Words) -> Result<MessageStory, EngineError> {
        let missing = || EngineError::MessageNotFound { id: message.to_owned() };
        let id: MessageId = message.parse().map_err(|_| missing())?;
        self.read(|tx| {
            let named = messages::named_by_id(tx, id)?.ok_or_else(missing)?;
            let message = &named.message;
            let account = accounts::of_batch(tx, message.batch)?;
            let batch = batches::by_id(tx, message.batch)?;
            let template = account.map(|account| Templates::new(&account).of(tx, message)).transpose()?.flatten();
            let history = attempts::of_message(tx, id)?;
            Ok(MessageStory {
                preview: template.map(|template| template.preview_of(&message.components)),
                wamid: message.wamid.clone(),
                due_at: message.due_at,
                stopped: batch.and_then(|batch| batch.stopped).map(|stopped| words.stop_view(&stopped)),
                history: history.into_iter().map(|attempt| attempt_view(attempt, words)).collect(),
                statuses: status_views(statuses::of_message(tx, id)?),
                answers: answers::of_message(tx, id)?.into_iter().map(AnswerView::from).collect(),
                row: row(named, words),
            })
        })
    }

    /// Notes that a person looked at a message: if it failed, today's screen no longer asks them to.
    ///
    /// # Errors
    /// [`EngineError::MessageNotFound`]
    pub async fn looked_at_message(&self, id: &str) -> Result<(), EngineError> {
        let message = id.parse().map_err(|_| EngineError::MessageNotFound { id: id.to_owned() })?;
        self.looked_at(Looked::Message(message)).await
    }

    /// Notes that a person looked at the messages of a mailing.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub async fn looked_at_mailing(&self, account: &Account, batch: &str) -> Result<(), EngineError> {
        let batch = self.batch(account, batch)?.id;
        self.looked_at(Looked::Batch(batch)).await
    }

    async fn looked_at(&self, what: Looked) -> Result<(), EngineError> {
        let now = self.clock().now();
        self.write(move |tx| today::look_at(tx, what, now)).await?;
        Ok(())
    }
}

/// The templates of messages, each looked up once.
pub(super) struct Templates {
    account: recado_core::AccountId,
    found: Vec<Template>,
    asked: Vec<String>,
}

impl Templates {
    pub(super) fn new(account: &Account) -> Self {
        Self { account: account.id, found: Vec::new(), asked: Vec::new() }
    }

    /// The template of a message, where it is still in the local copy.
    pub(super) fn of(&mut self, tx: &Tx<'_>, message: &Message) -> Result<Option<Template>, StoreError> {
        if !self.asked.contains(&message.template) {
            self.found.extend(templates::named(tx, self.account, &message.template)?);
            self.asked.push(message.template.clone());
        }
        let same = |template: &&Template| template.name == message.template && template.language == message.language;
        Ok(self.found.iter().find(same).cloned())
    }
}
