//! Contacts: adding, changing, finding and listing them.
//!
//! What a person agreed to is never overwritten: saving a contact can add an authorisation and takes none away.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use recado_core::contact::{AliasKind, Consent, ConsentState, Contact, Purpose, state, tidy_tags};
use recado_core::{ContactId, Country, Phone};
use recado_store::StoreError;
use recado_store::tables::{contact_list, contacts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::contact_list::ContactFilter;
use crate::engine::Engine;
use crate::error::EngineError;

/// A new contact.
#[derive(Debug, Clone)]
pub struct AddContact {
    /// As it was typed.
    pub phone: String,
    /// Where numbers without a country code are from.
    pub country: Country,
    /// May be empty.
    pub name: String,
    /// Free labels.
    pub tags: Vec<String>,
    /// The shop's own fields.
    pub fields: Vec<(String, String)>,
    /// `pt_BR`
    pub language: Option<String>,
    /// Anything else.
    pub notes: String,
    /// Where an authorisation came from; none: none was given. It is taken to be for both purposes.
    pub opt_in: Option<String>,
}

/// A contact as hosts show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContactView {
    /// Ours.
    pub id: String,
    /// E.164.
    pub phone: String,
    /// `+55 11 98765-4321`
    pub phone_text: String,
    /// May be empty.
    pub name: String,
    /// Sorted.
    pub tags: Vec<String>,
    /// The shop's own fields.
    pub fields: BTreeMap<String, String>,
    /// `pt_BR`
    pub language: Option<String>,
    /// Anything else.
    pub notes: String,
    /// Authorisations, oldest first.
    pub opt_in: Vec<OptIn>,
    /// Opt-outs, oldest first.
    pub opt_out: Vec<OptOut>,
    /// What else the service calls the person.
    pub aliases: Vec<AliasView>,
    /// What stands about messages on what was ordered or agreed.
    pub utility: ConsentState,
    /// What stands about advertising.
    pub marketing: ConsentState,
    /// When the contact entered the list.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// Another name of a person at the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AliasView {
    /// What kind of name.
    pub kind: AliasKind,
    /// The name.
    pub value: String,
}

/// An authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OptIn {
    /// `utility` or `marketing`
    pub purpose: Purpose,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it came from.
    pub source: String,
    /// What the person agreed to.
    pub wording: Option<String>,
}

/// An opt-out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OptOut {
    /// `utility` or `marketing`
    pub purpose: Purpose,
    /// When.
    pub at: DateTime<Utc>,
    /// How it was said.
    pub how: String,
}

/// Some of the contacts that a search finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContactPage {
    /// By name.
    pub contacts: Vec<ContactView>,
    /// How many the search finds.
    #[ts(type = "number")]
    pub found: u64,
    /// How many there are.
    #[ts(type = "number")]
    pub total: u64,
}

/// A contact as the form has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ContactDraft {
    /// None: a new one.
    pub id: Option<String>,
    /// As it was typed.
    pub phone: String,
    /// May be empty.
    pub name: String,
    /// Free labels.
    pub tags: Vec<String>,
    /// The shop's own fields.
    pub fields: BTreeMap<String, String>,
    /// Anything else.
    pub notes: String,
    /// `pt_BR`; none: it stays as it is.
    #[serde(default)]
    pub language: Option<String>,
    /// Where an authorisation came from; none: none is added.
    pub opt_in: Option<String>,
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedContact {
    /// As it is kept.
    pub contact: ContactView,
    /// Others that may be the same person (in Brazil: with or without the ninth digit).
    #[ts(type = "number")]
    pub alike: usize,
}

/// A number as it was typed, understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PhoneView {
    /// E.164.
    pub phone: String,
    /// `+55 11 98765-4321`
    pub phone_text: String,
}

impl Engine {
    /// Adds a contact. The view comes with how many others may be the same person (in Brazil: the same number with or
    /// without the ninth digit).
    ///
    /// # Errors
    /// [`EngineError::Phone`], [`EngineError::ContactExists`]
    pub async fn add_contact(&self, request: AddContact) -> Result<(ContactView, usize), EngineError> {
        let now = self.clock().now();
        let contact = Contact {
            id: self.new_id(),
            phone: phone(&request.phone, request.country)?,
            name: request.name.trim().to_owned(),
            tags: tidy_tags(request.tags),
            fields: self.kept_values(tidy_fields(request.fields)?, None, request.country)?,
            language: request.language.as_deref().map(recado_core::template::language_code),
            notes: request.notes.trim().to_owned(),
            consents: consents(request.opt_in.as_deref(), now),
            aliases: Vec::new(),
            created_at: now,
            updated_at: now,
        };
        let saved = self.insert_contact(contact).await?;
        Ok((saved.contact, saved.alike))
    }

