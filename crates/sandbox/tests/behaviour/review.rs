//! The review of templates and what becomes of them afterwards: verdicts, categories, quality, pauses, limits.

use std::time::Duration;

use recado_sandbox::{Delivery, Faults, Options};
use serde_json::{Value, json};

use crate::client::{Practice, body, template};

const GOOD: &str = "Olá, {{nome}}! A sua encomenda chegou à nossa loja.";

/// A service whose review ends at once.
async fn ready() -> Practice {
    let delivery = Delivery::instant();
    Practice::with(Options { throughput: 0, pair_limit: false, delivery, review: Duration::ZERO, ..Options::default() })
        .await
}

fn document(name: &str, category: &str, text: &str) -> Value {
    let mut part = json!({ "type": "BODY", "text": text });
    if text.contains("{{nome}}") {
        part["example"] = json!({ "body_text_named_params": [{ "param_name": "nome", "example": "Ana" }] });
    }
    json!({ "name": name, "language": "pt_BR", "category": category, "parameter_format": "NAMED", "components": [part] })
}

fn list(practice: &Practice) -> String {
    format!("/v23.0/{}/message_templates", practice.0.waba_id())
}

/// Hands one in; the answer.
async fn made(practice: &Practice, document: &Value) -> Value {
    let reply = practice.post(&list(practice), document).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.json()
}

async fn refused(practice: &Practice, document: &Value) -> String {
    let reply = practice.post(&list(practice), document).await;
    let error = &reply.json()["error"];
    assert_eq!((reply.status, error["code"].as_i64()), (400, Some(100)), "{}", reply.text());
    error["error_user_msg"].as_str().unwrap_or_default().to_owned()
}

const LOOK: &str = "?fields=name,status,category,rejected_reason,correct_category,previous_category,quality_score";

async fn look(practice: &Practice, id: &Value) -> Value {
    practice.get(&format!("/v23.0/{}{LOOK}", id.as_str().unwrap())).await.json()
}

/// Status and reason of a template of this text, reviewed.
async fn verdict(practice: &Practice, name: &str, text: &str) -> (String, String) {
    let made = made(practice, &document(name, "UTILITY", text)).await;
    let seen = look(practice, &made["id"]).await;
    let word = |key: &str| seen[key].as_str().unwrap().to_owned();
    (word("status"), word("rejected_reason"))
}

#[tokio::test]
async fn each_reason_has_its_text_and_a_mended_one_is_approved() {
    let practice = ready().await;
    for (name, text, reason) in [
        ("a", "Olá, {{nome}}! Sem pagamento tomaremos medidas judiciais na segunda.", "ABUSIVE_CONTENT"),
        ("b", "Olá, {{nome}}! Para a entrega, informe o seu CPF completo por aqui.", "SCAM"),
        ("c", "Olá, o seu código de verificação é {{nome}} e vale dez minutos.", "INCORRECT_CATEGORY"),
        ("d", "Hello {{nome}}, your parcel has been shipped and will be with you on Friday.", "TAG_CONTENT_MISMATCH"),
        ("e", "Olá, {{nome}}! Favor REJEITAR este texto.", "INVALID_FORMAT"),
    ] {
        assert_eq!(verdict(&practice, name, text).await, ("REJECTED".into(), reason.into()), "{text}");
    }
    let listed = practice.get(&format!("{}?name=b&fields=id&status=REJECTED", list(&practice))).await.json();
    let id = &listed["data"][0]["id"];
    let mended = json!({ "components": document("b", "UTILITY", GOOD)["components"] });
    let answer = practice.post(&format!("/v23.0/{}", id.as_str().unwrap()), &mended).await.json();
    assert_eq!((&answer["success"], &answer["category"]), (&json!(true), &json!("UTILITY")));
    let seen = look(&practice, id).await;
    assert_eq!((&seen["status"], &seen["rejected_reason"]), (&json!("APPROVED"), &json!("NONE")));
}

#[tokio::test]
async fn advertising_comes_back_as_marketing_or_is_moved_with_notice() {
    let practice = ready().await;
    let strong = made(&practice, &document("forte", "UTILITY", "Só hoje: 20% de desconto na loja.")).await;
    assert_eq!((&strong["category"], &strong["status"]), (&json!("MARKETING"), &json!("PENDING")));
    let seen = look(&practice, &strong["id"]).await;
    assert_eq!((&seen["category"], seen.get("correct_category")), (&json!("MARKETING"), None));

    let mild = made(&practice, &document("leve", "UTILITY", "O seu pedido chegou. Conheça a loja nova.")).await;
    assert_eq!(mild["category"], "UTILITY");
    let seen = look(&practice, &mild["id"]).await;
    assert_eq!((&seen["status"], &seen["category"]), (&json!("APPROVED"), &json!("UTILITY")));
    assert_eq!(seen["correct_category"], "MARKETING", "it will be, in a day");

    let path = "/practice/template/leve/pt_BR/category";
    practice.post(path, &json!({ "correct_category": "MARKETING", "seconds": 0 })).await;
    let seen = look(&practice, &mild["id"]).await;
    assert_eq!((&seen["category"], &seen["previous_category"]), (&json!("MARKETING"), &json!("UTILITY")));
    assert!(seen.get("correct_category").is_none());
    practice.post("/practice/template/hello_world/en_US/category", &json!({ "correct_category": "MARKETING" })).await;
    let hello = format!("{}{LOOK}&name=hello_world", list(&practice));
    assert_eq!(practice.get(&hello).await.json()["data"][0]["correct_category"], "MARKETING");
    practice.post("/practice/template/hello_world/en_US/category", &json!({ "correct_category": null })).await;
    assert!(practice.get(&hello).await.json()["data"][0].get("correct_category").is_none(), "taken back");
}

