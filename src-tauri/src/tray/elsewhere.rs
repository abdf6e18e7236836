//! The tray of Windows and the menu bar of macOS, which are always there.

use tauri::menu::{Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::{TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Wry};

use super::{Look, opened, paused};

const ID: &str = "leaving";
const OPEN: &str = "tray-open";
const PAUSE: &str = "tray-pause";

/// The icon, while it is shown.
pub(super) struct Icon {
    icon: TrayIcon<Wry>,
    leaving: MenuItem<Wry>,
}

impl Icon {
    pub(super) async fn show(app: &AppHandle, look: Look) -> Option<Self> {
        made(app, &look).inspect_err(|error| tracing::debug!(%error, "there is no tray")).ok()
    }

    pub(super) fn is_there(&self) -> bool {
        true
    }

    pub(super) async fn say(&self, look: Look) {
        let said = self.leaving.set_text(&look.leaving).and_then(|()| self.icon.set_tooltip(Some(tip(&look))));
        if let Err(error) = said {
            tracing::debug!(%error, "the tray refused");
        }
    }

    pub(super) async fn hide(self, app: &AppHandle) {
        // Tauri keeps one of its own.
        drop(app.remove_tray_by_id(ID));
    }
}

fn made(app: &AppHandle, look: &Look) -> tauri::Result<Icon> {
    let leaving = MenuItem::new(app, &look.leaving, false, None::<&str>)?;
    let menu = Menu::with_items(
        app,
        &[
            &MenuItem::with_id(app, OPEN, &look.open, true, None::<&str>)?,
            &leaving,
            &PredefinedMenuItem::separator(app)?,
            &MenuItem::with_id(app, PAUSE, &look.pause, true, None::<&str>)?,
        ],
    )?;
    let mut icon = TrayIconBuilder::with_id(ID)
        .menu(&menu)
        .tooltip(tip(look))
        .on_menu_event(|app, event| match event.id().as_ref() {
            OPEN => opened(app),
            PAUSE => paused(app),
            _ => {}
        })
        .on_tray_icon_event(|icon, event| {
            if matches!(event, TrayIconEvent::DoubleClick { .. }) {
                opened(icon.app_handle());
            }
        });
    if let Some(picture) = app.default_window_icon() {
        icon = icon.icon(picture.clone());
    }
    Ok(Icon { icon: icon.build(app)?, leaving })
}

fn tip(look: &Look) -> String {
    format!("Recado: {}", look.leaving)
}
