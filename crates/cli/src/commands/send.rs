//! `recado send` and `recado work`

use std::process::ExitCode;
use std::time::Instant;

use recado_core::AccountKind;
use recado_engine::api::sends::{SendOne, Summary};
use recado_engine::outbox::{Run, Until};
use recado_sandbox::Delivery;

use super::contact::country;
use super::{CREDENTIALS, DONE, NEEDS_A_PERSON};
use crate::args::{SendArgs, WorkArgs};
use crate::context::{Context, practise};
use crate::failure::Failure;
use crate::output::Output;
use crate::stop;

pub async fn send(context: &Context, args: SendArgs) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let engine = context.engine()?;
    let (account, _sandbox) = context.account(&engine).await?;
    let request = SendOne {
        template: args.template,
        language: args.language,
        to: args.to,
        country: country(&engine, args.country.as_deref())?,
        variables: args.variables.into_iter().collect(),
        key: args.key,
    };
    let planned = engine.plan(&account, request)?;
    // Nothing enters the ledger that nobody could send: who waits needs the token, and so does who is alone here.
    if args.wait || engine.held_elsewhere()?.is_none() {
        engine.require_token(&account).await?;
    }
    let enqueued = engine.enqueue(planned).await?;
    for name in &enqueued.tidied {
        context.output.note("variable-tidied", &[("name", name.clone())]);
    }
    let mut run = Ok(Default::default());
    if args.wait && enqueued.queued > 0 {
        run = engine
            .run(Run {
                program: "recado send".to_owned(),
                until: Until::Settled(enqueued.batch),
                max_rate: args.max_rate,
                stop: stop::on_signal(),
            })
            .await;
    }
    let mut summary = engine.summary(&account, enqueued.batch, &context.output.words)?;
    summary.queued = enqueued.queued;
    summary.seconds = start.elapsed().as_secs_f64();
    if let Err(error) = run {
        return Err(Failure::from(error).with("summary", &summary));
    }
    context.output.show(&summary, || told(&context.output, &summary, args.wait, account.kind));
    let stop = engine.batch(&account, &enqueued.batch.to_string())?.stopped;
    Ok(match stop {
        Some(stopped) if stopped.stop.is_credentials() => ExitCode::from(CREDENTIALS),
        Some(_) => ExitCode::from(NEEDS_A_PERSON),
        None if summary.failed + summary.unknown > 0 => ExitCode::from(NEEDS_A_PERSON),
        None => DONE,
    })
}

pub async fn work(context: &Context, args: WorkArgs) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let engine = context.engine()?;
    let kinds = engine.list_account_kinds()?;
    let practice = kinds.contains(&AccountKind::Practice);
    let _sandbox = if practice { Some(practise(&engine, Delivery::lively()).await?) } else { None };
    let until = if args.until_empty { Until::Idle } else { Until::Stopped };
    if until == Until::Stopped {
        context.output.note("work-started", &[]);
    }
    let run = Run { program: "recado work".to_owned(), until, max_rate: args.max_rate, stop: stop::on_signal() };
    let tally = engine.run(run).await?;
    let kind = if kinds.contains(&AccountKind::Live) { AccountKind::Live } else { AccountKind::Practice };
    let summary = Summary {
        accepted: tally.accepted,
        failed: tally.failed,
        unknown: tally.unknown,
        seconds: start.elapsed().as_secs_f64(),
        waiting: engine.waiting()?,
        ..Summary::default()
    };
    context.output.show(&summary, || told(&context.output, &summary, true, kind));
    Ok(if tally.failed + tally.unknown + tally.stopped > 0 { ExitCode::from(NEEDS_A_PERSON) } else { DONE })
}

/// The summary in a sentence or two. Nothing is called sent that was only accepted.
fn told(output: &Output, summary: &Summary, waited: bool, kind: AccountKind) -> String {
    let mut lines = Vec::new();
    if summary.skipped > 0 {
        lines.push(output.text("reason-duplicate-key", &[]));
    }
    if !waited && summary.queued > 0 {
        lines.push(output.count("summary-queued", &[("count", summary.queued)]));
    }
    let ends = [
        (
            if kind == AccountKind::Practice { "summary-accepted-practice" } else { "summary-accepted" },
            summary.accepted,
        ),
        ("summary-failed", summary.failed),
        ("summary-unknown", summary.unknown),
        ("summary-waiting", if waited { summary.waiting } else { 0 }),
    ];
    lines.extend(
        ends.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| output.count(key, &[("count", count)])),
    );
    lines.extend(summary.stopped.as_ref().map(|stopped| output.error_lines(stopped)));
    // Who waits for something else needs its name: to resume it, to cancel it, to look at it.
    if let Some(batch) = summary.batch.as_ref().filter(|_| summary.waiting > 0 || summary.stopped.is_some()) {
        lines.push(output.text("summary-batch", &[("batch", batch.clone())]));
    }
    if lines.is_empty() {
        lines.push(output.text("summary-nothing", &[]));
    }
    lines.join("\n")
}
