use recado_core::contact::Purpose;

use super::*;
use crate::api::consents::ConsentRequest;
use crate::api::contacts::AddContact;
use crate::api::fixture;
use crate::api::segments::SegmentDraft;

async fn shop() -> (tempfile::TempDir, Engine) {
    let (folder, engine) = fixture::engine();
    for (phone, name, tag, city) in [
        ("11 98765-4321", "João d'Ávila", "vip", "Recife"),
        ("21 98765-4322", "Ângela", "vip", "Olinda"),
        ("31 98765-4323", "zilda", "loja", "Recife"),
        ("41 98765-4324", "", "", "Recife"),
    ] {
        let request = AddContact {
            phone: phone.into(),
            country: Country::BRAZIL,
            name: name.into(),
            tags: vec![tag.to_owned()],
            fields: vec![("cidade".into(), city.into())],
            language: None,
            notes: String::new(),
            opt_in: None,
        };
        engine.add_contact(request).await.unwrap();
    }
    (folder, engine)
}

fn names(engine: &Engine, filter: &ContactFilter) -> Vec<String> {
    let rows = engine.contact_rows(filter, 0, 100).unwrap();
    assert_eq!((rows.found as usize, rows.total), (rows.rows.len(), 4));
    rows.rows.into_iter().map(|row| row.name).collect()
}

fn text(text: &str) -> ContactFilter {
    ContactFilter { text: text.to_owned(), ..ContactFilter::default() }
}

#[tokio::test]
async fn the_list_is_in_the_order_of_names_and_read_by_pages() {
    let (_folder, engine) = shop().await;
    assert_eq!(names(&engine, &ContactFilter::default()), ["Ângela", "João d'Ávila", "zilda", ""]);
    let page = engine.contact_rows(&ContactFilter::default(), 2, 1).unwrap();
    assert_eq!((page.rows[0].name.as_str(), page.offset, page.found), ("zilda", 2, 4));
    assert_eq!(engine.contact_rows(&ContactFilter::default(), 9, 5).unwrap().rows, []);
}

#[tokio::test]
async fn it_is_narrowed_and_searched_and_knows_when_something_changed() {
    let (_folder, engine) = shop().await;
    assert_eq!(names(&engine, &ContactFilter::tagged("VIP".into())), ["Ângela", "João d'Ávila"]);
    assert_eq!(names(&engine, &text("joao")), ["João d'Ávila"]);
    assert_eq!(names(&engine, &text("98765-4323")), ["zilda"]);
    assert_eq!(names(&engine, &text("recife")).len(), 3);
    let draft = SegmentDraft {
        id: None,
        name: "do Recife".into(),
        conditions: vec![Condition::Field {
            field: "Cidade".into(),
            test: recado_core::contact::FieldTest::Is { value: "recife".into() },
        }],
    };
    let segment = engine.save_segment(draft.clone()).await.unwrap();
    assert_eq!(segment.contacts, Some(3));
    assert_eq!(engine.save_segment(draft).await.unwrap_err().code(), "segment_exists");
    let of = ContactFilter { segment: Some(segment.id), ..ContactFilter::tagged("vip".into()) };
    assert_eq!(names(&engine, &of), ["João d'Ávila"]);

    let opted_out = ContactFilter { consent: Some(ConsentFilter::OptedOut), ..ContactFilter::default() };
    let nothing = ContactFilter { consent: Some(ConsentFilter::None), ..ContactFilter::default() };
    assert_eq!((names(&engine, &opted_out).len(), names(&engine, &nothing).len()), (0, 4));
    let request = ConsentRequest {
        purposes: vec![Purpose::Marketing],
        given: false,
        source: String::new(),
        wording: None,
        at: None,
    };
    let edit = engine.edit_consent(Selection::all(ContactFilter::tagged("vip".into())), request).await.unwrap();
    assert_eq!(edit.contacts, 2);
    assert_eq!((names(&engine, &opted_out).len(), names(&engine, &nothing).len()), (2, 2), "not what was found before");
    engine.undo_edit(edit.id.as_deref().unwrap()).await.unwrap();
    assert_eq!(names(&engine, &nothing).len(), 4);
}

#[tokio::test]
async fn a_selection_is_some_or_all_but_some() {
    let (_folder, engine) = shop().await;
    let rows = engine.contact_rows(&ContactFilter::default(), 0, 10).unwrap().rows;
    let all = Selection { except: vec![rows[0].id.clone()], ..Selection::all(ContactFilter::default()) };
    assert_eq!(engine.selected(&all).unwrap(), 3);
    assert_eq!(engine.selected(&Selection::one(rows[0].id.clone())).unwrap(), 1);
    assert_eq!(engine.selected(&Selection::one("nobody".into())).unwrap(), 0);
    let edit = engine.edit_tags(all, " novos ".into(), false).await.unwrap();
    assert_eq!((edit.contacts, edit.detail.tag.as_deref()), (3, Some("novos")));
    assert_eq!(
        engine.tags().unwrap().iter().map(|tag| (tag.name.as_str(), tag.contacts)).collect::<Vec<_>>(),
        [("loja", 1), ("novos", 3), ("vip", 2)]
    );
    assert_eq!(engine.edit_tags(Selection::default(), "  ".into(), false).await.unwrap_err().code(), "field_invalid");
    assert_eq!(engine.undo_edit(edit.id.as_deref().unwrap()).await.unwrap().restored, 3);
    assert_eq!(engine.tags().unwrap().len(), 2);
}
