//! One account's sending: pace, claim (attempt on disk), send, outcome on disk.
//!
//! The lane claims only what can leave within a moment, so that a crash makes few messages uncertain; a claimed message
//! whose turn has not quite come sleeps in its own task. After three doubtful answers in a row nothing new starts: one
//! message at a time is tried, with pauses, until the service gives a plain answer again.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::Account;
use recado_core::ledger::{Pause, Verdict};
use recado_core::outcome::{Class, Outcome};
use recado_core::pace::{Pace, back_off, pair_wait};
use recado_store::StoreError;
use recado_store::tables::outbox::{self, Claimed};
use recado_whatsapp::{Client, SendTemplate};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{POLL, Until};
use crate::engine::Engine;
use crate::error::EngineError;

/// Requests in flight at most. Over HTTP/1.1 each has its connection; one that breaks makes one message doubtful.
const IN_FLIGHT: usize = 128;
/// What may be claimed ahead of its turn.
const AHEAD: Duration = Duration::from_millis(50);
/// Doubtful answers in a row after which nothing new starts.
const DOUBTS: u32 = 3;
const BACK_OFF_BASE: Duration = Duration::from_secs(1);
const BACK_OFF_CAP: Duration = Duration::from_secs(60);
/// How often and how far apart an outcome is tried to be written: the disk may be full for a moment.
const WRITES: u32 = 10;
const WRITE_PAUSE: Duration = Duration::from_millis(500);

/// What a run did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Taken by the service.
    pub accepted: u64,
    /// Refused for good.
    pub failed: u64,
    /// It may or may not have been taken.
    pub unknown: u64,
    /// Refused in a way that stops batches until a person acts.
    pub stopped: u64,
    /// Whether a stop was for the credentials.
    pub credentials: bool,
}

impl Tally {
    pub(super) fn add(&mut self, other: &Self) {
        self.accepted += other.accepted;
        self.failed += other.failed;
        self.unknown += other.unknown;
        self.stopped += other.stopped;
        self.credentials |= other.credentials;
    }

    fn count(&mut self, outcome: &Outcome) {
        match Verdict::of(outcome) {
            Verdict::Taken { .. } => self.accepted += 1,
            Verdict::Failed => self.failed += 1,
            Verdict::Unknown => self.unknown += 1,
            Verdict::Stop(stop) => {
                self.stopped += 1;
                self.credentials |= stop.is_credentials();
            }
            Verdict::TryAgain { .. } => {}
        }
    }
}

pub(super) struct Lane {
    engine: Engine,
    account: Account,
    client: Client,
    pace: Pace,
    in_flight: JoinSet<Result<Outcome, StoreError>>,
    tally: Tally,
    /// Throttled answers in a row.
    throttled: u32,
    /// Doubtful answers in a row.
    doubts: u32,
    /// Since when no connection could be made, and how often.
    unreachable: Option<(Instant, u32)>,
    /// Until when nothing leaves. Answers that come in meanwhile are of the same round: many were in flight, and their
    /// number says nothing about how long to wait.
    held_until: Option<Instant>,
    /// Why the lane ends, once what is in flight has ended.
    broken: Option<EngineError>,
}

impl Lane {
    pub(super) fn new(engine: Engine, account: Account, client: Client, max_rate: Option<u32>) -> Self {
        let pace = Pace::per_second(max_rate.unwrap_or_else(|| account.throughput()));
        Self {
            engine,
            account,
            client,
            pace,
            in_flight: JoinSet::new(),
            tally: Tally::default(),
            throttled: 0,
            doubts: 0,
            unreachable: None,
            held_until: None,
            broken: None,
        }
    }

    pub(super) async fn run(mut self, until: Until, mut stop: watch::Receiver<bool>) -> Result<Tally, EngineError> {
        loop {
            // Registered before the query, so that what enters in between still rings.
            let engine = self.engine.clone();
            let rings = engine.wake().notified();
            let (room, first) = self.room();
            let stopping = *stop.borrow() || self.broken.is_some();
            let claimed = if stopping || room == 0 { Vec::new() } else { self.claim(room).await };
            let all_taken = claimed.len() < room;
            for message in claimed {
                self.start(message);
            }
            if self.in_flight.is_empty() {
                if let Some(error) = self.broken {
                    return Err(error);
                }
                let done = match until {
                    Until::Settled(batch) => self.engine.read(|tx| outbox::is_settled(tx, batch))?,
                    Until::Idle | Until::Stopped => !self.waits()?,
                };
                if stopping || done {
                    return Ok(self.tally);
                }
                if self.unreachable.is_some_and(|(since, _)| since.elapsed() > self.engine.patience()) {
                    return Err(EngineError::Unreachable);
                }
            }
            let pause = if all_taken { POLL } else { first.saturating_duration_since(Instant::now()).min(POLL) };
            tokio::select! {
                Some(ended) = self.in_flight.join_next(), if !self.in_flight.is_empty() => self.harvest(ended),
                () = rings => {}
                () = tokio::time::sleep(pause), if !stopping && (all_taken || self.has_room()) => {}
                Ok(()) = stop.changed(), if !stopping => {}
            }
            while let Some(ended) = self.in_flight.try_join_next() {
                self.harvest(ended);
            }
        }
    }

    fn waits(&self) -> Result<bool, EngineError> {
        let now = self.engine.clock().now();
        Ok(self.engine.read(|tx| outbox::due(tx, self.account.id))?.waits(now))
    }

    fn has_room(&self) -> bool {
        self.in_flight.len() < if self.doubts >= DOUBTS { 1 } else { IN_FLIGHT }
    }

