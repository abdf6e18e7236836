//! What the service says about the token (API sheet, section 1.2, `debug_token`).
//!
//! The platform wants the token as a parameter of the address. It travels inside TLS; the address is built here, handed to
//! the HTTP library and dropped, and no error or log line of this crate holds an address.

use recado_core::PlatformError;
use serde_json::Value;

use crate::error::{integer, read_error_object};
use crate::{CallError, Client};

/// The permission under which the accounts of a token are listed.
const MANAGEMENT: &str = "whatsapp_business_management";

/// What a token is, and what it may do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenFacts {
    /// The app that it belongs to.
    pub app_id: Option<String>,
    /// The name of that app.
    pub app_name: Option<String>,
    /// `SYSTEM_USER`, `USER`, `APP`…
    pub kind: Option<String>,
    /// Whether it works now.
    pub is_valid: bool,
    /// Seconds since 1970 when it ends; none where it never does, or the service does not say.
    pub expires_at: Option<i64>,
    /// Its permissions.
    pub scopes: Vec<String>,
    /// Business accounts that it may manage. Empty does not mean none: plain system-user tokens do not list them.
    pub waba_ids: Vec<String>,
    /// Why it does not work, in the service's words.
    pub problem: Option<PlatformError>,
}

impl Client {
    /// Asks the service about the client's own token. Whether a token may inspect itself is not documented: a
    /// refusal says nothing about the token.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn debug_token(&self) -> Result<TokenFacts, CallError> {
        let mut url = self.url(&["debug_token"]);
        url.query_pairs_mut().append_pair("input_token", self.token().as_parameter());
        let answer = self.get(url).await?;
        let data = answer.get("data").filter(|data| data.is_object()).ok_or(CallError::Foreign { http: 200 })?;
        let text = |key: &str| match data.get(key)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        Ok(TokenFacts {
            app_id: text("app_id"),
            app_name: text("application").filter(|name| !name.trim().is_empty()),
            kind: text("type"),
            is_valid: data.get("is_valid").and_then(Value::as_bool).unwrap_or_default(),
            expires_at: data.get("expires_at").and_then(integer).filter(|at| *at > 0),
            scopes: texts(data.get("scopes")),
            waba_ids: waba_ids(data),
            problem: data.get("error").and_then(|error| read_error_object(error, None, self.token())),
        })
    }
}

fn waba_ids(data: &Value) -> Vec<String> {
    let granular = data.get("granular_scopes").and_then(Value::as_array);
    let managed = granular.into_iter().flatten().filter(|g| g.get("scope").and_then(Value::as_str) == Some(MANAGEMENT));
    managed.flat_map(|granular| texts(granular.get("target_ids"))).collect()
}

fn texts(list: Option<&Value>) -> Vec<String> {
    let list = list.and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
