//! One's own number, with a practice service of its own process in the platform's place.

use std::time::Duration;

use recado_tests::Service;
use recado_tests::keychain::{Keychain, State};
use serde_json::json;

use crate::driver::{CONTROL, Window};
use crate::first_send::last_state;
use crate::steps::{
    Place, connect, connect_here, go, keychain, look_at_token, paste_token, with_keychain, write_to_stranger,
};

/// How long the keychain may wait for a person who unlocks it, and a little more.
const LOCKED: Duration = Duration::from_secs(80);

const VALUES: [(&str, &str); 3] = [("nome", "Ana"), ("pedido", "A-7"), ("previsao", "hoje às 15h")];

fn arrives(window: &Window) {
    window.wait_until("it leaves by itself, and arrives", || {
        ["delivered", "read"].contains(&last_state(window).as_str()).then_some(())
    });
}

#[test]
fn a_token_is_enough_to_send_to_ones_own_phone() {
    let (place, service, keychain) = (Place::new(), Service::start(&[]), keychain());
    let window = with_keychain(place.start(), &keychain).open();
    window.click_text("Conectar meu número");
    let told = window.wait_for_text("Onde gerar");
    assert!(told.contains("não pode estar em uso"), "the number must not be in the phone's app: {told}");
    window.screenshot("connect-empty");
    connect_here(&window, &service);
    window.wait_for_text("Enviar um modelo para o meu telefone");
    window.screenshot("connect-done");
    let page = window.script(
        "return document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(i => i.value).join()",
    );
    assert!(!page.contains(&service.token), "the page forgets the token");

    window.fill("input[name=own-phone]", "11 98888-7777");
    window.click_text("Enviar um modelo para o meu telefone");
    window.click_text("Pedido saiu para entrega");
    for (field, value) in VALUES {
        window.fill(&format!("[data-field='{field}'] input"), value);
    }
    let button = window.script("return document.querySelector('[data-send] button').innerText");
    assert!(button.contains("US$"), "the button says the price: {button}");
    window.click("[data-send] button");
    arrives(&window);
    let record = service.record();
    assert_eq!(record.len(), 1, "{record:?}");
    assert_eq!(record[0]["to"], json!("+5511988887777"));

    // The token is where the next start finds it.
    drop(window);
    let window = with_keychain(place.start(), &keychain).open();
    window.click_text("Notificar");
    write_to_stranger(&window, "11 98888-6666", &VALUES);
    window.click("[data-send] button");
    arrives(&window);
    assert_eq!(service.record().len(), 2);
}

#[test]
fn ten_seconds_to_take_it_back_by_button_and_by_key() {
    let (place, service, keychain) = (Place::new(), Service::start(&[]), keychain());
    let window = with_keychain(place.start(), &keychain).open();
    connect(&window, &service);
    window.click_text("Notificar");
    write_to_stranger(&window, "11 98888-7777", &VALUES);
    for by_key in [false, true] {
        window.click("[data-send] button");
        window.wait_for_text("Desfazer");
        assert!(service.record().is_empty(), "ten seconds to think");
        if by_key {
            window.chord(CONTROL, "z");
        } else {
            window.screenshot("undo");
            window.click_text("Desfazer");
        }
        window.wait_while_not("document.querySelector('[data-send] button')");
        for (field, value) in VALUES {
            assert_eq!(window.value(&format!("[data-field='{field}'] input")), value, "what was typed is still there");
        }
    }
    // Longer than what was taken back would have waited.
    std::thread::sleep(Duration::from_secs(12));
    assert!(service.record().is_empty(), "nothing left");
    window.click("[data-send] button");
    arrives(&window);
    assert_eq!(service.record().len(), 1, "once, after two that were taken back");
}

