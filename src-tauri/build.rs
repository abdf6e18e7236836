//! Declares the commands that the page may be allowed to call.
//!
//! Without this list Tauri lets every local window call every command. With it a command needs its `allow-…` in
//! `capabilities/main.json` too, and one that is missing here is refused. `tests/doors.rs` holds the four lists together:
//! this one, the capability, the handler in `src/lib.rs` and `ui/src/host/host.ts`.

use tauri_build::{AppManifest, Attributes};

/// Every command of `src/commands/`, by name.
const COMMANDS: &[&str] = &[
    "opening",
    "painted",
    "set_setting",
    "open_page",
    "start_practice",
    "accounts",
    "check_account",
    "replace_token",
    "connect_look",
    "connect_numbers",
    "connect_add",
    "connect_forget",
    "contacts",
    "contact",
    "save_contact",
    "read_phone",
    "templates",
    "sync_templates",
    "form",
    "send",
    "thread",
    "answer",
    "mailings",
    "mailing",
    "messages",
    "message",
    "cancel",
    "resume",
    "resolve",
    "pause",
    "retry",
    "retry_mailing",
    "let_go",
    "set_priority",
    "export_mailing",
    "today",
    "close_as",
];

fn main() {
    if let Err(error) = tauri_build::try_build(Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS))) {
        // A build script speaks through its output and its exit code; a panic would bury the reason under a backtrace.
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
