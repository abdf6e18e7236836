//! What a person does about what is being sent: pause, go on, take back, try again, put first.

use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use super::words::{LOCALES, reads_well};
use super::{column, connected, has_shape};

/// Queues `hello_world` to so many people as one mailing; its id.
pub fn queue(recado: &Recado, people: u32, more: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pessoas.csv");
    // Far from the last digits that decide what becomes of a message.
    let rows: String = (0..people).map(|n| format!("1198765{}\n", 1_000 + n)).collect();
    std::fs::write(&file, format!("telefone\n{rows}")).unwrap();
    let summary = recado.json(&[&["send", "hello_world", "--from", file.to_str().unwrap()], more].concat());
    assert_eq!(summary["queued"], people, "{summary:#}");
    summary["batch"].as_str().unwrap().to_owned()
}

pub fn work(recado: &Recado, exit: i32) -> Value {
    recado.run(&["work", "--until-empty", "--json"]).expect(exit)
}

fn states(recado: &Recado, batch: &str) -> Vec<String> {
    let mut states = column(&recado.json(&["outbox", "list", "--batch", batch]), "state");
    states.dedup();
    states
}

fn ids(recado: &Recado, more: &[&str]) -> Vec<String> {
    column(&recado.json(&[&["outbox", "list"], more].concat()), "id")
}

#[test]
fn what_is_paused_waits_and_what_is_cancelled_never_leaves() {
    let (service, recado) = connected(&[]);
    let [first, second] = [queue(&recado, 3, &[]), queue(&recado, 4, &[])];
    assert_eq!(recado.json(&["outbox", "pause", "--batch", &first]), json!({"paused": 1}));
    assert_eq!(recado.json(&["outbox", "pause", "--batch", &first]), json!({"paused": 0}), "it is already");
    assert_eq!(work(&recado, 0)["accepted"], 4, "the other one goes on");
    let waits = recado.json(&["outbox", "show", &ids(&recado, &["--batch", &first])[0]]);
    assert_eq!((&waits["state"], &waits["stopped"]["code"]), (&json!("queued"), &json!("person")), "{waits:#}");
    for locale in LOCALES {
        let shown = recado.run(&["outbox", "show", waits["id"].as_str().unwrap(), "--locale", locale]);
        reads_well(&shown.stdout);
    }
    assert_eq!(recado.json(&["outbox", "resume", "--batch", &first]), json!({"resumed": 1}));
    assert_eq!(work(&recado, 0)["accepted"], 3);

    let third = queue(&recado, 5, &[]);
    assert_eq!(recado.json(&["outbox", "cancel", "--batch", &third]), json!({"cancelled": 5}));
    assert_eq!(recado.json(&["outbox", "cancel", "--batch", &second]), json!({"cancelled": 0}), "what left stays left");
    assert_eq!((work(&recado, 0)["accepted"].clone(), service.record().len()), (json!(0), 7));
    assert_eq!(
        (states(&recado, &third), states(&recado, &second)),
        (vec!["cancelled".into()], vec!["accepted".into()])
    );
    for command in ["pause", "resume", "cancel", "let-go"] {
        recado.refused(&["outbox", command, "--batch", "x"], 4, "batch_not_found");
    }
}

#[test]
fn everything_can_be_paused_and_what_enters_meanwhile_waits_too() {
    let (service, recado) = connected(&[]);
    queue(&recado, 2, &[]);
    assert_eq!(recado.json(&["outbox", "pause"]), json!({"paused": 1}));
    assert_eq!(recado.json(&["account", "list"])[0]["paused"], true);
    let later = recado.run(&["send", "hello_world", "--to", "11987654322", "--json"]).expect(1);
    assert_eq!((&later["queued"], &later["stopped"]["code"]), (&json!(1), &json!("person")), "it waits for a person");
    let waiting = recado.run(&["send", "hello_world", "--to", "11987654321", "--wait", "--json"]).expect(1);
    assert_eq!(waiting["stopped"]["code"], "person", "{waiting:#}");
    assert_eq!((work(&recado, 0)["accepted"].clone(), service.record().len()), (json!(0), 0));
    assert_eq!(recado.json(&["outbox", "resume"]), json!({"resumed": 3}));
    assert_eq!(recado.json(&["account", "list"])[0]["paused"], false);
    assert_eq!((work(&recado, 0)["accepted"].clone(), service.record().len()), (json!(4), 4));
}

