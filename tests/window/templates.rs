//! A template written in the real window with the service gone: from a ready text, mended where the linter says so, brought
//! back to what it was, put into another language, taken out as the platform's own JSON.

use serde_json::Value;

use crate::driver::{CONTROL, ESCAPE, Start, Window};
use crate::screens::{Eye, dialog, settled};
use crate::steps::{connected, go, with_keychain};

/// Where the message is written.
pub const BODY: &str = "[data-draft] textarea[data-also='/components']";
/// Three empty lines, and a space at the end: two things that the platform refuses, each with one sure mend.
const WRONG: &str = "Olá, {{nome}}. Seu pedido está separado.\n\n\n\nVocê pode retirar até {{data}}, na loja. ";

/// Writes into a text of a template, in place of what stands there, as a paste would.
pub fn write(window: &Window, field: &str, text: &str) {
    let text = serde_json::to_string(text).unwrap();
    window.wait_while_not(&format!("document.querySelector(\"{field}\")"));
    window.script(&format!(
        "const field = document.querySelector(\"{field}\"); field.focus(); field.value = {text}; \
         field.dispatchEvent(new Event('input', {{bubbles: true}})); return 1"
    ));
}

fn findings(window: &Window) -> usize {
    window.script("return String(document.querySelectorAll('[data-finding]').length)").parse().unwrap()
}

fn has_findings(window: &Window, count: usize) {
    window.wait_until(&format!("{count} findings"), || (findings(window) == count).then_some(()));
}

/// Until all that was typed is on the disk.
pub fn saved(window: &Window) {
    window.wait_while_not(
        "document.querySelector('[data-saved]') && document.querySelector('[data-saved]:not([data-saved=saved])') === null",
    );
}

/// From the list to a draft of this ready text.
fn begin(window: &Window, ready: &str) {
    window.click_text("Novo modelo");
    window.wait_for_text("Procurar um texto pronto");
    window.click(&format!("[data-ready='{ready}']"));
    window.click_text("Usar este texto");
    window.wait_while_not("document.querySelector('[data-draft]')");
}

fn add_language(window: &Window, code: &str) {
    let list = "document.querySelector('select[data-add-language]')";
    window.wait_while_not(list);
    window.script(&format!(
        "const list = {list}; list.value = '{code}'; list.dispatchEvent(new Event('change', {{bubbles: true}})); return 1"
    ));
    window.click_text("Adicionar tradução");
    window.wait_while_not(&format!("document.querySelector('section[data-language={code}] textarea:not([readonly])')"));
}

#[test]
fn a_template_is_written_mended_brought_back_translated_and_taken_out_with_the_service_gone() {
    let (service, keychain, recado) = connected();
    drop(service);
    let window = with_keychain(Start::on(&recado.data_dir()), &keychain).open();
    window.wait_for_text("Notificar");
    go(&window, 3);
    begin(&window, "order_ready");
    has_findings(&window, 0);
    let name = window.value("[data-path='/name']");
    let ready = window.value(BODY);
    assert!(ready.contains("{{nome}}"), "{ready}");

    // Two findings; a click on one takes the keyboard to its place.
    write(&window, BODY, WRONG);
    has_findings(&window, 2);
    window.screenshot("template-findings");
    assert!(
        window.holds("document.querySelector('[data-phone]').innerText.includes('Seu pedido está separado')"),
        "the phone shows what was written"
    );
    window.click("[data-finding] button.what");
    window.wait_while_not(&format!("document.activeElement === document.querySelector(\"{BODY}\")"));

    // Each is mended by one click.
    window.click("[data-finding] .mend button");
    has_findings(&window, 1);
    window.click("[data-finding] .mend button");
    has_findings(&window, 0);
    let mended = window.value(BODY);
    assert!(!mended.ends_with(' ') && !mended.contains("\n\n\n"), "{mended:?}");
    saved(&window);

    // As it began.
    window.click_text("Versões");
    window.wait_for_text("como começou");
    window.wait_while_not("document.querySelector('dd ins, dd del')");
    window.screenshot("template-versions");
    window.click_text("Restaurar esta versão");
    window.wait_for_text("A versão voltou");
    window.click_text("Voltar ao texto");
    window.wait_until("the ready text is back", || (window.value(BODY) == ready).then_some(()));

    // In Spanish, beside this one.
    window.click_text("Idiomas");
    add_language(&window, "es");
    write(
        &window,
        "section[data-language=es] textarea[data-path$='/text'][rows='6']",
        "Hola, {{nome}}. Tu pedido está listo, y puedes recogerlo hasta {{data}} en la tienda.",
    );
    saved(&window);
    window.screenshot("template-languages");

    // As the platform takes it.
    window.click_text("Voltar ao texto");
    window.click_text("Exportar JSON");
    window
        .wait_while_not("(document.querySelector('dialog[open] [data-json]')?.innerText ?? '').includes('components')");
    let json = window.script("return document.querySelector('dialog[open] [data-json]').innerText");
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["name"], name.as_str(), "{json:#}");
    assert_eq!(json["language"], "pt_BR", "{json:#}");
    assert!(json["components"].as_array().unwrap().iter().any(|part| part["text"] == ready.as_str()), "{json:#}");
    window.keys(ESCAPE);

    let listed = recado.json(&["template", "list"]);
    let drafts = listed.as_array().unwrap().iter().filter(|one| one["status"] == "DRAFT");
    let mut languages: Vec<&str> = drafts.map(|one| one["language"].as_str().unwrap()).collect();
    languages.sort_unstable();
    assert_eq!(languages, ["es", "pt_BR"], "{listed:#}");
}

