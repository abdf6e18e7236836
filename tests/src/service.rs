//! The practice service in a process of its own, as `recado sandbox serve` gives it: to everybody else it is the platform.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A running practice service. It ends with this value.
pub struct Service {
    /// Scheme, host and port.
    pub api_url: String,
    /// Its number.
    pub phone_number_id: String,
    /// Its business account.
    pub waba_id: String,
    /// What it believes.
    pub token: String,
    child: Child,
}

impl Service {
    /// Starts one that delivers at once, with these further flags.
    pub fn start(flags: &[&str]) -> Self {
        let mut child = Command::new(crate::program::binary())
            .args(["sandbox", "serve", "--delivery", "instant"])
            .args(flags)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let told: Value = serde_json::from_str(&line).unwrap();
        let text = |key: &str| told[key].as_str().unwrap().to_owned();
        Self {
            api_url: text("api_url"),
            phone_number_id: text("phone_number_id"),
            waba_id: text("waba_id"),
            token: text("token"),
            child,
        }
    }

    /// Its process, for signals.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The arguments that add an account here.
    pub fn account_add<'a>(&'a self, name: &'a str) -> Vec<&'a str> {
        let ids = ["--waba-id", &self.waba_id, "--phone-number-id", &self.phone_number_id, "--api-url", &self.api_url];
        ["account", "add", "--name", name].into_iter().chain(ids).collect()
    }

    /// Asks it something, as plain HTTP; the status and the JSON of the answer.
    pub fn http(&self, method: &str, path: &str, token: Option<&str>, body: Option<&Value>) -> (u16, Value) {
        let url = format!("{}{path}", self.api_url);
        let (method, token, body) = (method.to_owned(), token.map(str::to_owned), body.cloned());
        run(async move {
            let client = reqwest_client();
            let mut request = client.request(method.parse().unwrap(), url);
            if let Some(token) = token {
                request = request.bearer_auth(token);
            }
            if let Some(body) = body {
                request = request.json(&body);
            }
            let answer = request.send().await.unwrap();
            (answer.status().as_u16(), answer.json().await.unwrap_or_default())
        })
    }

    /// Switches faults on and off while it runs.
    pub fn faults(&self, faults: &Value) {
        let (status, answer) = self.http("POST", "/practice/faults", None, Some(faults));
        assert_eq!(status, 200, "{answer}");
    }

    /// Its own record of what it processed: the judge of what was sent twice or not at all.
    pub fn record(&self) -> Vec<Value> {
        let (status, answer) = self.http("GET", "/practice/record", None, None);
        assert_eq!(status, 200);
        let list = answer.as_array().or_else(|| answer["data"].as_array());
        list.unwrap_or_else(|| panic!("no record: {answer}")).clone()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A client for plain HTTP on loopback.
pub fn reqwest_client() -> reqwest::Client {
    // The scenarios' own client: what it says is typed by the test, not by the crate that is tried.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().build().unwrap()
}

/// Runs a future to its end.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(future)
}
