use chrono::{DateTime, TimeZone, Utc};

use super::*;
use crate::Store;

fn at(seconds: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(1_800_000_000 + seconds, 0).unwrap()
}

fn id(n: u8) -> ContactId {
    ContactId::from_parts(1_800_000_000_000, [n; 10])
}

fn phone(text: &str) -> Phone {
    Phone::from_e164(text).unwrap()
}

fn person(n: u8, name: &str) -> Contact {
    Contact {
        id: id(n),
        phone: phone(&format!("+55119876543{n:02}")),
        name: name.into(),
        tags: vec!["vip".into()],
        fields: [("pedido".to_owned(), format!("A-{n}"))].into(),
        language: Some("pt_BR".into()),
        notes: "prefere à tarde".into(),
        consents: vec![consent(true, "balcão", 0)],
        aliases: Vec::new(),
        created_at: at(0),
        updated_at: at(0),
    }
}

fn consent(given: bool, source: &str, seconds: i64) -> Consent {
    Consent { purpose: Purpose::Utility, given, at: at(seconds), source: source.into(), wording: None }
}

fn store(contacts: Vec<Contact>) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), 0).unwrap();
    store.writer().write(move |tx| contacts.iter().try_for_each(|contact| insert(tx, contact))).unwrap();
    (folder, store)
}

fn names(store: &Store, filter: &Filter) -> (Vec<String>, u64) {
    let page = store.reader().read(|tx| page(tx, filter)).unwrap();
    (page.contacts.into_iter().map(|contact| contact.name).collect(), page.found)
}

#[test]
fn names_stand_where_people_look_for_them() {
    let contacts = ["Zilda", "", "Ângela", "angelo", "Ana", "Óscar"];
    let (_folder, store) = store(contacts.iter().zip(1..).map(|(name, n)| person(n, name)).collect());
    let (all, found) = names(&store, &Filter::default());
    assert_eq!(all, ["Ana", "Ângela", "angelo", "Óscar", "Zilda", ""]);
    assert_eq!(found, 6);
}

#[test]
fn pages_put_together_are_the_list() {
    let (_folder, store) = store((1..=7).map(|n| person(n, &format!("Pessoa {n}"))).collect());
    let mut all = Vec::new();
    for offset in [0, 3, 6, 9] {
        let filter = Filter { offset, limit: Some(3), ..Filter::default() };
        let (some, found) = names(&store, &filter);
        assert_eq!(found, 7, "how many there are does not depend on the page");
        all.extend(some);
    }
    assert_eq!(all, names(&store, &Filter::default()).0);
    let searched = Filter { text: Some("pessoa 4".into()), limit: Some(1), ..Filter::default() };
    assert_eq!(names(&store, &searched), (vec!["Pessoa 4".to_owned()], 1));
    let spaces = Filter { text: Some("  ".into()), limit: Some(2), ..Filter::default() };
    assert_eq!(names(&store, &spaces).1, 7, "nothing but spaces is no search");
    let tag = Filter { tag: Some("outra".into()), ..Filter::default() };
    assert_eq!(names(&store, &tag), (Vec::new(), 0));
}

#[test]
fn a_change_is_found_and_what_it_replaced_is_not() {
    let (_folder, store) = store(vec![person(1, "Ana"), person(2, "Bia")]);
    let mut changed = person(1, "Conceição");
    changed.phone = phone("+5521987654399");
    changed.tags = vec!["atacado".into(), "novo".into()];
    changed.fields = [("previsao".to_owned(), "hoje".to_owned())].into();
    changed.notes = "de manhã".into();
    changed.updated_at = at(9);
    let (wanted, added) = (changed.clone(), consent(true, "site", 9));
    let there = store.writer().write(move |tx| update(tx, &changed, &[added])).unwrap();
    assert!(there);
    let kept = store.reader().read(|tx| by_id(tx, id(1))).unwrap().unwrap();
    assert_eq!(kept, Contact { consents: vec![consent(true, "balcão", 0), consent(true, "site", 9)], ..wanted });
    let search = |text: &str| names(&store, &Filter { text: Some(text.into()), ..Filter::default() }).0;
    assert_eq!(search("conceicao"), ["Conceição"]);
    assert_eq!(search("2198765"), ["Conceição"]);
    assert_eq!(search("ana"), Vec::<String>::new());
    assert_eq!(names(&store, &Filter { tag: Some("vip".into()), ..Filter::default() }).0, ["Bia"]);
    assert_eq!(store.reader().read(|tx| same_person(tx, &phone("+552187654399"))).unwrap(), [id(1)]);
}

#[test]
fn a_phone_stays_one_persons() {
    let (_folder, store) = store(vec![person(1, "Ana"), person(2, "Bia")]);
    let mut thief = person(2, "Bia");
    thief.phone = phone("+5511987654301");
    thief.name = "Outra".into();
    let refused = store.writer().write(move |tx| update(tx, &thief, &[]));
    assert!(matches!(refused, Err(StoreError::Duplicate(_))), "{refused:?}");
    assert_eq!(names(&store, &Filter::default()).0, ["Ana", "Bia"], "nothing of it was written");
    let nobody = person(9, "Ninguém");
    assert!(!store.writer().write(move |tx| update(tx, &nobody, &[])).unwrap());
    assert_eq!(store.reader().read(|tx| by_id(tx, id(9))).unwrap(), None);
}

#[test]
fn people_are_known_by_their_number_in_either_spelling() {
    let mut old = person(3, "Antiga");
    old.phone = phone("+551187654301");
    let (_folder, store) = store(vec![old, person(1, "Ana"), person(2, "")]);
    let name = |text: &str| store.reader().read(|tx| by_phone(tx, &phone(text))).unwrap().map(|contact| contact.name);
    assert_eq!(name("+5511987654301").as_deref(), Some("Ana"), "the very number before a like one");
    assert_eq!(name("+551187654301").as_deref(), Some("Antiga"));
    assert_eq!(name("+551187654302").as_deref(), Some(""), "without the ninth digit");
    assert_eq!(name("+5511987654399"), None);

    let phones = ["+5511987654301", "+5511987654302", "+5511987654399", "+5511987654301"].map(phone);
    let names = store.reader().read(|tx| names_of(tx, &phones)).unwrap();
    assert_eq!(names, [(phone("+5511987654301"), "Ana".to_owned())].into());
}
