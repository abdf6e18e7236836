//! From a file into the ledger.

use std::fs::File;
use std::io::Write;
use std::time::Instant;

use crate::ledger::Bench;
use crate::raw::{from_environment, middle};
use crate::table::Line;

const ROWS: u64 = 100_000;
const TURNS: u64 = 3;
/// Seconds at most.
const ALLOWED: f64 = 5.0;

pub(crate) fn measure() -> Vec<Line> {
    let turns = from_environment("BENCH_TURNS", TURNS);
    println!("\nqueueing {ROWS} rows of a CSV file, {turns} turns");
    let bench = Bench::unlimited();
    let (mut times, mut plain_times) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        let mut ledger = bench.ledger();
        let ran = ledger.queue(ROWS);
        let bytes = ledger.size();
        // What the disk alone takes for what came of it.
        let start = Instant::now();
        let mut file = File::create(ledger.beside("plain")).unwrap();
        file.write_all(&vec![b'x'; bytes as usize]).unwrap();
        file.sync_all().unwrap();
        let plain = start.elapsed().as_secs_f64();
        println!(
            "recado send --from  {:.2} s, CPU a row {}, {:.1} MiB at its peak; {:.0} MiB on the disk, which plainly written take {plain:.2} s",
            ran.seconds,
            ran.cpu.each(ROWS),
            ran.peak,
            bytes as f64 / 1_048_576.0
        );
        times.push(ran.seconds);
        plain_times.push(plain);
    }
    let (time, plain) = (middle(times), middle(plain_times));
    vec![Line {
        what: format!("queueing {ROWS} rows of a CSV file"),
        reference: format!("writing as many bytes {plain:.2} s"),
        recado: format!("{time:.2} s"),
        ratio: time / plain,
        wanted: "≤ 5 s",
        good: time <= ALLOWED,
    }]
}
