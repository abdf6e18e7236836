use super::*;

#[test]
fn languages_as_people_write_them() {
    for (text, wanted) in [
        ("pt-BR", Some("pt_BR")),
        ("PT_br", Some("pt_BR")),
        ("es", Some("es")),
        ("Português", Some("pt_BR")),
        ("inglês", Some("en")),
        ("español", Some("es")),
        ("klingon", None),
        ("12", None),
    ] {
        assert_eq!(language(text).as_deref(), wanted, "{text}");
    }
}

#[test]
fn labels_stand_between_signs() {
    let all = |text| labels(text).collect::<Vec<_>>();
    assert_eq!(all("vip, atacado;loja|sul"), ["vip", "atacado", "loja", "sul"]);
    assert_eq!(all("* myContacts ::: vip"), ["myContacts", "vip"]);
    assert_eq!(all(" ; "), Vec::<String>::new());
}

#[test]
fn the_mark_of_a_person_is_the_same_in_each_spelling_and_hangs_on_the_key() {
    let key = TombstoneKey::of_test();
    let phone = |text: &str| Phone::from_e164(text).unwrap();
    assert_eq!(mark(&key, &phone("+5511987654321")), mark(&key, &phone("+551187654321")));
    assert_ne!(mark(&key, &phone("+5511987654321")), mark(&key, &phone("+5511987654322")));
    assert_ne!(mark(&key, &phone("+5511987654321"))[..4], [0; 4]);
}
