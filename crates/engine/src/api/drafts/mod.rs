//! Drafts: templates that are being written, with no service at hand. What is asked for at the service waits, and is
//! shown.
//!
//! - [`check`]: what is wrong with one, as it is typed;
//! - [`write`](mod@write): begun, saved, deleted, asked for;
//! - [`versions`]: how it once was;
//! - [`exchange`]: from files and into files, and the check of a file;
//! - [`sources`]: what fills a template's places when it is sent.

pub mod check;
pub mod exchange;
mod problem;
pub mod sources;
pub mod versions;
pub mod write;

use chrono::{DateTime, Utc};
use recado_core::draft::{Draft, Origin, RequestState, TemplateRequest};
use recado_core::template::{Definition, Outline, Severity, Sources, title};
use recado_core::{Account, DraftId};
use recado_store::tables::{accounts, draft_versions, drafts, template_requests, templates};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

pub use check::{DraftCheck, FindingView, VariableView};
pub use problem::DraftProblem;

use super::ErrorView;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftCard {
    /// Ours.
    pub id: String,
    /// `a-z`, `0-9` and `_`; empty where it has none yet.
    pub name: String,
    /// The name as people read it.
    pub title: String,
    /// `pt_BR`
    pub language: String,
    /// `UTILITY`, `MARKETING`, `AUTHENTICATION`
    pub category: String,
    /// Where it came from.
    pub origin: Origin,
    /// It changes a template that the service has.
    pub base: bool,
    /// Findings for which the service would refuse it.
    pub errors: u32,
    /// Findings that it may take.
    pub warnings: u32,
    /// It waits to be taken to the service.
    pub requested: bool,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// What it looks like.
    pub outline: Outline,
}

/// Which template of the service's a draft changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BaseView {
    /// `a-z`, `0-9` and `_`
    pub name: String,
    /// `pt_BR`
    pub language: String,
    /// The platform's word; null where the service has it no longer.
    pub status: Option<String>,
    /// The platform's word for why it was rejected.
    pub rejected_reason: Option<String>,
}

/// What was asked for at the service with a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestView {
    /// Ours.
    pub id: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What has become of it.
    pub state: RequestState,
    /// Whether the draft still says what was asked for.
    pub current: bool,
    /// Why it was refused, came back, or is unsure.
    pub detail: Option<ErrorView>,
    /// The service's answer as it came, where nobody here understands it.
    pub raw: Option<String>,
}

/// The same template in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TranslationView {
    /// The draft; null: it is the service's alone.
    pub id: Option<String>,
    /// `pt_BR`
    pub language: String,
    /// The platform's word; `DRAFT` where the service does not have it.
    pub status: String,
}

/// A draft, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftView {
    /// Ours.
    pub id: String,
    /// Whose.
    pub account: String,
    /// Which one this is; whoever saves says which one they saw.
    #[ts(type = "number")]
    pub revision: i64,
    /// The service's creation JSON.
    #[ts(type = "{ [key: string]: unknown }")]
    pub content: Value,
    /// Where values come from, by the contract's names of the variables.
    pub sources: Sources,
    /// The template that it changes.
    pub base: Option<BaseView>,
    /// Where it came from.
    pub origin: Origin,
    /// What was asked for with it last.
    pub requested: Option<RequestView>,
    /// What there is to say about it.
    pub check: DraftCheck,
    /// Kinds of button in it that the account may not use, as far as the service said so: `PAYMENT_REQUEST`,
    /// `ORDER_DETAILS`.
    pub lacks: Vec<String>,
    /// The same in other languages.
    pub translations: Vec<TranslationView>,
    /// How many older ones are kept.
    pub versions: u32,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

