//! Templates: the local copy, as rows for the command line and as cards for the window.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use recado_core::fold::folded;
use recado_core::template::{Outline, Template, language_code, title};
use recado_core::{Account, DraftId};
use recado_store::tables::templates::Synced;
use recado_store::{StoreError, tables};
use recado_whatsapp::Client;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::drafts::definition;
use super::drafts::sources::settle;
use crate::engine::Engine;
use crate::error::EngineError;

/// What a sync did to the local copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct SyncView {
    /// New here.
    #[ts(type = "number")]
    pub added: u64,
    /// Different from before.
    #[ts(type = "number")]
    pub updated: u64,
    /// No longer at the service.
    #[ts(type = "number")]
    pub removed: u64,
    /// When that was.
    pub looked_at: DateTime<Utc>,
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
    /// The draft of the same name and language, where there is one.
    pub draft: Option<String>,
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
    /// What else the platform says of it, as it came.
    pub other: Map<String, Value>,
}

/// A template as the window shows it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TemplateCard {
    /// `a-z`, `0-9` and `_`
    pub name: String,
    /// The name as people read it: `Pedido saiu para entrega`.
    pub title: String,
    /// `pt_BR`
    pub language: String,
    /// `UTILITY`, `MARKETING`, `AUTHENTICATION`
    pub category: String,
    /// The platform's word; `DRAFT` before submission.
    pub status: String,
    /// Approved, and of kinds that the window can fill.
    pub sendable: bool,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`
    pub quality: Option<String>,
    /// The platform's word for why it was rejected.
    pub rejected_reason: Option<String>,
    /// The category that the platform will move it to.
    pub correct_category: Option<String>,
    /// The draft of the same name and language, where there is one.
    pub draft: Option<String>,
    /// What it looks like.
    pub outline: Outline,
}

impl Engine {
    /// Pulls all templates of the account, all pages, and makes the local copy the same. What nobody was sure of is settled
    /// by it.
    ///
    /// # Errors
    /// [`EngineError::Service`]; the copy is then as it was.
    pub async fn sync_templates(&self, account: &Account) -> Result<SyncView, EngineError> {
        self.sync_templates_with(&self.client(account).await?, account).await
    }

    /// The same with a token that is at hand: a keychain that did not take it would be asked for it in vain.
    pub(super) async fn sync_templates_with(
        &self,
        client: &Client,
        account: &Account,
    ) -> Result<SyncView, EngineError> {
        let listed = client.list_templates(&account.waba_id).await?;
        let now = self.clock().now();
        let listed: Vec<_> = listed.into_iter().map(|template| (self.new_id(), template)).collect();
        let id = account.id;
        let synced = self
            .write(move |tx| {
                let synced = tables::templates::replace_all(tx, id, &listed, now)?;
                tables::accounts::set_templates_at(tx, id, now)?;
                settle(tx, id, None)?;
                Ok::<_, StoreError>(synced)
            })
            .await?;
        self.settle_requests(client, account).await?;
        let Synced { added, updated, removed } = synced;
        Ok(SyncView { added, updated, removed, looked_at: now })
    }

    /// The local copy and the drafts, one row a name and language: where the service has a template, the row is that one.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn list_templates(&self, account: &Account, status: Option<&str>) -> Result<Vec<TemplateView>, EngineError> {
        let (rows, drafts) = self.read(|tx| {
            let rows = tables::templates::list(tx, account.id, None)?;
            Ok::<_, EngineError>((rows, tables::drafts::list(tx, account.id)?))
        })?;
        let mut templates: BTreeMap<(String, String), (Template, Option<String>)> = BTreeMap::new();
        for row in rows {
            templates.insert((row.name.clone(), row.language.clone()), (row, None));
        }
        for draft in &drafts {
            let place = (draft.name().to_owned(), draft.language());
            let kept = templates.entry(place).or_insert_with(|| (definition(draft).template(), None));
            // Of several the last one that changed, which comes first.
            kept.1.get_or_insert_with(|| draft.id.to_string());
        }
        let wanted =
            |template: &Template| status.is_none_or(|s| template.status.as_str().eq_ignore_ascii_case(s.trim()));
        let of_status = templates.into_values().filter(|(template, _)| wanted(template));
        Ok(of_status.map(|(template, draft)| TemplateView { draft, ..view(&template) }).collect())
    }

    /// The local copy as cards: first what can be sent, then by title.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn template_cards(&self, account: &Account) -> Result<Vec<TemplateCard>, EngineError> {
        let (mut cards, drafts) = self.read(|tx| {
            let cards = tables::templates::each(tx, account.id, None, |template| card(&template))?;
            Ok::<_, EngineError>((cards, tables::drafts::names(tx, account.id)?))
        })?;
        let drafts: HashMap<(&str, &str), &DraftId> =
            drafts.iter().map(|(name, language, id)| ((name.as_str(), language.as_str()), id)).collect();
        for card in &mut cards {
            card.draft = drafts.get(&(card.name.as_str(), card.language.as_str())).map(ToString::to_string);
        }
        cards.sort_by_cached_key(|card| (!card.sendable, folded(&card.title), card.language.clone()));
        Ok(cards)
    }

    /// One template or draft, whole.
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
        let drafts = self.read(|tx| tables::drafts::named(tx, account.id, &template.name))?;
        let draft = drafts.iter().find(|draft| draft.language() == template.language);
        let row = TemplateView { draft: draft.map(|draft| draft.id.to_string()), ..view(&template) };
        Ok(TemplateDetail {
            template: row,
            id: template.service_id,
            components: template.raw_components,
            other: template.other,
        })
    }

    /// The template of this name, in this language or in the only one it has. Of several, the only approved one is meant.
    /// What the service does not have may be there as a draft, which no message can be made of.
    ///
    /// # Errors
    /// [`EngineError::TemplateNotFound`], [`EngineError::LanguageMissing`], [`EngineError::LanguageAmbiguous`]
    pub fn template(&self, account: &Account, name: &str, language: Option<&str>) -> Result<Template, EngineError> {
        let (found, drafts) = self.read(|tx| {
            let found = tables::templates::named(tx, account.id, name)?;
            Ok::<_, EngineError>((found, tables::drafts::named(tx, account.id, name)?))
        })?;
        let mut found = found;
        for draft in &drafts {
            if found.iter().all(|template| template.language != draft.language()) {
                found.push(definition(draft).template());
            }
        }
        chosen(found, name, language)
    }

    /// The same of the local copy alone.
    pub(super) fn listed(&self, account: &Account, name: &str, language: &str) -> Result<Template, EngineError> {
        chosen(self.read(|tx| tables::templates::named(tx, account.id, name))?, name, Some(language))
    }
}

fn chosen(mut found: Vec<Template>, name: &str, language: Option<&str>) -> Result<Template, EngineError> {
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

/// The names of the variables that must be given.
pub(crate) fn required(template: &Template) -> Vec<String> {
    template.variables().into_iter().filter(|variable| variable.required).map(|variable| variable.name).collect()
}

/// Why a template cannot be sent, where it cannot.
pub(crate) fn obstacle(template: &Template) -> Option<EngineError> {
    let name = template.name.clone();
    if !template.status.is_approved() {
        let (language, status) = (template.language.clone(), template.status.to_string());
        return Some(EngineError::TemplateNotApproved { name, language, status });
    }
    if let Some(problem) = template.unsupported() {
        return Some(EngineError::Variables { problems: vec![problem], expected: required(template) });
    }
    None
}

pub(crate) fn card(template: &Template) -> TemplateCard {
    TemplateCard {
        name: template.name.clone(),
        title: title(&template.name),
        language: template.language.clone(),
        category: template.category.clone(),
        status: template.status.to_string(),
        sendable: obstacle(template).is_none(),
        quality: template.quality.clone(),
        rejected_reason: template.rejected_reason.clone(),
        correct_category: template.correct_category.clone(),
        draft: None,
        outline: template.outline(),
    }
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
        draft: None,
    }
}
