use recado_core::MessageState;
use recado_core::contact::AliasKind;
use recado_core::edit::EditKind;

use super::*;
use crate::Store;
use crate::tables::fixture::{at, edit, id, message, number, person, phone, said, send, shop, store};
use crate::tables::{aliases, messages, settle};

fn say(store: &Store, key: i64, consents: &[Consent]) {
    let consents = consents.to_vec();
    store.writer().write(move |tx| add(tx, key, &consents, None, at(50))).unwrap();
}

fn unwanted_of(store: &Store, number: &str) -> Vec<Purpose> {
    store.reader().read(|tx| unwanted(tx, &phone(number))).unwrap()
}

#[test]
fn the_newest_word_stands() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    let stands = || unwanted_of(&store, "+5511987654301");
    assert_eq!(stands(), []);
    say(&store, 1, &[said(Purpose::Marketing, false, "resposta", 9)]);
    assert_eq!(stands(), [Purpose::Marketing]);
    say(&store, 1, &[said(Purpose::Marketing, true, "planilha", 5)]);
    assert_eq!(stands(), [Purpose::Marketing], "an older word changes nothing");
    say(&store, 1, &[said(Purpose::Marketing, true, "balcão", 9)]);
    assert_eq!(stands(), [], "at the same time the later entry");
    let kept = store.reader().read(|tx| of(tx, 1)).unwrap();
    assert_eq!(kept.iter().map(|one| one.source.as_str()).collect::<Vec<_>>(), ["planilha", "resposta", "balcão"]);
}

#[test]
fn nobody_gets_what_they_do_not_want() {
    let (_folder, store) = store(vec![person(1, "Ana"), person(2, "Bia")]);
    store.writer().write(shop).unwrap();
    say(&store, 1, &[said(Purpose::Marketing, false, "resposta", 9)]);
    assert_eq!(send(&store, 2, 1), MessageState::Skipped);
    assert_eq!(send(&store, 1, 1), MessageState::Queued, "an order's news is another matter");
    assert_eq!(send(&store, 2, 2), MessageState::Queued);
    let skipped = store.reader().read(|tx| messages::by_id(tx, message(2, 1, None).id)).unwrap().unwrap();
    assert_eq!(skipped.error.unwrap().reason, Reason::OptedOut);
}

#[test]
fn an_opt_out_reaches_a_person_under_every_name() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    store.writer().write(|tx| aliases::learn(tx, &number(1), AliasKind::WaId, "5511912345678", at(0))).unwrap();
    say(&store, 1, &[said(Purpose::Utility, false, "telefone", 9)]);
    for spelling in ["+5511987654301", "+551187654301", "+5511912345678"] {
        assert_eq!(unwanted_of(&store, spelling), [Purpose::Utility], "{spelling}");
    }
    assert_eq!(unwanted_of(&store, "+5511987654302"), []);
}

#[test]
fn what_waits_is_not_sent_either() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    store.writer().write(shop).unwrap();
    store.writer().write(|tx| messages::insert(tx, &message(2, 1, Some("pedido-1")))).unwrap();
    send(&store, 1, 1);
    say(&store, 1, &[said(Purpose::Marketing, false, "resposta", 9)]);
    let state = |batch| store.reader().read(|tx| messages::by_id(tx, message(batch, 1, None).id)).unwrap().unwrap();
    let skipped = state(2);
    assert_eq!((skipped.state, skipped.error.unwrap().reason), (MessageState::Skipped, Reason::OptedOut));
    assert_eq!(skipped.caller_key.as_deref(), Some("pedido-1"));
    assert_eq!(state(1).state, MessageState::Queued);
    let again = messages::insert;
    let state = store.writer().write(move |tx| again(tx, &message(1, 2, Some("pedido-1")))).unwrap();
    assert_eq!(state, MessageState::Queued, "what was not sent uses up no key");
}

#[test]
fn who_said_no_is_not_tried_again() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    store.writer().write(shop).unwrap();
    send(&store, 2, 1);
    let failed = message(2, 1, None).id;
    store
        .writer()
        .write(move |tx| {
            Ok::<_, StoreError>(tx.0.execute("UPDATE messages SET state = 'failed', error_code = 'refused'", [])?)
        })
        .unwrap();
    say(&store, 1, &[said(Purpose::Marketing, false, "resposta", 9)]);
    assert!(!store.writer().write(move |tx| settle::retry(tx, failed, at(60))).unwrap());
}

#[test]
fn a_word_for_many_leaves_those_alone_to_whom_it_is_no_news() {
    let (_folder, store) = store(vec![person(1, "Ana"), person(2, "Bia"), person(3, "Caio")]);
    say(&store, 1, &[said(Purpose::Utility, true, "balcão", 0)]);
    let consents = [said(Purpose::Utility, true, "evento", 60)];
    let changed =
        store.writer().write(move |tx| bulk(tx, &[1, 2, 3, 99], &consents, &edit(1, EditKind::Consent, 60))).unwrap();
    assert_eq!(changed, Changed { edit: Some(id(1)), contacts: 2 });
    let again = [said(Purpose::Utility, true, "evento", 70)];
    let changed =
        store.writer().write(move |tx| bulk(tx, &[1, 2, 3], &again, &edit(2, EditKind::Consent, 70))).unwrap();
    assert_eq!(changed, Changed { edit: None, contacts: 0 });
}
