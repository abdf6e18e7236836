//! `GET /{phone}/message_history`: what became of a message (API sheet, section 5.6). Each entry is made from the
//! message's id alone. Entries come newest first; their events oldest first, as in the specification's example.

use serde_json::{Map, Value, json};

use crate::answer::{Answer, Answered};
use crate::error::{GraphError, title};
use crate::page::{self, Wanted};
use crate::record::Record;
use crate::request::Request;
use crate::state::{State, now};
use crate::wamid::Wamid;
use crate::{account, fields};

/// What comes of an entry without `fields`.
const USUAL: &str = "id,message_id,events{delivery_status,timestamp,webhook_update_state}";

/// `GET /{phone}/message_history?message_id=…`, or of everything in the record without the parameter.
pub(crate) fn get(state: &State, request: &Request) -> Answered {
    let wanted = request.query("fields").filter(|fields| !fields.trim().is_empty()).unwrap_or(USUAL);
    if let Some(id) = request.query("message_id") {
        let data = match Wamid::decode(id) {
            Some(wamid) => vec![entry(id, &wamid, wanted)?],
            None => Vec::new(),
        };
        return Ok(Answer::json(&page::answer(request, &state.api_url, data, Some((1, 1)), false)));
    }
    let (page, more) = state.records.with(|records| {
        // Keys grow along a page, and the newest comes first: the key counts down from the end of time.
        let newest_first: Vec<(u64, &Record)> =
            records.iter().enumerate().rev().map(|(n, record)| (u64::MAX - n as u64, record)).collect();
        let (page, more) = Wanted::of(request).cut(&newest_first, |(key, _)| *key);
        (page.iter().map(|(key, record)| (*key, record.wamid.clone())).collect::<Vec<_>>(), more)
    });
    let ends = page.first().zip(page.last()).map(|((first, _), (last, _))| (*first, *last));
    let mut data = Vec::with_capacity(page.len());
    for (_, id) in &page {
        if let Some(wamid) = Wamid::decode(id) {
            data.push(entry(id, &wamid, wanted)?);
        }
    }
    Ok(Answer::json(&page::answer(request, &state.api_url, data, ends, more)))
}

/// `GET /{history-id}/events`; none if no message in the record has this id.
pub(crate) fn events(state: &State, request: &Request, id: &str) -> Option<Answered> {
    let wamid = state.records.with(|records| {
        records.iter().rev().find_map(|record| Wamid::decode(&record.wamid).filter(|wamid| history_id(wamid) == id))
    })?;
    let filter = request.query("status_filter").map(str::to_ascii_uppercase);
    let data: Vec<Value> = happened(&wamid)
        .into_iter()
        .filter(|event| filter.as_deref().is_none_or(|filter| event.get("delivery_status") == Some(&json!(filter))))
        .map(|event| {
            let at = event.get("timestamp").cloned().unwrap_or_default();
            let mut node = event;
            node.remove("timestamp");
            node.remove("webhook_update_state");
            node.insert("occurrence_timestamp".into(), at.clone());
            node.insert("status_timestamp".into(), at);
            json!({ "cursor": node.get("id"), "node": node })
        })
        .collect();
    Some(Ok(Answer::json(&json!({ "data": data }))))
}

fn entry(id: &str, wamid: &Wamid, wanted: &str) -> Result<Value, GraphError> {
    let mut entry = Map::new();
    entry.insert("id".into(), json!(history_id(wamid)));
    for (name, inside) in fields::parse(wanted) {
        match name {
            "id" => {}
            "message_id" => drop(entry.insert("message_id".into(), json!(id))),
            "events" => {
                let known = ["error_description", "webhook_uri"];
                let usual = ["id", "delivery_status", "timestamp", "webhook_update_state"];
                let events: Vec<Value> = happened(wamid)
                    .iter()
                    .map(|event| fields::select(event, inside, &usual, &known, "WhatsAppMessageHistoryEvent"))
                    .collect::<Result<_, _>>()?;
                entry.insert("events".into(), json!({ "data": events }));
            }
            other => {
                let text = format!("Tried accessing nonexisting field ({other}) on node type (WhatsAppMessageHistory)");
                return Err(GraphError::parameter(&text));
            }
        }
    }
    Ok(Value::Object(entry))
}

/// The events up to now, with all their fields.
fn happened(wamid: &Wamid) -> Vec<Map<String, Value>> {
    let events = wamid.timeline.events(now().saturating_sub(wamid.at));
    events
        .into_iter()
        .enumerate()
        .map(|(n, (word, after))| {
            let mut event = Map::new();
            event.insert("id".into(), json!(format!("{}{}", history_id(wamid), n + 1)));
            event.insert("delivery_status".into(), json!(word));
            event.insert("timestamp".into(), json!((wamid.at + u64::from(after)) / 1000));
            // No webhook is subscribed, so none was told.
            event.insert("webhook_update_state".into(), json!("PENDING"));
            event.insert("application".into(), json!({ "id": account::APP_ID }));
            // The title only: the history has no error codes (section 5.6).
            if let Some((_, code)) = wamid.timeline.failed.filter(|_| word == "FAILED") {
                event.insert("error_description".into(), json!(title(code).1));
            }
            event
        })
        .collect()
}

/// Sixteen digits out of the message's own chance.
fn history_id(wamid: &Wamid) -> String {
    format!("{:016}", 1_000_000_000_000_000 + (wamid.chance ^ (wamid.at << 8)) % 9_000_000_000_000_000)
}
