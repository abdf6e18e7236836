//! Templates: what the service has approved, what fills it, and how the customer will see it.
//!
//! - [`allowance`]: how often it may still be changed at the service;
//! - [`mod@compare`]: two states of a draft, word by word;
//! - [`component`]: the parts of a template as the service describes them;
//! - [`variable`]: the places in it that wait for a value, and their names;
//! - [`fill`]: values into places, with everything that could be wrong said at once;
//! - [`send`]: the shape that leaves in a request;
//! - [`outline`]: what it looks like, with the places apart;
//! - [`preview`]: the text a customer would see, or saw;
//! - [`example`]: the template's own examples, and its name as people read it;
//! - [`suggest`](mod@suggest): what a contact already says about a place;
//! - [`definition`]: a template that is being written, its document and the edits of it;
//! - [`kind`]: what a form asks for at each place;
//! - [`order`]: the pieces of an order;
//! - [`lint`](mod@lint): what the service would refuse in it, or a person regret;
//! - [`source`]: where the values of its variables come from;
//! - [`fixed`]: the texts that the platform writes itself.

pub mod allowance;
pub mod compare;
pub mod component;
pub mod definition;
pub mod example;
pub mod fill;
pub mod fixed;
pub mod kind;
pub mod lint;
pub mod order;
pub mod outline;
pub mod pointer;
pub mod preview;
pub mod send;
pub mod source;
pub mod suggest;
pub mod variable;

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use allowance::Allowance;
pub use compare::{Change, ComparedPart, ComparedPiece, PartLabel, compare};
pub use component::{Button, ButtonKind, Card, Component, HeaderFormat, OtpKind, PaymentKind};
pub use definition::{Definition, Edit, apply, variables_of};
pub use example::{examples, name_of_title, set_example, title};
pub use fill::{FillProblem, Filled, ValueProblem, Variables};
pub use kind::FieldKind;
pub use lint::{
    CategoryPrices, Finding, FindingCode, LintContext, Mend, MendKind, OtherTemplate, Severity, Span, lint,
};
pub use order::OrderPiece;
pub use outline::{Outline, OutlineButton, OutlineCard, OutlineOffer, Piece};
pub use preview::{Preview, PreviewButton, PreviewCard};
pub use send::SendComponent;
pub use source::{Source, SourceContext, Sources, resolve};
pub use suggest::{FieldSource, Suggestion, suggest};
pub use variable::{Place, Variable};

