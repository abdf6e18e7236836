//! What is printed: one JSON document on stdout, or a table and sentences for people. Everything else goes to stderr.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;

use comfy_table::{ContentArrangement, Table, presets};
use recado_engine::api::ErrorView;
use recado_engine::words::{Language, Words};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::failure::{Cause, Failure};

/// Where and how to print.
#[derive(Clone)]
pub struct Output {
    pub words: Arc<Words>,
    pub json: bool,
}

/// The catalogue with the command line's own words in it.
pub fn words(language: Language) -> Words {
    let own = match language {
        Language::PtBr => include_str!("../../../locales/pt-BR/cli.ftl"),
        Language::En => include_str!("../../../locales/en/cli.ftl"),
        Language::Es => include_str!("../../../locales/es/cli.ftl"),
    };
    Words::new(language, &[own])
}

impl Output {
    pub fn new(language: Language, json: bool) -> Self {
        Self { words: Arc::new(words(language)), json }
    }

    /// Prints a document, or what a person would rather read of it.
    pub fn show<T: Serialize>(&self, document: &T, for_people: impl FnOnce() -> String) {
        if self.json {
            let text = serde_json::to_string_pretty(document).unwrap_or_else(|_| "null".to_owned());
            print(&text);
        } else {
            let text = for_people();
            if !text.is_empty() {
                print(&text);
            }
        }
    }

    /// A line on stderr for whoever looks on.
    pub fn note(&self, key: &str, args: &[(&str, String)]) {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        let _ = writeln!(std::io::stderr(), "{}", self.words.text(key, &args));
    }

    /// The words of a key.
    pub fn text(&self, key: &str, args: &[(&str, String)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        self.words.text(key, &args)
    }

    /// The words of a key that counts something.
    pub fn count(&self, key: &str, counts: &[(&str, u64)]) -> String {
        let args: Vec<_> = counts.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.words.text(key, &args)
    }

    /// A table with its headings' words under `column-…`, and below it how many rows there are.
    pub fn table(&self, columns: &[&str], rows: Vec<Vec<String>>) -> String {
        let total = rows.len() as u64;
        if rows.is_empty() {
            return self.text("list-empty", &[]);
        }
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_header(columns.iter().map(|column| self.text(&format!("column-{column}"), &[])));
        for row in rows {
            table.add_row(row.into_iter().map(|cell| printable(&cell)));
        }
        format!("{table}\n\n{}", self.count("list-total", &[("count", total)]))
    }

    /// An error, as sentences.
    pub fn error_lines(&self, error: &ErrorView) -> String {
        let mut lines = printable(&error.message);
        if !error.advice.is_empty() {
            lines.push('\n');
            lines.push_str(&printable(&error.advice));
        }
        if let Some(platform) = &error.platform {
            let details = platform.details.as_deref().unwrap_or_default();
            let told = format!("{} {} {details}", platform.code, platform.message);
            lines.push_str(&format!("\n  {}", printable(told.trim())));
        }
        lines
    }

    /// Tells what ended the command, and gives its exit code.
    pub fn failure(&self, failure: &Failure) -> ExitCode {
        let (view, mut details) = match &*failure.cause {
            Cause::Engine(error) => {
                let mut details: Map<String, Value> =
                    error.params().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
                if let recado_engine::EngineError::Variables { problems, .. } = error {
                    let problems = problems.iter().map(|p| json!({"code": p.code(), "name": p.subject()})).collect();
                    details.insert("problems".to_owned(), Value::Array(problems));
                }
                (self.words.error_view(error), details)
            }
            Cause::Own(code, params, _) => {
                let key = format!("error-{}", code.replace('_', "-"));
                let args: Vec<_> = params.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
                let view = ErrorView {
                    code: (*code).to_owned(),
                    message: self.words.text(&key, &args),
                    advice: self.words.advice(&key, &args),
                    platform: None,
                };
                (view, params.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect())
            }
        };
        details.extend(failure.details.clone());
        self.error(&view, details);
        ExitCode::from(failure.exit())
    }

    fn error(&self, view: &ErrorView, mut details: Map<String, Value>) {
        if self.json {
            if let Some(platform) = &view.platform {
                details.insert("platform".to_owned(), serde_json::to_value(platform).unwrap_or_default());
            }
            let error = json!({"code": view.code, "message": view.message, "advice": view.advice, "details": details});
            print(&serde_json::to_string_pretty(&json!({ "error": error })).unwrap_or_default());
        } else {
            let _ = writeln!(std::io::stderr(), "{}", self.error_lines(view));
        }
    }

    /// Tells that the arguments make no sense, or shows the help that was asked for.
    pub fn usage(&self, error: &clap::Error) -> ExitCode {
        use clap::error::ErrorKind;
        let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
        if asked || !self.json {
            let _ = error.print();
        } else {
            let view = ErrorView {
                code: "usage".to_owned(),
                message: self.text("error-usage", &[]),
                advice: self.words.advice("error-usage", &[]),
                platform: None,
            };
            let told = error.render().to_string();
            self.error(&view, Map::from_iter([("usage".to_owned(), told.trim().into())]));
        }
        if asked { ExitCode::SUCCESS } else { ExitCode::from(2) }
    }
}

/// Whether a person sits at both ends.
pub fn is_attended() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Text from a file or a service may hold signs that steer a terminal; they are shown, not obeyed.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

fn print(text: &str) {
    // A reader that went away (`| head`) is no failure of ours.
    let _ = writeln!(std::io::stdout(), "{text}");
}
