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

mod look;
mod problem;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use recado_core::media::MediaKind;
use recado_store::tables::files;
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

pub use problem::{MediaProblem, MediaTrouble};

use crate::engine::Engine;
use crate::error::{EngineError, FileProblem};

/// The folder in the data folder.
const FOLDER: &str = "files";
/// What copies are called while they are made.
const PART: &str = "part-";
/// How much is read at a time.
const CHUNK: usize = 64 * 1024;
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

impl Engine {
    /// Takes in a file: looked at, copied, noted. `kind`: what it is for; none: whatever can be sent.
    ///
    /// # Errors
    /// [`EngineError::Media`] where it cannot be sent; [`EngineError::File`] where the data folder cannot take it. Nothing
    /// is then kept.
    pub async fn keep_file(&self, path: &Path, kind: Option<MediaKind>) -> Result<FileView, EngineError> {
        let (folder, source) = (self.files_folder(), path.to_owned());
        let copy = tokio::task::spawn_blocking(move || copy(&source, kind, &folder));
        let copy = copy.await.map_err(|_| EngineError::Interrupted)??;
        let (folder, now) = (self.files_folder(), self.clock().now());
        let Copy { seen, part } = copy;
        let view = seen.view();
        self.write(move |tx| {
            part.put(&folder, &seen.hash)?;
            files::keep(tx, &seen.hash, seen.mime, seen.bytes, now)?;
            Ok::<_, EngineError>(())
        })
        .await?;
        Ok(view)
    }

