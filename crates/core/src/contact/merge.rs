//! What becomes of a person who is in the list when a file says something about them: field by field, by rules that the
//! shop sees before.
//!
//! What always holds: a file that says nothing about a field takes nothing away; what a person took back is never given
//! again by a list; and merging the same row again changes nothing.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use super::{Consent, ConsentState, Contact, Purpose, state, tidy_tags};
use crate::fold::folded;
use crate::{Country, Phone};

/// What a row of a file says of a person. What is empty says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whom it is about.
    pub phone: Phone,
    /// The name.
    pub name: String,
    /// Labels, tidied.
    pub tags: Vec<String>,
    /// Own fields, by the names and in the form that they are kept in.
    pub fields: BTreeMap<String, String>,
    /// `pt_BR`
    pub language: Option<String>,
    /// Notes.
    pub notes: String,
    /// Authorisations and opt-outs.
    pub consents: Vec<Consent>,
}

/// Where the list says one thing and the file another: which stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// The file's.
    Take,
    /// The list's.
    Keep,
    /// Both, where there is room for both: tags together, notes one below the other. Elsewhere as [`Rule::Take`].
    Both,
}

/// The rules of an import, field by field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct MergeRules {
    /// For names.
    pub name: Rule,
    /// For languages.
    pub language: Rule,
    /// For notes.
    pub notes: Rule,
    /// For tags.
    pub tags: Rule,
    /// For own fields …
    pub fields: Rule,
    /// … but for these, by their names.
    pub each: BTreeMap<String, Rule>,
}

impl Default for MergeRules {
    fn default() -> Self {
        let (take, both) = (Rule::Take, Rule::Both);
        Self { name: take, language: take, notes: both, tags: both, fields: take, each: BTreeMap::new() }
    }
}

/// What two words can differ in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, TS)]
#[ts(as = "String")]
pub enum Subject {
    /// The spelling of the number.
    Phone,
    /// The name.
    Name,
    /// The language.
    Language,
    /// The notes.
    Notes,
    /// The tags.
    Tags,
    /// What the person agreed to.
    Consent,
    /// An own field, by its name.
    Field(String),
}

impl Subject {
    /// `name`, `notes`, `field.pedido`.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Phone => "phone".to_owned(),
            Self::Name => "name".to_owned(),
            Self::Language => "language".to_owned(),
            Self::Notes => "notes".to_owned(),
            Self::Tags => "tags".to_owned(),
            Self::Consent => "consent".to_owned(),
            Self::Field(name) => format!("field.{name}"),
        }
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        let plain = [Self::Phone, Self::Name, Self::Language, Self::Notes, Self::Tags, Self::Consent];
        let found = plain.into_iter().find(|subject| subject.key() == key);
        let field = || key.strip_prefix("field.").map(|name| Self::Field(name.to_owned()));
        found.or_else(field).ok_or_else(|| serde::de::Error::custom("not a subject"))
    }
}

/// Where the list and the file both say something, and not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// About what.
    pub subject: Subject,
    /// What the list says.
    pub ours: String,
    /// What the file says.
    pub theirs: String,
    /// Whether the list's stays.
    pub kept: bool,
}

/// A person after a row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// As they are then, without the new consents; changed or not.
    pub contact: Contact,
    /// What is different now.
    pub changed: Vec<Subject>,
    /// Where the two did not agree.
    pub differences: Vec<Difference>,
    /// What is added to what they agreed to or took back.
    pub consents: Vec<Consent>,
}

impl Merged {
    /// Whether anything is to be written.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.changed.is_empty() || !self.consents.is_empty()
    }
}

/// What becomes of a person of the list with what a row says about them.
#[must_use]
pub fn merge(ours: &Contact, entry: &Entry, rules: &MergeRules, now: DateTime<Utc>) -> Merged {
    let mut merged =
        Merged { contact: ours.clone(), changed: Vec::new(), differences: Vec::new(), consents: Vec::new() };
    // The same person in a spelling that is dialled today, where the list has one that is not: an eight-digit mobile.
    if ours.phone != entry.phone && Phone::parse(ours.phone.e164(), Country::BRAZIL).is_err() {
        merged.contact.phone = entry.phone.clone();
        merged.changed.push(Subject::Phone);
    }
    if let Some(name) = merged.settle(Subject::Name, &ours.name, &entry.name, rules.name) {
        merged.contact.name = name;
    }
    let language = (ours.language.as_deref().unwrap_or_default(), entry.language.as_deref().unwrap_or_default());
    if let Some(language) = merged.settle(Subject::Language, language.0, language.1, rules.language) {
        merged.contact.language = Some(language);
    }
    merged.notes(&entry.notes, rules.notes);
    merged.tags(&entry.tags, rules.tags);
    for (name, theirs) in entry.fields.iter().filter(|(_, theirs)| !theirs.is_empty()) {
        let name = own_name(&ours.fields, name);
        let rule = rules.each.get(name).copied().unwrap_or(rules.fields);
        let value = ours.fields.get(name).map(String::as_str).unwrap_or_default();
        if let Some(value) = merged.settle(Subject::Field(name.to_owned()), value, theirs, rule) {
            merged.contact.fields.insert(name.to_owned(), value);
        }
    }
    for consent in &entry.consents {
        merged.consent(&ours.consents, consent);
    }
    if merged.is_changed() {
        merged.contact.updated_at = now;
    }
    merged
}

