//! What stands on a customer's phone: drawn from what travelled, for every kind of component.

use std::time::Duration;

use recado_sandbox::{Delivery, Options, PhoneMessage};
use serde_json::{Value, json};

use crate::client::{Practice, body, template, url_button};
use crate::media::upload;

const ANA: &str = "+5511987654321";
/// Of R$ 88,48.
const BOLETO: &str = "03399026944140000002628346101018898510000008848";
/// Of R$ 189,90.
const PIX: &str =
    "00020126330014br.gov.bcb.pix0111333444555815204000053039865406189.905802BR5903Ana6009Sao Paulo62070503***6304ABCD";

async fn ready() -> Practice {
    let delivery = Delivery::instant();
    Practice::with(Options { throughput: 0, pair_limit: false, delivery, review: Duration::ZERO, ..Options::default() })
        .await
}

/// Makes a template of these components, approved at once.
async fn made(practice: &Practice, category: &str, components: Value) {
    let template = json!({ "name": "novo", "language": "pt_BR", "category": category, "parameter_format": "NAMED",
        "components": components });
    let reply = practice.post(&format!("/v23.0/{}/message_templates", practice.0.waba_id()), &template).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
}

/// Sends it to Ana; what stands on her phone.
async fn arrives(practice: &Practice, name: &str, components: Value) -> PhoneMessage {
    let reply = practice.send(&template(ANA, name, "pt_BR", &components)).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    let message = practice.0.phone(ANA, 0).pop().unwrap();
    assert_eq!(message.wamid, reply.json()["messages"][0]["id"].as_str().unwrap());
    message
}

#[tokio::test]
async fn a_text_with_its_values_and_buttons() {
    let practice = ready().await;
    let values = body(&[("pedido", "A-1"), ("nome", "Ana"), ("previsao", "hoje")]);
    let seen = arrives(&practice, "pedido_saiu_para_entrega", json!([values, url_button("0", "A-1")])).await;
    assert_eq!((seen.template.as_str(), seen.language.as_str()), ("pedido_saiu_para_entrega", "pt_BR"));
    assert_eq!(seen.header.unwrap().text.as_deref(), Some("Seu pedido está a caminho"));
    assert!(
        seen.body.starts_with("Olá, Ana! O seu pedido A-1 saiu para entrega e deve chegar hoje.\n\n"),
        "{}",
        seen.body
    );
    assert_eq!(seen.footer.as_deref(), Some("Loja Recado"));
    assert_eq!(seen.buttons[0].opens.as_deref(), Some("https://loja-recado.example/pedidos/A-1"));
    assert_eq!((seen.buttons[1].kind.as_str(), seen.buttons[1].text.as_str()), ("QUICK_REPLY", "Preciso de ajuda"));
}

#[tokio::test]
async fn a_document_with_its_name_and_size_and_its_bytes() {
    let practice = ready().await;
    let id = upload(&practice, "application/pdf", b"%PDF-1.7 nota").await.json()["id"].as_str().unwrap().to_owned();
    let header =
        |document: Value| json!({ "type": "header", "parameters": [{ "type": "document", "document": document }] });
    let values = body(&[("nome", "Ana"), ("pedido", "1")]);
    let seen = arrives(&practice, "nota_fiscal", json!([header(json!({ "id": id })), values])).await.header.unwrap();
    let media = seen.media.unwrap();
    assert_eq!(
        (seen.format.as_str(), media.filename.as_deref(), media.bytes),
        ("DOCUMENT", Some("nota.pdf"), Some(13))
    );
    assert_eq!(media.mime.as_deref(), Some("application/pdf"));
    let named = json!({ "id": id, "filename": "NF 77.pdf" });
    let seen = arrives(&practice, "nota_fiscal", json!([header(named), values])).await.header.unwrap();
    assert_eq!(seen.media.unwrap().filename.as_deref(), Some("NF 77.pdf"), "what the request calls it");
    let linked = json!({ "link": "https://loja.example/nota.pdf" });
    let media = arrives(&practice, "nota_fiscal", json!([header(linked), values])).await.header.unwrap().media.unwrap();
    assert_eq!((media.link.as_deref(), media.bytes), (Some("https://loja.example/nota.pdf"), None));

    let kept = Some(("application/pdf".to_owned(), Some("nota.pdf".to_owned()), b"%PDF-1.7 nota".to_vec()));
    assert_eq!(practice.0.medium(&id), kept);
    practice.delete(&format!("/v23.0/{id}")).await;
    assert_eq!(practice.0.medium(&id), kept, "the phones still have it");
    let over_http = practice.get(&format!("/practice/media/{id}")).await;
    assert!(over_http.head.contains("application/pdf") && over_http.body == b"%PDF-1.7 nota");
    assert_eq!(practice.0.medium("12"), None);
}

