//! A file that is written beside its place and put there when it is whole: a reader finds the old one or the new one.
//!
//! It is the owner's alone (0600) where nothing was there, because there are people in it; a file that it replaces keeps
//! its permissions. Where something else than a file stands at the place (a device, a pipe), it is written to as it is:
//! a rename would put a file in its place.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The file.
#[derive(Debug)]
pub(crate) struct Beside {
    file: File,
    folder: PathBuf,
    /// None where the place itself is written to.
    name: Option<Name>,
}

/// Where it is, and where it goes. Dropped before that, the file goes with it.
#[derive(Debug)]
struct Name {
    now: PathBuf,
    place: PathBuf,
    put: bool,
}

impl Beside {
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        // Through a link to the file that it means: a rename would replace the link.
        let place = match std::fs::canonicalize(path) {
            Ok(place) => place,
            Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
            Err(error) => return Err(error),
        };
        let folder = match place.parent() {
            Some(folder) if folder != Path::new("") => folder.to_owned(),
            _ => PathBuf::from("."),
        };
        let before = match std::fs::metadata(&place) {
            Ok(about) if about.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(about) if !about.is_file() => {
                let file = OpenOptions::new().write(true).open(&place)?;
                return Ok(Self { file, folder, name: None });
            }
            Ok(about) => {
                // What may not be written to is not replaced either.
                OpenOptions::new().write(true).open(&place)?;
                Some(about.permissions())
            }
            Err(_) => None,
        };
        let (file, now) = create(&folder, &place)?;
        let beside = Self { file, folder, name: Some(Name { now, place, put: false }) };
        if let Some(permissions) = before {
            beside.keep(permissions);
        }
        Ok(beside)
    }

    /// Puts it at its place, for good.
    pub(crate) fn put(mut self) -> io::Result<()> {
        let Some(name) = &mut self.name else { return self.file.flush() };
        self.file.sync_all()?;
        std::fs::rename(&name.now, &name.place)?;
        name.put = true;
        #[cfg(unix)]
        // The name is the folder's. Some file systems cannot do this, and the file is there all the same.
        let _ = File::open(&self.folder).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// A disk that knows no permissions is no reason to write no report.
    fn keep(&self, permissions: Permissions) {
        let _ = self.file.set_permissions(permissions);
    }
}

impl Write for Beside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Name {
    fn drop(&mut self) {
        if !self.put {
            let _ = std::fs::remove_file(&self.now);
        }
    }
}

/// A new file in the folder, under a name that nobody has.
fn create(folder: &Path, place: &Path) -> io::Result<(File, PathBuf)> {
    let name = place.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    for attempt in 0..1000 {
        let mut own = std::ffi::OsString::from(".");
        own.push(name);
        own.push(format!(".{}-{attempt}.part", std::process::id()));
        let path = folder.join(own);
        match options.open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            other => return other.map(|file| (file, path)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn the_old_file_stands_until_the_new_one_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.csv");
        std::fs::write(&path, "old").unwrap();
        let mut beside = Beside::of(&path).unwrap();
        beside.write_all(b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        beside.put().unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["report.csv"]);

        let mut dropped = Beside::of(&path).unwrap();
        dropped.write_all(b"half").unwrap();
        drop(dropped);
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["report.csv"]);
    }

    #[test]
    fn what_cannot_be_written_is_said_before_a_row_is() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Beside::of(folder.path()).unwrap_err().kind(), io::ErrorKind::IsADirectory);
        assert_eq!(Beside::of(&folder.path().join("no/report.csv")).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn links_permissions_and_devices_are_respected() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("report.csv"), folder.path().join("link.csv"));
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        Beside::of(&path).unwrap().put().unwrap();
        assert_eq!(mode(&path), 0o600);
        std::fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        let mut beside = Beside::of(&link).unwrap();
        beside.write_all(b"through").unwrap();
        beside.put().unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!((std::fs::read(&path).unwrap().as_slice(), mode(&path)), (b"through".as_slice(), 0o640));
        let mut nowhere = Beside::of(Path::new("/dev/null")).unwrap();
        nowhere.write_all(b"gone").unwrap();
        nowhere.put().unwrap();
        assert!(!std::fs::metadata("/dev/null").unwrap().is_file());
    }
}
