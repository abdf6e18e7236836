//! How a draft once was: listed, compared with what it is, brought back.

use chrono::{DateTime, Utc};
use recado_core::draft::{DraftVersion, VersionReason};
use recado_core::template::{ComparedPart, Definition, compare};
use recado_store::tables::draft_versions;
use recado_store::tables::drafts::Written;
use recado_store::tables::drafts::put_in_place;
use serde::Serialize;
use ts_rs::TS;

use super::write::written_as;
use super::{DraftProblem, DraftView, definition};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// How a draft once was, in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VersionView {
    /// From 1, in the order of time.
    #[ts(type = "number")]
    pub number: i64,
    /// When it was so last.
    pub at: DateTime<Utc>,
    /// What somebody had done.
    pub reason: VersionReason,
}

impl Engine {
    /// The versions of a draft, newest first. What it is now is none of them.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`]
    pub fn draft_versions(&self, id: &str) -> Result<Vec<VersionView>, EngineError> {
        let draft = self.found_draft(id)?;
        let versions = self.read(|tx| draft_versions::list(tx, draft.id))?;
        let view =
            |version: DraftVersion| VersionView { number: version.number, at: version.at, reason: version.reason };
        Ok(versions.into_iter().map(view).collect())
    }

    /// What is different now from a version, part by part and word by word.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`], [`DraftProblem::VersionNotFound`]
    pub fn compare_versions(&self, id: &str, number: i64) -> Result<Vec<ComparedPart>, EngineError> {
        let draft = self.found_draft(id)?;
        let version = self.read(|tx| draft_versions::by_number(tx, draft.id, number))?;
        let version = version.ok_or(DraftProblem::VersionNotFound { number })?;
        let before = Definition::read(&version.content).map_err(DraftProblem::from)?;
        Ok(compare(&before, &definition(&draft)))
    }

    /// Brings a version back. What the draft was is kept as one.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`], [`DraftProblem::VersionNotFound`]
    pub async fn restore_version(&self, id: &str, number: i64, words: &Words) -> Result<DraftView, EngineError> {
        let draft = self.found_draft(id)?;
        let version = self.read(|tx| draft_versions::by_number(tx, draft.id, number))?;
        let version = version.ok_or(DraftProblem::VersionNotFound { number })?;
        let written = Written { content: version.content, sources: version.sources };
        let (key, now) = (draft.id, self.clock().now());
        let saved = self.write(move |tx| put_in_place(tx, key, &written, VersionReason::Restore, now)).await?;
        written_as(saved, id)?;
        self.draft(id, words)
    }
}
