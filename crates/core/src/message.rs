//! The states of a message and the one rule by which evidence moves them.
//!
//! The contract (command line, "Message states") says: a status moves forward by rank only. So evidence is a maximum
//! over ranks, and a maximum does not care about order: late, doubled and shuffled events end in the same state.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a message is. The words are public: they stand in the database and in the command line's JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum MessageState {
    /// Waits for its hour.
    Scheduled,
    /// Waits for its turn.
    Queued,
    /// An attempt is on disk and its request may be on the way.
    Sending,
    /// The service took it. Nothing more is known.
    Accepted,
    /// The service took it and holds it for a quality check; it may still drop it.
    Held,
    /// It may or may not have been taken. Evidence settles it, or a person; never the program.
    Unknown,
    /// On its way to the phone.
    Sent,
    /// Its delivery deadline passed without a sign.
    Expired,
    /// The service said no, for good.
    Failed,
    /// On the phone.
    Delivered,
    /// Opened; only for people who let others see it.
    Read,
    /// Its hour passed while the computer was off; a person is asked.
    Missed,
    /// Taken back by a person before it left.
    Cancelled,
    /// Never to be sent, with a reason.
    Skipped,
}

/// What the service tells about a message that it took (API sheet, sections 5.3 and 5.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DeliveryStatus {
    /// On its way to the phone.
    Sent,
    /// Given up, for good.
    Failed,
    /// On the phone.
    Delivered,
    /// Opened. A voice message that was played counts as opened.
    Read,
}

impl DeliveryStatus {
    /// Reads the service's word in any case; `None` for one that moves nothing (`deleted`, `warning`, news of 2027).
    #[must_use]
    pub fn from_service(word: &str) -> Option<Self> {
        match word.to_ascii_lowercase().as_str() {
            "sent" => Some(Self::Sent),
            "delivered" => Some(Self::Delivered),
            "read" | "played" => Some(Self::Read),
            "failed" => Some(Self::Failed),
            _ => None,
        }
    }

    /// The word kept in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Read => "read",
        }
    }

    fn state(self) -> MessageState {
        match self {
            Self::Sent => MessageState::Sent,
            Self::Failed => MessageState::Failed,
            Self::Delivered => MessageState::Delivered,
            Self::Read => MessageState::Read,
        }
    }
}

impl MessageState {
    /// All of them, in the order of the contract's page.
    pub const ALL: [Self; 14] = [
        Self::Scheduled,
        Self::Queued,
        Self::Sending,
        Self::Accepted,
        Self::Held,
        Self::Sent,
        Self::Delivered,
        Self::Read,
        Self::Failed,
        Self::Unknown,
        Self::Missed,
        Self::Expired,
        Self::Cancelled,
        Self::Skipped,
    ];

    /// How far along the message is. Evidence only ever raises it.
    ///
    /// `failed` stands below `delivered`: a message that arrived did not fail, whichever news came first.
    fn rank(self) -> u8 {
        match self {
            Self::Scheduled | Self::Queued | Self::Missed | Self::Cancelled => 0,
            Self::Sending | Self::Unknown => 1,
            Self::Accepted | Self::Held => 2,
            Self::Sent => 3,
            Self::Expired => 4,
            Self::Failed => 5,
            Self::Delivered => 6,
            Self::Read => 7,
            // No attempt was ever made, so no evidence can be about it.
            Self::Skipped => u8::MAX,
        }
    }

    /// The state after the service said `status` of any attempt of this message.
    ///
    /// A message that waits for another attempt moves too: the evidence says that an earlier one got through, and a
    /// second copy is what must not happen.
    #[must_use]
    pub fn after(self, status: DeliveryStatus) -> Self {
        let next = status.state();
        if next.rank() > self.rank() { next } else { self }
    }

    /// The public word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Held => "held",
            Self::Unknown => "unknown",
            Self::Sent => "sent",
            Self::Expired => "expired",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Missed => "missed",
            Self::Cancelled => "cancelled",
            Self::Skipped => "skipped",
        }
    }
}

impl fmt::Display for MessageState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The word is no state of a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such state: {0}")]
pub struct NoSuchState(pub String);

impl FromStr for MessageState {
    type Err = NoSuchState;

    fn from_str(word: &str) -> Result<Self, NoSuchState> {
        Self::ALL.into_iter().find(|state| state.as_str() == word).ok_or_else(|| NoSuchState(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STATUSES: [DeliveryStatus; 4] =
        [DeliveryStatus::Sent, DeliveryStatus::Failed, DeliveryStatus::Delivered, DeliveryStatus::Read];

    #[test]
    fn words_and_back() {
        for state in MessageState::ALL {
            assert_eq!(state.as_str().parse(), Ok(state));
        }
        assert!("nowhere".parse::<MessageState>().is_err());
    }

    #[test]
    fn never_failed_after_delivered() {
        assert_eq!(MessageState::Delivered.after(DeliveryStatus::Failed), MessageState::Delivered);
        assert_eq!(MessageState::Read.after(DeliveryStatus::Failed), MessageState::Read);
        for taken in [MessageState::Accepted, MessageState::Held, MessageState::Sent, MessageState::Unknown] {
            assert_eq!(taken.after(DeliveryStatus::Failed), MessageState::Failed, "{taken} may still fail");
        }
    }

    #[test]
    fn evidence_settles_doubt_and_stops_a_second_copy() {
        assert_eq!(MessageState::Unknown.after(DeliveryStatus::Sent), MessageState::Sent);
        assert_eq!(MessageState::Queued.after(DeliveryStatus::Delivered), MessageState::Delivered);
    }

    #[test]
    fn what_was_skipped_stays_skipped() {
        for status in STATUSES {
            assert_eq!(MessageState::Skipped.after(status), MessageState::Skipped);
        }
    }

    proptest! {
        #[test]
        fn order_and_repetition_change_nothing(
            start in prop::sample::select(MessageState::ALL.to_vec()),
            events in prop::collection::vec(prop::sample::select(STATUSES.to_vec()), 0..12),
            seed in any::<u64>(),
        ) {
            let end = events.iter().fold(start, |state, event| state.after(*event));
            let mut shuffled = events.clone();
            shuffled.extend(events.iter().take((seed % 5) as usize)); // some arrive twice
            let len = shuffled.len().max(1);
            for i in 0..shuffled.len() {
                shuffled.swap(i, (seed as usize).wrapping_mul(i + 7) % len);
            }
            prop_assert_eq!(shuffled.iter().fold(start, |state, event| state.after(*event)), end);
        }
    }
}
