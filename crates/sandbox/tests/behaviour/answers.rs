//! Customers who answer: taps and words, the window that they open, and what no phone can have answered.

use recado_sandbox::{Answer, AnswerProblem};
use serde_json::{Value, json};

use crate::client::{Practice, body, template};

const ANA: &str = "+5511987654321";

/// Its first button confirms, its second one asks for another time.
async fn appointment(practice: &Practice, to: &str, payloads: &[(&str, &str)]) -> String {
    let values = [("nome", "Ana"), ("profissional", "Dra. Lia"), ("data", "23/11"), ("hora", "09:00")];
    let mut components = vec![body(&values)];
    for (index, payload) in payloads {
        let parameters = json!([{ "type": "payload", "payload": payload }]);
        let button = json!({ "type": "button", "sub_type": "quick_reply", "index": index, "parameters": parameters });
        components.push(button);
    }
    let reply = practice.send(&template(to, "consulta_confirmar", "pt_BR", &json!(components))).await;
    reply.json()["messages"][0]["id"].as_str().unwrap_or_else(|| panic!("{}", reply.text())).to_owned()
}

async fn answers(practice: &Practice, query: &str) -> Vec<Value> {
    practice.get(&format!("/practice/answers{query}")).await.json().as_array().unwrap().clone()
}

#[tokio::test]
async fn a_tap_answers_with_the_label_and_the_payload_of_that_message() {
    let practice = Practice::quick().await;
    let wamid = appointment(&practice, ANA, &[("1", "REMARCAR_77")]).await;
    let tap = json!({ "from": "5511987654321", "message": wamid, "button": 1 });
    let answer = practice.post("/practice/answer", &tap).await.json();
    assert_eq!(answer["type"], "button");
    assert_eq!(answer["button"], json!({ "text": "Remarcar", "payload": "REMARCAR_77" }));
    assert_eq!(answer["context"], json!({ "from": "5511900000000", "id": wamid }));
    assert_eq!(answer["from"], "5511987654321");
    assert!(answer["timestamp"].as_str().unwrap().parse::<i64>().unwrap() > 1_700_000_000);
    assert!(answer["id"].as_str().unwrap().starts_with("wamid.") && answer["id"] != wamid.as_str());

    let tap = json!({ "from": ANA, "message": wamid, "button": 0 });
    let plain = practice.post("/practice/answer", &tap).await.json();
    assert_eq!(plain["button"], json!({ "text": "Confirmo", "payload": "Confirmo" }), "no payload was sent with it");
    assert_eq!(answers(&practice, "").await, [answer, plain]);
}

#[tokio::test]
async fn words_come_in_order_and_can_be_fetched_from_where_one_stopped() {
    let practice = Practice::quick().await;
    for text in ["Oi", " Que horas abre? ", "Obrigada"] {
        practice.post("/practice/answer", &json!({ "from": ANA, "text": text })).await;
    }
    let bodies = |list: Vec<Value>| list.iter().map(|answer| answer["text"]["body"].clone()).collect::<Vec<_>>();
    assert_eq!(bodies(answers(&practice, "").await), ["Oi", "Que horas abre?", "Obrigada"]);
    assert_eq!(bodies(answers(&practice, "?after=2").await), ["Obrigada"]);
    assert!(answers(&practice, "").await[0].get("context").is_none(), "it answers no message");
    assert_eq!(practice.get("/practice/answers?after=x").await.error().1, 100);
    let ids: std::collections::HashSet<String> = practice.0.answers(0).into_iter().map(|answer| answer.id).collect();
    assert_eq!(ids.len(), 3);
    practice.post("/practice/reset", &json!({})).await;
    assert!(answers(&practice, "").await.is_empty());
}

