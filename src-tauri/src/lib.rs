//! Recado's window: the only part of the workspace that knows Tauri.
//!
//! The page in the window is untrusted. It reaches the program through the commands of [`commands`], each named in
//! `build.rs` and in `capabilities/main.json`; it gets the data of one screen, and errors as a code without prose.
//! A command is a few lines: what there is to decide is decided in the engine.
//!
//! What lost: opening the engine before the window. On a slow disk that is a program which does not seem to start, and
//! an engine that cannot open would have no window to say so.

pub mod commands;
pub mod desk;
pub mod error;

use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

/// Opens the window and stays until it is closed.
///
/// The log goes to stderr: warnings, or what the variable `RECADO_LOG` asks for (`RECADO_LOG=recado_engine=debug`).
#[must_use]
pub fn run() -> ExitCode {
    let filter = EnvFilter::try_from_env("RECADO_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let window = tauri::Builder::default()
        .manage(desk::Desk::default())
        .invoke_handler(tauri::generate_handler![commands::greeting])
        .run(tauri::generate_context!());

    match window {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not open");
            ExitCode::FAILURE
        }
    }
}
