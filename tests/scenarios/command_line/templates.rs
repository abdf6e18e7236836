//! Templates: the local copy is the service's list, all of it; previews show what a customer would see.

use std::collections::BTreeSet;

use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use super::{column, connected, has_shape, synced};

/// Name and language of everything that the service lists, page by page.
fn listed(service: &Service) -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    let mut after = String::new();
    loop {
        let path = format!("/v25.0/{}/message_templates?fields=name,language&limit=20{after}", service.waba_id);
        let (status, page) = service.http("GET", &path, Some(&service.token), None);
        assert_eq!(status, 200, "{page}");
        all.extend(page["data"].as_array().unwrap().iter().map(name_and_language));
        match page["paging"]["next"].as_str() {
            Some(_) => after = format!("&after={}", page["paging"]["cursors"]["after"].as_str().unwrap()),
            None => return all,
        }
    }
}

fn name_and_language(template: &Value) -> (String, String) {
    (template["name"].as_str().unwrap().to_owned(), template["language"].as_str().unwrap().to_owned())
}

fn local(recado: &Recado) -> BTreeSet<(String, String)> {
    recado.json(&["template", "list"]).as_array().unwrap().iter().map(name_and_language).collect()
}

/// Submits a template at the service.
fn submit(service: &Service, name: &str, language: &str) {
    let body = json!({
        "name": name, "language": language, "category": "UTILITY",
        "components": [{"type": "BODY", "text": format!("A sua encomenda {name} chegou e está no balcão da loja.")}],
    });
    let path = format!("/v25.0/{}/message_templates", service.waba_id);
    let (status, answer) = service.http("POST", &path, Some(&service.token), Some(&body));
    assert_eq!(status, 200, "{answer}");
}

fn set_status(service: &Service, name: &str, language: &str, status: &str) {
    let path = format!("/practice/template/{name}/{language}/status");
    let (http, answer) = service.http("POST", &path, None, Some(&json!({"status": status})));
    assert_eq!(http, 200, "{answer}");
}

#[test]
fn a_sync_says_what_it_changed_and_the_second_one_changes_nothing() {
    let service = Service::start(&[]);
    let recado = Recado::new().with("RECADO_TOKEN", &service.token);
    recado.json(&service.account_add("Loja"));
    assert_eq!(recado.json(&["template", "list"]), json!([]));
    assert_eq!(synced(&recado), [20, 0, 0]);
    assert_eq!(synced(&recado), [0, 0, 0]);

    set_status(&service, "order_update", "en", "PAUSED");
    assert_eq!(synced(&recado), [0, 1, 0]);
    let path = format!("/v25.0/{}/message_templates?name=nota_fiscal", service.waba_id);
    assert_eq!(service.http("DELETE", &path, Some(&service.token), None).0, 200);
    assert_eq!(synced(&recado), [0, 0, 1]);
    recado.refused(&["template", "show", "nota_fiscal"], 4, "template_not_found");
}

#[test]
fn all_pages_come_down() {
    let (service, recado) = connected(&[]);
    // With those that are there more than a page of the largest size that the platform gives, and no more than it takes in
    // an hour.
    for n in 0..90 {
        submit(&service, &format!("aviso_{n}"), "pt_BR");
    }
    let wanted = listed(&service);
    assert_eq!(wanted.len(), 110);
    assert_eq!(recado.json(&["template", "sync"])["added"], 90);
    assert_eq!(local(&recado), wanted);
}

#[test]
fn a_sync_that_fails_leaves_the_copy_as_it_was() {
    let (service, recado) = connected(&[]);
    let before = recado.json(&["template", "list"]);
    service.faults(&json!({"scope": "all", "html": 1.0}));
    recado.refused(&["template", "sync"], 6, "service_answer_unreadable");
    service.faults(&json!({"html": 0.0, "expired_token": true}));
    recado.refused(&["template", "sync"], 5, "token_expired");
    assert_eq!(recado.json(&["template", "list"]), before);
}

#[test]
fn a_row_has_what_a_script_needs_to_fill_it() {
    let (_service, recado) = connected(&[]);
    let list = recado.json(&["template", "list"]);
    for row in list.as_array().unwrap() {
        has_shape(
            row,
            &[
                ("name", "text"),
                ("language", "text"),
                ("category", "text"),
                ("status", "text"),
                ("parameter_format", "text"),
                ("variables", "list"),
            ],
        );
    }
    let of = |name: &str| list.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap();
    assert_eq!(of("order_update")["variables"], json!(["1", "2", "3"]));
    assert_eq!(of("order_update")["parameter_format"], "POSITIONAL");
    assert_eq!(of("pedido_confirmado")["variables"], json!(["header.pedido", "nome", "valor"]));
    assert_eq!(of("pedido_confirmado")["parameter_format"], "NAMED");
    assert_eq!(of("pedido_saiu_para_entrega")["variables"], json!(["nome", "pedido", "previsao", "button.0"]));
    assert_eq!(of("nota_fiscal")["variables"], json!(["header", "nome", "pedido"]));
}