    /// What [`Engine::keep_file`] would say of a file, and nothing is kept.
    ///
    /// # Errors
    /// [`EngineError::Media`]
    pub async fn look_at_file(&self, path: &Path, kind: Option<MediaKind>) -> Result<FileView, EngineError> {
        let source = path.to_owned();
        let seen = tokio::task::spawn_blocking(move || see(&source, kind));
        Ok(seen.await.map_err(|_| EngineError::Interrupted)??.view())
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

    /// What is known of a kept file; its name is the caller's, who has it from the value.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn kept_file(&self, hash: &str, name: &str) -> Result<Option<FileView>, EngineError> {
        let kept = self.read(|tx| files::by_hash(tx, hash))?;
        Ok(kept.map(|kept| view(kept.hash, name.to_owned(), kept.mime, kept.bytes)))
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
        let (folder, before) = (self.files_folder(), self.clock().now() - UNUSED);
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

    pub(crate) fn files_folder(&self) -> PathBuf {
        self.data_dir().join(FOLDER)
    }
}

/// What is known of a file that was looked at from its beginning to its end.
#[derive(Debug, Clone)]
struct Seen {
    hash: String,
    name: String,
    mime: &'static str,
    bytes: u64,
}

impl Seen {
    fn view(&self) -> FileView {
        view(self.hash.clone(), self.name.clone(), self.mime.to_owned(), self.bytes)
    }
}

fn view(hash: String, name: String, mime: String, bytes: u64) -> FileView {
    // What is kept was of a kind; a row that somebody else wrote is shown as what takes most.
    let kind = MediaKind::of_mime(&mime).unwrap_or(MediaKind::Document);
    let value = format!("file:{hash}/{name}");
    FileView { hash, name, mime, kind, bytes, value }
}

/// A copy that is on the disk and has not its name yet.
struct Copy {
    seen: Seen,
    part: Part,
}

/// A file of ours that is being made. Dropped, it goes.
struct Part(Option<PathBuf>);

impl Part {
    /// Gives it its name, or lets it go where the same bytes are there already.
    fn put(mut self, folder: &Path, hash: &str) -> Result<(), EngineError> {
        let Some(part) = &self.0 else { return Ok(()) };
        let target = place(folder, hash);
        let problem = |source| FileProblem::new(&target, &source);
        let length = |path: &Path| fs::metadata(path).map(|known| known.len());
        if length(&target).is_ok_and(|kept| length(part).is_ok_and(|new| new == kept)) {
            return Ok(());
        }
        if let Some(parent) = target.parent() {
            private_folder(parent).map_err(problem)?;
        }
        fs::rename(part, &target).map_err(problem)?;
        self.0 = None;
        sync_folder(&target);
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(part) = &self.0 {
            remove(part);
        }
    }
}

/// Looks at a file and copies it beside where it will lie.
fn copy(source: &Path, kind: Option<MediaKind>, folder: &Path) -> Result<Copy, EngineError> {
    let trouble = |trouble| MediaProblem::new(source, trouble);
    let (mut file, head, mime, limit) = open(source, kind)?;
    private_folder(folder).map_err(|error| FileProblem::new(folder, &error))?;
    let mut chance = [0; 8];
    let _ = getrandom::fill(&mut chance);
    let path = folder.join(format!("{PART}{}-{:016x}", std::process::id(), u64::from_le_bytes(chance)));
    let problem = |error| FileProblem::new(&path, &error);
    let mut target = private_file(&path).map_err(problem)?;
    let part = Part(Some(path.clone()));
    let mut kept = Ok(());
    let (hash, bytes) = hashed(&head, &mut file, limit, &mut |chunk| {
        kept = target.write_all(chunk);
        kept.is_ok()
    })
    .map_err(|_| trouble(MediaTrouble::Unreadable))?;
    kept.map_err(problem)?;
    if bytes > limit {
        // It grew while it was read.
        return Err(trouble(MediaTrouble::TooLarge { bytes, limit }).into());
    }
    target.sync_data().map_err(problem)?;
    drop(target);
    // Of the copy: the original may be written over this moment.
    let mut target = File::open(&path).map_err(problem)?;
    if !look::is_whole(&mut target, mime).map_err(problem)? {
        return Err(trouble(MediaTrouble::Damaged).into());
    }
    Ok(Copy { seen: Seen { hash, name: name_of(source), mime, bytes }, part })
}

/// Looks at a file.
fn see(source: &Path, kind: Option<MediaKind>) -> Result<Seen, EngineError> {
    let trouble = |trouble| MediaProblem::new(source, trouble);
    let unreadable = |_| trouble(MediaTrouble::Unreadable);
    let (mut file, head, mime, limit) = open(source, kind)?;
    let (hash, bytes) = hashed(&head, &mut file, limit, &mut |_| true).map_err(unreadable)?;
    if bytes > limit {
        return Err(trouble(MediaTrouble::TooLarge { bytes, limit }).into());
    }
    if !look::is_whole(&mut file, mime).map_err(unreadable)? {
        return Err(trouble(MediaTrouble::Damaged).into());
    }
    Ok(Seen { hash, name: name_of(source), mime, bytes })
}

/// Opens a file that can be sent, as far as its beginning and its size tell. With its beginning, its type, and how large it
/// may be.
fn open(source: &Path, wanted: Option<MediaKind>) -> Result<(File, Vec<u8>, &'static str, u64), MediaProblem> {
    let trouble = |trouble| MediaProblem::new(source, trouble);
    let unreadable = |error: io::Error| {
        let missing = matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory);
        trouble(if missing { MediaTrouble::Missing } else { MediaTrouble::Unreadable })
    };
    // Before it is opened: a pipe would keep us for as long as nobody writes into it.
    let known = fs::metadata(source).map_err(unreadable)?;
    if !known.is_file() {
        return Err(trouble(MediaTrouble::Unreadable));
    }
    let mut file = File::open(source).map_err(unreadable)?;
    let mut head = Vec::with_capacity(look::HEAD);
    (&mut file).take(look::HEAD as u64).read_to_end(&mut head).map_err(unreadable)?;
    if head.is_empty() {
        return Err(trouble(MediaTrouble::Empty));
    }
    let mime = look::mime(&head, &name_of(source));
    let kind = MediaKind::of_mime(mime).filter(|kind| wanted.is_none_or(|wanted| wanted == *kind));
    let Some(kind) = kind else {
        return Err(trouble(MediaTrouble::Kind { found: mime.to_owned(), wanted }));
    };
    let (bytes, limit) = (known.len(), kind.limit());
    if bytes > limit {
        return Err(trouble(MediaTrouble::TooLarge { bytes, limit }));
    }
    Ok((file, head, mime, limit))
}

/// The hash and the length of what is read to its end, or a little further than `limit`. `each` sees every piece, and may
/// end it.
fn hashed(head: &[u8], rest: &mut File, limit: u64, each: &mut dyn FnMut(&[u8]) -> bool) -> io::Result<(String, u64)> {
    let mut hash = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    let mut bytes = 0;
    let mut piece = head;
    loop {
        hash.update(piece);
        bytes += piece.len() as u64;
        if !each(piece) || bytes > limit {
            break;
        }
        let read = match rest.read(&mut chunk) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
            Err(error) => return Err(error),
        };
        piece = chunk.get(..read).unwrap_or_default();
    }
    Ok((hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect(), bytes))
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

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// That a file has its name is on the disk once its folder is; elsewhere the file system sees to it.
fn sync_folder(path: &Path) {
    #[cfg(unix)]
    if let Some(Ok(folder)) = path.parent().map(File::open) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = path;
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
