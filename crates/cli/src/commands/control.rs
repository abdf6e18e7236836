//! `recado outbox pause`, `resume`, `cancel`, `retry`, `let-go` and `priority`: what a person does about what is sent.

use std::process::ExitCode;

use recado_core::Priority;
use serde_json::json;

use super::{DONE, NEEDS_A_PERSON};
use crate::context::Context;
use crate::failure::Failure;

pub async fn pause(context: &Context, batch: Option<String>) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let paused = engine.pause(&engine.chosen_account()?, batch.as_deref()).await?;
    context.output.show(&json!({"paused": paused}), || {
        let told = context.output.count("batches-paused", &[("count", paused)]);
        // What enters later waits too, which nobody sees from a count.
        let all = batch.is_none().then(|| context.output.text("account-paused", &[]));
        [Some(told), all].into_iter().flatten().collect::<Vec<_>>().join("\n")
    });
    Ok(DONE)
}

pub async fn resume(context: &Context, batch: Option<String>) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let account = engine.chosen_account()?;
    let resumed = engine.resume(&account, batch.as_deref()).await?;
    context
        .output
        .show(&json!({"resumed": resumed}), || context.output.count("batches-resumed", &[("count", resumed)]));
    Ok(DONE)
}

pub async fn cancel(context: &Context, batch: &str) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let cancelled = engine.cancel(&engine.chosen_account()?, batch).await?;
    context
        .output
        .show(&json!({"cancelled": cancelled}), || context.output.count("messages-cancelled", &[("count", cancelled)]));
    Ok(DONE)
}

/// Tries messages again by their ids, or whatever of a mailing may be. One alone that may not is an error with its reason.
pub async fn retry(context: &Context, ids: &[String], batch: Option<&str>) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let (account, output) = (engine.chosen_account()?, &context.output);
    let view = match batch {
        Some(batch) => engine.retry_mailing(&account, batch, &output.words).await?,
        None => engine.retry(&account, ids, &output.words).await?,
    };
    if let ([id], Some(refused), None) = (ids, &view.view, batch) {
        return Err(Failure::told(refused.clone(), 3).with("id", id));
    }
    output.show(&view, || {
        let told = output.count("messages-retried", &[("count", view.retried)]);
        let refused = (view.refused > 0).then(|| output.count("messages-not-retried", &[("count", view.refused)]));
        let why = view.view.as_ref().map(|view| output.error_lines(view));
        [Some(told), refused, why].into_iter().flatten().collect::<Vec<_>>().join("\n")
    });
    Ok(if view.refused > 0 { ExitCode::from(NEEDS_A_PERSON) } else { DONE })
}

pub async fn let_go(context: &Context, batch: &str) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let gone = engine.let_go(&engine.chosen_account()?, batch).await?;
    context.output.show(&json!({"let_go": gone}), || context.output.count("messages-let-go", &[("count", gone)]));
    Ok(DONE)
}

pub async fn set_priority(context: &Context, batch: &str, priority: Priority) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    engine.set_priority(&engine.chosen_account()?, batch, priority).await?;
    context.output.show(&json!({"batch": batch, "priority": priority}), || {
        context.output.text(&format!("priority-{}", priority.as_str()), &[])
    });
    Ok(DONE)
}
