//! What is wrong with a file that somebody wants to send.

use std::path::Path;

use recado_core::media::MediaKind;

use crate::error::Fault;

/// Why a file cannot be sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file {name} cannot be sent: {trouble:?}")]
pub struct MediaProblem {
    /// The file's name, without the folders before it.
    pub name: String,
    /// What is wrong.
    pub trouble: MediaTrouble,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the codes and their words in locales/ are the explanation")]
pub enum MediaTrouble {
    Missing,
    /// No file of a folder is called like this.
    NoneCalled,
    /// Several files of a folder are called like this.
    Ambiguous {
        files: String,
    },
    /// The name leads out of the folder that files are taken from.
    Outside,
    Unreadable,
    Empty,
    /// Larger than the platform takes; both in bytes.
    TooLarge {
        bytes: u64,
        limit: u64,
    },
    /// It is `found`, and that is not sent here; `wanted` is what is. None: any that can be sent at all.
    Kind {
        found: String,
        wanted: Option<MediaKind>,
    },
    /// It breaks off, or is not what its first bytes say.
    Damaged,
}

impl MediaProblem {
    pub(crate) fn new(path: &Path, trouble: MediaTrouble) -> Self {
        Self { name: super::name_of(path), trouble }
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.trouble {
            MediaTrouble::Missing | MediaTrouble::NoneCalled => "file_missing",
            MediaTrouble::Ambiguous { .. } => "file_ambiguous",
            MediaTrouble::Outside => "file_outside",
            MediaTrouble::Unreadable => "file_unreadable",
            MediaTrouble::Empty => "file_empty",
            MediaTrouble::TooLarge { .. } => "file_too_large",
            MediaTrouble::Kind { .. } => "file_kind",
            MediaTrouble::Damaged => "file_damaged",
        }
    }

    pub(crate) fn fault(&self) -> Fault {
        match self.trouble {
            MediaTrouble::Missing => Fault::NotFound,
            _ => Fault::Input,
        }
    }

    /// What the words are made with, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let by = if self.trouble == MediaTrouble::NoneCalled { "name" } else { "path" };
        let mut params = vec![("file", self.name.clone()), ("by", by.to_owned())];
        match &self.trouble {
            MediaTrouble::TooLarge { bytes, limit } => {
                params.push(("size", megabytes(*bytes)));
                params.push(("limit", megabytes(*limit)));
            }
            MediaTrouble::Kind { found, wanted } => {
                params.push(("found", found.clone()));
                params.push(("wanted", wanted.map_or("any", MediaKind::as_str).to_owned()));
            }
            MediaTrouble::Ambiguous { files } => params.push(("files", files.clone())),
            _ => {}
        }
        params
    }
}

/// Megabytes with one digit behind the point where there is need of it; never rounded down to the limit that they exceed.
fn megabytes(bytes: u64) -> String {
    const MB: u64 = 1024 * 1024;
    let tenths = (bytes * 10).div_ceil(MB);
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}
