//! Opening a connection: the service's name, a proxy where the system has one, TCP, TLS. What fails here fails before there
//! is a request.

use std::error::Error;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::http::Uri;
use hyper::rt::{Read, Write};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::proxy::matcher::Matcher;
use tower_service::Service;

/// As long as nobody sends for this long, the system asks whether the other side is still there.
const KEEPALIVE: Duration = Duration::from_secs(15);

/// The bytes of a connection, whatever they travel through.
pub(super) trait Io: Read + Write + Send + Unpin {}

impl<T: Read + Write + Send + Unpin> Io for T {}

type Tcp = HttpConnector<Resolver>;
type Failed = Box<dyn Error + Send + Sync>;

pub(super) struct Connector {
    service: Uri,
    way: Way,
}

enum Way {
    /// To a service on this computer.
    Plain(Tcp),
    Tls(HttpsConnector<Tcp>),
    /// TLS through a proxy's tunnel; to the proxy itself with TLS where its address says so.
    Tunnel(Box<HttpsConnector<Tunnel<HttpsConnector<Tcp>>>>),
}

impl Connector {
    /// Without `tls` the service is on this computer. `proxies` are those of the system, read once, as reqwest does: one that
    /// is set later counts from the next client on.
    pub(super) fn new(service: Uri, tls: Option<rustls::ClientConfig>, proxies: Option<&Matcher>) -> Self {
        let mut tcp = HttpConnector::new_with_resolver(Resolver(GaiResolver::new()));
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(KEEPALIVE));
        let Some(tls) = tls else { return Self { service, way: Way::Plain(tcp) } };
        tcp.enforce_http(false);
        let direct = HttpsConnector::from((tcp, tls.clone()));
        let way = match proxies.and_then(|proxies| proxies.intercept(&service)) {
            None => Way::Tls(direct),
            Some(proxy) => {
                let tunnel = Tunnel::new(proxy.uri().clone(), direct);
                let tunnel = match proxy.basic_auth() {
                    Some(word) => tunnel.with_auth(word.clone()),
                    None => tunnel,
                };
                Way::Tunnel(Box::new(HttpsConnector::from((tunnel, tls))))
            }
        };
        Self { service, way }
    }

    pub(super) async fn connect(&self) -> Result<Box<dyn Io>, Failed> {
        let to = self.service.clone();
        Ok(match &self.way {
            Way::Plain(connector) => Box::new(connector.clone().call(to).await?),
            Way::Tls(connector) => Box::new(connector.clone().call(to).await?),
            Way::Tunnel(connector) => Box::new(connector.clone().call(to).await?),
        })
    }
}

/// The system's resolver, whose failure can be told from that of a connection.
#[derive(Debug, Clone)]
pub(super) struct Resolver(GaiResolver);

/// The service's name has no address.
#[derive(Debug, thiserror::Error)]
#[error("the name of the service could not be resolved")]
pub(crate) struct Unresolved(#[source] io::Error);

impl Service<Name> for Resolver {
    type Response = <GaiResolver as Service<Name>>::Response;
    type Error = Unresolved;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Unresolved>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Unresolved>> {
        self.0.poll_ready(cx).map_err(Unresolved)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let found = self.0.call(name);
        Box::pin(async move { found.await.map_err(Unresolved) })
    }
}
