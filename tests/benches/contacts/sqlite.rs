//! SQLite's command line tool: what Recado is measured against.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// What Recado tells its own connection while it imports (crates/store/src/open.rs, pool.rs).
const AS_RECADO: &str = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; \
     PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = -49152;";

/// Runs lines of the tool on a file; seconds by the clock on the wall, the start of the process included.
pub(crate) fn run(database: &Path, lines: &[&str]) -> f64 {
    let start = Instant::now();
    let mut command = Command::new("sqlite3");
    // Whoever made the file may still be closing it.
    command
        .args(["-batch", "-cmd", ".timeout 5000"])
        .arg(database)
        .args(lines)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    let status = command.status().expect("SQLite's command line tool, sqlite3");
    assert!(status.success(), "{lines:?}");
    start.elapsed().as_secs_f64()
}

/// The same file into a table as it is, and an index over its numbers.
pub(crate) fn import(database: &Path, file: &Path) -> f64 {
    let import = format!(".import \"{}\" people", file.display());
    run(database, &[".mode csv", ".separator ;", &import, "CREATE INDEX people_phone ON people (Telefone)"])
}

/// People that another database of Recado's has, into the tables and indexes of an empty one, in one transaction.
pub(crate) fn copy(from: &Path, to: &Path) -> f64 {
    let attach = format!("ATTACH '{}' AS clean", from.display());
    // Row by row, as an import has to: without a condition SQLite would copy the trees as they stand, sorted
    // (https://sqlite.org/src/file/src/insert.c, xferOptimization), and insert nothing.
    let table = |name: &str| format!("INSERT INTO {name} SELECT * FROM clean.{name} WHERE true");
    let text = "INSERT INTO contacts_text (rowid, sort_name, words) SELECT key, sort_name, words FROM clean.contacts";
    let tables = ["edits", "tags", "fields", "contacts", "contact_tags", "name_words"].map(table);
    let [edits, tags, fields, contacts, contact_tags, words] = tables.each_ref().map(String::as_str);
    run(
        to,
        &[
            // Recado leaves the log as it is, too.
            ".dbconfig no_ckpt_on_close on",
            AS_RECADO,
            &attach,
            "BEGIN IMMEDIATE",
            edits,
            tags,
            fields,
            contacts,
            contact_tags,
            words,
            text,
            "COMMIT",
        ],
    )
}
