//! One account's sending. A turn of the lane is one transaction: the outcomes that came in are written, and as many
//! messages are claimed as may leave (their attempts are then on the disk); after its commit the requests start.
//!
//! - While a commit waits for the disk, requests go on, and what ends meanwhile is written by the next one: so many
//!   messages share one flush as the disk is slow, and durability costs little. The transaction itself: `commit`.
//! - The lane claims only what can leave within a moment, so that a crash makes few messages uncertain.
//! - How fast, and when nothing leaves: [`Traffic`]. Whose turn: [`Turns`]. To whom: [`Doorkeeper`].

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::account::NumberFacts;
use recado_core::ledger::Reason;
use recado_core::pace::{back_off, pair_wait};
use recado_core::traffic::{Heard, Traffic};
use recado_core::{Account, Class, Outcome, Pause, Verdict};
use recado_store::StoreError;
use recado_store::tables::outbox::{Claimed, Finished};
use recado_store::tables::waiting::{self, Open};
use recado_whatsapp::Client;
use tokio::sync::{mpsc, oneshot, watch};

use super::admission::Doorkeeper;
use super::board::{Waits, Why};
use super::commit::{Departing, Writing, answer_of};
use super::flight::{Airfield, Gate, Landed};
use super::speed::Speed;
use super::turns::Turns;
use super::uploads::{Uploads, uploaded};
use super::{PATIENCE, POLL, Tally, Until, has_work};
use crate::engine::Engine;
use crate::error::EngineError;

/// Requests in flight at most. Over HTTP/1.1 each has its connection; one that breaks makes one message doubtful.
pub(super) const IN_FLIGHT: usize = 128;
/// What may be claimed ahead of its turn.
const AHEAD: Duration = Duration::from_millis(50);
pub(super) const BACK_OFF_BASE: Duration = Duration::from_secs(1);
pub(super) const BACK_OFF_CAP: Duration = Duration::from_secs(60);
/// How often and how far apart outcomes are tried to be written: the disk may be full for a moment.
pub(super) const WRITES: u32 = 10;
pub(super) const WRITE_PAUSE: Duration = Duration::from_millis(500);

pub(super) struct Lane {
    pub(super) engine: Engine,
    account: Account,
    /// What the person or the command line allows; none: what the service grants.
    max_rate: Option<u32>,
    pub(super) traffic: Traffic,
    pub(super) turns: Turns,
    /// When the file is asked again what waits.
    pub(super) look_at: Instant,
    pub(super) uploads: Uploads,
    pub(super) door: Arc<Mutex<Doorkeeper>>,
    pub(super) gate: Gate,
    pub(super) airfield: Airfield,
    pub(super) speed: Speed,
    landed: mpsc::UnboundedReceiver<Landed>,
    pub(super) in_flight: usize,
    /// Outcomes that are not on the disk yet.
    pub(super) unwritten: Vec<Finished>,
    /// The transaction that is on its way to the disk.
    pub(super) writing: Option<Writing>,
    /// What it claimed the last time.
    pub(super) departing: Vec<Departing>,
    /// How often in a row they could not be written, and when it is tried again.
    pub(super) write_failures: u32,
    pub(super) write_at: Instant,
    /// When they are written at the latest: those that come within a moment share one flush of the disk.
    ripe_at: Instant,
    pub(super) tally: Tally,
    /// What the service says of the number, once it has answered.
    facts: Option<oneshot::Receiver<NumberFacts>>,
    /// Why the lane ends, once what is in flight has ended.
    pub(super) broken: Option<EngineError>,
}

impl Lane {
    pub(super) fn new(
        engine: Engine,
        account: Account,
        client: Client,
        max_rate: Option<u32>,
    ) -> Result<Self, EngineError> {
        let now = Instant::now();
        let wall = engine.clock().now();
        let (landing, landed) = mpsc::unbounded_channel();
        let door = engine.read(|tx| Doorkeeper::new(tx, &account, wall))?;
        Ok(Self {
            airfield: Airfield::new(client.sender(&account.phone_number_id), landing, IN_FLIGHT),
            traffic: Traffic::new(max_rate.unwrap_or_else(|| account.throughput()), now),
            facts: engine.ask_number(&account, &client),
            uploads: Uploads::new(engine.clone(), client, &account),
            engine,
            account,
            max_rate,
            turns: Turns::default(),
            look_at: now,
            door: Arc::new(Mutex::new(door)),
            gate: Gate::default(),
            speed: Speed::new(now),
            landed,
            in_flight: 0,
            unwritten: Vec::new(),
            writing: None,
            departing: Vec::new(),
            write_failures: 0,
            write_at: now,
            ripe_at: now,
            tally: Tally::default(),
            broken: None,
        })
    }

    pub(super) async fn run(mut self, until: Until, mut stop: watch::Receiver<bool>) -> Result<Tally, EngineError> {
        let ended = self.turn_by_turn(until, &mut stop).await;
        self.engine.board().set_waits(self.account.id, None);
        ended.map(|()| self.tally)
    }

