//! Drafts begun, saved, deleted, and asked for at the service.

use recado_core::draft::{Base, Draft, Origin, RequestKind, RequestState, TemplateRequest, VersionReason};
use recado_core::template::{Definition, Edit, Sources, apply, language_code};
use recado_core::{Account, AccountId, DraftId};
use recado_store::StoreError;
use recado_store::tables::drafts::{Saved, Written};
use recado_store::tables::{drafts, template_requests, templates};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::check::{DraftCheck, told};
use super::{DraftProblem, DraftView, RequestView, definition, request_view, sources};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// What a new draft is made of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum NewDraft {
    /// Nothing.
    Blank {
        /// `pt_BR`
        language: String,
    },
    /// A ready text.
    Library {
        /// Which.
        id: String,
        /// `pt_BR`; another region of one of the library's languages is good, too.
        language: String,
    },
    /// A template of the service's, to be changed.
    Template {
        /// Its name.
        name: String,
        /// Its language.
        language: String,
    },
    /// Another draft, copied.
    Duplicate {
        /// Which.
        draft: String,
    },
    /// Another draft, to be said in another language.
    Translation {
        /// Which.
        draft: String,
        /// In which.
        language: String,
    },
    /// JSON that was pasted.
    Json {
        /// A template as the service takes it, or as it lists it.
        text: String,
    },
}

/// What saving gives.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftSaved {
    /// Which one it is now.
    #[ts(type = "number")]
    pub revision: i64,
    /// What there is to say about it.
    pub check: DraftCheck,
}

/// A draft that is about to be kept.
pub(super) struct Begun {
    pub(super) definition: Definition,
    pub(super) sources: Sources,
    pub(super) base: Option<Base>,
    pub(super) origin: Origin,
}

impl Begun {
    fn new(definition: Definition, sources: Sources, origin: Origin) -> Self {
        Self { definition, sources, base: None, origin }
    }

    /// As a row of its own, of now.
    pub(super) fn draft(self, engine: &Engine, account: AccountId) -> Draft {
        let now = engine.clock().now();
        Draft {
            id: engine.new_id(),
            account,
            content: self.definition.into_doc(),
            sources: json!(self.sources),
            base: self.base,
            origin: self.origin,
            mark: if self.origin == Origin::Import { VersionReason::Import } else { VersionReason::Start },
            revision: 1,
            created_at: now,
            updated_at: now,
        }
    }
}

impl Engine {
    /// Begins a draft. A text of the library, or a copy, gets a name that nothing of the account has yet.
    ///
    /// # Errors
    /// [`DraftProblem`], [`EngineError::TemplateNotFound`], [`EngineError::LanguageMissing`]
    pub async fn new_draft(&self, account: &Account, new: NewDraft, words: &Words) -> Result<DraftView, EngineError> {
        let begun = match new {
            NewDraft::Blank { language } => Begun::new(Definition::blank(&language), Sources::new(), Origin::Blank),
            NewDraft::Library { id, language } => {
                let (definition, sources) = super::super::library::text(&id, &language)?;
                Begun::new(self.named_free(account, definition)?, sources, Origin::Library)
            }
            NewDraft::Template { name, language } => self.of_template(account, &name, &language)?,
            NewDraft::Duplicate { draft } => {
                let copied = self.found_draft(&draft)?;
                let named = self.named_free(account, definition(&copied))?;
                Begun::new(named, sources::read(&copied.sources), Origin::Duplicate)
            }
            NewDraft::Translation { draft, language } => {
                let copied = self.found_draft(&draft)?;
                let translated = with(definition(&copied), "/language", language_code(&language))?;
                Begun::new(translated, sources::read(&copied.sources), Origin::Translation)
            }
            NewDraft::Json { text } => {
                let imported = self.import_templates(account, &text, false).await?;
                let first = imported.first().map(|one| one.id.clone()).unwrap_or_default();
                return self.draft(&first, words);
            }
        };
        let draft = begun.draft(self, account.id);
        let id = draft.id;
        self.write(move |tx| drafts::insert(tx, &draft)).await?;
        self.draft(&id.to_string(), words)
    }

    /// Saves what was typed. Whoever has not seen the newest revision writes nothing.
    ///
    /// # Errors
    /// [`DraftProblem::Changed`], [`DraftProblem::NotFound`], [`DraftProblem::NotATemplate`]
    pub async fn save_draft(
        &self,
        id: &str,
        revision: i64,
        content: Value,
        sources: Sources,
        words: &Words,
    ) -> Result<DraftSaved, EngineError> {
        let definition = Definition::read(&content).map_err(DraftProblem::from)?;
        let draft = self.found_draft(id)?;
        let written = Written { content, sources: json!(sources) };
        let (key, now) = (draft.id, self.clock().now());
        let saved = self
            .write(move |tx| {
                let saved = drafts::save(tx, key, revision, &written, now)?;
                sources::settle(tx, draft.account, Some(key))?;
                Ok::<_, StoreError>(saved)
            })
            .await?;
        let revision = written_as(saved, id)?;
        let account = self.account_by_id(&draft.account.to_string())?;
        let base = draft.base.as_ref().map(|base| (base.name.as_str(), base.language.as_str()));
        let findings = self.beside(&account)?.lint(&definition, base);
        Ok(DraftSaved { revision, check: told(&definition, findings, words) })
    }

