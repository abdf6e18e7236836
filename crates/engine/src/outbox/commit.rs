//! A turn's transaction: what came in is written down, what may leave is claimed. While it is on its way to the disk the lane
//! goes on: requests land, and what the last one claimed leaves. So disk, wire and lane seldom wait for one another.

use std::sync::{Arc, PoisonError};
use std::time::Instant;

use chrono::{DateTime, Utc};
use recado_store::StoreError;
use recado_store::tables::outbox::{self, Admission, Claimed, Finished};
use recado_store::tables::waiting::Open;
use tokio::sync::oneshot;

use super::flight::Gate;
use super::lane::{Lane, WRITE_PAUSE, WRITES};

/// What was claimed together, of one batch.
pub(super) type Share = (Arc<Open>, Vec<Claimed>);

/// What came of a claim: what may leave, and how many never will.
#[derive(Debug)]
pub(super) struct Taken {
    claimed: Vec<Claimed>,
    failed: u32,
}

type Answer = Result<Vec<Taken>, StoreError>;

/// A transaction that the disk has not answered yet. One at a time: the next one wants to know what this one claimed.
pub(super) struct Writing {
    finished: Arc<Vec<Finished>>,
    asked: Vec<(Arc<Open>, usize)>,
    /// In front of what it claims: a stop that comes in meanwhile holds that back too.
    gate: Gate,
    pub(super) answer: oneshot::Receiver<Answer>,
}

/// What is on the disk and has not left.
pub(super) struct Departing {
    share: Share,
    gate: Gate,
}

impl Lane {
    pub(super) fn begin_commit(&mut self, asked: Vec<(Arc<Open>, usize)>, now: DateTime<Utc>) {
        let mut finished = std::mem::take(&mut self.unwritten);
        // What ended before the clock was set back would wait for the hour that it ended at.
        finished.iter_mut().for_each(|finished| finished.at = finished.at.min(now));
        let finished = Arc::new(finished);
        let (writing, shares) = (Arc::clone(&finished), asked.clone());
        let (door, media) = (Arc::clone(&self.door), self.uploads.media());
        let answer = self.engine.begin_write(move |tx| {
            outbox::finish(tx, writing.iter())?;
            let mut door = door.lock().unwrap_or_else(PoisonError::into_inner);
            let mut media = media.lock().unwrap_or_else(PoisonError::into_inner);
            let mut taken = Vec::with_capacity(shares.len());
            for (open, share) in &shares {
                let mut failed = 0;
                // First the files: whoever is let in by the doorkeeper has taken a place.
                let admit = &mut |phone: &_, components: &mut _| match media.put_ids(tx, components, now) {
                    Ok(None) => door.admit(tx, phone, now),
                    Ok(Some(admission)) => {
                        failed += u32::from(matches!(admission, Admission::Never(..)));
                        admission
                    }
                    Err(_) => Admission::NotYet,
                };
                let claimed = outbox::claim(tx, open.key, *share, now, admit)?;
                taken.push(Taken { claimed, failed });
            }
            Ok::<_, StoreError>(taken)
        });
        self.writing = Some(Writing { finished, asked, gate: self.gate.clone(), answer });
    }

    /// The disk has answered.
    pub(super) fn committed(&mut self, answer: Answer) {
        let Some(Writing { finished, asked, gate, .. }) = self.writing.take() else { return };
        self.speed.wrote(finished.len(), Instant::now());
        match answer {
            Ok(taken) => {
                self.write_failures = 0;
                self.engine.board().committed();
                for ((open, share), Taken { claimed, failed }) in asked.into_iter().zip(taken) {
                    if failed > 0 {
                        self.tally.failed += u64::from(failed);
                        self.engine.board().ended(open.id, failed);
                    }
                    if claimed.len() < share {
                        self.turns.emptied(open.key);
                    }
                    self.in_flight += claimed.len();
                    self.departing.push(Departing { share: (open, claimed), gate: gate.clone() });
                }
            }
            Err(error) => {
                let mut finished = Arc::try_unwrap(finished).unwrap_or_else(|shared| (*shared).clone());
                finished.append(&mut self.unwritten);
                self.unwritten = finished;
                self.not_written(error);
            }
        }
    }

    /// Outcomes are tried to be written several times: an answer that is forgotten is a message that nobody can account
    /// for.
    fn not_written(&mut self, error: StoreError) {
        let may_pass = matches!(error, StoreError::DiskFull(_) | StoreError::Busy(_));
        // Another process that imports a large list holds the file for as long as its rows take.
        let most = if matches!(error, StoreError::Busy(_)) { WRITES * 3 } else { WRITES };
        self.write_failures += 1;
        self.write_at = Instant::now() + WRITE_PAUSE;
        tracing::warn!(code = error.code(), tries = self.write_failures, "outcomes wait to be written");
        if !may_pass || self.write_failures > most || self.unwritten.is_empty() {
            self.gate.close();
            self.broken.get_or_insert(error.into());
        }
        if !may_pass || self.write_failures > most {
            // The next start makes them uncertain, as they are.
            self.unwritten.clear();
        }
    }

    /// What is on the disk leaves, each at its turn.
    pub(super) fn depart(&mut self) {
        for Departing { share: (open, claimed), gate } in std::mem::take(&mut self.departing) {
            for claimed in claimed {
                let turn = self.traffic.take(Instant::now());
                self.airfield.start(claimed, Arc::clone(&open), turn, gate.clone());
            }
        }
    }
}

/// Waits for the disk, where there is something to wait for.
pub(super) async fn answer_of(writing: &mut Option<Writing>) -> Answer {
    match writing {
        Some(writing) => (&mut writing.answer).await.unwrap_or(Err(StoreError::Closed)),
        None => std::future::pending().await,
    }
}
