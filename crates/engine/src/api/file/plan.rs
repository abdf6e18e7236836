//! From a row to a message: which column is what, and what can be known to be wrong before it costs a request.

use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, HashSet};
use std::hash::BuildHasher;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use recado_core::ledger::{Message, MessageError, Reason, RowProblem, To};
use recado_core::media::MediaKind;
use recado_core::template::{FillProblem, Filled, Template, Variables};
use recado_core::{Country, Id, MessageState, Phone, PhoneProblem};

use super::media::RowFiles;
use super::{Loaded, Planned, SendFile};
use crate::api::drafts::sources::Filler;
use crate::api::media::{HEADER, MediaSource, fitting, media_kind, media_places, unfit};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::files::Copy;
use crate::sheet::{Record, SheetProblem, header};

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    To,
    Variable(String),
    Nothing,
}

/// Where the file of a row's header comes from, where that is no cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HeaderFile {
    /// From nowhere, or it is the same for all.
    None,
    /// From a folder whose files are called like the rows.
    Called(MediaKind),
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
    today: NaiveDate,
    allow_differences: bool,
    /// Places that take a file, and of which kind.
    media: Vec<(String, MediaKind)>,
    files: RowFiles,
    header: HeaderFile,
    seen: Seen,
    file: PathBuf,
    any: bool,
}

/// A row, as a message that may enter the ledger.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) message: Planned,
    pub(super) tidied: Vec<String>,
    /// What a person should know about it.
    pub(super) notes: Vec<RowProblem>,
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
        (today, keeps): (NaiveDate, bool),
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
        if let Some(column) = &request.media_column {
            media_kind(&template)?;
            if let Some(place) = columns.get_mut(find(column)?) {
                *place = Column::Variable(HEADER.to_owned());
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
        let own_folder = request.file.parent().map(Path::to_owned).unwrap_or_default();
        // A bare name is of the folder that one is in.
        let own_folder = if own_folder.as_os_str().is_empty() { PathBuf::from(".") } else { own_folder };
        let folder = request.media_folder.clone().unwrap_or(own_folder);
        let mut files = RowFiles::new(engine.clone(), keeps, folder);
        match &request.media {
            Some(MediaSource::Link(link)) => {
                media_kind(&template)?;
                values.set(HEADER, link.clone());
            }
            Some(MediaSource::File(path)) => values.set(HEADER, files.value(path, media_kind(&template)?)?),
            None => {}
        }
        let mut header = HeaderFile::None;
        if request.media_folder.is_some() && !mapped(&columns, HEADER) && values.get(HEADER).is_none() {
            let kind = media_kind(&template)?;
            files.look_through(kind)?;
            header = HeaderFile::Called(kind);
        }
        let given =
            |name: &str| values.names().any(|given| given == name) || (header != HeaderFile::None && name == HEADER);
        // A whole file of the same mistake is a mistake of the file.
        let missing = template.missing(&|name| mapped(&columns, name) || given(name)).into_iter();
        let missing = missing.map(|name| FillProblem::Missing { name });
        let known = |name: &str| variables.iter().any(|v| v == name || v.strip_prefix("header.") == Some(name));
        let mapped_names = columns.iter().filter_map(|column| match column {
            Column::Variable(name) => Some(name.as_str()),
            _ => None,
        });
        let unknown = mapped_names.chain(request.variables.names()).filter(|name| !known(name));
        let unknown: Vec<_> = unknown.map(|name| FillProblem::Unknown { name: name.to_owned() }).collect();
        let problems: Vec<_> = missing.chain(unknown).collect();
        if !problems.is_empty() {
            return Err(unfit(&template, problems));
        }
        engine.require_files(&template, &request.variables)?;
        Ok(Self {
            media: media_places(&template),
            files,
            header,
            today,
            allow_differences: request.allow_differences,
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

    /// The copies that the rows since the last time need.
    pub(super) fn take_copies(&mut self) -> Vec<Copy> {
        self.files.take_copies()
    }

    fn message(&mut self, record: &Record) -> Row {
        let mut typed = "";
        let mut values = self.variables.clone();
        let mut trouble = None;
        for (column, value) in self.columns.iter().zip(&record.values) {
            match column {
                Column::To => typed = value,
                Column::Variable(name) => {
                    let kind = self.media.iter().find(|(media, _)| media == name).map(|(_, kind)| *kind);
                    match kind.filter(|_| !value.trim().is_empty()) {
                        None => values.set(name.clone(), value.clone()),
                        Some(kind) => match self.files.named(value, kind) {
                            Ok(file) => values.set(name.clone(), file),
                            Err(error) => trouble = trouble.or(Some(error)),
                        },
                    }
                }
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
        if let HeaderFile::Called(kind) = self.header {
            match self.files.of_row(key.as_deref(), &phone, kind) {
                Ok(file) => values.set(HEADER, file),
                Err(error) => trouble = trouble.or(Some(error)),
            }
        }
        if let Some(error) = trouble {
            return self.refused(record.row, phone.into(), key, of_error(&error));
        }
        match self.filled(&values) {
            Ok((filled, notes)) => {
                let repeated = !self.seen.first(&phone.match_key(), &filled.components);
                let mut message = self.blank(record.row, phone.into(), key);
                message.components = filled.components;
                if repeated {
                    message.state = MessageState::Skipped;
                    message.error = Some(MessageError::of(Reason::DuplicateRow));
                }
                Row { message, tidied: filled.tidied, notes }
            }
            Err(error) => self.refused(record.row, phone.into(), key, of_error(&error)),
        }
    }

    /// The template with a row's values, and what a person should know about it.
    fn filled(&self, values: &Variables) -> Result<(Filled, Vec<RowProblem>), EngineError> {
        let wrong = |problems| EngineError::Variables { problems, expected: Vec::new() };
        let filled = self.template.fill(values).map_err(wrong)?;
        let notes = fitting(&self.template, values, self.today, self.allow_differences)?;
        let language = || self.template.language.clone();
        let told = notes.into_iter().map(|note| of_error(&EngineError::Charge { note, language: language() }));
        Ok((filled, told.collect()))
    }

    fn refused(&self, row: u32, to: To, key: Option<String>, problem: RowProblem) -> Row {
        let mut message = self.blank(row, to, key);
        message.state = MessageState::Skipped;
        message.error = Some(MessageError { problem: Some(problem), ..MessageError::of(Reason::BadRow) });
        Row { message, tidied: Vec::new(), notes: Vec::new() }
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
