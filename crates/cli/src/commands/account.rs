//! `recado account …`

use std::io::Write;
use std::process::ExitCode;

use recado_core::account::{PLATFORM_URL, SendingRules, parse_api_url};
use recado_engine::api::accounts::{AccountView, AddAccount};
use recado_engine::api::sending_rules::SetRules;
use recado_engine::{Engine, EngineError, TokenSource};
use recado_sandbox::Delivery;
use serde::Serialize;
use serde_json::json;

use super::{CREDENTIALS, DONE, NEEDS_A_PERSON};
use crate::args::{AccountAdd, AccountCommand, AccountSet, SecretKind};
use crate::context::{Context, practise};
use crate::failure::Failure;
use crate::output::is_attended;

pub async fn run(context: &Context, command: AccountCommand) -> Result<ExitCode, Failure> {
    match command {
        AccountCommand::Add(args) if args.practice => add_practice(context, args).await,
        AccountCommand::Add(args) => add(context, args).await,
        AccountCommand::List => list(context).await,
        AccountCommand::Check { name } => check(context, name).await,
        AccountCommand::Remove { name } => {
            context.choosing(Some(name.clone())).engine()?.remove_account(&name).await?;
            context
                .output
                .show(&json!({"removed": name}), || context.output.text("account-removed", &[("name", name.clone())]));
            Ok(DONE)
        }
        AccountCommand::Default { name } => {
            context.engine()?.set_default_account(&name).await?;
            context.output.show(&json!({"default": name}), || {
                context.output.text("account-is-default", &[("name", name.clone())])
            });
            Ok(DONE)
        }
        AccountCommand::Set(args) => set(context, args).await,
        AccountCommand::Secret(args) => {
            let SecretKind::Token = args.kind;
            let engine = context.engine()?;
            // Before anybody pastes a secret: is there an account for it?
            engine.account(&args.name)?;
            let shown = Ruled::of(&engine, engine.set_token(&args.name, context.secret_from_stdin()?).await?)?;
            let name = shown.account.name.clone();
            context.output.show(&shown, || context.output.text("token-kept", &[("name", name)]));
            Ok(DONE)
        }
    }
}

async fn add_practice(context: &Context, args: AccountAdd) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let _sandbox = practise(&engine, Delivery::lively()).await?;
    let name = args.name.unwrap_or_else(|| context.output.text("practice-account-name", &[]));
    let account = engine.ensure_practice_account(&name).await?;
    engine.sync_templates(&account).await?;
    let templates = engine.list_templates(&account, None)?.len() as u64;
    let view = ruled(&engine).await?.into_iter().find(|ruled| ruled.account.name == account.name);
    context.output.show(&view, || {
        context.output.mixed("practice-account-ready", &[("name", account.name.clone())], &[("count", templates)])
    });
    Ok(DONE)
}

async fn add(context: &Context, args: AccountAdd) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let url =
        parse_api_url(args.api_url.as_deref().unwrap_or(PLATFORM_URL)).map_err(recado_engine::EngineError::from)?;
    let overridden = engine.overrides_token();
    if url != PLATFORM_URL && (overridden || args.token_stdin) {
        name_the_host(context, &url)?;
    }
    if overridden && args.token_stdin {
        context.output.note("token-from-environment", &[]);
    }
    let token = if args.token_stdin && !overridden { Some(context.secret_from_stdin()?) } else { None };
    let added = engine
        .add_account(AddAccount {
            name: args.name.unwrap_or_else(|| context.output.text("default-account-name", &[])),
            waba_id: args.waba_id.unwrap_or_default(),
            phone_number_id: args.phone_number_id.unwrap_or_default(),
            app_id: args.app_id,
            api_url: Some(url),
            graph_version: args.graph_version,
            time_zone: args.time_zone,
            country: args.country,
            token,
            check: !args.no_check,
        })
        .await?;
    if let Some(problem) = added.token_problem {
        return Err(Failure::from(problem).with("account", &added.account));
    }
    if added.account.token == TokenSource::Missing {
        context.output.note("account-without-token", &[("name", added.account.name.clone())]);
    }
    let name = added.account.name.clone();
    let shown = Ruled::of(&engine, added.account)?;
    context.output.show(&shown, || context.output.text("account-added", &[("name", name)]));
    Ok(DONE)
}

