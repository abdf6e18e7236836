//! Payment buttons (API sheet, section 2.6) and orders (section 2.2). Their samples are read as what is sent is.

use serde_json::Value;

use super::super::component::PaymentKind;
use super::super::definition::Edit;
use super::data::limit;
use super::{Finding, FindingCode, MendKind, Severity, Sheet, buttons, parts, word};
use crate::charge::{Boleto, Pix};

pub(super) fn check(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let mut seen: Vec<PaymentKind> = Vec::new();
    let mut order = false;
    for part in sheet.of_kind("BUTTONS") {
        for (index, button) in part.list("buttons").iter().enumerate() {
            let path = part.path_of(&format!("buttons/{index}"));
            match buttons::kind(button).as_str() {
                "PAYMENT_REQUEST" => payment(&path, button, &mut seen, findings),
                "ORDER_DETAILS" => order = true,
                _ => {}
            }
        }
    }
    header(sheet, !seen.is_empty(), order, findings);
    let format = sheet.definition.get("/display_format").and_then(Value::as_str).unwrap_or_default();
    if order && !format.eq_ignore_ascii_case("ORDER_DETAILS") {
        let edit = Edit::set("/display_format", "ORDER_DETAILS");
        let finding = Finding::error(FindingCode::OrderFormat, "/display_format");
        findings.push(finding.mended(MendKind::OrderFormat, vec![edit]));
    }
}

fn payment(path: &str, button: &Value, seen: &mut Vec<PaymentKind>, findings: &mut Vec<Finding>) {
    let setting = button.get("payment_setting");
    let word = |value: Option<&Value>, key| value.map(|value| self::word(value, key).to_owned()).unwrap_or_default();
    let kind = PaymentKind::from_service(&word(setting, "type"));
    if seen.len() == limit::PAYMENTS {
        findings.push(Finding::error(FindingCode::PaymentTooMany, path).with("limit", limit::PAYMENTS));
    }
    let (Some(label), Some(key)) = (kind.label(), kind.key()) else {
        findings.push(Finding::error(FindingCode::PaymentKind, format!("{path}/payment_setting")));
        seen.push(kind);
        return;
    };
    if seen.contains(&kind) {
        findings.push(Finding::error(FindingCode::PaymentRepeated, path).with("kind", kind.as_str()));
    }
    if self::word(button, "text") != label {
        let path = format!("{path}/text");
        let edit = Edit::set(&path, label);
        let finding = Finding::error(FindingCode::PaymentLabel, path).with("label", label);
        findings.push(finding.mended(MendKind::FixedLabel, vec![edit]));
    }
    let sample = word(setting.and_then(|setting| setting.get(kind.as_str())), key);
    if let Some((severity, problem)) = sample_problem(&kind, &sample) {
        let path = format!("{path}/payment_setting/{}/{key}", kind.as_str());
        let finding = match severity {
            Severity::Error => Finding::error(FindingCode::PaymentSample, path),
            Severity::Warning => Finding::warning(FindingCode::PaymentSample, path),
        };
        let (code, params) = problem.unwrap_or_default();
        let finding = params.iter().fold(finding, |finding, (name, value)| finding.with(name, value));
        findings.push(finding.with("kind", kind.as_str()).with("digits", limit::BOLETO).with("problem", code));
    }
    seen.push(kind);
}

/// The code of what is wrong with a charge, and what the words about it need.
type Wrong = (&'static str, Vec<(&'static str, String)>);

/// What is not there or has another form the service refuses. Whether it verifies what stands in a sample, it does not say;
/// whoever reviews the template would see a code that nobody can pay.
fn sample_problem(kind: &PaymentKind, sample: &str) -> Option<(Severity, Option<Wrong>)> {
    match kind {
        PaymentKind::Boleto if sample.len() != limit::BOLETO || !sample.bytes().all(|b| b.is_ascii_digit()) => {
            Some((Severity::Error, None))
        }
        PaymentKind::Boleto => {
            let problem = Boleto::line_of(sample).err()?;
            Some((Severity::Warning, Some((problem.code(), problem.params()))))
        }
        PaymentKind::PaymentLink => (!sample.starts_with("https://")).then_some((Severity::Error, None)),
        PaymentKind::PixDynamicCode if !sample.trim().is_empty() => {
            let problem = Pix::parse(sample).err()?;
            Some((Severity::Warning, Some((problem.code(), Vec::new()))))
        }
        PaymentKind::PixDynamicCode | PaymentKind::Other(_) => {
            sample.trim().is_empty().then_some((Severity::Error, None))
        }
    }
}

fn header(sheet: &Sheet<'_>, payment: bool, order: bool, findings: &mut Vec<Finding>) {
    for part in sheet.of_kind("HEADER") {
        let fits = matches!(parts::format(part).as_str(), "TEXT" | "IMAGE" | "DOCUMENT");
        if payment && !fits {
            findings.push(Finding::error(FindingCode::PaymentHeader, part.path_of("format")));
        } else if order && !fits {
            findings.push(Finding::error(FindingCode::OrderHeader, part.path_of("format")));
        }
    }
}
