//! What a run did.

use recado_core::{Outcome, Stop, Verdict};

/// What a run did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Taken by the service.
    pub accepted: u64,
    /// Refused for good.
    pub failed: u64,
    /// It may or may not have been taken; those that were cut off before this run began are among them.
    pub unknown: u64,
    /// Refused in a way that stops batches until a person acts.
    pub stopped: u64,
    /// Whether a stop was for the credentials.
    pub credentials: bool,
    /// Their hour passed before this run began.
    pub missed: u64,
    /// Batches that stand still since this run began, because the database is not the one that was here before.
    pub restored: u64,
}

impl Tally {
    pub(super) fn add(&mut self, other: &Self) {
        self.accepted += other.accepted;
        self.failed += other.failed;
        self.unknown += other.unknown;
        self.stopped += other.stopped;
        self.credentials |= other.credentials;
        self.missed += other.missed;
        self.restored += other.restored;
    }

    pub(super) fn count(&mut self, outcome: &Outcome) {
        match Verdict::of(outcome) {
            Verdict::Taken { .. } => self.accepted += 1,
            Verdict::Failed => self.failed += 1,
            Verdict::Unknown => self.unknown += 1,
            Verdict::Stop(stop) => self.stop(stop),
            Verdict::TryAgain { .. } => {}
        }
    }

    pub(super) fn stop(&mut self, stop: Stop) {
        self.stopped += 1;
        self.credentials |= stop.is_credentials();
    }

    /// Whether something needs a person.
    #[must_use]
    pub fn needs_a_person(&self) -> bool {
        self.failed + self.unknown + self.stopped + self.missed + self.restored > 0
    }
}
