//! Where a file is written to: the system's own dialog, asked from here, so that the page learns no path.

use std::path::{Path, PathBuf};

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

use crate::window;

/// A kind of file.
pub(crate) struct Kind {
    /// As people call it.
    pub(crate) name: String,
    /// Without the dot.
    pub(crate) ending: &'static str,
}

/// Asks the person; none: they closed the dialog. `name` is what is proposed, without its ending.
pub(crate) async fn ask(app: &AppHandle, title: String, name: &str, kind: Kind) -> Option<PathBuf> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let mut dialog = app
        .dialog()
        .file()
        .set_title(title)
        .set_file_name(format!("{name}.{}", kind.ending))
        .add_filter(kind.name, &[kind.ending]);
    if let Some(window) = window::main(app) {
        dialog = dialog.set_parent(&window);
    }
    dialog.save_file(move |path| {
        let _ = tell.send(path);
    });
    let path = told.await.ok()??.into_path().ok()?;
    Some(ended(path, kind.ending))
}

/// With the ending, where the person typed none. Not where such a file is there already: they were not asked about it.
fn ended(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let with = path.with_extension(ending);
    if with.exists() { path } else { with }
}

/// The name alone, which is all that the page is told.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_its_ending_and_no_file_is_written_over_that_nobody_was_asked_about() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert_eq!(ended(at("envio"), "csv"), at("envio.csv"));
        assert_eq!(ended(at("envio.txt"), "csv"), at("envio.txt"), "as the person wants it");
        std::fs::write(at("envio.csv"), "").unwrap();
        assert_eq!(ended(at("envio"), "csv"), at("envio"));
        assert_eq!(name_of(&at("envio.csv")), "envio.csv");
    }
}
