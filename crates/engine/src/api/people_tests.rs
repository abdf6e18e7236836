use recado_core::contact::Purpose;
use recado_core::ledger::UNDO;
use serde_json::json;

use super::*;
use crate::api::consents::ConsentRequest;
use crate::api::contacts::ContactDraft;
use crate::api::fixture;
use crate::words::{Language, Words};

async fn shop(kind: AccountKind) -> (tempfile::TempDir, Engine, Account, Vec<String>) {
    let (folder, engine) = fixture::engine();
    let account = fixture::account(&engine, kind).await;
    let body = json!([{"type": "BODY", "text": "Oi {{nome}}, o pedido {{pedido}} chega {{previsao}}."}]);
    let listed = json!([{"name": "pedido_saiu", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED",
                         "parameter_format": "NAMED", "components": body}]);
    fixture::templates(&engine, &account, listed).await;
    let mut ids = Vec::new();
    for (name, phone, order) in [
        ("Ana Souza", "11 98765-4321", Some("A-1")),
        ("Bia Lima", "11 91234-5678", Some("B-2")),
        ("Caio", "11 93333-4444", None),
        ("Davi", "11 95555-6666", Some("D-4")),
    ] {
        let draft = ContactDraft {
            id: None,
            phone: phone.into(),
            name: name.into(),
            tags: vec!["vip".into()],
            fields: order.map(|order| ("pedido".to_owned(), order.to_owned())).into_iter().collect(),
            notes: String::new(),
            language: None,
            opt_in: None,
        };
        ids.push(engine.save_contact(draft, account.country()).await.unwrap().contact.id);
    }
    let out = ConsentRequest {
        purposes: vec![Purpose::Utility],
        given: false,
        source: "balcão".into(),
        wording: None,
        at: None,
    };
    engine.edit_consent(Selection::one(ids[3].clone()), out).await.unwrap();
    (folder, engine, account, ids)
}

fn request(selection: Selection, key: &str) -> PeopleRequest {
    PeopleRequest {
        account: String::new(),
        template: "pedido_saiu".into(),
        language: "pt_BR".into(),
        selection,
        called: "Vips".into(),
        variables: [("previsao".to_owned(), "hoje".to_owned())].into(),
        key: key.into(),
    }
}

fn everybody() -> Selection {
    Selection::all(ContactFilter::default())
}

fn words() -> Words {
    Words::new(Language::PtBr, &[])
}

#[tokio::test]
async fn what_it_would_do_is_counted_in_people_and_money() {
    let (_folder, engine, account, _) = shop(AccountKind::Live).await;
    let check = engine.people_check(&account, &request(everybody(), ""), &words()).await.unwrap();
    assert_eq!((check.people, check.leaving, check.opted_out, check.rejected), (4, 2, 1, 1), "{check:?}");
    assert_eq!(check.known, [("nome".to_owned(), 4), ("pedido".to_owned(), 3)].into());
    let reject = &check.rejects[0];
    assert_eq!((reject.value.as_deref(), reject.code.as_str()), (Some("Caio"), "variable_missing"));
    assert!(reject.message.contains("pedido"), "{reject:?}");
    let cost = &check.costs[0];
    assert_eq!((check.costs.len(), cost.messages, check.unpriced), (1, 2, 0));
    let one = engine.price(&account, "UTILITY", &"+5511987654321".parse().unwrap()).unwrap();
    assert_eq!((cost.micros, cost.currency.as_str()), (2 * one.micros, one.currency.as_str()));
    assert_eq!(engine.mailings(&account, 0, 10, &words()).unwrap().total, 0, "nothing is written");
}

#[tokio::test]
async fn practice_costs_nothing_and_leaves_at_once() {
    let (_folder, engine, account, _) = shop(AccountKind::Practice).await;
    let check = engine.people_check(&account, &request(everybody(), ""), &words()).await.unwrap();
    assert_eq!((check.costs.len(), check.unpriced), (0, 0));
    let sent = engine.notify_people(&account, request(everybody(), "k")).await.unwrap();
    assert_eq!((sent.leaving, sent.skipped, sent.holds_until), (2, 2, None));
}

