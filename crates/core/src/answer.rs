//! An answer: what a customer wrote or tapped.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{AnswerId, MessageId, Phone};

/// What a customer wrote or tapped, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Made on this machine.
    pub id: AnswerId,
    /// Whose conversation it belongs to: the number that we write to, however the service calls the person.
    pub phone: Phone,
    /// As the shop knows the person; none where the number is not in the list, or has no name there.
    pub name: Option<String>,
    /// The service's word: `text`, `button`, `image` and others.
    pub kind: String,
    /// The words; of a quick reply its label. Empty for kinds without words.
    pub text: String,
    /// The message of ours that it answers, where that is in the ledger.
    pub reply_to: Option<MessageId>,
    /// By the service's clock.
    pub received_at: DateTime<Utc>,
}

/// How long the shop may write freely after a person wrote (API sheet, section 2.3).
pub const SERVICE_WINDOW: TimeDelta = TimeDelta::hours(24);

impl Answer {
    /// Until when the shop may write to this person without a template, if nothing more comes.
    #[must_use]
    pub fn window_closes_at(&self) -> DateTime<Utc> {
        self.received_at + SERVICE_WINDOW
    }
}

/// An answer as the service told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The service's id of it: the same one is kept once.
    pub service_id: String,
    /// How the service calls the person: digits, and in Brazil sometimes without the ninth.
    pub wa_id: String,
    /// The service's word: `text`, `button`, `image` and others.
    pub kind: String,
    /// The words; of a quick reply its label.
    pub text: String,
    /// The service's id of the message that it answers.
    pub reply_to: Option<String>,
    /// By the service's clock.
    pub received_at: DateTime<Utc>,
}
