//! The window itself: when it is shown, its light or dark, how it is brought forward, put away and ended.
//!
//! It is made hidden and shown as soon as the chosen theme is known, which takes some hundredths of a second: the
//! database opens beside the web view, not before it. Its background is the paper of the page in that theme, so nothing
//! flashes white while the page comes. What lost: waiting for the page's first frame. WebKitGTK draws none for a window
//! that nobody sees, and a page that never comes would leave no window to say so.

use std::time::Duration;

use recado_engine::api::settings::Theme;
use tauri::utils::config::Color;
use tauri::{AppHandle, Manager, WebviewWindow};

use crate::desk::Desk;
use crate::tray;

/// The one window, as `tauri.conf.json` names it.
pub(crate) const MAIN: &str = "main";
/// How long the window waits for the database to say which theme was chosen. A window that comes late is worse than one
/// that changes its colour.
const PATIENCE: Duration = Duration::from_millis(300);
/// `--paper` of `ui/src/styles/tokens.css`, light and dark.
const PAPER: Color = Color(0xf6, 0xf0, 0xe2, 0xff);
const DARK_PAPER: Color = Color(0x1c, 0x1b, 0x19, 0xff);

/// Shows the window in the colours that were chosen.
pub(crate) async fn show(app: &AppHandle) {
    let desk = app.state::<Desk>().inner().clone();
    let theme = tokio::time::timeout(PATIENCE, desk.theme()).await.unwrap_or_default();
    wear(app, theme);
    if let Some(window) = main(app) {
        told("show", window.show());
    }
}

/// Gives the window a theme: its own parts, and what the page takes for the system's.
pub(crate) fn wear(app: &AppHandle, theme: Theme) {
    let Some(window) = main(app) else { return };
    told(
        "theme",
        window.set_theme(match theme {
            Theme::System => None,
            Theme::Light => Some(tauri::Theme::Light),
            Theme::Dark => Some(tauri::Theme::Dark),
        }),
    );
    let dark = match theme {
        Theme::System => window.theme().is_ok_and(|theme| theme == tauri::Theme::Dark),
        Theme::Light => false,
        Theme::Dark => true,
    };
    told("background", window.set_background_color(Some(if dark { DARK_PAPER } else { PAPER })));
}

/// Brings the window forward, wherever it is: somebody started the program a second time, or chose to see it.
pub(crate) fn come_forward(app: &AppHandle) {
    tray::set_away(app, false);
    if let Some(window) = main(app) {
        told("unminimize", window.unminimize());
        told("show", window.show());
        told("focus", window.set_focus());
    }
}

/// Puts the window away: out of sight where a tray leads back to it, else to where windows wait.
pub(crate) fn send_away(app: &AppHandle, tray: bool) {
    if let Some(window) = main(app) {
        told("away", if tray { window.hide() } else { window.minimize() });
    }
}

/// Ends the window, and with it the program, without a question.
pub(crate) fn end(app: &AppHandle) {
    match main(app) {
        Some(window) => told("end", window.destroy()),
        None => app.exit(0),
    }
}

/// Ctrl+Q closes the window as its frame does. Here and not in the page: a page that hangs must not keep it from that.
/// The other systems have such a key themselves.
#[cfg(target_os = "linux")]
pub(crate) fn listen_for_quit(app: &AppHandle) {
    use gtk::gdk::{ModifierType, keys::constants};
    use gtk::glib::Propagation;
    use gtk::prelude::WidgetExt;

    let Some(window) = main(app) else { return };
    let frame = match window.gtk_window() {
        Ok(frame) => frame,
        Err(error) => return told("quit key", Err(error)),
    };
    frame.connect_key_press_event(move |_, key| {
        let held = key.state() & (ModifierType::CONTROL_MASK | ModifierType::MOD1_MASK | ModifierType::SHIFT_MASK);
        if held != ModifierType::CONTROL_MASK || ![constants::q, constants::Q].contains(&key.keyval()) {
            return Propagation::Proceed;
        }
        told("close", window.close());
        Propagation::Stop
    });
}

/// Whether the person is looking at the window.
pub(crate) fn is_focused(app: &AppHandle) -> bool {
    main(app).is_some_and(|window| window.is_focused().unwrap_or(false))
}

pub(crate) fn main(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(MAIN)
}

/// What a window system refuses is not worth a message, and not worth hiding.
fn told(what: &str, result: tauri::Result<()>) {
    if let Err(error) = result {
        tracing::debug!(what, %error, "the window system refused");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_lies_on_the_paper_of_the_page() {
        let tokens = include_str!("../../ui/src/styles/tokens.css");
        let hex = |Color(r, g, b, _): Color| format!("#{r:02x}{g:02x}{b:02x}");
        let paper = format!("--paper: light-dark({}, {});", hex(PAPER), hex(DARK_PAPER));
        assert!(tokens.contains(&paper), "{paper} is not in the tokens");
    }
}
