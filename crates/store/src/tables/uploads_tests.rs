use recado_core::template::SendComponent;
use recado_core::{Message, MessageState};

use super::*;
use crate::Store;
use crate::tables::fixture::{at, id, message, shop, store};
use crate::tables::outbox::{self, Admission};
use crate::tables::{batch_files, messages, settle, waiting};

const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const B: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

/// The values of a message with a document, as the ledger has them.
fn carrying(hash: &str) -> Vec<SendComponent> {
    let json = format!(
        r#"[{{"type":"header","parameters":[{{"type":"document","document":{{"file":"{hash}","filename":"nota.pdf"}}}}]}}]"#
    );
    serde_json::from_str(&json).unwrap()
}

/// A shop with two files, and a message to the person `n` for each of them.
fn shop_with_files() -> (tempfile::TempDir, Store) {
    let (folder, store) = store(Vec::new());
    store
        .writer()
        .write(|tx| {
            shop(tx)?;
            for (n, hash) in [(1, A), (2, B), (3, A)] {
                files::keep(tx, hash, "application/pdf", 10, at(0))?;
                let mut message = message(1, n, None);
                message.components = carrying(hash);
                messages::insert(tx, &message)?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    (folder, store)
}

fn standing_of(store: &Store, hash: &'static str, seconds: i64) -> Standing {
    store.reader().read(|tx| standing(tx, id(1), hash, at(seconds))).unwrap()
}

#[test]
fn an_id_is_used_for_29_days_and_one_that_is_forgotten_not_at_all() {
    let (_folder, store) = shop_with_files();
    assert_eq!(standing_of(&store, A, 1), Standing::Absent);
    assert_eq!(standing_of(&store, "cc", 1), Standing::Unknown);
    let until = store.writer().write(|tx| put(tx, id(1), A, "4490", at(1))).unwrap();
    assert_eq!(standing_of(&store, A, 2), Standing::There { media_id: "4490".into(), until });
    assert_eq!(standing_of(&store, A, 29 * 86_400 + 1), Standing::Absent);
    // Another account has numbers of its own.
    assert_eq!(store.reader().read(|tx| standing(tx, id(2), A, at(2))).unwrap(), Standing::Absent);
    store.writer().write(|tx| forget(tx, id(1), "4490")).unwrap();
    assert_eq!(standing_of(&store, A, 2), Standing::Absent);
}

#[test]
fn what_hinders_a_file_holds_until_somebody_asks_for_it_again() {
    let (_folder, store) = shop_with_files();
    let refused = Hindrance::refused(PlatformError { code: 131_053, ..PlatformError::default() });
    let kept = refused.clone();
    store.writer().write(move |tx| hinder(tx, id(1), A, &kept)).unwrap();
    assert_eq!(standing_of(&store, A, 1), Standing::Hindered(refused.clone()));
    assert_eq!(refused.reason(), Reason::FileRefused);
    // One more message of the same batch is no new wish …
    let insert = |batch: u8, n: u8| {
        store.writer().write(move |tx| {
            let mut message = message(batch, n, None);
            message.components = carrying(A);
            messages::insert(tx, &message)
        })
    };
    insert(1, 4).unwrap();
    assert_eq!(standing_of(&store, A, 1), Standing::Hindered(refused.clone()));
    // … another batch is, and so is a person who tries one again.
    insert(2, 5).unwrap();
    assert_eq!(standing_of(&store, A, 1), Standing::Absent);
    store.writer().write(|tx| hinder(tx, id(1), A, &Hindrance::missing())).unwrap();
    let fail =
        |tx: &Tx<'_>| Ok::<_, StoreError>(tx.0.execute("UPDATE messages SET state = 'failed' WHERE batch = 1", [])?);
    store.writer().write(fail).unwrap();
    let message = message(1, 1, None).id;
    assert!(store.writer().write(move |tx| settle::retry(tx, message, at(2))).unwrap());
    assert_eq!(standing_of(&store, A, 1), Standing::Absent);
}

#[test]
fn the_files_ahead_stand_in_the_order_of_the_messages() {
    let (_folder, store) = shop_with_files();
    let ahead = |batch: i64, seconds: i64| {
        let mut seen = Vec::new();
        let read = store.reader().read(|tx| {
            batch_files::ahead(tx, batch, at(seconds), 100, &mut |components| {
                seen.extend(files::carried(components).map(str::to_owned));
                seen.len() < 2
            })
        });
        read.map(|()| seen).unwrap()
    };
    assert_eq!(ahead(1, 0), [A, B], "and no further than is asked for");
    assert_eq!(ahead(1, -1), Vec::<String>::new(), "nothing is due");
    assert_eq!(ahead(2, 0), Vec::<String>::new(), "a batch without files");
    let stop = |tx: &Tx<'_>| Ok::<_, StoreError>(tx.0.execute("UPDATE batches SET stopped = 'person'", [])?);
    store.writer().write(stop).unwrap();
    assert_eq!(ahead(1, 0), Vec::<String>::new(), "a batch that stands still");
}

#[test]
fn practice_forgets_and_a_file_of_nobody_is_an_orphan() {
    let (_folder, store) = shop_with_files();
    store.writer().write(|tx| put(tx, id(1), A, "4490", at(1)).map(|_| ())).unwrap();
    store.writer().write(forget_practice).unwrap();
    assert!(matches!(standing_of(&store, A, 2), Standing::There { .. }), "the account is no practice");
    let orphan = |hash: &'static str| {
        store.reader().read(|tx| files::is_orphan(tx, &files::by_hash(tx, hash)?.unwrap())).unwrap()
    };
    assert!(!orphan(A) && !orphan(B));
    let forget = |tx: &Tx<'_>| {
        tx.0.execute("UPDATE messages SET components = '[]' WHERE phone LIKE '%02' OR phone LIKE '%03'", [])?;
        Ok::<_, StoreError>(())
    };
    store.writer().write(forget).unwrap();
    assert!(!orphan(A), "somebody else's message carries it");
    assert!(orphan(B));
}

#[test]
fn what_it_carries_is_waited_for_and_nothing_is_written_meanwhile() {
    let (_folder, store) = shop_with_files();
    let read =
        |n: u8| -> Message { store.reader().read(|tx| messages::by_id(tx, message(1, n, None).id)).unwrap().unwrap() };
    let before = read(1);
    let claimed = store.writer().write(|tx| {
        let open = waiting::open(tx, id(1))?.remove(0);
        let mut asked = 0;
        outbox::claim(tx, open.key, 9, at(1), &mut |_, components| {
            asked += 1;
            match asked {
                1 => Admission::NotYet,
                2 => Admission::Never(Reason::FileMissing, None),
                _ => {
                    *components = "[]".to_owned();
                    Admission::Now
                }
            }
        })
    });
    let claimed = claimed.unwrap();
    assert_eq!(claimed.iter().map(|one| one.components.as_str()).collect::<Vec<_>>(), ["[]"], "the others do not wait");
    assert_eq!(read(1), before, "passed over: nothing of it is different");
    let failed = read(2);
    assert_eq!((failed.state, failed.attempts), (MessageState::Failed, 0), "no request was made");
    assert_eq!(failed.error.map(|error| error.reason), Some(Reason::FileMissing));
    let sending = read(3);
    assert_eq!((sending.state, sending.attempts), (MessageState::Sending, 1));
    assert_eq!(sending.components, carrying(A), "the ledger keeps the hash");
    // Cut off now, nobody wonders about what was passed over.
    assert_eq!(store.writer().write(|tx| outbox::recover(tx, at(2))).unwrap(), 1);
    assert_eq!(read(1), before);
}
