//! The token in a real keychain.

use std::time::{Duration, Instant};

use recado_tests::{Keychain, Recado, Service, keychain::State};

const SEND: [&str; 10] =
    ["send", "hello_world", "--language", "en_US", "--to", "+5511987654321", "--wait", "--json", "--locale", "en"];

#[test]
fn a_token_is_kept_used_and_forgotten() {
    let service = Service::start(&[]);
    let keychain = Keychain::start(State::Unlocked);
    let recado = keychain.recado();
    let add = [service.account_add("Loja"), vec!["--token-stdin", "--json"]].concat();

    let account = recado.run_with_input(&add, &format!("{}\n", service.token)).expect(0);
    assert_eq!(account["token"], "keychain");
    assert_eq!(recado.json(&["account", "list"])[0]["token"], "keychain");
    recado.json(&["template", "sync"]);
    assert_eq!(recado.run(&SEND).expect(0)["accepted"], 1);

    let other = Recado::new();
    assert_eq!(other.json(&["account", "list"]).as_array().unwrap().len(), 0, "a keychain alone is no account");
    recado.refused(&["account", "remove", "Loja"], 3, "account_in_use");
}

#[test]
fn a_second_token_replaces_the_first() {
    let service = Service::start(&[]);
    let keychain = Keychain::start(State::Unlocked);
    let recado = keychain.recado();
    let add = [service.account_add("Loja"), vec!["--token-stdin", "--no-check", "--json"]].concat();
    recado.run_with_input(&add, "EAAold").expect(0);
    assert_eq!(recado.refused(&["template", "sync"], 5, "token_refused")["details"]["platform"]["code"], 190);

    recado.run_with_input(&["account", "secret", "Loja", "--kind", "token", "--json"], &service.token).expect(0);
    recado.json(&["template", "sync"]);
    recado.json(&["account", "remove", "Loja"]);
    assert_eq!(recado.json(&["account", "list"]).as_array().unwrap().len(), 0);
}

#[test]
fn with_the_keychain_gone_nothing_is_sent_and_nothing_is_lost() {
    let service = Service::start(&[]);
    let mut keychain = Keychain::start(State::Unlocked);
    let recado = keychain.recado();
    recado
        .run_with_input(&[service.account_add("Loja"), vec!["--token-stdin", "--json"]].concat(), &service.token)
        .expect(0);
    recado.json(&["template", "sync"]);

    keychain.vanish();

    recado.refused(&SEND[..7], 5, "keychain_unavailable");
    assert_eq!(recado.json(&["account", "list"])[0]["token"], "missing");
    assert_eq!(recado.json(&["outbox", "list"]).as_array().unwrap().len(), 0, "nothing entered that nobody could send");
    assert_eq!(service.record().len(), 0);
}

#[test]
fn without_a_keychain_the_account_is_kept_and_its_token_is_missing() {
    let service = Service::start(&[]);
    let recado = Recado::new();
    let add = [service.account_add("Loja"), vec!["--token-stdin"]].concat();
    let answer = recado.run_with_input(&[add.as_slice(), &["--json"]].concat(), &service.token).expect(5);
    assert_eq!(answer["error"]["code"], "keychain_unavailable", "{answer:#}");
    assert_eq!(answer["error"]["details"]["account"]["token"], "missing");
    assert_eq!(recado.json(&["account", "list"])[0]["token"], "missing");
}

#[test]
fn a_locked_keychain_becomes_a_message_and_does_not_hang() {
    let service = Service::start(&[]);
    let keychain = Keychain::start(State::Locked);
    let recado = keychain.recado();
    let start = Instant::now();
    let answer = recado
        .run_with_input(&[service.account_add("Loja"), vec!["--token-stdin", "--json"]].concat(), &service.token)
        .expect(5);
    assert_eq!(answer["error"]["code"], "keychain_locked", "{answer:#}");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn a_token_of_the_environment_overrides_and_leaves_the_keychain_alone() {
    let service = Service::start(&[]);
    // Locked: whoever touches it hangs for seconds and fails.
    let keychain = Keychain::start(State::Locked);
    let mut recado = keychain.recado();
    recado.connect(&service);
    assert_eq!(recado.json(&["account", "list"])[0]["token"], "environment");
    assert_eq!(recado.run(&SEND).expect(0)["accepted"], 1);
    recado.without("RECADO_TOKEN");
    assert_eq!(recado.json(&["account", "list"])[0]["token"], "missing", "it was written nowhere");
}
