//! What can go wrong with drafts, and with files and texts that should hold templates.

use recado_core::template::NotATemplate;

use crate::error::Fault;

/// A failure around drafts. Words for people are made of it in [`words`](crate::words).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the codes and their words in locales/ are the explanation")]
pub enum DraftProblem {
    #[error("no draft {id}")]
    NotFound { id: String },
    #[error("the draft is of revision {revision} by now")]
    Changed { revision: i64 },
    #[error("the draft has {count} errors")]
    HasErrors { count: usize },
    #[error("no version {number}")]
    VersionNotFound { number: i64 },
    #[error("nothing was asked for")]
    NotRequested,
    #[error("no text {id} in the library")]
    TextNotFound { id: String },
    #[error("{path:?} should be {expected}")]
    NotATemplate { path: String, expected: &'static str },
    #[error("no JSON, from line {line}, column {column} on")]
    NotJson { line: usize, column: usize },
    #[error("the account {name} has {count} drafts")]
    AccountHasDrafts { name: String, count: u32 },
    #[error("no file {file}")]
    FileMissing { file: String },
    #[error("{file} cannot be read")]
    FileUnreadable { file: String },
    #[error("{file} is too long for templates")]
    FileTooLong { file: String },
}

impl DraftProblem {
    /// The stable code, as in the command line's JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "draft_not_found",
            Self::Changed { .. } => "draft_changed",
            Self::HasErrors { .. } => "draft_has_errors",
            Self::VersionNotFound { .. } => "draft_version_not_found",
            Self::NotRequested => "draft_not_requested",
            Self::TextNotFound { .. } => "library_text_not_found",
            Self::NotATemplate { path, .. } if path.is_empty() => "not_a_template",
            Self::NotATemplate { .. } => "template_part_wrong",
            Self::NotJson { .. } => "template_not_json",
            Self::AccountHasDrafts { .. } => "account_has_drafts",
            Self::FileMissing { .. } => "template_file_missing",
            Self::FileUnreadable { .. } => "template_file_unreadable",
            Self::FileTooLong { .. } => "template_file_too_long",
        }
    }

    /// What kind of trouble it is.
    #[must_use]
    pub fn fault(&self) -> Fault {
        match self {
            Self::NotFound { .. }
            | Self::VersionNotFound { .. }
            | Self::NotRequested
            | Self::TextNotFound { .. }
            | Self::FileMissing { .. } => Fault::NotFound,
            _ => Fault::Input,
        }
    }

    /// What the words of it are made with, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotFound { id } | Self::TextNotFound { id } => vec![("id", id.clone())],
            Self::Changed { revision } => vec![("revision", revision.to_string())],
            Self::HasErrors { count } => vec![("count", count.to_string())],
            Self::VersionNotFound { number } => vec![("number", number.to_string())],
            Self::NotRequested => Vec::new(),
            Self::AccountHasDrafts { name, count } => vec![("name", name.clone()), ("count", count.to_string())],
            Self::NotATemplate { path, expected } => {
                vec![("path", path.clone()), ("expected", (*expected).to_owned())]
            }
            Self::NotJson { line, column } => vec![("line", line.to_string()), ("column", column.to_string())],
            Self::FileMissing { file } | Self::FileUnreadable { file } | Self::FileTooLong { file } => {
                vec![("file", file.clone())]
            }
        }
    }
}

impl From<NotATemplate> for DraftProblem {
    fn from(problem: NotATemplate) -> Self {
        Self::NotATemplate { path: problem.path(), expected: problem.expected() }
    }
}
