//! Mailings: what each press of Send became, for a screen. Counted from the ledger's rows every time.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::ledger::{MessageError, Priority, Reason};
use recado_core::template::title;
use recado_core::traffic::Hold;
use recado_core::{Account, MessageState, Retry};
use recado_store::tables::mailings::{self, Mailing};
use recado_store::tables::messages::{self, Named};
use recado_store::tables::totals;
use recado_store::tables::waiting::{self, Standing};
use recado_store::{StoreError, Tx};
use serde::Serialize;
use ts_rs::TS;

use super::{ErrorView, control};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::outbox::{Why, quiet_until};
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
    /// Which go first.
    pub priority: Priority,
    /// Name of the file that it came from.
    pub source: Option<String>,
    /// Why nothing of it leaves until a person acts, where nothing does.
    pub stopped: Option<ErrorView>,
    /// How it moves; none: nothing of it has to leave now.
    pub progress: Option<Progress>,
    /// Why nothing of it leaves for the moment, although nothing stopped it; none: it leaves, or is over.
    pub waits: Option<Waits>,
    /// How many that failed may be tried again.
    #[ts(type = "number")]
    pub retryable: u64,
    /// The person, where it is one.
    pub only: Option<MessageRow>,
}

/// How a mailing moves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Progress {
    /// Messages a second that came to an end, over the last seconds; 0 where another program sends them.
    pub rate: f64,
    /// Seconds until all of it has left at this rate; none: it does not move.
    #[ts(type = "number | null")]
    pub seconds_left: Option<u64>,
    /// How many have still to leave.
    #[ts(type = "number")]
    pub left: u64,
}

/// Why nothing of a mailing leaves for the moment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Waits {
    /// For what.
    pub kind: WaitKind,
    /// Until when, where that is known.
    pub until: Option<DateTime<Utc>>,
    /// The same in words, where there is more to say.
    pub view: Option<ErrorView>,
}

