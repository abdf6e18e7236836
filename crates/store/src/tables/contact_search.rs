//! Search as one types: names, numbers in any notation, tags, fields and notes, without accents and case.
//!
//! What always holds: a keystroke reads a bounded number of rows however many match. One or two letters are looked for along
//! the names, in their order; from three letters on the text index is asked, and those whose name begins with what was
//! typed stand first, then those who are called so, then those about whom it is said elsewhere. Only where nothing is found
//! are words tried that look alike (`alike`).

use std::collections::HashSet;

use recado_core::contact::split_words;
use recado_core::fold::folded;

use super::{alike, number_search, text_index};
use crate::{StoreError, Tx};

/// How many a search finds unless it is asked for another number.
pub const CAP: u32 = 1_000;
/// Found ones whose names are looked at to put them in their place; those after them stand as they were found.
const PLACED: usize = 256;
/// Candidates that are looked at for words that are too short for the text index.
const LOOK: u32 = 1_000;
/// Words of four letters and more from which on their beginnings are asked for first.
const MANY_WORDS: usize = 3;
/// Words of names that a beginning of one or two letters stands for.
const SHORT_WORDS: u32 = 48;

/// What a search finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// The best first.
    pub keys: Vec<i64>,
    /// Whether there are more than were asked for.
    pub more: bool,
    /// Words that were tried in place of what was typed, because that found nobody.
    pub instead: Vec<String>,
}

/// Keys that were found, each once, no more than are wanted.
pub(super) struct Found {
    keys: Vec<i64>,
    seen: HashSet<i64>,
    wanted: usize,
}

impl Found {
    fn new(cap: u32) -> Self {
        // One more, to know whether there are more.
        let wanted = usize::try_from(cap).unwrap_or(usize::MAX).saturating_add(1);
        Self { keys: Vec::new(), seen: HashSet::new(), wanted }
    }

    pub(super) fn push(&mut self, key: i64) {
        if self.keys.len() < self.wanted && self.seen.insert(key) {
            self.keys.push(key);
        }
    }

    /// How many are still wanted, for a `LIMIT` of rows of which some were found before.
    pub(super) fn room(&self) -> i64 {
        if self.keys.len() >= self.wanted { 0 } else { i64::try_from(self.wanted).unwrap_or(i64::MAX) }
    }

    fn hits(mut self, instead: Vec<String>) -> Hits {
        let more = self.keys.len() >= self.wanted;
        self.keys.truncate(self.wanted.saturating_sub(1));
        Hits { keys: self.keys, more, instead }
    }
}

/// Whom a text finds, at most so many. `calling_code` is that of the shop's country.
///
/// # Errors
/// [`StoreError`]
pub fn search(tx: &Tx<'_>, text: &str, calling_code: u16, cap: u32) -> Result<Hits, StoreError> {
    let typed = folded(text.trim());
    let mut found = Found::new(cap);
    if typed.is_empty() {
        return Ok(found.hits(Vec::new()));
    }
    if let Some(digits) = number_search::digits(text) {
        number_search::find(tx, &digits, calling_code, &mut found)?;
    }
    words(tx, &typed, &mut found)?;
    if !found.keys.is_empty() {
        return Ok(found.hits(Vec::new()));
    }
    let instead = alike::instead_of(tx, &typed)?;
    if let Some(query) = &instead.query {
        let keys = matching(tx, query, found.room())?;
        placed(tx, keys, &instead.words, &mut found)?;
    }
    let words = if found.keys.is_empty() { Vec::new() } else { instead.words };
    Ok(found.hits(words))
}

