use super::*;
use crate::api::fixture;

fn draft(phone: &str, name: &str) -> ContactDraft {
    ContactDraft {
        id: None,
        phone: phone.into(),
        name: name.into(),
        tags: Vec::new(),
        fields: BTreeMap::new(),
        notes: String::new(),
        language: None,
        opt_in: None,
    }
}

async fn save(engine: &Engine, draft: ContactDraft) -> Result<SavedContact, EngineError> {
    engine.save_contact(draft, Country::BRAZIL).await
}

#[tokio::test]
async fn a_new_contact_is_kept_as_it_was_meant() {
    let (_folder, engine) = fixture::engine();
    let saved = save(
        &engine,
        ContactDraft {
            tags: vec![" vip ".into(), "Atacado".into(), "VIP".into(), " ".into()],
            fields: [(" pedido ", " A-1 "), ("", " "), ("vazio", "")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into(),
            notes: " à tarde ".into(),
            opt_in: Some(" balcão ".into()),
            ..draft("(11) 98765-4321", " Ana Souza ")
        },
    )
    .await
    .unwrap();
    let ana = saved.contact;
    assert_eq!((ana.name.as_str(), ana.notes.as_str()), ("Ana Souza", "à tarde"));
    assert_eq!((ana.phone.as_str(), ana.phone_text.as_str()), ("+5511987654321", "+55 11 98765-4321"));
    assert_eq!(ana.tags, ["Atacado", "vip"]);
    let fields: Vec<_> = ana.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(fields, [("pedido", "A-1"), ("vazio", "")]);
    let given: Vec<_> = ana.opt_in.iter().map(|c| (c.purpose, c.source.as_str())).collect();
    assert_eq!(given, [(Purpose::Utility, "balcão"), (Purpose::Marketing, "balcão")]);
    assert_eq!(engine.contact(&ana.id).unwrap(), ana, "what is answered is what is kept");
}

#[tokio::test]
async fn an_edit_changes_what_the_form_has_and_nothing_else() {
    let (_folder, engine) = fixture::engine();
    let request = AddContact {
        phone: "11 98765-4321".into(),
        country: Country::BRAZIL,
        name: "Ana".into(),
        tags: vec!["vip".into()],
        fields: vec![("pedido".into(), "A-1".into())],
        language: Some("pt-BR".into()),
        notes: String::new(),
        opt_in: Some("balcão".into()),
    };
    let (before, _) = engine.add_contact(request).await.unwrap();
    let edit = |opt_in: Option<&str>| ContactDraft {
        id: Some(before.id.clone()),
        opt_in: opt_in.map(str::to_owned),
        ..draft("21 99876-5432", "Ana Souza")
    };
    let after = save(&engine, edit(None)).await.unwrap().contact;
    let wanted = ContactView {
        phone: "+5521998765432".into(),
        phone_text: "+55 21 99876-5432".into(),
        name: "Ana Souza".into(),
        tags: Vec::new(),
        fields: BTreeMap::new(),
        ..before.clone()
    };
    assert_eq!(after, wanted, "language and authorisations stay");
    assert_eq!(engine.contact(&before.id).unwrap(), wanted);
    assert_eq!(engine.count_contacts().unwrap(), 1);

    let after = save(&engine, edit(Some("site"))).await.unwrap().contact;
    let sources: Vec<_> = after.opt_in.iter().map(|c| c.source.as_str()).collect();
    assert_eq!(sources, ["balcão", "balcão", "site", "site"]);
}

#[tokio::test]
async fn what_is_wrong_changes_nothing() {
    let (_folder, engine) = fixture::engine();
    let ana = save(&engine, draft("11 98765-4321", "Ana")).await.unwrap().contact;
    let bia = save(&engine, draft("11 98765-4322", "Bia")).await.unwrap().contact;
    let edit = |id: &str, phone: &str| ContactDraft { id: Some(id.into()), ..draft(phone, "Outra") };
    let nameless = ContactDraft { fields: [(" ".to_owned(), "hoje".to_owned())].into(), ..edit(&bia.id, &bia.phone) };
    for (wrong, code) in [
        (draft("+55 11 98765 4321", "Outra"), "contact_exists"),
        (edit(&bia.id, "11 98765-4321"), "contact_exists"),
        (edit(&bia.id, "98765-4321"), "phone_area_code_missing"),
        (edit("nobody", "11 98765-4323"), "contact_not_found"),
        (edit("0199c5f0-0000-7000-8000-000000000000", "11 98765-4323"), "contact_not_found"),
        (nameless, "field_invalid"),
    ] {
        assert_eq!(save(&engine, wrong).await.unwrap_err().code(), code);
    }
    let page = engine.contact_page("", 0, 10).unwrap();
    assert_eq!(page.contacts, [ana, bia]);
}

#[tokio::test]
async fn the_same_person_in_another_spelling_is_told_and_found() {
    let (_folder, engine) = fixture::engine();
    // Some areas' wa_ids lack the ninth digit, and some lists came from there.
    let old = Phone::from_e164("+551187654321").unwrap();
    let now = engine.clock().now();
    let kept = Contact {
        id: engine.new_id(),
        phone: old.clone(),
        name: "Ana (antiga)".into(),
        tags: Vec::new(),
        fields: BTreeMap::new(),
        language: None,
        notes: String::new(),
        consents: Vec::new(),
        aliases: Vec::new(),
        created_at: now,
        updated_at: now,
    };
    engine.write(move |tx| contacts::insert(tx, &kept)).await.unwrap();
    let new = Phone::from_e164("+5511987654321").unwrap();
    assert_eq!(engine.contact_by_phone(&new).unwrap().map(|c| c.name).as_deref(), Some("Ana (antiga)"));
    let saved = save(&engine, draft("11 98765-4321", "Ana")).await.unwrap();
    assert_eq!(saved.alike, 1);
    assert_eq!(engine.contact_by_phone(&new).unwrap(), Some(saved.contact.clone()));
    let edited = ContactDraft { id: Some(saved.contact.id), ..draft("11 98765-4321", "Ana") };
    assert_eq!(save(&engine, edited).await.unwrap().alike, 1, "an edit tells it too");
}

#[tokio::test]
async fn a_page_says_how_many_there_are() {
    let (_folder, engine) = fixture::engine();
    for (n, name) in ["Zilda", "Ângela", "ana"].iter().enumerate() {
        save(&engine, draft(&format!("11 98765-432{n}"), name)).await.unwrap();
    }
    let page = |text: &str, offset, limit| {
        let page = engine.contact_page(text, offset, limit).unwrap();
        (page.contacts.into_iter().map(|c| c.name).collect::<Vec<_>>(), page.found, page.total)
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(page(" ", 0, 2), (names(&["ana", "Ângela"]), 3, 3));
    assert_eq!(page("", 2, 2), (names(&["Zilda"]), 3, 3));
    assert_eq!(page("an", 0, 1), (names(&["ana"]), 2, 3));
    assert_eq!(page("ange", 0, 9), (names(&["Ângela"]), 1, 3));
    assert_eq!(page("987654321", 0, 9), (names(&["Ângela"]), 1, 3));
    assert_eq!(page("", 9, 9), (Vec::new(), 3, 3));
}

#[test]
fn a_number_as_it_is_typed() {
    let understood = read_phone("(11) 98765-4321", Country::BRAZIL).unwrap();
    assert_eq!((understood.phone.as_str(), understood.phone_text.as_str()), ("+5511987654321", "+55 11 98765-4321"));
    let error = read_phone("11 8765-4321", Country::BRAZIL).unwrap_err();
    assert_eq!(error.params()[1], ("suggestion", "+5511987654321".to_owned()));
}