#[test]
fn lists_by_status_in_the_platforms_upper_case() {
    let (_service, recado) = connected(&[]);
    let names = |status: &str| column(&recado.json(&["template", "list", "--status", status]), "name");
    assert_eq!(names("PAUSED"), ["modelo_pausado"]);
    assert_eq!(names("REJECTED"), ["modelo_recusado"]);
    assert_eq!((names("APPROVED").len(), names("DRAFT").len()), (16, 0));
}

#[test]
fn shows_one_template_whole() {
    let (_service, recado) = connected(&[]);
    let shown = recado.json(&["template", "show", "pedido_confirmado"]);
    assert_eq!(
        (&shown["name"], &shown["language"], &shown["status"]),
        (&json!("pedido_confirmado"), &json!("pt_BR"), &json!("APPROVED"))
    );
    assert_eq!(column(&shown["components"], "type"), ["HEADER", "BODY", "FOOTER"]);
    assert_eq!(
        recado.json(&["template", "show", "pedido_confirmado", "--language", "pt-BR"]),
        shown,
        "a language as people write it"
    );
    recado.refused(&["template", "show", "nada"], 4, "template_not_found");
    let error =
        recado.refused(&["template", "show", "pedido_confirmado", "--language", "es"], 4, "template_language_missing");
    assert_eq!(error["details"]["available"], "pt_BR");
}

#[test]
fn of_several_languages_one_has_to_be_said() {
    let (service, recado) = connected(&[]);
    submit(&service, "order_update", "pt_BR");
    set_status(&service, "order_update", "pt_BR", "REJECTED");
    recado.json(&["template", "sync"]);
    assert_eq!(recado.json(&["template", "show", "order_update"])["language"], "en", "the only approved one is meant");
    set_status(&service, "order_update", "pt_BR", "APPROVED");
    recado.json(&["template", "sync"]);
    for arguments in
        [["template", "show", "order_update"].as_slice(), &["send", "order_update", "--to", "+5511987654321"]]
    {
        let error = recado.refused(arguments, 2, "template_language_ambiguous");
        assert!(["en, pt_BR", "pt_BR, en"].contains(&error["details"]["available"].as_str().unwrap()), "{error:#}");
    }
    assert_eq!(recado.json(&["template", "show", "order_update", "--language", "pt_BR"])["language"], "pt_BR");
}

#[test]
fn a_preview_is_what_a_customer_would_see() {
    let (_service, recado) = connected(&[]);
    let preview = |name: &str, values: &[&str]| {
        let values = values.iter().flat_map(|value| ["--var", value]);
        recado.json(&["template", "preview", name].into_iter().chain(values).collect::<Vec<_>>())
    };
    let shown = preview("pedido_saiu_para_entrega", &["nome=Ana", "pedido=A-1", "previsao=hoje", "button.0=A-1"]);
    assert_eq!(shown["header"], "Seu pedido está a caminho");
    assert!(
        shown["body"].as_str().unwrap().starts_with("Olá, Ana! O seu pedido A-1 saiu para entrega e deve chegar hoje.")
    );
    assert_eq!(shown["footer"], "Loja Recado");
    assert_eq!(column(&shown["buttons"], "text"), ["Acompanhar entrega", "Preciso de ajuda"]);
    assert_eq!(shown["buttons"][0]["url"], "https://loja-recado.example/pedidos/A-1");

    let shown = preview("pedido_confirmado", &["header.pedido=A-1", "nome=Ana=Maria"]);
    assert_eq!(shown["header"], "Pedido A-1 confirmado");
    assert!(shown["body"].as_str().unwrap().contains("Ana=Maria"), "only the first = parts name and value");
    assert!(shown["body"].as_str().unwrap().contains("{{valor}}"), "a place without a value stays visible");
    assert_eq!(
        preview("pedido_confirmado", &["pedido=A-2"])["header"],
        "Pedido A-2 confirmado",
        "a plain name reaches the header too"
    );

    let shown = preview("order_update", &["1=Ana", "2=A-1", "3=Friday"]);
    assert_eq!((&shown["header"], &shown["footer"], &shown["buttons"]), (&json!(null), &json!(null), &json!([])));
    assert!(shown["body"].as_str().unwrap().starts_with("Hi Ana, your order A-1 has been shipped"));
    recado.refused(&["template", "preview", "nada"], 4, "template_not_found");
}
