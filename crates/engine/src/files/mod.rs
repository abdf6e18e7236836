//! Files that messages carry, and samples of templates: looked at, copied and kept by their contents.
//!
//! A file that somebody hands in is copied into `files/ab/HASH` in the data folder, where HASH is the SHA-256 of its bytes
//! and `ab` its first two digits. From then on nothing hangs on where it came from: what is in the ledger can be sent when
//! the original was moved, changed or deleted. The same bytes are kept once.
//!
//! - A copy is on the disk, whole, before a row of the database speaks of it; one that was cut off has no row, and goes with
//!   the next clean-up.
//! - The copy is put in its place, and taken away, inside a transaction: nobody takes away what another one just put there.
//! - No file is ever whole in memory, but for a picture that is shown.

mod copy;
mod look;
mod problem;

use std::fs::{self, File};
use std::io::{self, Seek};
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::media::MediaKind;
use recado_store::tables::{files, settings};
use serde::Serialize;
use ts_rs::TS;

pub(crate) use copy::{Copy, see};
use copy::{PART, hashed};
pub use problem::{MediaProblem, MediaTrouble};

use crate::engine::Engine;
use crate::error::{EngineError, FileProblem};

/// The folder in the data folder.
const FOLDER: &str = "files";
/// When it was last cleaned up, among the settings.
const CLEANED: &str = "files_cleaned";
/// How long a file is kept that nothing needs: the same invoice is often sent once more.
const UNUSED: TimeDelta = TimeDelta::days(30);
/// From when a copy that has no row is one that was cut off, and not one that is being made.
const ABANDONED: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);
/// The longest name that is kept of a file, in characters.
const NAME: usize = 200;

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileView {
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    /// What it was called where it came from.
    pub name: String,
    /// `application/pdf`
    pub mime: String,
    /// What it can be sent as.
    pub kind: MediaKind,
    /// How large.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What a template's variable takes: `file:HASH/NAME`.
    pub value: String,
}

/// How much is kept, and how much of it nothing needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct FilesView {
    /// Files.
    #[ts(type = "number")]
    pub count: u64,
    /// Bytes of them.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Files that nothing needs any more and that were not used for 30 days.
    #[ts(type = "number")]
    pub unused_count: u64,
    /// Bytes of those.
    #[ts(type = "number")]
    pub unused_bytes: u64,
}

/// A kept file in a list. Its name is not known: the same bytes are called otherwise in each message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptView {
    /// SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    /// `application/pdf`
    pub mime: String,
    /// How large.
    pub bytes: u64,
    /// When it was first handed in.
    pub created_at: DateTime<Utc>,
    /// When something was last made that carries it.
    pub used_at: DateTime<Utc>,
}

/// What is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptList {
    /// How much it is.
    #[serde(flatten)]
    pub amount: FilesView,
    /// Each one, the one that was used last first.
    pub files: Vec<KeptView>,
}

impl Engine {
    /// Takes in a file: looked at, copied, noted. `kind`: what it is for; none: whatever can be sent.
    ///
    /// # Errors
    /// [`EngineError::Media`] where it cannot be sent; [`EngineError::File`] where the data folder cannot take it. Nothing
    /// is then kept.
    pub async fn keep_file(&self, path: &Path, kind: Option<MediaKind>) -> Result<FileView, EngineError> {
        let (folder, source) = (self.files_folder(), path.to_owned());
        let copy = tokio::task::spawn_blocking(move || Copy::make(&source, kind, &folder));
        let copy = copy.await.map_err(|_| EngineError::Interrupted)??;
        let (folder, now) = (self.files_folder(), self.clock().now());
        let view = copy.view();
        self.write(move |tx| copy.keep(tx, &folder, now)).await?;
        Ok(view)
    }

