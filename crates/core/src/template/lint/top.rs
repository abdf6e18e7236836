//! Name, language, category, deadline of delivery, and which parts there are.

use serde_json::Value;

use super::super::definition::Edit;
use super::super::example::name_of_title;
use super::data::{self, limit};
use super::{Finding, FindingCode, MendKind, Part, Sheet};

pub(super) fn check(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    name(sheet, findings);
    language(sheet, findings);
    category(sheet, findings);
    delivery(sheet, findings);
    parts(sheet, findings);
}

fn name(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let name = sheet.definition.name();
    if name.trim().is_empty() {
        findings.push(Finding::error(FindingCode::NameMissing, "/name"));
        return;
    }
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if !name.bytes().all(good) {
        let better = name_of_title(name);
        let mend = (!better.is_empty()).then(|| (MendKind::Name, vec![Edit::set("/name", better.as_str())]));
        let finding = Finding::error(FindingCode::NameCharacters, "/name").with("name", name).with("better", &better);
        findings.push(finding.mended_if(mend));
    }
    let length = name.chars().count();
    if length > limit::NAME {
        findings.push(super::text::too_long("/name", "name", name, limit::NAME));
    }
    if data::SAMPLES.contains(&name) {
        findings.push(Finding::error(FindingCode::NameReserved, "/name").with("name", name));
    }
}

fn language(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let language = sheet.definition.language();
    if language.trim().is_empty() {
        findings.push(Finding::error(FindingCode::LanguageMissing, "/language"));
        return;
    }
    if data::language(language) {
        return;
    }
    // `pt-BR`, `PT_br`: the same language in another spelling. `pt` could be either of two, so it stays.
    let plain = language.trim().replace('-', "_");
    let meant = data::LANGUAGES.split_whitespace().find(|known| known.eq_ignore_ascii_case(&plain));
    let mend = meant.map(|code| (MendKind::Language, vec![Edit::set("/language", code)]));
    let finding = Finding::error(FindingCode::LanguageUnknown, "/language").with("language", language);
    findings.push(finding.with("better", meant.unwrap_or_default()).mended_if(mend));
}

fn category(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let category = sheet.definition.category();
    if category.trim().is_empty() {
        findings.push(Finding::error(FindingCode::CategoryMissing, "/category"));
    } else if sheet.category.is_none() {
        findings.push(Finding::error(FindingCode::CategoryUnknown, "/category").with("category", category));
    }
}

fn delivery(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    const PATH: &str = "/message_send_ttl_seconds";
    let Some(value) = sheet.definition.get(PATH).filter(|value| !value.is_null()) else { return };
    let category = sheet.definition.category();
    let Some((_, least, most)) = data::DELIVERY_SECONDS.into_iter().find(|(name, ..)| *name == category) else {
        return;
    };
    let seconds = value.as_i64();
    let thirty_days = seconds == Some(-1) && category != "MARKETING";
    if !thirty_days && !seconds.is_some_and(|seconds| (least..=most).contains(&seconds)) {
        let finding = Finding::error(FindingCode::DeliveryTime, PATH).with("category", category);
        findings.push(finding.with("least", least).with("most", most));
    }
}

fn parts(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    if !sheet.has("BODY") {
        findings.push(Finding::error(FindingCode::BodyMissing, "/components"));
    }
    for (index, part) in sheet.parts.iter().enumerate() {
        if !data::COMPONENTS.contains(&part.kind.as_str()) {
            findings.push(Finding::warning(FindingCode::ComponentUnknown, &part.path).with("kind", &part.kind));
        }
        if sheet.parts.iter().take(index).any(|earlier| earlier.kind == part.kind) {
            findings.push(repeated(sheet, part));
        }
    }
    if unknown_format(sheet) {
        let format = sheet.definition.get("/parameter_format").and_then(Value::as_str).unwrap_or_default();
        let finding = Finding::error(FindingCode::ParameterFormatUnknown, "/parameter_format").with("format", format);
        let edits = super::examples::in_format(sheet, sheet.named);
        findings.push(finding.mended(MendKind::ParameterFormat, edits));
    }
}

/// A word for how variables are named that is neither of the two.
pub(super) fn unknown_format(sheet: &Sheet<'_>) -> bool {
    let format = sheet.definition.get("/parameter_format").and_then(Value::as_str).unwrap_or_default();
    !format.is_empty() && !["POSITIONAL", "NAMED"].iter().any(|known| known.eq_ignore_ascii_case(format))
}

/// Every part goes that stands there once more, from the end on, so that the places of those before do not move.
fn repeated(sheet: &Sheet<'_>, part: &Part<'_>) -> Finding {
    let again = sheet
        .parts
        .iter()
        .enumerate()
        .rev()
        .filter(|(at, other)| sheet.parts.iter().take(*at).any(|earlier| earlier.kind == other.kind));
    let edits = again.map(|(_, other)| Edit::remove(&other.path)).collect();
    let finding = Finding::error(FindingCode::ComponentRepeated, &part.path).with("kind", &part.kind);
    finding.mended(MendKind::RemovePart, edits)
}