    /// How many may be claimed now, and from when the next one may leave.
    fn room(&self) -> (usize, Instant) {
        let now = Instant::now();
        let (ready, first) = self.pace.ready(now, now + AHEAD);
        let most = if self.doubts >= DOUBTS { 1 } else { IN_FLIGHT };
        (ready.min(most.saturating_sub(self.in_flight.len())), first)
    }

    /// Takes what is due. A failure ends the lane, but not the requests that are on their way: their answers are still
    /// waited for and written down.
    async fn claim(&mut self, room: usize) -> Vec<Claimed> {
        self.try_claim(room).await.unwrap_or_else(|error| {
            self.broken.get_or_insert(error);
            Vec::new()
        })
    }

    async fn try_claim(&self, room: usize) -> Result<Vec<Claimed>, EngineError> {
        let (account, now) = (self.account.id, self.engine.clock().now());
        // Looked at before it is written: an idle lane leaves the writer alone.
        let due = self.engine.read(|tx| outbox::due(tx, account))?;
        if due.queued.is_none_or(|at| at > now) && due.scheduled.is_none_or(|at| at > now) {
            return Ok(Vec::new());
        }
        let attempts: Vec<_> = (0..room).map(|_| self.engine.new_id()).collect();
        Ok(self.engine.write(move |tx| outbox::claim(tx, account, &attempts, now)).await?)
    }

    fn start(&mut self, claimed: Claimed) {
        let slot = self.pace.take(Instant::now());
        let (engine, client, number_id) =
            (self.engine.clone(), self.client.clone(), self.account.phone_number_id.clone());
        self.in_flight.spawn(async move {
            tokio::time::sleep_until(slot.into()).await;
            let message = &claimed.message;
            let attempt = claimed.attempt.to_string();
            let request = SendTemplate {
                to: &message.phone,
                name: &message.template,
                language: &message.language,
                components: &message.components,
                callback_data: &attempt,
            };
            let outcome = client.send_template(&number_id, &request).await.outcome;
            write_down(&engine, &claimed, &outcome).await?;
            Ok(outcome)
        });
    }

    fn harvest(&mut self, ended: Result<Result<Outcome, StoreError>, tokio::task::JoinError>) {
        let outcome = match ended {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(error)) => {
                self.broken.get_or_insert(error.into());
                return;
            }
            // A task that panicked left its attempt without an outcome: the next start makes it uncertain, as it is.
            Err(_) => return,
        };
        self.tally.count(&outcome);
        let now = Instant::now();
        let same_round = self.held_until.is_some_and(|until| now < until);
        match &outcome {
            Outcome::Doubtful { .. } => {
                if self.doubts < DOUBTS || !same_round {
                    self.doubts += 1;
                }
                if self.doubts >= DOUBTS {
                    // At least half of the span: a probe at once would only be the next doubtful message.
                    self.hold(now, self.doubts - DOUBTS + 1, 0.5);
                }
            }
            Outcome::NeverLeft { .. } => {
                let (since, times) = self.unreachable.unwrap_or((now, 0));
                let times = if same_round { times } else { times + 1 };
                self.unreachable = Some((since, times));
                self.hold(now, times, 0.0);
            }
            Outcome::Refused { class: Class::RetryNumber, .. } => {
                if !same_round {
                    self.throttled += 1;
                }
                self.hold(now, self.throttled, 0.0);
            }
            Outcome::Accepted { .. } | Outcome::Refused { .. } => {
                self.throttled = 0;
            }
        }
        if !matches!(outcome, Outcome::NeverLeft { .. }) {
            self.unreachable = None;
        }
        if !matches!(outcome, Outcome::Doubtful { .. } | Outcome::NeverLeft { .. }) {
            self.doubts = 0;
        }
    }

    /// Lets nothing leave for the pause of this round, at least this share of its span; a pause that is under way already
    /// goes on as it is.
    fn hold(&mut self, now: Instant, round: u32, at_least: f64) {
        if self.held_until.is_some_and(|until| now < until) {
            return;
        }
        let share = self.engine.clock().share().max(at_least);
        let until = now + back_off(round, BACK_OFF_BASE, BACK_OFF_CAP, share);
        self.held_until = Some(until);
        self.pace.hold(until);
    }
}

/// Writes an outcome down, several times if the disk does not take it at once: an answer that is forgotten is a message
/// that nobody can account for.
async fn write_down(engine: &Engine, claimed: &Claimed, outcome: &Outcome) -> Result<(), StoreError> {
    let (attempt, now) = (claimed.attempt, engine.clock().now());
    let retry_at = retry_at(now, claimed.number, outcome, engine.clock().share());
    let mut tries = 0;
    loop {
        let outcome = outcome.clone();
        match engine.write(move |tx| outbox::finish(tx, attempt, &outcome, retry_at, now)).await {
            Err(error @ (StoreError::DiskFull(_) | StoreError::Busy(_))) if tries < WRITES => {
                tries += 1;
                tracing::warn!(code = error.code(), tries, "an outcome waits to be written");
                tokio::time::sleep(WRITE_PAUSE).await;
            }
            result => return result,
        }
    }
}

fn retry_at(now: DateTime<Utc>, number: u32, outcome: &Outcome, share: f64) -> DateTime<Utc> {
    let wait = match Verdict::of(outcome) {
        Verdict::TryAgain { pause: Pause::Pair } => pair_wait(number),
        Verdict::TryAgain { pause: Pause::Number | Pause::Network } => {
            back_off(number, BACK_OFF_BASE, BACK_OFF_CAP, share)
        }
        _ => Duration::ZERO,
    };
    now + TimeDelta::from_std(wait).unwrap_or_default()
}
