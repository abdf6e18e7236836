//! How long a message takes to its phone, and how many arrive.

use std::time::Duration;

/// What becomes of an accepted message, and when. Times count from the moment of acceptance; each message's own are up
/// to a quarter longer, so that they do not march in step.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// Until it leaves the service.
    pub sent: Duration,
    /// Until it is on the phone.
    pub delivered: Duration,
    /// Until it is opened.
    pub read: Duration,
    /// Share of messages that reach a phone, 0 to 1. The others stay `sent`: a phone that is off.
    pub delivered_share: f64,
    /// Share of the delivered ones that are opened by somebody who lets others see it, 0 to 1.
    pub read_share: f64,
    /// How long a message stays held for quality assessment (API sheet, section 3.8: up to an hour, here far less).
    pub hold: Duration,
}

impl Delivery {
    /// At a pace that a person can watch: sent in 0.4 s, delivered in 1.2 s, read in 3 s.
    #[must_use]
    pub fn lively() -> Self {
        Self::of(400, 1_200, 3_000, 8_000)
    }

    /// Within tens of milliseconds: for the demo and for tests.
    #[must_use]
    pub fn fast() -> Self {
        Self::of(10, 30, 60, 150)
    }

    /// At once.
    #[must_use]
    pub fn instant() -> Self {
        Self::of(0, 0, 0, 0)
    }

    fn of(sent: u64, delivered: u64, read: u64, hold: u64) -> Self {
        let millis = Duration::from_millis;
        Self {
            sent: millis(sent),
            delivered: millis(delivered),
            read: millis(read),
            delivered_share: 1.0,
            read_share: 1.0,
            hold: millis(hold),
        }
    }
}

impl Default for Delivery {
    fn default() -> Self {
        Self::lively()
    }
}
