//! Declares the commands that the page may be allowed to call.
//!
//! Without this list Tauri lets every local window call every command. With it a command needs its `allow-…` in
//! `capabilities/main.json` too, and one that is missing here is refused.

use tauri_build::{AppManifest, Attributes};

/// Every command of `src/commands.rs`, by name.
const COMMANDS: &[&str] = &["greeting"];

fn main() {
    if let Err(error) = tauri_build::try_build(Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS))) {
        // A build script speaks through its output and its exit code; a panic would bury the reason under a backtrace.
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
