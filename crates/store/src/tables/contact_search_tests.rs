use proptest::prelude::*;
use recado_core::Contact;

use super::*;
use crate::Store;
use crate::tables::contact_list;
use crate::tables::fixture::{person, phone, store};

fn shop() -> (tempfile::TempDir, Store) {
    let full = |n, name: &str, number: &str, tags: &[&str], order: &str| Contact {
        phone: phone(number),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        fields: [("pedido".to_owned(), order.to_owned())].into(),
        ..person(n, name)
    };
    store(vec![
        full(1, "João Conceição", "+5511987654321", &["vip"], "A-17"),
        full(2, "Maria João", "+5531987650002", &[], "B-18"),
        full(3, "José da Silva", "+553134567890", &["Atacado"], "C-19"),
        full(4, "", "+5521998887777", &[], "joaozinho"),
        full(5, "Łukasz Straße", "+351912345678", &[], ""),
        full(6, "O'Neill, Ana", "+551187654399", &["VIP"], ""),
        full(7, "हिन्दी 李明", "+14155552671", &[], "१२३"),
    ])
}

fn hits(store: &Store, text: &str) -> (Vec<String>, Vec<String>) {
    store
        .reader()
        .read(|tx| {
            let hits = search(tx, text, 55, CAP)?;
            let listed = contact_list::listed(tx, &hits.keys)?;
            let name = |row: contact_list::Listed| if row.name.is_empty() { "?".to_owned() } else { row.name };
            Ok::<_, StoreError>((listed.into_iter().map(name).collect(), hits.instead))
        })
        .unwrap()
}

fn found(store: &Store, text: &str) -> Vec<String> {
    hits(store, text).0
}

#[test]
fn names_without_accents_and_case() {
    let (_folder, store) = shop();
    for (text, wanted) in [
        ("joao", &["João Conceição", "Maria João", "?"] as &[&str]),
        ("JOÃO", &["João Conceição", "Maria João", "?"]),
        ("conceicao", &["João Conceição"]),
        ("joao conc", &["João Conceição"]),
        ("conc joao", &["João Conceição"]),
        ("jo", &["João Conceição", "José da Silva", "Maria João"]),
        ("j", &["João Conceição", "José da Silva", "Maria João"]),
        ("silva da", &["José da Silva"]),
        ("da si", &["José da Silva"]),
        ("silva x", &[]),
        ("lukasz", &["Łukasz Straße"]),
        ("strasse", &["Łukasz Straße"]),
        ("neill", &["O'Neill, Ana"]),
        ("o'neill", &["O'Neill, Ana"]),
        ("हिन्दी", &["हिन्दी 李明"]),
        ("हिन", &["हिन्दी 李明"]),
        ("李", &["हिन्दी 李明"]),
        ("  ", &[]),
        ("?!", &[]),
    ] {
        assert_eq!(found(&store, text), wanted, "{text}");
    }
}

#[test]
fn numbers_in_any_notation() {
    let (_folder, store) = shop();
    for text in [
        "+55 11 98765-4321",
        "11 98765-4321",
        "(11) 9876",
        "987654321",
        "98765-43",
        "8765-4321",
        "4321",
        "5511987654321",
        "551187654321",
        "1187654321",
        "011 98765",
        "11987",
    ] {
        assert!(found(&store, text).contains(&"João Conceição".to_owned()), "{text}: {:?}", found(&store, text));
    }
    assert_eq!(found(&store, "3456-7890"), ["José da Silva"]);
    assert_eq!(found(&store, "34567"), ["José da Silva"], "from the front, without the area");
    assert_eq!(
        found(&store, "912 345"),
        ["Łukasz Straße"].map(|_| String::new())[..0].to_vec(),
        "abroad the country is needed"
    );
    assert_eq!(found(&store, "+351 912"), ["Łukasz Straße"]);
    assert_eq!(found(&store, "912345678"), ["Łukasz Straße"], "or the whole number");
    assert_eq!(found(&store, "11987654399"), ["O'Neill, Ana"], "an old number by its new spelling");
    assert_eq!(found(&store, "00000000"), Vec::<String>::new());
    assert_eq!(found(&store, "12345678901234567890"), Vec::<String>::new());
}

#[test]
fn tags_and_fields() {
    let (_folder, store) = shop();
    assert_eq!(found(&store, "vip"), ["João Conceição", "O'Neill, Ana"]);
    assert_eq!(found(&store, "vi"), ["João Conceição", "O'Neill, Ana"]);
    assert_eq!(found(&store, "vip joao"), ["João Conceição"]);
    assert_eq!(found(&store, "ana vip"), ["O'Neill, Ana"]);
    assert_eq!(found(&store, "joaozinho"), ["?"]);
    assert_eq!(found(&store, "pedido"), Vec::<String>::new(), "the name of a field is nobody");
}

#[test]
fn what_looks_alike_is_tried_only_when_nothing_was_found() {
    let (_folder, store) = shop();
    assert_eq!(hits(&store, "maira"), (vec!["Maria João".to_owned()], vec!["maria".to_owned()]));
    assert_eq!(hits(&store, "joão conseisão").0, ["João Conceição"]);
    assert_eq!(hits(&store, "consei").0, ["João Conceição"], "while it is still typed");
    assert_eq!(hits(&store, "joao"), (found(&store, "joao"), Vec::new()));
    assert_eq!(hits(&store, "xyzxyz"), (Vec::new(), Vec::new()));
    assert_eq!(hits(&store, "11 98765 4322").0, Vec::<String>::new(), "another number is another person");
}