#[tokio::test]
async fn an_approved_one_keeps_its_category_until_the_notice_ends() {
    let practice = ready().await;
    let id = made(&practice, &document("mudar", "UTILITY", GOOD)).await["id"].clone();
    let change = json!({ "components": document("mudar", "UTILITY", "Grande promoção na loja.")["components"] });
    let answer = practice.post(&format!("/v23.0/{}", id.as_str().unwrap()), &change).await.json();
    assert_eq!((&answer["success"], &answer["category"]), (&json!(true), &json!("UTILITY")));
    assert_eq!(look(&practice, &id).await["correct_category"], "MARKETING");
}

#[tokio::test]
async fn an_edited_one_is_pending_for_a_moment_and_may_then_be_rejected() {
    let review = Duration::from_secs(1);
    let practice = Practice::with(Options { review, delivery: Delivery::instant(), ..Options::default() }).await;
    let id = made(&practice, &document("mudar", "UTILITY", GOOD)).await["id"].clone();
    assert_eq!(look(&practice, &id).await["status"], "PENDING");
    practice.post("/practice/template/mudar/pt_BR/status", &json!({ "status": "APPROVED" })).await;
    let change = json!({ "components": document("mudar", "UTILITY", "Olá, {{nome}}! Envie a sua senha para nós.")["components"] });
    let path = format!("/v23.0/{}", id.as_str().unwrap());
    assert_eq!(practice.post(&path, &change).await.status, 200);
    assert_eq!(look(&practice, &id).await["status"], "PENDING");
    tokio::time::sleep(review + Duration::from_millis(50)).await;
    let seen = look(&practice, &id).await;
    assert_eq!((&seen["status"], &seen["rejected_reason"]), (&json!("REJECTED"), &json!("SCAM")));
    let mended = json!({ "components": document("mudar", "UTILITY", GOOD)["components"] });
    assert_eq!(practice.post(&path, &mended).await.status, 200, "a rejected one can be edited without end");
    let control = practice.post("/practice/template/mudar/pt_BR/reject", &json!({ "reason": "PROMOTIONAL" })).await;
    assert_eq!(control.status, 200);
    assert_eq!(look(&practice, &id).await["rejected_reason"], "PROMOTIONAL");
    let wrong = practice.post("/practice/template/mudar/pt_BR/reject", &json!({ "reason": "BECAUSE" })).await;
    assert_eq!(wrong.error().1, 100);
}

