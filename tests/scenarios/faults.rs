//! Faults in the middle of a mailing, with as many requests on the way as a shop has: nobody gets it twice, nothing is
//! lost, and in doubt is only what nobody can know. The judge is the practice service's record.
//!
//! Size, for `scripts/long faults`: `RECADO_FAULT_MESSAGES` in each mailing, `RECADO_FAULTS` struck in it.

#[cfg(target_os = "linux")]
mod disk;
mod engine;
mod stops;

use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use recado_core::MessageState;
use recado_tests::Answer;
use serde_json::{Value, json};

use crate::mailing::{Found, Shop, ended, size, until};

/// More than a shop's number has at first: some fifteen on the way.
const RATE: &str = "200";

fn messages() -> usize {
    size("RECADO_FAULT_MESSAGES", 400)
}

fn struck() -> usize {
    size("RECADO_FAULTS", 20)
}

/// Of those that slow the number down: after many of them it takes minutes until it is as fast as before.
fn some() -> usize {
    (struck() / 4).max(20)
}

/// A shop with a mailing in its ledger, at a service that takes its time.
fn shop(messages: usize) -> Shop {
    let shop = Shop::open(&[]);
    shop.queue(0..messages);
    shop.service.faults(&json!({"latency_ms": 40, "jitter_ms": 60}));
    shop
}

/// Starts to send, and returns in the middle.
fn begin(shop: &Shop, messages: usize, more: &[&str]) -> Child {
    let worker = shop.recado.start(&[&["work", "--until-empty", "--json"], more].concat());
    until("some of it is taken", || shop.taken() >= messages / 8);
    worker
}

