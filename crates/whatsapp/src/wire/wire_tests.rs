//! Sends behind a proxy. What a connection does that is there already is tried from outside, in `tests/client`.

use std::time::Duration;

use hyper::http::HeaderValue;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::{Proxies, Wire};
use crate::client::{Limits, tls};
use crate::exchange::Failure;

/// What a proxy that answers like this was asked, and what came of the send.
async fn through(answer: &'static str) -> (String, Failure) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxies = Proxies::builder().all(format!("http://ana:segredo@{}", listener.local_addr().unwrap())).build();
    let proxy = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut asked = vec![0; 4096];
        let read = stream.read(&mut asked).await.unwrap();
        stream.write_all(answer.as_bytes()).await.unwrap();
        String::from_utf8_lossy(asked.get(..read).unwrap()).into_owned()
    });
    let _ = rustls::crypto::ring::default_provider().install_default();
    let limits = Limits { connect: Duration::from_secs(5), answer: Duration::from_secs(5) };
    let authorization = HeaderValue::from_static("Bearer EAAGm0PX4ZCpsBAexample");
    let service = "https://graph.example:443".parse().unwrap();
    let wire = Wire::new(&service, authorization, limits, tls(), Some(&proxies)).unwrap();
    let failure = wire.post("/v25.0/1234/messages".parse().unwrap(), b"{}".to_vec()).await.err().unwrap();
    (proxy.await.unwrap(), failure)
}

#[tokio::test]
async fn a_send_goes_through_the_systems_proxy_and_one_that_refuses_costs_nothing() {
    for answer in ["HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "HTTP/1.1 502 Bad Gateway\r\n\r\n"] {
        let (asked, failure) = through(answer).await;
        assert!(matches!(failure, Failure::NeverLeft(_)), "{failure:?}");
        assert!(asked.starts_with("CONNECT graph.example:443 HTTP/1.1\r\n"), "{asked}");
        assert!(asked.to_ascii_lowercase().contains("proxy-authorization: basic "), "{asked}");
        assert!(!asked.contains("EAAGm0PX4ZCpsBAexample"), "the token is for the service alone");
    }
}

#[tokio::test]
async fn behind_a_tunnel_the_token_waits_for_the_services_certificate() {
    // The tunnel stands, and then nobody there speaks TLS.
    let (asked, failure) = through("HTTP/1.1 200 Connection established\r\n\r\n").await;
    assert!(matches!(failure, Failure::NeverLeft(_)), "{failure:?}");
    assert!(!asked.contains("messages"), "{asked}");
}
