//! Tokens, ids and networks that do not work: nothing is kept of an account that was refused, nothing is lost of a message.

use std::io::Write;
use std::net::TcpListener;
use std::process::Stdio;
use std::time::{Duration, Instant};

use recado_tests::{Keychain, Recado, Service, keychain::State};
use serde_json::json;

use super::{refused, refused_unchanged};
use crate::command_line::{column, connected};

/// An address of this computer at which nobody listens.
fn nobody_there() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

#[test]
fn an_expired_or_revoked_token() {
    let (service, recado) = connected(&[]);
    for (state, code) in [("expired", "token_expired"), ("revoked", "token_revoked")] {
        service.http("POST", "/practice/token", None, Some(&json!({"state": state})));
        let error = refused_unchanged(&recado, &["template", "sync"], "", 5, code);
        assert_eq!(error["details"]["platform"]["code"], 190, "the platform's own code stays in sight: {error:#}");
        refused_unchanged(&recado, &service.account_add("Filial"), "", 5, code);
    }
}

#[test]
fn a_token_that_is_none() {
    let service = Service::start(&[]);
    let keychain = Keychain::start(State::Unlocked);
    let recado = keychain.recado();
    let add = [service.account_add("Loja"), vec!["--token-stdin"]].concat();
    for input in ["", "\n", "duas palavras", "EAA\u{0}x", "não", &"EAA ".repeat(50_000)] {
        let error = refused_unchanged(&recado, &add, input, 3, "token_malformed");
        assert!(!error.to_string().contains("palavras"), "what was pasted is not repeated: {error:#}");
    }
    refused_unchanged(&recado, &add, "EAAnotthisone", 5, "token_refused");

    let mut child = recado.command(&[add.as_slice(), &["--json"]].concat());
    let mut child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"EAA\xff\xfe").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3), "not even text");
    assert_eq!(recado.json(&["account", "list"]), json!([]));

    let given = Recado::new().with("RECADO_TOKEN", "duas palavras");
    refused(&given, &service.account_add("Loja"), "", 3, "token_malformed");
}

#[test]
fn without_any_token_nothing_is_queued_that_nobody_could_send() {
    let service = Service::start(&[]);
    let keychain = Keychain::start(State::Unlocked);
    let recado = keychain.recado().with("RECADO_TOKEN", &service.token);
    recado.json(&service.account_add("Loja"));
    recado.json(&["template", "sync"]);
    let mut recado = recado;
    recado.without("RECADO_TOKEN");
    refused_unchanged(&recado, &["send", "hello_world", "--to", "+5511987654321"], "", 5, "token_missing");
    refused_unchanged(&recado, &["account", "check"], "", 5, "token_missing");
}

#[test]
fn a_number_or_an_account_that_is_not_ones_own() {
    let service = Service::start(&[]);
    let recado = Recado::new().with("RECADO_TOKEN", &service.token);
    let url = &service.api_url;
    let add = |waba: &'static str, number: &'static str| {
        ["account", "add", "--name", "Loja", "--waba-id", waba, "--phone-number-id", number, "--api-url", url].to_vec()
    };
    let own = service.account_add("Loja");
    let mut wrong_number = own.clone();
    wrong_number[7] = "999";
    let mut wrong_account = own.clone();
    wrong_account[5] = "999";
    for arguments in [add("999", "999"), wrong_number, wrong_account] {
        let error = refused_unchanged(&recado, &arguments, "", 5, "not_visible");
        assert_eq!(error["details"]["platform"]["code"], 100, "{error:#}");
    }
    assert_eq!(recado.json(&["account", "list"]), json!([]), "nothing of them is kept");
    recado.json(&own);
}

#[test]
fn no_network() {
    let url = nobody_there();
    let recado = Recado::new().with("RECADO_TOKEN", "EAAsome");
    let add = ["account", "add", "--name", "Loja", "--waba-id", "1", "--phone-number-id", "2", "--api-url", &url];
    refused_unchanged(&recado, &add, "", 6, "service_unreachable");
    assert_eq!(recado.json(&["account", "list"]), json!([]));

    recado.json(&[add.as_slice(), &["--no-check"]].concat());
    for arguments in [["template", "sync"], ["account", "check"]] {
        refused_unchanged(&recado, &arguments, "", 6, "service_unreachable");
    }
}

#[test]
fn an_answer_that_is_not_the_services() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"scope": "all", "html": 1.0}));
    refused_unchanged(&recado, &["template", "sync"], "", 6, "service_answer_unreadable");
    refused_unchanged(&recado, &service.account_add("Filial"), "", 6, "service_answer_unreadable");
}

#[test]
fn a_message_that_cannot_leave_waits_and_the_one_who_waits_is_told() {
    let (service, recado) = connected(&[]);
    drop(service);
    let start = Instant::now();
    let answer = recado.run(&["send", "hello_world", "--to", "+5511987654321", "--wait", "--json"]).expect(6);
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert_eq!(answer["error"]["code"], "service_unreachable", "{answer:#}");
    let summary = &answer["error"]["details"]["summary"];
    assert_eq!(
        (&summary["queued"], &summary["failed"], &summary["unknown"]),
        (&json!(1), &json!(0), &json!(0)),
        "{answer:#}"
    );
    let list = recado.json(&["outbox", "list"]);
    assert_eq!(column(&list, "state"), ["queued"], "{list:#}");
    assert_eq!((&list[0]["wamid"], &list[0]["error"]["code"]), (&json!(null), &json!("never_left")), "{list:#}");
}
