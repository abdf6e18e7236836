//! The library: ready texts in three languages, embedded in the program. `crates/engine/library/README.md` says how they
//! are written; a test lints every one of them.

mod texts;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use recado_core::template::{Definition, Edit, Outline, Sources, apply, language_code, name_of_title};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::drafts::DraftProblem;

/// What texts are about, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LibraryGroup {
    /// From bought to delivered.
    Orders,
    /// From booked to held.
    Appointments,
    /// From issued to paid.
    Invoices,
    /// Invitations, tickets, courses.
    Events,
    /// People who asked once.
    Leads,
    /// Requests and repairs.
    Service,
    /// What people asked to be sent.
    Content,
    /// How it was.
    Feedback,
}

/// A ready text in one language.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LibraryCard {
    /// Which; the template's name at first.
    pub id: String,
    /// What it is about.
    pub group: LibraryGroup,
    /// What it is called.
    pub title: String,
    /// When one sends it.
    pub when: String,
    /// `pt_BR`, `en`, `es`
    pub language: String,
    /// `UTILITY`, `MARKETING`
    pub category: String,
    /// What it looks like.
    pub outline: Outline,
    /// What could stand in its places, by the contract's names of the variables.
    pub examples: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Text {
    id: String,
    group: LibraryGroup,
    rank: u32,
    languages: BTreeMap<String, Said>,
}

#[derive(Debug, Deserialize)]
struct Said {
    title: String,
    when: String,
    template: Value,
    sources: Sources,
}

impl Text {
    /// In this language; in another region's, where that is the nearest; in English for all the others.
    fn said(&self, language: &str) -> Option<(&str, &Said)> {
        let primary = |code: &str| code.split('_').next().unwrap_or_default().to_ascii_lowercase();
        let exact = self.languages.get_key_value(language);
        let near = || self.languages.iter().find(|(code, _)| primary(code) == primary(language));
        let found = exact.or_else(near).or_else(|| self.languages.get_key_value("en"))?;
        Some((found.0.as_str(), found.1))
    }
}

/// All texts, by group and rank. They are read when they are first asked for.
fn all() -> &'static [Text] {
    static TEXTS: OnceLock<Vec<Text>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        // One that cannot be read is left out; a test keeps it from happening.
        let mut all: Vec<Text> = texts::TEXTS.iter().filter_map(|text| serde_json::from_str(text).ok()).collect();
        all.sort_by(|one, other| (one.group, one.rank, &one.id).cmp(&(other.group, other.rank, &other.id)));
        all
    })
}

/// The ready texts in a language, the platform's code or that of the window's words; where there is none, in English.
#[must_use]
pub fn library(language: &str) -> Vec<LibraryCard> {
    let language = language_code(language);
    let card = |text: &Text| {
        let (language, said) = text.said(&language)?;
        let template = Definition::read(&said.template).ok()?.template();
        Some(LibraryCard {
            id: text.id.clone(),
            group: text.group,
            title: said.title.clone(),
            when: said.when.clone(),
            language: language.to_owned(),
            category: template.category.clone(),
            outline: template.outline(),
            examples: template.examples(),
        })
    };
    all().iter().filter_map(card).collect()
}

/// One text, to begin a draft with. In another region of its language it is that region's.
pub(super) fn text(id: &str, language: &str) -> Result<(Definition, Sources), DraftProblem> {
    let wanted = language_code(language);
    let missing = || DraftProblem::TextNotFound { id: id.to_owned() };
    let text = all().iter().find(|text| text.id == id).ok_or_else(missing)?;
    let (code, said) = text.said(&wanted).ok_or_else(missing)?;
    let mut definition = Definition::read(&said.template)?;
    let same = |code: &str| code.split('_').next().unwrap_or_default().to_ascii_lowercase();
    // The shop's own name for it is of its own language: what the library calls the text is ours.
    apply(&mut definition, &[Edit::set("/name", name_of_title(&said.title))])?;
    if code != wanted && same(code) == same(&wanted) {
        apply(&mut definition, &[Edit::set("/language", wanted)])?;
    }
    Ok((definition, said.sources.clone()))
}

#[cfg(test)]
mod tests;
