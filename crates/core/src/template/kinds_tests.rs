//! Every kind of component and button, once: the document that creates it, how it looks, and what a message with it carries.

use insta::assert_json_snapshot;
use serde_json::{Value, json};

use super::{Definition, Variables};

/// Of R$ 10,00, by a key.
const PIX: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426614174000520400005303986540510.005802BR5913FULANO DE TAL6008BRASILIA62070503***630436D9";

fn kind(category: &str, components: Value, values: &[(&str, &str)]) -> Value {
    let document = json!({"name": "x", "language": "pt_BR", "category": category, "parameter_format": "NAMED",
        "components": components});
    let draft = Definition::read(&document).unwrap();
    let template = draft.template();
    let values: Variables = values.iter().copied().collect();
    let filled = template.fill(&values).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(template.preview_of(&filled.components), template.preview(&values), "the way back from a request");
    json!({
        "creation": draft.creation()["components"],
        "outline": template.outline(),
        "preview": template.preview(&values),
        "request": filled.components,
    })
}

fn with_body(part: Value) -> Value {
    json!([{"type": "BODY", "text": "Veja só."}, part])
}

fn button(button: Value) -> Value {
    with_body(json!({"type": "BUTTONS", "buttons": [button]}))
}

#[test]
fn headers() {
    let text = json!([{"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}"}, {"type": "BODY", "text": "Olá, {{nome}}."},
        {"type": "FOOTER", "text": "Loja"}]);
    assert_json_snapshot!("text", kind("UTILITY", text, &[("pedido", "A-1"), ("nome", "Ana")]));
    for (format, value) in [
        ("IMAGE", "123"),
        ("VIDEO", "https://l.example/v.mp4"),
        ("DOCUMENT", "https://l.example/nota.pdf"),
        ("LOCATION", "-23.55, -46.63 | Loja | Rua X, 1"),
        ("PRODUCT", "99:vaso-azul"),
    ] {
        let header = json!({"type": "HEADER", "format": format, "example": {"header_handle": ["4::a"]}});
        let name = format!("header_{}", format.to_lowercase());
        assert_json_snapshot!(name, kind("MARKETING", with_body(header), &[("header", value)]));
    }
}

