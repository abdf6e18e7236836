//! How fast a lane is, and whether the disk is what the wire waits for.
//!
//! A request needs its attempt on the disk. At the speed that numbers are granted that is no matter: the commit takes a
//! thousandth of the second. Where tens of thousands leave in a second the wire would stand still during each commit; then
//! some hundreds are claimed ahead and wait in memory, and outcomes wait for one another a little longer, so that the commits
//! are fewer and larger. That many more are uncertain where the program is killed, so it is not done before the lane has been
//! that fast for a while.

use std::time::{Duration, Instant};

/// Messages a second from which it is done. No number is granted so much.
const FAST: u128 = 4_000;
const SPAN: Duration = Duration::from_millis(50);
/// How many are then claimed ahead of the wire.
const AHEAD: usize = 1_024;
/// How long the first outcome waits for others at most, before they are written together.
const RIPENS: Duration = Duration::from_millis(2);
/// The same where the lane is fast: what is claimed ahead keeps the wire busy for longer than that.
const RIPENS_FAST: Duration = Duration::from_millis(12);

#[derive(Debug)]
pub(super) struct Speed {
    since: Instant,
    count: usize,
    fast: bool,
}

impl Speed {
    pub(super) fn new(now: Instant) -> Self {
        Self { since: now, count: 0, fast: false }
    }

    /// So many outcomes are on the disk.
    pub(super) fn wrote(&mut self, count: usize, now: Instant) {
        self.count += count;
        let span = now.saturating_duration_since(self.since);
        if span < SPAN {
            return;
        }
        let fast = self.count as u128 * 1_000 >= FAST * span.as_millis();
        *self = Self { fast, ..Self::new(now) };
    }

    /// How many more than fit on the wire may be claimed.
    pub(super) fn ahead(&self) -> usize {
        if self.fast { AHEAD } else { 0 }
    }

    /// How long the first outcome may wait for others.
    pub(super) fn ripens(&self) -> Duration {
        if self.fast { RIPENS_FAST } else { RIPENS }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_numbers_are_granted_is_not_claimed_ahead() {
        let now = Instant::now();
        let ahead_after = |count, span| {
            let mut speed = Speed::new(now);
            speed.wrote(count, now + span);
            speed.ahead()
        };
        assert_eq!(ahead_after(1_000, Duration::from_secs(1)), 0);
        assert_eq!(ahead_after(30_000, Duration::from_secs(1)), AHEAD);
        assert_eq!(ahead_after(1_000, SPAN / 2), 0, "and not before a while of it");
        let mut slower = Speed::new(now);
        slower.wrote(30_000, now + SPAN);
        slower.wrote(100, now + SPAN * 2);
        assert_eq!(slower.ahead(), 0, "and no longer than that");
    }
}
