//! A service of a few lines: it answers each connection with what the test says, byte for byte, and keeps what it read.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use recado_core::Phone;
use recado_whatsapp::{AccessToken, Answer, Client, Endpoint, Limits, SendTemplate};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) const TOKEN: &str = "EAAGm0PX4ZCpsBAcanary0123456789";
pub(crate) const PHONE: &str = "+5511999998888";

/// What the service does with one request.
#[derive(Clone)]
pub(crate) enum Act {
    /// Writes these bytes and closes.
    Reply(String),
    /// Writes these bytes and keeps the connection for the next request.
    ReplyAndStay(String),
    /// Closes without a word.
    Close,
    /// Says nothing for ever.
    Silence,
    /// Announces a body and says no more.
    Stall(String),
}

pub(crate) struct Service {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Service {
    /// The n-th request gets the n-th act; the last one is for all that follow.
    pub(crate) async fn start(acts: Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, acts.clone(), Arc::clone(&log)));
            }
        });
        Self { address, requests }
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    pub(crate) fn client(&self) -> Client {
        client(&format!("http://{}", self.address), Limits::default())
    }
}

async fn serve(mut stream: TcpStream, acts: Vec<Act>, log: Arc<Mutex<Vec<String>>>) {
    while let Some(request) = read_request(&mut stream).await {
        let turn = {
            let mut log = log.lock().unwrap();
            log.push(request);
            log.len() - 1
        };
        match acts.get(turn).or(acts.last()).unwrap() {
            Act::Reply(bytes) => {
                let _ = stream.write_all(bytes.as_bytes()).await;
                return;
            }
            Act::ReplyAndStay(bytes) => {
                let _ = stream.write_all(bytes.as_bytes()).await;
            }
            Act::Close => return,
            Act::Silence => std::future::pending().await,
            Act::Stall(bytes) => {
                let _ = stream.write_all(bytes.as_bytes()).await;
                std::future::pending().await
            }
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ").map(str::to_owned))
                .map_or(0, |length| length.trim().parse::<usize>().unwrap());
            if body.len() >= length {
                return Some(text);
            }
        }
        let mut buffer = [0; 4096];
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
        }
    }
}

pub(crate) fn client(api_url: &str, limits: Limits) -> Client {
    let endpoint = Endpoint { api_url: api_url.to_owned(), graph_version: "v25.0".into() };
    Client::new(endpoint, AccessToken::new(TOKEN.into()).unwrap(), limits).unwrap()
}

pub(crate) fn short() -> Limits {
    Limits { connect: Duration::from_millis(200), answer: Duration::from_millis(400) }
}

/// An answer with a length.
pub(crate) fn http(status: &str, kind: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

pub(crate) fn json(status: &str, body: &str) -> String {
    http(status, "application/json; charset=UTF-8", body)
}

pub(crate) async fn send(client: &Client) -> Answer {
    let to = Phone::from_e164(PHONE).unwrap();
    let message = SendTemplate { to: &to, name: "hello", language: "pt_BR", components: "[]", callback_data: "ref" };
    let answer = client.sender("1234").send_template(&message).await;
    assert_secret_free(&answer);
    answer
}

/// Neither the token nor the phone nor the address of the service.
pub(crate) fn assert_secret_free(value: &impl std::fmt::Debug) {
    let shown = format!("{value:?}");
    for secret in [TOKEN, PHONE, "127.0.0.1", "http://", "https://"] {
        assert!(!shown.contains(secret), "{secret} stands in {shown}");
    }
}