    /// Saves a contact as a form has it: a new one, or what changed of one that is there. Its authorisations and opt-outs
    /// stay; an authorisation may be added, for both purposes.
    ///
    /// # Errors
    /// [`EngineError::Phone`], [`EngineError::ContactExists`], [`EngineError::ContactNotFound`], and
    /// [`EngineError::FieldInvalid`] for a value whose field has no name. Nothing has then changed.
    pub async fn save_contact(&self, draft: ContactDraft, country: Country) -> Result<SavedContact, EngineError> {
        let now = self.clock().now();
        let added = consents(draft.opt_in.as_deref(), now);
        let id = draft.id.as_deref().map(contact_id).transpose()?;
        let before = draft.id.as_deref().map(|id| self.person(id)).transpose()?;
        let contact = Contact {
            id: id.unwrap_or_else(|| self.new_id()),
            phone: phone(&draft.phone, country)?,
            name: draft.name.trim().to_owned(),
            tags: tidy_tags(draft.tags),
            fields: self.kept_values(tidy_fields(draft.fields)?, before.as_ref().map(|c| &c.fields), country)?,
            language: draft
                .language
                .as_deref()
                .filter(|code| !code.is_empty())
                .map(recado_core::template::language_code),
            notes: draft.notes.trim().to_owned(),
            consents: Vec::new(),
            aliases: Vec::new(),
            created_at: now,
            updated_at: now,
        };
        if id.is_none() {
            return self.insert_contact(Contact { consents: added, ..contact }).await;
        }
        let typed = contact.phone.clone();
        let saved = self
            .write(move |tx| {
                // What the form does not have is read in the same transaction that writes.
                let Some(before) = contacts::by_id(tx, contact.id)? else { return Ok(None) };
                let language = contact.language.clone().or(before.language);
                let changed = Contact { language, created_at: before.created_at, ..contact };
                contacts::update(tx, &changed, &added)?;
                let kept = contacts::by_id(tx, changed.id)?;
                kept.map(|kept| Ok((contacts::same_person(tx, &kept.phone)?.len(), kept))).transpose()
            })
            .await
            .map_err(|error| taken(error, &typed))?;
        let (alike, kept) = saved.ok_or_else(|| EngineError::ContactNotFound { id: draft.id.unwrap_or_default() })?;
        Ok(SavedContact { contact: view(kept), alike })
    }

    async fn insert_contact(&self, contact: Contact) -> Result<SavedContact, EngineError> {
        let phone = contact.phone.clone();
        let (contact, alike) = self
            .write(move |tx| {
                contacts::insert(tx, &contact)?;
                let alike = contacts::same_person(tx, &contact.phone)?.len();
                Ok((contact, alike))
            })
            .await
            .map_err(|error| taken(error, &phone))?;
        self.welcome_back(&phone).await?;
        Ok(SavedContact { contact: view(contact), alike })
    }

    /// Contacts that a filter finds, in its order.
    ///
    /// # Errors
    /// [`EngineError::SegmentNotFound`]
    pub fn contacts_of(
        &self,
        filter: &ContactFilter,
        offset: u32,
        limit: Option<u32>,
    ) -> Result<Vec<ContactView>, EngineError> {
        let (calling_code, moment) = (self.region().country.calling_code(), self.moment());
        self.read(|tx| {
            let keys = contact_list::keys(tx, &filter.store(tx, calling_code)?, &moment)?;
            let from = usize::try_from(offset).unwrap_or(usize::MAX);
            let most = limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
            let keys: Vec<i64> = keys.into_iter().skip(from).take(most).collect();
            Ok(contacts::by_keys(tx, &keys)?.into_iter().map(view).collect())
        })
    }

