//! `recado retention …` and `recado audit …`: how long what names people is kept, and what was done with it.

use std::process::ExitCode;

use recado_core::retention::Retention;
use recado_engine::EngineError;
use recado_engine::api::erasure::AuditView;

use super::DONE;
use crate::args::{AuditCommand, RetentionCommand};
use crate::context::Context;
use crate::failure::Failure;

pub async fn retention(context: &Context, command: RetentionCommand) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    match command {
        RetentionCommand::Show => {}
        RetentionCommand::Set(args) => {
            let mut rules = engine.retention()?;
            let set = |rule: &mut Option<u32>, said: Option<&str>| -> Result<(), Failure> {
                match said {
                    None => {}
                    Some("none") => *rule = None,
                    Some(text) => {
                        let days = text.parse::<u32>().ok().filter(|days| *days > 0);
                        let invalid = || EngineError::FieldInvalid { field: "days", value: text.to_owned() };
                        *rule = Some(days.ok_or_else(invalid)?);
                    }
                }
                Ok(())
            };
            set(&mut rules.contents_days, args.contents.as_deref())?;
            set(&mut rules.answers_days, args.answers.as_deref())?;
            set(&mut rules.undo_days, args.undo.as_deref())?;
            engine.set_retention(rules).await?;
        }
        RetentionCommand::Apply => {
            let applied = engine.apply_retention().await?;
            let counts = [("messages", applied.messages), ("answers", applied.answers), ("edits", applied.edits)];
            context.output.show(&applied, || context.output.count("retention-applied", &counts));
            return Ok(DONE);
        }
    }
    let rules = engine.retention()?;
    context.output.show(&rules, || told(context, &rules));
    Ok(DONE)
}

fn told(context: &Context, rules: &Retention) -> String {
    let line = |key: &str, days: Option<u32>| match days {
        Some(days) => context.output.count(&format!("retention-{key}"), &[("days", days.into())]),
        None => context.output.text(&format!("retention-{key}-kept"), &[]),
    };
    [line("contents", rules.contents_days), line("answers", rules.answers_days), line("undo", rules.undo_days)]
        .join("\n")
}

pub fn audit(context: &Context, command: &AuditCommand) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let AuditCommand::List { limit } = command;
    let lines = engine.audit(*limit)?;
    let zone = engine.chosen_account().map(|account| account.time_zone).unwrap_or_default();
    context.output.show(&lines, || {
        let row = |line: &AuditView| {
            let detail = line.detail.as_object().into_iter().flatten();
            let detail = detail.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(", ");
            let action = context.output.words.maybe(&format!("audit-{}", line.action.replace('_', "-")));
            vec![
                context.output.time(line.at, &zone),
                action.unwrap_or_else(|| line.action.clone()),
                line.contact.clone().unwrap_or_default(),
                detail,
            ]
        };
        context.output.table(&["at", "action", "contact", "detail"], lines.iter().map(row).collect())
    });
    Ok(DONE)
}
