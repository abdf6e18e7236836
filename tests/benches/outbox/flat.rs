//! Whether a message takes longer the more there are. The same number of messages is queued as a batch of its own and
//! sent at zero latency: in a new ledger in which 1,000 were sent before, and in one in which 1,000,000 were; in turns.

use crate::ledger::{Bench, Ledger};
use crate::memory::rows;
use crate::raw::{from_environment, middle};
use crate::table::Line;

/// Messages that are timed.
const SLICE: u64 = 20_000;
/// What a small ledger holds.
const SMALL: u64 = 1_000;
const TURNS: u64 = 5;

/// `full`: a ledger that has them all already; otherwise it is filled first.
pub(crate) fn measure(bench: &Bench, full: Option<Ledger>) -> Vec<Line> {
    let turns = from_environment("BENCH_TURNS", TURNS);
    println!("\n{SLICE} messages of a new batch, in a ledger of {SMALL} and in one of {}, {turns} turns", rows());
    let mut full = full.unwrap_or_else(|| filled(bench, rows()));
    let (mut small_times, mut full_times) = (Vec::new(), Vec::new());
    for turn in 0..turns {
        for small in [turn % 2 == 0, turn % 2 != 0] {
            if small {
                small_times.push(slice(bench, &mut filled(bench, SMALL), SMALL));
            } else {
                full_times.push(slice(bench, &mut full, rows()));
            }
        }
    }
    let (small, full) = (middle(small_times), middle(full_times));
    let ratio = full / small;
    vec![Line {
        what: format!("time a message, ledger of {}", rows()),
        reference: format!("{small:.1} µs, ledger of {SMALL}"),
        recado: format!("{full:.1} µs"),
        ratio,
        wanted: "1 ± 0.10",
        good: ratio <= 1.10,
    }]
}

fn filled(bench: &Bench, count: u64) -> Ledger {
    let mut ledger = bench.ledger();
    ledger.queue(count);
    ledger.work(count, &["--max-rate", "0"]);
    bench.reset();
    ledger
}

/// µs a message.
fn slice(bench: &Bench, ledger: &mut Ledger, holds: u64) -> f64 {
    ledger.queue(SLICE);
    let (rate, ran) = ledger.work(SLICE, &["--max-rate", "0"]);
    println!("ledger of {holds:>9}: {rate:>7.0}/s, CPU each {}", ran.cpu.each(SLICE));
    bench.reset();
    1e6 / rate
}
