//! The ledger's nouns: a batch, its messages, the attempts at each. Totals are counted from these, never kept beside them.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::outcome::{Doubt, Outcome, PlatformError, Stop};
use crate::template::SendComponent;
use crate::{
    AccountId, AccountKind, AttemptId, BatchId, Class, ContactId, DeliveryStatus, MessageId, MessageState, Phone,
};

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
    /// Why nothing of it leaves; none: it may go on.
    pub stopped: Option<Stopped>,
    /// When it entered the ledger.
    pub created_at: DateTime<Utc>,
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
    pub phone: Phone,
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
        }
    }

    /// The reason of a word written by [`Reason::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let plain = [Self::Refused, Self::DeliveryFailed, Self::NeverLeft, Self::SettledNotSent, Self::DuplicateKey];
        let doubts = Doubt::ALL.into_iter().map(Self::Doubt);
        plain.into_iter().chain(doubts).find(|reason| reason.as_str() == word)
    }
}

/// One request for one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Travels with the request.
    pub id: AttemptId,
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

/// What an outcome does to its message. The contract's rule in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Taken: `accepted`, or `held`.
    Taken {
        /// `held`
        held: bool,
    },
    /// Back in the queue, to be tried again by itself after a pause.
    TryAgain {
        /// Who pauses.
        pause: Pause,
    },
    /// Back in the queue, and the batch stands still until a person acts. Nobody is marked failed for it.
    Stop(Stop),
    /// `failed`, for this person.
    Failed,
    /// `unknown`: never sent again by itself.
    Unknown,
}

/// Who pauses before the next try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pause {
    /// Everything to the service: it cannot be reached.
    Network,
    /// Everything from this number: it is throttled, or the service is tired.
    Number,
    /// Only this pair of sender and recipient.
    Pair,
}

impl Verdict {
    /// The verdict on an outcome.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Accepted { held, .. } => Self::Taken { held: *held },
            Outcome::NeverLeft { .. } => Self::TryAgain { pause: Pause::Network },
            Outcome::Doubtful { .. } => Self::Unknown,
            Outcome::Refused { class, .. } => match class {
                Class::RetryNumber => Self::TryAgain { pause: Pause::Number },
                Class::RetryPair => Self::TryAgain { pause: Pause::Pair },
                Class::Stop(stop) => Self::Stop(*stop),
                Class::OfferLater | Class::Fail => Self::Failed,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_no_and_a_request_that_never_left_are_tried_again() {
        let refused = |class| Outcome::Refused { error: PlatformError::default(), class };
        assert_eq!(Verdict::of(&refused(Class::RetryNumber)), Verdict::TryAgain { pause: Pause::Number });
        assert_eq!(Verdict::of(&refused(Class::RetryPair)), Verdict::TryAgain { pause: Pause::Pair });
        assert_eq!(
            Verdict::of(&Outcome::NeverLeft { reason: String::new() }),
            Verdict::TryAgain { pause: Pause::Network }
        );
        for doubt in Doubt::ALL {
            assert_eq!(Verdict::of(&Outcome::Doubtful { doubt, error: None }), Verdict::Unknown, "{doubt:?}");
        }
        assert_eq!(Verdict::of(&refused(Class::OfferLater)), Verdict::Failed, "offered again, never by itself");
        for stop in Stop::ALL {
            assert_eq!(
                Verdict::of(&refused(Class::Stop(stop))),
                Verdict::Stop(stop),
                "nobody is marked failed for {stop:?}"
            );
        }
    }

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
