//! Why a call has no result, and how the platform's errors are read (API sheet, section 6.1).

use recado_core::{Class, PlatformError, Stop};
use serde_json::Value;

use crate::exchange::Failure;
use crate::{AccessToken, table};

/// Why a question to the service has no answer. For sends there is [`crate::Answer`] instead, which is stricter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// Resolving, connecting or the TLS handshake failed.
    #[error("the service cannot be reached: {reason}")]
    NeverLeft {
        /// For the details pane; no address, no token.
        reason: String,
    },
    /// The time limit passed.
    #[error("no answer in time")]
    NoAnswer,
    /// The connection broke, or the answer did.
    #[error("the connection broke")]
    Broken,
    /// A whole answer, but not of this service: a captive portal, a proxy's page, another address.
    #[error("an answer that is not the service's (HTTP {http})")]
    Foreign {
        /// HTTP status of it.
        http: u16,
    },
    /// A whole answer to a change that does not say what came of it.
    #[error("an answer that does not fit (HTTP {http})")]
    Misfit {
        /// HTTP status of it.
        http: u16,
        /// Its beginning, as it came, for a person to read; the token is cut out.
        raw: String,
    },
    /// The service said no, in so many words.
    #[error("the service refused (error {})", .0.code)]
    Platform(PlatformError),
}

impl CallError {
    /// Whether the service was not there, as opposed to saying no: the command line's exit code 6.
    #[must_use]
    pub fn is_reachability(&self) -> bool {
        !matches!(self, Self::Platform(_))
    }

    /// Of a change that was asked for: whether it may have been made all the same. Then nobody asks for it again before
    /// somebody has looked.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        match self {
            Self::NeverLeft { .. } => false,
            Self::Platform(error) => table::is_doubtful(error),
            Self::NoAnswer | Self::Broken | Self::Foreign { .. } | Self::Misfit { .. } => true,
        }
    }

    /// Whether it is not about what was asked for, but about asking: the service is tired, or wants something of the
    /// account or its token first. The same may be asked for again later.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        let of_the_number = |error| matches!(table::class_of(error), Class::RetryNumber | Class::Stop(_));
        let too_many = |error| table::name_of_error(error) == "too-many-calls";
        self.platform().is_none_or(|error| of_the_number(error) || too_many(error))
    }

    /// Why everything stands still until a person acts, where this error says so.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        match table::class_of(self.platform()?) {
            Class::Stop(stop) => Some(stop),
            _ => None,
        }
    }

    /// The service's own words.
    #[must_use]
    pub fn platform(&self) -> Option<&PlatformError> {
        match self {
            Self::Platform(error) => Some(error),
            _ => None,
        }
    }
}

impl From<Failure> for CallError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NeverLeft(reason) => Self::NeverLeft { reason: reason.to_owned() },
            Failure::NoAnswer => Self::NoAnswer,
            Failure::Broken => Self::Broken,
        }
    }
}

/// Reads `{"error":{…}}`; none where the JSON is something else. The token is cut out of every text.
pub(crate) fn read_graph_error(json: &Value, http: Option<u16>, token: &AccessToken) -> Option<PlatformError> {
    read_error_object(json.get("error")?, http, token)
}

/// Reads the object inside; a code is what makes it an error of the platform.
pub(crate) fn read_error_object(error: &Value, http: Option<u16>, token: &AccessToken) -> Option<PlatformError> {
    let code = integer(error.get("code")?)?;
    let clean = |text: String| token.cut_out_of(&text);
    Some(PlatformError {
        code,
        // `debug_token` says `subcode`, everything else `error_subcode`.
        subcode: error.get("error_subcode").or_else(|| error.get("subcode")).and_then(integer),
        message: clean(text(error, "message").unwrap_or_default()),
        details: details(error).map(clean),
        fbtrace_id: text(error, "fbtrace_id").map(clean),
        http,
    })
}

/// `error_data` is an object with details, a text, or a list of fields to blame; older answers explain themselves in
/// `error_user_title` and `error_user_msg` only.
fn details(error: &Value) -> Option<String> {
    let data = error.get("error_data");
    let as_object = |data: &Value| text(data, "details");
    let from_data = data.and_then(|data| match data {
        Value::String(inner) => {
            let parsed: Option<Value> = serde_json::from_str(inner).ok();
            parsed.as_ref().and_then(as_object).or_else(|| Some(inner.clone()))
        }
        other => as_object(other),
    });
    from_data.filter(|text| !text.trim().is_empty()).or_else(|| user_text(error)).or_else(|| blamed(data?))
}

fn user_text(error: &Value) -> Option<String> {
    match (text(error, "error_user_title"), text(error, "error_user_msg")) {
        (Some(title), Some(message)) => Some(format!("{title}: {message}")),
        (title, message) => message.or(title),
    }
}

/// `{"blame_field_specs":[["name"]]}`
fn blamed(data: &Value) -> Option<String> {
    let fields: Vec<_> =
        data.get("blame_field_specs")?.as_array()?.iter().filter_map(Value::as_array).flatten().collect();
    let names: Vec<_> = fields.into_iter().filter_map(Value::as_str).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A number, or a number written as text.
pub(crate) fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(json: Value) -> Option<PlatformError> {
        read_graph_error(&json, Some(400), &AccessToken::new("EAAGm0PX4ZCpsBAexample".into()).unwrap())
    }

    #[test]
    fn details_in_every_shape() {
        let details = |error: Value| read(json!({ "error": error })).unwrap().details;
        assert_eq!(details(json!({"code": 1, "error_data": {"details": "a"}})).as_deref(), Some("a"));
        assert_eq!(details(json!({"code": 1, "error_data": "a"})).as_deref(), Some("a"));
        assert_eq!(details(json!({"code": 1, "error_data": "{\"details\":\"a\"}"})).as_deref(), Some("a"));
        assert_eq!(
            details(json!({"code": 100, "error_data": {"blame_field_specs": [["name"]]}})).as_deref(),
            Some("name")
        );
        assert_eq!(
            details(json!({"code": 100, "error_user_title": "t", "error_user_msg": "m", "error_data": {"blame_field_specs": [["name"]]}})).as_deref(),
            Some("t: m")
        );
        assert_eq!(details(json!({"code": 1, "error_data": [1]})), None);
        assert_eq!(details(json!({"code": 1, "error_data": null})), None);
    }

    #[test]
    fn other_json_is_no_error_of_the_platform() {
        for other in
            [json!({"error": "no"}), json!({"error": {"message": "x"}}), json!([]), json!({"meta": {"code": 1}})]
        {
            assert_eq!(read(other), None);
        }
        assert_eq!(read(json!({"error": {"code": "190", "error_subcode": 463}})).unwrap().subcode, Some(463));
    }

    #[test]
    fn the_token_is_cut_out() {
        let error =
            read(json!({"error": {"code": 190, "message": "Malformed access token EAAGm0PX4ZCpsBAexample"}})).unwrap();
        assert_eq!(error.message, "Malformed access token …");
    }
}
