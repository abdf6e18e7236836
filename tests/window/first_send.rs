//! From an empty program to a delivered order update, with the pointer: the practice account, and then three clicks.

use crate::driver::Window;
use crate::steps::{Place, practise, send};

/// What the last bubble of the phone says of its state.
pub fn last_state(window: &Window) -> String {
    window.script("return [...document.querySelectorAll('[data-phone] [data-state]')].at(-1)?.dataset.state ?? ''")
}

#[test]
fn three_clicks_bring_an_order_update_to_a_phone() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    let before = window.text();
    assert!(before.to_lowercase().contains("conta de treino"), "one sees that one practises: {before}");
    send(&window, "Ana Souza");
    let state = window.wait_until("the ticks turn", || {
        let state = last_state(&window);
        ["delivered", "read"].contains(&state.as_str()).then_some(state)
    });
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
    window.screenshot("first-send-answer");
    window.click_text("Hoje");
    window.wait_for_text("Preciso de ajuda");
}

#[test]
fn a_second_press_sends_nothing_more() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    send(&window, "Ana Souza");
    // As fast as a hand can: what stands there now is no longer the same button.
    window.script("document.querySelector('[data-send] button')?.click(); return 1");
    window.wait_until("it arrives", || ["delivered", "read"].contains(&last_state(&window).as_str()).then_some(()));
    let bubbles =
        window.script("return document.querySelectorAll('[data-phone] [data-from=business][data-state]').length");
    assert_eq!(bubbles, "1");
}

#[test]
fn what_fails_says_why_and_what_to_do() {
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
    window.click_text("Hoje");
    let today = window.wait_for_text(&name);
    assert!(today.contains("não entregue") || today.contains("Não entregue"), "{today}");
}
