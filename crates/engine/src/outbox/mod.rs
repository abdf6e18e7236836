//! The sender. One engine at a time holds the lock and runs a lane for each account that has something due; the rule of
//! what an answer means stands in `recado-core`, its words in the error table.
//!
//! - [`Engine::run`] is the whole of it: for ever, until nothing is due, or until a batch is settled;
//! - `lane` is one account's sending, turn by turn, `commit` a turn's transaction; `turns` shares what may leave among batches, `admission` knows who
//!   may be written to, `flight` is one request, `number` what the service grants, `board` what is told to whoever looks;
//! - `uploads` brings the files that messages carry to the service, beside the sending, `upload` one of them; `media` knows
//!   which are there;
//! - `clock` notices a clock that jumped, or a computer that slept.
//!
//! A process that cannot have the engine and only waits for a batch follows it in the ledger, and takes over when the
//! other one goes away.

mod admission;
mod board;
mod clock;
mod commit;
mod flight;
mod lane;
mod media;
mod number;
mod speed;
mod tally;
mod turns;
mod upload;
mod uploads;

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::{Account, AccountId, BatchId};
use recado_store::tables::{accounts, batches, outbox, uploads as uploads_table, waiting};
use tokio::sync::watch;
use tokio::task::{self, JoinSet};

use crate::engine::Engine;
use crate::error::EngineError;
use crate::lock::{self, EngineLock};
pub(crate) use board::{Board, Why};
use lane::Lane;
pub(crate) use lane::quiet_until;
pub use tally::Tally;

/// How often a waiting engine looks for what other processes put in the ledger.
const POLL: Duration = Duration::from_millis(250);

/// How long an account whose lane failed (no token, say) is left alone.
const REST: Duration = Duration::from_secs(30);

/// Longer than any pause between two tries: what is due later than this has met a clock that was wrong.
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(2);

/// Until when to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Until told to stop.
    Stopped,
    /// Until nothing is due; back-offs are waited for.
    Idle,
    /// Until every message of a batch has an outcome, or the batch stands still.
    Settled(BatchId),
}

/// How to run.
#[derive(Debug, Clone)]
pub struct Run {
    /// As what the engine is held, for others to read.
    pub program: String,
    /// Until when.
    pub until: Until,
    /// Messages a second; 0: no limit of our own; none: what the service grants each number.
    pub max_rate: Option<u32>,
    /// How late a scheduled message may leave where its hour passed while nothing ran; what is later is asked about.
    pub late: Duration,
    /// Becomes true when the run should finish what is in flight and end.
    pub stop: watch::Receiver<bool>,
}

/// The engine's lock, and what was found when it was taken.
struct Held {
    tally: Tally,
    _lock: EngineLock,
}

impl Engine {
    /// Sends what is due. Takes the engine's lock for the time of the run.
    ///
    /// # Errors
    /// [`EngineError::EngineBusy`] where another process holds the engine and nothing can be followed;
    /// [`EngineError::Unreachable`] where the service stays out of reach and somebody waits; else what made an account's
    /// lane end. Whatever happens, what did not leave waits in the ledger.
    pub async fn run(&self, run: Run) -> Result<Tally, EngineError> {
        match run.until {
            Until::Settled(batch) => self.settle(batch, &run).await,
            Until::Stopped | Until::Idle => {
                let held = self.hold(&run).await?.map_err(|holder| EngineError::EngineBusy { holder })?;
                let mut tally = tokio::select! {
                    tally = self.run_lanes(&run) => tally?,
                    never = self.watch_clock() => match never {},
                };
                tally.add(&held.tally);
                Ok(tally)
            }
        }
    }

    /// What a run found when it took the engine: cut off, passed, restored. Told once, so that it is told to a person once;
    /// none: the engine was not taken, or it was told.
    #[must_use]
    pub fn found(&self) -> Option<Tally> {
        self.board().take_found()
    }

    /// Takes the lock, and puts in order what was left behind, before anything is sent.
    async fn hold(&self, run: &Run) -> Result<Result<Held, Option<crate::Holder>>, EngineError> {
        let lock = match lock::acquire(self.data_dir(), &run.program)? {
            Ok(lock) => lock,
            Err(holder) => return Ok(Err(holder)),
        };
        let restored = self.confirm_identity().await?;
        self.apply_retention_daily().await;
        self.clean_files_daily().await;
        let late = TimeDelta::from_std(run.late).unwrap_or_default();
        self.begin_watch(late).await;
        let now = self.clock().now();
        // Half a file that nobody is reading any more was never in the ledger.
        let nobody_loads = lock::nobody_loads(self.data_dir());
        let (recovered, missed) = self
            .write(move |tx| {
                if nobody_loads.is_some() {
                    batches::discard_loading(tx, None)?;
                }
                let recovered = outbox::recover(tx, now)?;
                waiting::forget_far_pauses(tx, LONGEST_PAUSE, now)?;
                // The practice service keeps nothing beyond its end; this one may be another than the last.
                uploads_table::forget_practice(tx)?;
                Ok::<_, EngineError>((recovered, waiting::miss(tx, now - late, now)?))
            })
            .await?;
        if recovered > 0 {
            tracing::warn!(messages = recovered, "cut off between request and answer: now uncertain");
        }
        if missed > 0 {
            tracing::warn!(messages = missed, "their hour passed while nothing ran: a person is asked");
        }
        let tally = Tally { unknown: recovered, missed, restored, ..Tally::default() };
        self.board().set_found(tally.clone());
        Ok(Ok(Held { tally, _lock: lock }))
    }

