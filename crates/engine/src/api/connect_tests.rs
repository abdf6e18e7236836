//! Connecting, against the practice service posing as the real one. The token is given to the engine as well, so that
//! no test touches the keychain of the machine it runs on.

use std::sync::Arc;

use recado_sandbox::account::{FOREIGN_PHONE_NUMBER_ID, FOREIGN_WABA_ID, PHONE_NUMBER_ID, VERIFIED_NAME, WABA_ID};
use recado_sandbox::{Faults, Options as Practising, Sandbox};

use super::*;
use crate::words::Language;
use crate::{Limits, Options, SystemClock, Vault};

struct Desk {
    engine: Engine,
    service: Sandbox,
    token: AccessToken,
    words: Words,
    _folder: tempfile::TempDir,
}

async fn desk() -> Desk {
    let service = Sandbox::start(([127, 0, 0, 1], 0).into(), Practising::default()).await.unwrap();
    let token = AccessToken::new(service.token().to_owned()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let options = Options::new(folder.path().to_owned(), Arc::new(SystemClock), Vault::new(false));
    let limits = Limits { answer: std::time::Duration::from_secs(5), ..Limits::default() };
    let engine = Engine::open(Options { token: Some(token.clone()), limits, ..options }).unwrap();
    Desk { engine, service, token, words: Words::new(Language::PtBr, &[]), _folder: folder }
}

impl Desk {
    async fn look(&self) -> Result<ConnectView, EngineError> {
        self.engine.connect_look(&self.token, Some(self.service.api_url()), &self.words).await
    }

    async fn numbers(&self, waba_id: &str) -> Result<SeenAccount, EngineError> {
        self.engine.connect_numbers(&self.token, Some(self.service.api_url()), waba_id, &self.words).await
    }

    async fn add(&self, name: &str, phone_number_id: &str) -> Result<Connected, EngineError> {
        let request = AddAccount {
            name: name.to_owned(),
            waba_id: WABA_ID.to_owned(),
            phone_number_id: phone_number_id.to_owned(),
            api_url: Some(self.service.api_url().to_owned()),
            token: Some(self.token.clone()),
            ..AddAccount::default()
        };
        self.engine.connect_add(request, &self.words).await
    }
}

#[tokio::test]
async fn a_token_shows_its_accounts_and_their_numbers() {
    let desk = desk().await;
    let view = desk.look().await.unwrap();
    assert_eq!((view.app.as_deref(), view.expires_at, view.problems.len()), (Some("Recado"), None, 0));
    assert_eq!(view.token_last4, desk.token.last4());
    let [account] = view.accounts.as_slice() else { panic!("{view:?}") };
    assert_eq!((account.waba_id.as_str(), account.name.as_deref()), (WABA_ID, Some(VERIFIED_NAME)));
    let [number] = account.numbers.as_slice() else { panic!("{account:?}") };
    assert_eq!((number.id.as_str(), number.status.as_deref()), (PHONE_NUMBER_ID, Some("CONNECTED")));
    assert!(!number.on_business_app && account.problem.is_none());
    assert!(!serde_json::to_string(&view).unwrap().contains(desk.token.expose_for_vault()));

    desk.service.set_faults(Faults { unregistered: true, ..Faults::default() });
    let view = desk.look().await.unwrap();
    assert_eq!(view.accounts[0].numbers[0].status.as_deref(), Some("DISCONNECTED"));
}

#[tokio::test]
async fn a_token_that_is_refused_is_an_error_and_so_is_a_service_that_is_not_there() {
    let desk = desk().await;
    desk.service.set_faults(Faults { expired_token: true, ..Faults::default() });
    for error in [desk.look().await.unwrap_err(), desk.numbers(WABA_ID).await.unwrap_err()] {
        assert_eq!(error.platform().map(|error| error.code), Some(190));
        assert_eq!(error.fault(), crate::Fault::Credentials);
        assert!(desk.words.error_view(&error).code.starts_with("token_"), "{:?}", desk.words.error_view(&error));
    }
    let nowhere = desk.engine.connect_look(&desk.token, Some("http://127.0.0.1:1"), &desk.words).await.unwrap_err();
    assert_eq!(nowhere.code(), "service_unreachable");
    let shape = desk.engine.connect_look(&desk.token, Some("graph"), &desk.words).await.unwrap_err();
    assert_eq!(shape.code(), "api_url_invalid");
}

#[tokio::test]
async fn a_service_that_does_not_tell_about_tokens_leaves_the_ids_to_be_typed() {
    let desk = desk().await;
    // A page with 404 for each question, as a provider's service has for an address that it does not know.
    let provider = answering("404 Not Found", "text/html", "<html>").await;
    let view = desk.engine.connect_look(&desk.token, Some(&provider), &desk.words).await.unwrap();
    assert_eq!((view.accounts.len(), view.problems.len(), view.app), (0, 0, None));
    let typed = desk.engine.connect_numbers(&desk.token, Some(&provider), "77", &desk.words).await.unwrap();
    assert_eq!((typed.numbers.len(), typed.problem.is_some()), (0, true));

    let refusal =
        r#"{"error":{"message":"(#100) You must provide an app access token","type":"OAuthException","code":100}}"#;
    let platform = answering("400 Bad Request", "application/json", refusal).await;
    let view = desk.engine.connect_look(&desk.token, Some(&platform), &desk.words).await.unwrap();
    assert_eq!((view.accounts.len(), view.problems.len()), (0, 0));

    // A network's sign-in page says 200: nothing can be asked here.
    let portal = answering("200 OK", "text/html", "<html>").await;
    let error = desk.engine.connect_look(&desk.token, Some(&portal), &desk.words).await.unwrap_err();
    assert_eq!(error.code(), "service_answer_unreadable");
}

#[tokio::test]
async fn a_token_says_when_it_ends_and_what_it_may_not_do() {
    let desk = desk().await;
    let soon = chrono::Utc::now().timestamp() + 3_600;
    let facts = format!(
        r#"{{"data":{{"app_id":"1","is_valid":true,"expires_at":{soon},"scopes":["whatsapp_business_management"]}}}}"#
    );
    let service = answering("200 OK", "application/json", &facts).await;
    let view = desk.engine.connect_look(&desk.token, Some(&service), &desk.words).await.unwrap();
    assert_eq!(view.expires_at.map(|at| at.timestamp()), Some(soon));
    assert_eq!(
        view.problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>(),
        ["token_expires_soon", "token_may_not_send"]
    );
    assert!(view.accounts.is_empty(), "plain system-user tokens list no accounts");
}

#[tokio::test]
async fn an_account_that_cannot_be_listed_does_not_hide_the_others() {
    let desk = desk().await;
    let service = serve(|_, first| {
        let hidden = r#"{"error":{"message":"Unsupported get request.","type":"GraphMethodException","code":100,"error_subcode":33}}"#;
        Some(match first {
            _ if first.contains("/debug_token?") => json(
                "200 OK",
                r#"{"data":{"is_valid":true,"granular_scopes":[{"scope":"whatsapp_business_management","target_ids":["77","88","77"]}]}}"#,
            ),
            _ if first.contains("/88") => json("400 Bad Request", hidden),
            _ if first.contains("/phone_numbers?") => json(
                "200 OK",
                r#"{"data":[{"id":"1","display_phone_number":"+55 11 90000-0000","status":"CONNECTED","is_on_biz_app":true}]}"#,
            ),
            _ => json("200 OK", r#"{"id":"77","name":"Loja"}"#),
        })
    })
    .await;
    let view = desk.engine.connect_look(&desk.token, Some(&service), &desk.words).await.unwrap();
    let [shop, other] = view.accounts.as_slice() else { panic!("each once: {view:?}") };
    assert_eq!((shop.waba_id.as_str(), shop.name.as_deref(), shop.problem.as_ref()), ("77", Some("Loja"), None));
    assert!(shop.numbers[0].on_business_app, "used in the app at the same time");
    assert_eq!((other.waba_id.as_str(), other.numbers.len()), ("88", 0));
    assert_eq!(other.problem.as_ref().and_then(|problem| problem.platform.as_ref()).unwrap().subcode, Some(33));
}

#[tokio::test]
async fn a_token_that_the_service_calls_invalid_is_refused_with_or_without_a_reason() {
    let desk = desk().await;
    for (data, subcode) in [
        (r#"{"data":{"is_valid":false,"error":{"code":190,"message":"expired","subcode":463}}}"#, Some(463)),
        (r#"{"data":{"is_valid":false}}"#, None),
    ] {
        let service = answering("200 OK", "application/json", data).await;
        let error = desk.engine.connect_look(&desk.token, Some(&service), &desk.words).await.unwrap_err();
        assert_eq!(error.platform().map(|error| (error.code, error.subcode)), Some((190, subcode)));
        assert_eq!(error.fault(), crate::Fault::Credentials);
    }
}

#[tokio::test]
async fn typed_ids() {
    let desk = desk().await;
    assert_eq!(desk.numbers(&format!(" {WABA_ID} ")).await.unwrap(), desk.look().await.unwrap().accounts[0]);
    for bad in ["", " ", "loja", "1 2", "12a"] {
        let error = desk.numbers(bad).await.unwrap_err();
        assert_eq!((error.code(), error.params()[0].1.as_str()), ("field_invalid", "waba_id"), "{bad:?}");
    }
    let foreign = desk.numbers(FOREIGN_WABA_ID).await.unwrap();
    assert_eq!((foreign.name, foreign.numbers.len()), (None, 0));
    assert_eq!(foreign.problem.unwrap().platform.and_then(|error| error.subcode), Some(33));
}

#[tokio::test]
async fn an_account_is_added_checked_and_gets_its_templates() {
    let desk = desk().await;
    let connected = desk.add("  ", PHONE_NUMBER_ID).await.unwrap();
    assert_eq!(connected.account.name, VERIFIED_NAME, "nobody named it");
    assert_eq!(connected.account.phone.as_deref(), Some("+55 11 90000-0000"));
    assert!(connected.check.unwrap().ok);
    assert_eq!((connected.templates, connected.token_problem), (20, None));

    let again = desk.add("Outra", PHONE_NUMBER_ID).await.unwrap_err();
    assert_eq!((again.code(), again.params()), ("number_connected", vec![("name", VERIFIED_NAME.to_owned())]));
    assert_eq!(desk.engine.list_accounts().await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_refused_is_not_kept() {
    let desk = desk().await;
    for (name, id, code) in [
        ("Loja", FOREIGN_PHONE_NUMBER_ID, "service_refused"),
        ("", FOREIGN_PHONE_NUMBER_ID, "service_refused"),
        ("Loja", "12a", "field_invalid"),
        ("", "", "field_invalid"),
    ] {
        let error = desk.add(name, id).await.unwrap_err();
        assert_eq!(error.code(), code, "{name} {id}");
        assert!(code != "field_invalid" || error.params()[0].1 == "phone_number_id", "{error:?}");
    }
    let none = AddAccount { name: "Loja".to_owned(), ..AddAccount::default() };
    assert_eq!(desk.engine.connect_add(none, &desk.words).await.unwrap_err().code(), "token_missing");
    assert!(desk.engine.list_accounts().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_fails_after_the_account_is_kept_is_told_and_is_no_error() {
    let desk = desk().await;
    // The first two questions are those of adding; what follows meets a service that has gone.
    let requests = vec![
        format!(r#"{{"id":"{PHONE_NUMBER_ID}","verified_name":"Loja","display_phone_number":"+55 11 90000-0000"}}"#),
        format!(r#"{{"data":[{{"id":"{PHONE_NUMBER_ID}"}}]}}"#),
    ];
    let service = answering_in_turn(requests).await;
    let request = AddAccount {
        name: "Loja".to_owned(),
        waba_id: WABA_ID.to_owned(),
        phone_number_id: PHONE_NUMBER_ID.to_owned(),
        api_url: Some(service),
        token: Some(desk.token.clone()),
        ..AddAccount::default()
    };
    let connected = desk.engine.connect_add(request, &desk.words).await.unwrap();
    assert_eq!((connected.account.name.as_str(), connected.check, connected.templates), ("Loja", None, 0));
    assert_eq!(connected.account.phone.as_deref(), Some("+55 11 90000-0000"));
}

#[test]
fn names_that_nobody_gave() {
    let number = PhoneNumber {
        id: "1".to_owned(),
        verified_name: Some("Loja".to_owned()),
        display_phone_number: Some("+55 11 90000-0000".to_owned()),
        ..PhoneNumber::default()
    };
    assert_eq!(name_of(&number, |_| true), "Loja");
    assert_eq!(name_of(&number, |name| name != "Loja"), "Loja +55 11 90000-0000");
    assert_eq!(name_of(&PhoneNumber { verified_name: None, ..number }, |_| true), "+55 11 90000-0000");
    assert_eq!(name_of(&PhoneNumber { id: "1".to_owned(), ..PhoneNumber::default() }, |_| true), "1");
}

/// A service that gives the same answer to everything.
async fn answering(status: &str, kind: &str, body: &str) -> String {
    let answer = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    serve(move |_, _| Some(answer.clone())).await
}

/// A service that gives these answers one after the other, and then closes each connection without a word.
async fn answering_in_turn(bodies: Vec<String>) -> String {
    serve(move |turn, _| Some(json("200 OK", bodies.get(turn)?))).await
}

fn json(status: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    )
}

/// A service that answers by the number of the request and its first line.
async fn serve(answer: impl Fn(usize, &str) -> Option<String> + Send + 'static) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut turn = 0;
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut read = Vec::new();
            let mut buffer = [0; 4096];
            while !read.ends_with(b"\r\n\r\n") {
                match stream.read(&mut buffer).await {
                    Ok(0) | Err(_) => break,
                    Ok(count) => read.extend_from_slice(&buffer[..count]),
                }
            }
            let first = String::from_utf8_lossy(&read).lines().next().unwrap_or_default().to_owned();
            if let Some(answer) = answer(turn, &first) {
                let _ = stream.write_all(answer.as_bytes()).await;
            }
            turn += 1;
        }
    });
    format!("http://{address}")
}
