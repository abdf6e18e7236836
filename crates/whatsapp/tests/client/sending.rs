//! What an answer means: every kind of answer, from a socket that gives it byte for byte.

use std::time::Duration;

use super::service::{Act, Service, TOKEN, client, http, json, send, short};
use recado_core::{Class, Doubt, Outcome, Stop};
use recado_whatsapp::{Limits, Usage};
use tokio::io::AsyncWriteExt;

const ACCEPTED: &str = r#"{"messaging_product":"whatsapp","contacts":[{"input":"+55","wa_id":"551199998888"}],"messages":[{"id":"wamid.A","message_status":"accepted"}]}"#;

async fn outcome(reply: String) -> Outcome {
    let service = Service::start(vec![Act::Reply(reply)]).await;
    let outcome = send(&service.client()).await.outcome;
    assert_eq!(service.requests().len(), 1, "one request, whatever comes of it");
    outcome
}

fn doubtful(doubt: Doubt) -> Outcome {
    Outcome::Doubtful { doubt, error: None }
}

fn graph_error(code: i64) -> String {
    format!(
        r#"{{"error":{{"message":"(#{code}) Malformed access token {TOKEN}","type":"OAuthException","code":{code},"error_data":{{"messaging_product":"whatsapp","details":"why"}},"fbtrace_id":"Az8"}}}}"#
    )
}

