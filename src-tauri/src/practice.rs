//! The practice service inside this program: started when something needs it, stopped when the program ends.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recado_engine::{AccessToken, AccountKind, Engine, EngineError, Incoming, Practice};
use recado_sandbox::{Answer, AnswerProblem, Options, PhoneMessage, Received, Sandbox};
use tokio::sync::Mutex;

use crate::commands::sending::{AnswerRequest, MediumView, PhoneItem};
use crate::desk::{Desk, Open};
use crate::examples;

/// Bytes of a picture that is handed to the page at most: the platform takes no larger one.
const PICTURE: usize = 5 * 1024 * 1024;

/// The service, where it runs.
#[derive(Default)]
pub(crate) struct PracticeService {
    running: Mutex<Running>,
    /// How many answers of its customers were taken over.
    taken: AtomicUsize,
}

#[derive(Default)]
enum Running {
    #[default]
    NotYet,
    Yes(Sandbox),
    /// The program ends; what is asked now is refused.
    NoMore,
}

impl PracticeService {
    /// Makes sure that it runs. The engine keeps the first one, so there is one for the life of the program.
    pub(crate) async fn start(&self, engine: &Engine) -> Result<(), EngineError> {
        let mut running = self.running.lock().await;
        match &*running {
            Running::Yes(_) => return Ok(()),
            Running::NoMore => return Err(EngineError::PracticeUnavailable),
            Running::NotYet => {}
        }
        let listen = SocketAddr::from(([127, 0, 0, 1], 0));
        let sandbox = Sandbox::start(listen, Options::default()).await.map_err(|error| {
            tracing::error!(%error, "the practice service could not start");
            EngineError::PracticeUnavailable
        })?;
        engine.set_practice(Practice {
            api_url: sandbox.api_url().to_owned(),
            token: AccessToken::new(sandbox.token().to_owned()).map_err(|_| EngineError::PracticeUnavailable)?,
            waba_id: sandbox.waba_id().to_owned(),
            phone_number_id: sandbox.phone_number_id().to_owned(),
        });
        *running = Running::Yes(sandbox);
        Ok(())
    }

    /// Lets a customer's phone answer.
    pub(crate) async fn answer(&self, answer: &Answer) -> Result<(), EngineError> {
        match &*self.running.lock().await {
            Running::Yes(sandbox) => sandbox.answer(answer).map(|_| ()).map_err(|problem| refused(&problem, answer)),
            _ => Err(EngineError::PracticeUnavailable),
        }
    }

    /// What its customers answered since this was last asked.
    pub(crate) async fn answers(&self) -> Vec<Received> {
        match &*self.running.lock().await {
            Running::Yes(sandbox) => {
                let new = sandbox.answers(self.taken.load(Ordering::Relaxed));
                self.taken.fetch_add(new.len(), Ordering::Relaxed);
                new
            }
            _ => Vec::new(),
        }
    }

    /// What stands on a customer's phone after the first so many.
    pub(crate) async fn phone(&self, to: &str, after: usize) -> Result<Vec<PhoneMessage>, EngineError> {
        match &*self.running.lock().await {
            Running::Yes(sandbox) => Ok(sandbox.phone(to, after)),
            _ => Err(EngineError::PracticeUnavailable),
        }
    }

    /// A file that it was given.
    pub(crate) async fn medium(&self, id: &str) -> Option<MediumView> {
        match &*self.running.lock().await {
            Running::Yes(sandbox) => sandbox.medium(id).map(|(mime, name, bytes)| medium(mime, name, &bytes)),
            _ => None,
        }
    }

    /// Stops it for good; requests in flight get two seconds.
    pub(crate) async fn stop(&self) {
        let before = std::mem::replace(&mut *self.running.lock().await, Running::NoMore);
        if let Running::Yes(sandbox) = before {
            sandbox.stop().await;
        }
    }
}

/// Makes the practice account, with a few people where the list is empty, and puts it into use.
pub(crate) async fn begin(open: &Open) -> Result<(), EngineError> {
    let Open { engine, words, desk } = open;
    desk.practice().start(engine).await?;
    let account = engine.ensure_practice_account(&words.text("practice-account-name", &[])).await?;
    engine.sync_templates(&account).await?;
    if engine.count_contacts()? == 0 {
        for person in examples::people(words) {
            engine.save_contact(person, account.country()).await?;
        }
    }
    // Last: an account in use is a whole one.
    engine.set_setting("account", &account.id.to_string()).await
}

/// Lets a person's phone answer, and takes the answer over at once.
pub(crate) async fn answer(open: &Open, request: AnswerRequest) -> Result<(), EngineError> {
    let account = open.served(&request.account).await?;
    if account.kind != AccountKind::Practice {
        return Err(EngineError::FieldInvalid { field: "account", value: account.name });
    }
    let story = request.message.as_deref().map(|id| open.engine.story(id, &open.words)).transpose()?;
    // The label goes with a tap: a service that was started anew has forgotten the message.
    let label = story.as_ref().zip(request.button).and_then(|(story, button)| {
        story.preview.as_ref().and_then(|preview| preview.buttons.get(button)).map(|button| button.text.clone())
    });
    let answer = Answer {
        from: request.phone,
        message: story.and_then(|story| story.wamid),
        button: request.button,
        text: label.or(request.text),
    };
    open.desk.practice().answer(&answer).await?;
    take_answers(&open.engine, &open.desk).await
}