impl Engine {
    /// The drafts of an account, the last one that changed first.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn drafts(&self, account: &Account) -> Result<Vec<DraftCard>, EngineError> {
        let (drafts, waiting) = self.read(|tx| {
            let waiting = template_requests::waiting(tx, account.id)?;
            Ok::<_, EngineError>((drafts::list(tx, account.id)?, waiting))
        })?;
        if drafts.is_empty() {
            return Ok(Vec::new());
        }
        let beside = self.beside(account)?;
        let linter = beside.linter();
        let card = |draft: &Draft| {
            let definition = definition(draft);
            let findings = linter(&definition, draft.base.as_ref().map(|b| (b.name.as_str(), b.language.as_str())));
            let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
            let template = definition.template();
            DraftCard {
                id: draft.id.to_string(),
                title: title(&template.name),
                outline: template.outline(),
                name: template.name,
                language: template.language,
                category: template.category,
                origin: draft.origin,
                base: draft.base.is_some(),
                errors: number(count(Severity::Error)),
                warnings: number(count(Severity::Warning)),
                requested: waiting.iter().any(|request| request.draft == Some(draft.id)),
                updated_at: draft.updated_at,
            }
        };
        Ok(drafts.iter().map(card).collect())
    }

    /// One draft, whole.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`]
    pub fn draft(&self, id: &str, words: &Words) -> Result<DraftView, EngineError> {
        self.draft_view(self.found_draft(id)?, words)
    }

    /// The draft that somebody names on a line: by its id, or by the template's name, in a language where there are
    /// several. Of two that are called the same the last one that changed is meant.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`], [`EngineError::LanguageMissing`], [`EngineError::LanguageAmbiguous`]
    pub fn draft_called(
        &self,
        account: &Account,
        called: &str,
        language: Option<&str>,
    ) -> Result<DraftId, EngineError> {
        if let Ok(draft) = self.found_draft(called) {
            return Ok(draft.id);
        }
        let found = self.read(|tx| drafts::named(tx, account.id, called))?;
        let mut available: Vec<String> = found.iter().map(Draft::language).collect();
        available.dedup();
        let wanted = language.map(recado_core::template::language_code);
        match (found.first(), wanted) {
            (None, _) => Err(DraftProblem::NotFound { id: called.to_owned() }.into()),
            (Some(_), Some(language)) => {
                let same = |draft: &&Draft| draft.language().eq_ignore_ascii_case(&language);
                let missing =
                    || EngineError::LanguageMissing { name: called.to_owned(), language: language.clone(), available };
                found.iter().find(same).map(|draft| draft.id).ok_or_else(missing)
            }
            (Some(_), None) if available.len() > 1 => {
                Err(EngineError::LanguageAmbiguous { name: called.to_owned(), available })
            }
            (Some(first), None) => Ok(first.id),
        }
    }

    pub(in crate::api) fn found_draft(&self, id: &str) -> Result<Draft, EngineError> {
        let missing = || DraftProblem::NotFound { id: id.to_owned() };
        let key: DraftId = id.parse().map_err(|_| missing())?;
        Ok(self.read(|tx| drafts::by_id(tx, key))?.ok_or_else(missing)?)
    }

    fn draft_view(&self, draft: Draft, words: &Words) -> Result<DraftView, EngineError> {
        let definition = definition(&draft);
        let account = self.account_by_id(&draft.account.to_string())?;
        let (lacks, request, versions, same_name, rows) = self.read(|tx| {
            Ok::<_, EngineError>((
                accounts::lacks(tx, account.id)?,
                template_requests::of_draft(tx, draft.id)?,
                draft_versions::count(tx, draft.id)?,
                drafts::named(tx, account.id, draft.name())?,
                templates::named(tx, account.id, draft.name())?,
            ))
        })?;
        let base = draft.base.as_ref().map(|base| {
            // A draft may be called otherwise by now than what it changes.
            let row = self.template(&account, &base.name, Some(&base.language)).ok();
            let row = row.filter(|row| row.service_id.is_some() || row.status.as_str() != "DRAFT");
            BaseView {
                name: base.name.clone(),
                language: base.language.clone(),
                status: row.as_ref().map(|row| row.status.to_string()),
                rejected_reason: row.and_then(|row| row.rejected_reason),
            }
        });
        let findings = self
            .beside(&account)?
            .lint(&definition, draft.base.as_ref().map(|base| (base.name.as_str(), base.language.as_str())));
        let mut translations: Vec<TranslationView> = Vec::new();
        if !draft.name().is_empty() {
            for other in same_name.iter().filter(|other| other.language() != draft.language()) {
                let language = other.language();
                if translations.iter().all(|known| known.language != language) {
                    let status = "DRAFT".to_owned();
                    translations.push(TranslationView { id: Some(other.id.to_string()), language, status });
                }
            }
            for row in rows.iter().filter(|row| row.language != draft.language()) {
                let status = row.status.to_string();
                match translations.iter_mut().find(|known| known.language == row.language) {
                    Some(known) => known.status = status,
                    None => translations.push(TranslationView { id: None, language: row.language.clone(), status }),
                }
            }
            translations.sort_by(|one, other| one.language.cmp(&other.language));
        }
        Ok(DraftView {
            id: draft.id.to_string(),
            account: account.id.to_string(),
            revision: draft.revision,
            sources: sources::read(&draft.sources),
            base,
            origin: draft.origin,
            requested: request.map(|request| request_view(&request, &draft, words)),
            check: check::told(&definition, findings, words),
            lacks: super::service::lacking(lacks, &draft.content),
            translations,
            versions,
            updated_at: draft.updated_at,
            content: draft.content,
        })
    }
}

/// A draft's document. What is kept was read before; what somebody else put into the file may be none, and is shown as one
/// that has nothing in it.
pub(in crate::api) fn definition(draft: &Draft) -> Definition {
    Definition::read(&draft.content).unwrap_or_else(|_| Definition::blank(&draft.language()))
}

fn request_view(request: &TemplateRequest, draft: &Draft, words: &Words) -> RequestView {
    let (detail, raw) = super::service::detail::told(request, words);
    RequestView {
        id: request.id.to_string(),
        asked_at: request.asked_at,
        state: request.state,
        current: request.content == definition(draft).creation(),
        detail,
        raw,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
