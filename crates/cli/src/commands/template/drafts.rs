//! `recado template draft …`: templates that are being written.

use recado_core::Account;
use recado_core::template::{Change, ComparedPart};
use recado_engine::Engine;
use recado_engine::EngineError;
use recado_engine::api::drafts::versions::VersionView;
use recado_engine::api::drafts::write::NewDraft;
use recado_engine::api::drafts::{DraftCard, DraftProblem, DraftView};
use serde_json::json;

use super::files::language_of;
use crate::args::{DraftCommand, DraftNew, DraftWhich};
use crate::context::Context;
use crate::failure::Failure;
use crate::output::Output;

pub async fn run(context: &Context, engine: &Engine, command: DraftCommand) -> Result<(), Failure> {
    let output = &context.output;
    let account = engine.chosen_account()?;
    let found = |which: &DraftWhich| engine.draft_called(&account, &which.draft, which.language.as_deref());
    match command {
        DraftCommand::New(args) => {
            let view = engine.new_draft(&account, new(engine, &account, output, args)?, &output.words).await?;
            show(output, &view, "draft-begun");
        }
        DraftCommand::List => {
            let drafts = engine.drafts(&account)?;
            output.show(&drafts, || {
                let row = |draft: &DraftCard| {
                    vec![
                        draft.id.clone(),
                        draft.name.clone(),
                        draft.language.clone(),
                        draft.errors.to_string(),
                        draft.warnings.to_string(),
                        output.time(draft.updated_at, &account.time_zone),
                    ]
                };
                let columns = ["id", "name", "language", "errors", "warnings", "updated"];
                output.table(&columns, drafts.iter().map(row).collect())
            });
        }
        DraftCommand::Versions { which } => {
            let versions = engine.draft_versions(&found(&which)?.to_string())?;
            output.show(&versions, || {
                let row = |version: &VersionView| {
                    vec![
                        version.number.to_string(),
                        output.time(version.at, &account.time_zone),
                        output.text(&format!("version-{}", version.reason.as_str()), &[]),
                    ]
                };
                output.table(&["version", "at", "why"], versions.iter().map(row).collect())
            });
        }
        DraftCommand::Compare { which, number } => {
            let id = found(&which)?.to_string();
            let newest = || engine.draft_versions(&id).map(|all| all.first().map(|version| version.number));
            let number = match number {
                Some(number) => number,
                // Of the newest one, where none is named.
                None => newest()?.ok_or_else(|| EngineError::from(DraftProblem::VersionNotFound { number: 1 }))?,
            };
            let parts = engine.compare_versions(&id, number)?;
            output.show(&parts, || {
                if parts.is_empty() {
                    return output.text("draft-same", &[]);
                }
                parts.iter().map(compared).collect::<Vec<_>>().join("\n\n")
            });
        }
        DraftCommand::Restore { which, number } => {
            let id = found(&which)?.to_string();
            show(output, &engine.restore_version(&id, number, &output.words).await?, "draft-restored");
        }
        DraftCommand::Delete { which } => {
            let id = found(&which)?.to_string();
            engine.delete_draft(&id).await?;
            output.show(&json!({"deleted": id}), || output.text("draft-deleted", &[("id", id.clone())]));
        }
        DraftCommand::Undelete { id } => {
            engine.undelete_draft(&id).await?;
            show(output, &engine.draft(&id, &output.words)?, "draft-undeleted");
        }
    }
    Ok(())
}

fn new(engine: &Engine, account: &Account, output: &Output, args: DraftNew) -> Result<NewDraft, Failure> {
    let here = || language_of(output);
    let called =
        |draft: &str, language: Option<&str>| engine.draft_called(account, draft, language).map(|id| id.to_string());
    Ok(match args {
        DraftNew { library: Some(id), language, .. } => {
            NewDraft::Library { id, language: language.unwrap_or_else(here) }
        }
        DraftNew { template: Some(name), language, .. } => {
            let template = engine.template(account, &name, language.as_deref())?;
            NewDraft::Template { name, language: template.language }
        }
        DraftNew { copy: Some(draft), language, .. } => {
            NewDraft::Duplicate { draft: called(&draft, language.as_deref())? }
        }
        DraftNew { translate: Some(draft), language, .. } => {
            NewDraft::Translation { draft: called(&draft, None)?, language: language.unwrap_or_else(here) }
        }
        DraftNew { language, .. } => NewDraft::Blank { language: language.unwrap_or_else(here) },
    })
}

fn show(output: &Output, view: &DraftView, key: &str) {
    output.show(view, || {
        let errors = view.check.errors() as u64;
        let text = |key: &str| view.content.get(key).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let texts = [("name", text("name")), ("language", text("language")), ("id", view.id.clone())];
        output.mixed(key, &texts, &[("errors", errors)])
    });
}

/// A part as it was and as it is, in one line of text: what went in `[-…-]`, what came in `{+…+}`.
fn compared(part: &ComparedPart) -> String {
    let words = part.pieces.iter().map(|piece| match piece.change {
        Change::Same => piece.text.clone(),
        Change::Added => format!("{{+{}+}}", piece.text),
        Change::Removed => format!("[-{}-]", piece.text),
    });
    let place = if part.path.is_empty() { "/" } else { &part.path };
    format!("{place}\n    {}", words.collect::<String>().replace('\n', "\n    "))
}
