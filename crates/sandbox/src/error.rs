//! Graph errors: their shape (API sheet, section 6.1), and the codes that this service answers with (section 6.2).

use serde_json::{Map, Value, json};

/// An error as the platform words it. Absent parts are left out of the JSON, never null.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GraphError {
    pub(crate) http: u16,
    pub(crate) code: u32,
    pub(crate) kind: &'static str,
    pub(crate) message: String,
    pub(crate) subcode: Option<u32>,
    pub(crate) details: Option<String>,
    /// Title and text for the person at the screen, of template management.
    pub(crate) user: Option<Box<(String, String)>>,
}

impl GraphError {
    fn new(http: u16, code: u32, message: impl Into<String>) -> Self {
        Self { http, code, kind: "OAuthException", message: message.into(), subcode: None, details: None, user: None }
    }

    /// One of the messaging codes of section 6.2, with its usual title.
    pub(crate) fn messaging(code: u32) -> Self {
        let (http, title) = title(code);
        // The general codes of Graph come without their number in front.
        let message = if code < 100 { title.to_owned() } else { format!("(#{code}) {title}") };
        Self::new(http, code, message)
    }

    /// The same with `error_data.details`.
    pub(crate) fn refused(code: u32, details: impl Into<String>) -> Self {
        let mut error = Self::messaging(code);
        error.details = Some(details.into());
        error
    }

    /// A parameter that Graph itself does not take.
    pub(crate) fn parameter(text: &str) -> Self {
        Self::new(400, 100, format!("(#100) {text}"))
    }

    /// `(#100) The parameter to is required.`
    pub(crate) fn required(name: &str) -> Self {
        Self::parameter(&format!("The parameter {name} is required."))
    }

    /// Nothing there, or nothing for this token.
    pub(crate) fn no_object(method: &str, id: &str) -> Self {
        let method = method.to_ascii_lowercase();
        let mut error = Self::new(
            400,
            100,
            format!(
                "Unsupported {method} request. Object with ID '{id}' does not exist, cannot be loaded due to missing \
                 permissions, or does not support this operation. Please read the Graph API documentation at \
                 https://developers.facebook.com/docs/graph-api"
            ),
        );
        error.kind = "GraphMethodException";
        error.subcode = Some(33);
        error
    }

    /// A path that leads nowhere.
    pub(crate) fn unknown_path(path: &str) -> Self {
        Self::new(400, 2500, format!("Unknown path components: /{path}"))
    }

    /// Something about the token (API sheet, section 6.2, 190).
    pub(crate) fn token(subcode: Option<u32>, message: impl Into<String>) -> Self {
        Self { subcode, ..Self::new(401, 190, message) }
    }

    /// No token at all.
    pub(crate) fn no_token() -> Self {
        Self::new(401, 104, "An access token is required to request this resource.")
    }

    /// A rule of template management: 100 with a subcode, and words for a person (API sheet, section 3.3).
    pub(crate) fn template(subcode: u32, title: &str, text: impl Into<String>) -> Self {
        Self {
            subcode: Some(subcode),
            user: Some(Box::new((title.to_owned(), text.into()))),
            ..Self::new(400, 100, "Invalid parameter")
        }
    }

    /// The same where no source gives the subcode.
    pub(crate) fn invalid(title: &str, text: impl Into<String>) -> Self {
        Self { subcode: None, ..Self::template(0, title, text) }
    }

    /// The whole answer, with the id that the platform's support would ask for.
    pub(crate) fn to_json(&self, trace: &str) -> Value {
        let mut error = Map::new();
        error.insert("message".into(), json!(self.message));
        error.insert("type".into(), json!(self.kind));
        error.insert("code".into(), json!(self.code));
        if let Some(details) = &self.details {
            error.insert("error_data".into(), json!({ "messaging_product": "whatsapp", "details": details }));
        }
        if let Some(subcode) = self.subcode {
            error.insert("error_subcode".into(), json!(subcode));
        }
        if let Some((title, text)) = self.user.as_deref() {
            error.insert("is_transient".into(), json!(false));
            error.insert("error_user_title".into(), json!(title));
            error.insert("error_user_msg".into(), json!(text));
        }
        error.insert("fbtrace_id".into(), json!(trace));
        json!({ "error": error })
    }
}

/// HTTP status and title of a code.
pub(crate) fn title(code: u32) -> (u16, &'static str) {
    match code {
        0 => (401, "AuthException"),
        1 => (500, "An unknown error occurred"),
        2 => (503, "An unexpected error has occurred. Please retry your request later."),
        3 => (500, "Capability or permission missing"),
        4 => (400, "Application request limit reached"),
        10 => (403, "Permission denied"),
        200 => (403, "API Permission"),
        368 => (403, "Temporarily blocked for policies violations"),
        80007 => (400, "Rate limit issues"),
        130403 => (400, "User is blocked"),
        130429 => (400, "Rate limit hit"),
        130472 => (400, "User's number is part of an experiment"),
        130497 => (403, "Business account is restricted from messaging users in this country."),
        131000 => (500, "Something went wrong"),
        131005 => (403, "Access denied"),
        131008 => (400, "Required parameter is missing"),
        131009 => (400, "Parameter value is not valid"),
        131016 => (500, "Service unavailable"),
        131021 => (400, "Recipient cannot be sender"),
        131026 => (400, "Message undeliverable"),
        131030 => (400, "Recipient phone number not in allowed list"),
        131031 => (403, "Account has been locked"),
        131037 => (400, "Display name not approved"),
        131042 => (400, "Business eligibility payment issue"),
        131045 => (500, "Incorrect certificate"),
        131047 => (400, "Re-engagement message"),
        131048 => (400, "Spam rate limit hit"),
        131049 => (400, "This message was not delivered to maintain healthy ecosystem engagement."),
        131050 => (400, "User has stopped marketing messages from this business"),
        131051 => (400, "Unsupported message type"),
        131053 => (400, "Media upload error"),
        131055 => (400, "Method not allowed"),
        131056 => (400, "(Business Account, Consumer Account) pair rate limit hit"),
        131057 => (500, "Account in maintenance mode"),
        131062 => (400, "Business-scoped user id not allowed for this message"),
        131064 => (400, "Limited due to template misclassification"),
        132000 => (400, "Number of parameters does not match the expected number of params"),
        132001 => (404, "Template name does not exist in the translation"),
        132005 => (400, "Translated text too long"),
        132007 => (400, "Template format character policy violated"),
        132008 => (400, "Template parameter value invalid"),
        132012 => (400, "Parameter format does not match format in the created template"),
        132015 => (400, "Template is paused"),
        132016 => (400, "Template is disabled"),
        132018 => (400, "Template parameter validation failed"),
        132068 => (400, "Flow is blocked"),
        132069 => (400, "Flow is throttled"),
        133000 => (500, "Incomplete deregistration"),
        133004 => (503, "Server temporarily unavailable"),
        133006 => (400, "Phone number re-verification needed"),
        133010 => (400, "Account not registered"),
        134011 => (400, "Payments terms of service not accepted"),
        135000 => (400, "Generic user error"),
        137000 => (400, "Identity key hash mismatch"),
        _ => (400, "Invalid parameter"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_of_the_sheet_without_nulls() {
        let error = GraphError::refused(130_429, "Cloud API message throughput has been reached.").to_json("Az8");
        assert_eq!(
            error,
            json!({"error": {
                "message": "(#130429) Rate limit hit", "type": "OAuthException", "code": 130_429, "fbtrace_id": "Az8",
                "error_data": {"messaging_product": "whatsapp", "details": "Cloud API message throughput has been reached."},
            }})
        );
    }
}
