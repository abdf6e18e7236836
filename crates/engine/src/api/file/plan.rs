//! From a row to a message: which column is what, and what can be known to be wrong before it costs a request.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, HashSet};
use std::hash::BuildHasher;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use recado_core::ledger::{Message, MessageError, Reason, RowProblem, To};
use recado_core::template::{FillProblem, Template, Variables};
use recado_core::{Country, Id, MessageState, Phone, PhoneProblem};

use super::{Loaded, Planned, SendFile};
use crate::api::drafts::sources::Filler;
use crate::api::templates::required;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::sheet::{Record, SheetProblem, header};

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    To,
    Variable(String),
    Nothing,
}

/// How rows become messages.
pub(super) struct Plan {
    engine: Engine,
    template: Template,
    country: Country,
    variables: Variables,
    columns: Vec<Column>,
    key: Option<usize>,
    key_name: String,
    at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    seen: Seen,
    file: PathBuf,
    any: bool,
}

/// A row, as a message that may enter the ledger.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) message: Planned,
    pub(super) tidied: Vec<String>,
}

impl Row {
    /// For a row that was not written: skips it where its key is in the ledger.
    pub(super) fn refuse_taken(&mut self, taken: &HashSet<String>) {
        let is_taken = self.message.caller_key.as_ref().is_some_and(|key| taken.contains(key));
        if is_taken && self.message.state != MessageState::Skipped {
            self.message.state = MessageState::Skipped;
            self.message.error = Some(MessageError::of(Reason::DuplicateKey));
        }
    }
}

impl Plan {
    pub(super) fn new(
        engine: Engine,
        template: Template,
        request: &SendFile,
        names: &[String],
        filler: &Filler,
        now: DateTime<Utc>,
    ) -> Result<Self, EngineError> {
        let mut columns = vec![Column::Nothing; names.len()];
        let find = |name: &str| {
            header::column(names, name).ok_or_else(|| EngineError::ColumnMissing {
                name: name.to_owned(),
                columns: names.iter().filter(|name| !name.is_empty()).cloned().collect(),
            })
        };
        let variables: Vec<String> = template.variables().into_iter().map(|variable| variable.name).collect();
        for (column, variable) in &request.map {
            let found = if variable == "to" { Column::To } else { Column::Variable(variable.clone()) };
            if let Some(place) = columns.get_mut(find(column)?) {
                *place = found;
            }
        }
        let key = request.key_column.as_deref().map(find).transpose()?;
        let mapped =
            |columns: &[Column], name: &str| columns.iter().any(|c| matches!(c, Column::Variable(v) if v == name));
        let given = |name: &str| request.variables.names().any(|given| given == name);
        // What the template's writer said counts before what a column happens to be called.
        for (heading, variable) in filler.columns().filter(|(_, v)| variables.iter().any(|known| known == v)) {
            let Some(at) = header::column(names, heading) else { continue };
            let free = columns.get(at) == Some(&Column::Nothing) && !mapped(&columns, variable) && !given(variable);
            if let Some(place) = columns.get_mut(at).filter(|_| free) {
                *place = Column::Variable(variable.to_owned());
            }
        }
        for (at, name) in names.iter().enumerate() {
            let Some(variable) = header::variable(name, variables.iter().map(String::as_str)) else { continue };
            let free = columns.get(at) == Some(&Column::Nothing) && !mapped(&columns, variable) && !given(variable);
            if let Some(place) = columns.get_mut(at).filter(|_| free) {
                *place = Column::Variable(variable.to_owned());
            }
        }
        if !columns.contains(&Column::To) {
            let is_taken = |at: &usize| columns.get(*at) != Some(&Column::Nothing);
            let taken: Vec<usize> = (0..columns.len()).filter(is_taken).collect();
            match header::recipient(names, &taken) {
                Ok(Some(at)) => {
                    if let Some(place) = columns.get_mut(at) {
                        *place = Column::To;
                    }
                }
                Ok(None) => return Err(EngineError::RecipientMissing { columns: names.to_vec() }),
                Err(several) => {
                    let columns = several.into_iter().filter_map(|at| names.get(at).cloned()).collect();
                    return Err(EngineError::RecipientAmbiguous { columns });
                }
            }
        }
        let mut values = request.variables.clone();
        for (name, value) in filler.for_everybody().filter(|(name, _)| variables.iter().any(|known| known == name)) {
            if !mapped(&columns, name) && !given(name) {
                values.set(name, value);
            }
        }
        let given = |name: &str| values.names().any(|given| given == name);
        // A whole file of the same mistake is a mistake of the file.
        let missing: Vec<_> = required(&template)
            .into_iter()
            .filter(|name| !mapped(&columns, name) && !given(name))
            .map(|name| FillProblem::Missing { name })
            .collect();
        let known = |name: &str| variables.iter().any(|v| v == name || v.strip_prefix("header.") == Some(name));
        let mapped_names = columns.iter().filter_map(|column| match column {
            Column::Variable(name) => Some(name.as_str()),
            _ => None,
        });
        let unknown = mapped_names.chain(request.variables.names()).filter(|name| !known(name));
        let unknown: Vec<_> = unknown.map(|name| FillProblem::Unknown { name: name.to_owned() }).collect();
        let covered = |problem: &FillProblem| {
            // A plain name also reaches a header variable that no body variable shares.
            let plain = problem.subject().strip_prefix("header.").unwrap_or_default();
            !plain.is_empty() && !variables.iter().any(|v| v == plain) && (mapped(&columns, plain) || given(plain))
        };
        let problems: Vec<_> = missing.into_iter().filter(|problem| !covered(problem)).chain(unknown).collect();
        if !problems.is_empty() {
            return Err(EngineError::Variables { problems, expected: required(&template) });
        }
        Ok(Self {
            engine,
            template,
            country: request.country,
            variables: values,
            columns,
            key,
            key_name: request.key_column.clone().unwrap_or_default(),
            at: request.at,
            now,
            seen: Seen::default(),
            file: request.file.clone(),
            any: false,
        })
    }

