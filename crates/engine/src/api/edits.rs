//! Edits: what was done to many contacts at once, and taking it back.

use chrono::{DateTime, Utc};
use recado_core::EditId;
use recado_core::edit::{Edit, EditDetail, EditKind};
use recado_store::tables::audit::{self, Line};
use recado_store::tables::edits::{self, Changed, NewEdit};
use recado_store::tables::undo::{self, Undo};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::engine::Engine;
use crate::error::EngineError;

/// Something that was done to many contacts at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EditView {
    /// To take it back by; none: nothing was different.
    pub id: Option<String>,
    /// What it is.
    pub kind: EditKind,
    /// When.
    pub at: DateTime<Utc>,
    /// How many contacts changed.
    #[ts(type = "number")]
    pub contacts: u64,
    /// What it was about.
    pub detail: EditDetail,
    /// Whether it can be taken back.
    pub can_undo: bool,
}

/// What was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct UndoneView {
    /// Contacts that are no longer in the list.
    #[ts(type = "number")]
    pub removed: u64,
    /// Contacts that are what they were before.
    #[ts(type = "number")]
    pub restored: u64,
    /// Contacts that somebody changed since: they stay as they are.
    #[ts(type = "number")]
    pub kept: u64,
}

impl Engine {
    /// Takes an edit back.
    ///
    /// # Errors
    /// [`EngineError::EditNotFound`] for one that there is not, or that can be taken back no more;
    /// [`EngineError::EditNotLast`] for an import behind which there is another one.
    pub async fn undo_edit(&self, id: &str) -> Result<UndoneView, EngineError> {
        let missing = || EngineError::EditNotFound { id: id.to_owned() };
        let (edit, now) = (id.parse::<EditId>().map_err(|_| missing())?, self.clock().now());
        let done = self
            .write_alone(move |tx| {
                let done = undo::undo(tx, edit, now)?;
                if let Undo::Done(undone) = &done {
                    let detail = json!({"removed": undone.removed, "restored": undone.restored, "kept": undone.kept});
                    audit::add(tx, &Line { at: now, action: "undo".to_owned(), contact: None, detail })?;
                }
                Ok::<_, EngineError>(done)
            })
            .await?;
        match done {
            Undo::Done(undone) => {
                Ok(UndoneView { removed: undone.removed, restored: undone.restored, kept: undone.kept })
            }
            Undo::NotLast => Err(EngineError::EditNotLast),
            Undo::NotThere => Err(missing()),
        }
    }

    /// The newest import that was not taken back.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn last_import(&self) -> Result<Option<EditView>, EngineError> {
        self.read(|tx| {
            let Some(edit) = edits::last_import(tx)? else { return Ok(None) };
            let can_undo = edits::can_undo(tx, &edit)?;
            Ok(Some(seen(can_undo, edit)))
        })
    }
}

/// An edit that was done before.
pub(crate) fn seen(can_undo: bool, edit: Edit) -> EditView {
    let contacts = edit.detail.added + edit.detail.updated;
    EditView { id: Some(edit.id.to_string()), kind: edit.kind, at: edit.at, contacts, detail: edit.detail, can_undo }
}

/// What came of an edit just now.
pub(crate) fn changed(edit: NewEdit, changed: &Changed) -> EditView {
    EditView {
        id: changed.edit.map(|id| id.to_string()),
        kind: edit.kind,
        at: edit.at,
        contacts: changed.contacts,
        detail: EditDetail { updated: changed.contacts, ..edit.detail },
        can_undo: changed.edit.is_some(),
    }
}
