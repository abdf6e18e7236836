//! What the tests of kills and faults share: a mailing from a file, and the judge, who believes the practice service's
//! record and not our ledger.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use recado_core::{AttemptId, MessageState};
use recado_store::Store;
use recado_store::tables::{accounts, attempts, messages};
use recado_tests::{Answer, Recado, Service};
use serde_json::Value;

/// The most that may be on the way at once.
pub const IN_FLIGHT: usize = 128;

/// What the ledger calls a message that the service took.
const TAKEN: [MessageState; 5] =
    [MessageState::Accepted, MessageState::Held, MessageState::Sent, MessageState::Delivered, MessageState::Read];

/// A shop with a practice service, and the files that it sends.
pub struct Shop {
    pub service: Service,
    pub recado: Recado,
    files: tempfile::TempDir,
}

/// What the judge found; whatever breaks a promise has failed the test before.
#[derive(Debug, Default)]
pub struct Found {
    /// Messages in the ledger.
    pub messages: usize,
    /// Those in doubt.
    pub unknown: usize,
    /// Those of them that the service did take.
    pub taken: usize,
    /// By state.
    pub states: BTreeMap<MessageState, usize>,
}

impl Shop {
    /// At a service that grants as much as there is, but for these flags.
    pub fn open(flags: &[&str]) -> Self {
        let grants = ["--throughput", "0", "--no-pair-limit", "--messaging-limit", "TIER_UNLIMITED"];
        Self::at(&[&grants[..], flags].concat())
    }

    /// At a service with these flags and no others.
    pub fn at(flags: &[&str]) -> Self {
        let service = Service::start(flags);
        let mut recado = Recado::new();
        recado.connect(&service);
        Self { service, recado, files: tempfile::tempdir().unwrap() }
    }

    /// A file with a row for each of these.
    pub fn file(&self, rows: Range<usize>) -> PathBuf {
        let path = self.files.path().join(format!("pedidos-{}.csv", rows.start));
        std::fs::write(&path, sheet(rows)).unwrap();
        path
    }

    /// The command that sends a file.
    pub fn send<'a>(&self, file: &'a std::path::Path) -> [&'a str; 7] {
        ["send", "order_update", "--from", file.to_str().unwrap(), "--key-column", "pedido", "--json"]
    }

    /// Puts a row for each of these into the ledger.
    pub fn queue(&self, rows: Range<usize>) {
        let file = self.file(rows.clone());
        let summary = self.recado.run(&self.send(&file)).expect(0);
        assert_eq!((&summary["queued"], &summary["skipped"]), (&rows.len().into(), &0.into()), "{summary:#}");
    }

    /// `work --until-empty`, whatever it comes to.
    pub fn work(&self, more: &[&str]) -> Answer {
        self.recado.run(&[&["work", "--until-empty", "--json"], more].concat())
    }

    /// Looks into the ledger from a second process, as an open window does.
    pub fn look(&self) -> Ledger {
        Ledger(Store::open(&self.recado.data_dir(), 0).unwrap())
    }

    /// How many the service took.
    pub fn taken(&self) -> usize {
        self.service.record().len()
    }

    /// Holds the ledger and the record side by side: these rows are all there, once; nobody got two; what the ledger
    /// calls taken was taken, and what the service did not take is in one of these states; no attempt is without an
    /// outcome where nothing is on the way.
    #[track_caller]
    pub fn judge(&self, rows: Range<usize>, may_be_untaken: &[MessageState]) -> Found {
        let ledger = self.look();
        ledger.0.check().expect("the file is whole");
        let record = self.service.record();
        let (mut by_message, mut by_person) = (HashMap::new(), HashMap::new());
        for taken in &record {
            let attempt: AttemptId = taken["callback_data"].as_str().unwrap().parse().unwrap();
            *by_message.entry(attempt.message).or_insert(0_usize) += 1;
            *by_person.entry(taken["to"].as_str().unwrap()).or_insert(0_usize) += 1;
        }
        let messages = ledger.messages(None);
        let mut found = Found { messages: messages.len(), ..Found::default() };
        let mut wrong = Vec::new();
        for (to, copies) in by_person.iter().filter(|(_, copies)| **copies > 1) {
            wrong.push(format!("{to} got {copies}"));
        }
        for (message, copies) in by_message.iter().filter(|(_, copies)| **copies > 1) {
            wrong.push(format!("{message} was sent {copies} times"));
        }
        let ours: BTreeSet<_> = messages.iter().map(|message| message.to.text()).collect();
        for to in by_person.keys().filter(|to| !ours.contains(**to)) {
            wrong.push(format!("{to} got one that is not in the ledger"));
        }
        let keys: Vec<_> = messages.iter().filter_map(|message| message.caller_key.clone()).collect();
        let unique: BTreeSet<_> = keys.iter().cloned().collect();
        if keys.len() != unique.len() || unique != rows.clone().map(key).collect() {
            wrong.push(format!(
                "{} rows in the ledger, {} different ones, {} entered",
                keys.len(),
                unique.len(),
                rows.len()
            ));
        }
        for message in &messages {
            *found.states.entry(message.state).or_default() += 1;
            let took = by_message.contains_key(&message.id);
            if took != by_person.contains_key(message.to.text()) {
                wrong.push(format!("{} got another's message", message.to.text()));
            }
            let unknown = message.state == MessageState::Unknown;
            found.unknown += usize::from(unknown);
            found.taken += usize::from(unknown && took);
            let right = match took {
                true => unknown || TAKEN.contains(&message.state),
                false => unknown || may_be_untaken.contains(&message.state),
            };
            if !right {
                let key = message.caller_key.as_deref().unwrap_or_default();
                wrong.push(format!("{key} is {}, and the service has it: {took}", message.state));
            }
            let open = ledger.open_attempts(message.id);
            if open != usize::from(message.state == MessageState::Sending) {
                wrong.push(format!("{open} attempts without outcome of one that is {}", message.state));
            }
        }
        assert!(wrong.is_empty(), "{} promises broken, {found:?}: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
        found
    }
}

