//! When to ask the service what became of a message: often while something happens, seldom later, then no more.
//!
//! A message is in exactly one [`Round`] at a time, by what it waits for and by how long ago it last moved; each round
//! is asked as a whole, every so often. So nothing has to be remembered about a single message, and a restart loses
//! nothing. What lost: a timer for each message, which for a mailing of ten thousand is ten thousand timers.

use std::time::Duration;

use chrono::TimeDelta;

use crate::{AccountKind, MessageState};

/// What a message still has to hear of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaits {
    /// The service took it: whether it arrives.
    Arrival,
    /// It arrived: whether it is read. Many people never let it be seen.
    Reading,
}

impl Awaits {
    /// What a message in this state waits for; none: nothing that asking could tell.
    #[must_use]
    pub fn of(state: MessageState) -> Option<Self> {
        match state {
            MessageState::Accepted | MessageState::Held | MessageState::Sent => Some(Self::Arrival),
            MessageState::Delivered => Some(Self::Reading),
            _ => None,
        }
    }
}

/// Messages of one age, and how often they are asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// What they wait for.
    pub awaits: Awaits,
    /// Moved at least so many seconds ago …
    pub from: u32,
    /// … and less than so many.
    pub until: u32,
    /// Seconds between two questions.
    pub every: u32,
}

const fn round(awaits: Awaits, from: u32, until: u32, every: u32) -> Round {
    Round { awaits, from, until, every }
}

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;
const DAY: u32 = 24 * HOUR;

/// A person looks at it: each tick is shown as it turns. After five minutes nobody does.
const PRACTICE: [Round; 5] = [
    round(Awaits::Arrival, 0, 5 * MINUTE, 1),
    round(Awaits::Arrival, 5 * MINUTE, HOUR, 15),
    round(Awaits::Arrival, HOUR, DAY, 15 * MINUTE),
    round(Awaits::Reading, 0, 5 * MINUTE, 1),
    round(Awaits::Reading, 5 * MINUTE, HOUR, MINUTE),
];

/// Most messages arrive within seconds; a phone that is off gets it within 30 days or not at all (API sheet, section 3.6).
const LIVE: [Round; 7] = [
    round(Awaits::Arrival, 0, MINUTE, 3),
    round(Awaits::Arrival, MINUTE, 10 * MINUTE, 15),
    round(Awaits::Arrival, 10 * MINUTE, HOUR, MINUTE),
    round(Awaits::Arrival, HOUR, DAY, 15 * MINUTE),
    round(Awaits::Arrival, DAY, 30 * DAY, 6 * HOUR),
    round(Awaits::Reading, 0, 10 * MINUTE, MINUTE),
    round(Awaits::Reading, 10 * MINUTE, DAY, 30 * MINUTE),
];

/// The rounds of an account of this kind. The youngest of each sort come first.
#[must_use]
pub fn rounds(kind: AccountKind) -> &'static [Round] {
    match kind {
        AccountKind::Practice => &PRACTICE,
        AccountKind::Live => &LIVE,
    }
}

/// Questions a second that an account of this kind may be asked over time; 0: as many as there are.
///
/// The platform grants an account 5,000 calls an hour besides sending (API sheet, section 7), also for templates and
/// for the check of the number: a question a second leaves more than a quarter of them.
#[must_use]
pub fn questions_a_second(kind: AccountKind) -> u32 {
    match kind {
        AccountKind::Practice => 0,
        AccountKind::Live => 1,
    }
}

impl Round {
    /// Whether a message in this state, which last moved so long ago, is in this round.
    #[must_use]
    pub fn holds(&self, state: MessageState, age: TimeDelta) -> bool {
        // A clock that was set back makes a message of the future: it is as fresh as can be.
        let age = age.max(TimeDelta::zero());
        Awaits::of(state) == Some(self.awaits) && age >= self.youngest() && age < self.oldest()
    }

    /// The least age in it.
    #[must_use]
    pub fn youngest(&self) -> TimeDelta {
        TimeDelta::seconds(i64::from(self.from))
    }

    /// The age that is too much for it.
    #[must_use]
    pub fn oldest(&self) -> TimeDelta {
        TimeDelta::seconds(i64::from(self.until))
    }

    /// How far two questions about the same message are apart.
    #[must_use]
    pub fn interval(&self) -> Duration {
        Duration::from_secs(u64::from(self.every))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn every(kind: AccountKind, state: MessageState, age: i64) -> Vec<u32> {
        let age = TimeDelta::seconds(age);
        rounds(kind).iter().filter(|round| round.holds(state, age)).map(|round| round.every).collect()
    }

    #[test]
    fn often_at_first_seldom_later_then_no_more() {
        let live = |age| every(AccountKind::Live, MessageState::Sent, age);
        assert_eq!([live(0), live(59), live(60), live(600)], [vec![3], vec![3], vec![15], vec![60]]);
        assert_eq!([live(3_600), live(86_400), live(30 * 86_400)], [vec![900], vec![21_600], vec![]]);
        let read = |age| every(AccountKind::Live, MessageState::Delivered, age);
        assert_eq!([read(0), read(86_399), read(86_400)], [vec![60], vec![1_800], vec![]]);
        assert_eq!(every(AccountKind::Practice, MessageState::Accepted, 299), [1]);
        assert_eq!(every(AccountKind::Practice, MessageState::Delivered, 10), [1]);
    }

    proptest! {
        #[test]
        fn a_message_is_in_one_round_at_most_and_asked_less_as_it_grows_older(
            state in prop::sample::select(MessageState::ALL.to_vec()),
            kind in prop::sample::select(vec![AccountKind::Live, AccountKind::Practice]),
            age in -100i64..40 * 86_400,
            later in 0i64..86_400,
        ) {
            let (now, then) = (every(kind, state, age), every(kind, state, age + later));
            prop_assert!(now.len() <= 1, "{:?}", now);
            prop_assert!(Awaits::of(state).is_some() || now.is_empty());
            match (now.first(), then.first()) {
                (Some(now), Some(then)) => prop_assert!(now <= then),
                (None, Some(_)) => prop_assert!(false, "it was given up and is asked again"),
                _ => {}
            }
        }
    }
}
