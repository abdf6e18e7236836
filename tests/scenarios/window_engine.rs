//! What the window stands on, without a window: a message sent by hand, followed until it is read, and answered.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use recado_core::{Account, Country, MessageState};
use recado_engine::api::accounts::AddAccount;
use recado_engine::api::contacts::ContactDraft;
use recado_engine::api::sends::{SendOne, SendRequest};
use recado_engine::outbox::{Run, Until};
use recado_engine::words::{Language, Words};
use recado_engine::{AccessToken, Engine, Incoming, Options, Practice, SystemClock, Vault};
use recado_sandbox::{Answer, Sandbox};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::watch;

fn words() -> Words {
    Words::new(Language::PtBr, &[])
}

fn loopback() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 0))
}

fn engine(token: Option<&str>) -> (tempfile::TempDir, Engine) {
    let folder = tempfile::tempdir().unwrap();
    let mut options = Options::new(folder.path().to_owned(), Arc::new(SystemClock), Vault::new(false));
    options.token = token.map(|token| AccessToken::new(token.to_owned()).unwrap());
    (folder, Engine::open(options).unwrap())
}

/// An engine on the practice service, with the account made and its templates there.
async fn practice() -> (tempfile::TempDir, Engine, Sandbox, Account) {
    let (folder, engine) = engine(None);
    let sandbox = Sandbox::start(loopback(), recado_sandbox::Options::default()).await.unwrap();
    engine.set_practice(Practice {
        api_url: sandbox.api_url().to_owned(),
        token: AccessToken::new(sandbox.token().to_owned()).unwrap(),
        waba_id: sandbox.waba_id().to_owned(),
        phone_number_id: sandbox.phone_number_id().to_owned(),
    });
    let account = engine.ensure_practice_account("Treino").await.unwrap();
    engine.sync_templates(&account).await.unwrap();
    (folder, engine, sandbox, account)
}

