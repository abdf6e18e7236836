//! Drafts of templates, and the library of ready texts. No service is asked.

use recado_engine::api::drafts::exchange::{Exportable, read_file};
use recado_engine::api::drafts::versions::VersionView;
use recado_engine::api::drafts::write::{DraftSaved, NewDraft};
use recado_engine::api::drafts::{DraftCard, DraftCheck, DraftView, RequestView};
use recado_engine::api::library::{self as ready, LibraryCard};
use recado_engine::{ComparedPart, EngineError, FileProblem, Sources};
use serde::Serialize;
use serde_json::Value;
use tauri::{AppHandle, State};
use ts_rs::TS;

use crate::choosing;
use crate::desk::{Answer, Desk};
use crate::saving::{self, Kind};

/// What came out of a file of templates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TemplatesImported {
    /// Its name.
    pub file: String,
    /// The drafts that were made, in the order of the file.
    pub drafts: Vec<String>,
}

/// The drafts of an account, the last one that changed first.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn drafts(desk: State<'_, Desk>, account: String) -> Answer<Vec<DraftCard>> {
    desk.ask(|open| async move { open.engine.drafts(&open.engine.account_by_id(&account)?) }).await
}

/// Begins a draft.
///
/// # Errors
/// Where what it is made of is not there, or is no template.
#[tauri::command]
pub async fn new_draft(desk: State<'_, Desk>, account: String, from: NewDraft) -> Answer<DraftView> {
    desk.ask(|open| async move {
        let account = open.engine.account_by_id(&account)?;
        open.engine.new_draft(&account, from, &open.words).await
    })
    .await
}

/// One draft, whole.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn draft(desk: State<'_, Desk>, id: String) -> Answer<DraftView> {
    desk.ask(|open| async move { open.engine.draft(&id, &open.words) }).await
}

/// Saves what was typed.
///
/// # Errors
/// `draft_changed` where another window or the command line wrote meanwhile: nothing was saved.
#[tauri::command]
pub async fn save_draft(
    desk: State<'_, Desk>,
    id: String,
    revision: i64,
    content: Value,
    sources: Sources,
) -> Answer<DraftSaved> {
    desk.ask(move |open| async move { open.engine.save_draft(&id, revision, content, sources, &open.words).await })
        .await
}

/// What is wrong with a draft; nothing is written.
///
/// # Errors
/// For what cannot be a template at all.
#[tauri::command]
pub async fn check_draft(desk: State<'_, Desk>, account: String, content: Value) -> Answer<DraftCheck> {
    desk.ask(|open| async move {
        let account = open.engine.account_by_id(&account)?;
        open.engine.check_draft(&account, &content, &open.words)
    })
    .await
}

/// The versions of a draft, newest first.
///
/// # Errors
/// Where the draft is not there.
#[tauri::command]
pub async fn draft_versions(desk: State<'_, Desk>, id: String) -> Answer<Vec<VersionView>> {
    desk.ask(|open| async move { open.engine.draft_versions(&id) }).await
}

/// What is different now from a version.
///
/// # Errors
/// Where the draft or the version is not there.
#[tauri::command]
pub async fn compare_versions(desk: State<'_, Desk>, id: String, number: i64) -> Answer<Vec<ComparedPart>> {
    desk.ask(move |open| async move { open.engine.compare_versions(&id, number) }).await
}

/// Brings a version back.
///
/// # Errors
/// Where the draft or the version is not there.
#[tauri::command]
pub async fn restore_version(desk: State<'_, Desk>, id: String, number: i64) -> Answer<DraftView> {
    desk.ask(move |open| async move { open.engine.restore_version(&id, number, &open.words).await }).await
}

/// Puts a draft out of sight; it can be had back.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn delete_draft(desk: State<'_, Desk>, id: String) -> Answer<()> {
    desk.ask(|open| async move { open.engine.delete_draft(&id).await }).await
}

/// Brings a deleted draft back.
///
/// # Errors
/// Where it is gone for good.
#[tauri::command]
pub async fn undelete_draft(desk: State<'_, Desk>, id: String) -> Answer<()> {
    desk.ask(|open| async move { open.engine.undelete_draft(&id).await }).await
}

/// The ready texts in a template's language.
///
/// # Errors
/// None; a command that borrows state has to be able to fail.
#[tauri::command]
pub async fn library(desk: State<'_, Desk>, language: String) -> Answer<Vec<LibraryCard>> {
    desk.ask(|_| async move { Ok(ready::library(&language)) }).await
}

/// A template as the service takes it, as text.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn export_template(desk: State<'_, Desk>, what: Exportable) -> Answer<String> {
    desk.ask(|open| async move { open.engine.export_template(&what) }).await
}

/// Writes it into a file that the person chooses. The name that it got; none: they closed the dialog.
///
/// # Errors
/// Where it is not there, and why the file could not be written.
#[tauri::command]
pub async fn save_template(app: AppHandle, desk: State<'_, Desk>, what: Exportable) -> Answer<Option<String>> {
    desk.ask(move |open| async move {
        let words = &open.words;
        let text = open.engine.export_template(&what)?;
        let name = open.engine.export_name(&what)?;
        let kind = Kind { name: words.text("template-save-json", &[]), ending: "json" };
        let title = words.text("template-save-title", &[]);
        let Some(path) = saving::ask(&app, title, &name, kind).await else { return Ok(None) };
        let written = tokio::fs::write(&path, text + "\n").await;
        written.map_err(|why| EngineError::File(FileProblem { path: path.clone(), why: why.to_string() }))?;
        Ok(Some(saving::name_of(&path)))
    })
    .await
}

/// Asks for a file of templates with the system's own dialog, and makes drafts of them. None: the person closed it.
///
/// # Errors
/// Where it is no template; the error says which part is wrong, and nothing has entered.
#[tauri::command]
pub async fn import_template_choose(
    app: AppHandle,
    desk: State<'_, Desk>,
    account: String,
) -> Answer<Option<TemplatesImported>> {
    desk.ask(move |open| async move {
        let Some(path) = choosing::ask_for_templates(&app, &open.words).await else { return Ok(None) };
        let account = open.engine.account_by_id(&account)?;
        let text = read_file(&path)?;
        let imported = open.engine.import_templates(&account, &text, false).await?;
        let drafts = imported.into_iter().map(|one| one.id).collect();
        Ok(Some(TemplatesImported { file: saving::name_of(&path), drafts }))
    })
    .await
}

/// Asks for a draft at the service; it waits.
///
/// # Errors
/// Where the service would refuse it.
#[tauri::command]
pub async fn request_submit(desk: State<'_, Desk>, id: String) -> Answer<RequestView> {
    desk.ask(|open| async move { open.engine.request_submit(&id, &open.words).await }).await
}

/// Takes back what was asked for and has not left.
///
/// # Errors
/// Where nothing waits.
#[tauri::command]
pub async fn withdraw_request(desk: State<'_, Desk>, id: String) -> Answer<()> {
    desk.ask(|open| async move { open.engine.withdraw_request(&id).await }).await
}
