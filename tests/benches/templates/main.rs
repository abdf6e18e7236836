//! Templates beside what they could be at best: a lint of a draft beside a bare reading of its JSON.
//!
//! `scripts/bench templates` builds and calls this; with the name of a part only that part is measured.
//! `BENCH_TURNS` changes how often.
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
#[path = "../outbox/table.rs"]
mod table;

fn main() {
    // cargo adds a flag of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let lines = match arguments.first().map_or("all", String::as_str) {
        "all" | "lint" => lint::measure(),
        other => panic!("{other} is no part: lint"),
    };
    table::print(&lines);
}
