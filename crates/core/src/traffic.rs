//! When the next message of one number may leave: the service's pace, its requests to slow down, doubt, and a network
//! that is gone. Arithmetic over times and answers that are passed in; the engine keeps one [`Traffic`] a number.
//!
//! - *Doubt*: after three doubtful answers in a row nothing new starts. One message at a time is tried, with growing
//!   pauses, until a plain answer comes (command line, "What an answer means"). So ten bad seconds cost what was in flight
//!   and a few probes, not everything that would have left.
//! - *Throttled*: a pause with full jitter, and the rate is halved; while nothing complains it climbs back, a tenth of the
//!   rate at which it was throttled each second. Doubling back at once would only be throttled again.
//! - *The usage headers*: from 80 % on slower, from 100 % on nothing until the service lets us again (API sheet, section 7).
//! - *No connection*: pauses with full jitter. Nothing left, so nothing is in doubt.

use std::time::{Duration, Instant};

use crate::pace::{Pace, back_off};

/// Doubtful answers in a row after which nothing new starts.
pub const DOUBTS: u32 = 3;
const BACK_OFF_BASE: Duration = Duration::from_secs(1);
const BACK_OFF_CAP: Duration = Duration::from_secs(60);
/// The slowest that throttling makes a number, in messages a second.
const SLOWEST: u32 = 1;
/// From this share of the allowance on (per cent) it goes slower.
const USAGE_SLOW: u32 = 80;
/// How long nothing leaves when the allowance is used up and the service does not say for how long.
const USAGE_WAIT: Duration = Duration::from_secs(60);

/// What came of a request, as far as traffic is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// A plain yes.
    Yes,
    /// A plain no about this message.
    No,
    /// A plain no that asks the whole number to slow down.
    Throttled,
    /// It may or may not have been taken.
    Doubt,
    /// No connection could be made.
    NeverLeft,
}

/// Why nothing leaves for the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// The service asked for it.
    Throttled,
    /// Its answers cannot be trusted; one message at a time is tried.
    Doubt,
    /// It cannot be reached.
    Network,
}

/// The traffic of one number.
#[derive(Debug, Clone)]
pub struct Traffic {
    pace: Pace,
    /// Messages a second; 0: no limit of our own.
    ceiling: u32,
    /// What it is now, below the ceiling after throttling.
    rate: u32,
    /// Throttled answers in a row, by rounds.
    throttled: u32,
    doubts: u32,
    /// Since when no connection could be made, and how often.
    unreachable: Option<(Instant, u32)>,
    /// Until when nothing leaves. Answers that come in meanwhile are of the same round: many were in flight, and their
    /// number says nothing about how long to wait.
    held: Option<(Instant, Hold)>,
    /// When the rate was last raised, and by how much it is.
    climb: Option<(Instant, u32)>,
    /// The fastest it was when it was throttled.
    peak: u32,
    /// Answers in the current second, and in the one before: what to halve where there is no ceiling.
    second: (Instant, u32, u32),
}

impl Traffic {
    /// At most `per_second` messages a second; 0: no limit of our own.
    #[must_use]
    pub fn new(per_second: u32, now: Instant) -> Self {
        Self {
            pace: Pace::per_second(per_second),
            ceiling: per_second,
            rate: per_second,
            throttled: 0,
            doubts: 0,
            unreachable: None,
            held: None,
            climb: None,
            peak: 0,
            second: (now, 0, 0),
        }
    }

    /// How many messages may be taken in hand now, where `in_flight` of at most `most` are on their way and one may wait
    /// until `until` for its turn; and from when the first of them may leave.
    #[must_use]
    pub fn room(&self, now: Instant, until: Instant, in_flight: usize, most: usize) -> (usize, Instant) {
        let (ready, first) = self.pace.ready(now, until);
        let most = if self.is_probing() { 1 } else { most };
        (ready.min(most.saturating_sub(in_flight)), first)
    }

    /// Takes one turn, and says when it is.
    pub fn take(&mut self, now: Instant) -> Instant {
        self.pace.take(now)
    }

    /// Whether doubt lets only one message at a time leave.
    #[must_use]
    pub fn is_probing(&self) -> bool {
        self.doubts >= DOUBTS
    }

    /// Why nothing leaves, and until when.
    #[must_use]
    pub fn held(&self, now: Instant) -> Option<(Hold, Instant)> {
        let probing = self.is_probing().then_some((Hold::Doubt, now));
        self.held.filter(|(until, _)| *until > now).map(|(until, why)| (why, until)).or(probing)
    }

    /// Since when the service cannot be reached.
    #[must_use]
    pub fn unreachable_since(&self) -> Option<Instant> {
        self.unreachable.map(|(since, _)| since)
    }