    pub(super) fn template(&self) -> &Template {
        &self.template
    }

    /// A row as a message; what is wrong with it stands in it. A problem of the file itself is an error.
    pub(super) fn row(&mut self, record: Result<Record, SheetProblem>) -> Result<Row, EngineError> {
        self.any = true;
        match record {
            Ok(record) => Ok(self.message(&record)),
            Err(problem) => match problem.row() {
                Some(row) => {
                    let problem = RowProblem { code: problem.code().to_owned(), params: BTreeMap::new() };
                    Ok(self.refused(row, To::Unreadable(String::new()), None, problem))
                }
                None => Err(EngineError::sheet(&self.file, &problem)),
            },
        }
    }

    /// After the last row: a file without any is none.
    pub(super) fn end(&self, loaded: Loaded) -> Result<Loaded, EngineError> {
        if self.any { Ok(loaded) } else { Err(EngineError::sheet(&self.file, &SheetProblem::Empty)) }
    }

    fn message(&mut self, record: &Record) -> Row {
        let mut typed = "";
        let mut values = self.variables.clone();
        for (column, value) in self.columns.iter().zip(&record.values) {
            match column {
                Column::To => typed = value,
                Column::Variable(name) => values.set(name.clone(), value.clone()),
                Column::Nothing => {}
            }
        }
        let key = self.key.and_then(|at| record.values.get(at)).map(|key| key.trim().to_owned());
        let phone = match Phone::parse(typed, self.country) {
            Ok(phone) => phone,
            Err(problem) => {
                let unreadable = To::Unreadable(typed.trim().to_owned());
                return self.refused(record.row, unreadable, key, of_phone(&problem, typed));
            }
        };
        if key.as_ref().is_some_and(String::is_empty) {
            let params = [("column".to_owned(), self.key_name.clone())].into();
            let problem = RowProblem { code: "row_key_missing".to_owned(), params };
            return self.refused(record.row, phone.into(), None, problem);
        }
        match self.template.fill(&values) {
            Ok(filled) => {
                let repeated = !self.seen.first(&phone.match_key(), &filled.components);
                let mut message = self.blank(record.row, phone.into(), key);
                message.components = filled.components;
                if repeated {
                    message.state = MessageState::Skipped;
                    message.error = Some(MessageError::of(Reason::DuplicateRow));
                }
                Row { message, tidied: filled.tidied }
            }
            Err(problems) => {
                let error = EngineError::Variables { problems, expected: Vec::new() };
                self.refused(record.row, phone.into(), key, of_error(&error))
            }
        }
    }

    fn refused(&self, row: u32, to: To, key: Option<String>, problem: RowProblem) -> Row {
        let mut message = self.blank(row, to, key);
        message.state = MessageState::Skipped;
        message.error = Some(MessageError { problem: Some(problem), ..MessageError::of(Reason::BadRow) });
        Row { message, tidied: Vec::new() }
    }

    fn blank(&self, row: u32, to: To, caller_key: Option<String>) -> Message {
        Message {
            id: self.engine.new_id(),
            batch: Id::from_parts(0, [0; 10]),
            contact: None,
            to,
            row: Some(row),
            wa_id: None,
            caller_key,
            template: self.template.name.clone(),
            language: self.template.language.clone(),
            components: Vec::new(),
            state: if self.at.is_some() { MessageState::Scheduled } else { MessageState::Queued },
            due_at: self.at.unwrap_or(self.now),
            attempts: 0,
            wamid: None,
            error: None,
            created_at: self.now,
            updated_at: self.now,
        }
    }
}

fn of_phone(problem: &PhoneProblem, typed: &str) -> RowProblem {
    of_error(&EngineError::Phone { problem: problem.clone(), value: typed.trim().to_owned() })
}

fn of_error(error: &EngineError) -> RowProblem {
    let params = error.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    RowProblem { code: error.code().to_owned(), params }
}

/// What stood in the file before: one person with the same values once. 128 bits of two hashes with random keys stand for
/// a row; that two different rows of a million share them does not happen within the age of the world.
#[derive(Debug, Default)]
struct Seen {
    keys: (RandomState, RandomState),
    rows: HashSet<(u64, u64)>,
}

impl Seen {
    fn first(&mut self, person: &str, components: &[recado_core::template::SendComponent]) -> bool {
        let text = serde_json::to_string(components).unwrap_or_default();
        self.rows.insert((self.keys.0.hash_one((person, &text)), self.keys.1.hash_one((person, &text))))
    }
}
