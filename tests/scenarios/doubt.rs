//! The rule of "What an answer means", on the wire: what is tried again, what never is, what stops everybody.

use recado_tests::{Recado, Service};
use serde_json::{Value, json};

const SEND: [&str; 8] = ["send", "order_update", "--to", "+5511987654321", "--var", "1=Ana", "--var", "2=A-1"];

fn send(recado: &Recado, more: &[&str]) -> recado_tests::Answer {
    recado.run(&[&SEND[..], &["--var", "3=hoje", "--wait", "--json"], more].concat())
}

fn connected(flags: &[&str]) -> (Service, Recado) {
    let service = Service::start(flags);
    let mut recado = Recado::new();
    recado.connect(&service);
    (service, recado)
}

fn outbox(recado: &Recado) -> Vec<Value> {
    recado.json(&["outbox", "list"]).as_array().unwrap().clone()
}

#[test]
fn every_doubtful_answer_makes_it_unknown_and_it_is_never_sent_again_by_itself() {
    // What the service does, and how often it has processed the message when the connection is over.
    let doubtful = [
        (json!({"drop_before": 1.0}), 0),
        (json!({"drop_after": 1.0}), 1),
        (json!({"truncate": 1.0}), 1),
        (json!({"html": 1.0}), 0),
        (json!({"html_after": 1.0}), 1),
        (json!({"without_id": 1.0}), 1),
    ];
    for (fault, processed) in doubtful {
        let (service, recado) = connected(&[]);
        service.faults(&fault);
        let summary = send(&recado, &[]).expect(1);
        assert_eq!(
            (&summary["unknown"], &summary["accepted"], &summary["failed"]),
            (&json!(1), &json!(0), &json!(0)),
            "{fault}"
        );
        assert_eq!(service.record().len(), processed, "{fault}");

        service.faults(&json!({"drop_before": 0.0, "drop_after": 0.0, "truncate": 0.0, "html": 0.0, "html_after": 0.0, "without_id": 0.0}));
        let again = recado.run(&["work", "--until-empty", "--json"]).expect(0);
        assert_eq!(again["accepted"], 0, "the program does not send it again: {fault}");
        assert_eq!(service.record().len(), processed, "{fault}");
        let row = &outbox(&recado)[0];
        assert_eq!((&row["state"], &row["attempts"]), (&json!("unknown"), &json!(1)), "{row:#}");
        assert!(!row["error"]["message"].as_str().unwrap().is_empty());

        let id = row["id"].as_str().unwrap();
        let settled = if processed > 0 { ("sent", "accepted") } else { ("not-sent", "failed") };
        assert_eq!(
            recado.json(&["outbox", "resolve", id, "--as", settled.0])["state"],
            settled.1,
            "a person settles it"
        );
        recado.refused(&["outbox", "resolve", id, "--as", "sent"], 3, "message_not_uncertain");
    }
}

#[test]
fn codes_1_and_131000_are_doubt_and_so_is_a_bare_server_error() {
    for fault in [json!({"refuse_with": 131_000}), json!({"refuse_with": 1}), json!({"bare_server_error": 1.0})] {
        let (service, recado) = connected(&[]);
        service.faults(&fault);
        assert_eq!(send(&recado, &[]).expect(1)["unknown"], 1, "{fault}");
    }
}

#[test]
fn a_plain_no_to_come_back_later_is_tried_again_by_itself() {
    for code in [2, 130_429, 131_016, 131_056, 133_004] {
        let (service, recado) = connected(&[]);
        service.faults(&json!({"refuse_with": code, "remaining": 1}));
        let summary = send(&recado, &[]).expect(0);
        assert_eq!((&summary["accepted"], &summary["failed"]), (&json!(1), &json!(0)), "{code}");
        assert_eq!(service.record().len(), 1, "{code}: once");
        let row = &outbox(&recado)[0];
        assert_eq!(row["attempts"], 2, "{code}: both attempts are in the ledger");
    }
}

#[test]
fn a_refusal_of_one_person_fails_for_that_person_with_advice() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"refuse_with": 131_009, "remaining": 1}));
    assert_eq!(send(&recado, &[]).expect(1)["failed"], 1);
    let row = &outbox(&recado)[0];
    assert_eq!((&row["state"], &row["error"]["platform"]["code"]), (&json!("failed"), &json!(131_009)), "{row:#}");
    assert!(!row["error"]["advice"].as_str().unwrap().is_empty());
    assert_eq!(send(&recado, &[]).expect(0)["accepted"], 1, "the next one is not held back by it");
}

#[test]
fn a_refused_token_stops_the_batch_marks_nobody_failed_and_goes_on_after_the_cure() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"expired_token": true}));
    let summary = send(&recado, &[]).expect(5);
    assert_eq!(
        (&summary["failed"], &summary["waiting"], &summary["stopped"]["code"]),
        (&json!(0), &json!(1), &json!("token")),
        "{summary:#}"
    );
    let row = &outbox(&recado)[0];
    assert_eq!(row["state"], "queued", "{row:#}");

    service.faults(&json!({"expired_token": false}));
    assert_eq!(
        recado.run(&["work", "--until-empty", "--json"]).expect(0)["accepted"],
        0,
        "a person lets it go on, nobody else"
    );
    assert_eq!(recado.json(&["outbox", "resume"])["resumed"], 1);
    assert_eq!(recado.run(&["work", "--until-empty", "--json"]).expect(0)["accepted"], 1);
    assert_eq!(service.record().len(), 1);
}