impl Merged {
    /// What a field becomes; none: it stays.
    fn settle(&mut self, subject: Subject, ours: &str, theirs: &str, rule: Rule) -> Option<String> {
        if theirs.is_empty() || ours == theirs || (!ours.is_empty() && is_plainer(theirs, ours)) {
            return None;
        }
        let kept = !ours.is_empty() && rule == Rule::Keep;
        if !ours.is_empty() {
            let (ours, theirs) = (ours.to_owned(), theirs.to_owned());
            self.differences.push(Difference { subject: subject.clone(), ours, theirs, kept });
        }
        if kept {
            return None;
        }
        self.changed.push(subject);
        Some(theirs.to_owned())
    }

    fn notes(&mut self, theirs: &str, rule: Rule) {
        let ours = self.contact.notes.clone();
        // What was put below before is not put there again.
        if rule == Rule::Both && !ours.is_empty() && !theirs.is_empty() {
            if !ours.contains(theirs) {
                self.contact.notes = format!("{ours}\n{theirs}");
                self.changed.push(Subject::Notes);
            }
        } else if let Some(notes) = self.settle(Subject::Notes, &ours, theirs, rule) {
            self.contact.notes = notes;
        }
    }

    fn tags(&mut self, theirs: &[String], rule: Rule) {
        let ours = &self.contact.tags;
        let together = match rule {
            _ if theirs.is_empty() => return,
            Rule::Keep if !ours.is_empty() => return,
            // Ours first: of two spellings of one tag, ours stays.
            Rule::Keep | Rule::Both => tidy_tags(ours.iter().chain(theirs).cloned()),
            Rule::Take => {
                // Of two spellings of one tag, ours stays.
                let spelt = theirs.iter().map(|theirs| {
                    let wanted = folded(theirs);
                    ours.iter().find(|ours| folded(ours) == wanted).unwrap_or(theirs)
                });
                tidy_tags(spelt.cloned())
            }
        };
        if together != *ours {
            self.contact.tags = together;
            self.changed.push(Subject::Tags);
        }
    }

    fn consent(&mut self, before: &[Consent], consent: &Consent) {
        let purpose = consent.purpose;
        let all = || before.iter().chain(&self.consents).cloned().collect::<Vec<_>>();
        let stands = state(&all(), purpose);
        // A list is older than what somebody said about it. Who wants to come back says so, and a person writes it down.
        if consent.given && stands == ConsentState::OptedOut {
            let (ours, theirs) = (stands_for(purpose, false), stands_for(purpose, true));
            self.differences.push(Difference { subject: Subject::Consent, ours, theirs, kept: true });
            return;
        }
        let says_the_same = stands == if consent.given { ConsentState::Given } else { ConsentState::OptedOut };
        let known = all().iter().any(|one| {
            let word = (one.purpose, one.given, &one.source, &one.wording);
            let same = word == (consent.purpose, consent.given, &consent.source, &consent.wording);
            same && (says_the_same || one.at == consent.at)
        });
        if !known {
            self.consents.push(consent.clone());
        }
    }
}

/// Which purpose, and whether: `marketing: opted_out`.
fn stands_for(purpose: Purpose, given: bool) -> String {
    format!("{}: {}", purpose.as_str(), if given { "given" } else { "opted_out" })
}

/// The name under which a contact has a field: as it is spelt there, or as the file spells it.
fn own_name<'a>(fields: &'a BTreeMap<String, String>, name: &'a str) -> &'a str {
    if fields.contains_key(name) {
        return name;
    }
    let wanted = folded(name);
    fields.keys().find(|known| folded(known) == wanted).map_or(name, String::as_str)
}

/// Whether `theirs` is `ours` with less in it: in capitals, or without its accents. Such a file spells worse, and says
/// nothing new.
fn is_plainer(theirs: &str, ours: &str) -> bool {
    let accents = |text: &str| text.chars().filter(|letter| !letter.is_ascii()).count();
    let one_case = |text: &str| !text.chars().any(char::is_lowercase) || !text.chars().any(char::is_uppercase);
    let loses = accents(theirs) < accents(ours) || (one_case(theirs) && !one_case(ours));
    let gains = accents(theirs) > accents(ours) || (!one_case(theirs) && one_case(ours));
    loses && !gains && folded(theirs) == folded(ours)
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
