//! The same first send with the keyboard alone.

use crate::driver::{CONTROL, ENTER, Window};
use crate::first_send::last_state;
use crate::steps::Place;

fn focused(window: &Window) -> String {
    window.script("return (document.activeElement?.innerText || document.activeElement?.getAttribute('aria-label') || document.activeElement?.tagName) ?? ''")
}

/// In both searches of the notify screen: these letters, and Enter. Says how many keys that took.
fn find(window: &Window, searches: [&str; 2]) -> usize {
    for typed in searches {
        window.wait_while_not("document.activeElement?.getAttribute('role') === 'combobox'");
        window.keys(typed);
        window.wait_until("one is left", || {
            let first = window.script("return document.querySelector('[role=option]')?.innerText ?? ''").to_lowercase();
            first.contains(typed).then_some(())
        });
        window.keys(ENTER);
    }
    searches.iter().map(|typed| typed.len() + 1).sum()
}

fn arrives(window: &Window) {
    window.wait_until("it arrives", || ["delivered", "read"].contains(&last_state(window).as_str()).then_some(()));
}

#[test]
fn from_the_first_start_to_a_phone_without_a_pointer() {
    let place = Place::new();
    let window = place.start().open();
    window.wait_for_text("Experimentar com uma conta de treino");
    // The first choice has the focus.
    window.wait_until("the practice account has the focus", || {
        focused(&window).contains("conta de treino").then_some(())
    });
    window.keys(ENTER);
    window.wait_for_text("Ana Souza");
    let mut keys = 1 + find(&window, ["ana", "saiu"]);
    // With nothing left to fill the focus is on Send.
    window.wait_while_not("document.activeElement?.closest('[data-send]')");
    window.wait_while_not("document.activeElement?.getAttribute('aria-disabled') !== 'true'");
    window.keys(ENTER);
    keys += 1;
    arrives(&window);
    // docs/TESTING.md says this number.
    assert_eq!(keys, 11);
}

#[test]
fn control_and_enter_send_from_inside_a_field() {
    let place = Place::new();
    let window = place.start().open();
    crate::steps::practise(&window);
    find(&window, ["bento", "saiu"]);
    window.fill("[data-field=pedido] input", "Z-3");
    window.chord(CONTROL, ENTER);
    arrives(&window);
    assert!(window.script("return document.querySelector('[data-phone]').innerText").contains("Z-3"));
}

#[test]
fn every_place_and_the_palette_have_a_key() {
    let place = Place::new();
    let window = place.start().open();
    crate::steps::practise(&window);
    for (key, title) in [("1", "Hoje"), ("2", "Contatos"), ("3", "Modelos"), ("4", "Envios"), ("5", "Ajustes")] {
        window.chord(CONTROL, key);
        window.wait_while_not(&format!("document.querySelector('h1')?.innerText.includes('{title}')"));
    }
    window.chord(CONTROL, "k");
    window.wait_while_not("document.querySelector('dialog[open]')");
    window.keys("modelos");
    window.keys(ENTER);
    window.wait_while_not("document.querySelector('h1')?.innerText.includes('Modelos')");
    window.keys("/");
    window.keys("consulta");
    let typed = window.script("return document.activeElement.value ?? ''");
    assert_eq!(typed, "consulta", "/ leads to the search");
    window.chord(CONTROL, "n");
    window.wait_while_not("document.activeElement?.getAttribute('role') === 'combobox'");
}
