//! What the service calls a kept file, for messages of one number; or why it did not want it. An id lives thirty days at the
//! service (API sheet, section 4), and is let go here a day before.

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::AccountId;
use recado_core::ledger::Reason;
use recado_core::outcome::PlatformError;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::files::{self, Kept};
use crate::row::{maybe_json, millis, time, to_json};
use crate::{StoreError, Tx};

const TABLE: &str = "uploads";

/// How long an id is used.
pub const LIVES: TimeDelta = TimeDelta::days(29);

/// Why messages that carry a file cannot be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hindrance {
    /// `file_refused`, `file_missing`
    reason: String,
    /// The service's words, where it was the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<PlatformError>,
}

impl Hindrance {
    /// The service did not want it.
    #[must_use]
    pub fn refused(error: PlatformError) -> Self {
        Self { reason: Reason::FileRefused.as_str().to_owned(), error: Some(error) }
    }

    /// Its bytes are not here any more, or not the same.
    #[must_use]
    pub fn missing() -> Self {
        Self { reason: Reason::FileMissing.as_str().to_owned(), error: None }
    }

    /// What a message is failed for.
    #[must_use]
    pub fn reason(&self) -> Reason {
        Reason::from_word(&self.reason).unwrap_or(Reason::FileMissing)
    }
}

/// How a file stands with the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// No such file is kept.
    Unknown,
    /// It was not uploaded, or so long ago that its id is over.
    Absent,
    /// It is there.
    There {
        /// What the service calls it.
        media_id: String,
        /// Until when.
        until: DateTime<Utc>,
    },
    /// It cannot be.
    Hindered(Hindrance),
}

/// How the file of a hash stands with the service, for messages of an account.
///
/// # Errors
/// [`StoreError`]
pub fn standing(tx: &Tx<'_>, account: AccountId, hash: &str, now: DateTime<Utc>) -> Result<Standing, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT media_id, uploaded_at, error FROM files LEFT JOIN uploads ON uploads.file = files.key \
         AND uploads.account = (SELECT key FROM accounts WHERE id = ?1) WHERE hash = ?2",
    )?;
    let found = found.query_row((account.to_string(), hash), |row| {
        let there = row.get::<_, Option<String>>(0)?.zip(row.get::<_, Option<i64>>(1)?);
        Ok((there, maybe_json::<Hindrance>(row, TABLE, "error")))
    });
    let Some((there, hindrance)) = found.optional()? else { return Ok(Standing::Unknown) };
    if let Some(hindrance) = hindrance? {
        return Ok(Standing::Hindered(hindrance));
    }
    let until = |at| time(at) + LIVES;
    Ok(match there.map(|(media_id, at)| (media_id, until(at))) {
        Some((media_id, until)) if until > now => Standing::There { media_id, until },
        _ => Standing::Absent,
    })
}

/// A file is at the service now, under this id. Says until when it is used.
///
/// # Errors
/// [`StoreError`]
pub fn put(
    tx: &Tx<'_>,
    account: AccountId,
    hash: &str,
    media_id: &str,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO uploads (file, account, media_id, uploaded_at) \
         SELECT files.key, accounts.key, ?3, ?4 FROM files, accounts WHERE hash = ?2 AND accounts.id = ?1 \
         ON CONFLICT (file, account) DO UPDATE SET media_id = excluded.media_id, uploaded_at = excluded.uploaded_at, error = NULL",
    )?
    .execute((account.to_string(), hash, media_id, millis(now)))?;
    Ok(now + LIVES)
}

/// A file cannot be brought there.
///
/// # Errors
/// [`StoreError`]
pub fn hinder(tx: &Tx<'_>, account: AccountId, hash: &str, hindrance: &Hindrance) -> Result<(), StoreError> {
    let error = to_json(hindrance, TABLE, "error")?;
    tx.0.prepare_cached(
        "INSERT INTO uploads (file, account, error) \
         SELECT files.key, accounts.key, ?3 FROM files, accounts WHERE hash = ?2 AND accounts.id = ?1 \
         ON CONFLICT (file, account) DO UPDATE SET media_id = NULL, uploaded_at = NULL, error = excluded.error",
    )?
    .execute((account.to_string(), hash, error))?;
    Ok(())
}

/// The service does not know an id any more. Whoever needs the file uploads it anew.
///
/// # Errors
/// [`StoreError`]
pub fn forget(tx: &Tx<'_>, account: AccountId, media_id: &str) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "DELETE FROM uploads WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND media_id = ?2",
    )?
    .execute((account.to_string(), media_id))?;
    Ok(())
}

/// What an account's practice service knew went with it.
///
/// # Errors
/// [`StoreError`]
pub fn forget_practice(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.0.execute("DELETE FROM uploads WHERE account IN (SELECT key FROM accounts WHERE kind = 'practice')", [])?;
    Ok(())
}

/// Somebody lets it be tried again: what kept a file away may be over.
///
/// # Errors
/// [`StoreError`]
pub fn try_again(tx: &Tx<'_>, account: i64, file: &Kept) -> Result<(), StoreError> {
    tx.0.prepare_cached("DELETE FROM uploads WHERE account = ?1 AND file = ?2 AND error IS NOT NULL")?
        .execute((account, file.key))?;
    Ok(())
}

/// The same of all files that a message's values carry.
///
/// # Errors
/// [`StoreError`]
pub(super) fn try_values_again(tx: &Tx<'_>, account: i64, components: &str) -> Result<(), StoreError> {
    for hash in files::carried(components) {
        if let Some(file) = files::by_hash(tx, hash)? {
            try_again(tx, account, &file)?;
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "uploads_tests.rs"]
mod tests;
