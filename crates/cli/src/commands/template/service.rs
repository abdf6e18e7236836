//! `recado template submit`, `delete`, `unpause`, `requests`, `hand-in` and `withdraw`: what goes to the service.

use std::io::BufRead;
use std::process::ExitCode;
use std::sync::Arc;

use recado_core::Account;
use recado_core::draft::RequestState;
use recado_engine::api::service::{HandedIn, RequestCard, Told};
use recado_engine::{Engine, EngineError, Fault};
use serde_json::json;

use super::DONE;
use crate::args::TemplateDelete;
use crate::context::Context;
use crate::failure::{Failure, exit_of};
use crate::output::{Output, is_attended};

/// It ran, and somebody has to do something.
const NEEDS_A_PERSON: u8 = 1;

pub async fn submit(
    context: &Context,
    engine: &Engine,
    name: &str,
    language: Option<&str>,
) -> Result<ExitCode, Failure> {
    let (account, _sandbox) = context.account(engine).await?;
    let draft = engine.draft_called(&account, name, language)?;
    let request = engine.request_submit(&draft.to_string(), &context.output.words).await?;
    one(context, engine, &account, &request.id).await
}

pub async fn delete(context: &Context, engine: &Engine, args: TemplateDelete) -> Result<ExitCode, Failure> {
    let (account, _sandbox) = context.account(engine).await?;
    let output = &context.output;
    let ask = async || {
        let language = language_to_delete(engine, &account, &args)?;
        engine.request_delete(&account, &args.name, language.as_deref(), &output.words).await
    };
    // Asked of what is known here; a name that is new here is looked for.
    let request = match ask().await {
        Err(missing) if missing.fault() == Fault::NotFound && engine.sync_templates(&account).await.is_ok() => {
            ask().await?
        }
        asked => asked?,
    };
    if !args.yes && is_attended() {
        let languages = request.language.clone().unwrap_or_else(|| output.text("template-all-languages", &[]));
        output.note("ask-template-delete", &[("name", args.name.clone()), ("language", languages)]);
        let mut answer = String::new();
        let read = std::io::stdin().lock().read_line(&mut answer);
        let yes = output.text("answers-yes", &[]);
        if read.is_err() || !yes.split(' ').any(|word| word.eq_ignore_ascii_case(answer.trim())) {
            engine.withdraw_template_request(&account, &request.id).await?;
            return Ok(ExitCode::from(NEEDS_A_PERSON));
        }
    }
    one(context, engine, &account, &request.id).await
}

/// Which language is meant: the one that was named, or the only one there is.
fn language_to_delete(
    engine: &Engine,
    account: &Account,
    args: &TemplateDelete,
) -> Result<Option<String>, EngineError> {
    if args.all_languages || args.language.is_some() {
        return Ok(args.language.clone());
    }
    let rows = engine.list_templates(account, None)?;
    let here = rows.into_iter().filter(|row| row.name == args.name && row.status != "DRAFT");
    let mut available: Vec<String> = here.map(|row| row.language).collect();
    match available.len() {
        0 => Err(EngineError::TemplateNotFound { name: args.name.clone() }),
        1 => Ok(available.pop()),
        _ => Err(EngineError::LanguageAmbiguous { name: args.name.clone(), available }),
    }
}

pub async fn unpause(context: &Context, engine: &Engine, name: &str, language: &str) -> Result<ExitCode, Failure> {
    let (account, _sandbox) = context.account(engine).await?;
    let words = &context.output.words;
    let ask = async || engine.request_unpause(&account, name, language, words).await;
    let request = match ask().await {
        Err(_) if engine.sync_templates(&account).await.is_ok() => ask().await?,
        asked => asked?,
    };
    one(context, engine, &account, &request.id).await
}