    async fn settle(&self, batch: BatchId, run: &Run) -> Result<Tally, EngineError> {
        let account = self.read(|tx| accounts::of_batch(tx, batch))?;
        let account = account.ok_or_else(|| EngineError::BatchNotFound { id: batch.to_string() })?;
        let mut stop = run.stop.clone();
        loop {
            let standing = self.read(|tx| waiting::standing(tx, batch))?;
            let over = standing.queued.is_none() && standing.scheduled.is_none();
            if (!standing.sending && (standing.stopped || over)) || *stop.borrow() {
                return Ok(Tally::default());
            }
            if let Ok(_held) = self.hold(run).await? {
                let client = self.client(&account).await?;
                let _awake = self.awake().hold();
                let lane = Lane::new(self.clone(), account, client, run.max_rate)?;
                return tokio::select! {
                    tally = lane.run(run.until, stop) => tally,
                    never = self.watch_clock() => match never {},
                };
            }
            // Another engine sends it; followed here, and taken over if that one goes away.
            tokio::select! {
                () = tokio::time::sleep(POLL) => {}
                Ok(()) = stop.changed() => {}
            }
        }
    }

    async fn run_lanes(&self, run: &Run) -> Result<Tally, EngineError> {
        let mut lanes: JoinSet<Result<Tally, EngineError>> = JoinSet::new();
        let mut running: HashMap<task::Id, AccountId> = HashMap::new();
        let mut resting: HashMap<AccountId, tokio::time::Instant> = HashMap::new();
        let mut tally = Tally::default();
        let mut first_error = None;
        let mut stop = run.stop.clone();
        loop {
            resting.retain(|account, _| !self.take_nudge(*account));
            if !*stop.borrow() {
                let now = self.watched_now().await;
                for account in self.with_something_due(&running, &resting, now)? {
                    let id = account.id;
                    let (engine, stop, max_rate) = (self.clone(), run.stop.clone(), run.max_rate);
                    let lane = lanes.spawn(async move { engine.run_lane(account, max_rate, stop).await });
                    running.insert(lane.id(), id);
                }
            }
            if lanes.is_empty() && (*stop.borrow() || run.until == Until::Idle) {
                break;
            }
            tokio::select! {
                Some(ended) = lanes.join_next_with_id(), if !lanes.is_empty() => {
                    let (lane, result) = match ended {
                        Ok((lane, result)) => (lane, Some(result)),
                        // It panicked; what it had claimed is uncertain at the next start, and says so.
                        Err(panicked) => (panicked.id(), None),
                    };
                    let Some(account) = running.remove(&lane) else { continue };
                    match result {
                        Some(Ok(of_lane)) => tally.add(&of_lane),
                        Some(Err(error)) => {
                            tracing::warn!(code = error.code(), "an account cannot send");
                            resting.insert(account, tokio::time::Instant::now() + REST);
                            if run.until == Until::Idle {
                                first_error.get_or_insert(error);
                            } else {
                                // Nobody waits for the end of this run: whoever looks at the account is told.
                                self.note_trouble(account, error);
                            }
                        }
                        None => {
                            resting.insert(account, tokio::time::Instant::now() + REST);
                        }
                    }
                }
                () = self.wake().notified() => {}
                () = tokio::time::sleep(POLL) => {}
                Ok(()) = stop.changed() => {}
            }
        }
        first_error.map_or(Ok(tally), Err)
    }

    async fn run_lane(
        &self,
        account: Account,
        max_rate: Option<u32>,
        stop: watch::Receiver<bool>,
    ) -> Result<Tally, EngineError> {
        let client = self.client(&account).await?;
        self.forget_trouble(account.id);
        let _awake = self.awake().hold();
        Lane::new(self.clone(), account, client, max_rate)?.run(Until::Idle, stop).await
    }

    fn with_something_due(
        &self,
        running: &HashMap<task::Id, AccountId>,
        resting: &HashMap<AccountId, tokio::time::Instant>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Account>, EngineError> {
        let rests = |id| resting.get(&id).is_some_and(|until| *until > tokio::time::Instant::now());
        self.read(|tx| {
            let mut due = Vec::new();
            for account in accounts::list(tx)? {
                if !running.values().any(|id| *id == account.id)
                    && !rests(account.id)
                    && has_work(&waiting::open(tx, account.id)?, quiet_until(&account, now).is_some(), now)
                {
                    due.push(account);
                }
            }
            Ok(due)
        })
    }
}

/// A run until nothing is due waits for pauses up to this long; what waits longer (a limit of 24 hours) is not due.
const PATIENCE: TimeDelta = TimeDelta::minutes(5);

/// Whether something of an account is due: the queue with its pauses, and schedules whose hour has come.
fn has_work<'o>(
    open: impl IntoIterator<Item = &'o waiting::Open>,
    quiet: bool,
    now: chrono::DateTime<chrono::Utc>,
) -> bool {
    open.into_iter().any(|open| {
        !(quiet && open.priority != recado_core::Priority::Urgent)
            && (open.queued.is_some_and(|at| at <= now + PATIENCE) || open.scheduled.is_some_and(|at| at <= now))
    })
}
