//! A request as the service reads it: the version off the path, the path in pieces, the query as pairs.

use std::borrow::Cow;

use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, ORIGIN};
use hyper::http::request::Parts;
use serde_json::{Map, Value};

/// What an answer says where the path names no version; the newest of the sheet's section 1.1.
const NEWEST_VERSION: &str = "v26.0";

/// A request, read.
#[derive(Debug)]
pub(crate) struct Request {
    /// `GET`, `POST` …
    pub(crate) method: String,
    /// `v23.0`
    pub(crate) version: String,
    /// Whether the path said the version.
    pub(crate) versioned: bool,
    /// The path without the version.
    pub(crate) path: Vec<String>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    /// What came with it.
    pub(crate) body: Bytes,
}

impl Request {
    pub(crate) fn new(parts: Parts, body: Bytes) -> Self {
        let mut path: Vec<String> = parts
            .uri
            .path()
            .split('/')
            .filter(|piece| !piece.is_empty())
            .map(|piece| percent_encoding::percent_decode_str(piece).decode_utf8_lossy().into_owned())
            .collect();
        let versioned = path.first().is_some_and(|first| is_version(first));
        let version = if versioned { path.remove(0) } else { NEWEST_VERSION.to_owned() };
        let query =
            form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned().collect::<Vec<_>>();
        Self { method: parts.method.to_string(), version, versioned, path, query, headers: parts.headers, body }
    }

    /// The path in pieces, for a `match`.
    pub(crate) fn pieces(&self) -> Vec<&str> {
        self.path.iter().map(String::as_str).collect()
    }

    /// A parameter of the query.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All of the query.
    pub(crate) fn query_pairs(&self) -> &[(String, String)] {
        &self.query
    }

    /// The token, from the header or, as Graph also allows, from the address (API sheet, section 1.2). The resumable
    /// upload says `OAuth` where everything else says `Bearer` (section 3.7).
    pub(crate) fn token(&self) -> Option<Cow<'_, str>> {
        let header = self.headers.get(AUTHORIZATION).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let header = header.and_then(|value| {
            let (scheme, token) = value.split_once(' ')?;
            let known = scheme.eq_ignore_ascii_case("bearer") || scheme.eq_ignore_ascii_case("oauth");
            known.then(|| Cow::Owned(token.trim().to_owned()))
        });
        header.or_else(|| self.query("access_token").map(Cow::Borrowed)).filter(|token| !token.is_empty())
    }

    /// A header's text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// What the body is said to be.
    pub(crate) fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok())
    }

    /// Whether a web page sent it.
    pub(crate) fn is_from_a_page(&self) -> bool {
        self.headers.contains_key(ORIGIN)
    }

    /// Whether the address that was asked for names this machine.
    pub(crate) fn host_is_here(&self) -> bool {
        let host = self.header("host").unwrap_or_default();
        let name = host.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')).map_or(host, |(name, _)| name);
        let ip = name.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
        name.eq_ignore_ascii_case("localhost") || ip.is_ok_and(|ip| ip.is_loopback())
    }

    /// The body's JSON object. A body that cannot be read is one without parameters to Graph, so that the first one
    /// missing is what the answer complains about.
    pub(crate) fn object(&self) -> Map<String, Value> {
        match serde_json::from_slice(&self.body) {
            Ok(Value::Object(object)) => object,
            _ => Map::new(),
        }
    }

    /// Whether this is a send.
    pub(crate) fn is_send(&self) -> bool {
        self.method == "POST" && self.path.len() == 2 && self.path.last().is_some_and(|edge| edge == "messages")
    }
}

fn is_version(piece: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    piece.strip_prefix('v').and_then(|rest| rest.split_once('.')).is_some_and(|(a, b)| digits(a) && digits(b))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A request without the wire.
    pub(crate) fn request(method: &str, uri: &str, body: &str) -> Request {
        let (parts, ()) = hyper::Request::builder()
            .method(method)
            .uri(uri)
            .header("authorization", "Bearer t")
            .body(())
            .unwrap()
            .into_parts();
        Request::new(parts, Bytes::copy_from_slice(body.as_bytes()))
    }

    #[test]
    fn with_and_without_a_version() {
        let with = request("GET", "/v23.0/12/messages?fields=a%2Cb&x=1", "");
        assert_eq!((with.version.as_str(), with.pieces()), ("v23.0", vec!["12", "messages"]));
        assert_eq!(with.query("fields"), Some("a,b"));
        let without = request("POST", "/12/messages", "{}");
        assert_eq!((without.versioned, without.pieces(), without.is_send()), (false, vec!["12", "messages"], true));
    }

    #[test]
    fn what_names_this_machine() {
        let with = |host: &str| {
            let mut request = request("GET", "/", "");
            request.headers.insert("host", host.parse().unwrap());
            request.host_is_here()
        };
        assert!(["127.0.0.1:8080", "localhost", "localhost:1", "[::1]:80", "[::1]"].into_iter().all(with));
        assert!(["evil.example", "evil.example:80", "192.168.0.2", ""].into_iter().all(|host| !with(host)));
    }

    #[test]
    fn the_token_in_a_header_or_in_the_address() {
        assert_eq!(request("GET", "/1", "").token().as_deref(), Some("t"));
        let mut request = request("GET", "/1?access_token=q", "");
        request.headers.clear();
        assert_eq!(request.token().as_deref(), Some("q"));
    }
}
