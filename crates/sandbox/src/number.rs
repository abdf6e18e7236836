//! `GET /{phone}`: the number (API sheet, section 1.3) and its health (section 1.4).

use serde_json::{Map, Value, json};

use crate::account;
use crate::answer::{Answer, Answered};
use crate::error::GraphError;
use crate::fields;
use crate::request::Request;
use crate::state::State;

/// Fields of a number that has no value for them here.
const KNOWN: [&str; 8] = [
    "certificate",
    "host_platform",
    "username",
    "conversational_automation",
    "webhook_configuration",
    "messaging_limit_tier",
    "new_certificate",
    "eligibility_for_api_business_global_search",
];
/// What comes without `fields`.
const USUAL: [&str; 7] = [
    "verified_name",
    "code_verification_status",
    "display_phone_number",
    "quality_rating",
    "platform_type",
    "throughput",
    "id",
];

/// `GET /{phone}`
pub(crate) fn get(state: &State, request: &Request) -> Answered {
    Ok(Answer::json(&view(state, request.query("fields"))?))
}

/// The number with the wanted fields.
pub(crate) fn view(state: &State, wanted: Option<&str>) -> Result<Value, GraphError> {
    fields::select(&object(state), wanted, &USUAL, &KNOWN, "WhatsAppBusinessPhoneNumber")
}

/// `POST /{phone}/register`: the number can send again.
pub(crate) fn register(state: &State, request: &Request) -> Answered {
    let body = request.object();
    for name in ["messaging_product", "pin"] {
        body.get(name).ok_or_else(|| GraphError::required(name))?;
    }
    state.change_faults(|faults| faults.unregistered = false);
    Ok(Answer::success())
}

/// `POST /{phone}/deregister`
pub(crate) fn deregister(state: &State) -> Answered {
    state.change_faults(|faults| faults.unregistered = true);
    Ok(Answer::success())
}

/// `GET /{phone}/whatsapp_business_profile`
pub(crate) fn profile() -> Answered {
    Ok(Answer::json(&json!({ "data": [{
        "about": "Conta de treino do Recado",
        "vertical": "RETAIL",
        "messaging_product": "whatsapp",
    }] })))
}

fn object(state: &State) -> Map<String, Value> {
    let faults = state.faults();
    let status = match (faults.unregistered, faults.locked) {
        (true, _) => "DISCONNECTED",
        (false, true) => "RESTRICTED",
        (false, false) => "CONNECTED",
    };
    // A number of high throughput is one of a portfolio without a limit (API sheet, section 7).
    let (level, limit) =
        if (1..=80).contains(&state.throughput) { ("STANDARD", "TIER_100K") } else { ("HIGH", "TIER_UNLIMITED") };
    let object = json!({
        "id": account::PHONE_NUMBER_ID,
        "display_phone_number": account::DISPLAY_PHONE_NUMBER,
        "verified_name": account::VERIFIED_NAME,
        "status": status,
        "quality_rating": "GREEN",
        "quality_score": { "score": "GREEN" },
        "whatsapp_business_manager_messaging_limit": state.messaging_limit.as_deref().unwrap_or(limit),
        "code_verification_status": "VERIFIED",
        "name_status": "APPROVED",
        "new_name_status": "NONE",
        "throughput": { "level": level },
        "platform_type": "CLOUD_API",
        "is_on_biz_app": false,
        "account_mode": if faults.allow_list.is_some() { "SANDBOX" } else { "LIVE" },
        "is_official_business_account": false,
        "is_pin_enabled": true,
        "is_preverified_number": false,
        "search_visibility": "VISIBLE",
        "last_onboarded_time": "2026-05-28T12:00:00+0000",
        "health_status": health(state, "PHONE_NUMBER", account::PHONE_NUMBER_ID),
    });
    object.as_object().cloned().unwrap_or_default()
}

/// Whether messages can be sent, and what stands in the way.
pub(crate) fn health(state: &State, kind: &str, id: &str) -> Value {
    let faults = state.faults();
    let own = |entity: &str, entity_id: &str, problem: Option<(u32, &str)>| match problem {
        None => json!({ "entity_type": entity, "id": entity_id, "can_send_message": "AVAILABLE" }),
        Some((code, text)) => json!({
            "entity_type": entity, "id": entity_id, "can_send_message": "BLOCKED",
            "errors": [{ "error_code": code, "error_description": text, "possible_solution": "See the account in Business Support Home." }],
        }),
    };
    let number = faults.unregistered.then_some((141_000, "The phone number is not registered."));
    let waba = faults.locked.then_some((141_014, "The WABA is banned."));
    let mut entities = vec![
        own("WABA", account::WABA_ID, waba),
        own("BUSINESS", account::BUSINESS_ID, None),
        own("APP", account::APP_ID, None),
    ];
    match kind {
        "WABA" => {}
        "PHONE_NUMBER" => entities.insert(0, own(kind, id, number)),
        _ => entities.insert(0, own(kind, id, None)),
    }
    let blocked = entities.iter().any(|entity| entity.get("errors").is_some());
    json!({ "can_send_message": if blocked { "BLOCKED" } else { "AVAILABLE" }, "entities": entities })
}
