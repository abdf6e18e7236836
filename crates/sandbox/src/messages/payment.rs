//! What one pays with, in a message: payment buttons (API sheet, section 2.6) and orders (section 2.2). The checks are those
//! of the sheet; which codes the platform answers with is not published, so the general ones for values stand here.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use recado_core::template::component::PaymentKind;
use serde_json::Value;

use crate::error::GraphError;
use crate::templates::rules::payment::is_code;

/// Characters of an order's number.
const REFERENCE_LIMIT: usize = 35;
/// The parts of an amount: cents.
const OFFSET: u64 = 100;

/// Numbers of the orders that were sent; each can be used once.
#[derive(Debug, Default)]
pub(crate) struct Orders(Mutex<HashSet<String>>);

impl Orders {
    /// Takes a number into use.
    ///
    /// # Errors
    /// 131009 where it is in use.
    pub(super) fn open(&self, reference: &str) -> Result<(), GraphError> {
        let fresh = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(reference.to_owned());
        if fresh { Ok(()) } else { Err(wrong(&format!("reference_id ({reference}) has already been used"))) }
    }

    pub(crate) fn reset(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The value of a payment button: a code of the kind that the template says.
pub(super) fn request(index: usize, kind: Option<&PaymentKind>, value: &Value) -> Result<(), GraphError> {
    let setting = value.pointer("/action/payment_request/payment_setting");
    let setting = setting.ok_or_else(|| missing(&format!("payment_setting of button {index}")))?;
    let sent = setting_kind(setting);
    if kind != Some(&sent) {
        let (expected, received) = (kind.map_or("UNKNOWN", PaymentKind::as_str), sent.as_str());
        let details = format!("buttons: Format mismatch, expected {expected}, received {received}");
        return Err(GraphError::refused(132_012, details));
    }
    code(setting, &sent)
}

/// The order of a button; the sender's number of it.
pub(super) fn order(index: usize, value: &Value) -> Result<String, GraphError> {
    let details = value.pointer("/action/order_details");
    let details = details.ok_or_else(|| missing(&format!("order_details of button {index}")))?;
    let text = |key: &str| details.get(key).and_then(Value::as_str).ok_or_else(|| missing(key));
    let reference = text("reference_id")?;
    let good = reference.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'));
    if reference.is_empty() || reference.len() > REFERENCE_LIMIT || !good {
        return Err(wrong("reference_id can have 35 letters, digits, dots, dashes and underscores"));
    }
    one_of("type", text("type")?, &["digital-goods", "physical-goods"])?;
    one_of("payment_type", text("payment_type")?, &["br"])?;
    one_of("currency", text("currency")?, &["BRL"])?;
    let total = amount(details, "total_amount")?.ok_or_else(|| missing("total_amount"))?;
    if total == 0 {
        return Err(wrong("total_amount has to be more than nothing"));
    }
    let settings =
        details.get("payment_settings").and_then(Value::as_array).ok_or_else(|| missing("payment_settings"))?;
    if settings.is_empty() {
        return Err(missing("payment_settings"));
    }
    for setting in settings {
        code(setting, &setting_kind(setting))?;
    }
    if let Some(order) = details.get("order") {
        sum(order, total)?;
    }
    Ok(reference.to_owned())
}

/// total = subtotal + tax + shipping − discount
fn sum(order: &Value, total: u64) -> Result<(), GraphError> {
    let items = order.get("items").and_then(Value::as_array).filter(|items| !items.is_empty());
    for item in items.ok_or_else(|| missing("order['items']"))? {
        item.get("name").and_then(Value::as_str).filter(|name| !name.is_empty()).ok_or_else(|| missing("name"))?;
        item.get("quantity")
            .and_then(Value::as_u64)
            .filter(|quantity| *quantity > 0)
            .ok_or_else(|| missing("quantity"))?;
        amount(item, "amount")?.ok_or_else(|| missing("amount"))?;
    }
    let subtotal = amount(order, "subtotal")?.ok_or_else(|| missing("order['subtotal']"))?;
    let part = |key| amount(order, key).map(Option::unwrap_or_default);
    let (tax, shipping, discount) = (part("tax")?, part("shipping")?, part("discount")?);
    let due = subtotal.saturating_add(tax).saturating_add(shipping).checked_sub(discount);
    if due == Some(total) {
        return Ok(());
    }
    Err(wrong("total_amount is not the sum of subtotal, tax and shipping less discount"))
}

/// The cents of an amount; none where it is not there.
fn amount(object: &Value, key: &str) -> Result<Option<u64>, GraphError> {
    let Some(amount) = object.get(key) else { return Ok(None) };
    if amount.get("offset").and_then(Value::as_u64) != Some(OFFSET) {
        return Err(wrong(&format!("offset of {key} has to be {OFFSET}")));
    }
    let value = amount.get("value").and_then(Value::as_u64);
    value.map(Some).ok_or_else(|| wrong(&format!("value of {key} has to be a whole number of cents")))
}

fn setting_kind(setting: &Value) -> PaymentKind {
    PaymentKind::from_service(setting.get("type").and_then(Value::as_str).unwrap_or_default())
}

/// The code of a way to pay.
fn code(setting: &Value, kind: &PaymentKind) -> Result<(), GraphError> {
    let Some(key) = kind.key() else {
        return Err(wrong(&format!("payment setting \"{}\" is not known", kind.as_str())));
    };
    let code = setting.get(kind.as_str()).and_then(|setting| setting.get(key)).and_then(Value::as_str);
    let code = code.filter(|code| !code.is_empty()).ok_or_else(|| missing(key))?;
    if is_code(kind, code) { Ok(()) } else { Err(wrong(&format!("{key} of {} is not valid", kind.as_str()))) }
}

fn one_of(key: &str, word: &str, words: &[&str]) -> Result<(), GraphError> {
    if words.contains(&word) { Ok(()) } else { Err(wrong(&format!("{key} must be one of {{{}}}", words.join(", ")))) }
}

fn missing(what: &str) -> GraphError {
    GraphError::refused(131_008, format!("buttons: {what} is required"))
}

fn wrong(why: &str) -> GraphError {
    GraphError::refused(131_009, format!("buttons: {why}"))
}

#[cfg(test)]
#[path = "payment_tests.rs"]
mod tests;
