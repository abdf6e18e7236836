//! The values of a request against the places of its template (API sheet, sections 2.2 and 6.1). The order is count,
//! kind, missing buttons, whitespace, length (section 10).

use std::sync::Arc;

use serde_json::Value;

use super::payment;
use super::sent::{Sent, SentButton, is_named, shown, value_at, word};
use crate::customer::QuickReply;
use crate::error::GraphError;
use crate::media::MediaStore;
use crate::templates::slots::{Header, Needs, Slots, Text};

/// Characters of a header with its value (API sheet, section 3.3).
const HEADER_LIMIT: usize = 60;
/// Characters of a body with its values (API sheet, section 3.3).
const BODY_LIMIT: usize = 1024;
/// Characters of a coupon (API sheet, section 2.2).
const COUPON_LIMIT: usize = 15;

/// What the values say about the message.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// With which code it will fail later, where a link cannot be fetched.
    pub(super) fails: Option<u32>,
    /// What its recipient can tap.
    pub(super) quick_replies: Vec<QuickReply>,
    /// The uploaded media in it.
    pub(super) media: Vec<String>,
    /// The sender's number of the order in it.
    pub(super) order: Option<String>,
}

/// Whether the values fit.
pub(super) fn check(slots: &Slots, components: Option<&Value>, media: &MediaStore) -> Result<Found, GraphError> {
    let sent = Sent::read(components)?;
    let mut found = Found::default();
    part(["header", "body"], slots, &sent, media, &mut found)?;
    offer(slots, &sent.offer)?;
    cards(slots, &sent.cards, media, &mut found)?;
    found.quick_replies = quick_replies(slots, &sent.buttons);
    Ok(found)
}

/// A message or a card; the names of its parts are for complaints.
fn part(
    [in_header, in_body]: [&str; 2],
    slots: &Slots,
    sent: &Sent<'_>,
    media: &MediaStore,
    found: &mut Found,
) -> Result<(), GraphError> {
    let none = Text::default();
    let header = match &slots.header {
        Header::Text(text) => Some(text),
        Header::None => Some(&none),
        Header::Media(_) => None,
    };
    if let Some(text) = header {
        count(in_header, text, &sent.header)?;
    }
    count(in_body, &slots.body, &sent.body)?;

    if let Header::Media(format) = &slots.header {
        medium(in_header, format, &sent.header, media, found)?;
    }
    if let Some(text) = header {
        kinds(in_header, slots.named, text, &sent.header)?;
    }
    kinds(in_body, slots.named, &slots.body, &sent.body)?;
    buttons(slots, &sent.buttons, found)?;

    let header_values = if header.is_some() { sent.header.as_slice() } else { &[] };
    let in_buttons = sent.buttons.iter().flat_map(|button| button.parameters.iter().copied());
    for (part, value) in header_values
        .iter()
        .map(|value| (in_header, *value))
        .chain(sent.body.iter().map(|value| (in_body, *value)))
        .chain(in_buttons.map(|value| ("buttons", value)))
    {
        if let Some(text) = shown(value) {
            spaces(part, text)?;
        }
    }
    if let Some(text) = header {
        length(in_header, slots.named, text, &sent.header, HEADER_LIMIT)?;
    }
    length(in_body, slots.named, &slots.body, &sent.body, BODY_LIMIT)
}

/// The end of an offer, in milliseconds (API sheet, section 2.2).
fn offer(slots: &Slots, sent: &[&Value]) -> Result<(), GraphError> {
    let ends = sent.first().and_then(|value| value.pointer("/limited_time_offer/expiration_time_ms"));
    match (slots.offer_ends, ends) {
        (true, None) => Err(GraphError::refused(131_008, "limited_time_offer: expiration_time_ms is required")),
        (true, Some(ends)) if ends.as_i64().is_none_or(|ends| ends <= 0) => {
            Err(GraphError::refused(131_009, "limited_time_offer: expiration_time_ms is not valid"))
        }
        (false, _) if !sent.is_empty() => {
            Err(GraphError::refused(132_012, "limited_time_offer: the template has no offer that ends"))
        }
        _ => Ok(()),
    }
}

