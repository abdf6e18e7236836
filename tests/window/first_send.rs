//! From an empty program to a delivered order update, with the pointer: the practice account, and then three clicks.

use crate::driver::{CONTROL, ENTER, Window};
use crate::steps::{Place, go, practise, press_send, send};

/// What the last bubble of the phone says of its state.
pub fn last_state(window: &Window) -> String {
    window.script("return [...document.querySelectorAll('[data-phone] [data-from]')].at(-1)?.dataset.state ?? ''")
}

fn arrived(window: &Window) -> Option<String> {
    let state = last_state(window);
    ["delivered", "read"].contains(&state.as_str()).then_some(state)
}

#[test]
fn three_clicks_bring_an_order_update_to_a_phone() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    let before = window.text();
    assert!(before.to_lowercase().contains("conta de treino"), "one sees that one practises: {before}");
    send(&window, "Ana Souza");
    let state = window.wait_until("the ticks turn", || arrived(&window));
    let phone = window.script("return document.querySelector('[data-phone]').innerText");
    assert!(phone.contains("Olá, Ana"), "filled from the contact: {phone}");
    assert!(!phone.contains("{{"), "nothing left to fill: {phone}");
    window.screenshot(&format!("first-send-{state}"));

    // The person answers with the template's button, and the shop sees it.
    window.wait_until("it is read", || (last_state(&window) == "read").then_some(()));
    window.click_text("Preciso de ajuda");
    window.wait_until("the answer stands in the conversation", || {
        let customers = window.script(
            "return [...document.querySelectorAll('[data-phone] [data-from=customer]')].map(b => b.innerText).join()",
        );
        customers.contains("Preciso de ajuda").then_some(())
    });
    go(&window, 1);
    window.wait_for_text("Ana Souza respondeu: Preciso de ajuda");
}

#[test]
fn the_phone_follows_each_key_and_a_hole_is_seen() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    window.click_text("Ana Souza");
    window.click_text("Pedido saiu para entrega");
    window.wait_for_text("A-1042");
    let draft = || window.script("return document.querySelector('[data-phone] [data-state=draft]')?.innerText ?? ''");
    window.fill("[data-field=pedido] input", "Z-1");
    window.wait_until("it follows", || draft().contains("O seu pedido Z-1 saiu").then_some(()));
    assert_eq!(window.value("[data-field^=b] input, [data-field]:last-of-type input"), "Z-1", "and what goes with it");
    window.fill("[data-field=pedido] input", "\u{E003}");
    window.wait_while_not("document.querySelector('[data-send] button').getAttribute('aria-disabled') === 'true'");
    assert!(!draft().contains("Z-1"), "{}", draft());
    // Send says what is missing and leads there, and nothing leaves.
    window.chord(CONTROL, ENTER);
    window.wait_while_not("document.activeElement.closest('[data-field=pedido]')");
    assert_eq!(last_state(&window), "draft");
}

#[test]
fn a_second_press_sends_nothing_more() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    send(&window, "Ana Souza");
    // As fast as a hand can: what stands there now is no longer the same button.
    window.script("document.querySelector('[data-send] button')?.click(); return 1");
    window.chord(CONTROL, ENTER);
    window.wait_until("it arrives", || arrived(&window));
    window.chord(CONTROL, ENTER);
    let sent = "return document.querySelectorAll('[data-phone] [data-from=business][data-state]').length";
    assert_eq!(window.script(sent), "1");
    let ledger = place.recado.json(&["outbox", "list"]);
    assert_eq!(ledger.as_array().unwrap_or_else(|| panic!("{ledger}")).len(), 1, "{ledger}");
}

#[test]
fn what_fails_says_why_and_stays_on_today_until_somebody_looked() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    // The one of the example people whose number ends in 0026.
    let name = window.wait_until("the one who cannot be reached", || {
        let name = window.script(
            "return [...document.querySelectorAll('[role=option]')].find(o => o.innerText.replace(/\\D/g, '').endsWith('0026'))?.querySelector('*')?.innerText?.split('\\n')[0] ?? ''",
        );
        (!name.is_empty()).then_some(name)
    });
    send(&window, &name);
    window.wait_until("it fails", || (last_state(&window) == "failed").then_some(()));
    window.screenshot("send-failed");
    let told = format!("A notificação para {name} não foi entregue");
    go(&window, 1);
    window.wait_for_text(&told);
    // Neither passing by, nor the list of mailings, nor another message's story is a look at this one.
    for place in [2, 4, 1] {
        go(&window, place);
    }
    window.wait_for_text(&told);
    window.click_text("Notificar");
    window.click_text("Ana Souza");
    press_send(&window);
    window.wait_until("it arrives", || arrived(&window));
    go(&window, 1);
    window.wait_for_text(&told);
    window.screenshot("today-failed");
    window.click_text("Ver o que houve");
    window.wait_for_text("depois desistiu de entregar");
    window.screenshot("story-failed");
    go(&window, 1);
    window.wait_until("it is no longer news", || (!window.text().contains(&told)).then_some(()));
}

#[test]
fn what_was_typed_survives_a_change_of_screen() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    window.click_text("Ana Souza");
    window.click_text("Pedido saiu para entrega");
    window.wait_for_text("A-1042");
    window.fill("[data-field=pedido] input", "Z-9");
    go(&window, 2);
    window.click_text("Novo contato");
    window.fill("input[name=contact-name]", "Zélia");
    go(&window, 3);
    window.wait_for_text("Modelos (HSM)");
    window.click_text("Notificar");
    window.wait_while_not("document.querySelector('[data-field=pedido] input')?.value === 'Z-9'");
    window.wait_for_text("O seu pedido Z-9 saiu");
    go(&window, 2);
    window.click_text("Novo contato");
    window.wait_while_not("document.querySelector('input[name=contact-name]')?.value === 'Zélia'");
}
