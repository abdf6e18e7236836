//! Accounts: what `account …` answers, which account is meant, and the one for practice.

use std::time::{Duration, Instant};

use recado_tests::{Recado, Service};
use serde_json::json;

use super::words::{LOCALES, reads_well};
use super::{column, connected, has_shape, synced};

#[test]
fn an_account_that_was_added_is_the_account_that_is_listed() {
    let service = Service::start(&[]);
    let recado = Recado::new().with("RECADO_TOKEN", &service.token);
    let added = recado.json(&service.account_add("Loja"));
    for key in ["id", "name", "waba_id", "phone_number_id", "api_url", "token"] {
        assert!(added[key].is_string(), "{key}: {added:#}");
    }
    assert_eq!(
        (&added["name"], &added["waba_id"], &added["phone_number_id"], &added["api_url"], &added["token"]),
        (
            &json!("Loja"),
            &json!(service.waba_id),
            &json!(service.phone_number_id),
            &json!(service.api_url),
            &json!("environment")
        )
    );
    assert_eq!(recado.json(&["account", "list"]), json!([added]));
}

#[test]
fn an_account_can_be_added_before_its_token() {
    let service = Service::start(&[]);
    let recado = Recado::new();
    let answer = recado.run(&[service.account_add("Loja"), vec!["--json"]].concat());
    reads_well(&answer.stderr);
    assert_eq!(answer.expect(0)["token"], "missing");
    recado.refused(&["account", "check"], 5, "keychain_unavailable");
    let later = recado.with("RECADO_TOKEN", &service.token);
    assert_eq!(later.json(&["account", "check"])["ok"], true);
}

#[test]
fn a_check_reads_the_number_its_quality_and_its_limits() {
    let (_service, recado) = connected(&[]);
    let check = recado.json(&["account", "check"]);
    has_shape(
        &check,
        &[
            ("ok", "bool"),
            ("display_phone_number", "text"),
            ("verified_name", "text"),
            ("quality_rating", "text"),
            ("messaging_limit", "text"),
            ("throughput", "number"),
            ("problems", "list"),
        ],
    );
    assert_eq!((&check["ok"], &check["problems"]), (&json!(true), &json!([])));
    assert_eq!(recado.json(&["account", "check", "Loja"]), check);
    recado.refused(&["account", "check", "Outra"], 4, "account_not_found");
}

#[test]
fn a_check_says_what_is_wrong_and_what_to_do() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"expired_token": true}));
    for locale in LOCALES {
        let check = recado.run(&["account", "check", "--json", "--locale", locale]).expect(5);
        assert_eq!((&check["ok"], &check["display_phone_number"]), (&json!(false), &json!(null)));
        let problem = &check["problems"][0];
        has_shape(problem, &[("code", "text"), ("message", "text"), ("advice", "text")]);
        reads_well(&format!("{} {}", problem["message"], problem["advice"]));
    }
}

#[test]
fn a_removed_account_is_gone_with_its_templates() {
    let (_service, recado) = connected(&[]);
    recado.json(&["account", "remove", "Loja"]);
    assert_eq!(recado.json(&["account", "list"]), json!([]));
    recado.refused(&["template", "list"], 4, "account_missing");
    recado.refused(&["account", "remove", "Loja"], 4, "account_not_found");
}

#[test]
fn an_account_with_a_history_stays() {
    let (_service, recado) = connected(&[]);
    recado.json(&["send", "hello_world", "--to", "+5511987654321"]);
    recado.refused(&["account", "remove", "Loja"], 3, "account_in_use");
    assert_eq!(column(&recado.json(&["account", "list"]), "name"), ["Loja"]);
}

