//! One template as the service keeps it.

use std::sync::Arc;

use recado_core::template::{NotATemplate, Template};
use serde_json::{Map, Value, json};

use super::quality::NOTICE;
use super::review::{self, Category, Verdict};
use super::slots::Slots;
use crate::duration::millis;
use crate::state::now;

/// One template as the service keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) id: u64,
    pub(crate) name: Arc<str>,
    pub(crate) language: Arc<str>,
    /// As it can be read.
    pub(crate) template: Arc<Template>,
    /// What a send must bring.
    pub(crate) slots: Arc<Slots>,
    /// As the service shows it, but for what is worked out at the moment: status, reason and category.
    pub(super) shown: Map<String, Value>,
    category: String,
    status: String,
    rejected_reason: Option<String>,
    /// What becomes of its status by itself.
    pub(super) turn: Option<Turn>,
    /// What becomes of its category by itself.
    pub(super) moving: Option<Moving>,
    /// When it was edited while approved; milliseconds since 1970.
    pub(super) edited: Vec<u64>,
    /// How often it was paused for its quality.
    pub(super) pauses: usize,
}

/// A review or a pause that ends by itself: nobody waits for it, whoever asks after the time sees what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    /// Milliseconds since 1970.
    pub(super) at: u64,
    pub(super) status: &'static str,
    /// Why, of a rejection.
    pub(super) reason: Option<&'static str>,
}

/// Another category, first announced and then in force. Milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moving {
    /// When it is announced.
    pub(super) from: u64,
    pub(super) at: u64,
    pub(super) category: String,
}

impl Stored {
    /// One of those that the account starts with.
    pub(super) fn first(id: u64, template: Value) -> Result<Self, NotATemplate> {
        let parsed = Template::from_service(&template)?;
        let mut shown = template.as_object().cloned().unwrap_or_default();
        shown.remove("status");
        shown.remove("rejected_reason");
        let mut stored = Self {
            id,
            name: parsed.name.as_str().into(),
            language: parsed.language.as_str().into(),
            category: parsed.category.clone(),
            slots: Arc::new(Slots::of(&parsed)),
            shown,
            status: parsed.status.as_str().to_owned(),
            rejected_reason: parsed.rejected_reason.clone(),
            turn: None,
            moving: None,
            edited: Vec::new(),
            pauses: 0,
            template: Arc::new(parsed),
        };
        let parsed = Arc::clone(&stored.template);
        stored.show("id", json!(id.to_string()));
        stored.show("parameter_format", json!(parsed.parameter_format.as_str()));
        Ok(stored)
    }

    /// A new one, whose review ends then.
    pub(super) fn submitted(id: u64, template: Value, review_ends: u64) -> Result<Self, NotATemplate> {
        let mut stored = Self::first(id, template)?;
        stored.submit(review_ends);
        stored.show("quality_score", json!({ "score": "UNKNOWN", "date": now() / 1000 }));
        Ok(stored)
    }

    /// Hands it to the review.
    pub(super) fn submit(&mut self, ends: u64) {
        self.status = "PENDING".to_owned();
        self.rejected_reason = None;
        let verdict = match review::review(&self.template) {
            Verdict::Approved => ("APPROVED", None),
            Verdict::Rejected(reason) => ("REJECTED", Some(reason)),
        };
        self.turn = Some(Turn { at: ends, status: verdict.0, reason: verdict.1 });
        self.show("last_updated_time", json!(chrono::Utc::now().format("%Y-%m-%dT%H:%M:%S+0000").to_string()));
    }

    /// Judges its category. Where it cannot change at once, because it is approved or has other languages, the change is
    /// announced when the review ends.
    pub(super) fn judge_category(&mut self, at_once: bool) {
        self.moving = None;
        match review::category(&self.template) {
            Category::Stays => {}
            Category::IsMarketing if at_once => self.category = "MARKETING".to_owned(),
            Category::IsMarketing | Category::BecomesMarketing => {
                let from = self.turn.as_ref().map_or_else(now, |turn| turn.at);
                let at = from.saturating_add(millis(NOTICE));
                self.moving = Some(Moving { from, at, category: "MARKETING".to_owned() });
            }
        }
    }

    /// Changes one thing that is shown.
    pub(super) fn show(&mut self, key: &str, value: Value) {
        self.shown.insert(key.to_owned(), value);
    }

    /// From outside; ends a review or a pause.
    pub(super) fn set_status(&mut self, status: &str) {
        self.status = status.to_ascii_uppercase();
        self.turn = None;
        self.rejected_reason = (self.status == "REJECTED").then(|| "INVALID_FORMAT".to_owned());
    }

    /// From outside: the review says no, in the platform's word.
    pub(super) fn reject(&mut self, reason: &str) {
        self.set_status("REJECTED");
        self.rejected_reason = Some(reason.to_ascii_uppercase());
    }

    /// What has become of its status by now.
    fn turned(&self) -> Option<&Turn> {
        self.turn.as_ref().filter(|turn| now() >= turn.at)
    }

    /// At this moment, in upper case.
    pub(crate) fn status(&self) -> &str {
        self.turned().map_or(&self.status, |turn| turn.status)
    }

    /// At this moment, in upper case.
    pub(crate) fn category(&self) -> &str {
        let moved = self.moving.as_ref().filter(|moving| now() >= moving.at);
        moved.map_or(&self.category, |moving| &moving.category)
    }

    /// Makes the category of this moment its own.
    pub(super) fn settle_category(&mut self) {
        self.category = self.category().to_owned();
        self.moving = None;
    }

    /// As the service shows it at this moment.
    pub(super) fn view(&self) -> Map<String, Value> {
        let mut view = self.shown.clone();
        let status = self.status();
        let reason = self.turned().map_or(self.rejected_reason.as_deref(), |turn| turn.reason);
        let reason = if status == "REJECTED" { reason.unwrap_or("INVALID_FORMAT") } else { "NONE" };
        view.insert("status".into(), json!(status));
        view.insert("rejected_reason".into(), json!(reason));
        view.insert("category".into(), json!(self.category()));
        if let Some(moving) = self.moving.as_ref().filter(|moving| now() >= moving.from) {
            if now() < moving.at {
                view.insert("correct_category".into(), json!(moving.category));
            } else {
                view.insert("previous_category".into(), json!(self.category));
            }
        }
        view
    }
}