    async fn turn_by_turn(&mut self, until: Until, stop: &mut watch::Receiver<bool>) -> Result<(), EngineError> {
        let engine = self.engine.clone();
        let mut done = false;
        loop {
            // Registered before the file is asked, so that what enters in between still rings.
            let rings = engine.wake().notified();
            self.take_facts();
            let stopping = *stop.borrow() || self.broken.is_some() || done;
            let wall = engine.watched_now().await;
            let now = Instant::now();
            if now >= self.look_at {
                self.look(now);
                // What others still have to send goes on without whoever waits for this one.
                done = done || (matches!(until, Until::Settled(_)) && self.is_done(until, wall)?);
            }
            let (room, first) = self.traffic.room(now, now + AHEAD, self.in_flight, IN_FLIGHT + self.speed.ahead());
            let soon = first <= now + AHEAD / 2;
            // Outcomes wait for half of what is in flight: the other half keeps the wire busy while the disk works.
            let ripe = now >= self.write_at && (now >= self.ripe_at || self.unwritten.len() * 2 >= self.in_flight);
            if self.writing.is_none() && (ripe || self.unwritten.is_empty()) {
                let may_claim = soon && !stopping && self.write_failures == 0;
                let shares = if may_claim { self.shares(room, wall) } else { Vec::new() };
                if !shares.is_empty() || !self.unwritten.is_empty() {
                    self.begin_commit(shares, wall);
                }
            }
            self.depart();
            if !stopping {
                self.start_uploads(now, wall);
            }
            if self.in_flight == 0 && self.unwritten.is_empty() && self.writing.is_none() {
                if let Some(error) = self.broken.take() {
                    return Err(error);
                }
                if stopping || self.is_done(until, wall)? {
                    return Ok(());
                }
                let unreachable = self.traffic.unreachable_since().or(self.uploads.troubled_since());
                if unreachable.is_some_and(|since| since.elapsed() > self.engine.patience()) {
                    return Err(EngineError::Unreachable);
                }
            }
            self.tell_waits(now);
            let next = if self.unwritten.is_empty() {
                first.checked_sub(AHEAD / 2).unwrap_or(first)
            } else {
                self.write_at.max(self.ripe_at)
            };
            let pause = if next > now { next - now } else { POLL };
            tokio::select! {
                answer = answer_of(&mut self.writing) => {
                    self.committed(answer);
                    self.land_all();
                }
                Some(landed) = self.landed.recv() => {
                    self.land(landed);
                    self.land_all();
                }
                Some(ended) = uploaded(&mut self.uploads) => self.uploaded(ended),
                () = rings => self.look_at = Instant::now(),
                () = tokio::time::sleep(pause.clamp(Duration::from_millis(1), POLL)) => {}
                Ok(()) = stop.changed(), if !stopping => {}
            }
        }
    }

    /// Asks the file what waits.
    fn look(&mut self, now: Instant) {
        self.look_at = now + POLL;
        let account = self.account.id;
        match self.engine.read(|tx| waiting::open(tx, account)) {
            Ok(open) => self.turns.look(open),
            // What is in flight has to be written down all the same.
            Err::<_, StoreError>(error) => {
                self.broken.get_or_insert(error.into());
            }
        }
    }

    fn shares(&mut self, room: usize, now: DateTime<Utc>) -> Vec<(Arc<Open>, usize)> {
        let quiet = self.quiet_until(now).is_some();
        self.turns.share(room, now, quiet)
    }

