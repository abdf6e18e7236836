use recado_core::Contact;
use recado_core::contact::{Consent, ConsentState, Purpose, state};

use super::*;
use crate::tables::contacts;
use crate::tables::fixture::{at, edit, entry, everybody, id, import, person, phone, said, store};
use recado_core::edit::EditKind;

#[test]
fn new_people_come_in_and_known_ones_are_merged() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    let became = import(
        &store,
        1,
        60,
        vec![
            Entry { tags: vec!["natal".into()], ..entry(1, "Ana") },
            Entry {
                tags: vec!["natal".into()],
                fields: [("Pedido".to_owned(), "A-2".to_owned())].into(),
                consents: vec![said(Purpose::Utility, true, "planilha", 60)],
                ..entry(2, "Bia")
            },
            Entry { fields: [("pedido".to_owned(), "A-3".to_owned())].into(), ..entry(2, "") },
            entry(1, "ANA"),
        ],
    );
    assert!(matches!(became[0], Became::Updated(_)));
    assert_eq!(became[1], Became::Added);
    assert!(matches!(&became[2], Became::Updated(differences) if differences.len() == 1), "the file's own row twice");
    assert_eq!(became[3], Became::Unchanged(Vec::new()));
    assert_eq!(everybody(&store), ["Ana", "Bia"]);
    let bia = store.reader().read(|tx| contacts::by_phone(tx, &entry(2, "").phone)).unwrap().unwrap();
    assert_eq!(bia.fields, [("Pedido".to_owned(), "A-3".to_owned())].into());
    assert_eq!(
        (bia.tags.as_slice(), state(&bia.consents, Purpose::Utility)),
        (&["natal".to_owned()][..], ConsentState::Given)
    );
    let found = store.reader().read(|tx| crate::tables::contact_search::search(tx, "bia", 55, 9)).unwrap();
    assert_eq!(found.keys.len(), 1);
    store.check().unwrap();
}

#[test]
fn a_number_in_another_spelling_is_the_same_person() {
    let mut old = person(1, "Ana");
    old.phone = phone("+551187654301");
    let (_folder, store) = store(vec![old]);
    assert!(matches!(import(&store, 1, 60, vec![entry(1, "Ana")])[0], Became::Updated(_)));
    let ana = store.reader().read(|tx| contacts::by_id(tx, id(1))).unwrap().unwrap();
    assert_eq!(ana.phone, entry(1, "").phone, "mended");
}

#[test]
fn a_file_that_says_nothing_new_leaves_nothing_behind() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    import(&store, 1, 60, vec![entry(1, "Ana")]);
    let edits = store.reader().read(|tx| crate::tables::edits::recent(tx, 9)).unwrap();
    assert_eq!(edits, []);
}

#[test]
fn an_import_that_is_given_up_leaves_nothing_behind() {
    let (_folder, store) = store(vec![person(1, "Ana")]);
    for keep in [true, false] {
        let (tell, told) = std::sync::mpsc::sync_channel(1);
        let job = move |tx: &Tx<'_>| {
            let mut import = Import::begin(tx, &edit(1, EditKind::Import, 60), MergeRules::default())?;
            let became = import.row(&Incoming::new(id(9), entry(2, "Bia")))?;
            import.row(&Incoming::new(id(8), entry(1, "Outra")))?;
            import.finish(&EditDetail::default())?;
            if keep { Err(StoreError::Closed) } else { Ok(became) }
        };
        let done = move |done: Result<Became, StoreError>| tell.send(done).unwrap();
        if keep {
            store.writer().submit_alone(job, done);
            assert!(told.recv().unwrap().is_err());
        } else {
            store.writer().submit_rehearsal(job, done);
            assert_eq!(told.recv().unwrap().unwrap(), Became::Added, "a rehearsal says what would be");
        }
        assert_eq!(everybody(&store), ["Ana"]);
        assert_eq!(store.reader().read(|tx| crate::tables::edits::recent(tx, 9)).unwrap(), []);
    }
    assert!(matches!(import(&store, 1, 60, vec![entry(2, "Bia")])[0], Became::Added));
    store.check().unwrap();
}

#[test]
fn a_list_does_not_lift_an_opt_out() {
    let out = vec![said(Purpose::Marketing, false, "resposta", 0)];
    let (_folder, store) = store(vec![Contact { consents: out.clone(), ..person(1, "Ana") }]);
    let given: Vec<Consent> = vec![said(Purpose::Marketing, true, "planilha", 60)];
    let became = import(&store, 1, 60, vec![Entry { consents: given, ..entry(1, "Ana") }]);
    assert!(matches!(&became[0], Became::Unchanged(differences) if differences.len() == 1));
    assert_eq!(store.reader().read(|tx| contacts::by_id(tx, id(1))).unwrap().unwrap().consents, out);
    assert_eq!(at(0), out[0].at);
}

/// What the file has of indexes, and as what.
fn indexes(store: &crate::Store) -> Vec<(String, String)> {
    let read = |tx: &Tx<'_>| {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
        let mut found = tx.0.prepare(sql)?;
        Ok::<_, StoreError>(found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
    };
    store.reader().read(read).unwrap()
}

#[test]
fn an_import_into_an_empty_list_ends_with_all_indexes() {
    let (_folder, store) = store(Vec::new());
    let before = indexes(&store);
    let old = Entry { phone: phone("+551187654301"), ..entry(1, "Ana Souza") };
    let became = import(&store, 1, 60, vec![entry(1, "Ana"), entry(2, "Bia"), entry(1, "Ana"), old]);
    assert_eq!(became[2], Became::Unchanged(Vec::new()), "a number is known before its index is made");
    assert!(matches!(&became[3], Became::Updated(_)), "and so is another spelling of it: {became:?}");
    assert_eq!(indexes(&store), before);
    assert_eq!(everybody(&store), ["Ana Souza", "Bia"]);
    let found = store.reader().read(|tx| crate::tables::contact_search::search(tx, "4302", 55, 9)).unwrap();
    assert_eq!(found.keys.len(), 1, "by its end");
    store.check().unwrap();
}

#[test]
fn very_many_rows_make_the_indexes_on_the_way() {
    let (_folder, store) = store(Vec::new());
    let before = indexes(&store);
    let job = |tx: &Tx<'_>| {
        let mut all = Import::begin(tx, &edit(1, EditKind::Import, 60), Default::default())?;
        all.row(&Incoming::new(id(1), entry(1, "Bia")))?;
        all.rows = LATE;
        all.row(&Incoming::new(id(2), entry(2, "Ana")))?;
        assert!(all.late.is_none());
        all.finish(&EditDetail::default())
    };
    store.writer().write(job).unwrap();
    assert_eq!((indexes(&store), everybody(&store)), (before, vec!["Ana".to_owned(), "Bia".to_owned()]));
    store.check().unwrap();
}

#[test]
fn an_import_that_is_given_up_leaves_the_indexes_as_they_were() {
    let (_folder, store) = store(Vec::new());
    let before = indexes(&store);
    let job = |tx: &Tx<'_>| {
        let mut all = Import::begin(tx, &edit(1, EditKind::Import, 60), Default::default())?;
        all.row(&Incoming::new(id(1), entry(1, "Ana")))?;
        Err::<(), _>(StoreError::Closed)
    };
    store.writer().write(job).unwrap_err();
    assert_eq!((indexes(&store), everybody(&store)), (before, Vec::new()));
    store.check().unwrap();
}
