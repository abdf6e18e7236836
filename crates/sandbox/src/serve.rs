//! One connection, one request: read it, let a fault strike it or not, answer it.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

use crate::answer::{Answer, Answered};
use crate::body::Body;
use crate::breaking::{self, Read};
use crate::duration::millis;
use crate::error::GraphError;
use crate::request::Request;
use crate::state::State;
use crate::strike::{Strike, Struck, in_scope};
use crate::{practice, router};

/// Bytes of a request with a file in it: the largest document (API sheet, section 4) and its wrapping.
const LARGEST: usize = 110 * 1024 * 1024;

/// The connection is to close without an answer.
#[derive(Debug)]
pub(crate) struct Dropped;

impl std::fmt::Display for Dropped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("dropped on purpose")
    }
}

impl std::error::Error for Dropped {}

impl From<Infallible> for Dropped {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// Answers one request.
///
/// # Errors
/// [`Dropped`], at which the server closes the connection: a fault, or a client that broke off.
pub(crate) async fn respond(
    state: Arc<State>,
    peer: SocketAddr,
    request: hyper::Request<Incoming>,
) -> Result<Response<Body>, Dropped> {
    let (parts, body) = request.into_parts();
    let mut request = Request::new(parts, Bytes::new());
    if let Some(at) = breaking::at(&state, &request) {
        match breaking::read(&state, body, at).await? {
            Read::Whole(body) => request.body = body,
            Read::Broken(beginning) => {
                request.body = beginning;
                breaking::count(&state, &request);
                return Err(Dropped);
            }
        }
    } else {
        request.body = match Limited::new(body, LARGEST).collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) if error.is::<http_body_util::LengthLimitError>() => {
                let refused = GraphError { http: 413, ..GraphError::parameter("The request is too large.") };
                return Ok(whole(&state, None, Err(refused)));
            }
            Err(_) => return Err(Dropped),
        };
    }
    if !request.versioned && request.path.first().is_some_and(|first| first == "practice") {
        let from_here = peer.ip().to_canonical().is_loopback();
        let answer = practice::answer(&state, &request, from_here);
        return Ok(whole(&state, Some(&request), answer));
    }
    let faults = state.faults();
    if in_scope(&faults, &request) {
        let wait = millis(faults.latency) + state.chance.up_to(millis(faults.jitter));
        if wait > 0 {
            tokio::time::sleep(Duration::from_millis(wait)).await;
        }
    }
    let Some(strike) = Strike::draw(&state, &faults, &request) else {
        let answer = router::answer(&state, &request).await;
        return Ok(whole(&state, Some(&request), answer));
    };
    let answer = if strike.processes() { Some(router::answer(&state, &request).await) } else { None };
    match strike.on(&state, answer) {
        Struck::Whole(answer) => Ok(whole(&state, Some(&request), answer)),
        Struck::Truncated(answer) => Ok(cut(whole(&state, Some(&request), answer))),
        Struck::Dropped => Err(Dropped),
        Struck::Stalled => std::future::pending().await,
    }
}

/// Puts an answer into HTTP.
fn whole(state: &State, request: Option<&Request>, answer: Answered) -> Response<Body> {
    let answer = answer.unwrap_or_else(|error| {
        let trace = state.trace();
        tracing::debug!(code = error.code, subcode = error.subcode, trace, "refused");
        Answer::with_status(error.http, &error.to_json(&trace))
    });
    let mut response = Response::new(Body::whole(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(&answer.content_type) {
        headers.insert(CONTENT_TYPE, kind);
    }
    let version = request.map_or("v26.0", |request| request.version.as_str());
    if let Ok(version) = HeaderValue::from_str(version) {
        headers.insert(HeaderName::from_static("facebook-api-version"), version);
    }
    if answer.status == 401 {
        headers.insert(hyper::header::WWW_AUTHENTICATE, HeaderValue::from_static("OAuth \"Facebook Platform\""));
    }
    // Sends are not under the quota that these headers are about (API sheet, section 7).
    if request.is_some_and(|request| !request.is_send()) {
        state.usage.write(headers);
    }
    response
}

/// Promises the whole and gives half.
fn cut(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let Body::Whole(Some(bytes)) = body else { return Response::from_parts(parts, body) };
    parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    Response::from_parts(parts, Body::cut(bytes.slice(..bytes.len() / 2)))
}