#[test]
fn buttons() {
    let boleto = "03399026944140000002628346101018898510000008848";
    let cases = [
        (json!({"type": "QUICK_REPLY", "text": "Ok"}), Some("sim")),
        (
            json!({"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}", "example": ["https://l.example/1"]}),
            Some("A-1"),
        ),
        (json!({"type": "PHONE_NUMBER", "text": "Ligar", "phone_number": "+551134567890"}), None),
        (json!({"type": "COPY_CODE", "example": "FLORES10"}), Some("FLORES10")),
        (json!({"type": "FLOW", "text": "Agendar", "flow_id": "1", "flow_action": "navigate"}), Some("token-1")),
        (json!({"type": "CATALOG"}), Some("vaso-azul")),
        (
            json!({"type": "MPM", "text": "Ver itens"}),
            Some(
                r#"{"thumbnail_product_retailer_id":"a","sections":[{"title":"Vasos","product_items":[{"product_retailer_id":"a"}]}]}"#,
            ),
        ),
        (json!({"type": "SPM", "text": "Ver"}), None),
        (
            json!({"type": "ORDER_DETAILS", "text": "Copy Pix code"}),
            Some(r#"{"reference_id":"ped-42","type":"digital-goods"}"#),
        ),
        (
            json!({"type": "PAYMENT_REQUEST", "text": "Copy Pix code", "payment_setting": {"type": "pix_dynamic_code", "pix_dynamic_code": {"code": "0002"}}}),
            Some(PIX),
        ),
        (
            json!({"type": "PAYMENT_REQUEST", "text": "Copy Boleto code", "payment_setting": {"type": "boleto", "boleto": {"digitable_line": boleto}}}),
            Some(boleto),
        ),
        (
            json!({"type": "PAYMENT_REQUEST", "text": "Open payment link", "payment_setting": {"type": "payment_link", "payment_link": {"uri": "https://l.example"}}}),
            Some("https://l.example/p/1"),
        ),
        (json!({"type": "VOICE_CALL", "text": "Ligar agora"}), None),
        (json!({"type": "CALL_PERMISSION_REQUEST"}), None),
        (json!({"type": "REQUEST_CONTACT_INFO"}), None),
        (json!({"type": "APP", "text": "Abrir"}), None),
        (json!({"type": "OF_2027", "text": "Novo", "deep": [1]}), None),
    ];
    for (index, (shape, value)) in cases.into_iter().enumerate() {
        let name = format!("button_{index:02}_{}", shape["type"].as_str().unwrap().to_lowercase());
        let values: Vec<_> = value.into_iter().map(|value| ("button.0", value)).collect();
        assert_json_snapshot!(name, kind("UTILITY", button(shape), &values));
    }
}

#[test]
fn one_time_codes() {
    for otp in ["COPY_CODE", "ONE_TAP", "ZERO_TAP"] {
        let components = json!([
            {"type": "BODY", "add_security_recommendation": true},
            {"type": "FOOTER", "code_expiration_minutes": 10},
            {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": otp}]}]);
        assert_json_snapshot!(
            format!("otp_{}", otp.to_lowercase()),
            kind("AUTHENTICATION", components, &[("1", "123456")])
        );
    }
}

#[test]
fn cards_offers_and_the_rest() {
    let card = |text: &str| {
        json!({"components": [{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": text}, {"type": "BUTTONS", "buttons": [
            {"type": "QUICK_REPLY", "text": "Quero"}, {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]})
    };
    let carousel = with_body(json!({"type": "CAROUSEL", "cards": [card("Vaso {{cor}} de barro"), card("Vaso liso")]}));
    let values = [
        ("card.0.header", "11"),
        ("card.0.cor", "azul"),
        ("card.0.button.1", "a"),
        ("card.1.header", "12"),
        ("card.1.button.0", "quero-2"),
        ("card.1.button.1", "b"),
    ];
    assert_json_snapshot!("carousel", kind("MARKETING", carousel, &values));
    let offer = json!([
        {"type": "HEADER", "format": "IMAGE"},
        {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Só até domingo", "has_expiration": true}},
        {"type": "BODY", "text": "Veja só."},
        {"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "example": "FLORES10"}, {"type": "URL", "text": "Ver", "url": "https://l.example"}]}]);
    let values = [("header", "1"), ("offer", "2026-12-24T18:00:00-03:00"), ("button.0", "FLORES10")];
    assert_json_snapshot!("offer", kind("MARKETING", offer, &values));
    assert_json_snapshot!(
        "call_permission",
        kind("UTILITY", with_body(json!({"type": "CALL_PERMISSION_REQUEST"})), &[])
    );
}

#[test]
fn values_that_cannot_stand_there_are_told() {
    let problem = |components: Value, values: &[(&str, &str)]| {
        let document = json!({"name": "x", "language": "pt_BR", "components": components});
        let problems =
            Definition::read(&document).unwrap().template().fill(&values.iter().copied().collect()).unwrap_err();
        problems
            .iter()
            .map(|problem| format!("{} {}", problem.code(), problem.subject()))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let place = || with_body(json!({"type": "HEADER", "format": "LOCATION"}));
    for wrong in ["x", "91,0", "1,181", "1"] {
        assert_eq!(problem(place(), &[("header", wrong)]), "location_invalid header");
    }
    let product = with_body(json!({"type": "HEADER", "format": "PRODUCT"}));
    assert_eq!(problem(product, &[("header", "vaso")]), "product_invalid header");
    let offer = with_body(json!({"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "x"}}));
    assert_eq!(problem(offer.clone(), &[("offer", "amanhã")]), "instant_invalid offer");
    assert_eq!(problem(offer, &[]), "variable_missing offer");
    assert_eq!(problem(button(json!({"type": "ORDER_DETAILS"})), &[("button.0", "[1]")]), "order_invalid button.0");
    let link = json!({"type": "PAYMENT_REQUEST", "payment_setting": {"type": "payment_link"}});
    assert_eq!(problem(button(link), &[("button.0", "http://l.example")]), "payment_link_invalid button.0");
    let coin = json!({"type": "PAYMENT_REQUEST", "payment_setting": {"type": "coin"}});
    assert_eq!(problem(button(coin), &[]), "template_unsupported BUTTON PAYMENT_REQUEST");
}
