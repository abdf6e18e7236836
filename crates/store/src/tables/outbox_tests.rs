use chrono::TimeZone;
use chrono::Utc;
use recado_core::DeliveryStatus;
use recado_core::account::{Account, AccountKind, NumberFacts, SendingRules};
use recado_core::ledger::{Batch, Message, Priority, StatusNews};
use recado_core::outcome::{Class, PlatformError, Stop};

use super::*;
use crate::Store;
use crate::tables::{accounts, attempts, messages, settle, statuses, totals, waiting};

fn at(seconds: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(1_800_000_000 + seconds, 0).unwrap()
}

fn id<N>(n: u8) -> recado_core::Id<N> {
    recado_core::Id::from_parts(1_800_000_000_000, [n; 10])
}

fn account() -> Account {
    Account {
        id: id(1),
        name: "Loja".into(),
        kind: AccountKind::Live,
        waba_id: "1".into(),
        phone_number_id: "2".into(),
        app_id: None,
        api_url: "https://graph.facebook.com".into(),
        graph_version: "v25.0".into(),
        default: true,
        time_zone: "America/Sao_Paulo".into(),
        country: "BR".into(),
        number: NumberFacts::default(),
        sending: SendingRules::default(),
        created_at: at(0),
    }
}

fn message(n: u8, key: Option<&str>) -> Message {
    Message {
        id: id(100 + n),
        batch: id(1),
        contact: None,
        to: Phone::from_e164(&format!("+55119876543{n:02}")).unwrap().into(),
        row: None,
        wa_id: None,
        caller_key: key.map(str::to_owned),
        template: "t".into(),
        language: "pt_BR".into(),
        components: Vec::new(),
        state: MessageState::Queued,
        due_at: at(0),
        attempts: 0,
        wamid: None,
        error: None,
        created_at: at(0),
        updated_at: at(0),
    }
}

/// A database with one batch of so many messages.
fn ledger(messages: u8) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), 0).unwrap();
    store
        .writer()
        .write(move |tx| {
            accounts::insert(tx, &account())?;
            let batch = Batch {
                id: id(1),
                account: id(1),
                template: "t".into(),
                language: "pt_BR".into(),
                priority: Priority::Normal,
                source: None,
                stopped: None,
                created_at: at(0),
            };
            batches::insert(tx, &batch)?;
            for n in 0..messages {
                messages::insert(tx, &message(n, None))?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    (folder, store)
}

fn claim_some(store: &Store, most: usize, now: DateTime<Utc>) -> Vec<Claimed> {
    let claim = move |tx: &Tx<'_>| {
        let mut claimed = Vec::new();
        for open in waiting::open(tx, id(1))? {
            claimed.append(&mut claim(tx, open.key, most, now, &mut |_, _| Admission::Now)?);
        }
        Ok::<_, StoreError>(claimed)
    };
    store.writer().write(claim).unwrap()
}

fn claim_one(store: &Store, now: DateTime<Utc>) -> Option<Claimed> {
    claim_some(store, 1, now).pop()
}

fn finish_one(store: &Store, claimed: &Claimed, outcome: Outcome, wait: u64) {
    let finished = Finished {
        key: claimed.key,
        number: claimed.attempt.number,
        phone: claimed.phone.clone(),
        outcome,
        reason: None,
        wait: Duration::from_secs(wait),
        at: at(10),
    };
    store.writer().write(move |tx| finish(tx, [&finished])).unwrap();
}

fn read(store: &Store, message: MessageId) -> Message {
    store.reader().read(|tx| messages::by_id(tx, message)).unwrap().unwrap()
}

fn refused(code: i64, class: Class) -> Outcome {
    Outcome::Refused { error: PlatformError { code, ..PlatformError::default() }, class }
}

#[test]
fn the_attempt_is_there_before_anything_is_known_of_it() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, at(1)).unwrap();
    let message = claimed.attempt.message;
    assert_eq!((claimed.attempt.number, read(&store, message).state), (1, MessageState::Sending));
    let attempts = store.reader().read(|tx| attempts::of_message(tx, message)).unwrap();
    let there: Vec<_> = attempts.iter().map(|a| (a.reference.clone(), a.outcome)).collect();
    assert_eq!(there, [(claimed.attempt.to_string(), None)], "what travels with the request names its row");
    assert!(claim_one(&store, at(2)).is_none(), "what is on its way is not taken again");
}

