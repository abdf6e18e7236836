//! The first-paint watchdog. WebKitGTK shows nothing at all on some graphics drivers, and a program that shows nothing
//! cannot say so in its page: so if the page has not told in time that it stands there, a dialog of the system says what
//! to try, and can start the program anew the other way.
//!
//! The time counts from when the window is shown. `RECADO_PAINT_LIMIT_MS` sets another limit, for tests and for slow
//! machines; `0` switches the watchdog off.

use std::time::Duration;

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};
use tokio::sync::watch;

use crate::closing;
use crate::desk::Desk;

/// The variable that sets the limit, in milliseconds.
const LIMIT_VARIABLE: &str = "RECADO_PAINT_LIMIT_MS";
/// A page that comes takes well under a second; a disk that sleeps and a first start after an update take some more.
const LIMIT: Duration = Duration::from_secs(15);
/// What helps where the other switch (`WEBKIT_DISABLE_DMABUF_RENDERER`, set by `main.rs`) does not.
pub(crate) const AID: (&str, &str) = ("WEBKIT_DISABLE_COMPOSITING_MODE", "1");

/// How long to wait; none: for ever.
fn limit(variable: Option<&str>) -> Option<Duration> {
    match variable.and_then(|text| text.trim().parse::<u64>().ok()) {
        Some(0) => None,
        Some(millis) => Some(Duration::from_millis(millis)),
        None => Some(LIMIT),
    }
}

/// Whether the page was not there in time.
async fn overdue(mut painted: watch::Receiver<bool>, limit: Option<Duration>) -> bool {
    let there = painted.wait_for(|painted| *painted);
    match limit {
        Some(limit) => tokio::time::timeout(limit, there).await.is_err(),
        None => there.await.is_err(),
    }
}

/// Waits for the page, and speaks up where it does not come. Start it when the window is shown.
pub(crate) async fn watch(app: AppHandle) {
    let desk = app.state::<Desk>().inner().clone();
    let limit = limit(std::env::var(LIMIT_VARIABLE).ok().as_deref());
    if !overdue(desk.painted(), limit).await {
        return;
    }
    let aided = std::env::var_os(AID.0).is_some();
    tracing::warn!(
        dmabuf_renderer_off = std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_some(),
        compositing_off = aided,
        "the window has shown nothing yet; WEBKIT_DISABLE_DMABUF_RENDERER=1 and WEBKIT_DISABLE_COMPOSITING_MODE=1 help \
         with some graphics drivers"
    );
    let words = desk.words();
    let body = if aided || !cfg!(target_os = "linux") { "paint-nothing-helped" } else { "paint-nothing" };
    let buttons = MessageDialogButtons::OkCancelCustom(words.text("paint-restart", &[]), words.text("paint-wait", &[]));
    let dialog = app.dialog().message(words.text(body, &[])).title(words.text("paint-title", &[]));
    let again = app.clone();
    dialog.kind(MessageDialogKind::Warning).buttons(buttons).show(move |restart| {
        if restart {
            closing::start_again(&again, cfg!(target_os = "linux").then_some(AID));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_read_in_milliseconds_and_nonsense_changes_nothing() {
        assert_eq!(limit(None), Some(LIMIT));
        assert_eq!(limit(Some("120000")), Some(Duration::from_secs(120)));
        assert_eq!(limit(Some("0")), None);
        assert_eq!(limit(Some("soon")), Some(LIMIT));
    }

    #[tokio::test(start_paused = true)]
    async fn it_speaks_up_only_where_the_page_does_not_come_in_time() {
        let (tell, told) = watch::channel(false);
        let waiting = tokio::spawn(overdue(told.clone(), Some(LIMIT)));
        tokio::time::sleep(LIMIT - Duration::from_secs(1)).await;
        tell.send_replace(true);
        assert!(!waiting.await.unwrap(), "in time");
        assert!(!overdue(told, Some(LIMIT)).await, "it came before anybody looked");

        let (_tell, told) = watch::channel(false);
        assert!(overdue(told.clone(), Some(LIMIT)).await, "it never came");
        let silent = tokio::time::timeout(LIMIT * 100, overdue(told, None)).await;
        assert!(silent.is_err(), "switched off");
    }
}
