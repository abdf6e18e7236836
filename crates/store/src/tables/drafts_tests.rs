use recado_core::draft::{DraftVersion, RequestKind, RequestState, TemplateRequest};
use serde_json::json;

use super::*;
use crate::Store;
use crate::tables::fixture::{at, id, shop};
use crate::tables::{accounts, template_requests, templates};

const MINUTE: i64 = 60;

fn account(tx: &Tx<'_>) -> Result<AccountId, StoreError> {
    Ok(accounts::list(tx)?.remove(0).id)
}

fn content(body: &str) -> Value {
    json!({"name": "pedido_pronto", "language": "pt_BR", "components": [{"type": "BODY", "text": body}], "unknown": 1})
}

fn written(body: &str) -> Written {
    Written { content: content(body), sources: json!({}) }
}

fn fresh(n: u8, seconds: i64) -> Draft {
    Draft {
        id: id(n),
        account: id(1),
        content: content("começo"),
        sources: json!({"nome": {"kind": "field", "name": "name"}}),
        base: None,
        origin: Origin::Library,
        mark: VersionReason::Start,
        revision: 1,
        created_at: at(seconds),
        updated_at: at(seconds),
    }
}

/// A shop with one draft.
fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), 0).unwrap();
    store.writer().write(|tx| shop(tx).and_then(|()| insert(tx, &fresh(7, 0)))).unwrap();
    (folder, store)
}

fn write(store: &Store, revision: i64, body: &str, seconds: i64) -> Saved {
    let written = written(body);
    store.writer().write(move |tx| save(tx, id(7), revision, &written, at(seconds))).unwrap()
}

/// The versions, oldest first: number, body, reason.
fn versions(store: &Store) -> Vec<(i64, String, VersionReason)> {
    let told = |version: DraftVersion| {
        let body = version.content.pointer("/components/0/text").unwrap().as_str().unwrap().to_owned();
        (version.number, body, version.reason)
    };
    let mut all = store.reader().read(|tx| draft_versions::list(tx, id(7))).unwrap();
    all.reverse();
    all.into_iter().map(told).collect()
}

