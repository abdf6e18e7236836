use chrono::NaiveDate;
use recado_core::contact::{Field, FieldKind, FieldTest, Purpose};
use recado_core::{Contact, MessageState};

use super::*;
use crate::Store;
use crate::tables::fields;
use crate::tables::fixture::{at, person, said, send, shop, store};

fn moment() -> Moment {
    let today = NaiveDate::from_ymd_opt(2027, 2, 26).unwrap();
    Moment { today, began: today.and_hms_opt(3, 0, 0).unwrap().and_utc() }
}

fn names(store: &Store, keys: impl FnOnce(&Tx<'_>) -> Result<Vec<i64>, StoreError>) -> Vec<String> {
    let listed = store.reader().read(|tx| listed(tx, &keys(tx)?)).unwrap();
    listed.into_iter().map(|row| row.name).collect()
}

/// What a filter finds, asked for in every way that there is.
fn found(store: &Store, filter: &Filter) -> Vec<String> {
    let all = names(store, |tx| keys(tx, filter, &moment()));
    assert_eq!(names(store, |tx| first(tx, filter, &moment(), 100)), all, "{filter:?}");
    let counted = store.reader().read(|tx| count(tx, filter, &moment(), 100)).unwrap();
    assert_eq!(counted as usize, all.len(), "{filter:?}");
    all
}

fn of(condition: Condition) -> Filter {
    Filter { conditions: vec![condition], ..Filter::default() }
}

fn field(field: &str, test: FieldTest) -> Filter {
    of(Condition::Field { field: field.into(), test })
}

#[test]
fn names_stand_where_people_look_for_them() {
    let contacts = ["Zilda", "", "Ângela", "angelo", "Ana", "Óscar"];
    let (_folder, store) = store(contacts.iter().zip(1..).map(|(name, n)| person(n, name)).collect());
    let all = ["Ana", "Ângela", "angelo", "Óscar", "Zilda", ""];
    assert_eq!(names(&store, |tx| page(tx, 0, 10)), all);
    assert_eq!(found(&store, &Filter::default()), all);
    let mut pages = Vec::new();
    for offset in [0, 2, 4, 6] {
        pages.extend(names(&store, |tx| page(tx, offset, 2)));
    }
    assert_eq!(pages, all, "pages put together are the list");
    let some = store.reader().read(|tx| count(tx, &Filter::default(), &moment(), 4)).unwrap();
    assert_eq!(some, 4, "counting ends where it was asked to");
    let spaces = Filter { text: Some("  ".into()), ..Filter::default() };
    assert_eq!(found(&store, &spaces), all, "nothing but spaces is no search");
}

#[test]
fn tags_and_searches_narrow_the_list() {
    let tagged = |n, name: &str, tags: &[&str]| Contact {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..person(n, name)
    };
    let (_folder, store) =
        store(vec![tagged(1, "Zilda", &["vip"]), tagged(2, "Ana Vip", &["São Paulo"]), tagged(3, "Ana", &["VIP"])]);
    let tag = |tag: &str| Filter { tag: Some(tag.into()), calling_code: 55, ..Filter::default() };
    assert_eq!(found(&store, &tag("Vip")), ["Ana", "Zilda"]);
    assert_eq!(found(&store, &tag("sao paulo")), ["Ana Vip"]);
    assert_eq!(found(&store, &tag("outra")), Vec::<String>::new());
    assert_eq!(found(&store, &Filter { text: Some("ana".into()), ..tag("vip") }), ["Ana"]);
    assert_eq!(found(&store, &of(Condition::NotTagged { tag: "VIP".into() })), ["Ana Vip"]);
    let both = vec![Condition::Tagged { tag: "vip".into() }, Condition::NotTagged { tag: "são paulo".into() }];
    assert_eq!(found(&store, &Filter { conditions: both, ..Filter::default() }), ["Ana", "Zilda"]);
}

#[test]
fn a_list_longer_than_a_screen_is_in_order_too() {
    let many = (0..RARE + 10).map(|n| Contact {
        id: recado_core::Id::from_parts(u64::try_from(n).unwrap(), [1; 10]),
        phone: recado_core::Phone::from_e164(&format!("+55119{:08}", 60_000_000 + n)).unwrap(),
        name: format!("Pessoa {:04}", (n * 7) % 4_000),
        tags: vec!["todos".into()],
        ..person(1, "")
    });
    let (_folder, store) = store(many.collect());
    let filter = Filter { tag: Some("todos".into()), ..Filter::default() };
    let all = names(&store, |tx| keys(tx, &filter, &moment()));
    assert!(all.len() == RARE + 10 && all.is_sorted());
    assert_eq!(names(&store, |tx| first(tx, &filter, &moment(), 50)), all[..50]);
}

#[test]
fn conditions_over_own_fields() {
    let with = |n, name: &str, values: &[(&str, &str)]| Contact {
        fields: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        ..person(n, name)
    };
    let (_folder, store) = store(vec![
        with(1, "Ana", &[("cidade", "São Paulo"), ("compras", "9"), ("valor", "100.00"), ("nascimento", "1990-02-28")]),
        with(2, "Bia", &[("cidade", "Recife"), ("compras", "10"), ("valor", "99.90"), ("nascimento", "--02-29")]),
        with(3, "Caio", &[("cidade", ""), ("nascimento", "2001-03-05"), ("a\"b", "sim"), ("2026", "x")]),
    ]);
    let kinds = [
        ("compras", FieldKind::Number),
        ("valor", FieldKind::Money { currency: "BRL".into() }),
        ("nascimento", FieldKind::Date),
    ];
    store
        .writer()
        .write(move |tx| {
            let mut kinds = kinds.into_iter();
            kinds.try_for_each(|(name, kind)| fields::put(tx, &Field { name: name.into(), kind }))
        })
        .unwrap();
    let value = |value: &str| value.to_owned();
    for (name, test, wanted) in [
        ("Cidade", FieldTest::Is { value: value("sao paulo") }, &["Ana"] as &[&str]),
        ("cidade", FieldTest::IsNot { value: value("Recife") }, &["Ana", "Caio"]),
        ("cidade", FieldTest::Contains { value: value("PAULO") }, &["Ana"]),
        ("cidade", FieldTest::Filled, &["Ana", "Bia"]),
        ("cidade", FieldTest::Empty, &["Caio"]),
        ("cidade", FieldTest::AtLeast { value: value("r") }, &["Ana", "Bia"]),
        ("compras", FieldTest::AtLeast { value: value("10") }, &["Bia"]),
        ("compras", FieldTest::AtMost { value: value("9.5") }, &["Ana"]),
        ("compras", FieldTest::Is { value: value("10.0") }, &["Bia"]),
        ("valor", FieldTest::AtLeast { value: value("100") }, &["Ana"]),
        ("nascimento", FieldTest::AtMost { value: value("1999-12-31") }, &["Ana", "Bia"]),
        ("nascimento", FieldTest::AtLeast { value: value("1999-12-31") }, &["Caio"]),
        ("a\"b", FieldTest::Is { value: value("SIM") }, &["Caio"]),
        ("2026", FieldTest::Filled, &["Caio"]),
        ("ninguém tem", FieldTest::Empty, &["Ana", "Bia", "Caio"]),
        ("ninguém tem", FieldTest::Filled, &[]),
    ] {
        assert_eq!(found(&store, &field(name, test.clone())), wanted, "{name} {test:?}");
    }
    let birthday = |within_days| of(Condition::Birthday { field: "Nascimento".into(), within_days });
    assert_eq!(found(&store, &birthday(0)), Vec::<String>::new());
    assert_eq!(found(&store, &birthday(2)), ["Ana", "Bia"], "the 29th of February is the 28th in such a year");
    assert_eq!(found(&store, &birthday(7)), ["Ana", "Bia", "Caio"]);
}

#[test]
fn conditions_over_what_happened() {
    let before = moment().began - chrono::TimeDelta::days(3);
    let (_folder, store) = store(vec![
        Contact {
            created_at: before,
            consents: vec![said(Purpose::Marketing, false, "resposta", 0)],
            ..person(1, "Ana")
        },
        Contact { created_at: moment().began, language: Some("es".into()), ..person(2, "Bia") },
        Contact { created_at: before, ..person(3, "Caio") },
    ]);
    store.writer().write(shop).unwrap();
    for n in [2, 3] {
        assert_eq!(send(&store, 1, n), MessageState::Queued);
    }
    let sent = |n: i64, days: i64, state: &'static str| {
        let due = millis_of(moment().began - chrono::TimeDelta::days(days));
        let sql = "UPDATE messages SET state = ?2, due_at = ?3 WHERE contact = ?1";
        store.writer().write(move |tx| Ok::<_, StoreError>(tx.0.execute(sql, (n, state, due))?)).unwrap();
    };
    sent(2, 0, "delivered");
    sent(3, 10, "failed");
    let consent = |state| of(Condition::Consent { purpose: Purpose::Marketing, state });
    assert_eq!(found(&store, &consent(ConsentState::OptedOut)), ["Ana"]);
    assert_eq!(found(&store, &consent(ConsentState::Unknown)), ["Bia", "Caio"]);
    assert_eq!(found(&store, &Filter { opted_out: true, ..Filter::default() }), ["Ana"]);
    assert_eq!(found(&store, &of(Condition::Language { language: "es".into() })), ["Bia"]);
    assert_eq!(found(&store, &of(Condition::Added { within_days: 1 })), ["Bia"]);
    assert_eq!(found(&store, &of(Condition::Added { within_days: 4 })), ["Ana", "Bia", "Caio"]);
    assert_eq!(found(&store, &of(Condition::Notified { within_days: 1 })), ["Bia"]);
    assert_eq!(
        found(&store, &of(Condition::NotNotified { within_days: None })),
        ["Ana", "Caio"],
        "a failure told nobody"
    );
    sent(3, 10, "read");
    assert_eq!(found(&store, &of(Condition::Notified { within_days: 10 })), ["Bia"]);
    assert_eq!(found(&store, &of(Condition::Notified { within_days: 11 })), ["Bia", "Caio"]);
    assert_eq!(found(&store, &of(Condition::NotNotified { within_days: Some(5) })), ["Ana", "Caio"]);
    let row = store.reader().read(|tx| listed(tx, &[1, 99, 2])).unwrap();
    assert_eq!(row.len(), 2, "who is gone is left out");
    assert_eq!((row[0].marketing, row[0].utility), (ConsentState::OptedOut, ConsentState::Unknown));
    assert_eq!(row[1].notified_at, Some(moment().began));
}

fn millis_of(time: DateTime<Utc>) -> i64 {
    crate::row::millis(time)
}

#[test]
fn every_filter_is_answered_and_none_is_an_operator() {
    let (_folder, store) = store(vec![Contact { created_at: at(0), ..person(1, "Ana") }]);
    for odd in ["'; DROP TABLE contacts; --", "\"", "$.x", "a\\", "*", "NEAR(", "%", ""] {
        found(&store, &field(odd, FieldTest::Is { value: odd.into() }));
        found(&store, &Filter { tag: Some(odd.into()), text: Some(odd.into()), ..Filter::default() });
    }
    assert_eq!(found(&store, &Filter::default()), ["Ana"]);
}
