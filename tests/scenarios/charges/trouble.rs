//! What may go wrong with a file on its way, and with what waits for it.

use std::time::{Duration, Instant};

use recado_core::MessageState;
use recado_tests::Recado;
use serde_json::json;

use super::{Charges, TEMPLATE};

#[test]
fn an_upload_that_breaks_in_the_middle_is_made_anew() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("grande.pdf", "inteiro", 3_000_000);
    charges.shop.service.faults(&json!({"upload_breaks_at": 1_000_000}));
    let sheet = charges.sheet(0..20);
    let summary =
        charges.shop.recado.run(&charges.send(&sheet, &["--media", file.to_str().unwrap(), "--wait"])).expect(0);
    assert_eq!((&summary["accepted"], &summary["unknown"]), (&json!(20), &json!(0)), "{summary:#}");
    assert_eq!(charges.uploads(), 1, "the whole one counts");
    assert!(charges.document_of(3).contains("(inteiro)"));
}

/// A crash in the middle of an upload: no message was claimed, none is in doubt, and each is sent once after it.
#[test]
fn killed_in_the_middle_of_an_upload_nothing_is_in_doubt() {
    let charges = Charges::open(&[]);
    for n in 0..30 {
        charges.pdf(&format!("notas/F-{n}.pdf"), &format!("fatura F-{n}"), 50_000);
    }
    let (sheet, folder) = (charges.sheet(0..30), charges.path("notas"));
    charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder.to_str().unwrap()])).expect(0);
    charges.shop.service.faults(&json!({"latency_ms": 60_000, "scope": "all"}));
    let mut work = charges.shop.recado.start(&["work", "--until-empty", "--json"]);
    std::thread::sleep(Duration::from_secs(2));
    work.kill().unwrap();
    work.wait().unwrap();
    let ledger = charges.shop.look();
    let states = ledger.messages(None).into_iter().map(|message| (message.state, message.attempts));
    assert!(states.clone().all(|state| state == (MessageState::Queued, 0)), "{:?}", states.collect::<Vec<_>>());
    charges.shop.service.faults(&json!({"latency_ms": 0}));
    let done = charges.shop.work(&[]).expect(0);
    assert_eq!((&done["accepted"], &done["unknown"]), (&json!(30), &json!(0)), "{done:#}");
    assert_eq!(charges.shop.taken(), 30, "and nobody got two");
}

#[test]
fn a_file_that_is_gone_fails_its_own_messages_and_no_others() {
    let charges = Charges::open(&[]);
    for n in 0..3 {
        charges.pdf(&format!("notas/F-{n}.pdf"), &format!("fatura F-{n}"), 2_000);
    }
    let (sheet, folder) = (charges.sheet(0..3), charges.path("notas"));
    charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder.to_str().unwrap()])).expect(0);
    let kept = charges.shop.recado.json(&["files", "list"]);
    let hash = |n: usize| kept["files"][n]["hash"].as_str().unwrap().to_owned();
    let place = |hash: &str| charges.shop.recado.data_dir().join("files").join(&hash[..2]).join(hash);
    std::fs::remove_file(place(&hash(0))).unwrap();
    std::fs::write(place(&hash(1)), b"%PDF-1.7 something else entirely %%EOF").unwrap();
    let done = charges.shop.work(&[]).expect(1);
    assert_eq!((&done["accepted"], &done["failed"]), (&json!(1), &json!(2)), "{done:#}");
    let failed = charges.shop.recado.json(&["outbox", "list", "--state", "failed"]);
    for message in failed.as_array().unwrap() {
        assert_eq!(
            (&message["error"]["code"], &message["attempts"]),
            (&json!("file_missing"), &json!(0)),
            "{message:#}"
        );
        assert!(!message["error"]["advice"].as_str().unwrap().is_empty());
    }
    // Sent again with the file, it is kept anew; and what failed can be tried again then.
    charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder.to_str().unwrap()])).expect(0);
    let ids: Vec<_> = failed.as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap().to_owned()).collect();
    let retry: Vec<&str> = ["outbox", "retry"].into_iter().chain(ids.iter().map(String::as_str)).collect();
    assert_eq!(charges.shop.recado.json(&retry)["retried"], 2);
    let done = charges.shop.work(&[]).expect(0);
    assert_eq!(done["accepted"], 2, "{done:#}");
    assert_eq!(charges.shop.taken(), 3);
}

