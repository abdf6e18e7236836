use chrono::TimeZone;
use chrono::Utc;
use recado_core::account::{Account, AccountKind, NumberFacts};
use recado_core::ledger::{Batch, StatusNews};
use recado_core::outcome::{Class, PlatformError, Stop};
use recado_core::{DeliveryStatus, MessageId, Phone};

use super::*;
use crate::Store;
use crate::tables::{accounts, attempts, statuses};

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
        created_at: at(0),
    }
}

fn message(n: u8, key: Option<&str>) -> Message {
    Message {
        id: id(100 + n),
        batch: id(1),
        contact: None,
        phone: Phone::from_e164(&format!("+55119876543{n:02}")).unwrap(),
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

fn claim_one(store: &Store, attempt: u8, now: DateTime<Utc>) -> Option<Claimed> {
    store.writer().write(move |tx| claim(tx, id(1), &[id(attempt)], now)).unwrap().pop()
}

fn finish_one(store: &Store, attempt: u8, outcome: Outcome, retry_at: DateTime<Utc>) {
    store.writer().write(move |tx| finish(tx, id(attempt), &outcome, retry_at, at(10))).unwrap();
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
    let claimed = claim_one(&store, 50, at(1)).unwrap();
    assert_eq!((claimed.number, claimed.message.state), (1, MessageState::Sending));
    let attempts = store.reader().read(|tx| attempts::of_message(tx, claimed.message.id)).unwrap();
    assert_eq!(attempts.iter().map(|a| (a.id, a.outcome)).collect::<Vec<_>>(), [(id(50), None)]);
    assert!(claim_one(&store, 51, at(2)).is_none(), "what is on its way is not taken again");
}

#[test]
fn what_was_cut_off_becomes_unknown_and_is_never_taken_again() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, 50, at(1)).unwrap();
    assert_eq!(store.writer().write(|tx| recover(tx, at(5))).unwrap(), 1);
    let message = read(&store, claimed.message.id);
    assert_eq!(
        (message.state, message.error.map(|e| e.reason)),
        (MessageState::Unknown, Some(Reason::Doubt(Doubt::Interrupted)))
    );
    assert!(claim_one(&store, 51, at(100)).is_none());
    assert_eq!(store.writer().write(|tx| recover(tx, at(6))).unwrap(), 0, "once is enough");
}

#[test]
fn a_throttled_message_waits_and_keeps_its_history() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, 50, at(1)).unwrap();
    finish_one(&store, 50, refused(130_429, Class::RetryNumber), at(20));
    assert!(claim_one(&store, 51, at(19)).is_none(), "not before its time");
    let again = claim_one(&store, 51, at(20)).unwrap();
    assert_eq!((again.message.id, again.number), (claimed.message.id, 2));
    finish_one(
        &store,
        51,
        Outcome::Accepted { wamid: "wamid.1".into(), wa_id: Some("551187654300".into()), held: false },
        at(0),
    );
    let message = read(&store, claimed.message.id);
    assert_eq!(
        (message.state, message.wamid.as_deref(), message.error),
        (MessageState::Accepted, Some("wamid.1"), None)
    );
    let attempts = store.reader().read(|tx| attempts::of_message(tx, message.id)).unwrap();
    let ends: Vec<_> = attempts.iter().map(|a| a.outcome).collect();
    assert_eq!(ends, [Some(AttemptOutcome::Refused), Some(AttemptOutcome::Accepted)]);
}

#[test]
fn what_could_not_connect_is_tried_at_once_by_the_next_engine() {
    let (_folder, store) = ledger(1);
    claim_one(&store, 50, at(1)).unwrap();
    finish_one(&store, 50, Outcome::NeverLeft { reason: "refused".into() }, at(90));
    assert!(claim_one(&store, 51, at(30)).is_none());
    assert_eq!(store.writer().write(|tx| recover(tx, at(30))).unwrap(), 0, "nothing of it is doubtful");
    assert_eq!(claim_one(&store, 51, at(30)).unwrap().number, 2);
}

#[test]
fn a_throttled_pair_waits_whole_and_holds_nobody_else_back() {
    let (_folder, store) = ledger(2);
    store.writer().write(|tx| messages::insert(tx, &Message { id: id(190), ..message(0, None) })).unwrap();
    let first = claim_one(&store, 50, at(1)).unwrap();
    finish_one(&store, 50, refused(131_056, Class::RetryPair), at(20));
    let other = claim_one(&store, 51, at(2)).unwrap();
    assert_ne!(other.message.phone, first.message.phone);
    assert!(claim_one(&store, 52, at(19)).is_none(), "the second one to the same person waits too");
    assert!(claim_one(&store, 53, at(20)).is_some());
}

#[test]
fn a_stop_marks_nobody_failed_and_holds_the_whole_batch_until_it_is_lifted() {
    let (_folder, store) = ledger(3);
    claim_one(&store, 50, at(1)).unwrap();
    finish_one(&store, 50, refused(190, Class::Stop(Stop::Token)), at(0));
    assert!(claim_one(&store, 51, at(100)).is_none());
    let batch = store.reader().read(|tx| batches::by_id(tx, id(1))).unwrap().unwrap();
    assert_eq!(batch.stopped.map(|s| (s.stop, s.error.unwrap().code)), Some((Stop::Token, 190)));
    assert!(store.reader().read(|tx| is_settled(tx, id(1))).unwrap(), "nothing moves until a person acts");
    let counts = store.reader().read(|tx| messages::totals(tx, id(1), Some(id(1)))).unwrap();
    assert_eq!(counts.states.into_iter().collect::<Vec<_>>(), [(MessageState::Queued, 3)]);

    assert_eq!(store.writer().write(|tx| batches::resume(tx, id(1), None, at(200))).unwrap(), 1);
    assert_eq!(claim_one(&store, 52, at(200)).unwrap().number, 2);
}

#[test]
fn news_that_overtakes_the_answer_is_not_undone_by_it() {
    let (_folder, store) = ledger(1);
    let claimed = claim_one(&store, 50, at(1)).unwrap();
    let news = [StatusNews { status: DeliveryStatus::Delivered, at: at(3), error: None }];
    assert!(store.writer().write(move |tx| statuses::record(tx, claimed.message.id, &news, at(4))).unwrap());
    finish_one(&store, 50, Outcome::Doubtful { doubt: Doubt::NoAnswer, error: None }, at(0));
    let message = read(&store, claimed.message.id);
    assert_eq!((message.state, message.error), (MessageState::Delivered, None), "and no doubt stands beside it");
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
    assert_eq!(skipped.error.map(|e| e.reason), Some(Reason::DuplicateKey));
}

#[test]
fn a_claim_is_on_the_disk_at_once() {
    let (folder, store) = ledger(1);
    claim_one(&store, 50, at(1)).unwrap();
    // Another program, opening the same file while this one still holds it, sees the attempt.
    let other = Store::open(folder.path(), 0).unwrap();
    let attempts = other.reader().read(|tx| attempts::of_message(tx, id(100))).unwrap();
    assert_eq!(attempts.len(), 1);
}
