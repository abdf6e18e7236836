//! A small client of WebKitWebDriver: as much of the W3C protocol as the tests need, in the words of what a person does.
//!
//! No `browserName` among the capabilities (matching then fails), and `TAURI_WEBVIEW_AUTOMATION` in the environment, or
//! the window takes no orders.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine as _;
use recado_tests::service::{reqwest_client, run};
use serde_json::{Value, json};

/// How long anything may take before a test gives up on it.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How often a window is opened anew where the driver got none.
const TRIES: u32 = 3;

/// Keys as the protocol writes them (W3C WebDriver, "Keyboard actions").
pub const ENTER: &str = "\u{E007}";
pub const ESCAPE: &str = "\u{E00C}";
pub const CONTROL: &str = "\u{E009}";

/// How a window is opened.
#[derive(Clone)]
pub struct Start {
    binary: PathBuf,
    data: PathBuf,
    env: Vec<(String, String)>,
}

impl Start {
    /// The built window on this data folder, in Portuguese, at 1100 by 720.
    pub fn on(data: &Path) -> Self {
        let binary =
            std::env::var("RECADO_WINDOW_BIN").expect("RECADO_WINDOW_BIN is the built window; scripts/test sets it");
        Self { binary: binary.into(), data: data.to_owned(), env: Vec::new() }
            // No session bus but where a test brings one: on a shared one the second window would hand over to the first.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            // As the command line beside it, or each would take the other's database for a copy.
            .env("RECADO_CONFIG_DIR", &data.with_file_name("config").to_string_lossy())
            .locale("pt_BR.UTF-8")
    }

    /// Another program than the built one.
    #[allow(dead_code, reason = "the package's test alone needs it")]
    pub fn binary(mut self, binary: PathBuf) -> Self {
        self.binary = binary;
        self
    }

    /// Under this locale.
    pub fn locale(self, locale: &str) -> Self {
        self.env("LC_ALL", locale).env("LANG", locale).env("LANGUAGE", "")
    }

    /// As a system that is set to dark shows it.
    pub fn dark(self) -> Self {
        self.env("GTK_THEME", "Adwaita:dark")
    }

    /// With this in the environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Opens it and waits until it takes orders.
    pub fn open(self) -> Window {
        // On a machine that is busy with something else WebKit's driver now and then loses the program that it has just
        // started, and never answers.
        let opened = (1..=TRIES).find_map(|try_number| {
            let opened = self.session();
            if let Err(why) = &opened {
                eprintln!("no session at try {try_number}: {why}");
            }
            opened.ok()
        });
        let opened = opened.expect("a session");
        opened.resize(1100, 720);
        // What the page complains of, for the one who reads a failed test.
        opened.script(
            "const told = console.error; window.complaints = []; \
             console.error = (...all) => { \
               window.complaints.push(all.map(one => one?.stack ? one + ' ' + one.stack : String(one)).join(' ')); \
               told(...all) }; return 1",
        );
        opened
    }

