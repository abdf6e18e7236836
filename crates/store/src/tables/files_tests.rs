use recado_core::MessageState;

use super::*;
use crate::Store;
use crate::tables::fixture::{at, id, message, shop, store};
use crate::tables::messages;

const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const B: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

fn unused_at(store: &Store, seconds: i64) -> Vec<String> {
    let found = store.reader().read(|tx| unused(tx, at(seconds))).unwrap();
    found.into_iter().map(|kept| kept.hash).collect()
}

#[test]
fn the_same_bytes_are_kept_once() {
    let (_folder, store) = store(Vec::new());
    let first = store.writer().write(|tx| keep(tx, A, "application/pdf", 10, at(0))).unwrap();
    assert_eq!(store.writer().write(|tx| keep(tx, A, "application/pdf", 10, at(60))).unwrap(), first);
    store.writer().write(|tx| keep(tx, B, "image/png", 7, at(5)).map(|_| ())).unwrap();
    let kept = store.reader().read(|tx| by_hash(tx, A)).unwrap().unwrap();
    assert_eq!((kept.created_at, kept.used_at, kept.bytes), (at(0), at(60), 10));
    assert_eq!(store.reader().read(amount).unwrap(), Amount { count: 2, bytes: 17 });
    // Used again with a clock that was set back, it is no older than it was.
    store.writer().write(|tx| keep(tx, A, "application/pdf", 10, at(1)).map(|_| ())).unwrap();
    assert_eq!(store.reader().read(|tx| by_hash(tx, A)).unwrap().unwrap().used_at, at(60));
}

#[test]
fn what_may_still_leave_keeps_its_files() {
    let (_folder, store) = store(Vec::new());
    store
        .writer()
        .write(|tx| {
            shop(tx)?;
            for (hash, mime) in [(A, "application/pdf"), (B, "image/png")] {
                keep(tx, hash, mime, 10, at(0))?;
            }
            messages::insert(tx, &message(1, 1, None))?;
            tx.0.execute("INSERT INTO batch_files (batch, file) VALUES (1, 1), (2, 2)", [])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(unused_at(&store, 0), Vec::<String>::new(), "used just now");
    assert_eq!(unused_at(&store, 1), [B], "its batch has nothing to send");
    for (state, is_unused) in [
        (MessageState::Sending, false),
        (MessageState::Missed, false),
        (MessageState::Unknown, false),
        (MessageState::Accepted, true),
        (MessageState::Failed, true),
    ] {
        let set =
            move |tx: &Tx<'_>| Ok::<_, StoreError>(tx.0.execute("UPDATE messages SET state = ?1", [state.as_str()])?);
        store.writer().write(set).unwrap();
        assert_eq!(unused_at(&store, 1).contains(&A.to_owned()), is_unused, "{state}");
    }
    // Taken away, the batch that is over does not hold it.
    store.writer().write(|tx| remove(tx, 1)).unwrap();
    assert_eq!(store.reader().read(|tx| by_key(tx, 1)).unwrap(), None);
    store.check().unwrap();
}

#[test]
fn what_drafts_and_requests_name_stays() {
    let (_folder, store) = store(Vec::new());
    let named = format!(r#"{{"example":{{"header_handle":["file:{A}/nota.pdf"]}}}}"#);
    store
        .writer()
        .write(move |tx| {
            shop(tx)?;
            keep(tx, A, "application/pdf", 10, at(0))?;
            tx.0.execute(
                "INSERT INTO drafts (id, account, content, name, language, origin, mark, revision, created_at, updated_at) \
                 VALUES (?1, 1, ?2, 'nota', 'pt_BR', 'blank', 'start', 1, 0, 0)",
                (id::<()>(9).to_string(), &named),
            )?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(unused_at(&store, 1), Vec::<String>::new());
    let empty = |tx: &Tx<'_>| Ok::<_, StoreError>(tx.0.execute("UPDATE drafts SET content = '{}'", [])?);
    store.writer().write(empty).unwrap();
    assert_eq!(unused_at(&store, 1), [A]);
}

#[test]
fn a_text_mentions_hashes_and_nothing_else() {
    let text = format!("file:{A}/x.pdf file:{B} file:abc file:{} file:{A}ã", "A".repeat(64));
    assert_eq!(mentions(&text).collect::<Vec<_>>(), [A, B, A]);
    assert_eq!(mentions(&format!("file:é{A}")).count(), 0);
}
