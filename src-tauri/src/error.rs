//! What goes wrong, as the page gets it.

use std::collections::BTreeMap;

use recado_engine::EngineError;
use recado_engine::api::ErrorView;
use recado_engine::words::Words;
use serde::Serialize;
use serde_json::Value;

/// An error at the edge of the program: `{"code": …, "params": {…}, "view": {…}}`.
///
/// `view` is the sentence for it in the reader's language, where there was a language to say it in; the page has words
/// of its own for the rest (`error-` and the code with hyphens in `locales/*/window.ftl`). Whatever is put into
/// `params` ends on a screen and in screenshots sent for help, so never a token or an answer of the platform as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppError {
    /// What happened, in `snake_case`; once released it never changes.
    pub code: String,
    /// What the sentence is filled with: strings and numbers. `language` says which language to tell it in where
    /// nothing has opened that could.
    pub params: BTreeMap<String, Value>,
    /// In the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<Box<ErrorView>>,
}

impl AppError {
    /// An error with this code and nothing to fill in.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), params: BTreeMap::new(), view: None }
    }

    /// The same with one more value for its sentence.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.params.insert(name.into(), value.into());
        self
    }

    /// An error of the window's own, told in these words (`error-` and the code with hyphens).
    #[must_use]
    pub fn own(code: &str, words: &Words, params: &[(&str, &str)]) -> Self {
        let key = format!("error-{}", code.replace('_', "-"));
        let args: Vec<_> = params.iter().map(|(name, value)| (*name, (*value).into())).collect();
        let (message, advice) = (words.text(&key, &args), words.advice(&key, &args));
        let view = ErrorView { code: code.to_owned(), message, advice, platform: None };
        let own = Self { view: Some(Box::new(view)), ..Self::new(code) };
        params.iter().fold(own, |own, (name, value)| own.with(*name, *value))
    }

    /// An error of the engine, told in these words.
    #[must_use]
    pub fn told(error: &EngineError, words: &Words) -> Self {
        let told = Self { view: Some(Box::new(words.error_view(error))), ..Self::new(error.code()) };
        error.params().into_iter().fold(told, |told, (name, value)| told.with(name, value))
    }
}

#[cfg(test)]
mod tests {
    use recado_engine::words::Language;

    use super::*;

    #[test]
    fn an_error_crosses_to_the_page_as_code_and_params() {
        let error = AppError::new("engine_busy").with("language", "es").with("process", 4711);
        let wire = serde_json::to_value(error).unwrap();
        assert_eq!(wire, serde_json::json!({"code": "engine_busy", "params": {"language": "es", "process": 4711}}));
    }

    #[test]
    fn an_error_of_the_engine_brings_its_sentence_in_the_readers_language() {
        let words = Words::new(Language::PtBr, &[]);
        let error = AppError::told(&EngineError::AccountNotFound { name: "Loja".to_owned() }, &words);
        let view = error.view.expect("words");
        assert_eq!((error.code.as_str(), view.code.as_str()), ("account_not_found", "account_not_found"));
        assert!(view.message.contains("Loja"), "{}", view.message);
        assert!(!view.advice.is_empty());
    }
}
