//! Files on their way to the service, beside the sending of one account.
//!
//! - What is uploaded is what the next messages carry that are due, in the order in which they leave: never a file of a
//!   message that can still be taken back, or of a batch that stands still.
//! - A few at a time, so that messages have the line, too; a few ahead, so that messages seldom wait.
//! - An upload may be made twice without harm. So whatever breaks is made anew, after a pause; what is written down is
//!   only that a file is there, or that it cannot be.
//! - Trouble of the network and of the account is the lane's: it slows down, gives up or stops as a message's would.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use recado_core::outcome::{Class, PlatformError};
use recado_core::pace::back_off;
use recado_core::traffic::Heard;
use recado_core::{AccountId, Outcome};
use recado_store::StoreError;
use recado_store::tables::files::carried;
use recado_store::tables::uploads::{self as table, Hindrance, Standing};
use recado_store::tables::waiting::Open;
use recado_store::tables::{batch_files, batches};
use recado_whatsapp::Client;
use tokio::task::JoinSet;

use super::lane::{BACK_OFF_BASE, BACK_OFF_CAP, Lane};
use super::media::Media;
use super::upload::{Came, upload};
use crate::engine::Engine;

/// Uploads at a time.
const AT_ONCE: usize = 8;
/// Files that wait for one of those.
const AHEAD: usize = 32;
/// Messages that are looked through for them.
const ROWS: usize = 512;
/// After so many messages with files it is looked again, also where all were there the last time.
const LOOK_AFTER: usize = 256;
/// How far apart it is looked, and how far apart the lane is told of files that are there: each costs a look at the ledger.
const APART: Duration = Duration::from_millis(25);
/// How often a file is tried that the service answers oddly to, before its messages are failed with that answer.
const ODD: u32 = 5;

pub(super) struct Uploads {
    engine: Engine,
    client: Client,
    account: AccountId,
    phone_number_id: String,
    media: Arc<Mutex<Media>>,
    waiting: VecDeque<Wanted>,
    /// On the way, by hash.
    busy: HashSet<String>,
    running: JoinSet<Ended>,
    /// Whether there may be files ahead that are not there.
    more: bool,
    seen: usize,
    look_at: Instant,
    /// Of files that did not arrive: how often, and when they are tried again.
    tries: HashMap<String, (u32, Instant)>,
    /// Since when nothing arrived, and what was tried broke.
    troubled: Option<Instant>,
}

#[derive(Debug, Clone)]
struct Wanted {
    hash: String,
    /// For whose sake.
    batch: i64,
}

struct Ended {
    wanted: Wanted,
    came: Came,
}

impl Uploads {
    pub(super) fn new(engine: Engine, client: Client, account: &recado_core::Account) -> Self {
        Self {
            engine,
            client,
            account: account.id,
            phone_number_id: account.phone_number_id.clone(),
            media: Arc::new(Mutex::new(Media::new(account.id))),
            waiting: VecDeque::new(),
            busy: HashSet::new(),
            running: JoinSet::new(),
            more: true,
            seen: 0,
            look_at: Instant::now(),
            tries: HashMap::new(),
            troubled: None,
        }
    }

    /// What claims ask.
    pub(super) fn media(&self) -> Arc<Mutex<Media>> {
        Arc::clone(&self.media)
    }

    /// Since when nothing arrived, and what was tried broke.
    pub(super) fn troubled_since(&self) -> Option<Instant> {
        self.troubled
    }

    /// Whether there is something to look for or to start. Where no message carries a file, never.
    fn wants(&mut self) -> bool {
        let (passed, let_through) = lock(&self.media).take_news();
        self.seen += let_through;
        self.more |= passed || self.seen >= LOOK_AFTER;
        self.more || !self.waiting.is_empty()
    }

