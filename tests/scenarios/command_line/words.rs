//! What a person must never read: the key of a sentence in place of the sentence.

use std::collections::BTreeSet;
use std::path::Path;

/// The languages that Recado speaks.
pub const LOCALES: [&str; 3] = ["pt-BR", "en", "es"];

/// The first words of the catalogue's keys: `error`, `state`, `summary` and their like.
fn families() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/pt-BR");
    let mut families = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let keys =
            source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains('='));
        families.extend(keys.filter_map(|key| Some(key.split_once('-')?.0.to_owned())));
    }
    assert!(families.contains("error") && families.contains("help"), "the catalogue is where we looked");
    families
}

/// Keys and unfilled places of the catalogue that stand in a text.
pub fn raw_keys(text: &str) -> Vec<String> {
    let families = families();
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
    let is_key =
        |word: &&str| word.split_once('-').is_some_and(|(family, rest)| families.contains(family) && !rest.is_empty());
    let mut found: Vec<String> = words.filter(is_key).map(str::to_owned).collect();
    found.extend(text.match_indices("{$").map(|(at, _)| text[at..].chars().take(20).collect()));
    found
}

/// There is something to read in it, and all of it is words.
#[track_caller]
pub fn reads_well(text: &str) {
    assert!(!text.trim().is_empty(), "nothing to read");
    assert_eq!(raw_keys(text), Vec::<String>::new(), "{text}");
}

#[test]
fn a_key_is_told_from_a_word() {
    assert_eq!(
        raw_keys("error-phone-invalid: help-send--to {$name} …"),
        ["error-phone-invalid", "help-send--to", "{$name} …"]
    );
    assert_eq!(raw_keys("use `--token-stdin`, segunda-feira, 01a203d5-782d, {{nome}}"), Vec::<String>::new());
}
