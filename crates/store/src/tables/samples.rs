//! What the service calls a kept file as the sample of a template. An upload that was cut off is gone on with in its
//! session; where it came to its end, the handle stands here and the file need not be uploaded again.

use chrono::{DateTime, Utc};
use recado_core::AccountId;
use rusqlite::OptionalExtension;

use crate::row::{millis, time};
use crate::{StoreError, Tx};

/// How far the upload of a sample has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The session of an upload that has not come to its end.
    pub session: Option<String>,
    /// What stands in a template for the file.
    pub handle: Option<String>,
    /// When the one or the other was given.
    pub at: DateTime<Utc>,
}

/// What is known of a file, by its hash, as a sample of this account.
///
/// # Errors
/// [`StoreError`]
pub fn get(tx: &Tx<'_>, account: AccountId, hash: &str) -> Result<Option<Sample>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT session, handle, at FROM samples WHERE file = (SELECT key FROM files WHERE hash = ?2) \
         AND account = (SELECT key FROM accounts WHERE id = ?1)",
    )?;
    let sample = found.query_row((account.to_string(), hash), |row| {
        Ok(Sample { session: row.get(0)?, handle: row.get(1)?, at: time(row.get(2)?) })
    });
    Ok(sample.optional()?)
}

/// Keeps how far it has come. Says whether the file is one that is kept here.
///
/// # Errors
/// [`StoreError`]
pub fn put(tx: &Tx<'_>, account: AccountId, hash: &str, sample: &Sample) -> Result<bool, StoreError> {
    let written = tx.0.execute(
        "INSERT INTO samples (file, account, session, handle, at) \
         SELECT files.key, accounts.key, ?3, ?4, ?5 FROM files, accounts WHERE files.hash = ?2 AND accounts.id = ?1 \
         ON CONFLICT (file, account) DO UPDATE SET session = excluded.session, handle = excluded.handle, at = excluded.at",
        (account.to_string(), hash, &sample.session, &sample.handle, millis(sample.at)),
    )?;
    Ok(written > 0)
}

/// Forgets it: the next time the file is uploaded from its beginning.
///
/// # Errors
/// [`StoreError`]
pub fn forget(tx: &Tx<'_>, account: AccountId, hash: &str) -> Result<(), StoreError> {
    tx.0.execute(
        "DELETE FROM samples WHERE file = (SELECT key FROM files WHERE hash = ?2) \
         AND account = (SELECT key FROM accounts WHERE id = ?1)",
        (account.to_string(), hash),
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::fixture::{at, id, shop, store};

    #[test]
    fn a_session_becomes_a_handle_and_only_of_a_file_that_is_kept() {
        let (_folder, store) = store(Vec::new());
        store
            .writer()
            .write(|tx| {
                shop(tx)?;
                let hash = "ab".repeat(32);
                tx.0.execute(
                    "INSERT INTO files (hash, mime, bytes, created_at, used_at) VALUES (?1, 'application/pdf', 9, 0, 0)",
                    [&hash],
                )?;
                let begun = Sample { session: Some("upload:1".into()), handle: None, at: at(1) };
                assert!(put(tx, id(1), &hash, &begun)?);
                assert_eq!(get(tx, id(1), &hash)?, Some(begun));
                let ended = Sample { session: None, handle: Some("4::x".into()), at: at(2) };
                assert!(put(tx, id(1), &hash, &ended)?);
                assert_eq!(get(tx, id(1), &hash)?, Some(ended.clone()));
                assert!(!put(tx, id(1), "none", &ended)?);
                forget(tx, id(1), &hash)?;
                assert_eq!(get(tx, id(1), &hash)?, None);
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
}
