//! Templates.

use recado_engine::api::templates::{SyncView, TemplateCard};
use tauri::State;

use crate::desk::{Answer, Desk};

/// The local copy, one card a name and language.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn templates(desk: State<'_, Desk>, account: String) -> Answer<Vec<TemplateCard>> {
    desk.ask(|open| async move { open.engine.template_cards(&open.engine.account_by_id(&account)?) }).await
}

/// Makes the local copy as the service has it.
///
/// # Errors
/// Of the service; the copy is then as it was.
#[tauri::command]
pub async fn sync_templates(desk: State<'_, Desk>, account: String) -> Answer<SyncView> {
    desk.ask(|open| async move { open.engine.sync_templates(&open.served(&account).await?).await }).await
}