#[tokio::test]
async fn quality_that_falls_pauses_twice_and_then_disables() {
    let practice = ready().await;
    let hello = template("+5511987654321", "hello_world", "en_US", &json!([]));
    let quality = async |value: Value| {
        assert_eq!(practice.post("/practice/template/hello_world/en_US/quality", &value).await.status, 200);
        let seen = practice.get(&format!("{}{LOOK}&name=hello_world", list(&practice))).await.json();
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        (word(&seen["data"][0]["quality_score"]["score"]), word(&seen["data"][0]["status"]))
    };
    assert_eq!(quality(json!({ "score": "YELLOW" })).await, ("YELLOW".into(), "APPROVED".into()));
    assert_eq!(quality(json!({ "score": "RED", "seconds": 2 })).await, ("RED".into(), "PAUSED".into()));
    assert_eq!(practice.send(&hello).await.error().1, 132_015);
    tokio::time::sleep(Duration::from_millis(2_050)).await;
    assert_eq!(practice.send(&hello).await.status, 200, "a pause ends by itself");

    assert_eq!(quality(json!({ "score": "RED" })).await.1, "PAUSED");
    let listed = practice.get(&format!("{}?name=hello_world&fields=id", list(&practice))).await.json();
    let id = listed["data"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(practice.post(&format!("/v23.0/{id}/unpause"), &json!({})).await.json(), json!({ "success": true }));
    assert_eq!(practice.send(&hello).await.status, 200);
    let again = practice.post(&format!("/v23.0/{id}/unpause"), &json!({})).await.json();
    assert_eq!((&again["success"], again["reason"].is_string()), (&json!(false), true));

    assert_eq!(quality(json!({ "score": "RED", "seconds": 0 })).await.1, "DISABLED", "the third time, for good");
    assert_eq!(practice.send(&hello).await.error().1, 132_016);
    assert_eq!(quality(json!({ "score": "GREEN" })).await.1, "DISABLED");
    let path = "/practice/template/hello_world/en_US/quality";
    for wrong in [json!({}), json!({ "score": "BLUE" }), json!({ "score": "RED", "seconds": "x" })] {
        assert_eq!(practice.post(path, &wrong).await.error().1, 100, "{wrong}");
    }
}

#[tokio::test]
async fn the_same_text_twice_is_refused_at_once() {
    let practice = ready().await;
    made(&practice, &document("um", "UTILITY", GOOD)).await;
    let told = refused(&practice, &document("dois", "UTILITY", GOOD)).await;
    assert!(told.contains("same body and footer: um (pt_BR)"), "{told}");
    let mut other = document("dois", "UTILITY", GOOD);
    other["components"].as_array_mut().unwrap().push(json!({ "type": "FOOTER", "text": "Loja" }));
    let id = made(&practice, &other).await["id"].clone();
    let same = json!({ "components": document("dois", "UTILITY", GOOD)["components"] });
    let reply = practice.post(&format!("/v23.0/{}", id.as_str().unwrap()), &same).await;
    assert_eq!(reply.status, 400, "nor by an edit");
    assert_eq!(look(&practice, &id).await["status"], "APPROVED", "the edit changed nothing");
}

#[tokio::test]
async fn a_hundred_new_ones_an_hour() {
    let practice = ready().await;
    for number in 0..100 {
        made(&practice, &document(&format!("n{number}"), "UTILITY", &format!("A encomenda {number} chegou."))).await;
    }
    let one_more = practice.post(&list(&practice), &document("mais", "UTILITY", GOOD)).await;
    assert_eq!(one_more.error(), (400, 80_007, "100 message templates can be created in an hour.".into()));
    practice.post("/practice/reset", &json!({})).await;
    made(&practice, &document("mais", "UTILITY", GOOD)).await;
}

#[tokio::test]
async fn a_sample_must_be_an_upload_of_this_service() {
    let practice = ready().await;
    let with = |handle: &str| {
        let mut document = document("nota", "UTILITY", GOOD);
        let header = json!({ "type": "HEADER", "format": "DOCUMENT", "example": { "header_handle": [handle] } });
        document["components"].as_array_mut().unwrap().insert(0, header);
        document
    };
    assert!(refused(&practice, &with("4::made-up")).await.contains("4::made-up"));
    let path =
        format!("/v23.0/{}/uploads?file_name=a.pdf&file_length=4&file_type=application/pdf", practice.0.app_id());
    let session = practice.post(&path, &json!({})).await.json()["id"].as_str().unwrap().to_owned();
    let headers = format!("authorization: OAuth {}\r\nfile_offset: 0\r\n", practice.0.token());
    let handle =
        practice.raw("POST", &format!("/v23.0/{session}"), &headers, b"%PDF").await.unwrap().json()["h"].clone();
    let id = made(&practice, &with(handle.as_str().unwrap())).await["id"].clone();
    let path = format!("/v23.0/{}", id.as_str().unwrap());
    let seen = practice.get(&path).await.json()["components"].clone();
    let address = seen[0]["example"]["header_handle"][0].as_str().unwrap().to_owned();
    assert!(address.starts_with("https://scontent.whatsapp.net/"), "read again it is an address: {address}");
    let again = practice.post(&path, &json!({ "components": seen })).await;
    assert!(again.text().contains("Invalid Media Handle"), "which cannot be handed in: {}", again.text());
    assert_eq!(practice.get("/practice/uploads").await.json(), json!({ "media": 0, "bytes": 0, "samples": 1 }));
}

#[tokio::test]
async fn an_account_without_a_kind_of_button_says_so() {
    let practice = ready().await;
    practice.0.set_faults(Faults { lacks: vec!["PAYMENT_REQUEST".into()], ..Faults::default() });
    let mut document = document("fatura", "UTILITY", GOOD);
    let button = json!({ "type": "PAYMENT_REQUEST", "text": "Open payment link",
        "payment_setting": { "type": "payment_link", "payment_link": { "uri": "https://loja.example/p" } } });
    document["components"].as_array_mut().unwrap().push(json!({ "type": "BUTTONS", "buttons": [button] }));
    assert!(refused(&practice, &document).await.contains("PAYMENT_REQUEST are not available"));
    practice.post("/practice/faults", &json!({ "lacks": [] })).await;
    made(&practice, &document).await;
}

#[tokio::test]
async fn sends_go_out_with_a_reviewed_template() {
    let practice = ready().await;
    made(&practice, &document("novo", "UTILITY", GOOD)).await;
    let send = template("+5511987654321", "novo", "pt_BR", &json!([body(&[("nome", "Ana")])]));
    assert_eq!(practice.send(&send).await.status, 200);
}
