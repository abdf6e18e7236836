//! Looking at what the service has, and what that says of requests of which nobody knows whether they arrived.
//!
//! Name and language of a template are unique at the service. So what it has settles every doubt: a template that is there
//! as it was asked for was taken, one that is not there some time later was not. Nothing is asked for twice before that.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use recado_core::draft::{Base, RequestKind, TemplateRequest};
use recado_core::template::{Definition, Template};
use recado_core::{Account, AccountKind, TemplateId};
use recado_store::tables::{accounts, drafts, template_edits, template_requests, templates};
use recado_store::{StoreError, Tx};
use recado_whatsapp::{Client, Created};
use serde_json::Value;

use super::detail::Detail;
use super::problem::{ORDER_DETAILS, PAYMENT_REQUEST};
use crate::api::drafts::sources::settle;
use crate::engine::Engine;
use crate::error::EngineError;

/// How long the service may take with a request whose answer was lost. What is not there after that, did not arrive.
fn in_time(kind: AccountKind) -> TimeDelta {
    match kind {
        AccountKind::Live => TimeDelta::seconds(60),
        // It is on this computer.
        AccountKind::Practice => TimeDelta::seconds(2),
    }
}

impl Engine {
    /// Looks at every language of one template, and keeps it. `made` is one that the service took a moment ago: its list
    /// may be behind.
    pub(super) async fn look_at(
        &self,
        client: &Client,
        account: &Account,
        name: &str,
        made: Option<Template>,
    ) -> Result<Vec<Template>, EngineError> {
        let mut listed = client.templates_named(&account.waba_id, name).await?;
        listed.extend(made.filter(|made| listed.iter().all(|template| template.language != made.language)));
        self.keep_named(account, name, listed.clone()).await?;
        Ok(listed)
    }

    /// Makes the local copy of one name what the service has.
    pub(super) async fn keep_named(
        &self,
        account: &Account,
        name: &str,
        listed: Vec<Template>,
    ) -> Result<(), EngineError> {
        let listed: Vec<(TemplateId, Template)> = listed.into_iter().map(|one| (self.new_id(), one)).collect();
        let (account, name, now) = (account.id, name.to_owned(), self.clock().now());
        self.write(move |tx| {
            templates::replace_named(tx, account, &name, &listed, now)?;
            settle(tx, account, None)
        })
        .await?;
        Ok(())
    }

    /// Settles what nobody is sure of, as far as the service tells, by a look at each of their templates.
    ///
    /// # Errors
    /// [`EngineError::Service`]; what was settled until then is.
    pub(crate) async fn settle_requests(&self, client: &Client, account: &Account) -> Result<(), EngineError> {
        let unsure = self.read(|tx| template_requests::unsure(tx, account.id))?;
        let names: BTreeSet<String> = unsure.into_iter().map(|request| request.name).collect();
        for name in names {
            self.settle_named(client, account, &name).await?;
        }
        Ok(())
    }

    /// The same of one template, which is looked at. What the service has of it.
    pub(crate) async fn settle_named(
        &self,
        client: &Client,
        account: &Account,
        name: &str,
    ) -> Result<Vec<Template>, EngineError> {
        let listed = self.look_at(client, account, name, None).await?;
        let unsure = self.read(|tx| template_requests::unsure(tx, account.id))?;
        for request in unsure.into_iter().filter(|request| request.name == name) {
            self.settle_one(account, request, &listed).await?;
        }
        Ok(listed)
    }

    async fn settle_one(
        &self,
        account: &Account,
        request: TemplateRequest,
        listed: &[Template],
    ) -> Result<(), EngineError> {
        let now = self.clock().now();
        // While another process waits for the answer nothing is noted beside it; where that one died, nothing ever will be.
        let time = if request.detail.is_some() { in_time(account.kind) } else { in_time(AccountKind::Live) };
        let early = request.ended_at.is_some_and(|left| now - left < time);
        match (has_taken(&request, listed), early) {
            (true, true) if request.detail.is_none() => Ok(()),
            (true, _) => self.took(account, &request).await,
            (false, true) => Ok(()),
            (false, false) => {
                let detail = Detail::read(request.detail.as_ref()).not_arrived();
                self.did_not_arrive(account, &request, Some(detail)).await
            }
        }
    }

