//! The components of a request, sorted by where they belong.

use serde_json::Value;

use crate::error::GraphError;
use crate::templates::slots::Text;

/// The values that a request brings, for a message or for one card.
#[derive(Debug, Default)]
pub(crate) struct Sent<'a> {
    pub(crate) header: Vec<&'a Value>,
    pub(crate) body: Vec<&'a Value>,
    pub(crate) buttons: Vec<SentButton<'a>>,
    /// The end of an offer.
    pub(crate) offer: Vec<&'a Value>,
    /// By their places, as the request has them.
    pub(crate) cards: Vec<(usize, Sent<'a>)>,
}

/// The values for one button.
#[derive(Debug)]
pub(crate) struct SentButton<'a> {
    pub(crate) index: usize,
    /// In lower case.
    pub(crate) kind: String,
    pub(crate) parameters: Vec<&'a Value>,
}

impl<'a> Sent<'a> {
    /// Reads `template.components`. Kinds come in either case, an index as text or number (API sheet, section 2.2).
    pub(crate) fn read(components: Option<&'a Value>) -> Result<Self, GraphError> {
        Self::read_list(components, "template['components']", true)
    }

    /// `path` is where the list stands, for complaints.
    fn read_list(components: Option<&'a Value>, path: &str, with_cards: bool) -> Result<Self, GraphError> {
        let mut sent = Self::default();
        let list = match components {
            None | Some(Value::Null) => return Ok(sent),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(GraphError::parameter(&format!("Param {path} must be an array."))),
        };
        for (place, component) in list.iter().enumerate() {
            let kind = component.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
            let parameters = || component.get("parameters").and_then(Value::as_array).into_iter().flatten();
            match kind.as_str() {
                "header" => sent.header.extend(parameters()),
                "body" => sent.body.extend(parameters()),
                "button" => {
                    let sub_type = component.get("sub_type").and_then(Value::as_str).unwrap_or_default();
                    let index = place_of(component, "index", &format!("components[{place}]"))?;
                    sent.buttons.push(SentButton {
                        index,
                        kind: sub_type.to_ascii_lowercase(),
                        parameters: parameters().collect(),
                    });
                }
                "limited_time_offer" if with_cards => sent.offer.extend(parameters()),
                "carousel" if with_cards => {
                    let cards = component.get("cards").and_then(Value::as_array).into_iter().flatten();
                    for (number, card) in cards.enumerate() {
                        let path = format!("{path}[{place}]['cards'][{number}]");
                        let index = place_of(card, "card_index", &path)?;
                        let values = Self::read_list(card.get("components"), &format!("{path}['components']"), false)?;
                        sent.cards.push((index, values));
                    }
                }
                // What a tap on a picture opens; nothing is known about its values.
                "tap_target_configuration" if with_cards => {}
                _ => {
                    let text = format!(
                        "Param {path}[{place}]['type'] must be one of {{HEADER, BODY, BUTTON, CAROUSEL, \
                         LIMITED_TIME_OFFER, TAP_TARGET_CONFIGURATION}} - got \"{kind}\"."
                    );
                    return Err(GraphError::parameter(&text));
                }
            }
        }
        Ok(sent)
    }

    /// The first value for the button at this place.
    pub(crate) fn button(&self, index: usize) -> Option<&'a Value> {
        self.buttons.iter().find(|button| button.index == index)?.parameters.first().copied()
    }
}

/// The place that a button or a card names: a number, or a text of digits.
fn place_of(part: &Value, key: &str, path: &str) -> Result<usize, GraphError> {
    let place = match part.get(key) {
        Some(Value::String(place)) => place.parse().ok(),
        Some(place) => place.as_u64().and_then(|place| usize::try_from(place).ok()),
        None => None,
    };
    place.ok_or_else(|| GraphError::refused(131_008, format!("{path}: {key} is required")))
}

/// What a customer reads of a parameter; none for one that is not text.
pub(crate) fn shown(value: &Value) -> Option<&str> {
    let path = match word(value, "type") {
        "text" => "/text",
        "currency" => "/currency/fallback_value",
        "date_time" => "/date_time/fallback_value",
        _ => return None,
    };
    Some(value.pointer(path).and_then(Value::as_str).unwrap_or_default())
}

/// The value for a place of a text: by its name, or by where the name stands in the order.
pub(crate) fn value_at<'a>(text: &Text, named: bool, values: &[&'a Value], name: &str) -> Option<&'a Value> {
    if named {
        return values.iter().find(|value| is_named(value, name)).copied();
    }
    text.names.iter().position(|known| known == name).and_then(|place| values.get(place)).copied()
}

/// Whether a value is for the place of this name.
pub(crate) fn is_named(value: &Value, name: &str) -> bool {
    value.get("parameter_name").and_then(Value::as_str) == Some(name)
}

/// A word of an object, `UNKNOWN` where there is none.
pub(crate) fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("UNKNOWN")
}
