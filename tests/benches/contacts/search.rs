//! Search over the long list, keystroke by keystroke, and beside the bare text index.

use std::fmt::Write as _;
use std::time::Instant;

use recado_core::contact::split_words;
use recado_core::fold::folded;
use recado_engine::Engine;
use recado_engine::api::contact_list::ContactFilter;
use recado_store::Store;
use recado_store::tables::contact_search::{self, CAP};

use crate::shop::Full;
use crate::table::Line;
use crate::typed::{self, Kind, Typed};
use crate::{from_environment, middle, sqlite};

/// Rows that a screen shows of what was found.
const ROWS: u32 = 50;
/// Turns of the comparison with the bare index.
const TURNS: u64 = 3;

/// ms: with nothing tried for typos, and with it.
const ALLOWED: f64 = 10.0;
const ALLOWED_ALIKE: f64 = 50.0;

pub(crate) fn measure(full: &Full) -> Vec<Line> {
    let engine = full.shop.engine();
    let typed = typed::all(full.people);
    println!("\nsearch over {} people, {} texts typed letter by letter", full.people, typed.len());
    // Once to have the file's pages where they are in use.
    keystroke(&engine, "maria");
    let (mut plain, mut alike, mut nobody) = (Vec::new(), Vec::new(), 0);
    for typed in &typed {
        let mut text = String::new();
        for letter in typed.text.chars() {
            text.push(letter);
            if letter == ' ' {
                continue;
            }
            let (ms, found_as_typed) = keystroke(&engine, &text);
            let keys = if found_as_typed || typed.kind != Kind::Slip { &mut plain } else { &mut alike };
            keys.push((ms, text.clone()));
            nobody += u32::from(!found_as_typed && text == typed.text && typed.kind != Kind::Slip);
        }
    }
    let mut lines = vec![
        told("a keystroke that finds what was typed", plain, ALLOWED, "p99 ≤ 10 ms"),
        told("a keystroke with the pass for typos", alike, ALLOWED_ALIKE, "p99 ≤ 50 ms"),
    ];
    println!("texts that found nobody in the end, slips aside: {nobody}");
    drop(engine);
    lines.extend(beside_the_bare_index(full, &typed));
    lines
}

/// Milliseconds, and whether somebody was found by what was typed.
fn keystroke(engine: &Engine, text: &str) -> (f64, bool) {
    let filter = ContactFilter { text: text.to_owned(), ..ContactFilter::default() };
    let start = Instant::now();
    let found = engine.contact_rows(&filter, 0, ROWS).unwrap();
    (start.elapsed().as_secs_f64() * 1e3, found.found > 0 && found.instead.is_empty())
}

fn told(what: &str, mut keys: Vec<(f64, String)>, allowed: f64, wanted: &'static str) -> Line {
    keys.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| keys.get((keys.len() as f64 * share) as usize).or(keys.last()).map_or(0.0, |key| key.0);
    let (p50, p99, most) = (at(0.5), at(0.99), at(1.0));
    println!("{what}: {} of them; the slowest:", keys.len());
    for (ms, text) in keys.iter().rev().take(5) {
        println!("  {ms:>7.2} ms  {text}");
    }
    Line {
        what: what.to_owned(),
        reference: format!("{allowed:.0} ms"),
        recado: format!("p50 {p50:.2} ms, p99 {p99:.2} ms, max {most:.2} ms"),
        ratio: p99 / allowed,
        wanted,
        good: p99 <= allowed,
    }
}

/// What both can answer: words of three letters and more, each the beginning of one.
fn beside_the_bare_index(full: &Full, typed: &[Typed]) -> Option<Line> {
    let mut asked: Vec<String> = Vec::new();
    for typed in typed.iter().filter(|typed| typed.kind == Kind::Name) {
        let text = folded(&typed.text);
        let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).chain([text.len()]).collect();
        asked.extend(letters.into_iter().map(|end| text[..end].to_owned()));
    }
    let comparable =
        |text: &String| split_words(text).all(|word| word.len() >= 3 && word.chars().all(char::is_alphabetic));
    asked.retain(|text| !text.ends_with(' ') && comparable(text));
    let turns = from_environment("BENCH_TURNS", TURNS);
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        ours.push(of_store(full, &asked));
        bare.push(of_sqlite(full, &asked));
    }
    let (ours, bare) = (middle(ours) / asked.len() as f64 * 1e3, middle(bare) / asked.len() as f64 * 1e3);
    Some(Line {
        what: format!("{} searches for words, on the average", asked.len()),
        reference: format!("bare FTS query {bare:.2} ms"),
        recado: format!("{ours:.2} ms"),
        ratio: ours / bare,
        wanted: "≤ 1.5",
        good: ours <= bare * 1.5,
    })
}

/// Seconds for all of them.
fn of_store(full: &Full, asked: &[String]) -> f64 {
    let store = Store::open(full.shop.folder(), 0).unwrap();
    let find = |text: &str| store.reader().read(|tx| contact_search::search(tx, text, 55, CAP)).unwrap();
    find("maria");
    let start = Instant::now();
    for text in asked {
        assert!(!find(text).keys.is_empty(), "{text}");
    }
    start.elapsed().as_secs_f64()
}

/// The same through SQLite's tool: its time with the questions, without its time with none.
fn of_sqlite(full: &Full, asked: &[String]) -> f64 {
    let question = |text: &str| {
        let words: Vec<String> = split_words(text).map(|word| format!("\"{word}\"*")).collect();
        format!("SELECT rowid FROM contacts_text WHERE contacts_text MATCH '{}' LIMIT {};", words.join(" "), CAP + 1)
    };
    let script = |asked: &[String]| {
        let mut text = question("maria");
        for asked in asked {
            let _ = write!(text, "\n{}", question(asked));
        }
        let path = full.shop.folder().join("questions.sql");
        std::fs::write(&path, text).unwrap();
        sqlite::run(&full.shop.database(), &[&format!(".read \"{}\"", path.display())])
    };
    let none = script(&[]);
    script(asked) - none
}
