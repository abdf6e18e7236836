//! Media: a file is uploaded once, and messages name it by the id that it gets (API sheet, section 4). An id is the number's
//! that it was uploaded for, and lives thirty days.
//!
//! An upload may be made again: a second copy at the service costs nothing, and nobody sees it. So what broke in the middle
//! is simply made anew. Its time is not that of a question: as long as bytes go, it goes on.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::stream;
use reqwest::header::AUTHORIZATION;
use reqwest::multipart::{Form, Part};
use reqwest::{Body, Url};
use serde_json::Value;
use tokio::fs::File;
use tokio::io::AsyncReadExt;

use crate::error::integer;
use crate::{CallError, Client};

/// How much of a file is in memory at a time.
const CHUNK: usize = 64 * 1024;
/// An upload ends when nothing goes any more, not when it has lasted long; this is only the library's own limit.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// A file, as it is uploaded.
#[derive(Debug)]
pub struct Upload<'a> {
    /// Open, at its beginning.
    pub file: File,
    /// How many bytes of it are sent.
    pub bytes: u64,
    /// Its type; one that the service takes for some kind of message.
    pub mime: &'a str,
    /// What it is called on the way. Nobody is shown it: a document's name travels with each message.
    pub name: &'a str,
}

/// What the service says of a medium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medium {
    /// Its id.
    pub id: String,
    /// Its type.
    pub mime: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: Option<String>,
    /// How large it is.
    pub bytes: Option<u64>,
}

impl Client {
    /// Uploads a file for messages of this number. The id.
    ///
    /// # Errors
    /// [`CallError`]; whatever it is, uploading it again does no harm.
    pub async fn upload_media(&self, phone_number_id: &str, upload: Upload<'_>) -> Result<String, CallError> {
        let Upload { file, bytes, mime, name } = upload;
        let passed = Arc::new(AtomicU64::new(0));
        let part = Part::stream_with_length(streamed(file, bytes, Arc::clone(&passed)), bytes);
        let unbuilt = |_| CallError::NeverLeft { reason: "the request could not be put together".to_owned() };
        let part = part.file_name(name.to_owned()).mime_str(mime).map_err(unbuilt)?;
        let form = Form::new().text("messaging_product", "whatsapp").text("type", mime.to_owned()).part("file", part);
        let url = self.url(&[phone_number_id, "media"]);
        let request =
            self.http().post(url).header(AUTHORIZATION, self.authorization()).timeout(LONGEST).multipart(form);
        let reply = tokio::select! {
            reply = self.exchange(request) => reply?,
            () = stalls(&passed, self.answer_limit()) => return Err(CallError::NoAnswer),
        };
        let id = |answer: &Value| match answer.get("id")? {
            Value::String(id) if !id.is_empty() => Some(id.clone()),
            Value::Number(id) => Some(id.to_string()),
            _ => None,
        };
        self.read_change(&reply, id)
    }

    /// What the service has under an id.
    ///
    /// # Errors
    /// [`CallError`]; 100/33 where it has none, or not for this number.
    pub async fn describe_media(&self, phone_number_id: &str, id: &str) -> Result<Medium, CallError> {
        let answer = self.get(self.media_url(phone_number_id, id)).await?;
        let text = |key: &str| answer.get(key).and_then(Value::as_str).map(str::to_owned);
        // The size is a number, and a text in older answers.
        let bytes = answer.get("file_size").and_then(integer).and_then(|bytes| u64::try_from(bytes).ok());
        let mime = text("mime_type").ok_or(CallError::Foreign { http: 200 })?;
        Ok(Medium { id: text("id").unwrap_or_else(|| id.to_owned()), mime, sha256: text("sha256"), bytes })
    }

    /// Takes a file away from the service before its thirty days are over.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn delete_media(&self, phone_number_id: &str, id: &str) -> Result<(), CallError> {
        let url = self.media_url(phone_number_id, id);
        let reply = self.exchange(self.http().delete(url).header(AUTHORIZATION, self.authorization())).await?;
        self.read_change(&reply, |answer| (answer.get("success")? == true).then_some(()))
    }

    fn media_url(&self, phone_number_id: &str, id: &str) -> Url {
        let mut url = self.url(&[id]);
        url.query_pairs_mut().append_pair("phone_number_id", phone_number_id);
        url
    }
}

/// The first so many bytes of a file, piece by piece; each one that is taken is counted. A file that ends before breaks the
/// request off: the service never has half of one.
fn streamed(file: File, bytes: u64, passed: Arc<AtomicU64>) -> Body {
    let pieces = stream::try_unfold((file, bytes), move |(mut file, left)| {
        let passed = Arc::clone(&passed);
        async move {
            if left == 0 {
                return Ok::<_, std::io::Error>(None);
            }
            let mut piece = vec![0; CHUNK.min(usize::try_from(left).unwrap_or(CHUNK))];
            file.read_exact(&mut piece).await?;
            passed.fetch_add(1, Ordering::Relaxed);
            let left = left - piece.len() as u64;
            Ok(Some((piece, (file, left))))
        }
    });
    Body::wrap_stream(pieces)
}

/// Ends when nothing has gone for this long.
async fn stalls(passed: &AtomicU64, limit: Duration) {
    let mut before = None;
    loop {
        let now = passed.load(Ordering::Relaxed);
        if before.replace(now) == Some(now) {
            return;
        }
        tokio::time::sleep(limit).await;
    }
}
