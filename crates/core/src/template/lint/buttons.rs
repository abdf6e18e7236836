//! Buttons: how many, in which order, and each by its kind (API sheet, section 3.3). Payments are in
//! [`payment`](super::payment), codes in [`authentication`](super::authentication).

use serde_json::Value;

use super::super::definition::Edit;
use super::data::{self, limit};
use super::text::Text;
use super::{Category, Finding, FindingCode, MendKind, Part, Sheet, address, examples, word};

/// Signs of formatting in a label; `_` is a letter of some.
const FORMATTING: [char; 3] = ['*', '~', '`'];

pub(super) fn check(sheet: &Sheet<'_>, parts: &[Part<'_>], in_card: bool, findings: &mut Vec<Finding>) {
    for part in parts.iter().filter(|part| part.kind == "BUTTONS") {
        let buttons = part.list("buttons");
        if !in_card {
            number(parts, part, buttons, findings);
        }
        grouped(sheet, part, buttons, findings);
        for (index, button) in buttons.iter().enumerate() {
            one(sheet, &part.path_of(&format!("buttons/{index}")), button, findings);
        }
        repeated(part, buttons, findings);
    }
}

pub(super) fn kind(button: &Value) -> String {
    word(button, "type").to_ascii_uppercase()
}

fn number(parts: &[Part<'_>], part: &Part<'_>, buttons: &[Value], findings: &mut Vec<Finding>) {
    let path = part.path_of("buttons");
    if buttons.is_empty() {
        // From the end on, so that the places of those before do not move.
        let empty = parts.iter().rev().filter(|part| part.kind == "BUTTONS" && part.list("buttons").is_empty());
        let edits = empty.map(|part| Edit::remove(&part.path)).collect();
        findings.push(Finding::error(FindingCode::ButtonsEmpty, path).mended(MendKind::RemovePart, edits));
        return;
    }
    if buttons.len() > limit::BUTTONS {
        let finding = Finding::error(FindingCode::ButtonsTooMany, &path).with("count", buttons.len());
        findings.push(finding.with("limit", limit::BUTTONS));
    }
    for (wanted, most) in data::MOST_OF_KIND {
        let mut of_kind = buttons.iter().enumerate().filter(|(_, button)| kind(button) == wanted);
        // The first one too many is the place to look at.
        if let Some((index, _)) = of_kind.nth(most) {
            let finding = Finding::error(FindingCode::ButtonKindTooMany, format!("{path}/{index}"));
            findings.push(finding.with("kind", wanted).with("limit", most));
        }
    }
}

/// Quick replies stand together, first or last: along the row they begin or end once at most.
fn grouped(sheet: &Sheet<'_>, part: &Part<'_>, buttons: &[Value], findings: &mut Vec<Finding>) {
    let quick = |button: &&Value| kind(button) == "QUICK_REPLY";
    let changes = buttons.iter().zip(buttons.iter().skip(1)).filter(|(one, next)| quick(one) != quick(next)).count();
    if changes < 2 {
        return;
    }
    let (replies, others): (Vec<&Value>, Vec<&Value>) = buttons.iter().partition(quick);
    // An offer's own buttons come first; otherwise whoever is first stays first.
    let replies_first = buttons.first().is_some_and(|first| quick(&first)) && !sheet.has("LIMITED_TIME_OFFER");
    let (first, then) = if replies_first { (replies, others) } else { (others, replies) };
    let grouped: Vec<Value> = first.into_iter().chain(then).cloned().collect();
    let path = part.path_of("buttons");
    let edit = Edit::set(&path, Value::Array(grouped));
    findings.push(Finding::error(FindingCode::QuickRepliesApart, path).mended(MendKind::GroupReplies, vec![edit]));
}

fn repeated(part: &Part<'_>, buttons: &[Value], findings: &mut Vec<Finding>) {
    for (index, button) in buttons.iter().enumerate() {
        let label = word(button, "text").trim();
        let before = |other: &Value| word(other, "text").trim() == label;
        if !label.is_empty() && buttons.iter().take(index).any(before) {
            let path = part.path_of(&format!("buttons/{index}/text"));
            findings.push(Finding::warning(FindingCode::ButtonLabelsRepeated, path).with("label", label));
        }
    }
}

fn one(sheet: &Sheet<'_>, path: &str, button: &Value, findings: &mut Vec<Finding>) {
    let kind = kind(button);
    if !data::BUTTONS.contains(&kind.as_str()) {
        findings.push(Finding::warning(FindingCode::ButtonUnknown, path).with("kind", &kind));
        return;
    }
    let of_label = format!("{path}/text");
    let label = Text { path: &of_label, part: "label", text: word(button, "text") };
    let chosen = data::LABELLED.contains(&kind.as_str());
    if kind != "PAYMENT_REQUEST" && (!label.text.trim().is_empty() || (chosen && label.is_there(findings))) {
        label.length(limit::LABEL, findings);
        label.no_variables(findings);
        label.one_line(findings);
        label.no_emojis(findings);
        label.no_formatting(&FORMATTING, findings);
        label.characters(findings);
    }
    match kind.as_str() {
        "URL" => address::check(path, button, findings),
        "PHONE_NUMBER" => phone(path, word(button, "phone_number"), findings),
        "COPY_CODE" => coupon(sheet, path, button, findings),
        "FLOW" => {
            let named = ["flow_id", "flow_name", "flow_json"];
            let named = named.into_iter().filter_map(|key| button.get(key));
            if !named.into_iter().any(|value| !value.is_null() && value.as_str() != Some("")) {
                findings.push(Finding::error(FindingCode::FlowMissing, path));
            }
        }
        "OTP" if sheet.category.is_some_and(|category| category != Category::Authentication) => {
            findings.push(Finding::error(FindingCode::OtpCategory, path));
        }
        _ => {}
    }
}

fn phone(path: &str, phone: &str, findings: &mut Vec<Finding>) {
    let good = |phone: &str| {
        let digits = phone.strip_prefix('+').unwrap_or(phone);
        phone.len() <= limit::PHONE && digits.len() >= 7 && digits.bytes().all(|b| b.is_ascii_digit())
    };
    if good(phone) {
        return;
    }
    let path = format!("{path}/phone_number");
    let plus = if phone.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let better = format!("{plus}{digits}");
    // Letters in it may be a second number or a word for whom to ask: then it is not sure what is meant.
    let sure = good(&better) && !phone.chars().any(char::is_alphabetic);
    let mend = sure.then(|| (MendKind::Phone, vec![Edit::set(&path, better.as_str())]));
    findings.push(Finding::error(FindingCode::PhoneInvalid, &path).with("phone", phone).mended_if(mend));
}

fn coupon(sheet: &Sheet<'_>, path: &str, button: &Value, findings: &mut Vec<Finding>) {
    if sheet.category.is_some_and(|category| category != Category::Marketing) {
        findings.push(Finding::error(FindingCode::CouponCategory, path));
    }
    if let Some(missing) = examples::of_button(path, button) {
        findings.push(missing);
        return;
    }
    let coupon = match button.get("example") {
        Some(Value::Array(list)) => list.first().and_then(Value::as_str).unwrap_or_default(),
        other => other.and_then(Value::as_str).unwrap_or_default(),
    };
    if coupon.len() > limit::COUPON || !coupon.bytes().all(|b| b.is_ascii_alphanumeric()) {
        let finding = Finding::error(FindingCode::CouponInvalid, format!("{path}/example")).with("coupon", coupon);
        findings.push(finding.with("limit", limit::COUPON));
    }
}
