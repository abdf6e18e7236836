//! Numbers by some of their digits, in any notation: from the front, with or without the country and the area, and from the
//! back, because people tell each other the last four.
//!
//! A number stands in two indexes, as it is dialled and, without what spellings differ in, backwards. So each way of
//! looking is a few ranges of one of them, and none walks over the list.

use recado_core::phone::{BRAZIL_AREAS, backward};

use super::contact_search::Found;
use crate::{StoreError, Tx};

/// Fewer digits are everybody's.
const FEWEST: usize = 3;
/// The longest number (ITU-T E.164).
const MOST: usize = 15;

/// The digits of a text that may be some of a number: nothing else stands in it that people do not write in one.
pub(super) fn digits(text: &str) -> Option<String> {
    let is_written = |letter: char| letter.is_ascii_digit() || " +-().\u{a0}/".contains(letter);
    if !text.chars().all(is_written) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    // What is dialled first from inside a country is no part of the number.
    let digits = digits.trim_start_matches('0');
    (FEWEST..=MOST).contains(&digits.len()).then(|| digits.to_owned())
}

/// Whose number has these digits at its front or at its back.
pub(super) fn find(tx: &Tx<'_>, digits: &str, calling_code: u16, found: &mut Found) -> Result<(), StoreError> {
    let in_brazil = calling_code == 55;
    from(tx, "phone", &format!("+{digits}"), found)?;
    from(tx, "phone", &format!("+{calling_code}{digits}"), found)?;
    // Whole numbers, also with the ninth digit where the list has none and the other way round.
    for ending in endings(digits) {
        from(tx, "match_key", &backward(&ending), found)?;
    }
    if in_brazil && digits.len() <= 9 {
        let old = matches!(digits.bytes().next(), Some(b'6'..=b'9'));
        for area in BRAZIL_AREAS {
            from(tx, "phone", &format!("+55{area}{digits}"), found)?;
            if old && digits.len() <= 8 {
                from(tx, "phone", &format!("+55{area}9{digits}"), found)?;
            }
        }
    }
    Ok(())
}

/// What a match key may end in where a number ends in these digits.
fn endings(digits: &str) -> Vec<String> {
    let mut endings = vec![digits.to_owned()];
    // The ninth digit from the back: a match key has none.
    if let Some(at) = digits.len().checked_sub(9)
        && digits.get(at..=at) == Some("9")
        && let (Some(before), Some(after)) = (digits.get(..at), digits.get(at + 1..))
    {
        endings.push(format!("{before}{after}"));
    }
    endings
}

fn from(tx: &Tx<'_>, column: &str, beginning: &str, found: &mut Found) -> Result<(), StoreError> {
    if found.room() == 0 {
        return Ok(());
    }
    // `:` is the sign after `9`.
    let mut range = tx.0.prepare_cached(&format!(
        "SELECT key FROM contacts WHERE {column} >= ?1 AND {column} < ?2 ORDER BY {column} LIMIT ?3"
    ))?;
    let mut rows = range.query((beginning, format!("{beginning}:"), found.room()))?;
    while let Some(row) = rows.next()? {
        found.push(row.get(0)?);
    }
    Ok(())
}
