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
    "contact_rows",
    "contact_history",
    "tags",
    "fields",
    "put_field",
    "remove_field",
    "segments",
    "save_segment",
    "remove_segment",
    "segment_count",
    "selected",
    "edit_tags",
    "edit_consent",
    "undo_edit",
    "last_import",
    "import_choose",
    "import_paste",
    "import_look",
    "import_check",
    "import_run",
    "import_stop",
    "import_forget",
    "import_rejects",
    "export_contacts",
    "dossier",
    "save_dossier",
    "erase_contact",
    "retention",
    "set_retention",
    "audit",
    "templates",
    "sync_templates",
    "drafts",
    "new_draft",
    "draft",
    "save_draft",
    "check_draft",
    "draft_versions",
    "compare_versions",
    "restore_version",
    "delete_draft",
    "undelete_draft",
    "library",
    "export_template",
    "save_template",
    "import_template_choose",
    "request_submit",
    "withdraw_request",
    "form",
    "send",
    "thread",
    "answer",
    "practice_phone",
    "practice_medium",
    "check_people",
    "send_people",
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

/// With which a test lets a file fall on the window. Not in what is shipped.
const TEST_DOOR: &str = "import_dropped";

fn main() {
    let door = std::env::var_os("CARGO_FEATURE_TEST_DOOR").map(|_| TEST_DOOR);
    let commands: Vec<_> = COMMANDS.iter().copied().chain(door).collect();
    let manifest = AppManifest::new().commands(commands.leak());
    if let Err(error) = tauri_build::try_build(Attributes::new().app_manifest(manifest)) {
        // A build script speaks through its output and its exit code; a panic would bury the reason under a backtrace.
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