#[tokio::test]
async fn accepted_with_an_id() {
    let service = Service::start(vec![Act::Reply(json("200 OK", ACCEPTED))]).await;
    let outcome = send(&service.client()).await.outcome;
    let expected = Outcome::Accepted { wamid: "wamid.A".into(), wa_id: Some("551199998888".into()), held: false };
    assert_eq!(outcome, expected);

    let request = service.requests().remove(0);
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /v25.0/1234/messages HTTP/1.1\r\n"), "{head}");
    let head = head.to_ascii_lowercase();
    assert!(head.contains(&format!("authorization: bearer {}", TOKEN.to_ascii_lowercase())));
    assert!(head.contains("content-type: application/json"));
    assert!(head.contains(concat!("user-agent: recado/", env!("CARGO_PKG_VERSION"))));
    assert!(body.contains(r#""to":"+5511999998888""#) && body.contains(r#""biz_opaque_callback_data":"ref""#));
}

#[tokio::test]
async fn held_for_a_quality_check() {
    for status in ["held_for_quality_assessment", "paused"] {
        let body = ACCEPTED.replace(r#""accepted""#, &format!("\"{status}\""));
        assert!(matches!(outcome(json("200 OK", &body)).await, Outcome::Accepted { held: true, .. }), "{status}");
    }
    let bare = r#"{"messages":[{"id":"wamid.A"}]}"#;
    let expected = Outcome::Accepted { wamid: "wamid.A".into(), wa_id: None, held: false };
    assert_eq!(outcome(json("200 OK", bare)).await, expected);
}

#[tokio::test]
async fn errors_of_the_platform_are_judged_by_their_row() {
    for (status, code, expected) in [
        ("401 Unauthorized", 190, Class::Stop(Stop::Token)),
        ("400 Bad Request", 132_000, Class::Fail),
        ("404 Not Found", 132_001, Class::Stop(Stop::TemplateMissing)),
        ("400 Bad Request", 130_429, Class::RetryNumber),
        ("429 Too Many Requests", 131_056, Class::RetryPair),
        ("500 Internal Server Error", 131_016, Class::RetryNumber),
        ("200 OK", 131_049, Class::OfferLater),
    ] {
        match outcome(json(status, &graph_error(code))).await {
            Outcome::Refused { error, class } => {
                assert_eq!((error.code, class, error.details.as_deref()), (code, expected, Some("why")));
                assert_eq!(error.message, format!("(#{code}) Malformed access token …"));
            }
            other => panic!("{code}: {other:?}"),
        }
    }
    for code in [1, 131_000] {
        let answer = outcome(json("500 Internal Server Error", &graph_error(code))).await;
        assert!(matches!(answer, Outcome::Doubtful { doubt: Doubt::ServerError, error: Some(_) }), "{answer:?}");
    }
}

#[tokio::test]
async fn an_answer_of_somebody_else() {
    let html = "<!doctype html><title>Wi-Fi</title>";
    assert_eq!(outcome(http("200 OK", "text/html", html)).await, doubtful(Doubt::Foreign));
    assert_eq!(outcome(http("403 Forbidden", "text/html", html)).await, doubtful(Doubt::Foreign));
    assert_eq!(outcome(http("502 Bad Gateway", "text/html", html)).await, doubtful(Doubt::ServerError));
    assert_eq!(outcome(json("503 Service Unavailable", r#"{"down":true}"#)).await, doubtful(Doubt::ServerError));
    assert_eq!(outcome(json("200 OK", "")).await, doubtful(Doubt::Foreign));
    assert_eq!(outcome(json("200 OK", r#"{"ok":true}"#)).await, doubtful(Doubt::Foreign));
    assert_eq!(outcome(json("429 Too Many Requests", r#"{"error":"slow down"}"#)).await, doubtful(Doubt::Foreign));
}

#[tokio::test]
async fn a_yes_without_an_id() {
    for body in
        [r#"{"messaging_product":"whatsapp","messages":[]}"#, r#"{"messages":[{"id":""}]}"#, r#"{"contacts":[]}"#]
    {
        assert_eq!(outcome(json("200 OK", body)).await, doubtful(Doubt::WithoutId), "{body}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Service::start(vec![Act::Reply(json("200 OK", ACCEPTED))]).await;
    for status in ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"] {
        let location = format!("http://{}/v25.0/1234/messages", elsewhere.address);
        let reply = format!("HTTP/1.1 {status}\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n");
        assert_eq!(outcome(reply).await, doubtful(Doubt::Foreign));
    }
    assert!(elsewhere.requests().is_empty());
}

#[tokio::test]
async fn a_broken_answer() {
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"messaging_product\":\"whatsapp\"";
    assert_eq!(outcome(cut.into()).await, doubtful(Doubt::Broken));
    let cut_without_a_length = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{\"messaging_product\":\"whatsapp\"";
    assert_eq!(outcome(cut_without_a_length.into()).await, doubtful(Doubt::Broken));
    assert_eq!(outcome("HTTP/1.1 200 OK\r\ncontent-".into()).await, doubtful(Doubt::Broken));
    assert_eq!(outcome("not http at all\r\n\r\n".into()).await, doubtful(Doubt::Broken));
}

#[tokio::test]
async fn closed_before_an_answer() {
    let service = Service::start(vec![Act::Close]).await;
    assert_eq!(send(&service.client()).await.outcome, doubtful(Doubt::Broken));
    assert_eq!(service.requests().len(), 1, "it is not sent again");
}

#[tokio::test]
async fn a_kept_connection_that_breaks_under_the_request_is_doubt() {
    let service = Service::start(vec![Act::ReplyAndStay(json("200 OK", ACCEPTED)), Act::Close]).await;
    let client = service.client();
    assert!(matches!(send(&client).await.outcome, Outcome::Accepted { .. }));
    assert_eq!(send(&client).await.outcome, doubtful(Doubt::Broken));
    assert_eq!(service.requests().len(), 2, "it is not sent again");
}

#[tokio::test]
async fn a_connection_closed_while_idle_costs_nothing() {
    let service = Service::start(vec![Act::Reply(json("200 OK", ACCEPTED))]).await;
    let client = service.client();
    for _ in 0..2 {
        assert!(matches!(send(&client).await.outcome, Outcome::Accepted { .. }));
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(service.requests().len(), 2);
}

#[tokio::test]
async fn no_answer_in_time() {
    for act in [Act::Silence, Act::Stall("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{".into())] {
        let service = Service::start(vec![act]).await;
        let client = client(&format!("http://{}", service.address), short());
        assert_eq!(send(&client).await.outcome, doubtful(Doubt::NoAnswer));
        assert_eq!(service.requests().len(), 1);
    }
}

#[tokio::test]
async fn never_left() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let refused = send(&client(&format!("http://{address}"), Limits::default())).await.outcome;
    assert_eq!(refused, Outcome::NeverLeft { reason: "the connection was refused".into() });

    // TLS with somebody who does not speak it: the handshake fails before there is a request.
    let service = Service::start(vec![Act::Silence]).await;
    let limits = Limits { connect: Duration::from_millis(200), answer: Duration::from_secs(20) };
    let silent = send(&client(&format!("https://{}", service.address), limits)).await.outcome;
    assert_eq!(silent, Outcome::NeverLeft { reason: "connecting took too long".into() });
    assert!(service.requests().is_empty());

    let plain = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = plain.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = plain.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let not_tls = send(&client(&format!("https://{address}"), Limits::default())).await.outcome;
    assert!(matches!(not_tls, Outcome::NeverLeft { .. }), "{not_tls:?}");
}

#[tokio::test]
async fn the_headers_say_how_much_is_used() {
    let reply = json("200 OK", ACCEPTED).replace("\r\n\r\n", "\r\nX-App-Usage: {\"call_count\":81}\r\n\r\n");
    let service = Service::start(vec![Act::Reply(reply)]).await;
    assert_eq!(send(&service.client()).await.usage, Usage { percent: Some(81), regain_minutes: None });
}
