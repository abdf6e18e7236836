//! How fast a lane is, and whether the disk is what the wire waits for.
//!
//! A request needs its attempt on the disk. At the speed that numbers are granted that is no matter: the commit takes a
//! thousandth of the second. Where tens of thousands leave in a second the wire would stand still during each commit; then
//! as many as leave during one are claimed ahead and wait in memory. That many more are uncertain where the program is
//! killed, so it is not done before a second of such speed.

use std::time::{Duration, Instant};

use super::lane::IN_FLIGHT;

/// Messages a second from which it is done. No number is granted so much.
const FAST: f64 = 4_000.0;
const SPAN: Duration = Duration::from_secs(1);

#[derive(Debug)]
pub(super) struct Speed {
    since: Instant,
    count: usize,
    writing: Duration,
    commits: u32,
    ahead: usize,
}

impl Speed {
    pub(super) fn new(now: Instant) -> Self {
        Self { since: now, count: 0, writing: Duration::ZERO, commits: 0, ahead: 0 }
    }

    /// A commit with so many outcomes that began then has ended.
    pub(super) fn committed(&mut self, begun: Instant, count: usize) {
        let now = Instant::now();
        self.count += count;
        self.commits += 1;
        self.writing += now.saturating_duration_since(begun);
        let span = now.saturating_duration_since(self.since);
        if span < SPAN {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "thousands, of which a share is taken")]
        let rate = self.count as f64 / span.as_secs_f64();
        let commit = self.writing.as_secs_f64() / f64::from(self.commits.max(1));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a positive number, bounded in the next step"
        )]
        let ahead = if rate < FAST { 0 } else { (rate * commit).ceil() as usize };
        *self = Self { ahead: ahead.min(IN_FLIGHT), ..Self::new(now) };
    }

    /// How many more than fit on the wire may be claimed.
    pub(super) fn ahead(&self) -> usize {
        self.ahead
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_numbers_are_granted_is_not_claimed_ahead() {
        let now = Instant::now();
        let mut granted = Speed::new(now.checked_sub(SPAN).unwrap());
        granted.committed(now, 1_000);
        assert_eq!(granted.ahead(), 0);
        let mut fast = Speed::new(now.checked_sub(SPAN).unwrap());
        fast.committed(now.checked_sub(Duration::from_millis(2)).unwrap(), 30_000);
        assert!((55..=IN_FLIGHT).contains(&fast.ahead()), "{}", fast.ahead());
        let mut first = Speed::new(now);
        first.committed(now, 100);
        assert_eq!(first.ahead(), 0, "and not before a second of it");
    }
}
