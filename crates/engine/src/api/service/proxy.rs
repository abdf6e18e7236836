//! A line between the engine and the practice service on which a test can lose, change or hold back what passes.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What happens to the next request of a kind.
#[derive(Debug, Clone)]
pub(super) enum Fate {
    /// It arrives, and its answer does not.
    LoseAnswer,
    /// It does not arrive, and nobody can know.
    Lose,
    /// It arrives, and another answer comes back.
    Answer(&'static str),
    /// It does not arrive, and this comes back.
    Instead(&'static str),
    /// The answer takes so many milliseconds longer.
    Late(u64),
}

/// Requests by the beginning of their first line, and what happens to the next one of each.
type Fates = Arc<Mutex<Vec<(String, Fate)>>>;

pub(super) struct Line {
    pub(super) address: SocketAddr,
    fates: Fates,
    lines: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Line {
    pub(super) async fn to(service: SocketAddr) -> Self {
        Self::at(([127, 0, 0, 1], 0).into(), service).await
    }

    /// The same at an address.
    pub(super) async fn at(address: SocketAddr, service: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (fates, lines) = (Fates::default(), Arc::<Mutex<Vec<String>>>::default());
        let task = tokio::spawn(serve(listener, service, Arc::clone(&fates), Arc::clone(&lines)));
        Self { address, fates, lines, task }
    }

    /// The next request whose first line has `part` in it meets this.
    pub(super) fn next(&self, part: &str, fate: Fate) {
        self.fates.lock().unwrap().push((part.to_owned(), fate));
    }

    /// How many requests with `part` in their first line came.
    pub(super) fn count(&self, part: &str) -> usize {
        self.lines.lock().unwrap().iter().filter(|line| line.contains(part)).count()
    }

    /// Nobody is there any more.
    pub(super) async fn cut(self) -> SocketAddr {
        self.task.abort();
        let _ = self.task.await;
        self.address
    }
}

async fn serve(listener: TcpListener, service: SocketAddr, fates: Fates, lines: Arc<Mutex<Vec<String>>>) {
    while let Ok((client, _)) = listener.accept().await {
        let (fates, lines) = (Arc::clone(&fates), Arc::clone(&lines));
        tokio::spawn(async move { pass(client, service, &fates, &lines).await });
    }
}

/// One request on a connection, which then closes.
async fn pass(mut client: TcpStream, service: SocketAddr, fates: &Fates, lines: &Mutex<Vec<String>>) {
    let Some((head, body)) = read(&mut client).await else { return };
    let line = head.lines().next().unwrap_or_default().to_owned();
    lines.lock().unwrap().push(line.clone());
    let fate = {
        let mut fates = fates.lock().unwrap();
        let at = fates.iter().position(|(part, _)| line.contains(part));
        at.map(|at| fates.remove(at).1)
    };
    let json = |text: &str| {
        format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{text}",
            text.len()
        )
    };
    match fate {
        Some(Fate::Lose) => return,
        Some(Fate::Instead(text)) => {
            let _ = client.write_all(json(text).as_bytes()).await;
            return;
        }
        _ => {}
    }
    let mut upstream = TcpStream::connect(service).await.unwrap();
    let head = head.replacen("\r\n", "\r\nconnection: close\r\n", 1);
    upstream.write_all(head.as_bytes()).await.unwrap();
    upstream.write_all(&body).await.unwrap();
    let mut answer = Vec::new();
    let _ = upstream.read_to_end(&mut answer).await;
    match fate {
        Some(Fate::LoseAnswer) => return,
        Some(Fate::Answer(text)) => answer = json(text).into_bytes(),
        Some(Fate::Late(millis)) => tokio::time::sleep(std::time::Duration::from_millis(millis)).await,
        _ => {}
    }
    let _ = client.write_all(&answer).await;
}

async fn read(stream: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 16 * 1024];
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end + 4]).into_owned();
            let length = head.to_ascii_lowercase();
            let length = length.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
            let length: usize = length.and_then(|length| length.trim().parse().ok()).unwrap_or(0);
            if bytes.len() >= end + 4 + length {
                return Some((head, bytes[end + 4..end + 4 + length].to_vec()));
            }
        }
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
        }
    }
}
