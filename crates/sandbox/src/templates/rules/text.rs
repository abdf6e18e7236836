//! Rules of header, body and footer.

use recado_core::template::variable::placeholders;
use serde_json::Value;

use super::{emojis, missing, too_long, unexpected};
use crate::error::GraphError;

const HEADER_LIMIT: usize = 60;
pub(super) const BODY_LIMIT: usize = 1024;
/// Beside a limited-time offer.
pub(super) const OFFER_BODY_LIMIT: usize = 600;
const FOOTER_LIMIT: usize = 60;
const EMOJI_LIMIT: usize = 10;

pub(super) fn header(component: &Value, named: bool) -> Result<(), GraphError> {
    let format = component.get("format").and_then(Value::as_str).unwrap_or("TEXT").to_ascii_uppercase();
    match format.as_str() {
        "TEXT" => {}
        "IMAGE" | "VIDEO" | "DOCUMENT" | "GIF" => {
            let handles = component.pointer("/example/header_handle").and_then(Value::as_array);
            let given = handles.is_some_and(|handles| !handles.is_empty());
            return if given { Ok(()) } else { Err(missing("HEADER", "example")) };
        }
        "LOCATION" | "PRODUCT" => return Ok(()),
        _ => return Err(incorrect(2_388_047, "header", "unknown format")),
    }
    let text = text(component).ok_or_else(|| missing("HEADER", "text"))?;
    if text.chars().count() > HEADER_LIMIT {
        return Err(too_long("header", HEADER_LIMIT));
    }
    let names = variables(text, named).map_err(|why| incorrect(2_388_047, "header", why))?;
    let formatted = text.contains(['\n', '*', '~', '`']) || without_variables(text).contains('_');
    if names.len() > 1 || formatted || emojis(text) > 0 {
        let why = "it can have one variable and no new lines, formatting characters, emojis or asterisks";
        return Err(incorrect(2_388_047, "header", why));
    }
    examples(component, "HEADER", "/example/header_text", "/example/header_text_named_params", names.len(), named)
}

pub(super) fn body(component: &Value, named: bool, limit: usize) -> Result<(), GraphError> {
    let text = text(component).ok_or_else(|| missing("BODY", "text"))?;
    if text.chars().count() > limit {
        return Err(too_long("body", limit));
    }
    let wrong = |why| incorrect(2_388_072, "body", why);
    let names = variables(text, named).map_err(wrong)?;
    let fixed = without_variables(text);
    if text.contains("\n\n\n") || emojis(text) > EMOJI_LIMIT || fixed.trim().is_empty() {
        return Err(wrong("at most two new lines in a row, at most 10 emojis, not only variables"));
    }
    let trimmed = text.trim();
    if trimmed.starts_with("{{")
        || trimmed.trim_end_matches(|c: char| c.is_ascii_punctuation() && c != '}').ends_with("}}")
    {
        return Err(GraphError::template(
            2_388_299,
            "Leading or trailing params not allowed",
            "Variables can't be at the start or end of the template.",
        ));
    }
    let collapsed: String = text.split_whitespace().collect();
    if collapsed.contains("}}{{") {
        return Err(wrong("variables can't stand side by side"));
    }
    let words = fixed.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    if !names.is_empty() && words < 2 * names.len() + 1 {
        return Err(GraphError::template(
            2_388_293,
            "Parameters words ratio exceeds limit",
            "This template has too many variables for its length. Reduce the number of variables or increase the message length.",
        ));
    }
    examples(component, "BODY", "/example/body_text", "/example/body_text_named_params", names.len(), named)
}

/// The platform writes the text of an authentication template itself.
pub(super) fn authentication_body(component: &Value) -> Result<(), GraphError> {
    if component.get("text").is_some() { Err(unexpected("BODY", "text")) } else { Ok(()) }
}

pub(super) fn footer(component: &Value) -> Result<(), GraphError> {
    if component.get("code_expiration_minutes").is_some() {
        return Ok(());
    }
    let text = text(component).ok_or_else(|| missing("FOOTER", "text"))?;
    if text.chars().count() > FOOTER_LIMIT {
        return Err(too_long("footer", FOOTER_LIMIT));
    }
    if text.contains("{{") || text.contains('\n') {
        return Err(incorrect(2_388_073, "footer", "it can't have variables or new lines"));
    }
    Ok(())
}

fn text(component: &Value) -> Option<&str> {
    component.get("text").and_then(Value::as_str).filter(|text| !text.trim().is_empty())
}

fn incorrect(subcode: u32, part: &str, why: &str) -> GraphError {
    GraphError::template(subcode, &format!("Message {part} format is incorrect"), format!("Message {part}: {why}."))
}

/// The variables, if all braces are variables of the right kind: numbers from 1 without gaps, or names.
fn variables(text: &str, named: bool) -> Result<Vec<&str>, &'static str> {
    let names = placeholders(text);
    let braces = without_variables(text);
    if braces.contains("{{") || braces.contains("}}") {
        return Err("variables are malformed");
    }
    if named {
        let good = |name: &&str| {
            name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
                && !name.starts_with(|c: char| c.is_ascii_digit())
        };
        return if names.iter().all(good) {
            Ok(names)
        } else {
            Err("variable names are lowercase letters, digits and _")
        };
    }
    let mut numbers: Vec<usize> = names.iter().filter_map(|name| name.parse().ok()).collect();
    numbers.sort_unstable();
    let gapless = numbers.len() == names.len() && numbers.iter().zip(1..).all(|(number, place)| *number == place);
    if gapless { Ok(names) } else { Err("variables count from 1 without gaps") }
}

fn without_variables(text: &str) -> String {
    let mut rest = text.to_owned();
    for name in placeholders(text) {
        while let Some((before, after)) = cut(&rest, name) {
            rest = format!("{before}{after}");
        }
    }
    rest
}

/// What stands around the first `{{name}}`, spaces inside allowed.
fn cut<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    text.match_indices("{{").find_map(|(at, open)| {
        let (inside, after) = text.get(at + open.len()..)?.split_once("}}")?;
        (inside.trim() == name).then_some((text.get(..at)?, after))
    })
}

/// One example a variable. Positional ones come as a text, a list or a list in a list (API sheet, section 3.2).
fn examples(
    component: &Value,
    kind: &str,
    positional: &str,
    with_names: &str,
    count: usize,
    named: bool,
) -> Result<(), GraphError> {
    if count == 0 {
        return Ok(());
    }
    let given = match component.pointer(if named { with_names } else { positional }) {
        Some(Value::String(_)) => 1,
        Some(Value::Array(list)) => match list.first() {
            Some(Value::Array(inner)) => inner.len(),
            _ => list.len(),
        },
        _ => 0,
    };
    if given == count { Ok(()) } else { Err(missing(kind, "example")) }
}
