//! Time and chance, the only two things that tests replace.

use std::cell::RefCell;

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
        STOCK.with_borrow_mut(Stock::take)
    }
}

/// Ids' worth of bytes that the system is asked for at once: a call for each is a sixth of what it costs to read a row.
const AT_ONCE: usize = 64;

thread_local! {
    /// Each thread's own, so that none waits for another.
    static STOCK: RefCell<Stock> = const { RefCell::new(Stock { bytes: [[0; 10]; AT_ONCE], left: 0 }) };
}

/// Chance that nobody has had yet.
struct Stock {
    bytes: [[u8; 10]; AT_ONCE],
    left: usize,
}

impl Stock {
    fn take(&mut self) -> [u8; 10] {
        if self.left == 0 {
            // Fails only on systems without a source of randomness; an id then rests on its time, and the database refuses
            // a second one of the same millisecond rather than mixing two up.
            let _ = getrandom::fill(self.bytes.as_flattened_mut());
            self.left = AT_ONCE;
        }
        self.left -= 1;
        // What was given out is not kept.
        self.bytes.get_mut(self.left).map(std::mem::take).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn chance_does_not_come_twice() {
        let draw = || (0..1_000).map(|_| SystemClock.chance()).collect::<Vec<_>>();
        let other = std::thread::spawn(draw).join().unwrap();
        let all: HashSet<[u8; 10]> = draw().into_iter().chain(other).collect();
        assert_eq!(all.len(), 2_000);
    }
}
