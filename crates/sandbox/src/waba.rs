//! `GET /{waba}`: the account, its numbers and its apps (API sheet, sections 1.3 and 1.4).

use serde_json::{Value, json};

use crate::answer::{Answer, Answered};
use crate::page::{self, Wanted};
use crate::request::Request;
use crate::state::State;
use crate::{account, fields, number};

/// Fields of an account that has no value for them here.
const KNOWN: [&str; 5] = [
    "primary_business_location",
    "marketing_messages_onboarding_status",
    "analytics",
    "pricing_analytics",
    "conversation_analytics",
];

/// `GET /{waba}`
pub(crate) fn get(state: &State, request: &Request) -> Answered {
    let object = json!({
        "id": account::WABA_ID,
        "name": account::VERIFIED_NAME,
        "timezone_id": "25",
        "message_template_namespace": "7f2c1a54_5a44_4c0e_9d53_0c0ffee00011",
        "account_review_status": "APPROVED",
        "business_verification_status": "verified",
        "country": "BR",
        "currency": "BRL",
        "ownership_type": "SELF",
        "status": if state.faults().locked { "DISABLED" } else { "ACTIVE" },
        "is_enabled_for_insights": false,
        "disable_marketing_messages_on_cloud_api": false,
        "health_status": number::health(state, "WABA", account::WABA_ID),
    });
    let usual = ["id", "name", "timezone_id", "message_template_namespace", "currency"];
    let object = object.as_object().cloned().unwrap_or_default();
    let node = "WhatsAppBusinessAccount";
    Ok(Answer::json(&fields::select(&object, request.query("fields"), &usual, &KNOWN, node)?))
}

/// `GET /{waba}/phone_numbers`
pub(crate) fn phone_numbers(state: &State, request: &Request) -> Answered {
    let only = [1_u64];
    let (page, more) = Wanted::of(request).cut(&only, |key| *key);
    let data: Vec<Value> =
        page.iter().map(|_| number::view(state, request.query("fields"))).collect::<Result<_, _>>()?;
    Ok(Answer::json(&page::answer(request, &state.api_url, data, Some((1, 1)), more)))
}

/// `GET /{waba}/subscribed_apps`. Nothing is posted to anybody yet, so no app is subscribed.
pub(crate) fn subscribed_apps() -> Answered {
    Ok(Answer::json(&json!({ "data": [] })))
}
