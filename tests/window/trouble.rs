//! What goes wrong around the window: each says what happened and what to do.

use std::time::{Duration, Instant};

use recado_tests::Service;
use recado_tests::keychain::{Keychain, State};
use serde_json::json;

use crate::driver::{PATIENCE, Window};
use crate::steps::{Place, go, practise, with_keychain};

/// No command of the command line in what a screen says.
fn speaks_of_the_window(told: &str) {
    assert!(!told.contains("recado ") && !told.contains('`') && !told.contains("--"), "{told}");
}

#[test]
fn a_data_folder_that_cannot_be_used_is_told_and_can_be_tried_again() {
    let place = Place::new();
    std::fs::write(place.data(), "not a folder").unwrap();
    let window = place.start().open();
    let text = window.wait_for_text("Tentar de novo");
    assert!(text.contains("pasta"), "in words, with the next step as a button: {text}");
    speaks_of_the_window(&text);
    window.screenshot("trouble-folder");
    window.click_text("Tentar de novo");
    window.wait_for_text("pasta");
    std::fs::remove_file(place.data()).unwrap();
    window.click_text("Tentar de novo");
    window.wait_for_text("Experimentar com uma conta de treino");
}

#[test]
fn a_broken_database_is_told_and_stays_as_it_is() {
    let place = Place::new();
    std::fs::create_dir(place.data()).unwrap();
    let broken = "this is not a database, whatever it is called".repeat(100);
    std::fs::write(place.data().join("recado.db"), &broken).unwrap();
    let window = place.start().open();
    let text = window.wait_for_text("Tentar de novo");
    speaks_of_the_window(&text);
    assert!(!text.contains("Experimentar"), "not a first start: {text}");
    window.screenshot("trouble-database");
    assert_eq!(std::fs::read_to_string(place.data().join("recado.db")).unwrap(), broken, "nothing is overwritten");
}

#[test]
fn a_second_start_shows_the_first_window() {
    let place = Place::new();
    let keychain = Keychain::start(State::Unlocked);
    let window = with_keychain(place.start(), &keychain).open();
    practise(&window);
    let binary = std::env::var("RECADO_WINDOW_BIN").unwrap();
    let second = std::process::Command::new(binary)
        .env("RECADO_DATA_DIR", place.data())
        .env("DBUS_SESSION_BUS_ADDRESS", keychain.address())
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(second.success(), "it hands over and ends: {second}");
    assert!(window.text().contains("Ana Souza"), "the first one goes on");
}

#[test]
fn another_engine_sends_and_the_window_says_so() {
    let place = Place::new();
    place.recado.json(&["account", "add", "--practice"]);
    let mut other = place.recado.start(&["work"]);
    let start = Instant::now();
    while !std::fs::read_to_string(place.data().join("engine.json")).is_ok_and(|held| !held.trim().is_empty()) {
        assert!(start.elapsed() < PATIENCE, "the other one never took the engine");
        std::thread::sleep(Duration::from_millis(50));
    }
    let window = place.start().open();
    go(&window, 1);
    let told = window.wait_for_text("Outro Recado está cuidando dos envios");
    // The other one is named, and nobody is sent to the command line.
    assert!(told.contains("recado work (processo ") && !told.contains('`'), "{told}");
    window.screenshot("trouble-busy");
    assert!(other.try_wait().unwrap().is_none(), "it is the other one that sends");
    let _ = other.kill();
    let _ = other.wait();
    // The window takes over, and says nothing of it any more.
    window.wait_for(Duration::from_secs(60), "the engine is free", || {
        (!window.text().contains("Outro Recado está cuidando")).then_some(())
    });
}

#[test]
fn a_token_that_stops_working_stops_the_mailing_and_nothing_is_lost() {
    let (mut place, service) = (Place::new(), Service::start(&[]));
    place.recado.connect(&service);
    place.recado.json(&["send", "hello_world", "--to", "11 98765-4321"]);
    service.http("POST", "/practice/token", None, Some(&json!({"state": "revoked"})));
    place.recado.run(&["work", "--until-empty"]);
    let window = place.start().open();
    go(&window, 1);
    let told = window.wait_for_text("A Meta recusou o token");
    assert!(told.contains("Cole um token novo"), "and what to do: {told}");
    speaks_of_the_window(&told);
    window.screenshot("trouble-token");
    assert!(service.record().iter().all(|one| one["to"] != json!("+5511987654321") || one["error"] != json!(null)));
    window.click_text("Colar um token novo");
    window.wait_while_not("document.querySelector('h1')?.innerText.includes('Ajustes')");
    window.click_text("Colar um token novo");
    window.wait_while_not("document.activeElement?.name === 'token'");
    // What waits is still there to be sent.
    go(&window, 4);
    window.wait_for_text("Hello world");
}