fn end(worker: Child) -> Answer {
    let output = worker.wait_with_output().unwrap();
    Answer {
        exit: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn tell(fault: &str, start: Instant, found: &Found) {
    println!(
        "faults: {fault}: messages {}, unknown {} ({} of them taken), twice 0, lost 0, seconds {:.0}",
        found.messages,
        found.unknown,
        found.taken,
        start.elapsed().as_secs_f64()
    );
}

/// A mailing in whose middle this strikes so many requests; and how many it really struck.
fn struck_by(fault: &str, share: f64, times: usize) -> (Value, Found, usize) {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let worker = begin(&shop, messages, &["--max-rate", RATE]);
    shop.service.faults(&json!({fault: share, "remaining": times}));
    let summary = ended(end(worker), &[0, 1]);
    // On a busy machine the mailing may be over before.
    let struck = times - left(&shop);
    assert!(struck > 0, "{fault} came too late");
    let found = shop.judge(0..messages, &[]);
    assert_eq!(summary["unknown"], found.unknown, "{fault}: {summary:#}");
    tell(fault, start, &found);
    (summary, found, struck)
}

fn left(shop: &Shop) -> usize {
    let (_, faults) = shop.service.http("GET", "/practice/faults", None, None);
    faults["remaining"].as_u64().unwrap() as usize
}

#[test]
fn an_answer_that_is_none_leaves_its_one_message_in_doubt() {
    // How many of the struck the service has taken: none, all, or it differs.
    let faults = [
        ("drop_before", Some(false)),
        ("drop_after", Some(true)),
        ("truncate", Some(true)),
        ("html", Some(false)),
        ("html_after", Some(true)),
        ("without_id", Some(true)),
        ("bare_server_error", None),
    ];
    thread::scope(|scope| {
        for (fault, processed) in faults {
            scope.spawn(move || {
                let (_, found, struck) = struck_by(fault, 0.3, struck());
                assert_eq!(found.unknown, struck, "{fault}");
                if let Some(processed) = processed {
                    assert_eq!(found.taken, if processed { struck } else { 0 }, "{fault}");
                }
            });
        }
    });
}

#[test]
fn errors_of_the_server_and_throttling_are_told_apart() {
    thread::scope(|scope| {
        scope.spawn(|| {
            let (_, found, struck) = struck_by("server_error", 0.3, some());
            assert!(found.unknown < struck, "some of them say that nothing was done: {found:?}");
        });
        scope.spawn(|| {
            let (summary, found, _) = struck_by("throttle", 0.3, some() / 2);
            assert_eq!((found.unknown, &summary["failed"]), (0, &json!(0)), "everybody gets it, later");
        });
        scope.spawn(everything_at_once);
    });
}

fn everything_at_once() {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let worker = begin(&shop, messages, &["--max-rate", RATE]);
    shop.service.faults(&json!({
        "remaining": some(), "drop_before": 0.04, "drop_after": 0.04, "truncate": 0.04, "html": 0.04, "html_after": 0.04,
        "without_id": 0.04, "bare_server_error": 0.04, "server_error": 0.04, "throttle": 0.04,
    }));
    ended(end(worker), &[0, 1]);
    let found = shop.judge(0..messages, &[]);
    assert!(found.unknown <= some(), "{found:?}");
    tell("everything at once", start, &found);
}

#[test]
fn ten_bad_seconds_cost_a_handful() {
    let start = Instant::now();
    let shop = Shop::at(&["--throughput", "80"]);
    let messages = 400;
    shop.queue(0..messages);
    shop.service.faults(&json!({"latency_ms": 100, "jitter_ms": 100}));
    let ledger = shop.look();
    let worker = begin(&shop, messages, &[]);
    shop.service.faults(&json!({"drop_after": 1.0}));
    let on_the_way = ledger.count(MessageState::Sending);
    drop(ledger);
    thread::sleep(Duration::from_secs(10));
    shop.service.faults(&json!({"drop_after": 0.0}));
    let summary = ended(end(worker), &[1]);
    let found = shop.judge(0..messages, &[]);
    assert_eq!(summary["unknown"], found.unknown, "{summary:#}");
    tell(&format!("brownout of ten seconds at 80 a second, {on_the_way} on the way when it began"), start, &found);
    assert!(found.unknown <= on_the_way + 20, "{on_the_way} were on the way: {found:?}");
    assert!(found.unknown > 0, "there was no brownout");
    assert_eq!(summary["accepted"], messages - found.unknown, "and everybody else got it: {summary:#}");
}

#[test]
fn who_reads_or_holds_the_database_loses_no_outcome() {
    // A reader for the whole run; one who writes for a while; one for longer than we wait for the file at once.
    thread::scope(|scope| {
        scope.spawn(|| {
            beside("a reader for the whole run", |shop, messages| {
                let ledger = shop.look();
                let (done, wait) = std::sync::mpsc::channel::<()>();
                let reader = ledger.0.reader().clone();
                let reading = thread::spawn(move || {
                    reader.read(|tx| {
                        recado_store::tables::accounts::list(tx)?;
                        let _ = wait.recv();
                        Ok::<_, recado_store::StoreError>(())
                    })
                });
                let summary = ended(end(begin(shop, messages, &["--max-rate", RATE])), &[0]);
                drop(done);
                reading.join().unwrap().unwrap();
                summary
            });
        });
        for seconds in [3, 8] {
            scope.spawn(move || {
                beside(&format!("the database held for {seconds} seconds"), |shop, messages| {
                    let worker = begin(shop, messages, &["--max-rate", RATE]);
                    let ledger = shop.look();
                    let held = ledger.hold();
                    thread::sleep(Duration::from_secs(seconds));
                    let taken = shop.taken();
                    assert!(taken < messages, "nothing leaves that cannot be written down: {taken}");
                    drop(held);
                    ended(end(worker), &[0])
                });
            });
        }
    });
}

/// A mailing beside which something happens to the database.
fn beside(what: &str, happens: impl FnOnce(&Shop, usize) -> Value) {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let summary = happens(&shop, messages);
    let found = shop.judge(0..messages, &[]);
    assert_eq!((found.unknown, &summary["accepted"]), (0, &json!(messages)), "{what}: {summary:#}");
    tell(what, start, &found);
}