/// Exactly the template's cards, each with its values (API sheet, section 2.2).
fn cards(slots: &Slots, sent: &[(usize, Sent<'_>)], media: &MediaStore, found: &mut Found) -> Result<(), GraphError> {
    let (got, expected) = (sent.len(), slots.cards.len());
    if got != expected {
        let details =
            format!("carousel: number of cards ({got}) does not match the expected number of cards ({expected})");
        return Err(GraphError::refused(132_012, details));
    }
    for (place, slots) in slots.cards.iter().enumerate() {
        let values = sent.iter().find(|(index, _)| *index == place).map(|(_, values)| values);
        let values =
            values.ok_or_else(|| GraphError::refused(132_012, format!("carousel: card {place} is missing")))?;
        let [header, body] = ["header", "body"].map(|part| format!("card {place}: {part}"));
        part([&header, &body], slots, values, media, found)?;
    }
    Ok(())
}

/// The template's quick replies with the payloads of the request, or with their labels where it has none (API sheet,
/// section 2.2).
fn quick_replies(slots: &Slots, sent: &[SentButton<'_>]) -> Vec<QuickReply> {
    let payload = |index| {
        let button = sent.iter().find(|button| button.index == index)?;
        button.parameters.first()?.get("payload")?.as_str()
    };
    let labels = slots.buttons.iter().enumerate().filter_map(|(index, slot)| Some((index, slot.quick_reply.as_ref()?)));
    labels
        .map(|(index, label)| QuickReply {
            index,
            label: Arc::clone(label),
            payload: payload(index).map_or_else(|| Arc::clone(label), Arc::from),
        })
        .collect()
}

fn count(part: &str, text: &Text, values: &[&Value]) -> Result<(), GraphError> {
    if values.len() == text.names.len() {
        return Ok(());
    }
    let (got, expected) = (values.len(), text.names.len());
    let details = format!(
        "{part}: number of localizable_params ({got}) does not match the expected number of params ({expected})"
    );
    Err(GraphError::refused(132_000, details))
}

/// Only texts, and what stands for one; with names where the template has names, without where it has none.
fn kinds(part: &str, named: bool, text: &Text, values: &[&Value]) -> Result<(), GraphError> {
    for value in values {
        let kind = word(value, "type");
        if !matches!(kind, "text" | "currency" | "date_time") {
            return Err(mismatch(part, "TEXT", kind));
        }
        match (named, value.get("parameter_name").and_then(Value::as_str)) {
            (true, Some(name)) if text.names.iter().any(|known| known == name) => {}
            (true, Some(name)) => {
                return Err(GraphError::refused(132_012, format!("{part}: unknown parameter name ({name})")));
            }
            (true, None) => {
                return Err(GraphError::refused(132_012, format!("{part}: Parameter name is missing or empty")));
            }
            (false, Some(_)) => {
                let details = format!("{part}: parameter name given for a positional template");
                return Err(GraphError::refused(132_012, details));
            }
            (false, None) => {}
        }
    }
    // As many values as places, every name known: two of one name leave another place empty.
    let twice =
        named.then(|| text.names.iter().find(|name| !values.iter().any(|value| is_named(value, name)))).flatten();
    match twice {
        Some(name) => Err(GraphError::refused(132_012, format!("{part}: parameter ({name}) is missing"))),
        None => Ok(()),
    }
}

/// The medium or place of a header. A link that nobody could fetch is taken and fails later (API sheet, section 2.2).
fn medium(
    part: &str,
    format: &str,
    values: &[&Value],
    media: &MediaStore,
    found: &mut Found,
) -> Result<(), GraphError> {
    let kind = format.to_ascii_lowercase();
    let got = values.first().map_or("UNKNOWN", |value| word(value, "type"));
    if got != kind || values.len() != 1 {
        return Err(mismatch(part, format, got));
    }
    let Some(value) = values.first().and_then(|value| value.get(&kind)) else {
        return Err(mismatch(part, format, "UNKNOWN"));
    };
    if kind == "location" {
        let complete = value.get("latitude").is_some() && value.get("longitude").is_some();
        return if complete { Ok(()) } else { Err(GraphError::messaging(131_008)) };
    }
    if kind == "product" {
        let complete = value.get("catalog_id").is_some() && value.get("product_retailer_id").is_some();
        return if complete { Ok(()) } else { Err(GraphError::messaging(131_008)) };
    }
    if let Some(id) = value.get("id").map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)) {
        let fits = media.kind_of(&id).is_some_and(|stored| stored == kind);
        if !fits {
            return Err(GraphError::refused(131_009, format!("{part}: media id {id} is not valid for {format}")));
        }
        found.media.push(id);
        return Ok(());
    }
    let Some(link) = value.get("link").and_then(Value::as_str) else {
        return Err(GraphError::refused(131_008, format!("{part}: {kind} requires id or link")));
    };
    let fetched = link.starts_with("https://") && !link.contains("scontent.whatsapp.net");
    if !fetched {
        found.fails = Some(131_053);
    }
    Ok(())
}

fn buttons(slots: &Slots, sent: &[SentButton<'_>], found: &mut Found) -> Result<(), GraphError> {
    for button in sent {
        let Some(slot) = slots.buttons.get(button.index) else {
            let details = format!("buttons: Button at index {} does not exist in the template", button.index);
            return Err(GraphError::refused(132_012, details));
        };
        let otp = button.kind == "url" && slot.kind == "otp";
        if slot.kind != button.kind && !otp {
            return Err(mismatch("buttons", &slot.kind, button.kind.as_str()));
        }
        if slot.needs == Needs::Nothing && !button.parameters.is_empty() {
            return Err(count_of_button(button.parameters.len()));
        }
    }
    for (index, slot) in slots.buttons.iter().enumerate() {
        let Needs::One(kind) = slot.needs else { continue };
        let value = sent.iter().find(|button| button.index == index).and_then(|button| button.parameters.first());
        let Some(value) = value else {
            let kind = camel(&slot.kind);
            let details = format!("buttons: Button at index {index} of type {kind} requires a parameter");
            return Err(GraphError::refused(131_008, details));
        };
        if word(value, "type") != kind {
            return Err(mismatch("buttons", kind, word(value, "type")));
        }
        match slot.kind.as_str() {
            "payment_request" => payment::request(index, slot.pays.as_ref(), value)?,
            "order_details" => found.order = Some(payment::order(index, value)?),
            _ => {}
        }
        let coupon = value.get("coupon_code").and_then(Value::as_str).unwrap_or_default();
        let bad =
            coupon.is_empty() || coupon.len() > COUPON_LIMIT || !coupon.bytes().all(|b| b.is_ascii_alphanumeric());
        if kind == "coupon_code" && bad {
            return Err(GraphError::refused(131_009, format!("buttons: coupon code of button {index} is not valid")));
        }
    }
    Ok(())
}

fn count_of_button(got: usize) -> GraphError {
    let text =
        format!("buttons: number of localizable_params ({got}) does not match the expected number of params (0)");
    GraphError::refused(132_000, text)
}

fn spaces(part: &str, text: &str) -> Result<(), GraphError> {
    if text.is_empty() {
        return Err(GraphError::refused(131_008, format!("{part}: parameter text is empty")));
    }
    if text.contains(['\n', '\r', '\t']) || text.contains("     ") {
        let details = "Param text cannot have new-line/tab characters or more than 4 consecutive spaces";
        return Err(GraphError::refused(132_018, details));
    }
    Ok(())
}

fn length(part: &str, named: bool, text: &Text, values: &[&Value], limit: usize) -> Result<(), GraphError> {
    let length = text
        .length_with(|name| value_at(text, named, values, name).and_then(shown).map_or(0, |text| text.chars().count()));
    if length > limit {
        return Err(GraphError::refused(132_005, format!("{part}: text is too long ({length} > {limit})")));
    }
    Ok(())
}

fn mismatch(part: &str, expected: &str, received: &str) -> GraphError {
    let (expected, received) = (expected.to_ascii_uppercase(), received.to_ascii_uppercase());
    GraphError::refused(132_012, format!("{part}: Format mismatch, expected {expected}, received {received}"))
}

/// `copy_code` as the details write it: `CopyCode`.
fn camel(kind: &str) -> String {
    kind.split('_')
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

#[cfg(test)]
#[path = "components_tests.rs"]
mod tests;
