//! Sends: from a template, a person and values to a message in the ledger. Nothing leaves here.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use recado_core::charge::ChargeNote;
use recado_core::ledger::{Batch, Message, Priority, UNDO, leaves_at};
use recado_core::template::Variables;
use recado_core::{Account, BatchId, Country, MessageState};
use recado_store::tables::{accounts, batches, messages, totals, waiting};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::contacts::phone;
use super::media::{MediaSource, fitting};
use super::templates::required;
use crate::engine::Engine;
use crate::error::EngineError;

/// One notification to one person.
#[derive(Debug, Clone)]
pub struct SendOne {
    /// Name of the template.
    pub template: String,
    /// Its language; none: the only one it has.
    pub language: Option<String>,
    /// As it was typed.
    pub to: String,
    /// Where numbers without a country code are from.
    pub country: Country,
    /// By the contract's names.
    pub variables: Variables,
    /// The file that the header waits for.
    pub media: Option<MediaSource>,
    /// Whether a charge may leave whose amounts differ.
    pub allow_differences: bool,
    /// The caller's own idempotency key.
    pub key: Option<String>,
    /// When it should leave; none: as soon as may be.
    pub at: Option<DateTime<Utc>>,
    /// Which go first.
    pub priority: Priority,
}

/// One notification from a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct SendRequest {
    /// Of the account that it leaves from.
    pub account: String,
    /// Name of the template.
    pub template: String,
    /// Its language.
    pub language: String,
    /// To a contact …
    pub contact: Option<String>,
    /// … or to a number as it was typed.
    pub phone: Option<String>,
    /// By the contract's names.
    pub variables: BTreeMap<String, String>,
    /// Made once for a form: pressing twice sends once. After a message was taken back the form needs a new one.
    pub key: String,
    /// Whether a charge may leave whose amounts differ: a person has seen it and said so.
    #[serde(default)]
    pub allow_differences: bool,
}

/// What became of pressing Send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SentView {
    /// The mailing that was made for it.
    pub batch: String,
    /// The message.
    pub message: String,
    /// Where it is now.
    pub state: MessageState,
    /// Until when it can be taken back before it leaves; none: it leaves at once, or has left.
    pub holds_until: Option<DateTime<Utc>>,
}

/// A message that could leave; not in the ledger yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    batch: Batch,
    message: Message,
    tidied: Vec<String>,
    notes: Vec<ChargeNote>,
}

/// What entered the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enqueued {
    /// The batch that was made for it.
    pub batch: BatchId,
    /// Rows that will be sent.
    pub queued: u64,
    /// Rows that never will.
    pub skipped: u64,
    /// Variables whose line breaks were put together into spaces.
    pub tidied: Vec<String>,
    /// What a person should know about a charge in it.
    pub notes: Vec<ChargeNote>,
    /// The language of the template, in which the notes are told.
    pub language: String,
}

/// The end of a send or of a run, as the contract has it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Summary {
    /// None for a run over everything that is due.
    pub batch: Option<String>,
    /// Rows that this call put in the ledger.
    pub queued: u64,
    /// All that the service took, whatever came of them since.
    pub accepted: u64,
    /// The service said no, for good.
    pub failed: u64,
    /// It may or may not have been taken.
    pub unknown: u64,
    /// Never to be sent.
    pub skipped: u64,
    /// Taken back.
    pub cancelled: u64,
    /// How long this call took.
    pub seconds: f64,
    /// Still to be sent.
    pub waiting: u64,
    /// Why it stands still, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stopped: Option<super::ErrorView>,
}

impl Engine {
    /// Makes a message of a template, a person and values. Everything that can be known to be wrong is said here, before
    /// it costs a request; nothing has entered the ledger.
    ///
    /// # Errors
    /// [`EngineError`]
    pub async fn plan(&self, account: &Account, request: SendOne) -> Result<Planned, EngineError> {
        let template = self.template(account, &request.template, request.language.as_deref())?;
        let to = phone(&request.to, request.country)?;
        if !template.status.is_approved() {
            return Err(EngineError::TemplateNotApproved {
                name: template.name,
                language: template.language,
                status: template.status.to_string(),
            });
        }
        let mut variables = request.variables;
        if let Some(media) = &request.media {
            let (name, value) = self.header_value(&template, media).await?;
            variables.set(name, value);
        }
        let filled = template
            .fill(&variables)
            .map_err(|problems| EngineError::Variables { problems, expected: required(&template) })?;
        self.require_files(&template, &variables)?;
        let notes = fitting(&template, &variables, self.today_of(account), request.allow_differences)?;
        let now = self.clock().now();
        if let Some(at) = request.at.filter(|at| *at <= now) {
            return Err(EngineError::TimePassed { at: at.to_rfc3339() });
        }
        let batch = Batch {
            id: self.new_id(),
            account: account.id,
            template: template.name.clone(),
            language: template.language.clone(),
            priority: request.priority,
            source: None,
            stopped: None,
            created_at: now,
        };
        let message = Message {
            id: self.new_id(),
            batch: batch.id,
            contact: None,
            to: to.into(),
            row: None,
            wa_id: None,
            caller_key: request.key,
            template: template.name,
            language: template.language,
            components: filled.components,
            state: if request.at.is_some() { MessageState::Scheduled } else { MessageState::Queued },
            due_at: request.at.unwrap_or(now),
            attempts: 0,
            wamid: None,
            error: None,
            created_at: now,
            updated_at: now,
        };
        Ok(Planned { batch, message, tidied: filled.tidied, notes })
    }

