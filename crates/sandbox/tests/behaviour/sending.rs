//! `POST /{phone}/messages`: what is taken, what is refused, and in which order it is looked at.

use recado_sandbox::{Faults, Options};
use serde_json::{Value, json};

use crate::client::{Practice, body, hello, template, url_button};

const ANA: &str = "+5511987654321";

fn order() -> Value {
    let values = [("nome", "Ana"), ("pedido", "A-1"), ("previsao", "hoje")];
    template(ANA, "pedido_saiu_para_entrega", "pt_BR", &json!([body(&values), url_button("0", "A-1")]))
}

#[tokio::test]
async fn takes_a_template_and_says_as_whom_it_knows_the_recipient() {
    let practice = Practice::quick().await;
    let mut request = order();
    request["to"] = json!("+55 (31) 98765-4321");
    request["biz_opaque_callback_data"] = json!("attempt-1");
    let reply = practice.send(&request).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    let answer = reply.json();
    assert_eq!(answer["contacts"], json!([{ "input": "+55 (31) 98765-4321", "wa_id": "553187654321" }]));
    assert_eq!(answer["messages"][0]["message_status"], "accepted");
    assert!(answer["messages"][0]["id"].as_str().unwrap().starts_with("wamid.HBgM"));
    assert!(reply.head.contains("facebook-api-version: v23.0"), "{}", reply.head);

    let record = practice.0.record();
    assert_eq!(record.len(), 1);
    assert_eq!((record[0].to.as_str(), record[0].wa_id.as_str()), ("+5531987654321", "553187654321"));
    assert_eq!(record[0].template.as_deref(), Some("pedido_saiu_para_entrega"));
    assert_eq!(record[0].callback_data.as_deref(), Some("attempt-1"));
    assert_eq!(answer["messages"][0]["id"], record[0].wamid.as_str());
}

#[tokio::test]
async fn no_two_ids_are_alike() {
    let practice = Practice::quick().await;
    for _ in 0..50 {
        practice.hello(ANA).await;
    }
    let ids: std::collections::HashSet<String> = practice.0.record().into_iter().map(|r| r.wamid).collect();
    assert_eq!(ids.len(), 50);
}

#[tokio::test]
async fn a_bad_token_is_190_and_none_is_104() {
    let practice = Practice::quick().await;
    let path = format!("/v23.0/{}/messages", practice.0.phone_number_id());
    let body = hello(ANA).to_string();
    let bad = practice.raw("POST", &path, "authorization: Bearer nonsense\r\n", body.as_bytes()).await.unwrap();
    assert_eq!(bad.error(), (401, 190, String::new()));
    assert_eq!(bad.json()["error"]["message"], "Invalid OAuth access token - Cannot parse access token");
    assert!(bad.json()["error"]["fbtrace_id"].is_string() && bad.json()["error"].get("error_data").is_none());
    assert_eq!(practice.raw("POST", &path, "", body.as_bytes()).await.unwrap().error().1, 104);
    let in_the_address = format!("{path}?access_token={}", practice.0.token());
    assert_eq!(practice.raw("POST", &in_the_address, "", body.as_bytes()).await.unwrap().status, 200);
}

#[tokio::test]
async fn an_expired_and_a_revoked_token_say_so() {
    let practice = Practice::quick().await;
    for (state, subcode) in [("expired", 463), ("revoked", 467)] {
        practice.post("/practice/token", &json!({ "state": state })).await;
        let error = practice.send(&hello(ANA)).await.json();
        assert_eq!(
            (error["error"]["code"].as_i64(), error["error"]["error_subcode"].as_i64()),
            (Some(190), Some(subcode))
        );
    }
    practice.post("/practice/token", &json!({ "state": "valid" })).await;
    assert_eq!(practice.send(&hello(ANA)).await.status, 200);
    practice.0.set_faults(Faults { expired_token: true, ..Faults::default() });
    assert_eq!(practice.send(&hello(ANA)).await.json()["error"]["error_subcode"], 463);
}

#[tokio::test]
async fn somebody_elses_number_is_100_33() {
    let practice = Practice::quick().await;
    for id in [recado_sandbox::account::FOREIGN_PHONE_NUMBER_ID, "42"] {
        let reply = practice.post(&format!("/v23.0/{id}/messages"), &hello(ANA)).await;
        assert_eq!((reply.status, &reply.json()["error"]["error_subcode"]), (400, &json!(33)), "{id}");
        assert!(reply.json()["error"]["message"].as_str().unwrap().contains(&format!("Object with ID '{id}'")));
    }
}

