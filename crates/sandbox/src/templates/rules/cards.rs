//! Rules of carousels and of limited-time offers (API sheet, section 3.3). No source gives subcodes for them.

use serde_json::Value;

use super::{buttons, missing, text};
use crate::error::GraphError;

const CARDS: std::ops::RangeInclusive<usize> = 2..=10;
const CARD_BODY_LIMIT: usize = 160;
const CARD_BUTTONS: usize = 2;
const OFFER_LIMIT: usize = 16;

/// A carousel: two to ten cards, alike.
pub(super) fn carousel(component: &Value, category: &str, named: bool) -> Result<(), GraphError> {
    let cards = component.get("cards").and_then(Value::as_array).ok_or_else(|| missing("CAROUSEL", "cards"))?;
    if category != "MARKETING" {
        return Err(wrong("Carousel", "a carousel is for MARKETING templates"));
    }
    if !CARDS.contains(&cards.len()) {
        return Err(wrong("Carousel", "there can be 2 to 10 cards"));
    }
    let mut shapes = Vec::new();
    for card in cards {
        let parts =
            card.get("components").and_then(Value::as_array).ok_or_else(|| missing("CAROUSEL", "components"))?;
        shapes.push(self::card(parts, named)?);
    }
    if shapes.windows(2).any(|pair| pair.first() != pair.last()) {
        return Err(wrong("Carousel", "all cards must have the same components and the same kinds of buttons"));
    }
    Ok(())
}

/// One card; what has to be the same in all of them.
fn card(parts: &[Value], named: bool) -> Result<Vec<String>, GraphError> {
    let mut shape = Vec::new();
    for part in parts {
        let kind = word(part, "type");
        match kind.as_str() {
            "HEADER" => {
                let format = word(part, "format");
                if !matches!(format.as_str(), "IMAGE" | "VIDEO" | "PRODUCT") {
                    return Err(wrong("Carousel", "a card's header must be an image, a video or a product"));
                }
                text::header(part, named)?;
                shape.push(format!("HEADER {format}"));
            }
            "BODY" => {
                text::body(part, named, CARD_BODY_LIMIT)?;
                shape.push(kind);
            }
            "BUTTONS" => {
                buttons::check(part)?;
                let buttons = part.get("buttons").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                if buttons.len() > CARD_BUTTONS {
                    return Err(wrong("Carousel", "a card can have at most 2 buttons"));
                }
                shape.extend(buttons.iter().map(|button| word(button, "type")));
            }
            _ => return Err(wrong("Carousel", "a card has a header, a body and buttons")),
        }
    }
    if !shape.iter().any(|part| part.starts_with("HEADER")) {
        return Err(missing("CAROUSEL", "header"));
    }
    Ok(shape)
}

/// A limited-time offer, and what may stand beside it.
pub(super) fn offer(component: &Value, category: &str, components: &[Value]) -> Result<(), GraphError> {
    let text = component.pointer("/limited_time_offer/text").and_then(Value::as_str).unwrap_or_default();
    if text.trim().is_empty() {
        return Err(missing("LIMITED_TIME_OFFER", "text"));
    }
    let wrong = |why| wrong("Limited-time offer", why);
    if category != "MARKETING" {
        return Err(wrong("an offer is for MARKETING templates"));
    }
    if text.chars().count() > OFFER_LIMIT || text.contains('\n') || text.contains("{{") {
        return Err(wrong("the text can have 16 characters and no variables or new lines"));
    }
    for part in components {
        match word(part, "type").as_str() {
            "HEADER" if !matches!(word(part, "format").as_str(), "IMAGE" | "VIDEO") => {
                return Err(wrong("the header must be an image or a video"));
            }
            "FOOTER" => return Err(wrong("there can be no footer")),
            "BUTTONS" => {
                let buttons = part.get("buttons").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                if buttons.iter().position(|button| word(button, "type") == "COPY_CODE").is_some_and(|place| place > 0)
                {
                    return Err(wrong("the button that copies the code comes first"));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// In upper case.
fn word(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_ascii_uppercase()
}

fn wrong(part: &str, why: &str) -> GraphError {
    GraphError::invalid(&format!("{part} format is incorrect"), format!("{part}: {why}."))
}
