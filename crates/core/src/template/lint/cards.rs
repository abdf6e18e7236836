//! Carousels: cards alike, each with a picture, a video or a product (API sheet, section 3.3).

use super::data::limit;
use super::{Category, Finding, FindingCode, Part, Sheet, buttons, parts};

/// The parts of every card of a carousel.
pub(super) fn components<'a>(carousel: &Part<'a>) -> Vec<Part<'a>> {
    cards(carousel).into_iter().flat_map(|(_, parts)| parts).collect()
}

/// Each card's path and parts.
fn cards<'a>(carousel: &Part<'a>) -> Vec<(String, Vec<Part<'a>>)> {
    let one = |(index, card): (usize, &'a serde_json::Value)| {
        let path = carousel.path_of(&format!("cards/{index}"));
        let list = card.get("components").and_then(serde_json::Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let parts = Part::all(list, &format!("{path}/components"));
        (path, parts)
    };
    carousel.list("cards").iter().enumerate().map(one).collect()
}

pub(super) fn check(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for carousel in sheet.of_kind("CAROUSEL") {
        if sheet.category.is_some_and(|category| category != Category::Marketing) {
            findings.push(Finding::error(FindingCode::CarouselCategory, &carousel.path));
        }
        let cards = cards(carousel);
        let (least, most) = limit::CARDS;
        if !(least..=most).contains(&cards.len()) {
            let finding = Finding::error(FindingCode::CarouselCards, carousel.path_of("cards"));
            findings.push(finding.with("count", cards.len()).with("least", least).with("most", most));
        }
        let with_body = cards.iter().filter(|(_, parts)| has(parts, "BODY")).count();
        if with_body > 0 && with_body < cards.len() {
            let finding = Finding::error(FindingCode::CardBodies, carousel.path_of("cards"));
            findings.push(finding.with("with", with_body).with("without", cards.len() - with_body));
        }
        let first = cards.first().map(|(_, parts)| shape(parts));
        for (index, (path, parts)) in cards.iter().enumerate() {
            card(path, index, parts, findings);
            if first.as_ref().is_some_and(|first| *first != shape(parts)) {
                findings.push(Finding::error(FindingCode::CarouselDiffers, path).with("card", index + 1));
            }
            parts::check(sheet, parts, true, findings);
            buttons::check(sheet, parts, true, findings);
        }
    }
}

fn card(path: &str, index: usize, parts: &[Part<'_>], findings: &mut Vec<Finding>) {
    let pictured = parts.iter().any(|part| {
        part.kind == "HEADER" && matches!(parts::format(part).as_str(), "IMAGE" | "VIDEO" | "GIF" | "PRODUCT")
    });
    if !pictured {
        findings.push(Finding::error(FindingCode::CardHeader, path).with("card", index + 1));
    }
    let count =
        parts.iter().filter(|part| part.kind == "BUTTONS").map(|part| part.list("buttons").len()).sum::<usize>();
    if count == 0 || count > limit::CARD_BUTTONS {
        let finding = Finding::error(FindingCode::CardButtons, path).with("card", index + 1);
        findings.push(finding.with("count", count).with("limit", limit::CARD_BUTTONS));
    }
}

fn has(parts: &[Part<'_>], kind: &str) -> bool {
    parts.iter().any(|part| part.kind == kind)
}

/// What has to be the same in every card. Whether each has a text is asked apart.
fn shape(parts: &[Part<'_>]) -> Vec<String> {
    let mut shape: Vec<String> = parts
        .iter()
        .filter(|part| part.kind != "BODY")
        .map(|part| match part.kind.as_str() {
            "HEADER" => format!("HEADER {}", parts::format(part)),
            "BUTTONS" => {
                let kinds: Vec<String> = part.list("buttons").iter().map(buttons::kind).collect();
                format!("BUTTONS {}", kinds.join(" "))
            }
            other => other.to_owned(),
        })
        .collect();
    shape.sort();
    shape
}
