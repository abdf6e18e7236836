//! How a practice service is started.

use std::time::Duration;

use crate::{Delivery, Faults};

/// How a practice service is started.
#[derive(Clone)]
pub struct Options {
    /// Messages a second that the number may send, as the platform grants them (API sheet, section 7); 0: no limit.
    pub throughput: u32,
    /// How many people the portfolio may reach in 24 hours, as the number reports it (`TIER_250` and its like); none: what
    /// goes with the throughput. Reported and not enforced: the platform documents no answer of its own to who goes beyond
    /// it (API sheet, section 7).
    pub messaging_limit: Option<String>,
    /// Whether one recipient takes only one message in six seconds, 45 in a burst (API sheet, section 7).
    pub pair_limit: bool,
    /// How long a message takes to its phone.
    pub delivery: Delivery,
    /// What goes wrong from the start.
    pub faults: Faults,
    /// Of everything that looks like chance.
    pub seed: u64,
    /// The access token; none: made anew at every start.
    pub token: Option<String>,
    /// How long the review of a template takes.
    pub review: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            throughput: 80,
            messaging_limit: None,
            pair_limit: true,
            delivery: Delivery::default(),
            faults: Faults::default(),
            seed: 1,
            token: None,
            review: Duration::from_secs(3),
        }
    }
}

impl std::fmt::Debug for Options {
    /// Without the token.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("throughput", &self.throughput)
            .field("messaging_limit", &self.messaging_limit)
            .field("pair_limit", &self.pair_limit)
            .field("delivery", &self.delivery)
            .field("faults", &self.faults)
            .field("seed", &self.seed)
            .field("token", &self.token.as_ref().map(|_| "…"))
            .field("review", &self.review)
            .finish()
    }
}
