//! Authentication templates: the platform writes their texts, and they have one button (API sheet, sections 3.2 and 3.3).

use serde_json::Value;

use super::super::definition::Edit;
use super::data::limit;
use super::text::Text;
use super::{Category, Finding, FindingCode, MendKind, Part, Sheet, buttons, word};

pub(super) fn check(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    if sheet.category != Some(Category::Authentication) {
        return;
    }
    let foreign: Vec<&Part<'_>> =
        sheet.parts.iter().filter(|part| !matches!(part.kind.as_str(), "BODY" | "FOOTER" | "BUTTONS")).collect();
    let without: Vec<Edit> = foreign.iter().rev().map(|part| Edit::remove(&part.path)).collect();
    for part in &foreign {
        let finding = Finding::error(FindingCode::AuthenticationPart, &part.path).with("kind", &part.kind);
        findings.push(finding.mended(MendKind::RemovePart, without.clone()));
    }
    for part in sheet.of_kind("BODY").chain(sheet.of_kind("FOOTER")) {
        if part.value.get("text").is_some() {
            let (text, example) = (part.path_of("text"), part.path_of("example"));
            let edits = vec![Edit::remove(&text), Edit::remove(example)];
            findings.push(Finding::error(FindingCode::AuthenticationText, text).mended(MendKind::RemoveText, edits));
        }
    }
    for part in sheet.of_kind("FOOTER") {
        let (least, most) = limit::CODE_MINUTES;
        let minutes = part.value.get("code_expiration_minutes").and_then(Value::as_u64);
        if !minutes.is_some_and(|minutes| (least..=most).contains(&minutes)) {
            let path = part.path_of("code_expiration_minutes");
            let finding = Finding::error(FindingCode::AuthenticationMinutes, path);
            findings.push(finding.with("least", least).with("most", most));
        }
    }
    button(sheet, findings);
}

fn button(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let Some(part) = sheet.of_kind("BUTTONS").next() else {
        findings.push(Finding::error(FindingCode::AuthenticationButton, "/components"));
        return;
    };
    let [button] = part.list("buttons") else {
        findings.push(Finding::error(FindingCode::AuthenticationButton, part.path_of("buttons")));
        return;
    };
    let path = part.path_of("buttons/0");
    if buttons::kind(button) != "OTP" {
        findings.push(Finding::error(FindingCode::AuthenticationButton, path));
        return;
    }
    let kind = word(button, "otp_type").to_ascii_uppercase();
    if !matches!(kind.as_str(), "COPY_CODE" | "ONE_TAP" | "ZERO_TAP") {
        findings.push(Finding::error(FindingCode::OtpKind, format!("{path}/otp_type")).with("kind", &kind));
        return;
    }
    let of_autofill = format!("{path}/autofill_text");
    let autofill = Text { path: &of_autofill, part: "label", text: word(button, "autofill_text") };
    autofill.length(limit::LABEL, findings);
    if kind == "COPY_CODE" {
        return;
    }
    if !apps(button) {
        let finding = Finding::error(FindingCode::OtpApps, format!("{path}/supported_apps"));
        findings.push(finding.with("most", limit::APPS).with("length", limit::SIGNATURE_HASH));
    }
    if kind == "ZERO_TAP" && button.get("zero_tap_terms_accepted").and_then(Value::as_bool) != Some(true) {
        findings.push(Finding::error(FindingCode::OtpTerms, format!("{path}/zero_tap_terms_accepted")));
    }
}

/// One to five apps, each by its package and its signature's hash.
fn apps(button: &Value) -> bool {
    let named = |app: &Value| {
        !word(app, "package_name").is_empty() && word(app, "signature_hash").chars().count() == limit::SIGNATURE_HASH
    };
    match button.get("supported_apps").and_then(Value::as_array) {
        Some(apps) => (1..=limit::APPS).contains(&apps.len()) && apps.iter().all(named),
        // Older ones name one app on the button itself.
        None => named(button),
    }
}