#[test]
fn many_words_find_as_few_do() {
    let about = |n, name: &str, city: &str| Contact {
        fields: [("cidade".to_owned(), city.to_owned())].into(),
        ..person(n, name)
    };
    let (_folder, store) = store(vec![
        about(1, "Luiz de Fátima Lima Teixeira", "Campinas"),
        about(2, "Luíza de Fátima Lima Teixeira", "Campina Grande"),
        about(3, "Luis de Fátima Lima Teixeira", "Campinas"),
        about(4, "Teixeira", "Luizlândia, de Fátima Lima, Campinas"),
        about(5, "Luiz Fátima Lima", "Campinas"),
    ]);
    let (luiz, luiza) = ("Luiz de Fátima Lima Teixeira", "Luíza de Fátima Lima Teixeira");
    for (text, wanted) in [
        ("Luiz de Fátima Lima Teixei", &[luiz, luiza, "Teixeira"] as &[&str]),
        ("luiza de fatima lima teixeira", &[luiza]),
        ("teixe lima fati luiz", &[luiz, luiza, "Teixeira"]),
        ("luiz fatima lima campinas", &[luiz, "Luiz Fátima Lima", "Teixeira"]),
        ("luiz fatima lima campi gr", &[luiza]),
        ("luiz fatima lima gomes", &[]),
    ] {
        assert_eq!(found(&store, text), wanted, "{text}");
    }
}

#[test]
fn many_words_that_begin_as_very_many_people_do_are_found() {
    let call = |n: u32, name: String| Contact {
        id: recado_core::Id::from_parts(u64::from(n), [0; 10]),
        phone: phone(&format!("+5511970{n:06}")),
        ..person(1, &name)
    };
    let many = (0..=LOOK).map(|n| call(n, format!("Maria Clara Silveira {n}")));
    let (_folder, store) = store(many.chain([call(9_999, "Mariana Clarice Silva".into())]).collect());
    assert_eq!(found(&store, "mariana clarice silva"), ["Mariana Clarice Silva"]);
    let all = store.reader().read(|tx| search(tx, "maria clara silveira", 55, CAP)).unwrap();
    assert_eq!((all.keys.len(), all.more), (CAP as usize, true));
}

#[test]
fn a_search_ends_where_it_was_asked_to() {
    let (_folder, store) = store((1..=20).map(|n| person(n, &format!("Ana {n:02}"))).collect());
    let some = |cap| store.reader().read(|tx| search(tx, "ana", 55, cap)).unwrap();
    assert_eq!((some(5).keys.len(), some(5).more), (5, true));
    assert_eq!((some(20).keys.len(), some(20).more), (20, false));
    assert_eq!(some(0), Hits { more: true, ..Hits::default() });
}

/// Words that begin alike, some with letters that only the index takes for others.
const WORDS: [&str; 10] =
    ["Maria", "Mariana", "Márcia", "Marquês", "Luiz", "Luíza", "Lima", "Limeira", "Nguyễn", "Nguyen"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_typed_is_answered(text in "\\PC{0,12}|[\"*^:(){}+-]{1,6}|(AND|OR|NOT|NEAR)( [a-z]{1,3})?|[0-9 ()+-]{0,16}") {
        let (_folder, store) = shop();
        let found = store.reader().read(|tx| search(tx, &text, 55, CAP));
        prop_assert!(found.is_ok(), "{:?}", found);
    }

    #[test]
    fn beginnings_of_many_words_find_whom_the_index_finds(
        people in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 3..6), 1..12),
        typed in prop::collection::vec((0..WORDS.len(), 3_usize..9), 3..6),
    ) {
        let name = |words: &[usize]| words.iter().map(|word| WORDS[*word]).collect::<Vec<_>>().join(" ");
        let (_folder, store) = store((1..).zip(&people).map(|(n, words)| person(n, &name(words))).collect());
        let typed: Vec<String> = typed.iter().map(|(word, letters)| folded(WORDS[*word]).chars().take(*letters).collect()).collect();
        let words: Vec<&str> = typed.iter().map(String::as_str).collect();
        let query = text_index::query(&typed.join(" ")).unwrap();
        let (begun, index) = store.reader().read(|tx| Ok::<_, StoreError>((begun(tx, &words)?, matching(tx, &query, 99)?))).unwrap();
        if let Some(begun) = begun {
            prop_assert_eq!(begun, index, "{:?}", typed);
        }
    }

    #[test]
    fn whoever_is_in_the_list_is_found_by_their_name(name in "[a-zA-ZÀ-ÖØ-öø-ÿĀ-žа-яА-Яא-ת一-龥あ-ん0-9]{3,12}( [a-zA-ZÀ-ÖØ-öø-ÿĀ-ž0-9]{3,9})?") {
        let (_folder, store) = store(vec![person(1, &name), person(2, "Outra Pessoa")]);
        let found = store.reader().read(|tx| search(tx, &name, 55, CAP)).unwrap();
        prop_assert!(found.keys.contains(&1), "{} {:?}", name, found);
        let folded = folded(&name);
        for word in split_words(&folded).filter(|word| word.chars().count() >= 2) {
            let found = store.reader().read(|tx| search(tx, word, 55, CAP)).unwrap();
            prop_assert!(found.keys.contains(&1), "{} {:?}", word, found);
        }
    }
}
