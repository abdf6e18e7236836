//! What stops everybody in the middle: within a second, nobody is marked failed for it, and after the cure everybody gets
//! exactly one.

use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::MessageState;
use serde_json::json;

use super::{RATE, begin, end, messages, shop, tell};
use crate::mailing::{Shop, ended};

#[test]
fn a_token_that_expires_and_a_template_that_is_paused_stop_it_within_a_second() {
    thread::scope(|scope| {
        scope.spawn(|| stopped_by("token", &|shop, on| shop.service.faults(&json!({ "expired_token": on }))));
        scope.spawn(|| stopped_by("template_paused", &pause_template));
        scope.spawn(|| stopped_by("number", &|shop, on| shop.service.faults(&json!({ "unregistered": on }))));
    });
}

fn pause_template(shop: &Shop, on: bool) {
    let status = json!({"status": if on { "PAUSED" } else { "APPROVED" }});
    let (answered, _) = shop.service.http("POST", "/practice/template/order_update/en/status", None, Some(&status));
    assert_eq!(answered, 200);
}

fn stopped_by(code: &str, switch: &dyn Fn(&Shop, bool)) {
    let (messages, start) = (messages(), Instant::now());
    let shop = shop(messages);
    let worker = begin(&shop, messages, &["--max-rate", RATE]);
    let (at, instant) = (Utc::now(), Instant::now());
    switch(&shop, true);
    let summary = ended(end(worker), &[1, 5]);
    let ended_after = instant.elapsed();

    assert_eq!((&summary["failed"], &summary["unknown"]), (&json!(0), &json!(0)), "{code}: {summary:#}");
    let last = shop.service.record().last().map(|taken| taken["at"].as_str().unwrap().parse().unwrap());
    let last: DateTime<Utc> = last.unwrap();
    assert!(last < at + TimeDelta::seconds(1), "{code}: taken {} later", last - at);
    let ledger = shop.look();
    // The record shows only what was taken, so the requests are counted too.
    let begun = ledger.last_attempt();
    assert!(begun < at + TimeDelta::seconds(1), "{code}: the last request left {} later", begun - at);
    assert!(ended_after < Duration::from_secs(3), "{code}: nobody waits for what stands still: {ended_after:?}");
    let stopped = shop.judge(0..messages, &[MessageState::Queued]);
    let queued = stopped.states.get(&MessageState::Queued).copied().unwrap_or_default();
    assert!(stopped.states.len() == 2 && queued > 0, "{code}: {stopped:?}");
    let waiting = ledger.messages(Some(MessageState::Queued));
    let row = shop.recado.json(&["outbox", "show", &waiting[0].id.to_string()]);
    assert_eq!((&row["state"], &row["stopped"]["code"]), (&json!("queued"), &json!(code)), "{row:#}");
    drop(ledger);

    switch(&shop, false);
    assert_eq!(shop.work(&[]).expect(0)["accepted"], 0, "{code}: a person lets it go on, nobody else");
    shop.recado.json(&["outbox", "resume"]);
    assert_eq!(ended(shop.work(&[]), &[0])["accepted"], queued, "{code}");
    let found = shop.judge(0..messages, &[]);
    assert_eq!(found.unknown, 0, "{code}");
    let delay = (begun - at).num_milliseconds().max(0);
    tell(&format!("stopped by {code}, the last claim {delay} ms after the switch"), start, &found);
}
