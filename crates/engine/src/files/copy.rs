//! A file on its way into the data folder: looked at, hashed and copied in one reading, and given its name in the
//! transaction that notes it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use recado_core::media::MediaKind;
use recado_store::Tx;
use recado_store::tables::files;
use sha2::{Digest, Sha256};

use super::{FileView, MediaProblem, MediaTrouble, look, name_of, place, remove, view};
use crate::error::{EngineError, FileProblem};

/// What copies are called while they are made.
pub(super) const PART: &str = "part-";
/// How much is read at a time.
const CHUNK: usize = 64 * 1024;

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

/// A copy that is on the disk and has not its name yet. Dropped, it goes.
pub(crate) struct Copy {
    seen: Seen,
    part: Part,
}

impl Copy {
    pub(crate) fn view(&self) -> FileView {
        self.seen.view()
    }

    /// Puts it where it belongs, and notes it. In one transaction with what carries it, or before.
    pub(crate) fn keep(self, tx: &Tx<'_>, folder: &Path, now: DateTime<Utc>) -> Result<(), EngineError> {
        let Self { seen, part } = self;
        part.put(folder, &seen.hash)?;
        files::keep(tx, &seen.hash, seen.mime, seen.bytes, now)?;
        Ok(())
    }

    /// Looks at a file and copies it beside where it will lie.
    pub(crate) fn make(source: &Path, kind: Option<MediaKind>, folder: &Path) -> Result<Self, EngineError> {
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
        Ok(Self { seen: Seen { hash, name: name_of(source), mime, bytes }, part })
    }
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

/// Looks at a file.
pub(crate) fn see(source: &Path, kind: Option<MediaKind>) -> Result<FileView, EngineError> {
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
    Ok(Seen { hash, name: name_of(source), mime, bytes }.view())
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
pub(super) fn hashed(
    head: &[u8],
    rest: &mut File,
    limit: u64,
    each: &mut dyn FnMut(&[u8]) -> bool,
) -> io::Result<(String, u64)> {
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
