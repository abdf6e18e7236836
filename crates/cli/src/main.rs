#![doc = include_str!("../README.md")]
#![expect(unreachable_pub, reason = "nothing outside reaches into a program; `pub` says what a file offers the others")]

mod args;
mod commands;
mod context;
mod failure;
mod help;
mod output;
mod progress;
mod stop;
mod values;
mod when;

use std::process::ExitCode;

use clap::FromArgMatches;

use args::Cli;
use context::Context;
use failure::Failure;
use output::Output;

/// A mailing allocates and frees tens of times for each message, in threads that hand over what they allocated: the system's
/// allocator takes a fifth longer for it than this one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    start_log();
    let arguments: Vec<_> = std::env::args_os().collect();
    let (language, json) = help::before_parsing(&arguments);
    let output = Output::new(language, json);
    let cli =
        match help::command(&output.words).try_get_matches_from(&arguments).and_then(|m| Cli::from_arg_matches(&m)) {
            Ok(cli) => cli,
            Err(error) => return output.usage(&error),
        };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return output.failure(&Failure::internal(&error)),
    };
    let result = runtime.block_on(commands::run(cli.command, Context::new(cli.global, output.clone())));
    // A keychain call that hangs must not keep the process from ending.
    runtime.shutdown_background();
    match result {
        Ok(code) => code,
        Err(failure) => output.failure(&failure),
    }
}

/// Logs go to stderr, warnings and worse unless `RECADO_LOG` says otherwise. They never hold a phone, a name, a value or
/// a token: what is logged is a code and a count.
fn start_log() {
    let filter = std::env::var("RECADO_LOG").unwrap_or_else(|_| "error,recado=warn".to_owned());
    let _ = tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(filter))
        .with_writer(std::io::stderr)
        .without_time()
        .try_init();
}
