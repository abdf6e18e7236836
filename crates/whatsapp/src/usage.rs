//! How much of its allowance an app has used, as the answer's headers tell (API sheet, section 7).

use reqwest::header::HeaderMap;
use serde_json::Value;

/// What the headers said. Both may be missing; Meta does not promise them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// Per cent of the allowance that is used, the highest of all counts. From 100 on, calls are refused.
    pub percent: Option<u32>,
    /// Minutes until the service answers again; none where it does not make anybody wait.
    pub regain_minutes: Option<u32>,
}

impl Usage {
    /// Reads `X-App-Usage` and `X-Business-Use-Case-Usage`. A header that cannot be read is none.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let json = |name: &str| -> Option<Value> { serde_json::from_slice(headers.get(name)?.as_bytes()).ok() };
        let mut usage = Self::default();
        if let Some(app) = json("x-app-usage") {
            usage.count(&app);
        }
        if let Some(Value::Object(cases)) = json("x-business-use-case-usage") {
            for case in cases.values().filter_map(Value::as_array).flatten() {
                usage.count(case);
            }
        }
        usage
    }

    fn count(&mut self, counts: &Value) {
        for key in ["call_count", "total_time", "total_cputime"] {
            self.percent = self.percent.max(number(counts, key));
        }
        let minutes = number(counts, "estimated_time_to_regain_access").filter(|minutes| *minutes > 0);
        self.regain_minutes = self.regain_minutes.max(minutes);
    }
}

fn number(counts: &Value, key: &str) -> Option<u32> {
    let value = counts.get(key)?;
    // Some answers have fractions of a per cent.
    let number = value.as_f64()?;
    (0.0..=f64::from(u32::MAX)).contains(&number).then_some(number.ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_count_wins() {
        let mut headers = HeaderMap::new();
        assert_eq!(Usage::of(&headers), Usage::default());
        headers.insert("x-app-usage", r#"{"call_count":28,"total_time":25,"total_cputime":25}"#.parse().unwrap());
        assert_eq!(Usage::of(&headers), Usage { percent: Some(28), regain_minutes: None });
        let business = r#"{"1":[{"type":"whatsapp","call_count":100,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":7}],
            "2":[{"type":"whatsapp","call_count":3,"estimated_time_to_regain_access":0}]}"#
            .replace('\n', "");
        headers.insert("x-business-use-case-usage", business.parse().unwrap());
        assert_eq!(Usage::of(&headers), Usage { percent: Some(100), regain_minutes: Some(7) });
        headers.insert("x-business-use-case-usage", "nonsense".parse().unwrap());
        assert_eq!(Usage::of(&headers).percent, Some(28));
    }
}
