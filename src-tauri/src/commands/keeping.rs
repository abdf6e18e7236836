//! What is kept about people: shown, handed over, and gone.

use recado_engine::api::dossier::{DossierView, Whom};
use recado_engine::api::erasure::{AuditView, ErasedView};
use recado_engine::{EngineError, FileProblem, Retention};
use serde::Deserialize;
use tauri::{AppHandle, State};

use crate::desk::{Answer, Desk};
use crate::saving::{self, Kind};

/// What a dossier is written to a file as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DossierKind {
    /// To be read.
    Text,
    /// For another program.
    Json,
}

/// All that is kept about a person.
///
/// # Errors
/// Where the contact is not there.
#[tauri::command]
pub async fn dossier(desk: State<'_, Desk>, id: String) -> Answer<DossierView> {
    desk.ask(|open| async move { open.engine.dossier(&Whom::Contact(id), &open.words).await }).await
}

/// Writes it into a file that the person chooses. The name that it got; none: they closed the dialog.
///
/// # Errors
/// Where the contact is not there, and why the file could not be written.
#[tauri::command]
pub async fn save_dossier(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    kind: DossierKind,
) -> Answer<Option<String>> {
    desk.ask(move |open| async move {
        let words = &open.words;
        let dossier = open.engine.dossier(&Whom::Contact(id), words).await?;
        let (key, ending) = match kind {
            DossierKind::Text => ("dossier-text", "txt"),
            DossierKind::Json => ("dossier-json", "json"),
        };
        let title = words.text("dossier-title", &[]);
        let kind = Kind { name: words.text(key, &[]), ending };
        let Some(path) = saving::ask(&app, title, &words.text("dossier-name", &[]), kind).await else {
            return Ok(None);
        };
        let text = match ending {
            "json" => serde_json::to_string_pretty(&dossier).unwrap_or_default(),
            _ => dossier.text,
        };
        let written = tokio::fs::write(&path, text).await;
        written.map_err(|why| EngineError::File(FileProblem { path: path.clone(), why: why.to_string() }))?;
        Ok(Some(saving::name_of(&path)))
    })
    .await
}

/// Erases a person.
///
/// # Errors
/// Where the contact is not there, or a message to it is on its way.
#[tauri::command]
pub async fn erase_contact(desk: State<'_, Desk>, id: String) -> Answer<ErasedView> {
    desk.ask(|open| async move { open.engine.erase(&Whom::Contact(id)).await }).await
}

/// For how long things are kept.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn retention(desk: State<'_, Desk>) -> Answer<Retention> {
    desk.ask(|open| async move { open.engine.retention() }).await
}

/// Says for how long things are kept.
///
/// # Errors
/// For a number of days that is none.
#[tauri::command]
pub async fn set_retention(desk: State<'_, Desk>, rules: Retention) -> Answer<()> {
    desk.ask(move |open| async move { open.engine.set_retention(rules).await }).await
}

/// What was done with data of people, newest first.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn audit(desk: State<'_, Desk>, limit: u32) -> Answer<Vec<AuditView>> {
    desk.ask(move |open| async move { open.engine.audit(limit) }).await
}
