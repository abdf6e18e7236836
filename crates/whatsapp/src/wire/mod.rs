//! What sends travel on: HTTP/1.1 connections that are kept, each of them driven by whoever sends on it.
//!
//! Everything else that is asked of the service goes through reqwest. A send does not, for two reasons. Whether a request
//! left is known exactly here: a connection gives back what it had not begun to write. And it costs half: no task beside
//! the one that sends, no address taken apart for each message. What lost: reqwest for both, which answers the question in
//! one case only, and hyper-util's pool, whose connections run in tasks of their own.

mod connect;

use std::collections::VecDeque;
use std::error::Error;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::{Mutex, PoisonError};
use std::task::Poll;

use http_body_util::{BodyExt, Full};
use hyper::body::{Body as _, Bytes, Incoming};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST, USER_AGENT};
use hyper::http::{HeaderMap, HeaderValue, Request, Uri};
use tokio::time::{Instant, timeout_at};

use crate::client::{IDLE, Limits};
use crate::exchange::{Failure, LARGEST_ANSWER, Reply};
pub(crate) use connect::Unresolved;
use connect::{Connector, Io};
pub(crate) use hyper_util::client::proxy::matcher::Matcher as Proxies;

/// An answer whose end is not known in advance begins with room for this much: the service's are smaller.
const USUAL_ANSWER: usize = 512;

/// The connections to one service.
pub(crate) struct Wire {
    connector: Connector,
    headers: HeaderMap,
    limits: Limits,
    /// Those that nobody sends on, the one used last at the end.
    kept: Mutex<VecDeque<(Instant, Box<Connection>)>>,
}

impl Wire {
    /// `service` is scheme, host and port.
    pub(crate) fn new(
        service: &Uri,
        authorization: HeaderValue,
        limits: Limits,
        tls: Option<rustls::ClientConfig>,
        proxies: Option<&Proxies>,
    ) -> Option<Self> {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, HeaderValue::from_str(service.authority()?.as_str()).ok()?);
        headers.insert(USER_AGENT, HeaderValue::from_static(crate::client::USER_AGENT));
        headers.insert(AUTHORIZATION, authorization);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let connector = Connector::new(service.clone(), tls, proxies);
        Some(Self { connector, headers, limits, kept: Mutex::default() })
    }

    /// Posts JSON to a path, once, and reads the whole answer.
    pub(crate) async fn post(&self, path: Uri, json: Vec<u8>) -> Result<Reply, Failure> {
        let deadline = Instant::now() + self.limits.answer;
        let mut request = Request::new(Full::new(Bytes::from(json)));
        *request.method_mut() = hyper::Method::POST;
        *request.uri_mut() = path;
        *request.headers_mut() = self.headers.clone();
        loop {
            let (mut connection, kept) = match self.take() {
                Some(connection) => (connection, true),
                // Boxed, because it is seldom and would make each send's future larger by all of it.
                None => (Box::pin(self.open(deadline)).await?, false),
            };
            match timeout_at(deadline, connection.exchange(request)).await {
                Ok(Ok((reply, again))) => {
                    if again {
                        self.keep(connection);
                    }
                    return Ok(reply);
                }
                // The other side had closed it while nobody sent on it: another one takes the request.
                Ok(Err(Broken::Unsent(unsent))) if kept => request = *unsent,
                Ok(Err(Broken::Unsent(_))) => {
                    return Err(Failure::NeverLeft("the connection broke while it was being opened"));
                }
                Ok(Err(Broken::Sent)) => return Err(Failure::Broken),
                Err(_) => return Err(Failure::NoAnswer),
            }
        }
    }

    async fn open(&self, deadline: Instant) -> Result<Box<Connection>, Failure> {
        let until = deadline.min(Instant::now() + self.limits.connect);
        let opening = async {
            let io = self.connector.connect().await?;
            Connection::over(io).await.map_err(|error| Box::new(error) as Box<dyn Error + Send + Sync>)
        };
        match timeout_at(until, opening).await {
            Ok(Ok(connection)) => Ok(Box::new(connection)),
            Ok(Err(error)) => Err(Failure::NeverLeft(crate::exchange::why_not_connected(&*error))),
            Err(_) => Err(Failure::NeverLeft("connecting took too long")),
        }
    }

    /// The connection that was used last; those that were not used for long are dropped.
    fn take(&self) -> Option<Box<Connection>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = kept.pop_back();
        let oldest = kept.front().or(taken.as_ref()).map(|(since, _)| *since)?;
        // The clock is asked seldom: in a hurry all of them are fresh.
        let now = Instant::now();
        let old = |since: Instant| now.saturating_duration_since(since) > IDLE;
        if old(oldest) {
            kept.retain(|(since, _)| !old(*since));
        }
        taken.filter(|(since, _)| !old(*since)).map(|(_, connection)| connection)
    }

    fn keep(&self, connection: Box<Connection>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((Instant::now(), connection));
    }
}

