//! Samples of a template's media: a resumable upload (API sheet, section 3.7). A session is opened, the bytes go into it,
//! and a handle comes back that stands in the template. Where the connection breaks, the session says how far it came.

use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::str::FromStr;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, SizeHint};
use reqwest::Url;
use reqwest::header::AUTHORIZATION;
use serde_json::Value;

use crate::error::integer;
use crate::{CallError, Client};

/// The least that a connection must carry for an upload not to be given up, in bytes a second.
const SLOWEST: u64 = 16 * 1024;
/// What is waited for beyond the time of the bytes.
const BESIDE: Duration = Duration::from_secs(30);

/// An upload that was begun: `upload:…`, with its signature. It lasts longer than the program.
#[derive(Clone, PartialEq, Eq)]
pub struct SampleSession(String);

impl SampleSession {
    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SampleSession {
    type Err = NotASession;

    fn from_str(text: &str) -> Result<Self, NotASession> {
        if text.starts_with("upload:") { Ok(Self(text.to_owned())) } else { Err(NotASession) }
    }
}

/// Bytes on their way, in pieces, of which somebody is told. Their length is known, so the service is told it as well.
struct Told<F> {
    bytes: Bytes,
    sent: u64,
    told: F,
}

/// How much goes at a time.
const PIECE: usize = 64 * 1024;

impl<F: Fn(u64) + Unpin> Body for Told<F> {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.bytes.is_empty() {
            return Poll::Ready(None);
        }
        let piece = self.bytes.len().min(PIECE);
        let piece = self.bytes.split_to(piece);
        self.sent += piece.len() as u64;
        (self.told)(self.sent);
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.len() as u64)
    }
}

/// The text is no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no session of an upload")]
pub struct NotASession;

impl fmt::Debug for SampleSession {
    /// Without the signature, with which anybody could go on.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SampleSession(…)")
    }
}

impl Client {
    /// Begins to upload a file of `length` bytes.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn open_sample(
        &self,
        app_id: &str,
        name: &str,
        length: u64,
        mime: &str,
    ) -> Result<SampleSession, CallError> {
        let mut url = self.url(&[app_id, "uploads"]);
        url.query_pairs_mut()
            .append_pair("file_name", name)
            .append_pair("file_length", &length.to_string())
            .append_pair("file_type", mime);
        let reply = self.exchange(self.http().post(url).header(AUTHORIZATION, self.authorization())).await?;
        self.read_change(&reply, |answer| answer.get("id")?.as_str()?.parse().ok())
    }

    /// How many bytes of it are there.
    ///
    /// # Errors
    /// [`CallError`]; 100/33 where the session is over.
    pub async fn sample_offset(&self, session: &SampleSession) -> Result<u64, CallError> {
        let answer = self.get(self.session_url(session)).await?;
        let offset = answer.get("file_offset").and_then(integer).and_then(|offset| u64::try_from(offset).ok());
        offset.ok_or(CallError::Foreign { http: 200 })
    }

    /// Sends the bytes from `offset` to the end. The handle. `told` hears how many of all bytes have gone to the connection.
    ///
    /// # Errors
    /// [`CallError`]; what arrived of it stays, and [`Client::sample_offset`] tells.
    pub async fn send_sample(
        &self,
        session: &SampleSession,
        offset: u64,
        bytes: Vec<u8>,
        told: impl Fn(u64) + Send + Sync + Unpin + 'static,
    ) -> Result<String, CallError> {
        let never_left = || CallError::NeverLeft { reason: "the token cannot stand in a header".to_owned() };
        let authorization = self.token().upload_header().ok_or_else(never_left)?;
        let time = BESIDE + Duration::from_secs(bytes.len() as u64 / SLOWEST);
        let request = self
            .http()
            .post(self.session_url(session))
            .header(AUTHORIZATION, authorization)
            .header("file_offset", offset)
            .timeout(time)
            .body(reqwest::Body::wrap(Told { bytes: bytes.into(), sent: offset, told }));
        let reply = self.exchange(request).await?;
        let handle = |answer: &Value| answer.get("h")?.as_str().filter(|h| !h.is_empty()).map(str::to_owned);
        self.read_change(&reply, handle)
    }

    /// The session's own address: its id is a path with a query.
    fn session_url(&self, session: &SampleSession) -> Url {
        let (path, query) = session.0.split_once('?').map_or((session.0.as_str(), None), |(p, q)| (p, Some(q)));
        let mut url = self.url(&[path]);
        url.set_query(query);
        url
    }
}
