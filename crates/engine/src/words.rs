//! Words for people: one Fluent catalogue in three languages, the same for the window and the command line.
//!
//! A code becomes a sentence here and nowhere else. Keys are the codes with hyphens (`error-phone-invalid`), the next
//! step is the attribute `.advice` of the same key. What the platform's errors mean stands in `platform.ftl`, by the
//! names of the error table.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use recado_core::MessageState;
use recado_core::ledger::{MessageError, Reason, RowProblem, Stopped};
use recado_core::outcome::PlatformError;
use recado_whatsapp::table;

use crate::api::ErrorView;
use crate::api::drafts::DraftProblem;
use crate::error::EngineError;

/// A language that Recado speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Portuguese of Brazil, where Recado starts.
    PtBr,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// All of them, the first one first.
    pub const ALL: [Self; 3] = [Self::PtBr, Self::En, Self::Es];

    /// `pt-BR`, `en`, `es`
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::PtBr => "pt-BR",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a tag or of a system's locale (`pt_BR.UTF-8`, `es-AR`), where it is one of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "pt" => Some(Self::PtBr),
            "en" => Some(Self::En),
            "es" => Some(Self::Es),
            _ => None,
        }
    }

    /// The system's language, or English where it is none of ours. A system that says nothing (`C`) is most often a
    /// server.
    #[must_use]
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::from_tag(&tag)).unwrap_or(Self::En)
    }
}

const PT_BR: [&str; 7] = [
    include_str!("../../../locales/pt-BR/errors.ftl"),
    include_str!("../../../locales/pt-BR/files.ftl"),
    include_str!("../../../locales/pt-BR/service.ftl"),
    include_str!("../../../locales/pt-BR/terms.ftl"),
    include_str!("../../../locales/pt-BR/platform.ftl"),
    include_str!("../../../locales/pt-BR/templates-lint.ftl"),
    include_str!("../../../locales/pt-BR/charges.ftl"),
];
const EN: [&str; 7] = [
    include_str!("../../../locales/en/errors.ftl"),
    include_str!("../../../locales/en/files.ftl"),
    include_str!("../../../locales/en/service.ftl"),
    include_str!("../../../locales/en/terms.ftl"),
    include_str!("../../../locales/en/platform.ftl"),
    include_str!("../../../locales/en/templates-lint.ftl"),
    include_str!("../../../locales/en/charges.ftl"),
];
const ES: [&str; 7] = [
    include_str!("../../../locales/es/errors.ftl"),
    include_str!("../../../locales/es/files.ftl"),
    include_str!("../../../locales/es/service.ftl"),
    include_str!("../../../locales/es/terms.ftl"),
    include_str!("../../../locales/es/platform.ftl"),
    include_str!("../../../locales/es/templates-lint.ftl"),
    include_str!("../../../locales/es/charges.ftl"),
];

