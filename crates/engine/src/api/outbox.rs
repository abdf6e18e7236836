//! The outbox: the ledger's rows, one message's story, and letting go on what was stopped.

use chrono::{DateTime, Utc};
use recado_core::ledger::{Attempt, Batch, Message, MessageError, StatusNews};
use recado_core::{Account, BatchId, MessageId, MessageState};
use recado_store::tables::{accounts, attempts, batches, messages, settle, statuses};
use recado_store::{StoreError, Tx};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// A row of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MessageView {
    /// Ours.
    pub id: String,
    /// The batch it entered with.
    pub batch: String,
    /// The caller's own key.
    pub key: Option<String>,
    /// E.164; of a row that was skipped for it, what stood there.
    pub to: String,
    /// Which record of its file, where it came from one.
    pub row: Option<u32>,
    /// Name of the template.
    pub template: String,
    /// Language of the template.
    pub language: String,
    /// Where it is.
    pub state: MessageState,
    /// The service's id of it.
    pub wamid: Option<String>,
    /// Requests made for it.
    pub attempts: u32,
    /// Why it is where it is, where something is wrong.
    pub error: Option<ErrorView>,
    /// When it entered the ledger.
    pub created_at: DateTime<Utc>,
    /// When it last moved.
    pub updated_at: DateTime<Utc>,
}

/// One message's story.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MessageDetail {
    /// As in the list.
    #[serde(flatten)]
    pub message: MessageView,
    /// How the service calls the recipient.
    pub wa_id: Option<String>,
    /// Not before this time.
    pub due_at: DateTime<Utc>,
    /// Why its batch stands still, where it does.
    pub stopped: Option<ErrorView>,
    /// Each request and what came of it.
    pub history: Vec<AttemptView>,
    /// What the service told of it since.
    pub statuses: Vec<StatusView>,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AttemptView {
    /// Which it was, from 1.
    pub number: u32,
    /// The reference that travelled with it.
    pub id: String,
    /// On disk before it left.
    pub started_at: DateTime<Utc>,
    /// When its outcome was on disk.
    pub finished_at: Option<DateTime<Utc>>,
    /// `accepted`, `refused`, `never_left`, `doubtful`; none: on its way.
    pub outcome: Option<&'static str>,
    /// Why, where it was not accepted.
    pub error: Option<ErrorView>,
}

/// What the service told.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatusView {
    /// `sent`, `delivered`, `read`, `failed`
    pub status: &'static str,
    /// By the service's clock.
    pub at: DateTime<Utc>,
}

/// Which rows to show.
#[derive(Debug, Clone, Default)]
pub struct ListMessages {
    /// Only those of this batch.
    pub batch: Option<String>,
    /// Only those in this state. Without it, `skipped` ones are left out.
    pub state: Option<MessageState>,
    /// At most so many.
    pub limit: Option<u32>,
}

