use chrono::{TimeZone, Utc};
use recado_core::Country;
use serde_json::{Value, json};

use super::*;
use crate::api::contacts::ContactDraft;
use crate::api::fixture;
use crate::words::Language;

fn listed() -> Value {
    let body = |text: &str| json!({"type": "BODY", "text": text});
    json!([
        {"name": "pedido_saiu", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED", "parameter_format": "NAMED",
         "components": [
            {"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}"},
            {"type": "BODY", "text": "Olá, {{nome}}! O pedido {{pedido}} chega {{previsao}}.",
             "example": {"body_text_named_params": [
                {"param_name": "nome", "example": "Ana"}, {"param_name": "pedido", "example": "A-1042"},
                {"param_name": "previsao", "example": "hoje"}]}},
            {"type": "BUTTONS", "buttons": [
                {"type": "QUICK_REPLY", "text": "Ajuda"},
                {"type": "URL", "text": "Acompanhar", "url": "https://l.example/{{1}}", "example": ["https://l.example/A-1042"]}]}]},
        {"name": "oferta", "language": "pt_BR", "category": "MARKETING", "status": "APPROVED", "components": [body("Oi.")]},
        {"name": "em_analise", "language": "pt_BR", "category": "UTILITY", "status": "PENDING", "components": [body("Oi.")]},
        {"name": "agua_chegou", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED", "components": [body("Oi.")]},
        {"name": "nota_fiscal", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED",
         "components": [{"type": "HEADER", "format": "DOCUMENT"}, body("Segue.")]},
        {"name": "pagar", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED",
         "components": [body("Oi."), {"type": "BUTTONS", "buttons": [{"type": "ORDER_DETAILS", "text": "Pagar"}]}]},
        {"name": "vitrine", "language": "pt_BR", "category": "MARKETING", "status": "APPROVED", "components": [body("Veja."),
         {"type": "CAROUSEL", "cards": [
            {"components": [{"type": "HEADER", "format": "IMAGE"}, body("Por {{1}}."),
                {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]},
            {"components": [{"type": "HEADER", "format": "IMAGE"}, body("Por {{1}}."),
                {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]}]}]},
        {"name": "convite", "language": "pt_BR", "category": "MARKETING", "status": "APPROVED",
         "components": [{"type": "HEADER", "format": "GIF"}, body("Venha.")]}
    ])
}

async fn shop(kind: AccountKind) -> (tempfile::TempDir, Engine, Account) {
    let (folder, engine) = fixture::engine();
    let account = fixture::account(&engine, kind).await;
    fixture::templates(&engine, &account, listed()).await;
    (folder, engine, account)
}

async fn person(engine: &Engine, phone: &str, fields: &[(&str, &str)]) -> String {
    let draft = ContactDraft {
        id: None,
        phone: phone.into(),
        name: "Beatriz Souza".into(),
        tags: Vec::new(),
        fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        notes: String::new(),
        language: None,
        opt_in: None,
    };
    engine.save_contact(draft, Country::BRAZIL).await.unwrap().contact.id
}

fn request(template: &str, contact: Option<&str>) -> FormRequest {
    let contact = contact.map(str::to_owned);
    FormRequest { account: String::new(), template: template.into(), language: "pt_BR".into(), contact, phone: None }
}

fn form(engine: &Engine, account: &Account, template: &str, contact: Option<&str>) -> FormView {
    engine.form(account, &request(template, contact), &Words::new(Language::PtBr, &[])).unwrap()
}

#[tokio::test]
async fn a_form_is_filled_with_what_is_known_and_never_with_examples() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    let bia = person(&engine, "11 98765-4321", &[("Pedido", "B-7")]).await;
    let shown = |form: &FormView| -> Vec<_> {
        form.fields
            .iter()
            .map(|f| (f.name.clone(), f.place, f.value.clone(), f.source, f.follows.clone().unwrap_or_default()))
            .collect()
    };
    let field = |name: &str, place, value: &str, source, follows: &str| {
        (name.to_owned(), place, value.to_owned(), source, follows.to_owned())
    };
    use FieldPlace::{Body, ButtonUrl, Header};
    use FieldSource::{ContactField, ContactName, None as Nothing};
    let filled = form(&engine, &account, "pedido_saiu", Some(&bia));
    assert_eq!(
        shown(&filled),
        [
            field("header.pedido", Header, "B-7", ContactField, ""),
            field("nome", Body, "Beatriz", ContactName, ""),
            field("pedido", Body, "B-7", ContactField, ""),
            field("previsao", Body, "", Nothing, ""),
            field("button.1", ButtonUrl, "", Nothing, "header.pedido"),
        ],
        "the quick reply asks for nothing, and what the contact says leads nobody"
    );
    assert_eq!(filled.fields[4].button.as_deref(), Some("Acompanhar"));
    assert_eq!(filled.fields[3].example.as_deref(), Some("hoje"));

    let empty = form(&engine, &account, "pedido_saiu", None);
    assert!(empty.fields.iter().all(|f| f.value.is_empty() && f.source == Nothing), "{:?}", empty.fields);
    assert_eq!(empty.fields[2].follows.as_deref(), Some("header.pedido"));
}

#[tokio::test]
async fn in_practice_nothing_costs_and_live_the_list_price_is_told() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    let bia = person(&engine, "11 98765-4321", &[]).await;
    let practice = form(&engine, &account, "pedido_saiu", Some(&bia));
    assert_eq!((practice.paid, practice.price), (false, None));

    let (_folder, engine, account) = shop(AccountKind::Live).await;
    let bia = person(&engine, "11 98765-4321", &[]).await;
    let john = person(&engine, "+1 415 555 2671", &[]).await;
    let price = |template: &str, contact: Option<&str>| {
        let form = form(&engine, &account, template, contact);
        assert!(form.paid);
        form.price.map(|price| serde_json::to_value(price).unwrap())
    };
    let since = "2026-10-01";
    assert_eq!(price("pedido_saiu", Some(&bia)), Some(json!({"micros": 6_800, "currency": "USD", "since": since})));
    assert_eq!(price("oferta", Some(&bia)), Some(json!({"micros": 62_500, "currency": "USD", "since": since})));
    assert_eq!(price("oferta", Some(&john)), None, "a market that is not in the table");
    assert_eq!(price("oferta", None), None, "nobody yet");
    let typed = FormRequest { phone: Some("11 98888-7777".into()), ..request("oferta", None) };
    let form = engine.form(&account, &typed, &Words::new(Language::PtBr, &[])).unwrap();
    assert_eq!(form.price.map(|price| price.micros), Some(62_500), "a number that was typed");
}

#[tokio::test]
async fn a_price_begins_at_the_accounts_midnight() {
    for (hour, wanted) in [(2, None), (3, Some(6_800))] {
        // Midnight in São Paulo is three o'clock UTC.
        let (_folder, engine) = fixture::engine_at(Utc.with_ymd_and_hms(2026, 10, 1, hour, 0, 0).unwrap());
        let account = fixture::account(&engine, AccountKind::Live).await;
        let to = recado_core::Phone::from_e164("+5511987654321").unwrap();
        assert_eq!(engine.price(&account, "UTILITY", &to).map(|price| price.micros), wanted);
    }
}

#[tokio::test]
async fn what_cannot_be_sent_from_here_says_why() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    for (template, code) in [("em_analise", "template_not_approved"), ("convite", "template_unsupported")] {
        let form = form(&engine, &account, template, None);
        let blocked = form.blocked.unwrap();
        assert_eq!(blocked.code, code);
        assert!(!blocked.message.starts_with("error-") && !blocked.advice.is_empty(), "{blocked:?}");
        assert!(!form.template.sendable);
    }
    assert_eq!(form(&engine, &account, "pedido_saiu", None).blocked, None);
    let words = Words::new(Language::PtBr, &[]);
    let gone = engine.form(&account, &request("pedido_saiu", Some("nobody")), &words);
    assert_eq!(gone.unwrap_err().code(), "contact_not_found");
    assert_eq!(engine.form(&account, &request("nada", None), &words).unwrap_err().code(), "template_not_found");
}

