//! Rules of buttons that one pays with, and of what stands beside them (API sheet, sections 2.2 and 2.6).

use recado_core::template::component::PaymentKind;
use serde_json::{Map, Value};

use super::buttons::wrong;
use super::missing;
use crate::error::GraphError;

/// Headers that go with them.
const HEADERS: [&str; 3] = ["TEXT", "IMAGE", "DOCUMENT"];

/// All of a template that has such a button.
pub(super) fn check(template: &Map<String, Value>) -> Result<(), GraphError> {
    let components = template.get("components").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let buttons = || {
        let lists = components.iter().filter_map(|component| component.get("buttons").and_then(Value::as_array));
        lists.flatten()
    };
    let of_kind = |kind: &str| buttons().filter(move |button| is(button, "type", kind)).count();
    let (payments, orders) = (of_kind("PAYMENT_REQUEST"), of_kind("ORDER_DETAILS"));
    if payments + orders == 0 {
        return Ok(());
    }
    let header = components.iter().find(|component| is(component, "type", "HEADER"));
    let format = header.map(|header| header.get("format").and_then(Value::as_str).unwrap_or("TEXT"));
    if format.is_some_and(|format| !HEADERS.iter().any(|known| known.eq_ignore_ascii_case(format))) {
        return Err(wrong("payment buttons go with a header of type TEXT, IMAGE or DOCUMENT, or with none"));
    }
    if template.get("category").and_then(Value::as_str).is_some_and(|word| word.eq_ignore_ascii_case("AUTHENTICATION"))
    {
        return Err(wrong("payment buttons are for UTILITY and MARKETING templates"));
    }
    if orders > 1 {
        return Err(wrong("there can be at most 1 of type ORDER_DETAILS"));
    }
    let displayed = template.get("display_format").and_then(Value::as_str).unwrap_or_default();
    if orders == 1 && !displayed.eq_ignore_ascii_case("ORDER_DETAILS") {
        let text = "A template with an ORDER_DETAILS button needs display_format ORDER_DETAILS.";
        return Err(GraphError::invalid("Display Format Is Missing", text));
    }
    let mut seen = Vec::new();
    for button in buttons().filter(|button| is(button, "type", "PAYMENT_REQUEST")) {
        let kind = PaymentKind::from_service(word(button.get("payment_setting"), "type"));
        if seen.contains(&kind) {
            return Err(wrong("payment buttons have to be of different kinds"));
        }
        seen.push(kind);
    }
    Ok(())
}

/// One payment button: its label, which is the platform's, and its sample.
pub(super) fn button(button: &Value) -> Result<(), GraphError> {
    let setting = button.get("payment_setting").ok_or_else(|| missing("BUTTONS", "payment_setting"))?;
    let kind = PaymentKind::from_service(word(Some(setting), "type"));
    let (Some(label), Some(key)) = (kind.label(), kind.key()) else {
        return Err(wrong("payment_setting has to be of type pix_dynamic_code, boleto or payment_link"));
    };
    if word(Some(button), "text") != label {
        return Err(wrong(&format!("the text of a {} button has to be \"{label}\"", kind.as_str())));
    }
    let sample = word(setting.get(kind.as_str()), key);
    if sample.is_empty() {
        return Err(missing("BUTTONS", key));
    }
    if is_code(&kind, sample) { Ok(()) } else { Err(wrong(&format!("{key} of {} is not valid", kind.as_str()))) }
}

/// Whether this can be what one pays with: digits of a boleto, an https address, a Pix code that is not empty.
pub(crate) fn is_code(kind: &PaymentKind, code: &str) -> bool {
    match kind {
        PaymentKind::Boleto => matches!(code.len(), 47 | 48) && code.bytes().all(|b| b.is_ascii_digit()),
        PaymentKind::PaymentLink => code.starts_with("https://"),
        PaymentKind::PixDynamicCode | PaymentKind::Other(_) => !code.trim().is_empty(),
    }
}

fn is(value: &Value, key: &str, wanted: &str) -> bool {
    word(Some(value), key).eq_ignore_ascii_case(wanted)
}

fn word<'a>(value: Option<&'a Value>, key: &str) -> &'a str {
    value.and_then(|value| value.get(key)).and_then(Value::as_str).unwrap_or_default()
}
