//! A running practice service: started, looked at, stopped.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::account;
use crate::customer::{self, Answer, AnswerProblem, Received};
use crate::faults::Faults;
use crate::options::Options;
use crate::phone::{self, PhoneMessage};
use crate::record::Record;
use crate::serve::respond;
use crate::state::State;

/// How long requests in flight may still take when the service stops.
const GRACE: Duration = Duration::from_secs(2);

/// A running practice service. Dropping it stops it at once; [`stop`](Self::stop) lets requests in flight end.
pub struct Sandbox {
    state: Arc<State>,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    accepting: JoinHandle<()>,
}

impl Sandbox {
    /// Starts to serve. Port 0 takes a free one; [`api_url`](Self::api_url) says which.
    ///
    /// # Errors
    /// The operating system's, when the address cannot be listened on.
    pub async fn start(listen: SocketAddr, options: Options) -> std::io::Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(format!("http://{}", reachable(address)), options));
        let (stop, stopped) = watch::channel(false);
        let accepting = tokio::spawn(accept(listener, Arc::clone(&state), stopped));
        Ok(Self { state, address, stop, accepting })
    }

    /// Scheme, host and port, as an account has it.
    #[must_use]
    pub fn api_url(&self) -> &str {
        &self.state.api_url
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The number that sends.
    #[must_use]
    pub fn phone_number_id(&self) -> &str {
        account::PHONE_NUMBER_ID
    }

    /// The account that the number and the templates belong to.
    #[must_use]
    pub fn waba_id(&self) -> &str {
        account::WABA_ID
    }

    /// The app that the token belongs to.
    #[must_use]
    pub fn app_id(&self) -> &str {
        account::APP_ID
    }

    /// The access token.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.state.token
    }

    /// Changes what goes wrong, from the next request on.
    pub fn set_faults(&self, faults: Faults) {
        self.state.change_faults(|current| *current = faults);
    }

    /// What the service processed, in order, whether or not its answers arrived.
    #[must_use]
    pub fn record(&self) -> Vec<Record> {
        self.state.records.with(|records| records.clone())
    }

    /// Lets a customer's phone answer.
    ///
    /// # Errors
    /// [`AnswerProblem`] where no phone can have answered this; nothing is then kept.
    pub fn answer(&self, answer: &Answer) -> Result<Received, AnswerProblem> {
        customer::receive(&self.state, answer)
    }

    /// What customers answered after the first so many, in order.
    #[must_use]
    pub fn answers(&self, after: usize) -> Vec<Received> {
        self.state.inbox.after(after)
    }

    /// What stands on a customer's phone after the first so many messages, in the order in which they arrived: only what
    /// has been delivered by now. `to` is a number in any form that the service takes. The newest 2,000 messages of all
    /// phones together can be looked at; `after` counts those of this phone.
    #[must_use]
    pub fn phone(&self, to: &str, after: usize) -> Vec<PhoneMessage> {
        phone::look(&self.state, to, after)
    }

    /// An uploaded medium: its type, the name of its file, its bytes. What is expired or was deleted at the service can
    /// still be looked at, as on the phones that have it.
    #[must_use]
    pub fn medium(&self, id: &str) -> Option<(String, Option<String>, Vec<u8>)> {
        self.state.media.seen(id).map(|medium| (medium.mime, medium.filename, medium.bytes.to_vec()))
    }

    /// Stops: no new connections, two seconds for requests in flight, then the rest is cut off.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        // The task ends by itself within the grace; it cannot fail.
        let _ = (&mut self.accepting).await;
    }
}

impl std::fmt::Debug for Sandbox {
    /// Where it is, and not its token.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sandbox").field("api_url", &self.api_url()).finish_non_exhaustive()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// An address that can be connected to: the unspecified one cannot, everywhere.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(match address {
            SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
        });
    }
    address
}

/// Takes connections until told to stop. Aborting this task drops the set, and with it every connection.
async fn accept(listener: TcpListener, state: Arc<State>, mut stopped: watch::Receiver<bool>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    connections.spawn(connection(stream, peer, Arc::clone(&state), stopped.clone()));
                }
                Err(error) => {
                    // Out of file handles, mostly: it passes when connections close.
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            },
            Some(_) = connections.join_next() => {}
            _ = stopped.changed() => break,
        }
    }
    drop(listener);
    let rest = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, rest).await.is_err() {
        tracing::debug!("requests in flight were cut off");
    }
}

async fn connection(stream: TcpStream, peer: SocketAddr, state: Arc<State>, mut stopped: watch::Receiver<bool>) {
    // Answers are small; waiting to fill a packet would cost 40 ms each.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| respond(Arc::clone(&state), peer, request));
    let serving = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    let mut serving = std::pin::pin!(serving);
    let ended = tokio::select! {
        ended = serving.as_mut() => ended,
        _ = stopped.changed() => {
            serving.as_mut().graceful_shutdown();
            serving.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended");
    }
}