    /// Starts what may start: at most so many, of the batches that have a turn.
    fn start(
        &mut self,
        ready: &[Arc<Open>],
        at_once: usize,
        now: Instant,
        wall: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if self.more && self.waiting.len() < AT_ONCE && now >= self.look_at {
            self.look(ready, wall)?;
            self.look_at = now + APART;
        }
        for _ in 0..self.waiting.len() {
            if self.running.len() >= at_once {
                break;
            }
            let Some(wanted) = self.waiting.pop_front() else { break };
            if self.tries.get(&wanted.hash).is_some_and(|(_, at)| *at > now) {
                self.waiting.push_back(wanted);
                continue;
            }
            self.busy.insert(wanted.hash.clone());
            let (engine, client) = (self.engine.clone(), self.client.clone());
            let (account, number) = (self.account, self.phone_number_id.clone());
            self.running.spawn(async move {
                let came = upload(&engine, &client, account, &number, &wanted.hash).await;
                Ended { wanted, came }
            });
        }
        Ok(())
    }

    /// Looks which files the next messages carry.
    fn look(&mut self, ready: &[Arc<Open>], wall: DateTime<Utc>) -> Result<(), StoreError> {
        let mut media = lock(&self.media);
        let mut found: Vec<Wanted> = Vec::new();
        let room = AHEAD.saturating_sub(self.waiting.len());
        // Those that wait for their next try are of the past: they are counted, but not for ever.
        let known: HashSet<&str> = self.waiting.iter().map(|wanted| wanted.hash.as_str()).collect();
        self.engine.read(|tx| {
            for open in ready {
                let mut trouble = None;
                batch_files::ahead(tx, open.key, wall, ROWS, &mut |components| {
                    for hash in carried(components) {
                        let is_new = !known.contains(hash)
                            && !self.busy.contains(hash)
                            && found.iter().all(|wanted| wanted.hash != hash);
                        match is_new.then(|| media.standing(tx, hash, wall)).transpose() {
                            Ok(Some(Standing::Absent)) => {
                                found.push(Wanted { hash: hash.to_owned(), batch: open.key });
                            }
                            Ok(_) => {}
                            Err(error) => trouble = Some(error),
                        }
                    }
                    found.len() < room && trouble.is_none()
                })?;
                if let Some(error) = trouble {
                    return Err(error);
                }
                if found.len() >= room {
                    break;
                }
            }
            Ok(())
        })?;
        self.more = found.len() >= room;
        self.seen = 0;
        self.waiting.extend(found);
        Ok(())
    }

    /// The next one that ended; for ever, where none is on its way.
    async fn next(&mut self) -> Option<Ended> {
        loop {
            match self.running.join_next().await {
                Some(Ok(ended)) => return Some(ended),
                // It panicked, and with it went which one it was: all are looked for anew.
                Some(Err(_)) => {
                    self.running.abort_all();
                    self.busy.clear();
                    self.more = true;
                }
                None => std::future::pending().await,
            }
        }
    }

    /// It is tried again, after a pause.
    fn again(&mut self, wanted: Wanted, now: Instant, share: f64) {
        let (tries, at) = self.tries.entry(wanted.hash.clone()).or_insert((0, now));
        *tries += 1;
        *at = now + back_off(*tries, BACK_OFF_BASE, BACK_OFF_CAP, share);
        self.waiting.push_back(wanted);
    }
}

/// Waits for the next upload that ends.
pub(super) async fn uploaded(uploads: &mut Uploads) -> Option<EndedUpload> {
    uploads.next().await.map(EndedUpload)
}

/// An upload that has ended, for the lane.
pub(super) struct EndedUpload(Ended);

impl Lane {
    /// Starts uploads, where messages may leave at all.
    pub(super) fn start_uploads(&mut self, now: Instant, wall: DateTime<Utc>) {
        if !self.uploads.wants() {
            return;
        }
        let quiet = self.quiet_until(wall).is_some();
        // While the service asks for a pause, or cannot be reached, nothing starts; then one, to see.
        let at_once = match (self.traffic.held(now), self.traffic.unreachable_since()) {
            (Some((_, until)), _) if until > now => 0,
            (_, Some(_)) => 1,
            _ => AT_ONCE,
        };
        if at_once == 0 {
            return;
        }
        let ready = self.turns.ready(wall, quiet);
        if let Err(error) = self.uploads.start(&ready, at_once, now, wall) {
            self.broken.get_or_insert(error.into());
        }
    }

