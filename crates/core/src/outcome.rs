//! What an answer of the service means. The contract's page says the rule; this is its vocabulary, and
//! `recado-whatsapp` fills it in from the error table.
//!
//! There is no idempotency key, so the one question is: *can it have been taken?* Only a plain yes and a plain no are
//! answers; everything else is doubt, and doubt is never resent.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What came of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// 200 with an id.
    Accepted {
        /// The service's id of the message.
        wamid: String,
        /// The recipient as the service knows them; digits, and in Brazil sometimes without the ninth.
        wa_id: Option<String>,
        /// Taken, but kept for a quality check (`held_for_quality_assessment`).
        held: bool,
    },
    /// The service said no, in so many words.
    Refused {
        /// Its words.
        error: PlatformError,
        /// What to do about it.
        class: Class,
    },
    /// No byte of the request can have been read: resolving, connecting or the TLS handshake failed.
    NeverLeft {
        /// For the details pane; no address, no token.
        reason: String,
    },
    /// Everything else. It may have been taken.
    Doubtful {
        /// Which kind of everything else.
        doubt: Doubt,
        /// The answer's error where it had one.
        error: Option<PlatformError>,
    },
}

/// Kinds of doubt, kept with the attempt so that a person can judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The time limit passed after the request had left.
    NoAnswer,
    /// The connection broke, or the answer did.
    Broken,
    /// A whole answer that is not the service's: HTML, an empty body, JSON of somebody else.
    Foreign,
    /// 200 without an id.
    WithoutId,
    /// A server error whose row does not say that nothing was done.
    ServerError,
    /// The program ended between the request and its answer.
    Interrupted,
}

impl Doubt {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::NoAnswer, Self::Broken, Self::Foreign, Self::WithoutId, Self::ServerError, Self::Interrupted];

    /// The word kept with the attempt; words for people exist as `doubt-…` in the catalogue.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoAnswer => "no_answer",
            Self::Broken => "broken_answer",
            Self::Foreign => "foreign_answer",
            Self::WithoutId => "answer_without_id",
            Self::ServerError => "server_error",
            Self::Interrupted => "interrupted",
        }
    }
}

/// What to do about a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Try again by itself, and slow down the whole number meanwhile.
    RetryNumber,
    /// Try again by itself; only this pair of sender and recipient waits.
    RetryPair,
    /// Failed; may be offered again after 24 hours, never by itself.
    OfferLater,
    /// Stop for everybody until a person acts. The message itself keeps waiting.
    Stop(Stop),
    /// Failed for this person.
    Fail,
}

/// Why a batch stands still until a person acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    /// Expired, revoked or not a token.
    Token,
    /// The token may not do this, or does not see the number.
    Permission,
    /// No payment method, or terms not accepted.
    Payment,
    /// The service restricts the account.
    Policy,
    /// The number is not registered or not ready.
    Number,
    /// Paused for low quality.
    TemplatePaused,
    /// Disabled for good.
    TemplateDisabled,
    /// Not there in this language, or not approved.
    TemplateMissing,
    /// A person paused it.
    Person,
    /// The file was restored, copied or moved: what waits in it may have left already, from where it was before.
    Restored,
}

impl Stop {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Token,
        Self::Permission,
        Self::Payment,
        Self::Policy,
        Self::Number,
        Self::TemplatePaused,
        Self::TemplateDisabled,
        Self::TemplateMissing,
        Self::Person,
        Self::Restored,
    ];

    /// The stable word, in the database and in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Permission => "permission",
            Self::Payment => "payment",
            Self::Policy => "policy",
            Self::Number => "number",
            Self::TemplatePaused => "template_paused",
            Self::TemplateDisabled => "template_disabled",
            Self::TemplateMissing => "template_missing",
            Self::Person => "person",
            Self::Restored => "restored",
        }
    }

    /// The stop of a word written by [`Stop::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stop| stop.as_str() == word)
    }

    /// Whether the credentials are at fault: the command line's exit code 5.
    #[must_use]
    pub fn is_credentials(self) -> bool {
        matches!(self, Self::Token | Self::Permission)
    }

    /// Whether the cure lies in the account, so that its every batch has to wait, not only those of one template.
    #[must_use]
    pub fn is_account_wide(self) -> bool {
        !matches!(self, Self::TemplatePaused | Self::TemplateDisabled | Self::TemplateMissing | Self::Person)
    }
}

/// The service's own words about an error (API sheet, section 6.1). Kept as they came, for the details pane.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlatformError {
    /// `error.code`
    #[ts(type = "number")]
    pub code: i64,
    /// `error.error_subcode`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, as = "Option<i32>")]
    pub subcode: Option<i64>,
    /// `error.message`
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub message: String,
    /// `error.error_data.details`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub details: Option<String>,
    /// `error.fbtrace_id`, which the platform's support asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub fbtrace_id: Option<String>,
    /// HTTP status of the answer; none for an error that came with a status event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub http: Option<u16>,
}
