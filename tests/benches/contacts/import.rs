//! An import beside SQLite's of the same file, and beside the bare writing of what comes out of it.

use std::time::Instant;

use crate::people;
use crate::shop::{Shop, must_be};
use crate::table::Line;
use crate::{from_environment, middle, sqlite};

pub(crate) fn measure() -> Vec<Line> {
    let (rows, turns) = (from_environment("BENCH_IMPORT_ROWS", 100_000), from_environment("BENCH_TURNS", 5));
    println!("\nimport of {rows} rows, {turns} turns of each");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    let counts = people::write(&file, rows);
    let recado = || {
        let shop = Shop::empty();
        let start = Instant::now();
        let ran = shop.import(&file).output().unwrap();
        let seconds = start.elapsed().as_secs_f64();
        assert!(ran.status.success(), "{ran:?}");
        must_be(&String::from_utf8(ran.stdout).unwrap(), counts);
        (shop, seconds)
    };
    // The first of each only warms the disk's cache, and gives the people who are written bare.
    let (clean, _) = recado();
    let bare = || sqlite::import(&tempfile::tempdir().unwrap().path().join("bare.db"), &file);
    let copy = || sqlite::copy(&clean.database(), &Shop::empty().database());
    bare();
    copy();
    let (mut imports, mut bares, mut copies) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..turns {
        imports.push(recado().1);
        bares.push(bare());
        copies.push(copy());
        let last = |of: &[f64]| of.last().copied().unwrap_or_default();
        println!(
            "turn {turn}: recado {:.2} s, .import and an index {:.2} s, clean rows into the same tables {:.2} s",
            last(&imports),
            last(&bares),
            last(&copies)
        );
    }
    let (import, bare, copy) = (middle(imports), middle(bares), middle(copies));
    let line = |reference: String, of: f64, wanted: &'static str, most: f64| Line {
        what: format!("import of {rows} rows"),
        reference,
        recado: format!("{import:.2} s"),
        ratio: import / of,
        wanted,
        good: import <= of * most,
    };
    vec![
        line(format!("sqlite3 .import and an index {bare:.2} s"), bare, "≤ 6, aim 4", 6.0),
        line(format!("clean rows into the same tables {copy:.2} s"), copy, "≤ 1.5", 1.5),
    ]
}
