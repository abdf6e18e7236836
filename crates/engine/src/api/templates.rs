//! Templates: the local copy, its rows and their previews.

use recado_core::Account;
use recado_core::template::{Template, language_code};
use recado_store::tables;
use serde::Serialize;
use serde_json::Value;

use crate::engine::Engine;
use crate::error::EngineError;

/// What a sync did to the local copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SyncView {
    /// New here.
    pub added: u64,
    /// Different from before.
    pub updated: u64,
    /// No longer at the service.
    pub removed: u64,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TemplateView {
    /// `a-z`, `0-9` and `_`
    pub name: String,
    /// `pt_BR`
    pub language: String,
    /// `UTILITY`, `MARKETING`, `AUTHENTICATION`
    pub category: String,
    /// The platform's word; `DRAFT` before submission.
    pub status: String,
    /// `POSITIONAL` or `NAMED`
    pub parameter_format: &'static str,
    /// The names that `--var` takes for what must be given.
    pub variables: Vec<String>,
    /// Names that may be given.
    pub optional_variables: Vec<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`
    pub quality: Option<String>,
    /// The platform's word for why it was rejected.
    pub rejected_reason: Option<String>,
    /// The category that the platform will move it to.
    pub correct_category: Option<String>,
}

/// One template, whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TemplateDetail {
    /// As in the list.
    #[serde(flatten)]
    pub template: TemplateView,
    /// The platform's id.
    pub id: Option<String>,
    /// As the platform gave them.
    pub components: Value,
}

impl Engine {
    /// Pulls all templates of the account, all pages, and makes the local copy the same.
    ///
    /// # Errors
    /// [`EngineError::Service`]; the copy is then as it was.
    pub async fn sync_templates(&self, account: &Account) -> Result<SyncView, EngineError> {
        let listed = self.client(account).await?.list_templates(&account.waba_id).await?;
        let now = self.clock().now();
        let listed: Vec<_> = listed.into_iter().map(|template| (self.new_id(), template)).collect();
        let account = account.id;
        let synced = self.write(move |tx| tables::templates::replace_all(tx, account, &listed, now)).await?;
        Ok(SyncView { added: synced.added, updated: synced.updated, removed: synced.removed })
    }

    /// The local copy, one row a name and language.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn list_templates(&self, account: &Account, status: Option<&str>) -> Result<Vec<TemplateView>, EngineError> {
        let templates = self.read(|tx| tables::templates::list(tx, account.id, status))?;
        Ok(templates.iter().map(view).collect())
    }

    /// One template, whole.
    ///
    /// # Errors
    /// As [`Engine::template`].
    pub fn show_template(
        &self,
        account: &Account,
        name: &str,
        language: Option<&str>,
    ) -> Result<TemplateDetail, EngineError> {
        let template = self.template(account, name, language)?;
        Ok(TemplateDetail { template: view(&template), id: template.service_id, components: template.raw_components })
    }

    /// The template of this name, in this language or in the only one it has. Of several, the only approved one is meant.
    ///
    /// # Errors
    /// [`EngineError::TemplateNotFound`], [`EngineError::LanguageMissing`], [`EngineError::LanguageAmbiguous`]
    pub fn template(&self, account: &Account, name: &str, language: Option<&str>) -> Result<Template, EngineError> {
        let mut found = self.read(|tx| tables::templates::named(tx, account.id, name))?;
        if found.is_empty() {
            return Err(EngineError::TemplateNotFound { name: name.to_owned() });
        }
        let available: Vec<_> = found.iter().map(|template| template.language.clone()).collect();
        if let Some(language) = language.map(language_code) {
            let wanted = found.into_iter().find(|template| template.language.eq_ignore_ascii_case(&language));
            return wanted.ok_or(EngineError::LanguageMissing { name: name.to_owned(), language, available });
        }
        if found.len() > 1 {
            found.retain(|template| template.status.is_approved());
        }
        match (found.pop(), found.is_empty()) {
            (Some(only), true) => Ok(only),
            _ => Err(EngineError::LanguageAmbiguous { name: name.to_owned(), available }),
        }
    }
}

/// The names of the variables that must be given.
pub(crate) fn required(template: &Template) -> Vec<String> {
    template.variables().into_iter().filter(|variable| variable.required).map(|variable| variable.name).collect()
}

fn view(template: &Template) -> TemplateView {
    let (required, optional): (Vec<_>, Vec<_>) =
        template.variables().into_iter().partition(|variable| variable.required);
    TemplateView {
        name: template.name.clone(),
        language: template.language.clone(),
        category: template.category.clone(),
        status: template.status.to_string(),
        parameter_format: template.parameter_format.as_str(),
        variables: required.into_iter().map(|variable| variable.name).collect(),
        optional_variables: optional.into_iter().map(|variable| variable.name).collect(),
        quality: template.quality.clone(),
        rejected_reason: template.rejected_reason.clone(),
        correct_category: template.correct_category.clone(),
    }
}