    pub(super) fn quiet_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        quiet_until(&self.account, now)
    }

    /// Whether nothing of what the run is for is left. Asked of the file, not of what we remember of it.
    fn is_done(&mut self, until: Until, now: DateTime<Utc>) -> Result<bool, EngineError> {
        let quiet = self.quiet_until(now).is_some();
        if let Until::Settled(batch) = until {
            let standing = self.engine.read(|tx| waiting::standing(tx, batch))?;
            let far = standing.queued.is_some_and(|at| at > now + PATIENCE);
            let nothing = standing.queued.is_none() && standing.scheduled.is_none();
            // What quiet hours or a limit keep is told in the summary; nobody's terminal waits until tomorrow for it.
            let kept = standing.scheduled.is_none() && (far || (quiet && !self.is_urgent(batch)));
            return Ok(!standing.sending && (standing.stopped || nothing || kept));
        }
        self.look(Instant::now());
        Ok(!has_work(self.turns.open(), quiet, now))
    }

    fn is_urgent(&self, batch: recado_core::BatchId) -> bool {
        self.turns.open().any(|open| open.id == batch && open.priority == recado_core::Priority::Urgent)
    }

    fn land_all(&mut self) {
        while let Ok(landed) = self.landed.try_recv() {
            self.land(landed);
        }
    }

    fn land(&mut self, landed: Landed) {
        let Landed { claimed, batch, mut outcome, usage, held_back } = landed;
        let for_file = self.refused_for_file(&claimed.components, &mut outcome);
        self.in_flight = self.in_flight.saturating_sub(1);
        let now = Instant::now();
        // Chance is the system's, and a message that was taken needs none.
        let share = if matches!(outcome, Outcome::Accepted { .. }) { 0.0 } else { self.engine.clock().share() };
        let wait = if held_back { Duration::ZERO } else { wait_of(claimed.attempt.number, &outcome, share) };
        if !held_back {
            let was_held = self.traffic.held(now).is_some();
            self.traffic.heard(heard(&outcome), now, share);
            self.traffic.usage(usage.percent, usage.regain_minutes, now);
            if !was_held && self.traffic.held(now).is_some() {
                self.shut_gate();
            }
            self.tally.count(&outcome);
        }
        match Verdict::of(&outcome) {
            Verdict::Stop(_) => {
                self.shut_gate();
                self.look_at = now;
            }
            Verdict::TryAgain { .. } => self.look_at = self.look_at.min(now + wait),
            Verdict::Taken { .. } | Verdict::Failed | Verdict::Unknown => self.engine.board().ended(batch, 1),
        }
        let at = claimed.at;
        self.door.lock().unwrap_or_else(PoisonError::into_inner).ended(&claimed.phone, at, &outcome);
        let Claimed { key, attempt, phone, .. } = claimed;
        let reason = for_file.then_some(Reason::FileForgotten);
        let at = self.engine.clock().now();
        let finished = Finished { key, number: attempt.number, phone, outcome, reason, wait, at };
        if self.unwritten.is_empty() {
            self.ripe_at = now + self.speed.ripens();
        }
        self.unwritten.push(finished);
    }

    /// What was claimed and has not left does not leave; what is claimed from here on may.
    pub(super) fn shut_gate(&mut self) {
        self.gate.close();
        self.gate = Gate::default();
    }

    /// The service has told what it grants the number: from now on that counts.
    fn take_facts(&mut self) {
        let Some(asked) = &mut self.facts else { return };
        match asked.try_recv() {
            Ok(facts) => {
                self.facts = None;
                let before = (self.account.throughput(), self.account.reach());
                self.account.number = facts;
                if self.max_rate.is_none() && self.account.throughput() != before.0 {
                    self.traffic = Traffic::new(self.account.throughput(), Instant::now());
                }
                if self.account.reach() != before.1 {
                    let (account, now) = (self.account.clone(), self.engine.clock().now());
                    if let Ok(door) = self.engine.read(|tx| Doorkeeper::new(tx, &account, now)) {
                        *self.door.lock().unwrap_or_else(PoisonError::into_inner) = door;
                    }
                }
            }
            Err(oneshot::error::TryRecvError::Empty) => {}
            Err(oneshot::error::TryRecvError::Closed) => self.facts = None,
        }
    }

    /// Tells whoever looks why nothing leaves, where nothing does.
    fn tell_waits(&self, now: Instant) {
        let wall = self.engine.clock().now();
        let held = self.traffic.held(now).map(|(hold, until)| {
            let wait = TimeDelta::from_std(until.saturating_duration_since(now)).unwrap_or_default();
            Waits { why: Why::Traffic(hold), until: (!wait.is_zero()).then_some(wall + wait) }
        });
        let quiet = || self.quiet_until(wall).map(|until| Waits { why: Why::Quiet, until: Some(until) });
        let files = || self.waits_for_files().then_some(Waits { why: Why::Files, until: None });
        if self.engine.board().set_waits(self.account.id, held.or_else(quiet).or_else(files)) {
            self.engine.change_list().tell();
        }
    }
}

/// When an account's quiet hours end, where they are now.
pub(crate) fn quiet_until(account: &Account, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let hours = account.sending.quiet_hours?;
    let zone: chrono_tz::Tz = account.time_zone.parse().unwrap_or(chrono_tz::UTC);
    hours.end(now, &zone)
}

fn heard(outcome: &Outcome) -> Heard {
    match outcome {
        Outcome::Accepted { .. } => Heard::Yes,
        Outcome::Doubtful { .. } => Heard::Doubt,
        Outcome::NeverLeft { .. } => Heard::NeverLeft,
        Outcome::Refused { class: Class::RetryNumber, .. } => Heard::Throttled,
        Outcome::Refused { .. } => Heard::No,
    }
}

fn wait_of(number: u32, outcome: &Outcome, share: f64) -> Duration {
    match Verdict::of(outcome) {
        Verdict::TryAgain { pause: Pause::Pair } => pair_wait(number),
        Verdict::TryAgain { pause: Pause::Number | Pause::Network } => {
            back_off(number, BACK_OFF_BASE, BACK_OFF_CAP, share)
        }
        _ => Duration::ZERO,
    }
}
