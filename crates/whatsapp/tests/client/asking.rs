//! Questions to the service: lists in pages, numbers, the token, the history of a message.

use super::service::{Act, Service, TOKEN, assert_secret_free, client, http, json, short};
use recado_core::Stop;
use recado_whatsapp::{CallError, Client, HistoryEvent};

fn page(names: &[&str], next: Option<&str>) -> Act {
    let data: Vec<_> = names
        .iter()
        .map(|name| {
            serde_json::json!({"id": "1", "name": name, "language": "pt-BR", "status": "APPROVED", "category": "UTILITY",
            "components": [{"type": "BODY", "text": "Oi"}]})
        })
        .collect();
    let mut page =
        serde_json::json!({"data": data, "paging": {"cursors": {"before": "x", "after": next.unwrap_or("end")}}});
    if let Some(next) = next {
        // As the platform has it: with the token, and leading who knows where.
        page["paging"]["next"] = format!("https://elsewhere.example/v25.0/77?access_token={TOKEN}&after={next}").into();
    }
    Act::ReplyAndStay(json("200 OK", &page.to_string()))
}

async fn asked(acts: Vec<Act>) -> (Service, Client) {
    let service = Service::start(acts).await;
    let client = service.client();
    (service, client)
}

fn targets(service: &Service) -> Vec<String> {
    service.requests().iter().map(|request| request.lines().next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn templates_over_three_pages() {
    let (service, client) =
        asked(vec![page(&["a", "b"], Some("c1")), page(&["c"], Some("c2")), page(&["d"], None)]).await;
    let templates = client.list_templates("77").await.unwrap();
    assert_eq!(templates.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    let targets = targets(&service);
    assert_eq!(targets.len(), 3);
    assert!(targets[0].starts_with("GET /v25.0/77/message_templates?fields=id%2Cname%2C"), "{}", targets[0]);
    assert!(targets[0].contains("limit=100") && !targets[0].contains("after="));
    assert!(targets[1].ends_with("&after=c1 HTTP/1.1") && targets[2].ends_with("&after=c2 HTTP/1.1"));
    assert!(targets.iter().all(|target| !target.contains(TOKEN)), "the address of the next page is never called");
}

#[tokio::test]
async fn a_list_that_never_ends_or_fails_halfway_is_no_list() {
    let (_service, client) = asked(vec![page(&["a"], Some("c1")), page(&["b"], Some("c1"))]).await;
    assert_eq!(client.list_templates("77").await.unwrap_err(), CallError::Foreign { http: 200 });

    let broken = Act::Reply(http("502 Bad Gateway", "text/html", "<html>"));
    let (_service, client) = asked(vec![page(&["a"], Some("c1")), broken]).await;
    assert_eq!(client.list_templates("77").await.unwrap_err(), CallError::Foreign { http: 502 });
}

#[tokio::test]
async fn a_template_that_cannot_be_read_is_left_out() {
    let body = r#"{"data":[{"id":"1"},{"name":"a","language":"pt_BR","components":[]}]}"#;
    let (_service, client) = asked(vec![Act::Reply(json("200 OK", body))]).await;
    assert_eq!(client.list_templates("77").await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_number_and_its_limits() {
    let body = r#"{"id":"1234","display_phone_number":"+55 11 98765-4321","verified_name":"Loja","quality_rating":"GREEN",
        "status":"CONNECTED","whatsapp_business_manager_messaging_limit":"TIER_2K","throughput":{"level":"STANDARD"}}"#;
    let unknown_field =
        r#"{"error":{"message":"(#100) Tried accessing nonexisting field","type":"OAuthException","code":100}}"#;
    let (service, client) =
        asked(vec![Act::ReplyAndStay(json("400 Bad Request", unknown_field)), Act::ReplyAndStay(json("200 OK", body))])
            .await;
    let number = client.phone_number("1234").await.unwrap();
    assert_eq!((number.messages_per_second(), number.is_connected()), (Some(80), Some(true)));
    assert_eq!(number.messaging_limit.as_deref(), Some("TIER_2K"));
    assert_eq!(service.requests().len(), 2, "an older version is asked for less");

    let list = format!(r#"{{"data":[{body}]}}"#);
    let (_service, client) = asked(vec![Act::Reply(json("200 OK", &list))]).await;
    assert_eq!(client.list_phone_numbers("77").await.unwrap(), [number]);
}

#[tokio::test]
async fn an_id_that_the_token_does_not_see() {
    let body = r#"{"error":{"message":"Unsupported get request.","type":"GraphMethodException","code":100,"error_subcode":33}}"#;
    let (service, client) = asked(vec![Act::ReplyAndStay(json("400 Bad Request", body))]).await;
    let error = client.phone_number("1234").await.unwrap_err();
    assert_eq!((error.stop(), error.is_reachability()), (Some(Stop::Permission), false));
    assert_eq!(service.requests().len(), 1);
}

#[tokio::test]
async fn the_name_and_the_currency_of_an_account() {
    let unknown = r#"{"error":{"message":"(#100) Tried accessing nonexisting field (currency)","type":"OAuthException","code":100}}"#;
    let (service, client) = asked(vec![
        Act::ReplyAndStay(json("200 OK", r#"{"id":"77","name":"Loja Recado","currency":"brl"}"#)),
        Act::ReplyAndStay(json("400 Bad Request", unknown)),
        Act::ReplyAndStay(json("200 OK", r#"{"id":"77","name":" "}"#)),
        Act::ReplyAndStay(json("200 OK", "{}")),
    ])
    .await;
    let account = client.business_account("77").await.unwrap();
    assert_eq!((account.id.as_str(), account.name.as_deref()), ("77", Some("Loja Recado")));
    assert_eq!(account.currency.as_deref(), Some("BRL"));
    let account = client.business_account("77").await.unwrap();
    assert_eq!((account.name, account.currency), (None, None), "an older version is asked for less");
    assert_eq!(client.business_account("77").await.unwrap_err(), CallError::Foreign { http: 200 });
    assert_eq!(
        targets(&service),
        [
            "GET /v25.0/77?fields=id%2Cname%2Ccurrency HTTP/1.1",
            "GET /v25.0/77?fields=id%2Cname%2Ccurrency HTTP/1.1",
            "GET /v25.0/77?fields=id%2Cname HTTP/1.1",
            "GET /v25.0/77?fields=id%2Cname%2Ccurrency HTTP/1.1",
        ]
    );

    let hidden = r#"{"error":{"message":"Unsupported get request.","type":"GraphMethodException","code":100,"error_subcode":33}}"#;
    let (service, client) = asked(vec![Act::ReplyAndStay(json("400 Bad Request", hidden))]).await;
    assert_eq!(client.business_account("1?x/../2").await.unwrap_err().stop(), Some(Stop::Permission));
    assert!(targets(&service)[0].starts_with("GET /v25.0/1%3Fx%2F..%2F2?"), "{:?}", targets(&service));
}

#[tokio::test]
async fn facts_about_the_token() {
    let body = r#"{"data":{"app_id":"1","application":"Loja","type":"SYSTEM_USER","expires_at":0,"is_valid":true,"scopes":["whatsapp_business_messaging"],
        "granular_scopes":[{"scope":"whatsapp_business_messaging","target_ids":["5"]},{"scope":"whatsapp_business_management","target_ids":["77"]}]}}"#;
    let (service, client) = asked(vec![Act::Reply(json("200 OK", body))]).await;
    let facts = client.debug_token().await.unwrap();
    assert_eq!((facts.app_id.as_deref(), facts.kind.as_deref()), (Some("1"), Some("SYSTEM_USER")));
    assert_eq!(facts.app_name.as_deref(), Some("Loja"));
    assert_eq!((facts.is_valid, facts.expires_at), (true, None));
    assert_eq!(facts.waba_ids, ["77"]);
    assert_eq!(targets(&service), [format!("GET /v25.0/debug_token?input_token={TOKEN} HTTP/1.1")]);

    let body = r#"{"data":{"is_valid":false,"expires_at":1700000000,"error":{"code":190,"message":"expired","subcode":463},"scopes":[]}}"#;
    let (_service, client) = asked(vec![Act::Reply(json("200 OK", body))]).await;
    let facts = client.debug_token().await.unwrap();
    assert_eq!((facts.is_valid, facts.expires_at), (false, Some(1_700_000_000)));
    assert_eq!(facts.problem.unwrap().subcode, Some(463));
}

#[tokio::test]
async fn the_token_stands_in_no_error() {
    let echo = format!(
        r#"{{"error":{{"message":"Malformed access token {TOKEN}","type":"OAuthException","code":190,"error_user_msg":"{TOKEN}"}}}}"#
    );
    let acts = [
        Act::Reply(json("400 Bad Request", &echo)),
        Act::Reply(http("200 OK", "text/html", TOKEN)),
        Act::Reply("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".into()),
        Act::Close,
        Act::Silence,
    ];
    for act in acts {
        let service = Service::start(vec![act]).await;
        let client = client(&format!("http://{}", service.address), short());
        let error = client.debug_token().await.unwrap_err();
        assert_secret_free(&error);
        assert_secret_free(&error.to_string());
        assert!(!format!("{client:?}").contains(TOKEN));
    }
    let closed = client("http://127.0.0.1:1", short());
    let error = closed.debug_token().await.unwrap_err();
    assert_secret_free(&error);
    assert!(error.is_reachability() && matches!(error, CallError::NeverLeft { .. }));
}

#[tokio::test]
async fn the_history_of_a_message() {
    let first = r#"{"data":{"0":{"id":"h1","message_id":"wamid.A","events":{"data":[{"delivery_status":"SENT","timestamp":1730000000}]}},
        "1":{"id":"h2","message_id":"wamid.OTHER","events":{"data":[{"delivery_status":"READ","timestamp":1}]}}},
        "paging":{"cursors":{"after":"c1"},"next":"https://x.example/"}}"#;
    let second = r#"{"data":[{"id":"h1","events":{"data":[{"delivery_status":"failed","timestamp":"1730000001","error_description":"why"}]}}]}"#;
    let (service, client) =
        asked(vec![Act::ReplyAndStay(json("200 OK", first)), Act::ReplyAndStay(json("200 OK", second))]).await;
    let events = client.message_history("1234", "wamid.A").await.unwrap();
    assert_eq!(
        events,
        [
            HistoryEvent { status: "SENT".into(), at: Some(1_730_000_000), description: None },
            HistoryEvent { status: "FAILED".into(), at: Some(1_730_000_001), description: Some("why".into()) },
        ]
    );
    assert!(targets(&service)[0].starts_with("GET /v25.0/1234/message_history?message_id=wamid.A&fields="));
}