#[test]
fn a_file_that_the_service_forgot_is_uploaded_anew() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("f.pdf", "x", 2_000);
    let file = file.to_str().unwrap();
    charges.run(&charges.to(1, &["--media", file, "--wait"])).expect(0);
    let (status, answer) = charges.shop.service.http("POST", "/practice/expire_media", None, Some(&json!({})));
    assert_eq!(status, 200, "{answer}");
    let refused = charges.run(&charges.to(2, &["--media", file, "--wait"])).expect(1);
    assert_eq!(refused["failed"], 1, "{refused:#}");
    let failed = charges.shop.recado.json(&["outbox", "list", "--state", "failed"]);
    assert_eq!(failed[0]["error"]["code"], "file_forgotten", "{failed:#}");
    // It says nothing about the others: the next one brings the file again.
    let next = charges.run(&charges.to(3, &["--media", file, "--wait"])).expect(0);
    assert_eq!((&next["accepted"], charges.uploads()), (&json!(1), 2), "{next:#}");
    charges.shop.recado.json(&["outbox", "retry", failed[0]["id"].as_str().unwrap()]);
    let done = charges.shop.work(&[]).expect(0);
    assert_eq!((&done["accepted"], charges.uploads()), (&json!(1), 2), "{done:#}");
}

#[test]
fn a_template_that_is_deleted_meanwhile_fails_nobody() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("f.pdf", "x", 2_000);
    let sheet = charges.sheet(0..20);
    charges.shop.recado.run(&charges.send(&sheet, &["--media", file.to_str().unwrap()])).expect(0);
    let service = &charges.shop.service;
    let path = format!("/v25.0/{}/message_templates?name={TEMPLATE}", service.waba_id);
    let (status, answer) = service.http("DELETE", &path, Some(&service.token), None);
    assert_eq!(status, 200, "{answer}");
    let stopped = charges.shop.work(&[]).expect(1);
    assert_eq!((&stopped["accepted"], &stopped["failed"]), (&json!(0), &json!(0)), "{stopped:#}");
    let waiting = charges.shop.recado.json(&["outbox", "list"]);
    let states: Vec<_> = waiting.as_array().unwrap().iter().map(|message| message["state"].clone()).collect();
    assert_eq!(states, vec![json!("queued"); 20]);
    assert_eq!(charges.shop.taken(), 0);
}

/// Where the service cannot be reached, whoever waits is told so in time, and everything waits on.
#[test]
fn without_a_connection_nothing_is_lost() {
    let mut charges = Charges::open(&[]);
    let file = charges.pdf("f.pdf", "x", 2_000);
    let sheet = charges.sheet(0..3);
    charges.shop.recado.run(&charges.send(&sheet, &["--media", file.to_str().unwrap()])).expect(0);
    let recado = std::mem::replace(&mut charges.shop.recado, Recado::new());
    let ledger = |recado: &Recado| recado.json(&["outbox", "list"]).as_array().unwrap().len();
    drop(charges.shop);
    let begun = Instant::now();
    let answer = recado.run(&["work", "--until-empty", "--json"]);
    assert_eq!(answer.exit, 6, "{answer:#?}");
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(ledger(&recado), 3);
    let states = recado.json(&["outbox", "list", "--state", "queued"]);
    assert_eq!(states.as_array().unwrap().len(), 3);
    assert!(states.as_array().unwrap().iter().all(|message| message["attempts"] == 0), "{states:#}");
}

/// A token that ended stops everything with the first upload, as it would with the first message.
#[test]
fn a_refused_token_stops_before_anything_is_claimed() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("f.pdf", "x", 2_000);
    let sheet = charges.sheet(0..5);
    charges.shop.recado.run(&charges.send(&sheet, &["--media", file.to_str().unwrap()])).expect(0);
    charges.shop.service.faults(&json!({"expired_token": true}));
    let stopped = charges.shop.work(&[]).expect(1);
    assert_eq!((&stopped["accepted"], &stopped["failed"]), (&json!(0), &json!(0)), "{stopped:#}");
    let waiting = charges.shop.recado.json(&["outbox", "list", "--state", "queued"]);
    assert_eq!(waiting.as_array().unwrap().iter().filter(|message| message["attempts"] == 0).count(), 5);
    charges.shop.service.faults(&json!({"expired_token": false}));
    charges.shop.recado.json(&["outbox", "resume"]);
    assert_eq!(charges.shop.work(&[]).expect(0)["accepted"], 5);
    assert_eq!(charges.uploads(), 1);
}