fn words(tx: &Tx<'_>, typed: &str, found: &mut Found) -> Result<(), StoreError> {
    names_from(tx, typed, found)?;
    let letters = typed.chars().count();
    if letters <= 2 {
        if found.room() > 0 {
            short(tx, typed, found)?;
        }
        return Ok(());
    }
    tagged(tx, typed, found)?;
    if found.room() == 0 {
        return Ok(());
    }
    let words: Vec<&str> = split_words(typed).collect();
    let short: Vec<&str> = words.iter().copied().filter(|word| word.chars().count() < 3).collect();
    let keys = match (begun(tx, &words)?, text_index::query(typed)) {
        (Some(keys), _) => keys,
        (None, Some(query)) if short.is_empty() => matching(tx, &query, found.room())?,
        (None, Some(query)) => with_words(tx, matching(tx, &query, i64::from(LOOK))?, &short)?,
        // Nothing but short words: the longest of them has the fewest people.
        (None, None) => {
            let longest = words.iter().copied().max_by_key(|word| word.len()).unwrap_or_default();
            with_words(tx, called(tx, longest, i64::from(LOOK))?, &short)?
        }
    };
    placed(tx, keys, &words, found)?;
    if words.len() > 1 && found.room() > 0 {
        tagged_words(tx, &words, found)?;
    }
    Ok(())
}

/// Whose name begins with it, by name.
fn names_from(tx: &Tx<'_>, typed: &str, found: &mut Found) -> Result<(), StoreError> {
    let mut names = tx.0.prepare_cached(
        "SELECT key FROM contacts WHERE sort_name >= ?1 AND sort_name < ?2 ORDER BY sort_name, key LIMIT ?3",
    )?;
    let mut rows = names.query((typed, format!("{typed}\u{10ffff}"), found.room()))?;
    while let Some(row) = rows.next()? {
        found.push(row.get(0)?);
    }
    Ok(())
}

/// One or two letters where few names begin with them: who has a tag or a word in the name that does.
fn short(tx: &Tx<'_>, typed: &str, found: &mut Found) -> Result<(), StoreError> {
    tagged(tx, typed, found)?;
    for word in split_words(typed) {
        for key in called(tx, word, found.room())? {
            found.push(key);
        }
    }
    Ok(())
}

/// Who has a word in the name that begins with so few letters. The text index has no lists for them, so some words that do
/// are asked for, each by itself.
fn called(tx: &Tx<'_>, beginning: &str, limit: i64) -> Result<Vec<i64>, StoreError> {
    let mut words = tx.0.prepare_cached("SELECT word FROM name_words WHERE word >= ?1 AND word < ?2 LIMIT ?3")?;
    let words = words
        .query_map((beginning, format!("{beginning}\u{10ffff}"), SHORT_WORDS), |row| row.get::<_, String>(0))?
        .map(|word| word.map(|word| format!("\"{word}\"")))
        .collect::<Result<Vec<_>, _>>()?;
    if words.is_empty() || beginning.is_empty() { Ok(Vec::new()) } else { matching(tx, &words.join(" OR "), limit) }
}

/// Who has a tag that begins with it.
fn tagged(tx: &Tx<'_>, typed: &str, found: &mut Found) -> Result<(), StoreError> {
    let mut tagged = tx.0.prepare_cached(
        "SELECT contact FROM contact_tags WHERE tag IN (SELECT key FROM tags WHERE folded >= ?1 AND folded < ?2) LIMIT ?3",
    )?;
    let mut rows = tagged.query((typed, format!("{typed}\u{10ffff}"), found.room()))?;
    while let Some(row) = rows.next()? {
        found.push(row.get(0)?);
    }
    Ok(())
}

/// Who has a tag that begins with one of the words, and the others somewhere else.
fn tagged_words(tx: &Tx<'_>, words: &[&str], found: &mut Found) -> Result<(), StoreError> {
    for (at, word) in words.iter().enumerate().filter(|(_, word)| word.chars().count() >= 2) {
        // Most words begin no tag, and then nobody needs to be looked at for it.
        if !begins_a_tag(tx, word)? {
            continue;
        }
        let others: Vec<&str> =
            words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word).collect();
        let Some(query) = text_index::query(&others.join(" ")) else { continue };
        let mut tagged = tx.0.prepare_cached(
            "SELECT candidate.key FROM (SELECT rowid AS key FROM contacts_text WHERE contacts_text MATCH ?1 LIMIT ?4) AS candidate \
             WHERE EXISTS (SELECT 1 FROM contact_tags JOIN tags ON tags.key = contact_tags.tag \
                           WHERE contact = candidate.key AND folded >= ?2 AND folded < ?3)",
        )?;
        let mut rows = tagged.query((query, word, format!("{word}\u{10ffff}"), LOOK * 4))?;
        while let Some(row) = rows.next()? {
            found.push(row.get(0)?);
        }
    }
    Ok(())
}

