//! From columns to values and back: times, ids and JSON, each in one place.

use std::str::FromStr;

use chrono::{DateTime, TimeZone, Utc};
use rusqlite::Row;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;

/// Milliseconds since 1970, as times stand in the file.
pub(crate) fn millis(time: DateTime<Utc>) -> i64 {
    time.timestamp_millis()
}

pub(crate) fn time(millis: i64) -> DateTime<Utc> {
    // Out of chrono's range only if somebody else wrote the file; the end of time is then as good an answer as any.
    Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// A column whose text is read by its type: an id, a phone, a state.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, table: &'static str, column: &'static str) -> Result<T, StoreError> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| StoreError::Row { table, what: column })
}

/// The same where the column may be null.
pub(crate) fn maybe_parsed<T: FromStr>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| StoreError::Row { table, what: column })).transpose()
}

pub(crate) fn from_json<T: DeserializeOwned>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<T, StoreError> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|_| StoreError::Row { table, what: column })
}

pub(crate) fn maybe_json<T: DeserializeOwned>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| StoreError::Row { table, what: column })).transpose()
}

pub(crate) fn to_json<T: Serialize>(value: &T, table: &'static str, what: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Row { table, what })
}
