//! Segments: people who have something in common, under a name.

use recado_core::SegmentId;
use recado_core::contact::{Condition, Segment};
use recado_core::fold::folded;
use recado_store::StoreError;
use recado_store::tables::{contact_list, fields, segments};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::contact_list::ContactFilter;
use crate::engine::Engine;
use crate::error::EngineError;

/// How many people of a segment are counted; a list of segments waits for no million.
const COUNTED: u32 = 100_000;

/// People who have something in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SegmentView {
    /// Ours.
    pub id: String,
    /// As the shop calls it.
    pub name: String,
    /// All of them hold; none: everybody.
    pub conditions: Vec<Condition>,
    /// How many they are; none: more than are counted.
    pub contacts: Option<u32>,
}

/// A segment as it is written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct SegmentDraft {
    /// None: a new one.
    pub id: Option<String>,
    /// As the shop calls it.
    pub name: String,
    /// All of them hold; none: everybody.
    pub conditions: Vec<Condition>,
}

impl Engine {
    /// All segments, by name.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn segments(&self) -> Result<Vec<SegmentView>, EngineError> {
        self.read(segments::all)?.into_iter().map(|segment| self.segment_view(segment)).collect()
    }

    /// The segment of a name.
    ///
    /// # Errors
    /// [`EngineError::SegmentNotFound`]
    pub fn segment(&self, name: &str) -> Result<SegmentView, EngineError> {
        let found = self.read(|tx| segments::by_name(tx, name))?;
        let segment = found.ok_or_else(|| EngineError::SegmentNotFound { name: name.to_owned() })?;
        self.segment_view(segment)
    }

    /// Saves a segment, a new one or a changed one.
    ///
    /// # Errors
    /// [`EngineError::SegmentExists`], [`EngineError::SegmentNotFound`], [`EngineError::FieldUnknown`] for a condition
    /// about a field that there is not, [`EngineError::FieldInvalid`] for one without a name
    pub async fn save_segment(&self, draft: SegmentDraft) -> Result<SegmentView, EngineError> {
        let name = draft.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err(EngineError::FieldInvalid { field: "segment", value: draft.name });
        }
        let missing = |id: &str| EngineError::SegmentNotFound { name: id.to_owned() };
        let before = match &draft.id {
            None => None,
            Some(id) => {
                let key: SegmentId = id.parse().map_err(|_| missing(id))?;
                Some(self.read(|tx| segments::by_id(tx, key))?.ok_or_else(|| missing(id))?)
            }
        };
        self.check_conditions(&draft.conditions)?;
        let now = self.clock().now();
        let segment = Segment {
            id: before.as_ref().map_or_else(|| self.new_id(), |segment| segment.id),
            name: name.clone(),
            conditions: draft.conditions,
            created_at: before.map_or(now, |segment| segment.created_at),
            updated_at: now,
        };
        let kept = segment.clone();
        self.write(move |tx| segments::put(tx, &kept)).await.map_err(|error| match error {
            StoreError::Duplicate(_) => EngineError::SegmentExists { name },
            other => EngineError::Store(other),
        })?;
        self.segment_view(segment)
    }

    /// Takes a segment away; its people stay.
    ///
    /// # Errors
    /// [`EngineError::SegmentNotFound`]
    pub async fn remove_segment(&self, id: &str) -> Result<(), EngineError> {
        let missing = || EngineError::SegmentNotFound { name: id.to_owned() };
        let key: SegmentId = id.parse().map_err(|_| missing())?;
        if self.write(move |tx| segments::remove(tx, key)).await? { Ok(()) } else { Err(missing()) }
    }

    /// How many people some conditions hold of.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn segment_count(&self, conditions: &[Condition]) -> Result<u32, EngineError> {
        self.count(conditions, u32::MAX)
    }

    fn count(&self, conditions: &[Condition], up_to: u32) -> Result<u32, EngineError> {
        let moment = self.moment();
        let filter = ContactFilter { conditions: conditions.to_vec(), ..ContactFilter::default() };
        self.read(|tx| Ok(contact_list::count(tx, &filter.store(tx, 0)?, &moment, up_to)?))
    }

    fn segment_view(&self, segment: Segment) -> Result<SegmentView, EngineError> {
        let contacts = self.count(&segment.conditions, COUNTED)?;
        Ok(SegmentView {
            id: segment.id.to_string(),
            name: segment.name,
            conditions: segment.conditions,
            contacts: (contacts < COUNTED).then_some(contacts),
        })
    }

    fn check_conditions(&self, conditions: &[Condition]) -> Result<(), EngineError> {
        let known = self.read(fields::all)?;
        for condition in conditions {
            let (Condition::Field { field, .. } | Condition::Birthday { field, .. }) = condition else { continue };
            let wanted = folded(field.trim());
            if !known.iter().any(|known| folded(&known.name) == wanted) {
                return Err(EngineError::FieldUnknown { name: field.clone() });
            }
        }
        Ok(())
    }
}
