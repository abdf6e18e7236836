//! Following what the service says of templates while a host stays open: all of them at first and every ten minutes, and
//! those that are being looked over oftener. Pauses that end, categories that move, verdicts of a review and answers that
//! were lost are found out by nothing but looking.
//!
//! A look at all of them is a call for each hundred, and an account has two hundred calls an hour at first (field study,
//! section 4.5). So between two of those only the templates are looked at that may change at any moment, one call each, and
//! the more there are, the seldomer.

use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

use recado_core::pace::back_off;
use recado_core::{Account, AccountId, AccountKind};
use recado_store::StoreError;
use recado_store::tables::{accounts, template_requests, templates};
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

/// How long a template in review is left alone between two looks.
fn between(kind: AccountKind, names: usize) -> Duration {
    let one = match kind {
        AccountKind::Live => Duration::from_secs(30),
        AccountKind::Practice => return Duration::from_secs(3),
    };
    one.saturating_mul(u32::try_from(names).unwrap_or(u32::MAX)).clamp(one, ALL)
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
    some_at: Option<Instant>,
    silent: Silent,
    of_chances: u64,
    failures: u32,
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
            engine.sync_templates(account).await?;
            let now = Instant::now();
            (self.all_at, self.some_at) = (Some(now), Some(now));
            return Ok(());
        }
        let names = engine.may_change(account)?;
        if names.is_empty() || !passed(self.some_at, between(account.kind, names.len())) {
            return Ok(());
        }
        self.some_at = Some(Instant::now());
        let client = engine.client(account).await?;
        for name in names.iter().take(AT_ONCE) {
            engine.settle_named(&client, account, name).await?;
        }
        Ok(())
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
        let live = |names| between(AccountKind::Live, names).as_secs();
        assert_eq!([live(1), live(4), live(500)], [30, 120, 600]);
        assert_eq!(between(AccountKind::Practice, 500).as_secs(), 3);
    }
}