#[test]
fn one_urgent_message_overtakes_a_long_campaign() {
    let (service, recado) = connected(&[]);
    let campaign = queue(&recado, 30, &["--priority", "low"]);
    let orders = queue(&recado, 3, &[]);
    recado.json(&[
        "send",
        "order_update",
        "--to",
        "11911112222",
        "--var",
        "1=A",
        "--var",
        "2=B",
        "--var",
        "3=C",
        "--priority",
        "urgent",
    ]);
    let raised = queue(&recado, 2, &["--priority", "low"]);
    assert_eq!(
        recado.json(&["outbox", "priority", "--batch", &raised, "urgent"]),
        json!({"batch": raised, "priority": "urgent"})
    );
    // Slowly, so that the order in which they arrive is the one in which they leave.
    let summary = recado.json(&["work", "--until-empty", "--max-rate", "20"]);
    assert_eq!(summary["accepted"], 36);
    let batches: Vec<_> = ["urgent", &orders, &campaign]
        .into_iter()
        .map(|batch| match batch {
            "urgent" => 3,
            batch => ids(&recado, &["--batch", batch]).len(),
        })
        .collect();
    let record = service.record();
    let of = |wamid: &str| {
        let rows = recado.json(&["outbox", "list"]);
        rows.as_array().unwrap().iter().find(|row| row["wamid"] == wamid).unwrap()["batch"].as_str().unwrap().to_owned()
    };
    let order: Vec<String> = record.iter().map(|taken| of(taken["wamid"].as_str().unwrap())).collect();
    let place = |batch: &str| order.iter().position(|of| of == batch).unwrap();
    let last = |batch: &str| order.iter().rposition(|of| of == batch).unwrap();
    assert_eq!(batches, [3, 3, 30]);
    assert!(last(&raised) < place(&orders), "{order:?}");
    assert!(last(&orders) < place(&campaign), "{order:?}");
    recado.refused(&["outbox", "priority", "--batch", "x", "low"], 4, "batch_not_found");
    recado.refused(&["outbox", "priority", "--batch", &raised, "high"], 2, "usage");
}

/// One message that failed with this code of the service, its id.
fn failed_with(service: &Service, recado: &Recado, code: u32) -> String {
    service.faults(&json!({"refuse_with": code, "remaining": 1}));
    let summary = recado.run(&["send", "hello_world", "--to", "11987654321", "--wait", "--json"]).expect(1);
    assert_eq!(summary["failed"], 1, "{code}: {summary:#}");
    ids(recado, &["--limit", "1"]).remove(0)
}

#[test]
fn what_failed_is_tried_again_in_the_same_row() {
    let (service, recado) = connected(&[]);
    // A template that the service has not ready yet: what is refused now may be taken in a minute.
    let id = failed_with(&service, &recado, 134_101);
    let answer = recado.json(&["outbox", "retry", &id]);
    has_shape(&answer, &[("retried", "number"), ("refused", "number"), ("view", "null")]);
    assert_eq!((&answer["retried"], &answer["refused"]), (&json!(1), &json!(0)));
    assert_eq!(work(&recado, 0)["accepted"], 1);
    let shown = recado.json(&["outbox", "show", &id]);
    assert_eq!((&shown["state"], &shown["attempts"]), (&json!("accepted"), &json!(2)), "{shown:#}");
    assert_eq!(column(&shown["history"], "outcome"), ["refused", "accepted"], "{shown:#}");
    let record = service.record();
    assert_eq!(record.len(), 1);
    assert_eq!(record[0]["callback_data"], shown["history"][1]["id"], "the attempt's own reference travels");
    recado.refused(&["outbox", "retry", &id], 3, "message_not_retryable");
}