/// Waits for what a screen would show after being told of a change. Fails when it never comes.
async fn shown<T>(changes: &mut watch::Receiver<u64>, mut look: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "it never came");
        let _ = tokio::time::timeout(Duration::from_secs(1), changes.changed()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_by_hand_is_followed_until_it_is_read_and_answered() {
    let (_folder, engine, sandbox, account) = practice().await;
    let draft = ContactDraft {
        id: None,
        phone: "31 98765-4321".into(),
        name: "Beatriz".into(),
        tags: Vec::new(),
        fields: Default::default(),
        notes: String::new(),
        language: None,
        opt_in: None,
    };
    let contact = engine.save_contact(draft, Country::BRAZIL).await.unwrap().contact;
    let (stop, stopped) = watch::channel(false);
    let run = Run {
        program: "test".into(),
        until: Until::Stopped,
        max_rate: None,
        late: std::time::Duration::ZERO,
        stop: stopped.clone(),
    };
    let sending = tokio::spawn({
        let engine = engine.clone();
        async move { engine.run(run).await }
    });
    let following = tokio::spawn({
        let engine = engine.clone();
        async move { engine.follow_news(stopped).await }
    });

    let mut changes = engine.changes();
    let template = engine.template(&account, "pedido_saiu_para_entrega", None).unwrap();
    let variables = template.variables().into_iter().filter(|v| v.required).map(|v| (v.name, "A-1".to_owned()));
    let request = SendRequest {
        account: account.id.to_string(),
        template: template.name.clone(),
        language: template.language.clone(),
        contact: Some(contact.id),
        phone: None,
        variables: variables.collect(),
        key: "form-1".into(),
        allow_differences: false,
    };
    let sent = engine.notify(&account, request.clone()).await.unwrap();
    assert_eq!(sent.holds_until, None);
    let story = shown(&mut changes, || {
        engine.story(&sent.message, &words()).ok().filter(|story| story.row.state == MessageState::Read)
    })
    .await;
    assert_eq!(story.statuses.iter().map(|s| s.status).collect::<Vec<_>>(), ["sent", "delivered", "read"]);
    assert_eq!((story.row.name.as_deref(), story.history.len()), (Some("Beatriz"), 1));
    assert!(story.preview.as_ref().unwrap().body.contains("A-1"), "{:?}", story.preview);
    assert_eq!(engine.notify(&account, request).await.unwrap().state, MessageState::Read, "pressed again, much later");
    assert_eq!(sandbox.record().len(), 1, "and sent once");

    let answer = Answer {
        from: contact.phone.clone(),
        message: story.wamid.clone(),
        text: Some("Que bom!".into()),
        ..Answer::default()
    };
    sandbox.answer(&answer).unwrap();
    // Twice, as after a restart: it is kept once.
    for new in [true, false] {
        let received = sandbox.answers(0).remove(0);
        assert_ne!(received.from, contact.phone.trim_start_matches('+'), "the service leaves the ninth digit out here");
        let incoming = Incoming {
            service_id: received.id,
            wa_id: received.from,
            kind: "text".into(),
            text: received.text,
            reply_to: received.context,
            received_at: received.at,
        };
        assert_eq!(engine.record_answer(&account, incoming).await.unwrap(), new);
    }
    let thread = engine.thread(&account, &contact.phone, &words()).unwrap();
    let told: Vec<_> = thread.items.iter().map(|item| (item.state, item.text.as_deref())).collect();
    assert_eq!(told, [(Some(MessageState::Read), None), (None, Some("Que bom!"))]);
    assert_eq!(thread.items[1].reply_to.as_deref(), Some(sent.message.as_str()));
    let today = engine.today(&account, &words()).unwrap();
    assert_eq!((today.needs.len(), today.answers.len(), today.latest.len()), (0, 1, 1));
    assert_eq!(today.states, [(MessageState::Read, 1)].into());

    stop.send_replace(true);
    sending.await.unwrap().unwrap();
    following.await.unwrap();
    sandbox.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_leave_says_why_while_it_waits() {
    let (_folder, engine) = engine(None);
    let sandbox = Sandbox::start(loopback(), recado_sandbox::Options::default()).await.unwrap();
    let practice = Practice {
        api_url: sandbox.api_url().to_owned(),
        token: AccessToken::new(sandbox.token().to_owned()).unwrap(),
        waba_id: sandbox.waba_id().to_owned(),
        phone_number_id: sandbox.phone_number_id().to_owned(),
    };
    engine.set_practice(practice);
    let account = engine.ensure_practice_account("Treino").await.unwrap();
    engine.sync_templates(&account).await.unwrap();
    let sent = engine.notify(&account, hello("k")).await.unwrap();
    let folder = engine.data_dir().to_owned();
    drop(engine);

    // This one was never told where the service runs.
    let engine = Engine::open(Options::new(folder, Arc::new(SystemClock), Vault::new(false))).unwrap();
    let (stop, stopped) = watch::channel(false);
    let run = Run {
        program: "test".into(),
        until: Until::Stopped,
        max_rate: None,
        late: std::time::Duration::ZERO,
        stop: stopped,
    };
    let mut changes = engine.changes();
    let sending = tokio::spawn({
        let engine = engine.clone();
        async move { engine.run(run).await }
    });
    let need = shown(&mut changes, || engine.today(&account, &words()).unwrap().needs.pop()).await;
    assert_eq!((need.count, need.error.unwrap().code.as_str()), (1, "practice_unavailable"));
    assert_eq!(engine.cancel(&account, &sent.batch).await.unwrap(), 1);
    assert_eq!(engine.today(&account, &words()).unwrap().needs, [], "nothing waits for it any more");
    stop.send_replace(true);
    sending.await.unwrap().unwrap();
}

fn hello(key: &str) -> SendRequest {
    SendRequest {
        account: String::new(),
        template: "hello_world".into(),
        language: "en_US".into(),
        contact: None,
        phone: Some("11 98765-4321".into()),
        variables: Default::default(),
        key: key.into(),
        allow_differences: false,
    }
}

/// A service that takes messages and refuses to tell what became of them.
struct Tacit {
    api_url: String,
    asked: Arc<AtomicU32>,
}

async fn tacit(status: u16, code: u32) -> Tacit {
    let listener = tokio::net::TcpListener::bind(loopback()).await.unwrap();
    let api_url = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let count = Arc::clone(&count);
            tokio::spawn(async move {
                let mut request = Vec::new();
                let mut buffer = [0; 4_096];
                while !request.windows(4).any(|four| four == b"\r\n\r\n") {
                    let read = stream.read(&mut buffer).await.unwrap_or(0);
                    if read == 0 {
                        return;
                    }
                    request.extend_from_slice(&buffer[..read]);
                }
                let text = String::from_utf8_lossy(&request).into_owned();
                let (status, body) = if text.contains("message_history") {
                    count.fetch_add(1, Ordering::Relaxed);
                    (status, json!({"error": {"message": "no", "type": "OAuthException", "code": code}}))
                } else if text.contains("message_templates") {
                    let body = json!([{"type": "BODY", "text": "Hello"}]);
                    (
                        200,
                        json!({"data": [{"id": "1", "name": "hello_world", "language": "en_US", "category": "UTILITY",
                                           "status": "APPROVED", "components": body}]}),
                    )
                } else {
                    (
                        200,
                        json!({"messaging_product": "whatsapp", "contacts": [{"input": "x", "wa_id": "5511987654321"}],
                                 "messages": [{"id": "wamid.X"}]}),
                    )
                };
                answer(&mut stream, status, &body).await;
            });
        }
    });
    Tacit { api_url, asked }
}

