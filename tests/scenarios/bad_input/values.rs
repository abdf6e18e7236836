//! What is typed: phones, templates, values, addresses, and commands that make no sense.

use recado_tests::Recado;
use serde_json::json;

use super::{refused, refused_unchanged};
use crate::command_line::connected;

const ANA: &str = "+5511987654321";

#[test]
fn a_phone_that_is_none() {
    let (service, recado) = connected(&[]);
    for (typed, code) in [
        ("não tem", "phone_invalid"),
        ("10 98765-4321", "phone_invalid"),
        ("12345678901234", "phone_invalid"),
        ("", "phone_empty"),
        (" - ", "phone_empty"),
        ("98765-4321", "phone_area_code_missing"),
        ("5,51199E+12", "phone_damaged"),
        ("0800 722 3344", "phone_not_reachable"),
    ] {
        let error = refused_unchanged(&recado, &["send", "hello_world", "--to", typed, "--key", "k"], "", 3, code);
        assert_eq!(error["details"]["value"], typed);
        refused(&recado, &["contact", "add", typed], "", 3, code);
    }
    assert_eq!((recado.json(&["contact", "list"]), service.record().len()), (json!([]), 0));
    let country = ["send", "hello_world", "--to", "11987654321", "--country", "XX"];
    refused_unchanged(&recado, &country, "", 3, "country_unknown");
    assert_eq!(recado.json(&["send", "hello_world", "--to", ANA, "--key", "k"])["queued"], 1, "the key is still free");
}

#[test]
fn an_old_mobile_number_is_answered_with_todays() {
    let (_service, recado) = connected(&[]);
    for arguments in
        [["send", "hello_world", "--to", "(11) 8765-4321"].as_slice(), &["contact", "add", "(11) 8765-4321"]]
    {
        let error = refused_unchanged(&recado, arguments, "", 3, "phone_ninth_digit_missing");
        assert_eq!(error["details"]["suggestion"], ANA, "{error:#}");
        assert!(error["message"].as_str().unwrap().contains(ANA) || error["advice"].as_str().unwrap().contains(ANA));
    }
}

#[test]
fn a_template_that_is_not_approved() {
    let (service, recado) = connected(&[]);
    for (name, status) in [
        ("modelo_pausado", "PAUSED"),
        ("modelo_em_analise", "PENDING"),
        ("modelo_recusado", "REJECTED"),
        ("modelo_desativado", "DISABLED"),
    ] {
        let send = ["send", name, "--to", ANA, "--var", "nome=Ana", "--wait"];
        let error = refused_unchanged(&recado, &send, "", 3, "template_not_approved");
        assert_eq!(error["details"]["status"], status);
        assert!(error["message"].as_str().unwrap().contains(name), "{error:#}");
    }
    assert_eq!(service.record().len(), 0);
}

#[test]
fn a_template_that_is_not_there() {
    let (_service, recado) = connected(&[]);
    let error = refused_unchanged(&recado, &["send", "pedido_perdido", "--to", ANA], "", 4, "template_not_found");
    assert_eq!(error["details"]["name"], "pedido_perdido");
    let send = ["send", "hello_world", "--language", "pt_BR", "--to", ANA];
    let error = refused_unchanged(&recado, &send, "", 4, "template_language_missing");
    assert_eq!((&error["details"]["available"], &error["details"]["language"]), (&json!("en_US"), &json!("pt_BR")));
}

