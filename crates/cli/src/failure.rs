//! What ended a command, and the exit code that the contract gives it.

use recado_engine::api::ErrorView;
use recado_engine::{EngineError, Fault};
use serde_json::{Map, Value};

/// A command that did not do what was asked.
#[derive(Debug)]
pub struct Failure {
    pub cause: Box<Cause>,
    /// Beyond the error's own: what did happen all the same.
    pub details: Map<String, Value>,
}

#[derive(Debug)]
pub enum Cause {
    Engine(EngineError),
    /// A failure of the command line itself: its code, its parameters, its exit code.
    Own(&'static str, Vec<(&'static str, String)>, u8),
    /// What the engine told in words already, and the exit code for it.
    Told(ErrorView, u8),
}

impl Failure {
    pub fn own(code: &'static str, params: Vec<(&'static str, String)>, exit: u8) -> Self {
        Self { cause: Box::new(Cause::Own(code, params, exit)), details: Map::new() }
    }

    pub fn told(view: ErrorView, exit: u8) -> Self {
        Self { cause: Box::new(Cause::Told(view, exit)), details: Map::new() }
    }

    pub fn internal(error: &dyn std::error::Error) -> Self {
        tracing::error!(%error, "internal");
        Self::own("internal", Vec::new(), 1)
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl serde::Serialize) -> Self {
        self.details.insert(name.to_owned(), serde_json::to_value(value).unwrap_or_default());
        self
    }

    /// The contract's exit codes.
    pub fn exit(&self) -> u8 {
        match &*self.cause {
            Cause::Own(_, _, exit) | Cause::Told(_, exit) => *exit,
            Cause::Engine(error) => exit_of(error.fault()),
        }
    }
}

/// The contract's exit code of a kind of trouble.
pub fn exit_of(fault: Fault) -> u8 {
    match fault {
        Fault::Failed => 1,
        Fault::Usage => 2,
        Fault::Input => 3,
        Fault::NotFound => 4,
        Fault::Credentials => 5,
        Fault::Unreachable => 6,
        Fault::Busy => 7,
    }
}

impl<E: Into<EngineError>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self { cause: Box::new(Cause::Engine(error.into())), details: Map::new() }
    }
}
