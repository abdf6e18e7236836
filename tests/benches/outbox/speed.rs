//! Zero latency: the practice service alone, then a bare loop and Recado in turns.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use crate::bare;
use crate::ledger::Bench;
use crate::process::Cpu;
use crate::raw::{self, from_environment, middle};
use crate::table::Line;

/// Messages of a turn: so many that starting does not count.
const MESSAGES: u64 = 60_000;
/// Turns of each.
const TURNS: u64 = 3;

/// How fast the service is when nothing else is. Printed before everything else: no figure can be better than this.
pub(crate) fn service_alone() {
    let bench = Bench::unlimited();
    let address: SocketAddr = bench.service.api_url.trim_start_matches("http://").parse().unwrap();
    let send = Arc::new(raw::Send::new(&bench.service.phone_number_id, &bench.service.token));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    for connections in [32, 128] {
        let turn = Duration::from_secs(3);
        runtime.block_on(raw::drive(address, connections, turn / 6, &send));
        let before = Cpu::of(bench.process);
        let rate = runtime.block_on(raw::drive(address, connections, turn, &send));
        let cpu = Cpu::of(bench.process).since(before).each((rate * turn.as_secs_f64()) as u64);
        println!(
            "practice service alone, raw sockets, {connections} connections: {rate:.0} sends/s, its CPU {cpu} each"
        );
    }
}

pub(crate) fn measure() -> Vec<Line> {
    let (messages, turns) = (from_environment("BENCH_MESSAGES", MESSAGES), from_environment("BENCH_TURNS", TURNS));
    println!("\nzero latency, {turns} turns of {messages} messages each, 128 in flight");
    let bench = Bench::unlimited();
    let (mut bare_rates, mut recado_rates) = (Vec::new(), Vec::new());
    for turn in 0..turns {
        // Who begins changes, so that a machine that gets slower or faster does so for both.
        for bare in [turn % 2 == 0, turn % 2 != 0] {
            if bare {
                bare_rates.push(one_of_bare(&bench, messages));
            } else {
                recado_rates.push(one_of_recado(&bench, messages));
            }
        }
    }
    let (bare, recado) = (middle(bare_rates), middle(recado_rates));
    let ratio = recado / bare;
    vec![Line {
        what: "zero latency, 128 in flight".into(),
        reference: format!("bare reqwest loop {bare:.0}/s"),
        recado: format!("{recado:.0}/s"),
        ratio,
        wanted: "≥ 0.8, aim 0.95",
        good: ratio >= 0.8,
    }]
}

fn one_of_bare(bench: &Bench, messages: u64) -> f64 {
    bench.reset();
    let before = Cpu::of(bench.process);
    let (rate, ran) = bare::run(&bench.service, 0, messages);
    tell("bare loop  ", bench, messages, rate, ran.cpu, Cpu::of(bench.process).since(before));
    rate
}

fn one_of_recado(bench: &Bench, messages: u64) -> f64 {
    bench.reset();
    let mut ledger = bench.ledger();
    ledger.queue(messages);
    let before = Cpu::of(bench.process);
    let (rate, ran) = ledger.work(messages, &["--max-rate", "0"]);
    tell("recado work", bench, messages, rate, ran.cpu, Cpu::of(bench.process).since(before));
    rate
}

fn tell(who: &str, bench: &Bench, messages: u64, rate: f64, own: Cpu, service: Cpu) {
    let taken = bench.taken();
    taken.must_be(messages);
    println!(
        "{who}  {rate:>7.0}/s  from the service's first record to its last {:>7.0}/s  CPU each: its own {}, the service's {}",
        taken.rate(),
        own.each(messages),
        service.each(messages)
    );
}
