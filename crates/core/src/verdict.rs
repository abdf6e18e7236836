//! What an answer does to its message: the contract's "What an answer means", in one place.

use chrono::TimeDelta;
use serde::Serialize;
use ts_rs::TS;

use crate::Class;
use crate::outcome::{Outcome, Stop};

/// How long after a refusal with [`Class::OfferLater`] it may be tried again.
pub const LATER: TimeDelta = TimeDelta::hours(24);

/// Whether a person may let a failed message be tried again, as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Retry {
    /// Now: what kept it may be over.
    Now,
    /// [`LATER`] after it failed, not before.
    Later,
    /// Never: the same values to the same person would fail again. A new message may do.
    Never,
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
    use crate::outcome::{Doubt, PlatformError};

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
}
