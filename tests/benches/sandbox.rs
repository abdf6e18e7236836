//! How many sends a second the practice service takes, beside a server that does nothing but answer.
//!
//! Both are driven by the same client in the same process, in turns, and the ratio is what counts: the machine and the
//! client cancel out of it. A test of the client is worthless if the service is what it waits for, so the service should
//! not cost much more than HTTP itself. `BENCH_CONNECTIONS` and `BENCH_SECONDS` change the load.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
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
    let template = Arc::new(Send::new(&sandbox));

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

/// The request, but for its recipient.
struct Send {
    head: String,
    body: (String, String),
}

impl Send {
    fn new(sandbox: &Sandbox) -> Self {
        let head = format!(
            "POST /v23.0/{}/messages HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {}\r\ncontent-type: \
             application/json\r\ncontent-length: ",
            sandbox.phone_number_id(),
            sandbox.token()
        );
        let parameters = [("nome", "Ana Maria"), ("pedido", "A-1042"), ("previsao", "hoje entre 14h e 16h")]
            .map(|(name, text)| format!(r#"{{"type":"text","parameter_name":"{name}","text":"{text}"}}"#))
            .join(",");
        let after = format!(
            r#"","type":"template","biz_opaque_callback_data":"0190f5f2-7a3c-7000-8000-000000000001","template":{{"name":"pedido_saiu_para_entrega","language":{{"code":"pt_BR"}},"components":[{{"type":"body","parameters":[{parameters}]}},{{"type":"button","sub_type":"url","index":"0","parameters":[{{"type":"text","text":"A-1042"}}]}}]}}}}"#
        );
        let before = r#"{"messaging_product":"whatsapp","recipient_type":"individual","to":"+55"#.to_owned();
        Self { head, body: (before, after) }
    }

    /// To the nth person, so that the limit of a pair stays out of it.
    fn request(&self, n: u64) -> Vec<u8> {
        let body = format!("{}119{:08}{}", self.body.0, n % 100_000_000, self.body.1);
        format!("{}{}\r\n\r\n{body}", self.head, body.len()).into_bytes()
    }
}

/// Requests a second over so many connections that stay open.
async fn drive(address: SocketAddr, connections: u64, turn: Duration, send: &Arc<Send>) -> f64 {
    static NEXT: AtomicU64 = AtomicU64::new(10_000_000);
    let start = Instant::now();
    let mut tasks = Vec::new();
    for _ in 0..connections {
        let send = Arc::clone(send);
        tasks.push(tokio::spawn(async move {
            let mut stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            let mut buffer = vec![0; 8192];
            let mut done = 0_u64;
            while start.elapsed() < turn {
                stream.write_all(&send.request(NEXT.fetch_add(1, Ordering::Relaxed))).await?;
                // Answers are far smaller than a packet and come in one piece; their end is looked at all the same.
                let mut length = 0;
                while !is_whole(buffer.get(..length).unwrap_or_default()) {
                    let read = stream.read(buffer.get_mut(length..).unwrap_or_default()).await?;
                    assert!(read > 0, "the server closed the connection");
                    length += read;
                }
                assert!(buffer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&buffer));
                done += 1;
            }
            Ok::<_, std::io::Error>(done)
        }));
    }
    let mut done = 0;
    for task in tasks {
        done += task.await.map_or(0, |result| result.unwrap_or_default());
    }
    done as f64 / start.elapsed().as_secs_f64()
}

/// Whether an answer has come to its end, by its length.
fn is_whole(bytes: &[u8]) -> bool {
    const LENGTH: &[u8] = b"content-length: ";
    let Some(end) = bytes.windows(4).position(|piece| piece == b"\r\n\r\n") else { return false };
    let length = bytes
        .windows(LENGTH.len())
        .position(|piece| piece == LENGTH)
        .and_then(|at| bytes.get(at + LENGTH.len()..))
        .map_or(0, |rest| {
            rest.iter().take_while(|b| b.is_ascii_digit()).fold(0, |n, b| n * 10 + usize::from(b - b'0'))
        });
    bytes.len() >= end + 4 + length
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

fn middle(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

fn from_environment(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
