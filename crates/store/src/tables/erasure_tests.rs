use chrono::TimeDelta;
use recado_core::contact::{Alias, AliasKind, Purpose};
use recado_core::retention::Retention;
use recado_core::{Contact, Incoming, To};

use super::*;
use crate::Store;
use crate::tables::fixture::{at, entry, everybody, id, import, message, number, person, said, send, shop, store};
use crate::tables::{answers, messages, retention, settle};

/// Ana, about whom everything is kept that can be.
fn full() -> (tempfile::TempDir, Store) {
    let ana = Contact {
        tags: vec!["raríssima".into()],
        fields: [("cpf".to_owned(), "12345678909".to_owned())].into(),
        notes: "segredo".into(),
        consents: vec![said(Purpose::Utility, true, "balcão", 0)],
        aliases: vec![Alias { kind: AliasKind::WaId, value: "5511912345678".into(), learned_at: at(0) }],
        ..person(1, "Ana Inconfundível")
    };
    let (folder, store) = store(vec![ana, person(2, "Bia")]);
    store.writer().write(shop).unwrap();
    import(&store, 1, 60, vec![entry(1, "Ana Inconfundível de Souza")]);
    store.writer().write(|tx| messages::insert(tx, &message(1, 1, Some("pedido-de-ana")))).unwrap();
    send(&store, 1, 2);
    store
        .writer()
        .write(|tx| {
            tx.0.execute_batch(
                "UPDATE messages SET state = 'sent', wamid = 'wamid.HBgN5511987654301', components = '[{\"type\":\"body\"}]', \
                 wa_id = '5511912345678', problem = '{\"code\":\"x\"}' WHERE key = 1;
                 INSERT INTO attempts (message, number, started_at, reference, wamid, detail) VALUES (1, 1, 0, 'r', 'wamid.HBgN', '{}');
                 INSERT INTO statuses (message, status, at, seen_at, detail) VALUES (1, 'sent', 0, 0, '{}')",
            )?;
            let answer = Incoming {
                service_id: "wamid.in".into(),
                wa_id: "5511912345678".into(),
                kind: "text".into(),
                text: "sou a Ana".into(),
                reply_to: None,
                received_at: at(5),
            };
            answers::insert(tx, id(1), id(7), &answer, at(5))?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    (folder, store)
}

fn person_of(store: &Store, n: u8) -> Option<Person> {
    store.reader().read(|tx| persons::of_phone(tx, &number(n))).unwrap()
}

fn forget(store: &Store, n: u8) -> Erased {
    let person = person_of(store, n).unwrap();
    store.writer().write(move |tx| erase(tx, &person, at(100))).unwrap()
}

#[test]
fn nothing_of_a_person_stays_in_the_file() {
    let (folder, store) = full();
    assert_eq!(forget(&store, 1), Erased::Gone { messages: 1, answers: 1, files: Vec::new() });
    assert_eq!(everybody(&store), ["Bia"]);
    assert_eq!(person_of(&store, 1), None);
    let row = store.reader().read(|tx| messages::by_id(tx, message(1, 1, None).id)).unwrap().unwrap();
    assert_eq!((row.to, row.wamid, row.caller_key, row.row), (To::Erased, None, None, None));
    assert_eq!(row.state, recado_core::MessageState::Sent, "it still counts");
    let (tell, told) = std::sync::mpsc::sync_channel(1);
    store.writer().submit_settling(move |settled| tell.send(settled).unwrap());
    assert!(told.recv().unwrap().unwrap());
    store.check().unwrap();
    drop(store);
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        // The last one out removes what stood beside the file.
        let Ok(bytes) = std::fs::read(&path) else { continue };
        for trace in [
            "nconfund",
            "aríss",
            "segredo",
            "12345678909",
            "987654301",
            "103456781155",
            "912345678",
            "pedido-de-ana",
            "HBgN",
            "sou a Ana",
            "souza",
            "balcão",
        ] {
            let there = bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
            assert!(!there, "{trace} is still in {path:?}");
        }
    }
}

#[test]
fn what_waits_for_a_person_does_not_leave_and_what_is_leaving_is_waited_for() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    store.writer().write(shop).unwrap();
    send(&store, 1, 1);
    let set = |state: &'static str| {
        store
            .writer()
            .write(move |tx| Ok::<_, StoreError>(tx.0.execute("UPDATE messages SET state = ?1", [state])?))
            .unwrap();
    };
    set("sending");
    assert_eq!(forget(&store, 1), Erased::InFlight);
    assert_eq!(everybody(&store), ["Ana"]);
    set("queued");
    assert_eq!(forget(&store, 1), Erased::Gone { messages: 1, answers: 0, files: Vec::new() });
    let row = store.reader().read(|tx| messages::by_id(tx, message(1, 1, None).id)).unwrap().unwrap();
    assert_eq!(row.state, recado_core::MessageState::Cancelled);
    set("failed");
    let tried = store.writer().write(|tx| settle::retry(tx, message(1, 1, None).id, at(101))).unwrap();
    assert!(!tried, "there is nobody to send it to");
}

#[test]
fn who_is_in_the_ledger_alone_can_be_forgotten_too() {
    let (_folder, store) = store(Vec::new());
    store.writer().write(shop).unwrap();
    send(&store, 1, 3);
    assert_eq!(person_of(&store, 4), None);
    assert_eq!(forget(&store, 3), Erased::Gone { messages: 1, answers: 0, files: Vec::new() });
    assert_eq!(person_of(&store, 3), None);
}

#[test]
fn what_is_old_goes_by_the_shops_rules() {
    let (_folder, store) = full();
    let apply = |rules: Retention, days| {
        store.writer().write(move |tx| retention::apply(tx, &rules, at(60) + TimeDelta::days(days), 100)).unwrap()
    };
    assert!(apply(Retention::default(), 9_999).is_nothing(), "nothing goes by itself");
    let rules = Retention { contents_days: Some(30), answers_days: Some(60), undo_days: Some(7) };
    assert!(apply(rules, 5).is_nothing());
    assert_eq!(apply(rules, 8), retention::Applied { edits: 1, ..Default::default() });
    assert_eq!(apply(rules, 31).messages, 1, "what waits keeps what it needs");
    assert_eq!(apply(rules, 61), retention::Applied { answers: 1, ..Default::default() });
    assert_eq!(everybody(&store), ["Ana Inconfundível de Souza", "Bia"], "people stay");
    assert!(apply(rules, 99).is_nothing());
}
