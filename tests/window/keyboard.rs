//! The same first send with the keyboard alone.

use crate::driver::{CONTROL, ENTER, Window};
use crate::first_send::last_state;
use crate::steps::Place;

fn focused(window: &Window) -> String {
    window.script("return (document.activeElement?.innerText || document.activeElement?.getAttribute('aria-label') || document.activeElement?.tagName) ?? ''")
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
    let mut keys = 1;
    for typed in ["ana", "saiu"] {
        window.wait_until("a search field has the focus", || {
            (window.script("return document.activeElement?.getAttribute('role') ?? ''") == "combobox").then_some(())
        });
        window.keys(typed);
        window.wait_until("one is left", || {
            let first = window.script("return document.querySelector('[role=option]')?.innerText ?? ''").to_lowercase();
            first.contains(typed).then_some(())
        });
        window.keys(ENTER);
        keys += typed.len() + 1;
    }
    window.wait_for_text("A-10");
    window.chord(CONTROL, ENTER);
    keys += 2;
    window.wait_until("it arrives", || ["delivered", "read"].contains(&last_state(&window).as_str()).then_some(()));
    // docs/TESTING.md says this number.
    assert_eq!(keys, 12);
}

#[test]
fn every_place_and_the_palette_have_a_key() {
    let place = Place::new();
    let window = place.start().open();
    crate::steps::practise(&window);
    window.chord(CONTROL, "k");
    window.wait_until("the palette", || {
        (window.script("return String(document.querySelector('dialog[open]') !== null)") == "true").then_some(())
    });
    window.keys("modelos");
    window.keys(ENTER);
    window.wait_until("the templates", || {
        window.script("return document.querySelector('h1').innerText").contains("Modelos").then_some(())
    });
    window.keys("/");
    window.keys("consulta");
    let typed = window.script("return document.activeElement.value ?? ''");
    assert_eq!(typed, "consulta", "/ leads to the search");
    window.chord(CONTROL, "n");
    window.wait_until("the notify screen", || {
        (window.script("return document.activeElement?.getAttribute('role') ?? ''") == "combobox").then_some(())
    });
}
