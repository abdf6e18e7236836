//! What goes wrong around the window: each says what happened and what to do.

use recado_tests::Service;
use recado_tests::keychain::{Keychain, State};

use crate::steps::{Place, practise, with_keychain};

#[test]
fn a_data_folder_that_cannot_be_used_is_told_and_can_be_tried_again() {
    let place = Place::new();
    std::fs::write(place.data(), "not a folder").unwrap();
    let window = place.start().open();
    let text = window.wait_for_text("Tentar de novo");
    assert!(text.contains("pasta"), "in words, with the next step as a button: {text}");
    window.screenshot("trouble-folder");
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
    window.wait_for_text("Tentar de novo");
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
    std::thread::sleep(std::time::Duration::from_secs(2));
    let window = place.start().open();
    window.click("nav[data-places] li:nth-of-type(1) > *");
    window.wait_for_text("Outro");
    window.screenshot("trouble-busy");
    let _ = other.kill();
    let _ = other.wait();
}

#[test]
fn a_token_that_stops_working_stops_the_mailing_and_nothing_is_lost() {
    let (mut place, service) = (Place::new(), Service::start(&[]));
    place.recado.connect(&service);
    place.recado.json(&["send", "hello_world", "--to", "11 98765-4321"]);
    service.http("POST", "/practice/token", None, Some(&serde_json::json!({"state": "revoked"})));
    place.recado.run(&["work", "--until-empty"]);
    let window = place.start().open();
    window.click("nav[data-places] li:nth-of-type(1) > *");
    let told = window.wait_for_text("token");
    assert!(!told.contains("recado "), "no command of the command line on a screen: {told}");
    window.screenshot("trouble-token");
}