    /// Puts a draft out of sight. It can be had back for thirty days.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`]
    pub async fn delete_draft(&self, id: &str) -> Result<(), EngineError> {
        let (key, now) = (self.found_draft(id)?.id, self.clock().now());
        self.write(move |tx| drafts::delete(tx, key, now)).await?;
        Ok(())
    }

    /// Brings a deleted draft back.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`] where it is gone for good, or never was.
    pub async fn undelete_draft(&self, id: &str) -> Result<(), EngineError> {
        let missing = || DraftProblem::NotFound { id: id.to_owned() };
        let key: DraftId = id.parse().map_err(|_| missing())?;
        if self.write(move |tx| drafts::undelete(tx, key)).await? { Ok(()) } else { Err(missing().into()) }
    }

    /// Asks for a draft at the service, as it is now. It waits until somebody takes it there.
    ///
    /// # Errors
    /// [`DraftProblem::HasErrors`]: the service would refuse it; [`DraftProblem::NotFound`]
    pub async fn request_submit(&self, id: &str, words: &Words) -> Result<RequestView, EngineError> {
        let draft = self.found_draft(id)?;
        let account = self.account_by_id(&draft.account.to_string())?;
        let definition = definition(&draft);
        let base = draft.base.as_ref().map(|base| (base.name.as_str(), base.language.as_str()));
        let count = self.errors_of(&account, &definition, base)?;
        if count > 0 {
            return Err(DraftProblem::HasErrors { count }.into());
        }
        let request = TemplateRequest {
            id: self.new_id(),
            draft: Some(draft.id),
            kind: RequestKind::Submit,
            name: draft.name().to_owned(),
            language: Some(draft.language()),
            content: definition.creation(),
            sources: draft.sources.clone(),
            base: draft.base.clone(),
            asked_at: self.clock().now(),
            state: RequestState::Waiting,
            ended_at: None,
            detail: None,
        };
        let view = request_view(&request, &draft, words);
        let key = draft.id;
        let put = self.write(move |tx| template_requests::put(tx, key, &request)).await?;
        if put { Ok(view) } else { Err(DraftProblem::NotFound { id: id.to_owned() }.into()) }
    }

    /// Takes back what was asked for and has not left.
    ///
    /// # Errors
    /// [`DraftProblem::NotRequested`], [`DraftProblem::NotFound`]
    pub async fn withdraw_request(&self, id: &str) -> Result<(), EngineError> {
        let key = self.found_draft(id)?.id;
        let withdrawn = self.write(move |tx| template_requests::withdraw(tx, key)).await?;
        if withdrawn { Ok(()) } else { Err(DraftProblem::NotRequested.into()) }
    }

    fn of_template(&self, account: &Account, name: &str, language: &str) -> Result<Begun, EngineError> {
        let listed = self.listed(account, name, language)?;
        let (name, language) = (listed.name.clone(), listed.language.clone());
        let definition = Definition::from_service(&super::exchange::as_listed(&listed)).map_err(DraftProblem::from)?;
        let kept = self.read(|tx| templates::sources(tx, account.id, &name, &language))?;
        let base = Some(Base { name, language });
        Ok(Begun { base, ..Begun::new(definition, sources::read(&kept), Origin::Template) })
    }

    /// The same under a name that no template and no draft of the account has in its language: with the next free number
    /// behind it.
    fn named_free(&self, account: &Account, definition: Definition) -> Result<Definition, EngineError> {
        let name = definition.name().to_owned();
        if name.is_empty() {
            return Ok(definition);
        }
        let language = language_code(definition.language());
        let taken = |name: &str| {
            self.read(|tx| {
                let rows = templates::named(tx, account.id, name)?.iter().any(|row| row.language == language);
                Ok::<_, EngineError>(
                    rows || drafts::named(tx, account.id, name)?.iter().any(|d| d.language() == language),
                )
            })
        };
        let mut free = name.clone();
        let mut number = 2_u32;
        while taken(&free)? {
            free = format!("{name}_{number}");
            number += 1;
        }
        if free == name { Ok(definition) } else { with(definition, "/name", free) }
    }
}

/// The document with this text at `path`.
fn with(mut definition: Definition, path: &str, text: String) -> Result<Definition, EngineError> {
    apply(&mut definition, &[Edit::set(path, text)]).map_err(DraftProblem::from)?;
    Ok(definition)
}

/// The revision that was written.
pub(super) fn written_as(saved: Saved, id: &str) -> Result<i64, EngineError> {
    match saved {
        Saved::Saved(revision) => Ok(revision),
        Saved::Changed(revision) => Err(DraftProblem::Changed { revision }.into()),
        Saved::Missing => Err(DraftProblem::NotFound { id: id.to_owned() }.into()),
    }
}
