//! Recado in the system's tray, while something leaves or the window is away, and not otherwise.
//!
//! It is never the only way back: starting the program again shows the window as well, and where the tray goes away the
//! window comes. Whether there is a tray is known only by trying: on Linux its desktop may have none.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

use std::time::{Duration, Instant};

use recado_engine::Engine;
use recado_engine::words::Words;
use tauri::{AppHandle, Manager};
use tokio::sync::{Mutex, watch};

use crate::desk::Desk;
use crate::{question, window};
#[cfg(not(target_os = "linux"))]
use elsewhere::Icon;
#[cfg(target_os = "linux")]
use linux::Icon;

/// How often at most the count in the menu changes.
const PAUSE: Duration = Duration::from_secs(1);
/// What is over within this time needs no icon.
const WORTH_IT: Duration = Duration::from_secs(3);
/// How long a desktop may take to show the icon.
const PATIENCE: Duration = Duration::from_secs(2);

/// The icon, where it is shown, and whether the window is away.
#[derive(Default)]
pub(crate) struct Tray {
    icon: Mutex<Option<Icon>>,
    away: watch::Sender<bool>,
}

/// What its menu says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Look {
    open: String,
    leaving: String,
    pause: String,
}

impl Look {
    fn of(words: &Words, leaving: u64) -> Self {
        Self {
            open: words.text("tray-open", &[]),
            leaving: words.text("tray-leaving", &[("count", leaving.into())]),
            pause: words.text("tray-pause", &[]),
        }
    }
}

/// Shows it; says whether there is one now.
pub(crate) async fn show(app: &AppHandle) -> bool {
    let desk = app.state::<Desk>().inner().clone();
    let look = Look::of(&desk.words(), question::leaving(&desk));
    let tray = app.state::<Tray>();
    let mut icon = tray.icon.lock().await;
    match &*icon {
        Some(icon) if icon.is_there() => icon.say(look).await,
        _ => *icon = tokio::time::timeout(PATIENCE, Icon::show(app, look)).await.ok().flatten(),
    }
    icon.is_some()
}

/// Takes it away.
pub(crate) async fn hide(app: &AppHandle) {
    let icon = app.state::<Tray>().icon.lock().await.take();
    if let Some(icon) = icon {
        icon.hide(app).await;
    }
}

/// Whether the window has been put away.
pub(crate) fn set_away(app: &AppHandle, away: bool) {
    // A second start may come before everything is set up.
    if let Some(tray) = app.try_state::<Tray>() {
        tray.away.send_if_modified(|before| std::mem::replace(before, away) != away);
    }
}

/// Follows what leaves, for ever.
pub(crate) async fn follow(app: &AppHandle, desk: &Desk, engine: &Engine) {
    let tray = app.state::<Tray>();
    let (mut changes, mut away) = (engine.changes(), tray.away.subscribe());
    let (mut since, mut tried) = (None::<Instant>, false);
    loop {
        let leaving = question::leaving(desk);
        since = (leaving > 0).then(|| since.unwrap_or_else(Instant::now));
        let shown = tray.icon.lock().await.is_some();
        let lasts = since.is_some_and(|since| shown || since.elapsed() >= WORTH_IT);
        let wanted = *away.borrow_and_update() || lasts;
        if !wanted && shown {
            hide(app).await;
        } else if wanted && (shown || !tried) {
            // A desktop without a tray is asked once, not every second.
            tried = !show(app).await;
        }
        tried &= wanted;
        tokio::time::sleep(PAUSE).await;
        let lasting = async {
            match since {
                // Where nothing moves, nothing rings.
                Some(_) if !wanted => tokio::time::sleep(WORTH_IT).await,
                _ => std::future::pending().await,
            }
        };
        tokio::select! {
            told = changes.changed() => if told.is_err() { return },
            _ = away.changed() => {}
            () = lasting => {}
        }
    }
}

/// Somebody chose to see the window.
fn opened(app: &AppHandle) {
    window::come_forward(app);
}

/// Somebody chose to pause and quit.
fn paused(app: &AppHandle) {
    tauri::async_runtime::spawn(question::pause_and_end(app.clone()));
}

#[cfg(test)]
mod tests {
    use recado_engine::words::Language;

    use super::*;
    use crate::desk::words_of;

    #[test]
    fn it_says_how_many_are_leaving_in_each_language() {
        let said = |language, count| Look::of(&words_of(language), count).leaving;
        assert_eq!(said(Language::PtBr, 0), "Nada está saindo agora");
        assert_eq!(said(Language::PtBr, 1), "1 notificação saindo");
        assert_eq!(said(Language::En, 12), "12 notifications leaving");
        assert_eq!(said(Language::Es, 2), "2 notificaciones saliendo");
        assert_eq!(Look::of(&words_of(Language::PtBr), 3).open, "Abrir o Recado");
    }
}