#[test]
fn values_that_do_not_fit_the_template() {
    let (service, recado) = connected(&[]);
    let refuse = |template: &str, values: &[&str], code: &str| {
        let values = values.iter().flat_map(|value| ["--var", value]);
        let send: Vec<_> = ["send", template, "--to", ANA, "--wait"].into_iter().chain(values).collect();
        refused_unchanged(&recado, &send, "", 3, code)
    };
    let error = refuse("order_update", &["2=A-1"], "variable_missing");
    assert_eq!((&error["details"]["names"], &error["details"]["expected"]), (&json!("1, 3"), &json!("1, 2, 3")));
    assert!(error["message"].as_str().unwrap().contains("1, 3"), "{error:#}");
    let error = refuse("pedido_confirmado", &["nome=Ana", "valor=  "], "variable_missing");
    assert_eq!(error["details"]["names"], "header.pedido, valor", "spaces are no value: {error:#}");
    let error = refuse("pedido_saiu_para_entrega", &["nome=Ana", "pedido=A-1", "previsao=hoje"], "variable_missing");
    assert_eq!(error["details"]["names"], "button.0");
    let error = refuse("nota_fiscal", &["nome=Ana", "pedido=A-1"], "variable_missing");
    assert_eq!(error["details"]["names"], "header");

    let error = refuse("hello_world", &["nome=Ana", "pedido=A-1"], "variable_unknown");
    assert_eq!(error["details"]["names"], "nome, pedido", "all of them at once: {error:#}");

    let long = format!("3={}", "á".repeat(1_000));
    let error = refuse("order_update", &["1=Ana", "2=A-1", &long], "text_too_long");
    assert_eq!((&error["details"]["names"], &error["details"]["limit"]), (&json!("body"), &json!("1024")));
    let long = format!("header.pedido={}", "á".repeat(60));
    let error = refuse("pedido_confirmado", &[&long, "nome=Ana", "valor=1"], "text_too_long");
    assert_eq!((&error["details"]["names"], &error["details"]["limit"]), (&json!("header"), &json!("60")));

    let insecure = "header=http://loja-recado.example/nota.pdf";
    refuse("nota_fiscal", &[insecure, "nome=Ana", "pedido=A-1"], "variable_invalid");
    let payload = format!("button.0={}", "x".repeat(200));
    let all = ["nome=Ana", "profissional=Helena", "data=12/12", "hora=9h", &payload];
    refuse("consulta_confirmar", &all, "variable_invalid");
    assert_eq!(service.record().len(), 0);
}

#[test]
fn ids_and_settings_of_an_account_that_are_none() {
    let (service, recado) = connected(&[]);
    let whole = service.account_add("Filial");
    let with = |flag: &str, value: &'static str| {
        let mut changed = whole.clone();
        let at = whole.iter().position(|part| *part == flag).unwrap();
        changed[at + 1] = value;
        changed
    };
    for (arguments, field) in [
        (with("--name", " "), "name"),
        (with("--waba-id", "minha loja"), "waba_id"),
        (with("--phone-number-id", "+5511987654321"), "phone_number_id"),
        ([whole.as_slice(), &["--graph-version", "25"]].concat(), "graph_version"),
        ([whole.as_slice(), &["--time-zone", "Brasilia"]].concat(), "time_zone"),
    ] {
        let error = refused_unchanged(&recado, &arguments, "", 3, "field_invalid");
        assert_eq!(error["details"]["field"], field);
    }
    refused_unchanged(&recado, &[whole.as_slice(), &["--country", "Brasil"]].concat(), "", 3, "country_unknown");
}

#[test]
fn an_address_that_would_show_the_token_to_everybody() {
    let (_service, recado) = connected(&[]);
    let add =
        |url| ["account", "add", "--name", "Filial", "--waba-id", "1", "--phone-number-id", "2", "--api-url", url];
    for url in ["http://graph.facebook.com", "http://192.168.0.10:8080", "http://127.0.0.1.example.com"] {
        refused_unchanged(&recado, &add(url), "", 3, "api_url_plain_http");
        refused_unchanged(&recado, &[add(url).as_slice(), &["--no-check"]].concat(), "", 3, "api_url_plain_http");
    }
    for url in
        ["graph.facebook.com", "https://graph.facebook.com/v25.0", "https://me@graph.facebook.com", "ftp://a", ""]
    {
        refused_unchanged(&recado, &add(url), "", 3, "api_url_invalid");
    }
}

#[test]
fn commands_that_make_no_sense() {
    let (_service, recado) = connected(&[]);
    for arguments in [
        ["nonsense"].as_slice(),
        &["account"],
        &["account", "add"],
        &["account", "add", "--practice", "--waba-id", "1"],
        &["account", "check", "--token", "EAAinaprocesslist"],
        &["send", "hello_world"],
        &["send", "hello_world", "--to", ANA, "--var", "nome"],
        &["send", "hello_world", "--to", ANA, "--max-rate", "fast"],
        &["outbox", "list", "--state", "lost"],
        &["outbox", "list", "--limit", "-1"],
        &["contact", "list", "--limit", "many"],
        &["completions", "cmd"],
    ] {
        let error = refused_unchanged(&recado, arguments, "", 2, "usage");
        assert!(!error["details"]["usage"].as_str().unwrap().is_empty(), "what it is about: {error:#}");
    }
    assert_eq!(recado.run(&["account", "list", "--locale", "fr", "--json"]).expect(2)["error"]["code"], "usage");
    refused(&Recado::new(), &["sandbox", "serve", "--faults", "{nonsense"], "", 2, "faults_invalid");
}
