//! What waits: which batches have something to send, whose hour has come, whose hour has passed, and what a clock that
//! jumped does to all of them.

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::ledger::UNDO;
use recado_core::{AccountId, BatchId, Priority};
use rusqlite::named_params;

use super::batches::priority_of;
use crate::row::{millis, parsed, time};
use crate::{StoreError, Tx};

/// A batch that has something to send and may go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Its place in the file.
    pub key: i64,
    /// Its id.
    pub id: BatchId,
    /// Which go first.
    pub priority: Priority,
    /// Name of the template.
    pub template: String,
    /// Language of the template.
    pub language: String,
    /// When its next message in the queue may leave; in the past: now. A back-off may put it into the future.
    pub queued: Option<DateTime<Utc>>,
    /// When its next scheduled message may leave.
    pub scheduled: Option<DateTime<Utc>>,
}

impl Open {
    /// When its next message may leave.
    #[must_use]
    pub fn next(&self) -> DateTime<Utc> {
        self.queued.into_iter().chain(self.scheduled).min().unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

/// The batches of an account that have something to send and may go on, in the order of their priority and age. Found
/// by jumping from batch to batch in the index: what each of them holds is not read.
///
/// # Errors
/// [`StoreError`]
pub fn open(tx: &Tx<'_>, account: AccountId) -> Result<Vec<Open>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "WITH RECURSIVE ours (account) AS (SELECT key FROM accounts WHERE id = :account), open (batch) AS ( \
             SELECT (SELECT min(batch) FROM messages INDEXED BY messages_waiting \
                     WHERE account = ours.account AND (state = 'queued' OR state = 'scheduled')) FROM ours \
             UNION ALL \
             SELECT (SELECT min(batch) FROM messages INDEXED BY messages_waiting \
                     WHERE account = ours.account AND (state = 'queued' OR state = 'scheduled') AND batch > open.batch) \
             FROM open, ours WHERE open.batch IS NOT NULL) \
         SELECT batches.key, batches.id, priority, template, language, \
             (SELECT min(due_at) FROM messages INDEXED BY messages_waiting WHERE account = batches.account AND batch = batches.key \
              AND state = 'queued') AS queued, \
             (SELECT min(due_at) FROM messages INDEXED BY messages_waiting WHERE account = batches.account AND batch = batches.key \
              AND state = 'scheduled') AS scheduled \
         FROM open JOIN batches ON batches.key = open.batch WHERE stopped IS NULL ORDER BY priority, batches.key",
    )?;
    let mut rows = found.query(named_params! { ":account": account.to_string() })?;
    let mut open = Vec::new();
    while let Some(row) = rows.next()? {
        open.push(Open {
            key: row.get("key")?,
            id: parsed(row, "batches", "id")?,
            priority: priority_of(row)?,
            template: row.get("template")?,
            language: row.get("language")?,
            queued: row.get::<_, Option<i64>>("queued")?.map(time),
            scheduled: row.get::<_, Option<i64>>("scheduled")?.map(time),
        });
    }
    Ok(open)
}

/// How many messages of an account are still to be sent, or on their way. Counted from the indexes that hold only such: a
/// ledger of a million that were sent is not read for it.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>, account: AccountId) -> Result<u64, StoreError> {
    let mut counted = tx.0.prepare_cached(
        "SELECT (SELECT count(*) FROM messages INDEXED BY messages_waiting WHERE account = accounts.key \
             AND (state = 'queued' OR state = 'scheduled') \
             AND NOT EXISTS (SELECT 1 FROM batches WHERE batches.key = messages.batch AND stopped = 'loading')) \
         + (SELECT count(*) FROM messages INDEXED BY messages_sending WHERE account = accounts.key AND state = 'sending') \
         FROM accounts WHERE id = ?1",
    )?;
    Ok(counted.query_row([account.to_string()], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// Where a batch stands, for somebody who waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Something of it is on its way.
    pub sending: bool,
    /// It stands still.
    pub stopped: bool,
    /// When its next message in the queue may leave.
    pub queued: Option<DateTime<Utc>>,
    /// When its next scheduled message may leave.
    pub scheduled: Option<DateTime<Utc>>,
}

/// Where a batch stands.
///
/// # Errors
/// [`StoreError`]
pub fn standing(tx: &Tx<'_>, batch: BatchId) -> Result<Standing, StoreError> {
    Ok(tx
        .0
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM messages INDEXED BY messages_sending WHERE messages.batch = batches.key AND state = 'sending') AS sending, \
             stopped IS NOT NULL AS stopped, \
             (SELECT min(due_at) FROM messages INDEXED BY messages_waiting WHERE account = batches.account AND batch = batches.key \
              AND state = 'queued') AS queued, \
             (SELECT min(due_at) FROM messages INDEXED BY messages_waiting WHERE account = batches.account AND batch = batches.key \
              AND state = 'scheduled') AS scheduled \
             FROM batches WHERE id = ?1",
        )?
        .query_row([batch.to_string()], |row| {
            Ok(Standing {
                sending: row.get("sending")?,
                stopped: row.get("stopped")?,
                queued: row.get::<_, Option<i64>>("queued")?.map(time),
                scheduled: row.get::<_, Option<i64>>("scheduled")?.map(time),
            })
        })?)
}

