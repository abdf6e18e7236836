//! Whether a document can be a template's at all. Only kinds of values are looked at: texts are texts, lists are lists.

use serde_json::{Map, Value};

use super::super::NotATemplate;

/// Keys of the document that hold a word.
const WORDS: [&str; 4] = ["name", "language", "category", "parameter_format"];

pub(super) fn check(doc: &Value) -> Result<(), NotATemplate> {
    let map = object(doc, "")?;
    for key in WORDS {
        word(map, "", key)?;
    }
    components(map, "")
}

fn components(map: &Map<String, Value>, path: &str) -> Result<(), NotATemplate> {
    let path = format!("{path}/components");
    for (index, part) in list(map, "components", &path)?.iter().enumerate() {
        component(part, &format!("{path}/{index}"))?;
    }
    Ok(())
}

fn component(part: &Value, path: &str) -> Result<(), NotATemplate> {
    let map = object(part, path)?;
    if !map.get("type").is_some_and(Value::is_string) {
        return Err(NotATemplate::wrong(&format!("{path}/type"), "text"));
    }
    for key in ["text", "format"] {
        word(map, path, key)?;
    }
    let of_buttons = format!("{path}/buttons");
    for (index, button) in list(map, "buttons", &of_buttons)?.iter().enumerate() {
        let path = format!("{of_buttons}/{index}");
        let map = object(button, &path)?;
        if !map.get("type").is_some_and(Value::is_string) {
            return Err(NotATemplate::wrong(&format!("{path}/type"), "text"));
        }
        for key in ["text", "url", "phone_number", "otp_type"] {
            word(map, &path, key)?;
        }
    }
    let of_cards = format!("{path}/cards");
    for (index, card) in list(map, "cards", &of_cards)?.iter().enumerate() {
        let path = format!("{of_cards}/{index}");
        // A card in a card is no part of the platform's; the depth is bounded by the reader of JSON all the same.
        components(object(card, &path)?, &path)?;
    }
    Ok(())
}

fn object<'v>(value: &'v Value, path: &str) -> Result<&'v Map<String, Value>, NotATemplate> {
    value.as_object().ok_or_else(|| NotATemplate::wrong(path, "object"))
}

/// Missing and null are nothing; anything else than a text is wrong.
fn word(map: &Map<String, Value>, path: &str, key: &str) -> Result<(), NotATemplate> {
    match map.get(key) {
        None | Some(Value::Null | Value::String(_)) => Ok(()),
        Some(_) => Err(NotATemplate::wrong(&format!("{path}/{key}"), "text")),
    }
}

fn list<'v>(map: &'v Map<String, Value>, key: &str, path: &str) -> Result<&'v [Value], NotATemplate> {
    match map.get(key) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(list)) => Ok(list),
        Some(_) => Err(NotATemplate::wrong(path, "list")),
    }
}