/// Why there is no answer.
enum Broken {
    /// Not a byte of the request was written; here it is again.
    Unsent(Box<Request<Full<Bytes>>>),
    Sent,
}

/// One connection. It moves only while somebody waits for it, so it needs no task of its own.
struct Connection {
    sender: SendRequest<Full<Bytes>>,
    driver: http1::Connection<Box<dyn Io>, Full<Bytes>>,
    ended: bool,
}

impl Connection {
    async fn over(io: Box<dyn Io>) -> hyper::Result<Self> {
        let (sender, driver) = http1::handshake(io).await?;
        Ok(Self { sender, driver, ended: false })
    }

    /// Sends a request and reads the whole answer, and says whether another request may follow. Where this is given up, so is
    /// the connection.
    async fn exchange(&mut self, request: Request<Full<Bytes>>) -> Result<(Reply, bool), Broken> {
        let answer = self.sender.try_send_request(request);
        let response = match self.drive(answer).await {
            Ok(response) => response,
            Err(mut error) => return Err(error.take_message().map_or(Broken::Sent, |m| Broken::Unsent(Box::new(m)))),
        };
        let (head, body) = response.into_parts();
        let (http, headers) = (head.status.as_u16(), head.headers);
        let bytes = self.read(body).await?;
        let again = bytes.is_some() && self.is_free().await;
        Ok((Reply { http, headers, bytes }, again))
    }

    /// The whole body; none where it is more than anybody reads.
    async fn read(&mut self, mut body: Incoming) -> Result<Option<Vec<u8>>, Broken> {
        let mut bytes = Vec::with_capacity(USUAL_ANSWER);
        while !body.is_end_stream() {
            let Some(frame) = self.drive(body.frame()).await else { break };
            let Ok(data) = frame.map_err(|_| Broken::Sent)?.into_data() else { continue };
            if bytes.len() + data.len() > LARGEST_ANSWER {
                return Ok(None);
            }
            bytes.extend_from_slice(&data);
        }
        Ok(Some(bytes))
    }

    /// Whether another request may follow. Not waited for: what is not free at once is closed.
    async fn is_free(&mut self) -> bool {
        poll_fn(|cx| {
            self.ended = self.ended || Pin::new(&mut self.driver).poll(cx).is_ready();
            Poll::Ready(!self.ended && self.sender.is_ready())
        })
        .await
    }

    /// Waits for something that the connection brings about. The connection goes first: what it reads is then there at once.
    async fn drive<T>(&mut self, waited_for: impl Future<Output = T>) -> T {
        let mut waited_for = pin!(waited_for);
        poll_fn(|cx| {
            if !self.ended && Pin::new(&mut self.driver).poll(cx).is_ready() {
                self.ended = true;
            }
            waited_for.as_mut().poll(cx)
        })
        .await
    }
}

#[cfg(test)]
#[path = "wire_tests.rs"]
mod tests;