async fn answer(stream: &mut tokio::net::TcpStream, status: u16, body: &Value) {
    let body = body.to_string();
    let head = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
    let _ = stream.shutdown().await;
}

/// How often a live service is asked in this time after it took a message.
async fn asked_of(status: u16, code: u32, time: Duration) -> u32 {
    let service = tacit(status, code).await;
    let (_folder, engine) = engine(Some("EAAGtoken"));
    let request = AddAccount {
        name: "Loja".into(),
        waba_id: "1".into(),
        phone_number_id: "2".into(),
        api_url: Some(service.api_url.clone()),
        ..AddAccount::default()
    };
    let account = engine.account(&engine.add_account(request).await.unwrap().account.name).unwrap();
    engine.sync_templates(&account).await.unwrap();
    let one = SendOne {
        template: "hello_world".into(),
        language: None,
        to: "11 98765-4321".into(),
        country: Country::BRAZIL,
        variables: std::iter::empty::<(String, String)>().collect(),
        media: None,
        allow_differences: false,
        key: None,
        at: None,
        priority: recado_core::Priority::default(),
    };
    let planned = engine.plan(&account, one).await.unwrap();
    let batch = engine.enqueue(planned).await.unwrap().batch;
    let (stop, stopped) = watch::channel(false);
    let run = Run {
        program: "test".into(),
        until: Until::Settled(batch),
        max_rate: None,
        late: std::time::Duration::ZERO,
        stop: stopped.clone(),
    };
    engine.run(run).await.unwrap();
    assert_eq!(engine.summary(&account, batch, &words()).unwrap().accepted, 1);
    let following = tokio::spawn(async move { engine.follow_news(stopped).await });
    tokio::time::sleep(time).await;
    stop.send_replace(true);
    following.await.unwrap();
    service.asked.load(Ordering::Relaxed)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_does_not_tell_is_asked_once_and_then_left_in_peace() {
    // Longer than two rounds of the first minute: a service that is not left in peace is asked again.
    let time = Duration::from_millis(7_500);
    let (no_edge, may_not, refused, tired) = tokio::join!(
        asked_of(400, 100, time),
        asked_of(403, 200, time),
        asked_of(401, 190, time),
        asked_of(503, 2, time),
    );
    assert_eq!([no_edge, may_not, refused], [1, 1, 1]);
    assert!((1..=2).contains(&tired), "one that is tired rests longer each time, and is asked again: {tired}");
}