/// The ledger, seen from outside.
pub struct Ledger(pub Store);

impl Ledger {
    /// The messages in a state; none: all but the skipped.
    pub fn messages(&self, state: Option<MessageState>) -> Vec<recado_core::ledger::Message> {
        let filter = messages::Filter { batch: None, state, limit: None };
        self.0
            .reader()
            .read(|tx| {
                let account = accounts::list(tx)?.remove(0);
                messages::list(tx, account.id, &filter)
            })
            .unwrap()
    }

    /// How many are in a state.
    pub fn count(&self, state: MessageState) -> usize {
        self.messages(Some(state)).len()
    }

    /// How many are still to be sent.
    pub fn waiting(&self) -> usize {
        self.count(MessageState::Queued) + self.count(MessageState::Sending)
    }

    fn open_attempts(&self, message: recado_core::MessageId) -> usize {
        let attempts = self.0.reader().read(|tx| attempts::of_message(tx, message)).unwrap();
        attempts.iter().filter(|attempt| attempt.outcome.is_none()).count()
    }

    /// When the last attempt at any message began.
    pub fn last_attempt(&self) -> DateTime<Utc> {
        let messages = self.messages(None);
        let begun = self.0.reader().read(|tx| {
            let mut begun = Vec::new();
            for message in &messages {
                begun.extend(attempts::of_message(tx, message.id)?.last().map(|attempt| attempt.started_at));
            }
            Ok::<_, recado_store::StoreError>(begun)
        });
        begun.unwrap().into_iter().max().expect("there was an attempt")
    }

    /// Another number after another program has written.
    pub fn version(&self) -> i64 {
        let (tell, told) = std::sync::mpsc::channel();
        self.0.writer().foreign_version(move |version| tell.send(version.unwrap()).unwrap());
        told.recv().unwrap()
    }

    /// Keeps everybody else from writing, until what is returned is dropped.
    pub fn hold(&self) -> Held {
        let (release, released) = std::sync::mpsc::channel::<()>();
        let (tell, told) = std::sync::mpsc::channel();
        self.0.writer().submit(
            move |_| {
                tell.send(()).unwrap();
                // Ends when the other end is dropped.
                let _ = released.recv();
                Ok::<_, recado_store::StoreError>(())
            },
            |_| {},
        );
        told.recv_timeout(Duration::from_secs(10)).expect("the lock was to be had");
        Held { _release: release }
    }
}

/// Nobody else writes for as long as this lives.
pub struct Held {
    _release: std::sync::mpsc::Sender<()>,
}

/// A sheet with a row for each of these.
fn sheet(rows: Range<usize>) -> String {
    let mut sheet = "telefone;pedido;1;2;3\n".to_owned();
    for n in rows {
        sheet.push_str(&format!("{};{};Ana;A-{n};hoje\n", phone(n), key(n)));
    }
    sheet
}

/// A person of their own for each message, none of them one of the practice service's special numbers.
pub fn phone(n: usize) -> String {
    format!("+55119{:04}{:04}", 8_000 + n / 9_000, 1_000 + n % 9_000)
}

/// As which a row entered.
pub fn key(n: usize) -> String {
    format!("pedido-{n}")
}

/// Waits for something; fails when it does not come.
#[track_caller]
pub fn until(what: &str, mut came: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !came() {
        assert!(Instant::now() < deadline, "it never came: {what}");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// A size of the long form.
pub fn size(name: &str, short: usize) -> usize {
    std::env::var(name).map_or(short, |value| value.parse().unwrap_or_else(|_| panic!("{name}={value}")))
}

/// The end of a run as its JSON has it, where it ended with one of these codes.
#[track_caller]
pub fn ended(answer: Answer, exits: &[i32]) -> Value {
    assert!(exits.contains(&answer.exit), "{answer:#?}");
    let exit = answer.exit;
    answer.expect(exit)
}

/// Chance that a seed brings back (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    /// A number below this one.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}