#[test]
fn a_template_paused_at_the_service_stops_and_says_why() {
    let (service, recado) = connected(&[]);
    let (status, _) =
        service.http("POST", "/practice/template/order_update/en/status", None, Some(&json!({"status": "PAUSED"})));
    assert_eq!(status, 200);
    let summary = send(&recado, &[]).expect(1);
    assert_eq!(summary["stopped"]["code"], "template_paused", "{summary:#}");
    assert_eq!(summary["stopped"]["platform"]["code"], 132_015);
    assert_eq!(recado.json(&["outbox", "cancel", "--batch", summary["batch"].as_str().unwrap()])["cancelled"], 1);
    assert_eq!(outbox(&recado)[0]["state"], "cancelled");
}

#[test]
fn what_cannot_connect_waits_in_the_ledger_and_leaves_when_the_service_is_back() {
    let (service, recado) = connected(&[]);
    let address = service.api_url.strip_prefix("http://").unwrap().to_owned();
    let token = service.token.clone();
    drop(service);

    let waiting = recado.start(&[&SEND[..], &["--var", "3=hoje", "--wait", "--json"]].concat());
    std::thread::sleep(std::time::Duration::from_millis(1_500));
    let back = Service::start(&["--listen", &address]);
    // The new service believes another token; what matters here is that the request arrives at last.
    assert_ne!(back.token, token);
    let output = waiting.wait_with_output().unwrap();
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), &summary["stopped"]["code"]), (Some(5), &json!("token")), "{summary:#}");
    let row = &outbox(&recado)[0];
    assert!(row["attempts"].as_u64().unwrap() >= 2, "it tried while nobody was there: {row:#}");
    assert_eq!((&row["state"], back.record().len()), (&json!("queued"), 0));
}

#[test]
fn an_engine_that_is_killed_in_the_middle_leaves_doubt_and_no_second_copy() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"latency_ms": 30_000}));
    let mut victim = recado.start(&[&SEND[..], &["--var", "3=hoje", "--wait"]].concat());
    let sending = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        outbox(&recado).first().is_some_and(|row| row["state"] == "sending")
    });
    assert!(sending, "the attempt is in the ledger while its request is on the way");
    victim.kill().unwrap();
    victim.wait().unwrap();

    service.faults(&json!({"latency_ms": 0}));
    // A person is told once: what was cut off, and then it stands in the ledger.
    assert_eq!(recado.run(&["work", "--until-empty", "--json"]).expect(1)["unknown"], 1);
    assert_eq!(recado.run(&["work", "--until-empty", "--json"]).expect(0)["unknown"], 0);
    let row = &outbox(&recado)[0];
    assert_eq!((&row["state"], &row["error"]["code"]), (&json!("unknown"), &json!("interrupted")), "{row:#}");
    assert!(service.record().len() <= 1);
}

#[test]
fn the_pace_is_the_numbers_and_can_be_lowered() {
    let (service, recado) = connected(&[]);
    for n in 0..12 {
        let key = format!("pedido-{n}");
        recado.json(&[&SEND[..], &["--var", "3=hoje", "--key", &key]].concat());
    }
    let start = std::time::Instant::now();
    let summary = recado.run(&["work", "--until-empty", "--max-rate", "10", "--json"]).expect(0);
    assert_eq!(summary["accepted"], 12);
    // Eleven intervals of a tenth of a second after the first. Not a measure of speed: it may take longer, never less.
    assert!(start.elapsed() >= std::time::Duration::from_millis(1_000), "{:?}", start.elapsed());
    assert_eq!(service.record().len(), 12);
}

#[test]
fn two_engines_never_send_at_once() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"latency_ms": 800}));
    let worker = recado.start(&["work"]);
    let pid = worker.id().to_string();
    let begun = (0..200).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        // Looked at from outside: a second engine that asked too early would itself be the first.
        std::fs::read_to_string(recado.data_dir().join("engine.json")).is_ok_and(|text| text.contains(&pid))
    });
    assert!(begun);
    recado.refused(&["work"], 7, "engine_busy");

    let summary = send(&recado, &[]).expect(0);
    assert_eq!(summary["accepted"], 1, "a send that waits follows the other engine: {summary:#}");
    assert_eq!(service.record().len(), 1);
    end(worker);
}

#[cfg(unix)]
#[test]
fn told_to_stop_it_finishes_what_is_in_flight() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"latency_ms": 1_000}));
    recado.json(&[&SEND[..], &["--var", "3=hoje"]].concat());
    let worker = recado.start(&["work", "--json"]);
    let sending = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        outbox(&recado)[0]["state"] == "sending"
    });
    assert!(sending);
    let summary = end(worker);
    assert_eq!((summary.exit, outbox(&recado)[0]["state"].clone()), (0, json!("accepted")), "{summary:#?}");
}

/// Ends a program as a service manager does, and waits for it.
fn end(child: std::process::Child) -> recado_tests::Answer {
    let told = std::process::Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(told.success());
    let output = child.wait_with_output().unwrap();
    recado_tests::Answer {
        exit: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
