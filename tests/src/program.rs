//! The built `recado`, run as a script runs it: with arguments, an environment of its own, and nothing typed.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// Where the built program is: `RECADO_BIN`, as `scripts/test` sets it, or beside this test's own binary.
pub fn binary() -> PathBuf {
    if let Some(path) = std::env::var_os("RECADO_BIN") {
        return path.into();
    }
    let test = std::env::current_exe().unwrap();
    let path = test.ancestors().nth(2).unwrap().join(format!("recado{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not there: cargo build --bin recado", path.display());
    path
}

/// The program on a data folder of its own, which goes away with it.
pub struct Recado {
    folder: tempfile::TempDir,
    environment: BTreeMap<String, String>,
}

/// What a run of the program came to.
#[derive(Debug)]
pub struct Answer {
    /// Exit code.
    pub exit: i32,
    /// All of stdout.
    pub stdout: String,
    /// All of stderr.
    pub stderr: String,
}

impl Recado {
    /// On an empty data folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), environment: BTreeMap::new() }
    }

    /// With a variable in the environment of every run from here on.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Without that variable from here on.
    pub fn without(&mut self, name: &str) {
        self.environment.remove(name);
    }

    /// The data folder.
    pub fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The program with these arguments, ready to be started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command.args(arguments).env("RECADO_DATA_DIR", self.data_dir());
        // No keychain unless a test gives one, no language but the one it asks for.
        for name in ["DBUS_SESSION_BUS_ADDRESS", "RECADO_TOKEN", "RECADO_LOG"] {
            command.env_remove(name);
        }
        command
            .env("RECADO_CONFIG_DIR", self.folder.path().join("config"))
            .env("XDG_RUNTIME_DIR", self.folder.path())
            .env("HOME", self.folder.path())
            .env("LC_ALL", "C")
            .env("LANG", "C");
        command.envs(&self.environment);
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.run_with_input(arguments, "")
    }

    /// Runs it to its end with this on stdin.
    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Answer {
        let mut child = self.start(arguments);
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Answer {
            exit: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Starts it, with pipes.
    pub fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Runs it with `--json` and expects exit code 0.
    pub fn json(&self, arguments: &[&str]) -> Value {
        self.run(&with_json(arguments)).expect(0)
    }

    /// Runs it with `--json` and expects this exit code and this code of an error.
    pub fn refused(&self, arguments: &[&str], exit: i32, code: &str) -> Value {
        let answer = self.run(&with_json(arguments)).expect(exit);
        assert_eq!(answer["error"]["code"], code, "{answer:#}");
        for part in ["message", "advice"] {
            let text = answer["error"][part].as_str().unwrap_or_default();
            assert!(!text.is_empty() && !text.starts_with("error-"), "{part} is missing: {answer:#}");
        }
        answer["error"].clone()
    }

    /// Adds an account at a service, with its token in the environment from here on.
    pub fn connect(&mut self, service: &crate::Service) {
        self.environment.insert("RECADO_TOKEN".to_owned(), service.token.clone());
        self.json(&service.account_add("Loja"));
        self.json(&["template", "sync"]);
    }
}

impl Default for Recado {
    fn default() -> Self {
        Self::new()
    }
}

impl Answer {
    /// The JSON document, where the exit code is this one.
    #[track_caller]
    pub fn expect(self, exit: i32) -> Value {
        assert_eq!(self.exit, exit, "{self:#?}");
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("stdout is not one JSON document ({error}): {self:#?}"))
    }
}

fn with_json<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    arguments.iter().copied().chain(["--json"]).collect()
}

/// Every byte of every file below a folder.
pub fn all_files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(all_files(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap_or_default();
            files.push((path, bytes));
        }
    }
    files
}