#[test]
fn a_draft_comes_back_as_it_was_written() {
    let (_folder, store) = store();
    let with_base = Draft {
        base: Some(Base { name: "t1".into(), language: "pt_BR".into() }),
        content: json!({"language": "pt-BR", "name": null}),
        ..fresh(8, 1)
    };
    let kept = with_base.clone();
    store.writer().write(move |tx| insert(tx, &kept)).unwrap();
    store
        .reader()
        .read(|tx| {
            assert_eq!(by_id(tx, id(7))?, Some(fresh(7, 0)));
            assert_eq!(list(tx, account(tx)?)?, [with_base, fresh(7, 0)], "the last one that changed first");
            assert_eq!(named(tx, account(tx)?, "pedido_pronto")?, [fresh(7, 0)]);
            let names = names(tx, account(tx)?)?;
            assert_eq!(names[0], (String::new(), "pt_BR".into(), id(8)));
            assert_eq!((names.len(), count(tx, account(tx)?)?), (2, 2));
            assert_eq!(by_id(tx, id(99))?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn what_was_there_is_kept_once_a_sitting() {
    let (_folder, store) = store();
    assert_eq!(write(&store, 1, "um", 1), Saved::Saved(2), "what it began with is kept");
    assert_eq!(write(&store, 2, "dois", 2), Saved::Saved(3));
    assert_eq!(write(&store, 3, "dois", 3), Saved::Saved(3), "nothing is different");
    assert_eq!(write(&store, 3, "três", 2 + 10 * MINUTE), Saved::Saved(4), "still the same sitting");
    assert_eq!(versions(&store), [(1, "começo".into(), VersionReason::Start)]);
    assert_eq!(write(&store, 4, "quatro", 3 + 20 * MINUTE), Saved::Saved(5));
    assert_eq!(versions(&store)[1..], [(2, "três".into(), VersionReason::Sitting)], "as it was left behind");
}

#[test]
fn nobody_writes_over_what_they_have_not_seen() {
    let (_folder, store) = store();
    write(&store, 1, "um", 1);
    assert_eq!(write(&store, 1, "outro", 2), Saved::Changed(2));
    let there = store.reader().read(|tx| by_id(tx, id(7))).unwrap().unwrap();
    assert_eq!((there.content, there.revision), (content("um"), 2));
    let nowhere = written("x");
    assert_eq!(store.writer().write(move |tx| save(tx, id(99), 1, &nowhere, at(0))).unwrap(), Saved::Missing);
}

#[test]
fn an_older_version_comes_back_and_what_was_there_is_kept() {
    let (_folder, store) = store();
    write(&store, 1, "um", 1);
    let restore = |seconds| {
        let restored = store.writer().write(move |tx| {
            let version = draft_versions::by_number(tx, id(7), 1)?.unwrap();
            let old = Written { content: version.content, sources: version.sources };
            put_in_place(tx, id(7), &old, VersionReason::Restore, at(seconds))
        });
        restored.unwrap()
    };
    assert_eq!(restore(2), Saved::Saved(3));
    assert_eq!(versions(&store)[1..], [(2, "um".into(), VersionReason::Sitting)]);
    assert_eq!(restore(3), Saved::Saved(3), "it is there already");
    assert_eq!(write(&store, 3, "dois", 4), Saved::Saved(4));
    assert_eq!(
        versions(&store)[2..],
        [(3, "começo".into(), VersionReason::Restore)],
        "one may want to come back to it"
    );
}

#[test]
fn of_many_versions_the_ends_of_old_sittings_go() {
    let (_folder, store) = store();
    for turn in 0..110 {
        assert_eq!(write(&store, turn + 1, &format!("{turn}"), turn * 11 * MINUTE), Saved::Saved(turn + 2));
    }
    let kept = versions(&store);
    assert_eq!(kept.len(), 100);
    assert_eq!(kept[0], (1, "começo".into(), VersionReason::Start), "what it began with stays");
    assert_eq!((kept[1].0, kept[99].0), (12, 110));
    assert_eq!(store.reader().read(|tx| draft_versions::count(tx, id(7))).unwrap(), 100);
}

#[test]
fn what_is_deleted_comes_back_for_a_month() {
    let (_folder, store) = store();
    write(&store, 1, "um", 1);
    let gone = |store: &Store| store.reader().read(|tx| Ok::<_, StoreError>(list(tx, id(1))?.is_empty())).unwrap();
    assert!(store.writer().write(|tx| delete(tx, id(7), at(10))).unwrap());
    assert!(gone(&store));
    assert!(!store.writer().write(|tx| delete(tx, id(7), at(11))).unwrap(), "gone is gone");
    assert_eq!(write(&store, 2, "dois", 12), Saved::Missing);
    assert!(store.writer().write(|tx| undelete(tx, id(7))).unwrap());
    assert_eq!(versions(&store).len(), 1, "with its versions");
    let month = KEPT_DELETED.num_seconds();
    store.writer().write(|tx| delete(tx, id(7), at(10))).unwrap();
    assert_eq!(store.writer().write(move |tx| purge(tx, at(10 + month))).unwrap(), 0);
    assert_eq!(store.writer().write(move |tx| purge(tx, at(11 + month))).unwrap(), 1);
    assert!(!store.writer().write(|tx| undelete(tx, id(7))).unwrap());
}

fn request(n: u8, body: &str) -> TemplateRequest {
    TemplateRequest {
        id: id(n),
        draft: Some(id(7)),
        kind: RequestKind::Submit,
        name: "pedido_pronto".into(),
        language: Some("pt_BR".into()),
        content: content(body),
        sources: json!({}),
        base: None,
        asked_at: at(i64::from(n)),
        state: RequestState::Waiting,
        ended_at: None,
        detail: None,
    }
}

#[test]
fn what_is_asked_for_waits_once_as_it_was_then() {
    let (_folder, store) = store();
    let put =
        |request: TemplateRequest| store.writer().write(move |tx| template_requests::put(tx, id(7), &request)).unwrap();
    assert!(put(request(1, "um")) && put(request(2, "dois")));
    let waiting = store.reader().read(|tx| template_requests::waiting(tx, id(1))).unwrap();
    assert_eq!(waiting, [request(2, "dois")], "asked for again, it is asked for as it is then");
    assert_eq!(store.reader().read(|tx| template_requests::of_draft(tx, id(7))).unwrap(), Some(request(2, "dois")));
    write(&store, 1, "um", 1);
    assert_eq!(versions(&store), [(1, "começo".into(), VersionReason::Request)], "what was asked for is kept");
    assert!(store.writer().write(|tx| template_requests::withdraw(tx, id(7))).unwrap());
    assert!(!store.writer().write(|tx| template_requests::withdraw(tx, id(7))).unwrap());
    put(request(3, "três"));
    assert!(store.writer().write(|tx| template_requests::leave(tx, id(3), at(4))).unwrap());
    put(request(5, "cinco"));
    store.writer().write(|tx| template_requests::wait_again(tx, id(3), None)).unwrap();
    let waiting = store.reader().read(|tx| template_requests::waiting(tx, id(1))).unwrap();
    assert_eq!(waiting, [request(5, "cinco")], "what was asked for later counts, and the draft waits once");
    store.writer().write(|tx| delete(tx, id(7), at(9))).unwrap();
    let waiting = store.reader().read(|tx| template_requests::waiting(tx, id(1))).unwrap();
    assert_eq!(waiting, [], "nobody submits what was thrown away");
    let nowhere = request(4, "x");
    assert!(!store.writer().write(move |tx| template_requests::put(tx, id(99), &nowhere)).unwrap());
}

#[test]
fn a_draft_that_the_service_took_changes_what_the_service_has() {
    let (_folder, store) = store();
    let base = Base { name: "pedido_pronto".into(), language: "pt_BR".into() };
    let kept = base.clone();
    store.writer().write(move |tx| set_base(tx, id(7), &kept)).unwrap();
    assert_eq!(store.reader().read(|tx| by_id(tx, id(7))).unwrap().unwrap().base, Some(base.clone()));
    store.writer().write(|tx| template_requests::put(tx, id(7), &request(1, "um"))).unwrap();
    let asked = store.reader().read(|tx| template_requests::of_draft(tx, id(7))).unwrap().unwrap();
    assert_eq!(asked.base, Some(base));
}

#[test]
fn one_name_is_looked_at_without_the_others() {
    let (_folder, store) = store();
    store
        .writer()
        .write(|tx| {
            let mut one = templates::named(tx, id(1), "t1")?.remove(0);
            one.status = recado_core::TemplateStatus::new("PENDING");
            let mut other = one.clone();
            other.language = "es".into();
            templates::replace_named(tx, id(1), "t1", &[(id(21), one.clone()), (id(22), other)], at(5))?;
            assert_eq!(templates::in_review(tx, id(1))?, ["t1"]);
            assert_eq!(templates::looked_at(tx, id(1), "t1", "es")?, Some(at(5)));
            let before = templates::stamp(tx, id(1))?;
            templates::replace_named(tx, id(1), "t1", &[(id(23), one)], at(9))?;
            assert_eq!(templates::looked_at(tx, id(1), "t1", "pt_BR")?, Some(at(9)), "it was looked at");
            assert_eq!(
                templates::stamp(tx, id(1))?,
                (before.0 - 1, before.1),
                "and is as it was; one language is gone"
            );
            assert_eq!(templates::named(tx, id(1), "t2")?.len(), 1);
            assert_eq!(templates::looked_at(tx, id(1), "t2", "pt_BR")?, None);
            templates::remove(tx, id(1), "t1", None)?;
            assert_eq!(templates::named(tx, id(1), "t1")?, []);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn what_an_account_lacks_is_remembered_until_it_has_it() {
    let (_folder, store) = store();
    store
        .writer()
        .write(|tx| {
            assert_eq!((accounts::lacks(tx, id(1))?, accounts::templates_at(tx, id(1))?), (Vec::new(), None));
            for kind in ["PAYMENT_REQUEST", "ORDER_DETAILS", "PAYMENT_REQUEST"] {
                accounts::set_lacks(tx, id(1), kind, true)?;
            }
            accounts::set_lacks(tx, id(1), "ORDER_DETAILS", false)?;
            accounts::set_templates_at(tx, id(1), at(3))?;
            assert_eq!(accounts::lacks(tx, id(1))?, ["PAYMENT_REQUEST"]);
            assert_eq!(accounts::templates_at(tx, id(1))?, Some(at(3)));
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn sources_of_a_template_outlive_a_sync() {
    let (_folder, store) = store();
    let sources = json!({"nome": {"kind": "field", "name": "name"}});
    let kept = sources.clone();
    let after = store.writer().write(move |tx| {
        templates::set_sources(tx, id(1), "t1", "pt_BR", &kept)?;
        let listed = templates::list(tx, id(1), None)?;
        let listed: Vec<_> = listed.into_iter().zip(50..).map(|(template, n)| (id(n), template)).collect();
        let before = templates::stamp(tx, id(1))?;
        templates::replace_all(tx, id(1), &listed, at(5))?;
        assert_ne!(templates::stamp(tx, id(1))?, before);
        templates::sources(tx, id(1), "t1", "pt_BR")
    });
    assert_eq!(after.unwrap(), sources);
    let none = store.reader().read(|tx| templates::sources(tx, id(1), "nenhum", "pt_BR")).unwrap();
    assert_eq!(none, json!({}));
}

#[test]
fn what_templates_say_is_read_without_the_rest_of_them() {
    let (_folder, store) = store();
    let read = store.writer().write(|tx| {
        let set = |name: &str, category: &str, components: Value| {
            tx.0.execute(
                "UPDATE templates SET components = ?2, category = ?3 WHERE name = ?1",
                (name, components.to_string(), category),
            )
        };
        set(
            "t1",
            "UTILITY",
            json!([{"type": "HEADER", "format": "TEXT", "text": "x"}, {"type": "body", "text": "Olá \"você\""},
            {"type": "FOOTER", "text": "Loja"}, {"type": "BUTTONS", "buttons": []}]),
        )?;
        set("t2", "AUTHENTICATION", json!([{"type": "BODY", "add_security_recommendation": true}]))?;
        let first = templates::named(tx, id(1), "t2")?.remove(0);
        Ok::<_, StoreError>((templates::texts(tx, id(1))?, first))
    });
    let (texts, code) = read.unwrap();
    let said: Vec<_> =
        texts.iter().map(|text| (text.name.as_str(), text.body.as_str(), text.footer.as_str())).collect();
    assert_eq!(said, [("t1", "Olá \"você\"", "Loja"), ("t2", "", "")]);
    let kind = &code.components[0];
    assert!(
        matches!(kind, recado_core::template::Component::AuthenticationBody { .. }),
        "read by its category: {kind:?}"
    );
}
