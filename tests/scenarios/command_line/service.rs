//! `sandbox serve`: to everybody who speaks plain HTTP it is the platform, its error objects included.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use recado_tests::{Recado, Service, program::binary};
use serde_json::{Value, json};

use super::has_shape;
use super::words::{LOCALES, reads_well};

/// Sends a template over plain HTTP.
fn post(service: &Service, token: &str, to: &str, values: &[&str]) -> (u16, Value) {
    let parameters: Vec<_> = values.iter().map(|text| json!({"type": "text", "text": text})).collect();
    let body = json!({
        "messaging_product": "whatsapp", "recipient_type": "individual", "to": to, "type": "template",
        "template": {"name": "order_update", "language": {"code": "en"}, "components": [{"type": "body", "parameters": parameters}]},
    });
    service.http("POST", &format!("/v25.0/{}/messages", service.phone_number_id), Some(token), Some(&body))
}

/// The platform's error object: these keys, these types, and nothing that is null.
#[track_caller]
fn is_platform_error(answer: &Value, code: u32) {
    let error = &answer["error"];
    assert_eq!((&error["code"], &error["type"]), (&json!(code), &json!("OAuthException")), "{answer:#}");
    has_shape(error, &[("message", "text"), ("type", "text"), ("code", "number"), ("fbtrace_id", "text")]);
    assert!(error.as_object().unwrap().values().all(|value| !value.is_null()), "{answer:#}");
    assert_eq!(answer.as_object().unwrap().len(), 1, "{answer:#}");
}

#[test]
fn the_first_line_says_how_to_reach_it() {
    for locale in LOCALES {
        let mut child = Command::new(binary())
            .args(["sandbox", "serve", "--locale", locale])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let mut note = String::new();
        BufReader::new(child.stderr.take().unwrap()).read_line(&mut note).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        let told: Value = serde_json::from_str(&line).unwrap();
        has_shape(&told, &["api_url", "phone_number_id", "waba_id", "token"].map(|key| (key, "text")));
        assert_eq!(told.as_object().unwrap().len(), 4, "{told}");
        assert!(told["api_url"].as_str().unwrap().starts_with("http://127.0.0.1:"), "{told}");
        reads_well(&note);
        assert!(!note.contains(told["token"].as_str().unwrap()), "the token stands in the first line only");
    }
}

#[test]
fn a_message_is_taken_as_the_platform_takes_it() {
    let service = Service::start(&[]);
    let (status, answer) = post(&service, &service.token, "+55 11 98765-4321", &["Ana", "A-1", "Friday"]);
    assert_eq!((status, &answer["messaging_product"]), (200, &json!("whatsapp")), "{answer:#}");
    assert_eq!(answer["contacts"], json!([{"input": "+55 11 98765-4321", "wa_id": "5511987654321"}]));
    assert!(answer["messages"][0]["id"].as_str().unwrap().starts_with("wamid."), "{answer:#}");
    assert_eq!(answer["messages"][0]["message_status"], "accepted");
}

#[test]
fn a_bad_token_is_190_with_http_401() {
    let service = Service::start(&[]);
    let (status, answer) = post(&service, "EAAnot", "5511987654321", &["Ana", "A-1", "Friday"]);
    assert_eq!(status, 401);
    is_platform_error(&answer, 190);
    service.faults(&json!({"expired_token": true}));
    let (status, answer) = post(&service, &service.token, "5511987654321", &["Ana", "A-1", "Friday"]);
    assert_eq!((status, &answer["error"]["error_subcode"]), (401, &json!(463)));
    is_platform_error(&answer, 190);
    assert_eq!(service.record().len(), 0);
}

#[test]
fn a_wrong_number_of_parameters_is_132000() {
    let service = Service::start(&[]);
    for values in [["Ana", "A-1"].as_slice(), &["Ana", "A-1", "Friday", "more"], &[]] {
        let (status, answer) = post(&service, &service.token, "5511987654321", values);
        assert_eq!(status, 400, "{answer:#}");
        is_platform_error(&answer, 132_000);
        has_shape(&answer["error"]["error_data"], &[("messaging_product", "text"), ("details", "text")]);
    }
    assert_eq!(service.record().len(), 0);
}

#[test]
fn too_fast_is_130429() {
    let service = Service::start(&["--throughput", "1"]);
    let answers: Vec<_> = (1..=3)
        .map(|n| post(&service, &service.token, &format!("551198765432{n}"), &["Ana", "A-1", "Friday"]))
        .collect();
    assert_eq!(answers[0].0, 200, "{answers:?}");
    let refused: Vec<_> = answers.iter().filter(|(status, _)| *status != 200).collect();
    assert!(!refused.is_empty(), "three in a moment, where one a second is granted");
    for (status, answer) in refused {
        assert_eq!((*status, &answer["error"]["message"]), (400, &json!("(#130429) Rate limit hit")));
        is_platform_error(answer, 130_429);
        assert_eq!(answer["error"]["error_data"]["messaging_product"], "whatsapp");
    }
}

#[test]
fn too_fast_is_slowed_down_and_nobody_is_lost() {
    let service = Service::start(&["--throughput", "2"]);
    let mut recado = Recado::new();
    recado.connect(&service);
    for n in 1..=5 {
        recado.json(&["send", "hello_world", "--to", &format!("+551198765432{n}")]);
    }
    // No limit of our own: the service has to say no.
    let summary = recado.json(&["work", "--until-empty", "--max-rate", "0"]);
    assert_eq!(
        (&summary["accepted"], &summary["failed"], service.record().len()),
        (&json!(5), &json!(0), 5),
        "{summary:#}"
    );
}

#[test]
fn it_is_for_this_computer_only() {
    for address in ["0.0.0.0:0", "[::]:0"] {
        Recado::new().refused(&["sandbox", "serve", "--listen", address], 3, "sandbox_not_local");
    }
    let service = Service::start(&[]);
    let taken = service.api_url.strip_prefix("http://").unwrap();
    Recado::new().refused(&["sandbox", "serve", "--listen", taken], 1, "sandbox_start");
}
