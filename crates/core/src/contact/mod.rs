//! A contact: whom the shop writes to, and with what right.

mod consent;
mod field;
mod merge;
mod segment;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use consent::{Consent, ConsentState, Purpose, state};
pub use field::{Field, FieldKind, Notation, ValueProblem};
pub use merge::{Difference, Entry, MergeRules, Merged, Rule, Subject, merge};
pub use segment::{Condition, FieldTest, Segment};

use crate::fold::folded;
use crate::{ContactId, Phone};

/// One person of the shop's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Made on this machine.
    pub id: ContactId,
    /// Where messages go. One contact a number; and yet the number is not the person ([`Contact::aliases`]).
    pub phone: Phone,
    /// As the shop knows the person; may be empty.
    pub name: String,
    /// Free labels, each once whatever its case and accents, in the order of their letters.
    pub tags: Vec<String>,
    /// The shop's own fields, by name, in the form of their kind ([`FieldKind::read`]); they fill template variables of
    /// the same name.
    pub fields: BTreeMap<String, String>,
    /// The language the person is written to, as the platform spells it (`pt_BR`); none: the shop's.
    pub language: Option<String>,
    /// Anything else worth remembering.
    pub notes: String,
    /// Every authorisation and every opt-out, oldest first.
    pub consents: Vec<Consent>,
    /// What else the person is called by the service.
    pub aliases: Vec<Alias>,
    /// When the contact entered the list.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// Another name of a person at the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// What kind of name.
    pub kind: AliasKind,
    /// The name: digits, or `BR.…`.
    pub value: String,
    /// When it was first heard.
    pub learned_at: DateTime<Utc>,
}

/// What the service calls people by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AliasKind {
    /// The number as the service has it, where that is another spelling (API sheet, section 2.1).
    WaId,
    /// An id of the person for one business portfolio, which outlives a hidden number (field study, section 4.11).
    UserId,
}

impl AliasKind {
    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WaId => "wa_id",
            Self::UserId => "user_id",
        }
    }

    /// The kind of a word written by [`AliasKind::as_str`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::WaId, Self::UserId].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Letters of a contact's searched text at most: a note is found by how it begins, and not by its hundredth page.
const WORDS: usize = 8_192;

/// What the list is sorted by: the name without accents and case; people without a name stand last, by their numbers.
#[must_use]
pub fn sort_name(name: &str, phone: &Phone) -> String {
    let folded = folded(name.trim());
    if folded.is_empty() { format!("\u{10ffff}{}", phone.e164()) } else { folded }
}

/// What a search reads of a contact beside the name, the tags and the number: the words of its fields and notes, folded.
#[must_use]
pub fn words(fields: &BTreeMap<String, String>, notes: &str) -> String {
    let mut words = String::new();
    for text in fields.values().map(String::as_str).chain([notes]).filter(|text| !text.is_empty()) {
        for word in split_words(&folded(text)) {
            if words.len() + word.len() >= WORDS {
                return words;
            }
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
    }
    words
}

/// How a folded text falls into words: the same for what is kept and for what is typed.
pub fn split_words(folded: &str) -> impl Iterator<Item = &str> {
    // SQLite's index takes letters in circles and boxes for no letters.
    let is_letter = |letter: char| {
        letter.is_alphanumeric() && !matches!(letter, '\u{2460}'..='\u{24ff}' | '\u{1f100}'..='\u{1f1ff}')
    };
    folded.split(move |letter| !is_letter(letter)).filter(|word| !word.is_empty())
}

/// Each label once, whatever its case and accents, without the spaces around it, in the order of their letters; the first
/// spelling stays.
#[must_use]
pub fn tidy_tags(tags: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut kept: BTreeMap<String, String> = BTreeMap::new();
    for tag in tags {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        if !tag.is_empty() {
            kept.entry(folded(&tag)).or_insert(tag);
        }
    }
    kept.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_without_a_name_stand_last() {
        let phone = |text: &str| Phone::from_e164(text).unwrap();
        let mut names = [
            sort_name("", &phone("+5511987654322")),
            sort_name("Zilda", &phone("+5511987654320")),
            sort_name(" Ângela ", &phone("+5511987654323")),
            sort_name("", &phone("+5511987654321")),
            sort_name("李", &phone("+5511987654325")),
        ];
        names.sort();
        assert_eq!(names, ["angela", "zilda", "李", "\u{10ffff}+5511987654321", "\u{10ffff}+5511987654322"]);
    }

    #[test]
    fn a_contacts_words_are_its_values_and_not_the_names_of_its_fields() {
        let fields = [("Pedido", "A-17/B"), ("cidade", "São João d'El-Rei"), ("vazio", "")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        assert_eq!(words(&fields, "Só à TARDE"), "a 17 b sao joao d el rei so a tarde");
        let long = words(&BTreeMap::new(), &"palavra ".repeat(10_000));
        assert!(long.len() <= WORDS && long.ends_with("palavra"));
        assert_eq!(split_words("a\u{24d0}b Ⓐ १२ 李-ли").collect::<Vec<_>>(), ["a", "b", "१२", "李", "ли"]);
    }

    #[test]
    fn a_label_is_one_whatever_its_accents() {
        let tags = [" VIP ", "Atacado", "vip", "São  Paulo", "sao paulo", "", "água"].map(str::to_owned);
        assert_eq!(tidy_tags(tags), ["água", "Atacado", "São Paulo", "VIP"]);
    }
}
