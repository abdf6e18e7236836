//! What the page may ask for. All commands are `async`: the others run on the window's own thread and would freeze it.

use tauri::State;

use crate::desk::{Desk, Greeting};
use crate::error::AppError;

/// What the window shows first: the language, and the practice account.
///
/// # Errors
/// Why the engine could not open. Asking again tries again.
#[tauri::command]
pub async fn greeting(desk: State<'_, Desk>) -> Result<Greeting, AppError> {
    desk.greeting().await
}
