//! SIGKILL, at moments with a name and at any: what was on the way is in doubt, everything else arrives once.
//!
//! Size, for `scripts/long kills`: `RECADO_KILLS`, `RECADO_KILL_MESSAGES`, and `RECADO_KILL_SEED` to choose the same
//! moments again (what the programs have done by then stays chance).
#![cfg(unix)]

use std::collections::BTreeSet;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use recado_core::{MessageId, MessageState};
use serde_json::json;

use crate::mailing::{Chance, IN_FLIGHT, Ledger, Shop, ended, key, size, until};

/// Rows of a file: two whole portions and a part of one.
const ROWS: usize = 2_500;
/// The next file enters when fewer than this wait.
const FEW: usize = 700;

/// When an engine is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// Whatever it does: start, put in order, send.
    AnyTime,
    /// The attempts are on the disk, and most of their requests have not left.
    Claimed,
    /// The requests have left, and nobody has read them yet; they are read when the engine is gone.
    OnTheWire,
    /// All that is on the way was taken and answered, and nothing of it is written down.
    BeforeTheOutcome,
    /// With as many on the way as there may be.
    FullSpeed,
}

/// In turns.
const MOMENTS: [Moment; 7] = [
    Moment::AnyTime,
    Moment::Claimed,
    Moment::OnTheWire,
    Moment::BeforeTheOutcome,
    Moment::FullSpeed,
    Moment::AnyTime,
    Moment::Claimed,
];

#[test]
fn killed_again_and_again_nobody_gets_it_twice_and_nothing_is_lost() {
    let (kills, messages) = (size("RECADO_KILLS", 20), size("RECADO_KILL_MESSAGES", ROWS));
    let mut chance = Chance(size("RECADO_KILL_SEED", 20_261_122) as u64);
    let files = messages / ROWS;
    assert!(files > 0 && messages == files * ROWS, "whole files of {ROWS}");
    // Some of the kills fall on whoever reads a file, the others on the engine.
    let readers = (kills / (6 * files)).max(1);
    let shop = Shop::open(&[]);
    let start = Instant::now();
    let (mut done, mut entered, mut of_readers) = (0, 0, 0);
    let (mut on_the_way, mut before) = (0, BTreeSet::new());

    while done < kills || entered < messages {
        let waiting = shop.look().waiting();
        if entered < messages && (waiting < FEW || done == kills) {
            let rows = entered..entered + ROWS;
            let file = shop.file(rows.clone());
            let mut whole = false;
            for _ in 0..readers.min(kills - done) {
                whole = whole || kill_the_reader(&shop, &file, entered, &mut chance);
                (done, of_readers) = (done + 1, of_readers + 1);
            }
            let (queued, skipped) = if whole { (0, ROWS) } else { (ROWS, 0) };
            let again = ended(shop.recado.run(&shop.send(&file)), &[0]);
            assert_eq!((&again["queued"], &again["skipped"]), (&json!(queued), &json!(skipped)), "{again:#}");
            entered = rows.end;
            continue;
        }
        assert!(waiting > 0, "nothing is left to be sent after {done} kills: more messages");
        let moment = MOMENTS[done % MOMENTS.len()];
        kill_the_engine(&shop, moment, &before, &mut chance);
        done += 1;
        let sending = sending(&left_behind(&shop));
        assert!(sending.len() <= IN_FLIGHT, "{moment:?}: {} on the way", sending.len());
        on_the_way += sending.difference(&before).count();
        before = sending;
    }

    shop.service.faults(&json!({"latency_ms": 5, "jitter_ms": 10}));
    // 1: the last kill left some in doubt, and a person is told.
    let summary = ended(shop.work(&["--max-rate", "0"]), &[i32::from(!before.is_empty())]);
    assert_eq!(summary["unknown"], before.len(), "{summary:#}");
    let found = shop.judge(0..messages, &[]);
    println!(
        "kills: kills {done} ({of_readers} while a file was read), messages {}, unknown {} of {on_the_way} on the way ({} of \
         them taken by the service), twice 0, lost 0, seconds {:.0}",
        found.messages,
        found.unknown,
        found.taken,
        start.elapsed().as_secs_f64(),
    );
    assert_eq!(
        found.unknown, on_the_way,
        "in doubt is what was on the way when its engine was killed, and nothing else"
    );
    assert!(found.taken > 0 && found.taken < found.unknown, "kills fell on both sides of the service: {found:?}");
}