#[tokio::test]
async fn each_place_asks_for_a_value_of_its_kind() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    let asked = |template: &str| {
        let form = form(&engine, &account, template, None);
        assert_eq!(form.blocked, None);
        let told = |f: FieldView| (f.name, f.place, f.kind, f.required, f.card, f.button.unwrap_or_default());
        form.fields.into_iter().map(told).collect::<Vec<_>>()
    };
    let field = |name: &str, place, kind, required, card, button: &str| {
        (name.to_owned(), place, kind, required, card, button.to_owned())
    };
    use FieldPlace::{Body, ButtonUrl, Media, Other};
    assert_eq!(asked("nota_fiscal"), [field("header", Media, FieldKind::Document, true, None, "")]);
    // The order in its pieces, not as a whole; of the ways to pay none is needed by itself.
    let piece = |name: &str, kind, required| field(&format!("button.0.{name}"), Other, kind, required, None, "Pagar");
    assert_eq!(
        asked("pagar"),
        [
            piece("reference_id", FieldKind::Reference, true),
            piece("total", FieldKind::Money, true),
            piece("pix", FieldKind::Pix, false),
            piece("boleto", FieldKind::Boleto, false),
            piece("link", FieldKind::Link, false),
            piece("key", FieldKind::Text, false),
            piece("item", FieldKind::Text, false),
            piece("goods", FieldKind::Text, false),
        ]
    );
    let card = |n: u32| {
        let name = |what: &str| format!("card.{n}.{what}");
        [
            field(&name("header"), Media, FieldKind::Image, true, Some(n), ""),
            field(&name("1"), Body, FieldKind::Text, true, Some(n), ""),
            field(&name("button.0"), ButtonUrl, FieldKind::Text, true, Some(n), "Ver"),
        ]
    };
    assert_eq!(asked("vitrine"), [card(0), card(1)].concat());
}

#[tokio::test]
async fn cards_begin_with_what_can_be_sent() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    let cards: Vec<_> =
        engine.template_cards(&account).unwrap().into_iter().map(|card| (card.title, card.sendable)).collect();
    let card = |title: &str, sendable| (title.to_owned(), sendable);
    assert_eq!(
        cards,
        [
            card("Agua chegou", true),
            card("Nota fiscal", true),
            card("Oferta", true),
            card("Pagar", true),
            card("Pedido saiu", true),
            card("Vitrine", true),
            card("Convite", false),
            card("Em análise", false),
        ]
    );
}
