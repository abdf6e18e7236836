//! The window is closed while messages leave: the person is asked, and what they choose happens. Closed as a person does
//! it, by its frame.

use std::process::{Command, Stdio};
use std::time::Duration;

use recado_tests::keychain::Keychain;
use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use crate::desktop::{Desktop, Display, wait_for};
use crate::driver::{Start, Window, runs};
use crate::steps::connected;

/// More than leaves while a test looks.
const MANY: usize = 1_900;
/// What leaves within a test.
const SOME: usize = 700;

/// A shop with a number at a slow service, whose token is in a keychain of its own.
struct Shop {
    recado: Recado,
    service: Service,
    keychain: Keychain,
    display: Display,
}

impl Shop {
    fn new() -> Self {
        let (service, keychain, recado) = connected();
        service.faults(&json!({"latency_ms": 300}));
        Self { recado, service, keychain, display: Display::open() }
    }

    fn start(&self) -> Start {
        Start::on(&self.recado.data_dir())
            .env("DBUS_SESSION_BUS_ADDRESS", self.keychain.address())
            .env("DBUS_SYSTEM_BUS_ADDRESS", self.keychain.address())
    }

    /// Opens the window and a mailing to so many, of which some have left when this returns.
    fn sending(&self, count: usize) -> Window {
        let window = self.start().open();
        window.wait_for_text("Notificar");
        // No number ends in one of those with which the practice service does something of its own.
        let file = self.recado.data_dir().with_file_name("pessoas.csv");
        let people: String = (0..count).map(|n| format!("+551192000{:04}\n", 1_000 + n)).collect();
        std::fs::write(&file, format!("telefone\n{people}")).unwrap();
        let queued = ["send", "hello_world", "--from", file.to_str().unwrap(), "--map", "telefone=to"];
        assert_eq!(self.recado.json(&queued)["queued"], count);
        wait_for("some have left", || (self.taken() > 20).then_some(()));
        window
    }

    /// How many the service took. Each person of the mailing is written to once, whatever happens.
    fn taken(&self) -> usize {
        let record = self.service.record();
        let people: std::collections::HashSet<_> = record.iter().map(|one| one["to"].to_string()).collect();
        assert_eq!(people.len(), record.len(), "somebody got it twice");
        record.len()
    }

    /// Whoever sends next goes on with what waits.
    fn goes_on(&self) {
        let before = self.taken();
        let mut next = self.recado.start(&["work"]);
        wait_for("it goes on", || (self.taken() > before).then_some(()));
        let _ = next.kill();
        let _ = next.wait();
    }

    fn messages(&self) -> Vec<Value> {
        self.recado.json(&["outbox", "list"]).as_array().unwrap().clone()
    }

    /// What waits, with nothing in doubt and nothing taken that the ledger does not know of.
    fn left_behind(&self, count: usize) -> usize {
        let messages = self.messages();
        let of =
            |wanted: &[&str]| messages.iter().filter(|one| wanted.contains(&one["state"].as_str().unwrap())).count();
        let queued = of(&["queued"]);
        assert_eq!(of(&["accepted", "sent", "delivered", "read"]), self.taken());
        assert_eq!(queued + self.taken(), count, "nothing is lost and nothing in doubt");
        queued
    }
}

#[test]
fn who_closes_the_window_while_messages_leave_may_stay_or_pause_and_quit() {
    let shop = Shop::new();
    let window = shop.sending(MANY);
    let process = window.process();
    let frame = shop.display.frame(process);

    shop.display.close(frame);
    let asked = window.wait_for_text("Ficar aqui");
    assert!(asked.contains("notificações saindo") && !asked.contains("bandeja"), "no tray to speak of: {asked}");
    window.screenshot("closing");
    window.click_text("Ficar aqui");
    let before = shop.taken();
    wait_for("it goes on", || (shop.taken() > before + 50).then_some(()));
    assert!(shop.display.shows(frame));

    shop.display.close(frame);
    window.wait_for_text("Pausar e sair");
    window.click_text("Pausar e sair");
    ended_unseen(process);
    let waiting = shop.left_behind(MANY);
    assert!(waiting > 0, "more than leaves while a test looks");
    // Paused: the next one who sends leaves it alone, until a person lets it go on.
    shop.recado.run(&["work", "--until-empty", "--json"]);
    assert_eq!(shop.left_behind(MANY), waiting);
    shop.recado.json(&["outbox", "resume"]);
    shop.goes_on();
}

