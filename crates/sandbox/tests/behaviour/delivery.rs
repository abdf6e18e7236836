//! What becomes of a message that was taken.

use std::time::Duration;

use recado_sandbox::{Delivery, Faults, Options, Sandbox};
use serde_json::json;

use crate::client::{Practice, hello};

#[tokio::test]
async fn a_message_is_sent_then_delivered_then_read() {
    const WHOLE: [&str; 3] = ["SENT", "DELIVERED", "READ"];
    let millis = Duration::from_millis;
    let slow = Delivery { sent: millis(100), delivered: millis(400), read: millis(700), ..Delivery::instant() };
    let practice = Practice::with(Options { delivery: slow, ..Options::default() }).await;
    let wamid = practice.hello("+5511987654321").await;
    let end = tokio::time::Instant::now() + Duration::from_secs(20);
    let mut seen = 0;
    while seen < 3 && tokio::time::Instant::now() < end {
        let events = practice.history(&wamid).await;
        assert_eq!(events, WHOLE[..events.len()], "in this order");
        assert!(events.len() >= seen, "nothing is taken back");
        seen = events.len();
        tokio::time::sleep(millis(20)).await;
    }
    assert_eq!(seen, 3);
}

#[tokio::test]
async fn nothing_is_known_before_its_time() {
    let practice = Practice::with(Options {
        delivery: Delivery { sent: Duration::from_secs(3600), ..Delivery::lively() },
        ..Options::default()
    })
    .await;
    let wamid = practice.hello("+5511987650026").await;
    assert!(practice.history(&wamid).await.is_empty());
}

#[tokio::test]
async fn the_last_four_digits_decide_what_happens() {
    let practice = Practice::quick().await;
    for (to, events) in [
        ("+5511987650026", &["FAILED"][..]),
        ("+5511987650050", &["FAILED"]),
        ("+5511987650001", &["SENT", "DELIVERED"]),
        ("+5511987650002", &["SENT"]),
        ("+5511987650003", &["SENT", "DELIVERED", "READ"]),
        ("+5511987650004", &["FAILED"]),
    ] {
        let wamid = practice.hello(to).await;
        assert_eq!(practice.history(&wamid).await, events, "{to}");
    }
}

#[tokio::test]
async fn a_failure_has_a_description_and_no_code() {
    let practice = Practice::quick().await;
    practice.hello("+5511987650026").await;
    let path = format!(
        "/v23.0/{}/message_history?fields=message_id,events{{error_description}}",
        practice.0.phone_number_id()
    );
    let answer = practice.get(&path).await.json();
    assert_eq!(answer["data"][0]["events"]["data"][0]["error_description"], "Message undeliverable");
}

#[tokio::test]
async fn held_ones_say_so() {
    let practice = Practice::quick().await;
    let status = async |to| practice.send(&hello(to)).await.json()["messages"][0]["message_status"].clone();
    assert_eq!(status("+5511987650003").await, "held_for_quality_assessment");
    assert_eq!(status("+5511987654321").await, "accepted");
    practice.0.set_faults(Faults { held: true, ..Faults::default() });
    assert_eq!(status("+5511987654321").await, "held_for_quality_assessment");
}

#[tokio::test]
async fn the_history_survives_a_restart_and_an_unknown_id_has_none() {
    let first = Practice::quick().await;
    let wamid = first.hello("+5511987654321").await;
    let phone = first.0.phone_number_id().to_owned();
    first.0.stop().await;
    let second = Practice::quick().await;
    assert_eq!(second.0.phone_number_id(), phone);
    assert_eq!(second.history(&wamid).await, ["SENT", "DELIVERED", "READ"]);
    let unknown = "wamid.HBgLMTY0NzM3Nzc3NzUVAgARGBI5QTNEQTA2RjdGMEY4RTRGAA%3D%3D";
    let answer = second.get(&format!("/v23.0/{phone}/message_history?message_id={unknown}")).await;
    assert_eq!((answer.status, answer.json()), (200, json!({ "data": [] })));
}

#[tokio::test]
async fn the_whole_history_comes_in_pages_newest_first() {
    let practice = Practice::quick().await;
    let mut sent = Vec::new();
    for n in 0..5 {
        sent.push(practice.hello(&format!("+551198765432{n}")).await);
    }
    sent.reverse();
    let mut path = format!("/v23.0/{}/message_history?fields=message_id&limit=2", practice.0.phone_number_id());
    let mut listed = Vec::new();
    loop {
        let answer = practice.get(&path).await.json();
        for entry in answer["data"].as_array().unwrap() {
            listed.push(entry["message_id"].as_str().unwrap().to_owned());
        }
        let Some(next) = answer["paging"]["next"].as_str() else { break };
        path = next.trim_start_matches(practice.0.api_url()).to_owned();
    }
    assert_eq!(listed, sent);
}

#[tokio::test]
async fn an_entry_has_an_edge_of_its_own() {
    let practice = Practice::quick().await;
    practice.hello("+5511987654321").await;
    let list = practice.get(&format!("/v23.0/{}/message_history", practice.0.phone_number_id())).await.json();
    let id = list["data"][0]["id"].as_str().unwrap();
    let events = practice.get(&format!("/v23.0/{id}/events?status_filter=delivered")).await.json();
    assert_eq!(events["data"][0]["node"]["delivery_status"], "DELIVERED");
    assert_eq!(events["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn stops_within_its_grace_although_a_client_hangs() {
    let practice = Practice::quick().await;
    practice.0.set_faults(Faults { stall: 1.0, ..Faults::default() });
    let stalled = tokio::time::timeout(Duration::from_millis(200), practice.try_send(&hello("+5511987654321"))).await;
    assert!(stalled.is_err(), "no answer");
    let Practice(sandbox) = practice;
    let address = sandbox.address();
    tokio::time::timeout(Duration::from_secs(5), sandbox.stop()).await.expect("stops");
    assert!(tokio::net::TcpStream::connect(address).await.is_err(), "the port is free again");
    Sandbox::start(address, Options::default()).await.expect("and can be taken at once").stop().await;
}
