//! A power cut takes what was not synced. Linux only: `tests/powercut/shim.c` stands between the program and its disk.
//!
//! Size, for `scripts/long power`: `RECADO_POWER_CUTS`, `RECADO_POWER_MESSAGES`, and `RECADO_POWER_SEED` to lose the
//! same share of the writes again (the moments of the cuts stay chance).
#![cfg(target_os = "linux")]

#[path = "../powercut/disk.rs"]
mod disk;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use disk::{Disk, Landing, Loss};
use recado_tests::{Recado, Service};
use serde_json::{Value, json};

/// The most that may be on the way at once.
const IN_FLIGHT: usize = 128;

/// What the ledger calls a message that the service took.
const TAKEN: [&str; 5] = ["accepted", "held", "sent", "delivered", "read"];

fn connected() -> (Service, Disk, Recado) {
    let service = Service::start(&[]);
    let (disk, mut recado) = Disk::under(Recado::new());
    recado.connect(&service);
    disk.saw_everything();
    // The account is not what is tried here, and has long been there.
    disk.settle();
    (service, disk, recado)
}

/// A person of their own for each message, none of them one of the practice service's special numbers.
fn phone(n: usize) -> String {
    format!("+55119{:04}{:04}", 8_000 + n / 9_000, 1_000 + n % 9_000)
}

fn key(n: usize) -> String {
    format!("pedido-{n}")
}

fn send(recado: &Recado, n: usize) -> Child {
    let (phone, key) = (phone(n), key(n));
    let fixed = ["send", "order_update", "--to", &phone, "--key", &key, "--var", "1=Ana", "--var", "2=A-1"];
    recado.start(&[&fixed[..], &["--var", "3=hoje", "--json"]].concat())
}

/// Puts these messages into the ledger; when it returns, the program has said that they are in it. Their file is on
/// another disk: what is tried is ours.
fn queue(recado: &Recado, messages: Range<usize>) {
    if messages.is_empty() {
        return;
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("pedidos.csv");
    let rows: String = messages.clone().map(|n| format!("{};{};Ana;A-1;hoje\n", phone(n), key(n))).collect();
    fs::write(&file, format!("telefone;pedido;1;2;3\n{rows}")).unwrap();
    let summary = recado.json(&["send", "order_update", "--from", file.to_str().unwrap(), "--key-column", "pedido"]);
    assert_eq!((&summary["queued"], &summary["skipped"]), (&json!(messages.len()), &json!(0)), "{summary:#}");
}

/// The power goes for a program: no signal that it could answer.
fn kill(mut child: Child) -> std::process::Output {
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("powercut:"), "{said}");
    output
}

fn ledger(recado: &Recado) -> Vec<Value> {
    recado.json(&["outbox", "list"]).as_array().unwrap().clone()
}

fn count(ledger: &[Value], states: &[&str]) -> usize {
    ledger.iter().filter(|row| states.contains(&row["state"].as_str().unwrap())).count()
}

/// The ledger as the disk has it, looked at in a copy, so that what goes on afterwards has to mend the file itself.
fn on_the_disk(recado: &Recado) -> Vec<Value> {
    let copy = Recado::new();
    fs::create_dir(copy.data_dir()).unwrap();
    for entry in fs::read_dir(recado.data_dir()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), copy.data_dir().join(entry.file_name())).unwrap();
    }
    let rows = ledger(&copy);
    recado_store::Store::open(&copy.data_dir(), 0).unwrap().check().expect("the file is whole");
    rows
}

fn size(name: &str, short: usize) -> usize {
    std::env::var(name).map_or(short, |value| value.parse().unwrap_or_else(|_| panic!("{name}={value}")))
}

