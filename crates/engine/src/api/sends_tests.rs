use recado_core::AccountKind;
use recado_core::ledger::UNDO;
use serde_json::json;

use super::*;
use crate::api::contacts::ContactDraft;
use crate::api::fixture;

async fn shop(kind: AccountKind) -> (tempfile::TempDir, Engine, Account) {
    let (folder, engine) = fixture::engine();
    let account = fixture::account(&engine, kind).await;
    let body = json!([{"type": "BODY", "text": "Oi {{nome}}."}]);
    let listed = json!([{"name": "pedido_saiu", "language": "pt_BR", "category": "UTILITY", "status": "APPROVED",
                         "parameter_format": "NAMED", "components": body}]);
    fixture::templates(&engine, &account, listed).await;
    (folder, engine, account)
}

fn form(key: &str) -> SendRequest {
    SendRequest {
        account: String::new(),
        template: "pedido_saiu".into(),
        language: "pt_BR".into(),
        contact: None,
        phone: Some("11 98765-4321".into()),
        variables: [("nome".to_owned(), "Bia".to_owned())].into(),
        key: key.into(),
        allow_differences: false,
    }
}

fn stands(engine: &Engine, sent: &SentView) -> MessageState {
    engine.read(|tx| messages::by_id(tx, sent.message.parse().unwrap())).unwrap().unwrap().state
}

#[tokio::test]
async fn pressing_twice_is_one_message_wherever_it_stands_by_then() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    let first = engine.notify(&account, form("k1")).await.unwrap();
    assert_eq!((first.state, first.holds_until), (MessageState::Queued, None), "practice leaves at once");
    let (again, at_once) = tokio::join!(engine.notify(&account, form("k1")), engine.notify(&account, form("k1")));
    assert_eq!((again.unwrap(), at_once.unwrap()), (first.clone(), first.clone()));

    fixture::claim(&engine, &account, 1, engine.clock().now()).await;
    fixture::templates(&engine, &account, json!([])).await;
    let later = engine.notify(&account, form("k1")).await.unwrap();
    assert_eq!(
        (later.message, later.state),
        (first.message, MessageState::Sending),
        "even where the template is gone by now"
    );
    assert_eq!(engine.notify(&account, form("k2")).await.unwrap_err().code(), "template_not_found");
}

#[tokio::test]
async fn two_presses_at_once_enter_once() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    let presses = (0..8).map(|_| engine.notify(&account, form("k1")));
    let sent: Vec<_> = futures_util::future::join_all(presses).await.into_iter().map(Result::unwrap).collect();
    assert!(sent.iter().all(|one| *one == sent[0]), "{sent:?}");
    assert_eq!(engine.mailings(&account, 0, 10, &words()).unwrap().total, 1, "and no empty mailing beside it");
}

#[tokio::test]
async fn a_live_message_can_be_taken_back_for_ten_seconds() {
    let (_folder, engine, account) = shop(AccountKind::Live).await;
    let now = engine.clock().now();
    let sent = engine.notify(&account, form("k1")).await.unwrap();
    assert_eq!(sent.holds_until, Some(now + UNDO));
    assert_eq!(engine.about_to_leave().unwrap(), UNDO.to_std().ok(), "who ends the program waits for it");
    let early = now + UNDO - chrono::TimeDelta::milliseconds(1);
    let claimed = fixture::claim(&engine, &account, 1, early).await;
    assert!(claimed.is_empty(), "it does not leave before");
    assert_eq!(engine.cancel(&account, &sent.batch).await.unwrap(), 1);
    assert_eq!(stands(&engine, &sent), MessageState::Cancelled);
    assert_eq!(engine.about_to_leave().unwrap(), None);
    let again = engine.notify(&account, form("k1")).await.unwrap();
    assert_eq!(again.state, MessageState::Cancelled, "the same form again is the message that was taken back");

    let other = engine.notify(&account, form("k2")).await.unwrap();
    assert_ne!(other.message, sent.message);
    fixture::claim(&engine, &account, 1, now + UNDO).await;
    assert_eq!(engine.cancel(&account, &other.batch).await.unwrap(), 0, "too late");
    assert_eq!(stands(&engine, &other), MessageState::Sending);
    assert_eq!(engine.notify(&account, form("k2")).await.unwrap().holds_until, None);
}

#[tokio::test]
async fn it_goes_to_a_contact_or_to_a_number_and_knows_who_that_is() {
    let (_folder, engine, account) = shop(AccountKind::Practice).await;
    let draft = ContactDraft {
        id: None,
        phone: "11 98765-4321".into(),
        name: "Beatriz".into(),
        tags: Vec::new(),
        fields: BTreeMap::new(),
        notes: String::new(),
        language: None,
        opt_in: None,
    };
    let bia = engine.save_contact(draft, Country::BRAZIL).await.unwrap().contact.id;
    let to_contact = SendRequest { contact: Some(bia.clone()), phone: None, ..form("k1") };
    for request in [to_contact, form("k2")] {
        let sent = engine.notify(&account, request).await.unwrap();
        let message = engine.read(|tx| messages::by_id(tx, sent.message.parse().unwrap())).unwrap().unwrap();
        assert_eq!(message.contact.map(|id| id.to_string()), Some(bia.clone()));
        assert_eq!(engine.story(&sent.message, &words()).unwrap().row.name.as_deref(), Some("Beatriz"));
    }
    let bad = [
        (SendRequest { key: " ".into(), ..form("") }, "field_invalid"),
        (SendRequest { phone: None, ..form("k3") }, "field_invalid"),
        (SendRequest { contact: Some("nobody".into()), ..form("k3") }, "contact_not_found"),
        (SendRequest { phone: Some("123".into()), ..form("k3") }, "phone_invalid"),
        (SendRequest { variables: BTreeMap::new(), ..form("k3") }, "variable_missing"),
    ];
    for (request, code) in bad {
        assert_eq!(engine.notify(&account, request).await.unwrap_err().code(), code);
    }
    assert_eq!(engine.mailings(&account, 0, 10, &words()).unwrap().total, 2, "what was refused left nothing");
}

fn words() -> crate::words::Words {
    crate::words::Words::new(crate::words::Language::PtBr, &[])
}
