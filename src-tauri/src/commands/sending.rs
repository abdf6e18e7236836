//! Writing to one person: the form, the send, the conversation, and in practice the answer.

use recado_engine::api::form::{FormRequest, FormView};
use recado_engine::api::sends::{SendRequest, SentView};
use recado_engine::api::thread::ThreadView;
use recado_sandbox::PhoneMessage;
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::desk::{Answer, Desk};
use crate::practice;

/// What a person's phone does, in practice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct AnswerRequest {
    /// Id of the practice account.
    pub account: String,
    /// Whose phone: E.164.
    pub phone: String,
    /// The message answered, ours.
    pub message: Option<String>,
    /// The quick reply tapped, by its place among the template's buttons.
    pub button: Option<usize>,
    /// Or words of one's own.
    pub text: Option<String>,
}

/// What arrived on a practice customer's phone.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PhoneItem {
    /// The message of ours that it is; none: it is not in this ledger.
    pub message: Option<String>,
    /// As the practice service drew it.
    pub shown: PhoneMessage,
}

/// A file that the practice service was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MediumView {
    /// What it is: `application/pdf`.
    pub mime: String,
    /// What it was called.
    pub name: Option<String>,
    /// How large it is.
    #[ts(type = "number")]
    pub bytes: u64,
    /// As a data URL, where it is a picture that can be shown.
    pub picture: Option<String>,
}

/// The form of a template, filled for a contact where one is chosen.
///
/// # Errors
/// Where the template or the contact is not there.
#[tauri::command]
pub async fn form(desk: State<'_, Desk>, request: FormRequest) -> Answer<FormView> {
    desk.ask(
        |open| async move { open.engine.form(&open.engine.account_by_id(&request.account)?, &request, &open.words) },
    )
    .await
}

/// Puts a message into the ledger, from where it leaves.
///
/// # Errors
/// Everything that can be known to be wrong; nothing has then entered the ledger.
#[tauri::command]
pub async fn send(desk: State<'_, Desk>, request: SendRequest) -> Answer<SentView> {
    desk.ask(|open| async move {
        let account = open.served(&request.account).await?;
        let sent = open.engine.notify(&account, request).await?;
        open.desk.notices().await_end(&sent.batch, &account.id.to_string());
        Ok(sent)
    })
    .await
}

/// The conversation with a person.
///
/// # Errors
/// For what is no number.
#[tauri::command]
pub async fn thread(desk: State<'_, Desk>, account: String, phone: String) -> Answer<ThreadView> {
    desk.ask(|open| async move { open.engine.thread(&open.engine.account_by_id(&account)?, &phone, &open.words) }).await
}

/// Practice only: the person's phone answers.
///
/// # Errors
/// Where the account is none for practice, and for an answer that nobody can have given.
#[tauri::command]
pub async fn answer(desk: State<'_, Desk>, request: AnswerRequest) -> Answer<()> {
    desk.ask(|open| async move { practice::answer(&open, request).await }).await
}

/// Practice only: what stands on a person's phone after the first so many, as its service drew it.
///
/// # Errors
/// Where the account is none for practice, or its service cannot start.
#[tauri::command]
pub async fn practice_phone(
    desk: State<'_, Desk>,
    account: String,
    phone: String,
    after: usize,
) -> Answer<Vec<PhoneItem>> {
    desk.ask(move |open| async move { practice::phone(&open, &account, &phone, after).await }).await
}

/// Practice only: a file that its service was given.
///
/// # Errors
/// None; a command that borrows state has to be able to fail.
#[tauri::command]
pub async fn practice_medium(desk: State<'_, Desk>, id: String) -> Answer<Option<MediumView>> {
    desk.ask(|open| async move { Ok(open.desk.practice().medium(&id).await) }).await
}
