//! What leaves: the components of a request for every kind of part, as JSON text and in the order of keys that the wire
//! has. What changes here changes what the service gets (API sheet, sections 2.2 and 2.6).

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{Template, Variables};

/// Of R$ 10,00, by a random key, of FULANO DE TAL.
const PIX: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426614174000520400005303986540510.005802BR5913FULANO DE TAL6008BRASILIA62070503***630436D9";
/// By an address: it has no key.
const DYNAMIC: &str = "00020101021226770014BR.GOV.BCB.PIX2555pix.example.com/qr/93598be0-1bd0-4997-8318-81776a1d8a995204000053039865802BR5907EMPRESA6009SAO PAULO62070503***6304EEAB";
/// The platform's own example.
const BOLETO: &str = "03399.02694 41400.000026 28346.101018 8 98510000008848";

fn template(category: &str, format: &str, components: Value) -> Template {
    Template::from_service(&json!({"name": "fatura_do_mes", "language": "pt_BR", "category": category,
        "parameter_format": format, "status": "APPROVED", "components": components}))
    .unwrap()
}

fn wire(template: &Template, values: &[(&str, &str)]) -> String {
    let filled = template.fill(&values.iter().copied().collect::<Variables>());
    let components = filled.unwrap_or_else(|problems| panic!("{problems:?}")).components;
    // What the ledger keeps is read again before it leaves.
    let text = serde_json::to_string_pretty(&components).unwrap();
    let back: Vec<super::SendComponent> = serde_json::from_str(&text).unwrap();
    assert_eq!(back, components);
    text
}

/// With a message without variables beside it, which leaves nothing.
fn part(part: Value, values: &[(&str, &str)]) -> String {
    wire(&template("MARKETING", "NAMED", json!([{"type": "BODY", "text": "Veja só."}, part])), values)
}

fn button(button: Value, values: &[(&str, &str)]) -> String {
    part(json!({"type": "BUTTONS", "buttons": [button]}), values)
}

#[test]
fn headers() {
    let line = json!({"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}"});
    assert_snapshot!("wire_header_text", part(line, &[("pedido", "A-1")]));
    let of = |format: &str, value: &str| part(json!({"type": "HEADER", "format": format}), &[("header", value)]);
    let kept = format!("file:{}/Nota 42.pdf", "0a".repeat(32));
    assert_snapshot!("wire_header_image_id", of("IMAGE", "1013859600285441"));
    assert_snapshot!("wire_header_image_link", of("IMAGE", "https://l.example/vaso.jpg"));
    assert_snapshot!("wire_header_image_kept", of("IMAGE", &kept));
    assert_snapshot!("wire_header_video_id", of("VIDEO", "1013859600285441"));
    assert_snapshot!("wire_header_document_id", of("DOCUMENT", "1013859600285441"));
    assert_snapshot!("wire_header_document_link", of("DOCUMENT", "https://l.example/notas/nota.pdf?x=1"));
    assert_snapshot!("wire_header_document_kept", of("DOCUMENT", &kept));
    assert_snapshot!("wire_header_location", of("LOCATION", "-23.55, -46.63 | Loja da Ana | Rua das Flores, 10"));
    assert_snapshot!("wire_header_location_bare", of("LOCATION", "-23.55,-46.63"));
    assert_snapshot!("wire_header_product", of("PRODUCT", "99:vaso-azul"));
}

#[test]
fn bodies() {
    let named =
        template("UTILITY", "NAMED", json!([{"type": "BODY", "text": "Oi {{nome}}, o pedido {{pedido}} saiu."}]));
    assert_snapshot!("wire_body_named", wire(&named, &[("pedido", "A-1"), ("nome", "Ana")]));
    let positional = template("UTILITY", "POSITIONAL", json!([{"type": "BODY", "text": "Oi {{2}}, são {{1}}."}]));
    assert_snapshot!("wire_body_positional", wire(&positional, &[("1", "R$ 10,00"), ("2", "Ana")]));
    let still =
        template("UTILITY", "POSITIONAL", json!([{"type": "BODY", "text": "Oi."}, {"type": "FOOTER", "text": "Loja"}]));
    assert_snapshot!("wire_body_without_variables", wire(&still, &[]));
}

