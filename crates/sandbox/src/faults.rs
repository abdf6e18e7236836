//! What goes wrong, on purpose. Everything is off at first; it can be switched while the service runs.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What goes wrong, and how often. Probabilities go from 0 to 1, and at most one of them strikes a request.
///
/// In JSON durations are milliseconds and a partial object changes only what it names.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Faults {
    /// Which requests can be struck.
    pub scope: Scope,
    /// How many requests may still be struck; none: no end.
    pub remaining: Option<u64>,
    /// Every answer waits this long.
    #[serde(rename = "latency_ms", with = "crate::duration")]
    pub latency: Duration,
    /// And up to this much longer.
    #[serde(rename = "jitter_ms", with = "crate::duration")]
    pub jitter: Duration,
    /// 5xx with a Graph error: 2, 131016, 133004 (surely not processed), 1, 131000 (processed every other time).
    pub server_error: f64,
    /// 5xx without a Graph error; processed every other time.
    pub bare_server_error: f64,
    /// 130429, whatever the pace.
    pub throttle: f64,
    /// The connection closes without an answer; the request was not processed.
    pub drop_before: f64,
    /// The connection closes without an answer; the request was processed.
    pub drop_after: f64,
    /// Processed, then an answer shorter than its `content-length`, and the connection closes.
    pub truncate: f64,
    /// A page of HTML with 200 or 502, from something between; the request was not processed.
    pub html: f64,
    /// The same page; the request was processed.
    pub html_after: f64,
    /// Processed, then no answer until the client gives up.
    pub stall: f64,
    /// Processed, then 200 with JSON that has no message id.
    pub without_id: f64,
    /// Every send is refused with this code (API sheet, section 6.2), before anything is done.
    pub refuse_with: Option<u32>,
    /// The token has expired: 190/463.
    pub expired_token: bool,
    /// Templates are held for quality assessment before they go out (API sheet, section 3.8).
    pub held: bool,
    /// The number is not registered: 133010.
    pub unregistered: bool,
    /// The account is locked: 131031.
    pub locked: bool,
    /// Kinds of button that the account does not have (`PAYMENT_REQUEST`, `ORDER_DETAILS`): a template with one is not
    /// taken, and a message with one is refused.
    pub lacks: Vec<String>,
    /// The next upload of more than so many bytes, of a medium or of a sample, breaks after them; the sample's count.
    /// Happens once.
    pub upload_breaks_at: Option<u64>,
    /// A test number: only these may be written to, in exactly this form (131030; API sheet, section 2.1).
    pub allow_list: Option<Vec<String>>,
}

/// Which requests can be struck by a probability, and wait for the latency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Only `POST /{phone}/messages`.
    #[default]
    Messages,
    /// Every request but those of `/practice`.
    All,
}
