//! A ledger of Recado's at a practice service, both as users have them: processes of their own.

use std::collections::HashSet;

use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use crate::process::{self, Ran, watch};
use crate::rows;

/// The practice service, and which process it is.
pub(crate) struct Bench {
    pub(crate) service: Service,
    pub(crate) process: u32,
}

impl Bench {
    /// Starts it with these flags.
    pub(crate) fn start(flags: &[&str]) -> Self {
        let before = process::children();
        let service = Service::start(flags);
        let started = process::children().into_iter().find(|process| !before.contains(process));
        Self { service, process: started.unwrap() }
    }

    /// Nothing between the program and the speed of both. A service that limits no pace reports no limit of people either.
    pub(crate) fn unlimited() -> Self {
        Self::start(&["--throughput", "0", "--no-pair-limit"])
    }

    /// Its record as at the start.
    pub(crate) fn reset(&self) {
        let (status, answer) = self.service.http("POST", "/practice/reset", None, None);
        assert_eq!(status, 200, "{answer}");
    }

    /// What it took since then.
    pub(crate) fn taken(&self) -> Taken {
        let record = self.service.record();
        let mut at: Vec<u64> = record.iter().map(|one| milliseconds(one["at"].as_str().unwrap())).collect();
        // A run that crosses midnight.
        if at.iter().max() > at.iter().min().map(|first| first + DAY / 2).as_ref() {
            at.iter_mut().filter(|at| **at < DAY / 2).for_each(|at| *at += DAY);
        }
        at.sort_unstable();
        let people: HashSet<&str> = record.iter().filter_map(|one| one["to"].as_str()).collect();
        Taken { people: people.len() as u64, at }
    }

    /// A ledger with nothing in it but an account at this service.
    pub(crate) fn ledger(&self) -> Ledger {
        let mut recado = Recado::new();
        recado.connect(&self.service);
        Ledger { recado, next: 0 }
    }
}

const DAY: u64 = 24 * 60 * 60 * 1000;

/// The time of the day in `2026-11-22T20:38:54.123Z`.
fn milliseconds(at: &str) -> u64 {
    let time = at.split_once('T').map(|(_, time)| time.trim_end_matches('Z')).unwrap();
    let parts: Vec<f64> = time.split(':').map(|part| part.parse().unwrap()).collect();
    ((parts[0] * 3600.0 + parts[1] * 60.0 + parts[2]) * 1000.0).round() as u64
}

/// What the service took.
pub(crate) struct Taken {
    /// How many different people; each message goes to another one.
    people: u64,
    /// When, in milliseconds, in order.
    at: Vec<u64>,
}

impl Taken {
    /// Each of so many once and nobody twice, or there is nothing to measure.
    #[track_caller]
    pub(crate) fn must_be(&self, count: u64) {
        assert_eq!((self.at.len() as u64, self.people), (count, count), "messages taken, and people who got one");
    }

    /// Messages a second from the first to the last.
    pub(crate) fn rate(&self) -> f64 {
        let (Some(first), Some(last)) = (self.at.first(), self.at.last()) else { return 0.0 };
        (self.at.len() - 1) as f64 * 1000.0 / (last - first).max(1) as f64
    }

    /// The fewest and the most in a whole second.
    pub(crate) fn seconds(&self) -> (u64, u64) {
        let first = self.at.first().copied().unwrap_or_default();
        let mut seconds: Vec<u64> = Vec::new();
        for at in &self.at {
            let second = ((at - first) / 1000) as usize;
            seconds.resize(seconds.len().max(second + 1), 0);
            seconds[second] += 1;
        }
        // The last one is seldom whole.
        seconds.pop();
        (seconds.iter().min().copied().unwrap_or(0), seconds.iter().max().copied().unwrap_or(0))
    }
}

/// An account, and what it sends.
pub(crate) struct Ledger {
    recado: Recado,
    /// The next person who has not been in it.
    next: u64,
}

impl Ledger {
    /// Queues a file of so many people who are not in the ledger yet.
    pub(crate) fn queue(&mut self, count: u64) -> Ran {
        let path = self.recado.data_dir().with_file_name("orders.csv");
        rows::write(&path, self.next, count);
        self.next += count;
        let from = ["send", "order_update", "--from", path.to_str().unwrap()];
        let ran = watch(self.recado.command(&[&from[..], &rows::MAP, &["--json"]].concat()));
        let summary = read(&ran);
        assert_eq!((ran.exit, &summary["queued"]), (0, &json!(count)), "{ran:#?}");
        ran
    }

    /// Sends all that waits, so many; messages a second by the summary's own clock.
    pub(crate) fn work(&self, count: u64, more: &[&str]) -> (f64, Ran) {
        let ran = watch(self.recado.command(&[&["work", "--until-empty", "--json"], more].concat()));
        let summary = read(&ran);
        assert_eq!((ran.exit, &summary["accepted"]), (0, &json!(count)), "{ran:#?}");
        (count as f64 / summary["seconds"].as_f64().unwrap(), ran)
    }

    /// Messages that were tried more than once, by the ledger, among the last so many. The service's record does not
    /// tell what it refused; with nothing else going wrong, these are the ones that it throttled.
    pub(crate) fn tried_again(&self, count: u64) -> u64 {
        let list = self.recado.json(&["outbox", "list", "--limit", &count.to_string()]);
        let list = list.as_array().unwrap();
        assert_eq!(list.len() as u64, count);
        list.iter().filter(|row| row["attempts"].as_u64().unwrap() > 1).count() as u64
    }

    /// Bytes in its folder.
    pub(crate) fn size(&self) -> u64 {
        let files = std::fs::read_dir(self.recado.data_dir()).unwrap().flatten();
        files.filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum()
    }

    /// A place beside it, for what goes away with it.
    pub(crate) fn beside(&self, name: &str) -> std::path::PathBuf {
        self.recado.data_dir().with_file_name(name)
    }
}

fn read(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:#?}"))
}
