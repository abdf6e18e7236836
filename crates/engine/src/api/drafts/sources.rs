//! Where the values of a template come from when it is sent: what its writer said beside the draft.
//!
//! They belong to a text. They are put beside the template of the service's once that one says what the draft says, so a
//! draft that is still being changed fills nothing of what is sent meanwhile.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use recado_core::draft::Draft;
use recado_core::template::{FieldSource, Source, SourceContext, Sources, Suggestion, Template, resolve, suggest};
use recado_core::{Account, AccountId, Contact, DraftId};
use recado_store::tables::{drafts, templates};
use recado_store::{StoreError, Tx};
use serde_json::Value;

use super::definition;
use crate::engine::Engine;
use crate::error::EngineError;

/// Sources as they stand in the file; those that cannot be read are left out.
pub(super) fn read(kept: &Value) -> Sources {
    let each = kept.as_object().into_iter().flatten();
    each.filter_map(|(name, source)| Some((name.clone(), serde_json::from_value(source.clone()).ok()?))).collect()
}

/// Puts the sources of drafts, or of one of them, beside those templates of the account that say the same.
pub(crate) fn settle(tx: &Tx<'_>, account: AccountId, only: Option<DraftId>) -> Result<(), StoreError> {
    let all = match only {
        Some(id) => drafts::by_id(tx, id)?.into_iter().collect(),
        None => drafts::list(tx, account)?,
    };
    for draft in all.iter().filter(|draft| draft.sources.as_object().is_some_and(|sources| !sources.is_empty())) {
        let rows = templates::named(tx, account, draft.name())?;
        let row = rows.iter().find(|row| row.language == draft.language());
        if let Some(row) = row.filter(|row| says_the_same(row, draft)) {
            templates::set_sources(tx, account, &row.name, &row.language, &draft.sources)?;
        }
    }
    Ok(())
}

/// Texts, addresses and kinds are the same; examples and keys that nobody here knows do not count.
fn says_the_same(row: &Template, draft: &Draft) -> bool {
    let written = definition(draft).template();
    row.parameter_format == written.parameter_format && row.components == written.components
}

/// What fills the places of one template, today.
pub(crate) struct Filler {
    sources: Sources,
    today: NaiveDate,
    language: String,
}

impl Filler {
    /// What is known about a variable: what its source gives, or else what the contact says about its name.
    pub(crate) fn suggest(&self, variable: &str, contact: Option<&Contact>) -> Suggestion {
        self.given(variable, contact).or_else(|| contact.map(|contact| suggest(variable, contact))).unwrap_or_default()
    }

    fn given(&self, variable: &str, contact: Option<&Contact>) -> Option<Suggestion> {
        let source = self.sources.get(variable)?;
        // Where there is no sheet, the contact's own field of the column's name is the next best.
        let asked = match source {
            Source::Column { name } => &Source::Field { name: name.clone() },
            other => other,
        };
        let empty = BTreeMap::new();
        let context = SourceContext { contact, row: &empty, today: self.today, language: &self.language };
        let value = resolve(asked, &context)?;
        let source = match source {
            Source::Field { name } if name == "name" || name == "full_name" => FieldSource::ContactName,
            Source::Field { .. } | Source::Column { .. } => FieldSource::ContactField,
            Source::Text { .. } => FieldSource::FixedText,
            Source::Date { .. } => FieldSource::Date,
        };
        Some(Suggestion { value, source })
    }

    /// What is the same for everybody: fixed texts and days.
    pub(crate) fn for_everybody(&self) -> impl Iterator<Item = (&str, String)> {
        let same = self.sources.iter().filter(|(_, s)| matches!(s, Source::Text { .. } | Source::Date { .. }));
        same.filter_map(|(name, _)| Some((name.as_str(), self.given(name, None)?.value)))
    }

    /// The columns of a sheet that variables are filled from: the heading, and the variable.
    pub(crate) fn columns(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources.iter().filter_map(|(variable, source)| match source {
            Source::Column { name } => Some((name.as_str(), variable.as_str())),
            _ => None,
        })
    }
}

impl Engine {
    /// What fills the places of a template, today in the account's zone.
    pub(crate) fn filler(&self, account: &Account, template: &Template) -> Result<Filler, EngineError> {
        let kept = self.read(|tx| templates::sources(tx, account.id, &template.name, &template.language))?;
        Ok(Filler { sources: read(&kept), today: self.today_of(account), language: template.language.clone() })
    }
}
