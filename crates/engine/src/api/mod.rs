//! What hosts ask for, one noun a file. A `*Request` goes in, a `*View` comes out; views are data for a screen or for
//! JSON, with the words of the reader's language already in them where they hold an error.

pub mod accounts;
pub mod answers;
pub mod charges;
pub mod check;
pub mod connect;
pub mod consents;
pub mod contact_list;
pub mod contact_page;
pub mod contacts;
pub mod control;
pub mod dossier;
pub mod drafts;
pub mod edits;
pub mod erasure;
pub mod export;
pub mod fields;
pub mod file;
#[cfg(test)]
pub(crate) mod fixture;
pub mod form;
pub mod imports;
pub mod leaving;
pub mod library;
pub mod mailings;
pub mod media;
pub mod outbox;
pub mod people;
pub mod prices;
pub mod report;
pub mod segments;
pub mod send_people;
pub mod sending_rules;
pub mod sends;
pub mod service;
pub mod settings;
pub mod story;
pub mod tags;
pub mod templates;
pub mod thread;
pub mod today;

use recado_core::outcome::PlatformError;
use serde::Serialize;
use ts_rs::TS;

/// An error as it is shown: a code for programs, words for people, the platform's own beneath.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErrorView {
    /// Stable, snake_case.
    pub code: String,
    /// What happened.
    pub message: String,
    /// The next step.
    pub advice: String,
    /// The platform's code and text, for "Detalhes".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub platform: Option<PlatformError>,
}
