//! A contact: whom the shop writes to, and with what right.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ContactId, Phone};

/// One person of the shop's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Made on this machine.
    pub id: ContactId,
    /// Where messages go. One contact a number.
    pub phone: Phone,
    /// As the shop knows the person; may be empty.
    pub name: String,
    /// Free labels, sorted, each once.
    pub tags: Vec<String>,
    /// The shop's own fields, by name; they fill template variables of the same name.
    pub fields: BTreeMap<String, String>,
    /// The language the person is written to, as the platform spells it (`pt_BR`); none: the shop's.
    pub language: Option<String>,
    /// Anything else worth remembering.
    pub notes: String,
    /// Every authorisation and every opt-out, oldest first.
    pub consents: Vec<Consent>,
    /// When the contact entered the list.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// What a person agreed to, or took back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Which kind of message it is about.
    pub purpose: Purpose,
    /// Given or taken back.
    pub given: bool,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it came from: the counter, a form, a reply. For an opt-out: how it was said.
    pub source: String,
    /// The words that the person agreed to, where they are known.
    pub wording: Option<String>,
}

/// The platform's two kinds of business message that need a consent (authentication is asked for by the act itself).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// About an order, an appointment, an account.
    Utility,
    /// Everything that offers something.
    Marketing,
}

impl Purpose {
    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utility => "utility",
            Self::Marketing => "marketing",
        }
    }

    /// The purpose of a word written by [`Purpose::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "utility" => Some(Self::Utility),
            "marketing" => Some(Self::Marketing),
            _ => None,
        }
    }
}
