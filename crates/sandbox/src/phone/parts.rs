//! Headers and buttons on a phone, each from the value that the request brought for it.

use recado_core::template::component::{Button, ButtonKind, PaymentKind};
use recado_core::template::fixed;
use serde_json::Value;

use super::charge;
use super::message::{PhoneButton, PhoneHeader, PhoneLocation, PhoneMedia, PhoneOrder, PhonePayment};
use crate::media::MediaStore;

/// A header that is no text.
pub(super) fn header(format: &str, value: Option<&Value>, store: &MediaStore) -> PhoneHeader {
    let content = value.and_then(|value| value.get(format.to_ascii_lowercase()));
    let mut header = PhoneHeader { format: format.to_owned(), ..PhoneHeader::default() };
    match (format, content) {
        ("LOCATION", Some(content)) => header.location = Some(location(content)),
        ("PRODUCT", Some(content)) => header.product = text(content, "product_retailer_id"),
        (_, Some(content)) => header.media = Some(media(content, store)),
        (_, None) => {}
    }
    header
}

/// A medium, with what the service knows of an uploaded one.
pub(super) fn media(content: &Value, store: &MediaStore) -> PhoneMedia {
    let id = content.get("id").map(plain);
    let known = id.as_deref().and_then(|id| store.seen(id));
    PhoneMedia {
        link: text(content, "link"),
        filename: text(content, "filename").or_else(|| known.as_ref().and_then(|medium| medium.filename.clone())),
        mime: known.as_ref().map(|medium| medium.mime.clone()),
        bytes: known.and_then(|medium| u64::try_from(medium.bytes.len()).ok()),
        id,
    }
}

/// A place on the map.
pub(super) fn location(content: &Value) -> PhoneLocation {
    let degrees = |key| content.get(key).map(plain).unwrap_or_default();
    PhoneLocation {
        latitude: degrees("latitude"),
        longitude: degrees("longitude"),
        name: text(content, "name"),
        address: text(content, "address"),
    }
}

/// A button with the value that was sent for it.
pub(super) fn button(button: &Button, value: Option<&Value>, language: &str) -> PhoneButton {
    let kind = &button.kind;
    let label = if button.text.is_empty() { fixed::label(language, kind).to_owned() } else { button.text.clone() };
    let mut drawn = PhoneButton { kind: kind.as_str().to_owned(), text: label, ..PhoneButton::default() };
    let sent = |path: &str| value.and_then(|value| value.pointer(path)).and_then(Value::as_str).map(str::to_owned);
    match kind {
        ButtonKind::Url { url } => drawn.opens = Some(address(url, sent("/text").as_deref())),
        ButtonKind::PhoneNumber { phone_number } => drawn.opens = Some(format!("tel:{phone_number}")),
        ButtonKind::CopyCode => drawn.copies = sent("/coupon_code"),
        ButtonKind::Otp { .. } => drawn.copies = sent("/text"),
        ButtonKind::PaymentRequest { .. } => {
            if let Some(setting) = value.and_then(|value| value.pointer("/action/payment_request/payment_setting")) {
                pay(&mut drawn, setting);
            }
        }
        ButtonKind::OrderDetails => {
            let details = value.and_then(|value| value.pointer("/action/order_details"));
            drawn.order = details.map(order);
            let settings = details.and_then(|details| details.get("payment_settings")).and_then(Value::as_array);
            drawn.choices = settings.into_iter().flatten().map(choice).collect();
        }
        _ => {}
    }
    drawn
}

/// The template's address with the end that was sent.
fn address(url: &str, end: Option<&str>) -> String {
    match (url.split_once("{{"), end) {
        (Some((fixed, _)), Some(end)) => format!("{fixed}{end}"),
        _ => url.to_owned(),
    }
}

/// One way to pay an order.
fn choice(setting: &Value) -> PhoneButton {
    let kind = PaymentKind::from_service(setting.get("type").and_then(Value::as_str).unwrap_or_default());
    let text = kind.label().unwrap_or_default().to_owned();
    let mut drawn = PhoneButton { kind: kind.as_str().to_owned(), text, ..PhoneButton::default() };
    pay(&mut drawn, setting);
    drawn
}

/// What a tap does where `setting` is the way to pay.
fn pay(button: &mut PhoneButton, setting: &Value) {
    let kind = PaymentKind::from_service(setting.get("type").and_then(Value::as_str).unwrap_or_default());
    let code = kind.key().and_then(|key| setting.get(kind.as_str())?.get(key)?.as_str());
    let Some(code) = code else { return };
    let (word, value_cents) = match kind {
        PaymentKind::PixDynamicCode => ("pix", charge::of_pix(code)),
        PaymentKind::Boleto => ("boleto", charge::of_boleto(code)),
        PaymentKind::PaymentLink | PaymentKind::Other(_) => ("link", None),
    };
    if word == "link" {
        button.opens = Some(code.to_owned());
    } else {
        button.copies = Some(code.to_owned());
    }
    button.payment = Some(PhonePayment { kind: word.to_owned(), value_cents });
}

fn order(details: &Value) -> PhoneOrder {
    let items = details.pointer("/order/items").and_then(Value::as_array);
    let item = |item: &Value| {
        let name = text(item, "name").unwrap_or_default();
        match item.get("quantity").and_then(Value::as_u64) {
            Some(quantity) if quantity > 1 => format!("{quantity} × {name}"),
            _ => name,
        }
    };
    PhoneOrder {
        reference_id: text(details, "reference_id").unwrap_or_default(),
        total_cents: details.pointer("/total_amount/value").and_then(Value::as_i64),
        items: items.into_iter().flatten().map(item).collect(),
    }
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// A text, or a number as text.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
