//! The reference: a loop over reqwest that keeps no ledger. It runs in a process of its own, as Recado does, with the
//! settings of Recado's client, sends the body that Recado sends, and reads the answer as Recado reads it.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use recado_tests::Service;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use serde_json::{Value, json};

use crate::process::{Ran, watch};
use crate::rows;

/// The argument that makes this program the loop.
pub(crate) const ARGUMENT: &str = "bare-loop";

/// Requests in flight, as Recado has them.
const IN_FLIGHT: usize = 128;

/// Starts the loop and waits for its end; messages a second, by its own clock.
pub(crate) fn run(service: &Service, first: u64, count: u64) -> (f64, Ran) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([ARGUMENT, &service.api_url, &service.phone_number_id, &first.to_string(), &count.to_string()]);
    command.env("RECADO_TOKEN", &service.token);
    let ran = watch(command);
    assert_eq!(ran.exit, 0, "{ran:#?}");
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(told["accepted"], count, "{told}");
    (count as f64 / told["seconds"].as_f64().unwrap(), ran)
}

/// The loop itself.
pub(crate) fn main(arguments: &[String]) {
    let start = Instant::now();
    let [api_url, number, first, count] = arguments else { panic!("{arguments:?}") };
    let (first, count): (u64, u64) = (first.parse().unwrap(), count.parse().unwrap());
    let token = std::env::var("RECADO_TOKEN").unwrap();
    let url: reqwest::Url = format!("{api_url}/v25.0/{number}/messages").parse().unwrap();
    let mut authorization: reqwest::header::HeaderValue = format!("Bearer {token}").parse().unwrap();
    authorization.set_sensitive(true);

    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let accepted = runtime.block_on(async {
        let client = client();
        let next = Arc::new(AtomicU64::new(first));
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..IN_FLIGHT {
            let (client, next, url) = (client.clone(), Arc::clone(&next), url.clone());
            let authorization = authorization.clone();
            tasks.spawn(async move {
                let mut accepted = 0_u64;
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= first + count {
                        return accepted;
                    }
                    let request = client.post(url.clone()).header(AUTHORIZATION, authorization.clone());
                    let request = request.header(CONTENT_TYPE, "application/json").body(body(n));
                    let answer = request.send().await.unwrap();
                    assert_eq!(answer.status().as_u16(), 200);
                    let answer: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
                    assert!(answer["messages"][0]["id"].is_string(), "{answer}");
                    accepted += 1;
                }
            });
        }
        tasks.join_all().await.into_iter().sum::<u64>()
    });
    println!("{}", json!({"accepted": accepted, "seconds": start.elapsed().as_secs_f64()}));
}

/// As `crates/whatsapp/src/client.rs` builds it for a service on this computer.
fn client() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .user_agent("recado/bench")
        .http1_only()
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .connect_timeout(Duration::from_secs(10))
        .timeout(Duration::from_secs(30))
        .pool_idle_timeout(Duration::from_secs(20))
        .tcp_nodelay(true)
        .no_proxy()
        .tls_certs_only([])
        .build()
        .unwrap()
}

/// What Recado sends for this row, byte for byte but for the id of the attempt.
fn body(n: u64) -> String {
    let rows::Row { phone, name, order, day } = rows::row(n);
    format!(
        r#"{{"messaging_product":"whatsapp","recipient_type":"individual","to":"{phone}","type":"template","biz_opaque_callback_data":"0190f5f2-7a3c-7000-8000-{n:012x}.1","template":{{"name":"order_update","language":{{"code":"en"}},"components":[{{"type":"body","parameters":[{{"type":"text","text":"{name}"}},{{"type":"text","text":"{order}"}},{{"type":"text","text":"{day}"}}]}}]}}}}"#
    )
}
