//! Templates: how long the list of as many as an account has at most takes to open, and a lint of a draft beside a bare
//! reading of its JSON.
//!
//! What is asked is the core, and the engine in this process as the window has it. `scripts/bench templates` builds and calls
//! this; with the name of a part only that part is measured.
//!
//! `BENCH_TURNS` changes how often the linter is asked; `BENCH_TEMPLATES` and `BENCH_DRAFTS` how long the lists are.
#![allow(
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a bench"
)]

mod lint;
mod list;
#[path = "../outbox/table.rs"]
mod table;

fn main() {
    // cargo adds a flag of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let lines = match arguments.first().map_or("all", String::as_str) {
        "list" => list::measure(),
        "lint" => lint::measure(),
        "all" => [list::measure(), lint::measure()].into_iter().flatten().collect(),
        other => panic!("{other} is no part: list, lint"),
    };
    table::print(&lines);
}