/// Ended, with nothing of the window left to ask about it.
fn ended_unseen(process: u32) {
    wait_for("the program has ended", || (!runs(process)).then_some(()));
}

#[test]
fn in_the_background_everything_leaves_and_a_second_start_shows_the_window() {
    let shop = Shop::new();
    let desktop = Desktop::start(shop.keychain.address());
    let window = shop.sending(SOME);
    let frame = shop.display.frame(window.process());
    let reason = "O Recado está enviando notificações";
    wait_for("the computer is kept awake", || (desktop.awake() == [reason]).then_some(()));

    shop.display.close(frame);
    let asked = window.wait_for_text("Continuar em segundo plano");
    assert!(asked.contains("bandeja do sistema"), "where it will be found again: {asked}");
    window.click_text("Continuar em segundo plano");
    wait_for("the window is away", || (!shop.display.shows(frame)).then_some(()));
    let menu = wait_for("it is in the tray", || desktop.menu());
    for wanted in ["Abrir o Recado", "notificações saindo", "Pausar e sair"] {
        assert!(menu.values().any(|said| said.contains(wanted)), "{wanted} in {menu:?}");
    }

    wait_for("all have left", || (shop.taken() == SOME).then_some(()));
    wait_for("the tray says so", || {
        desktop.menu()?.values().any(|said| said == "Nada está saindo agora").then_some(())
    });
    wait_for("the computer may sleep", || desktop.awake().is_empty().then_some(()));
    assert!(!shop.display.shows(frame), "it stays where it was put");

    let second = Command::new(std::env::var("RECADO_WINDOW_BIN").unwrap())
        .env("RECADO_DATA_DIR", shop.recado.data_dir())
        .env("DBUS_SESSION_BUS_ADDRESS", shop.keychain.address())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(second.success(), "it hands over and ends: {second}");
    wait_for("the window is back", || shop.display.shows(frame).then_some(()));
    wait_for("and the tray empty", || desktop.menu().is_none().then_some(()));
    assert_eq!(shop.left_behind(SOME), 0);
}

#[test]
fn the_tray_leads_back_to_the_window_and_out_of_the_program() {
    let shop = Shop::new();
    let desktop = Desktop::start(shop.keychain.address());
    let window = shop.sending(MANY);
    let process = window.process();
    let frame = shop.display.frame(process);
    wait_for("what lasts is in the tray, the window open or not", || desktop.menu());
    shop.display.close(frame);
    window.click_text("Continuar em segundo plano");
    wait_for("the window is away", || (!shop.display.shows(frame)).then_some(()));
    desktop.choose("Abrir o Recado");
    wait_for("the window is back", || shop.display.shows(frame).then_some(()));
    desktop.choose("Pausar e sair");
    ended_unseen(process);
    let waiting = shop.left_behind(MANY);
    shop.recado.run(&["work", "--until-empty", "--json"]);
    assert_eq!((shop.left_behind(MANY), waiting > 0), (waiting, true), "paused");
}

#[test]
fn a_page_that_does_not_answer_cannot_keep_the_window_open() {
    let shop = Shop::new();
    let window = shop.sending(MANY);
    let process = window.process();
    let frame = shop.display.frame(process);
    // It hangs, for longer than this test takes.
    window.script("setTimeout(() => { for (const end = Date.now() + 15000; Date.now() < end;); }, 100); return 1");
    std::thread::sleep(Duration::from_millis(500));
    shop.display.close(frame);
    shop.display.close(frame);
    std::thread::sleep(Duration::from_secs(6));
    assert!(runs(process), "two clicks in a row are one");
    shop.display.close(frame);
    ended_unseen(process);
    assert!(shop.left_behind(MANY) > 0);
    shop.goes_on();
}

#[test]
fn a_session_that_ends_is_not_put_in_question() {
    let shop = Shop::new();
    let window = shop.sending(MANY);
    let process = window.process();
    assert!(Command::new("kill").args(["-TERM", &process.to_string()]).status().unwrap().success());
    ended_unseen(process);
    let waiting = shop.left_behind(MANY);
    assert!(waiting > 0);
    // Nothing is paused: whoever sends next goes on.
    shop.goes_on();
}

#[test]
fn a_message_on_its_own_leaves_without_a_question() {
    let shop = Shop::new();
    let window = shop.start().open();
    window.wait_for_text("Notificar");
    let process = window.process();
    shop.recado.json(&["send", "hello_world", "--to", "11 98765-4321"]);
    shop.display.close(shop.display.frame(process));
    ended_unseen(process);
    assert_eq!(shop.taken() + shop.left_behind(1), 1);
}
