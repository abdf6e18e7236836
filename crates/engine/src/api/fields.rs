//! The shop's own fields: what they are called, and what stands in them.

use std::collections::BTreeMap;

use recado_core::Country;
use recado_core::contact::{Field, FieldKind};
use recado_core::fold::folded;
use recado_store::tables::fields;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::imports::{Target, notation_of};
use crate::engine::Engine;
use crate::error::EngineError;

/// What the values of a field are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FieldKindName {
    /// Anything.
    #[default]
    Text,
    /// Numbers.
    Number,
    /// Days, with or without a year.
    Date,
    /// Amounts in one currency.
    Money,
}

/// A field of the shop's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnFieldView {
    /// As the shop calls it.
    pub name: String,
    /// What its values are.
    pub kind: FieldKindName,
    /// `BRL`, of money.
    pub currency: Option<String>,
}

/// A field as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct FieldDraft {
    /// As the shop calls it; one that is there already becomes of this kind.
    pub name: String,
    /// What its values are.
    pub kind: FieldKindName,
    /// Of money; none: `BRL`.
    pub currency: Option<String>,
}

impl FieldKindName {
    /// The word in JSON and in what is typed.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Money => "money",
        }
    }

    /// The kind of a word written by [`FieldKindName::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Text, Self::Number, Self::Date, Self::Money].into_iter().find(|kind| kind.as_str() == word)
    }
}

impl Engine {
    /// The shop's own fields, in the order in which they came.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn fields(&self) -> Result<Vec<OwnFieldView>, EngineError> {
        Ok(self.read(fields::all)?.into_iter().map(view).collect())
    }

    /// Adds a field, or makes one that is there of another kind. Values that do not fit the new kind stay as they are.
    ///
    /// # Errors
    /// [`EngineError::FieldInvalid`] for a name or a currency that there cannot be.
    pub async fn put_field(&self, draft: FieldDraft) -> Result<Vec<OwnFieldView>, EngineError> {
        let name = draft.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(EngineError::FieldInvalid { field: "contact_field", value: draft.name });
        }
        let currency = draft.currency.as_deref().filter(|currency| !currency.is_empty());
        if let Some(currency) =
            currency.filter(|c| c.len() != 3 || !c.bytes().all(|letter| letter.is_ascii_alphabetic()))
        {
            return Err(EngineError::FieldInvalid { field: "currency", value: currency.to_owned() });
        }
        let field = Field { name, kind: kind_of(draft.kind, currency) };
        self.write(move |tx| fields::put(tx, &field)).await?;
        self.fields()
    }

    /// Values as they are kept, from what somebody typed. What stood there `before` and was left alone is as it was.
    pub(crate) fn kept_values(
        &self,
        typed: BTreeMap<String, String>,
        before: Option<&BTreeMap<String, String>>,
        country: Country,
    ) -> Result<BTreeMap<String, String>, EngineError> {
        let (known, notation) = (self.read(fields::all)?, notation_of(country));
        let kept = typed.into_iter().map(|(name, value)| {
            let wanted = folded(&name);
            let kind = known.iter().find(|field| folded(&field.name) == wanted).map(|field| &field.kind);
            let (Some(kind), false) = (kind, before.and_then(|before| before.get(&name)) == Some(&value)) else {
                return Ok((name, value));
            };
            match kind.read(&value, notation) {
                Ok(kept) => Ok((name, kept)),
                Err(_) => Err(EngineError::FieldValue { field: name, value }),
            }
        });
        kept.collect()
    }

    /// Removes a field with all its values. Says how many people had one.
    ///
    /// # Errors
    /// [`EngineError::FieldUnknown`]
    pub async fn remove_field(&self, name: &str) -> Result<u64, EngineError> {
        let wanted = folded(name.trim());
        let known = self.read(fields::all)?.into_iter().find(|field| folded(&field.name) == wanted);
        let known = known.ok_or_else(|| EngineError::FieldUnknown { name: name.to_owned() })?;
        Ok(self.write(move |tx| fields::remove(tx, &known.name)).await?)
    }
}

fn view(field: Field) -> OwnFieldView {
    let (kind, currency) = parts(&field.kind);
    OwnFieldView { name: field.name, kind, currency }
}

fn parts(kind: &FieldKind) -> (FieldKindName, Option<String>) {
    match kind {
        FieldKind::Text => (FieldKindName::Text, None),
        FieldKind::Number => (FieldKindName::Number, None),
        FieldKind::Date => (FieldKindName::Date, None),
        FieldKind::Money { currency } => (FieldKindName::Money, Some(currency.clone())),
    }
}

/// A kind from its parts.
pub(crate) fn kind_of(name: FieldKindName, currency: Option<&str>) -> FieldKind {
    match name {
        FieldKindName::Text => FieldKind::Text,
        FieldKindName::Number => FieldKind::Number,
        FieldKindName::Date => FieldKind::Date,
        FieldKindName::Money => {
            let currency = currency.filter(|currency| !currency.is_empty()).unwrap_or("BRL");
            FieldKind::Money { currency: currency.to_ascii_uppercase() }
        }
    }
}

/// A column that fills a field.
pub(crate) fn target_of(name: &str, kind: &FieldKind) -> Target {
    let (kind, currency) = parts(kind);
    Target::Field { name: name.to_owned(), kind, currency }
}
