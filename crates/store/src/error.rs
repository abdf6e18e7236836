//! What can go wrong with the file. Classified by SQLite's codes, never by its words.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// A failure of the local database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file was written by a newer program; it was left as it is.
    #[error("the database is of version {found}, this program knows up to {known}")]
    Newer {
        /// Version row of the file.
        found: i64,
        /// The newest version of this program.
        known: i64,
    },
    /// The file is no database, or a damaged one.
    #[error("the database is damaged or is no database")]
    Damaged(#[source] rusqlite::Error),
    /// No room left on the disk. What was being written was taken back whole.
    #[error("the disk is full")]
    DiskFull(#[source] rusqlite::Error),
    /// The file or its folder cannot be written.
    #[error("no permission to write the database")]
    ReadOnly(#[source] rusqlite::Error),
    /// Another program keeps the database locked for longer than we wait.
    #[error("the database is locked by another program")]
    Busy(#[source] rusqlite::Error),
    /// A row that must be unique is there already.
    #[error("there already")]
    Duplicate(#[source] rusqlite::Error),
    /// A value in the file is not what its column promises.
    #[error("a row of {table} cannot be read: {what}")]
    Row {
        /// The table.
        table: &'static str,
        /// The column or the value's kind; never a person's data.
        what: &'static str,
    },
    /// The folder cannot be made or entered.
    #[error("the folder {path} cannot be used")]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The writer's thread has ended; nothing more is written.
    #[error("the database is closed")]
    Closed,
    /// Anything else of SQLite.
    #[error("database error")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged(error),
            Some(ErrorCode::DiskFull) => Self::DiskFull(error),
            // A full disk also shows as a failed write or as no room for the shared memory of the log.
            Some(ErrorCode::SystemIoFailure) if disk_is_full(&error) => Self::DiskFull(error),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::ReadOnly(error),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(error),
            Some(ErrorCode::ConstraintViolation) if is_unique(&error) => Self::Duplicate(error),
            _ => Self::Sqlite(error),
        }
    }
}

/// `SQLITE_CONSTRAINT_UNIQUE` and `SQLITE_CONSTRAINT_PRIMARYKEY` (<https://sqlite.org/rescode.html>).
fn is_unique(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error().map(|e| e.extended_code), Some(2067 | 1555))
}

/// `SQLITE_IOERR_WRITE`, `_FSYNC`, `_TRUNCATE`, `_SHMSIZE`: on a full disk the write itself is what fails.
fn disk_is_full(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error().map(|e| e.extended_code), Some(778 | 1034 | 1546 | 4874))
}

impl StoreError {
    /// The stable code of the error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Newer { .. } => "database_newer",
            Self::Damaged(_) => "database_damaged",
            Self::DiskFull(_) => "disk_full",
            Self::ReadOnly(_) | Self::Folder { .. } => "data_folder_unusable",
            Self::Busy(_) => "database_busy",
            Self::Duplicate(_) => "duplicate",
            Self::Row { .. } | Self::Sqlite(_) | Self::Closed => "database_error",
        }
    }
}
