//! Faults as a client meets them on the wire, and whether the message was taken all the same.

use std::time::{Duration, Instant};

use recado_sandbox::{Faults, Scope};
use serde_json::json;

use crate::client::{Practice, hello};

const ANA: &str = "+5511987654321";

async fn struck(faults: Faults) -> Practice {
    let practice = Practice::quick().await;
    practice.0.set_faults(faults);
    practice
}

#[tokio::test]
async fn dropped_before_and_after() {
    let practice = struck(Faults { drop_before: 1.0, ..Faults::default() }).await;
    practice.try_send(&hello(ANA)).await.expect_err("no answer");
    assert_eq!(practice.0.record().len(), 0, "not processed");

    let practice = struck(Faults { drop_after: 1.0, ..Faults::default() }).await;
    practice.try_send(&hello(ANA)).await.expect_err("no answer");
    assert_eq!(practice.0.record().len(), 1, "processed");
}

#[tokio::test]
async fn an_answer_shorter_than_promised() {
    let practice = struck(Faults { truncate: 1.0, ..Faults::default() }).await;
    let error = practice.try_send(&hello(ANA)).await.expect_err("broken");
    assert_eq!(error.to_string(), "truncated", "a beginning arrived");
    assert_eq!(practice.0.record().len(), 1);
}

#[tokio::test]
async fn a_page_of_html() {
    for (faults, taken) in
        [(Faults { html: 1.0, ..Faults::default() }, 0), (Faults { html_after: 1.0, ..Faults::default() }, 1)]
    {
        let practice = struck(faults).await;
        let reply = practice.send(&hello(ANA)).await;
        assert!(reply.status == 200 || reply.status == 502);
        assert!(reply.text().starts_with("<!DOCTYPE html>") && reply.head.contains("text/html"));
        assert_eq!(practice.0.record().len(), taken);
    }
}

#[tokio::test]
async fn server_errors_that_are_surely_not_processed_are_not() {
    let practice = struck(Faults { server_error: 1.0, ..Faults::default() }).await;
    let (mut codes, mut doubtful) = (std::collections::BTreeSet::new(), 0);
    for _ in 0..60 {
        let before = practice.0.record().len();
        let (http, code, _) = practice.send(&hello(ANA)).await.error();
        assert!(http >= 500, "{http} {code}");
        codes.insert(code);
        if practice.0.record().len() > before {
            doubtful += 1;
            assert!(code == 1 || code == 131_000, "{code} promises that nothing was done");
        }
    }
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), [1, 2, 131_000, 131_016, 133_004]);
    assert!(doubtful > 0, "some were taken all the same");
}

#[tokio::test]
async fn bare_errors_throttling_a_forced_code_and_no_id() {
    let practice = struck(Faults { bare_server_error: 1.0, ..Faults::default() }).await;
    let reply = practice.send(&hello(ANA)).await;
    assert!(reply.status >= 500 && !reply.text().contains('{'));
    practice.0.set_faults(Faults { throttle: 1.0, ..Faults::default() });
    assert_eq!(practice.send(&hello(ANA)).await.error().1, 130_429);
    practice.0.set_faults(Faults { refuse_with: Some(131_042), ..Faults::default() });
    assert_eq!(practice.send(&hello(ANA)).await.error().1, 131_042);
    practice.0.set_faults(Faults { without_id: 1.0, ..Faults::default() });
    assert_eq!(practice.send(&hello(ANA)).await.json(), json!({ "messaging_product": "whatsapp" }));
}

#[tokio::test]
async fn latency_is_waited_for() {
    let practice = struck(Faults { latency: Duration::from_millis(150), ..Faults::default() }).await;
    let start = Instant::now();
    practice.hello(ANA).await;
    assert!(start.elapsed() >= Duration::from_millis(150));
}

#[tokio::test]
async fn only_sends_are_struck_unless_all_are() {
    let practice = struck(Faults { drop_before: 1.0, ..Faults::default() }).await;
    let path = format!("/v23.0/{}", practice.0.phone_number_id());
    assert_eq!(practice.get(&path).await.status, 200);
    practice.0.set_faults(Faults { drop_before: 1.0, scope: Scope::All, ..Faults::default() });
    practice.raw("GET", &path, "", b"").await.expect_err("dropped");
    assert_eq!(practice.get("/practice/faults").await.status, 200, "the controls never are");
}

#[tokio::test]
async fn faults_are_switched_over_http_bit_by_bit_and_can_run_out() {
    let practice = Practice::quick().await;
    let first = practice.post("/practice/faults", &json!({ "drop_after": 1.0, "remaining": 2, "latency_ms": 5 })).await;
    assert_eq!((first.json()["drop_after"].as_f64(), first.json()["latency_ms"].as_u64()), (Some(1.0), Some(5)));
    let second = practice.post("/practice/faults", &json!({ "latency_ms": 0 })).await.json();
    assert_eq!(second["drop_after"], 1.0, "what is not named stays");
    let wrong = practice.post("/practice/faults", &json!({ "dorp_after": 1.0 })).await;
    assert_eq!(wrong.status, 400, "a slip of the pen is told");
    for _ in 0..2 {
        practice.try_send(&hello(ANA)).await.expect_err("dropped");
    }
    practice.hello(ANA).await;
    let record = practice.get("/practice/record").await.json();
    assert_eq!(record.as_array().unwrap().len(), 3);
    assert_eq!(record[0]["to"], ANA);
    practice.post("/practice/reset", &json!({})).await;
    assert!(practice.0.record().is_empty());
    assert_eq!(practice.get("/practice/faults").await.json()["drop_after"], 0.0);
}

#[tokio::test]
async fn a_web_page_gets_no_controls() {
    let practice = Practice::quick().await;
    let reply = practice.raw("POST", "/practice/reset", "origin: https://evil.example\r\n", b"{}").await.unwrap();
    assert_eq!(reply.status, 403);
    let mut sandbox = tokio::net::TcpStream::connect(practice.0.address()).await.unwrap();
    let request = b"GET /practice/record HTTP/1.1\r\nhost: rebound.example\r\nconnection: close\r\n\r\n";
    tokio::io::AsyncWriteExt::write_all(&mut sandbox, request).await.unwrap();
    let mut answer = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut sandbox, &mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
}
