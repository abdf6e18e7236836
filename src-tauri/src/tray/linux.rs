//! The tray of Linux desktops: an item on the session's bus, which the desktop draws.
//!
//! Spoken here and not by Tauri's own tray: that one loads `libayatana-appindicator3` at run time, ends the program where
//! it is missing, and cannot say whether any desktop shows the item.

use ksni::menu::StandardItem;
use ksni::{MenuItem, OfflineReason, ToolTip, TrayMethods};
use tauri::{AppHandle, Manager};

use super::{Look, Tray, opened, paused};

/// The item, while it is on the bus.
pub(super) struct Icon(ksni::Handle<Item>);

struct Item {
    app: AppHandle,
    look: Look,
    pixels: Vec<ksni::Icon>,
}

impl Icon {
    /// None: this desktop has no tray, or the session no bus.
    pub(super) async fn show(app: &AppHandle, look: Look) -> Option<Self> {
        let item = Item { app: app.clone(), look, pixels: pixels(app) };
        match item.spawn().await {
            Ok(handle) => Some(Self(handle)),
            Err(error) => {
                tracing::debug!(%error, "there is no tray");
                None
            }
        }
    }

    /// Whether it is still on the bus.
    pub(super) fn is_there(&self) -> bool {
        !self.0.is_closed()
    }

    pub(super) async fn say(&self, look: Look) {
        self.0.update(|item| item.look = look).await;
    }

    pub(super) async fn hide(self, _: &AppHandle) {
        self.0.shutdown().await;
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "recado".to_owned()
    }

    fn title(&self) -> String {
        "Recado".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        self.pixels.clone()
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip { title: "Recado".to_owned(), description: self.look.leaving.clone(), ..ToolTip::default() }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        opened(&self.app);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        let open = StandardItem {
            label: self.look.open.clone(),
            activate: Box::new(|item: &mut Self| opened(&item.app)),
            ..StandardItem::default()
        };
        let leaving = StandardItem { label: self.look.leaving.clone(), enabled: false, ..StandardItem::default() };
        let pause = StandardItem {
            label: self.look.pause.clone(),
            activate: Box::new(|item: &mut Self| paused(&item.app)),
            ..StandardItem::default()
        };
        vec![open.into(), leaving.into(), MenuItem::Separator, pause.into()]
    }

    fn watcher_offline(&self, _: OfflineReason) -> bool {
        // A window that nobody can find again must not stay away. The item waits: the desktop may only have started anew.
        if *self.app.state::<Tray>().away.borrow() {
            opened(&self.app);
        }
        true
    }
}

/// The window's own picture, as the bus wants it: alpha first.
fn pixels(app: &AppHandle) -> Vec<ksni::Icon> {
    let Some(picture) = app.default_window_icon() else { return Vec::new() };
    let (Ok(width), Ok(height)) = (i32::try_from(picture.width()), i32::try_from(picture.height())) else {
        return Vec::new();
    };
    vec![ksni::Icon { width, height, data: alpha_first(picture.rgba()) }]
}

fn alpha_first(rgba: &[u8]) -> Vec<u8> {
    let mut data = rgba.to_vec();
    for pixel in data.chunks_exact_mut(4) {
        pixel.rotate_right(1);
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixel_has_its_alpha_first() {
        assert_eq!(alpha_first(&[1, 2, 3, 4, 5, 6, 7, 8]), [4, 1, 2, 3, 8, 5, 6, 7]);
    }
}
