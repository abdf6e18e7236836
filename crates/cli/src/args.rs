//! What can be typed. The words of the help stand in the catalogue, by the path of each command and flag; see
//! [`help`](crate::help).

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use recado_core::MessageState;
use recado_engine::words::Language;

#[derive(Debug, Parser)]
#[command(
    name = "recado",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Clone, Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "DIR", env = "RECADO_DATA_DIR", hide_env_values = true)]
    pub data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "NAME")]
    pub account: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub locale: Option<Language>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Demo,
    #[command(subcommand)]
    Account(AccountCommand),
    #[command(subcommand)]
    Template(TemplateCommand),
    #[command(subcommand)]
    Contact(ContactCommand),
    Send(SendArgs),
    #[command(subcommand)]
    Outbox(OutboxCommand),
    Work(WorkArgs),
    #[command(subcommand)]
    Status(StatusCommand),
    #[command(subcommand)]
    Sandbox(SandboxCommand),
    Doctor,
    Completions {
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    Add(AccountAdd),
    List,
    Check { name: Option<String> },
    Remove { name: String },
    Default { name: String },
    Secret(AccountSecret),
}

#[derive(Debug, Args)]
pub struct AccountAdd {
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long, value_name = "ID", required_unless_present = "practice")]
    pub waba_id: Option<String>,
    #[arg(long, value_name = "ID", required_unless_present = "practice")]
    pub phone_number_id: Option<String>,
    #[arg(long, value_name = "ID")]
    pub app_id: Option<String>,
    #[arg(long, value_name = "URL")]
    pub api_url: Option<String>,
    #[arg(long, value_name = "VERSION")]
    pub graph_version: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long)]
    pub token_stdin: bool,
    #[arg(long)]
    pub no_check: bool,
    #[arg(long, conflicts_with_all = ["waba_id", "phone_number_id", "app_id", "api_url", "token_stdin"])]
    pub practice: bool,
}

#[derive(Debug, Args)]
pub struct AccountSecret {
    pub name: String,
    #[arg(long, value_enum)]
    pub kind: SecretKind,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SecretKind {
    Token,
}

#[derive(Debug, Subcommand)]
pub enum TemplateCommand {
    Sync,
    List {
        #[arg(long)]
        status: Option<String>,
    },
    Show {
        name: String,
        #[arg(long)]
        language: Option<String>,
    },
    Preview {
        name: String,
        #[arg(long)]
        language: Option<String>,
        #[arg(long = "var", value_name = "NAME=VALUE", value_parser = pair)]
        variables: Vec<(String, String)>,
    },
}

#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    Add(ContactAdd),
    List {
        #[arg(long)]
        tag: Option<String>,
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    Search {
        text: String,
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
}

#[derive(Debug, Args)]
pub struct ContactAdd {
    #[arg(allow_hyphen_values = true)]
    pub phone: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub name: String,
    #[arg(long = "tag", value_name = "TAG")]
    pub tags: Vec<String>,
    #[arg(long = "field", value_name = "NAME=VALUE", value_parser = pair)]
    pub fields: Vec<(String, String)>,
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub notes: String,
    #[arg(long, value_name = "SOURCE")]
    pub opt_in: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
}

#[derive(Debug, Args)]
pub struct SendArgs {
    pub template: String,
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long, value_name = "PHONE", allow_hyphen_values = true)]
    pub to: String,
    #[arg(long = "var", value_name = "NAME=VALUE", value_parser = pair)]
    pub variables: Vec<(String, String)>,
    #[arg(long)]
    pub key: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long)]
    pub wait: bool,
    #[arg(long, value_name = "N")]
    pub max_rate: Option<u32>,
}

#[derive(Debug, Subcommand)]
pub enum OutboxCommand {
    List {
        #[arg(long)]
        batch: Option<String>,
        #[arg(long, value_parser = state)]
        state: Option<MessageState>,
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    Show {
        id: String,
    },
    Resume {
        #[arg(long)]
        batch: Option<String>,
    },
    Cancel {
        #[arg(long)]
        batch: String,
    },
    Resolve {
        id: String,
        #[arg(long = "as", value_enum, value_name = "WHAT")]
        settled: Settled,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Settled {
    Sent,
    NotSent,
}

#[derive(Debug, Args)]
pub struct WorkArgs {
    #[arg(long)]
    pub until_empty: bool,
    #[arg(long, value_name = "N")]
    pub max_rate: Option<u32>,
}

#[derive(Debug, Subcommand)]
pub enum StatusCommand {
    Refresh {
        #[arg(long)]
        batch: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub enum SandboxCommand {
    Serve(SandboxServe),
}

#[derive(Debug, Args)]
pub struct SandboxServe {
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,
    #[arg(long, value_name = "N")]
    pub throughput: Option<u32>,
    #[arg(long)]
    pub no_pair_limit: bool,
    #[arg(long, value_enum, default_value_t = DeliveryPace::Lively)]
    pub delivery: DeliveryPace,
    #[arg(long, value_name = "JSON")]
    pub faults: Option<String>,
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DeliveryPace {
    Lively,
    Fast,
    Instant,
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).ok_or_else(|| "pt-BR, en, es".to_owned())
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) =
        text.split_once('=').filter(|(name, _)| !name.trim().is_empty()).ok_or_else(|| "NAME=VALUE".to_owned())?;
    Ok((name.trim().to_owned(), value.to_owned()))
}

fn state(text: &str) -> Result<MessageState, String> {
    text.parse().map_err(|_| MessageState::ALL.map(MessageState::as_str).join(", "))
}
