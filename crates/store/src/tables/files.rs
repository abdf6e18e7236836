//! Files that were handed in to be sent. Here stands what they are; their bytes lie beside the database, under their hash.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row};

use super::totals::IS_OPEN;
use crate::row::{millis, time};
use crate::{StoreError, Tx};

const COLUMNS: &str = "key, hash, mime, bytes, created_at, used_at";

/// What stands before a hash, wherever a document names a kept file.
const MENTION: &str = "file:";

/// Digits of a hash: SHA-256 in hexadecimal.
const DIGITS: usize = 64;

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its place in the file.
    pub key: i64,
    /// SHA-256 of its bytes: 64 lower-case hexadecimal digits.
    pub hash: String,
    /// What it is: `application/pdf`.
    pub mime: String,
    /// How large.
    pub bytes: u64,
    /// When it was first handed in.
    pub created_at: DateTime<Utc>,
    /// When something was last made that carries it.
    pub used_at: DateTime<Utc>,
}

/// How much is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    /// How many files.
    pub count: u64,
    /// How large all of them.
    pub bytes: u64,
}

/// Notes a file; one that is there already was used just now. Says its place in the file.
///
/// # Errors
/// [`StoreError`]
pub fn keep(tx: &Tx<'_>, hash: &str, mime: &str, bytes: u64, now: DateTime<Utc>) -> Result<i64, StoreError> {
    let mut kept = tx.0.prepare_cached(
        "INSERT INTO files (hash, mime, bytes, created_at, used_at) VALUES (?1, ?2, ?3, ?4, ?4) \
         ON CONFLICT (hash) DO UPDATE SET used_at = max(used_at, excluded.used_at) RETURNING key",
    )?;
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    Ok(kept.query_row((hash, mime, bytes, millis(now)), |row| row.get(0))?)
}

/// The file of this hash.
///
/// # Errors
/// [`StoreError`]
pub fn by_hash(tx: &Tx<'_>, hash: &str) -> Result<Option<Kept>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM files WHERE hash = ?1"))?;
    Ok(found.query_row([hash], kept).optional()?)
}

/// The file at this place.
///
/// # Errors
/// [`StoreError`]
pub fn by_key(tx: &Tx<'_>, key: i64) -> Result<Option<Kept>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM files WHERE key = ?1"))?;
    Ok(found.query_row([key], kept).optional()?)
}

/// Every file that is kept, the one that was used last first.
///
/// # Errors
/// [`StoreError`]
pub fn list(tx: &Tx<'_>) -> Result<Vec<Kept>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!("SELECT {COLUMNS} FROM files ORDER BY used_at DESC, key DESC"))?;
    Ok(found.query_map([], kept)?.collect::<Result<_, _>>()?)
}

/// How much is kept.
///
/// # Errors
/// [`StoreError`]
pub fn amount(tx: &Tx<'_>) -> Result<Amount, StoreError> {
    let mut counted = tx.0.prepare_cached("SELECT count(*), coalesce(sum(bytes), 0) FROM files")?;
    Ok(counted.query_row([], |row| {
        Ok(Amount { count: row.get::<_, i64>(0)?.unsigned_abs(), bytes: row.get::<_, i64>(1)?.unsigned_abs() })
    })?)
}

/// The files that nothing needs and that nothing was made with since `before`: no message that may still leave carries
/// them, no draft, older version of one, source or request names them, and no sample is being handed in.
///
/// # Errors
/// [`StoreError`]
pub fn unused(tx: &Tx<'_>, before: DateTime<Utc>) -> Result<Vec<Kept>, StoreError> {
    let mut found = tx.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM files WHERE used_at < ?1 \
         AND NOT EXISTS (SELECT 1 FROM samples WHERE samples.file = files.key AND handle IS NULL AND session IS NOT NULL) \
         AND NOT EXISTS (SELECT 1 FROM batch_files JOIN batches ON batches.key = batch_files.batch \
             WHERE batch_files.file = files.key AND (stopped IS 'loading' \
             OR {IS_OPEN} \
             OR EXISTS (SELECT 1 FROM messages INDEXED BY messages_trouble WHERE messages.account = batches.account \
                 AND (state = 'unknown' OR state = 'missed') AND messages.batch = batches.key))) \
         ORDER BY key",
    ))?;
    let unused: Vec<Kept> = found.query_map([millis(before)], kept)?.collect::<Result<_, _>>()?;
    if unused.is_empty() {
        return Ok(unused);
    }
    let mentioned = mentioned(tx)?;
    Ok(unused.into_iter().filter(|kept| !mentioned.contains(&kept.hash)).collect())
}

/// Forgets a file, and that batches which are over carried it.
///
/// # Errors
/// [`StoreError`]
pub fn remove(tx: &Tx<'_>, key: i64) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM batch_files WHERE file = ?1")?.execute([key])?;
    tx.0.prepare_cached("DELETE FROM files WHERE key = ?1")?.execute([key])?;
    Ok(())
}

/// Whether nothing names a file any more: no message of the ledger, and no document. Asked when somebody is forgotten.
///
/// # Errors
/// [`StoreError`]
pub fn is_orphan(tx: &Tx<'_>, file: &Kept) -> Result<bool, StoreError> {
    let mut carried = tx.0.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM batch_files JOIN messages INDEXED BY messages_of_batch ON messages.batch = batch_files.batch \
         WHERE batch_files.file = ?1 AND instr(components, ?2) > 0)",
    )?;
    Ok(!carried.query_row((file.key, &file.hash), |row| row.get::<_, bool>(0))? && !mentioned(tx)?.contains(&file.hash))
}

/// The hashes that documents name: drafts, how they once were, what is asked for with them, and where values come from.
fn mentioned(tx: &Tx<'_>) -> Result<HashSet<String>, StoreError> {
    let mut hashes = HashSet::new();
    for (table, column, of_rows) in [
        ("drafts", "content", "true"),
        ("drafts", "sources", "true"),
        ("draft_versions", "content", "true"),
        ("draft_versions", "sources", "true"),
        ("template_requests", "content", "state = 'waiting' OR state = 'unsure' OR state = 'refused'"),
        ("templates", "sources", "true"),
    ] {
        let mut texts = tx.0.prepare_cached(&format!(
            "SELECT {column} FROM {table} WHERE instr({column}, '{MENTION}') > 0 AND ({of_rows})"
        ))?;
        let mut rows = texts.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(0)?;
            hashes.extend(mentions(&text).map(str::to_owned));
        }
    }
    Ok(hashes)
}

/// What stands before a hash in the values of a message, as the ledger has them: the member of an object.
const CARRIED: &str = "\"file\":\"";

/// The hashes of the files that the values of a message carry. In a text that somebody wrote the quotes stand otherwise.
pub fn carried(components: &str) -> impl Iterator<Item = &str> {
    after(components, CARRIED)
}

/// The hashes that a document names.
pub fn mentions(text: &str) -> impl Iterator<Item = &str> {
    after(text, MENTION)
}

fn after<'t>(text: &'t str, mark: &'static str) -> impl Iterator<Item = &'t str> {
    let is_hash = |word: &&str| word.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    text.match_indices(mark).filter_map(move |(at, _)| text.get(at + mark.len()..)?.get(..DIGITS).filter(is_hash))
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        key: row.get("key")?,
        hash: row.get("hash")?,
        mime: row.get("mime")?,
        bytes: row.get::<_, i64>("bytes")?.unsigned_abs(),
        created_at: time(row.get("created_at")?),
        used_at: time(row.get("used_at")?),
    })
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
