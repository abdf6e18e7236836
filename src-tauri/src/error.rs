//! What goes wrong, as the page gets it.

use std::collections::BTreeMap;

use recado_engine::EngineError;
use serde::Serialize;
use serde_json::Value;

/// An error at the edge of the program: `{"code": …, "params": {…}}`.
///
/// It carries no prose: the words are in `locales/*/window.ftl` under `error-` and the code with hyphens, and a code
/// without words gets those of `error-other`. Whatever is put into `params` ends on a screen and in screenshots sent
/// for help, so never a token, a phone number or an answer of the platform as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppError {
    /// What happened, in `snake_case`; once released it never changes.
    pub code: String,
    /// What the sentence is filled with: strings and numbers. `language` says which language to tell it in where no
    /// greeting could.
    pub params: BTreeMap<String, Value>,
}

impl AppError {
    /// An error with this code and nothing to fill in.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), params: BTreeMap::new() }
    }

    /// The same with one more value for its sentence.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.params.insert(name.into(), value.into());
        self
    }
}

impl From<EngineError> for AppError {
    fn from(error: EngineError) -> Self {
        error.params().into_iter().fold(Self::new(error.code()), |view, (name, value)| view.with(name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_crosses_to_the_page_as_code_and_params() {
        let error = AppError::new("engine_busy").with("language", "es").with("process", 4711);
        let wire = serde_json::to_value(error).unwrap();
        assert_eq!(wire, serde_json::json!({"code": "engine_busy", "params": {"language": "es", "process": 4711}}));
    }
}