#[tokio::test]
async fn pressing_twice_is_one_mailing_and_it_can_be_taken_back() {
    let (_folder, engine, account, ids) = shop(AccountKind::Live).await;
    let now = engine.clock().now();
    // The first of them is skipped: another message stands for the press.
    let chosen = Selection { ids: vec![ids[3].clone(), ids[0].clone(), ids[1].clone()], ..Selection::default() };
    let first = engine.notify_people(&account, request(chosen.clone(), "k1")).await.unwrap();
    assert_eq!((first.leaving, first.skipped, first.holds_until), (2, 1, Some(now + UNDO)));
    assert!(fixture::claim(&engine, &account, 10, now).await.is_empty(), "held");
    let again = engine.notify_people(&account, request(chosen.clone(), "k1")).await.unwrap();
    assert_eq!(again, first);
    assert_eq!(engine.mailings(&account, 0, 10, &words()).unwrap().total, 1);
    assert_eq!(engine.cancel(&account, &first.batch).await.unwrap(), 2);

    let other = engine.notify_people(&account, request(chosen, "k2")).await.unwrap();
    assert_ne!(other.batch, first.batch);
    assert_eq!(fixture::claim(&engine, &account, 10, now + UNDO).await.len(), 2);
}

#[tokio::test]
async fn two_presses_at_once_reach_nobody_twice() {
    let (_folder, engine, account, _) = shop(AccountKind::Practice).await;
    let presses = (0..4).map(|_| engine.notify_people(&account, request(everybody(), "k")));
    let sent = futures_util::future::join_all(presses).await;
    let batches: std::collections::BTreeSet<_> = sent.iter().flatten().map(|sent| sent.batch.clone()).collect();
    assert_eq!(batches.len(), 1, "{sent:?}");
    let now = engine.clock().now();
    assert_eq!(fixture::claim(&engine, &account, 10, now).await.len(), 2);
}

#[tokio::test]
async fn what_cannot_be_sent_is_said_and_nothing_enters() {
    let (_folder, engine, account, _) = shop(AccountKind::Practice).await;
    let nobody = engine.notify_people(&account, request(Selection::default(), "k")).await.unwrap_err();
    assert_eq!(nobody.code(), "nobody_chosen");
    let keyless = engine.notify_people(&account, request(everybody(), " ")).await.unwrap_err();
    assert_eq!(keyless.code(), "field_invalid");
    let mut strange = request(everybody(), "k");
    strange.variables.insert("cupom".into(), "X".into());
    assert_eq!(engine.people_check(&account, &strange, &words()).await.unwrap_err().code(), "variable_unknown");
    assert_eq!(engine.mailings(&account, 0, 10, &words()).unwrap().total, 0);
}

#[tokio::test]
async fn what_has_the_same_example_takes_the_same_value() {
    let (_folder, engine, account, ids) = shop(AccountKind::Practice).await;
    let listed = json!([{"name": "rastreio", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED",
        "parameter_format": "NAMED", "components": [
            {"type": "BODY", "text": "O pedido {{pedido}} saiu.",
             "example": {"body_text_named_params": [{"param_name": "pedido", "example": "A-1042"}]}},
            {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Ver", "url": "https://loja.example/{{1}}",
                                             "example": ["https://loja.example/A-1042"]}]}]}]);
    fixture::templates(&engine, &account, listed).await;
    let one = PeopleRequest {
        template: "rastreio".into(),
        variables: BTreeMap::new(),
        ..request(Selection::one(ids[0].clone()), "k")
    };
    let check = engine.people_check(&account, &one, &words()).await.unwrap();
    assert_eq!((check.leaving, check.rejected), (1, 0), "{check:?}");
    engine.notify_people(&account, one).await.unwrap();
    let sent = fixture::claim(&engine, &account, 1, engine.clock().now()).await.pop().unwrap();
    assert_eq!(sent.components.matches("A-1").count(), 2, "{}", sent.components);
}
