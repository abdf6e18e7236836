//! Drafts: templates that are being written. A draft's content is the service's own creation JSON and nothing else
//! (API sheet, section 3.2); what a place is filled from stands beside it.
//!
//! A draft is saved at every pause in the typing. What was there is kept as a version at the start of each sitting, so a
//! version is what somebody left behind, not every word on the way.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{AccountId, DraftId, TemplateRequestId};

/// A save that comes later than this after the one before begins a new sitting.
pub const SITTING: TimeDelta = TimeDelta::minutes(10);

/// Where a draft came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DraftOrigin")]
pub enum Origin {
    /// Nothing was there.
    Blank,
    /// A ready text of the library.
    Library,
    /// Another draft, copied.
    Duplicate,
    /// Another draft, to be said in another language.
    Translation,
    /// A file, or JSON that was pasted.
    Import,
    /// A template of the service's, to be changed.
    Template,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Blank, Self::Library, Self::Duplicate, Self::Translation, Self::Import, Self::Template];

    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Library => "library",
            Self::Duplicate => "duplicate",
            Self::Translation => "translation",
            Self::Import => "import",
            Self::Template => "template",
        }
    }

    /// The origin of a word written by [`Origin::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.as_str() == word)
    }
}

/// What a version is: how the draft stood when somebody did this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VersionReason {
    /// It was begun.
    Start,
    /// A sitting ended.
    Sitting,
    /// An older version was brought back.
    Restore,
    /// A file was put in its place.
    Import,
    /// It was asked for at the service.
    Request,
}

impl VersionReason {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Start, Self::Sitting, Self::Restore, Self::Import, Self::Request];

    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Sitting => "sitting",
            Self::Restore => "restore",
            Self::Import => "import",
            Self::Request => "request",
        }
    }

    /// The reason of a word written by [`VersionReason::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

/// Which template of the service's a draft changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// `a-z`, `0-9` and `_`
    pub name: String,
    /// `pt_BR`
    pub language: String,
}

/// A template that is being written.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Made on this machine.
    pub id: DraftId,
    /// Whose.
    pub account: AccountId,
    /// The creation JSON: an object, with whatever stands in it.
    pub content: Value,
    /// Where values come from, by the contract's names of the variables: an object.
    pub sources: Value,
    /// The template that it changes; none: a new one.
    pub base: Option<Base>,
    /// Where it came from.
    pub origin: Origin,
    /// As what its content is kept when it is written over.
    pub mark: VersionReason,
    /// Grows with each change: who writes says which one they saw.
    pub revision: i64,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

impl Draft {
    /// Its name, empty where it has none yet.
    #[must_use]
    pub fn name(&self) -> &str {
        text(&self.content, "name")
    }

    /// Its language as the platform spells it, empty where it has none yet.
    #[must_use]
    pub fn language(&self) -> String {
        crate::template::language_code(text(&self.content, "language"))
    }

    /// Whether what is there is kept before it is written over at `now`: it is the end of a sitting, or something was done
    /// that one may want to come back to.
    #[must_use]
    pub fn keeps_before(&self, now: DateTime<Utc>) -> bool {
        self.mark != VersionReason::Sitting || now - self.updated_at > SITTING
    }
}

fn text<'v>(content: &'v Value, key: &str) -> &'v str {
    content.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// How a draft once was.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftVersion {
    /// From 1, in the order of time; numbers of versions that went are not used again.
    pub number: i64,
    /// The creation JSON.
    pub content: Value,
    /// Where values came from.
    pub sources: Value,
    /// When it was so last.
    pub at: DateTime<Utc>,
    /// What somebody had done.
    pub reason: VersionReason,
}

/// What has become of something that was asked for at the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// It has not left yet.
    Waiting,
    /// It left, and nobody knows whether it arrived. What the service has decides; until then it does not leave again.
    Unsure,
    /// The service has it.
    Taken,
    /// The service did not want it.
    Refused,
}

impl RequestState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Unsure, Self::Taken, Self::Refused];

    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Unsure => "unsure",
            Self::Taken => "taken",
            Self::Refused => "refused",
        }
    }

    /// The state of a word written by [`RequestState::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// What is asked for at the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// That it takes a template, a new one or one that is changed.
    Submit,
    /// That it deletes one.
    Delete,
    /// That it lets one go that it paused.
    Unpause,
}

impl RequestKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Submit, Self::Delete, Self::Unpause];

    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Delete => "delete",
            Self::Unpause => "unpause",
        }
    }

    /// The kind of a word written by [`RequestKind::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What is asked for at the service about one template, frozen at that moment.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateRequest {
    /// Made on this machine.
    pub id: TemplateRequestId,
    /// Of which draft; none: it is gone, or there was none.
    pub draft: Option<DraftId>,
    /// What is asked for.
    pub kind: RequestKind,
    /// About which template.
    pub name: String,
    /// In which language; none: in all of them.
    pub language: Option<String>,
    /// Of a template that is handed in: its creation JSON. An empty object otherwise.
    pub content: Value,
    /// Where values come from.
    pub sources: Value,
    /// The template that the draft changes; none: a new one, or nobody remembers the draft.
    pub base: Option<Base>,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What has become of it.
    pub state: RequestState,
    /// When it ended. Of one that is unsure: when it left.
    pub ended_at: Option<DateTime<Utc>>,
    /// The service's answer, where there was one that somebody should see.
    pub detail: Option<Value>,
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use serde_json::json;

    use super::*;

    #[test]
    fn words_and_back() {
        assert!(Origin::ALL.into_iter().all(|origin| Origin::from_word(origin.as_str()) == Some(origin)));
        assert!(VersionReason::ALL.into_iter().all(|r| VersionReason::from_word(r.as_str()) == Some(r)));
        assert!(RequestState::ALL.into_iter().all(|state| RequestState::from_word(state.as_str()) == Some(state)));
        assert!(RequestKind::ALL.into_iter().all(|kind| RequestKind::from_word(kind.as_str()) == Some(kind)));
        assert_eq!(serde_json::to_value(Origin::Blank).unwrap(), json!("blank"), "the same word in JSON");
        assert_eq!(VersionReason::from_word("other"), None);
    }

    #[test]
    fn a_sitting_is_one_version() {
        let begun = DateTime::UNIX_EPOCH;
        let mut draft = Draft {
            id: DraftId::from_parts(0, [1; 10]),
            account: AccountId::from_parts(0, [1; 10]),
            content: json!({"name": 7, "language": "pt-BR"}),
            sources: json!({}),
            base: None,
            origin: Origin::Blank,
            mark: VersionReason::Sitting,
            revision: 1,
            created_at: begun,
            updated_at: begun,
        };
        assert_eq!((draft.name(), draft.language().as_str()), ("", "pt_BR"), "what is no text is no name");
        assert!(!draft.keeps_before(begun + TimeDelta::minutes(10)));
        assert!(draft.keeps_before(begun + TimeDelta::minutes(10) + TimeDelta::milliseconds(1)));
        draft.mark = VersionReason::Restore;
        assert!(draft.keeps_before(begun + TimeDelta::seconds(1)), "somebody may want to come back to it");
    }
}
