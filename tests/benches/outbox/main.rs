//! The outbox beside what it could be at best: speed, pace, memory, and how they change as the ledger grows.
//!
//! The program that is measured is the built `recado`, in a process of its own, and so is the practice service: as users
//! have them. `scripts/bench outbox` builds them and calls this; with the name of a part only that part is measured. A
//! part prints as it goes, and one table ends it all. Linux only: CPU time and memory are read from /proc.
//!
//! Smaller loads for a quick look: `BENCH_MESSAGES`, `BENCH_TURNS`, `BENCH_SECONDS`, `BENCH_ROWS`, `BENCH_FILES`.
#![allow(
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench"
)]

mod bare;
mod flat;
mod ledger;
mod media;
mod memory;
mod pace;
mod process;
mod queue;
mod raw;
mod rows;
mod speed;
mod table;

use ledger::Bench;

fn main() {
    // cargo adds a flag of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if arguments.first().is_some_and(|first| first == bare::ARGUMENT) {
        return bare::main(&arguments[1..]);
    }
    let part = arguments.first().map_or("all", String::as_str);
    speed::service_alone();
    let lines = match part {
        "speed" => speed::measure(),
        "pace" => pace::measure(),
        "memory" => memory::measure(&Bench::unlimited()).0,
        "flat" => flat::measure(&Bench::unlimited(), None),
        "queue" => queue::measure(),
        "media" => media::measure(),
        "all" => all(),
        other => panic!("{other} is no part: speed, pace, memory, flat, queue, media"),
    };
    table::print(&lines);
}

fn all() -> Vec<table::Line> {
    let mut lines = speed::measure();
    lines.extend(pace::measure());
    lines.extend(queue::measure());
    lines.extend(media::measure());
    // The long ledger takes minutes to fill, and both can use it.
    let bench = Bench::unlimited();
    let (memory, full) = memory::measure(&bench);
    lines.extend(memory);
    lines.extend(flat::measure(&bench, Some(full)));
    lines
}
