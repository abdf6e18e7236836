//! What is asked for about templates that the service has. A template that is handed in is asked for with its draft
//! (`Engine::request_submit`).

use recado_core::Account;
use recado_core::draft::{RequestKind, RequestState, TemplateRequest};
use recado_core::template::{Allowance, Template, language_code};
use recado_store::tables::{template_requests, templates};
use serde_json::json;

use super::{RequestCard, ServiceProblem};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

impl Engine {
    /// Asks for a template to be deleted: one language, or all of them. It waits until somebody hands it in.
    ///
    /// # Errors
    /// [`EngineError::TemplateNotFound`], [`EngineError::LanguageMissing`], [`ServiceProblem::NotDeletable`]
    pub async fn request_delete(
        &self,
        account: &Account,
        name: &str,
        language: Option<&str>,
        words: &Words,
    ) -> Result<RequestCard, EngineError> {
        let rows = match language {
            Some(language) => vec![self.listed(account, name, language)?],
            None => self.read(|tx| templates::named(tx, account.id, name))?,
        };
        if rows.is_empty() {
            return Err(EngineError::TemplateNotFound { name: name.to_owned() });
        }
        if let Some(fixed) = rows.iter().find(|row| !Allowance::may_delete(&row.status)) {
            return Err(not_deletable(fixed).into());
        }
        self.put_request(account, RequestKind::Delete, name, language.map(language_code), words).await
    }

    /// Asks for a paused template to be let go. It waits until somebody hands it in.
    ///
    /// # Errors
    /// [`EngineError::TemplateNotFound`], [`EngineError::LanguageMissing`], [`ServiceProblem::NotPaused`]
    pub async fn request_unpause(
        &self,
        account: &Account,
        name: &str,
        language: &str,
        words: &Words,
    ) -> Result<RequestCard, EngineError> {
        let row = self.listed(account, name, language)?;
        if !Allowance::may_unpause(&row.status) {
            return Err(ServiceProblem::NotPaused { name: row.name }.into());
        }
        self.put_request(account, RequestKind::Unpause, name, Some(row.language), words).await
    }

    /// Takes back what was asked for and has not left.
    ///
    /// # Errors
    /// [`ServiceProblem::RequestNotFound`]; [`ServiceProblem::Unsure`] where it has left.
    pub async fn withdraw_template_request(&self, account: &Account, id: &str) -> Result<(), EngineError> {
        let request = self.found_request(account, id)?;
        if request.state == RequestState::Unsure {
            return Err(ServiceProblem::Unsure { name: request.name }.into());
        }
        let key = request.id;
        let withdrawn = self.write(move |tx| template_requests::withdraw_one(tx, key)).await?;
        if withdrawn { Ok(()) } else { Err(ServiceProblem::RequestNotFound { id: id.to_owned() }.into()) }
    }

    async fn put_request(
        &self,
        account: &Account,
        kind: RequestKind,
        name: &str,
        language: Option<String>,
        words: &Words,
    ) -> Result<RequestCard, EngineError> {
        let request = TemplateRequest {
            id: self.new_id(),
            draft: None,
            kind,
            name: name.to_owned(),
            language,
            content: json!({}),
            sources: json!({}),
            base: None,
            asked_at: self.clock().now(),
            state: RequestState::Waiting,
            ended_at: None,
            detail: None,
        };
        let of = account.id;
        let id = self.write(move |tx| template_requests::ask(tx, of, &request)).await?;
        let request = self.found_request(account, &id.to_string())?;
        let rows = self.read(|tx| templates::named(tx, account.id, name))?;
        self.card_of(account, &request, &rows, words)
    }
}

pub(super) fn not_deletable(row: &Template) -> ServiceProblem {
    ServiceProblem::NotDeletable { name: row.name.clone(), status: row.status.to_string() }
}
