//! Limited-time offers (API sheet, section 3.3).

use super::super::definition::Edit;
use super::data::limit;
use super::text::Text;
use super::{Category, Finding, FindingCode, MendKind, Sheet, buttons, parts, word};

pub(super) fn check(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let Some(offer) = sheet.of_kind("LIMITED_TIME_OFFER").next() else { return };
    if sheet.category.is_some_and(|category| category != Category::Marketing) {
        findings.push(Finding::error(FindingCode::OfferCategory, &offer.path));
    }
    let path = offer.path_of("limited_time_offer/text");
    let text = offer.value.get("limited_time_offer").map(|offer| word(offer, "text")).unwrap_or_default();
    let line = Text { path: &path, part: "offer", text };
    if line.is_there(findings) {
        line.length(limit::OFFER, findings);
        line.no_variables(findings);
        line.one_line(findings);
        line.characters(findings);
    }
    for header in sheet.of_kind("HEADER") {
        if !matches!(parts::format(header).as_str(), "IMAGE" | "VIDEO") {
            findings.push(Finding::error(FindingCode::OfferHeader, header.path_of("format")));
        }
    }
    let mut footers: Vec<Edit> = sheet.of_kind("FOOTER").map(|footer| Edit::remove(&footer.path)).collect();
    footers.reverse();
    for footer in sheet.of_kind("FOOTER") {
        let finding = Finding::error(FindingCode::OfferFooter, &footer.path);
        findings.push(finding.mended(MendKind::RemovePart, footers.clone()));
    }
    for part in sheet.of_kind("BUTTONS") {
        let kinds: Vec<String> = part.list("buttons").iter().map(buttons::kind).collect();
        let coupon = kinds.iter().position(|kind| kind == "COPY_CODE");
        // Payment buttons may stand beside an offer (API sheet, section 2.6), in no published order.
        let in_order = match coupon {
            None => true,
            Some(0) => kinds.get(1).is_none_or(|next| next == "URL" || next == "PAYMENT_REQUEST"),
            Some(_) => false,
        };
        if !in_order {
            findings.push(Finding::error(FindingCode::OfferButtons, part.path_of("buttons")));
        }
    }
}
