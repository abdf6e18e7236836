//! What somebody says that the columns of a file are, in the words of the command line, over what they seem to be.

use recado_core::fold::folded;

use super::{ColumnLook, ImportLook, Target};
use crate::api::fields::FieldKindName;
use crate::error::EngineError;
use crate::sheet::header;

impl ImportLook {
    /// The columns as they were recognised, but for what `map` says of some: `phone`, `name`, `tags`, `language`, `notes`,
    /// `opt_in`, `skip`, or the name of an own field. `kinds` says what stands in own fields: `text`, `number`, `date`,
    /// `money` or `money:BRL`.
    ///
    /// # Errors
    /// [`EngineError::ColumnMissing`] for a column or a field that the file has not, [`EngineError::FieldInvalid`] for a
    /// kind that there is not
    pub fn targets(&self, map: &[(String, String)], kinds: &[(String, String)]) -> Result<Vec<Target>, EngineError> {
        let names: Vec<String> = self.columns.iter().map(|column| column.name.clone()).collect();
        let missing = |name: &str| EngineError::ColumnMissing {
            name: name.to_owned(),
            columns: names.iter().filter(|name| !name.is_empty()).cloned().collect(),
        };
        let mut targets: Vec<Target> = self.columns.iter().map(|column| column.target.clone()).collect();
        let mut said: Vec<usize> = Vec::new();
        for (column, word) in map {
            let at = header::column(&names, column).ok_or_else(|| missing(column))?;
            if let Some(target) = targets.get_mut(at) {
                *target = of_word(word);
                said.push(at);
            }
        }
        // What somebody named is not something else beside it: the other column is a field of its own then.
        let alone = |target: &Target| matches!(target, Target::Phone | Target::Name | Target::Language | Target::OptIn);
        let named: Vec<Target> = said.iter().filter_map(|at| targets.get(*at)).filter(|t| alone(t)).cloned().collect();
        for (at, column) in self.columns.iter().enumerate().filter(|(at, _)| !said.contains(at)) {
            if let Some(target) = targets.get_mut(at).filter(|target| named.contains(target)) {
                *target = own(column);
            }
        }
        for (field, kind) in kinds {
            let (kind, currency) = of_kind(kind)?;
            let wanted = folded(field.trim());
            let mut found = false;
            for target in &mut targets {
                if let Target::Field { name, kind: known, currency: of } = target
                    && folded(name) == wanted
                {
                    (*known, *of, found) = (kind, currency.clone(), true);
                }
            }
            if !found {
                return Err(missing(field));
            }
        }
        Ok(targets)
    }
}

fn own(column: &ColumnLook) -> Target {
    Target::Field { name: column.name.clone(), kind: FieldKindName::Text, currency: None }
}

fn of_word(word: &str) -> Target {
    match word.trim() {
        "phone" => Target::Phone,
        "name" => Target::Name,
        "tags" => Target::Tags,
        "language" => Target::Language,
        "notes" => Target::Notes,
        "opt_in" => Target::OptIn,
        "skip" | "" => Target::Skip,
        field => Target::Field { name: field.to_owned(), kind: FieldKindName::Text, currency: None },
    }
}

/// `money:BRL` and its simpler cousins.
fn of_kind(text: &str) -> Result<(FieldKindName, Option<String>), EngineError> {
    let invalid = || EngineError::FieldInvalid { field: "kind", value: text.to_owned() };
    let (word, currency) = text.split_once(':').map_or((text, None), |(word, currency)| (word, Some(currency)));
    let kind = FieldKindName::from_word(word.trim()).ok_or_else(invalid)?;
    match (kind, currency) {
        (FieldKindName::Money, Some(currency)) if currency.len() == 3 => {
            Ok((kind, Some(currency.to_ascii_uppercase())))
        }
        (_, None) => Ok((kind, None)),
        _ => Err(invalid()),
    }
}