#[tokio::test]
async fn buttons_that_copy_what_one_pays_with() {
    let practice = ready().await;
    let button = |label: &str, kind: &str, key: &str, sample: &str| json!({ "type": "PAYMENT_REQUEST", "text": label, "payment_setting": { "type": kind, kind: { key: sample } } });
    let buttons = json!([
        button("Copy Pix code", "pix_dynamic_code", "code", PIX),
        button("Copy Boleto code", "boleto", "digitable_line", BOLETO),
        button("Open payment link", "payment_link", "uri", "https://loja.example/p"),
    ]);
    made(
        &practice,
        "UTILITY",
        json!([{ "type": "BODY", "text": "A sua fatura chegou." }, { "type": "BUTTONS", "buttons": buttons }]),
    )
    .await;
    let send = |index: &str, kind: &str, key: &str, code: &str| {
        json!({ "type": "button", "sub_type": "payment_request", "index": index, "parameters": [{ "type": "action",
            "action": { "payment_request": { "payment_setting": { "type": kind, kind: { key: code } } } } }] })
    };
    let components = json!([
        send("0", "pix_dynamic_code", "code", PIX),
        send("1", "boleto", "digitable_line", BOLETO),
        send("2", "payment_link", "uri", "https://loja.example/p/7"),
    ]);
    let seen = arrives(&practice, "novo", components).await.buttons;
    let pays = |index: usize| {
        let payment = seen[index].payment.clone().unwrap();
        (seen[index].text.clone(), seen[index].copies.clone(), payment.kind, payment.value_cents)
    };
    assert_eq!(pays(0), ("Copy Pix code".into(), Some(PIX.into()), "pix".into(), Some(18_990)));
    assert_eq!(pays(1), ("Copy Boleto code".into(), Some(BOLETO.into()), "boleto".into(), Some(8_848)));
    assert_eq!(pays(2), ("Open payment link".into(), None, "link".into(), None));
    assert_eq!(seen[2].opens.as_deref(), Some("https://loja.example/p/7"));
}

#[tokio::test]
async fn only_what_has_arrived_at_that_phone_in_any_spelling() {
    let practice = Practice::with(Options {
        delivery: Delivery { delivered: Duration::from_millis(300), ..Delivery::instant() },
        ..Options::default()
    })
    .await;
    let wamid = practice.hello("+5531987654321").await;
    assert!(practice.0.phone("+5531987654321", 0).is_empty(), "it is on its way");
    practice.hello("+5531987650002").await;
    tokio::time::sleep(Duration::from_millis(450)).await;
    for to in ["+5531987654321", "553187654321", "+55 (31) 98765-4321"] {
        let seen = practice.0.phone(to, 0);
        assert_eq!(seen.iter().map(|message| message.wamid.as_str()).collect::<Vec<_>>(), [wamid.as_str()], "{to}");
    }
    assert!(practice.0.phone("+5531987654321", 1).is_empty(), "it is known already");
    assert!(practice.0.phone("+5531987650002", 0).is_empty(), "a phone that is off");
    assert!(practice.0.phone("onze", 0).is_empty());
    let over_http = practice.get("/practice/phone?to=%2B5531987654321").await.json();
    assert_eq!(over_http[0]["wamid"], wamid.as_str());
    assert_eq!(over_http[0]["header"]["text"], "Hello World");
    assert_eq!(practice.get("/practice/phone?to=%2B5531987654321&after=1").await.json(), json!([]));
    assert_eq!(practice.get("/practice/phone").await.error().1, 100);
    practice.post("/practice/reset", &json!({})).await;
    assert!(practice.0.phone("+5531987654321", 0).is_empty());
}

#[tokio::test]
async fn free_words_inside_the_window() {
    let practice = ready().await;
    practice.post("/practice/answer", &json!({ "from": ANA, "text": "Oi" })).await;
    practice.send(&json!({ "messaging_product": "whatsapp", "to": ANA, "text": { "body": "Já separamos" } })).await;
    let seen = practice.0.phone(ANA, 0);
    assert_eq!((seen[0].body.as_str(), seen[0].template.as_str()), ("Já separamos", ""));
}

#[tokio::test]
async fn a_template_changed_later_leaves_old_messages_alone() {
    let practice = ready().await;
    made(&practice, "UTILITY", json!([{ "type": "BODY", "text": "A sua encomenda chegou à loja." }])).await;
    arrives(&practice, "novo", json!([])).await;
    let list = practice.get(&format!("/v23.0/{}/message_templates?name=novo", practice.0.waba_id())).await.json();
    let change = json!({ "components": [{ "type": "BODY", "text": "A encomenda voltou ao depósito." }] });
    practice.post(&format!("/v23.0/{}", list["data"][0]["id"].as_str().unwrap()), &change).await;
    arrives(&practice, "novo", json!([])).await;
    let bodies: Vec<_> = practice.0.phone(ANA, 0).into_iter().map(|message| message.body).collect();
    assert_eq!(bodies, ["A sua encomenda chegou à loja.", "A encomenda voltou ao depósito."]);
}