pub fn requests(context: &Context, engine: &Engine) -> Result<ExitCode, Failure> {
    let output = &context.output;
    let account = engine.chosen_account()?;
    let requests = engine.template_requests(&account, &output.words)?;
    output.show(&requests, || {
        let row = |request: &RequestCard| {
            let why = request.problem.as_ref().or(request.detail.as_ref()).map(|view| view.message.clone());
            vec![
                request.id.clone(),
                output.text(&format!("request-kind-{}", request.kind.as_str()), &[]),
                request.name.clone(),
                request.language.clone().unwrap_or_else(|| output.text("template-all-languages", &[])),
                output.text(&format!("request-state-{}", request.state.as_str()), &[]),
                output.time(request.asked_at, &account.time_zone),
                why.unwrap_or_default(),
            ]
        };
        let columns = ["id", "request", "name", "language", "state", "asked", "why"];
        output.table(&columns, requests.iter().map(row).collect())
    });
    Ok(DONE)
}

pub async fn withdraw(context: &Context, engine: &Engine, id: &str) -> Result<ExitCode, Failure> {
    let output = &context.output;
    engine.withdraw_template_request(&engine.chosen_account()?, id).await?;
    output.show(&json!({"withdrawn": id}), || output.text("template-request-withdrawn", &[]));
    Ok(DONE)
}

pub async fn hand_in(context: &Context, engine: &Engine, ids: &[String]) -> Result<ExitCode, Failure> {
    let output = &context.output;
    let (account, _sandbox) = context.account(engine).await?;
    let handed = engine.hand_in(&account, ids, told(output), &output.words).await?;
    output.show(&handed, || {
        if handed.is_empty() {
            return output.text("template-nothing-waits", &[]);
        }
        handed.iter().map(|one| said(output, one)).collect::<Vec<_>>().join("\n\n")
    });
    let first = handed.iter().find_map(|one| one.fault.filter(|_| one.state != RequestState::Taken));
    Ok(first.map_or(DONE, |fault| ExitCode::from(exit_of(fault))))
}

/// Takes one request to the service. What did not go through is an error, with what became of the request beside it.
async fn one(context: &Context, engine: &Engine, account: &Account, id: &str) -> Result<ExitCode, Failure> {
    let output = &context.output;
    let handed = engine.hand_in(account, &[id.to_owned()], told(output), &output.words).await;
    let kept = |failure: Failure| failure.with("request", id).with("state", RequestState::Waiting);
    let handed = handed.map_err(|error| kept(error.into()))?;
    let Some(handed) = handed.into_iter().next() else { return Ok(DONE) };
    match (handed.error.clone(), handed.fault) {
        (Some(error), Some(fault)) if handed.state != RequestState::Taken => {
            if handed.state == RequestState::Waiting {
                output.note("template-request-kept", &[("id", handed.id.clone())]);
            }
            Err(Failure::told(error, exit_of(fault))
                .with("request", &handed.id)
                .with("name", &handed.name)
                .with("language", &handed.language)
                .with("state", handed.state))
        }
        _ => {
            output.show(&handed, || said(output, &handed));
            Ok(DONE)
        }
    }
}

/// What became of one, in a line or two.
fn said(output: &Output, handed: &HandedIn) -> String {
    let language = handed.language.clone().unwrap_or_else(|| output.text("template-all-languages", &[]));
    let state = output.text(&format!("request-state-{}", handed.state.as_str()), &[]);
    let mut lines = vec![format!("{} · {language} · {state}", handed.name)];
    if let Some(status) = &handed.status {
        let category = handed.category.clone().unwrap_or_default();
        lines.push(format!("{}: {status} · {category}", output.text("column-status", &[])));
    }
    if handed.category_changed {
        let category = handed.category.clone().unwrap_or_default();
        lines.push(output.text("template-category-changed", &[("category", category)]));
    }
    lines.extend(handed.error.as_ref().map(|error| output.error_lines(error)));
    lines.join("\n")
}

/// A bar for the sample that goes along, where somebody looks on.
fn told(output: &Output) -> Told {
    let (output, last) = (output.clone(), std::sync::Mutex::new(0));
    Arc::new(move |step| {
        let percent = step.sent.saturating_mul(100) / step.total.max(1);
        let Ok(mut last) = last.lock() else { return };
        // A line for each tenth of a large file: a small one is there at once.
        if is_attended() && step.total > 1024 * 1024 && percent / 10 != *last {
            *last = percent / 10;
            output.note("template-sample-progress", &[("percent", percent.to_string())]);
        }
    })
}
