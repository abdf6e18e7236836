//! Migrations: numbered, append-only, each in one transaction with its version row.
//!
//! Before an upgrade of a file with something in it, the file is copied beside itself (`recado.db.v1`), so that the
//! older program still has something to open. A file from a newer program is refused untouched: there is no way to
//! know what its columns mean.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

/// The newest schema that this program knows.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

struct Migration {
    name: &'static str,
    sql: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration { name: "foundation", sql: include_str!("../migrations/0001_foundation.sql") },
    Migration { name: "answers", sql: include_str!("../migrations/0002_answers.sql") },
    Migration { name: "outbox", sql: include_str!("../migrations/0003_outbox.sql") },
    Migration { name: "contacts", sql: include_str!("../migrations/0004_contacts.sql") },
    Migration { name: "drafts", sql: include_str!("../migrations/0005_drafts.sql") },
    Migration { name: "service", sql: include_str!("../migrations/0006_service.sql") },
];

/// Recado's mark in the file's header ("Reca"), so that `file` and we can tell it from other databases.
const APPLICATION_ID: i64 = 0x5265_6361;

/// Brings the file to [`SCHEMA_VERSION`]. `now` is milliseconds since 1970.
pub(crate) fn migrate(connection: &mut Connection, path: &Path, now: i64) -> Result<(), StoreError> {
    migrate_to(connection, path, now, MIGRATIONS)
}

fn migrate_to(connection: &mut Connection, path: &Path, now: i64, migrations: &[Migration]) -> Result<(), StoreError> {
    let known = migrations.len() as i64;
    let found = version(connection)?;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    if found == known {
        return Ok(());
    }
    // Asked once more: a second program of ours may have begun the file since.
    if found == 0 && has_foreign_tables(connection)? && version(connection)? == 0 {
        // A database of another program under our name: nothing of it is touched.
        return Err(StoreError::Damaged(rusqlite::Error::InvalidQuery));
    }
    if found > 0 {
        copy_before_upgrade(connection, path, found)?;
    }
    // A table that others refer to can only be made anew while references are not enforced (SQLite, "Making Other Kinds Of
    // Table Schema Changes"); they are looked at before each step is committed.
    let enforced: bool = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    connection.pragma_update(None, "foreign_keys", false)?;
    let stepped = step(connection, now, found, migrations);
    connection.pragma_update(None, "foreign_keys", enforced)?;
    stepped
}

fn step(connection: &mut Connection, now: i64, found: i64, migrations: &[Migration]) -> Result<(), StoreError> {
    for (migration, number) in migrations.iter().zip(1i64..).filter(|(_, number)| *number > found) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // A second program may have opened the same file a moment ago and done this step already.
        if version(&transaction)? >= number {
            continue;
        }
        if number == 1 {
            transaction.execute_batch(
                "CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
            )?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
        transaction.execute_batch(migration.sql)?;
        transaction.execute(
            "INSERT INTO schema_migrations (version, name, applied_at) VALUES (?1, ?2, ?3)",
            (number, migration.name, now),
        )?;
        let dangling: bool =
            transaction.query_row("SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check)", [], |row| row.get(0))?;
        if dangling {
            return Err(StoreError::Damaged(rusqlite::Error::InvalidQuery));
        }
        transaction.commit()?;
    }
    Ok(())
}

/// The version of the file's schema; 0 for a new file.
pub(crate) fn version(connection: &Connection) -> Result<i64, StoreError> {
    let there: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations')",
        [],
        |r| r.get(0),
    )?;
    if !there {
        return Ok(0);
    }
    Ok(connection.query_row("SELECT coalesce(max(version), 0) FROM schema_migrations", [], |row| row.get(0))?)
}

fn has_foreign_tables(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection
        .query_row("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table')", [], |row| row.get(0))?)
}

fn copy_before_upgrade(connection: &Connection, path: &Path, found: i64) -> Result<(), StoreError> {
    let copy = path.with_extension(format!("db.v{found}"));
    if copy.exists() {
        // An upgrade that failed half-way left it: it is of the same version, and the first one is the surest.
        return Ok(());
    }
    // Under a name of its own first: a copy that stops half-way never gets the real name, and two programs that upgrade
    // at once do not write into one file.
    static COPIES: AtomicU32 = AtomicU32::new(0);
    let number = COPIES.fetch_add(1, Ordering::Relaxed);
    let unfinished = copy.with_extension(format!("v{found}.{}-{number}", std::process::id()));
    connection.execute("VACUUM INTO ?1", [unfinished.to_string_lossy()])?;
    crate::open::only_for_owner(&unfinished)?;
    std::fs::rename(&unfinished, &copy).map_err(|source| StoreError::Folder { path: copy, source })
}

#[cfg(test)]
#[path = "migrate_tests.rs"]
mod tests;
