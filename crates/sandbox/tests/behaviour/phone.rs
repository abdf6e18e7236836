//! What stands on a customer's phone: drawn from what travelled, for every kind of component.

use std::time::Duration;

use recado_sandbox::{Delivery, Faults, Options, PhoneMessage};
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

/// A payment button's value.
fn payment(index: &str, kind: &str, key: &str, code: &str) -> Value {
    json!({ "type": "button", "sub_type": "payment_request", "index": index, "parameters": [{ "type": "action",
        "action": { "payment_request": { "payment_setting": { "type": kind, kind: { key: code } } } } }] })
}

#[tokio::test]
async fn buttons_that_copy_what_one_pays_with() {
    let practice = ready().await;
    let pdf = upload(&practice, "application/pdf", b"%PDF-1.7 fatura").await.json()["id"].clone();
    let components = json!([
        { "type": "header", "parameters": [{ "type": "document", "document": { "id": pdf, "filename": "fatura.pdf" } }] },
        body(&[("nome", "Ana"), ("pedido", "A-1042"), ("valor", "R$ 88,48"), ("vencimento", "10/12/2026")]),
        payment("0", "pix_dynamic_code", "code", PIX),
        payment("1", "boleto", "digitable_line", BOLETO),
    ]);
    let seen = arrives(&practice, "fatura_pix_boleto", components).await;
    let pays = |index: usize| {
        let payment = seen.buttons[index].payment.clone().unwrap();
        (seen.buttons[index].text.clone(), seen.buttons[index].copies.clone(), payment.kind, payment.value_cents)
    };
    assert_eq!(pays(0), ("Copy Pix code".into(), Some(PIX.into()), "pix".into(), Some(18_990)));
    assert_eq!(pays(1), ("Copy Boleto code".into(), Some(BOLETO.into()), "boleto".into(), Some(8_848)));
    assert_eq!(seen.header.unwrap().media.unwrap().filename.as_deref(), Some("fatura.pdf"));
    assert_eq!(practice.0.record()[0].media, [pdf.as_str().unwrap()]);

    let button = json!({ "type": "PAYMENT_REQUEST", "text": "Open payment link",
        "payment_setting": { "type": "payment_link", "payment_link": { "uri": "https://loja.example/p" } } });
    let parts = json!([{ "type": "BODY", "text": "A sua fatura chegou." }, { "type": "BUTTONS", "buttons": [button] }]);
    made(&practice, "UTILITY", parts).await;
    let link = payment("0", "payment_link", "uri", "https://loja.example/p/7");
    let seen = arrives(&practice, "novo", json!([link])).await.buttons;
    assert_eq!((seen[0].opens.as_deref(), &seen[0].copies), (Some("https://loja.example/p/7"), &None));
    assert_eq!(seen[0].payment.clone().unwrap().kind, "link");
}

#[tokio::test]
async fn an_order_opens_into_the_ways_to_pay_it() {
    let practice = ready().await;
    let cents = |value: u64| json!({ "value": value, "offset": 100 });
    let details = json!({
        "reference_id": "ped-42", "type": "physical-goods", "payment_type": "br", "currency": "BRL",
        "total_amount": cents(18_990),
        "payment_settings": [
            { "type": "pix_dynamic_code", "pix_dynamic_code": { "code": PIX, "merchant_name": "Loja" } },
            { "type": "boleto", "boleto": { "digitable_line": BOLETO } },
            { "type": "payment_link", "payment_link": { "uri": "https://loja.example/p" } }],
        "order": { "status": "pending", "subtotal": cents(18_990), "items": [
            { "retailer_id": "1", "name": "Vaso azul", "amount": cents(9_000), "quantity": 2 },
            { "retailer_id": "2", "name": "Cartão", "amount": cents(990), "quantity": 1 }] },
    });
    let button = json!({ "type": "button", "sub_type": "order_details", "index": "0",
        "parameters": [{ "type": "action", "action": { "order_details": details } }] });
    let components = json!([body(&[("nome", "Ana"), ("pedido", "A-1")]), button]);
    let seen = arrives(&practice, "pedido_pagamento", components.clone()).await.buttons;
    let order = seen[0].order.clone().unwrap();
    assert_eq!((order.reference_id.as_str(), order.total_cents), ("ped-42", Some(18_990)));
    assert_eq!(order.items, ["2 × Vaso azul", "Cartão"]);
    let choices: Vec<_> =
        seen[0].choices.iter().map(|choice| (choice.kind.as_str(), choice.copies.as_deref())).collect();
    assert_eq!(choices, [("pix_dynamic_code", Some(PIX)), ("boleto", Some(BOLETO)), ("payment_link", None)]);
    assert_eq!(seen[0].choices[2].opens.as_deref(), Some("https://loja.example/p"));

    let again = practice.send(&template(ANA, "pedido_pagamento", "pt_BR", &components)).await;
    assert_eq!(again.error(), (400, 131_009, "buttons: reference_id (ped-42) has already been used".into()));
    practice.0.set_faults(Faults { lacks: vec!["ORDER_DETAILS".into()], ..Faults::default() });
    let lacking = practice.send(&template(ANA, "pedido_pagamento", "pt_BR", &components)).await;
    assert_eq!(lacking.error().1, 134_011);
}