/// A template of an account, as it stands in the local copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// `a-z`, `0-9` and `_`; with the language it is the key.
    pub name: String,
    /// As the platform spells it: `pt_BR`.
    pub language: String,
    /// `MARKETING`, `UTILITY` or `AUTHENTICATION`; kept as the service says it.
    pub category: String,
    /// Whether it may be sent.
    pub status: TemplateStatus,
    /// How its variables are named.
    pub parameter_format: ParameterFormat,
    /// Its parts, in the service's order.
    pub components: Vec<Component>,
    /// The service's id, a string of digits.
    pub service_id: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`, where the service says it.
    pub quality: Option<String>,
    /// Why it was rejected, in the service's word; `NONE` is left out.
    pub rejected_reason: Option<String>,
    /// The category that the service will move it to, where that is announced (`correct_category`).
    pub correct_category: Option<String>,
    /// The components as they came, so that nothing of them is lost on the way to the database and back.
    pub raw_components: Value,
    /// What else is said of it, as it came: the deadline of delivery, and what nobody here knows.
    pub other: Map<String, Value>,
}

/// The keys of a listed template that have a place of their own in [`Template`].
const KNOWN: [&str; 10] = [
    "id",
    "name",
    "language",
    "category",
    "status",
    "parameter_format",
    "components",
    "quality_score",
    "rejected_reason",
    "correct_category",
];

/// What a template's document says beyond that.
fn other(document: &Value) -> Map<String, Value> {
    let all = document.as_object().into_iter().flatten();
    all.filter(|(key, _)| !KNOWN.contains(&key.as_str())).map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// How a template's variables are named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ParameterFormat {
    /// `{{1}}`, `{{2}}`: the order counts.
    #[default]
    Positional,
    /// `{{nome}}`: the name travels with the value.
    Named,
}

impl ParameterFormat {
    /// The platform's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Positional => "POSITIONAL",
            Self::Named => "NAMED",
        }
    }

    /// Reads the platform's word in any case; positional where there is none.
    #[must_use]
    pub fn from_service(word: &str) -> Self {
        if word.eq_ignore_ascii_case("named") { Self::Named } else { Self::Positional }
    }
}

/// Whether a template may be sent, in the platform's words (API sheet, section 3.1). New words are kept, not refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TemplateStatus(String);

impl TemplateStatus {
    /// Reads a word of the platform, in any case.
    #[must_use]
    pub fn new(word: &str) -> Self {
        Self(word.trim().to_ascii_uppercase())
    }

    /// Only this one may be sent.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        self.0 == "APPROVED"
    }

    /// The word in upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TemplateStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a description of a template cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotATemplate {
    /// A key that every template has is missing or of another kind.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The list of components is none, or has a part without a type.
    #[error("component {0} cannot be read")]
    Component(usize),
    /// A part is of a kind that cannot stand there.
    #[error("{path:?} is no {expected}")]
    Wrong {
        /// Which part, by JSON Pointer from the root of what was read.
        path: String,
        /// What had to stand there: `object`, `list`, `text`, `template`, or `place` where the path leads nowhere.
        expected: &'static str,
    },
}

impl NotATemplate {
    pub(crate) fn wrong(path: &str, expected: &'static str) -> Self {
        Self::Wrong { path: path.to_owned(), expected }
    }

    /// The same, of a part that lies under `path`.
    #[must_use]
    pub fn under(self, path: &str) -> Self {
        let expected = self.expected();
        Self::Wrong { path: format!("{path}{}", self.path()), expected }
    }

    /// Which part it is, by JSON Pointer.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Missing(key) => pointer::step(key),
            Self::Component(index) => format!("/components/{index}"),
            Self::Wrong { path, .. } => path.clone(),
        }
    }

    /// What had to stand there, in a word: `object`, `list`, `text`, `template`, `place`.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        match self {
            Self::Missing("components") => "list",
            Self::Missing(_) => "text",
            Self::Component(_) => "template",
            Self::Wrong { expected, .. } => expected,
        }
    }
}

impl Template {
    /// Reads a template as the service lists it (API sheet, section 3.1). What is not known is kept raw.
    ///
    /// # Errors
    /// [`NotATemplate`] where name, language or the components are missing.
    pub fn from_service(value: &Value) -> Result<Self, NotATemplate> {
        let text = |key: &'static str| value.get(key).and_then(Value::as_str);
        let name = text("name").ok_or(NotATemplate::Missing("name"))?.to_owned();
        let language = language_code(text("language").ok_or(NotATemplate::Missing("language"))?);
        let raw_components = value.get("components").cloned().unwrap_or_else(|| Value::Array(Vec::new()));
        let category = text("category").unwrap_or_default().to_ascii_uppercase();
        let word = |key| text(key).filter(|word| !word.is_empty() && *word != "NONE").map(str::to_owned);
        Ok(Self {
            status: TemplateStatus::new(text("status").unwrap_or("DRAFT")),
            parameter_format: ParameterFormat::from_service(text("parameter_format").unwrap_or_default()),
            service_id: value.get("id").and_then(|id| match id {
                Value::String(id) => Some(id.clone()),
                // Webhooks show ids as numbers (API sheet, section 3.1).
                Value::Number(id) => Some(id.to_string()),
                _ => None,
            }),
            quality: value.pointer("/quality_score/score").and_then(Value::as_str).map(str::to_owned),
            rejected_reason: word("rejected_reason"),
            correct_category: word("correct_category"),
            other: other(value),
            ..Self::of_parts(name, language, category, raw_components)?
        })
    }

    /// A template of its parts, where they lie apart already, as in the database. All the rest of it is not known.
    ///
    /// # Errors
    /// [`NotATemplate`] where the components cannot be read.
    pub fn of_parts(
        name: String,
        language: String,
        category: String,
        raw_components: Value,
    ) -> Result<Self, NotATemplate> {
        Ok(Self {
            name,
            language,
            status: TemplateStatus::new("DRAFT"),
            parameter_format: ParameterFormat::default(),
            components: component::parse_all(&raw_components, &category)?,
            category,
            service_id: None,
            quality: None,
            rejected_reason: None,
            correct_category: None,
            raw_components,
            other: Map::new(),
        })
    }
}

/// The platform's spelling of a language: `pt-BR` becomes `pt_BR` (webhooks use the hyphen: API sheet, section 3.9).
#[must_use]
pub fn language_code(text: &str) -> String {
    text.trim().replace('-', "_")
}

#[cfg(test)]
#[path = "kinds_tests.rs"]
mod kinds_tests;

#[cfg(test)]
#[path = "wire_tests.rs"]
mod wire_tests;
