//! Header, message and footer; in a template without cards and in a card.

use serde_json::Value;

use super::data::limit;
use super::text::Text;
use super::{Category, Finding, FindingCode, Part, Sheet, examples, variables};
use crate::media::KeptFile;

/// Signs that draw a text bold, italic, struck or of one width.
const FORMATTING: [char; 4] = ['*', '_', '~', '`'];

/// Of an authentication template nothing is said here: its texts are the platform's.
pub(super) fn check(sheet: &Sheet<'_>, parts: &[Part<'_>], in_card: bool, findings: &mut Vec<Finding>) {
    for part in parts {
        match part.kind.as_str() {
            "HEADER" => header(sheet, part, findings),
            "BODY" => body(sheet, part, in_card, findings),
            "FOOTER" => footer(part, findings),
            _ => {}
        }
    }
}

/// In upper case; a header that says none is of text.
pub(super) fn format(part: &Part<'_>) -> String {
    match super::word(part.value, "format") {
        "" => "TEXT".to_owned(),
        word => word.to_ascii_uppercase(),
    }
}

fn header(sheet: &Sheet<'_>, part: &Part<'_>, findings: &mut Vec<Finding>) {
    match format(part).as_str() {
        "TEXT" => header_text(sheet, part, findings),
        "IMAGE" | "VIDEO" | "DOCUMENT" => sample(part, findings),
        "GIF" => {
            findings.push(Finding::warning(FindingCode::HeaderGif, part.path_of("format")));
            sample(part, findings);
        }
        "LOCATION" => {
            if sheet.category == Some(Category::Authentication) {
                findings.push(Finding::error(FindingCode::HeaderLocation, part.path_of("format")));
            }
        }
        "PRODUCT" => {}
        other => {
            let finding = Finding::warning(FindingCode::HeaderUnknown, part.path_of("format"));
            findings.push(finding.with("format", other));
        }
    }
}

/// A draft made without the network has no sample yet; the submission uploads it, and the service wants it.
fn sample(part: &Part<'_>, findings: &mut Vec<Finding>) {
    let handle = match part.value.pointer("/example/header_handle") {
        Some(Value::Array(list)) => list.first().and_then(Value::as_str),
        other => other.and_then(Value::as_str),
    };
    // An address is what a listing shows in place of the handle: it cannot be sent back (API sheet, section 3.1), and the
    // file is to be chosen again. A file that Recado keeps is handed in with the draft.
    let handle = handle.unwrap_or_default().trim();
    let listed = handle.starts_with("http");
    if handle.is_empty() || listed || (KeptFile::is_meant(handle) && KeptFile::parse(handle).is_none()) {
        let finding = Finding::warning(FindingCode::HeaderSampleMissing, part.path_of("example"));
        findings.push(finding.with("format", format(part)).with("sample", if listed { "listed" } else { "none" }));
    }
}

fn header_text(sheet: &Sheet<'_>, part: &Part<'_>, findings: &mut Vec<Finding>) {
    let path = part.path_of("text");
    let line = Text { path: &path, part: "header", text: part.text() };
    if !line.is_there(findings) {
        return;
    }
    line.length(limit::HEADER, findings);
    line.one_line(findings);
    line.no_emojis(findings);
    line.no_formatting(&FORMATTING, findings);
    line.characters(findings);
    variables::check(sheet, part, "header_text", findings);
    let count = super::super::variable::placeholders(line.text).len();
    if count > 1 {
        findings.push(Finding::error(FindingCode::HeaderVariables, &path).with("count", count));
    }
    examples::check(sheet, part, "header_text", findings);
}

fn body(sheet: &Sheet<'_>, part: &Part<'_>, in_card: bool, findings: &mut Vec<Finding>) {
    let path = part.path_of("text");
    let line = Text { path: &path, part: if in_card { "card" } else { "body" }, text: part.text() };
    if !line.is_there(findings) {
        return;
    }
    line.length(
        match (in_card, sheet.has("LIMITED_TIME_OFFER")) {
            (true, _) => limit::CARD_BODY,
            (false, true) => limit::OFFER_BODY,
            (false, false) => limit::BODY,
        },
        findings,
    );
    line.line_breaks(findings);
    line.few_emojis(findings);
    line.characters(findings);
    variables::check(sheet, part, "body_text", findings);
    variables::places(line, findings);
    examples::check(sheet, part, "body_text", findings);
}

fn footer(part: &Part<'_>, findings: &mut Vec<Finding>) {
    let path = part.path_of("text");
    let line = Text { path: &path, part: "footer", text: part.text() };
    if line.is_there(findings) {
        line.length(limit::FOOTER, findings);
        line.no_variables(findings);
        line.one_line(findings);
        line.characters(findings);
    }
}
