//! One template as the service keeps it.

use std::sync::Arc;

use recado_core::template::{NotATemplate, Template};
use serde_json::{Map, Value, json};

use super::slots::Slots;
use crate::state::now;

/// One template as the service keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) id: u64,
    pub(crate) name: Arc<str>,
    pub(crate) language: Arc<str>,
    pub(crate) category: String,
    /// As it can be read.
    pub(crate) template: Arc<Template>,
    /// What a send must bring.
    pub(crate) slots: Arc<Slots>,
    /// As the service shows it, but for what is worked out at the moment: status and reason.
    pub(super) shown: Map<String, Value>,
    status: String,
    rejected_reason: Option<String>,
    review: Option<Review>,
    /// When it was edited while approved; milliseconds since 1970.
    pub(super) edited: Vec<u64>,
}

/// A review that ends by itself: nobody waits for it, whoever asks after the time sees the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Review {
    ends: u64,
    verdict: &'static str,
}

/// A body with one of these words is rejected.
const REJECTED_WORDS: [&str; 2] = ["REJEITAR", "REJECT"];

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
            review: None,
            edited: Vec::new(),
            template: Arc::new(parsed),
        };
        let parsed = Arc::clone(&stored.template);
        stored.show("id", json!(id.to_string()));
        stored.show("category", json!(parsed.category));
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
        let body = self.slots.body.text.to_uppercase();
        let rejected = REJECTED_WORDS.iter().any(|word| body.contains(word));
        self.status = "PENDING".to_owned();
        self.rejected_reason = None;
        self.review = Some(Review { ends, verdict: if rejected { "REJECTED" } else { "APPROVED" } });
        self.show("last_updated_time", json!(chrono::Utc::now().format("%Y-%m-%dT%H:%M:%S+0000").to_string()));
    }

    /// Changes one thing that is shown.
    pub(super) fn show(&mut self, key: &str, value: Value) {
        self.shown.insert(key.to_owned(), value);
    }

    /// From outside; ends a review.
    pub(super) fn set_status(&mut self, status: &str) {
        self.status = status.to_ascii_uppercase();
        self.review = None;
        self.rejected_reason = (self.status == "REJECTED").then(|| "INVALID_FORMAT".to_owned());
    }

    /// At this moment, in upper case.
    pub(crate) fn status(&self) -> &str {
        match &self.review {
            Some(review) if now() >= review.ends => review.verdict,
            _ => &self.status,
        }
    }

    /// As the service shows it at this moment.
    pub(super) fn view(&self) -> Map<String, Value> {
        let mut view = self.shown.clone();
        let status = self.status();
        let reason = match (status, &self.rejected_reason) {
            ("REJECTED", Some(reason)) => reason,
            ("REJECTED", None) => "INVALID_FORMAT",
            _ => "NONE",
        };
        view.insert("status".into(), json!(status));
        view.insert("rejected_reason".into(), json!(reason));
        view
    }
}
