//! Words that look like one that nobody is called: one letter too many, too few, another one, or two changed places. Longer
//! words may have two such mistakes.
//!
//! Only words of names are compared, and a bounded number of them: first those that share the first letter or begin with
//! the second, because people mistype the beginning least, then the rest.

use recado_core::contact::split_words;

use super::text_index;
use crate::{StoreError, Tx};

/// Words that are compared at most.
const COMPARED: usize = 150_000;
/// Words that are tried in place of one.
const TRIED: usize = 8;

/// What is asked for in place of what was typed.
#[derive(Debug, Default)]
pub(super) struct Instead {
    /// For the text index; none: nothing looks alike.
    pub(super) query: Option<String>,
    /// The words that it has in place of others, the likeliest first.
    pub(super) words: Vec<String>,
}

/// What may have been meant.
pub(super) fn instead_of(tx: &Tx<'_>, typed: &str) -> Result<Instead, StoreError> {
    let mut instead = Instead::default();
    let mut parts = Vec::new();
    for word in split_words(typed).filter(|word| word.chars().count() >= 3) {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            // A number that looks like another one is another one.
            return Ok(Instead::default());
        }
        if is_there(tx, word)? {
            parts.push(format!("\"{word}\"*"));
            continue;
        }
        let words = alike(tx, word)?;
        if words.is_empty() {
            return Ok(Instead::default());
        }
        let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        parts.push(format!("({})", quoted.join(" OR ")));
        instead.words.extend(words);
    }
    if !instead.words.is_empty() {
        instead.query = Some(parts.join(" AND "));
    }
    Ok(instead)
}

fn is_there(tx: &Tx<'_>, word: &str) -> Result<bool, StoreError> {
    let Some(query) = text_index::query(word) else { return Ok(false) };
    let mut there = tx.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM contacts_text WHERE contacts_text MATCH ?1)")?;
    Ok(there.query_row([query], |row| row.get(0))?)
}

/// Words of names that look like one, the likeliest first.
fn alike(tx: &Tx<'_>, word: &str) -> Result<Vec<String>, StoreError> {
    let letters: Vec<char> = word.chars().collect();
    let most = if letters.len() <= 5 { 1 } else { 2 };
    let mut best: Vec<((usize, usize), String)> = Vec::new();
    let mut compared = 0;
    let mut compare = |from: &str, to: &str, best: &mut Vec<((usize, usize), String)>| -> Result<(), StoreError> {
        let mut words = tx.0.prepare_cached("SELECT word FROM name_words WHERE word >= ?1 AND word < ?2")?;
        let mut rows = words.query((from, to))?;
        let mut distance = Distance::new(&letters, most);
        while let Some(row) = rows.next()? {
            compared += 1;
            if compared > COMPARED {
                break;
            }
            let other = row.get_ref(0)?.as_str().map_err(|_| StoreError::Row { table: "name_words", what: "word" })?;
            if let Some(distance) = distance.to(other) {
                best.push((distance, other.to_owned()));
            }
        }
        Ok(())
    };
    let mut begins: Vec<char> = letters.iter().take(2).copied().collect();
    begins.dedup();
    for first in begins {
        compare(&first.to_string(), &format!("{first}\u{10ffff}"), &mut best)?;
    }
    if best.is_empty() {
        compare("", "\u{10ffff}", &mut best)?;
    }
    best.sort_unstable();
    best.dedup();
    Ok(best.into_iter().take(TRIED).map(|(_, word)| word).collect())
}

/// Letters of a word from which on it may be the beginning of another one, mistyped.
const BEGINNING: usize = 5;

/// How many mistakes lie between a word and others: letters that are too many, too few, other ones, or changed places with
/// their neighbour (Damerau and Levenshtein, each pair of letters once). A longer word may be one that is still being typed.
struct Distance<'w> {
    word: &'w [char],
    most: usize,
    other: Vec<char>,
    /// The last three rows of the table.
    rows: [Vec<usize>; 3],
}

impl<'w> Distance<'w> {
    fn new(word: &'w [char], most: usize) -> Self {
        Self { word, most, other: Vec::new(), rows: Default::default() }
    }

    /// So far as it was typed, and in all; none: more than are looked for.
    fn to(&mut self, other: &str) -> Option<(usize, usize)> {
        // As many bytes as letters, but for the few that are no letters of ours: enough to pass most words over.
        if other.len() + self.most < self.word.len() {
            return None;
        }
        self.other.clear();
        self.other.extend(other.chars());
        let is_beginning = self.word.len() >= BEGINNING;
        if self.other.len() + self.most < self.word.len()
            || (!is_beginning && self.other.len() > self.word.len() + self.most)
        {
            return None;
        }
        let width = self.other.len() + 1;
        let [before, last, this] = &mut self.rows;
        last.clear();
        last.extend(0..width);
        before.clear();
        before.resize(width, FAR);
        for (row, letter) in self.word.iter().enumerate() {
            this.clear();
            this.push(row + 1);
            let mut least = row + 1;
            for (column, theirs) in self.other.iter().enumerate() {
                let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(FAR);
                let mut cost = (get(last, column) + usize::from(letter != theirs))
                    .min(get(last, column + 1) + 1)
                    .min(get(this, column) + 1);
                let swapped = row > 0
                    && column > 0
                    && self.word.get(row - 1) == Some(theirs)
                    && self.other.get(column - 1) == Some(letter);
                if swapped {
                    cost = cost.min(get(before, column - 1) + 1);
                }
                least = least.min(cost);
                this.push(cost);
            }
            if least > self.most {
                return None;
            }
            std::mem::swap(before, last);
            std::mem::swap(last, this);
        }
        let whole = last.last().copied()?;
        let so_far = if is_beginning { last.iter().copied().min()? } else { whole };
        (so_far <= self.most).then_some((so_far, whole))
    }
}

/// Farther than any word.
const FAR: usize = 1_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn between(word: &str, other: &str, most: usize) -> Option<(usize, usize)> {
        let letters: Vec<char> = word.chars().collect();
        let mut distance = Distance::new(&letters, most);
        let first = distance.to(other);
        assert_eq!(distance.to(other), first, "its tables are used again");
        first
    }

    #[test]
    fn mistakes_are_counted() {
        for (word, other, wanted) in [
            ("maria", "maria", Some(0)),
            ("maira", "maria", Some(1)),
            ("mara", "maria", Some(1)),
            ("marria", "maria", Some(1)),
            ("mario", "maria", Some(1)),
            ("joana", "maria", None),
            ("conceicao", "conseicao", Some(1)),
            ("francisco", "fransisko", Some(2)),
            ("francisco", "frank", None),
            ("ca", "abc", None),
            ("李明", "李名", Some(1)),
        ] {
            assert_eq!(between(word, other, 2).map(|(_, whole)| whole), wanted, "{word} {other}");
        }
        assert_eq!(between("francisco", "fransisko", 1), None);
    }

    #[test]
    fn a_word_may_still_be_typed() {
        assert_eq!(between("consei", "conceicao", 1), Some((1, 4)));
        assert_eq!(between("cons", "conceicao", 1), None, "four letters begin too many words");
    }
}
