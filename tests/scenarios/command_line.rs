//! The command line's contract, one promise a test: exit codes, keys and their types, global flags, words for people.
//! Scripts are written against it, so a key that is gone or a code that means something else is a broken promise.

mod accounts;
mod contacts;
mod control;
mod drafts;
mod files;
mod global;
mod imports;
mod limits;
mod moved;
mod report;
mod requests;
mod rights;
mod schedules;
mod sends;
mod service;
mod templates;
pub mod words;

use recado_tests::{Recado, Service};
use serde_json::Value;

/// A practice service as the platform, and a program whose account `Loja` is there.
pub fn connected(flags: &[&str]) -> (Service, Recado) {
    let service = Service::start(flags);
    let mut recado = Recado::new();
    recado.connect(&service);
    (service, recado)
}

/// Every key is there and of its type: `text`, `number`, `bool`, `list`, `object`; with `?` it may be null.
#[track_caller]
pub fn has_shape(value: &Value, keys: &[(&str, &str)]) {
    for (key, kind) in keys {
        let there = value.get(key).unwrap_or_else(|| panic!("no {key}: {value:#}"));
        let is = match there {
            Value::Null => "null",
            Value::Bool(_) => "bool",
            Value::Number(_) => "number",
            Value::String(_) => "text",
            Value::Array(_) => "list",
            Value::Object(_) => "object",
        };
        let fits = is == kind.trim_end_matches('?') || is == "null" && kind.ends_with('?');
        assert!(fits, "{key} is {is}, not {kind}: {value:#}");
    }
}

/// Fetches the templates. What it says it did; and it says when it looked.
#[track_caller]
pub fn synced(recado: &Recado) -> [u64; 3] {
    let synced = recado.json(&["template", "sync"]);
    has_shape(&synced, &[("looked_at", "text")]);
    ["added", "updated", "removed"].map(|key| synced[key].as_u64().unwrap_or_else(|| panic!("no {key}: {synced:#}")))
}

/// The values of one key of a list's rows.
#[track_caller]
pub fn column(list: &Value, key: &str) -> Vec<String> {
    let rows = list.as_array().unwrap_or_else(|| panic!("no list: {list:#}"));
    rows.iter().map(|row| row[key].as_str().unwrap_or_default().to_owned()).collect()
}

/// An error's own shape, whatever it is about.
#[track_caller]
pub fn is_error(document: &Value, code: &str) {
    assert_eq!(document["error"]["code"], code, "{document:#}");
    has_shape(&document["error"], &[("code", "text"), ("message", "text"), ("advice", "text"), ("details", "object")]);
}
