//! How much of the management quota is used: 5,000 calls an hour for an account with a registered number, and 80007
//! above it. Sending is not under this quota (API sheet, section 7), nor, here, is the message history, about which no
//! source says anything.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::json;

use crate::account;
use crate::error::GraphError;

/// Calls an hour.
const QUOTA: u32 = 5_000;
const HOUR: Duration = Duration::from_secs(3600);

/// The calls of the running hour.
#[derive(Debug)]
pub(crate) struct Usage(Mutex<(Instant, u32)>);

impl Usage {
    pub(crate) fn new() -> Self {
        Self(Mutex::new((Instant::now(), 0)))
    }

    /// Counts a management call.
    ///
    /// # Errors
    /// 80007 when the hour's calls are used up.
    pub(crate) fn count(&self) -> Result<(), GraphError> {
        let mut hour = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if hour.0.elapsed() >= HOUR {
            *hour = (Instant::now(), 0);
        }
        if hour.1 >= QUOTA {
            return Err(GraphError::messaging(80007));
        }
        hour.1 += 1;
        Ok(())
    }

    /// Forgets them.
    pub(crate) fn reset(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (Instant::now(), 0);
    }

    /// `X-App-Usage` and `X-Business-Use-Case-Usage`, in percent and minutes.
    pub(crate) fn write(&self, headers: &mut HeaderMap) {
        let (since, calls) = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let percent = calls * 100 / QUOTA;
        let left = if percent >= 100 { HOUR.saturating_sub(since.elapsed()).as_secs().div_ceil(60) } else { 0 };
        let app = json!({ "call_count": percent, "total_time": 0, "total_cputime": 0 });
        let case = json!({ account::WABA_ID: [{
            "type": "whatsapp_business_management", "call_count": percent, "total_cputime": 0, "total_time": 0,
            "estimated_time_to_regain_access": left,
        }] });
        for (name, value) in [("x-app-usage", app), ("x-business-use-case-usage", case)] {
            if let Ok(value) = HeaderValue::from_str(&value.to_string()) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
    }
}
