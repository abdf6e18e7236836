//! What a person does about what is being sent: pause and let go, take back, try again, put first.

use chrono::{DateTime, Utc};
use recado_core::ledger::{Message, Priority, Reason};
use recado_core::verdict::LATER;
use recado_core::{Account, MessageId, MessageState, Retry};
use recado_store::tables::{batches, messages, settle};
use recado_whatsapp::table;
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// What came of trying messages again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct RetryView {
    /// So many are in the queue again.
    #[ts(type = "number")]
    pub retried: u64,
    /// So many may not be tried again, or not yet.
    #[ts(type = "number")]
    pub refused: u64,
    /// Why, of the first that was refused.
    pub view: Option<ErrorView>,
}

/// Whether a message may be tried again as it is; none: it did not fail. What the service refuses for the values, the
/// template or the number would be refused again; what it limits today it may take tomorrow.
pub(super) fn retry_of(message: &Message) -> Option<Retry> {
    if message.state != MessageState::Failed {
        return None;
    }
    let error = message.error.as_ref();
    Some(match error.map(|error| error.reason) {
        Some(Reason::Refused | Reason::DeliveryFailed) => error
            .and_then(|error| error.error.as_ref())
            .filter(|error| error.code != 0)
            .map_or(Retry::Now, table::retry_of),
        _ => Retry::Now,
    })
}

/// When a message may be tried again, where that is not now.
pub(super) fn retry_at(message: &Message) -> Option<DateTime<Utc>> {
    (retry_of(message) == Some(Retry::Later)).then(|| message.updated_at + LATER)
}

impl Engine {
    /// Pauses one mailing of an account, or everything: what enters later waits too. Says how many mailings. What is on its
    /// way arrives.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub async fn pause(&self, account: &Account, batch: Option<&str>) -> Result<u64, EngineError> {
        let batch = batch.map(|id| self.batch(account, id)).transpose()?.map(|batch| batch.id);
        let (account, now) = (account.id, self.clock().now());
        let paused = self.write(move |tx| batches::pause(tx, account, batch, now)).await?;
        self.wake().notify_waiters();
        Ok(paused)
    }

    /// Puts a mailing before others, or behind them.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub async fn set_priority(&self, account: &Account, batch: &str, priority: Priority) -> Result<(), EngineError> {
        let batch = self.batch(account, batch)?.id;
        self.write(move |tx| batches::set_priority(tx, batch, priority)).await?;
        self.wake().notify_waiters();
        Ok(())
    }

    /// Lets the missed messages of a mailing leave now. Says how many.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub async fn let_go(&self, account: &Account, batch: &str) -> Result<u64, EngineError> {
        let (batch, now) = (self.batch(account, batch)?.id, self.clock().now());
        let gone = self.write(move |tx| settle::let_go(tx, batch, now)).await?;
        self.wake().notify_waiters();
        Ok(gone)
    }

    /// Tries failed and missed messages again: each makes its next attempt in the same row's history. What may not is
    /// refused, and the first reason told; the others go.
    ///
    /// # Errors
    /// [`EngineError::MessageNotFound`]; nothing is then tried.
    pub async fn retry(&self, account: &Account, ids: &[String], words: &Words) -> Result<RetryView, EngineError> {
        let mut found = Vec::new();
        for id in ids {
            let message = self.message(id)?;
            self.batch(account, &message.batch.to_string())
                .map_err(|_| EngineError::MessageNotFound { id: id.clone() })?;
            found.push(message);
        }
        self.try_again(found, words).await
    }

    /// Tries again whatever of a mailing may be tried again.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub async fn retry_mailing(&self, account: &Account, batch: &str, words: &Words) -> Result<RetryView, EngineError> {
        let batch = self.batch(account, batch)?.id;
        let filter = messages::Filter { batch: Some(batch), state: Some(MessageState::Failed), limit: None };
        let failed = self.read(|tx| messages::list(tx, account.id, &filter))?;
        self.try_again(failed, words).await
    }

    async fn try_again(&self, found: Vec<Message>, words: &Words) -> Result<RetryView, EngineError> {
        let now = self.clock().now();
        let mut view = RetryView::default();
        let mut going: Vec<MessageId> = Vec::new();
        for message in &found {
            match refusal(message, now) {
                None => going.push(message.id),
                Some(error) => {
                    view.refused += 1;
                    view.view.get_or_insert_with(|| words.error_view(&error));
                }
            }
        }
        view.retried = self
            .write(move |tx| {
                let mut retried = 0;
                for id in going {
                    retried += u64::from(settle::retry(tx, id, now)?);
                }
                Ok::<_, EngineError>(retried)
            })
            .await?;
        self.wake().notify_waiters();
        Ok(view)
    }
}

/// Why a message may not be tried again now.
fn refusal(message: &Message, now: DateTime<Utc>) -> Option<EngineError> {
    let id = message.id.to_string();
    match message.state {
        MessageState::Missed => None,
        MessageState::Unknown => Some(EngineError::Uncertain { id }),
        MessageState::Failed => match retry_of(message) {
            Some(Retry::Never) => Some(EngineError::RetryFinal { id }),
            Some(Retry::Later) => retry_at(message)
                .filter(|at| *at > now)
                .map(|at| EngineError::RetryLater { id, at: at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true) }),
            _ => None,
        },
        state => Some(EngineError::NotRetryable { id, state: state.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use recado_core::PlatformError;
    use recado_core::ledger::MessageError;

    use super::*;

    fn failed(code: i64) -> MessageError {
        let error = Some(PlatformError { code, ..PlatformError::default() });
        MessageError { error, ..MessageError::of(Reason::Refused) }
    }

    #[test]
    fn what_would_fail_again_is_not_offered_again() {
        let retry = |error: MessageError| {
            let reason = error.reason;
            match error.error {
                Some(error) if reason == Reason::Refused => table::retry_of(&error),
                _ => Retry::Now,
            }
        };
        assert_eq!(retry(failed(132_000)), Retry::Never, "the values do not fit");
        assert_eq!(retry(failed(131_050)), Retry::Never, "the person does not want it");
        assert_eq!(retry(failed(131_049)), Retry::Later, "the person gets enough today");
        assert_eq!(retry(failed(131_042)), Retry::Now, "there is a way to pay by now");
        assert_eq!(retry(MessageError::of(Reason::SettledNotSent)), Retry::Now);
    }
}
