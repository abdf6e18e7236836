//! The customers' phones: what arrived there, and how it looks.
//!
//! A send only keeps its own bytes and the template as it was then. Nothing is drawn before somebody looks, because
//! sending is what speed is measured on. The newest messages are kept, and the oldest forgotten.

mod charge;
mod message;
mod parts;
mod render;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::DateTime;

pub use message::{
    PhoneButton, PhoneCard, PhoneHeader, PhoneLocation, PhoneMedia, PhoneMessage, PhoneOffer, PhoneOrder, PhonePayment,
};

use crate::messages::Recipient;
use crate::state::{State, now};
use crate::templates::Stored;
use crate::wamid::Wamid;

/// Messages kept at most.
const KEPT: usize = 2_000;
/// Bytes of requests kept at most.
const KEPT_BYTES: usize = 16 * 1024 * 1024;

/// A message that was taken, not yet drawn.
#[derive(Debug)]
pub(crate) struct Letter {
    pub(crate) wamid: Wamid,
    /// As it was when the message was taken; none for a free message.
    pub(crate) template: Option<Arc<Stored>>,
    /// The request.
    pub(crate) request: Box<[u8]>,
}

impl Letter {
    /// When it reaches the phone, in milliseconds since 1970; none if never.
    fn arrives(&self) -> Option<u64> {
        self.wamid.timeline.delivered.map(|after| self.wamid.at.saturating_add(after.into()))
    }
}

/// The newest messages that were taken, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Phones(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    letters: VecDeque<Arc<Letter>>,
    bytes: usize,
}

impl Phones {
    fn with<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a message. What it pushes out is let go after the lock.
    pub(crate) fn keep(&self, letter: Letter) {
        let letter = Arc::new(letter);
        let _forgotten = self.with(|kept| {
            kept.bytes += letter.request.len();
            kept.letters.push_back(letter);
            let mut forgotten = None;
            while kept.letters.len() > KEPT || kept.bytes > KEPT_BYTES {
                let Some(oldest) = kept.letters.pop_front() else { break };
                kept.bytes = kept.bytes.saturating_sub(oldest.request.len());
                forgotten = Some(oldest);
            }
            forgotten
        });
    }

    pub(crate) fn reset(&self) {
        let _forgotten = self.with(std::mem::take);
    }

    /// What has arrived by then at the phone of a person, in the order of arrival.
    fn arrived(&self, wa_id: &str, by: u64) -> Vec<(u64, Arc<Letter>)> {
        let mut letters: Vec<_> = self.with(|kept| {
            let theirs = kept.letters.iter().filter(|letter| letter.wamid.recipient == wa_id);
            theirs.filter_map(|letter| Some((letter.arrives().filter(|at| *at <= by)?, Arc::clone(letter)))).collect()
        });
        letters.sort_by_key(|(at, _)| *at);
        letters
    }
}

/// What stands on the phone of `to` after the first so many, in the order of arrival; nothing for what is no number.
pub(crate) fn look(state: &State, to: &str, after: usize) -> Vec<PhoneMessage> {
    let Some(person) = Recipient::parse(to) else { return Vec::new() };
    let arrived = state.phones.arrived(&person.wa_id, now());
    let instant = |at| i64::try_from(at).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    let after = arrived.into_iter().skip(after);
    after.map(|(at, letter)| render::message(&letter, instant(at), &state.media)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Timeline;

    const ANA: &str = "5511987654321";

    fn letter(at: u64, delivered: Option<u32>, bytes: usize) -> Letter {
        let timeline = Timeline { delivered, ..Timeline::default() };
        let wamid = Wamid { recipient: ANA.to_owned(), at, chance: at, timeline };
        Letter { wamid, template: None, request: vec![b' '; bytes].into() }
    }

    fn times(phones: &Phones) -> Vec<u64> {
        phones.arrived(ANA, u64::MAX).into_iter().map(|(at, _)| at).collect()
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let phones = Phones::default();
        (0..2_003).for_each(|at| phones.keep(letter(at, Some(0), 1)));
        assert_eq!(times(&phones), (3..2_003).collect::<Vec<_>>());
        phones.keep(letter(9_000, Some(0), KEPT_BYTES - 10));
        assert_eq!(times(&phones).len(), 11, "bytes count too");
        phones.keep(letter(9_001, Some(0), KEPT_BYTES + 1));
        assert!(times(&phones).is_empty(), "one that is larger than all room is not kept");
        phones.keep(letter(9_002, Some(0), 1));
        assert_eq!(times(&phones), [9_002]);
    }

    #[test]
    fn in_the_order_of_arrival_and_not_before() {
        let phones = Phones::default();
        for (at, delivered) in [(10, Some(90)), (20, Some(5)), (30, None)] {
            phones.keep(letter(at, delivered, 1));
        }
        assert_eq!(times(&phones), [25, 100]);
        assert_eq!(phones.arrived(ANA, 99).len(), 1);
        assert!(phones.arrived("5511900000001", 99).is_empty());
    }
}
