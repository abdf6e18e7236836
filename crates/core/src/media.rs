//! Media: which kinds of file a message carries, how large they may be, and of which types (API sheet, section 4).

use serde::{Deserialize, Serialize};

use crate::template::HeaderFormat;

const MB: u64 = 1024 * 1024;

/// A kind of file that a message carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    /// A picture.
    Image,
    /// A film.
    Video,
    /// A document.
    Document,
}

impl MediaKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Image, Self::Video, Self::Document];

    /// What a header of this format takes; none: no file.
    #[must_use]
    pub fn of_header(format: &HeaderFormat) -> Option<Self> {
        match format {
            HeaderFormat::Image => Some(Self::Image),
            HeaderFormat::Video => Some(Self::Video),
            HeaderFormat::Document => Some(Self::Document),
            _ => None,
        }
    }

    /// The largest that the platform takes, in bytes.
    #[must_use]
    pub fn limit(self) -> u64 {
        match self {
            Self::Image => 5 * MB,
            Self::Video => 16 * MB,
            Self::Document => 100 * MB,
        }
    }

    /// The types that the platform takes for this kind.
    #[must_use]
    pub fn types(self) -> &'static [&'static str] {
        match self {
            Self::Image => &["image/jpeg", "image/png"],
            Self::Video => &["video/mp4", "video/3gpp"],
            Self::Document => &[
                "application/pdf",
                "text/plain",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ],
        }
    }

    /// Whether the platform takes this type for this kind.
    #[must_use]
    pub fn takes(self, mime: &str) -> bool {
        self.types().contains(&mime)
    }

    /// The kind that this type is.
    #[must_use]
    pub fn of_mime(mime: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.takes(mime))
    }

    /// `image`, `video`, `document`
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::Document => "document",
        }
    }
}
