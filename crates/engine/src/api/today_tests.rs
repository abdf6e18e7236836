use chrono::TimeZone;
use recado_core::ledger::Message;
use recado_core::outcome::{Class, Doubt, Outcome, PlatformError};
use recado_core::{AccountKind, Incoming};
use recado_store::tables::messages;
use serde_json::json;

use super::*;
use crate::api::fixture;
use crate::api::sends::SendRequest;
use crate::words::Language;

fn words() -> Words {
    Words::new(Language::PtBr, &[])
}

fn template(name: &str) -> serde_json::Value {
    json!({"name": name, "language": "pt_BR", "category": "UTILITY", "status": "APPROVED",
           "components": [{"type": "BODY", "text": "Oi."}]})
}

async fn shop() -> (tempfile::TempDir, Engine, Account) {
    let (folder, engine) = fixture::engine();
    let account = fixture::account(&engine, AccountKind::Practice).await;
    fixture::templates(&engine, &account, json!([template("pedido_saiu"), template("lembrete")])).await;
    (folder, engine, account)
}

/// Sends to a number and says what came of it; the message's id.
async fn sent(engine: &Engine, account: &Account, template: &str, to: &str, outcome: Option<Outcome>) -> String {
    let request = SendRequest {
        account: String::new(),
        template: template.into(),
        language: "pt_BR".into(),
        contact: None,
        phone: Some(to.into()),
        variables: BTreeMap::new(),
        key: engine.new_id::<Message>().to_string(),
        allow_differences: false,
    };
    let sent = engine.notify(account, request).await.unwrap();
    if let Some(outcome) = outcome {
        fixture::send_next(engine, account, outcome).await;
    }
    sent.message
}

fn refused(code: i64, class: Class) -> Option<Outcome> {
    Some(Outcome::Refused { error: PlatformError { code, ..PlatformError::default() }, class })
}

fn accepted(wamid: &str, wa_id: &str) -> Option<Outcome> {
    Some(Outcome::Accepted { wamid: wamid.into(), wa_id: Some(wa_id.into()), held: false })
}

fn needs(engine: &Engine, account: &Account) -> Vec<(NeedKind, u64, Option<String>)> {
    let today = engine.today(account, &words()).unwrap();
    today.needs.into_iter().map(|need| (need.kind, need.count, need.name)).collect()
}

#[tokio::test]
async fn a_failure_waits_until_it_is_looked_at_or_made_good() {
    let (_folder, engine, account) = shop().await;
    let failed = sent(&engine, &account, "pedido_saiu", "11 98765-4321", refused(131_009, Class::Fail)).await;
    sent(&engine, &account, "pedido_saiu", "11 98765-4322", refused(131_009, Class::Fail)).await;
    let today = engine.today(&account, &words()).unwrap();
    let need = today.needs.last().unwrap();
    assert_eq!((need.kind, need.count, need.message.as_deref()), (NeedKind::Failed, 1, Some(failed.as_str())));
    assert_eq!(need.name.as_deref(), Some("+55 11 98765-4321"));
    assert_eq!(need.error.as_ref().unwrap().platform.as_ref().unwrap().code, 131_009);
    assert_eq!(today.states, [(MessageState::Failed, 2)].into());

    engine.looked_at_message(&failed).await.unwrap();
    let second = [(NeedKind::Failed, 1, Some("+55 11 98765-4322".to_owned()))];
    assert_eq!(needs(&engine, &account), second);
    sent(&engine, &account, "lembrete", "11 98765-4322", accepted("wamid.1", "5511987654322")).await;
    assert_eq!(needs(&engine, &account), second, "another template does not make it good");
    sent(&engine, &account, "pedido_saiu", "11 98765-4322", accepted("wamid.2", "5511987654322")).await;
    assert_eq!(needs(&engine, &account), []);
}

