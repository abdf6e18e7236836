//! Consents: what people agreed to and took back. They are only ever added; undoing an edit takes away what came with it.
//!
//! What stands beside the person (`contacts.utility`, `contacts.marketing`) is written here and by [`super::contacts`],
//! always from the rows. An opt-out reaches what waits for the person, too.

use chrono::{DateTime, Utc};
use recado_core::contact::{Consent, Purpose};
use recado_core::ledger::Reason;
use recado_core::phone::{backward, spellings};
use recado_core::{Phone, edit::EditDetail};

use super::edits::{self, Changed, NewEdit};
use crate::row::{millis, time};
use crate::{StoreError, Tx};

/// Adds what a person agreed to or took back. What waits for the person and is not wanted any more becomes `skipped`.
///
/// # Errors
/// [`StoreError`]
pub fn add(
    tx: &Tx<'_>,
    key: i64,
    consents: &[Consent],
    edit: Option<i64>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if consents.is_empty() {
        return Ok(());
    }
    let first: i64 =
        tx.0.prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM consents WHERE contact = ?1")?
            .query_row([key], |row| row.get(0))?;
    insert_rows(tx, key, first, consents, edit)?;
    stand(tx, key)?;
    for purpose in Purpose::ALL {
        if consents.iter().any(|consent| consent.purpose == purpose && !consent.given) {
            skip_waiting(tx, key, purpose, now)?;
        }
    }
    Ok(())
}

pub(super) fn insert_rows(
    tx: &Tx<'_>,
    key: i64,
    first: i64,
    consents: &[Consent],
    edit: Option<i64>,
) -> Result<(), StoreError> {
    for (number, consent) in (first..).zip(consents) {
        tx.0.prepare_cached(
            "INSERT INTO consents (contact, number, purpose, given, at, source, wording, edit) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            key,
            number,
            consent.purpose.as_str(),
            consent.given,
            millis(consent.at),
            &consent.source,
            &consent.wording,
            edit,
        ))?;
    }
    Ok(())
}

/// Writes beside the person what stands: the newest word, of two at the same time the later entry.
pub(super) fn stand(tx: &Tx<'_>, key: i64) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "UPDATE contacts SET \
         utility = (SELECT given FROM consents WHERE contact = ?1 AND purpose = 'utility' ORDER BY at DESC, number DESC LIMIT 1), \
         marketing = (SELECT given FROM consents WHERE contact = ?1 AND purpose = 'marketing' ORDER BY at DESC, number DESC LIMIT 1) \
         WHERE key = ?1",
    )?
    .execute([key])?;
    Ok(())
}

/// The consents of a contact, oldest first.
pub(super) fn of(tx: &Tx<'_>, key: i64) -> Result<Vec<Consent>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT purpose, given, at, source, wording FROM consents WHERE contact = ?1 ORDER BY at, number",
    )?;
    let mut rows = found.query([key])?;
    let mut consents = Vec::new();
    while let Some(row) = rows.next()? {
        let purpose: String = row.get("purpose")?;
        consents.push(Consent {
            purpose: Purpose::from_word(&purpose).ok_or(StoreError::Row { table: "consents", what: "purpose" })?,
            given: row.get("given")?,
            at: time(row.get("at")?),
            source: row.get("source")?,
            wording: row.get("wording")?,
        });
    }
    Ok(consents)
}

/// Which messages the person of a number does not want: by any spelling of it, and by what the service calls them.
///
/// # Errors
/// [`StoreError`]
pub fn unwanted(tx: &Tx<'_>, phone: &Phone) -> Result<Vec<Purpose>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT max(utility = 0), max(marketing = 0) FROM (SELECT utility, marketing FROM contacts WHERE match_key = ?1 \
         UNION ALL SELECT utility, marketing FROM aliases JOIN contacts ON contacts.key = aliases.contact \
                   WHERE kind = 'wa_id' AND value = ?2)",
    )?;
    let (utility, marketing) = found.query_row((backward(&phone.match_key()), phone.digits()), |row| {
        Ok((row.get::<_, Option<bool>>(0)?, row.get::<_, Option<bool>>(1)?))
    })?;
    let is_unwanted = |purpose: &Purpose| match purpose {
        Purpose::Utility => utility == Some(true),
        Purpose::Marketing => marketing == Some(true),
    };
    Ok(Purpose::ALL.into_iter().filter(is_unwanted).collect())
}

/// Writes the same consents to many people. Those for whom they say nothing new are left alone.
///
/// # Errors
/// [`StoreError`]
pub fn bulk(tx: &Tx<'_>, keys: &[i64], consents: &[Consent], edit: &NewEdit) -> Result<Changed, StoreError> {
    let number = edits::insert(tx, edit)?;
    let mut changed = 0;
    for key in keys {
        let (news, there) = news_of(tx, *key, consents)?;
        if news.is_empty() || !there {
            continue;
        }
        add(tx, *key, &news, Some(number), edit.at)?;
        edits::touch(tx, number, *key, edit.at)?;
        changed += 1;
    }
    edits::finish(tx, number, edit.id, changed, &EditDetail { updated: changed, ..edit.detail.clone() })
}

/// Those of some consents that change what stands for a person, and whether the person is there.
fn news_of(tx: &Tx<'_>, key: i64, consents: &[Consent]) -> Result<(Vec<Consent>, bool), StoreError> {
    let mut stands = tx.0.prepare_cached("SELECT utility, marketing FROM contacts WHERE key = ?1")?;
    let mut rows = stands.query([key])?;
    let Some(row) = rows.next()? else { return Ok((Vec::new(), false)) };
    let mut news = Vec::new();
    for consent in consents {
        let stands: Option<bool> = row.get(consent.purpose.as_str())?;
        if stands != Some(consent.given) {
            news.push(consent.clone());
        }
    }
    Ok((news, true))
}

/// What waits for a person and is of a kind that they do not want any more is not sent. Says how many messages.
///
/// # Errors
/// [`StoreError`]
pub fn skip_waiting(tx: &Tx<'_>, key: i64, purpose: Purpose, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let phone: String =
        tx.0.prepare_cached("SELECT phone FROM contacts WHERE key = ?1")?.query_row([key], |row| row.get(0))?;
    let mut skipped = 0;
    for spelling in spellings(phone.trim_start_matches('+')) {
        skipped +=
            tx.0.prepare_cached(
                "UPDATE messages SET state = 'skipped', error_code = ?3, error_detail = NULL, \
                 refused_key = coalesce(caller_key, refused_key), caller_key = NULL, updated_at = ?4 \
                 WHERE account IN (SELECT key FROM accounts) AND phone = ?1 \
                 AND (state = 'queued' OR state = 'scheduled' OR state = 'missed') \
                 AND EXISTS (SELECT 1 FROM batches JOIN templates ON templates.account = batches.account \
                     AND templates.name = batches.template AND templates.language = batches.language \
                     WHERE batches.key = messages.batch AND upper(templates.category) = upper(?2))",
            )?
            .execute((spelling, purpose.as_str(), Reason::OptedOut.as_str(), millis(now)))?;
    }
    Ok(u64::try_from(skipped).unwrap_or_default())
}

#[cfg(test)]
#[path = "consents_tests.rs"]
mod tests;
