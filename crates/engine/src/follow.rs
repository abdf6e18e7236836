//! Following delivery news while a host stays open: whom to ask about, and when to leave an account in peace.
//!
//! The rule of when stands in `recado_core::news`. Here is what the service and the keychain ask for:
//! - an account whose service has no such edge is not asked again in this run;
//! - one whose token is missing or refused is not asked again until a token is put in, and the keychain is looked into
//!   once;
//! - one that cannot be reached, or is tired, rests longer and longer.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use recado_core::news::{Round, questions_a_second, rounds};
use recado_core::outcome::PlatformError;
use recado_core::pace::{Pace, back_off};
use recado_core::{Account, AccountId};
use recado_store::tables::accounts;
use recado_store::tables::statuses::{self, Place, Unheard};
use recado_whatsapp::{CallError, Client};
use tokio::sync::watch;
use tokio::task::{self, JoinSet};

use crate::engine::Engine;
use crate::error::{EngineError, Fault};
use crate::news::AT_A_TIME;

/// How often it looks whom to ask.
const TICK: Duration = Duration::from_millis(500);
/// Questions at once, at most: a mailing of thousands is asked page by page.
const PAGE: usize = 200;
/// Questions that may leave in a burst where they are counted.
const BURST: u32 = 30;
/// The first rest, and the longest.
const REST: Duration = Duration::from_secs(5);
const LONGEST_REST: Duration = Duration::from_secs(15 * 60);

impl Engine {
    /// Asks the services what became of the messages that they took, until told to stop. For hosts that stay open.
    pub async fn follow_news(&self, mut stop: watch::Receiver<bool>) {
        let mut at_rest: HashMap<AccountId, Followed> = HashMap::new();
        let mut asking: JoinSet<Followed> = JoinSet::new();
        let mut busy: HashMap<task::Id, AccountId> = HashMap::new();
        while !*stop.borrow() {
            for account in self.read(accounts::list).unwrap_or_default() {
                if busy.values().any(|id| *id == account.id) {
                    continue;
                }
                let mut followed = at_rest.remove(&account.id).unwrap_or_else(|| Followed::new(&account));
                let page = followed.next_page(self, &account);
                if page.is_empty() {
                    at_rest.insert(account.id, followed);
                } else {
                    let (engine, id) = (self.clone(), account.id);
                    let task = asking.spawn(async move {
                        followed.ask(&engine, &account, page).await;
                        followed
                    });
                    busy.insert(task.id(), id);
                }
            }
            tokio::select! {
                Some(ended) = asking.join_next_with_id(), if !asking.is_empty() => {
                    // One that panicked starts afresh.
                    let task = ended.as_ref().map_or_else(task::JoinError::id, |(task, _)| *task);
                    if let (Some(account), Ok((_, followed))) = (busy.remove(&task), ended) {
                        at_rest.insert(account, followed);
                    }
                }
                () = tokio::time::sleep(TICK) => {}
                Ok(()) = stop.changed() => {}
            }
        }
    }
}

/// What is remembered of an account between two pages.
struct Followed {
    rounds: Vec<Progress>,
    pace: Pace,
    client: Option<Client>,
    /// What [`Engine::token_chances`] said when the client was made, or could not be.
    of_chances: u64,
    silent: Silent,
    failures: u32,
}

/// Why nothing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Silent {
    No,
    /// The service does not tell.
    ForGood,
    /// No token, or a refused one.
    UntilToken,
    Until(Instant),
}

/// How far a round has got.
struct Progress {
    round: Round,
    begun: Option<Instant>,
    /// The last place that was asked about; none: the round is through.
    at: Option<Place>,
}

impl Progress {
    fn is_due(&self, now: Instant) -> bool {
        self.at.is_some() || self.begun.is_none_or(|begun| now.duration_since(begun) >= self.round.interval())
    }
}

impl Followed {
    fn new(account: &Account) -> Self {
        let progress = |round: &Round| Progress { round: *round, begun: None, at: None };
        Self {
            rounds: rounds(account.kind).iter().map(progress).collect(),
            pace: Pace::new(questions_a_second(account.kind), BURST),
            client: None,
            of_chances: 0,
            silent: Silent::No,
            failures: 0,
        }
    }

    /// The messages to ask about now, of the first round that is due and has some.
    fn next_page(&mut self, engine: &Engine, account: &Account) -> Vec<Unheard> {
        let now = Instant::now();
        if self.of_chances != engine.token_chances() && self.silent == Silent::UntilToken {
            self.silent = Silent::No;
        }
        match self.silent {
            Silent::No => {}
            Silent::Until(until) if until <= now => {}
            _ => return Vec::new(),
        }
        let room = self.pace.ready(now, now).0.min(PAGE);
        if room == 0 {
            return Vec::new();
        }
        for progress in self.rounds.iter_mut().filter(|progress| progress.is_due(now)) {
            let (round, at, wall) = (progress.round, progress.at, engine.clock().now());
            let limit = u32::try_from(room).unwrap_or(u32::MAX);
            let Ok(page) = engine.read(|tx| statuses::unheard(tx, account.id, &round, wall, at, limit)) else {
                return Vec::new();
            };
            if at.is_none() {
                progress.begun = Some(now);
            }
            progress.at = page.last().filter(|_| page.len() >= room).map(|last| last.place);
            if !page.is_empty() {
                for _ in &page {
                    self.pace.take(now);
                }
                return page;
            }
        }
        Vec::new()
    }

    async fn ask(&mut self, engine: &Engine, account: &Account, page: Vec<Unheard>) {
        match self.try_ask(engine, account, page).await {
            Ok(()) => (self.silent, self.failures) = (Silent::No, 0),
            Err(error) => {
                tracing::info!(code = error.code(), "no delivery news");
                self.failures += 1;
                self.silent = after(&error).unwrap_or_else(|| {
                    let share = engine.clock().share().max(0.5);
                    Silent::Until(Instant::now() + back_off(self.failures, REST, LONGEST_REST, share))
                });
            }
        }
    }

    async fn try_ask(&mut self, engine: &Engine, account: &Account, page: Vec<Unheard>) -> Result<(), EngineError> {
        let client = self.client(engine, account).await?;
        let mut asked = futures_util::stream::iter(
            page.into_iter().map(|message| engine.ask(&client, account, message.id, message.wamid)),
        )
        .buffer_unordered(AT_A_TIME);
        while let Some(changed) = asked.next().await {
            changed?;
        }
        Ok(())
    }

    /// The client, made once and again after a token was put in.
    async fn client(&mut self, engine: &Engine, account: &Account) -> Result<Client, EngineError> {
        let chances = engine.token_chances();
        if let Some(client) = self.client.as_ref().filter(|_| self.of_chances == chances) {
            return Ok(client.clone());
        }
        (self.client, self.of_chances) = (None, chances);
        let client = engine.client(account).await?;
        self.client = Some(client.clone());
        Ok(client)
    }
}

/// What an error silences an account by; none: a rest.
fn after(error: &EngineError) -> Option<Silent> {
    // The sheet counts it among the signs that the edge is not there (section 5.6).
    let no_such_edge = |platform: &PlatformError| platform.code == 200;
    match error {
        EngineError::HistoryUnavailable(_) => Some(Silent::ForGood),
        EngineError::Service(CallError::Platform(platform)) if no_such_edge(platform) => Some(Silent::ForGood),
        error if error.fault() == Fault::Credentials => Some(Silent::UntilToken),
        _ => None,
    }
}