impl Engine {
    /// The ledger, newest first.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub fn list_messages(
        &self,
        account: &Account,
        request: &ListMessages,
        words: &Words,
    ) -> Result<Vec<MessageView>, EngineError> {
        let batch = request.batch.as_deref().map(|id| self.batch(account, id)).transpose()?;
        let filter =
            messages::Filter { batch: batch.map(|batch| batch.id), state: request.state, limit: request.limit };
        let rows = self.read(|tx| messages::list(tx, account.id, &filter))?;
        Ok(rows.into_iter().map(|message| view(message, words)).collect())
    }

    /// One message's story.
    ///
    /// # Errors
    /// [`EngineError::MessageNotFound`]
    pub fn show_message(&self, id: &str, words: &Words) -> Result<MessageDetail, EngineError> {
        let missing = || EngineError::MessageNotFound { id: id.to_owned() };
        let id: MessageId = id.parse().map_err(|_| missing())?;
        self.read(|tx| {
            let message = messages::by_id(tx, id)?.ok_or_else(missing)?;
            Ok(detail(tx, message, words)?)
        })
    }

    /// The zone of the account that a batch leaves from: times of its messages are told in it.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub fn time_zone_of(&self, batch: &str) -> Result<String, EngineError> {
        let account =
            batch.parse::<BatchId>().ok().map(|id| self.read(|tx| accounts::of_batch(tx, id))).transpose()?.flatten();
        account.map(|account| account.time_zone).ok_or_else(|| EngineError::BatchNotFound { id: batch.to_owned() })
    }

    /// The batch of this id, of this account.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub fn batch(&self, account: &Account, id: &str) -> Result<Batch, EngineError> {
        let found = id.parse::<BatchId>().ok().map(|id| self.read(|tx| batches::by_id(tx, id))).transpose()?.flatten();
        found
            .filter(|batch| batch.account == account.id)
            .ok_or_else(|| EngineError::BatchNotFound { id: id.to_owned() })
    }

    /// Settles an uncertain message by a person's word.
    ///
    /// # Errors
    /// [`EngineError::MessageNotFound`], [`EngineError::NotUncertain`]
    pub async fn resolve(&self, id: &str, taken: bool, words: &Words) -> Result<MessageView, EngineError> {
        let message = self.message(id)?;
        let (key, now) = (message.id, self.clock().now());
        if !self.write(move |tx| settle::resolve(tx, key, taken, now)).await? {
            return Err(EngineError::NotUncertain { id: id.to_owned() });
        }
        Ok(view(self.message(id)?, words))
    }

    /// Takes back what has not left of a batch. Says how many.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub async fn cancel(&self, account: &Account, batch: &str) -> Result<u64, EngineError> {
        let (batch, now) = (self.batch(account, batch)?.id, self.clock().now());
        Ok(self.write(move |tx| settle::cancel(tx, batch, now)).await?)
    }

    pub(super) fn message(&self, id: &str) -> Result<Message, EngineError> {
        let found =
            id.parse::<MessageId>().ok().map(|id| self.read(|tx| messages::by_id(tx, id))).transpose()?.flatten();
        found.ok_or_else(|| EngineError::MessageNotFound { id: id.to_owned() })
    }

    /// Lets stopped batches go on: one of them, or all of the account. Says how many.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub async fn resume(&self, account: &Account, batch: Option<&str>) -> Result<u64, EngineError> {
        let batch = batch.map(|id| self.batch(account, id)).transpose()?.map(|batch| batch.id);
        let (account, now) = (account.id, self.clock().now());
        let resumed = self.write(move |tx| batches::resume(tx, account, batch, now)).await?;
        self.nudge(account);
        Ok(resumed)
    }
}

/// A message with each attempt and what the service told of it.
pub(super) fn detail(tx: &Tx<'_>, message: Message, words: &Words) -> Result<MessageDetail, StoreError> {
    let batch = batches::by_id(tx, message.batch)?;
    let history = attempts::of_message(tx, message.id)?;
    Ok(MessageDetail {
        wa_id: message.wa_id.clone(),
        due_at: message.due_at,
        stopped: batch.and_then(|batch| batch.stopped).map(|stopped| words.stop_view(&stopped)),
        history: history.into_iter().map(|attempt| attempt_view(attempt, words)).collect(),
        statuses: status_views(statuses::of_message(tx, message.id)?),
        message: view(message, words),
    })
}

pub(super) fn view(message: Message, words: &Words) -> MessageView {
    MessageView {
        id: message.id.to_string(),
        batch: message.batch.to_string(),
        key: message.caller_key,
        to: message.to.text().to_owned(),
        row: message.row,
        template: message.template,
        language: message.language,
        state: message.state,
        wamid: message.wamid,
        attempts: message.attempts,
        error: message.error.map(|error| words.message_error_view(error)),
        created_at: message.created_at,
        updated_at: message.updated_at,
    }
}

/// The service's times are whole seconds: what happens within one is told in the order in which it happens.
pub(super) fn status_views(mut news: Vec<StatusNews>) -> Vec<StatusView> {
    news.sort_by_key(|news| (news.at, news.status));
    news.into_iter().map(|StatusNews { status, at, .. }| StatusView { status: status.as_str(), at }).collect()
}

pub(super) fn attempt_view(attempt: Attempt, words: &Words) -> AttemptView {
    use recado_core::ledger::{AttemptOutcome, Reason};
    let reason = match attempt.outcome {
        None | Some(AttemptOutcome::Accepted) => None,
        Some(AttemptOutcome::Refused) => Some(Reason::Refused),
        Some(AttemptOutcome::NeverLeft) => Some(Reason::NeverLeft),
        Some(AttemptOutcome::Doubtful) => attempt.detail.doubt.map(Reason::Doubt),
    };
    AttemptView {
        number: attempt.number,
        id: attempt.reference,
        started_at: attempt.started_at,
        finished_at: attempt.finished_at,
        outcome: attempt.outcome.map(AttemptOutcome::as_str),
        error: reason.map(|reason| {
            let error = attempt.detail.error;
            words.message_error_view(MessageError { error, ..MessageError::of(reason) })
        }),
    }
}