#[tokio::test]
async fn an_answer_opens_the_window_for_that_person_only() {
    let practice = Practice::quick().await;
    let text = |to: &str| json!({ "messaging_product": "whatsapp", "to": to, "text": { "body": "Já separamos" } });
    let end = async |to: &str| {
        let reply = practice.send(&text(to)).await.json();
        practice.history(reply["messages"][0]["id"].as_str().unwrap()).await.last().cloned().unwrap()
    };
    // In area 31 the service knows people without the ninth digit; it is the same person in both spellings.
    assert_eq!(end("+5531987654321").await, "FAILED");
    practice.post("/practice/answer", &json!({ "from": "553187654321", "text": "Oi" })).await;
    assert_eq!(end("+5531987654321").await, "READ");
    assert_eq!(end(ANA).await, "FAILED", "somebody else");
    practice.post("/practice/reset", &json!({})).await;
    assert_eq!(end("+5531987654321").await, "FAILED", "everything as at the start");
}

#[tokio::test]
async fn what_no_phone_can_have_answered_is_refused_and_leaves_nothing() {
    let practice = Practice::quick().await;
    let wamid = appointment(&practice, ANA, &[]).await;
    let order = practice.hello(ANA).await;
    let own = recado_sandbox::account::DISPLAY_PHONE_NUMBER;
    for (answer, code, details) in [
        (json!({ "from": "onze", "text": "Oi" }), 131_009, "from: invalid phone number"),
        (json!({ "from": own, "text": "Oi" }), 131_009, "from: invalid phone number"),
        (json!({ "from": ANA }), 131_008, "either button or text is required"),
        (json!({ "from": ANA, "text": "  " }), 131_008, "either button or text is required"),
        (json!({ "from": ANA, "button": 0 }), 131_008, "message is required with button"),
        (json!({ "from": ANA, "message": wamid, "button": 2 }), 131_009, "button: no quick reply at index 2"),
        (json!({ "from": ANA, "message": order, "button": 0 }), 131_009, "button: no quick reply at index 0"),
        (
            json!({ "from": "+5511987650001", "message": wamid, "button": 0 }),
            131_009,
            "message: nothing with this id was sent to this person",
        ),
        (
            json!({ "from": ANA, "message": "wamid.x", "text": "Oi" }),
            131_009,
            "message: nothing with this id was sent to this person",
        ),
        (json!({ "from": ANA, "text": "x".repeat(4097) }), 131_009, "text: at most 4096 characters"),
    ] {
        let reply = practice.post("/practice/answer", &answer).await;
        assert_eq!(reply.error(), (400, code, details.to_owned()), "{answer}");
    }
    for body in [json!({ "text": "Oi" }), json!({ "from": ANA, "txt": "Oi" }), json!([])] {
        assert_eq!(practice.post("/practice/answer", &body).await.error().1, 100, "{body}");
    }
    assert!(practice.0.answers(0).is_empty());
}

#[tokio::test]
async fn the_controls_of_answers_are_not_for_web_pages() {
    let practice = Practice::quick().await;
    let body = json!({ "from": ANA, "text": "Oi" }).to_string();
    let reply =
        practice.raw("POST", "/practice/answer", "origin: https://x.example\r\n", body.as_bytes()).await.unwrap();
    assert_eq!(reply.status, 403);
    assert!(practice.0.answers(0).is_empty());
}

#[tokio::test]
async fn a_message_of_an_earlier_run_can_be_answered_with_the_label_that_the_caller_knows() {
    let first = Practice::quick().await;
    let wamid = appointment(&first, ANA, &[]).await;
    first.0.stop().await;
    let second = Practice::quick().await;
    let answer = Answer { from: ANA.into(), message: Some(wamid.clone()), button: Some(1), text: None };
    assert_eq!(second.0.answer(&answer), Err(AnswerProblem::NoQuickReply(1)), "the service no longer has the message");
    let received = second.0.answer(&Answer { text: Some("Remarcar".into()), ..answer.clone() }).unwrap();
    assert_eq!((received.text.as_str(), received.payload.as_deref()), ("Remarcar", Some("Remarcar")));
    assert_eq!(received.context.as_deref(), Some(wamid.as_str()));
    assert_eq!(second.0.answers(0), [received]);
    // Where the service has the message, what it sent counts.
    let known = appointment(&second, ANA, &[]).await;
    let answer = Answer { message: Some(known), text: Some("Outra coisa".into()), ..answer };
    assert_eq!(second.0.answer(&answer).unwrap().text, "Remarcar");
}
