//! Changes of templates: what is asked for, asked once, and what each kind of answer means.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use recado_whatsapp::{CallError, Created, SampleSession, Unpaused};
use serde_json::json as value;

use super::service::{Act, Service, TOKEN, assert_secret_free, client, http, json, short};

const MADE: &str = r#"{"id":"168","status":"pending","category":"MARKETING"}"#;

fn line(service: &Service, at: usize) -> String {
    service.requests()[at].lines().next().unwrap().to_owned()
}

fn body(service: &Service, at: usize) -> String {
    service.requests()[at].split_once("\r\n\r\n").unwrap().1.to_owned()
}

#[tokio::test]
async fn what_is_asked_for_and_what_comes_back() {
    let yes = r#"{"success":true}"#;
    let acts = [MADE, yes, r#"{"success":false,"reason":"Wait."}"#, yes, yes];
    let service = Service::start(acts.map(|body| Act::Reply(json("200 OK", body))).to_vec()).await;
    let client = service.client();
    let creation = value!({"name": "a", "components": []});
    let made = client.create_template("77", &creation).await.unwrap();
    let wanted = Created { id: "168".into(), status: Some("PENDING".into()), category: Some("MARKETING".into()) };
    assert_eq!(made, wanted);
    client.edit_template("168", &value!({"components": [1]})).await.unwrap();
    let kept = client.unpause_template("168").await.unwrap();
    assert_eq!(kept, Unpaused { success: false, reason: Some("Wait.".into()) });
    client.delete_template("77", "a", Some("168")).await.unwrap();
    client.delete_template("77", "a&b", None).await.unwrap();
    assert_eq!(line(&service, 0), "POST /v25.0/77/message_templates HTTP/1.1");
    assert_eq!(body(&service, 0), creation.to_string());
    assert_eq!(
        (line(&service, 1).as_str(), body(&service, 1).as_str()),
        ("POST /v25.0/168 HTTP/1.1", r#"{"components":[1]}"#)
    );
    assert_eq!(line(&service, 2), "POST /v25.0/168/unpause HTTP/1.1");
    assert_eq!(line(&service, 3), "DELETE /v25.0/77/message_templates?hsm_id=168&name=a HTTP/1.1");
    assert_eq!(line(&service, 4), "DELETE /v25.0/77/message_templates?name=a%26b HTTP/1.1");
}

#[tokio::test]
async fn a_change_is_asked_for_once_and_doubt_is_told_from_a_no() {
    let refused =
        r#"{"error":{"message":"Invalid parameter","code":100,"error_subcode":2388299,"error_user_msg":"No."}}"#;
    let trouble = r#"{"error":{"message":"unknown","code":1}}"#;
    let busy = r#"{"error":{"message":"busy","code":80007}}"#;
    // What the service does, whether it may have been done, whether the same may be asked for later.
    let cases = [
        (Act::Reply(json("400 Bad Request", refused)), false, false),
        (Act::Reply(json("400 Bad Request", busy)), false, true),
        (Act::Reply(json("500 Internal Server Error", trouble)), true, false),
        (Act::Reply(http("502 Bad Gateway", "text/html", "<html>")), true, true),
        (Act::Reply(json("200 OK", r#"{"ok":1}"#)), true, true),
        (Act::Reply("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{".into()), true, true),
        (Act::Close, true, true),
        (Act::Silence, true, true),
    ];
    for (act, doubtful, passing) in cases {
        let service = Service::start(vec![act]).await;
        let client = client(&format!("http://{}", service.address), short());
        let error = client.create_template("77", &value!({})).await.unwrap_err();
        assert_eq!((error.is_doubtful(), error.is_passing()), (doubtful, passing), "{error:?}");
        assert_eq!(service.requests().len(), 1, "never a second time: {error:?}");
        assert_secret_free(&error);
    }
    let error = client("http://127.0.0.1:1", short()).create_template("77", &value!({})).await.unwrap_err();
    assert!(!error.is_doubtful() && error.is_passing() && matches!(error, CallError::NeverLeft { .. }));
}

#[tokio::test]
async fn an_answer_that_does_not_fit_is_kept_without_the_token() {
    let odd = format!(r#"{{"template":{{"handle":"x"}},"token":"{TOKEN}"}}"#);
    let service = Service::start(vec![Act::Reply(json("200 OK", &odd))]).await;
    let error = service.client().create_template("77", &value!({})).await.unwrap_err();
    let CallError::Misfit { http, raw } = &error else { panic!("{error:?}") };
    assert_eq!((*http, raw.as_str()), (200, r#"{"template":{"handle":"x"},"token":"…"}"#));
}

#[tokio::test]
async fn every_language_of_one_name_and_no_other() {
    let listed = |name: &str, language: &str| value!({"id": "1", "name": name, "language": language, "components": []});
    let page = value!({"data": [listed("aviso", "pt_BR"), listed("aviso_novo", "pt_BR"), listed("aviso", "es")]});
    let service = Service::start(vec![Act::Reply(json("200 OK", &page.to_string()))]).await;
    let found = service.client().templates_named("77", "aviso").await.unwrap();
    assert_eq!(found.iter().map(|t| t.language.as_str()).collect::<Vec<_>>(), ["pt_BR", "es"]);
    assert!(line(&service, 0).ends_with("&name=aviso HTTP/1.1"), "{}", line(&service, 0));
}

#[tokio::test]
async fn a_sample_goes_on_where_it_broke() {
    let acts = [
        Act::Reply(json("200 OK", r#"{"id":"upload:MTph==?sig=AR"}"#)),
        Act::Close,
        Act::Reply(json("200 OK", r#"{"id":"upload:MTph==","file_offset":"3"}"#)),
        Act::Reply(json("200 OK", r#"{"h":"4::aW:AR"}"#)),
    ];
    let service = Service::start(acts.to_vec()).await;
    let client = service.client();
    let session = client.open_sample("9", "boleto março.pdf", 5, "application/pdf").await.unwrap();
    assert!(client.send_sample(&session, 0, b"%PDF-".to_vec(), |_| {}).await.unwrap_err().is_doubtful());
    let again: SampleSession = session.as_str().parse().unwrap();
    assert_eq!(client.sample_offset(&again).await.unwrap(), 3);
    let sent = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&sent);
    let told = move |bytes| seen.store(bytes, Ordering::Relaxed);
    assert_eq!(client.send_sample(&again, 3, b"F-".to_vec(), told).await.unwrap(), "4::aW:AR");
    assert_eq!(sent.load(Ordering::Relaxed), 5, "of all bytes, those that were there before too");
    let opened =
        "POST /v25.0/9/uploads?file_name=boleto+mar%C3%A7o.pdf&file_length=5&file_type=application%2Fpdf HTTP/1.1";
    assert_eq!(line(&service, 0), opened);
    assert_eq!(line(&service, 3), "POST /v25.0/upload:MTph==?sig=AR HTTP/1.1");
    let request = service.requests()[3].to_ascii_lowercase();
    assert!(request.contains("\r\ncontent-length: 2\r\n"), "{request}");
    assert!(request.contains("\r\nfile_offset: 3\r\n") && request.contains("\r\nauthorization: oauth "), "{request}");
    assert_eq!(body(&service, 3), "F-");
    assert!(!format!("{session:?}").contains("sig"));
    assert!("4::aW".parse::<SampleSession>().is_err());
}
