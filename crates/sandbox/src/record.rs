//! The service's own record of what it processed: the evidence against which a test counts copies and losses.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use crate::customer::QuickReply;

/// One message that the service took, whether or not its answer reached anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The id that it gave.
    pub wamid: String,
    /// The recipient as E.164, however it was written.
    pub to: String,
    /// The recipient as the service knows them; digits.
    pub wa_id: String,
    /// The template's name; none for a free message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The template's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `biz_opaque_callback_data`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callback_data: Option<String>,
    /// The ids of the uploaded media in it.
    pub media: Vec<String>,
    /// When.
    #[serde(serialize_with = "rfc3339")]
    pub at: DateTime<Utc>,
    /// What its recipient can tap.
    #[serde(skip)]
    pub(crate) quick_replies: Vec<QuickReply>,
}

fn rfc3339<S: serde::Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// All of them, in the order in which they were taken.
#[derive(Debug, Default)]
pub(crate) struct Records(Mutex<Vec<Record>>);

impl Records {
    pub(crate) fn push(&self, record: Record) {
        self.with(|records| records.push(record));
    }

    /// Looks at all of them, or changes them, while nothing is added.
    pub(crate) fn with<T>(&self, look: impl FnOnce(&mut Vec<Record>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
