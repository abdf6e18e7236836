//! An upload whose connection breaks in the middle: what came before that is counted, as the platform's resumable upload
//! counts it (API sheet, section 3.7).

use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};

use crate::request::Request;
use crate::serve::Dropped;
use crate::state::State;
use crate::{auth, upload};

/// How far a body was read.
pub(crate) enum Read {
    /// To its end.
    Whole(Bytes),
    /// To where its connection breaks.
    Broken(Bytes),
}

/// After how many bytes this request is to break; none for what is no upload.
pub(crate) fn at(state: &State, request: &Request) -> Option<usize> {
    let at = state.faults().upload_breaks_at?;
    let uploads = request.method == "POST"
        && match request.pieces().as_slice() {
            [session] => session.starts_with("upload:"),
            [_, edge] => *edge == "media",
            _ => false,
        };
    uploads.then(|| usize::try_from(at).unwrap_or(usize::MAX))
}

/// Reads a body up to there. The fault is used up by the one that gets so far.
///
/// # Errors
/// A client that broke off by itself.
pub(crate) async fn read(state: &State, mut body: Incoming, at: usize) -> Result<Read, Dropped> {
    let mut beginning = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Dropped)?;
        let Some(bytes) = frame.data_ref() else { continue };
        let room = at.saturating_sub(beginning.len());
        beginning.extend(bytes.iter().take(room));
        if bytes.len() > room {
            let ours = state.change_faults(|faults| faults.upload_breaks_at.take()).is_some();
            if ours {
                return Ok(Read::Broken(beginning.into()));
            }
            // Another upload took it meanwhile: this one goes on.
            beginning.extend(bytes.iter().skip(room));
            let rest = body.collect().await.map_err(|_| Dropped)?.to_bytes();
            beginning.extend(rest);
            return Ok(Read::Whole(beginning.into()));
        }
    }
    Ok(Read::Whole(beginning.into()))
}

/// Counts what came of a sample's session. Of a medium nothing counts: it is whole or not there.
pub(crate) fn count(state: &State, request: &Request) {
    let pieces = request.pieces();
    if let [session] = pieces.as_slice()
        && let Some(key) = session.strip_prefix("upload:")
        && auth::check(state, request).is_ok()
    {
        // It is incomplete, which nobody is there to be told.
        let _ = upload::receive(state, request, key);
    }
}