#[test]
fn what_was_typed_is_undone_by_keys_and_outlives_the_window() {
    let (service, keychain, recado) = connected();
    drop(service);
    let window = with_keychain(Start::on(&recado.data_dir()), &keychain).open();
    window.wait_for_text("Notificar");
    go(&window, 3);
    begin(&window, "order_ready");
    let ready = window.value(BODY);
    window.click(BODY);
    write(&window, BODY, &format!("{ready} Até logo."));
    window.chord(CONTROL, "z");
    window.wait_until("undone", || (window.value(BODY) == ready).then_some(()));
    window.chord(CONTROL, "y");
    window.wait_until("done again", || window.value(BODY).ends_with("Até logo.").then_some(()));
    saved(&window);
    drop(window);

    let window = with_keychain(Start::on(&recado.data_dir()), &keychain).open();
    window.wait_for_text("Notificar");
    go(&window, 3);
    window.wait_for_text("rascunho");
    window.click("main [role=grid] [role=row][aria-rowindex='2']");
    window.wait_until("what was typed", || window.value(BODY).ends_with("Até logo.").then_some(()));
    window.screenshot("template-again");
}

/// The screens around a draft: the gallery, the editor as it begins and with findings, the phone in the other light, how it
/// was, its languages, its JSON.
pub fn around(window: &Window, eye: &mut Eye<'_>) {
    window.click_text("Novo modelo");
    window.wait_for_text("Procurar um texto pronto");
    settled(window);
    eye.look("gallery");
    window.click("[data-ready='order_ready']");
    window.click_text("Usar este texto");
    window.wait_while_not("document.querySelector('[data-draft]')");
    settled(window);
    eye.look("editor");
    write(window, BODY, WRONG);
    has_findings(window, 2);
    eye.look("editor-findings");
    window.script(
        "const here = document.querySelector('[data-scheme]').dataset.scheme; \
         document.querySelectorAll('[data-draft] fieldset button[aria-pressed]')[here === 'light' ? 1 : 0].click(); return 1",
    );
    eye.look("editor-other-phone");
    window.click_text("Inserir variável");
    dialog(window, "which variable");
    eye.look("editor-variable");
    window.keys(ESCAPE);
    window.click("[data-finding] .mend button");
    has_findings(window, 1);
    saved(window);
    window.click_text("Versões");
    window.wait_for_text("como começou");
    settled(window);
    eye.look("editor-versions");
    window.click_text("Idiomas");
    add_language(window, "es");
    settled(window);
    eye.look("editor-languages");
    window.click_text("Voltar ao texto");
    window.click_text("Exportar JSON");
    dialog(window, "the JSON");
    eye.look("editor-json");
    window.keys(ESCAPE);
    window.click_text("Todos os modelos");
    window.wait_for_text("rascunho");
    settled(window);
    eye.look("templates-drafts");
}