    /// Whether nothing leaves because files are on their way.
    pub(super) fn waits_for_files(&self) -> bool {
        self.in_flight == 0 && !self.uploads.busy.is_empty()
    }

    /// Takes in what came of an upload.
    pub(super) fn uploaded(&mut self, EndedUpload(Ended { wanted, came }): EndedUpload) {
        let now = Instant::now();
        let share = self.engine.clock().share();
        self.uploads.busy.remove(&wanted.hash);
        let arrived = matches!(came, Came::There { .. } | Came::Hindered);
        if arrived {
            self.uploads.tries.remove(&wanted.hash);
            self.uploads.troubled = None;
            self.traffic.reached();
            // Several that arrive within a moment are one look at the ledger.
            self.look_at = self.look_at.min(now + APART);
        }
        match came {
            Came::There { media_id, until } => lock(&self.uploads.media).is_there(&wanted.hash, &media_id, until),
            Came::Hindered => lock(&self.uploads.media).look_anew(&wanted.hash),
            Came::NeverLeft => {
                self.hear(Heard::NeverLeft, now, share);
                self.uploads.waiting.push_front(wanted);
            }
            Came::Throttled => {
                self.hear(Heard::Throttled, now, share);
                self.uploads.waiting.push_front(wanted);
            }
            Came::Broke => {
                self.uploads.troubled.get_or_insert(now);
                self.uploads.again(wanted, now, share);
            }
            Came::Odd(error) => self.odd(wanted, error, now, share),
            Came::Stop(stop, error) => {
                self.tally.stop(stop);
                let at = self.engine.clock().now();
                let batch = wanted.batch;
                // Nobody waits for it: where it cannot be written, the next upload is refused the same way.
                drop(self.engine.begin_write(move |tx| batches::stop(tx, batch, stop, Some(&error), at)));
                self.uploads.waiting.clear();
                self.uploads.more = true;
                self.shut_gate();
                self.look_at = now;
            }
        }
    }

    /// After some tries the file itself is at fault.
    fn odd(&mut self, wanted: Wanted, error: PlatformError, now: Instant, share: f64) {
        let tries = self.uploads.tries.get(&wanted.hash).map_or(0, |(tries, _)| *tries);
        if tries + 1 < ODD {
            self.uploads.again(wanted, now, share);
            return;
        }
        self.uploads.tries.remove(&wanted.hash);
        let (account, hash) = (self.uploads.account, wanted.hash.clone());
        let hindrance = Hindrance::refused(error);
        drop(self.engine.begin_write(move |tx| table::hinder(tx, account, &hash, &hindrance)));
        lock(&self.uploads.media).look_anew(&wanted.hash);
        self.look_at = self.look_at.min(now + APART);
    }

    fn hear(&mut self, what: Heard, now: Instant, share: f64) {
        let was_held = self.traffic.held(now).is_some();
        self.traffic.heard(what, now, share);
        if !was_held && self.traffic.held(now).is_some() {
            self.shut_gate();
        }
    }

    /// A refusal that was for a file that the service knows no longer: the message can be tried again, and its file is
    /// uploaded anew. It says nothing about the account.
    pub(super) fn refused_for_file(&mut self, components: &str, outcome: &mut Outcome) -> bool {
        let Some(media_id) = lock(&self.uploads.media).blamed(components, outcome) else { return false };
        if let Outcome::Refused { class, .. } = outcome {
            *class = Class::Fail;
        }
        let account = self.uploads.account;
        drop(self.engine.begin_write(move |tx| table::forget(tx, account, &media_id)));
        true
    }
}

fn lock(media: &Mutex<Media>) -> MutexGuard<'_, Media> {
    media.lock().unwrap_or_else(PoisonError::into_inner)
}
