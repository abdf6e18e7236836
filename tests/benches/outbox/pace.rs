//! A service as far away as the real one, at the pace that it grants: whether all of the pace is used, and none of it
//! overdrawn.

use serde_json::json;

use crate::ledger::Bench;
use crate::raw::from_environment;
use crate::table::Line;

/// Time from a request to its answer, milliseconds.
const LATENCY: u64 = 80;

/// At 1,000 messages a second for a minute, and at 80 for half of one.
pub(crate) fn measure() -> Vec<Line> {
    let seconds = from_environment("BENCH_SECONDS", 60);
    [at(1_000, seconds), at(80, seconds.div_ceil(2))].into_iter().flatten().collect()
}

fn at(pace: u64, seconds: u64) -> [Line; 2] {
    let messages = pace * seconds;
    println!("\n{LATENCY} ms of latency, a service that takes {pace} messages a second, {seconds} s");
    let bench = Bench::start(&["--throughput", &pace.to_string(), "--no-pair-limit"]);
    let mut ledger = bench.ledger();
    ledger.queue(messages);
    bench.service.faults(&json!({"latency_ms": LATENCY}));
    // Without a rate of ours: what the service grants the number is what Recado goes by.
    let (whole, ran) = ledger.work(messages, &[]);
    let taken = bench.taken();
    taken.must_be(messages);
    let (fewest, most) = taken.seconds();
    let throttled = ledger.tried_again(messages);
    println!(
        "recado work  {:.1}/s from the service's first record to its last, {whole:.1}/s with start and end; \
         {fewest} to {most} in a second; CPU each {}",
        taken.rate(),
        ran.cpu.each(messages)
    );
    let ratio = taken.rate() / pace as f64;
    let rate = Line {
        what: format!("{LATENCY} ms latency, {pace} a second, {seconds} s"),
        reference: format!("{pace}/s granted"),
        recado: format!("{:.1}/s", taken.rate()),
        ratio,
        wanted: "≥ 0.99",
        good: ratio >= 0.99,
    };
    let refused = Line {
        what: "the same, sent more than once (130429)".into(),
        reference: format!("{messages} messages"),
        recado: throttled.to_string(),
        ratio: throttled as f64 / messages as f64,
        wanted: "none",
        good: throttled == 0,
    };
    [rate, refused]
}
