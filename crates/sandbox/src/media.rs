//! Media: uploaded, described, fetched, deleted (API sheet, section 4). They live in memory, until the service stops.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::stream;
use hyper::body::Bytes;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::account;
use crate::answer::{Answer, Answered};
use crate::error::GraphError;
use crate::request::Request;
use crate::state::{State, now};

/// How long the address of a medium can be fetched.
const ADDRESS_LIVES: Duration = Duration::from_secs(300);
/// Bytes kept at most; the oldest media go first.
const KEPT: usize = 512 * 1024 * 1024;

const KB: usize = 1024;
const MB: usize = 1024 * 1024;
/// What the platform takes: kind, most bytes, types.
const KINDS: [(&str, usize, &[&str]); 5] = [
    ("image", 5 * MB, &["image/jpeg", "image/png"]),
    ("video", 16 * MB, &["video/mp4", "video/3gpp"]),
    ("audio", 16 * MB, &["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"]),
    ("sticker", 500 * KB, &["image/webp"]),
    (
        "document",
        100 * MB,
        &[
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ],
    ),
];

/// One medium.
#[derive(Debug, Clone)]
pub(crate) struct Medium {
    kind: &'static str,
    pub(crate) mime: String,
    /// What the upload called it.
    pub(crate) filename: Option<String>,
    sha256: String,
    pub(crate) bytes: Bytes,
    /// Deleted or expired: not there for any request. The phones that have it can still show it.
    gone: bool,
}

/// All media of the number.
#[derive(Debug, Default)]
pub(crate) struct MediaStore(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// Ids grow with time, so the first is the oldest.
    media: BTreeMap<u64, Medium>,
    bytes: usize,
    /// How many came in since the start.
    uploads: u64,
    /// And how many bytes those were.
    uploaded: u64,
}

impl MediaStore {
    fn with<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn get(&self, id: &str) -> Option<Medium> {
        self.seen(id).filter(|medium| !medium.gone)
    }

    /// The medium, also one that is there for no request any more.
    pub(crate) fn seen(&self, id: &str) -> Option<Medium> {
        let id: u64 = id.parse().ok()?;
        self.with(|kept| kept.media.get(&id).cloned())
    }

    /// `image`, `document` …; none if there is no such medium.
    pub(crate) fn kind_of(&self, id: &str) -> Option<&'static str> {
        self.get(id).map(|medium| medium.kind)
    }

    fn put(&self, medium: Medium) -> u64 {
        self.with(|kept| {
            let id = kept.media.keys().next_back().map_or(0, |last| last + 1).max(now() * 1000);
            kept.bytes += medium.bytes.len();
            kept.uploads += 1;
            kept.uploaded += u64::try_from(medium.bytes.len()).unwrap_or(0);
            kept.media.insert(id, medium);
            while kept.media.len() > 1 && kept.bytes > KEPT {
                let Some((_, oldest)) = kept.media.pop_first() else { break };
                kept.bytes = kept.bytes.saturating_sub(oldest.bytes.len());
            }
            id
        })
    }

    /// Ends the life of one medium, or of all, as 30 days do. Whether there was one.
    pub(crate) fn expire(&self, id: Option<&str>) -> bool {
        self.with(|kept| match id {
            None => {
                kept.media.values_mut().for_each(|medium| medium.gone = true);
                true
            }
            Some(id) => {
                let medium = id.parse().ok().and_then(|id: u64| kept.media.get_mut(&id));
                medium.map(|medium| medium.gone = true).is_some()
            }
        })
    }

    /// Media that came in since the start, and their bytes.
    pub(crate) fn uploads(&self) -> (u64, u64) {
        self.with(|kept| (kept.uploads, kept.uploaded))
    }

    pub(crate) fn reset(&self) {
        self.with(|kept| *kept = Kept::default());
    }
}

