use recado_core::contact::{Alias, AliasKind};

use super::*;
use crate::Store;
use crate::tables::contact_list::{self, Filter, Moment};
use crate::tables::fixture::{at, everybody, id, number, person, phone, said, send, shop, store};

fn full(n: u8, name: &str) -> Contact {
    Contact {
        tags: vec!["vip".into()],
        fields: [("pedido".to_owned(), format!("A-{n}"))].into(),
        language: Some("pt_BR".into()),
        notes: "prefere à tarde".into(),
        consents: vec![said(Purpose::Utility, true, "balcão", 0)],
        ..person(n, name)
    }
}

fn search(store: &Store, text: &str) -> Vec<String> {
    let moment = Moment { today: at(0).date_naive(), began: at(0) };
    let filter = Filter { text: Some(text.into()), calling_code: 55, ..Filter::default() };
    let listed = store.reader().read(|tx| contact_list::listed(tx, &contact_list::first(tx, &filter, &moment, 10)?));
    listed.unwrap().into_iter().map(|row| row.name).collect()
}

#[test]
fn a_contact_is_kept_as_it_was_given() {
    let alias = Alias { kind: AliasKind::UserId, value: "BR.1".into(), learned_at: at(1) };
    let ana = Contact { aliases: vec![alias], ..full(1, "Ana") };
    let (_folder, store) = store(vec![ana.clone()]);
    assert_eq!(store.reader().read(|tx| by_id(tx, id(1))).unwrap(), Some(ana));
    assert_eq!(store.reader().read(|tx| after(tx, 0, 9)).unwrap().len(), 1);
    store.check().unwrap();
}

#[test]
fn a_change_is_found_and_what_it_replaced_is_not() {
    let (_folder, store) = store(vec![full(1, "Ana"), full(2, "Bia")]);
    let mut changed = full(1, "Conceição");
    changed.phone = phone("+5521987654399");
    changed.tags = vec!["atacado".into(), "novo".into()];
    changed.fields = [("Previsão".to_owned(), "hoje".to_owned())].into();
    changed.notes = "de manhã".into();
    changed.updated_at = at(9);
    let (wanted, added) = (changed.clone(), said(Purpose::Utility, true, "site", 9));
    let there = store.writer().write(move |tx| update(tx, &changed, &[added])).unwrap();
    assert!(there);
    let kept = store.reader().read(|tx| by_id(tx, id(1))).unwrap().unwrap();
    let consents = vec![said(Purpose::Utility, true, "balcão", 0), said(Purpose::Utility, true, "site", 9)];
    assert_eq!(kept, Contact { consents, ..wanted });
    for text in ["conceicao", "hoje", "manha", "2198765", "novo"] {
        assert_eq!(search(&store, text), ["Conceição"], "{text}");
    }
    assert_eq!(search(&store, "ana"), Vec::<String>::new());
    assert_eq!(search(&store, "vip"), ["Bia"]);
    assert_eq!(store.reader().read(|tx| same_person(tx, &phone("+552187654399"))).unwrap(), [id(1)]);
    let words: i64 = store
        .reader()
        .read(|tx| {
            Ok::<_, StoreError>(tx.0.query_row("SELECT count(*) FROM name_words WHERE word = 'ana'", [], |r| r.get(0))?)
        })
        .unwrap();
    assert_eq!(words, 0, "nobody is called so any more");
    store.check().unwrap();
}

#[test]
fn a_phone_stays_one_persons() {
    let (_folder, store) = store(vec![full(1, "Ana"), full(2, "Bia")]);
    let mut thief = full(2, "Outra");
    thief.phone = number(1);
    let refused = store.writer().write(move |tx| update(tx, &thief, &[]));
    assert!(matches!(refused, Err(StoreError::Duplicate(_))), "{refused:?}");
    assert_eq!(everybody(&store), ["Ana", "Bia"], "nothing of it was written");
    let nobody = full(9, "Ninguém");
    assert!(!store.writer().write(move |tx| update(tx, &nobody, &[])).unwrap());
    assert_eq!(store.reader().read(|tx| by_id(tx, id(9))).unwrap(), None);
}

#[test]
fn one_field_has_one_name_whoever_spells_it() {
    let other = |n, name: &str| Contact { fields: [(name.to_owned(), "x".to_owned())].into(), ..person(n, "") };
    let (_folder, store) = store(vec![other(1, "Aniversário"), other(2, "aniversario")]);
    let second = store.reader().read(|tx| by_id(tx, id(2))).unwrap().unwrap();
    assert_eq!(second.fields.keys().collect::<Vec<_>>(), ["Aniversário"]);
    assert_eq!(store.writer().write(|tx| fields::remove(tx, "ANIVERSARIO")).unwrap(), 2);
    let (left, known) =
        store.reader().read(|tx| Ok::<_, StoreError>((by_id(tx, id(2))?.unwrap().fields, fields::all(tx)?))).unwrap();
    assert!(left.is_empty() && known.is_empty());
}

#[test]
fn people_are_known_by_their_number_in_either_spelling() {
    let mut old = full(3, "Antiga");
    old.phone = phone("+551187654301");
    let (_folder, store) = store(vec![old, full(1, "Ana"), full(2, "")]);
    let name = |text: &str| store.reader().read(|tx| by_phone(tx, &phone(text))).unwrap().map(|contact| contact.name);
    assert_eq!(name("+5511987654301").as_deref(), Some("Ana"), "the very number before a like one");
    assert_eq!(name("+551187654301").as_deref(), Some("Antiga"));
    assert_eq!(name("+551187654302").as_deref(), Some(""), "without the ninth digit");
    assert_eq!(name("+5511987654399"), None);

    let phones = ["+5511987654301", "+5511987654302", "+5511987654399", "+5511987654301"].map(phone);
    let names = store.reader().read(|tx| names_of(tx, &phones)).unwrap();
    assert_eq!(names, [(phone("+5511987654301"), "Ana".to_owned())].into());
}

#[test]
fn what_the_service_calls_a_person_finds_them() {
    let (_folder, store) = store(vec![full(1, "Ana")]);
    let odd = phone("+5511912345678");
    let name = || store.reader().read(|tx| by_phone(tx, &odd)).unwrap().map(|contact| contact.name);
    assert_eq!(name(), None);
    let learn = |value: &'static str| {
        store.writer().write(move |tx| aliases::learn(tx, &number(1), AliasKind::WaId, value, at(5))).unwrap();
    };
    learn("5511987654301");
    assert_eq!(store.reader().read(|tx| by_id(tx, id(1))).unwrap().unwrap().aliases, [], "that is the number itself");
    learn("5511912345678");
    assert_eq!(name().as_deref(), Some("Ana"));
}

#[test]
fn what_was_sent_to_a_number_is_whoevers_it_becomes() {
    let (_folder, store) = store(Vec::new());
    store.writer().write(shop).unwrap();
    send(&store, 1, 1);
    store.writer().write(|tx| insert(tx, &full(1, "Ana"))).unwrap();
    let moment = Moment { today: at(0).date_naive(), began: at(0) };
    let linked: bool = store
        .reader()
        .read(|tx| {
            Ok::<_, StoreError>(tx.0.query_row("SELECT contact IS NOT NULL FROM messages", [], |row| row.get(0))?)
        })
        .unwrap();
    assert!(linked);
    let keys = store.reader().read(|tx| contact_list::keys(tx, &Filter::default(), &moment)).unwrap();
    assert_eq!(store.reader().read(|tx| by_keys(tx, &keys)).unwrap()[0].name, "Ana");
}
