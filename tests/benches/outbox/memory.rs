//! Memory of `recado work` on a batch of 100,000 and on one ten times as long.

use crate::ledger::{Bench, Ledger};
use crate::raw::from_environment;
use crate::table::Line;

/// MiB at most.
const ALLOWED: f64 = 80.0;
/// How far the two may be from one another.
const APART: f64 = 0.10;

/// The longer batch; the shorter one is a tenth of it.
pub(crate) fn rows() -> u64 {
    from_environment("BENCH_ROWS", 1_000_000)
}

/// The lines, and the long ledger with all of it sent.
pub(crate) fn measure(bench: &Bench) -> (Vec<Line>, Ledger) {
    let (short, long) = (rows() / 10, rows());
    println!("\nmemory of recado work, zero latency, batches of {short} and of {long}");
    let (short_peak, short_time, _) = one(bench, short);
    let (long_peak, long_time, ledger) = one(bench, long);
    let ratio = long_peak / short_peak;
    let lines = vec![
        Line {
            what: format!("memory at its peak, a batch of {short}"),
            reference: format!("{ALLOWED:.0} MiB"),
            recado: format!("{short_peak:.1} MiB"),
            ratio: short_peak / ALLOWED,
            wanted: "≤ 80 MiB",
            good: short_peak <= ALLOWED,
        },
        Line {
            what: format!("memory at its peak, a batch of {long}"),
            reference: format!("{short_peak:.1} MiB at {short}"),
            recado: format!("{long_peak:.1} MiB"),
            ratio,
            wanted: "≤ 80 MiB, the same ± 10 %",
            good: long_peak <= ALLOWED && (ratio - 1.0).abs() <= APART,
        },
        Line {
            what: format!("time a message in a batch of {long}"),
            reference: format!("{short_time:.1} µs in one of {short}"),
            recado: format!("{long_time:.1} µs"),
            ratio: long_time / short_time,
            wanted: "≤ 1.10",
            good: long_time <= short_time * (1.0 + APART),
        },
    ];
    (lines, ledger)
}

/// Peak in MiB, µs a message, and the ledger.
fn one(bench: &Bench, count: u64) -> (f64, f64, Ledger) {
    let mut ledger = bench.ledger();
    let queued = ledger.queue(count);
    println!("queueing {count}: {:.1} s, {:.1} MiB at its peak", queued.seconds, queued.peak);
    let (rate, ran) = ledger.work(count, &["--max-rate", "0"]);
    println!(
        "sending  {count}: {:.1} s, {rate:.0}/s, {:.1} MiB at its peak, {:.1} on the average, {:.0} MiB on the disk",
        ran.seconds,
        ran.peak,
        ran.usual,
        ledger.size() as f64 / 1_048_576.0
    );
    bench.reset();
    (ran.peak, 1e6 / rate, ledger)
}
