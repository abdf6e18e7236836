//! How many people a portfolio may still reach: the service lets it open so many conversations within any 24 hours
//! (API sheet, section 7). Counted are people, not messages, and only outside their 24-hour windows.

use std::collections::{HashMap, VecDeque};

use chrono::{DateTime, TimeDelta, Utc};

/// The span over which people are counted.
pub const SPAN: TimeDelta = TimeDelta::hours(24);

/// People that `TIER_250` and its like let a portfolio reach in 24 hours; none where there is no limit or the word is not
/// known, for then the service's own answer is all we have. `TIER_1K` is the old name of a step.
#[must_use]
pub fn limit_of(tier: &str) -> Option<u32> {
    let (number, thousands) = tier.strip_prefix("TIER_").map(|n| n.strip_suffix('K').map_or((n, 1), |n| (n, 1_000)))?;
    number.parse::<u32>().ok().map(|number| number * thousands)
}

/// The people reached within the last 24 hours, by their numbers' digits.
#[derive(Debug, Clone, Default)]
pub struct Reach {
    limit: usize,
    last: HashMap<u64, DateTime<Utc>>,
    /// In the order of time; entries that are no longer somebody's last are passed over.
    order: VecDeque<(DateTime<Utc>, u64)>,
    /// How many of those who wait were given the place of somebody who leaves the span.
    promised: usize,
}

impl Reach {
    /// Of those who were reached already: digits and when, oldest first.
    #[must_use]
    pub fn new(limit: u32, reached: impl IntoIterator<Item = (u64, DateTime<Utc>)>) -> Self {
        let mut reach = Self { limit: usize::try_from(limit).unwrap_or(usize::MAX), ..Self::default() };
        for (person, at) in reached {
            reach.note(person, at);
        }
        reach
    }

    /// Takes a place for this person, or says from when there is one. Somebody reached within the span needs none.
    ///
    /// # Errors
    /// The time. Everybody who asks is given another one, so that not all of them come back for the first place.
    pub fn take(&mut self, person: u64, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        self.forget(now);
        if self.last.contains_key(&person) || self.last.len() < self.limit {
            self.note(person, now);
            return Ok(());
        }
        while self.order.get(self.promised).is_some_and(|(at, whose)| self.last.get(whose) != Some(at)) {
            self.promised += 1;
        }
        let next = self.order.get(self.promised).or(self.order.back()).map_or(now, |(at, _)| *at);
        self.promised = (self.promised + 1).min(self.order.len());
        Err(next + SPAN)
    }

    /// Gives back the place of somebody who was not reached after all.
    pub fn give_back(&mut self, person: u64, at: DateTime<Utc>) {
        if self.last.get(&person) == Some(&at) {
            self.last.remove(&person);
        }
    }

    /// How many people it has reached within the span.
    #[must_use]
    pub fn reached(&self) -> usize {
        self.last.len()
    }

    fn note(&mut self, person: u64, at: DateTime<Utc>) {
        self.last.insert(person, at);
        self.order.push_back((at, person));
    }

    fn forget(&mut self, now: DateTime<Utc>) {
        while let Some((at, person)) = self.order.front().copied().filter(|(at, _)| *at + SPAN <= now) {
            if self.last.get(&person) == Some(&at) {
                self.last.remove(&person);
            }
            self.order.pop_front();
            self.promised = self.promised.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn the_platforms_words() {
        assert_eq!(limit_of("TIER_250"), Some(250));
        assert_eq!(limit_of("TIER_2K"), Some(2_000));
        assert_eq!(limit_of("TIER_100K"), Some(100_000));
        assert_eq!(limit_of("TIER_UNLIMITED"), None);
        assert_eq!(limit_of("whatever 2027 brings"), None);
    }

    #[test]
    fn counts_people_over_any_24_hours() {
        let mut reach = Reach::new(2, [(1, at(0))]);
        assert_eq!(reach.take(2, at(10)), Ok(()));
        assert_eq!(reach.take(1, at(20)), Ok(()), "the same person again");
        assert_eq!(reach.take(3, at(30)), Err(at(10) + SPAN), "when the place of 2 is free; 1 was written to later");
        assert_eq!(reach.take(4, at(30)), Err(at(20) + SPAN), "the next one gets the next place");
        assert_eq!(reach.take(5, at(30)), Err(at(20) + SPAN));
        assert_eq!(reach.take(3, at(10) + SPAN), Ok(()));
        assert_eq!(reach.take(4, at(20) + SPAN), Ok(()));
        assert_eq!(reach.reached(), 2);
    }

    #[test]
    fn who_was_not_reached_takes_no_place() {
        let mut reach = Reach::new(1, []);
        assert_eq!(reach.take(1, at(0)), Ok(()));
        reach.give_back(1, at(0));
        assert_eq!(reach.take(2, at(1)), Ok(()));
        reach.give_back(2, at(0));
        assert!(reach.take(3, at(2)).is_err(), "an older try gives nothing back");
    }
}
