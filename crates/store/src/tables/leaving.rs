//! What is leaving right now, over all accounts: what somebody who closes the window is asked about, and its pause.

use chrono::{DateTime, Utc};

use crate::row::millis;
use crate::{StoreError, Tx};

/// How many messages are on their way, or wait with a time that has come by `until` in batches that may go on.
///
/// A message that is alone in its batch and makes its first attempt is not counted: the end of the program lets it leave
/// by itself.
///
/// # Errors
/// [`StoreError`]
pub fn count(tx: &Tx<'_>, until: DateTime<Utc>) -> Result<u64, StoreError> {
    // By batch first, from an index alone: what a message is in itself is asked of the few batches with a single one left.
    let mut counted = tx.0.prepare_cached(
        "WITH going AS ( \
           SELECT batch, key FROM messages WHERE state = 'sending' \
           UNION ALL \
           SELECT messages.batch, messages.key FROM accounts JOIN messages ON messages.account = accounts.key \
           JOIN batches ON batches.key = messages.batch \
           WHERE (state = 'queued' OR state = 'scheduled') AND due_at <= ?1 AND stopped IS NULL), \
         batched AS (SELECT batch, count(*) AS messages, max(key) AS last FROM going GROUP BY batch) \
         SELECT coalesce(sum(messages), 0) FROM batched WHERE messages > 1 \
         OR (SELECT attempts > (state = 'sending') FROM messages WHERE key = last) \
         OR (SELECT count(*) FROM (SELECT 1 FROM messages AS other WHERE other.batch = batched.batch LIMIT 2)) > 1",
    )?;
    Ok(counted.query_row([millis(until)], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// Pauses by hand every batch that may go on and has something in the queue or on its way. One that only waits for its hour
/// is left alone, and what enters later may go: nobody who quits means those. Says how many batches.
///
/// # Errors
/// [`StoreError`]
pub fn pause(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let paused = tx.0.execute(
        "UPDATE batches SET stopped = 'person', stop_detail = NULL, updated_at = ?1 WHERE stopped IS NULL AND (EXISTS \
         (SELECT 1 FROM messages INDEXED BY messages_waiting WHERE messages.account = batches.account AND messages.batch = batches.key \
         AND state = 'queued') OR EXISTS \
         (SELECT 1 FROM messages INDEXED BY messages_sending WHERE messages.batch = batches.key AND state = 'sending'))",
        [millis(now)],
    )?;
    Ok(u64::try_from(paused).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::Store;

    /// Minutes from the beginning of time, in milliseconds.
    const MINUTE: i64 = 60_000;

    /// A file with an account, and in it these: batch, state, due (minutes), attempts; and which batches are stopped.
    fn counted(messages: &[(i64, &str, i64, u32)], stopped: &[i64], until: i64) -> u64 {
        let (_folder, store) = filled(messages, stopped);
        store.reader().read(|tx| count(tx, minutes(until))).unwrap()
    }

    fn minutes(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    fn filled(messages: &[(i64, &str, i64, u32)], stopped: &[i64]) -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), 0).unwrap();
        let (messages, stopped): (Vec<_>, Vec<_>) =
            (messages.iter().map(|one| (one.0, one.1.to_owned(), one.2, one.3)).collect(), stopped.to_vec());
        let write = store.writer().write(move |tx| {
            tx.0.execute(
                "INSERT INTO accounts (id, name, kind, waba_id, phone_number_id, api_url, graph_version, time_zone, country, \
                 created_at) VALUES ('a', 'Loja', 'live', '1', '2', 'https://example.com', 'v25.0', \
                 'America/Sao_Paulo', 'BR', 0)",
                [],
            )?;
            for (number, (batch, state, due, attempts)) in messages.iter().enumerate() {
                tx.0.execute(
                    "INSERT OR IGNORE INTO batches (key, id, account, template, language, stopped, created_at, updated_at) \
                     VALUES (?1, ?1, 1, 'hello_world', 'en_US', ?2, 0, 0)",
                    (batch, stopped.contains(batch).then_some("person")),
                )?;
                tx.0.execute(
                    "INSERT INTO messages (id, batch, account, phone, components, state, due_at, attempts, created_at, \
                     updated_at) VALUES (?1, ?2, 1, '+5511987654321', '[]', ?3, ?4, ?5, 0, 0)",
                    (format!("m{number}"), batch, state, due * MINUTE, attempts),
                )?;
            }
            Ok::<_, StoreError>(())
        });
        write.unwrap();
        (folder, store)
    }

    #[test]
    fn what_is_on_its_way_counts_and_what_is_due_in_batches_that_may_go_on() {
        let messages = [
            (1, "sending", 0, 1),
            (1, "queued", 5, 0),
            (1, "queued", 60, 0),
            (1, "accepted", 0, 1),
            (2, "scheduled", 10, 0),
            (2, "scheduled", 11, 0),
            (3, "queued", 0, 0),
            (3, "queued", 0, 0),
            (3, "sending", 0, 2),
        ];
        assert_eq!(counted(&messages, &[], 10), 6);
        assert_eq!(counted(&messages, &[3], 10), 4, "what is on its way in a stopped one is");
        assert_eq!(counted(&messages, &[1, 2, 3], 10), 2);
        assert_eq!(counted(&[], &[], 10), 0);
    }

    #[test]
    fn who_quits_pauses_what_is_in_the_queue_and_not_what_waits_for_its_hour() {
        let messages = [
            (1, "sending", 0, 1),
            (1, "queued", 5, 0),
            (2, "scheduled", 10, 0),
            (2, "scheduled", 10, 0),
            (3, "queued", 0, 0),
            (4, "accepted", 0, 1),
            (5, "sending", 0, 1),
        ];
        let (_folder, store) = filled(&messages, &[3]);
        assert_eq!(store.writer().write(|tx| pause(tx, minutes(6))).unwrap(), 2);
        assert_eq!(
            store.reader().read(|tx| count(tx, minutes(10))).unwrap(),
            3,
            "what is on its way, and the schedule"
        );
    }

    #[test]
    fn a_message_on_its_own_is_let_go_without_a_question_unless_it_was_tried_before() {
        assert_eq!(counted(&[(1, "queued", 0, 0)], &[], 10), 0);
        assert_eq!(counted(&[(1, "sending", 0, 1)], &[], 10), 0);
        assert_eq!(counted(&[(1, "queued", 0, 1)], &[], 10), 1, "it waits for another try");
        assert_eq!(counted(&[(1, "sending", 0, 2)], &[], 10), 1);
        assert_eq!(counted(&[(1, "queued", 0, 0), (2, "queued", 0, 0)], &[], 10), 0, "several presses of Send");
        assert_eq!(counted(&[(1, "accepted", 0, 1), (1, "sending", 0, 1)], &[], 10), 1, "the last of a mailing");
    }
}