#[test]
fn what_was_cut_off_becomes_unknown_and_is_never_taken_again() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, at(1)).unwrap();
    assert_eq!(store.writer().write(|tx| recover(tx, at(5))).unwrap(), 1);
    let message = read(&store, claimed.attempt.message);
    assert_eq!(
        (message.state, message.error.map(|e| e.reason)),
        (MessageState::Unknown, Some(Reason::Doubt(Doubt::Interrupted)))
    );
    assert!(claim_one(&store, at(100)).is_none());
    assert_eq!(store.writer().write(|tx| recover(tx, at(6))).unwrap(), 0, "once is enough");
}

#[test]
fn a_throttled_message_waits_and_keeps_its_history() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, at(1)).unwrap();
    finish_one(&store, &claimed, refused(130_429, Class::RetryNumber), 10);
    assert!(claim_one(&store, at(19)).is_none(), "not before its time");
    let again = claim_one(&store, at(20)).unwrap();
    assert_eq!((again.attempt.message, again.attempt.number), (claimed.attempt.message, 2));
    let accepted = Outcome::Accepted { wamid: "wamid.1".into(), wa_id: Some("551187654300".into()), held: false };
    finish_one(&store, &again, accepted, 0);
    let message = read(&store, claimed.attempt.message);
    assert_eq!(
        (message.state, message.wamid.as_deref(), message.error),
        (MessageState::Accepted, Some("wamid.1"), None)
    );
    assert_eq!(message.wa_id.as_deref(), Some("551187654300"), "the service calls them otherwise than we do");
    let attempts = store.reader().read(|tx| attempts::of_message(tx, message.id)).unwrap();
    let ends: Vec<_> = attempts.iter().map(|a| a.outcome).collect();
    assert_eq!(ends, [Some(AttemptOutcome::Refused), Some(AttemptOutcome::Accepted)]);
}

#[test]
fn what_could_not_connect_is_tried_at_once_by_the_next_engine() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, at(1)).unwrap();
    finish_one(&store, &claimed, Outcome::NeverLeft { reason: "refused".into() }, 80);
    assert!(claim_one(&store, at(30)).is_none());
    assert_eq!(store.writer().write(|tx| recover(tx, at(30))).unwrap(), 0, "nothing of it is doubtful");
    assert_eq!(claim_one(&store, at(30)).unwrap().attempt.number, 2);
}

#[test]
fn a_throttled_pair_waits_whole_and_holds_nobody_else_back() {
    let (_folder, store) = ledger(2);
    store.writer().write(|tx| messages::insert(tx, &Message { id: id(190), ..message(0, None) })).unwrap();
    let first = claim_one(&store, at(1)).unwrap();
    finish_one(&store, &first, refused(131_056, Class::RetryPair), 10);
    let other = claim_one(&store, at(2)).unwrap();
    assert_ne!(other.phone, first.phone);
    assert!(claim_one(&store, at(19)).is_none(), "the second one to the same person waits too");
    assert_eq!(claim_some(&store, 5, at(20)).len(), 2);
}

#[test]
fn who_may_not_be_written_to_yet_is_passed_over_and_comes_back_by_itself() {
    let (_folder, store) = ledger(5);
    let claimed = store.writer().write(move |tx| {
        let open = waiting::open(tx, id(1))?.remove(0);
        let mut asked = 0;
        claim(tx, open.key, 2, at(1), &mut |_, _| {
            asked += 1;
            if asked <= 2 { Admission::Later(at(50), Reason::MessagingLimit) } else { Admission::Now }
        })
    });
    assert_eq!(claimed.unwrap().len(), 2, "the next ones go in their place");
    let passed = read(&store, id(100));
    assert_eq!((passed.state, passed.due_at), (MessageState::Queued, at(50)));
    assert_eq!(passed.error.map(|error| error.reason), Some(Reason::MessagingLimit));
    assert_eq!(claim_some(&store, 5, at(40)).len(), 1);
    assert_eq!(claim_some(&store, 5, at(50)).len(), 2);
}

#[test]
fn a_stop_marks_nobody_failed_and_holds_the_whole_batch_until_it_is_lifted() {
    let (_folder, store) = ledger(3);
    let claimed = claim_one(&store, at(1)).unwrap();
    finish_one(&store, &claimed, refused(190, Class::Stop(Stop::Token)), 0);
    assert!(claim_one(&store, at(100)).is_none());
    let batch = store.reader().read(|tx| batches::by_id(tx, id(1))).unwrap().unwrap();
    assert_eq!(batch.stopped.map(|s| (s.stop, s.error.unwrap().code)), Some((Stop::Token, 190)));
    let standing = store.reader().read(|tx| waiting::standing(tx, id(1))).unwrap();
    assert!(standing.stopped && !standing.sending, "nothing moves until a person acts");
    let counts = store.reader().read(|tx| totals::count(tx, id(1), Some(id(1)))).unwrap();
    assert_eq!(counts.states.into_iter().collect::<Vec<_>>(), [(MessageState::Queued, 3)]);

    assert_eq!(store.writer().write(|tx| batches::resume(tx, id(1), None, at(200))).unwrap(), 1);
    assert_eq!(claim_one(&store, at(200)).unwrap().attempt.number, 2);
}