    /// Messages a second at present; 0: no limit of our own.
    #[must_use]
    pub fn rate(&self) -> u32 {
        self.rate
    }

    /// The service answered something else than a message: it can be reached. Whether its answers to messages can be trusted
    /// again, only such an answer says.
    pub fn reached(&mut self) {
        self.unreachable = None;
    }

    /// Takes an answer into account. `share` is chance between 0 and 1.
    pub fn heard(&mut self, what: Heard, now: Instant, share: f64) {
        self.count(now);
        let same_round = self.held.is_some_and(|(until, _)| now < until);
        match what {
            Heard::Doubt => {
                if !self.is_probing() || !same_round {
                    self.doubts += 1;
                }
                if self.is_probing() {
                    // At least half of the span: a probe at once would only be the next doubtful message.
                    self.hold(now, self.doubts - DOUBTS + 1, share.max(0.5), Hold::Doubt);
                }
            }
            Heard::NeverLeft => {
                let (since, times) = self.unreachable.unwrap_or((now, 0));
                let times = if same_round { times } else { times + 1 };
                self.unreachable = Some((since, times));
                self.hold(now, times, share, Hold::Network);
            }
            Heard::Throttled => {
                if !same_round {
                    self.throttled += 1;
                    self.slow_down(now);
                }
                self.hold(now, self.throttled, share, Hold::Throttled);
            }
            Heard::Yes | Heard::No => {
                self.throttled = 0;
                self.climb_back(now);
            }
        }
        if what != Heard::NeverLeft {
            self.unreachable = None;
        }
        if !matches!(what, Heard::Doubt | Heard::NeverLeft) {
            self.doubts = 0;
        }
    }

    /// Takes the usage headers of an answer into account: per cent of the allowance that is used, and minutes until the
    /// service lets us again.
    pub fn usage(&mut self, percent: Option<u32>, regain_minutes: Option<u32>, now: Instant) {
        let Some(percent) = percent.filter(|percent| *percent >= USAGE_SLOW) else { return };
        if percent >= 100 {
            let wait = regain_minutes.map_or(USAGE_WAIT, |minutes| Duration::from_secs(u64::from(minutes) * 60));
            self.hold_until(now + wait, Hold::Throttled);
            return;
        }
        // From all of the rate at 80 % down to a twentieth of it at 99 %.
        let full = if self.ceiling == 0 { self.observed() } else { self.ceiling };
        let target = (full * (100 - percent) / (100 - USAGE_SLOW)).max(SLOWEST);
        if self.rate == 0 || target < self.rate {
            self.set_rate(target);
            self.climb = Some((now, self.step(full)));
        }
    }

    fn slow_down(&mut self, now: Instant) {
        let full = if self.rate == 0 { self.observed() } else { self.rate };
        self.set_rate((full / 2).max(SLOWEST));
        self.peak = self.peak.max(full);
        self.climb = Some((now, self.step(full)));
    }

    /// A tenth of what it was, and a twentieth of what it is without trouble: after many refusals it is slow, and not for
    /// minutes.
    fn step(&self, full: u32) -> u32 {
        let whole = if self.ceiling == 0 { self.peak } else { self.ceiling };
        full.div_ceil(10).max(whole / 20)
    }

    fn climb_back(&mut self, now: Instant) {
        let Some((since, step)) = self.climb else { return };
        let seconds = u32::try_from(now.saturating_duration_since(since).as_secs()).unwrap_or(u32::MAX);
        if seconds == 0 {
            return;
        }
        let rate = self.rate.saturating_add(step.saturating_mul(seconds));
        // Without a ceiling: twice what it was throttled at is as good as no limit.
        let top = if self.ceiling == 0 { step.saturating_mul(20) } else { self.ceiling };
        if rate >= top {
            self.set_rate(self.ceiling);
            self.climb = None;
        } else {
            self.set_rate(rate);
            self.climb = Some((now, step));
        }
    }

    fn set_rate(&mut self, rate: u32) {
        self.rate = rate;
        self.pace.change(rate);
    }

    fn count(&mut self, now: Instant) {
        let (since, answers, _) = self.second;
        if now.saturating_duration_since(since) < Duration::from_secs(1) {
            self.second.1 += 1;
        } else {
            self.second = (now, 1, answers);
        }
    }

    fn observed(&self) -> u32 {
        self.second.1.max(self.second.2)
    }

    /// Lets nothing leave for the pause of this round; a pause that is under way already goes on as it is.
    fn hold(&mut self, now: Instant, round: u32, share: f64, why: Hold) {
        if self.held.is_none_or(|(until, _)| now >= until) {
            self.hold_until(now + back_off(round, BACK_OFF_BASE, BACK_OFF_CAP, share), why);
        }
    }

