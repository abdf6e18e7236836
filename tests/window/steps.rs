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
    // The values of the person are there before one presses.
    window.wait_until("the send button is ready", || {
        let ready = window.script(
            "return String([...document.querySelectorAll('[data-send] button')].some(b => b.getAttribute('aria-disabled') !== 'true'))",
        );
        (ready == "true").then_some(())
    });
    window.click("[data-send] button");
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
