//! How fast, and how long to wait: arithmetic over times that are passed in.

use std::time::{Duration, Instant};

/// A token bucket in its virtual-scheduling form (GCRA): one number, no thread.
#[derive(Debug, Clone)]
pub struct Pace {
    interval: Duration,
    burst: Duration,
    /// The time at which the bucket would be exactly full again.
    full_at: Option<Instant>,
}

impl Pace {
    /// At most `per_second` over time, and `burst` at once. `per_second` 0 means no limit.
    ///
    /// The service counts too, by its own clock; a burst is kept well below a second's worth so that jitter on the way
    /// does not put two seconds' worth into one of its windows.
    #[must_use]
    pub fn new(per_second: u32, burst: u32) -> Self {
        let interval = if per_second == 0 { Duration::ZERO } else { Duration::from_secs(1) / per_second };
        Self { interval, burst: interval * burst.max(1), full_at: None }
    }

    /// A pace with a tenth of a second's worth as its burst.
    #[must_use]
    pub fn per_second(per_second: u32) -> Self {
        Self::new(per_second, per_second / 10)
    }

    /// Goes on at another rate; what was taken stays taken.
    pub fn change(&mut self, per_second: u32) {
        *self = Self { full_at: self.full_at, ..Self::per_second(per_second) };
    }

    /// Takes one permission at `now` and says from when it may be used.
    pub fn take(&mut self, now: Instant) -> Instant {
        let full_at = self.full_at.map_or(now, |at| at.max(now)) + self.interval;
        self.full_at = Some(full_at);
        full_at.checked_sub(self.burst).map_or(now, |from| from.max(now))
    }

    /// How many permissions could be used before `until`, if they were taken now; and from when the first one could.
    #[must_use]
    pub fn ready(&self, now: Instant, until: Instant) -> (usize, Instant) {
        let mut trial = self.clone();
        let first = trial.take(now);
        if self.interval.is_zero() {
            return (if first <= until { usize::MAX } else { 0 }, first);
        }
        let room = until.saturating_duration_since(first).as_nanos() / self.interval.as_nanos().max(1);
        let burst = self.burst.as_nanos() / self.interval.as_nanos().max(1);
        let used =
            self.full_at.map_or(0, |at| at.saturating_duration_since(now).as_nanos() / self.interval.as_nanos().max(1));
        let count = if first > until { 0 } else { 1 + room + burst.saturating_sub(1 + used) };
        (usize::try_from(count).unwrap_or(usize::MAX), first)
    }

    /// Nothing more before `until`.
    pub fn hold(&mut self, until: Instant) {
        let held = until + self.burst;
        self.full_at = Some(self.full_at.map_or(held, |at| at.max(held)));
    }
}

/// How long to wait before try number `attempt` (1 is the first retry): full jitter, a random share of an
/// exponentially growing span. `chance` is between 0 and 1.
///
/// Full jitter spreads retries of many senders better than a fixed delay with a little noise.
#[must_use]
pub fn back_off(attempt: u32, base: Duration, cap: Duration, chance: f64) -> Duration {
    let span = base.saturating_mul(2u32.saturating_pow(attempt.saturating_sub(1).min(20))).min(cap);
    span.mul_f64(chance.clamp(0.0, 1.0))
}

/// How long one pair of sender and recipient waits after the `attempt`th 131056: 4^n seconds, as the platform asks
/// (API sheet, section 7), at most an hour.
#[must_use]
pub fn pair_wait(attempt: u32) -> Duration {
    Duration::from_secs(4u64.saturating_pow(attempt.saturating_sub(1)).min(3_600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_rate_over_time() {
        let start = Instant::now();
        let mut pace = Pace::per_second(80);
        let mut now = start;
        for _ in 0..800 {
            now = pace.take(now).max(now);
        }
        let took = now - start;
        assert!(took >= Duration::from_millis(9_850), "800 at 80 a second less one burst of eight: {took:?}");
        assert!(took <= Duration::from_secs(10), "and not slower: {took:?}");
    }

    #[test]
    fn any_second_has_at_most_a_rate_and_a_burst() {
        let start = Instant::now();
        let mut pace = Pace::per_second(80);
        let times: Vec<_> = (0..400).map(|_| pace.take(start)).collect();
        let most =
            times.iter().map(|t| times.iter().filter(|u| *u >= t && **u < *t + Duration::from_secs(1)).count()).max();
        assert!(most <= Some(88), "{most:?}");
    }

    #[test]
    fn says_how_many_could_go_without_taking_them() {
        let now = Instant::now();
        let soon = now + Duration::from_millis(50);
        let mut pace = Pace::per_second(80);
        let (count, first) = pace.ready(now, soon);
        assert_eq!(first, now);
        let could: Vec<_> = (0..count).map(|_| pace.take(now)).collect();
        assert!(could.iter().all(|at| *at <= soon), "none of them has to wait longer");
        assert!(count >= 8, "{count}");
        assert_eq!(pace.ready(now, now), (0, pace.clone().take(now)), "and then it is somebody else's turn");
        pace.hold(now + Duration::from_secs(9));
        assert_eq!(pace.ready(now, soon).0, 0);
        assert_eq!(Pace::per_second(0).ready(now, soon), (usize::MAX, now));
    }

    #[test]
    fn zero_is_no_limit() {
        let start = Instant::now();
        let mut pace = Pace::per_second(0);
        assert!((0..1_000).all(|_| pace.take(start) == start));
    }

    #[test]
    fn holds_until_the_given_time() {
        let start = Instant::now();
        let mut pace = Pace::per_second(80);
        pace.hold(start + Duration::from_secs(5));
        assert!(pace.take(start) >= start + Duration::from_secs(5));
    }

    #[test]
    fn back_off_grows_and_is_capped() {
        let (base, cap) = (Duration::from_secs(1), Duration::from_secs(60));
        assert_eq!(back_off(1, base, cap, 1.0), Duration::from_secs(1));
        assert_eq!(back_off(4, base, cap, 1.0), Duration::from_secs(8));
        assert_eq!(back_off(4, base, cap, 0.5), Duration::from_secs(4));
        assert_eq!(back_off(400, base, cap, 1.0), cap);
        assert_eq!((pair_wait(1), pair_wait(3)), (Duration::from_secs(1), Duration::from_secs(16)));
    }
}