/// What stands on a person's phone, each with the message of ours that it is.
pub(crate) async fn phone(
    open: &Open,
    account: &str,
    phone: &str,
    after: usize,
) -> Result<Vec<PhoneItem>, EngineError> {
    let account = open.served(account).await?;
    if account.kind != AccountKind::Practice {
        return Err(EngineError::FieldInvalid { field: "account", value: account.name });
    }
    let shown = open.desk.practice().phone(phone, after).await?;
    let ours = open.engine.thread_ids(&account, phone)?;
    Ok(shown.into_iter().map(|shown| PhoneItem { message: ours.get(&shown.wamid).cloned(), shown }).collect())
}

/// A picture comes along, where the page can show it and it is not too large for that.
fn medium(mime: String, name: Option<String>, bytes: &[u8]) -> MediumView {
    let shows = ["image/png", "image/jpeg", "image/webp"].contains(&mime.as_str()) && bytes.len() <= PICTURE;
    let picture = shows.then(|| format!("data:{mime};base64,{}", STANDARD.encode(bytes)));
    MediumView { mime, name, bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX), picture }
}

/// Where there is a practice account, starts its service, and looks whether a newer program brings other templates.
pub(crate) async fn resume(engine: &Engine, desk: &Desk) -> Result<(), EngineError> {
    let accounts = engine.account_cards()?;
    let Some(card) = accounts.iter().find(|account| account.kind == AccountKind::Practice) else { return Ok(()) };
    desk.practice().start(engine).await?;
    engine.sync_templates(&engine.account_by_id(&card.id)?).await.map(|_| ())
}

/// Takes what the practice service's customers answered into the database.
pub(crate) async fn take_answers(engine: &Engine, desk: &Desk) -> Result<(), EngineError> {
    let answers = desk.practice().answers().await;
    if answers.is_empty() {
        return Ok(());
    }
    let accounts = engine.account_cards()?;
    let Some(card) = accounts.iter().find(|account| account.kind == AccountKind::Practice) else { return Ok(()) };
    let account = engine.account_by_id(&card.id)?;
    for answer in answers {
        engine.record_answer(&account, incoming(answer)).await?;
    }
    Ok(())
}

fn incoming(answer: Received) -> Incoming {
    Incoming {
        service_id: answer.id,
        wa_id: answer.from,
        kind: if answer.payload.is_some() { "button" } else { "text" }.to_owned(),
        text: answer.text,
        reply_to: answer.context,
        received_at: answer.at,
    }
}

/// Only what the page cannot have offered gets here.
fn refused(problem: &AnswerProblem, answer: &Answer) -> EngineError {
    let invalid =
        |field, value: Option<&String>| EngineError::FieldInvalid { field, value: value.cloned().unwrap_or_default() };
    match problem {
        AnswerProblem::From => invalid("phone", Some(&answer.from)),
        AnswerProblem::Nothing | AnswerProblem::TooLong => invalid("text", answer.text.as_ref()),
        AnswerProblem::NoMessage | AnswerProblem::UnknownMessage => {
            EngineError::MessageNotFound { id: answer.message.clone().unwrap_or_default() }
        }
        AnswerProblem::NoQuickReply(index) => invalid("button", Some(&index.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Desk;

    #[test]
    fn a_picture_comes_along_where_the_page_can_show_it() {
        let seen = |mime: &str, bytes: &[u8]| medium(mime.to_owned(), None, bytes);
        assert_eq!(seen("image/png", b"abc").picture.as_deref(), Some("data:image/png;base64,YWJj"));
        assert_eq!(seen("image/svg+xml", b"<svg/>").picture, None, "what may hold a script is no picture here");
        let pdf = seen("application/pdf", b"%PDF");
        assert_eq!((pdf.picture, pdf.bytes), (None, 4));
        assert_eq!(seen("image/jpeg", &vec![0; PICTURE + 1]).picture, None);
    }

    #[tokio::test]
    async fn a_phone_is_looked_at_in_practice_alone_and_has_nothing_before_something_arrived() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::at(folder.path().join("data"));
        let account = desk.start_practice().await.unwrap().account.unwrap();
        let open = desk.open().await.unwrap();
        assert_eq!(phone(&open, &account, "+5511987654321", 0).await.unwrap(), []);
        assert!(phone(&open, &account, "no number", 0).await.is_err());
        assert_eq!(
            phone(&open, "01J00000000000000000000000", "+5511987654321", 0).await.unwrap_err().code(),
            "account_not_found"
        );
        assert_eq!(desk.practice().medium("1").await, None);
        desk.practice().stop().await;
        assert_eq!(phone(&open, &account, "+5511987654321", 0).await.unwrap_err().code(), "practice_unavailable");
    }
}