#[test]
fn news_that_overtakes_the_answer_is_not_undone_by_it() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, at(1)).unwrap();
    let news = [StatusNews { status: DeliveryStatus::Delivered, at: at(3), error: None }];
    let message = claimed.attempt.message;
    assert!(store.writer().write(move |tx| statuses::record(tx, message, &news, at(4))).unwrap());
    finish_one(&store, &claimed, Outcome::Doubtful { doubt: Doubt::NoAnswer, error: None }, 0);
    let message = read(&store, message);
    assert_eq!((message.state, message.error), (MessageState::Delivered, None), "and no doubt stands beside it");
}

#[test]
fn a_pause_holds_what_is_there_and_what_enters_later_until_it_is_lifted() {
    let (_folder, store) = ledger(2);
    assert_eq!(store.writer().write(|tx| batches::pause(tx, id(1), None, at(5))).unwrap(), 1);
    store
        .writer()
        .write(|tx| {
            let first = batches::by_id(tx, id(1))?.ok_or(StoreError::Closed)?;
            batches::insert(tx, &Batch { id: id(2), stopped: None, ..first })?;
            messages::insert(tx, &Message { batch: id(2), ..message(9, None) })
        })
        .unwrap();
    assert!(claim_some(&store, 5, at(6)).is_empty());
    assert_eq!(store.writer().write(|tx| batches::resume(tx, id(1), None, at(7))).unwrap(), 2);
    assert_eq!(claim_some(&store, 5, at(8)).len(), 3);
}

#[test]
fn a_file_enters_as_a_whole_or_not_at_all() {
    let (_folder, store) = ledger(0);
    let enter = |batch: u8| {
        store
            .writer()
            .write(move |tx| {
                let first = batches::by_id(tx, id(1))?.ok_or(StoreError::Closed)?;
                batches::insert_loading(tx, &Batch { id: id(batch), source: Some("pedidos.csv".into()), ..first })?;
                messages::insert(tx, &Message { batch: id(batch), ..message(batch, Some("pedido-1")) })
            })
            .unwrap()
    };
    let seen = || store.reader().read(|tx| messages::list(tx, id(1), &messages::Filter::default())).unwrap().len();
    enter(2);
    assert_eq!((seen(), claim_some(&store, 5, at(6)).len()), (0, 0), "nobody sees it, and nothing of it leaves");
    assert_eq!(store.writer().write(|tx| batches::resume(tx, id(1), None, at(7))).unwrap(), 0);
    assert_eq!(store.writer().write(|tx| batches::discard_loading(tx, None)).unwrap(), 1);
    assert_eq!(enter(3), MessageState::Queued, "what was taken away used up no key");
    store.writer().write(|tx| batches::loaded(tx, id(3))).unwrap();
    assert_eq!((seen(), claim_some(&store, 5, at(6)).len()), (1, 1));
}

