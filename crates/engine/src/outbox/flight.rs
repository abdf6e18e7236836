//! One request: from its turn to its answer.
//!
//! Between the claim and its turn things may change: the service asked for a pause, a stop came. Then what has not left
//! does not leave: its [`Gate`] is closed, and the attempt ends as one that never left, which it did not.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use recado_core::{BatchId, Doubt, Outcome};
use recado_store::tables::outbox::Claimed;
use recado_store::tables::waiting::Open;
use recado_whatsapp::{SendTemplate, Sender, Usage};
use tokio::sync::Semaphore;
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

/// Sends a claimed message at its turn, and tells the lane what came of it, whatever happens.
pub(super) fn start(
    claimed: Claimed,
    open: Arc<Open>,
    sender: Sender,
    turn: Instant,
    gate: Gate,
    wire: Arc<Semaphore>,
    lane: UnboundedSender<Landed>,
) {
    let mut report = Report { claimed: Some(claimed), batch: open.id, lane };
    tokio::spawn(async move {
        if turn > Instant::now() {
            tokio::time::sleep_until(turn.into()).await;
        }
        // Never closed, so there is always one in the end.
        let _connection = wire.acquire_owned().await;
        let Some(claimed) = &report.claimed else { return };
        if gate.is_closed() {
            report.tell(Outcome::NeverLeft { reason: HELD_BACK.to_owned() }, Usage::default(), true);
            return;
        }
        let reference = claimed.attempt.to_string();
        let request = SendTemplate {
            to: &claimed.phone,
            name: &open.template,
            language: &open.language,
            components: &claimed.components,
            callback_data: &reference,
        };
        let answer = sender.send_template(&request).await;
        report.tell(answer.outcome, answer.usage, false);
    });
}

/// Tells the lane once. Where the task goes down before that, nobody knows whether its request left.
struct Report {
    claimed: Option<Claimed>,
    batch: BatchId,
    lane: UnboundedSender<Landed>,
}

impl Report {
    fn tell(&mut self, outcome: Outcome, usage: Usage, held_back: bool) {
        if let Some(claimed) = self.claimed.take() {
            let _ = self.lane.send(Landed { claimed, batch: self.batch, outcome, usage, held_back });
        }
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        self.tell(Outcome::Doubtful { doubt: Doubt::Interrupted, error: None }, Usage::default(), false);
    }
}
