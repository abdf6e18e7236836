//! What becomes of a message, decided when it is accepted and written into its id.

use crate::Delivery;
use crate::chance::Chance;
use crate::duration::millis;

/// What becomes of a message. Milliseconds after acceptance; none: never.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Timeline {
    pub(crate) sent: Option<u32>,
    pub(crate) delivered: Option<u32>,
    pub(crate) read: Option<u32>,
    /// And why (API sheet, section 6.2).
    pub(crate) failed: Option<(u32, u32)>,
}

/// What the last four digits of a practice number decide. The README lists them for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Ordinary,
    /// Fails later with this code.
    Fails(u32),
    /// Arrives, but is not opened.
    NeverRead,
    /// Leaves, but does not arrive.
    NeverDelivered,
    /// Held for quality assessment, then let go.
    Held,
    /// Held for quality assessment, then dropped with 132015.
    Dropped,
}

impl Fate {
    /// Of a number, in digits.
    pub(crate) fn of(digits: &str) -> Self {
        match digits.len().checked_sub(4).and_then(|from| digits.get(from..)) {
            Some("0001") => Self::NeverRead,
            Some("0002") => Self::NeverDelivered,
            Some("0003") => Self::Held,
            Some("0004") => Self::Dropped,
            Some("0026") => Self::Fails(131_026),
            Some("0042") => Self::Fails(131_042),
            Some("0049") => Self::Fails(131_049),
            Some("0050") => Self::Fails(131_050),
            Some("0053") => Self::Fails(131_053),
            Some("0472") => Self::Fails(130_472),
            _ => Self::Ordinary,
        }
    }

    /// Whether the answer says `held_for_quality_assessment`.
    pub(crate) fn is_held(self) -> bool {
        matches!(self, Self::Held | Self::Dropped)
    }
}

impl Timeline {
    /// Decides.
    pub(crate) fn new(fate: Fate, delivery: &Delivery, chance: &Chance) -> Self {
        // All times of one message stretch alike, so that they stay in order.
        let stretch = 1.0 + chance.share() / 4.0;
        let hold = if fate.is_held() { millis(delivery.hold) } else { 0 };
        let after = |duration| {
            let longest = u64::from(Self::NEVER - 1);
            let at = (millis(duration) as f64 * stretch) as u64 + hold;
            Some(u32::try_from(at.min(longest)).unwrap_or(Self::NEVER - 1))
        };
        match fate {
            Fate::Fails(code) => Self { failed: after(delivery.sent).map(|at| (at, code)), ..Self::default() },
            Fate::Dropped => Self { failed: after(delivery.sent).map(|at| (at, 132_015)), ..Self::default() },
            _ => {
                let arrives = fate != Fate::NeverDelivered && chance.share() < delivery.delivered_share;
                let opened = arrives && fate != Fate::NeverRead && chance.share() < delivery.read_share;
                Self {
                    sent: after(delivery.sent),
                    delivered: after(delivery.delivered).filter(|_| arrives),
                    read: after(delivery.read).filter(|_| opened),
                    failed: None,
                }
            }
        }
    }

    /// How `never` stands in an id, which has three bytes for a time.
    pub(crate) const NEVER: u32 = 0xFF_FFFF;

    /// What has happened so many milliseconds after acceptance, oldest first: the word, and when.
    pub(crate) fn events(&self, elapsed: u64) -> Vec<(&'static str, u32)> {
        let failed = self.failed.map(|(at, _)| at);
        [("SENT", self.sent), ("DELIVERED", self.delivered), ("READ", self.read), ("FAILED", failed)]
            .into_iter()
            .filter_map(|(word, at)| at.map(|at| (word, at)))
            .filter(|(_, at)| u64::from(*at) <= elapsed)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(timeline: &Timeline, elapsed: u64) -> Vec<&'static str> {
        timeline.events(elapsed).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn sent_then_delivered_then_read() {
        let timeline = Timeline::new(Fate::of("5511987654321"), &Delivery::lively(), &Chance::new(1));
        assert!(words(&timeline, 399).is_empty(), "nothing is known before");
        assert_eq!(words(&timeline, 600), ["SENT"]);
        assert_eq!(words(&timeline, 1_600), ["SENT", "DELIVERED"]);
        assert_eq!(words(&timeline, 4_000), ["SENT", "DELIVERED", "READ"]);
    }

    #[test]
    fn the_last_four_digits_decide() {
        let end = |digits| Timeline::new(Fate::of(digits), &Delivery::fast(), &Chance::new(1));
        assert_eq!(end("5511987650026").failed.map(|(_, code)| code), Some(131_026));
        assert_eq!(words(&end("5511987650049"), 60_000), ["FAILED"]);
        assert_eq!(words(&end("5511987650001"), 60_000), ["SENT", "DELIVERED"]);
        assert_eq!(words(&end("5511987650002"), 60_000), ["SENT"]);
        assert_eq!(words(&end("5511987650003"), 60_000), ["SENT", "DELIVERED", "READ"]);
        assert!(end("5511987650003").sent > end("5511987654321").sent, "held ones leave later");
        assert_eq!(end("5511987650004").failed.map(|(_, code)| code), Some(132_015));
    }

    #[test]
    fn a_share_may_not_arrive() {
        let none = Delivery { delivered_share: 0.0, ..Delivery::instant() };
        assert_eq!(words(&Timeline::new(Fate::Ordinary, &none, &Chance::new(1)), 0), ["SENT"]);
    }
}