#[test]
fn the_urgent_goes_first_and_then_the_older_one() {
    let (_folder, store) = ledger(0);
    store
        .writer()
        .write(|tx| {
            let first = batches::by_id(tx, id(1))?.ok_or(StoreError::Closed)?;
            for (n, priority) in
                [(2, Priority::Low), (3, Priority::Normal), (4, Priority::Urgent), (5, Priority::Normal)]
            {
                batches::insert(tx, &Batch { id: id(n), priority, ..first.clone() })?;
                messages::insert(tx, &Message { batch: id(n), ..message(n, None) })?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let open = store.reader().read(|tx| waiting::open(tx, id(1))).unwrap();
    assert_eq!(open.iter().map(|open| open.id).collect::<Vec<_>>(), [id(4), id(3), id(5), id(2)]);
    assert!(open.iter().all(|open| open.queued == Some(at(0)) && open.scheduled.is_none()));
}

#[test]
fn an_hour_that_passed_is_asked_about_and_an_hour_to_come_is_not() {
    let (_folder, store) = ledger(0);
    store
        .writer()
        .write(|tx| {
            for (n, due) in [(1, 100), (2, 200)] {
                let scheduled = Message { state: MessageState::Scheduled, due_at: at(due), ..message(n, None) };
                messages::insert(tx, &scheduled)?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(store.writer().write(|tx| waiting::miss(tx, at(150), at(150))).unwrap(), 1);
    assert_eq!(read(&store, id(101)).state, MessageState::Missed);
    assert!(claim_some(&store, 5, at(160)).is_empty());
    assert_eq!(store.writer().write(|tx| settle::let_go(tx, id(1), at(170))).unwrap(), 1);
    assert_eq!(claim_some(&store, 5, at(170)).len(), 1);
    assert_eq!(claim_some(&store, 5, at(200)).len(), 1, "the other one at its hour");
}

#[test]
fn a_retry_stands_in_the_same_history_and_keeps_what_the_first_was_called() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, at(1)).unwrap();
    let message = claimed.attempt.message;
    finish_one(&store, &claimed, Outcome::Accepted { wamid: "wamid.1".into(), wa_id: None, held: false }, 0);
    assert!(!store.writer().write(move |tx| settle::retry(tx, message, at(11))).unwrap(), "only what failed");
    let news = [StatusNews { status: DeliveryStatus::Failed, at: at(12), error: None }];
    store.writer().write(move |tx| statuses::record(tx, message, &news, at(12))).unwrap();
    assert!(store.writer().write(move |tx| settle::retry(tx, message, at(13))).unwrap());
    let row = read(&store, message);
    assert_eq!((row.state, row.wamid, row.error), (MessageState::Queued, None, None));
    assert_eq!(claim_one(&store, at(13)).unwrap().attempt.number, 2);
    assert_eq!(store.reader().read(|tx| attempts::of_message(tx, message)).unwrap().len(), 2);
}

#[test]
fn what_was_never_tried_does_not_wait_for_a_clock_that_was_set_back_while_nothing_ran() {
    let (_folder, store) = ledger(1);
    let start = |now| store.writer().write(move |tx| waiting::forget_far_pauses(tx, TimeDelta::hours(2), now)).unwrap();
    start(at(0) - TimeDelta::seconds(10));
    assert_eq!(read(&store, id(100)).due_at, at(0), "somebody may be taking it back");
    start(at(0) - TimeDelta::hours(1));
    assert_eq!(read(&store, id(100)).due_at, at(0) - TimeDelta::hours(1));
}

#[test]
fn a_clock_that_was_set_back_makes_no_pause_longer() {
    let (_folder, store) = ledger(2);
    let claimed = claim_one(&store, at(1)).unwrap();
    finish_one(&store, &claimed, refused(130_429, Class::RetryNumber), 30);
    store.writer().write(|tx| waiting::set_back(tx, TimeDelta::hours(1), at(12) - TimeDelta::hours(1))).unwrap();
    let due = read(&store, claimed.attempt.message).due_at;
    assert_eq!(due, at(40) - TimeDelta::hours(1));
    store.writer().write(|tx| waiting::forget_far_pauses(tx, TimeDelta::hours(2), at(0) - TimeDelta::days(9))).unwrap();
    assert_eq!(read(&store, claimed.attempt.message).due_at, at(0) - TimeDelta::days(9));
}

#[test]
fn the_same_key_enters_once_and_a_skipped_row_uses_up_none() {
    let (_folder, store) = ledger(0);
    let enter = |n, key| store.writer().write(move |tx| messages::insert(tx, &message(n, Some(key)))).unwrap();
    assert_eq!(enter(1, "pedido-42"), MessageState::Queued);
    assert_eq!(enter(2, "pedido-42"), MessageState::Skipped);
    assert_eq!(enter(3, "pedido-42"), MessageState::Skipped);
    assert_eq!(enter(4, "pedido-43"), MessageState::Queued);
    let skipped = read(&store, id(102));
    assert_eq!(skipped.caller_key.as_deref(), Some("pedido-42"), "it is told which key it had");
    assert_eq!(skipped.error.map(|e| e.reason), Some(Reason::DuplicateKey));
}

#[test]
fn a_claim_is_on_the_disk_at_once() {
    let (folder, store) = ledger(1);
    claim_one(&store, at(1)).unwrap();
    // Another program, opening the same file while this one still holds it, sees the attempt.
    let other = Store::open(folder.path(), 0).unwrap();
    let attempts = other.reader().read(|tx| attempts::of_message(tx, id(100))).unwrap();
    assert_eq!(attempts.len(), 1);
}

#[path = "outbox_proptest.rs"]
mod any_order;
