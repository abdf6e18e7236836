//! Rules of buttons.

use recado_core::template::variable::placeholders;
use serde_json::Value;

use super::{emojis, missing, payment};
use crate::error::GraphError;

const LABEL_LIMIT: usize = 25;
const URL_LIMIT: usize = 2000;
const PHONE_LIMIT: usize = 20;
const COUPON_LIMIT: usize = 15;
/// How many of a kind there may be, and of all.
const MOST: [(&str, usize); 6] =
    [("QUICK_REPLY", 10), ("URL", 2), ("PHONE_NUMBER", 1), ("COPY_CODE", 1), ("VOICE_CALL", 1), ("PAYMENT_REQUEST", 3)];
const MOST_OF_ALL: usize = 10;

pub(super) fn check(component: &Value) -> Result<(), GraphError> {
    let buttons = component.get("buttons").and_then(Value::as_array).ok_or_else(|| missing("BUTTONS", "buttons"))?;
    let kinds: Vec<String> = buttons.iter().map(|button| text(button, "type").to_ascii_uppercase()).collect();
    if buttons.is_empty() || buttons.len() > MOST_OF_ALL {
        return Err(wrong("there can be 1 to 10 buttons"));
    }
    for (kind, most) in MOST {
        if kinds.iter().filter(|other| *other == kind).count() > most {
            return Err(wrong(&format!("there can be at most {most} of type {kind}")));
        }
    }
    // Quick replies stand together, first or last: seen along the row they begin or end once at most.
    let quick: Vec<bool> = kinds.iter().map(|kind| kind == "QUICK_REPLY").collect();
    if quick.windows(2).filter(|pair| pair.first() != pair.last()).count() > 1 {
        return Err(wrong("quick reply buttons must be grouped"));
    }
    buttons.iter().zip(&kinds).try_for_each(|(button, kind)| one(button, kind))
}

fn one(button: &Value, kind: &str) -> Result<(), GraphError> {
    match kind {
        "COPY_CODE" => {
            let example = match button.get("example") {
                Some(Value::Array(list)) => list.first().and_then(Value::as_str),
                other => other.and_then(Value::as_str),
            };
            let example = example.ok_or_else(|| missing("BUTTONS", "example"))?;
            let good = example.len() <= COUPON_LIMIT && example.bytes().all(|b| b.is_ascii_alphanumeric());
            // The label of this one is the platform's.
            return if good { Ok(()) } else { Err(wrong("the code can have 15 letters and digits")) };
        }
        "OTP" | "CATALOG" | "MPM" | "SPM" | "REQUEST_CONTACT_INFO" | "CALL_PERMISSION_REQUEST" | "APP" => return Ok(()),
        "PAYMENT_REQUEST" => return payment::button(button),
        "QUICK_REPLY" | "FLOW" | "ORDER_DETAILS" | "VOICE_CALL" => {}
        "URL" => url(button)?,
        "PHONE_NUMBER" => {
            let phone = text(button, "phone_number");
            let digits = phone.strip_prefix('+').unwrap_or(phone);
            if phone.len() > PHONE_LIMIT || digits.len() < 7 || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return Err(GraphError { code: 192, ..GraphError::parameter("Param phone_number is not valid.") });
            }
        }
        _ => return Err(wrong("unknown type")),
    }
    let label = text(button, "text");
    let formatted = label.contains(['\n', '*', '~', '`']) || label.contains("{{") || emojis(label) > 0;
    if label.trim().is_empty() || label.chars().count() > LABEL_LIMIT || formatted {
        return Err(wrong("the text can have 25 characters and no variables, new lines, emojis or formatting"));
    }
    Ok(())
}

fn url(button: &Value) -> Result<(), GraphError> {
    let url = text(button, "url");
    let names = placeholders(url);
    let known = url.starts_with("https://") || url.starts_with("http://");
    let at_the_end = names.is_empty() || (names.len() == 1 && url.trim_end().ends_with("}}"));
    if !known || url.chars().count() > URL_LIMIT || !at_the_end {
        return Err(wrong("the URL can have 2000 characters and one variable at its end"));
    }
    let example =
        button.get("example").is_some_and(|example| !example.is_null() && *example != Value::Array(Vec::new()));
    if names.is_empty() || example { Ok(()) } else { Err(missing("BUTTONS", "example")) }
}

fn text<'a>(button: &'a Value, key: &str) -> &'a str {
    button.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn wrong(why: &str) -> GraphError {
    GraphError::template(2_388_060, "Button format is incorrect", format!("Buttons: {why}."))
}
