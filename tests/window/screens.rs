//! Every screen: axe finds nothing, nothing runs out of the window, and a picture is kept, light and dark, in three
//! languages, from the smallest window to the largest.

use crate::driver::{CONTROL, ESCAPE, Window};
use crate::first_send::last_state;
use crate::steps::{Place, practise, send};

/// A shop that has been used: somebody was reached, somebody was not, somebody answered.
fn worked_in(place: &Place) -> Window {
    let window = place.start().open();
    practise(&window);
    send(&window, "Ana Souza");
    window.wait_until("it is read", || (last_state(&window) == "read").then_some(()));
    window
}

/// What is wrong with what stands on the screen now; a picture of it under this name.
fn look(window: &Window, name: &str, wrong: &mut Vec<String>) {
    window.screenshot(name);
    wrong.extend(window.axe().into_iter().map(|one| format!("{name}: {one}")));
    let over = window.script(
        "const root = document.scrollingElement; \
         return root.scrollWidth > root.clientWidth + 1 ? 'runs out of the window by ' + (root.scrollWidth - root.clientWidth) : ''",
    );
    if !over.is_empty() {
        wrong.push(format!("{name}: {over}"));
    }
}

/// The places of the sidebar, in its order.
fn place_at(window: &Window, number: usize) {
    window.click(&format!("nav[data-places] li:nth-of-type({number}) > *"));
}

/// Goes through every screen.
fn walk(window: &Window, theme: &str, wrong: &mut Vec<String>) {
    place_at(window, 1);
    window.wait_for_text("Ana Souza");
    look(window, &format!("today-{theme}"), wrong);

    place_at(window, 2);
    window.wait_for_text("Bruno");
    look(window, &format!("contacts-{theme}"), wrong);
    window.click("[role=grid] [role=row]:nth-of-type(1), [role=grid] [role=row][aria-rowindex='2']");
    window.wait_for_text("Etiquetas");
    look(window, &format!("contact-{theme}"), wrong);
    window.keys(ESCAPE);
    window.click_text("Novo contato");
    look(window, &format!("contact-new-{theme}"), wrong);
    window.keys(ESCAPE);

    place_at(window, 3);
    window.wait_for_text("Pedido saiu para entrega");
    look(window, &format!("templates-{theme}"), wrong);
    window.click_text("Pedido saiu para entrega");
    window.wait_for_text("Acompanhar entrega");
    look(window, &format!("template-{theme}"), wrong);
    window.keys(ESCAPE);

    place_at(window, 4);
    window.wait_for_text("Ana Souza");
    look(window, &format!("mailings-{theme}"), wrong);
    window.click("[role=grid] [role=row][aria-rowindex='2']");
    window.wait_for_text("Acompanhar entrega");
    look(window, &format!("message-{theme}"), wrong);

    place_at(window, 5);
    window.wait_for_text("Español");
    look(window, &format!("settings-{theme}"), wrong);

    window.chord(CONTROL, "k");
    window.wait_until("the palette", || {
        (window.script("return String(document.querySelector('dialog[open]') !== null)") == "true").then_some(())
    });
    look(window, &format!("palette-{theme}"), wrong);
    window.keys(ESCAPE);
    window.keys("?");
    window.wait_until("the keys", || {
        (window.script("return String(document.querySelector('dialog[open]') !== null)") == "true").then_some(())
    });
    look(window, &format!("keys-{theme}"), wrong);
    window.keys(ESCAPE);

    window.chord(CONTROL, "n");
    window.click_text("Ana Souza");
    window.click_text("Pedido saiu para entrega");
    window.wait_for_text("A-10");
    look(window, &format!("notify-{theme}"), wrong);
}

#[test]
fn nothing_is_wrong_with_any_screen_in_light() {
    let place = Place::new();
    let mut wrong = Vec::new();
    let first = place.start().open();
    first.wait_for_text("Experimentar com uma conta de treino");
    look(&first, "first-start-light", &mut wrong);
    drop(first);
    let window = worked_in(&place);
    walk(&window, "light", &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_wrong_with_any_screen_in_dark() {
    let place = Place::new();
    let mut wrong = Vec::new();
    let first = place.start().dark().open();
    first.wait_for_text("Experimentar com uma conta de treino");
    look(&first, "first-start-dark", &mut wrong);
    drop(first);
    drop(worked_in(&place));
    let window = place.start().dark().open();
    walk(&window, "dark", &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn it_fits_small_windows_large_ones_and_large_letters() {
    let place = Place::new();
    let mut wrong = Vec::new();
    let window = worked_in(&place);
    for (name, width, height) in [("small", 900, 600), ("4k", 3840, 2100)] {
        window.resize(width, height);
        window.chord(CONTROL, "n");
        window.wait_for_text("Ana Souza");
        look(&window, &format!("notify-{name}"), &mut wrong);
        for (number, screen) in ["today", "contacts", "templates", "mailings", "settings"].iter().enumerate() {
            place_at(&window, number + 1);
            look(&window, &format!("{screen}-{name}"), &mut wrong);
        }
    }
    window.resize(1100, 720);
    // As WCAG 1.4.4 has it: letters of twice the size, and with them everything that is measured in them.
    window.script("document.documentElement.style.fontSize = '200%'; return 1");
    window.chord(CONTROL, "n");
    window.wait_for_text("Ana Souza");
    look(&window, "notify-200", &mut wrong);
    for (number, screen) in ["today", "contacts", "templates", "mailings", "settings"].iter().enumerate() {
        place_at(&window, number + 1);
        look(&window, &format!("{screen}-200"), &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn it_speaks_three_languages() {
    for (locale, tag, practise, person, send) in [
        ("es_ES.UTF-8", "es", "Probar con una cuenta de práctica", "Ana Souza", "Enviar"),
        ("en_US.UTF-8", "en", "Try it with a practice account", "Ana Souza", "Send"),
    ] {
        let place = Place::new();
        let window = place.start().locale(locale).open();
        window.click_text(practise);
        window.wait_for_text(person);
        assert_eq!(window.script("return document.documentElement.lang"), tag);
        let mut wrong = Vec::new();
        look(&window, &format!("notify-empty-{tag}"), &mut wrong);
        crate::steps::send(&window, person);
        window.wait_until("it arrives", || ["delivered", "read"].contains(&last_state(&window).as_str()).then_some(()));
        for number in 1..=5 {
            place_at(&window, number);
            look(&window, &format!("place-{number}-{tag}"), &mut wrong);
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let _ = send;
        // Portuguese at one press, without a new start.
        window.click_text("Português");
        window.wait_for_text("Ajustes");
        assert_eq!(window.script("return document.documentElement.lang"), "pt-BR");
    }
}