    /// Some of the contacts that a text finds, all of them where it is empty; by name.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn contact_page(&self, text: &str, offset: u32, limit: u32) -> Result<ContactPage, EngineError> {
        let filter = ContactFilter { text: text.to_owned(), ..ContactFilter::default() };
        let rows = self.contact_rows(&filter, offset, limit)?;
        let ids: Vec<ContactId> = rows.rows.iter().filter_map(|row| row.id.parse().ok()).collect();
        let contacts = self.read(|tx| {
            let all = ids.iter().map(|id| contacts::by_id(tx, *id)).collect::<Result<Vec<_>, StoreError>>()?;
            Ok::<_, EngineError>(all.into_iter().flatten().map(view).collect())
        })?;
        Ok(ContactPage { contacts, found: rows.found.into(), total: rows.total.into() })
    }

    /// One contact.
    ///
    /// # Errors
    /// [`EngineError::ContactNotFound`]
    pub fn contact(&self, id: &str) -> Result<ContactView, EngineError> {
        Ok(view(self.person(id)?))
    }

    /// Whose number this is, also in another spelling of it.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn contact_by_phone(&self, phone: &Phone) -> Result<Option<ContactView>, EngineError> {
        Ok(self.read(|tx| contacts::by_phone(tx, phone))?.map(view))
    }

    /// The contact of an id, as the rules need it.
    pub(crate) fn person(&self, id: &str) -> Result<Contact, EngineError> {
        let key = contact_id(id)?;
        self.read(|tx| contacts::by_id(tx, key))?.ok_or_else(|| EngineError::ContactNotFound { id: id.to_owned() })
    }

    /// How many contacts there are.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn count_contacts(&self) -> Result<u64, EngineError> {
        Ok(self.read(contacts::count)?)
    }
}

/// A number as it was typed, understood in a country.
///
/// # Errors
/// [`EngineError::Phone`]
pub fn read_phone(text: &str, country: Country) -> Result<PhoneView, EngineError> {
    let phone = phone(text, country)?;
    Ok(PhoneView { phone: phone.e164().to_owned(), phone_text: phone.international() })
}

/// A phone as it was typed.
pub(crate) fn phone(text: &str, country: Country) -> Result<Phone, EngineError> {
    Phone::parse(text, country).map_err(|problem| EngineError::Phone { problem, value: text.to_owned() })
}

fn contact_id(text: &str) -> Result<ContactId, EngineError> {
    text.parse().map_err(|_| EngineError::ContactNotFound { id: text.to_owned() })
}

fn taken(error: StoreError, phone: &Phone) -> EngineError {
    match error {
        StoreError::Duplicate(_) => EngineError::ContactExists { phone: phone.e164().to_owned() },
        other => EngineError::Store(other),
    }
}

/// An authorisation for both purposes; none where nobody says where it came from.
fn consents(source: Option<&str>, at: DateTime<Utc>) -> Vec<Consent> {
    let Some(source) = source.map(str::trim).filter(|source| !source.is_empty()) else { return Vec::new() };
    [Purpose::Utility, Purpose::Marketing]
        .map(|purpose| Consent { purpose, given: true, at, source: source.to_owned(), wording: None })
        .into()
}

/// Fields without the spaces around them. A row that was left blank is none; a value without a name is said, not lost.
fn tidy_fields(fields: impl IntoIterator<Item = (String, String)>) -> Result<BTreeMap<String, String>, EngineError> {
    let mut kept = BTreeMap::new();
    for (name, value) in fields {
        let (name, value) = (name.trim(), value.trim());
        match (name.is_empty(), value.is_empty()) {
            (true, true) => {}
            (true, false) => {
                return Err(EngineError::FieldInvalid { field: "contact_field", value: value.to_owned() });
            }
            (false, _) => {
                kept.insert(name.to_owned(), value.to_owned());
            }
        }
    }
    Ok(kept)
}

pub(crate) fn view(contact: Contact) -> ContactView {
    let [utility, marketing] = Purpose::ALL.map(|purpose| state(&contact.consents, purpose));
    let (given, taken): (Vec<_>, Vec<_>) = contact.consents.into_iter().partition(|consent| consent.given);
    let opt_in =
        given.into_iter().map(|c| OptIn { purpose: c.purpose, at: c.at, source: c.source, wording: c.wording });
    let opt_out = taken.into_iter().map(|c| OptOut { purpose: c.purpose, at: c.at, how: c.source });
    ContactView {
        id: contact.id.to_string(),
        phone: contact.phone.e164().to_owned(),
        phone_text: contact.phone.international(),
        name: contact.name,
        tags: contact.tags,
        fields: contact.fields,
        language: contact.language,
        notes: contact.notes,
        opt_in: opt_in.collect(),
        opt_out: opt_out.collect(),
        aliases: contact.aliases.into_iter().map(|alias| AliasView { kind: alias.kind, value: alias.value }).collect(),
        utility,
        marketing,
        created_at: contact.created_at,
        updated_at: contact.updated_at,
    }
}

#[cfg(test)]
#[path = "contacts_tests.rs"]
mod tests;
