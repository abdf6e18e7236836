//! What an answer carries: all of it, or less than its head promised.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Bytes, Frame, SizeHint};
use tokio::time::Sleep;

/// The body of an answer.
#[derive(Debug)]
pub(crate) enum Body {
    /// Whole.
    Whole(Option<Bytes>),
    /// A beginning, and then the connection breaks. The pause lets the beginning reach the wire first: what the client
    /// sees must be a broken answer and not a connection that closed without one.
    Cut { beginning: Option<Bytes>, pause: Pin<Box<Sleep>> },
}

/// The connection is to break here.
#[derive(Debug)]
pub(crate) struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("broken on purpose")
    }
}

impl std::error::Error for Broken {}

impl From<Infallible> for Broken {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl Body {
    pub(crate) fn whole(bytes: impl Into<Bytes>) -> Self {
        Self::Whole(Some(bytes.into()))
    }

    pub(crate) fn cut(beginning: Bytes) -> Self {
        Self::Cut { beginning: Some(beginning), pause: Box::pin(tokio::time::sleep(Duration::from_millis(20))) }
    }
}

impl hyper::body::Body for Body {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        match self.get_mut() {
            Self::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::Cut { beginning, pause } => match beginning.take() {
                Some(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
                None => pause.as_mut().poll(cx).map(|()| Some(Err(Broken))),
            },
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Self::Cut { .. } => SizeHint::default(),
        }
    }
}
