//! The resumable upload of a template's sample file (API sheet, section 3.7): a session, its bytes, a handle.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::json;

use crate::answer::{Answer, Answered};
use crate::error::GraphError;
use crate::request::Request;
use crate::state::State;

/// Types that a sample may have.
const TYPES: [&str; 5] = ["application/pdf", "image/jpeg", "image/jpg", "image/png", "video/mp4"];

/// Sessions that wait for bytes. The bytes themselves are counted, not kept: nobody sees a sample here.
#[derive(Debug, Default)]
pub(crate) struct Uploads(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    sessions: HashMap<String, Session>,
    /// All that were given, whatever has become of their sessions.
    handles: HashSet<String>,
}

#[derive(Debug, Clone)]
struct Session {
    mime: String,
    length: usize,
    received: usize,
}

impl Uploads {
    fn with<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether this service gave this handle.
    pub(crate) fn gave(&self, handle: &str) -> bool {
        self.with(|kept| kept.handles.contains(handle))
    }

    /// Samples that came in whole.
    pub(crate) fn samples(&self) -> usize {
        self.with(|kept| kept.handles.len())
    }

    /// The bytes of a session that has begun, from this offset on. None if there is no such session.
    fn take(&self, key: &str, offset: usize, bytes: usize) -> Option<Session> {
        self.with(|kept| {
            let session = kept.sessions.get_mut(key)?;
            if offset == session.received {
                session.received = session.received.saturating_add(bytes);
            }
            Some(session.clone())
        })
    }

    pub(crate) fn reset(&self) {
        self.with(|kept| *kept = Kept::default());
    }
}

/// `POST /{app}/uploads?file_name&file_length&file_type`
pub(crate) fn open(state: &State, request: &Request) -> Answered {
    let length = request.query("file_length").and_then(|length| length.parse().ok());
    let length: usize = length.ok_or_else(|| GraphError::required("file_length"))?;
    let mime = request.query("file_type").ok_or_else(|| GraphError::required("file_type"))?;
    if !TYPES.contains(&mime) {
        return Err(GraphError::parameter(&format!("Param file_type is not supported - got \"{mime}\".")));
    }
    let key = URL_SAFE_NO_PAD.encode([state.chance.next().to_be_bytes(), state.chance.next().to_be_bytes()].concat());
    let session = Session { mime: mime.to_owned(), length, received: 0 };
    state.uploads.with(|kept| kept.sessions.insert(key.clone(), session));
    Ok(Answer::json(&json!({ "id": format!("upload:{key}?sig=practice") })))
}

/// `POST /upload:…`: bytes from `file_offset` on.
pub(crate) fn receive(state: &State, request: &Request, key: &str) -> Answered {
    let offset = request.header("file_offset").and_then(|offset| offset.parse::<usize>().ok()).unwrap_or(0);
    let session = state.uploads.take(key, offset, request.body.len());
    let session = session.ok_or_else(|| GraphError::no_object("POST", &format!("upload:{key}")))?;
    if session.received != session.length {
        return Err(GraphError::parameter(&format!("File is incomplete: {} of {}", session.received, session.length)));
    }
    let handle = format!("4::{}:ARpractice{key}", STANDARD.encode(session.mime));
    state.uploads.with(|kept| kept.handles.insert(handle.clone()));
    Ok(Answer::json(&json!({ "h": handle })))
}

/// `GET /upload:…`: how far it got.
pub(crate) fn offset(state: &State, key: &str) -> Answered {
    let session = state.uploads.with(|kept| kept.sessions.get(key).cloned());
    let session = session.ok_or_else(|| GraphError::no_object("GET", &format!("upload:{key}")))?;
    Ok(Answer::json(&json!({ "id": format!("upload:{key}"), "file_offset": session.received })))
}
