use serde_json::json;

use super::*;

/// The subcode of the first rule that a template of these components breaks.
fn broken(components: Value) -> Option<u32> {
    let template = json!({ "name": "t", "language": "pt_BR", "category": "UTILITY", "components": components });
    check(template.as_object().unwrap()).err().map(|error| error.subcode.unwrap_or(error.code))
}

fn body(text: &str, examples: &[&str]) -> Value {
    json!({ "type": "BODY", "text": text, "example": { "body_text": [examples] } })
}

#[test]
fn bodies() {
    let one = |text: &str, examples: &[&str]| broken(json!([body(text, examples)]));
    assert_eq!(one("O pedido {{1}} da senhora {{2}} saiu hoje para entrega.", &["a", "b"]), None);
    assert_eq!(one("{{1}} saiu hoje para entrega", &["a"]), Some(2_388_299));
    assert_eq!(one("Saiu hoje para entrega o {{1}}!", &["a"]), Some(2_388_299), "a full stop does not help");
    assert_eq!(one("O pedido {{1}} {{2}} saiu hoje para entrega.", &["a", "b"]), Some(2_388_072), "side by side");
    assert_eq!(one("O pedido {{2}} saiu hoje para entrega.", &["a"]), Some(2_388_072), "counts from 1");
    assert_eq!(one("O pedido {{pedido}} saiu hoje para entrega.", &["a"]), Some(2_388_072), "a name in a numbered one");
    assert_eq!(one("O pedido {{1} saiu hoje para entrega.", &[]), Some(2_388_072), "a brace is missing");
    assert_eq!(one("Oi {{1}} oi", &["a"]), Some(2_388_293), "too few words");
    assert_eq!(one("O pedido {{1}} saiu hoje para entrega.", &[]), Some(2_388_043));
    assert_eq!(one("Saiu.\n\n\nHoje.", &[]), Some(2_388_072));
    assert_eq!(one(&"a ".repeat(600), &[]), Some(2_388_040));
    assert_eq!(broken(json!([])), Some(2_388_043), "there is always a body");
}

#[test]
fn headers_and_footers() {
    let text = body("Saiu hoje para entrega.", &[]);
    let header = |header: &str| broken(json!([{ "type": "HEADER", "format": "TEXT", "text": header }, text]));
    assert_eq!(header("Pedido a caminho"), None);
    assert_eq!(header("Pedido *a caminho*"), Some(2_388_047));
    assert_eq!(header("Pedido a caminho 🎉"), Some(2_388_047));
    assert_eq!(header("{{1}} e {{2}}"), Some(2_388_047));
    assert_eq!(header("Pedido {{1}}"), Some(2_388_043));
    assert_eq!(broken(json!([{ "type": "HEADER", "format": "DOCUMENT" }, text])), Some(2_388_043));
    let footer = |footer: &str| broken(json!([text, { "type": "FOOTER", "text": footer }]));
    assert_eq!((footer("Loja"), footer("Loja {{1}}")), (None, Some(2_388_073)));
    assert_eq!(footer(&"x".repeat(61)), Some(2_388_040));
}

#[test]
fn buttons_in_a_row() {
    let row = |buttons: Value| {
        broken(json!([body("Saiu hoje para entrega.", &[]), { "type": "BUTTONS", "buttons": buttons }]))
    };
    let quick = |text: &str| json!({ "type": "QUICK_REPLY", "text": text });
    let link = |url: &str| json!({ "type": "URL", "text": "Ver", "url": url, "example": ["https://loja.example/1"] });
    assert_eq!(row(json!([quick("Sim"), quick("Não"), link("https://loja.example/{{1}}")])), None);
    assert_eq!(
        row(json!([quick("Sim"), link("https://loja.example"), quick("Não")])),
        Some(2_388_060),
        "not in one block"
    );
    assert_eq!(row(json!([link("https://a.example"), quick("Sim"), link("https://b.example")])), Some(2_388_060));
    assert_eq!(row(json!([quick("Um texto comprido demais para um botão")])), Some(2_388_060));
    assert_eq!(row(json!([quick("Oi {{1}}")])), Some(2_388_060));
    assert_eq!(row(json!([link("https://loja.example/{{1}}/ver")])), Some(2_388_060), "only at the end");
    assert_eq!(row(json!([{ "type": "URL", "text": "Ver", "url": "https://loja.example/{{1}}" }])), Some(2_388_043));
    assert_eq!(row(json!([{ "type": "PHONE_NUMBER", "text": "Ligar", "phone_number": "onze" }])), Some(192));
    assert_eq!(row(json!([{ "type": "COPY_CODE", "example": "SAVE 20" }])), Some(2_388_060));
}

#[test]
fn an_authentication_template_has_no_text_of_its_own() {
    let with = |body: Value| {
        let template = json!({ "name": "t", "language": "pt_BR", "category": "AUTHENTICATION", "components": [body] });
        check(template.as_object().unwrap()).err().and_then(|error| error.subcode)
    };
    assert_eq!(with(json!({ "type": "BODY", "add_security_recommendation": true })), None);
    assert_eq!(with(json!({ "type": "BODY", "text": "O seu código" })), Some(2_388_042));
}