    /// What [`Engine::keep_file`] would say of a file, and nothing is kept.
    ///
    /// # Errors
    /// [`EngineError::Media`]
    pub async fn look_at_file(&self, path: &Path, kind: Option<MediaKind>) -> Result<FileView, EngineError> {
        let source = path.to_owned();
        let seen = tokio::task::spawn_blocking(move || see(&source, kind));
        seen.await.map_err(|_| EngineError::Interrupted)?
    }

    /// Where the bytes of a kept file lie.
    pub(crate) fn file_path(&self, hash: &str) -> PathBuf {
        place(&self.files_folder(), hash)
    }

    /// A kept file, open at its beginning; none: it is not there any more, or not what it was. It is read through before: a
    /// damaged file would reach somebody.
    pub(crate) async fn open_kept(&self, hash: &str, bytes: u64) -> Option<tokio::fs::File> {
        let (path, hash) = (self.file_path(hash), hash.to_owned());
        let opened = tokio::task::spawn_blocking(move || {
            let mut file = File::open(path)?;
            let same = hashed(&[], &mut file, bytes, &mut |_| true)? == (hash, bytes);
            file.rewind()?;
            Ok::<_, io::Error>(same.then_some(file))
        });
        opened.await.ok()?.ok()?.map(tokio::fs::File::from_std)
    }

    /// The bytes of a kept file, whole: for what is small. None: it is not kept, or not there any more.
    ///
    /// # Errors
    /// [`EngineError::File`] where the disk does not give them.
    pub async fn file_bytes(&self, hash: &str) -> Result<Option<Vec<u8>>, EngineError> {
        if !is_hash(hash) {
            return Ok(None);
        }
        let path = self.file_path(hash);
        match tokio::fs::read(&path).await {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(FileProblem::new(&path, &error).into()),
        }
    }

    /// A kept picture, with its type: small enough to be shown whole. None: it is no picture, or not there.
    ///
    /// # Errors
    /// [`EngineError::Store`], [`EngineError::File`]
    pub async fn picture(&self, hash: &str) -> Result<Option<(String, Vec<u8>)>, EngineError> {
        let kept = self.read(|tx| files::by_hash(tx, hash))?;
        let Some(kept) = kept.filter(|kept| MediaKind::of_mime(&kept.mime) == Some(MediaKind::Image)) else {
            return Ok(None);
        };
        Ok(self.file_bytes(&kept.hash).await?.map(|bytes| (kept.mime, bytes)))
    }

    /// The files that are kept.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn kept_files(&self) -> Result<KeptList, EngineError> {
        let view = |kept: files::Kept| {
            let files::Kept { hash, mime, bytes, created_at, used_at, .. } = kept;
            KeptView { hash, mime, bytes, created_at, used_at }
        };
        let files = self.read(files::list)?.into_iter().map(view).collect();
        Ok(KeptList { amount: self.files_view()?, files })
    }

    /// How much is kept.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn files_view(&self) -> Result<FilesView, EngineError> {
        let before = self.clock().now() - UNUSED;
        let (all, unused) = self.read(|tx| Ok::<_, EngineError>((files::amount(tx)?, files::unused(tx, before)?)))?;
        Ok(FilesView {
            count: all.count,
            bytes: all.bytes,
            unused_count: u64::try_from(unused.len()).unwrap_or_default(),
            unused_bytes: unused.iter().map(|kept| kept.bytes).sum(),
        })
    }

    /// Takes away the files that nothing needs and that were not used for 30 days, and copies that were cut off. Says how
    /// much is kept now; `unused` in it is what went.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub async fn clean_files(&self) -> Result<FilesView, EngineError> {
        self.clean_files_unused_for(UNUSED).await
    }

    /// The same once a day, when an engine begins to send.
    pub(crate) async fn clean_files_daily(&self) {
        let now = self.clock().now();
        let last: Result<_, EngineError> = self.read(|tx| Ok(settings::get(tx, CLEANED)?));
        let last = last.ok().flatten().and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
        if last.is_some_and(|last| now - last.to_utc() < TimeDelta::days(1)) {
            return;
        }
        let cleaned = match self.clean_files().await {
            Ok(_) => self.write(move |tx| Ok::<_, EngineError>(settings::set(tx, CLEANED, &now.to_rfc3339())?)).await,
            Err(error) => Err(error),
        };
        if let Err(error) = cleaned {
            tracing::warn!(code = error.code(), "files that nobody needs are still there");
        }
    }

    /// Takes away what was not used for this long, where that is shorter than it is kept otherwise.
    pub(crate) async fn clean_files_unused_for(&self, span: TimeDelta) -> Result<FilesView, EngineError> {
        let (folder, before) = (self.files_folder(), self.clock().now() - span.min(UNUSED));
        let gone = self
            .write(move |tx| {
                let unused = files::unused(tx, before)?;
                for kept in &unused {
                    files::remove(tx, kept.key)?;
                    remove(&place(&folder, &kept.hash));
                }
                remove_strays(&folder, &mut |hash| Ok(files::by_hash(tx, hash)?.is_some()))?;
                Ok::<_, EngineError>(unused)
            })
            .await?;
        let left = self.read(files::amount)?;
        Ok(FilesView {
            count: left.count,
            bytes: left.bytes,
            unused_count: u64::try_from(gone.len()).unwrap_or_default(),
            unused_bytes: gone.iter().map(|kept| kept.bytes).sum(),
        })
    }

    /// Takes the bytes of files away that the database forgets in the same transaction.
    pub(crate) fn remove_bytes(&self, files: &[files::Kept]) {
        files.iter().for_each(|kept| remove(&self.file_path(&kept.hash)));
    }

    pub(crate) fn files_folder(&self) -> PathBuf {
        self.data_dir().join(FOLDER)
    }
}

