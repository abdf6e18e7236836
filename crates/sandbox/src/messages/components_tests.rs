use serde_json::json;

use super::*;

/// The places of a template of these components.
fn slots(named: bool, components: Value) -> Slots {
    let format = if named { "NAMED" } else { "POSITIONAL" };
    let template = json!({ "name": "t", "language": "pt_BR", "parameter_format": format, "components": components });
    Slots::of(&recado_core::Template::from_service(&template).unwrap())
}

fn code(slots: &Slots, components: Value) -> Result<Option<u32>, u32> {
    check(slots, Some(&components), &MediaStore::default()).map(|found| found.fails).map_err(|error| error.code)
}

fn coupon() -> Slots {
    slots(
        false,
        json!([
            { "type": "BODY", "text": "Um cupom para a senhora {{1}} usar." },
            { "type": "BUTTONS", "buttons": [
                { "type": "COPY_CODE", "example": "A1" }, { "type": "QUICK_REPLY", "text": "Parar" },
                { "type": "URL", "text": "Ver", "url": "https://loja.example" }] },
        ]),
    )
}

fn body() -> Value {
    json!({ "type": "body", "parameters": [{ "type": "text", "text": "Ana" }] })
}

fn button(sub_type: &str, index: Value, parameter: Value) -> Value {
    json!({ "type": "button", "sub_type": sub_type, "index": index, "parameters": [parameter] })
}

#[test]
fn a_coupon_is_needed_and_has_a_form() {
    let code_of = |text: &str| {
        let coupon_code = json!({ "type": "coupon_code", "coupon_code": text });
        code(&coupon(), json!([body(), button("COPY_CODE", json!(0), coupon_code)]))
    };
    assert_eq!(code(&coupon(), json!([body()])), Err(131_008));
    assert_eq!(code_of("SAVE20"), Ok(None), "the kind in either case, the index as a number too");
    assert_eq!(code_of("SAVE 20"), Err(131_009));
    assert_eq!(code_of("A123456789012345"), Err(131_009));
}

#[test]
fn buttons_answer_for_their_kind_and_place() {
    let given = button("copy_code", json!("0"), json!({ "type": "coupon_code", "coupon_code": "A1" }));
    let with = |other: Value| code(&coupon(), json!([body(), given, other]));
    let payload = json!({ "type": "payload", "payload": "STOP" });
    assert_eq!(with(button("quick_reply", json!("1"), payload.clone())), Ok(None));
    assert_eq!(with(button("quick_reply", json!("2"), payload.clone())), Err(132_012), "that is an address");
    assert_eq!(with(button("quick_reply", json!("7"), payload)), Err(132_012), "there is no such button");
    let text = json!({ "type": "text", "text": "x" });
    assert_eq!(with(button("url", json!("2"), text)), Err(132_000), "a fixed address takes nothing");
}

#[test]
fn names_and_numbers_do_not_mix() {
    let named = slots(true, json!([{ "type": "BODY", "text": "Olá, {{nome}}, até {{dia}} na loja." }]));
    let values = |names: [&str; 2]| {
        let parameters: Vec<Value> =
            names.iter().map(|name| json!({ "type": "text", "parameter_name": name, "text": "x" })).collect();
        code(&named, json!([{ "type": "body", "parameters": parameters }]))
    };
    assert_eq!(values(["dia", "nome"]), Ok(None), "in any order");
    assert_eq!(values(["nome", "nome"]), Err(132_012), "one place would stay empty");
    assert_eq!(values(["nome", "hora"]), Err(132_012));
}

#[test]
fn values_have_no_line_breaks_and_are_not_empty() {
    let one = slots(false, json!([{ "type": "BODY", "text": "Olá, {{1}}, tudo bem?" }]));
    let value = |text: &str| code(&one, json!([{ "type": "body", "parameters": [{ "type": "text", "text": text }] }]));
    assert_eq!(value("Ana    Maria"), Ok(None), "four spaces are allowed");
    for text in ["a\nb", "a\tb", "a     b"] {
        assert_eq!(value(text), Err(132_018), "{text:?}");
    }
    assert_eq!(value(""), Err(131_008));
    assert_eq!(value(&"x".repeat(1008)), Ok(None), "1024 with what stands around");
    assert_eq!(value(&"x".repeat(1009)), Err(132_005));
    let money =
        json!({ "type": "currency", "currency": { "fallback_value": "R$ 10", "code": "BRL", "amount_1000": 10_000 } });
    assert_eq!(code(&one, json!([{ "type": "body", "parameters": [money] }])), Ok(None));
}

#[test]
fn a_place_is_a_place() {
    let place =
        slots(false, json!([{ "type": "HEADER", "format": "LOCATION" }, { "type": "BODY", "text": "Estamos aqui." }]));
    let header = |location: Value| {
        code(&place, json!([{ "type": "header", "parameters": [{ "type": "location", "location": location }] }]))
    };
    assert_eq!(header(json!({ "latitude": "-23.5", "longitude": "-46.6" })), Ok(None));
    assert_eq!(header(json!({ "latitude": "-23.5" })), Err(131_008));
    assert_eq!(code(&place, json!([])), Err(132_012));
}

#[test]
fn a_component_of_no_known_kind_is_a_parameter_error() {
    let none = slots(false, json!([{ "type": "BODY", "text": "Olá." }]));
    assert_eq!(code(&none, json!([{ "type": "footer" }])), Err(100));
    assert_eq!(code(&none, json!({})), Err(100));
    assert_eq!(check(&none, None, &MediaStore::default()), Ok(Found::default()));
}
