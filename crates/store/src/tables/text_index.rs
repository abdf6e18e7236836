//! The text index: what of a contact a search reads. Who writes, changes or takes away a row of `contacts` says so here, in
//! the same transaction.
//!
//! No triggers do it: a statement with a trigger is one of several steps, before which SQLite has FTS5 write out all that it
//! has gathered. An import of 100,000 people would write out 100,000 times.

use std::collections::BTreeSet;

use recado_core::contact::split_words;
use rusqlite::CachedStatement;

use crate::{StoreError, Tx};

/// A contact as the index has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// `contacts.sort_name`
    pub(super) sort_name: String,
    /// `contacts.words`
    pub(super) words: String,
}

/// What the index has of a contact.
pub(super) fn of(tx: &Tx<'_>, key: i64) -> Result<Text, StoreError> {
    let mut found = tx.0.prepare_cached("SELECT sort_name, words FROM contacts WHERE key = ?1")?;
    Ok(found.query_row([key], |row| Ok(Text { sort_name: row.get(0)?, words: row.get(1)? }))?)
}

/// Contacts that are new.
pub(super) struct Inserts<'c>(CachedStatement<'c>);

impl<'c> Inserts<'c> {
    pub(super) fn new(tx: &Tx<'c>) -> Result<Self, StoreError> {
        Ok(Self(tx.0.prepare_cached("INSERT INTO contacts_text (rowid, sort_name, words) VALUES (?1, ?2, ?3)")?))
    }

    pub(super) fn insert(&mut self, key: i64, text: &Text) -> Result<(), StoreError> {
        self.0.execute((key, &text.sort_name, &text.words))?;
        Ok(())
    }
}

/// A contact that the index has like this is gone, or is about to be something else.
pub(super) fn remove(tx: &Tx<'_>, key: i64, text: &Text) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO contacts_text (contacts_text, rowid, sort_name, words) VALUES ('delete', ?1, ?2, ?3)",
    )?
    .execute((key, &text.sort_name, &text.words))?;
    Ok(())
}

/// A contact is something else.
pub(super) fn change(tx: &Tx<'_>, key: i64, before: &Text, after: &Text) -> Result<(), StoreError> {
    if before == after {
        return Ok(());
    }
    remove(tx, key, before)?;
    Inserts::new(tx)?.insert(key, after)
}

/// Very many are gone, in a single statement: the index is made anew from who is left. That costs less than taking each word
/// out of its page, and leaves as little behind.
pub(super) fn rebuild(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.0.execute("INSERT INTO contacts_text (contacts_text) VALUES ('rebuild')", [])?;
    Ok(())
}

/// People in whose name, fields or notes each of these words begins one, as a query; only words of three letters and more,
/// for which the index has lists. None: there are no such words.
pub(super) fn query(folded: &str) -> Option<String> {
    let long = split_words(folded).filter(|word| word.chars().count() >= 3);
    // Letters and digits only: nothing in a word is an operator.
    let words: Vec<String> = long.map(|word| format!("\"{word}\"*")).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The same for their first three letters only, of which the index has the lists at hand. None: there are no such words.
pub(super) fn beginnings(words: &[&str]) -> Option<String> {
    let begun: BTreeSet<String> = words.iter().map(|word| word.chars().take(3).collect()).collect();
    let begun: Vec<String> =
        begun.iter().filter(|word| word.chars().count() == 3).map(|word| format!("\"{word}\"*")).collect();
    (!begun.is_empty()).then(|| begun.join(" "))
}
