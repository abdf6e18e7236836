//! The resumable upload of a template's sample file (API sheet, section 3.7): a session, its bytes, a handle.

use std::collections::HashMap;
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
pub(crate) struct Uploads(Mutex<HashMap<String, Session>>);

#[derive(Debug, Clone)]
struct Session {
    mime: String,
    length: usize,
    received: usize,
}

impl Uploads {
    fn with<T>(&self, look: impl FnOnce(&mut HashMap<String, Session>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn reset(&self) {
        self.with(HashMap::clear);
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
    state.uploads.with(|sessions| sessions.insert(key.clone(), session));
    Ok(Answer::json(&json!({ "id": format!("upload:{key}?sig=practice") })))
}

/// `POST /upload:…`: bytes from `file_offset` on.
pub(crate) fn receive(state: &State, request: &Request, key: &str) -> Answered {
    let offset = request.header("file_offset").and_then(|offset| offset.parse::<usize>().ok()).unwrap_or(0);
    let session = state.uploads.with(|sessions| {
        let session = sessions.get_mut(key)?;
        if offset == session.received {
            session.received += request.body.len();
        }
        Some(session.clone())
    });
    let session = session.ok_or_else(|| GraphError::no_object("POST", &format!("upload:{key}")))?;
    if session.received != session.length {
        return Err(GraphError::parameter(&format!("File is incomplete: {} of {}", session.received, session.length)));
    }
    let handle = format!("4::{}:ARpractice{key}", STANDARD.encode(session.mime));
    Ok(Answer::json(&json!({ "h": handle })))
}

/// `GET /upload:…`: how far it got.
pub(crate) fn offset(state: &State, key: &str) -> Answered {
    let session = state.uploads.with(|sessions| sessions.get(key).cloned());
    let session = session.ok_or_else(|| GraphError::no_object("GET", &format!("upload:{key}")))?;
    Ok(Answer::json(&json!({ "id": format!("upload:{key}"), "file_offset": session.received })))
}
