//! Templates from files and into files, and the ready texts of the library. No service is asked.

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use recado_core::template::Severity;
use recado_engine::api::drafts::exchange::{Exportable, ImportedTemplate, LintReport, lint_text, read_file};
use recado_engine::api::library::{LibraryCard, library as texts};
use recado_engine::words::Language;
use recado_engine::{Engine, EngineError, FileProblem};
use serde_json::json;

use super::DONE;
use crate::context::Context;
use crate::failure::Failure;
use crate::output::Output;

/// Bad input.
const BAD_INPUT: u8 = 3;

/// By the rules alone; with an account that was named, beside its other templates too.
pub fn lint(context: &Context, file: &Path) -> Result<ExitCode, Failure> {
    let output = &context.output;
    let text = text_of(file)?;
    let report = if context.global.account.is_some() {
        let engine = context.engine()?;
        let account = engine.chosen_account()?;
        lint_text(Some((&engine, &account)), &text, &output.words)
    } else {
        lint_text(None, &text, &output.words)
    };
    output.show(&report, || told(output, &report));
    Ok(if report.ok { DONE } else { ExitCode::from(BAD_INPUT) })
}

fn told(output: &Output, report: &LintReport) -> String {
    let mut lines = Vec::new();
    for problem in &report.problems {
        let kind = match problem.severity {
            Severity::Error => output.text("lint-error", &[]),
            Severity::Warning => output.text("lint-warning", &[]),
        };
        let place = if problem.path.is_empty() { String::new() } else { format!(" · {}", problem.path) };
        lines.push(format!("{kind}{place}\n    {}\n    {}", problem.message, problem.advice));
    }
    let count = |severity| report.problems.iter().filter(|problem| problem.severity == severity).count() as u64;
    lines.push(
        output.count("lint-total", &[("errors", count(Severity::Error)), ("warnings", count(Severity::Warning))]),
    );
    lines.join("\n")
}

pub async fn import(context: &Context, engine: &Engine, file: &Path) -> Result<(), Failure> {
    let output = &context.output;
    let account = engine.chosen_account()?;
    let drafts = engine.import_templates(&account, &text_of(file)?, true).await?;
    output.show(&json!({"drafts": drafts}), || {
        let row = |draft: &ImportedTemplate| {
            vec![
                draft.name.clone(),
                draft.language.clone(),
                output.text(if draft.new { "draft-new" } else { "draft-replaced" }, &[]),
                draft.errors.to_string(),
                draft.warnings.to_string(),
            ]
        };
        output.table(&["name", "language", "draft", "errors", "warnings"], drafts.iter().map(row).collect())
    });
    Ok(())
}

pub fn export(
    context: &Context,
    engine: &Engine,
    name: &str,
    language: Option<&str>,
    out: Option<&Path>,
) -> Result<(), Failure> {
    let output = &context.output;
    let account = engine.chosen_account()?;
    // What is being written goes before what the service has: whoever changes a file of it brings it back as that draft.
    let what = match engine.draft_called(&account, name, language) {
        Ok(draft) => Exportable::Draft { draft: draft.to_string() },
        Err(_) => {
            let template = engine.template(&account, name, language)?;
            Exportable::Template { account: account.id.to_string(), name: template.name, language: template.language }
        }
    };
    let text = engine.export_template(&what)?;
    let Some(path) = out else {
        output.document(&text);
        return Ok(());
    };
    let written = std::fs::write(path, format!("{text}\n"));
    written.map_err(|error| EngineError::File(FileProblem { path: path.to_owned(), why: error.kind().to_string() }))?;
    let path = path.display().to_string();
    output.show(&json!({"file": path}), || output.text("template-exported", &[("path", path.clone())]));
    Ok(())
}

pub fn library(context: &Context, language: Option<String>) -> ExitCode {
    let output = &context.output;
    let texts = texts(&language.unwrap_or_else(|| language_of(output)));
    output.show(&texts, || {
        let row = |card: &LibraryCard| {
            let group = serde_json::to_value(card.group).unwrap_or_default();
            let group = output.text(&format!("library-group-{}", group.as_str().unwrap_or_default()), &[]);
            vec![card.id.clone(), group, card.title.clone(), card.when.clone()]
        };
        output.table(&["id", "group", "title", "when"], texts.iter().map(row).collect())
    });
    DONE
}

/// The platform's code of the language in which one is answered.
pub fn language_of(output: &Output) -> String {
    match output.words.language() {
        Language::PtBr => "pt_BR",
        Language::En => "en",
        Language::Es => "es",
    }
    .to_owned()
}

/// The text of a file; of the standard input where it is `-`.
fn text_of(file: &Path) -> Result<String, Failure> {
    if file != Path::new("-") {
        return read_file(file).map_err(|problem| EngineError::from(problem).into());
    }
    let mut bytes = Vec::new();
    let unreadable = |_| Failure::own("input_unreadable", Vec::new(), BAD_INPUT);
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