#[tokio::test]
async fn a_place_on_the_map() {
    let practice = ready().await;
    let place = json!({ "latitude": "-23.5", "longitude": "-46.6", "name": "Loja", "address": "Rua X, 1" });
    let header = json!({ "type": "header", "parameters": [{ "type": "location", "location": place }] });
    let components = json!([header, body(&[("nome", "Ana"), ("pedido", "A-1")])]);
    let seen = arrives(&practice, "pedido_retirada", components).await.header.unwrap();
    let place = seen.location.unwrap();
    assert_eq!(
        (seen.format.as_str(), place.latitude.as_str(), place.longitude.as_str()),
        ("LOCATION", "-23.5", "-46.6")
    );
    assert_eq!((place.name.as_deref(), place.address.as_deref()), (Some("Loja"), Some("Rua X, 1")));
}

#[tokio::test]
async fn an_offer_with_its_coupon_and_its_end() {
    let practice = ready().await;
    let picture = json!({ "type": "header", "parameters": [{ "type": "image", "image": { "link": "https://l.example/a.jpg" } }] });
    let code = json!({ "type": "button", "sub_type": "copy_code", "index": "0",
        "parameters": [{ "type": "coupon_code", "coupon_code": "VASO15" }] });
    let ends = |ends: Value| {
        json!({ "type": "limited_time_offer", "parameters": [
        { "type": "limited_time_offer", "limited_time_offer": { "expiration_time_ms": ends } }] })
    };
    let components = json!([picture, body(&[("nome", "Ana")]), code, ends(json!(1_797_984_000_000_i64))]);
    let seen = arrives(&practice, "cupom_fim_de_semana", components).await;
    let offer = seen.offer.unwrap();
    assert_eq!((offer.text.as_str(), offer.code.as_deref()), ("Só até domingo", Some("VASO15")));
    assert_eq!(offer.ends_at.unwrap().timestamp_millis(), 1_797_984_000_000);
    assert_eq!(seen.buttons[0].copies.as_deref(), Some("VASO15"));

    let refused = async |components: Value| {
        practice.send(&template(ANA, "cupom_fim_de_semana", "pt_BR", &components)).await.error().1
    };
    assert_eq!(refused(json!([picture, body(&[("nome", "Ana")]), code])).await, 131_008, "no end");
    let text = ends(json!("amanhã"));
    assert_eq!(refused(json!([picture, body(&[("nome", "Ana")]), code, text])).await, 131_009);
}

#[tokio::test]
async fn cards_side_by_side() {
    let practice = ready().await;
    let id = upload(&practice, "image/png", b"PNG").await.json()["id"].clone();
    let card = |index: u32, sku: &str| {
        json!({ "card_index": index, "components": [
        { "type": "header", "parameters": [{ "type": "image", "image": { "id": id } }] },
        { "type": "button", "sub_type": "url", "index": "1", "parameters": [{ "type": "text", "text": sku }] }] })
    };
    let send = |cards: Value| json!([body(&[("nome", "Ana")]), { "type": "carousel", "cards": cards }]);
    let seen = arrives(&practice, "vitrine_colecao", send(json!([card(1, "b"), card(0, "a")]))).await;
    let cards: Vec<_> = seen.cards.iter().map(|card| card.buttons[1].opens.clone().unwrap()).collect();
    assert_eq!(
        cards,
        ["https://loja-recado.example/pecas/a", "https://loja-recado.example/pecas/b"],
        "by their places"
    );
    assert_eq!(seen.cards[0].body.as_deref(), Some("Vaso azul de barro, feito à mão."));
    assert_eq!(seen.cards[1].header.clone().unwrap().media.unwrap().bytes, Some(3));
    assert_eq!(practice.0.record()[0].media.len(), 2);

    let refused =
        async |cards: Value| practice.send(&template(ANA, "vitrine_colecao", "pt_BR", &send(cards))).await.error();
    assert_eq!(refused(json!([card(0, "a")])).await.1, 132_012, "one is missing");
    assert_eq!(refused(json!([card(0, "a"), card(0, "b")])).await.1, 132_012, "one is there twice");
    let mut bare = card(1, "b");
    bare["components"].as_array_mut().unwrap().remove(0);
    let error = refused(json!([card(0, "a"), bare])).await;
    assert_eq!(error.2, "card 1: header: Format mismatch, expected IMAGE, received UNKNOWN");
    let mut bare = card(1, "b");
    bare["components"].as_array_mut().unwrap().pop();
    assert_eq!(refused(json!([card(0, "a"), bare])).await.1, 131_008, "no end of the address");
}

#[tokio::test]
async fn a_code_to_copy() {
    let practice = ready().await;
    let parts = json!([{ "type": "BODY", "add_security_recommendation": true },
        { "type": "FOOTER", "code_expiration_minutes": 10 },
        { "type": "BUTTONS", "buttons": [{ "type": "OTP", "otp_type": "COPY_CODE" }] }]);
    let document = json!({ "name": "codigo", "language": "pt_BR", "category": "AUTHENTICATION", "components": parts });
    practice.post(&format!("/v23.0/{}/message_templates", practice.0.waba_id()), &document).await;
    let seen = arrives(&practice, "codigo", json!([body(&[("", "123456")]), url_button("0", "123456")])).await;
    assert!(seen.body.starts_with("*123456* é seu código"), "{}", seen.body);
    assert_eq!(seen.footer.as_deref(), Some("Este código expira em 10 minutos."));
    assert_eq!((seen.buttons[0].kind.as_str(), seen.buttons[0].copies.as_deref()), ("OTP", Some("123456")));
    let without = template(ANA, "codigo", "pt_BR", &json!([body(&[("", "123456")])]));
    assert_eq!(practice.send(&without).await.error().1, 131_008, "the button needs it too");
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
