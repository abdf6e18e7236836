//! `recado outbox …` and `recado status …`

use std::process::ExitCode;

use recado_core::MessageState;
use recado_engine::api::outbox::{ListMessages, MessageView};

use super::DONE;
use crate::args::Settled;
use crate::context::Context;
use crate::failure::Failure;

pub fn list(
    context: &Context,
    batch: Option<String>,
    state: Option<MessageState>,
    limit: Option<u32>,
) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let account = engine.chosen_account()?;
    let output = &context.output;
    let messages = engine.list_messages(&account, &ListMessages { batch, state, limit }, &output.words)?;
    output.show(&messages, || {
        let row = |m: &MessageView| {
            let why = m.error.as_ref().map(|error| error.message.clone()).unwrap_or_default();
            vec![
                output.time(m.created_at, &account.time_zone),
                m.to.clone(),
                m.template.clone(),
                output.words.state(m.state),
                why,
                m.id.clone(),
            ]
        };
        output.table(&["created", "to", "template", "state", "why", "id"], messages.iter().map(row).collect())
    });
    Ok(DONE)
}

pub fn show(context: &Context, id: &str) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let output = &context.output;
    let detail = engine.show_message(id, &output.words)?;
    let zone = engine.time_zone_of(&detail.message.batch)?;
    output.show(&detail, || {
        let message = &detail.message;
        let mut lines = vec![
            format!("{} · {} · {}", message.to, message.template, output.words.state(message.state)),
            format!("{}: {}", output.text("column-created", &[]), output.time(message.created_at, &zone)),
        ];
        lines.push(output.text("summary-batch", &[("batch", message.batch.clone())]));
        lines.extend(message.error.as_ref().map(|error| output.error_lines(error)));
        lines.extend(detail.stopped.as_ref().map(|error| output.error_lines(error)));
        for attempt in &detail.history {
            let outcome = output.text(&format!("outcome-{}", attempt.outcome.unwrap_or("none").replace('_', "-")), &[]);
            lines.push(format!(
                "{} {} · {} · {outcome}",
                output.text("column-attempt", &[]),
                attempt.number,
                output.time(attempt.started_at, &zone)
            ));
        }
        for status in &detail.statuses {
            let state =
                status.status.parse().map_or_else(|_| status.status.to_owned(), |state| output.words.state(state));
            lines.push(format!("{} · {state}", output.time(status.at, &zone)));
        }
        lines.join("\n")
    });
    Ok(DONE)
}

pub async fn resolve(context: &Context, id: &str, settled: Settled) -> Result<ExitCode, Failure> {
    let output = &context.output;
    let message = context.engine()?.resolve(id, settled == Settled::Sent, &output.words).await?;
    output.show(&message, || output.text("message-settled", &[("state", output.words.state(message.state))]));
    Ok(DONE)
}

pub async fn refresh(context: &Context, batch: Option<String>) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let (account, _sandbox) = context.account(&engine).await?;
    let batch = batch.map(|id| engine.batch(&account, &id)).transpose()?.map(|batch| batch.id);
    let refreshed = engine.refresh_statuses(&account, batch).await?;
    let counts = [("checked", refreshed.checked), ("changed", refreshed.changed)];
    context.output.show(&refreshed, || context.output.count("statuses-refreshed", &counts));
    Ok(DONE)
}
