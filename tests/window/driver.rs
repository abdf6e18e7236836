//! A small client of WebKitWebDriver: as much of the W3C protocol as the tests need.
//!
//! No `browserName` among the capabilities (matching then fails), and `TAURI_WEBVIEW_AUTOMATION` in the environment, or
//! the window takes no orders.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine as _;
use recado_tests::service::{reqwest_client, run};
use serde_json::{Value, json};

/// An open window, and the driver that holds it.
pub struct Window {
    driver: Child,
    session: String,
    _folder: tempfile::TempDir,
}

impl Window {
    /// Opens the window on an empty data folder, in the language of this locale.
    pub fn open(locale: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        Self::start(locale, folder, data)
    }

    /// Opens it where the data folder cannot be: a file has its name.
    pub fn open_on_a_file(locale: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        std::fs::write(&data, "not a folder").unwrap();
        Self::start(locale, folder, data)
    }

    fn start(locale: &str, folder: tempfile::TempDir, data: PathBuf) -> Self {
        let window =
            std::env::var("RECADO_WINDOW_BIN").expect("RECADO_WINDOW_BIN is the built window; scripts/test sets it");
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("WebKitWebDriver")
            .args(["--host=127.0.0.1".to_owned(), format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // The program switches this renderer off where nobody chose; without it the driver never answers a
            // request for a picture (WebKitGTK 2.50).
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .env("RECADO_DATA_DIR", data)
            .env("LC_ALL", locale)
            .env("LANG", locale)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is there: scripts/test installs it");
        let mut opened = Self { driver, session: format!("http://127.0.0.1:{port}/session"), _folder: folder };
        let wanted = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": {"binary": window}}}});
        let start = Instant::now();
        let id = loop {
            match opened.ask("POST", "", Some(&wanted)) {
                Ok(answer) if answer["sessionId"].is_string() => {
                    break answer["sessionId"].as_str().unwrap().to_owned();
                }
                other if start.elapsed() > Duration::from_secs(30) => panic!("no session: {other:?}"),
                _ => std::thread::sleep(Duration::from_millis(100)),
            }
        };
        opened.session = format!("{}/{id}", opened.session);
        opened
    }

    /// What a script in the page returns, as text.
    pub fn script(&self, script: &str) -> String {
        let answer = self.ask("POST", "/execute/sync", Some(&json!({"script": script, "args": []}))).unwrap();
        answer.as_str().map_or_else(|| answer.to_string(), str::to_owned)
    }

    /// The text that a person sees, once this stands in it.
    pub fn wait_for_text(&self, wanted: &str, patience: Duration) -> String {
        let start = Instant::now();
        loop {
            let text = self.script("return document.body ? document.body.innerText : ''");
            if text.contains(wanted) {
                return text;
            }
            assert!(start.elapsed() < patience, "{wanted:?} never came; the page says: {text}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Keeps a picture of the window beside the built programs, in `screenshots/`.
    pub fn screenshot(&self, name: &str) {
        // What stands in the page is painted a frame later.
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(1)))";
        self.ask("POST", "/execute/async", Some(&json!({"script": painted, "args": []}))).unwrap();
        let answer = self.ask("GET", "/screenshot", None).unwrap();
        let picture = base64::engine::general_purpose::STANDARD.decode(answer.as_str().unwrap()).unwrap();
        let window = PathBuf::from(std::env::var("RECADO_WINDOW_BIN").unwrap());
        let folder = window.ancestors().nth(2).unwrap().join("screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let (url, method, body) = (format!("{}{path}", self.session), method.to_owned(), body.cloned());
        run(async move {
            let client = reqwest_client();
            let request = client.request(method.parse().unwrap(), url).timeout(Duration::from_secs(30));
            let request = match body {
                Some(body) => request.json(&body),
                None => request,
            };
            let answer = request.send().await.map_err(|error| error.to_string())?;
            let status = answer.status();
            let mut told: Value = answer.json().await.map_err(|error| error.to_string())?;
            if status.is_success() { Ok(told["value"].take()) } else { Err(told["value"].to_string()) }
        })
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.ask("DELETE", "", None);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