fn begins_a_tag(tx: &Tx<'_>, word: &str) -> Result<bool, StoreError> {
    let mut tags = tx.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM tags WHERE folded >= ?1 AND folded < ?2)")?;
    Ok(tags.query_row((word, format!("{word}\u{10ffff}")), |row| row.get(0))?)
}

/// Everybody in whose text each of these words begins one, where the words are many. For a beginning of four letters and more
/// the text index puts together the lists of all words that begin so, however few people have the other words too. Lists of
/// three letters it has: whoever is in all of those is looked at. None: they are too many, or it takes the index to tell.
fn begun(tx: &Tx<'_>, words: &[&str]) -> Result<Option<Vec<i64>>, StoreError> {
    if words.iter().filter(|word| word.len() > 3).count() < MANY_WORDS || !words.iter().all(|word| word.is_ascii()) {
        return Ok(None);
    }
    let Some(query) = text_index::beginnings(words) else { return Ok(None) };
    let candidates = matching(tx, &query, i64::from(LOOK))?;
    if candidates.len() >= LOOK as usize {
        return Ok(None);
    }
    let mut texts = tx.0.prepare_cached(TEXT)?;
    let mut kept = Vec::new();
    for key in candidates {
        let text: String = texts.query_row([key], |row| row.get(0))?;
        // Of accents the index takes away more than we do.
        if !text.is_ascii() {
            return Ok(None);
        }
        if begins_all(&text, words) {
            kept.push(key);
        }
    }
    Ok(Some(kept))
}

/// Whom the text index knows by a query.
fn matching(tx: &Tx<'_>, query: &str, limit: i64) -> Result<Vec<i64>, StoreError> {
    let mut matching = tx.0.prepare_cached("SELECT rowid FROM contacts_text WHERE contacts_text MATCH ?1 LIMIT ?2")?;
    Ok(matching.query_map((query, limit), |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Those of the candidates in whose name, fields, notes or tags each of these begins a word.
fn with_words(tx: &Tx<'_>, candidates: Vec<i64>, words: &[&str]) -> Result<Vec<i64>, StoreError> {
    let mut texts = tx.0.prepare_cached(TEXT)?;
    let mut kept = Vec::new();
    for key in candidates {
        let text: String = texts.query_row([key], |row| row.get(0))?;
        if begins_all(&text, words) {
            kept.push(key);
        }
    }
    Ok(kept)
}

/// What the text index reads of a contact.
const TEXT: &str = "SELECT sort_name || ' ' || words FROM contacts WHERE key = ?1";

fn begins_all(text: &str, words: &[impl AsRef<str>]) -> bool {
    words.iter().all(|word| split_words(text).any(|other| other.starts_with(word.as_ref())))
}

/// Adds what was found: those in whose name all words stand before those about whom they are said elsewhere, by name.
fn placed(tx: &Tx<'_>, keys: Vec<i64>, words: &[impl AsRef<str>], found: &mut Found) -> Result<(), StoreError> {
    let mut names = tx.0.prepare_cached("SELECT sort_name FROM contacts WHERE key = ?1")?;
    let mut first = Vec::new();
    for key in keys.iter().take(PLACED) {
        let name: String = names.query_row([key], |row| row.get(0))?;
        let elsewhere = !begins_all(&name, words);
        first.push((elsewhere, name, *key));
    }
    first.sort_unstable();
    for key in first.into_iter().map(|(_, _, key)| key).chain(keys.into_iter().skip(PLACED)) {
        found.push(key);
    }
    Ok(())
}

#[cfg(test)]
#[path = "contact_search_tests.rs"]
mod tests;