/// A token is about to go to a host that is not the platform's: it is named, and at a terminal confirmed.
fn name_the_host(context: &Context, url: &str) -> Result<(), Failure> {
    context.output.note("host-is-not-the-platform", &[("host", url.to_owned())]);
    if !is_attended() {
        return Ok(());
    }
    let _ = write!(std::io::stderr(), "{} ", context.output.text("ask-host", &[]));
    let mut answer = String::new();
    let _ = std::io::stdin().read_line(&mut answer);
    let yes = context.output.text("answers-yes", &[]);
    if yes.split(' ').any(|word| word.eq_ignore_ascii_case(answer.trim())) {
        Ok(())
    } else {
        Err(Failure::own("confirmation_needed", vec![("host", url.to_owned())], 3))
    }
}

/// An account, with what its person wants of its sending beside it.
#[derive(Serialize)]
struct Ruled {
    #[serde(flatten)]
    account: AccountView,
    #[serde(flatten)]
    rules: SendingRules,
}

impl Ruled {
    fn of(engine: &Engine, account: AccountView) -> Result<Self, EngineError> {
        Ok(Self { rules: engine.account(&account.name)?.sending, account })
    }
}

async fn ruled(engine: &Engine) -> Result<Vec<Ruled>, EngineError> {
    engine.list_accounts().await?.into_iter().map(|account| Ruled::of(engine, account)).collect()
}

async fn set(context: &Context, args: AccountSet) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let rules = SetRules {
        max_rate: args.max_rate.map(|rate| rate.0),
        quiet_hours: args.quiet_hours.map(|hours| hours.0),
        time_zone: args.time_zone,
    };
    let account = engine.set_sending_rules(&args.name, rules).await?;
    let shown = ruled(&engine).await?.into_iter().find(|ruled| ruled.account.name == account.name);
    context.output.show(&shown, || {
        let output = &context.output;
        let rate = account.sending.max_rate.map_or_else(
            || output.text("rate-of-the-service", &[]),
            |rate| output.count("rate-of-ours", &[("rate", u64::from(rate))]),
        );
        let quiet = account.sending.quiet_hours.map_or_else(
            || output.text("quiet-never", &[]),
            |hours| output.text("quiet-hours", &[("hours", hours.to_string()), ("zone", account.time_zone.clone())]),
        );
        [output.text("account-set", &[("name", account.name.clone())]), rate, quiet].join("\n")
    });
    Ok(DONE)
}

async fn list(context: &Context) -> Result<ExitCode, Failure> {
    let accounts = ruled(&context.engine()?).await?;
    context.output.show(&accounts, || {
        let rows = accounts.iter().map(|ruled| row(context, &ruled.account)).collect();
        context.output.table(&["name", "number", "phone-number-id", "token", "default"], rows)
    });
    Ok(DONE)
}

fn row(context: &Context, account: &AccountView) -> Vec<String> {
    let token = match account.token {
        TokenSource::Keychain => "token-keychain",
        TokenSource::Environment => "token-environment",
        TokenSource::Missing => "token-missing",
        TokenSource::Practice => "token-practice",
    };
    vec![
        account.name.clone(),
        account.number.display_phone_number.clone().unwrap_or_default(),
        account.phone_number_id.clone(),
        context.output.text(token, &[]),
        if account.default { "✓".to_owned() } else { String::new() },
    ]
}

async fn check(context: &Context, name: Option<String>) -> Result<ExitCode, Failure> {
    let context = context.choosing(name);
    let engine = context.engine()?;
    let (account, _sandbox) = context.account(&engine).await?;
    let check = engine.check_account(&account, &context.output.words).await?;
    context.output.show(&check, || {
        let mut lines = vec![
            context.output.text(if check.ok { "check-ok" } else { "check-not-ok" }, &[("name", account.name.clone())]),
        ];
        let facts = [
            ("number", check.display_phone_number.clone()),
            ("verified-name", check.verified_name.clone()),
            ("quality", check.quality_rating.clone()),
            ("limit", check.messaging_limit.clone()),
            ("throughput", check.throughput.map(|rate| rate.to_string())),
        ];
        for (column, value) in facts {
            lines.push(format!(
                "  {}: {}",
                context.output.text(&format!("column-{column}"), &[]),
                value.as_deref().unwrap_or("—")
            ));
        }
        lines.extend(check.problems.iter().map(|problem| format!("\n{}", context.output.error_lines(problem))));
        lines.join("\n")
    });
    Ok(match (check.ok, check.credentials) {
        (true, _) => DONE,
        (false, true) => ExitCode::from(CREDENTIALS),
        (false, false) => ExitCode::from(NEEDS_A_PERSON),
    })
}