#[test]
fn which_account_is_meant_where_there_are_several() {
    let (service, recado) = connected(&[]);
    for name in ["Filial", "Oficina"] {
        recado.json(&[service.account_add(name), vec!["--no-check"]].concat());
    }
    let templates = |more: &[&str]| recado.json(&[&["template", "list"], more].concat()).as_array().unwrap().len();
    assert_eq!(templates(&[]), 20, "the first one is the default");
    assert_eq!((templates(&["--account", "Filial"]), templates(&["--account", "loja"])), (0, 20));

    recado.json(&["account", "default", "Filial"]);
    assert_eq!(templates(&[]), 0);
    let defaults = recado.json(&["account", "list"]);
    let defaults: Vec<_> = defaults.as_array().unwrap().iter().filter(|account| account["default"] == true).collect();
    assert_eq!((defaults.len(), &defaults[0]["name"]), (1, &json!("Filial")));
    recado.refused(&["account", "default", "Nenhuma"], 4, "account_not_found");

    recado.json(&["account", "remove", "Filial"]);
    let error = recado.refused(&["template", "list"], 2, "account_ambiguous");
    assert_eq!(error["details"]["names"], "Loja, Oficina", "{error:#}");
    assert_eq!(templates(&["--account", "Loja"]), 20);
    // The one that is named is the one that the environment's token is for: no keychain is needed to let go of it.
    recado.json(&["account", "remove", "Oficina"]);
    assert_eq!(templates(&[]), 20, "the only one again");
}

#[test]
fn two_accounts_cannot_share_a_name() {
    let (service, recado) = connected(&[]);
    recado.refused(&service.account_add("LOJA"), 3, "account_exists");
    assert_eq!(column(&recado.json(&["account", "list"]), "name"), ["Loja"]);
}

#[test]
fn the_practice_account_needs_neither_keychain_nor_token() {
    // A token in the environment is for real accounts: here it would be refused.
    for recado in [Recado::new(), Recado::new().with("RECADO_TOKEN", "EAAnotforpractice")] {
        let added = recado.json(&["account", "add", "--practice", "--name", "Treino"]);
        assert_eq!(
            (&added["name"], &added["kind"], &added["token"]),
            (&json!("Treino"), &json!("practice"), &json!("practice"))
        );
        assert_eq!(recado.json(&["account", "list"])[0]["token"], "practice");
        assert_eq!(recado.json(&["account", "check"])["ok"], true);
        assert_eq!(synced(&recado), [0, 0, 0]);
        let again = recado.json(&["account", "add", "--practice"]);
        assert_eq!((&again["id"], recado.json(&["account", "list"]).as_array().unwrap().len()), (&added["id"], 1));

        let sent = recado.json(&["send", "hello_world", "--to", "+5511987654321", "--wait"]);
        assert_eq!((&sent["accepted"], &sent["failed"]), (&json!(1), &json!(0)));
        recado.json(&["send", "hello_world", "--to", "+5511987654322"]);
        assert_eq!(recado.json(&["work", "--until-empty"])["accepted"], 1);
    }
}

#[test]
fn what_became_of_a_practice_message_is_known_to_a_later_process() {
    let recado = Recado::new();
    recado.json(&["account", "add", "--practice"]);
    recado.json(&["send", "hello_world", "--to", "+5511987654321", "--wait"]);
    let start = Instant::now();
    loop {
        has_shape(&recado.json(&["status", "refresh"]), &[("checked", "number"), ("changed", "number")]);
        let state = column(&recado.json(&["outbox", "list"]), "state").remove(0);
        if state == "read" {
            break;
        }
        assert!(["accepted", "sent", "delivered"].contains(&state.as_str()), "{state}");
        assert!(start.elapsed() < Duration::from_secs(15), "still {state}");
        std::thread::sleep(Duration::from_millis(250));
    }
    assert_eq!(recado.json(&["status", "refresh"]), json!({"checked": 0, "changed": 0}), "read is the end");
}

#[test]
fn a_practice_account_is_never_chosen_instead_of_a_real_one() {
    let recado = Recado::new();
    recado.json(&["account", "add", "--practice", "--name", "Treino"]);
    let service = Service::start(&[]);
    let recado = recado.with("RECADO_TOKEN", &service.token);
    recado.json(&service.account_add("Loja"));
    recado.json(&["template", "sync"]);
    recado.json(&["send", "hello_world", "--to", "+5511987654321", "--wait"]);
    assert_eq!(service.record().len(), 1, "it went to the real one");
    recado.json(&["--account", "Treino", "send", "hello_world", "--to", "+5511987654321", "--wait"]);
    assert_eq!(service.record().len(), 1, "and practice went nowhere");
}
