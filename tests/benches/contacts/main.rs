//! Contacts beside what they could be at best: an import beside SQLite's own, a search beside the bare text index; and how
//! much memory, and how long, a list of a million takes.
//!
//! What imports is the built `recado`, in a process of its own, as users have it. What is searched and listed is the
//! engine in this process, as the window has it. `scripts/bench contacts` builds and calls this; with the name of a part
//! only that part is measured. The references are SQLite's command line tool. Linux only: memory is read from /proc.
//!
//! Smaller loads for a quick look: `BENCH_IMPORT_ROWS`, `BENCH_ROWS`, `BENCH_TURNS`.
#![allow(
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a bench"
)]

mod import;
mod list;
mod people;
#[allow(dead_code, reason = "the bench of the outbox uses all of it")]
#[path = "../outbox/process.rs"]
mod process;
mod search;
mod shop;
mod sqlite;
#[path = "../outbox/table.rs"]
mod table;
mod typed;

use shop::Full;

fn main() {
    // cargo adds a flag of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let part = arguments.first().map_or("all", String::as_str);
    let lines = match part {
        "import" => import::measure(),
        "memory" => vec![Full::new().memory()],
        "search" => search::measure(&Full::new()),
        "list" => list::measure(&Full::new()),
        "all" => all(),
        other => panic!("{other} is no part: import, memory, search, list"),
    };
    table::print(&lines);
}

fn all() -> Vec<table::Line> {
    let mut lines = import::measure();
    // The long list takes half a minute to fill, and all the others use it.
    let full = Full::new();
    lines.push(full.memory());
    lines.extend(search::measure(&full));
    lines.extend(list::measure(&full));
    lines
}

/// A number from the environment, or what it usually is.
fn from_environment(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// The one in the middle.
fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