    /// Writes down that the service took a request.
    pub(super) async fn took(&self, account: &Account, request: &TemplateRequest) -> Result<(), EngineError> {
        let (account, request, now) = (account.id, request.clone(), self.clock().now());
        self.write(move |tx| {
            if template_requests::end(tx, request.id, true, now, None)? && request.kind == RequestKind::Submit {
                took_content(tx, account, &request)?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
        Ok(())
    }

    /// Lets a request wait again that surely did not arrive.
    pub(super) async fn did_not_arrive(
        &self,
        account: &Account,
        request: &TemplateRequest,
        detail: Option<Detail>,
    ) -> Result<(), EngineError> {
        let (account, id, left) = (account.id, request.id, request.ended_at);
        let detail = detail.map(|detail| detail.kept());
        self.write(move |tx| {
            template_requests::wait_again(tx, id, detail.as_ref())?;
            left.map_or(Ok(()), |left| template_edits::forget(tx, account, left))
        })
        .await?;
        Ok(())
    }
}

/// Whether what the service has of a template now is what was asked for.
pub(super) fn has_taken(request: &TemplateRequest, listed: &[Template]) -> bool {
    let about = |row: &&Template| request.language.as_ref().is_none_or(|language| *language == row.language);
    let mut rows = listed.iter().filter(about);
    match request.kind {
        RequestKind::Submit => rows.any(|row| says_what_was_asked(row, request)),
        RequestKind::Delete => rows.all(|row| matches!(row.status.as_str(), "PENDING_DELETION" | "DELETED")),
        RequestKind::Unpause => rows.all(|row| row.status.as_str() != "PAUSED"),
    }
}

/// Texts, kinds and the deadline of delivery are the same. The category may have come back as another one.
fn says_what_was_asked(row: &Template, request: &TemplateRequest) -> bool {
    let Ok(definition) = Definition::read(&request.content) else { return false };
    let asked = definition.template();
    let deadline = |template: &Template| template.other.get("message_send_ttl_seconds").cloned();
    row.parameter_format == asked.parameter_format
        && row.components == asked.components
        && (deadline(&asked).is_none() || deadline(&asked) == deadline(row))
}

/// What follows from a template that was taken: its draft changes it from now on, and the account may use its buttons.
fn took_content(tx: &Tx<'_>, account: recado_core::AccountId, request: &TemplateRequest) -> Result<(), StoreError> {
    for kind in [PAYMENT_REQUEST, ORDER_DETAILS] {
        if has_button(&request.content, kind) {
            accounts::set_lacks(tx, account, kind, false)?;
        }
    }
    let Some(draft) = request.draft.map(|id| drafts::by_id(tx, id)).transpose()?.flatten() else { return Ok(()) };
    let base = Base { name: request.name.clone(), language: request.language.clone().unwrap_or_default() };
    if draft.name() == base.name && draft.language() == base.language {
        drafts::set_base(tx, draft.id, &base)?;
    }
    Ok(())
}

/// A template that the service took just now, as it will list it.
pub(super) fn as_made(content: &Value, made: &Created) -> Option<Template> {
    let mut listed = content.clone();
    let map = listed.as_object_mut()?;
    map.insert("id".to_owned(), made.id.clone().into());
    map.insert("status".to_owned(), made.status.as_deref().unwrap_or("PENDING").into());
    if let Some(category) = &made.category {
        map.insert("category".to_owned(), category.as_str().into());
    }
    Template::from_service(&listed).ok()
}

/// The kinds of button that an account lacks and a template has.
pub(in crate::api) fn lacking(mut lacks: Vec<String>, content: &Value) -> Vec<String> {
    lacks.retain(|kind| has_button(content, kind));
    lacks
}

/// Whether a template has a button of this kind, on the message or on a card.
pub(super) fn has_button(content: &Value, kind: &str) -> bool {
    match content {
        Value::Array(list) => list.iter().any(|value| has_button(value, kind)),
        Value::Object(map) => {
            let is_one = |value: &Value| {
                value.get("type").and_then(Value::as_str).is_some_and(|word| word.eq_ignore_ascii_case(kind))
            };
            let buttons = map.get("buttons").and_then(Value::as_array);
            buttons.is_some_and(|buttons| buttons.iter().any(is_one))
                || map.values().any(|value| has_button(value, kind))
        }
        _ => false,
    }
}
