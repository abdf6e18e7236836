//! Files in what is sent: the one that a header waits for, and whether what a value names is kept here.

use std::path::PathBuf;

use recado_core::Account;
use recado_core::charge::{self, ChargeNote};
use recado_core::media::{KeptFile, MediaKind};
use recado_core::template::{FieldKind, FillProblem, Template, Variables};
use recado_store::tables::files;
use serde::Serialize;
use ts_rs::TS;

use super::sends::SendRequest;
use super::templates::required;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::files::{MediaProblem, MediaTrouble};
use crate::words::Words;

/// The contract's name of what a header waits for.
pub(crate) const HEADER: &str = "header";

/// The file that a header waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MediaSource {
    /// A file on this computer.
    File(PathBuf),
    /// A public address.
    Link(String),
}

impl MediaSource {
    /// What somebody typed: an address, or else the path of a file.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        if typed.contains("://") { Self::Link(typed.to_owned()) } else { Self::File(typed.into()) }
    }
}

/// Something that does not fit together in a message, told before it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteView {
    /// Stable, `snake_case`.
    pub code: String,
    /// What it is.
    pub message: String,
    /// The next step.
    pub advice: String,
    /// Whether the message stays until a person says that it may leave all the same. The others are hints.
    pub refuses: bool,
}

impl NoteView {
    /// A note about a charge, in words.
    #[must_use]
    pub fn of(note: &ChargeNote, language: &str, words: &Words) -> Self {
        let view = words.error_view(&EngineError::Charge { note: note.clone(), language: language.to_owned() });
        Self { code: view.code, message: view.message, advice: view.advice, refuses: note.refuses() }
    }
}

impl Engine {
    /// What does not fit together in a message from a form, and what is late. What is wrong with a single value the message
    /// itself says when it is sent.
    ///
    /// # Errors
    /// As [`Engine::template`].
    pub fn check_send(
        &self,
        account: &Account,
        request: &SendRequest,
        words: &Words,
    ) -> Result<Vec<NoteView>, EngineError> {
        let template = self.template(account, &request.template, Some(&request.language))?;
        let values: Variables = request.variables.iter().collect();
        let notes = charge::notes(&template, &values, self.today_of(account));
        Ok(notes.iter().map(|note| NoteView::of(note, &template.language, words)).collect())
    }

    /// What a template's header takes, kept where it is a file.
    pub(crate) async fn header_value(
        &self,
        template: &Template,
        media: &MediaSource,
    ) -> Result<(&'static str, String), EngineError> {
        let kind = media_kind(template)?;
        let value = match media {
            MediaSource::Link(link) => link.clone(),
            MediaSource::File(path) => self.keep_file(path, Some(kind)).await?.value,
        };
        Ok((HEADER, value))
    }

    /// Makes sure that the files which values name are kept here.
    pub(crate) fn require_files(&self, template: &Template, values: &Variables) -> Result<(), EngineError> {
        let named = media_places(template).into_iter().filter_map(|(name, _)| values.get(&name));
        named.into_iter().try_for_each(|value| self.require_kept(value))
    }

    /// The same of one value; one that names no kept file needs none.
    pub(crate) fn require_kept(&self, value: &str) -> Result<(), EngineError> {
        let Some(KeptFile { hash, name }) = KeptFile::parse(value) else { return Ok(()) };
        let known = self.read(|tx| files::by_hash(tx, hash))?.is_some() && self.file_path(hash).is_file();
        let name = name.unwrap_or(hash).to_owned();
        if known { Ok(()) } else { Err(MediaProblem { name, trouble: MediaTrouble::Missing }.into()) }
    }
}

/// What does not fit together in a charge keeps it back, unless a person said that it may leave all the same. The hints.
pub(crate) fn fitting(
    template: &Template,
    values: &Variables,
    today: chrono::NaiveDate,
    allow_differences: bool,
) -> Result<Vec<ChargeNote>, EngineError> {
    let notes = charge::notes(template, values, today);
    if let Some(note) = notes.iter().find(|note| note.refuses() && !allow_differences) {
        return Err(EngineError::Charge { note: note.clone(), language: template.language.clone() });
    }
    Ok(notes)
}

/// The places of a template that take a file, by their names, and which kind each takes.
pub(crate) fn media_places(template: &Template) -> Vec<(String, MediaKind)> {
    let kind = |kind| match kind {
        FieldKind::Image => Some(MediaKind::Image),
        FieldKind::Video => Some(MediaKind::Video),
        FieldKind::Document => Some(MediaKind::Document),
        _ => None,
    };
    let places = template.variables().into_iter();
    places.filter_map(|variable| Some((variable.name.clone(), kind(variable.kind(template))?))).collect()
}

/// The kind of file that a template's header waits for.
pub(crate) fn media_kind(template: &Template) -> Result<MediaKind, EngineError> {
    let kind = template.media().and_then(MediaKind::of_header);
    kind.ok_or_else(|| EngineError::TemplateTakesNoFile { name: template.name.clone() })
}

/// That the values do not fit. A file that the header waits for is told by a code of its own: it is given another way.
pub(crate) fn unfit(template: &Template, problems: Vec<FillProblem>) -> EngineError {
    let lacks_file = matches!(problems.first(), Some(FillProblem::Missing { name }) if name == HEADER);
    match template.media().filter(|_| lacks_file) {
        Some(format) => {
            EngineError::TemplateNeedsFile { name: template.name.clone(), format: format.as_str().to_owned() }
        }
        None => EngineError::Variables { problems, expected: required(template) },
    }
}
