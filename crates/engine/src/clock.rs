//! Time and chance, the only two things that tests replace.

use chrono::{DateTime, SubsecRound, Utc};
use recado_core::Id;

/// Where the engine takes time and chance from.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
    /// Ten bytes that nobody can guess.
    fn chance(&self) -> [u8; 10];
}

/// The computer's clock and the operating system's random numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        // As fine as the file keeps it: what a command answers is what a later one reads.
        Utc::now().trunc_subsecs(3)
    }

    fn chance(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        // Fails only on systems without a source of randomness; the id then rests on its time, and the database refuses
        // a second one of the same millisecond rather than mixing two up.
        let _ = getrandom::fill(&mut bytes);
        bytes
    }
}

impl dyn Clock {
    /// A new id, of now.
    pub(crate) fn new_id<N>(&self) -> Id<N> {
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or_default();
        Id::from_parts(millis, self.chance())
    }

    /// A number between 0 and 1, for jitter.
    pub(crate) fn share(&self) -> f64 {
        let [a, b, c, d, ..] = self.chance();
        f64::from(u32::from_le_bytes([a, b, c, d])) / f64::from(u32::MAX)
    }
}