    fn session(&self) -> Result<Window, String> {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("WebKitWebDriver")
            .args(["--host=127.0.0.1".to_owned(), format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // The program switches this renderer off where nobody chose; without it the driver never answers a
            // request for a picture (WebKitGTK 2.50).
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .env("RECADO_DATA_DIR", &self.data)
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is there: scripts/test installs it");
        let mut opened = Window { driver, session: format!("http://127.0.0.1:{port}/session") };
        let wanted = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": {"binary": self.binary}}}});
        let start = Instant::now();
        let id = loop {
            match opened.ask("POST", "", Some(&wanted)) {
                Ok(answer) if answer["sessionId"].is_string() => {
                    break answer["sessionId"].as_str().unwrap().to_owned();
                }
                other if start.elapsed() > PATIENCE => {
                    // It would hold the data folder.
                    for program in children(opened.driver.id()) {
                        let _ = Command::new("kill").arg(program.to_string()).status();
                    }
                    return Err(format!("{other:?}"));
                }
                _ => std::thread::sleep(Duration::from_millis(100)),
            }
        };
        opened.session = format!("{}/{id}", opened.session);
        Ok(opened)
    }
}

/// An open window, and the driver that holds it. Dropping it closes it.
pub struct Window {
    driver: Child,
    session: String,
}

impl Window {
    /// The process of the program.
    #[allow(dead_code, reason = "the package's test alone does not need it")]
    pub fn process(&self) -> u32 {
        *children(self.driver.id()).first().expect("the driver has started the program")
    }

    /// What a script in the page returns, as text.
    pub fn script(&self, script: &str) -> String {
        let answer = self.ask("POST", "/execute/sync", Some(&json!({"script": script, "args": []}))).unwrap();
        answer.as_str().map_or_else(|| answer.to_string(), str::to_owned)
    }

    /// What a script in the page hands to its callback, `done`.
    pub fn later(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        self.ask("POST", "/execute/async", Some(&json!({"script": script, "args": []}))).unwrap()
    }

    /// The text that a person sees.
    pub fn text(&self) -> String {
        self.script("return document.body ? document.body.innerText : ''")
    }

    /// The text that a person sees, once this stands in it.
    pub fn wait_for_text(&self, wanted: &str) -> String {
        self.wait_until(&format!("{wanted:?} never came"), || {
            let text = self.text();
            text.contains(wanted).then_some(text)
        })
    }

    /// What `look` finds, as soon as it finds something.
    pub fn wait_until<T>(&self, otherwise: &str, look: impl Fn() -> Option<T>) -> T {
        self.wait_for(PATIENCE, otherwise, look)
    }

    /// The same where something is known to take its time.
    pub fn wait_for<T>(&self, patience: Duration, otherwise: &str, look: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if start.elapsed() > patience {
                self.screenshot("failed");
                let complaints = self.script("return (window.complaints ?? []).join('\\n')");
                panic!("{otherwise}; the page says: {}\nand complains: {complaints}", self.text());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Whether a script's expression is true in the page.
    pub fn holds(&self, expression: &str) -> bool {
        self.script(&format!("return String(Boolean({expression}))")) == "true"
    }

    /// Until an expression is true in the page.
    pub fn wait_while_not(&self, expression: &str) {
        self.wait_until(&format!("never true: {expression}"), || self.holds(expression).then_some(()));
    }

    /// What stands in a field.
    pub fn value(&self, selector: &str) -> String {
        self.script(&format!("return document.querySelector(\"{selector}\")?.value ?? '(no such field)'"))
    }

    /// Clicks what this CSS selector finds first, as soon as it is there.
    pub fn click(&self, selector: &str) {
        self.click_by("css selector", selector);
    }

    /// Clicks the button, link, option or radio whose accessible text is or begins with this.
    pub fn click_text(&self, text: &str) {
        let quoted = if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") };
        let kinds =
            "self::button or self::a or self::label or self::summary or @role='option' or @role='row' or @role='radio'";
        self.click_by(
            "xpath",
            &format!("//*[{kinds}][starts-with(normalize-space(.), {quoted}) or starts-with(@aria-label, {quoted})]"),
        );
    }

    /// The first that a person sees; the driver scrolls to it, and refuses what something else covers.
    fn click_by(&self, using: &str, what: &str) {
        self.wait_until(&format!("nothing to click: {what}"), || {
            let found = self.ask("POST", "/elements", Some(&json!({"using": using, "value": what}))).ok()?;
            let mut ids = found.as_array()?.iter().filter_map(|one| one.as_object()?.values().next()?.as_str());
            let id = ids.find(|id| self.shows(id))?;
            match self.ask("POST", &format!("/element/{id}/click"), Some(&json!({}))) {
                // The click ended the program before the driver could say that it had clicked.
                Err(gone) if gone.contains("invalid session id") => Some(Value::Null),
                answer => answer.ok(),
            }
        });
    }

    /// Whether an element is on the page for a person. Not the driver's own question: it takes the rows of a list for
    /// hidden that are laid over one another.
    fn shows(&self, id: &str) -> bool {
        let element = json!({"element-6066-11e4-a52e-4f735466cecf": id});
        let asked =
            json!({"script": "return arguments[0].checkVisibility({visibilityProperty: true})", "args": [element]});
        self.ask("POST", "/execute/sync", Some(&asked)) == Ok(Value::Bool(true))
    }

    /// Writes into the field that this CSS selector finds, in place of what stands there.
    pub fn fill(&self, selector: &str, text: &str) {
        self.click(selector);
        self.chord(CONTROL, "a");
        self.keys(text);
    }

    /// Types into whatever has the focus, key by key.
    pub fn keys(&self, text: &str) {
        let keys = text.chars().flat_map(|key| [("keyDown", key.to_string()), ("keyUp", key.to_string())]);
        self.actions(keys);
    }

    /// Presses a key while another is held: `chord(CONTROL, "k")`.
    pub fn chord(&self, held: &str, key: &str) {
        let steps = [("keyDown", held), ("keyDown", key), ("keyUp", key), ("keyUp", held)];
        self.actions(steps.map(|(kind, key)| (kind, key.to_owned())));
    }

    fn actions(&self, steps: impl IntoIterator<Item = (&'static str, String)>) {
        let steps: Vec<_> = steps.into_iter().map(|(kind, value)| json!({"type": kind, "value": value})).collect();
        let actions = json!({"actions": [{"type": "key", "id": "keyboard", "actions": steps}]});
        self.ask("POST", "/actions", Some(&actions)).unwrap();
    }

    /// Gives the window this size, in pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.ask("POST", "/window/rect", Some(&json!({"width": width, "height": height}))).unwrap();
    }

    /// Keeps a picture of the window beside the built programs, in `screenshots/`.
    pub fn screenshot(&self, name: &str) {
        // What stands in the page is painted a frame later.
        self.later("requestAnimationFrame(() => requestAnimationFrame(() => done(1)))");
        let answer = self.ask("GET", "/screenshot", None).unwrap();
        let picture = base64::engine::general_purpose::STANDARD.decode(answer.as_str().unwrap()).unwrap();
        let window = PathBuf::from(std::env::var("RECADO_WINDOW_BIN").unwrap());
        let folder = window.ancestors().nth(2).unwrap().join("screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    /// What axe finds wrong with the page as it stands: rule and place, nothing where all is well.
    pub fn axe(&self) -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let axe = std::fs::read_to_string(root.join("ui/node_modules/axe-core/axe.min.js"))
            .expect("axe-core is among the page's packages: scripts/test fetches them");
        let found = self.later(&format!(
            "{axe}; axe.run(document, {{resultTypes: ['violations']}}).then(\
               found => done(found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200)))),\
               error => done(['axe itself: ' + error]))"
        ));
        found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let (url, method, body) = (format!("{}{path}", self.session), method.to_owned(), body.cloned());
        run(async move {
            let client = reqwest_client();
            let request = client.request(method.parse().unwrap(), url).timeout(PATIENCE);
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
        let programs = children(self.driver.id());
        let _ = self.ask("DELETE", "", None);
        // What is about to leave may leave first; a window that is opened before that finds this one still there.
        let start = Instant::now();
        while programs.iter().any(|id| runs(*id)) && start.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The processes that a process started and that still run.
fn children(parent: u32) -> Vec<u32> {
    let Ok(tasks) = std::fs::read_dir(format!("/proc/{parent}/task")) else { return Vec::new() };
    let listed = tasks.flatten().filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    listed.flat_map(|ids| ids.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()).collect()
}

/// Whether a process runs: one that ended and that nobody asked about yet does not.
pub fn runs(id: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{id}/stat"))
        .is_ok_and(|stat| stat.rsplit(')').next().is_some_and(|rest| !rest.trim_start().starts_with('Z')))
}
