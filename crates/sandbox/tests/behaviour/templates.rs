//! Templates over HTTP: listed in pages, made, reviewed, changed, deleted.

use std::time::Duration;

use recado_sandbox::{Delivery, Options};
use serde_json::{Value, json};

use crate::client::{Practice, body, template};

fn new(name: &str, text: &str) -> Value {
    json!({
        "name": name, "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [{ "type": "BODY", "text": text,
            "example": { "body_text_named_params": [{ "param_name": "nome", "example": "Ana" }] } }],
    })
}

const GOOD: &str = "Olá, {{nome}}! A sua encomenda chegou à nossa loja.";

async fn reviewed_in(review: Duration) -> Practice {
    Practice::with(Options { review, delivery: Delivery::instant(), ..Options::default() }).await
}

fn list(practice: &Practice) -> String {
    format!("/v23.0/{}/message_templates", practice.0.waba_id())
}

#[tokio::test]
async fn the_list_comes_in_pages_until_the_end() {
    let practice = Practice::quick().await;
    let all = practice.get(&list(&practice)).await.json();
    let names = |page: &Value| -> Vec<String> {
        page["data"].as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap().to_owned()).collect()
    };
    assert!(names(&all).len() >= 14 && all["paging"].get("next").is_none());
    assert_eq!(
        all["data"][0].as_object().unwrap().keys().collect::<Vec<_>>(),
        ["category", "components", "id", "language", "name", "parameter_format", "status"]
    );
    let (mut path, mut walked, mut pages) = (format!("{}?limit=3&fields=name", list(&practice)), Vec::new(), 0);
    let last_cursors = loop {
        let page = practice.get(&path).await.json();
        walked.extend(names(&page));
        pages += 1;
        match page["paging"]["next"].as_str() {
            Some(next) => path = next.trim_start_matches(practice.0.api_url()).to_owned(),
            None => break page["paging"]["cursors"].clone(),
        }
    };
    assert_eq!((walked, pages), (names(&all), names(&all).len().div_ceil(3)));
    let before = last_cursors["before"].as_str().unwrap();
    let back = practice.get(&format!("{}?limit=3&before={before}&fields=name", list(&practice))).await.json();
    assert_eq!(back["data"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn the_list_can_be_narrowed() {
    let practice = Practice::quick().await;
    let count = async |filter: &str| {
        practice.get(&format!("{}?limit=100&{filter}", list(&practice))).await.json()["data"].as_array().unwrap().len()
    };
    assert_eq!(count("name=hello_world").await, 1);
    assert_eq!(count("status=paused").await, 1);
    assert_eq!(count("language=es").await, 1);
    assert!(count("category=MARKETING").await >= 2);
    let rejected = format!("{}?status=REJECTED&fields=rejected_reason,quality_score", list(&practice));
    assert_eq!(practice.get(&rejected).await.json()["data"][0]["rejected_reason"], "PROMOTIONAL");
    let summary = practice.get(&format!("{}?summary=total_count,message_template_limit", list(&practice))).await.json();
    assert_eq!(summary["summary"]["message_template_limit"], 250);
}

#[tokio::test]
async fn a_new_one_is_reviewed_and_can_then_be_sent() {
    let practice = reviewed_in(Duration::from_secs(1)).await;
    let made = practice.post(&list(&practice), &new("encomenda_chegou", GOOD)).await;
    assert_eq!(made.status, 200, "{}", made.text());
    let made = made.json();
    assert_eq!((made["status"].as_str(), made["category"].as_str()), (Some("PENDING"), Some("UTILITY")));
    let send = template("+5511987654321", "encomenda_chegou", "pt_BR", &json!([body(&[("nome", "Ana")])]));
    assert_eq!(practice.send(&send).await.error().1, 132_001, "not before the review");
    let path = format!("/v23.0/{}?fields=status,rejected_reason", made["id"].as_str().unwrap());
    tokio::time::sleep(Duration::from_millis(1_050)).await;
    assert_eq!(practice.get(&path).await.json()["status"], "APPROVED");
    assert_eq!(practice.send(&send).await.status, 200);
}

#[tokio::test]
async fn a_word_in_the_body_makes_the_review_reject() {
    let practice = reviewed_in(Duration::ZERO).await;
    let text = "Olá, {{nome}}! Favor REJEITAR este modelo por gentileza.";
    let made = practice.post(&list(&practice), &new("recusado", text)).await.json();
    let path = format!("/v23.0/{}?fields=status,rejected_reason", made["id"].as_str().unwrap());
    let seen = practice.get(&path).await.json();
    assert_eq!((seen["status"].as_str(), seen["rejected_reason"].as_str()), (Some("REJECTED"), Some("INVALID_FORMAT")));
}

#[tokio::test]
async fn what_breaks_a_rule_is_refused_with_its_subcode() {
    let practice = reviewed_in(Duration::ZERO).await;
    let subcode = async |template: Value| {
        practice.post(&list(&practice), &template).await.json()["error"]["error_subcode"].as_i64()
    };
    assert_eq!(subcode(new("Com Espaço", GOOD)).await, Some(2_388_046));
    assert_eq!(subcode(new("borda", "{{nome}}, a sua encomenda chegou à loja")).await, Some(2_388_299));
    let mut without = new("sem_exemplo", GOOD);
    without["components"][0].as_object_mut().unwrap().remove("example");
    assert_eq!(subcode(without).await, Some(2_388_043));
    assert_eq!(subcode(new("nova", GOOD)).await, None);
    assert_eq!(subcode(new("nova", GOOD)).await, Some(2_388_024));
    let mut other = new("nova", GOOD);
    other["language"] = json!("es");
    other["category"] = json!("MARKETING");
    let error = practice.post(&list(&practice), &other).await.json();
    assert!(error["error"]["message"].as_str().unwrap().contains("The category MARKETING doesn't match"));
}

#[tokio::test]
async fn edited_once_a_day_and_deleted_for_thirty() {
    let practice = reviewed_in(Duration::ZERO).await;
    let made = practice.post(&list(&practice), &new("mudar", GOOD)).await.json();
    let path = format!("/v23.0/{}", made["id"].as_str().unwrap());
    let changed = new("mudar", "Olá, {{nome}}! A sua encomenda está separada na loja.");
    let change = json!({ "components": changed["components"] });
    assert_eq!(practice.post(&path, &change).await.json()["success"], true);
    assert_eq!(practice.get(&path).await.json()["components"][0]["text"], changed["components"][0]["text"]);
    assert_eq!(practice.post(&path, &change).await.json()["error"]["error_subcode"], 2_388_039);
    let doomed = format!("{}?name=mudar&hsm_id={}", list(&practice), made["id"].as_str().unwrap());
    assert_eq!(practice.delete(&doomed).await.json(), json!({ "success": true }));
    assert_eq!(practice.get(&path).await.json()["error"]["error_subcode"], 33);
    assert_eq!(practice.post(&list(&practice), &new("mudar", GOOD)).await.json()["error"]["error_subcode"], 2_388_023);
    let disabled = practice.delete(&format!("{}?name=modelo_desativado", list(&practice))).await;
    assert_eq!(disabled.json()["error"]["error_subcode"], 2_388_039);
}

#[tokio::test]
async fn a_status_set_from_outside_counts_at_once() {
    let practice = Practice::quick().await;
    let hello = template("+5511987654321", "hello_world", "en_US", &json!([]));
    assert_eq!(practice.send(&hello).await.status, 200);
    let path = "/practice/template/hello_world/en_US/status";
    assert_eq!(practice.post(path, &json!({ "status": "PAUSED" })).await.status, 200);
    assert_eq!(practice.send(&hello).await.error().1, 132_015);
    assert_eq!(practice.post("/practice/template/none/pt_BR/status", &json!({ "status": "PAUSED" })).await.status, 400);
    practice.post("/practice/reset", &json!({})).await;
    assert_eq!(practice.send(&hello).await.status, 200);
}