/// What a mailing waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum WaitKind {
    /// Its hour.
    Schedule,
    /// The end of the quiet hours.
    Quiet,
    /// The portfolio reached as many people in 24 hours as it may.
    Limit,
    /// The network.
    Network,
    /// The service asked for a pause.
    Throttled,
    /// Plain answers: one message at a time is tried.
    Doubt,
    /// The files that its messages carry: they are on their way to the service.
    Files,
    /// Whatever keeps the account from sending; `view` says it.
    Account,
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
    /// E.164; of a row that was skipped for it, what stood there.
    pub phone: String,
    /// `+55 11 98765-4321`
    pub phone_text: String,
    /// Name of the template.
    pub template: String,
    /// The name as people read it.
    pub title: String,
    /// Where it is.
    pub state: MessageState,
    /// Which record of its file, where it came from one.
    pub row: Option<u32>,
    /// Whether it may be tried again as it is; none: it did not fail.
    pub retry: Option<Retry>,
    /// From when, where not yet.
    pub retry_at: Option<DateTime<Utc>>,
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
        self.read(|tx| {
            let total = mailings::count(tx, account.id)?;
            let page = mailings::page(tx, account.id, offset, limit)?;
            let mailings = page.into_iter().map(|mailing| self.mailing_view(tx, account, mailing, words));
            Ok(MailingPage { mailings: mailings.collect::<Result<_, StoreError>>()?, total })
        })
    }

    /// One mailing of an account.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub fn mailing(&self, account: &Account, batch: &str, words: &Words) -> Result<MailingView, EngineError> {
        let id = self.batch(account, batch)?.id;
        let view = self.read(|tx| {
            mailings::one(tx, id)?.map(|mailing| self.mailing_view(tx, account, mailing, words)).transpose()
        });
        view.map_err(|error: StoreError| EngineError::from(error))?
            .ok_or_else(|| EngineError::BatchNotFound { id: batch.to_owned() })
    }

    /// Some of a mailing's messages, in the order in which they entered; of those in these states, where some are named.
    ///
    /// # Errors
    /// [`EngineError::BatchNotFound`]
    pub fn message_rows(
        &self,
        account: &Account,
        batch: &str,
        states: &[MessageState],
        pages: std::ops::Range<u32>,
        words: &Words,
    ) -> Result<MessagePage, EngineError> {
        let batch = self.batch(account, batch)?.id;
        let (page, totals) = self.read(|tx| {
            let page = messages::of_batch(tx, batch, states, pages.start, pages.end.saturating_sub(pages.start))?;
            Ok::<_, EngineError>((page, totals::count(tx, account.id, Some(batch))?))
        })?;
        let messages = page.into_iter().map(|message| row(message, words)).collect();
        let counted = totals.states.iter().filter(|(state, _)| states.is_empty() || states.contains(state));
        Ok(MessagePage { messages, total: counted.map(|(_, count)| count).sum() })
    }

    /// What a screen shows of a mailing.
    pub(super) fn mailing_view(
        &self,
        tx: &Tx<'_>,
        account: &Account,
        mailing: Mailing,
        words: &Words,
    ) -> Result<MailingView, StoreError> {
        let of = |state| mailing.states.get(&state).copied().unwrap_or_default();
        let (id, urgent) = (mailing.batch.id, mailing.batch.priority == Priority::Urgent);
        let (queued, scheduled, sending) =
            (of(MessageState::Queued), of(MessageState::Scheduled), of(MessageState::Sending));
        let failed = of(MessageState::Failed);
        let retryable = if failed == 0 {
            0
        } else {
            let may = |message: &_| control::retry_of(message) == Some(Retry::Now);
            totals::failures(tx, id)?.iter().filter(|(message, _)| may(message)).map(|(_, count)| count).sum()
        };
        let mut view = view(mailing, words);
        view.retryable = retryable;
        if view.stopped.is_none() && queued + scheduled + sending > 0 {
            let waits = self.waits(account, &waiting::standing(tx, id)?, urgent, words);
            if queued + sending > 0 {
                let rate = self.board().rate(id).unwrap_or_default();
                let left = queued + sending;
                #[expect(
                    clippy::cast_precision_loss,
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "seconds for a person, who is told them roughly"
                )]
                let seconds_left = (rate > 0.0).then(|| (left as f64 / rate).ceil() as u64);
                view.progress = Some(Progress { rate, seconds_left, left });
            }
            view.waits = waits.filter(|_| sending == 0);
        }
        Ok(view)
    }

    /// Why nothing of a batch that may go on leaves for the moment.
    fn waits(&self, account: &Account, standing: &Standing, urgent: bool, words: &Words) -> Option<Waits> {
        let now = self.clock().now();
        if let Some(view) = self.trouble(account.id, |error| words.error_view(error)) {
            return Some(Waits { kind: WaitKind::Account, until: None, view: Some(view) });
        }
        let plain = |kind, until| Some(Waits { kind, until, view: None });
        match (standing.queued, standing.scheduled) {
            (None, Some(at)) if at > now => return plain(WaitKind::Schedule, Some(at)),
            // No pause of ours is so long: only the limit of 24 hours is.
            (Some(at), _) if at > now + FAR => {
                let view = words.message_error_view(MessageError::of(Reason::MessagingLimit));
                return Some(Waits { kind: WaitKind::Limit, until: Some(at), view: Some(view) });
            }
            _ => {}
        }
        if let Some(until) = quiet_until(account, now).filter(|_| !urgent) {
            return plain(WaitKind::Quiet, Some(until));
        }
        let waits = self.board().waits(account.id)?;
        match waits.why {
            Why::Quiet => None,
            Why::Files => plain(WaitKind::Files, None),
            Why::Traffic(Hold::Throttled) => plain(WaitKind::Throttled, waits.until),
            Why::Traffic(Hold::Doubt) => plain(WaitKind::Doubt, waits.until),
            Why::Traffic(Hold::Network) => plain(WaitKind::Network, waits.until),
        }
    }
}

/// Beyond this no pause between two tries lasts.
const FAR: TimeDelta = TimeDelta::hours(2);

fn view(mailing: Mailing, words: &Words) -> MailingView {
    let Mailing { batch, states, only } = mailing;
    MailingView {
        id: batch.id.to_string(),
        title: title(&batch.template),
        template: batch.template,
        language: batch.language,
        created_at: batch.created_at,
        total: states.values().sum(),
        states,
        priority: batch.priority,
        source: batch.source,
        stopped: batch.stopped.map(|stopped| words.stop_view(&stopped)),
        progress: None,
        waits: None,
        retryable: 0,
        only: only.map(|only| row(only, words)),
    }
}

pub(super) fn row(Named { message, name }: Named, words: &Words) -> MessageRow {
    let (retry, retry_at) = (control::retry_of(&message), control::retry_at(&message));
    MessageRow {
        id: message.id.to_string(),
        batch: message.batch.to_string(),
        name,
        phone: message.to.text().to_owned(),
        phone_text: message.to.international(),
        title: title(&message.template),
        template: message.template,
        state: message.state,
        row: message.row,
        retry,
        retry_at,
        error: message.error.map(|error| words.message_error_view(error)),
        created_at: message.created_at,
        updated_at: message.updated_at,
    }
}
