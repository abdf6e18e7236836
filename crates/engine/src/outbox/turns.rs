//! Whose turn it is: the batches of one account that have something to send.
//!
//! The urgent go first, then the normal, then the low. Batches of one priority share what may leave, so that nobody's
//! three messages wait behind somebody's ten thousand.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use recado_core::Priority;
use recado_store::tables::waiting::Open;

#[derive(Debug, Default)]
pub(super) struct Turns {
    batches: Vec<Batch>,
    /// Where the next round begins: what cannot be shared evenly goes to another one each time.
    first: usize,
}

#[derive(Debug)]
struct Batch {
    open: Arc<Open>,
    next: DateTime<Utc>,
    /// It gave less than it was asked for: there is nothing more of it for now.
    empty: bool,
}

impl Turns {
    /// Takes what the file says.
    pub(super) fn look(&mut self, open: Vec<Open>) {
        self.batches =
            open.into_iter().map(|open| Batch { next: open.next(), open: Arc::new(open), empty: false }).collect();
    }

    /// How many each batch may claim of `room`. In quiet hours only the urgent have a turn.
    pub(super) fn share(&mut self, room: usize, now: DateTime<Utc>, quiet: bool) -> Vec<(Arc<Open>, usize)> {
        let ready =
            |batch: &&Batch| !batch.empty && batch.next <= now && !(quiet && batch.open.priority != Priority::Urgent);
        let Some(highest) = self.batches.iter().filter(ready).map(|batch| batch.open.priority).min() else {
            return Vec::new();
        };
        let ready: Vec<_> = self.batches.iter().filter(ready).filter(|batch| batch.open.priority == highest).collect();
        let first = self.first % ready.len();
        self.first = self.first.wrapping_add(1);
        let (each, more) = (room / ready.len(), room % ready.len());
        let round = ready.iter().cycle().skip(first).take(ready.len()).enumerate();
        round
            .map(|(place, batch)| (Arc::clone(&batch.open), each + usize::from(place < more)))
            .filter(|(_, share)| *share > 0)
            .collect()
    }

    /// The batches that have something to send now, the first to go first. In quiet hours only the urgent have.
    pub(super) fn ready(&self, now: DateTime<Utc>, quiet: bool) -> Vec<Arc<Open>> {
        let ready = self.batches.iter().filter(|batch| batch.next <= now);
        let ready = ready.filter(|batch| !(quiet && batch.open.priority != Priority::Urgent));
        ready.map(|batch| Arc::clone(&batch.open)).collect()
    }

    /// A batch gave less than it was asked for.
    pub(super) fn emptied(&mut self, key: i64) {
        if let Some(batch) = self.batches.iter_mut().find(|batch| batch.open.key == key) {
            batch.empty = true;
        }
    }

    /// What the file said of them.
    pub(super) fn open(&self) -> impl Iterator<Item = &Open> {
        self.batches.iter().map(|batch| &*batch.open)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use recado_core::Id;

    use super::*;

    fn open(key: i64, priority: Priority, due: i64) -> Open {
        Open {
            key,
            id: Id::from_parts(0, [u8::try_from(key).unwrap(); 10]),
            priority,
            template: "t".into(),
            language: "pt_BR".into(),
            queued: Some(DateTime::UNIX_EPOCH + TimeDelta::seconds(due)),
            scheduled: None,
        }
    }

    fn shared(turns: &mut Turns, room: usize, quiet: bool) -> Vec<(i64, usize)> {
        let now = DateTime::UNIX_EPOCH + TimeDelta::seconds(100);
        turns.share(room, now, quiet).into_iter().map(|(open, share)| (open.key, share)).collect()
    }

    #[test]
    fn batches_share_and_one_urgent_message_overtakes_them_all() {
        let mut turns = Turns::default();
        turns.look(vec![open(1, Priority::Normal, 0), open(2, Priority::Normal, 50), open(3, Priority::Low, 0)]);
        assert_eq!(shared(&mut turns, 9, false), [(1, 5), (2, 4)]);
        assert_eq!(shared(&mut turns, 9, false), [(2, 5), (1, 4)], "the odd one goes to the other");
        assert_eq!(shared(&mut turns, 1, false), [(1, 1)]);
        assert_eq!(shared(&mut turns, 1, false), [(2, 1)]);
        turns.emptied(1);
        assert_eq!(shared(&mut turns, 9, false), [(2, 9)]);
        turns.emptied(2);
        assert_eq!(shared(&mut turns, 9, false), [(3, 9)], "and the low where nothing else is left");
        turns.look(vec![open(1, Priority::Normal, 0), open(4, Priority::Urgent, 0)]);
        assert_eq!(shared(&mut turns, 9, false), [(4, 9)]);
    }

    #[test]
    fn what_is_not_due_has_no_turn_and_in_quiet_hours_only_the_urgent_has() {
        let mut turns = Turns::default();
        turns.look(vec![open(1, Priority::Normal, 101)]);
        assert_eq!(shared(&mut turns, 9, false), []);
        turns.look(vec![open(1, Priority::Normal, 0), open(2, Priority::Urgent, 0)]);
        assert_eq!(shared(&mut turns, 9, true), [(2, 9)]);
        turns.emptied(2);
        assert_eq!(shared(&mut turns, 9, true), []);
    }
}