    /// Puts what was planned in the ledger. From here on it is not lost.
    ///
    /// # Errors
    /// [`EngineError::Store`]; nothing has then entered.
    pub async fn enqueue(&self, planned: Planned) -> Result<Enqueued, EngineError> {
        let Planned { batch, message, tidied, notes } = planned;
        if message.caller_key.is_some() {
            // The keys of a file whose reader died are nobody's.
            self.forget_dead_files().await?;
        }
        let (id, language) = (batch.id, batch.language.clone());
        let state = self
            .write(move |tx| {
                batches::insert(tx, &batch)?;
                messages::insert(tx, &message)
            })
            .await?;
        self.wake().notify_waiters();
        let queued = u64::from(state != MessageState::Skipped);
        Ok(Enqueued { batch: id, queued, skipped: 1 - queued, tidied, notes, language })
    }

    /// Sends one notification by a person's hand. Pressed twice, or again after an answer that was lost, it is the same
    /// message; what is answered is where that one stands now. From a live account it waits some seconds in which it can be
    /// taken back ([`Engine::cancel`]).
    ///
    /// # Errors
    /// [`EngineError`]; nothing has then entered the ledger.
    pub async fn notify(&self, account: &Account, request: SendRequest) -> Result<SentView, EngineError> {
        let now = self.clock().now();
        let invalid = |field| EngineError::FieldInvalid { field, value: String::new() };
        let key = Some(request.key).filter(|key| !key.trim().is_empty()).ok_or_else(|| invalid("key"))?;
        // Before anything is checked: what was sent was sent, also where the template is paused by now.
        if let Some(message) = self.read(|tx| messages::by_caller_key(tx, account.id, &key))? {
            return Ok(sent(&message, now));
        }
        let to = match (&request.contact, request.phone) {
            (Some(id), _) => self.contact(id)?.phone,
            (None, Some(typed)) => typed,
            (None, None) => return Err(invalid("phone")),
        };
        let one = SendOne {
            template: request.template,
            language: Some(request.language),
            to,
            country: account.country(),
            variables: request.variables.into_iter().collect(),
            media: None,
            allow_differences: request.allow_differences,
            key: Some(key.clone()),
            at: None,
            // Somebody stands at the counter and has pressed Send: it waits behind no campaign.
            priority: Priority::Urgent,
        };
        let Planned { batch, mut message, .. } = self.plan(account, one).await?;
        message.due_at = leaves_at(account.kind, now);
        let account = account.id;
        let message = self
            .write(move |tx| {
                if let Some(first) = messages::by_caller_key(tx, account, &key)? {
                    return Ok(first);
                }
                batches::insert(tx, &batch)?;
                messages::insert(tx, &message)?;
                Ok::<_, EngineError>(message)
            })
            .await?;
        self.wake().notify_waiters();
        Ok(sent(&message, now))
    }

    /// How many messages of all accounts are still to be sent.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn waiting(&self) -> Result<u64, EngineError> {
        self.read(|tx| {
            let mut waiting = 0;
            for account in accounts::list(tx)? {
                waiting += waiting::count(tx, account.id)?;
            }
            Ok(waiting)
        })
    }

    /// How long until the next message leaves, where that is within the time that a paid one can be taken back in: who
    /// ends the program waits for it, because whoever pressed Send and went away meant it to go. None: nothing is about
    /// to leave.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn about_to_leave(&self) -> Result<Option<std::time::Duration>, EngineError> {
        let now = self.clock().now();
        self.read(|tx| {
            let mut next = None;
            for account in accounts::list(tx)? {
                let due = waiting::open(tx, account.id)?.into_iter().filter_map(|open| open.queued);
                next = due.filter(|at| *at > now && *at <= now + UNDO).chain(next).min();
            }
            Ok(next.and_then(|at| (at - now).to_std().ok()))
        })
    }

    /// The summary of a batch, counted from its rows. `seconds` and `queued` are the caller's.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn summary(
        &self,
        account: &Account,
        batch: BatchId,
        words: &crate::words::Words,
    ) -> Result<Summary, EngineError> {
        let (totals, row) = self.read(|tx| {
            let totals = totals::count(tx, account.id, Some(batch))?;
            Ok::<_, EngineError>((totals, batches::by_id(tx, batch)?))
        })?;
        Ok(Summary {
            batch: Some(batch.to_string()),
            queued: 0,
            accepted: totals.accepted,
            failed: totals.of(MessageState::Failed),
            unknown: totals.of(MessageState::Unknown),
            skipped: totals.of(MessageState::Skipped),
            cancelled: totals.of(MessageState::Cancelled),
            seconds: 0.0,
            waiting: still_to_send(&totals),
            stopped: row.and_then(|row| row.stopped).map(|stopped| words.stop_view(&stopped)),
        })
    }
}

fn sent(message: &Message, now: DateTime<Utc>) -> SentView {
    // A back-off sets the time too, and what it waits for is not a person.
    let holds = message.state == MessageState::Queued && message.attempts == 0 && message.due_at > now;
    SentView {
        batch: message.batch.to_string(),
        message: message.id.to_string(),
        state: message.state,
        holds_until: holds.then_some(message.due_at),
    }
}

fn still_to_send(totals: &totals::Totals) -> u64 {
    [MessageState::Queued, MessageState::Scheduled, MessageState::Sending].map(|state| totals.of(state)).iter().sum()
}

#[cfg(test)]
#[path = "sends_tests.rs"]
mod tests;
