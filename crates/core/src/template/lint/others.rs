//! What the account's other templates forbid: a name that is taken, another category of the same name, a text that is there
//! already (API sheet, sections 3.2 and 3.3).

use super::super::language_code;
use super::{Category, Finding, FindingCode, LintContext, OtherTemplate, Sheet};

pub(super) fn check(sheet: &Sheet<'_>, context: &LintContext<'_>, findings: &mut Vec<Finding>) {
    let (name, category) = (sheet.definition.name(), sheet.definition.category());
    let language = language_code(sheet.definition.language());
    let named = |other: &&OtherTemplate<'_>| !name.is_empty() && other.name == name;
    if context.others.iter().filter(named).any(|other| other.language == language) {
        let finding = Finding::error(FindingCode::NameTaken, "/name").with("name", name);
        findings.push(finding.with("language", &language));
    }
    let differs = |other: &&OtherTemplate<'_>| {
        sheet.category.is_some() && !other.category.is_empty() && !other.category.eq_ignore_ascii_case(&category)
    };
    if let Some(other) = context.others.iter().filter(named).find(differs) {
        let finding = Finding::error(FindingCode::CategoryDiffers, "/category").with("language", other.language);
        findings.push(finding.with("category", &category).with("other", other.category.to_ascii_uppercase()));
    }
    if sheet.category == Some(Category::Authentication) {
        return;
    }
    let Some(body) = sheet.of_kind("BODY").next().filter(|body| !body.text().trim().is_empty()) else { return };
    let footer = sheet.of_kind("FOOTER").next().map(super::Part::text).unwrap_or_default();
    let same = |other: &&OtherTemplate<'_>| {
        other.body.trim() == body.text().trim()
            && other.footer.trim() == footer.trim()
            // Of the same name in the same language enough was said.
            && !(other.name == name && other.language == language)
    };
    if let Some(other) = context.others.iter().find(same) {
        let finding = Finding::error(FindingCode::TextTaken, body.path_of("text")).with("name", other.name);
        findings.push(finding.with("language", other.language));
    }
}
