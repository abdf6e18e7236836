//! What the lanes tell whoever looks: how fast each batch moves, and why an account waits. In memory only; what became
//! of a message stands in the ledger.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use recado_core::traffic::Hold;
use recado_core::{AccountId, BatchId};

use super::Tally;
use super::clock::Watch;

/// Over how long a rate is taken: long enough to be calm, short enough to notice a pause.
const SPAN: Duration = Duration::from_secs(5);

/// Why nothing of an account leaves for the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Waits {
    pub(crate) why: Why,
    pub(crate) until: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    Traffic(Hold),
    Quiet,
    /// Files that messages carry are on their way.
    Files,
}

#[derive(Debug, Default)]
pub(crate) struct Board {
    state: Mutex<State>,
    commits: AtomicU64,
    watch: Watch,
    found: Mutex<Option<Tally>>,
}

#[derive(Debug, Default)]
struct State {
    rates: HashMap<BatchId, VecDeque<(Instant, u32)>>,
    waits: HashMap<AccountId, Waits>,
}

impl Board {
    /// The engine was taken, and this was put in order.
    pub(super) fn set_found(&self, found: Tally) {
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    }

    /// What was put in order when the engine was last taken, told once.
    pub(super) fn take_found(&self) -> Option<Tally> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// The clocks of whoever runs.
    pub(super) fn watch(&self) -> &Watch {
        &self.watch
    }

    /// A lane has written something.
    pub(super) fn committed(&self) {
        self.commits.fetch_add(1, Ordering::Relaxed);
    }

    /// How often lanes have written something.
    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// So many messages of a batch have ended.
    pub(super) fn ended(&self, batch: BatchId, count: u32) {
        let now = Instant::now();
        let mut state = self.state();
        let rate = state.rates.entry(batch).or_default();
        forget(rate, now);
        rate.push_back((now, count));
    }

    /// Messages a second of a batch over the last seconds; none: nothing of it moved.
    pub(crate) fn rate(&self, batch: BatchId) -> Option<f64> {
        let now = Instant::now();
        let mut state = self.state();
        let rate = state.rates.get_mut(&batch)?;
        forget(rate, now);
        let Some((since, _)) = rate.front().copied() else {
            state.rates.remove(&batch);
            return None;
        };
        // The first seconds are few: a second at least, or one message would be a thousand a second.
        let span = now.saturating_duration_since(since).max(Duration::from_secs(1));
        let count: u32 = rate.iter().map(|(_, count)| count).sum();
        Some(f64::from(count) / span.as_secs_f64())
    }

    /// Why an account waits; none: it does not. Says whether that is news.
    pub(super) fn set_waits(&self, account: AccountId, waits: Option<Waits>) -> bool {
        let mut state = self.state();
        let before = match waits {
            Some(waits) => state.waits.insert(account, waits),
            None => state.waits.remove(&account),
        };
        before.map(|before| before.why) != waits.map(|waits| waits.why)
    }

    /// Why an account waits.
    pub(crate) fn waits(&self, account: AccountId) -> Option<Waits> {
        self.state().waits.get(&account).copied()
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One entry a commit: thousands a second would be kept for five seconds, so those of a tenth of a second are one.
fn forget(rate: &mut VecDeque<(Instant, u32)>, now: Instant) {
    while rate.front().is_some_and(|(at, _)| now.saturating_duration_since(*at) > SPAN) {
        rate.pop_front();
    }
    if let [.., (earlier, count), (later, more)] = rate.make_contiguous()
        && later.saturating_duration_since(*earlier) < Duration::from_millis(100)
    {
        *count += *more;
        rate.pop_back();
    }
}

#[cfg(test)]
mod tests {
    use recado_core::Id;

    use super::*;

    #[test]
    fn a_rate_is_of_the_last_seconds() {
        let board = Board::default();
        let batch = Id::from_parts(0, [1; 10]);
        assert_eq!(board.rate(batch), None);
        for _ in 0..1_000 {
            board.ended(batch, 2);
        }
        assert_eq!(board.rate(batch), Some(2_000.0));
        assert!(board.state().rates.values().all(|rate| rate.len() < 50), "and costs no memory");
    }

    #[test]
    fn a_new_reason_is_news_and_the_same_one_later_is_not() {
        let board = Board::default();
        let account = Id::from_parts(0, [1; 10]);
        let throttled = |until| Some(Waits { why: Why::Traffic(Hold::Throttled), until });
        assert!(board.set_waits(account, throttled(None)));
        assert!(!board.set_waits(account, throttled(Some(DateTime::UNIX_EPOCH))));
        assert!(board.set_waits(account, None));
        assert!(!board.set_waits(account, None));
    }
}
