//! One engine at a time on a database: a lock of the operating system on a file in the data folder.
//!
//! The system lets go of it when the process ends, however it ends; so there is nothing to clean up after a crash. Who
//! holds it stands in a file beside it, for the message to the second one; that file is information, not the lock.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::FileProblem;

const LOCK_FILE: &str = "engine.lock";
const HOLDER_FILE: &str = "engine.json";

const LOADING_FILE: &str = "loading.lock";

/// Somebody is reading a file into the ledger, until this is dropped. Several may do so at once.
#[derive(Debug)]
pub(crate) struct Loading(#[expect(dead_code, reason = "dropping it is what lets go of the lock")] File);

/// Says that a file is being read into the ledger from here on. However this process ends, the system takes the word back;
/// so whoever finds half a file and nobody reading knows that its reader died.
pub(crate) fn load(folder: &Path) -> Result<Loading, FileProblem> {
    let path = folder.join(LOADING_FILE);
    let problem = |source| FileProblem::new(&path, &source);
    let file = private(OpenOptions::new().create(true).truncate(false).write(true)).open(&path).map_err(problem)?;
    file.lock_shared().map_err(problem)?;
    Ok(Loading(file))
}

/// Keeps everybody from reading files into the ledger until it is dropped; none: somebody does, or cannot be told.
pub(crate) fn nobody_loads(folder: &Path) -> Option<Loading> {
    let file = OpenOptions::new().write(true).open(folder.join(LOADING_FILE)).ok()?;
    file.try_lock().ok().map(|()| Loading(file))
}

/// Who holds the engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Process id.
    pub pid: u32,
    /// What it was started as: `recado work`, `window`.
    pub program: String,
}

/// The lock, until it is dropped.
#[derive(Debug)]
pub(crate) struct EngineLock(#[expect(dead_code, reason = "dropping it is what lets go of the lock")] File);

/// Takes the lock, or says who has it.
pub(crate) fn acquire(folder: &Path, program: &str) -> Result<Result<EngineLock, Option<Holder>>, FileProblem> {
    let path = folder.join(LOCK_FILE);
    let problem = |source| FileProblem::new(&path, &source);
    let file = private(OpenOptions::new().create(true).truncate(false).write(true)).open(&path).map_err(problem)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Err(holder(folder))),
        Err(TryLockError::Error(source)) => return Err(problem(source)),
    }
    let me = Holder { pid: std::process::id(), program: program.to_owned() };
    if let (Ok(mut file), Ok(text)) = (
        private(OpenOptions::new().create(true).truncate(true).write(true)).open(folder.join(HOLDER_FILE)),
        serde_json::to_vec(&me),
    ) {
        let _ = file.write_all(&text);
    }
    Ok(Ok(EngineLock(file)))
}

/// Who has the lock, without keeping it. The file is not made where it is not there.
pub(crate) fn peek(folder: &Path) -> Result<Option<Option<Holder>>, FileProblem> {
    let path = folder.join(LOCK_FILE);
    let file = match OpenOptions::new().write(true).open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(FileProblem::new(&path, &error)),
    };
    match file.try_lock() {
        Ok(()) => Ok(None),
        Err(TryLockError::WouldBlock) => Ok(Some(holder(folder))),
        Err(TryLockError::Error(error)) => Err(FileProblem::new(&path, &error)),
    }
}

fn holder(folder: &Path) -> Option<Holder> {
    serde_json::from_slice(&std::fs::read(folder.join(HOLDER_FILE)).ok()?).ok()
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_reads_a_file_is_not_disturbed_and_is_missed_when_it_died() {
        let folder = tempfile::tempdir().unwrap();
        assert!(nobody_loads(folder.path()).is_none(), "nobody ever did, so nothing is left of anybody");
        let first = load(folder.path()).unwrap();
        let second = load(folder.path()).unwrap();
        assert!(nobody_loads(folder.path()).is_none());
        drop((first, second));
        assert!(nobody_loads(folder.path()).is_some());
    }

    #[test]
    fn the_second_one_is_told_who_has_it_and_gets_it_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let first = acquire(folder.path(), "recado work").unwrap().unwrap();
        let refused = acquire(folder.path(), "window").unwrap().unwrap_err();
        assert_eq!(refused, Some(Holder { pid: std::process::id(), program: "recado work".into() }));
        assert_eq!(peek(folder.path()).unwrap(), Some(refused));
        drop(first);
        assert_eq!(peek(folder.path()).unwrap(), None);
        assert!(acquire(folder.path(), "window").unwrap().is_ok());
    }
}
