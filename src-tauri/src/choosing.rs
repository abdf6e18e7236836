//! Which file is read: the system's own dialog, asked from here, so that the page learns no path.

use std::path::PathBuf;

use recado_engine::words::Words;
use recado_engine::{MediaKind, files};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

use crate::window;

/// What lists of contacts end in.
const ENDINGS: [&str; 9] = ["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "ods", "vcf", "vcard"];

/// Asks the person for a list of contacts; none: they closed the dialog.
pub(crate) async fn ask(app: &AppHandle, words: &Words) -> Option<PathBuf> {
    let title = words.text("choose-title", &[]);
    picked(app, title, words.text("choose-lists", &[]), &ENDINGS).await
}

/// Asks the person for a file of templates; none: they closed the dialog.
pub(crate) async fn ask_for_templates(app: &AppHandle, words: &Words) -> Option<PathBuf> {
    let title = words.text("template-choose-title", &[]);
    picked(app, title, words.text("template-choose-json", &[]), &["json"]).await
}

/// Asks the person for a file to send; none: they closed the dialog.
pub(crate) async fn ask_for_file(app: &AppHandle, words: &Words, kind: MediaKind) -> Option<PathBuf> {
    let title = words.text(&format!("file-choose-{}", kind.as_str()), &[]);
    let name = words.text(&format!("file-kind-{}", kind.as_str()), &[]);
    picked(app, title, name, files::endings(kind)).await
}

async fn picked(app: &AppHandle, title: String, kind: String, endings: &[&str]) -> Option<PathBuf> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let mut dialog = app.dialog().file().set_title(title).add_filter(kind, endings);
    if let Some(window) = window::main(app) {
        dialog = dialog.set_parent(&window);
    }
    dialog.pick_file(move |path| {
        let _ = tell.send(path);
    });
    told.await.ok()??.into_path().ok()
}
