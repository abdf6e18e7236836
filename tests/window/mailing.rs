//! A mailing to many, from a file: its page while it leaves and when it is over, what needs a person first, in light and dark.

use recado_tests::keychain::Keychain;
use recado_tests::{Recado, Service};
use serde_json::json;

use crate::desktop::wait_for;
use crate::driver::{Start, Window, runs};
use crate::steps::{connected, go};

/// A shop whose number is at a practice service in the platform's place.
struct Shop {
    recado: Recado,
    service: Service,
    keychain: Keychain,
}

impl Shop {
    fn new() -> Self {
        let (service, keychain, recado) = connected();
        Self { recado, service, keychain }
    }

    /// So many people of whom one in fifty cannot be reached, and two rows that are no number at all.
    fn queue(&self, count: usize) -> String {
        let file = self.recado.data_dir().with_file_name("pedidos de novembro.csv");
        let ending = |n: usize| if n % 50 == 7 { 26 } else { 1_000 + n };
        let people: String = (0..count).map(|n| format!("+55119{:04}{:04}\n", 2_000 + n, ending(n))).collect();
        std::fs::write(&file, format!("telefone\n{people}1234\nsem telefone\n")).unwrap();
        let queued = ["send", "hello_world", "--from", file.to_str().unwrap(), "--json"];
        let summary = self.recado.run(&queued).expect(1);
        assert_eq!((&summary["queued"], &summary["skipped"]), (&json!(count), &json!(2)), "{summary:#}");
        summary["batch"].as_str().unwrap().to_owned()
    }

    fn open(&self, dark: bool) -> Window {
        let start = Start::on(&self.recado.data_dir()).env("DBUS_SESSION_BUS_ADDRESS", self.keychain.address());
        let window = if dark { start.dark() } else { start }.open();
        window.wait_for_text("Notificar");
        window
    }
}

/// Opens the only mailing there is.
fn open_mailing(window: &Window) {
    go(window, 4);
    window.wait_until("the mailing in the list", || {
        (window.script(
            "return String(document.querySelector('main [role=grid] [role=row][aria-rowindex=\"2\"]') !== null)",
        ) == "true")
            .then_some(())
    });
    window.click("main [role=grid] [role=row][aria-rowindex='2']");
    window.wait_for_text("pedidos de novembro.csv");
}

fn looks_right(window: &Window, picture: &str) {
    window.screenshot(picture);
    assert_eq!(window.axe(), Vec::<String>::new(), "{picture}");
}

#[test]
fn a_mailing_to_many_tells_how_it_goes_and_asks_for_what_needs_a_person() {
    let shop = Shop::new();
    shop.service.faults(&json!({"latency_ms": 200}));
    let window = shop.open(false);
    shop.queue(900);
    open_mailing(&window);
    window.wait_until("a rate", || window.text().contains("por segundo").then_some(()));
    looks_right(&window, "mailing-leaving-light");

    // By hand: it stands still, and goes on.
    window.click_text("Pausar");
    let paused = window.wait_for_text("Retomar");
    assert!(paused.contains("de 900"), "{paused}");
    looks_right(&window, "mailing-paused-light");
    window.click_text("Retomar");

    shop.service.faults(&json!({"latency_ms": 0}));
    window.wait_until("it is over", || (shop.service.record().len() == 900).then_some(()));
    // The service is asked for news at its leisure: the first failures are enough.
    window.wait_for_text("Precisa de você");
    window.wait_for_text("Nada mais sai deste envio");
    looks_right(&window, "mailing-ended-light");
    window.resize(900, 600);
    looks_right(&window, "mailing-ended-small");
    let process = window.process();
    drop(window);
    // As long as the first one is there, a second start would hand over to it.
    wait_for("the first window has ended", || (!runs(process)).then_some(()));

    let window = shop.open(true);
    open_mailing(&window);
    looks_right(&window, "mailing-ended-dark");
    let twice: std::collections::HashSet<_> = shop.service.record().iter().map(|one| one["to"].to_string()).collect();
    assert_eq!(twice.len(), 900, "each of them once");
}