/// `POST /{phone}/media`
pub(crate) async fn upload(state: &State, request: &Request) -> Answered {
    let boundary = request.content_type().and_then(|kind| multer::parse_boundary(kind).ok());
    let boundary = boundary.ok_or_else(|| GraphError::required("messaging_product"))?;
    let body = stream::iter([Ok::<_, std::convert::Infallible>(request.body.clone())]);
    let mut parts = multer::Multipart::new(body, boundary);
    let (mut product, mut kind, mut file) = (None, None, None);
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        match part.name() {
            Some("messaging_product") => product = Some(part.text().await.map_err(unreadable)?),
            Some("type") => kind = Some(part.text().await.map_err(unreadable)?),
            Some("file") => {
                let mime = part.headers().get("content-type").and_then(|mime| mime.to_str().ok()).map(str::to_owned);
                let name = part.file_name().map(str::to_owned).filter(|name| !name.is_empty());
                file = Some((mime, name, part.bytes().await.map_err(unreadable)?));
            }
            _ => {}
        }
    }
    if product.as_deref() != Some("whatsapp") {
        return Err(GraphError::required("messaging_product"));
    }
    let (mime, filename, bytes) = file.ok_or_else(|| GraphError::required("file"))?;
    // The part's own type decides; the field is what remains where it has none.
    let mime = mime.filter(|mime| mime != "application/octet-stream").or(kind).unwrap_or_default();
    let mime = mime.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let kind = KINDS.iter().find(|(_, _, types)| types.contains(&mime.as_str()));
    let Some((kind, most, _)) = kind else {
        let text = format!("Param file must be a file with one of the supported types - got \"{mime}\".");
        return Err(GraphError::parameter(&text));
    };
    if bytes.is_empty() || bytes.len() > *most {
        return Err(GraphError::refused(131_053, format!("file size must be between 1 and {most} bytes")));
    }
    let sha256 = hex(&Sha256::digest(&bytes));
    let id = state.media.put(Medium { kind, mime, filename, sha256, bytes, gone: false });
    Ok(Answer::json(&json!({ "id": id.to_string() })))
}

fn unreadable(_: multer::Error) -> GraphError {
    GraphError::parameter("Invalid parameter")
}

/// `GET /{media-id}`
pub(crate) fn describe(state: &State, request: &Request, id: &str) -> Answered {
    let medium = own(state, request, id)?;
    let ends = now() + u64::try_from(ADDRESS_LIVES.as_millis()).unwrap_or(0);
    let url = format!("{}/whatsapp_business/attachments/?mid={id}&ext={}", state.api_url, ends / 1000);
    Ok(Answer::json(&json!({
        "messaging_product": "whatsapp",
        "url": url,
        "mime_type": medium.mime,
        "sha256": medium.sha256,
        "file_size": medium.bytes.len(),
        "id": id,
    })))
}

/// The address of [`describe`].
pub(crate) fn fetch(state: &State, request: &Request) -> Answered {
    let ends = request.query("ext").and_then(|ends| ends.parse::<u64>().ok()).unwrap_or(0);
    let medium = request.query("mid").and_then(|id| state.media.get(id)).filter(|_| ends.saturating_mul(1000) > now());
    match medium {
        Some(medium) => Ok(Answer::bytes(&medium.mime, medium.bytes)),
        None => Ok(Answer { status: 404, ..Answer::html(404) }),
    }
}

/// `DELETE /{media-id}`
pub(crate) fn delete(state: &State, request: &Request, id: &str) -> Answered {
    own(state, request, id)?;
    state.media.expire(Some(id));
    Ok(Answer::success())
}

/// The medium, if it is this number's.
fn own(state: &State, request: &Request, id: &str) -> Result<Medium, GraphError> {
    let number = request.query("phone_number_id").unwrap_or(account::PHONE_NUMBER_ID);
    let medium = state.media.get(id).filter(|_| number == account::PHONE_NUMBER_ID);
    medium.ok_or_else(|| GraphError::no_object(&request.method, id))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
