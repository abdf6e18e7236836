//! Chance with a seed, so that a run with faults can be had again. One atomic number: nobody waits for it.

use std::sync::atomic::{AtomicU64, Ordering};

/// A stream of numbers (splitmix64), shared by all connections.
#[derive(Debug)]
pub(crate) struct Chance(AtomicU64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    /// The next number.
    pub(crate) fn next(&self) -> u64 {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        mix(self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP))
    }

    /// The next number, from 0 to below 1.
    pub(crate) fn share(&self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens.
    pub(crate) fn hits(&self, probability: f64) -> bool {
        probability > 0.0 && self.share() < probability
    }

    /// A number of milliseconds up to the given.
    pub(crate) fn up_to(&self, millis: u64) -> u64 {
        if millis == 0 { 0 } else { self.next() % (millis + 1) }
    }
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_one_stream() {
        let (a, b) = (Chance::new(7), Chance::new(7));
        let draws: Vec<u64> = (0..5).map(|_| a.next()).collect();
        assert_eq!(draws, (0..5).map(|_| b.next()).collect::<Vec<_>>());
        assert_ne!(draws[0], Chance::new(8).next());
    }

    #[test]
    fn a_quarter_is_about_a_quarter() {
        let chance = Chance::new(1);
        let hits = (0..10_000).filter(|_| chance.hits(0.25)).count();
        assert!((2300..2700).contains(&hits), "{hits}");
        assert!(!chance.hits(0.0) && chance.hits(1.0));
    }
}
