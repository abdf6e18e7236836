//! The start of the window, its settings, and the platform's pages in the browser.

use tauri::{AppHandle, State};

use crate::desk::{Answer, Desk};
use crate::error::AppError;
use crate::opening::Opening;
use crate::pages::Page;
use crate::{background, window};

/// What the window shows first. Opens the engine, and tries again if that failed before.
///
/// # Errors
/// Why the engine could not open.
#[tauri::command]
pub async fn opening(desk: State<'_, Desk>) -> Answer<Opening> {
    desk.ask(|open| async move { Opening::of(&open) }).await
}

/// The page has shown its first data: the watchdog rests, and what waited for this begins.
///
/// # Errors
/// None; a command that borrows state has to be able to fail.
#[tauri::command]
pub async fn painted(app: AppHandle, desk: State<'_, Desk>) -> Answer<()> {
    if desk.set_painted() {
        tracing::info!("first data");
        background::start(&app);
    }
    Ok(())
}

/// Remembers a setting, and follows it at once.
///
/// # Errors
/// For another name, and for a value that it cannot have.
#[tauri::command]
pub async fn set_setting(app: AppHandle, desk: State<'_, Desk>, name: String, value: String) -> Answer<Opening> {
    let opening = desk
        .ask(|open| async move {
            open.engine.set_setting(&name, &value).await?;
            Opening::of(&open)
        })
        .await?;
    window::wear(&app, opening.theme);
    Ok(opening)
}

/// Opens one of the platform's pages in the browser.
///
/// # Errors
/// `page_unopened` where the system has nothing to open it with; its address is then among the parameters.
#[tauri::command]
pub async fn open_page(desk: State<'_, Desk>, page: Page) -> Answer<()> {
    let opened = tokio::task::spawn_blocking(move || tauri_plugin_opener::open_url(page.address(), None::<&str>));
    match opened.await {
        Ok(Ok(())) => Ok(()),
        _ => Err(AppError::own("page_unopened", &desk.words(), &[("address", page.address())])),
    }
}

/// The practice account, made with a few people in the list where there is none; it becomes the one in use.
///
/// # Errors
/// Why it could not be made.
#[tauri::command]
pub async fn start_practice(desk: State<'_, Desk>) -> Answer<Opening> {
    desk.start_practice().await
}
