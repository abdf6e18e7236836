//! The ledger's nouns: a batch, its messages, the attempts at each. Totals are counted from these, never kept beside them.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::outcome::{Doubt, PlatformError, Stop};
use crate::template::SendComponent;
use crate::{AccountId, AccountKind, BatchId, ContactId, DeliveryStatus, MessageId, MessageState, Phone};

/// How long a message that somebody sent by hand can be taken back before it leaves. It may cost money and nothing calls
/// it back later: ten seconds are enough to see the wrong name, and not enough to wait for.
pub const UNDO: TimeDelta = TimeDelta::seconds(10);

/// From when a message that enters now by a person's hand may leave. In practice at once: it reaches nobody.
#[must_use]
pub fn leaves_at(kind: AccountKind, now: DateTime<Utc>) -> DateTime<Utc> {
    match kind {
        AccountKind::Live => now + UNDO,
        AccountKind::Practice => now,
    }
}

/// What one press of Send put in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Made on this machine.
    pub id: BatchId,
    /// The number it leaves from.
    pub account: AccountId,
    /// Name of the template.
    pub template: String,
    /// Language of the template.
    pub language: String,
    /// Which go first.
    pub priority: Priority,
    /// Name of the file that its rows came from.
    pub source: Option<String>,
    /// Why nothing of it leaves; none: it may go on.
    pub stopped: Option<Stopped>,
    /// When it entered the ledger.
    pub created_at: DateTime<Utc>,
}

/// Which of two batches goes first. Those of one priority take turns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// Before everything else, also in quiet hours: a code, an emergency, what somebody waits for at the counter.
    Urgent,
    /// What it is unless said otherwise.
    #[default]
    Normal,
    /// After everything else: a campaign that has the whole day.
    Low,
}

impl Priority {
    /// All of them, the first to go first.
    pub const ALL: [Self; 3] = [Self::Urgent, Self::Normal, Self::Low];

    /// The word in JSON and in what is typed.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Urgent => "urgent",
            Self::Normal => "normal",
            Self::Low => "low",
        }
    }

    /// The priority of a word written by [`Priority::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|priority| priority.as_str() == word)
    }
}

/// To whom a row of the ledger is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// A number.
    Phone(Phone),
    /// What stood there instead of one; such a row is `skipped`.
    Unreadable(String),
    /// Somebody who was forgotten: the row only counts.
    Erased,
}

impl To {
    /// The number, where it is one.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        match self {
            Self::Phone(phone) => Some(phone),
            Self::Unreadable(_) | Self::Erased => None,
        }
    }

    /// E.164, or what stood there; empty for somebody who was forgotten.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Phone(phone) => phone.e164(),
            Self::Unreadable(text) => text,
            Self::Erased => "",
        }
    }

    /// `+55 11 98765-4321`, or what stood there.
    #[must_use]
    pub fn international(&self) -> String {
        match self {
            Self::Phone(phone) => phone.international(),
            Self::Unreadable(text) => text.clone(),
            Self::Erased => String::new(),
        }
    }
}

impl From<Phone> for To {
    fn from(phone: Phone) -> Self {
        Self::Phone(phone)
    }
}

/// Why a batch stands still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// The class of the reason.
    pub stop: Stop,
    /// The service's words.
    pub error: Option<PlatformError>,
}

/// One template to one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Made on this machine.
    pub id: MessageId,
    /// The batch it entered with.
    pub batch: BatchId,
    /// The person in the list, where the number was there.
    pub contact: Option<ContactId>,
    /// Where it goes.
    pub to: To,
    /// Which record of the file it came from, as a sheet shows it: the header is 1.
    pub row: Option<u32>,
    /// How the service calls the recipient.
    pub wa_id: Option<String>,
    /// The caller's own idempotency key.
    pub caller_key: Option<String>,
    /// Name of the template.
    pub template: String,
    /// Language of the template.
    pub language: String,
    /// The values, frozen when it entered the ledger.
    pub components: Vec<SendComponent>,
    /// Where it is.
    pub state: MessageState,
    /// Not before this time.
    pub due_at: DateTime<Utc>,
    /// Requests made for it.
    pub attempts: u32,
    /// The service's id of it.
    pub wamid: Option<String>,
    /// Why it is failed, unknown or skipped.
    pub error: Option<MessageError>,
    /// When it entered the ledger.
    pub created_at: DateTime<Utc>,
    /// When its state last changed.
    pub updated_at: DateTime<Utc>,
}

/// Why a message is failed, unknown, skipped, or waits for another try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageError {
    /// Ours.
    pub reason: Reason,
    /// The service's words, where there are some.
    pub error: Option<PlatformError>,
    /// What is wrong with the row of a file, where that is the reason.
    pub problem: Option<RowProblem>,
}

