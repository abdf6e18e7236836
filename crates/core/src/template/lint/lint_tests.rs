use serde_json::{Value, json};

use super::*;
use crate::template::definition::Definition;

/// A template that nobody can say anything against.
pub(super) fn right() -> Value {
    json!({"name": "pedido_pronto", "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED", "components": [
        {"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}",
         "example": {"header_text_named_params": [{"param_name": "pedido", "example": "A-1042"}]}},
        {"type": "BODY", "text": "Olá, {{nome}}! O seu pedido ficou pronto, e você pode buscar até {{dia}} na loja do centro. 💐",
         "example": {"body_text_named_params": [{"param_name": "nome", "example": "Ana"}, {"param_name": "dia", "example": "sexta"}]}},
        {"type": "FOOTER", "text": "Loja da Ana"},
        {"type": "BUTTONS", "buttons": [
            {"type": "QUICK_REPLY", "text": "Já busquei"},
            {"type": "URL", "text": "Ver pedido", "url": "https://loja.example/p/{{1}}", "example": ["https://loja.example/p/A-1042"]},
            {"type": "PHONE_NUMBER", "text": "Ligar", "phone_number": "+551134567890"}]}]})
}

pub(super) fn marketing(extra: Value) -> Value {
    let mut components = vec![json!({"type": "BODY", "text": "Olá! A coleção nova chegou na loja."})];
    components.extend(extra.as_array().unwrap().iter().cloned());
    json!({"name": "colecao", "language": "pt_BR", "category": "MARKETING", "components": components})
}

