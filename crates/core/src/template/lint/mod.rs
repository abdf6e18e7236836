//! What the service would refuse in a draft, and what its writer would regret: by the published rules (API sheet, section
//! 3.3) and the platform's policy. Pure and quick, so that it runs at every key.
//!
//! - `data`: limits, languages, hosts and words, with their dates: a new rule of the platform is a new row there;
//! - `top`: name, language, category, deadline, and which parts there are;
//! - `text`, `variables`, `examples`: what holds for every text;
//! - `parts`, `buttons`, `address`, `cards`, `offer`, `authentication`, `payment`: what holds for one kind;
//! - `others`: what the account's other templates forbid;
//! - `wording`: what a text should not say.
//!
//! Errors are what the service refuses; warnings what it may take. A right template gets neither, so a rule that is not
//! certain is a warning, and one that would be wrong now and then is none. A mend changes only what it names, and after it
//! the finding is gone from its place; tests hold it to that.

mod address;
mod authentication;
mod buttons;
mod cards;
mod data;
mod examples;
mod finding;
mod offer;
mod others;
mod parts;
mod payment;
mod text;
mod top;
mod variables;
mod wording;

use serde_json::Value;

pub use finding::{Finding, FindingCode, Mend, MendKind, Severity, Span};

use super::Definition;
use super::ParameterFormat;

/// What is known beside the draft.
#[derive(Debug, Clone, Copy, Default)]
pub struct LintContext<'a> {
    /// The account's other templates; without the one that the draft edits.
    pub others: &'a [OtherTemplate<'a>],
    /// What a message costs, where that is known.
    pub prices: Option<CategoryPrices<'a>>,
}

/// Another template of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherTemplate<'a> {
    /// Its name.
    pub name: &'a str,
    /// As the platform spells it.
    pub language: &'a str,
    /// In the platform's word.
    pub category: &'a str,
    /// Its message, as it is written.
    pub body: &'a str,
    /// Its grey line; empty where it has none.
    pub footer: &'a str,
}

/// What one delivered message costs, in millionths of the currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CategoryPrices<'a> {
    /// ISO 4217.
    pub currency: &'a str,
    /// Of a utility template.
    pub utility: i64,
    /// Of a marketing template.
    pub marketing: i64,
}

/// All that is to be said about a draft, errors before warnings.
#[must_use]
pub fn lint(definition: &Definition, context: &LintContext<'_>) -> Vec<Finding> {
    let sheet = Sheet::of(definition);
    let mut findings = Vec::new();
    top::check(&sheet, &mut findings);
    if sheet.category != Some(Category::Authentication) {
        parts::check(&sheet, &sheet.parts, false, &mut findings);
        variables::style(&sheet, &mut findings);
        cards::check(&sheet, &mut findings);
        offer::check(&sheet, &mut findings);
    }
    buttons::check(&sheet, &sheet.parts, false, &mut findings);
    authentication::check(&sheet, &mut findings);
    payment::check(&sheet, &mut findings);
    others::check(&sheet, context, &mut findings);
    wording::check(&sheet, context, &mut findings);
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// The platform's three categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Category {
    Marketing,
    Utility,
    Authentication,
}

/// The draft as the rules look at it.
struct Sheet<'a> {
    definition: &'a Definition,
    category: Option<Category>,
    /// Whether variables have names: as the document says, or where it says nothing that is known, as they are written.
    named: bool,
    /// In which shape the examples are read. Where all variables are of the other style, one finding says it, and the
    /// examples are those of the style that they have.
    examples_named: bool,
    parts: Vec<Part<'a>>,
}

/// A component and where it stands.
struct Part<'a> {
    path: String,
    /// In upper case.
    kind: String,
    value: &'a Value,
}

impl<'a> Sheet<'a> {
    fn of(definition: &'a Definition) -> Self {
        let category = match definition.category().as_str() {
            "MARKETING" => Some(Category::Marketing),
            "UTILITY" => Some(Category::Utility),
            "AUTHENTICATION" => Some(Category::Authentication),
            _ => None,
        };
        let named = definition.parameter_format() == ParameterFormat::Named;
        let parts = Part::all(definition.components(), "/components");
        let mut sheet = Self { definition, category, named, examples_named: named, parts };
        if top::unknown_format(&sheet) {
            sheet.named = variables::prevailing_named(&sheet);
        }
        sheet.examples_named = sheet.named != variables::all_odd(&sheet);
        sheet
    }

    fn of_kind<'s>(&'s self, kind: &'s str) -> impl Iterator<Item = &'s Part<'a>> {
        self.parts.iter().filter(move |part| part.kind == kind)
    }

    fn has(&self, kind: &str) -> bool {
        self.of_kind(kind).next().is_some()
    }
}

impl<'a> Part<'a> {
    fn all(list: &'a [Value], path: &str) -> Vec<Self> {
        let one = |(index, value): (usize, &'a Value)| {
            let kind = word(value, "type").to_ascii_uppercase();
            Self { path: format!("{path}/{index}"), kind, value }
        };
        list.iter().enumerate().map(one).collect()
    }

    fn text(&self) -> &'a str {
        word(self.value, "text")
    }

    fn path_of(&self, key: &str) -> String {
        format!("{}/{key}", self.path)
    }

    fn list(&self, key: &str) -> &'a [Value] {
        self.value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The text at `key`; empty where there is none.
fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
#[path = "lint_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "lint_kinds_tests.rs"]
mod kinds_tests;

#[cfg(test)]
#[path = "lint_proptest.rs"]
mod proptests;