#[tokio::test]
async fn what_stands_still_is_told_once_a_reason_and_names_its_mailing_where_it_is_one() {
    let (_folder, engine, account) = shop().await;
    sent(&engine, &account, "pedido_saiu", "11 98765-4321", None).await;
    sent(&engine, &account, "pedido_saiu", "11 98765-4322", None).await;
    fixture::send_next(&engine, &account, refused(190, Class::Stop(Stop::Token)).unwrap()).await;
    let today = engine.today(&account, &words()).unwrap();
    assert_eq!(needs(&engine, &account), [(NeedKind::Token, 2, None)], "both mailings, and nobody failed");
    assert_eq!((&today.needs[0].batch, today.needs[0].error.as_ref().unwrap().code.as_str()), (&None, "token"));
    assert_eq!(today.latest[0].stopped.as_ref().unwrap().code, "token");

    let batch = &today.latest[0].id;
    engine.cancel(&account, batch).await.unwrap();
    let today = engine.today(&account, &words()).unwrap();
    assert_eq!((today.needs[0].count, today.needs[0].batch.as_ref()), (1, Some(&today.latest[1].id)));
    engine.resume(&account, None).await.unwrap();
    assert_eq!(needs(&engine, &account), []);
}

#[tokio::test]
async fn an_account_that_cannot_send_says_why_while_something_waits() {
    let (_folder, engine, account) = shop().await;
    engine.note_trouble(account.id, EngineError::TokenMissing { account: account.name.clone() });
    assert_eq!(needs(&engine, &account), [], "nothing waits for it");
    sent(&engine, &account, "pedido_saiu", "11 98765-4321", None).await;
    assert_eq!(needs(&engine, &account), [(NeedKind::Token, 1, None)]);
    engine.note_trouble(account.id, EngineError::Unreachable);
    assert_eq!(needs(&engine, &account), [(NeedKind::Engine, 1, None)]);
    engine.forget_trouble(account.id);
    assert_eq!(needs(&engine, &account), []);
}

#[tokio::test]
async fn many_uncertain_ones_are_counted_whole() {
    let (_folder, engine, account) = shop().await;
    for n in 0..13 {
        let doubt = Some(Outcome::Doubtful { doubt: Doubt::NoAnswer, error: None });
        sent(&engine, &account, "pedido_saiu", &format!("11 98765-43{n:02}"), doubt).await;
    }
    let told = needs(&engine, &account);
    assert_eq!((told.len(), told.iter().map(|need| need.1).sum::<u64>()), (11, 13));
    assert_eq!(told.last(), Some(&(NeedKind::Uncertain, 3, None)));
}

#[tokio::test]
async fn a_template_that_the_shop_uses_and_can_no_longer_send_is_told() {
    let (_folder, engine, account) = shop().await;
    sent(&engine, &account, "pedido_saiu", "11 98765-4321", accepted("wamid.1", "5511987654321")).await;
    let with = |name: &str, key: &str, value: &str| {
        let mut template = template(name);
        template[key] = json!(value);
        template
    };
    let paused = json!([with("pedido_saiu", "status", "PAUSED"), with("lembrete", "status", "PAUSED")]);
    fixture::templates(&engine, &account, paused).await;
    let told = engine.today(&account, &words()).unwrap().needs;
    assert_eq!(told.len(), 1, "the other one was never used: {told:?}");
    assert_eq!((told[0].kind, told[0].name.as_deref()), (NeedKind::Template, Some("Pedido saiu")));
    assert_eq!(told[0].error.as_ref().unwrap().code, "template_paused");
    assert!(!told[0].error.as_ref().unwrap().message.starts_with("problem-"));

    let moving =
        json!([with("pedido_saiu", "correct_category", "MARKETING"), with("lembrete", "correct_category", "UTILITY")]);
    fixture::templates(&engine, &account, moving).await;
    let told = engine.today(&account, &words()).unwrap().needs;
    assert_eq!(told.iter().map(|n| n.error.as_ref().unwrap().code.as_str()).collect::<Vec<_>>(), ["template_moves"]);
}

