//! The number, the account, the token, and paths that lead nowhere.

use recado_sandbox::Options;
use serde_json::json;

use crate::client::Practice;

#[tokio::test]
async fn the_limit_goes_with_the_throughput_or_is_as_told() {
    for (throughput, told, expected) in
        [(80, None, "TIER_100K"), (1_000, None, "TIER_UNLIMITED"), (80, Some("TIER_50"), "TIER_50")]
    {
        let options = Options { throughput, messaging_limit: told.map(str::to_owned), ..Options::default() };
        let practice = Practice::with(options).await;
        let path = format!("/{}?fields=whatsapp_business_manager_messaging_limit", practice.0.phone_number_id());
        let number = practice.get(&path).await.json();
        assert_eq!(number["whatsapp_business_manager_messaging_limit"], expected);
    }
}

#[tokio::test]
async fn the_number_with_the_fields_that_are_asked_for() {
    let practice = Practice::quick().await;
    let id = practice.0.phone_number_id();
    let fields =
        "display_phone_number,verified_name,quality_rating,whatsapp_business_manager_messaging_limit,throughput,status";
    let number = practice.get(&format!("/v23.0/{id}?fields={fields}")).await.json();
    assert_eq!(number["status"], "CONNECTED");
    assert_eq!(number["whatsapp_business_manager_messaging_limit"], "TIER_UNLIMITED", "its throughput is high");
    assert_eq!(number["id"], id);
    assert!(number.get("account_mode").is_none(), "not asked for");
    let health = practice.get(&format!("/{id}?fields=health_status")).await.json();
    assert_eq!(health["health_status"]["can_send_message"], "AVAILABLE");
    let nonsense = practice.get(&format!("/v23.0/{id}?fields=nonsense")).await;
    assert_eq!(nonsense.error().1, 100);
    practice.post("/practice/faults", &json!({ "locked": true })).await;
    let health = practice.get(&format!("/v23.0/{id}?fields=health_status")).await.json();
    assert_eq!(health["health_status"]["can_send_message"], "BLOCKED");
}

#[tokio::test]
async fn the_account_and_its_numbers() {
    let practice = Practice::quick().await;
    let waba = practice.0.waba_id();
    assert_eq!(
        practice.get(&format!("/v23.0/{waba}?fields=currency")).await.json(),
        json!({ "currency": "BRL", "id": waba })
    );
    let named = practice.get(&format!("/v25.0/{waba}?fields=id,name,currency")).await.json();
    assert_eq!(named, json!({ "id": waba, "name": "Loja Recado", "currency": "BRL" }));
    let numbers = practice.get(&format!("/v23.0/{waba}/phone_numbers?fields=id")).await.json();
    assert_eq!(numbers["data"], json!([{ "id": practice.0.phone_number_id() }]));
    assert!(numbers["paging"].get("next").is_none());
    assert_eq!(practice.get(&format!("/v23.0/{waba}/subscribed_apps")).await.json(), json!({ "data": [] }));
    let foreign = practice.get(&format!("/v23.0/{}", recado_sandbox::account::FOREIGN_WABA_ID)).await;
    assert_eq!(foreign.json()["error"]["error_subcode"], 33);
}

#[tokio::test]
async fn the_token_looks_at_itself() {
    let practice = Practice::quick().await;
    let data = practice.get(&format!("/debug_token?input_token={}", practice.0.token())).await.json();
    assert_eq!(
        (data["data"]["is_valid"].as_bool(), data["data"]["app_id"].as_str()),
        (Some(true), Some(practice.0.app_id()))
    );
    assert_eq!(data["data"]["granular_scopes"][0]["target_ids"], json!([practice.0.waba_id()]));
    let other = practice.get("/debug_token?input_token=other").await.json();
    assert_eq!(
        (other["data"]["is_valid"].as_bool(), other["data"]["error"]["code"].as_i64()),
        (Some(false), Some(190))
    );
}

#[tokio::test]
async fn nothing_answers_in_a_frameworks_words() {
    let practice = Practice::quick().await;
    let phone = practice.0.phone_number_id();
    for (method, path) in [
        ("GET", "/".to_owned()),
        ("GET", "/nowhere".to_owned()),
        ("GET", "/v23.0/nowhere/at/all".to_owned()),
        ("GET", format!("/v23.0/{phone}/messages")),
        ("PUT", format!("/v23.0/{phone}/messages")),
        ("DELETE", format!("/v23.0/{phone}")),
        ("POST", format!("/v23.0/{phone}/nowhere")),
        ("GET", "/practice/nowhere".to_owned()),
        ("GET", "/v23.0/upload:none".to_owned()),
    ] {
        let headers = format!("authorization: Bearer {}\r\n", practice.0.token());
        let reply = practice.raw(method, &path, &headers, b"").await.unwrap();
        let error = &reply.json()["error"];
        assert!(
            reply.status == 400 && error["code"].is_number() && error["fbtrace_id"].is_string(),
            "{method} {path}: {error}"
        );
    }
}

#[tokio::test]
async fn management_calls_count() {
    let practice = Practice::quick().await;
    let waba = practice.0.waba_id();
    for _ in 0..100 {
        practice.get(&format!("/v23.0/{waba}?fields=id")).await;
    }
    let head = practice.get(&format!("/v23.0/{waba}?fields=id")).await.head;
    assert!(head.contains("x-app-usage: {\"call_count\":2"), "{head}");
    assert!(head.contains("x-business-use-case-usage: {\"108800000000011\":[{\"call_count\":2"), "{head}");
}
