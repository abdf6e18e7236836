//! How fast is too fast: the number's throughput, and the pair of sender and recipient (API sheet, section 7).
//!
//! Both are the generic cell rate algorithm: one number a bucket says when it will be empty again. A refused message
//! takes nothing from the bucket.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

/// A message to one recipient costs this long.
const PAIR_STEP: Duration = Duration::from_secs(6);
/// So many may be borrowed from the future.
const PAIR_BURST: u32 = 45;
/// Recipients whose buckets are kept before those that are empty again are forgotten.
const PAIRS_KEPT: usize = 50_000;

/// The buckets of one number.
#[derive(Debug)]
pub(crate) struct Rate {
    start: Instant,
    /// Nanoseconds between two messages; 0: no limit.
    step: u64,
    pair_limit: bool,
    buckets: Mutex<Buckets>,
}

#[derive(Debug, Default)]
struct Buckets {
    number: u64,
    pairs: HashMap<u64, u64>,
    /// When the empty ones are forgotten next: when so many are kept.
    forget_at: usize,
}

/// Which bucket is full.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TooFast {
    Number,
    Pair,
}

impl Rate {
    pub(crate) fn new(throughput: u32, pair_limit: bool) -> Self {
        let step = 1_000_000_000_u64.checked_div(u64::from(throughput)).unwrap_or(0);
        let buckets = Buckets { forget_at: PAIRS_KEPT, ..Buckets::default() };
        Self { start: Instant::now(), step, pair_limit, buckets: Mutex::new(buckets) }
    }

    /// Takes one message to this recipient (digits) out of both buckets, or says which is full.
    pub(crate) fn take(&self, recipient: u64) -> Result<(), TooFast> {
        let now = u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.take_at(recipient, now)
    }

    fn take_at(&self, recipient: u64, now: u64) -> Result<(), TooFast> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        // A second's worth may come at once.
        let number = pour(buckets.number, now, self.step, 1_000_000_000).ok_or(TooFast::Number)?;
        if self.pair_limit {
            let step = u64::try_from(PAIR_STEP.as_nanos()).unwrap_or(u64::MAX);
            let full_at = buckets.pairs.get(&recipient).copied().unwrap_or(0);
            let pair = pour(full_at, now, step, step * u64::from(PAIR_BURST)).ok_or(TooFast::Pair)?;
            buckets.pairs.insert(recipient, pair);
            if buckets.pairs.len() > buckets.forget_at {
                buckets.pairs.retain(|_, empty_at| *empty_at > now);
                buckets.forget_at = PAIRS_KEPT.max(buckets.pairs.len() * 2);
            }
        }
        buckets.number = number;
        Ok(())
    }

    /// Empties both.
    pub(crate) fn reset(&self) {
        let fresh = Buckets { forget_at: PAIRS_KEPT, ..Buckets::default() };
        *self.buckets.lock().unwrap_or_else(PoisonError::into_inner) = fresh;
    }
}

/// When the bucket is empty again with one step more in it; none if it holds too much already.
fn pour(empty_at: u64, now: u64, step: u64, room: u64) -> Option<u64> {
    let next = empty_at.max(now).saturating_add(step);
    (next - now <= room.max(step)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 1_000_000_000;

    #[test]
    fn a_seconds_worth_at_once_and_then_at_the_pace() {
        let rate = Rate::new(10, false);
        assert!((0..10).all(|n| rate.take_at(n, 0).is_ok()));
        assert_eq!(rate.take_at(99, 0), Err(TooFast::Number));
        assert!(rate.take_at(99, SECOND / 10).is_ok());
        assert_eq!(rate.take_at(99, SECOND / 10), Err(TooFast::Number));
        assert!((0..1000).all(|n| Rate::new(0, false).take_at(n, 0).is_ok()), "0 is no limit");
    }

    #[test]
    fn forty_five_to_one_person_and_then_one_in_six_seconds() {
        let rate = Rate::new(0, true);
        assert!((0..45).all(|_| rate.take_at(1, 0).is_ok()));
        assert_eq!(rate.take_at(1, 0), Err(TooFast::Pair));
        assert!(rate.take_at(2, 0).is_ok(), "others do not wait");
        assert!(rate.take_at(1, 6 * SECOND).is_ok());
        assert_eq!(rate.take_at(1, 6 * SECOND), Err(TooFast::Pair));
    }

    #[test]
    fn what_is_refused_takes_nothing() {
        let rate = Rate::new(2, true);
        for _ in 0..45 {
            rate.reset_number();
            assert!(rate.take_at(1, 0).is_ok());
        }
        rate.reset_number();
        assert_eq!(rate.take_at(1, 0), Err(TooFast::Pair));
        assert!(rate.take_at(2, 0).is_ok() && rate.take_at(3, 0).is_ok(), "the number's bucket is still empty");
    }

    impl Rate {
        fn reset_number(&self) {
            self.buckets.lock().unwrap().number = 0;
        }
    }
}
