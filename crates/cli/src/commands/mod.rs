//! One file a command. Each asks the engine and prints what came.

mod account;
mod contact;
mod control;
mod demo;
mod doctor;
mod files;
mod groups;
mod keeping;
mod outbox;
mod report;
mod sandbox;
mod send;
mod summary;
mod template;
mod work;

use std::process::ExitCode;

use crate::args::{Cli, Command, OutboxCommand, StatusCommand};
use crate::context::Context;
use crate::failure::Failure;

/// Done.
const DONE: ExitCode = ExitCode::SUCCESS;
/// It ran, but something failed or needs a person.
const NEEDS_A_PERSON: u8 = 1;
/// No credentials, or refused.
const CREDENTIALS: u8 = 5;

pub async fn run(command: Command, context: Context) -> Result<ExitCode, Failure> {
    match command {
        Command::Demo => demo::run(&context).await,
        Command::Account(command) => account::run(&context, command).await,
        Command::Template(command) => template::run(&context, command).await,
        Command::Contact(command) => contact::run(&context, command).await,
        Command::Segment(command) => groups::segment(&context, command).await,
        Command::Field(command) => groups::field(&context, command).await,
        Command::Retention(command) => keeping::retention(&context, command).await,
        Command::Audit(command) => keeping::audit(&context, &command),
        Command::Files(command) => files::files(&context, &command).await,
        Command::Send(args) => send::send(&context, args).await,
        Command::Work(args) => work::work(&context, args).await,
        Command::Report(args) => report::run(&context, args).await,
        Command::Outbox(OutboxCommand::List { batch, state, limit }) => outbox::list(&context, batch, state, limit),
        Command::Outbox(OutboxCommand::Show { id }) => outbox::show(&context, &id),
        Command::Outbox(OutboxCommand::Pause { batch }) => control::pause(&context, batch).await,
        Command::Outbox(OutboxCommand::Resume { batch }) => control::resume(&context, batch).await,
        Command::Outbox(OutboxCommand::Cancel { batch }) => control::cancel(&context, &batch).await,
        Command::Outbox(OutboxCommand::Retry { ids, batch }) => control::retry(&context, &ids, batch.as_deref()).await,
        Command::Outbox(OutboxCommand::LetGo { batch }) => control::let_go(&context, &batch).await,
        Command::Outbox(OutboxCommand::Priority { batch, priority }) => {
            control::set_priority(&context, &batch, priority).await
        }
        Command::Outbox(OutboxCommand::Resolve { id, settled }) => outbox::resolve(&context, &id, settled).await,
        Command::Status(StatusCommand::Refresh { batch }) => outbox::refresh(&context, batch).await,
        Command::Sandbox(command) => sandbox::run(&context, command).await,
        Command::Doctor => doctor::run(&context).await,
        Command::Completions { shell } => {
            let mut command = <Cli as clap::CommandFactory>::command();
            clap_complete::generate(shell, &mut command, "recado", &mut std::io::stdout());
            Ok(DONE)
        }
    }
}
