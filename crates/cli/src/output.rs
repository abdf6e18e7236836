//! What is printed: one JSON document on stdout, or a table and sentences for people. Everything else goes to stderr.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
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
                print(&printable(&text));
            }
        }
    }

    /// Prints a document that is JSON for people and programs alike, as it is.
    pub fn document(&self, json: &str) {
        print(json);
    }

    /// A line on stderr for whoever looks on.
    pub fn note(&self, key: &str, args: &[(&str, String)]) {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        self.line(&self.words.text(key, &args));
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

    /// The words of a key that counts something and names something.
    pub fn mixed(&self, key: &str, texts: &[(&str, String)], counts: &[(&str, u64)]) -> String {
        let texts = texts.iter().map(|(name, value)| (*name, value.as_str().into()));
        let args: Vec<_> = texts.chain(counts.iter().map(|(name, value)| (*name, (*value).into()))).collect();
        self.words.text(key, &args)
    }

    /// A line on stderr that is already put into words.
    pub fn line(&self, line: &str) {
        let _ = writeln!(std::io::stderr(), "{}", printable(line));
    }

    /// A time as people read it, in the given zone.
    pub fn time(&self, at: DateTime<Utc>, zone: &str) -> String {
        let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
        let form = if self.words.language() == Language::En { "%Y-%m-%d %H:%M:%S" } else { "%d/%m/%Y %H:%M:%S" };
        at.with_timezone(&zone).format(form).to_string()
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
            table.add_row(row);
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        let lines: Vec<_> = table.lines().map(|line| line.trim_end().to_owned()).collect();
        format!("{}\n\n{}", lines.join("\n"), self.count("list-total", &[("count", total)]))
    }

    /// An error, as sentences.
    pub fn error_lines(&self, error: &ErrorView) -> String {
        let mut lines = vec![error.message.clone()];
        if !error.advice.is_empty() {
            lines.push(error.advice.clone());
        }
        if let Some(platform) = &error.platform {
            let details = platform.details.as_deref().unwrap_or_default();
            lines.push(format!("  {} {} {details}", platform.code, platform.message).trim_end().to_owned());
        }
        lines.join("\n")
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
            Cause::Told(view, _) => (view.clone(), Map::new()),
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
            self.line(&self.error_lines(view));
        }
    }

    /// Tells that the arguments make no sense, or shows the help that was asked for.
    pub fn usage(&self, error: &clap::Error) -> ExitCode {
        use clap::error::ErrorKind;
        let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
        if asked || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            let _ = error.print();
        } else {
            let view = ErrorView {
                code: "usage".to_owned(),
                message: self.text("error-usage", &[]),
                advice: self.words.advice("error-usage", &[]),
                platform: None,
            };
            let told = error.render().to_string();
            if !self.json {
                self.line(told.trim());
            }
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
