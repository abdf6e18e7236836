//! What can go wrong, as a host sees it: a code, parameters, and what kind of trouble it is. Words for people are made
//! of these in [`words`](crate::words).

use std::path::{Path, PathBuf};

use recado_core::PhoneProblem;
use recado_core::account::UrlProblem;
use recado_core::charge::ChargeNote;
use recado_core::ledger::RowProblem;
use recado_core::outcome::PlatformError;
use recado_core::template::FillProblem;
use recado_store::StoreError;
use recado_whatsapp::CallError;

use crate::api::drafts::DraftProblem;
use crate::api::service::ServiceProblem;
use crate::files::MediaProblem;
use crate::lock::Holder;
use crate::sheet::{SheetProblem, told_columns};
use crate::vault::VaultError;

/// A failure of the engine.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the codes and their words in locales/ are the explanation")]
pub enum EngineError {
    #[error("no account yet")]
    NoAccount,
    #[error("no account {name}")]
    AccountNotFound { name: String },
    #[error("several accounts and none is the default")]
    AccountAmbiguous { names: Vec<String> },
    #[error("there is an account {name} already")]
    AccountExists { name: String },
    #[error("the number is the account {name}'s already")]
    NumberConnected { name: String },
    #[error("the account {name} has messages in the ledger")]
    AccountInUse { name: String },
    #[error("{field} is not what it should be")]
    FieldInvalid { field: &'static str, value: String },
    #[error("the practice service is not running")]
    PracticeUnavailable,
    #[error("not an address of a service")]
    ApiUrl(#[from] UrlProblem),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error("no token for {account}")]
    TokenMissing { account: String },
    #[error("not a token")]
    TokenMalformed,
    #[error("the service")]
    Service(#[from] CallError),
    #[error("the service cannot be reached")]
    Unreachable,
    #[error("the service does not tell delivery states by asking")]
    HistoryUnavailable(PlatformError),
    #[error("no template {name}")]
    TemplateNotFound { name: String },
    #[error("template {name} is not there in {language}")]
    LanguageMissing { name: String, language: String, available: Vec<String> },
    #[error("template {name} is there in several languages")]
    LanguageAmbiguous { name: String, available: Vec<String> },
    #[error("template {name} is {status}")]
    TemplateNotApproved { name: String, language: String, status: String },
    #[error("template {name} needs a {format}")]
    TemplateNeedsFile { name: String, format: String },
    #[error("template {name} has no place for a file")]
    TemplateTakesNoFile { name: String },
    #[error("what does not fit together in a charge: {note:?}")]
    Charge { note: ChargeNote, language: String },
    #[error("the values do not fit the template")]
    Variables { problems: Vec<FillProblem>, expected: Vec<String> },
    #[error("not a phone")]
    Phone { problem: PhoneProblem, value: String },
    #[error("that phone is in the list already")]
    ContactExists { phone: String },
    #[error("no contact {id}")]
    ContactNotFound { id: String },
    #[error("nothing is kept about that number")]
    PersonNotFound { phone: String },
    #[error("no column with the phones")]
    PhoneColumnMissing { columns: Vec<String> },
    #[error("no phone in {column}")]
    PhonesMissing { column: String },
    #[error("the import was given up on the person's word")]
    ImportStopped,
    #[error("no edit {id}")]
    EditNotFound { id: String },
    #[error("the edit cannot be taken back any more")]
    EditNotLast,
    #[error("no segment {name}")]
    SegmentNotFound { name: String },
    #[error("there is a segment {name} already")]
    SegmentExists { name: String },
    #[error("not a value of {field}")]
    FieldValue { field: String, value: String },
    #[error("nobody is {called}")]
    NobodyChosen { called: String },
    #[error("no field {name}")]
    FieldUnknown { name: String },
    #[error("a message to the person is leaving")]
    MessageInFlight,
    #[error("no message {id}")]
    MessageNotFound { id: String },
    #[error("message {id} is not uncertain")]
    NotUncertain { id: String },
    #[error("no batch {id}")]
    BatchNotFound { id: String },
    #[error("{at} is in the past")]
    TimePassed { at: String },
    #[error("{text} is not a time")]
    TimeInvalid { text: String },
    #[error("message {id} cannot be tried again")]
    NotRetryable { id: String, state: String },
    #[error("message {id} would fail again")]
    RetryFinal { id: String },
    #[error("message {id} can be tried again later")]
    RetryLater { id: String, at: String },
    #[error("message {id} is uncertain")]
    Uncertain { id: String },
    #[error("the sheet cannot be used: {code}")]
    Sheet { code: &'static str, file: String, detail: String },
    #[error("the sheet cannot be read")]
    SheetUnreadable,
    #[error("no column {name}")]
    ColumnMissing { name: String, columns: Vec<String> },
    #[error("no column with the recipient")]
    RecipientMissing { columns: Vec<String> },
    #[error("several columns with the recipient")]
    RecipientAmbiguous { columns: Vec<String> },
    #[error("row {row} cannot be sent")]
    RowRefused { row: u32, problem: RowProblem },
    #[error("given up on the person's word")]
    Interrupted,
    #[error("another process holds the engine")]
    EngineBusy { holder: Option<Holder> },
    #[error(transparent)]
    Draft(#[from] DraftProblem),
    #[error(transparent)]
    AtTheService(#[from] ServiceProblem),
    #[error(transparent)]
    Media(#[from] MediaProblem),
    #[error(transparent)]
    File(#[from] FileProblem),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A file or folder of ours that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path} cannot be used: {why}")]
pub struct FileProblem {
    /// Which.
    pub path: PathBuf,
    /// The system's words.
    pub why: String,
}

impl FileProblem {
    pub(crate) fn new(path: &Path, source: &std::io::Error) -> Self {
        Self { path: path.to_owned(), why: source.kind().to_string() }
    }
}

/// What kind of trouble an error is: the command line's exit codes are made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It ran, but something failed or needs a person.
    Failed,
    /// What was asked for does not fit together.
    Usage,
    /// Bad input; nothing was changed.
    Input,
    /// Not there.
    NotFound,
    /// No credentials, or refused.
    Credentials,
    /// The service or the network cannot be reached.
    Unreachable,
    /// Another process holds the engine.
    Busy,
}

impl EngineError {
    /// A problem of a sheet.
    pub(crate) fn sheet(file: &Path, problem: &SheetProblem) -> Self {
        let detail = match problem {
            SheetProblem::HeaderDuplicate { column } => column.clone(),
            SheetProblem::TooManyColumns { columns } => columns.to_string(),
            SheetProblem::NoSuchSheet { name } => name.clone(),
            _ => String::new(),
        };
        let name = file.file_name().unwrap_or(file.as_os_str());
        Self::Sheet { code: problem.code(), file: name.to_string_lossy().into_owned(), detail }
    }

    /// The stable code, as in the command line's JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoAccount => "account_missing",
            Self::AccountNotFound { .. } => "account_not_found",
            Self::AccountAmbiguous { .. } => "account_ambiguous",
            Self::AccountExists { .. } => "account_exists",
            Self::NumberConnected { .. } => "number_connected",
            Self::AccountInUse { .. } => "account_in_use",
            Self::FieldInvalid { .. } => "field_invalid",
            Self::PracticeUnavailable => "practice_unavailable",
            Self::ApiUrl(UrlProblem::Shape) => "api_url_invalid",
            Self::ApiUrl(UrlProblem::PlainHttp) => "api_url_plain_http",
            Self::Vault(error) => error.code(),
            Self::TokenMissing { .. } => "token_missing",
            Self::TokenMalformed => "token_malformed",
            Self::Service(CallError::Platform(_)) => "service_refused",
            Self::Service(CallError::NeverLeft { .. }) | Self::Unreachable => "service_unreachable",
            Self::Service(CallError::NoAnswer) => "service_no_answer",
            Self::Service(_) => "service_answer_unreadable",
            Self::HistoryUnavailable(_) => "history_unavailable",
            Self::TemplateNotFound { .. } => "template_not_found",
            Self::LanguageMissing { .. } => "template_language_missing",
            Self::LanguageAmbiguous { .. } => "template_language_ambiguous",
            Self::TemplateNotApproved { .. } => "template_not_approved",
            Self::TemplateNeedsFile { .. } => "template_needs_file",
            Self::TemplateTakesNoFile { .. } => "template_takes_no_file",
            Self::Charge { note, .. } => note.code(),
            Self::Variables { problems, .. } => problems.first().map_or("variable_invalid", FillProblem::code),
            Self::Phone { problem, .. } => problem.code(),
            Self::ContactExists { .. } => "contact_exists",
            Self::ContactNotFound { .. } => "contact_not_found",
            Self::PersonNotFound { .. } => "person_not_found",
            Self::PhoneColumnMissing { .. } => "phone_column_missing",
            Self::PhonesMissing { .. } => "phone_column_wrong",
            Self::ImportStopped => "import_stopped",
            Self::EditNotFound { .. } => "edit_not_found",
            Self::EditNotLast => "edit_not_last",
            Self::SegmentNotFound { .. } => "segment_not_found",
            Self::SegmentExists { .. } => "segment_exists",
            Self::FieldValue { .. } => "field_value_invalid",
            Self::NobodyChosen { .. } => "nobody_chosen",
            Self::FieldUnknown { .. } => "field_unknown",
            Self::MessageInFlight => "message_in_flight",
            Self::MessageNotFound { .. } => "message_not_found",
            Self::NotUncertain { .. } => "message_not_uncertain",
            Self::BatchNotFound { .. } => "batch_not_found",
            Self::TimePassed { .. } => "time_passed",
            Self::TimeInvalid { .. } => "time_invalid",
            Self::NotRetryable { .. } => "message_not_retryable",
            Self::RetryFinal { .. } => "retry_final",
            Self::RetryLater { .. } => "retry_later",
            Self::Uncertain { .. } => "message_uncertain",
            Self::Sheet { code, .. } => code,
            Self::SheetUnreadable => "sheet_unreadable",
            Self::ColumnMissing { .. } => "column_missing",
            Self::RecipientMissing { .. } => "recipient_column_missing",
            Self::RecipientAmbiguous { .. } => "recipient_column_ambiguous",
            Self::RowRefused { .. } => "row_refused",
            Self::Interrupted => "interrupted",
            Self::EngineBusy { .. } => "engine_busy",
            Self::Draft(problem) => problem.code(),
            Self::AtTheService(problem) => problem.code(),
            Self::Media(problem) => problem.code(),
            Self::File(_) => "data_folder_unusable",
            Self::Store(error) => error.code(),
        }
    }

    /// What kind of trouble it is.
    #[must_use]
    pub fn fault(&self) -> Fault {
        match self {
            Self::AccountAmbiguous { .. } | Self::LanguageAmbiguous { .. } => Fault::Usage,
            Self::AccountNotFound { .. }
            | Self::NoAccount
            | Self::TemplateNotFound { .. }
            | Self::LanguageMissing { .. }
            | Self::ContactNotFound { .. }
            | Self::PersonNotFound { .. }
            | Self::EditNotFound { .. }
            | Self::SegmentNotFound { .. }
            | Self::FieldUnknown { .. }
            | Self::NobodyChosen { .. }
            | Self::MessageNotFound { .. }
            | Self::BatchNotFound { .. } => Fault::NotFound,
            Self::Vault(_) | Self::TokenMissing { .. } => Fault::Credentials,
            Self::Service(error) if error.stop().is_some_and(|stop| stop.is_credentials()) => Fault::Credentials,
            Self::Service(error) if error.is_reachability() => Fault::Unreachable,
            Self::Unreachable => Fault::Unreachable,
            Self::Service(_) | Self::PracticeUnavailable | Self::HistoryUnavailable(_) => Fault::Failed,
            Self::EngineBusy { .. } => Fault::Busy,
            Self::Draft(problem) => problem.fault(),
            Self::AtTheService(problem) => problem.fault(),
            Self::Media(problem) => problem.fault(),
            Self::Store(StoreError::Newer { .. } | StoreError::Damaged(_)) => Fault::Input,
            Self::Store(_) | Self::File(_) | Self::Interrupted | Self::ImportStopped | Self::MessageInFlight => {
                Fault::Failed
            }
            Self::Sheet { code: "sheet_missing", .. } => Fault::NotFound,
            _ => Fault::Input,
        }
    }

    /// The service's own words, where the error has some.
    #[must_use]
    pub fn platform(&self) -> Option<&PlatformError> {
        match self {
            Self::Service(error) => error.platform(),
            Self::HistoryUnavailable(error) => Some(error),
            _ => None,
        }
    }

    /// What the words of the error are made with, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AccountNotFound { name }
            | Self::AccountExists { name }
            | Self::NumberConnected { name }
            | Self::AccountInUse { name } => vec![("name", name.clone())],
            Self::AccountAmbiguous { names } => vec![("names", names.join(", "))],
            Self::FieldInvalid { field, value } => vec![("field", (*field).to_owned()), ("value", value.clone())],
            Self::TokenMissing { account } => vec![("name", account.clone())],
            Self::TemplateNotFound { name } | Self::TemplateTakesNoFile { name } => vec![("name", name.clone())],
            Self::Charge { note, language } => note.params(language),
            Self::LanguageMissing { name, language, available } => {
                vec![("name", name.clone()), ("language", language.clone()), ("available", available.join(", "))]
            }
            Self::LanguageAmbiguous { name, available } => {
                vec![("name", name.clone()), ("available", available.join(", "))]
            }
            Self::TemplateNotApproved { name, language, status } => {
                vec![("name", name.clone()), ("language", language.clone()), ("status", status.clone())]
            }
            Self::TemplateNeedsFile { name, format } => vec![("name", name.clone()), ("format", format.clone())],
            Self::Variables { problems, expected } => {
                let first = problems.first();
                let alike = problems.iter().filter(|p| Some(p.code()) == first.map(FillProblem::code));
                let mut params = vec![
                    ("names", alike.map(FillProblem::subject).collect::<Vec<_>>().join(", ")),
                    ("expected", expected.join(", ")),
                ];
                params.extend(first.map(FillProblem::params).unwrap_or_default());
                // What a header waits for is most often a file, which is given another way.
                if first.is_some_and(|first| first.subject() == "header") {
                    params.push(("header", "yes".to_owned()));
                }
                params
            }
            Self::Phone { problem, value } => {
                let mut params = vec![("value", value.clone())];
                if let PhoneProblem::NinthDigitMissing { suggestion } = problem {
                    params.push(("suggestion", suggestion.e164().to_owned()));
                }
                params
            }
            Self::ContactExists { phone } => vec![("phone", phone.clone())],
            Self::ContactNotFound { id } => vec![("id", id.clone())],
            Self::PersonNotFound { phone } => vec![("phone", phone.clone())],
            Self::PhoneColumnMissing { columns } => vec![("columns", told_columns(columns))],
            Self::PhonesMissing { column } => vec![("column", column.clone())],
            Self::FieldValue { field, value } => vec![("field", field.clone()), ("value", value.clone())],
            Self::NobodyChosen { called } => vec![("called", called.clone())],
            Self::EditNotFound { id } => vec![("id", id.clone())],
            Self::SegmentNotFound { name } | Self::SegmentExists { name } | Self::FieldUnknown { name } => {
                vec![("name", name.clone())]
            }
            Self::MessageNotFound { id } | Self::NotUncertain { id } | Self::BatchNotFound { id } => {
                vec![("id", id.clone())]
            }
            Self::TimePassed { at } => vec![("at", at.clone())],
            Self::TimeInvalid { text } => vec![("value", text.clone())],
            Self::NotRetryable { id, state } => vec![("id", id.clone()), ("state", state.clone())],
            Self::RetryFinal { id } | Self::Uncertain { id } => vec![("id", id.clone())],
            Self::RetryLater { id, at } => vec![("id", id.clone()), ("at", at.clone())],
            Self::Sheet { file, detail, .. } => vec![("file", file.clone()), ("detail", detail.clone())],
            Self::ColumnMissing { name, columns } => vec![("name", name.clone()), ("columns", told_columns(columns))],
            Self::RecipientMissing { columns } | Self::RecipientAmbiguous { columns } => {
                vec![("columns", told_columns(columns))]
            }
            // What is wrong with the row is told in words of its own: `Words::error_view` puts them in.
            Self::RowRefused { row, .. } => vec![("row", row.to_string())],
            Self::EngineBusy { holder } => {
                let (program, pid) =
                    holder.as_ref().map_or_else(Default::default, |h| (h.program.clone(), h.pid.to_string()));
                vec![("program", program), ("pid", pid)]
            }
            Self::Draft(problem) => problem.params(),
            Self::AtTheService(problem) => problem.params(),
            Self::Media(problem) => problem.params(),
            Self::File(problem) => vec![("path", problem.path.display().to_string())],
            Self::Store(StoreError::Newer { found, known }) => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Store(StoreError::Folder { path, .. }) => vec![("path", path.display().to_string())],
            _ => Vec::new(),
        }
    }
}