/// The window's words in place of those that speak of the command line. They go to [`Words::new`] as the host's own.
#[must_use]
pub fn desk(language: Language) -> &'static str {
    match language {
        Language::PtBr => include_str!("../../../locales/pt-BR/desk.ftl"),
        Language::En => include_str!("../../../locales/en/desk.ftl"),
        Language::Es => include_str!("../../../locales/es/desk.ftl"),
    }
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The catalogue of a language, with a host's own words in that language beside the shared ones. Where both have a
    /// key, the host's words count, whole: its text and its attributes.
    #[must_use]
    pub fn new(language: Language, of_host: &[&str]) -> Self {
        let shared = match language {
            Language::PtBr => PT_BR,
            Language::En => EN,
            Language::Es => ES,
        };
        let locale = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks that keep right-to-left text apart show as boxes in some terminals, and none of the three is such.
        bundle.set_use_isolating(false);
        // The first one to bring a key keeps it.
        for source in of_host.iter().chain(&shared) {
            // A file that does not parse whole is still used as far as it goes; a test keeps it from happening.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    /// Which language it is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of a key; the key itself where it has none.
    #[must_use]
    pub fn text(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.find(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    /// The words of a key, where it has some.
    #[must_use]
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.find(key, None, &[])
    }

    /// The same, with something filled in.
    #[must_use]
    pub fn maybe_with(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        self.find(key, None, args)
    }

    /// The next step that belongs to a key; empty where there is none.
    #[must_use]
    pub fn advice(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.find(key, Some("advice"), args).unwrap_or_default()
    }

    fn find(&self, key: &str, attribute: Option<&str>, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// The word for a state.
    #[must_use]
    pub fn state(&self, state: MessageState) -> String {
        self.text(&format!("state-{state}"), &[])
    }

    /// An error as it is shown.
    #[must_use]
    pub fn error_view(&self, error: &EngineError) -> ErrorView {
        if let Some(platform) = error.platform()
            && !matches!(error, EngineError::HistoryUnavailable(_))
        {
            return self.platform_view(platform.clone());
        }
        if let EngineError::RowRefused { row, problem } = error {
            let why = self.row_view(problem);
            let args = [("row", FluentValue::from(row.to_string())), ("why", FluentValue::from(why.message))];
            let view = self.view_of("error", error.code(), &args, None);
            return ErrorView { advice: why.advice, ..view };
        }
        let params = error.params();
        let args: Vec<_> = params.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        self.view_of("error", error.code(), &args, error.platform().cloned())
    }

    /// What is wrong with a draft, or with a file that should hold one.
    #[must_use]
    pub fn draft_view(&self, problem: &DraftProblem) -> ErrorView {
        let params = problem.params();
        let args: Vec<_> = params.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        self.view_of("error", problem.code(), &args, None)
    }

    /// Why the platform rejected a template, in its word, and what to change.
    #[must_use]
    pub fn rejection_view(&self, reason: &str) -> ErrorView {
        let key = format!("rejection-{}", reason.to_ascii_lowercase().replace('_', "-"));
        let known = self.bundle.has_message(&key);
        let view = if known {
            self.view_of("rejection", &reason.to_ascii_lowercase(), &[], None)
        } else {
            self.view_of("rejection", "other", &[("reason", FluentValue::from(reason))], None)
        };
        ErrorView { code: format!("rejected_{}", reason.to_ascii_lowercase()), ..view }
    }

    /// A problem that a check found.
    #[must_use]
    pub fn problem_view(&self, code: &str) -> ErrorView {
        self.view_of("problem", code, &[], None)
    }

    /// Why a batch stands still.
    #[must_use]
    pub fn stop_view(&self, stopped: &Stopped) -> ErrorView {
        let view = self.view_of("stop", stopped.stop.as_str(), &[], stopped.error.clone());
        ErrorView { code: stopped.stop.as_str().to_owned(), ..view }
    }

    /// Why a message is where it is.
    #[must_use]
    pub fn message_error_view(&self, error: MessageError) -> ErrorView {
        match error {
            MessageError { reason: Reason::Refused, error: Some(error), .. } => self.platform_view(error),
            MessageError { problem: Some(problem), .. } => self.row_view(&problem),
            MessageError { reason, error, .. } => self.view_of("reason", reason.as_str(), &[], error),
        }
    }

    /// What is wrong with a row of a file.
    #[must_use]
    pub fn row_view(&self, problem: &RowProblem) -> ErrorView {
        let params: Vec<_> =
            problem.params.iter().map(|(name, value)| (name.as_str(), FluentValue::from(value.as_str()))).collect();
        // What is put right in a sheet and not in a command has words of its own.
        let own = format!("row-{}", problem.code.replace('_', "-"));
        let family = if self.bundle.has_message(&own) { "row" } else { "error" };
        self.view_of(family, &problem.code, &params, None)
    }

    /// What the platform's error means. The code is the name of its row in the error table.
    #[must_use]
    pub fn platform_view(&self, error: PlatformError) -> ErrorView {
        let name = table::name_of(error.code, error.subcode);
        let advice = table::advice_of(error.code, error.subcode).as_str();
        ErrorView {
            code: name.replace('-', "_"),
            message: self.text(&format!("platform-{name}"), &[]),
            advice: self.text(&format!("advice-{advice}"), &[]),
            platform: Some(error),
        }
    }

    fn view_of(
        &self,
        family: &str,
        code: &str,
        args: &[(&str, FluentValue<'_>)],
        platform: Option<PlatformError>,
    ) -> ErrorView {
        let key = format!("{family}-{}", code.replace('_', "-"));
        // What is not always known stands apart, and is left out where a part of it is missing.
        let all_known = args.iter().all(|(_, value)| !matches!(value, FluentValue::String(text) if text.is_empty()));
        let details = if all_known && !args.is_empty() { self.find(&key, Some("details"), args) } else { None };
        ErrorView {
            code: code.to_owned(),
            message: [Some(self.text(&key, args)), details].into_iter().flatten().collect::<Vec<_>>().join(" "),
            advice: self.advice(&key, args),
            platform,
        }
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
