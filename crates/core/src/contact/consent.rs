//! What people agreed to and what they took back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// About an order, an appointment, an account.
    Utility,
    /// Everything that offers something.
    Marketing,
}

impl Purpose {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Utility, Self::Marketing];

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
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == word)
    }

    /// The purpose of a template's category, as the platform writes it. Authentication has none.
    #[must_use]
    pub fn of_category(category: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| category.eq_ignore_ascii_case(purpose.as_str()))
    }
}

/// What stands for a purpose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Nothing is known.
    #[default]
    Unknown,
    /// The person agreed.
    Given,
    /// The person does not want it any more: nothing of the kind is sent.
    OptedOut,
}

/// What stands for a purpose: the newest word counts, of two at the same time the later entry.
#[must_use]
pub fn state(consents: &[Consent], purpose: Purpose) -> ConsentState {
    let of_purpose = consents.iter().filter(|consent| consent.purpose == purpose);
    match of_purpose.max_by_key(|consent| consent.at) {
        None => ConsentState::Unknown,
        Some(consent) if consent.given => ConsentState::Given,
        Some(_) => ConsentState::OptedOut,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn said(purpose: Purpose, given: bool, seconds: i64) -> Consent {
        let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds);
        Consent { purpose, given, at, source: String::new(), wording: None }
    }

    #[test]
    fn the_newest_word_counts() {
        use Purpose::{Marketing, Utility};
        let consents = [
            said(Utility, true, 1),
            said(Marketing, false, 5),
            said(Marketing, true, 2),
            said(Utility, false, 3),
            said(Utility, true, 3),
        ];
        assert_eq!(state(&consents, Marketing), ConsentState::OptedOut, "by its time, not by its place");
        assert_eq!(state(&consents, Utility), ConsentState::Given, "at the same time the later entry");
        assert_eq!(state(&[], Utility), ConsentState::Unknown);
    }

    #[test]
    fn a_category_has_a_purpose() {
        assert_eq!(Purpose::of_category("MARKETING"), Some(Purpose::Marketing));
        assert_eq!(Purpose::of_category("UTILITY"), Some(Purpose::Utility));
        assert_eq!(Purpose::of_category("AUTHENTICATION"), None);
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::from_word(purpose.as_str()), Some(purpose));
        }
    }
}
