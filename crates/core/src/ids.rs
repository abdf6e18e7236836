//! Ids, made on this machine: UUIDv7, so that they sort by the time they were made and need nobody's permission.
//!
//! Each noun has its own type; giving a batch's id where a message's is wanted does not compile.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// An id of one noun `N`, shown as the usual 36 characters.
pub struct Id<N>(Uuid, PhantomData<fn() -> N>);

impl<N> Id<N> {
    /// The id for something made at `unix_millis` (milliseconds since 1970, UTC) with ten bytes of chance.
    ///
    /// Two ids of the same millisecond differ by chance only: 74 of the 80 bits are used (RFC 9562, section 5.7).
    #[must_use]
    pub fn from_parts(unix_millis: u64, chance: [u8; 10]) -> Self {
        Self(uuid::Builder::from_unix_timestamp_millis(unix_millis, &chance).into_uuid(), PhantomData)
    }
}

impl<N> Clone for Id<N> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<N> Copy for Id<N> {}
impl<N> PartialEq for Id<N> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<N> Eq for Id<N> {}
impl<N> PartialOrd for Id<N> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<N> Ord for Id<N> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<N> std::hash::Hash for Id<N> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<N> fmt::Display for Id<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<N> fmt::Debug for Id<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

impl<N> FromStr for Id<N> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Uuid::parse_str(text).map(|id| Self(id, PhantomData)).map_err(|_| NotAnId)
    }
}
impl<N> Serialize for Id<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, N> Deserialize<'de> for Id<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The nouns that have ids; never made, only named in [`Id`].
#[expect(missing_docs, reason = "each is only the name of a noun")]
pub mod noun {
    pub enum Account {}
    pub enum Contact {}
    pub enum Template {}
    pub enum Batch {}
    pub enum Message {}
    pub enum Answer {}
    pub enum Segment {}
    pub enum Edit {}
    pub enum Draft {}
    pub enum TemplateRequest {}
}

/// Id of an account.
pub type AccountId = Id<noun::Account>;
/// Id of a contact.
pub type ContactId = Id<noun::Contact>;
/// Id of a template or draft in the local file; the service has its own.
pub type TemplateId = Id<noun::Template>;
/// Id of a batch: what one press of Send put in the ledger.
pub type BatchId = Id<noun::Batch>;
/// Id of a message: one template to one person.
pub type MessageId = Id<noun::Message>;
/// Id of an answer of a customer; the service has its own.
pub type AnswerId = Id<noun::Answer>;
/// Id of a segment.
pub type SegmentId = Id<noun::Segment>;
/// Id of an edit: an import, or another change of many contacts.
pub type EditId = Id<noun::Edit>;
/// Id of a draft of a template.
pub type DraftId = Id<noun::Draft>;
/// Id of something that was asked for at the service about a template.
pub type TemplateRequestId = Id<noun::TemplateRequest>;

/// Id of an attempt: one request for one message. It travels as `biz_opaque_callback_data`, so that a status can be
/// joined to the attempt even when the answer with the service's own id was lost.
///
/// It is the message's id and the attempt's number, so it needs no index of its own: whoever brings it back names the
/// row. A random id of each attempt would cost an index entry a message on the way of every send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AttemptId {
    /// Of which message.
    pub message: MessageId,
    /// From 1.
    pub number: u32,
}

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.message, self.number)
    }
}

impl FromStr for AttemptId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (message, number) = text.split_once('.').ok_or(NotAnId)?;
        Ok(Self { message: message.parse()?, number: number.parse().map_err(|_| NotAnId)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attempt_names_its_message() {
        let id = AttemptId { message: MessageId::from_parts(1_700_000_000_000, [7; 10]), number: 12 };
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.message.to_string().parse::<AttemptId>(), Err(NotAnId));
    }

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        let earlier = MessageId::from_parts(1_700_000_000_000, [0xff; 10]);
        let later = MessageId::from_parts(1_700_000_000_001, [0; 10]);
        assert!(earlier < later, "the time leads, chance only follows");
        assert!(earlier.to_string() < later.to_string(), "their texts sort the same way, as SQLite will");
    }

    #[test]
    fn text_and_back() {
        let id = BatchId::from_parts(1_700_000_000_000, [7; 10]);
        assert_eq!(id.to_string().parse::<BatchId>(), Ok(id));
        assert_eq!("42".parse::<BatchId>(), Err(NotAnId));
    }
}
