//! `recado work`: the engine in the foreground.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use recado_core::{AccountKind, MessageState, Stop};
use recado_engine::api::sends::Summary;
use recado_engine::api::today::NeedKind;
use recado_engine::outbox::{Run, Tally, Until};
use recado_engine::{Engine, EngineError};
use recado_sandbox::Delivery;

use super::summary::{How, told};
use super::{DONE, NEEDS_A_PERSON};
use crate::args::WorkArgs;
use crate::context::{Context, practise};
use crate::failure::Failure;
use crate::output::Output;
use crate::progress::{Progress, Seen};
use crate::stop;

/// How soon it is told what was found at the start.
const SOON: Duration = Duration::from_millis(100);
/// Mailings that are told one by one, of the newest so many.
const TOLD: usize = 5;
const LOOKED_AT: u32 = 200;

pub async fn work(context: &Context, args: WorkArgs) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let output = &context.output;
    let engine = context.engine()?;
    let kinds = engine.list_account_kinds()?;
    let practice = kinds.contains(&AccountKind::Practice);
    let _sandbox = if practice { Some(practise(&engine, Delivery::lively()).await?) } else { None };
    let until = if args.until_empty { Until::Idle } else { Until::Stopped };
    if until == Until::Stopped {
        output.note("work-started", &[]);
    }
    engine.keep_awake(output.text("awake", &[]));
    let run = Run {
        program: "recado work".to_owned(),
        until,
        max_rate: args.max_rate,
        late: args.late,
        stop: stop::on_signal(),
    };
    let progress = Progress::sending(output);
    let tally = running(&engine, run, output, &progress).await;
    progress.end();
    let tally = tally?;
    if tally.stopped > 0 {
        tell_stops(&engine, output)?;
    }
    let kind = if kinds.contains(&AccountKind::Live) { AccountKind::Live } else { AccountKind::Practice };
    let summary = Summary {
        accepted: tally.accepted,
        failed: tally.failed,
        unknown: tally.unknown,
        seconds: start.elapsed().as_secs_f64(),
        waiting: engine.waiting()?,
        ..Summary::default()
    };
    output.show(&summary, || told(output, &summary, How { kind, waited: true, scheduled: false }, None));
    Ok(if tally.needs_a_person() { ExitCode::from(NEEDS_A_PERSON) } else { DONE })
}

/// Runs to the end, and tells meanwhile what was found when the engine was taken.
async fn running(engine: &Engine, run: Run, output: &Output, progress: &Progress) -> Result<Tally, Failure> {
    let looking = engine.clone();
    let look = move || Some(Seen { left: looking.waiting().ok()?, ..Seen::default() });
    let run = progress.while_running(engine.run(run), look);
    tokio::pin!(run);
    let mut untold = true;
    loop {
        tokio::select! {
            ended = &mut run => {
                if let Some(found) = engine.found().filter(|_| untold) {
                    tell_found(engine, &found, output)?;
                }
                return Ok(ended?);
            }
            () = tokio::time::sleep(SOON), if untold => {
                if let Some(found) = engine.found() {
                    untold = false;
                    let lines = found_lines(engine, &found, output)?;
                    progress.beside(|| lines.iter().for_each(|line| output.line(line)));
                }
            }
        }
    }
}

fn tell_found(engine: &Engine, found: &Tally, output: &Output) -> Result<(), EngineError> {
    found_lines(engine, found, output)?.iter().for_each(|line| output.line(line));
    Ok(())
}

/// What was found when the engine was taken, each with the next step.
fn found_lines(engine: &Engine, found: &Tally, output: &Output) -> Result<Vec<String>, EngineError> {
    let mut lines = Vec::new();
    if found.restored > 0 {
        let stop = format!("stop-{}", Stop::Restored.as_str());
        lines.push(format!("{}\n{}", output.text(&stop, &[]), output.words.advice(&stop, &[])));
    }
    if found.unknown > 0 {
        lines.push(output.count("found-cut-off", &[("count", found.unknown)]));
    }
    if found.missed > 0 {
        lines.push(output.count("found-missed", &[("count", found.missed)]));
        lines.extend(missed_mailings(engine, output)?);
    }
    Ok(lines)
}

/// The newest mailings whose hour passed, each with the command that lets it go and the one that takes it back.
fn missed_mailings(engine: &Engine, output: &Output) -> Result<Vec<String>, EngineError> {
    let mut lines = Vec::new();
    for account in engine.account_cards()? {
        let account = engine.account(&account.name)?;
        for mailing in engine.mailings(&account, 0, LOOKED_AT, &output.words)?.mailings {
            let count = mailing.states.get(&MessageState::Missed).copied().unwrap_or_default();
            if count > 0 && lines.len() < TOLD {
                let texts = [("template", mailing.template), ("account", account.name.clone()), ("batch", mailing.id)];
                lines.push(output.mixed("found-missed-mailing", &texts, &[("count", count)]));
            }
        }
    }
    Ok(lines)
}

/// Why mailings stand still now that something stopped them.
fn tell_stops(engine: &Engine, output: &Output) -> Result<(), EngineError> {
    for account in engine.account_cards()? {
        let account = engine.account(&account.name)?;
        for need in engine.today(&account, &output.words)?.needs {
            if let (NeedKind::Stopped | NeedKind::Token, Some(error)) = (need.kind, &need.error) {
                output.line(&output.error_lines(error));
            }
        }
    }
    Ok(())
}
