//! The ledger: mailings, their messages, what needs a person, and today.

use recado_engine::api::control::RetryView;
use recado_engine::api::mailings::{MailingPage, MailingView, MessagePage};
use recado_engine::api::report::{ReportFormat, ReportTo};
use recado_engine::api::story::MessageStory;
use recado_engine::api::today::{Need, NeedKind, Today};
use recado_engine::{EngineError, MessageState, Priority};
use tauri::{AppHandle, State};

use crate::desk::{Answer, Desk, words_of};
use crate::saving::{self, Kind};

/// The mailings of an account, newest first.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn mailings(desk: State<'_, Desk>, account: String, offset: u32, limit: u32) -> Answer<MailingPage> {
    desk.ask(move |open| async move {
        open.engine.mailings(&open.engine.account_by_id(&account)?, offset, limit, &open.words)
    })
    .await
}

/// One mailing.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn mailing(desk: State<'_, Desk>, account: String, batch: String) -> Answer<MailingView> {
    desk.ask(|open| async move { open.engine.mailing(&open.engine.account_by_id(&account)?, &batch, &open.words) })
        .await
}

/// The messages of a mailing, those in one of `states` or all. Whoever asks looks at them, so its failures are no longer news.
///
/// # Errors
/// Where the mailing is not there.
#[tauri::command]
pub async fn messages(
    desk: State<'_, Desk>,
    account: String,
    batch: String,
    offset: u32,
    limit: u32,
    states: Option<Vec<MessageState>>,
) -> Answer<MessagePage> {
    desk.ask(move |open| async move {
        let account = open.engine.account_by_id(&account)?;
        let pages = offset..offset.saturating_add(limit);
        let page = open.engine.message_rows(&account, &batch, &states.unwrap_or_default(), pages, &open.words)?;
        noted(open.engine.looked_at_mailing(&account, &batch).await);
        Ok(page)
    })
    .await
}

/// One message's story. Whoever asks looks at it.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn message(desk: State<'_, Desk>, id: String) -> Answer<MessageStory> {
    desk.ask(|open| async move {
        let story = open.engine.story(&id, &open.words)?;
        noted(open.engine.looked_at_message(&id).await);
        Ok(story)
    })
    .await
}

/// A look that cannot be written down hides nothing from whoever looks: the failure is news once more, that is all.
fn noted(looked: Result<(), EngineError>) {
    if let Err(error) = looked {
        tracing::warn!(%error, "a look was not noted");
    }
}

/// Takes back what has not left of a mailing. Says how many.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn cancel(desk: State<'_, Desk>, account: String, batch: String) -> Answer<u64> {
    desk.ask(|open| async move { open.engine.cancel(&open.engine.account_by_id(&account)?, &batch).await }).await
}

/// Lets go on what a stop holds: one mailing, or all of the account. Says how many.
///
/// # Errors
/// Where the mailing is not there.
#[tauri::command]
pub async fn resume(desk: State<'_, Desk>, account: String, batch: Option<String>) -> Answer<u64> {
    desk.ask(|open| async move { open.engine.resume(&open.engine.account_by_id(&account)?, batch.as_deref()).await })
        .await
}

/// Lets nothing new leave: of one mailing, or of all of the account. Says how many mailings.
///
/// # Errors
/// Where the mailing is not there.
#[tauri::command]
pub async fn pause(desk: State<'_, Desk>, account: String, batch: Option<String>) -> Answer<u64> {
    desk.ask(|open| async move { open.engine.pause(&open.engine.account_by_id(&account)?, batch.as_deref()).await })
        .await
}

/// Tries messages again that failed and may be tried.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn retry(desk: State<'_, Desk>, account: String, messages: Vec<String>) -> Answer<RetryView> {
    desk.ask(|open| async move { open.engine.retry(&open.served(&account).await?, &messages, &open.words).await }).await
}

/// The same with all of a mailing.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn retry_mailing(desk: State<'_, Desk>, account: String, batch: String) -> Answer<RetryView> {
    desk.ask(|open| async move { open.engine.retry_mailing(&open.served(&account).await?, &batch, &open.words).await })
        .await
}

/// Lets go what missed its hour. Says how many.
///
/// # Errors
/// Where the mailing is not there.
#[tauri::command]
pub async fn let_go(desk: State<'_, Desk>, account: String, batch: String) -> Answer<u64> {
    desk.ask(|open| async move { open.engine.let_go(&open.served(&account).await?, &batch).await }).await
}

/// Says whether a mailing goes before others.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn set_priority(desk: State<'_, Desk>, account: String, batch: String, priority: Priority) -> Answer<()> {
    desk.ask(move |open| async move {
        open.engine.set_priority(&open.engine.account_by_id(&account)?, &batch, priority).await
    })
    .await
}

/// Writes a mailing into a file that the person chooses. The name that it got; none: they closed the dialog.
///
/// # Errors
/// Where the mailing is not there, and why the file could not be written.
#[tauri::command]
pub async fn export_mailing(
    app: AppHandle,
    desk: State<'_, Desk>,
    account: String,
    batch: String,
    format: ReportFormat,
) -> Answer<Option<String>> {
    desk.ask(move |open| async move {
        let account = open.engine.account_by_id(&account)?;
        let mailing = open.engine.mailing(&account, &batch, &open.words)?;
        let words = &open.words;
        let name = format!("{}-{}", words.text("export-name", &[]), mailing.template);
        let ending = format.as_str();
        let kind = Kind { name: words.text(&format!("export-{ending}"), &[]), ending };
        let Some(path) = saving::ask(&app, words.text("export-title", &[]), &name, kind).await else { return Ok(None) };
        let to = ReportTo::File(path.clone());
        open.engine.report(&account, Some(&batch), format, to, words_of(words.language())).await?;
        Ok(Some(saving::name_of(&path)))
    })
    .await
}

/// Settles an uncertain message by a person's word.
///
/// # Errors
/// Where it is not there, or not uncertain.
#[tauri::command]
pub async fn resolve(desk: State<'_, Desk>, message: String, taken: bool) -> Answer<MessageStory> {
    desk.ask(move |open| async move {
        open.engine.resolve(&message, taken, &open.words).await?;
        open.engine.story(&message, &open.words)
    })
    .await
}

/// What needs a person, and what happened today. Before all else, where another program holds the engine.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn today(desk: State<'_, Desk>, account: String) -> Answer<Today> {
    desk.ask(|open| async move {
        let mut today = open.engine.today(&open.engine.account_by_id(&account)?, &open.words)?;
        if let Some(error) = open.desk.busy() {
            let name = match &*error {
                EngineError::EngineBusy { holder } => holder.as_ref().map(|holder| holder.program.clone()),
                _ => None,
            };
            let error = Some(open.words.error_view(&error));
            let need = Need { kind: NeedKind::Engine, count: 1, error, batch: None, message: None, name, at: None };
            today.needs.insert(0, need);
        }
        Ok(today)
    })
    .await
}
