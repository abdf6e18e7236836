//! What a desktop is to a window: somebody who closes it by its frame, a tray, and a login daemon that lets the computer
//! sleep. On the bus of a test's own keychain.

use std::collections::HashMap;
use std::io::Read;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState, Window as Frame};
use x11rb::rust_connection::RustConnection;
use zbus::blocking::{Connection, Proxy, connection};
use zbus::zvariant::{OwnedFd, OwnedValue, Value};

use crate::driver::PATIENCE;

/// Looks until something is found.
pub fn wait_for<T>(what: &str, look: impl Fn() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "never: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The display that the windows are on, as a window manager sees it.
pub struct Display {
    connection: RustConnection,
    root: Frame,
}

impl Display {
    pub fn open() -> Self {
        let (connection, screen) = x11rb::connect(None).expect("a display: scripts/test brings one");
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    fn atom(&self, name: &str) -> u32 {
        self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }

    fn property(&self, frame: Frame, name: &str, kind: AtomEnum) -> Vec<u32> {
        let asked = self.connection.get_property(false, frame, self.atom(name), kind, 0, 64).unwrap();
        let answer = asked.reply().ok();
        answer.and_then(|answer| answer.value32().map(Iterator::collect)).unwrap_or_default()
    }

    /// The window of a process: the one that can be asked to close.
    pub fn frame(&self, process: u32) -> Frame {
        let delete = self.atom("WM_DELETE_WINDOW");
        wait_for("a window of the program's", || {
            let all = self.connection.query_tree(self.root).unwrap().reply().unwrap().children;
            all.into_iter().find(|frame| {
                self.property(*frame, "_NET_WM_PID", AtomEnum::CARDINAL) == [process]
                    && self.property(*frame, "WM_PROTOCOLS", AtomEnum::ATOM).contains(&delete)
                    // Its library has one more of these, which nobody ever sees.
                    && self.connection.get_geometry(*frame).unwrap().reply().is_ok_and(|size| size.width > 100)
            })
        })
    }

    /// Asks it to close, as its frame's cross does.
    pub fn close(&self, frame: Frame) {
        let (protocols, delete) = (self.atom("WM_PROTOCOLS"), self.atom("WM_DELETE_WINDOW"));
        let asked = ClientMessageEvent::new(32, frame, protocols, [delete, 0, 0, 0, 0]);
        self.connection.send_event(false, frame, EventMask::NO_EVENT, asked).unwrap().check().unwrap();
    }

    /// Whether it is on the screen.
    pub fn shows(&self, frame: Frame) -> bool {
        let asked = self.connection.get_window_attributes(frame).unwrap().reply().unwrap();
        asked.map_state == MapState::VIEWABLE
    }
}

/// A tray and a login daemon, both on one bus.
pub struct Desktop {
    bus: Connection,
    told: Told,
}

#[derive(Clone, Default)]
struct Told {
    /// The items of the tray, by their names on the bus.
    items: Arc<Mutex<Vec<String>>>,
    /// Who keeps the computer awake: the reason, and the end of the line that closes when they let go.
    awake: Arc<Mutex<Vec<(String, UnixStream)>>>,
}

struct Watcher(Told);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String) {
        self.0.items.lock().unwrap().push(service);
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

struct LoginDaemon(Told);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl LoginDaemon {
    fn inhibit(&self, what: String, who: String, why: String, mode: String) -> OwnedFd {
        assert_eq!((what.as_str(), who.as_str(), mode.as_str()), ("idle", "Recado", "block"));
        let (ours, theirs) = UnixStream::pair().unwrap();
        ours.set_nonblocking(true).unwrap();
        self.0.awake.lock().unwrap().push((why, ours));
        std::os::fd::OwnedFd::from(theirs).into()
    }
}

impl Desktop {
    /// On this bus.
    pub fn start(address: &str) -> Self {
        let told = Told::default();
        let bus = connection::Builder::address(address)
            .unwrap()
            .serve_at("/StatusNotifierWatcher", Watcher(told.clone()))
            .unwrap()
            .serve_at("/org/freedesktop/login1", LoginDaemon(told.clone()))
            .unwrap()
            .name("org.kde.StatusNotifierWatcher")
            .unwrap()
            .name("org.freedesktop.login1")
            .unwrap()
            .build()
            .unwrap();
        Self { bus, told }
    }

    /// Why the computer is kept awake now, by each who does.
    pub fn awake(&self) -> Vec<String> {
        let mut all = self.told.awake.lock().unwrap();
        // Nothing is ever written there: it ends, or there is nothing to read yet.
        all.retain_mut(|(_, line)| line.read(&mut [0]).is_err());
        all.iter().map(|(why, _)| why.clone()).collect()
    }

    /// What the tray's menu says, by number, where there is an item in the tray.
    pub fn menu(&self) -> Option<HashMap<i32, String>> {
        let menu = self.proxy()?;
        let asked: Vec<(i32, HashMap<String, OwnedValue>)> =
            menu.call("GetGroupProperties", &(Vec::<i32>::new(), vec!["label"])).ok()?;
        let label = |properties: &HashMap<String, OwnedValue>| {
            properties.get("label").and_then(|label| String::try_from(label.clone()).ok())
        };
        Some(asked.iter().filter_map(|(number, all)| Some((*number, label(all)?))).collect())
    }

    /// Chooses an entry of the tray's menu by what it says.
    pub fn choose(&self, label: &str) {
        let menu = self.menu().expect("an item in the tray");
        let (number, _) = menu.iter().find(|(_, said)| *said == label).expect("such an entry");
        let clicked = (*number, "clicked", Value::from(0_i32), 0_u32);
        self.proxy().unwrap().call::<_, _, ()>("Event", &clicked).unwrap();
    }

    /// The menu of the last item that came and has not gone.
    fn proxy(&self) -> Option<Proxy<'static>> {
        let name = self.told.items.lock().unwrap().last().cloned()?;
        Proxy::new_owned(self.bus.clone(), name, "/MenuBar", "com.canonical.dbusmenu").ok()
    }
}