#[tokio::test]
async fn an_answer_stands_in_the_conversation_however_the_service_calls_the_person() {
    let (_folder, engine, account) = shop().await;
    let message = sent(&engine, &account, "pedido_saiu", "31 98765-4321", accepted("wamid.1", "553187654321")).await;
    sent(&engine, &account, "lembrete", "31 98765-4321", None).await;
    let taken_back = engine.mailings(&account, 0, 1, &words()).unwrap().mailings[0].id.clone();
    engine.cancel(&account, &taken_back).await.unwrap();
    let at = Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap();
    let incoming = |id: &str, reply_to: Option<&str>| Incoming {
        service_id: id.into(),
        wa_id: "553187654321".into(),
        kind: "text".into(),
        text: "Obrigada".into(),
        reply_to: reply_to.map(str::to_owned),
        received_at: at,
    };
    for (id, reply_to, new) in [("a", Some("wamid.1"), true), ("a", Some("wamid.1"), false), ("b", None, true)] {
        assert_eq!(engine.record_answer(&account, incoming(id, reply_to)).await.unwrap(), new, "{id}");
    }
    let thread = engine.thread(&account, "+5531987654321", &words()).unwrap();
    let shown: Vec<_> = thread
        .items
        .iter()
        .map(|item| (item.text.as_deref(), item.preview.as_ref().map(|p| p.body.as_str()), item.reply_to.as_deref()))
        .collect();
    assert_eq!(
        shown,
        [(None, Some("Oi."), None), (Some("Obrigada"), None, Some(message.as_str())), (Some("Obrigada"), None, None)],
        "ours first, the one that was taken back not at all"
    );
    assert!(thread.can_answer);
    assert_eq!(engine.story(&message, &words()).unwrap().answers.len(), 1);
    let today = engine.today(&account, &words()).unwrap();
    assert_eq!(today.answers.iter().map(|a| a.phone.as_str()).collect::<Vec<_>>(), ["+5531987654321"; 2]);
    let inbox = engine.list_answers(&account, Some("31 98765-4321"), Some(1)).unwrap();
    assert_eq!(inbox[0].window_closes_at(), at + TimeDelta::hours(24));
    let nobody = engine.record_answer(&account, Incoming { wa_id: "".into(), ..incoming("c", None) }).await;
    assert_eq!(nobody.unwrap_err().code(), "field_invalid");

    let gone = engine.read(|tx| messages::by_id(tx, message.parse().unwrap())).unwrap().unwrap();
    fixture::templates(&engine, &account, json!([])).await;
    assert_eq!(engine.story(&message, &words()).unwrap().preview, None, "{:?}", gone.state);
}

#[tokio::test]
async fn pages_of_mailings_are_counted_from_the_rows() {
    let (_folder, engine, account) = shop().await;
    for n in 0..5 {
        sent(&engine, &account, "pedido_saiu", &format!("11 98765-432{n}"), None).await;
    }
    let page = engine.mailings(&account, 1, 2, &words()).unwrap();
    assert_eq!((page.total, page.mailings.len()), (5, 2));
    let second = &page.mailings[0];
    let only = second.only.as_ref().unwrap();
    assert_eq!((only.phone_text.as_str(), only.title.as_str()), ("+55 11 98765-4323", "Pedido saiu"));
    assert_eq!((second.total, &second.states), (1, &[(MessageState::Queued, 1)].into()));
    assert_eq!(engine.mailing(&account, &second.id, &words()).unwrap(), *second);
    let rows = engine.message_rows(&account, &second.id, &[], 0..10, &words()).unwrap();
    assert_eq!((rows.total, &rows.messages), (1, &vec![only.clone()]));
    assert_eq!(engine.message_rows(&account, &second.id, &[], 1..11, &words()).unwrap().messages, []);
    let wire = serde_json::to_value(second).unwrap();
    assert_eq!((&wire["states"], &wire["stopped"]), (&json!({"queued": 1}), &json!(null)));
    assert_eq!(engine.mailing(&account, "nothing", &words()).unwrap_err().code(), "batch_not_found");
}

#[test]
fn the_day_begins_at_the_shops_midnight() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert_eq!(midnight(at("2026-11-22T02:59:59Z"), "America/Sao_Paulo"), at("2026-11-21T03:00:00Z"));
    assert_eq!(midnight(at("2026-11-22T03:00:00Z"), "America/Sao_Paulo"), at("2026-11-22T03:00:00Z"));
    // In 2018 the clocks of Brazil went from 23:59:59 to 01:00:00.
    assert_eq!(midnight(at("2018-11-04T15:00:00Z"), "America/Sao_Paulo"), at("2018-11-04T03:00:00Z"));
    assert_eq!(midnight(at("2026-11-22T15:00:00Z"), "nowhere"), at("2026-11-22T00:00:00Z"));
}
