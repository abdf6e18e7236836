//! What became of a message, asked instead of told (API sheet, section 5.6).
//!
//! The sheet marks this as not verified in practice: a service that refuses is probed once and not asked again, which
//! is for the caller to remember.

use serde_json::Value;

use crate::error::integer;
use crate::{CallError, Client};

/// What is asked for.
const FIELDS: &str = "id,message_id,events{delivery_status,timestamp,error_description}";
/// Entries a page, the most that the service gives.
const PAGE: &str = "100";

/// One status of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEvent {
    /// In the service's upper case: `SENT`, `DELIVERED`, `READ`, `FAILED`, `DELETED`…
    pub status: String,
    /// Seconds since 1970.
    pub at: Option<i64>,
    /// Why it failed, in the service's words; it has no code.
    pub description: Option<String>,
}

impl Client {
    /// The statuses of one message, in the service's order. Empty proves nothing.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn message_history(&self, phone_number_id: &str, wamid: &str) -> Result<Vec<HistoryEvent>, CallError> {
        let mut url = self.url(&[phone_number_id, "message_history"]);
        url.query_pairs_mut().append_pair("message_id", wamid).append_pair("fields", FIELDS).append_pair("limit", PAGE);
        let mut events = Vec::new();
        for page in self.get_pages(&url).await? {
            let entries = page.get("data").and_then(entries).ok_or(CallError::Foreign { http: 200 })?;
            // A service that ignores the filter must not settle one message with the news of another.
            let about_it = |entry: &&Value| match entry.get("message_id").and_then(Value::as_str) {
                Some(id) => id == wamid,
                None => true,
            };
            for entry in entries.into_iter().filter(about_it) {
                let of_entry = entry.get("events").map(|events| events.get("data").unwrap_or(events));
                events.extend(of_entry.and_then(self::entries).into_iter().flatten().filter_map(read_event));
            }
        }
        Ok(events)
    }
}

/// A list, or an object keyed "0", "1": the platform's page shows both.
fn entries(data: &Value) -> Option<Vec<&Value>> {
    match data {
        Value::Array(list) => Some(list.iter().collect()),
        Value::Object(keyed) => {
            let mut list: Vec<_> =
                keyed.iter().filter_map(|(key, value)| Some((key.parse::<u32>().ok()?, value))).collect();
            list.sort_by_key(|(index, _)| *index);
            Some(list.into_iter().map(|(_, value)| value).collect())
        }
        _ => None,
    }
}

fn read_event(event: &Value) -> Option<HistoryEvent> {
    let text = |key: &str| event.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    Some(HistoryEvent {
        status: text("delivery_status")?.to_ascii_uppercase(),
        at: event.get("timestamp").and_then(integer),
        description: text("error_description").map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_list_or_an_object_of_numbers() {
        assert_eq!(entries(&json!([1, 2])).unwrap(), [&json!(1), &json!(2)]);
        assert_eq!(entries(&json!({"10": 3, "0": 1, "1": 2})).unwrap(), [&json!(1), &json!(2), &json!(3)]);
        assert_eq!(entries(&json!({})).unwrap(), Vec::<&Value>::new());
        assert_eq!(entries(&json!("x")), None);
    }

    #[test]
    fn times_as_numbers_or_texts() {
        let at = |timestamp: Value| read_event(&json!({"delivery_status": "sent", "timestamp": timestamp})).unwrap().at;
        assert_eq!(at(json!(1_730_000_000)), Some(1_730_000_000));
        assert_eq!(at(json!("1730000000")), Some(1_730_000_000));
        assert_eq!(at(json!(null)), None);
    }
}
