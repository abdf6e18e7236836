//! Contacts: what is kept, and how it is found again.

use recado_tests::Recado;
use serde_json::json;

use super::{column, has_shape};

fn shop() -> Recado {
    let recado = Recado::new();
    for (phone, name, tag) in [
        ("(11) 98765-4321", "Conceição Araújo", "vip"),
        ("21 98765-4322", "Ângela Núñez", "vip"),
        ("+351 912 345 678", "João d'Ávila", "Oficina"),
    ] {
        recado.json(&["contact", "add", phone, "--name", name, "--tag", tag]);
    }
    recado
}

fn found(recado: &Recado, arguments: &[&str]) -> Vec<String> {
    let mut names = column(&recado.json(&[&["contact"], arguments].concat()), "name");
    names.sort();
    names
}

#[test]
fn a_contact_keeps_all_that_was_said() {
    let recado = Recado::new();
    let added = recado.json(&[
        "contact",
        "add",
        "11 98765-4321",
        "--name",
        "Conceição",
        "--tag",
        "vip",
        "--tag",
        "atacado",
        "--field",
        "cidade=São Paulo",
        "--language",
        "pt-BR",
        "--notes",
        "prefere à tarde",
        "--opt-in",
        "balcão",
    ]);
    has_shape(
        &added,
        &[
            ("id", "text"),
            ("phone", "text"),
            ("phone_text", "text"),
            ("name", "text"),
            ("tags", "list"),
            ("fields", "object"),
            ("opt_in", "list"),
            ("opt_out", "list"),
        ],
    );
    assert_eq!((&added["phone"], &added["name"]), (&json!("+5511987654321"), &json!("Conceição")));
    assert_eq!(added["phone_text"], "+55 11 98765-4321");
    assert_eq!((&added["tags"], &added["fields"]), (&json!(["atacado", "vip"]), &json!({"cidade": "São Paulo"})));
    for consent in added["opt_in"].as_array().unwrap() {
        has_shape(consent, &[("purpose", "text"), ("at", "text"), ("source", "text"), ("wording", "text?")]);
        assert_eq!(consent["source"], "balcão");
    }
    assert_eq!(column(&added["opt_in"], "purpose"), ["utility", "marketing"]);
    assert_eq!(added["opt_out"], json!([]));
    assert_eq!(recado.json(&["contact", "list"]), json!([added]), "what was said to be kept is what is there");
}

#[test]
fn without_contacts_the_list_is_empty_and_nothing_is_wrong() {
    let recado = Recado::new();
    assert_eq!((recado.json(&["contact", "list"]), recado.json(&["contact", "search", "ana"])), (json!([]), json!([])));
}

#[test]
fn lists_by_tag_and_up_to_a_limit() {
    let recado = shop();
    assert_eq!(found(&recado, &["list"]).len(), 3);
    assert_eq!(found(&recado, &["list", "--tag", "vip"]), ["Conceição Araújo", "Ângela Núñez"]);
    assert_eq!(found(&recado, &["list", "--tag", "oficina"]), ["João d'Ávila"]);
    assert_eq!(found(&recado, &["list", "--tag", "ninguém"]), Vec::<String>::new());
    assert_eq!(found(&recado, &["list", "--limit", "2"]).len(), 2);
    assert_eq!(found(&recado, &["list", "--tag", "vip", "--limit", "1"]).len(), 1);
    assert_eq!(found(&recado, &["search", "a", "--limit", "1"]).len(), 1);
}

#[test]
fn a_list_is_in_the_order_in_which_people_look_for_a_name() {
    let recado = shop();
    recado.json(&["contact", "add", "11 98765-4399", "--name", "zilda"]);
    let names = ["Ângela Núñez", "Conceição Araújo", "João d'Ávila", "zilda"];
    assert_eq!(column(&recado.json(&["contact", "list"]), "name"), names);
    assert_eq!(column(&recado.json(&["contact", "list", "--limit", "2"]), "name"), names[..2]);
}

#[test]
fn a_name_is_found_without_its_accents_and_a_phone_by_its_digits() {
    let recado = shop();
    for text in ["conceicao", "CONCEIÇÃO", "concei", "araujo conceicao", "98765-4321", "+5511987654321"] {
        assert_eq!(found(&recado, &["search", text]), ["Conceição Araújo"], "{text}");
    }
    assert_eq!(found(&recado, &["search", "nunez"]), ["Ângela Núñez"]);
    assert_eq!(found(&recado, &["search", "987654"]), ["Conceição Araújo", "Ângela Núñez"]);
}

#[test]
fn signs_in_a_search_are_only_signs() {
    let recado = shop();
    for text in ["\"", "'", "*", "a OR b", "NEAR(a)", "name:ana", "%", "-", "(", "d'avila"] {
        let answer = recado.run(&["--json", "contact", "search", "--", text]).expect(0);
        assert!(answer.is_array(), "{text}");
    }
}

#[test]
fn one_number_is_one_contact_however_it_is_written() {
    let recado = shop();
    let error = recado.refused(&["contact", "add", "+55 11 98765 4321", "--name", "Outra"], 3, "contact_exists");
    assert_eq!(error["details"]["phone"], "+5511987654321");
    assert_eq!(found(&recado, &["list"]), ["Conceição Araújo", "João d'Ávila", "Ângela Núñez"]);
}
