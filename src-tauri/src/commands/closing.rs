//! Closing the window while messages are leaving.

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};
use ts_rs::TS;

use crate::desk::{Answer, Desk};
use crate::{question, window};

/// The person closed the window while messages are leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Closing {
    /// How many have not left.
    #[ts(type = "number")]
    pub sending: u64,
    /// There is a tray to find Recado in again.
    pub tray: bool,
}

/// What the person chose then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CloseChoice {
    /// Everything goes on, without the window.
    Background,
    /// Everything is paused, and the program ends.
    Pause,
    /// Nothing happens.
    Stay,
}

/// Does what the person chose.
///
/// # Errors
/// Where nothing could be paused; the window then stays.
#[tauri::command]
pub async fn close_as(app: AppHandle, desk: State<'_, Desk>, choice: CloseChoice) -> Answer<()> {
    match choice {
        CloseChoice::Background => question::go_away(&app).await,
        CloseChoice::Stay => question::stay(&app),
        CloseChoice::Pause => {
            question::stay(&app);
            desk.ask(|open| async move { open.engine.pause_leaving().await }).await?;
            window::end(&app);
        }
    }
    Ok(())
}
