//! Tags: which there are, and putting them on many people at once.

use recado_core::edit::{EditDetail, EditKind};
use recado_store::tables::contact_tags;
use recado_store::tables::edits::NewEdit;
use serde::Serialize;
use ts_rs::TS;

use super::contact_list::Selection;
use super::edits::{EditView, changed};
use crate::engine::Engine;
use crate::error::EngineError;

/// A tag, and how many have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TagView {
    /// As it was first written.
    pub name: String,
    /// How many.
    #[ts(type = "number")]
    pub contacts: u64,
}

impl Engine {
    /// All tags, in the order of their letters.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn tags(&self) -> Result<Vec<TagView>, EngineError> {
        let all = self.read(contact_tags::all)?;
        Ok(all.into_iter().map(|tag| TagView { name: tag.name, contacts: tag.contacts }).collect())
    }

    /// Puts a tag on people, or takes it off.
    ///
    /// # Errors
    /// [`EngineError::FieldInvalid`] for a tag without a name, [`EngineError::SegmentNotFound`]
    pub async fn edit_tags(&self, selection: Selection, tag: String, remove: bool) -> Result<EditView, EngineError> {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        if tag.is_empty() {
            return Err(EngineError::FieldInvalid { field: "tag", value: tag });
        }
        let detail = EditDetail { tag: Some(tag.clone()), removed: remove, ..EditDetail::default() };
        let edit = NewEdit { id: self.new_id(), kind: EditKind::Tags, at: self.clock().now(), detail };
        let (calling_code, moment, kept) = (self.region().country.calling_code(), self.moment(), edit.clone());
        let done = self
            .write_alone(move |tx| {
                let keys = selection.keys(tx, calling_code, &moment)?;
                Ok::<_, EngineError>(contact_tags::bulk(tx, &keys, &tag, &kept)?)
            })
            .await?;
        Ok(changed(edit, &done))
    }
}
