//! What a person does in several tests, and what stands beside the window: its data, its keychain, a service.

use std::path::PathBuf;

use recado_tests::keychain::{Keychain, State};
use recado_tests::{Recado, Service};

use crate::driver::{Start, Window};

/// A data folder that goes away at the end, and the command line on it.
pub struct Place {
    pub recado: Recado,
}

impl Place {
    pub fn new() -> Self {
        Self { recado: Recado::new() }
    }

    /// Where the data is.
    pub fn data(&self) -> PathBuf {
        self.recado.data_dir()
    }

    /// How a window is opened on it.
    pub fn start(&self) -> Start {
        Start::on(&self.data())
    }
}

/// From an empty program to the practice account: one click.
pub fn practise(window: &Window) {
    window.click_text("Experimentar com uma conta de treino");
    window.wait_for_text("Ana Souza");
}

/// A send in practice, as the issue counts it: a person, a template, Send.
pub fn send(window: &Window, person: &str) {
    window.click_text(person);
    window.click_text("Pedido saiu para entrega");
    press_send(window);
}

/// Presses Send as soon as it may be pressed.
pub fn press_send(window: &Window) {
    // The values of the person are there before one presses.
    window.wait_until("the send button is ready", || {
        let ready = window.script(
            "return String([...document.querySelectorAll('[data-send] button')].some(b => b.getAttribute('aria-disabled') !== 'true'))",
        );
        (ready == "true").then_some(())
    });
    window.click("[data-send] button");
}

/// Fills the notify screen for a number that nobody knows, with these values in the order of the fields.
pub fn write_to_stranger(window: &Window, phone: &str, values: &[(&str, &str)]) {
    window.wait_while_not("document.activeElement?.getAttribute('role') === 'combobox'");
    window.keys(phone);
    window.click_text("Enviar para");
    window.click_text("Pedido saiu para entrega");
    for (field, value) in values {
        window.fill(&format!("[data-field='{field}'] input"), value);
    }
}

/// Goes to a place of the sidebar, by its number there.
pub fn go(window: &Window, place: usize) {
    window.click(&format!("nav[data-places] li:nth-of-type({place}) > *"));
}

/// From an empty program to a connected number at this service, whose address is not the platform's.
pub fn connect(window: &Window, service: &Service) {
    window.click_text("Conectar meu número");
    connect_here(window, service);
    window.wait_for_text("Enviar um modelo para o meu telefone");
}

/// Through the steps of the connecting screen, up to the last press.
pub fn connect_here(window: &Window, service: &Service) {
    paste_token(window, service, &service.token);
    look_at_token(window, &service.api_url);
    window.wait_for_text("+55 11 90000-0000");
    window.click_text("Conferir e conectar");
}

/// Asks what the token sees, and says yes to the address that is not the platform's.
pub fn look_at_token(window: &Window, address: &str) {
    window.click_text("Continuar");
    let host = address.split("//").last().unwrap();
    let asked = window.wait_for_text(&format!("O token vai para {host}, que não é um endereço da Meta"));
    assert!(asked.contains("Ele ainda não saiu daqui"), "{asked}");
    window.click_text(&format!("Enviar o token para {host}"));
}

/// Opens the connecting screen and asks about a token at this service.
pub fn paste_token(window: &Window, service: &Service, token: &str) {
    window.wait_for_text("Onde gerar");
    window.fill("input[name=token]", token);
    window.click("details:not([open]) summary");
    window.fill("input[name=api-url]", &service.api_url);
}

/// A keychain of the window's own, and how the window finds it.
pub fn with_keychain(start: Start, keychain: &Keychain) -> Start {
    start.env("DBUS_SESSION_BUS_ADDRESS", keychain.address())
}

/// An open keychain.
pub fn keychain() -> Keychain {
    Keychain::start(State::Unlocked)
}

/// A service in the platform's place, and a shop that is connected to it: its token is in a keychain of its own.
pub fn connected() -> (Service, Keychain, Recado) {
    let (service, keychain) = (Service::start(&[]), keychain());
    let recado = keychain.recado();
    let add = [service.account_add("Loja"), vec!["--token-stdin", "--json"]].concat();
    recado.run_with_input(&add, &service.token).expect(0);
    recado.json(&["template", "sync"]);
    (service, keychain, recado)
}
