//! Lists of contacts that come in. The page has a handle; the file stays here.

use recado_engine::api::imports::{ImportChoice, ImportLook, ImportPlan, ImportSource, ImportView};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use crate::choosing;
use crate::desk::{Answer, Desk};
use crate::importing::{self, ImportHandle};
use crate::saving::{self, Kind};

/// Asks for a file with the system's own dialog. None: the person closed it.
///
/// # Errors
/// Where it cannot be read.
#[tauri::command]
pub async fn import_choose(app: AppHandle, desk: State<'_, Desk>) -> Answer<Option<ImportHandle>> {
    let Some(path) = choosing::ask(&app, &desk.words()).await else { return Ok(None) };
    importing::open(&desk, ImportSource::File(path)).await.map(Some)
}

/// Opens what was pasted.
///
/// # Errors
/// Where there are no rows in it.
#[tauri::command]
pub async fn import_paste(desk: State<'_, Desk>, text: String) -> Answer<ImportHandle> {
    importing::open(&desk, ImportSource::Text(text)).await
}

/// What is recognised in it, read as the person says.
///
/// # Errors
/// Where it is not open any more, or cannot be read like that.
#[tauri::command]
pub async fn import_look(desk: State<'_, Desk>, handle: u32, choice: ImportChoice) -> Answer<ImportLook> {
    let opened = desk.importing().find(handle).ok_or_else(|| importing::gone(&desk))?;
    importing::look(&desk, opened.source, choice).await
}

/// Says what an import would do. `progress` hears how many rows were read.
///
/// # Errors
/// Where it is not open any more, was stopped, or cannot be read.
#[tauri::command]
pub async fn import_check(
    desk: State<'_, Desk>,
    handle: u32,
    plan: ImportPlan,
    progress: Channel<u64>,
) -> Answer<ImportView> {
    let (opened, stop) = desk.importing().begin(handle, &plan).ok_or_else(|| importing::gone(&desk))?;
    desk.ask(move |open| async move {
        let told = move |rows| drop(progress.send(rows));
        open.engine.check_import(&opened.source, &plan, stop, &open.words, told).await
    })
    .await
}

/// Takes the list over, as a whole or not at all.
///
/// # Errors
/// As [`import_check`]; nothing has then changed.
#[tauri::command]
pub async fn import_run(
    desk: State<'_, Desk>,
    handle: u32,
    plan: ImportPlan,
    progress: Channel<u64>,
) -> Answer<ImportView> {
    let (opened, stop) = desk.importing().begin(handle, &plan).ok_or_else(|| importing::gone(&desk))?;
    desk.ask(move |open| async move {
        let told = move |rows| drop(progress.send(rows));
        open.engine.run_import(&opened.source, &plan, stop, &open.words, told).await
    })
    .await
}

/// Stops what is done with it.
///
/// # Errors
/// None; a command that borrows state has to be able to fail.
#[tauri::command]
pub async fn import_stop(desk: State<'_, Desk>, handle: u32) -> Answer<()> {
    desk.importing().stop(handle);
    Ok(())
}

/// Closes it.
///
/// # Errors
/// None, as above.
#[tauri::command]
pub async fn import_forget(desk: State<'_, Desk>, handle: u32) -> Answer<()> {
    desk.importing().forget(handle);
    Ok(())
}

/// Writes the rows that were refused, each with its reason, into a file that the person chooses. The name that it got.
///
/// # Errors
/// Where the list is not open any more or was not tried, and why the file could not be written.
#[tauri::command]
pub async fn import_rejects(app: AppHandle, desk: State<'_, Desk>, handle: u32) -> Answer<Option<String>> {
    let opened = desk.importing().find(handle).ok_or_else(|| importing::gone(&desk))?;
    let plan = opened.plan.ok_or_else(|| importing::gone(&desk))?;
    desk.ask(move |open| async move {
        let words = &open.words;
        let kind = Kind { name: words.text("export-csv", &[]), ending: "csv" };
        let (title, name) = (words.text("rejects-title", &[]), words.text("rejects-name", &[]));
        let Some(path) = saving::ask(&app, title, &name, kind).await else { return Ok(None) };
        open.engine.write_rejects(&opened.source, &plan, words, &path).await?;
        Ok(Some(saving::name_of(&path)))
    })
    .await
}