/// Another program (a backup, a scanner for viruses) holds the database, as long as this value lives.
struct Held(std::sync::mpsc::Sender<()>, Option<std::thread::JoinHandle<()>>);

impl Held {
    fn take(place: &Place) -> Self {
        let store = recado_store::Store::open(&place.data(), 0).unwrap();
        let (release, released) = std::sync::mpsc::channel::<()>();
        let (taken, is_taken) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let _ = store.writer().write(move |_| {
                taken.send(()).unwrap();
                let _ = released.recv();
                Ok::<_, recado_store::StoreError>(())
            });
        });
        is_taken.recv().unwrap();
        Self(release, Some(thread))
    }

    fn release(mut self) {
        let _ = self.0.send(());
        self.1.take().unwrap().join().unwrap();
    }
}

fn new_contact(window: &Window) {
    go(window, 2);
    window.click_text("Novo contato");
    window.fill("input[name=contact-name]", "Zélia Prado");
    window.fill("input[name=contact-phone]", "11 97777-6666");
}

#[test]
fn a_database_that_refuses_under_the_page_is_told_and_the_form_is_kept() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    new_contact(&window);
    let held = Held::take(&place);
    window.click_text("Salvar");
    window.wait_while_not("document.querySelector('[role=alert]')?.innerText.includes('arquivo de dados')");
    let told = window.script("return document.querySelector('[role=alert]').innerText");
    speaks_of_the_window(&told);
    assert!(told.contains("tente de novo"), "and what to do: {told}");
    window.screenshot("trouble-held");
    assert_eq!(window.value("input[name=contact-name]"), "Zélia Prado");
    assert_eq!(window.value("input[name=contact-phone]"), "11 97777-6666");
    // The same with a notification: nothing has left, and everything that was chosen stands there.
    window.click_text("Notificar");
    window.click_text("Ana Souza");
    window.click_text("Pedido saiu para entrega");
    window.wait_for_text("A-1042");
    window.fill("[data-field=pedido] input", "Z-5");
    window.click("[data-send] button");
    window.wait_while_not("document.querySelector('[role=alert]')?.innerText.includes('arquivo de dados')");
    assert_eq!(window.value("[data-field=pedido] input"), "Z-5");

    held.release();
    window.click("[data-send] button");
    window.wait_until("it arrives", || {
        ["delivered", "read"].contains(&crate::first_send::last_state(&window).as_str()).then_some(())
    });
    go(&window, 2);
    window.click_text("Novo contato");
    window.click_text("Salvar");
    window.wait_for_text("Zélia Prado está nos contatos");
}

#[test]
fn a_disk_that_breaks_under_the_page_is_told_and_what_was_typed_is_kept() {
    let place = Place::new();
    let window = place.start().open();
    practise(&window);
    window.click_text("Ana Souza");
    window.click_text("Pedido saiu para entrega");
    window.wait_for_text("A-1042");
    window.fill("[data-field=pedido] input", "Z-7");
    // Every byte of it another one, in the same place: what a failing disk gives back.
    for name in ["recado.db", "recado.db-wal"] {
        let path = place.data().join(name);
        let length = std::fs::metadata(&path).map_or(0, |file| file.len());
        let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        std::io::Write::write_all(&mut file, &vec![0x5a; usize::try_from(length).unwrap()]).unwrap();
    }
    window.click("[data-send] button");
    window.wait_while_not("document.querySelector('[role=alert]')");
    let told = window.script("return document.querySelector('[role=alert]').innerText");
    window.screenshot("trouble-disk");
    speaks_of_the_window(&told);
    assert!(told.len() > 40, "what happened and what to do: {told}");
    assert_eq!(window.value("[data-field=pedido] input"), "Z-7");
}
