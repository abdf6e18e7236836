//! Faults on the wire: which one strikes a request, and what it does to the answer.

use hyper::body::Bytes;

use crate::answer::{Answer, Answered};
use crate::error::GraphError;
use crate::faults::{Faults, Scope};
use crate::messages;
use crate::request::Request;
use crate::state::State;

/// What happens to a request instead of an answer, or to its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strike {
    /// A plain refusal or an error of the server, before anything is done.
    Refuse(u32),
    /// An error of the server, after it is done.
    Forget(u32),
    /// 5xx without a Graph error; whether the request was processed.
    Bare(bool),
    /// A page of HTML; whether the request was processed.
    Html(bool),
    /// The connection closes; whether the request was processed.
    Drop(bool),
    Truncate,
    Stall,
    WithoutId,
}

/// What becomes of an answer.
pub(crate) enum Struck {
    /// It goes out.
    Whole(Answered),
    /// It goes out, but not to its end.
    Truncated(Answered),
    /// The connection closes without it.
    Dropped,
    /// Nothing happens until the client gives up.
    Stalled,
}

/// Server errors of which the contract says that nothing was done.
const SURE: [u32; 3] = [2, 131_016, 133_004];
/// Server errors that leave it open.
const UNSURE: [u32; 2] = [1, 131_000];

impl Strike {
    /// Whether a fault strikes this request, and which.
    pub(crate) fn draw(state: &State, faults: &Faults, request: &Request) -> Option<Self> {
        if !in_scope(faults, request) || faults.remaining == Some(0) {
            return None;
        }
        let chance = &state.chance;
        let half = |unsure: Self, sure: Self| if chance.hits(0.5) { unsure } else { sure };
        let mut draw = chance.share();
        let mut falls_on = |probability: f64| {
            let hit = draw < probability;
            draw -= probability;
            hit
        };
        let strike = if let Some(code) = faults.refuse_with.filter(|_| request.is_send()) {
            Self::Refuse(code)
        } else if falls_on(faults.throttle) {
            Self::Refuse(130_429)
        } else if falls_on(faults.server_error) {
            let code = |codes: &[u32]| codes.get(chance.next() as usize % codes.len().max(1)).copied().unwrap_or(2);
            if chance.hits(0.5) {
                Self::Refuse(code(&SURE))
            } else {
                half(Self::Forget(code(&UNSURE)), Self::Refuse(code(&UNSURE)))
            }
        } else if falls_on(faults.bare_server_error) {
            half(Self::Bare(true), Self::Bare(false))
        } else if falls_on(faults.html) {
            Self::Html(false)
        } else if falls_on(faults.html_after) {
            Self::Html(true)
        } else if falls_on(faults.drop_before) {
            Self::Drop(false)
        } else if falls_on(faults.drop_after) {
            Self::Drop(true)
        } else if falls_on(faults.truncate) {
            Self::Truncate
        } else if falls_on(faults.stall) {
            Self::Stall
        } else if falls_on(faults.without_id) {
            Self::WithoutId
        } else {
            return None;
        };
        if faults.remaining.is_none() {
            return Some(strike);
        }
        // Another request may have taken the last one meanwhile.
        let left = state.change_faults(|faults| {
            let left = faults.remaining.is_none_or(|remaining| remaining > 0);
            faults.remaining = faults.remaining.map(|remaining| remaining.saturating_sub(1));
            left
        });
        left.then_some(strike)
    }

    /// Whether the request is processed at all.
    pub(crate) fn processes(self) -> bool {
        !matches!(self, Self::Refuse(_) | Self::Bare(false) | Self::Html(false) | Self::Drop(false))
    }

    /// What becomes of the answer; none where the request was not processed.
    pub(crate) fn on(self, state: &State, answer: Option<Answered>) -> Struck {
        let page = |statuses: [u16; 2]| if state.chance.hits(0.5) { statuses[0] } else { statuses[1] };
        match self {
            Self::Refuse(code) | Self::Forget(code) => Struck::Whole(Err(error(code))),
            Self::Bare(_) => {
                let body = Bytes::from_static(b"upstream connect error or disconnect/reset before headers");
                Struck::Whole(Ok(Answer { status: page([502, 503]), ..Answer::bytes("text/plain", body) }))
            }
            Self::Html(_) => Struck::Whole(Ok(Answer::html(page([200, 502])))),
            Self::Drop(_) => Struck::Dropped,
            Self::Truncate => answer.map_or(Struck::Dropped, Struck::Truncated),
            Self::Stall => Struck::Stalled,
            Self::WithoutId => Struck::Whole(match answer {
                Some(Ok(_)) | None => Ok(messages::without_id()),
                Some(refused) => refused,
            }),
        }
    }
}

/// Whether faults and latency reach this request at all.
pub(crate) fn in_scope(faults: &Faults, request: &Request) -> bool {
    faults.scope == Scope::All || request.is_send()
}

fn error(code: u32) -> GraphError {
    let mut error = match code {
        130_429 => GraphError::refused(code, "Cloud API message throughput has been reached."),
        _ => GraphError::messaging(code),
    };
    // The table has 400 for code 1, and says that 500 was seen (API sheet, section 6.2).
    if code == 1 {
        error.http = 500;
    }
    error
}