/// Each step breaks one more thing that is looked at earlier; the earliest must answer.
#[tokio::test]
async fn looks_at_things_in_order() {
    let practice = Practice::quick().await;
    let mut faults = Faults::default();
    let mut request = template(ANA, "order_update", "en", &json!([body(&[("", "a\nb"), ("", "x"), ("", "y")])]));
    assert_eq!(practice.send(&request).await.error().1, 132_018);
    request["template"]["components"][0]["parameters"][1]["type"] = json!("image");
    assert_eq!(practice.send(&request).await.error().1, 132_012);
    request["template"]["components"][0]["parameters"].as_array_mut().unwrap().pop();
    assert_eq!(practice.send(&request).await.error().1, 132_000);
    request["template"]["language"]["code"] = json!("pt_BR");
    assert_eq!(practice.send(&request).await.error().1, 132_001);
    faults.allow_list = Some(vec!["+5511900000001".into()]);
    practice.0.set_faults(faults.clone());
    assert_eq!(practice.send(&request).await.error().1, 131_030);
    request["to"] = json!(recado_sandbox::account::DISPLAY_PHONE_NUMBER);
    assert_eq!(practice.send(&request).await.error().1, 131_021);
    request["to"] = json!("+55 onze");
    assert_eq!(practice.send(&request).await.error().1, 131_009);
    request["template"].as_object_mut().unwrap().remove("name");
    assert_eq!(practice.send(&request).await.error().1, 131_008);
    request.as_object_mut().unwrap().remove("to");
    assert_eq!(practice.send(&request).await.json()["error"]["message"], "(#100) The parameter to is required.");
    faults.locked = true;
    practice.0.set_faults(faults.clone());
    assert_eq!(practice.send(&request).await.error().1, 131_031);
    faults.unregistered = true;
    practice.0.set_faults(faults.clone());
    assert_eq!(practice.send(&request).await.error().1, 133_010);
    faults.expired_token = true;
    practice.0.set_faults(faults);
    assert_eq!(practice.send(&request).await.error().1, 190);
    assert!(practice.0.record().is_empty(), "nothing of this was taken");
}

#[tokio::test]
async fn the_limits_come_before_the_template() {
    let practice = Practice::with(Options { throughput: 1, ..Options::default() }).await;
    let missing = template("+5521987654321", "nowhere", "pt_BR", &json!([]));
    assert_eq!(practice.send(&missing).await.error().1, 132_001);
    // On a machine that is busy a second may pass between two requests; not between all of these.
    for _ in 0..5 {
        let error = practice.send(&missing).await.error();
        if error == (400, 130_429, "Cloud API message throughput has been reached.".into()) {
            return;
        }
    }
    panic!("never too fast");
}

#[tokio::test]
async fn too_many_to_one_person_is_131056() {
    let practice = Practice::with(Options { throughput: 0, ..Options::default() }).await;
    for _ in 0..45 {
        practice.hello("+5531987654321").await;
    }
    assert_eq!(
        practice.send(&hello("+553187654321")).await.error().1,
        131_056,
        "the other spelling is the same person"
    );
    practice.hello(ANA).await;
}

#[tokio::test]
async fn says_which_values_do_not_fit() {
    let practice = Practice::quick().await;
    let details = async |name: &str, language: &str, components: Value| {
        let error = practice.send(&template(ANA, name, language, &components)).await.error();
        (error.1, error.2)
    };
    let whole = [("nome", "Ana"), ("pedido", "1"), ("previsao", "hoje")];
    assert_eq!(
        details("hello_world", "en_US", json!([body(&[("", "a"), ("", "b")])])).await,
        (132_000, "body: number of localizable_params (2) does not match the expected number of params (0)".into())
    );
    assert_eq!(
        details("nota_fiscal", "pt_BR", json!([body(&[("nome", "Ana"), ("pedido", "1")])])).await,
        (132_012, "header: Format mismatch, expected DOCUMENT, received UNKNOWN".into())
    );
    assert_eq!(
        details("pedido_saiu_para_entrega", "pt_BR", json!([body(&whole)])).await,
        (131_008, "buttons: Button at index 0 of type Url requires a parameter".into())
    );
    assert_eq!(
        details("hello_world", "pt_BR", json!([])).await,
        (132_001, "template name (hello_world) does not exist in pt_BR".into())
    );
    let unnamed = [("", "Ana"), ("", "1"), ("", "hoje")];
    assert_eq!(details("pedido_saiu_para_entrega", "pt_BR", json!([body(&unnamed)])).await.0, 132_012);
    let named = [("nome", "Ana"), ("pedido", "1"), ("dia", "hoje")];
    assert_eq!(details("order_update", "en", json!([body(&named)])).await.0, 132_012);
    let long = "x".repeat(1024);
    assert_eq!(details("order_update", "en", json!([body(&[("", "a"), ("", "b"), ("", &long)])])).await.0, 132_005);
}

#[tokio::test]
async fn a_template_that_may_not_be_sent_says_why() {
    let practice = Practice::quick().await;
    let values = json!([body(&[("nome", "Ana")])]);
    for (name, http, code) in [
        ("modelo_em_analise", 404, 132_001),
        ("modelo_recusado", 404, 132_001),
        ("modelo_pausado", 400, 132_015),
        ("modelo_desativado", 400, 132_016),
    ] {
        let error = practice.send(&template(ANA, name, "pt_BR", &values)).await.error();
        assert_eq!((error.0, error.1), (http, code), "{name}");
    }
}

#[tokio::test]
async fn a_free_message_is_taken_and_fails_because_no_window_is_open() {
    let practice = Practice::quick().await;
    let text = json!({ "messaging_product": "whatsapp", "to": ANA, "text": { "body": "Oi" } });
    let reply = practice.send(&text).await;
    assert_eq!(reply.status, 200);
    let wamid = reply.json()["messages"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(practice.history(&wamid).await, ["FAILED"]);
}

#[tokio::test]
async fn a_body_that_is_no_json_has_no_parameters() {
    let practice = Practice::quick().await;
    let path = format!("/v23.0/{}/messages", practice.0.phone_number_id());
    let headers = format!("authorization: Bearer {}\r\n", practice.0.token());
    let reply = practice.raw("POST", &path, &headers, b"{\"to\":").await.unwrap();
    assert_eq!(reply.json()["error"]["message"], "(#100) The parameter messaging_product is required.");
}
