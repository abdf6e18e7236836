//! The table of contacts at its beginning, in its middle and at its end, as the window asks for it.

use std::time::Instant;

use recado_engine::api::contact_list::ContactFilter;

use crate::middle;
use crate::shop::Full;
use crate::table::Line;

/// Rows of a page.
const ROWS: u32 = 200;
/// ms
const ALLOWED: f64 = 100.0;
const TURNS: u32 = 11;

pub(crate) fn measure(full: &Full) -> Vec<Line> {
    println!("\nthe table of {} people, {ROWS} rows at a time", full.people);
    let people = u32::try_from(full.people).unwrap();
    let page = |engine: &recado_engine::Engine, offset: u32| {
        let start = Instant::now();
        let rows = engine.contact_rows(&ContactFilter::default(), offset, ROWS).unwrap();
        assert_eq!((rows.rows.len(), rows.total), (ROWS.min(people) as usize, people));
        start.elapsed().as_secs_f64() * 1e3
    };
    let first = {
        // As a window that was just opened: nothing of the file was read yet in this process.
        let engine = full.shop.engine();
        page(&engine, 0)
    };
    let engine = full.shop.engine();
    let of = |offset: u32| middle((0..TURNS).map(|_| page(&engine, offset)).collect());
    let line = |what: &str, ms: f64| Line {
        what: format!("{ROWS} rows of {people}, {what}"),
        reference: format!("{ALLOWED:.0} ms"),
        recado: format!("{ms:.1} ms"),
        ratio: ms / ALLOWED,
        wanted: "≤ 100 ms",
        good: ms <= ALLOWED,
    };
    let end = people.saturating_sub(ROWS);
    vec![
        line("the first ones, just opened", first),
        line("the first ones", of(0)),
        line("in the middle", of(end / 2)),
        line("the last ones", of(end)),
    ]
}
