//! One's own number, with a practice service of its own process in the platform's place.

use recado_tests::Service;
use recado_tests::keychain::{Keychain, State};
use serde_json::json;

use crate::driver::{PATIENCE, Window};
use crate::first_send::last_state;
use crate::steps::{Place, keychain, paste_token, with_keychain};

fn at_the_beginning(window: &Window) {
    window.click_text("Conectar meu número");
}

/// Looks, and says yes to the address that is not the platform's where the window asks.
fn look(window: &Window, address: &str) {
    window.click_text("Continuar");
    let host = address.split("//").last().unwrap();
    let asked = window.wait_for_text(&format!("O token vai para {host}, que não é um endereço da Meta"));
    assert!(asked.contains("Ele ainda não saiu daqui"), "{asked}");
    window.click_text(&format!("Enviar o token para {host}"));
}

fn connected(window: &Window, service: &Service) {
    paste_token(window, service, &service.token);
    look(window, &service.api_url);
    window.wait_for_text("+55 11 90000-0000");
    window.click_text("Conferir e conectar");
    window.wait_for_text("Enviar um modelo para o meu telefone");
}

#[test]
fn a_token_is_enough_to_send_to_ones_own_phone() {
    let (place, service, keychain) = (Place::new(), Service::start(&[]), keychain());
    let window = with_keychain(place.start(), &keychain).open();
    at_the_beginning(&window);
    let told = window.wait_for_text("Onde gerar");
    assert!(told.contains("não pode estar em uso"), "the number must not be in the phone's app: {told}");
    window.screenshot("connect-empty");
    connected(&window, &service);
    window.screenshot("connect-done");
    let page = window.script("return document.documentElement.outerHTML");
    assert!(!page.contains(&service.token), "the page forgets the token");

    window.fill("input[name=own-phone]", "11 98888-7777");
    window.click_text("Enviar um modelo para o meu telefone");
    window.click_text("Pedido saiu para entrega");
    for (at, value) in ["Ana", "A-7", "hoje às 15h"].iter().enumerate() {
        window.fill(&format!("[data-field]:nth-of-type({}) input", at + 1), value);
    }
    let button = window.script("return document.querySelector('[data-send] button').innerText");
    assert!(button.contains("US$"), "the button says the price: {button}");
    window.click("[data-send] button");
    window.wait_for_text("Desfazer");
    assert!(service.record().is_empty(), "ten seconds to think");
    window.screenshot("undo");
    window.click_text("Desfazer");
    window.wait_until("it is taken back", || {
        window.script("return String(document.querySelector('[data-send] button') !== null)").eq("true").then_some(())
    });
    assert!(service.record().is_empty(), "nothing left");

    window.click("[data-send] button");
    window.wait_until("it leaves by itself, and arrives", || {
        ["delivered", "read"].contains(&last_state(&window).as_str()).then_some(())
    });
    let record = service.record();
    assert_eq!(record.len(), 1, "{record:?}");
    assert_eq!(record[0]["to"], json!("+5511988887777"));
}

#[test]
fn a_refused_token_is_told_and_nothing_typed_is_lost() {
    let (place, service) = (Place::new(), Service::start(&[]));
    let window = place.start().open();
    at_the_beginning(&window);
    paste_token(&window, &service, "EAAGthistokenisnotone");
    look(&window, &service.api_url);
    window.wait_until("the refusal is told", || {
        (window.script("return document.querySelector('[role=alert]')?.innerText ?? ''").contains("token"))
            .then_some(())
    });
    window.screenshot("connect-refused");
    assert_eq!(window.script("return document.querySelector('input[name=token]').value"), "EAAGthistokenisnotone");
    assert_eq!(window.script("return document.querySelector('input[name=api-url]').value"), service.api_url);
}

#[test]
fn without_a_network_it_says_so() {
    let place = Place::new();
    let service = Service::start(&[]);
    let window = place.start().open();
    at_the_beginning(&window);
    paste_token(&window, &service, &service.token);
    let address = service.api_url.clone();
    drop(service);
    look(&window, &address);
    window.wait_until("it is told", || {
        let told = window.script("return document.querySelector('[role=alert]')?.innerText ?? ''");
        told.contains("internet").then_some(())
    });
    window.screenshot("connect-no-network");
}

#[test]
fn without_a_keychain_the_account_is_kept_and_the_token_is_not() {
    let (place, service) = (Place::new(), Service::start(&[]));
    let window = place.start().open();
    at_the_beginning(&window);
    connected(&window, &service);
    let told = window.text();
    assert!(told.contains("chaveiro"), "the keychain is named: {told}");
    window.screenshot("connect-no-keychain");
}

#[test]
fn a_locked_keychain_is_told_in_time() {
    let (place, service) = (Place::new(), Service::start(&[]));
    let keychain = Keychain::start(State::Locked);
    let window = with_keychain(place.start(), &keychain).open();
    at_the_beginning(&window);
    let start = std::time::Instant::now();
    connected(&window, &service);
    assert!(start.elapsed() < PATIENCE, "it does not hang");
    assert!(window.text().contains("chaveiro"), "{}", window.text());
}
