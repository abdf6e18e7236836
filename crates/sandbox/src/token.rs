//! `GET /debug_token`: what a token is and may do (API sheet, section 1.2).

use serde_json::json;

use crate::account;
use crate::answer::{Answer, Answered};
use crate::auth;
use crate::error::GraphError;
use crate::request::Request;
use crate::state::State;

/// Practice tokens have no age; a plausible one.
const ISSUED_AT: i64 = 1_780_000_000;

/// `GET /debug_token?input_token=…`
pub(crate) fn debug(state: &State, request: &Request) -> Answered {
    let token = request.query("input_token").ok_or_else(|| GraphError::required("input_token"))?;
    if let Err(error) = auth::judge(state, token) {
        let mut reason = json!({ "code": error.code, "message": error.message });
        if let (Some(subcode), Some(reason)) = (error.subcode, reason.as_object_mut()) {
            reason.insert("subcode".into(), json!(subcode));
        }
        return Ok(Answer::json(&json!({ "data": { "error": reason, "is_valid": false, "scopes": [] } })));
    }
    let targets = [account::WABA_ID];
    Ok(Answer::json(&json!({ "data": {
        "app_id": account::APP_ID,
        "type": "SYSTEM_USER",
        "application": "Recado",
        "expires_at": 0,
        "data_access_expires_at": 0,
        "is_valid": true,
        "issued_at": ISSUED_AT,
        "scopes": ["whatsapp_business_management", "whatsapp_business_messaging"],
        "granular_scopes": [
            { "scope": "whatsapp_business_management", "target_ids": targets },
            { "scope": "whatsapp_business_messaging", "target_ids": targets },
        ],
        "user_id": account::USER_ID,
    } })))
}
