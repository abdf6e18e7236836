use serde_json::json;

use super::*;
use crate::Store;
use crate::tables::fixture::{at, id, shop, store as empty};

fn store() -> (tempfile::TempDir, Store) {
    let (folder, store) = empty(Vec::new());
    store.writer().write(|tx| shop(tx)).unwrap();
    (folder, store)
}

fn asked(n: u8, kind: RequestKind, language: Option<&str>) -> TemplateRequest {
    TemplateRequest {
        id: id(n),
        draft: None,
        kind,
        name: "aviso".into(),
        language: language.map(str::to_owned),
        content: json!({}),
        sources: json!({}),
        base: None,
        asked_at: at(i64::from(n)),
        state: RequestState::Waiting,
        ended_at: None,
        detail: None,
    }
}

#[test]
fn the_same_is_asked_for_once() {
    let (_folder, store) = store();
    let ask = |request: TemplateRequest| store.writer().write(move |tx| ask(tx, id(1), &request)).unwrap();
    assert_eq!(ask(asked(1, RequestKind::Delete, Some("pt_BR"))), id(1));
    assert_eq!(ask(asked(2, RequestKind::Delete, Some("pt_BR"))), id(1), "it waits already");
    assert_eq!(ask(asked(3, RequestKind::Delete, None)), id(3));
    assert_eq!(ask(asked(4, RequestKind::Unpause, Some("pt_BR"))), id(4));
    let waiting = store.reader().read(|tx| waiting(tx, id(1))).unwrap();
    assert_eq!(waiting.iter().map(|request| request.id).collect::<Vec<_>>(), [id(1), id(3), id(4)]);
    assert_eq!(waiting[1], asked(3, RequestKind::Delete, None));
    assert!(store.writer().write(|tx| withdraw_one(tx, id(3))).unwrap());
    assert!(!store.writer().write(|tx| withdraw_one(tx, id(3))).unwrap());
}

#[test]
fn what_left_does_not_leave_again_before_somebody_knows() {
    let (_folder, store) = store();
    store
        .writer()
        .write(|tx| {
            let request = asked(1, RequestKind::Delete, None);
            ask(tx, id(1), &request)?;
            assert!(!end(tx, id(1), true, at(5), None)?, "what has not left cannot end");
            assert!(leave(tx, id(1), at(6))?);
            assert!(!leave(tx, id(1), at(7))?, "two that take it: one may");
            assert!(!withdraw_one(tx, id(1))?, "it may have arrived");
            doubt(tx, id(1), &json!({"doubt": "no_answer"}))?;
            let there = unsure(tx, id(1))?.remove(0);
            assert_eq!((there.ended_at, there.detail), (Some(at(6)), Some(json!({"doubt": "no_answer"}))));
            assert_eq!(waiting(tx, id(1))?, []);
            wait_again(tx, id(1), None)?;
            assert_eq!(waiting(tx, id(1))?, [request]);
            assert!(leave(tx, id(1), at(8))? && end(tx, id(1), false, at(9), Some(&json!({"raw": "x"})))?);
            assert!(!end(tx, id(1), true, at(10), None)?, "the first word counts");
            let refused = open(tx, id(1), at(9))?.remove(0);
            assert_eq!((refused.state, refused.ended_at), (RequestState::Refused, Some(at(9))));
            assert_eq!(open(tx, id(1), at(10))?, [], "it was refused long ago");
            assert_eq!(by_id(tx, id(1), id(1))?, Some(refused));
            assert_eq!(by_id(tx, id(2), id(1))?, None, "another account's");
            Ok::<_, StoreError>(())
        })
        .unwrap();
}
