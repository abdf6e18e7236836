use serde_json::{Value, json};

use super::*;

fn template(components: Value) -> Template {
    Template::from_service(
        &json!({"name": "x", "language": "pt_BR", "parameter_format": "NAMED", "components": components}),
    )
    .unwrap()
}

fn order() -> Template {
    template(json!([{"type": "BODY", "text": "Oi {{nome}}."},
        {"type": "BUTTONS", "buttons": [{"type": "ORDER_DETAILS", "text": "Pagar"}]}]))
}

#[test]
fn every_place_says_what_it_waits_for() {
    let kinds = |template: &Template| -> Vec<String> {
        template.variables().iter().map(|v| format!("{} {:?}", v.name, v.kind(template))).collect()
    };
    let charge = template(json!([
        {"type": "HEADER", "format": "DOCUMENT"},
        {"type": "BODY", "text": "Oi {{nome}}."},
        {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Só hoje"}},
        {"type": "BUTTONS", "buttons": [
            {"type": "PAYMENT_REQUEST", "payment_setting": {"type": "pix_dynamic_code"}},
            {"type": "PAYMENT_REQUEST", "payment_setting": {"type": "boleto"}},
            {"type": "PAYMENT_REQUEST", "payment_setting": {"type": "payment_link"}},
            {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"},
            {"type": "COPY_CODE"}, {"type": "MPM"}, {"type": "FLOW"}, {"type": "QUICK_REPLY", "text": "Ok"}]}]));
    assert_eq!(
        kinds(&charge),
        [
            "header Document",
            "nome Text",
            "offer Instant",
            "button.0 Pix",
            "button.1 Boleto",
            "button.2 Link",
            "button.3 Text",
            "button.4 Code",
            "button.5 Products",
            "button.6 Text",
            "button.7 Text"
        ]
    );
    assert_eq!(
        kinds(&order()),
        [
            "nome Text",
            "button.0 Object",
            "button.0.reference_id Reference",
            "button.0.total Money",
            "button.0.pix Pix",
            "button.0.boleto Boleto",
            "button.0.link Link",
            "button.0.key Text",
            "button.0.item Text",
            "button.0.goods Text"
        ]
    );
    let cards = template(json!([{"type": "BODY", "text": "Veja."}, {"type": "CAROUSEL", "cards": [
        {"components": [{"type": "HEADER", "format": "VIDEO"}, {"type": "BODY", "text": "{{cor}}"}]},
        {"components": [{"type": "HEADER", "format": "PRODUCT"},
            {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]}]}]));
    assert_eq!(
        kinds(&cards),
        ["card.0.header Video", "card.0.cor Text", "card.1.header Product", "card.1.button.0 Text"]
    );
    let code =
        Template::of_parts("x".into(), "pt_BR".into(), "AUTHENTICATION".into(), json!([{"type": "BODY"}])).unwrap();
    assert_eq!(kinds(&code), ["1 Code"]);
    assert_eq!(kinds(&template(json!([{"type": "HEADER", "format": "LOCATION"}]))), ["header Location"]);
}

#[test]
fn what_is_missing_knows_the_ways_to_give_it() {
    let of = |template: &Template, given: &[&str]| template.missing(&|name| given.contains(&name));
    let order = order();
    assert_eq!(of(&order, &[]), ["nome", "button.0.reference_id", "button.0.total", "button.0.pix"]);
    assert_eq!(of(&order, &["nome", "button.0"]), Vec::<String>::new());
    assert_eq!(of(&order, &["nome", "button.0.boleto", "button.0.total"]), ["button.0.reference_id"]);
    assert_eq!(of(&order, &["nome", "button.0.link", "button.0.total", "button.0.reference_id"]), Vec::<String>::new());
    let plain = template(json!([{"type": "HEADER", "format": "TEXT", "text": "{{loja}} {{nome}}"},
        {"type": "BODY", "text": "Oi {{nome}}."}]));
    assert_eq!(of(&plain, &["loja", "nome"]), ["header.nome"], "the body has the plain name");
    assert_eq!(of(&plain, &["header.loja", "header.nome"]), ["nome"]);
}
