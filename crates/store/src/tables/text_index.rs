//! The text index where single steps are too slow: taking out many people at once.

use recado_core::contact::split_words;

use super::contacts;
use crate::{StoreError, Tx};

/// Up to so many people are taken out of the index one by one, each at once and for good.
const FEW: u64 = 500;

/// Runs `delete`, which takes away so many people. Where they are many, the index is made anew from who is left, which
/// costs less than taking each word out of its page, and leaves as little behind.
pub(super) fn without_many(
    tx: &Tx<'_>,
    people: u64,
    delete: impl FnOnce() -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    if people <= FEW || people.saturating_mul(20) < contacts::count(tx)? {
        return delete();
    }
    tx.0.execute("INSERT INTO contacts_text (contacts_text, rank) VALUES ('secure-delete', 0)", [])?;
    delete()?;
    tx.0.execute("INSERT INTO contacts_text (contacts_text) VALUES ('rebuild')", [])?;
    tx.0.execute("INSERT INTO contacts_text (contacts_text, rank) VALUES ('secure-delete', 1)", [])?;
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
