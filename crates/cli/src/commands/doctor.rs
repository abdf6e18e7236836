//! `recado doctor`: a check-up of what Recado stands on here.

use std::process::ExitCode;

use recado_engine::{Engine, EngineError};
use serde::Serialize;

use super::{DONE, NEEDS_A_PERSON};
use crate::context::Context;
use crate::failure::{Cause, Failure};

#[derive(Debug, Serialize)]
struct Check {
    check: &'static str,
    ok: bool,
    message: String,
    advice: String,
}

pub async fn run(context: &Context) -> Result<ExitCode, Failure> {
    let output = &context.output;
    let mut checks = Vec::new();
    let mut put = |check, result: Result<String, EngineError>| {
        let (ok, message, advice) = match result {
            Ok(message) => (true, message, String::new()),
            Err(error) => {
                let view = output.words.error_view(&error);
                (false, view.message, view.advice)
            }
        };
        checks.push(Check { check, ok, message, advice });
    };
    let folder = context.data_dir()?;
    match context.engine() {
        Ok(engine) => {
            put(
                "database",
                engine
                    .check_database()
                    .map(|()| output.text("doctor-database", &[("path", folder.display().to_string())])),
            );
            put("engine", holder(&engine, context));
            let keychain = if engine.overrides_token() {
                Ok(output.text("doctor-token-from-environment", &[]))
            } else {
                engine.check_vault().await.map(|()| output.text("doctor-keychain", &[]))
            };
            put("keychain", keychain);
            for account in engine.list_accounts().await? {
                let result = match account.token {
                    recado_engine::TokenSource::Missing => {
                        Err(EngineError::TokenMissing { account: account.name.clone() })
                    }
                    _ => engine
                        .reach(&account.name)
                        .await
                        .map(|()| output.text("doctor-account", &[("name", account.name.clone())])),
                };
                put("account", result);
            }
        }
        Err(failure) => match *failure.cause {
            Cause::Engine(error) => put("database", Err(error)),
            Cause::Own(..) | Cause::Told(..) => return Err(failure),
        },
    }
    let ok = checks.iter().all(|check| check.ok);
    output.show(&checks, || {
        let lines = checks.iter().map(|check| {
            let advice = if check.advice.is_empty() { String::new() } else { format!("\n    {}", check.advice) };
            format!("{} {}{advice}", if check.ok { "✓" } else { "✗" }, check.message)
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    Ok(if ok { DONE } else { ExitCode::from(NEEDS_A_PERSON) })
}

fn holder(engine: &Engine, context: &Context) -> Result<String, EngineError> {
    Ok(match engine.held_elsewhere()? {
        None => context.output.text("doctor-engine-free", &[]),
        Some(holder) => {
            let Some(holder) = holder else { return Ok(context.output.text("doctor-engine-held-by-someone", &[])) };
            context.output.text("doctor-engine-held", &[("program", holder.program), ("pid", holder.pid.to_string())])
        }
    })
}
