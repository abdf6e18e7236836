//! Retention: how long what names a person is kept. Nothing goes by itself unless the shop says so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many days each kind is kept; none: for good.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Retention {
    /// Numbers, keys and parameters of messages that have come to an end. Their rows stay, as counts.
    pub contents_days: Option<u32>,
    /// What customers answered.
    pub answers_days: Option<u32>,
    /// What contacts were like before an import or another edit: afterwards it cannot be taken back.
    pub undo_days: Option<u32>,
}