#[test]
fn cut_after_cut_nobody_gets_it_twice_and_nothing_is_lost() {
    let (cuts, messages) = (size("RECADO_POWER_CUTS", 5), size("RECADO_POWER_MESSAGES", 40));
    let seed = size("RECADO_POWER_SEED", 20_261_122) as u64;
    let each = messages / cuts;
    assert!(each >= 6, "at least six messages a cut");
    let (service, disk, recado) = connected();
    service.faults(&json!({"latency_ms": 100, "jitter_ms": 900}));
    let start = Instant::now();
    let mut chance = disk::Chance(seed);
    let (mut answered, mut lost_writes) = (Vec::new(), Loss::default());
    // Said to be in the ledger, and not on the disk after this cut.
    let mut lost = BTreeMap::new();
    let mut in_flight = 0;

    for cut in 0..cuts {
        // Some before anything runs, the others beside the engine, the last while the power goes. Every third cut falls
        // on an engine that is alone, whose writes nobody else's sync carries to the disk.
        let (first, next) = (cut * each, (cut + 1) * each);
        let (last, beside) = if cut % 3 == 0 { (next, next) } else { (next - 1, next - 1 - chance.below(3) as usize) };
        queue(&recado, first..beside);
        disk.saw_everything();
        let wanted = service.record().len() + 1 + chance.below(each as u64 / 2) as usize;
        let mut worker = recado.start(&["work"]);
        queue(&recado, beside..last);
        answered.extend(first..last);
        let deadline = Instant::now() + Duration::from_secs(60);
        while service.record().len() < wanted {
            assert!(Instant::now() < deadline, "it does not send: {:#?}", kill(worker));
            std::thread::sleep(Duration::from_millis(10));
        }
        let mut senders: Vec<_> = (last..next).map(|n| (n, send(&recado, n))).collect();
        std::thread::sleep(Duration::from_millis(chance.below(400)));
        // In turns at any moment, and while a commit is on its way to the disk.
        let deadline = Instant::now() + Duration::from_secs(1);
        while cut / 2 % 2 == 1 && !disk.has_unsynced("-wal") && Instant::now() < deadline {}
        // At once: a computer does not go off a program at a time.
        worker.kill().unwrap();
        senders.iter_mut().for_each(|(_, sender)| sender.kill().unwrap());
        let senders: Vec<_> = senders.into_iter().map(|(n, sender)| (n, kill(sender))).collect();
        let worker = kill(worker);
        assert_eq!(worker.status.signal(), Some(9), "it ran until the power went: {worker:?}");
        answered.extend(senders.iter().filter(|(_, sender)| sender.status.success()).map(|(n, _)| *n));
        // In turns the emptiest disk that is allowed, and one that had written some of it by itself.
        let landing = if cut % 2 == 0 { Landing::Nothing } else { Landing::Chance(seed.wrapping_add(cut as u64)) };
        let loss = disk.cut(landing);
        lost_writes.unsynced += loss.unsynced;
        lost_writes.landed += loss.landed;

        let rows = on_the_disk(&recado);
        for key in missing(&rows, &answered) {
            lost.entry(key).or_insert((cut, landing));
        }
        let sending = count(&rows, &["sending"]);
        assert!(sending <= IN_FLIGHT, "cut {cut}: {rows:#?}");
        in_flight += sending;
    }

    let last = recado.run(&["work", "--until-empty", "--json"]);
    assert!([0, 1].contains(&last.exit), "{last:#?}");
    let rows = ledger(&recado);
    disk.saw_everything();

    let mut copies: BTreeMap<String, usize> = BTreeMap::new();
    for taken in service.record() {
        *copies.entry(taken["to"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    let twice: Vec<_> = copies.iter().filter(|(_, copies)| **copies > 1).collect();
    for key in missing(&rows, &answered) {
        lost.entry(key).or_insert((cuts, Landing::Nothing));
    }
    let unsent: Vec<_> = rows
        .iter()
        .filter(|row| !copies.contains_key(row["to"].as_str().unwrap()) && row["state"] != "unknown")
        .collect();
    let unknown = count(&rows, &["unknown"]);
    println!(
        "power: cuts {cuts}, messages {}, unknown {unknown} of {in_flight} on the way, twice {}, lost {}, unsynced \
         writes {} ({} landed), seconds {:.0}",
        rows.len(),
        twice.len(),
        lost.len() + unsent.len(),
        lost_writes.unsynced,
        lost_writes.landed,
        start.elapsed().as_secs_f64(),
    );
    assert!(twice.is_empty(), "sent twice: {twice:?}");
    assert!(lost.is_empty(), "in the ledger, said `recado send`, and not there after this cut: {lost:?}");
    assert!(unsent.is_empty(), "called {}, and the service has it not: {unsent:#?}", unsent[0]["state"]);
    assert!(unknown <= in_flight, "{unknown} in doubt, and {in_flight} were on the way when the power went");
    assert_eq!(count(&rows, &TAKEN) + unknown, rows.len(), "each one came to something: {rows:#?}");
}

fn missing(rows: &[Value], answered: &[usize]) -> Vec<String> {
    let keys: std::collections::BTreeSet<_> = rows.iter().filter_map(|row| row["key"].as_str()).collect();
    answered.iter().map(|n| key(*n)).filter(|key| !keys.contains(key.as_str())).collect()
}

/// The one that `synchronous` below FULL fails: then a commit is on the disk only once the log is written back, which
/// nobody does while another program has the database open.
#[test]
fn what_send_said_is_queued_is_on_the_disk_at_once() {
    let (_service, disk, recado) = connected();
    // As an open window has it. Outside of the shim, because it only reads.
    let window = recado_store::Store::open(&recado.data_dir(), 0).unwrap();
    queue(&recado, 0..3);
    drop(window);
    let loss = disk.cut(Landing::Nothing);
    let rows = on_the_disk(&recado);
    assert_eq!(missing(&rows, &[0, 1, 2]), [""; 0], "{loss:?}, {rows:#?}");
}

/// The judge itself, with programs whose syncs are known.
#[test]
fn the_disk_keeps_what_was_synced_and_nothing_else() {
    let room = tempfile::tempdir().unwrap();
    let sectors = "x".repeat(4_096);
    let run = |disk: &Disk, script: &str| {
        let folder = room.path().to_str().unwrap();
        let mut shell = Command::new("sh");
        shell.args(["-ec", script]).current_dir(folder).envs(disk.environment()).env("SECTORS", &sectors);
        assert!(shell.stdin(Stdio::null()).status().unwrap().success(), "{script}");
    };
    let file = |name: &str| fs::read_to_string(room.path().join(name)).ok();
    // dd writes what it reads, in one write, and syncs where it is told to.
    let synced = "synced() { printf %s \"$2\" | dd of=$1 bs=8192 iflag=fullblock conv=fsync,notrunc oflag=append status=none; }\n";
    let written =
        "written() { printf %s \"$2\" | dd of=$1 bs=8192 iflag=fullblock conv=notrunc oflag=append status=none; }\n";
    let both = format!("{synced}{written}");

    let disk = Disk::new(room.path());
    let cases = [
        ("mkdir a; synced a/it one", "a/it", Some("one")),
        ("mkdir b; written b/it one", "b/it", None),
        ("mkdir c; synced c/it one; written c/it two", "c/it", Some("one")),
        ("mkdir d; written d/it one; written d/it two; sync d/it; written d/it three", "d/it", Some("onetwo")),
        ("mkdir e; synced e/it one; truncate -s 0 e/it", "e/it", Some("one")),
        ("mkdir f; synced f/it one; rm f/it", "f/it", Some("one")),
        ("mkdir g; synced g/it one; rm g/it; sync g", "g/it", None),
        ("mkdir h; synced h/it one; rm h/it; synced h/it two", "h/it", Some("two")),
        ("mkdir i; synced i/old one; mv i/old i/it", "i/it", None),
        ("mkdir j; synced j/old one; mv j/old j/it; sync j", "j/it", Some("one")),
        ("mkdir k; synced k/it one; synced k/new two; mv k/new k/it", "k/it", Some("one")),
        ("mkdir l; synced l/it one; written l/new two; mv l/new l/it; sync l", "l/it", Some("")),
    ];
    for (script, ..) in cases {
        run(&disk, &format!("{both}{script}"));
    }
    disk.saw_everything();
    disk.cut(Landing::Nothing);
    for (script, name, expected) in cases {
        assert_eq!(file(name).as_deref(), expected, "{script}");
    }
    assert!(!Path::new(&room.path().join("b")).exists(), "nor is there a folder for nothing");
    run(&disk, ":");
    disk.cut(Landing::Nothing);
    assert_eq!(file("a/it").as_deref(), Some("one"), "what a cut left is on the disk, the next time too");

    // With chance, all of it may be there, none of it, or half a write.
    let mut seen = [false; 3];
    for seed in 1..=40 {
        run(&disk, &format!("{both}rm -f it; sync .; synced it 1; written it $SECTORS"));
        disk.cut(Landing::Chance(seed));
        let came = file("it").unwrap().matches('x').count();
        assert!(file("it").unwrap().starts_with('1'), "what was synced is there in any case");
        seen[match came {
            0 => 0,
            4_096 => 2,
            _ => 1,
        }] = true;
    }
    assert_eq!(seen, [true; 3], "none, part, all");
}
