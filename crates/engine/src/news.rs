//! News of messages that the service took, by asking: `message_history` (API sheet, section 5.6). Whether a real account
//! answers it is not certain, so a refusal is told as what it is, and nothing is concluded from silence.

use chrono::{DateTime, TimeZone, Utc};
use futures_util::StreamExt;
use recado_core::ledger::StatusNews;
use recado_core::outcome::PlatformError;
use recado_core::{Account, BatchId, DeliveryStatus, MessageId};
use recado_store::tables::{messages, statuses};
use recado_whatsapp::{CallError, Client, HistoryEvent};
use serde::Serialize;

use crate::engine::Engine;
use crate::error::EngineError;

/// Questions at a time.
pub(crate) const AT_A_TIME: usize = 8;
/// Messages read from the ledger at a time.
const PAGE: u32 = 200;

/// What a refresh found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Refreshed {
    /// Messages that were asked about.
    pub checked: u64,
    /// Messages whose state changed.
    pub changed: u64,
}

impl Engine {
    /// Asks the service about every message that may still have news, of one batch or of the whole account.
    ///
    /// # Errors
    /// [`EngineError`] where the service refuses or cannot be reached; what was learnt until then is kept.
    pub async fn refresh_statuses(&self, account: &Account, batch: Option<BatchId>) -> Result<Refreshed, EngineError> {
        let client = self.client(account).await?;
        let mut refreshed = Refreshed::default();
        let mut after = 0;
        loop {
            let page = self.read(|tx| messages::awaiting_news(tx, account.id, batch, after, PAGE))?;
            let Some((_, last)) = page.last() else { return Ok(refreshed) };
            after = *last;
            let questions = page.into_iter().filter_map(|(message, _)| Some((message.id, message.wamid?)));
            let mut asked =
                futures_util::stream::iter(questions.map(|(id, wamid)| self.ask(&client, account, id, wamid)))
                    .buffer_unordered(AT_A_TIME);
            while let Some(changed) = asked.next().await {
                refreshed.checked += 1;
                refreshed.changed += u64::from(changed?);
            }
        }
    }

    /// Asks about one message and keeps what is new. Says whether its state changed.
    pub(crate) async fn ask(
        &self,
        client: &Client,
        account: &Account,
        message: MessageId,
        wamid: String,
    ) -> Result<bool, EngineError> {
        let events = client.message_history(&account.phone_number_id, &wamid).await.map_err(meaning)?;
        let now = self.clock().now();
        let told = events.iter().filter_map(|event| Some((event.at.is_some(), told(event, now)?)));
        // Most answers say what is known: those leave the writer, and the disk, alone.
        let known = self.read(|tx| statuses::of_message(tx, message))?;
        let is_known = |timed: bool, event: &StatusNews| {
            known.iter().any(|known| known.status == event.status && (!timed || known.at == event.at))
        };
        let news: Vec<_> = told.filter(|(timed, event)| !is_known(*timed, event)).map(|(_, event)| event).collect();
        if news.is_empty() {
            return Ok(false);
        }
        Ok(self.write(move |tx| statuses::record(tx, message, &news, now)).await?)
    }
}

/// An account that has no such edge answers that the object or the field does not exist, or that it needs a capability.
fn meaning(error: CallError) -> EngineError {
    match error {
        CallError::Platform(error) if matches!(error.code, 3 | 33 | 100) => EngineError::HistoryUnavailable(error),
        other => other.into(),
    }
}

fn told(event: &HistoryEvent, now: DateTime<Utc>) -> Option<StatusNews> {
    let status = DeliveryStatus::from_service(&event.status)?;
    let at = event.at.and_then(|at| Utc.timestamp_opt(at, 0).single()).unwrap_or(now);
    let error = (status == DeliveryStatus::Failed).then(|| PlatformError {
        // This edge gives words and no code.
        message: event.description.clone().unwrap_or_default(),
        ..PlatformError::default()
    });
    Some(StatusNews { status, at, error })
}
