//! What one chose once: it holds at once, and the next start knows it.

use crate::steps::{Place, go, practise};

const THEME: &str = "return document.documentElement.dataset.theme ?? ''";
const LANGUAGE: &str = "return document.documentElement.lang";

#[test]
fn a_dark_look_is_there_at_once_and_after_a_new_start() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    assert_eq!(window.script(THEME), "", "as the system has it");
    let light = window.script("return getComputedStyle(document.documentElement).backgroundColor");
    go(&window, 5);
    window.click_text("Escura");
    window.wait_while_not("document.documentElement.dataset.theme === 'dark'");
    assert_ne!(
        window.script("return getComputedStyle(document.documentElement).backgroundColor"),
        light,
        "and it is dark"
    );
    drop(window);
    let window = place.start().open();
    window.wait_while_not("document.documentElement.dataset.theme === 'dark'");
    go(&window, 5);
    window.click_text("A do sistema");
    window.wait_while_not("document.documentElement.dataset.theme === undefined");
}

#[test]
fn a_language_is_there_at_once_and_after_a_new_start() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    assert_eq!(window.script(LANGUAGE), "pt-BR");
    go(&window, 5);
    window.click_text("English");
    window.wait_for_text("Templates");
    assert_eq!(window.script(LANGUAGE), "en");
    drop(window);
    let window = place.start().open();
    let text = window.wait_for_text("Templates");
    assert_eq!(window.script(LANGUAGE), "en");
    assert!(!text.contains("Modelos"), "in one language: {text}");
}