/// Marks scheduled messages whose hour was before `before` as missed: a person is asked. Those of batches that stand still
/// wait for a person already. Says how many.
///
/// # Errors
/// [`StoreError`]
pub fn miss(tx: &Tx<'_>, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let missed = tx.0.execute(
        "UPDATE messages SET state = 'missed', updated_at = ?2 WHERE state = 'scheduled' \
         AND due_at < ?1 AND EXISTS (SELECT 1 FROM batches WHERE batches.key = messages.batch AND stopped IS NULL)",
        (millis(before), millis(now)),
    )?;
    Ok(u64::try_from(missed).unwrap_or_default())
}

/// After the clock was set back by `back`: what waits for the end of a pause would wait that much longer.
///
/// # Errors
/// [`StoreError`]
pub fn set_back(tx: &Tx<'_>, back: TimeDelta, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.0.execute(
        "UPDATE messages SET due_at = max(?1, due_at - ?2) WHERE state = 'queued' AND due_at > ?1",
        (millis(now), back.num_milliseconds()),
    )?;
    Ok(())
}

/// Lets go at once what waits in the queue for longer than any pause of ours lasts, and what was never tried for longer than
/// it can be taken back: the clock was wrong when it was written. What waits for the messaging limit does last so long.
///
/// # Errors
/// [`StoreError`]
pub fn forget_far_pauses(tx: &Tx<'_>, longest: TimeDelta, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.0.execute(
        "UPDATE messages SET due_at = ?1 WHERE state = 'queued' AND coalesce(error_code, '') <> 'messaging_limit' \
         AND (due_at > ?2 OR (due_at > ?3 AND attempts = 0 AND error_code IS NULL))",
        (millis(now), millis(now + longest), millis(now + UNDO)),
    )?;
    Ok(())
}

/// A row of [`reached`]: the number's digits and when it was last written to.
pub type Reached = (u64, DateTime<Utc>);

/// The people whom the accounts of a business wrote to since a time outside their 24-hour windows, by their numbers'
/// digits, in the order of time. Accounts of one WhatsApp Business Account share a portfolio for certain; which others do
/// is not known here.
///
/// # Errors
/// [`StoreError`]
pub fn reached(tx: &Tx<'_>, account: AccountId, since: DateTime<Utc>) -> Result<Vec<Reached>, StoreError> {
    let mut found = tx.0.prepare_cached(
        "SELECT phone, max(messages.updated_at) AS at FROM messages \
         WHERE account IN (SELECT key FROM accounts WHERE waba_id = (SELECT waba_id FROM accounts WHERE id = ?1)) \
         AND messages.created_at >= ?3 AND updated_at >= ?2 \
         AND state IN ('sending', 'accepted', 'held', 'sent', 'delivered', 'read', 'unknown') \
         AND NOT EXISTS (SELECT 1 FROM answers WHERE answers.account = messages.account AND answers.phone = messages.phone \
                         AND answers.received_at BETWEEN messages.updated_at - 86400000 AND messages.updated_at) \
         GROUP BY phone ORDER BY at",
    )?;
    // What entered long before cannot have left within the span but from a schedule: a month is far enough.
    let entered = since - TimeDelta::days(31);
    let rows = found.query_map((account.to_string(), millis(since), millis(entered)), |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })?;
    let mut reached = Vec::new();
    for row in rows {
        let (phone, at) = row?;
        if let Ok(digits) = phone.trim_start_matches('+').parse() {
            reached.push((digits, time(at)));
        }
    }
    Ok(reached)
}

/// Whether a number wrote to an account since a time: its 24-hour window is open.
///
/// # Errors
/// [`StoreError`]
pub fn wrote_since(tx: &Tx<'_>, account: AccountId, phone: &str, since: DateTime<Utc>) -> Result<bool, StoreError> {
    let mut wrote = tx.0.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM answers WHERE account = (SELECT key FROM accounts WHERE id = ?1) AND phone = ?2 AND received_at > ?3)",
    )?;
    Ok(wrote.query_row((account.to_string(), phone, millis(since)), |row| row.get(0))?)
}
