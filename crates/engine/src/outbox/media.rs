//! What the service calls the files that messages carry. In the ledger a message names a file of ours by its hash; on the
//! wire it names a medium of the service's. The one takes the other's place while a message is claimed, in what leaves and
//! not in the ledger, and a message whose file is not there yet is not claimed: its attempt would be a promise that nobody
//! can keep.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use recado_core::ledger::Reason;
use recado_core::{AccountId, Outcome, PlatformError};
use recado_store::tables::files::carried;
use recado_store::tables::outbox::Admission;
use recado_store::tables::uploads::{self, Standing};
use recado_store::{StoreError, Tx};

/// The files of one number that messages asked for.
#[derive(Debug)]
pub(super) struct Media {
    account: AccountId,
    there: HashMap<String, There>,
    /// Not at the service. Nobody but this engine brings them there, so the file need not be asked about each again.
    absent: HashSet<String>,
    /// Messages were passed over since it was last asked.
    passed: bool,
    /// Messages with files that were let through since it was last asked.
    let_through: usize,
}

/// A file that is at the service.
#[derive(Debug, Clone, PartialEq, Eq)]
struct There {
    media_id: String,
    until: DateTime<Utc>,
}

impl Media {
    pub(super) fn new(account: AccountId) -> Self {
        Self { account, there: HashMap::new(), absent: HashSet::new(), passed: false, let_through: 0 }
    }

    /// Puts the service's ids in the place of our files, where a message carries some; none: they are all there, and the
    /// message may go on.
    pub(super) fn put_ids(
        &mut self,
        tx: &Tx<'_>,
        components: &mut String,
        now: DateTime<Utc>,
    ) -> Result<Option<Admission>, StoreError> {
        // What most messages cost: one look for a word.
        let hashes: Vec<String> = carried(components).map(str::to_owned).collect();
        if hashes.is_empty() {
            return Ok(None);
        }
        for hash in &hashes {
            match self.standing(tx, hash, now)? {
                Standing::There { .. } => {}
                Standing::Absent => {
                    self.passed = true;
                    return Ok(Some(Admission::NotYet));
                }
                Standing::Unknown => return Ok(Some(Admission::Never(Reason::FileMissing, None))),
                Standing::Hindered(hindrance) => {
                    return Ok(Some(Admission::Never(hindrance.reason(), hindrance.error)));
                }
            }
        }
        for hash in &hashes {
            if let Some(there) = self.there.get(hash) {
                let id = serde_json::Value::from(there.media_id.as_str());
                *components = components.replace(&format!("\"file\":\"{hash}\""), &format!("\"id\":{id}"));
            }
        }
        self.let_through += 1;
        Ok(None)
    }

    /// How a file stands, remembered where that is sure.
    pub(super) fn standing(&mut self, tx: &Tx<'_>, hash: &str, now: DateTime<Utc>) -> Result<Standing, StoreError> {
        if let Some(there) = self.there.get(hash).filter(|there| there.until > now) {
            return Ok(Standing::There { media_id: there.media_id.clone(), until: there.until });
        }
        if self.absent.contains(hash) {
            return Ok(Standing::Absent);
        }
        let standing = uploads::standing(tx, self.account, hash, now)?;
        match &standing {
            Standing::There { media_id, until } => self.is_there(hash, media_id, *until),
            Standing::Absent => {
                self.there.remove(hash);
                self.absent.insert(hash.to_owned());
            }
            Standing::Unknown | Standing::Hindered(_) => {}
        }
        Ok(standing)
    }

    /// A file was uploaded.
    pub(super) fn is_there(&mut self, hash: &str, media_id: &str, until: DateTime<Utc>) {
        self.absent.remove(hash);
        self.there.insert(hash.to_owned(), There { media_id: media_id.to_owned(), until });
    }

    /// What is remembered of a file is not so any more; the database knows.
    pub(super) fn look_anew(&mut self, hash: &str) {
        self.absent.remove(hash);
        self.there.remove(hash);
    }

    /// Whether messages were passed over, and how many with files were let through, since this was last asked.
    pub(super) fn take_news(&mut self) -> (bool, usize) {
        (std::mem::take(&mut self.passed), std::mem::take(&mut self.let_through))
    }

    /// The medium that the service refused a message for, forgotten here; none: it was something else. Unknown ids are
    /// answered with 100/33 that names the object, with 131009 that speaks of media, and with 131053 (API sheet, sections
    /// 4 and 6.2).
    pub(super) fn blamed(&mut self, components: &str, outcome: &Outcome) -> Option<String> {
        let Outcome::Refused { error, .. } = outcome else { return None };
        if !matches!((error.code, error.subcode), (100, Some(33)) | (131_009 | 131_053, _)) {
            return None;
        }
        let sent = |there: &There| {
            components.contains(&format!("\"id\":{}", serde_json::Value::from(there.media_id.as_str())))
        };
        let (hash, there) = self.there.iter().find(|(_, there)| sent(there) && is_about(error, &there.media_id))?;
        let (hash, media_id) = (hash.clone(), there.media_id.clone());
        self.there.remove(&hash);
        Some(media_id)
    }
}

/// Whether a refusal is about this medium: the same codes are also about numbers and other values.
fn is_about(error: &PlatformError, media_id: &str) -> bool {
    let said = format!("{} {}", error.message, error.details.as_deref().unwrap_or_default());
    error.code == 131_053
        || said.contains(media_id)
        || (error.code == 131_009 && said.to_ascii_lowercase().contains("media"))
}

#[cfg(test)]
#[path = "media_tests.rs"]
mod tests;