impl MessageError {
    /// For a reason that needs no more words.
    #[must_use]
    pub fn of(reason: Reason) -> Self {
        Self { reason, error: None, problem: None }
    }
}

/// What is wrong with a row: a code of ours and what its words are made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// `phone_invalid`, `variable_missing` and their like.
    pub code: String,
    /// By name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

/// Our side of an error of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The service said no; its words say why.
    Refused,
    /// The service gave up later. Polling brings no code, only words (API sheet, section 5.6).
    DeliveryFailed,
    /// It may or may not have been taken.
    Doubt(Doubt),
    /// No connection could be made; it tries again by itself.
    NeverLeft,
    /// It was uncertain, and a person said that it was not taken.
    SettledNotSent,
    /// The same key was in the ledger before.
    DuplicateKey,
    /// The same person, template and values stand in the batch before.
    DuplicateRow,
    /// The row of the file cannot be sent; its problem says why.
    BadRow,
    /// The person does not want messages of this kind.
    OptedOut,
    /// The portfolio has reached as many people within 24 hours as the service lets it; it leaves by itself later.
    MessagingLimit,
    /// One person gets so many messages a minute and no more; it leaves by itself later.
    PairLimit,
    /// The service did not want the file that it carries; its words say why. No request was made for the message.
    FileRefused,
    /// The file that it carries is not where it was kept any more, or not the same. No request was made for it.
    FileMissing,
    /// The service said no, because it does not know the file any more that was uploaded for it. Tried again, it is
    /// uploaded anew.
    FileForgotten,
}

impl Reason {
    /// The word kept in the ledger and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::DeliveryFailed => "delivery_failed",
            Self::Doubt(doubt) => doubt.as_str(),
            Self::NeverLeft => "never_left",
            Self::SettledNotSent => "settled_not_sent",
            Self::DuplicateKey => "duplicate_key",
            Self::DuplicateRow => "duplicate_row",
            Self::BadRow => "bad_row",
            Self::OptedOut => "opted_out",
            Self::MessagingLimit => "messaging_limit",
            Self::PairLimit => "pair_limit",
            Self::FileRefused => "file_refused",
            Self::FileMissing => "file_missing",
            Self::FileForgotten => "file_forgotten",
        }
    }

    /// The reason of a word written by [`Reason::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let plain = [
            Self::Refused,
            Self::DeliveryFailed,
            Self::NeverLeft,
            Self::SettledNotSent,
            Self::DuplicateKey,
            Self::DuplicateRow,
            Self::BadRow,
            Self::OptedOut,
            Self::MessagingLimit,
            Self::PairLimit,
            Self::FileRefused,
            Self::FileMissing,
            Self::FileForgotten,
        ];
        let doubts = Doubt::ALL.into_iter().map(Self::Doubt);
        plain.into_iter().chain(doubts).find(|reason| reason.as_str() == word)
    }
}

/// One request for one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What travelled with the request: its [`AttemptId`](crate::AttemptId), or what an older program made instead.
    pub reference: String,
    /// From 1.
    pub number: u32,
    /// On disk before the request left.
    pub started_at: DateTime<Utc>,
    /// When its outcome was on disk.
    pub finished_at: Option<DateTime<Utc>>,
    /// None: on its way.
    pub outcome: Option<AttemptOutcome>,
    /// What is known beyond that.
    pub detail: AttemptDetail,
}

/// The four ends of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptOutcome {
    /// 200 with an id.
    Accepted,
    /// A plain no.
    Refused,
    /// No byte was read by anybody.
    NeverLeft,
    /// Everything else.
    Doubtful,
}

impl AttemptOutcome {
    const ALL: [Self; 4] = [Self::Accepted, Self::Refused, Self::NeverLeft, Self::Doubtful];

    /// The word kept in the ledger and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::NeverLeft => "never_left",
            Self::Doubtful => "doubtful",
        }
    }

    /// The outcome of a word written by [`AttemptOutcome::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }
}

/// What an attempt's end was like, for the details pane.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptDetail {
    /// Which doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// Why no connection could be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The service's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<PlatformError>,
    /// Who settled it by hand, and how: `sent` or `not_sent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<String>,
}

/// A status as the service told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusNews {
    /// What it said.
    pub status: DeliveryStatus,
    /// When it happened, by the service's clock.
    pub at: DateTime<Utc>,
    /// Why, for a failure.
    pub error: Option<PlatformError>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_back() {
        for doubt in Doubt::ALL {
            assert_eq!(Reason::from_word(doubt.as_str()), Some(Reason::Doubt(doubt)));
        }
        for outcome in AttemptOutcome::ALL {
            assert_eq!(AttemptOutcome::from_word(outcome.as_str()), Some(outcome));
        }
    }
}
