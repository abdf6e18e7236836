//! One request and what came of it, before anybody says what it means. The only place that calls reqwest; what is sent to
//! people travels on the [`wire`](crate::wire), and means the same.
//!
//! The question that matters is whether the request can have left. reqwest answers it in one case only: an error of the
//! *connector* ([`reqwest::Error::is_connect`]) comes before a connection is handed to the request, and covers resolving,
//! TCP, a proxy's tunnel and the TLS handshake, with their time limit.

use std::io;

use reqwest::header::{AUTHORIZATION, HeaderMap};
use reqwest::{RequestBuilder, Url};
use serde_json::Value;

use crate::wire::Unresolved;
use crate::{CallError, Client, error};

/// Bytes of an answer that are read; a page of a hundred templates has some hundred thousand.
pub(crate) const LARGEST_ANSWER: usize = 16 * 1024 * 1024;

/// A whole answer.
pub(crate) struct Reply {
    pub(crate) http: u16,
    pub(crate) headers: HeaderMap,
    /// None: more than anybody reads.
    pub(crate) bytes: Option<Vec<u8>>,
}

impl Reply {
    pub(crate) fn body(&self) -> Body {
        let Some(bytes) = &self.bytes else { return Body::Other };
        match serde_json::from_slice(bytes) {
            Ok(json) => Body::Json(json),
            Err(error) if error.is_eof() && !bytes.trim_ascii().is_empty() => Body::CutOff,
            Err(_) => Body::Other,
        }
    }
}

/// What stood in it.
pub(crate) enum Body {
    Json(Value),
    /// JSON that stops in the middle: a broken answer that nothing announced as such.
    CutOff,
    /// HTML, nothing, too much.
    Other,
}

/// Why there is no whole answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Proved: no byte of the request was written.
    NeverLeft(&'static str),
    NoAnswer,
    Broken,
}

/// Characters of an answer that does not fit which are kept for a person to read.
const SHOWN_OF_A_MISFIT: usize = 2_000;

impl Client {
    /// Asks once and reads the whole answer.
    async fn ask(&self, url: Url) -> Result<Reply, Failure> {
        self.exchange(self.http().get(url).header(AUTHORIZATION, self.authorization())).await
    }

    /// Makes a request once and reads the whole answer.
    pub(crate) async fn exchange(&self, request: RequestBuilder) -> Result<Reply, Failure> {
        let mut response = request.send().await.map_err(|error| judge(&error))?;
        let http = response.status().as_u16();
        let headers = std::mem::take(response.headers_mut());
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| judge(&error))? {
            if bytes.len() + chunk.len() > LARGEST_ANSWER {
                return Ok(Reply { http, headers, bytes: None });
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(Reply { http, headers, bytes: Some(bytes) })
    }

    /// Asks for something that may be asked twice.
    pub(crate) async fn get(&self, url: Url) -> Result<Value, CallError> {
        let reply = self.ask(url).await?;
        let http = reply.http;
        match reply.body() {
            Body::CutOff => Err(CallError::Broken),
            Body::Other => Err(CallError::Foreign { http }),
            Body::Json(json) => match error::read_graph_error(&json, Some(http), self.token()) {
                Some(error) => Err(CallError::Platform(error)),
                None if (200..300).contains(&http) => Ok(json),
                None => Err(CallError::Foreign { http }),
            },
        }
    }

    /// Asks for a change, once and never again, on the connections that messages go over: they alone can say that no byte
    /// was written. `read` takes what is wanted out of the answer; where it finds nothing, the answer does not fit.
    pub(crate) async fn change<T>(
        &self,
        path: &[&str],
        body: &Value,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<T, CallError> {
        let unbuilt = || CallError::NeverLeft { reason: UNBUILT.to_owned() };
        let path = self.url(path).path().parse().map_err(|_| unbuilt())?;
        let body = serde_json::to_vec(body).map_err(|_| unbuilt())?;
        let reply = self.wire().post(path, body).await?;
        self.read_change(&reply, read)
    }

    /// What the answer to a change says.
    pub(crate) fn read_change<T>(&self, reply: &Reply, read: impl FnOnce(&Value) -> Option<T>) -> Result<T, CallError> {
        let http = reply.http;
        let misfit = || {
            let text = String::from_utf8_lossy(reply.bytes.as_deref().unwrap_or_default());
            let shown: String = self.token().cut_out_of(&text).chars().take(SHOWN_OF_A_MISFIT).collect();
            CallError::Misfit { http, raw: shown }
        };
        match reply.body() {
            Body::CutOff => Err(CallError::Broken),
            Body::Other => Err(misfit()),
            Body::Json(json) => match error::read_graph_error(&json, Some(http), self.token()) {
                Some(error) => Err(CallError::Platform(error)),
                None => read(&json).filter(|_| (200..300).contains(&http)).ok_or_else(misfit),
            },
        }
    }
}

/// What an error of the HTTP library proves. Its text is dropped: it may hold the address.
fn judge(error: &reqwest::Error) -> Failure {
    // A request that could not be put together was never started.
    if error.is_builder() {
        return Failure::NeverLeft(UNBUILT);
    }
    if error.is_connect() {
        return Failure::NeverLeft(match () {
            () if error.is_dns() => UNRESOLVED,
            () if error.is_timeout() => "connecting took too long",
            () => why_not_connected(error),
        });
    }
    if error.is_timeout() { Failure::NoAnswer } else { Failure::Broken }
}

const UNBUILT: &str = "the request could not be put together";
const UNRESOLVED: &str = "the name of the service could not be resolved";

/// A closed list of reasons instead of the libraries' texts, which name hosts and addresses.
pub(crate) fn why_not_connected(error: &(dyn std::error::Error + 'static)) -> &'static str {
    let mut source = Some(error);
    while let Some(cause) = source {
        if cause.is::<rustls::Error>() {
            return "the TLS handshake failed";
        }
        if cause.is::<Unresolved>() {
            return UNRESOLVED;
        }
        if let Some(cause) = cause.downcast_ref::<io::Error>() {
            // An io error that wraps another one leaves it out of its own chain.
            if cause.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()) {
                return "the TLS handshake failed";
            }
            return match cause.kind() {
                io::ErrorKind::ConnectionRefused => "the connection was refused",
                io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::UnexpectedEof => {
                    "the connection broke while it was being opened"
                }
                io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown => {
                    "the network cannot be reached"
                }
                io::ErrorKind::TimedOut => "connecting took too long",
                _ => "the connection could not be opened",
            };
        }
        source = cause.source();
    }
    "the connection could not be opened"
}
