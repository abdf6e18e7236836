//! Contacts: adding and listing them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use recado_core::contact::{Consent, Contact, Purpose};
use recado_core::{Country, Phone};
use recado_store::tables::contacts::{self, Filter};
use serde::Serialize;

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// Ours.
    pub id: String,
    /// E.164.
    pub phone: String,
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
}

/// An authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptOut {
    /// `utility` or `marketing`
    pub purpose: Purpose,
    /// When.
    pub at: DateTime<Utc>,
    /// How it was said.
    pub how: String,
}

impl Engine {
    /// Adds a contact. The view comes with the phones of contacts that may be the same person (in Brazil: the same
    /// number with or without the ninth digit).
    ///
    /// # Errors
    /// [`EngineError::Phone`], [`EngineError::ContactExists`]
    pub async fn add_contact(&self, request: AddContact) -> Result<(ContactView, usize), EngineError> {
        let phone = phone(&request.phone, request.country)?;
        let now = self.clock().now();
        let consents = request.opt_in.iter().flat_map(|source| {
            [Purpose::Utility, Purpose::Marketing].map(|purpose| Consent {
                purpose,
                given: true,
                at: now,
                source: source.clone(),
                wording: None,
            })
        });
        let tags: BTreeSet<_> =
            request.tags.iter().map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect();
        let contact = Contact {
            id: self.new_id(),
            phone: phone.clone(),
            name: request.name.trim().to_owned(),
            tags: tags.into_iter().collect(),
            fields: request.fields.into_iter().collect(),
            language: request.language.as_deref().map(recado_core::template::language_code),
            notes: request.notes.trim().to_owned(),
            consents: consents.collect(),
            created_at: now,
            updated_at: now,
        };
        let kept = contact.clone();
        let alike = self
            .write(move |tx| {
                contacts::insert(tx, &kept)?;
                contacts::same_person(tx, &kept.phone)
            })
            .await
            .map_err(|error| match error {
                recado_store::StoreError::Duplicate(_) => EngineError::ContactExists { phone: phone.e164().to_owned() },
                other => EngineError::Store(other),
            })?;
        Ok((view(contact), alike.len()))
    }

    /// Contacts by name: all, those with a tag, those that a text finds.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn list_contacts(
        &self,
        tag: Option<String>,
        text: Option<String>,
        limit: Option<u32>,
    ) -> Result<Vec<ContactView>, EngineError> {
        let filter = Filter { tag, text, limit };
        Ok(self.read(|tx| contacts::list(tx, &filter))?.into_iter().map(view).collect())
    }

    /// How many contacts there are.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn count_contacts(&self) -> Result<u64, EngineError> {
        Ok(self.read(contacts::count)?)
    }
}

/// A phone as it was typed.
pub(crate) fn phone(text: &str, country: Country) -> Result<Phone, EngineError> {
    Phone::parse(text, country).map_err(|problem| EngineError::Phone { problem, value: text.to_owned() })
}

fn view(contact: Contact) -> ContactView {
    let (given, taken): (Vec<_>, Vec<_>) = contact.consents.into_iter().partition(|consent| consent.given);
    let opt_in =
        given.into_iter().map(|c| OptIn { purpose: c.purpose, at: c.at, source: c.source, wording: c.wording });
    let opt_out = taken.into_iter().map(|c| OptOut { purpose: c.purpose, at: c.at, how: c.source });
    ContactView {
        id: contact.id.to_string(),
        phone: contact.phone.e164().to_owned(),
        name: contact.name,
        tags: contact.tags,
        fields: contact.fields,
        language: contact.language,
        notes: contact.notes,
        opt_in: opt_in.collect(),
        opt_out: opt_out.collect(),
    }
}
