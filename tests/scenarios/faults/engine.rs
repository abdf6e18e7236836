//! Faults that need the engine inside the test: an answer that never comes, with less patience than the program has, and
//! clocks that jump.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use recado_core::MessageState;
use recado_engine::outbox::{Run, Tally, Until};
use recado_engine::{AccessToken, Clock, Engine, Options, SystemClock, Vault};
use recado_tests::service::run;
use serde_json::json;
use tokio::sync::watch;

use super::{RATE, left, messages, shop, struck, tell};
use crate::mailing::{Shop, until};

/// An engine on a shop's data.
fn engine(shop: &Shop, clock: Arc<dyn Clock>, answer: Duration) -> Engine {
    let mut options = Options::new(shop.recado.data_dir(), clock, Vault::new(false));
    options.token = Some(AccessToken::new(shop.service.token.clone()).unwrap());
    options.limits.answer = answer;
    Engine::open(options).unwrap()
}

/// Sends until nothing is due.
fn work(engine: &Engine) -> Tally {
    let (_stop, stop) = watch::channel(false);
    let run_until = Run {
        program: "test".into(),
        until: Until::Idle,
        max_rate: Some(RATE.parse().unwrap()),
        late: Duration::ZERO,
        stop,
    };
    run(engine.run(run_until)).unwrap()
}

#[test]
fn an_answer_that_never_comes_is_waited_for_and_doubted() {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let engine = engine(&shop, Arc::new(SystemClock), Duration::from_secs(1));
    let tally = thread::scope(|scope| {
        let sending = scope.spawn(|| work(&engine));
        until("some of it is taken", || shop.taken() >= messages / 8);
        shop.service.faults(&json!({"stall": 0.3, "remaining": struck()}));
        sending.join().unwrap()
    });
    drop(engine);
    let struck = struck() - left(&shop);
    let found = shop.judge(0..messages, &[]);
    assert!(struck > 0, "it came too late");
    assert_eq!((found.unknown, found.taken, tally.unknown), (struck, struck, struck as u64), "{tally:?}");
    tell("stall (an answer's limit is one second here)", start, &found);
}

/// The computer's clock, and how far it was moved.
#[derive(Default)]
struct Jumping(AtomicI64);

impl Jumping {
    fn jump(&self, hours: i64) {
        self.0.fetch_add(hours * 3_600, Ordering::Relaxed);
    }
}

impl Clock for Jumping {
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(3) + TimeDelta::seconds(self.0.load(Ordering::Relaxed))
    }

    fn chance(&self) -> [u8; 10] {
        SystemClock.chance()
    }
}

#[test]
fn a_clock_that_jumps_makes_nobody_wait_and_nobody_get_two() {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let clock = Arc::new(Jumping::default());
    let engine = engine(&shop, Arc::clone(&clock) as Arc<dyn Clock>, Duration::from_secs(30));
    let tally = thread::scope(|scope| {
        let sending = scope.spawn(|| work(&engine));
        for (part, hours) in [(8, 9), (3, -18)] {
            until("a part of it is taken", || shop.taken() >= messages / part);
            // Their next try stands in the ledger, by the wall's clock.
            shop.service.faults(&json!({"refuse_with": 131_056, "remaining": struck() / 2}));
            until("some wait", || left(&shop) == 0);
            clock.jump(hours);
        }
        sending.join().unwrap()
    });
    drop(engine);
    assert!(start.elapsed() < Duration::from_secs(60), "nobody waits for the clock: {:?}", start.elapsed());
    let found = shop.judge(0..messages, &[]);
    assert_eq!((found.unknown, tally.accepted), (0, messages as u64), "{tally:?}");
    tell("clock nine hours on and eighteen back", start, &found);
}

#[test]
fn an_hour_that_a_jump_leaves_behind_is_asked_about_and_not_guessed() {
    let start = Instant::now();
    let scheduled = 20;
    let shop = Shop::open(&[]);
    shop.queue(0..5);
    let file = shop.file(5..5 + scheduled);
    let at = (Utc::now() + TimeDelta::hours(1)).to_rfc3339();
    let send = [&shop.send(&file)[..], &["--at", &at]].concat();
    assert_eq!(shop.recado.run(&send).expect(0)["queued"], scheduled);
    let clock = Arc::new(Jumping::default());
    let engine = engine(&shop, Arc::clone(&clock) as Arc<dyn Clock>, Duration::from_secs(30));
    let (stop, stopped) = watch::channel(false);
    let forever =
        Run { program: "test".into(), until: Until::Stopped, max_rate: None, late: Duration::ZERO, stop: stopped };
    thread::scope(|scope| {
        let sending = scope.spawn(|| run(engine.run(forever)));
        until("the others are taken", || shop.taken() == 5);
        clock.jump(9);
        let ledger = shop.look();
        until("it is noticed", || ledger.count(MessageState::Scheduled) == 0);
        stop.send_replace(true);
        sending.join().unwrap().unwrap();
    });
    drop(engine);
    let found = shop.judge(0..5 + scheduled, &[MessageState::Missed]);
    assert_eq!(found.states.get(&MessageState::Missed), Some(&scheduled), "eight hours late: {found:?}");
    tell("an hour left behind by the clock", start, &found);
}
