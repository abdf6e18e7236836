//! Files in messages: pictures, videos and documents; which kinds the service takes, how large, and how one that Recado
//! keeps is named among a template's values (API sheet, sections 3.7 and 4).

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::template::HeaderFormat;

/// What a file in a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A picture.
    Image,
    /// A video.
    Video,
    /// A file such as an invoice.
    Document,
}

/// What the service takes as a document, a picture or a video of a message (section 4).
const IMAGE: [&str; 2] = ["image/jpeg", "image/png"];
const VIDEO: [&str; 2] = ["video/mp4", "video/3gpp"];
const DOCUMENT: [&str; 8] = [
    "application/pdf",
    "text/plain",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
];
/// What it takes as a sample of a template's header (section 3.7).
const SAMPLE: [(MediaKind, &str); 4] = [
    (MediaKind::Image, "image/jpeg"),
    (MediaKind::Image, "image/png"),
    (MediaKind::Video, "video/mp4"),
    (MediaKind::Document, "application/pdf"),
];
const MEBIBYTE: u64 = 1024 * 1024;

impl MediaKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Image, Self::Video, Self::Document];

    /// The kind that a header waits for; none for a line, a place, a product, and what cannot be sent.
    #[must_use]
    pub fn of_header(format: &HeaderFormat) -> Option<Self> {
        match format {
            HeaderFormat::Image => Some(Self::Image),
            HeaderFormat::Video => Some(Self::Video),
            HeaderFormat::Document => Some(Self::Document),
            HeaderFormat::Text
            | HeaderFormat::Gif
            | HeaderFormat::Location
            | HeaderFormat::Product
            | HeaderFormat::Other(_) => None,
        }
    }

    /// The kind that a type of file belongs to.
    #[must_use]
    pub fn of_mime(mime: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.takes(mime))
    }

    /// The platform's word in a request: `image`, `video`, `document`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::Document => "document",
        }
    }

    /// The most bytes that the service takes.
    #[must_use]
    pub fn limit(self) -> u64 {
        match self {
            Self::Image => 5 * MEBIBYTE,
            Self::Video => 16 * MEBIBYTE,
            Self::Document => 100 * MEBIBYTE,
        }
    }

    /// The types of file that the service takes.
    #[must_use]
    pub fn mimes(self) -> &'static [&'static str] {
        match self {
            Self::Image => &IMAGE,
            Self::Video => &VIDEO,
            Self::Document => &DOCUMENT,
        }
    }

    /// Whether the service takes this type of file in a message; parameters behind a semicolon do not count.
    #[must_use]
    pub fn takes(self, mime: &str) -> bool {
        let bare = bare(mime);
        self.mimes().iter().any(|known| known.eq_ignore_ascii_case(bare))
    }

    /// Whether it takes it as a sample of a template's header.
    #[must_use]
    pub fn takes_as_sample(self, mime: &str) -> bool {
        let bare = bare(mime);
        SAMPLE.iter().any(|(kind, known)| *kind == self && known.eq_ignore_ascii_case(bare))
    }
}

fn bare(mime: &str) -> &str {
    mime.split(';').next().unwrap_or_default().trim()
}

/// A file that Recado keeps, as a value names it: `file:HASH/nota.pdf`, or `file:HASH` where it has no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptFile<'a> {
    /// SHA-256 of its bytes, 64 hexadecimal digits in lower case.
    pub hash: &'a str,
    /// What the customer's phone calls it.
    pub name: Option<&'a str>,
}

/// What the value of a kept file begins with.
const SCHEME: &str = "file:";
const HASH: usize = 64;

impl<'a> KeptFile<'a> {
    /// Reads a value; none where it names no kept file.
    #[must_use]
    pub fn parse(value: &'a str) -> Option<Self> {
        let rest = value.trim().strip_prefix(SCHEME)?;
        let (hash, name) = rest.split_once('/').map_or((rest, None), |(hash, name)| (hash, Some(name)));
        let right = hash.len() == HASH && hash.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'));
        right.then_some(Self { hash, name: name.filter(|name| !name.trim().is_empty()) })
    }

    /// Whether a value means a kept file, be it right or not.
    #[must_use]
    pub fn is_meant(value: &str) -> bool {
        value.trim_start().starts_with(SCHEME)
    }
}

impl fmt::Display for KeptFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}", self.hash)?;
        self.name.map_or(Ok(()), |name| write!(f, "/{name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_service_takes() {
        assert_eq!(MediaKind::of_mime("application/pdf"), Some(MediaKind::Document));
        assert_eq!(MediaKind::of_mime("Image/JPEG; q=1"), Some(MediaKind::Image));
        assert_eq!(MediaKind::of_mime("video/3gpp"), Some(MediaKind::Video));
        assert_eq!(MediaKind::of_mime("image/webp"), None);
        assert_eq!(MediaKind::of_mime("application/zip"), None);
        assert_eq!(MediaKind::ALL.map(MediaKind::limit), [5_242_880, 16_777_216, 104_857_600]);
        assert!(MediaKind::Document.takes_as_sample("application/pdf"));
        assert!(!MediaKind::Document.takes_as_sample("text/plain") && !MediaKind::Video.takes_as_sample("video/3gpp"));
        assert_eq!(MediaKind::of_header(&HeaderFormat::Video), Some(MediaKind::Video));
        assert_eq!(MediaKind::of_header(&HeaderFormat::Gif), None);
    }

    #[test]
    fn the_name_of_a_kept_file() {
        let hash = "0123456789abcdef".repeat(4);
        let value = format!("file:{hash}/Nota 42 ação.pdf");
        let file = KeptFile::parse(&value).unwrap();
        assert_eq!((file.hash, file.name, file.to_string()), (hash.as_str(), Some("Nota 42 ação.pdf"), value.clone()));
        let bare = format!("file:{hash}");
        assert_eq!(KeptFile::parse(&bare).unwrap().to_string(), bare);
        assert_eq!(KeptFile::parse(&format!("file:{hash}/")).unwrap().name, None);
        assert_eq!(KeptFile::parse(&value.to_uppercase()), None);
        assert_eq!(KeptFile::parse(&format!("file:{}", hash.replace('a', "A"))), None);
        assert_eq!(KeptFile::parse("file:12/nota.pdf"), None);
        assert_eq!(KeptFile::parse("https://loja.example/nota.pdf"), None);
        assert!(KeptFile::is_meant("file:12") && !KeptFile::is_meant("123"));
    }
}
