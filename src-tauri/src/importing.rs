//! The list of contacts that is on its way in: the page has a handle and what was recognised, never a path or the file.
//!
//! One at a time: another one takes its place, and a run that is under way goes on to its end. What was planned last is
//! kept too, since the rows that it refused are read again when they are saved.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use recado_engine::api::imports::{ImportChoice, ImportLook, ImportPlan, ImportSource};
use serde::Serialize;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Window, WindowEvent};
use tokio::sync::watch;
use ts_rs::TS;

use crate::desk::{Answer, Desk};
use crate::error::AppError;
use crate::window;

/// What the page hears when a file was dropped: an [`ImportHandle`], or an [`AppError`].
const DROPPED: &str = "dropped";
/// What it hears when a file was dropped that can be sent: a `FileView`, or an [`AppError`].
const DROPPED_FILE: &str = "dropped-file";
/// How such files end. Other documents may be a list of people.
const SENT: [&str; 6] = ["pdf", "jpg", "jpeg", "png", "mp4", "3gp"];

/// What the page hears when a file is held over the window, and when it is not any more.
const DRAGGING: &str = "dragging";

/// A list that the program holds open for the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ImportHandle {
    /// What the program calls it.
    pub handle: u32,
    /// What was recognised.
    pub look: ImportLook,
}

/// The list that is open, where there is one. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Importing {
    held: Arc<Mutex<Held>>,
}

#[derive(Default)]
struct Held {
    count: u32,
    open: Option<Opened>,
}

/// It, and what the page wants of it.
#[derive(Clone)]
pub(crate) struct Opened {
    handle: u32,
    /// The file, or what was pasted.
    pub(crate) source: ImportSource,
    /// What was tried or run last.
    pub(crate) plan: Option<ImportPlan>,
    stop: watch::Sender<bool>,
}

impl Importing {
    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self, source: ImportSource) -> u32 {
        let mut held = self.held();
        held.count += 1;
        let handle = held.count;
        held.open = Some(Opened { handle, source, plan: None, stop: watch::Sender::new(false) });
        handle
    }

    /// The list of this handle, where it is still the open one.
    pub(crate) fn find(&self, handle: u32) -> Option<Opened> {
        self.held().open.clone().filter(|open| open.handle == handle)
    }

    /// The same for work that begins with this plan, and what tells that work to stop.
    pub(crate) fn begin(&self, handle: u32, plan: &ImportPlan) -> Option<(Opened, watch::Receiver<bool>)> {
        let mut held = self.held();
        let open = held.open.as_mut().filter(|open| open.handle == handle)?;
        open.plan = Some(plan.clone());
        open.stop = watch::Sender::new(false);
        Some((open.clone(), open.stop.subscribe()))
    }

    /// Stops what is done with it.
    pub(crate) fn stop(&self, handle: u32) {
        if let Some(open) = self.find(handle) {
            open.stop.send_replace(true);
        }
    }

    /// Closes it.
    pub(crate) fn forget(&self, handle: u32) {
        self.held().open.take_if(|open| open.handle == handle);
    }
}

/// Looks at a list and holds it open.
///
/// # Errors
/// Where it cannot be read.
pub(crate) async fn open(desk: &Desk, source: ImportSource) -> Answer<ImportHandle> {
    let look = look(desk, source.clone(), ImportChoice::default()).await?;
    Ok(ImportHandle { handle: desk.importing().open(source), look })
}

/// What is recognised in it, read as the person says.
///
/// # Errors
/// Where it cannot be read.
pub(crate) async fn look(desk: &Desk, source: ImportSource, choice: ImportChoice) -> Answer<ImportLook> {
    desk.ask(move |open| async move {
        let region = open.engine.region();
        open.engine.look_import(&source, &choice, &region, &open.words)
    })
    .await
}

/// What the page is told about a handle that is not the open one.
pub(crate) fn gone(desk: &Desk) -> AppError {
    AppError::own("import_gone", &desk.words(), &[])
}

/// A file that falls on the window is opened here: the page would get its path otherwise.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    let app = window.app_handle();
    let paths = match event {
        // Text that is dragged over the window has no path, and falls into fields.
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => return tell_dragging(app, true),
        DragDropEvent::Leave => return tell_dragging(app, false),
        DragDropEvent::Drop { paths, .. } => paths,
        _ => return,
    };
    tell_dragging(app, false);
    // Of several the first: one list at a time.
    let Some(path) = paths.first().cloned() else { return };
    let app = app.clone();
    tauri::async_runtime::spawn(async move { dropped(&app, path).await });
}

fn tell_dragging(app: &AppHandle, over: bool) {
    if let Err(error) = app.emit_to(window::MAIN, DRAGGING, over) {
        tracing::debug!(%error, "the page did not hear of what is held over it");
    }
}

/// Opens a list that was dropped, or keeps a file that can be sent, and tells the page.
async fn dropped(app: &AppHandle, path: PathBuf) {
    let desk = app.state::<Desk>().inner().clone();
    let told = if is_sent(&path) {
        let kept = desk.ask(move |open| async move { open.engine.keep_file(&path, None).await }).await;
        match kept {
            Ok(file) => app.emit_to(window::MAIN, DROPPED_FILE, file),
            Err(error) => app.emit_to(window::MAIN, DROPPED_FILE, error),
        }
    } else {
        match open(&desk, ImportSource::File(path)).await {
            Ok(opened) => app.emit_to(window::MAIN, DROPPED, opened),
            Err(error) => app.emit_to(window::MAIN, DROPPED, error),
        }
    };
    if let Err(error) = told {
        tracing::warn!(%error, "a file was dropped, and the page did not hear of it");
    }
}

/// Whether a file is something to send, and no list of people. By its name: one that lies is told what it is.
fn is_sent(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    SENT.contains(&ending.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_films_and_pdfs_are_sent_and_all_else_may_be_a_list() {
        for sent in ["a.pdf", "B.PDF", "c.jpeg", "d.png", "e.mp4"] {
            assert!(is_sent(Path::new(sent)), "{sent}");
        }
        for list in ["a.csv", "b.xlsx", "agenda.vcf", "pdf", "c.pdf.csv", "sem ponto"] {
            assert!(!is_sent(Path::new(list)), "{list}");
        }
    }

    fn pasted(text: &str) -> ImportSource {
        ImportSource::Text(text.to_owned())
    }

    #[test]
    fn one_list_is_open_at_a_time_and_an_old_handle_opens_nothing() {
        let importing = Importing::default();
        let first = importing.open(pasted("a"));
        let second = importing.open(pasted("b"));
        assert!(importing.find(first).is_none());
        assert_eq!(importing.find(second).unwrap().source, pasted("b"));
        importing.forget(first);
        assert!(importing.find(second).is_some(), "whoever closes the old one closes nothing else");
        importing.forget(second);
        assert!(importing.find(second).is_none());
    }

    #[test]
    fn stopping_reaches_the_work_that_is_under_way_and_not_the_next() {
        let importing = Importing::default();
        let handle = importing.open(pasted("a"));
        let plan: ImportPlan = serde_json::from_value(serde_json::json!({
            "choice": {}, "targets": [{"to": "phone"}], "rules": {}, "tags": [], "opt_in": null, "wording": null,
            "country": "BR", "area": null, "notation": "brazil", "mend_ninth_digit": false
        }))
        .unwrap();
        let (_, stop) = importing.begin(handle, &plan).unwrap();
        importing.stop(handle);
        assert!(*stop.borrow());
        let (opened, next) = importing.begin(handle, &plan).unwrap();
        assert!(!*next.borrow());
        assert_eq!(opened.plan, Some(plan));
    }
}
