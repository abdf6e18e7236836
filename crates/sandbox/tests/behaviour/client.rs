//! A client of thirty lines: what is tested is what stands on the wire, not what a library makes of it.

use std::io::{Error, ErrorKind};

use recado_sandbox::{Delivery, Options, Sandbox};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// HTTP status, code and details of an error.
    pub(crate) fn error(&self) -> (u16, i64, String) {
        let error = &self.json()["error"];
        let details = error["error_data"]["details"].as_str().unwrap_or_default().to_owned();
        (self.status, error["code"].as_i64().unwrap_or_default(), details)
    }
}

/// A running service and its token.
pub(crate) struct Practice(pub(crate) Sandbox);

impl Practice {
    /// At full speed, with everything instant.
    pub(crate) async fn quick() -> Self {
        let delivery = Delivery::instant();
        Self::with(Options { throughput: 0, pair_limit: false, delivery, ..Options::default() }).await
    }

    pub(crate) async fn with(options: Options) -> Self {
        Self(Sandbox::start(([127, 0, 0, 1], 0).into(), options).await.unwrap())
    }

    /// One request on a connection of its own.
    pub(crate) async fn raw(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Result<Reply, Error> {
        let mut stream = TcpStream::connect(self.0.address()).await?;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n",
            self.0.address(),
            body.len()
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(body).await?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await?;
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").ok_or(Error::from(ErrorKind::UnexpectedEof))?;
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let body = bytes[end + 4..].to_vec();
        let promised = head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next());
        if promised.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length != body.len()) {
            return Err(Error::new(ErrorKind::InvalidData, "truncated"));
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Ok(Reply { status, head, body })
    }

    fn bearer(&self) -> String {
        format!("authorization: Bearer {}\r\ncontent-type: application/json\r\n", self.0.token())
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.raw("GET", path, &self.bearer(), b"").await.unwrap()
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        self.raw("DELETE", path, &self.bearer(), b"").await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.raw("POST", path, &self.bearer(), body.to_string().as_bytes()).await.unwrap()
    }

    /// A send, as it came back or broke.
    pub(crate) async fn try_send(&self, body: &Value) -> Result<Reply, Error> {
        let path = format!("/v23.0/{}/messages", self.0.phone_number_id());
        self.raw("POST", &path, &self.bearer(), body.to_string().as_bytes()).await
    }

    pub(crate) async fn send(&self, body: &Value) -> Reply {
        self.try_send(body).await.unwrap()
    }

    /// Sends the template without variables; the id.
    pub(crate) async fn hello(&self, to: &str) -> String {
        let reply = self.send(&hello(to)).await;
        reply.json()["messages"][0]["id"].as_str().unwrap_or_else(|| panic!("{}", reply.text())).to_owned()
    }

    /// The words of a message's history.
    pub(crate) async fn history(&self, wamid: &str) -> Vec<String> {
        let wamid = wamid.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
        let path = format!(
            "/v23.0/{}/message_history?message_id={wamid}&fields=id,message_id,events{{delivery_status,timestamp}}",
            self.0.phone_number_id()
        );
        let reply = self.get(&path).await.json();
        let events = reply["data"][0]["events"]["data"].as_array().cloned().unwrap_or_default();
        events.iter().map(|event| event["delivery_status"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

/// The template without variables.
pub(crate) fn hello(to: &str) -> Value {
    template(to, "hello_world", "en_US", &json!([]))
}

/// A template.
pub(crate) fn template(to: &str, name: &str, language: &str, components: &Value) -> Value {
    json!({
        "messaging_product": "whatsapp", "recipient_type": "individual", "to": to, "type": "template",
        "template": { "name": name, "language": { "code": language }, "components": components },
    })
}

/// Values of a body.
pub(crate) fn body(values: &[(&str, &str)]) -> Value {
    let parameters: Vec<Value> = values
        .iter()
        .map(|(name, text)| match *name {
            "" => json!({ "type": "text", "text": text }),
            name => json!({ "type": "text", "parameter_name": name, "text": text }),
        })
        .collect();
    json!({ "type": "body", "parameters": parameters })
}

/// A button's address.
pub(crate) fn url_button(index: &str, text: &str) -> Value {
    json!({ "type": "button", "sub_type": "url", "index": index, "parameters": [{ "type": "text", "text": text }] })
}
