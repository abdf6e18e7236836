//! The client: where the service is, with which token, how long to wait. Cloning shares the connections.
//!
//! HTTP/1.1 only, no redirect followed, nothing tried again. A redirect could carry the token elsewhere; a second try
//! could be a second message.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use recado_core::account::{UrlProblem, parse_api_url};
use reqwest::Url;
use reqwest::header::HeaderValue;
use rustls_platform_verifier::ConfigVerifierExt;

use crate::AccessToken;
use crate::wire::{Proxies, Wire};

/// Idle connections are dropped after this long, so that few sends meet one that the other side has already closed.
pub(crate) const IDLE: Duration = Duration::from_secs(20);

/// Who we say we are.
pub(crate) const USER_AGENT: &str = concat!("recado/", env!("CARGO_PKG_VERSION"));

/// Where the service is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// Scheme, host and port, as [`parse_api_url`] returns it.
    pub api_url: String,
    /// `v25.0`
    pub graph_version: String,
}

/// How long to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For a connection, with its TLS handshake. Passing it proves that nothing left.
    pub connect: Duration,
    /// For a whole exchange, connecting included; it should be longer than `connect`. Passing it proves nothing.
    pub answer: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), answer: Duration::from_secs(30) }
    }
}

/// Why there is no client. Neither address nor token stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// The endpoint's address cannot be used.
    #[error("the address of the service: {0}")]
    Endpoint(#[from] UrlProblem),
    /// The version is not `v` and a number with a dot.
    #[error("the version of the service is not like v25.0")]
    Version,
    /// The token cannot stand in a header.
    #[error("the token cannot stand in a header")]
    Token,
    /// TLS could not be set up: most often this computer has no certificates to trust.
    #[error("TLS could not be set up")]
    Tls,
}

/// A client of one account's service. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    http: reqwest::Client,
    wire: Wire,
    base: Url,
    token: AccessToken,
    authorization: HeaderValue,
    answer: Duration,
}

impl Client {
    /// Sets a client up. Nothing is connected yet.
    ///
    /// # Errors
    /// [`BuildError`]
    pub fn new(endpoint: Endpoint, token: AccessToken, limits: Limits) -> Result<Self, BuildError> {
        let api_url = parse_api_url(&endpoint.api_url)?;
        if !is_version(&endpoint.graph_version) {
            return Err(BuildError::Version);
        }
        // What remains after parse_api_url is https anywhere, or http on this computer.
        let plain = api_url.starts_with("http://");
        let base = Url::parse(&format!("{api_url}/{}", endpoint.graph_version)).map_err(|_| UrlProblem::Shape)?;
        let authorization = token.header().ok_or(BuildError::Token)?;

        // One provider a process; whoever came first is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // No certificate is looked at where there is no TLS, so none is loaded: practice works on a computer without any.
        let tls = if plain { None } else { Some(tls().ok_or(BuildError::Tls)?) };
        let local = is_loopback(&base);
        let service = api_url.parse().map_err(|_| UrlProblem::Shape)?;
        let proxies = (!local).then(Proxies::from_system);
        let wire = Wire::new(&service, authorization.clone(), limits, tls.clone(), proxies.as_ref());
        let wire = wire.ok_or(UrlProblem::Shape)?;
        let mut http = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .https_only(!plain)
            .http1_only()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(limits.connect)
            .timeout(limits.answer)
            .pool_idle_timeout(IDLE)
            .tcp_nodelay(true);
        if local {
            // The practice service: a proxy of the network would not find it.
            http = http.no_proxy();
        }
        http = match tls {
            Some(tls) => http.tls_backend_preconfigured(tls),
            None => http.tls_certs_only([]),
        };
        let http = http.build().map_err(|_| BuildError::Tls)?;
        Ok(Self { inner: Arc::new(Inner { http, wire, base, token, authorization, answer: limits.answer }) })
    }

    /// `base/segment/segment`; whatever is in a segment stays in its segment.
    pub(crate) fn url(&self, segments: &[&str]) -> Url {
        let mut url = self.inner.base.clone();
        // Only an address that cannot be a base refuses segments, and this one is http.
        if let Ok(mut path) = url.path_segments_mut() {
            path.extend(segments);
        }
        url
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.inner.http
    }

    pub(crate) fn wire(&self) -> &Wire {
        &self.inner.wire
    }

    /// How long an answer may take.
    pub(crate) fn answer_limit(&self) -> Duration {
        self.inner.answer
    }

    pub(crate) fn token(&self) -> &AccessToken {
        &self.inner.token
    }

    pub(crate) fn authorization(&self) -> HeaderValue {
        self.inner.authorization.clone()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base", &self.inner.base.as_str()).finish_non_exhaustive()
    }
}

/// TLS as both libraries speak it: whom the system trusts, HTTP/1.1 and nothing else. None where the system's certificates
/// cannot be read.
pub(crate) fn tls() -> Option<rustls::ClientConfig> {
    let mut config = rustls::ClientConfig::with_platform_verifier().ok()?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Some(config)
}

fn is_version(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix('v').and_then(|rest| rest.split_once('.')).is_some_and(|(a, b)| digits(a) && digits(b))
}

fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    host == "localhost"
        || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(api_url: &str, version: &str) -> Result<Client, BuildError> {
        let token = AccessToken::new("EAAGm0PX4ZCpsBAexample".into()).unwrap();
        let endpoint = Endpoint { api_url: api_url.into(), graph_version: version.into() };
        Client::new(endpoint, token, Limits::default())
    }

    #[test]
    fn refuses_what_would_show_the_token() {
        assert_eq!(
            client("http://graph.facebook.com", "v25.0").unwrap_err(),
            BuildError::Endpoint(UrlProblem::PlainHttp)
        );
        assert_eq!(client("http://127.0.0.1:1", "25").unwrap_err(), BuildError::Version);
        assert_eq!(client("http://127.0.0.1:1", "v25.0/..").unwrap_err(), BuildError::Version);
    }

    #[test]
    fn an_id_cannot_leave_its_place_in_the_address() {
        let client = client("http://127.0.0.1:1", "v25.0").unwrap();
        assert_eq!(client.url(&["1?a/b#c", "messages"]).as_str(), "http://127.0.0.1:1/v25.0/1%3Fa%2Fb%23c/messages");
        assert_eq!(format!("{client:?}"), r#"Client { base: "http://127.0.0.1:1/v25.0", .. }"#);
    }
}
