//! A disk that fills up in the middle of a mailing. A limit on the size of files stands in for it, as in
//! [`bad_input`](crate::bad_input): to the program it is a write that does not go through.

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use recado_tests::program::binary;
use serde_json::json;

use super::{RATE, end, messages, shop, tell};
use crate::mailing::{IN_FLIGHT, Shop, ended, until};

#[test]
fn a_disk_that_is_full_for_a_moment_loses_no_outcome_and_one_that_stays_full_sends_nothing_twice() {
    thread::scope(|scope| {
        scope.spawn(full_for_a_moment);
        scope.spawn(full_for_good);
    });
}

/// Starts to send, and fills the disk in the middle.
fn fill_up(shop: &Shop, messages: usize) -> Child {
    let arguments = ["work", "--until-empty", "--json", "--max-rate", RATE];
    let mut command = Command::new("bash");
    // Without the trap the system ends the program instead of refusing the write.
    command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]).arg(binary()).args(arguments);
    for (name, value) in shop.recado.command(&arguments).get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let worker = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    until("some of it is taken", || shop.taken() >= messages / 8);
    room(&worker, "0");
    worker
}

/// How far files may grow from now on.
fn room(worker: &Child, bytes: &str) {
    let pid = worker.id().to_string();
    let limited = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={bytes}:unlimited")]).status();
    assert!(limited.expect("prlimit is there").success());
}

fn full_for_a_moment() {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let worker = fill_up(&shop, messages);
    thread::sleep(Duration::from_secs(3));
    let taken = shop.taken();
    assert!(taken < messages, "nothing leaves that cannot be written down: {taken}");
    room(&worker, "unlimited");
    let summary = ended(end(worker), &[0]);
    let found = shop.judge(0..messages, &[]);
    assert_eq!((found.unknown, &summary["accepted"]), (0, &json!(messages)), "{summary:#}");
    tell("disk full for three seconds", start, &found);
}

fn full_for_good() {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let worker = fill_up(&shop, messages);
    let refused = ended(end(worker), &[1]);
    assert_eq!(refused["error"]["code"], "disk_full", "{refused:#}");
    // With room again: what was on the way is in doubt, the rest arrives.
    let summary = ended(shop.work(&["--max-rate", RATE]), &[0, 1]);
    let found = shop.judge(0..messages, &[]);
    assert_eq!(summary["unknown"], found.unknown, "{summary:#}");
    assert!(found.unknown <= IN_FLIGHT, "{found:?}");
    tell("disk full for good", start, &found);
}
