//! Files that messages carry, and charges as they are typed. The page has a file's hash and its name; paths stay here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recado_engine::api::charges::ChargeView;
use recado_engine::api::media::NoteView;
use recado_engine::api::sends::SendRequest;
use recado_engine::files::FileView;
use recado_engine::{ChargeKind, MediaKind};
use tauri::{AppHandle, State};

use crate::choosing;
use crate::desk::{Answer, Desk};

/// Asks for a file with the system's own dialog, and keeps a copy of it. None: the person closed the dialog.
///
/// # Errors
/// Where it cannot be sent; nothing is then kept.
#[tauri::command]
pub async fn choose_file(app: AppHandle, desk: State<'_, Desk>, kind: MediaKind) -> Answer<Option<FileView>> {
    let Some(path) = choosing::ask_for_media(&app, &desk.words(), kind).await else { return Ok(None) };
    desk.ask(move |open| async move { open.engine.keep_file(&path, Some(kind)).await.map(Some) }).await
}

/// A kept picture, as the address of an image: `data:image/png;base64,…`. None: it is no picture, or not there.
///
/// # Errors
/// Where the disk does not give it.
#[tauri::command]
pub async fn file_picture(desk: State<'_, Desk>, hash: String) -> Answer<Option<String>> {
    desk.ask(move |open| async move {
        let picture = open.engine.picture(&hash).await?;
        Ok(picture.map(|(mime, bytes)| format!("data:{mime};base64,{}", STANDARD.encode(bytes))))
    })
    .await
}

/// What does not fit together in a message from the form, and what is late.
///
/// # Errors
/// Where the template is not there.
#[tauri::command]
pub async fn check_send(desk: State<'_, Desk>, account: String, request: SendRequest) -> Answer<Vec<NoteView>> {
    desk.ask(
        move |open| async move { open.engine.check_send(&open.engine.account_by_id(&account)?, &request, &open.words) },
    )
    .await
}

/// Reads a Pix code, a boleto's line or a link as it is typed; what is wrong with it stands in the answer.
///
/// # Errors
/// None of its own.
#[tauri::command]
pub async fn read_charge(desk: State<'_, Desk>, kind: ChargeKind, text: String) -> Answer<ChargeView> {
    desk.ask(move |open| async move { Ok(open.engine.read_charge(kind, &text, &open.words)) }).await
}

/// As if the person chose the file of this path: it is kept, and the next dialog for a file answers with it. For tests of
/// the window alone: what is shipped has no such door.
///
/// # Errors
/// As [`choose_file`].
#[cfg(feature = "test-door")]
#[tauri::command]
pub async fn keep_file_dropped(
    desk: State<'_, Desk>,
    path: std::path::PathBuf,
    kind: Option<MediaKind>,
) -> Answer<FileView> {
    choosing::answer_next(&path);
    desk.ask(move |open| async move { open.engine.keep_file(&path, kind).await }).await
}
