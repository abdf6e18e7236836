//! `recado template …`

mod drafts;
mod files;

use std::process::ExitCode;

use recado_core::template::{Preview, PreviewButton, Variables};

use super::DONE;
use crate::args::TemplateCommand;
use crate::context::Context;
use crate::failure::Failure;

pub async fn run(context: &Context, command: TemplateCommand) -> Result<ExitCode, Failure> {
    // Two of them need no data folder, and make none.
    let command = match command {
        TemplateCommand::Lint { file } => return files::lint(context, &file),
        TemplateCommand::Library { language } => return Ok(files::library(context, language)),
        command => command,
    };
    let engine = context.engine()?;
    let output = &context.output;
    match command {
        TemplateCommand::Sync => {
            let (account, _sandbox) = context.account(&engine).await?;
            let synced = engine.sync_templates(&account).await?;
            output.show(&synced, || {
                output.count(
                    "templates-synced",
                    &[("added", synced.added), ("updated", synced.updated), ("removed", synced.removed)],
                )
            });
        }
        TemplateCommand::List { status } => {
            let account = engine.chosen_account()?;
            let templates = engine.list_templates(&account, status.as_deref())?;
            output.show(&templates, || {
                let row = |t: &recado_engine::api::templates::TemplateView| {
                    vec![
                        t.name.clone(),
                        t.language.clone(),
                        t.category.clone(),
                        t.status.clone(),
                        t.variables.join(", "),
                    ]
                };
                output.table(
                    &["name", "language", "category", "status", "variables"],
                    templates.iter().map(row).collect(),
                )
            });
        }
        TemplateCommand::Show { name, language } => {
            let account = engine.chosen_account()?;
            let detail = engine.show_template(&account, &name, language.as_deref())?;
            let template = engine.template(&account, &name, language.as_deref())?;
            output.show(&detail, || {
                let row = &detail.template;
                let mut lines = vec![format!("{} · {} · {} · {}", row.name, row.language, row.category, row.status)];
                if let Some(reason) = &row.rejected_reason {
                    lines.push(format!("{}: {reason}", output.text("column-rejected-reason", &[])));
                }
                lines.push(format!("{}: {}", output.text("column-variables", &[]), row.variables.join(", ")));
                lines.push(String::new());
                lines.push(drawn(&template.preview(&Variables::default())));
                lines.join("\n")
            });
        }
        TemplateCommand::Preview { name, language, variables } => {
            let account = engine.chosen_account()?;
            let template = engine.template(&account, &name, language.as_deref())?;
            let preview = template.preview(&variables.into_iter().collect());
            output.show(&preview, || drawn(&preview));
        }
        TemplateCommand::Import { file } => files::import(context, &engine, &file).await?,
        TemplateCommand::Export { name, language, out } => {
            files::export(context, &engine, &name, language.as_deref(), out.as_deref())?;
        }
        TemplateCommand::Draft(command) => drafts::run(context, &engine, command).await?,
        // They were answered above.
        TemplateCommand::Lint { .. } | TemplateCommand::Library { .. } => {}
    }
    Ok(DONE)
}

/// A message as it stands on a phone, in characters.
fn drawn(preview: &Preview) -> String {
    let mut lines = Vec::new();
    match (&preview.header, &preview.header_format) {
        (Some(header), _) => lines.push(header.to_uppercase()),
        (None, Some(format)) => lines.push(format!("[{format}]")),
        (None, None) => {}
    }
    lines.extend(preview.offer.as_ref().map(|offer| format!("« {offer} »")));
    lines.push(preview.body.clone());
    lines.extend(preview.footer.clone());
    lines.extend(preview.buttons.iter().map(drawn_button));
    for card in &preview.cards {
        lines.push(format!("── [{}]", card.header_format.as_deref().unwrap_or_default()));
        lines.extend(card.body.clone());
        lines.extend(card.buttons.iter().map(drawn_button));
    }
    lines.join("\n")
}

fn drawn_button(button: &PreviewButton) -> String {
    let target = button.url.as_ref().or(button.phone_number.as_ref()).or(button.value.as_ref());
    let target = target.map(|target| format!(" → {target}"));
    format!("[ {} ]{}", button.text, target.unwrap_or_default())
}
