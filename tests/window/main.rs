//! The real window, on a display of its own, driven from outside as a person would: through WebKit's own driver.
#![allow(
    clippy::allow_attributes,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod driver;

use std::time::Duration;

use driver::Window;

const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn it_opens_and_greets_with_a_practice_account_ready() {
    for (language, tag, word) in
        [("pt_BR.UTF-8", "pt-BR", "treino"), ("es_ES.UTF-8", "es", "práctica"), ("en_US.UTF-8", "en", "practice")]
    {
        let window = Window::open(language);
        let text = window.wait_for_text("+55 11 90000-0000", PATIENCE);
        assert!(text.to_lowercase().contains(word), "{language}: {text}");
        assert_eq!(window.script("return document.documentElement.lang"), tag);
        assert_eq!(
            window.script("return typeof window.__TAURI__"),
            "undefined",
            "the page is given nothing but its commands"
        );
        window.screenshot(&format!("greeting-{tag}"));
    }
}

#[test]
fn a_data_folder_that_cannot_be_used_is_told_and_can_be_tried_again() {
    let window = Window::open_on_a_file("pt_BR.UTF-8");
    let text = window.wait_for_text("Tentar de novo", PATIENCE);
    assert!(text.contains("pasta de dados"), "in words, with the next step as a button: {text}");
    let code = window.script("return document.querySelector('details code').textContent");
    assert_eq!(code, "data_folder_unusable");
    window.screenshot("error-pt-BR");
}

#[test]
fn nothing_from_outside_runs_in_the_page() {
    let window = Window::open("pt_BR.UTF-8");
    window.wait_for_text("+55 11 90000-0000", PATIENCE);
    let refused = window.script(
        "try { eval('window.pwned = 1') } catch (e) {} \
         try { const s = document.createElement('script'); s.textContent = 'window.pwned = 2'; document.body.append(s) } catch (e) {} \
         try { document.body.innerHTML = '<img src=x onerror=\"window.pwned = 3\">' } catch (e) {} \
         return String(window.pwned)",
    );
    assert_eq!(refused, "undefined", "neither eval nor an inline script");
}
