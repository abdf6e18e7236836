//! How many sends a second the practice service takes, beside a server that does nothing but answer.
//!
//! Both are driven by the same client in the same process, in turns, and the ratio is what counts: the machine and the
//! client cancel out of it. A test of the client is worthless if the service is what it waits for, so the service should
//! not cost much more than HTTP itself. `BENCH_CONNECTIONS` and `BENCH_SECONDS` change the load.

#[path = "outbox/raw.rs"]
mod raw;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use raw::{Send, drive, from_environment, middle};
use recado_sandbox::{Delivery, Options, Sandbox};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Turns for each server.
const TURNS: usize = 5;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let connections = from_environment("BENCH_CONNECTIONS", 32);
    let turn = Duration::from_millis(from_environment("BENCH_SECONDS", 10) * 1000 / (2 * TURNS as u64));
    let options = Options { throughput: 0, delivery: Delivery::instant(), ..Options::default() };
    let sandbox = Sandbox::start(([127, 0, 0, 1], 0).into(), options).await?;
    let template = Arc::new(Send::new(sandbox.phone_number_id(), sandbox.token()));

    // The bare server answers what the practice service once answered.
    let mut first = TcpStream::connect(sandbox.address()).await?;
    first.write_all(&template.request(1)).await?;
    let mut answer = vec![0; 4096];
    let length = first.read(&mut answer).await?;
    let answer = String::from_utf8_lossy(answer.get(..length).unwrap_or_default()).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
    assert!(head.starts_with("HTTP/1.1 200"), "the practice service refuses: {answer}");
    let bare = bare_server(Bytes::from(body.to_owned())).await?;

    let (mut practice_rates, mut bare_rates) = (Vec::new(), Vec::new());
    drive(sandbox.address(), connections, turn / 2, &template).await;
    drive(bare, connections, turn / 2, &template).await;
    for _ in 0..TURNS {
        practice_rates.push(drive(sandbox.address(), connections, turn, &template).await);
        bare_rates.push(drive(bare, connections, turn, &template).await);
    }
    let (practice, bare) = (middle(practice_rates), middle(bare_rates));
    println!("{connections} connections, {TURNS} turns of {turn:?} each, {} sends recorded", sandbox.record().len());
    println!("practice service  {practice:>9.0} sends/s");
    println!("bare hyper server {bare:>9.0} requests/s");
    println!("ratio             {:>9.2}", practice / bare);
    sandbox.stop().await;
    Ok(())
}

/// Reads a request and answers these bytes.
async fn bare_server(answer: Bytes) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = stream.set_nodelay(true);
            let answer = answer.clone();
            let service = service_fn(move |request: hyper::Request<Incoming>| {
                let answer = answer.clone();
                async move {
                    let _ = request.into_body().collect().await;
                    let mut response = hyper::Response::new(Full::new(answer));
                    let json = hyper::header::HeaderValue::from_static("application/json; charset=UTF-8");
                    response.headers_mut().insert(hyper::header::CONTENT_TYPE, json);
                    Ok::<_, Infallible>(response)
                }
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    Ok(address)
}
