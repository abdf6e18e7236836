use recado_core::contact::{Entry, Purpose};

use super::*;
use crate::Store;
use crate::tables::contact_search;
use crate::tables::fixture::{at, edit, entry, everybody, id, import, person, said, store};

fn take_back(store: &Store, n: u8) -> Undo {
    store.writer().write(move |tx| undo(tx, id(n), at(900))).unwrap()
}

fn contact(store: &Store, n: u8) -> Option<Contact> {
    store.reader().read(|tx| contacts::by_id(tx, id(n))).unwrap()
}

#[test]
fn the_last_import_is_taken_back_to_the_letter() {
    let ana = Contact {
        tags: vec!["vip".into()],
        fields: [("pedido".to_owned(), "A-1".to_owned())].into(),
        consents: vec![said(Purpose::Utility, true, "balcão", 0)],
        ..person(1, "Ana")
    };
    let (_folder, store) = store(vec![ana.clone(), person(2, "Bia")]);
    let news = Entry {
        tags: vec!["natal".into()],
        fields: [("pedido".to_owned(), "A-2".to_owned())].into(),
        notes: "veio da planilha".into(),
        consents: vec![said(Purpose::Marketing, true, "planilha", 60)],
        ..entry(1, "Ana Souza")
    };
    import(&store, 1, 60, vec![news, entry(3, "Caio Raro"), entry(2, "Bia")]);
    assert_eq!(everybody(&store), ["Ana Souza", "Bia", "Caio Raro"]);
    assert_eq!(take_back(&store, 1), Undo::Done(Undone { removed: 1, restored: 1, kept: 0 }));
    assert_eq!(everybody(&store), ["Ana", "Bia"]);
    assert_eq!(contact(&store, 1), Some(ana));
    let find = |text: &str| store.reader().read(|tx| contact_search::search(tx, text, 55, 9)).unwrap().keys.len();
    assert_eq!((find("souza"), find("raro"), find("natal"), find("ana")), (0, 0, 0, 1));
    assert_eq!(take_back(&store, 1), Undo::NotThere, "once");
    store.check().unwrap();
}

#[test]
fn what_somebody_changed_since_stays() {
    let (_folder, store) = store(vec![person(1, "Ana"), person(2, "Bia")]);
    import(&store, 1, 60, vec![entry(1, "Ana Souza"), entry(2, "Bia Lima"), entry(3, "Caio"), entry(4, "Davi")]);
    store
        .writer()
        .write(|tx| {
            for n in [1, 3] {
                let now = contacts::by_phone(tx, &entry(n, "").phone)?.unwrap();
                contacts::update(tx, &Contact { notes: "ligou".into(), updated_at: at(70), ..now }, &[])?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(take_back(&store, 1), Undo::Done(Undone { removed: 1, restored: 1, kept: 2 }));
    assert_eq!(everybody(&store), ["Ana Souza", "Bia", "Caio"]);
}

#[test]
fn only_the_newest_import_can_be_taken_back_and_then_the_one_before() {
    let (_folder, store) = store(Vec::new());
    import(&store, 1, 60, vec![entry(1, "Ana")]);
    import(&store, 2, 70, vec![entry(2, "Bia")]);
    assert_eq!(take_back(&store, 1), Undo::NotLast);
    assert_eq!(take_back(&store, 9), Undo::NotThere);
    assert!(matches!(take_back(&store, 2), Undo::Done(_)));
    assert!(matches!(take_back(&store, 1), Undo::Done(_)));
    assert_eq!(everybody(&store), Vec::<String>::new());
    let last = store.reader().read(edits::last_import).unwrap();
    assert_eq!(last, None);
}

#[test]
fn many_people_go_as_one_does() {
    let (_folder, store) = store(vec![person(1, "Ana Única")]);
    let many = |n: u32| Entry {
        phone: Phone::from_e164(&format!("+55119{:08}", 60_000_000 + n)).unwrap(),
        ..entry(1, &format!("Pessoa {n}"))
    };
    let (tell, told) = std::sync::mpsc::sync_channel(1);
    let job = move |tx: &Tx<'_>| {
        let mut import = super::super::imports::Import::begin(tx, &edit(1, EditKind::Import, 60), Default::default())?;
        for n in 0..2_000 {
            let id = recado_core::Id::from_parts(u64::from(n), [9; 10]);
            import.row(&super::super::imports::Incoming::new(id, many(n)))?;
        }
        import.finish(&Default::default())
    };
    store.writer().submit_alone(job, move |done| tell.send(done).unwrap());
    told.recv().unwrap().unwrap();
    assert!(matches!(take_back(&store, 1), Undo::Done(Undone { removed: 2_000, .. })));
    assert_eq!(everybody(&store), ["Ana Única"]);
    let find = |text: &str| store.reader().read(|tx| contact_search::search(tx, text, 55, 9)).unwrap().keys.len();
    assert_eq!((find("pessoa"), find("unica")), (0, 1));
    let words: i64 = store
        .reader()
        .read(|tx| Ok::<_, StoreError>(tx.0.query_row("SELECT count(*) FROM name_words", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(words, 2);
    store.check().unwrap();
}

#[test]
fn a_tag_is_taken_off_those_it_was_put_on() {
    let tagged = Contact { tags: vec!["vip".into()], ..person(1, "Ana") };
    let (_folder, store) = store(vec![tagged.clone(), person(2, "Bia"), person(3, "Caio")]);
    let changed =
        store.writer().write(|tx| contact_tags::bulk(tx, &[1, 2, 3], "VIP", &edit(1, EditKind::Tags, 60))).unwrap();
    assert_eq!(changed.contacts, 2);
    assert_eq!(contact(&store, 2).unwrap().tags, ["vip"]);
    assert!(matches!(take_back(&store, 1), Undo::Done(Undone { restored: 2, .. })));
    assert_eq!((contact(&store, 1), contact(&store, 2)), (Some(tagged), Some(person(2, "Bia"))));

    let mut off = edit(2, EditKind::Tags, 70);
    off.detail.removed = true;
    store.writer().write(move |tx| contact_tags::bulk(tx, &[1, 2], "vip", &off)).unwrap();
    assert_eq!(store.reader().read(contact_tags::all).unwrap(), []);
    take_back(&store, 2);
    assert_eq!(contact(&store, 1).unwrap().tags, ["vip"]);
}

#[test]
fn a_consent_of_many_was_never_said() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    let consents = [said(Purpose::Marketing, false, "evento", 60)];
    store.writer().write(move |tx| consents::bulk(tx, &[1], &consents, &edit(1, EditKind::Consent, 60))).unwrap();
    let unwanted = || store.reader().read(|tx| consents::unwanted(tx, &entry(1, "").phone)).unwrap().len();
    assert_eq!(unwanted(), 1);
    take_back(&store, 1);
    assert_eq!(unwanted(), 0);
    assert_eq!(contact(&store, 1), Some(person(1, "Ana")));
}

#[test]
fn a_later_edit_does_not_keep_an_import_from_being_taken_back_once_it_is_undone() {
    let (_folder, store) = store(Vec::new());
    import(&store, 1, 60, vec![entry(1, "Ana")]);
    store.writer().write(|tx| contact_tags::bulk(tx, &[1], "vip", &edit(2, EditKind::Tags, 70))).unwrap();
    take_back(&store, 2);
    assert_eq!(take_back(&store, 1), Undo::Done(Undone { removed: 1, restored: 0, kept: 0 }));
}