fn view(hash: String, name: String, mime: String, bytes: u64) -> FileView {
    // What is kept was of a kind; a row that somebody else wrote is shown as what takes most.
    let kind = MediaKind::of_mime(&mime).unwrap_or(MediaKind::Document);
    let value = format!("file:{hash}/{name}");
    FileView { hash, name, mime, kind, bytes, value }
}

/// A file's name as it is kept and as the customer sees it: one line, no folders.
pub(crate) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let plain: String = name.chars().filter(|c| !c.is_control() && !matches!(c, '/' | '\\')).collect();
    if plain.chars().count() <= NAME {
        return plain;
    }
    let ending = plain.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.chars().count() <= 8);
    let start: String = plain.chars().take(NAME - 9).collect();
    ending.map_or_else(|| start.clone(), |ending| format!("{start}.{ending}"))
}

/// What files of a kind are called at their ends.
#[must_use]
pub fn endings(kind: MediaKind) -> &'static [&'static str] {
    match kind {
        MediaKind::Image => &["jpg", "jpeg", "png"],
        MediaKind::Video => &["mp4", "3gp", "3gpp"],
        MediaKind::Document => &["pdf", "txt", "doc", "docx", "xls", "xlsx", "ppt", "pptx"],
    }
}

pub(crate) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// Where the bytes of a hash lie.
fn place(folder: &Path, hash: &str) -> PathBuf {
    folder.join(hash.get(..2).unwrap_or_default()).join(hash)
}

/// What is not there any more is gone, and what cannot be taken away now is tried again by the next clean-up.
fn remove(path: &Path) {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(kind = %error.kind(), "a file that nobody needs could not be taken away");
        }
        _ => {}
    }
}

/// Takes away copies that were cut off, and what no row speaks of any more.
fn remove_strays(folder: &Path, is_kept: &mut dyn FnMut(&str) -> Result<bool, EngineError>) -> Result<(), EngineError> {
    let is_old = |path: &Path| {
        let written = fs::metadata(path).and_then(|known| known.modified());
        written.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > ABANDONED))
    };
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    for path in entries(folder) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with(PART) && is_old(&path) {
            remove(&path);
        } else if path.is_dir() {
            for kept in entries(&path) {
                let name = kept.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                if is_hash(&name) && is_old(&kept) && !is_kept(&name)? {
                    remove(&kept);
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