/// Starts an engine and kills it. `before` is what the last one had on the way, which this one may not have found yet.
fn kill_the_engine(shop: &Shop, moment: Moment, before: &BTreeSet<MessageId>, chance: &mut Chance) {
    let faults = |latency: u64, jitter: u64| shop.service.faults(&json!({"latency_ms": latency, "jitter_ms": jitter}));
    let work = |rate: &str| shop.recado.start(&["work", "--max-rate", rate]);
    let taken = shop.taken();
    let worker;
    match moment {
        Moment::AnyTime => {
            faults(20, 60);
            worker = work("60");
            pause(chance.below(500));
        }
        Moment::Claimed => {
            faults(20, 0);
            worker = work("100");
            let ledger = shop.look();
            until("a claim", || !sending(&ledger).is_subset(before));
        }
        Moment::OnTheWire => {
            faults(0, 0);
            signal("STOP", shop.service.pid());
            worker = work("200");
            let wanted = 1 + chance.below(40) as usize;
            let ledger = shop.look();
            until("claims", || sending(&ledger).difference(before).count() >= wanted);
            drop(ledger);
            pause(chance.below(20));
        }
        Moment::BeforeTheOutcome => {
            faults(20, 0);
            worker = work("100");
            let wanted = taken + 1 + chance.below(20) as usize;
            until("the service takes some", || shop.taken() >= wanted);
            let ledger = shop.look();
            let held = ledger.hold();
            // With our hand on the ledger nothing new leaves, and what left comes to its answer.
            until("all of them are taken", || {
                let record: BTreeSet<_> = shop.service.record().iter().map(|taken| taken["to"].to_string()).collect();
                let on_the_way = ledger.messages(Some(MessageState::Sending));
                on_the_way.iter().all(|message| record.contains(&json!(message.to.text()).to_string()))
            });
            pause(20);
            kill(worker, moment);
            drop(held);
            return;
        }
        Moment::FullSpeed => {
            faults(50, 100);
            worker = work("0");
            let wanted = taken + 1 + chance.below(30) as usize;
            until("the service takes some", || shop.taken() >= wanted);
        }
    }
    kill(worker, moment);
    if moment == Moment::OnTheWire {
        signal("CONT", shop.service.pid());
    }
}

/// Kills whoever reads this file into the ledger. Says whether it had got to the end of it.
fn kill_the_reader(shop: &Shop, file: &Path, first: usize, chance: &mut Chance) -> bool {
    let (before, commits) = (shop.look().messages(None).len(), 1 + chance.below(4));
    let ledger = shop.look();
    let mut version = ledger.version();
    let mut reader = shop.recado.start(&shop.send(file));
    let mut seen = 0;
    until("it is read", || {
        let now = ledger.version();
        seen += u64::from(now != version);
        version = now;
        seen >= commits || reader.try_wait().unwrap().is_some()
    });
    drop(ledger);
    reader.kill().unwrap();
    let reader = reader.wait_with_output().unwrap();
    let there = left_behind(shop).messages(None);
    let whole = there.len() == before + ROWS;
    assert!(whole || there.len() == before, "a part of the file is there: {} of {ROWS}", there.len() - before);
    let last = key(first + ROWS - 1);
    assert_eq!(there.iter().any(|message| message.caller_key.as_deref() == Some(&last)), whole);
    assert!(whole || !reader.status.success(), "it said that the file is in the ledger: {reader:?}");
    let listed = shop.recado.json(&["outbox", "list"]);
    assert_eq!(listed.as_array().unwrap().len(), there.len(), "and whoever looks sees the same");
    whole
}

/// What the kill left. Not of a copy: a commit that was cut off in the middle is there in a copy, which is read afresh, and
/// not where somebody had the file open; both are right.
fn left_behind(shop: &Shop) -> Ledger {
    // A look of ours from before the kill may still be closing, in a thread of its own.
    until("nobody has the file open", || !is_open_here(&shop.recado.data_dir()));
    let ledger = shop.look();
    ledger.0.check().expect("the file is whole");
    ledger
}

/// Whether this process has a file of this folder open. Where the system does not say, it has none.
fn is_open_here(folder: &Path) -> bool {
    let open = std::fs::read_dir("/proc/self/fd").into_iter().flatten().flatten();
    open.filter_map(|one| std::fs::read_link(one.path()).ok()).any(|file| file.starts_with(folder))
}

fn sending(ledger: &Ledger) -> BTreeSet<MessageId> {
    ledger.messages(Some(MessageState::Sending)).iter().map(|message| message.id).collect()
}

fn kill(mut worker: Child, moment: Moment) {
    worker.kill().unwrap();
    let worker = worker.wait_with_output().unwrap();
    assert_eq!(worker.status.signal(), Some(9), "{moment:?}: it ran until it was killed: {worker:?}");
}

fn signal(name: &str, pid: u32) {
    assert!(Command::new("kill").args([&format!("-{name}"), &pid.to_string()]).status().unwrap().success());
}

fn pause(milliseconds: u64) {
    std::thread::sleep(Duration::from_millis(milliseconds));
}
