//! Files that messages carry, and what codes to pay with say. The page sees names, sizes and pictures, never a path.

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

/// Has a file chosen, looks at it and keeps it; null: the person closed the dialog.
///
/// # Errors
/// Where it cannot be sent as this, or not be kept.
#[tauri::command]
pub async fn choose_file(app: AppHandle, desk: State<'_, Desk>, kind: MediaKind) -> Answer<Option<FileView>> {
    desk.ask(move |open| async move {
        match choosing::ask_for_file(&app, &open.words, kind).await {
            Some(path) => open.engine.keep_file(&path, Some(kind)).await.map(Some),
            None => Ok(None),
        }
    })
    .await
}

/// A kept picture as a data URL; null: it is none. None that is kept is larger than the platform takes.
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

/// What one should know before a message leaves; nothing is written.
///
/// # Errors
/// Where the account or the template is not there.
#[tauri::command]
pub async fn check_send(desk: State<'_, Desk>, account: String, request: SendRequest) -> Answer<Vec<NoteView>> {
    desk.ask(|open| async move {
        let account = open.engine.account_by_id(&account)?;
        open.engine.check_send(&account, &request, &open.words)
    })
    .await
}

/// What a code to pay with says, or what is wrong with it.
///
/// # Errors
/// Where the account is not there.
#[tauri::command]
pub async fn read_charge(desk: State<'_, Desk>, account: String, kind: ChargeKind, text: String) -> Answer<ChargeView> {
    desk.ask(move |open| async move {
        let account = open.engine.account_by_id(&account)?;
        Ok(open.engine.read_charge(&account, kind, &text, &open.words))
    })
    .await
}