#[test]
fn buttons() {
    let one = [("button.0", "A-1")];
    let url = json!({"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"});
    assert_snapshot!("wire_button_url", button(url, &[("button.0", "pedidos/42 são")]));
    let reply = json!({"type": "QUICK_REPLY", "text": "Ok"});
    assert_snapshot!("wire_button_quick_reply", button(reply.clone(), &one));
    assert_snapshot!("wire_button_quick_reply_without_payload", button(reply, &[]));
    assert_snapshot!("wire_button_copy_code", button(json!({"type": "COPY_CODE"}), &[("button.0", "FLORES10")]));
    let flow = json!({"type": "FLOW", "text": "Agendar", "flow_id": "1"});
    assert_snapshot!("wire_button_flow", button(flow, &one));
    assert_snapshot!("wire_button_catalog", button(json!({"type": "CATALOG"}), &[("button.0", "vaso-azul")]));
    let mpm = json!({"type": "MPM", "text": "Ver itens"});
    assert_snapshot!("wire_button_mpm", button(mpm, &[("button.0", "Vasos: vaso-azul, vaso-liso | Terra: terra-5kg")]));
    let code = template(
        "AUTHENTICATION",
        "POSITIONAL",
        json!([{"type": "BODY", "add_security_recommendation": true},
            {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE"}]}]),
    );
    assert_snapshot!("wire_button_otp", wire(&code, &[("1", "123456")]));
    // As the service lists it.
    let listed = template(
        "AUTHENTICATION",
        "POSITIONAL",
        json!([{"type": "BODY", "text": "*{{1}}* é seu código de verificação."},
            {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Copiar código",
                "url": "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}"}]}]),
    );
    assert_eq!(wire(&listed, &[("1", "123456"), ("button.0", "123456")]), wire(&code, &[("1", "123456")]));
}

#[test]
fn payments() {
    let payment = |kind: &str, value: &str| {
        button(json!({"type": "PAYMENT_REQUEST", "payment_setting": {"type": kind}}), &[("button.0", value)])
    };
    assert_snapshot!("wire_payment_request_pix", payment("pix_dynamic_code", &format!(" {PIX}\n")));
    assert_snapshot!("wire_payment_request_boleto", payment("boleto", BOLETO));
    assert_eq!(
        payment("boleto", BOLETO),
        payment("boleto", "03398985100000088489026941400000022834610101"),
        "a barcode"
    );
    assert_snapshot!(
        "wire_payment_request_bill",
        payment("boleto", "83640000001-1 33120138000-2 81288462711-6 08013618155-1")
    );
    assert_snapshot!("wire_payment_request_link", payment("payment_link", "https://l.example/p/1"));
    let all = json!({"type": "BUTTONS", "buttons": [
        {"type": "PAYMENT_REQUEST", "payment_setting": {"type": "pix_dynamic_code"}},
        {"type": "URL", "text": "Ver", "url": "https://l.example"},
        {"type": "PAYMENT_REQUEST", "payment_setting": {"type": "boleto"}}]});
    assert_snapshot!("wire_payment_request_both", part(all, &[("button.0", PIX), ("button.2", BOLETO)]));
}

#[test]
fn orders() {
    let order = |values: &[(&str, &str)]| button(json!({"type": "ORDER_DETAILS", "text": "Copy Pix code"}), values);
    let (reference, total) = (("button.0.reference_id", "fatura-42_1.0"), ("button.0.total", "R$ 88,48"));
    assert_snapshot!(
        "wire_order_details",
        order(&[
            reference,
            total,
            ("button.0.pix", PIX),
            ("button.0.boleto", BOLETO),
            ("button.0.link", "https://l.example/p/1"),
            ("button.0.item", "Mensalidade de maio"),
            ("button.0.goods", "digital-goods"),
        ])
    );
    assert_snapshot!("wire_order_details_boleto", order(&[reference, total, ("button.0.boleto", BOLETO)]));
    let dynamic = [reference, total, ("button.0.pix", DYNAMIC), ("button.0.key", "39580525000189")];
    assert_snapshot!("wire_order_details_dynamic_pix", order(&dynamic));
    assert!(!order(&[reference, total, ("button.0.pix", DYNAMIC)]).contains("key_type"), "no key, no kind of key");
    let whole = json!({"reference_id": "ped-42", "of_2027": [1], "payment_settings": [
        {"type": "boleto", "boleto": {"digitable_line": BOLETO}}]});
    assert_snapshot!("wire_order_details_whole", order(&[("button.0", &whole.to_string()), ("button.0.pix", " ")]));
}

#[test]
fn offers_and_cards() {
    let offer = json!([
        {"type": "HEADER", "format": "IMAGE"},
        {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Só até domingo", "has_expiration": true}},
        {"type": "BODY", "text": "Oi {{nome}}."},
        {"type": "BUTTONS", "buttons": [
            {"type": "COPY_CODE"}, {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]);
    let values = [
        ("header", "1013859600285441"),
        ("offer", "2026-12-24T18:00:00-03:00"),
        ("nome", "Ana"),
        ("button.0", "FLORES10"),
        ("button.1", "natal"),
    ];
    assert_snapshot!("wire_limited_time_offer", wire(&template("MARKETING", "NAMED", offer), &values));
    let card = |format: &str| {
        json!({"components": [{"type": "HEADER", "format": format}, {"type": "BODY", "text": "Vaso {{cor}}"}, {"type": "BUTTONS",
            "buttons": [{"type": "QUICK_REPLY", "text": "Quero"}, {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]})
    };
    let kept = format!("file:{}", "0b".repeat(32));
    let carousel = json!({"type": "CAROUSEL", "cards": [card("IMAGE"), card("PRODUCT")]});
    let values = [
        ("card.0.header", kept.as_str()),
        ("card.0.cor", "azul"),
        ("card.0.button.1", "a"),
        ("card.1.header", "99:vaso-liso"),
        ("card.1.cor", "liso"),
        ("card.1.button.0", "quero-2"),
        ("card.1.button.1", "b"),
    ];
    assert_snapshot!("wire_carousel", part(carousel, &values));
}

#[test]
fn what_is_wrong_with_an_order_is_said_piece_by_piece() {
    let order = template(
        "UTILITY",
        "NAMED",
        json!([{"type": "BODY", "text": "Oi."}, {"type": "BUTTONS", "buttons": [{"type": "ORDER_DETAILS", "text": "Pagar"}]}]),
    );
    let told = |values: &[(&str, &str)]| {
        let problems = order.fill(&values.iter().copied().collect()).unwrap_err();
        problems.iter().map(|p| format!("{} {}", p.code(), p.subject())).collect::<Vec<_>>()
    };
    assert_eq!(
        told(&[("button.0.total", " "), ("button.0.item", "")]),
        ["variable_missing button.0.reference_id", "variable_missing button.0.total", "variable_missing button.0.pix"]
    );
    assert_eq!(
        told(&[
            ("button.0.reference_id", "fatura nº 1"),
            ("button.0.total", "0,00"),
            ("button.0.pix", "ana@loja.example"),
            ("button.0.boleto", "03399.02694 41400.000026 28346.101018 8 98510000008849"),
            ("button.0.link", "http://l.example"),
            ("button.0.goods", "flores"),
        ]),
        [
            "order_reference_invalid button.0.reference_id",
            "order_total_invalid button.0.total",
            "pix_not_pix button.0.pix",
            "boleto_whole button.0.boleto",
            "payment_link_invalid button.0.link",
            "order_goods_invalid button.0.goods"
        ]
    );
    let long = "a".repeat(36);
    let pieces = [("button.0.reference_id", long.as_str()), ("button.0.total", "10"), ("button.0.pix", DYNAMIC)];
    assert_eq!(told(&pieces), ["order_reference_invalid button.0.reference_id"]);
    let key =
        [("button.0.reference_id", "1"), ("button.0.total", "10"), ("button.0.pix", DYNAMIC), ("button.0.key", "Ana")];
    assert_eq!(told(&key), ["pix_key_invalid button.0.key"]);
    assert_eq!(told(&[("button.0", "{}"), ("button.0.total", "10")]), ["order_twice button.0.total"]);
    assert_eq!(told(&[("button.0", "[1]")]), ["order_invalid button.0"]);
    let wrong = r#"{"payment_settings":[{"type":"pix_dynamic_code","pix_dynamic_code":{"code":"000201"}}]}"#;
    assert_eq!(told(&[("button.0", wrong)]), ["pix_cut button.0"]);
    assert_eq!(told(&[("button.0", "{}"), ("button.0.of_2027", "10")]), ["variable_unknown button.0.of_2027"]);
}

#[test]
fn products_and_files_that_cannot_be_read_are_told() {
    let told = |part: Value, name: &str, value: &str| {
        let template = template("MARKETING", "NAMED", json!([{"type": "BODY", "text": "Oi."}, part]));
        let problems = template.fill(&[(name, value)].into_iter().collect()).unwrap_err();
        problems.iter().map(|p| format!("{} {}", p.code(), p.subject())).collect::<Vec<_>>().join(", ")
    };
    let mpm = json!({"type": "BUTTONS", "buttons": [{"type": "MPM"}]});
    assert_eq!(told(mpm.clone(), "button.0", "vaso-azul, vaso-liso"), "products_invalid button.0");
    assert_eq!(told(mpm, "button.0", "{"), "products_invalid button.0");
    let picture = json!({"type": "HEADER", "format": "IMAGE"});
    assert_eq!(told(picture, "header", "file:nota.pdf"), "variable_invalid header");
}
