//! Following what the service says of templates while a host stays open: all of them at first and every ten minutes, and
//! those that are being looked over oftener. Pauses that end, categories that move, verdicts of a review and answers that
//! were lost are found out by nothing but looking.
//!
//! A look at all of them is a call for each hundred, and an account has two hundred calls an hour at first (field study,
//! section 4.5). So between two of those only the templates are looked at that may change at any moment, one call each, and
//! the more there are and the longer they stay as they are, the seldomer.

use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

use recado_core::pace::back_off;
use recado_core::{Account, AccountId, AccountKind};
use recado_store::StoreError;
use recado_store::tables::{accounts, template_requests, templates};
use recado_whatsapp::Client;
use tokio::sync::watch;

use crate::engine::Engine;
use crate::error::{EngineError, Fault};

/// How often it looks whether something is due.
const TICK: Duration = Duration::from_millis(500);
/// How often all templates are looked at.
const ALL: Duration = Duration::from_secs(10 * 60);
/// The first rest after a failure, and the longest.
const REST: Duration = Duration::from_secs(10);
const LONGEST_REST: Duration = Duration::from_secs(15 * 60);
/// Templates in review that are looked at in one round, at most; the others wait for the look at all.
const AT_ONCE: usize = 20;

/// How long one of so many templates that may change is left alone between two looks, when it has been so for this long.
fn between(kind: AccountKind, names: usize, so_far: Duration) -> Duration {
    let least = match kind {
        AccountKind::Live => Duration::from_secs(30).saturating_mul(u32::try_from(names).unwrap_or(u32::MAX)),
        // It is on this computer.
        AccountKind::Practice => Duration::from_secs(3),
    };
    // A review takes a minute or a day: whoever waited for an hour can wait six minutes more.
    least.max(so_far / 10).min(ALL)
}

impl Engine {
    /// Looks at the services' templates until told to stop. For hosts that stay open.
    pub async fn follow_templates(&self, mut stop: watch::Receiver<bool>) {
        let mut followed: HashMap<AccountId, Followed> = HashMap::new();
        while !*stop.borrow() {
            for account in self.read(accounts::list).unwrap_or_default() {
                let one = followed.entry(account.id).or_default();
                if one.is_silent(self) {
                    continue;
                }
                tokio::select! {
                    () = one.look(self, &account) => {}
                    _ = stop.wait_for(|stop| *stop) => return,
                }
            }
            tokio::select! {
                () = tokio::time::sleep(TICK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }
}

/// What is remembered of an account between two looks.
#[derive(Default)]
struct Followed {
    all_at: Option<Instant>,
    /// Those that may change at any moment.
    watched: HashMap<String, Watched>,
    silent: Silent,
    /// What [`Engine::token_chances`] said at the last look.
    of_chances: u64,
    /// With what it said when this was made.
    client: Option<(u64, Client)>,
    failures: u32,
}

/// A template that may change at any moment.
struct Watched {
    since: Instant,
    looked_at: Instant,
}

/// Why nothing is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Silent {
    #[default]
    No,
    /// No token, or a refused one.
    UntilToken,
    Until(Instant),
}

impl Followed {
    fn is_silent(&mut self, engine: &Engine) -> bool {
        match self.silent {
            Silent::No => false,
            Silent::Until(until) => Instant::now() < until,
            Silent::UntilToken => self.of_chances == engine.token_chances(),
        }
    }

    async fn look(&mut self, engine: &Engine, account: &Account) {
        self.of_chances = engine.token_chances();
        match self.try_look(engine, account).await {
            Ok(()) => (self.silent, self.failures) = (Silent::No, 0),
            Err(error) => {
                tracing::info!(code = error.code(), "templates were not looked at");
                self.failures += 1;
                self.silent = if error.fault() == Fault::Credentials {
                    Silent::UntilToken
                } else {
                    let share = engine.clock().share().max(0.5);
                    Silent::Until(Instant::now() + back_off(self.failures, REST, LONGEST_REST, share))
                };
            }
        }
    }

    async fn try_look(&mut self, engine: &Engine, account: &Account) -> Result<(), EngineError> {
        let passed = |since: Option<Instant>, time: Duration| since.is_none_or(|since| since.elapsed() >= time);
        if passed(self.all_at, ALL) {
            let client = self.client(engine, account).await?;
            engine.sync_templates_with(&client, account).await?;
            self.all_at = Some(Instant::now());
            self.watched.values_mut().for_each(|watched| watched.looked_at = Instant::now());
            return Ok(());
        }
        let due = self.due(account.kind, engine.may_change(account)?);
        if due.is_empty() {
            return Ok(());
        }
        let client = self.client(engine, account).await?;
        for name in due {
            engine.settle_named(&client, account, &name).await?;
            if let Some(watched) = self.watched.get_mut(&name) {
                watched.looked_at = Instant::now();
            }
        }
        Ok(())
    }

    /// The client, made once and again after a token was put in: the keychain is not asked at every look.
    async fn client(&mut self, engine: &Engine, account: &Account) -> Result<Client, EngineError> {
        if let Some((_, client)) = self.client.as_ref().filter(|(chances, _)| *chances == self.of_chances) {
            return Ok(client.clone());
        }
        self.client = None;
        let client = engine.client(account).await?;
        self.client = Some((self.of_chances, client.clone()));
        Ok(client)
    }

    /// Those of the templates that may change which are to be looked at now.
    fn due(&mut self, kind: AccountKind, names: BTreeSet<String>) -> Vec<String> {
        let now = Instant::now();
        self.watched.retain(|name, _| names.contains(name));
        let many = names.len();
        let mut is_due = |name: &String| {
            let watched = self.watched.entry(name.clone()).or_insert(Watched { since: now, looked_at: now });
            now.duration_since(watched.looked_at) >= between(kind, many, now.duration_since(watched.since))
        };
        names.into_iter().filter(|name| is_due(name)).take(AT_ONCE).collect()
    }
}

impl Engine {
    /// The names that may change at any moment: in review, or asked about without an answer.
    fn may_change(&self, account: &Account) -> Result<BTreeSet<String>, EngineError> {
        self.read(|tx| {
            let unsure = template_requests::unsure(tx, account.id)?.into_iter().map(|request| request.name);
            let mut names: BTreeSet<String> = unsure.collect();
            names.extend(templates::in_review(tx, account.id)?);
            Ok::<_, StoreError>(names)
        })
        .map_err(EngineError::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_in_review_are_asked_about_seldomer() {
        let after = |kind, names, seconds| between(kind, names, Duration::from_secs(seconds)).as_secs();
        let live = |names, seconds| after(AccountKind::Live, names, seconds);
        assert_eq!([live(1, 0), live(4, 0), live(500, 0)], [30, 120, 600]);
        assert_eq!([live(1, 60), live(1, 3_600), live(1, 86_400)], [30, 360, 600], "and so are those that stay");
        assert_eq!([after(AccountKind::Practice, 500, 0), after(AccountKind::Practice, 1, 600)], [3, 60]);
    }
}
