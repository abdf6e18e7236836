//! Functions of recado-core that SQL asks for: what a text is when accents and case do not count, and what a contact is
//! sorted and found by. Only statements of ours may call them, and no schema.

use std::collections::BTreeMap;

use recado_core::contact;
use recado_core::fold::folded;
use recado_core::phone::{Phone, backward};
use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};

use crate::StoreError;

/// Letters of a word that is worth remembering: one letter is an initial, and very many are no name.
const NAME_WORD: std::ops::RangeInclusive<usize> = 2..=32;

/// Gives a connection the functions.
pub(crate) fn register(connection: &Connection) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function("folded", 1, flags, |of| Ok(text(of, 0)?.map(folded)))?;
    connection.create_scalar_function("sort_name", 2, flags, |of| {
        let phone = text(of, 1)?.and_then(Phone::from_e164);
        Ok(phone.map(|phone| contact::sort_name(text(of, 0).ok().flatten().unwrap_or_default(), &phone)))
    })?;
    connection.create_scalar_function("backward_key", 1, flags, |of| {
        Ok(text(of, 0)?.and_then(Phone::from_e164).map(|phone| backward(&phone.match_key())))
    })?;
    connection.create_scalar_function("contact_words", 2, flags, |of| {
        let fields: BTreeMap<String, String> =
            serde_json::from_str(text(of, 0)?.unwrap_or_default()).unwrap_or_default();
        Ok(contact::words(&fields, text(of, 1)?.unwrap_or_default()))
    })?;
    connection.create_scalar_function("name_words", 1, flags, |of| {
        let words: Vec<&str> = name_words(text(of, 0)?.unwrap_or_default()).collect();
        Ok(serde_json::to_string(&words).unwrap_or_default())
    })?;
    Ok(())
}

/// The words of a folded name that a mistyped one may have been.
pub(crate) fn name_words(sort_name: &str) -> impl Iterator<Item = &str> {
    let words = contact::split_words(sort_name);
    words.filter(|word| NAME_WORD.contains(&word.chars().count()) && !word.bytes().all(|byte| byte.is_ascii_digit()))
}

fn text<'c>(of: &'c Context<'_>, place: usize) -> rusqlite::Result<Option<&'c str>> {
    of.get_raw(place).as_str_or_null().map_err(Into::into)
}
