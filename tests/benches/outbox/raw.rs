//! Sends over raw sockets: what a server takes when the client costs next to nothing. Two benches share it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The request, but for its recipient.
pub(crate) struct Send {
    head: String,
    body: (String, String),
}

impl Send {
    pub(crate) fn new(phone_number_id: &str, token: &str) -> Self {
        let head = format!(
            "POST /v23.0/{phone_number_id}/messages HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\ncontent-type: \
             application/json\r\ncontent-length: "
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
    pub(crate) fn request(&self, n: u64) -> Vec<u8> {
        let body = format!("{}119{:08}{}", self.body.0, n % 100_000_000, self.body.1);
        format!("{}{}\r\n\r\n{body}", self.head, body.len()).into_bytes()
    }
}

/// Requests a second over so many connections that stay open.
pub(crate) async fn drive(address: SocketAddr, connections: u64, turn: Duration, send: &Arc<Send>) -> f64 {
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

/// The one in the middle.
pub(crate) fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// A number from the environment, or what it usually is.
pub(crate) fn from_environment(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
