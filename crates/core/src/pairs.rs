//! How often one person may be written to, whatever else leaves.

use std::collections::HashMap;
use std::time::{Duration, Instant};

/// One person gets a message every six seconds over time, and 45 at once borrowed from the minutes to come; then
/// 131056 (API sheet, section 7). Kept by us, so that the service need not say no.
#[derive(Debug, Clone, Default)]
pub struct Pairs {
    /// By the number's digits: when its bucket would be exactly full again.
    full_at: HashMap<u64, Instant>,
}

/// A message to one person costs this long.
const PAIR_STEP: Duration = Duration::from_secs(6);
/// So many may be borrowed from the future, less a few for what the service counts and we do not.
const PAIR_BURST: u32 = 40;
/// Entries below which nothing is forgotten.
const PAIRS_KEPT: usize = 16_384;

impl Pairs {
    /// Takes one message to this number, or says from when there may be one.
    ///
    /// # Errors
    /// The time.
    pub fn take(&mut self, digits: u64, now: Instant) -> Result<(), Instant> {
        if self.full_at.len() >= PAIRS_KEPT {
            // Whoever got a single message lately is as far from the limit as anybody can be: a mailing to everybody
            // leaves one entry a person otherwise.
            self.full_at.retain(|_, full_at| *full_at > now + PAIR_STEP);
        }
        let full_at = self.full_at.get(&digits).map_or(now, |at| (*at).max(now));
        let borrowed = full_at.saturating_duration_since(now);
        let limit = PAIR_STEP * (PAIR_BURST - 1);
        if borrowed > limit {
            return Err(now + (borrowed - limit));
        }
        self.full_at.insert(digits, full_at + PAIR_STEP);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_gets_a_burst_and_then_one_every_six_seconds() {
        let now = Instant::now();
        let mut pairs = Pairs::default();
        let at_once = (0..100).filter(|_| pairs.take(1, now).is_ok()).count();
        assert_eq!(at_once, 40);
        assert_eq!(pairs.take(1, now), Err(now + PAIR_STEP));
        assert!(pairs.take(2, now).is_ok(), "somebody else is not held back by it");
        assert!(pairs.take(1, now + PAIR_STEP).is_ok());
        for person in 0..1_000_000 {
            let _ = pairs.take(person, now + PAIR_STEP);
        }
        assert!(pairs.full_at.len() <= PAIRS_KEPT, "a mailing to everybody is not kept");
        assert!(pairs.full_at.contains_key(&1), "who is near the limit is");
    }
}
