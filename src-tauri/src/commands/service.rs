//! Templates at the service: what it says of them, and what is asked for there.

use std::sync::Arc;

use recado_engine::api::drafts::DraftView;
use recado_engine::api::service::{HandProgress, HandedIn, RequestCard, ServiceView, Told};
use tauri::State;
use tauri::ipc::Channel;

use crate::desk::{Answer, Desk};

/// What the service thinks of a template, from the last look at it.
///
/// # Errors
/// Where there is no such template.
#[tauri::command]
pub async fn template_service(
    desk: State<'_, Desk>,
    account: String,
    name: String,
    language: String,
) -> Answer<ServiceView> {
    desk.ask(|open| async move {
        let account = open.engine.account_by_id(&account)?;
        open.engine.template_service(&account, &name, &language, &open.words)
    })
    .await
}

/// What waits to be handed in, what is unsure, and what was refused lately.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn template_requests(desk: State<'_, Desk>, account: String) -> Answer<Vec<RequestCard>> {
    desk.ask(|open| async move { open.engine.template_requests(&open.engine.account_by_id(&account)?, &open.words) })
        .await
}

/// Takes requests to the service, one after the other; `progress` hears of samples that go along.
///
/// # Errors
/// Where there is no token, or a request is not there. Without a network the requests go on waiting, which is no error.
#[tauri::command]
pub async fn hand_in(
    desk: State<'_, Desk>,
    account: String,
    ids: Vec<String>,
    progress: Channel<HandProgress>,
) -> Answer<Vec<HandedIn>> {
    desk.ask(|open| async move {
        let account = open.served(&account).await?;
        // A page that went away is told nothing.
        let told: Told = Arc::new(move |step| drop(progress.send(step)));
        open.engine.hand_in(&account, &ids, told, &open.words).await
    })
    .await
}

/// Asks for a template to be deleted: one language, or all of them. It waits to be handed in.
///
/// # Errors
/// Where it is not there, or cannot be deleted.
#[tauri::command]
pub async fn request_delete(
    desk: State<'_, Desk>,
    account: String,
    name: String,
    language: Option<String>,
) -> Answer<RequestCard> {
    desk.ask(|open| async move {
        let account = open.engine.account_by_id(&account)?;
        open.engine.request_delete(&account, &name, language.as_deref(), &open.words).await
    })
    .await
}

/// Asks for a paused template to be let go. It waits to be handed in.
///
/// # Errors
/// Where it is not there, or not paused.
#[tauri::command]
pub async fn request_unpause(
    desk: State<'_, Desk>,
    account: String,
    name: String,
    language: String,
) -> Answer<RequestCard> {
    desk.ask(|open| async move {
        let account = open.engine.account_by_id(&account)?;
        open.engine.request_unpause(&account, &name, &language, &open.words).await
    })
    .await
}

/// Takes back any request that has not left.
///
/// # Errors
/// Where it is not there, or has left.
#[tauri::command]
pub async fn withdraw_template_request(desk: State<'_, Desk>, account: String, id: String) -> Answer<()> {
    desk.ask(
        |open| async move { open.engine.withdraw_template_request(&open.engine.account_by_id(&account)?, &id).await },
    )
    .await
}

/// Puts the other kind of payment button in the place of a draft's.
///
/// # Errors
/// Where the draft is not there, or has no payment buttons.
#[tauri::command]
pub async fn switch_payment(desk: State<'_, Desk>, id: String) -> Answer<DraftView> {
    desk.ask(|open| async move { open.engine.switch_payment(&id, &open.words).await }).await
}
