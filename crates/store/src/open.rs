//! Opening the file: the folder for its owner only, the pragmas, the migrations, then the writer and the readers.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::pool::{Reader, Writer};
use crate::{StoreError, migrate};

/// The file's name in the data folder.
pub const DATABASE_FILE: &str = "recado.db";

/// Query-only connections. Two are enough: one for what a person looks at, one for what runs beside it.
const READERS: usize = 2;

/// Pages that the writer keeps in memory, in KiB: a mailing touches the ends of eight indexes at each step.
const WRITER_CACHE: i64 = 8 * 1024;

/// The open database.
#[derive(Debug, Clone)]
pub struct Store {
    writer: Writer,
    reader: Reader,
    path: PathBuf,
}

impl Store {
    /// Opens the database in `folder`, making both where they are missing. `now` is milliseconds since 1970, for the
    /// version rows.
    ///
    /// # Errors
    /// [`StoreError`]; the file is then as it was.
    pub fn open(folder: &Path, now: i64) -> Result<Self, StoreError> {
        make_private_folder(folder)?;
        let path = folder.join(DATABASE_FILE);
        let mut connection = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        only_for_owner(&path)?;
        // Before anything is written, also before the switch to WAL: a newer file stays byte for byte as it is.
        let found = migrate::version(&connection)?;
        if found > migrate::SCHEMA_VERSION {
            return Err(StoreError::Newer { found, known: migrate::SCHEMA_VERSION });
        }
        connection.pragma_update(None, "journal_mode", "WAL")?;
        set_pragmas(&connection)?;
        connection.pragma_update(None, "cache_size", -WRITER_CACHE)?;
        migrate::migrate(&mut connection, &path, now)?;
        let readers = (0..READERS).map(|_| open_reader(&path)).collect::<Result<Vec<_>, _>>()?;
        for suffix in ["-wal", "-shm"] {
            let beside = folder.join(format!("{DATABASE_FILE}{suffix}"));
            if beside.exists() {
                only_for_owner(&beside)?;
            }
        }
        Ok(Self { writer: Writer::start(connection)?, reader: Reader::new(readers), path })
    }

    /// The one that writes.
    #[must_use]
    pub fn writer(&self) -> &Writer {
        &self.writer
    }

    /// The ones that only read.
    #[must_use]
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// Looks the whole file over: every page, every index, every reference.
    ///
    /// # Errors
    /// [`StoreError::Damaged`]
    pub fn check(&self) -> Result<(), StoreError> {
        self.reader.read(|tx| {
            let found: String = tx.0.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
            let dangling: bool =
                tx.0.query_row("SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check)", [], |row| row.get(0))?;
            if found == "ok" && !dangling { Ok(()) } else { Err(StoreError::Damaged(rusqlite::Error::InvalidQuery)) }
        })
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    Ok(Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?)
}

fn set_pragmas(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.execute_batch(
        // FULL: see the crate's page. secure_delete: an erased person is gone from the file too (LGPD).
        // fullfsync: on macOS a plain fsync does not flush the drive; elsewhere it does nothing.
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = 1;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         -- Pages that every commit touches are copied into the file once for many commits, not for every few.
         PRAGMA wal_autocheckpoint = 4096;
         PRAGMA journal_size_limit = 33554432;",
    )?;
    connection.set_prepared_statement_cache_capacity(128);
    crate::functions::register(connection)
}

fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    // Read-write in the flags, because a reader of a WAL file must be able to make the shared memory; `query_only`
    // keeps it from writing.
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    set_pragmas(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Makes the folder for its owner only; one that is there is tightened.
fn make_private_folder(folder: &Path) -> Result<(), StoreError> {
    let unusable = |source| StoreError::Folder { path: folder.to_owned(), source };
    fs::create_dir_all(folder).map_err(unusable)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(unusable)?;
    }
    Ok(())
}

/// 0600. On Windows the profile folder's own rules hold.
pub(crate) fn only_for_owner(path: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600))
            .map_err(|source| StoreError::Folder { path: path.to_owned(), source })?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
