//! The way back from a listed template to what its writer wrote (API sheet, section 3.1): the service shows an
//! authentication template's settings as the texts and the address that it made of them, and a sample as an address of its
//! own that expires.

use serde_json::{Map, Value};

/// What the address of a one-time code's button begins with in a listing (API sheet, section 3.1).
const OTP_ADDRESS: &str = "https://www.whatsapp.com/otp/";

pub(super) fn as_written(doc: &mut Value) {
    let authentication =
        doc.get("category").and_then(Value::as_str).is_some_and(|word| word.eq_ignore_ascii_case("AUTHENTICATION"));
    components(doc, authentication);
}

fn components(holder: &mut Value, authentication: bool) {
    let Some(list) = holder.get_mut("components").and_then(Value::as_array_mut) else { return };
    for component in list {
        let kind = component.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_uppercase();
        let Some(map) = component.as_object_mut() else { continue };
        match kind.as_str() {
            "HEADER" => without_expiring_samples(map),
            "BODY" if authentication => body(map),
            "FOOTER" if authentication => footer(map),
            "BUTTONS" if authentication => {
                for button in map.get_mut("buttons").and_then(Value::as_array_mut).into_iter().flatten() {
                    if let Some(map) = button.as_object_mut() {
                        otp(map);
                    }
                }
            }
            "CAROUSEL" => {
                for card in map.get_mut("cards").and_then(Value::as_array_mut).into_iter().flatten() {
                    components(card, false);
                }
            }
            _ => {}
        }
    }
}

fn without_expiring_samples(header: &mut Map<String, Value>) {
    let Some(example) = header.get_mut("example").and_then(Value::as_object_mut) else { return };
    let expires = |handle: &Value| handle.as_str().is_some_and(|text| text.starts_with("http"));
    let all_expire = match example.get("header_handle") {
        Some(Value::Array(list)) => list.iter().any(expires),
        Some(one) => expires(one),
        None => false,
    };
    if all_expire {
        example.remove("header_handle");
    }
    if example.is_empty() {
        header.remove("example");
    }
}

fn body(map: &mut Map<String, Value>) {
    let text = map.remove("text");
    map.remove("example");
    if !map.contains_key("add_security_recommendation") {
        // The advice not to share the code is a second sentence, in whatever language.
        let sentences = text.as_ref().and_then(Value::as_str).map_or(0, sentences);
        map.insert("add_security_recommendation".to_owned(), Value::Bool(sentences > 1));
    }
}

fn sentences(text: &str) -> usize {
    text.split(['.', '。', '।']).filter(|part| part.chars().any(char::is_alphabetic)).count()
}

fn footer(map: &mut Map<String, Value>) {
    let text = map.remove("text");
    if !map.contains_key("code_expiration_minutes") {
        let text = text.as_ref().and_then(Value::as_str).unwrap_or_default();
        let digits: String =
            text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        if let Ok(minutes) = digits.parse::<u64>() {
            map.insert("code_expiration_minutes".to_owned(), minutes.into());
        }
    }
}

fn otp(map: &mut Map<String, Value>) {
    let Some(address) = map.get("url").and_then(Value::as_str).filter(|url| url.starts_with(OTP_ADDRESS)) else {
        return;
    };
    let query: Vec<(String, String)> = address
        .split_once('?')
        .map(|(_, query)| query)
        .unwrap_or_default()
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_owned(), value.replace('+', " ")))
        .collect();
    let value = |key: &str| query.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
    let kind = value("otp_type").filter(|word| !word.is_empty()).unwrap_or_else(|| "COPY_CODE".to_owned());
    map.remove("url");
    map.remove("example");
    map.insert("type".to_owned(), "OTP".into());
    map.insert("otp_type".to_owned(), kind.to_ascii_uppercase().into());
    if let Some(label) = value("cta_display_name") {
        map.entry("autofill_text").or_insert_with(|| label.into());
    }
    if let (Some(package), Some(hash)) = (value("package_name"), value("signature_hash")) {
        let app = serde_json::json!({"package_name": package, "signature_hash": hash});
        map.entry("supported_apps").or_insert_with(|| Value::Array(vec![app]));
    }
}
