//! A real keychain of its own: a session bus with gnome-keyring on it, in a home that goes away with it. Nothing of the
//! person who runs the tests is touched.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use crate::Recado;

/// A session with a keychain on it.
pub struct Keychain {
    bus: Child,
    address: String,
    home: tempfile::TempDir,
    daemon: Option<Child>,
}

/// Whether the keychain is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Unlocked with a password that nobody needs to type.
    Unlocked,
    /// On the bus, but locked, with nobody to answer the prompt.
    Locked,
}

impl Keychain {
    /// Starts a bus and a keychain on it. Panics where the system has none: `scripts/test` installs them.
    pub fn start(state: State) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .envs(places(home.path()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is there: scripts/test installs it");
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let mut keychain = Self { bus, address: address.trim().to_owned(), home, daemon: None };
        if state == State::Locked {
            // Opened once, so that there is a keychain to lock; then a new daemon, which nobody unlocks.
            keychain.open("first");
            keychain.lock();
        } else {
            keychain.open("open");
        }
        keychain
    }

    fn open(&mut self, password: &str) {
        self.begin(&["--foreground", "--unlock", "--components=secrets"], Some(password));
    }

    fn begin(&mut self, arguments: &[&str], password: Option<&str>) {
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(arguments)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .envs(places(self.home.path()))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon is there: scripts/test installs it");
        let mut input = daemon.stdin.take().unwrap();
        if let Some(password) = password {
            input.write_all(password.as_bytes()).unwrap();
        }
        drop(input);
        self.daemon = Some(daemon);
        self.wait_for_secrets();
    }

    /// Until the keychain has its name on the bus.
    fn wait_for_secrets(&self) {
        for _ in 0..100 {
            let asked = Command::new("dbus-send")
                .args([
                    "--session",
                    "--print-reply",
                    "--dest=org.freedesktop.DBus",
                    "/",
                    "org.freedesktop.DBus.NameHasOwner",
                ])
                .arg("string:org.freedesktop.secrets")
                .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
                .output()
                .unwrap();
            if String::from_utf8_lossy(&asked.stdout).contains("true") {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("no keychain on the bus after five seconds");
    }

    /// Locks it, with nobody to answer when it asks for its password.
    pub fn lock(&mut self) {
        self.end();
        self.begin(&["--foreground", "--components=secrets"], None);
    }

    /// Takes the keychain away, bus and all: on a bus that stays, asking for one starts a new one.
    pub fn vanish(&mut self) {
        let _ = self.bus.kill();
        let _ = self.bus.wait();
        self.end();
    }

    fn end(&mut self) {
        if let Some(mut daemon) = self.daemon.take() {
            let _ = daemon.kill();
            let _ = daemon.wait();
        }
    }

    /// The bus that it is on, as `DBUS_SESSION_BUS_ADDRESS` has it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A program that sees this keychain.
    pub fn recado(&self) -> Recado {
        Recado::new().with("DBUS_SESSION_BUS_ADDRESS", &self.address)
    }
}

impl Drop for Keychain {
    fn drop(&mut self) {
        self.end();
        let _ = self.bus.kill();
        let _ = self.bus.wait();
    }
}

fn places(home: &std::path::Path) -> [(&'static str, std::path::PathBuf); 4] {
    let runtime = home.join("run");
    std::fs::create_dir_all(&runtime).unwrap();
    std::fs::create_dir_all(home.join("data/keyrings")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&runtime, std::fs::Permissions::from_mode(0o700)).unwrap();
    }
    [
        ("HOME", home.to_owned()),
        ("XDG_DATA_HOME", home.join("data")),
        ("XDG_RUNTIME_DIR", runtime),
        ("XDG_CONFIG_HOME", home.join("config")),
    ]
}
