//! What the tests of the API stand on: an engine on a folder of its own with a clock that stands still, and accounts and
//! templates put straight into the file, because no service is asked here.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use chrono::{DateTime, TimeZone, Utc};
use recado_core::Outcome;
use recado_core::account::{Account, AccountKind, NumberFacts, SendingRules};
use recado_core::template::Template;
use recado_store::tables;
use recado_store::tables::outbox::{self, Admission, Claimed, Finished};
use recado_store::tables::waiting;
use serde_json::Value;

use crate::engine::{Engine, Options};
use crate::{Clock, EngineError, Vault};

/// Stands at one time; its chance is a count, so that ids differ.
pub(crate) struct StillClock {
    pub(crate) now: DateTime<Utc>,
    count: AtomicU8,
}

impl Clock for StillClock {
    fn now(&self) -> DateTime<Utc> {
        self.now
    }

    fn chance(&self) -> [u8; 10] {
        [self.count.fetch_add(1, Ordering::Relaxed); 10]
    }
}

/// An engine at noon of 22 November 2026, UTC. It lives as long as its folder.
pub(crate) fn engine() -> (tempfile::TempDir, Engine) {
    engine_at(Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap())
}

pub(crate) fn engine_at(now: DateTime<Utc>) -> (tempfile::TempDir, Engine) {
    let folder = tempfile::tempdir().unwrap();
    let engine = engine_in(folder.path(), now);
    (folder, engine)
}

/// An engine on a folder that may have been used before.
pub(crate) fn engine_in(folder: &std::path::Path, now: DateTime<Utc>) -> Engine {
    let clock = Arc::new(StillClock { now, count: AtomicU8::new(1) });
    Engine::open(Options::new(folder.to_owned(), clock, Vault::new(false))).unwrap()
}

/// An account in the file.
pub(crate) async fn account(engine: &Engine, kind: AccountKind) -> Account {
    let account = Account {
        id: engine.new_id(),
        name: format!("Loja {}", kind.as_str()),
        kind,
        waba_id: "1".into(),
        phone_number_id: "2".into(),
        app_id: None,
        api_url: recado_core::account::PLATFORM_URL.into(),
        graph_version: recado_core::account::GRAPH_VERSION.into(),
        default: false,
        time_zone: "America/Sao_Paulo".into(),
        country: "BR".into(),
        number: NumberFacts::default(),
        sending: SendingRules::default(),
        created_at: engine.clock().now(),
    };
    let kept = account.clone();
    engine.write(move |tx| Ok::<_, EngineError>(tables::accounts::insert(tx, &kept)?)).await.unwrap();
    account
}

/// The account's templates, as a service would list them.
pub(crate) async fn templates(engine: &Engine, account: &Account, listed: Value) {
    let listed: Vec<_> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|template| (engine.new_id(), Template::from_service(template).unwrap()))
        .collect();
    let (account, now) = (account.id, engine.clock().now());
    engine
        .write(move |tx| Ok::<_, EngineError>(tables::templates::replace_all(tx, account, &listed, now).map(|_| ())?))
        .await
        .unwrap();
}

/// Claims what is due, at most so many, as an engine would that has no limits.
pub(crate) async fn claim(engine: &Engine, account: &Account, most: usize, now: DateTime<Utc>) -> Vec<Claimed> {
    let account = account.id;
    engine
        .write(move |tx| {
            let mut claimed = Vec::new();
            for open in waiting::open(tx, account)? {
                let most = most - claimed.len();
                claimed.append(&mut outbox::claim(tx, open.key, most, now, &mut |_, _| Admission::Now)?);
            }
            Ok::<_, EngineError>(claimed)
        })
        .await
        .unwrap()
}

/// Claims the next message and writes down what came of it.
pub(crate) async fn send_next(engine: &Engine, account: &Account, outcome: Outcome) {
    let now = engine.clock().now();
    let claimed = claim(engine, account, 1, now).await.pop().unwrap();
    let (number, wait) = (claimed.attempt.number, std::time::Duration::ZERO);
    let finished = Finished { key: claimed.key, number, phone: claimed.phone, outcome, reason: None, wait, at: now };
    engine.write(move |tx| Ok::<_, EngineError>(outbox::finish(tx, [&finished])?)).await.unwrap();
}