#[test]
fn what_may_not_be_tried_again_says_why_and_nothing_changes() {
    let (service, recado) = connected(&[]);
    let last = failed_with(&service, &recado, 132_000);
    let later = failed_with(&service, &recado, 131_049);
    let may = failed_with(&service, &recado, 134_101);
    service.faults(&json!({"refuse_with": null, "drop_after": 1.0, "remaining": 1}));
    recado.run(&["send", "hello_world", "--to", "11987654321", "--wait", "--json"]).expect(1);
    let uncertain = ids(&recado, &["--state", "unknown"]).remove(0);
    service.faults(&json!({"drop_after": 0.0, "remaining": null}));
    let queued = queue(&recado, 1, &[]);
    let waits = ids(&recado, &["--batch", &queued]).remove(0);
    let before = recado.json(&["outbox", "list"]);
    for (id, code) in [
        (&last, "retry_final"),
        (&later, "retry_later"),
        (&uncertain, "message_uncertain"),
        (&waits, "message_not_retryable"),
    ] {
        for locale in LOCALES {
            let error = recado.refused(&["outbox", "retry", id, "--locale", locale], 3, code);
            reads_well(error["message"].as_str().unwrap());
            reads_well(error["advice"].as_str().unwrap());
            assert_eq!(&error["details"]["id"], id.as_str());
        }
    }
    recado.refused(&["outbox", "retry", &may, "nobody"], 4, "message_not_found");
    assert_eq!(recado.json(&["outbox", "list"]), before);
    recado.refused(&["outbox", "retry"], 2, "usage");
    recado.refused(&["outbox", "retry", &may, "--batch", &queued], 2, "usage");

    // Of several, those that may be are.
    let answer = recado.run(&["outbox", "retry", &last, &may, &later, "--json"]).expect(1);
    assert_eq!((&answer["retried"], &answer["refused"]), (&json!(1), &json!(2)), "{answer:#}");
    assert_eq!(answer["view"]["code"], "retry_final");
    let batch = recado.json(&["outbox", "show", &last])["batch"].as_str().unwrap().to_owned();
    assert_eq!(recado.run(&["outbox", "retry", "--batch", &batch, "--json"]).expect(1)["retried"], 0);
    // A person who knows that it did not arrive settles it, and then it may be.
    recado.json(&["outbox", "resolve", &uncertain, "--as", "not-sent"]);
    assert_eq!(recado.json(&["outbox", "retry", &uncertain])["retried"], 1);
    assert_eq!(work(&recado, 0)["accepted"], 3);
}

#[test]
fn people_read_what_was_done_and_what_comes_next() {
    let (service, recado) = connected(&[]);
    for locale in LOCALES {
        let told = |arguments: &[&str], exit: i32| {
            let answer = recado.run(&[arguments, &["--locale", locale]].concat());
            assert_eq!(answer.exit, exit, "{arguments:?}: {answer:#?}");
            reads_well(&format!("{}{}", answer.stdout, answer.stderr));
        };
        let batch = queue(&recado, 2, &[]);
        told(&["outbox", "pause", "--batch", &batch], 0);
        told(&["outbox", "pause"], 0);
        told(&["send", "hello_world", "--to", "11987654321"], 1);
        told(&["outbox", "resume"], 0);
        for priority in ["urgent", "normal", "low"] {
            told(&["outbox", "priority", "--batch", &batch, priority], 0);
        }
        told(&["outbox", "let-go", "--batch", &batch], 0);
        told(&["outbox", "cancel", "--batch", &batch], 0);
        told(&["account", "set", "Loja", "--max-rate", "20", "--quiet-hours", "21:00-08:00"], 0);
        told(&["account", "set", "Loja", "--max-rate", "none", "--quiet-hours", "none"], 0);
        told(&["send", "hello_world", "--to", "11987654321", "--at", "2099-01-01 09:00", "--key", locale], 0);
        told(&["work", "--until-empty"], 0);
        let id = failed_with(&service, &recado, 134_101);
        let last = failed_with(&service, &recado, 132_000);
        told(&["outbox", "retry", &last, &id], 1);
        told(&["outbox", "retry", "--batch", recado.json(&["outbox", "show", &last])["batch"].as_str().unwrap()], 1);
        told(&["work", "--until-empty"], 0);
        service.faults(&json!({"expired_token": true}));
        recado.json(&["send", "hello_world", "--to", "11987654321"]);
        told(&["work", "--until-empty"], 1);
        service.faults(&json!({"expired_token": false}));
        told(&["outbox", "resume"], 0);
        told(&["work", "--until-empty"], 0);
    }
}

#[test]
fn what_was_cut_off_is_told_when_work_begins() {
    let (service, recado) = connected(&[]);
    for locale in LOCALES {
        service.faults(&json!({"latency_ms": 30_000}));
        let mut victim = recado.start(&["send", "hello_world", "--to", "11987654321", "--wait"]);
        let sending = (0..600).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            !ids(&recado, &["--state", "sending"]).is_empty()
        });
        assert!(sending);
        victim.kill().unwrap();
        victim.wait().unwrap();
        service.faults(&json!({"latency_ms": 0}));
        let told = recado.run(&["work", "--until-empty", "--json", "--locale", locale]);
        assert!(told.stderr.contains("recado outbox list --state unknown"), "{told:#?}");
        reads_well(&told.stderr);
        assert_eq!(told.expect(1)["unknown"], 1);
        assert_eq!(work(&recado, 0)["unknown"], 0, "told once");
    }
    assert_eq!(ids(&recado, &["--state", "unknown"]).len(), 3);
}