pub(super) fn card(text: &str) -> Value {
    json!({"components": [
        {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::a"]}},
        {"type": "BODY", "text": text},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Quero este"}]}]})
}

pub(super) fn authentication() -> Value {
    json!({"name": "codigo", "language": "pt_BR", "category": "AUTHENTICATION", "components": [
        {"type": "BODY", "add_security_recommendation": true},
        {"type": "FOOTER", "code_expiration_minutes": 10},
        {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE", "text": "Copiar código"}]}]})
}

/// Of R$ 10,00, by a key.
pub(super) const PIX: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426614174000520400005303986540510.005802BR5913FULANO DE TAL6008BRASILIA62070503***630436D9";

pub(super) fn boleto() -> Value {
    json!({"name": "boleto", "language": "pt_BR", "category": "UTILITY", "components": [
        {"type": "HEADER", "format": "DOCUMENT", "example": {"header_handle": ["4::a"]}},
        {"type": "BODY", "text": "A fatura {{1}} vence em {{2}}. Pague por Pix ou boleto, como for melhor para você.",
         "example": {"body_text": [["1042", "10 de maio"]]}},
        {"type": "BUTTONS", "buttons": [
            {"type": "PAYMENT_REQUEST", "text": "Copy Pix code", "payment_setting": {"type": "pix_dynamic_code", "pix_dynamic_code": {"code": PIX}}},
            {"type": "PAYMENT_REQUEST", "text": "Copy Boleto code", "payment_setting": {"type": "boleto", "boleto": {"digitable_line": "03399026944140000002628346101018898510000008848"}}},
            {"type": "PAYMENT_REQUEST", "text": "Open payment link", "payment_setting": {"type": "payment_link", "payment_link": {"uri": "https://loja.example/p"}}}]}]})
}

/// Right templates of every kind.
pub(super) fn all_right() -> Vec<Value> {
    vec![
        right(),
        authentication(),
        boleto(),
        marketing(
            json!([{"type": "CAROUSEL", "cards": [card("Vaso azul"), card("Vaso verde, com {{1}} flores dentro")]}]),
        )
        .tap(|doc| {
            doc["components"][1]["cards"][1]["components"][1]["example"] = json!({"body_text": [["3"]]});
        }),
        marketing(json!([
            {"type": "HEADER", "format": "VIDEO", "example": {"header_handle": ["4::a"]}},
            {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Só até domingo", "has_expiration": true}},
            {"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "example": "FLORES10"}, {"type": "URL", "text": "Ver", "url": "https://loja.example"}]}])),
        marketing(
            json!([{"type": "BUTTONS", "buttons": [{"type": "CATALOG", "text": "Ver catálogo"}, {"type": "FLOW", "text": "Agendar", "flow_id": "1"}]}]),
        ),
        marketing(
            json!([{"type": "HEADER", "format": "LOCATION"}, {"type": "BUTTONS", "buttons": [{"type": "MPM", "text": "Ver itens"}]}]),
        ),
        json!({"name": "pedido", "language": "en_US", "category": "UTILITY", "display_format": "ORDER_DETAILS", "message_send_ttl_seconds": 3600,
            "components": [{"type": "BODY", "text": "Your order is ready to be paid."},
                {"type": "BUTTONS", "buttons": [{"type": "ORDER_DETAILS", "text": "Copy Pix code"}]}]}),
    ]
}

pub(super) trait Tap: Sized {
    fn tap(self, change: impl FnOnce(&mut Self)) -> Self;
}

impl Tap for Value {
    fn tap(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

pub(super) fn found(doc: &Value) -> Vec<Finding> {
    lint(&Definition::read(doc).unwrap(), &LintContext::default())
}

pub(super) fn said(doc: &Value) -> Vec<String> {
    found(doc).into_iter().map(|finding| format!("{} {}", finding.code, finding.path)).collect()
}

#[test]
fn a_right_template_gets_neither_errors_nor_warnings() {
    for doc in all_right() {
        assert_eq!(said(&doc), Vec::<String>::new(), "{doc:#}");
    }
}

/// One change of a right template each, and what has to be said about it.
#[test]
fn every_published_rule() {
    let body = "/components/1/text";
    let cases: Vec<(&str, Value, &[&str])> = vec![
        ("/name", json!(""), &["name_missing /name"]),
        ("/name", json!("Pedido Pronto"), &["name_characters /name"]),
        ("/name", json!("a".repeat(513)), &["too_long /name"]),
        ("/name", json!("hello_world"), &["name_reserved /name"]),
        ("/language", json!(""), &["language_missing /language"]),
        ("/language", json!("pt"), &["language_unknown /language"]),
        ("/category", json!(""), &["category_missing /category"]),
        ("/category", json!("OTHER"), &["category_unknown /category"]),
        ("/parameter_format", json!("NUMBERED"), &["parameter_format_unknown /parameter_format"]),
        ("/message_send_ttl_seconds", json!(29), &["delivery_time /message_send_ttl_seconds"]),
        ("/message_send_ttl_seconds", json!(43201), &["delivery_time /message_send_ttl_seconds"]),
        ("/message_send_ttl_seconds", json!("60"), &["delivery_time /message_send_ttl_seconds"]),
        ("/components/1/type", json!("CALL_PERMISSION_REQUEST"), &["body_missing /components"]),
        ("/components/2/type", json!("HEADER"), &["component_repeated /components/2"]),
        ("/components/2/type", json!("SIDEBAR"), &["component_unknown /components/2"]),
        (body, json!("  "), &["text_missing /components/1/text"]),
        (
            body,
            json!(format!("Olá, {{{{nome}}}}, o pedido fica até {{{{dia}}}} na loja. {}", "a".repeat(1024))),
            &["too_long /components/1/text"],
        ),
        (
            body,
            json!("Olá, {{nome}}, o pedido fica até {{dia}} na loja.\n\n\nAté."),
            &["line_breaks /components/1/text"],
        ),
        (body, json!("Olá, {{nome}}, o pedido     fica até {{dia}} na loja."), &["spaces /components/1/text"]),
        (body, json!(" Olá, {{nome}}, o pedido fica até {{dia}} na loja."), &["edge_spaces /components/1/text"]),
        (
            body,
            json!("Olá, {{nome}},\to pedido fica até {{dia}} na loja."),
            &["forbidden_character /components/1/text"],
        ),
        (
            body,
            json!(format!("Olá, {{{{nome}}}}, até {{{{dia}}}} o pedido fica aqui {}", "😀 ".repeat(11).trim())),
            &["emojis /components/1/text"],
        ),
        (
            body,
            json!("Olá, {{nome}, o pedido fica até {{dia}} na loja."),
            &["variable_malformed /components/1/text", "example_extra"],
        ),
        (
            body,
            json!("Olá, {{Nome}}, o pedido fica até {{dia}} na loja."),
            &["variable_name /components/1/text", "example_missing", "example_extra"],
        ),
        (
            body,
            json!("Olá, {nome}, o pedido fica até {{dia}} na loja."),
            &["example_extra /components/1/example", "variable_single_brace /components/1/text"],
        ),
        (
            body,
            json!("Olá, {{1}}, o pedido fica até {{dia}} na loja."),
            &["example_missing", "example_extra", "variables_mixed /components/1/text"],
        ),
        (body, json!("{{nome}}, o seu pedido fica até {{dia}} na loja."), &["variable_first /components/1/text"]),
        (body, json!("Olá, {{nome}}, o pedido fica na loja até {{dia}}!"), &["variable_last /components/1/text"]),
        (body, json!("Olá, {{nome}} {{dia}}, o pedido fica na loja."), &["variables_adjacent /components/1/text"]),
        (body, json!("{{nome}}! {{dia}}?"), &["variables_only /components/1/text"]),
        (body, json!("Olá, {{nome}}, até {{dia}} ok."), &["variables_too_many /components/1/text"]),
        (
            body,
            json!("Olá, {{nome}}, {{nome}}, o seu pedido fica até {{dia}} na loja."),
            &["variable_repeated /components/1/text"],
        ),
        ("/components/1/example/body_text_named_params/0/example", json!(""), &["example_missing /components/1/text"]),
        (
            "/components/1/example/body_text_named_params/2",
            json!({"param_name": "x", "example": "y"}),
            &["example_extra /components/1/example"],
        ),
        (
            "/components/1/example/body_text_named_params/0/example",
            json!("XXX"),
            &["example_placeholder /components/1/example/body_text_named_params/0/example"],
        ),
        ("/components/0/format", json!("HOLOGRAM"), &["header_unknown /components/0/format"]),
        ("/components/0/format", json!("IMAGE"), &["header_sample_missing /components/0/example"]),
        ("/components/0/format", json!("GIF"), &["header_gif /components/0/format", "header_sample_missing"]),
        ("/components/0/text", json!(""), &["text_missing /components/0/text"]),
        ("/components/0/text", json!(format!("{{{{pedido}}}} {}", "a".repeat(60))), &["too_long /components/0/text"]),
        ("/components/0/text", json!("Pedido\n{{pedido}}"), &["line_break /components/0/text"]),
        ("/components/0/text", json!("Pedido 💐 {{pedido}}"), &["emoji /components/0/text"]),
        ("/components/0/text", json!("*Pedido* {{pedido}}"), &["formatting /components/0/text"]),
        (
            "/components/0/text",
            json!("{{pedido}} e {{outro}}"),
            &["header_variables /components/0/text", "example_missing"],
        ),
        ("/components/2/text", json!("Loja {{loja}}"), &["variable_not_allowed /components/2/text"]),
        ("/components/2/text", json!("a".repeat(61)), &["too_long /components/2/text"]),
        ("/components/2/text", json!("Loja\nda Ana"), &["line_break /components/2/text"]),
        ("/components/3/buttons", json!([]), &["buttons_empty /components/3/buttons"]),
        ("/components/3/buttons/0/type", json!("MAGIC"), &["button_unknown /components/3/buttons/0"]),
        ("/components/3/buttons/0/text", json!("Ligar"), &["button_labels_repeated /components/3/buttons/2/text"]),
        (
            "/components/3/buttons/0/text",
            json!("Um texto longo demais para caber"),
            &["too_long /components/3/buttons/0/text"],
        ),
        ("/components/3/buttons/0/text", json!("Oi {{1}}"), &["variable_not_allowed /components/3/buttons/0/text"]),
        ("/components/3/buttons/0/text", json!("Oi 😀"), &["emoji /components/3/buttons/0/text"]),
        ("/components/3/buttons/0/text", json!("*Oi*"), &["formatting /components/3/buttons/0/text"]),
        ("/components/3/buttons/0/text", json!("Oi\nvocê"), &["line_break /components/3/buttons/0/text"]),
        ("/components/3/buttons/0/text", json!(""), &["text_missing /components/3/buttons/0/text"]),
        (
            "/components/3/buttons/3",
            json!({"type": "QUICK_REPLY", "text": "Ajuda"}),
            &["quick_replies_apart /components/3/buttons"],
        ),
        (
            "/components/3/buttons/3",
            json!({"type": "PHONE_NUMBER", "text": "Ligar já", "phone_number": "+551134567890"}),
            &["button_kind_too_many /components/3/buttons/3"],
        ),
        ("/components/3/buttons/1/url", json!("https://{{1}}.loja.example/p"), &["url_variable", "url_invalid"]),
        (
            "/components/3/buttons/1/url",
            json!("https://loja.example/{{1}}/p"),
            &["url_variable /components/3/buttons/1/url"],
        ),
        ("/components/3/buttons/1/url", json!("loja.example/{{1}}"), &["url_scheme /components/3/buttons/1/url"]),
        (
            "/components/3/buttons/1/url",
            json!("http://loja.example/{{1}}"),
            &["url_scheme /components/3/buttons/1/url"],
        ),
        ("/components/3/buttons/1/url", json!("tel://123"), &["url_invalid /components/3/buttons/1/url"]),
        ("/components/3/buttons/1/url", json!("https://bit.ly/{{1}}"), &["url_shortener /components/3/buttons/1/url"]),
        (
            "/components/3/buttons/1/url",
            json!(format!("https://loja.example/{}{{{{1}}}}", "a".repeat(2000))),
            &["too_long /components/3/buttons/1/url"],
        ),
        ("/components/3/buttons/1/example", json!([]), &["example_missing /components/3/buttons/1/example"]),
        (
            "/components/3/buttons/2/phone_number",
            json!("+55 (11) 3456-7890"),
            &["phone_invalid /components/3/buttons/2/phone_number"],
        ),
        ("/components/3/buttons/2/phone_number", json!(""), &["phone_invalid /components/3/buttons/2/phone_number"]),
        (
            "/components/3/buttons/0",
            json!({"type": "COPY_CODE", "example": "A B"}),
            &["coupon_category /components/3/buttons/0", "coupon_invalid /components/3/buttons/0/example"],
        ),
        (
            "/components/3/buttons/0",
            json!({"type": "FLOW", "text": "Agendar"}),
            &["flow_missing /components/3/buttons/0"],
        ),
        (
            "/components/3/buttons/0",
            json!({"type": "OTP", "otp_type": "COPY_CODE"}),
            &["otp_category /components/3/buttons/0"],
        ),
        (
            "/components/3/buttons/0",
            json!({"type": "ORDER_DETAILS", "text": "Pagar"}),
            &["order_format /display_format"],
        ),
        (
            "/category",
            json!("AUTHENTICATION"),
            &[
                "authentication_part /components/0",
                "authentication_text /components/1/text",
                "authentication_text /components/2/text",
                "authentication_minutes /components/2/code_expiration_minutes",
                "authentication_button /components/3/buttons",
            ],
        ),
    ];
    let mut wrong = Vec::new();
    for (path, value, wanted) in cases {
        let mut doc = right();
        assert!(crate::template::pointer::set(&mut doc, path, value.clone()), "{path}");
        let said = said(&doc);
        if said.len() != wanted.len() || !said.iter().zip(wanted).all(|(said, wanted)| said.starts_with(wanted)) {
            wrong.push(format!("{path} = {value}\n said {said:?}\n not  {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
