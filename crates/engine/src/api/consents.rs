//! What people agree to and take back, written down for one or for many.

use chrono::{DateTime, Utc};
use recado_core::contact::{Consent, Contact, Purpose};
use recado_core::edit::{EditDetail, EditKind};
use recado_core::{ContactId, Phone};
use recado_store::tables::edits::NewEdit;
use recado_store::tables::{consents, contacts};
use serde::Deserialize;
use ts_rs::TS;

use super::contact_list::Selection;
use super::contacts::{ContactView, view};
use super::edits::{EditView, changed};
use crate::engine::Engine;
use crate::error::EngineError;

/// What a person said.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ConsentRequest {
    /// About which kinds of message.
    pub purposes: Vec<Purpose>,
    /// Whether they agree; else they do not want any more of it.
    pub given: bool,
    /// Where it came from, or how it was said.
    pub source: String,
    /// The words that they agreed to.
    pub wording: Option<String>,
    /// When; none: now.
    pub at: Option<DateTime<Utc>>,
}

impl ConsentRequest {
    fn consents(&self, now: DateTime<Utc>) -> Result<Vec<Consent>, EngineError> {
        let source = self.source.trim();
        if self.given && source.is_empty() {
            return Err(EngineError::FieldInvalid { field: "consent_source", value: String::new() });
        }
        let wording = self.wording.as_deref().map(str::trim).filter(|wording| !wording.is_empty());
        // What is said today was not said tomorrow.
        let at = self.at.map_or(now, |at| at.min(now));
        let one = |purpose: &Purpose| Consent {
            purpose: *purpose,
            given: self.given,
            at,
            source: source.to_owned(),
            wording: wording.map(str::to_owned),
        };
        Ok(self.purposes.iter().map(one).collect())
    }
}

impl Engine {
    /// Writes down the same for many people. Whom it tells nothing new stays as they are.
    ///
    /// # Errors
    /// [`EngineError::FieldInvalid`] for an authorisation that comes from nowhere, [`EngineError::SegmentNotFound`]
    pub async fn edit_consent(&self, selection: Selection, request: ConsentRequest) -> Result<EditView, EngineError> {
        let now = self.clock().now();
        let said = request.consents(now)?;
        let detail = EditDetail {
            purposes: request.purposes,
            given: Some(request.given),
            source: Some(request.source.trim().to_owned()).filter(|source| !source.is_empty()),
            ..EditDetail::default()
        };
        let edit = NewEdit { id: self.new_id(), kind: EditKind::Consent, at: now, detail };
        let (calling_code, moment, kept) = (self.region().country.calling_code(), self.moment(), edit.clone());
        let done = self
            .write_alone(move |tx| {
                let keys = selection.keys(tx, calling_code, &moment)?;
                Ok::<_, EngineError>(consents::bulk(tx, &keys, &said, &kept)?)
            })
            .await?;
        self.wake().notify_waiters();
        Ok(changed(edit, &done))
    }

    /// Writes down what the person of a number said. Somebody who is not in the list enters it without a name: an opt-out
    /// must be kept somewhere.
    ///
    /// # Errors
    /// [`EngineError::FieldInvalid`] for an authorisation that comes from nowhere
    pub async fn set_consent(&self, phone: &Phone, request: ConsentRequest) -> Result<ContactView, EngineError> {
        let now = self.clock().now();
        let said = request.consents(now)?;
        let (id, phone): (ContactId, _) = (self.new_id(), phone.clone());
        let contact = self
            .write(move |tx| {
                let known = contacts::by_phone(tx, &phone)?;
                let id = known.as_ref().map_or(id, |contact| contact.id);
                if known.is_none() {
                    contacts::insert(tx, &nobody(id, phone, now))?;
                }
                // The same again, in a script that runs each night, is no news.
                let is_news = |consent: &&Consent| {
                    let stands = known.iter().flat_map(|contact| &contact.consents);
                    let last = stands.filter(|one| one.purpose == consent.purpose).max_by_key(|one| one.at);
                    last.is_none_or(|last| {
                        (last.given, &last.source, &last.wording) != (consent.given, &consent.source, &consent.wording)
                    })
                };
                let news: Vec<Consent> = said.iter().filter(is_news).cloned().collect();
                if let Some(key) = contacts::key_of(tx, id)? {
                    consents::add(tx, key, &news, None, now)?;
                }
                Ok::<_, EngineError>(contacts::by_id(tx, id)?)
            })
            .await?;
        contact.map(view).ok_or_else(|| EngineError::ContactNotFound { id: String::new() })
    }
}

fn nobody(id: ContactId, phone: Phone, now: DateTime<Utc>) -> Contact {
    Contact {
        id,
        phone,
        name: String::new(),
        tags: Vec::new(),
        fields: std::collections::BTreeMap::new(),
        language: None,
        notes: String::new(),
        consents: Vec::new(),
        aliases: Vec::new(),
        created_at: now,
        updated_at: now,
    }
}
