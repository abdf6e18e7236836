//! Requests: each from its turn to its answer.
//!
//! Between the claim and its turn things may change: the service asked for a pause, a stop came. Then what has not left
//! does not leave: its [`Gate`] is closed, and the attempt ends as one that never left, which it did not.
//!
//! As many tasks as requests may be in flight carry them all: one that has landed takes the next that is ready, so that a
//! message costs no task of its own.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use recado_core::{BatchId, Doubt, Outcome};
use recado_store::tables::outbox::Claimed;
use recado_store::tables::waiting::Open;
use recado_whatsapp::{SendTemplate, Sender, Usage};
use tokio::sync::mpsc::UnboundedSender;

/// Why an attempt ended that was held back at the last moment.
const HELD_BACK: &str = "it was held back before it left";

/// What stands in front of the requests that were claimed together.
#[derive(Debug, Clone, Default)]
pub(super) struct Gate(Arc<AtomicBool>);

impl Gate {
    /// What has not left does not leave.
    pub(super) fn close(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_closed(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A request that has ended.
#[derive(Debug)]
pub(super) struct Landed {
    pub(super) claimed: Claimed,
    pub(super) batch: BatchId,
    pub(super) outcome: Outcome,
    pub(super) usage: Usage,
    /// It was held back by us.
    pub(super) held_back: bool,
}

/// Where requests start, and from where the lane hears what came of each, whatever happens.
#[derive(Debug, Clone)]
pub(super) struct Airfield {
    sender: Sender,
    landing: UnboundedSender<Landed>,
    /// How many tasks there may be: with HTTP/1.1, how many connections.
    most: usize,
    ground: Arc<Mutex<Ground>>,
}

/// What waits for a task, and how many tasks there are.
#[derive(Debug, Default)]
struct Ground {
    ready: VecDeque<Flight>,
    tasks: usize,
}

/// A message that is claimed and has not landed.
#[derive(Debug)]
struct Flight {
    open: Arc<Open>,
    gate: Gate,
    report: Report,
}

impl Airfield {
    /// At most `most` requests at a time.
    pub(super) fn new(sender: Sender, landing: UnboundedSender<Landed>, most: usize) -> Self {
        Self { sender, landing, most, ground: Arc::default() }
    }

    /// Sends a claimed message at its turn, or as soon after it as there is room.
    pub(super) fn start(&self, claimed: Claimed, open: Arc<Open>, turn: Instant, gate: Gate) {
        let report = Report { claimed: Some(claimed), batch: open.id, landing: self.landing.clone() };
        let flight = Flight { open, gate, report };
        if turn <= Instant::now() {
            self.ready(flight);
            return;
        }
        let airfield = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep_until(turn.into()).await;
            airfield.ready(flight);
        });
    }

    fn ready(&self, flight: Flight) {
        let mut ground = self.ground();
        ground.ready.push_back(flight);
        if ground.tasks < self.most {
            ground.tasks += 1;
            drop(ground);
            self.open_task();
        }
    }

    fn open_task(&self) {
        let mut task = Task { airfield: self.clone(), over: false };
        tokio::spawn(async move {
            while let Some(flight) = task.next() {
                flight.fly(&task.airfield.sender).await;
            }
        });
    }

    fn ground(&self) -> MutexGuard<'_, Ground> {
        self.ground.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One of the tasks that carry requests.
struct Task {
    airfield: Airfield,
    over: bool,
}

impl Task {
    /// That nothing waits and that the task ends is one step: no flight is left behind because its task was just leaving.
    fn next(&mut self) -> Option<Flight> {
        let mut ground = self.airfield.ground();
        let flight = ground.ready.pop_front();
        if flight.is_none() {
            ground.tasks = ground.tasks.saturating_sub(1);
            self.over = true;
        }
        flight
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        if self.over {
            return;
        }
        let mut ground = self.airfield.ground();
        // It went down over a flight; those behind it have done nothing wrong. At the program's end nobody flies any more.
        if std::thread::panicking() && !ground.ready.is_empty() {
            drop(ground);
            self.airfield.open_task();
        } else {
            ground.tasks = ground.tasks.saturating_sub(1);
        }
    }
}

impl Flight {
    async fn fly(mut self, sender: &Sender) {
        let Some(claimed) = &self.report.claimed else { return };
        if self.gate.is_closed() {
            self.report.tell(Outcome::NeverLeft { reason: HELD_BACK.to_owned() }, Usage::default(), true);
            return;
        }
        let reference = claimed.attempt.to_string();
        let request = SendTemplate {
            to: &claimed.phone,
            name: &self.open.template,
            language: &self.open.language,
            components: &claimed.components,
            callback_data: &reference,
        };
        let answer = sender.send_template(&request).await;
        self.report.tell(answer.outcome, answer.usage, false);
    }
}

/// Tells the lane once. Where the task goes down before that, nobody knows whether its request left.
#[derive(Debug)]
struct Report {
    claimed: Option<Claimed>,
    batch: BatchId,
    landing: UnboundedSender<Landed>,
}

impl Report {
    fn tell(&mut self, outcome: Outcome, usage: Usage, held_back: bool) {
        if let Some(claimed) = self.claimed.take() {
            let _ = self.landing.send(Landed { claimed, batch: self.batch, outcome, usage, held_back });
        }
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        self.tell(Outcome::Doubtful { doubt: Doubt::Interrupted, error: None }, Usage::default(), false);
    }
}