#[test]
fn a_refused_token_is_told_and_nothing_typed_is_lost() {
    let (place, service) = (Place::new(), Service::start(&[]));
    let window = place.start().open();
    window.click_text("Conectar meu número");
    paste_token(&window, &service, "EAAGthistokenisnotone");
    look_at_token(&window, &service.api_url);
    window.wait_while_not("document.querySelector('[role=alert]')?.innerText.toLowerCase().includes('token')");
    window.screenshot("connect-refused");
    assert_eq!(window.value("input[name=token]"), "EAAGthistokenisnotone");
    assert_eq!(window.value("input[name=api-url]"), service.api_url);
    // And with the right one it goes on.
    window.fill("input[name=token]", &service.token);
    look_at_token(&window, &service.api_url);
    window.wait_for_text("+55 11 90000-0000");
}

#[test]
fn without_a_network_it_says_so() {
    let place = Place::new();
    let service = Service::start(&[]);
    let (address, token) = (service.api_url.clone(), service.token.clone());
    let window = place.start().open();
    window.click_text("Conectar meu número");
    paste_token(&window, &service, &token);
    drop(service);
    look_at_token(&window, &address);
    window.wait_while_not("document.querySelector('[role=alert]')?.innerText.includes('internet')");
    window.screenshot("connect-no-network");
    assert_eq!(window.value("input[name=token]"), token, "to try again with");
}

#[test]
fn without_a_keychain_the_account_is_kept_and_the_token_is_not() {
    let (place, service) = (Place::new(), Service::start(&[]));
    let window = place.start().open();
    connect(&window, &service);
    let told = window.text();
    assert!(told.contains("não encontra um chaveiro"), "the keychain is named: {told}");
    assert!(told.contains("O token não ficou guardado"), "and what that means: {told}");
    window.screenshot("connect-no-keychain");

    // What is sent waits, and Today says for what.
    window.click_text("Notificar");
    write_to_stranger(&window, "11 98888-7777", &VALUES);
    window.click("[data-send] button");
    window.wait_for_text("Desfazer");
    go(&window, 1);
    window.wait_for(LOCKED, "Today says so", || window.text().contains("Colar um token novo").then_some(()));
    let today = window.text();
    assert!(!today.contains("recado ") && !today.contains('`'), "no command of the command line: {today}");
    window.screenshot("today-no-keychain");
    assert!(service.record().is_empty());
}

#[test]
fn a_locked_keychain_is_told_in_time() {
    let (place, service) = (Place::new(), Service::start(&[]));
    let keychain = Keychain::start(State::Locked);
    let window = with_keychain(place.start(), &keychain).open();
    window.click_text("Conectar meu número");
    connect_here(&window, &service);
    // Meanwhile the rest goes on: nothing stands still with the keychain.
    assert_eq!(window.script("return String(1 + 1)"), "2");
    window.wait_for(LOCKED, "it does not hang", || {
        window.text().contains("Enviar um modelo para o meu telefone").then_some(())
    });
    let told = window.text();
    assert!(told.contains("chaveiro do sistema está bloqueado"), "{told}");
    assert!(told.contains("Desbloqueie"), "and what to do: {told}");
    window.screenshot("connect-locked");
}

#[test]
fn a_keychain_that_is_locked_by_the_time_of_sending_is_told_and_nothing_is_lost() {
    let (place, service, mut keychain) = (Place::new(), Service::start(&[]), keychain());
    let window = with_keychain(place.start(), &keychain).open();
    connect(&window, &service);
    drop(window);
    keychain.lock();
    let window = with_keychain(place.start(), &keychain).open();
    window.click_text("Notificar");
    write_to_stranger(&window, "11 98888-7777", &VALUES);
    window.click("[data-send] button");
    window.wait_for_text("Desfazer");
    go(&window, 1);
    window.wait_for(LOCKED + Duration::from_secs(10), "Today says that it is locked", || {
        window.text().contains("chaveiro do sistema está bloqueado").then_some(())
    });
    let today = window.text();
    window.screenshot("today-locked");
    assert!(today.contains("Desbloqueie"), "and what to do: {today}");
    assert!(!today.contains("token novo"), "which would not help: {today}");
    assert!(!today.contains("recado ") && !today.contains('`'), "no command of the command line: {today}");
    assert!(service.record().is_empty());
}
