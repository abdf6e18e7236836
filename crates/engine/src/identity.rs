//! Whether this database is the one that was here before. A file that was restored, copied or moved to another machine
//! holds messages that may have left already, from where it was before; it sends nothing until a person lets it go.
//!
//! The file has an id and a generation, a random word that changes whenever an engine takes over and every minute while
//! it sends. Outside, in the configuration's folder of this user, stands what they should be, and the file's number in
//! the file system:
//!
//! - another machine, another user: nothing is known of this id;
//! - a copy in another place: the file's number is another one;
//! - an older copy put back into its place: the generation is an older one.
//!
//! The outside word is written first, as the next one, then the file's, then the outside one again: whatever is pulled
//! out of the wall in between, the two agree. Where the configuration's folder cannot be written nothing is known, and
//! nothing is claimed.
//!
//! What lost: a word in the keychain (a headless machine has none, and a locked one asks); the machine's own id (it comes
//! along with a copied disk, and says nothing about an older copy put back).

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use recado_core::Id;
use recado_store::StoreError;
use recado_store::tables::{batches, settings};
use serde::{Deserialize, Serialize};

use crate::engine::Engine;
use crate::error::EngineError;

const SETTING: &str = "installation";
const FOLDER: &str = "installations";

/// As it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Inside {
    id: String,
    generation: String,
}

/// As it stands outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Outside {
    generation: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    file: Option<u64>,
}

impl Engine {
    /// Makes sure that the database is the one that was here before, and gives it a new generation. Where it is not, what
    /// waits in it stops. Says how many batches stopped. To be called by the one engine, before it sends anything.
    pub(crate) async fn confirm_identity(&self) -> Result<u64, EngineError> {
        let Some(folder) = self.identity_dir() else { return Ok(0) };
        let folder = folder.join(FOLDER);
        let database = self.database_path().to_owned();
        let inside: Option<Inside> = self
            .read(|tx| settings::get(tx, SETTING))
            .map_err(|error: StoreError| EngineError::from(error))?
            .and_then(|text| serde_json::from_str(&text).ok());
        let file = number_of(&database);
        let known = match &inside {
            None => true,
            Some(inside) => match read(&folder.join(name(&inside.id))) {
                Ok(Some(outside)) => outside.is(inside, file),
                Ok(None) => false,
                Err(error) => {
                    tracing::warn!(kind = %error.kind(), "whether the database was moved cannot be told");
                    return Ok(0);
                }
            },
        };
        let id = inside.as_ref().filter(|_| known).map_or_else(|| self.word(), |inside| inside.id.clone());
        let next = Inside { id, generation: self.word() };
        let path = folder.join(name(&next.id));
        let before = inside.filter(|_| known).map(|inside| inside.generation);
        let promised = Outside { generation: before.unwrap_or_default(), next: Some(next.generation.clone()), file };
        if let Err(error) = write(&path, &promised) {
            tracing::warn!(kind = %error.kind(), "whether the database is moved could not be told later");
            if known {
                return Ok(0);
            }
        }
        let now = self.clock().now();
        let kept = Outside { generation: next.generation.clone(), next: None, file };
        let text = serde_json::to_string(&next).unwrap_or_default();
        let stopped = self
            .write(move |tx| {
                settings::set(tx, SETTING, &text)?;
                if known { Ok(0) } else { batches::stop_restored(tx, now) }
            })
            .await
            .map_err(|error: StoreError| EngineError::from(error))?;
        if let Err(error) = write(&path, &kept) {
            tracing::warn!(kind = %error.kind(), "the outside word of the database was not brought up to date");
        }
        if !known {
            tracing::warn!(batches = stopped, "the database was restored, copied or moved: what waits stands still");
        }
        Ok(stopped)
    }

    fn word(&self) -> String {
        let id: Id<()> = self.new_id();
        id.to_string()
    }
}

impl Outside {
    fn is(&self, inside: &Inside, file: Option<u64>) -> bool {
        let generation = self.generation == inside.generation || self.next.as_ref() == Some(&inside.generation);
        // Where the file system gives no numbers, the generation alone decides.
        let same_file = self.file.zip(file).is_none_or(|(then, now)| then == now);
        generation && same_file
    }
}

/// Only what an id of ours can look like becomes the name of a file.
fn name(id: &str) -> String {
    let plain: String = id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("{plain}.json")
}

fn read(path: &Path) -> io::Result<Option<Outside>> {
    match fs::read(path) {
        // One that cannot be read is of nobody we know.
        Ok(bytes) => Ok(serde_json::from_slice(&bytes).ok()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whole or not at all, and on the disk.
fn write(path: &Path, outside: &Outside) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_private(folder)?;
    let beside: PathBuf = path.with_extension("new");
    let mut file = private(&beside)?;
    file.write_all(&serde_json::to_vec(outside)?)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn private(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The file's number in its file system: a copy has another one, a file that was renamed keeps it.
#[cfg(unix)]
fn number_of(database: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(database).ok().map(|metadata| metadata.ino())
}

#[cfg(not(unix))]
fn number_of(_: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outside(generation: &str, next: Option<&str>, file: Option<u64>) -> Outside {
        Outside { generation: generation.into(), next: next.map(str::to_owned), file }
    }

    #[test]
    fn a_copy_an_older_one_and_one_caught_in_between() {
        let inside = Inside { id: "a".into(), generation: "2".into() };
        assert!(outside("2", None, Some(7)).is(&inside, Some(7)));
        assert!(outside("1", Some("2"), Some(7)).is(&inside, Some(7)), "cut off after the file had the new one");
        assert!(outside("2", Some("3"), Some(7)).is(&inside, Some(7)), "cut off before it had");
        assert!(!outside("3", None, Some(7)).is(&inside, Some(7)), "an older copy put back");
        assert!(!outside("2", None, Some(7)).is(&inside, Some(8)), "a copy in another place");
        assert!(outside("2", None, None).is(&inside, Some(8)));
    }

    #[test]
    fn what_is_written_is_read_back_and_half_of_it_is_nobodys() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join(name("../../019a-b"));
        assert_eq!(path.file_name().unwrap(), "019a-b.json", "no id leads out of the folder");
        assert_eq!(read(&path).unwrap(), None);
        let kept = outside("2", Some("3"), Some(7));
        write(&path, &kept).unwrap();
        assert_eq!(read(&path).unwrap(), Some(kept));
        fs::write(&path, "{").unwrap();
        assert_eq!(read(&path).unwrap(), None);
    }
}
