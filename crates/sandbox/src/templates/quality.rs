//! What the platform does to a template after it was approved: quality that falls, pauses, and a category that it finds
//! does not fit (API sheet, sections 3.5 and 3.8). Here nobody complains, so it happens where a control asks for it.

use std::time::Duration;

use serde_json::json;

use super::Stored;
use super::stored::{Moving, Turn};
use crate::duration::millis;
use crate::state::now;

/// How long the first and the second pause take; the third time a template is disabled for good.
const PAUSES: [Duration; 2] = [Duration::from_secs(3 * 3600), Duration::from_secs(6 * 3600)];
/// Between the announcement of another category and the change.
pub(super) const NOTICE: Duration = Duration::from_secs(24 * 3600);

/// Categories (API sheet, section 3.5).
pub(crate) const CATEGORIES: [&str; 3] = ["MARKETING", "UTILITY", "AUTHENTICATION"];
/// Words for why a review rejects (API sheet, section 3.1).
pub(crate) const REASONS: [&str; 7] = [
    "ABUSIVE_CONTENT",
    "INCORRECT_CATEGORY",
    "INVALID_FORMAT",
    "PROMOTIONAL",
    "SCAM",
    "TAG_CONTENT_MISMATCH",
    "CATEGORY_NOT_AVAILABLE",
];
/// Words for quality (API sheet, section 3.1).
pub(crate) const SCORES: [&str; 4] = ["GREEN", "YELLOW", "RED", "UNKNOWN"];

impl Stored {
    /// Gives it a score. A low one pauses an approved template for the time that is its turn, or for `pause`; the third
    /// time disables it.
    pub(super) fn set_quality(&mut self, score: &str, pause: Option<Duration>) {
        self.show("quality_score", json!({ "score": score, "date": now() / 1000 }));
        if score != "RED" || self.status() != "APPROVED" {
            return;
        }
        match PAUSES.get(self.pauses) {
            Some(usual) => {
                self.pauses += 1;
                self.set_status("PAUSED");
                let ends = now().saturating_add(millis(pause.unwrap_or(*usual)));
                self.turn = Some(Turn { at: ends, status: "APPROVED", reason: None });
            }
            None => self.set_status("DISABLED"),
        }
    }

    /// Announces that it will be moved to another category; none takes the announcement back.
    pub(super) fn announce(&mut self, category: Option<&str>, notice: Option<Duration>) {
        let moving = category.filter(|category| *category != self.category());
        self.settle_category();
        let ends = now().saturating_add(millis(notice.unwrap_or(NOTICE)));
        self.moving = moving.map(|category| Moving { from: now(), at: ends, category: category.to_owned() });
    }
}
