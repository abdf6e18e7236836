//! Edits: what was done to many contacts at once, and can be taken back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::EditId;
use crate::contact::Purpose;

/// What kind of edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum EditKind {
    /// A file came into the list.
    Import,
    /// A tag was put on people, or taken off.
    Tags,
    /// Authorisations or opt-outs of people were written down.
    Consent,
}

impl EditKind {
    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Tags => "tags",
            Self::Consent => "consent",
        }
    }

    /// The kind of a word written by [`EditKind::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Import, Self::Tags, Self::Consent].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What was done, in counts and in words of the shop's own; nothing of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct EditDetail {
    /// Name of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub file: Option<String>,
    /// The tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tag: Option<String>,
    /// Whether it was taken off.
    pub removed: bool,
    /// About what people agreed or not.
    pub purposes: Vec<Purpose>,
    /// Whether they did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub given: Option<bool>,
    /// Where that came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub source: Option<String>,
    /// Rows of the file.
    #[ts(type = "number")]
    pub rows: u64,
    /// Contacts that were new.
    #[ts(type = "number")]
    pub added: u64,
    /// Contacts that are different now.
    #[ts(type = "number")]
    pub updated: u64,
    /// Contacts that said the same.
    #[ts(type = "number")]
    pub unchanged: u64,
    /// Rows that did not come in.
    #[ts(type = "number")]
    pub rejected: u64,
}

/// An edit, kept as long as it can be taken back, and then as a line of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Made on this machine.
    pub id: EditId,
    /// What kind.
    pub kind: EditKind,
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub detail: EditDetail,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
}