    fn hold_until(&mut self, until: Instant, why: Hold) {
        if self.held.is_none_or(|(held, _)| held < until) {
            self.held = Some((until, why));
            self.pace.hold(until);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn three_doubts_in_a_row_leave_one_probe_at_a_time_until_a_plain_answer() {
        let start = Instant::now();
        let mut traffic = Traffic::new(0, start);
        traffic.heard(Heard::Doubt, start, 0.0);
        traffic.heard(Heard::Yes, start, 0.0);
        traffic.heard(Heard::Doubt, start, 0.0);
        traffic.heard(Heard::Doubt, start, 0.0);
        assert!(!traffic.is_probing(), "two in a row, with a yes before");
        traffic.heard(Heard::Doubt, start, 0.0);
        assert!(traffic.is_probing());
        assert_eq!(traffic.room(start, start + SECOND / 20, 0, 128).0, 0, "and the first probe waits");
        // Those that were in flight with it are of the same round.
        for _ in 0..80 {
            traffic.heard(Heard::Doubt, start, 0.0);
        }
        let later = start + SECOND;
        assert_eq!(traffic.room(later, later, 0, 128).0, 1, "one probe");
        assert_eq!(traffic.room(later, later, 1, 128).0, 0, "and no second one beside it");
        traffic.heard(Heard::Doubt, later, 0.0);
        assert_eq!(traffic.held(later), Some((Hold::Doubt, later + SECOND)), "the next pause is longer");
        traffic.heard(Heard::Yes, later + SECOND, 0.0);
        assert_eq!(traffic.room(later + SECOND, later + SECOND, 0, 128).0, 128);
    }

    #[test]
    fn ten_bad_seconds_cost_a_handful() {
        let start = Instant::now();
        let mut traffic = Traffic::new(80, start);
        let (mut now, mut doubtful) = (start, 0);
        while now < start + SECOND * 10 {
            let (room, first) = traffic.room(now, now, 0, 128);
            if room > 0 {
                let _ = traffic.take(now);
                traffic.heard(Heard::Doubt, now, 0.3);
                doubtful += 1;
            } else {
                now = first.max(now + Duration::from_millis(1));
            }
        }
        assert!(doubtful <= 8, "{doubtful}");
    }

    #[test]
    fn throttled_it_halves_once_a_round_and_climbs_back() {
        let start = Instant::now();
        let mut traffic = Traffic::new(1_000, start);
        for _ in 0..50 {
            traffic.heard(Heard::Throttled, start, 0.5);
        }
        assert_eq!(traffic.rate(), 500);
        assert_eq!(traffic.held(start), Some((Hold::Throttled, start + SECOND / 2)));
        let mut rates = Vec::new();
        for second in 1..=6 {
            traffic.heard(Heard::Yes, start + SECOND * second, 0.0);
            rates.push(traffic.rate());
        }
        assert_eq!(rates, [600, 700, 800, 900, 1_000, 1_000]);
    }

    #[test]
    fn after_many_refusals_it_is_slow_and_not_for_minutes() {
        let start = Instant::now();
        let mut traffic = Traffic::new(1_000, start);
        let mut now = start;
        for _ in 0..20 {
            traffic.heard(Heard::Throttled, now, 0.0);
            now += SECOND;
        }
        assert_eq!(traffic.rate(), SLOWEST);
        for _ in 0..20 {
            traffic.heard(Heard::Yes, now, 0.0);
            now += SECOND;
        }
        assert!(traffic.rate() >= 900, "{}", traffic.rate());
    }

    #[test]
    fn without_a_ceiling_it_slows_down_to_half_of_what_it_did() {
        let start = Instant::now();
        let mut traffic = Traffic::new(0, start);
        for _ in 0..300 {
            traffic.heard(Heard::Yes, start, 0.0);
        }
        traffic.heard(Heard::Throttled, start + SECOND, 0.0);
        assert_eq!(traffic.rate(), 150);
        traffic.heard(Heard::Yes, start + SECOND * 60, 0.0);
        assert_eq!(traffic.rate(), 0, "and forgets it in time");
    }

    #[test]
    fn the_usage_headers_slow_it_down_before_the_service_does() {
        let start = Instant::now();
        let mut traffic = Traffic::new(80, start);
        traffic.usage(Some(79), None, start);
        assert_eq!(traffic.rate(), 80);
        traffic.usage(Some(90), None, start);
        assert_eq!(traffic.rate(), 40);
        traffic.usage(Some(100), Some(3), start);
        assert_eq!(traffic.held(start), Some((Hold::Throttled, start + SECOND * 180)));
    }
}
