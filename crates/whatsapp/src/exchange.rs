//! One request and what came of it, before anybody says what it means. The only place that calls the HTTP library.
//!
//! The question that matters is whether the request can have left. The library answers it for us in one case only: an
//! error of the *connector* ([`reqwest::Error::is_connect`]) comes before a connection is handed to the request, and
//! covers resolving, TCP, a proxy's tunnel and the TLS handshake, with their time limit. A connection that was open
//! before and breaks under the request is another error, and doubt. (Where the library finds that a kept connection had
//! been closed before it took the request from the queue, it opens another by itself: then no byte was written.)

use std::error::Error as _;
use std::io;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use reqwest::{Method, Url};
use serde_json::Value;

use crate::{CallError, Client, error};

/// Bytes of an answer that are read; a page of a hundred templates has some hundred thousand.
const LARGEST_ANSWER: usize = 16 * 1024 * 1024;

/// A whole answer.
pub(crate) struct Reply {
    pub(crate) http: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
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

impl Client {
    /// Sends one request and reads the whole answer.
    pub(crate) async fn exchange(&self, method: Method, url: Url, body: Option<Vec<u8>>) -> Result<Reply, Failure> {
        let mut request = self.http().request(method, url).header(AUTHORIZATION, self.authorization());
        if let Some(body) = body {
            request = request.header(CONTENT_TYPE, "application/json").body(body);
        }
        let mut response = request.send().await.map_err(|error| judge(&error))?;
        let http = response.status().as_u16();
        let headers = std::mem::take(response.headers_mut());
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| judge(&error))? {
            if bytes.len() + chunk.len() > LARGEST_ANSWER {
                return Ok(Reply { http, headers, body: Body::Other });
            }
            bytes.extend_from_slice(&chunk);
        }
        let body = match serde_json::from_slice(&bytes) {
            Ok(json) => Body::Json(json),
            Err(error) if error.is_eof() && !bytes.trim_ascii().is_empty() => Body::CutOff,
            Err(_) => Body::Other,
        };
        Ok(Reply { http, headers, body })
    }

    /// Asks for something that may be asked twice.
    pub(crate) async fn get(&self, url: Url) -> Result<Value, CallError> {
        let reply = self.exchange(Method::GET, url, None).await?;
        let http = reply.http;
        match reply.body {
            Body::CutOff => Err(CallError::Broken),
            Body::Other => Err(CallError::Foreign { http }),
            Body::Json(json) => match error::read_graph_error(&json, Some(http), self.token()) {
                Some(error) => Err(CallError::Platform(error)),
                None if (200..300).contains(&http) => Ok(json),
                None => Err(CallError::Foreign { http }),
            },
        }
    }
}

/// What an error of the HTTP library proves. Its text is dropped: it may hold the address.
fn judge(error: &reqwest::Error) -> Failure {
    // A request that could not be put together was never started.
    if error.is_builder() {
        return Failure::NeverLeft("the request could not be put together");
    }
    if error.is_connect() {
        return Failure::NeverLeft(why_not_connected(error));
    }
    if error.is_timeout() { Failure::NoAnswer } else { Failure::Broken }
}

/// A closed list of reasons instead of the library's texts, which name hosts and addresses.
fn why_not_connected(error: &reqwest::Error) -> &'static str {
    if error.is_dns() {
        return "the name of the service could not be resolved";
    }
    if error.is_timeout() {
        return "connecting took too long";
    }
    let mut source = error.source();
    while let Some(cause) = source {
        if cause.is::<rustls::Error>() {
            return "the TLS handshake failed";
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
