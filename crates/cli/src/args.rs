//! What can be typed. The words of the help stand in the catalogue, by the path of each command and flag; see
//! [`help`](crate::help).

mod people;
mod templates;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use recado_core::{MessageState, Priority};
use recado_engine::words::Language;

pub use people::{
    AuditCommand, ContactCommand, ContactExport, ContactImport, ContactOptIn, ContactOptOut, ContactPerson, ContactTag,
    FieldCommand, Of, RetentionCommand, SegmentAdd, SegmentCommand,
};
pub use templates::{DraftCommand, DraftNew, DraftWhich, TemplateCommand};

use crate::values::{MaxRate, Quiet, duration, language, pair, priority, quiet_hours, rate, state, tier};

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
    #[command(subcommand)]
    Segment(SegmentCommand),
    #[command(subcommand)]
    Field(FieldCommand),
    #[command(subcommand)]
    Retention(RetentionCommand),
    #[command(subcommand)]
    Audit(AuditCommand),
    #[command(subcommand)]
    Files(FilesCommand),
    Send(SendArgs),
    #[command(subcommand)]
    Outbox(OutboxCommand),
    Work(WorkArgs),
    Report(ReportArgs),
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
    Set(AccountSet),
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
#[command(group(clap::ArgGroup::new("rule").args(["max_rate", "quiet_hours", "time_zone"]).required(true).multiple(true)))]
pub struct AccountSet {
    pub name: String,
    #[arg(long, value_name = "N|none", value_parser = rate)]
    pub max_rate: Option<MaxRate>,
    #[arg(long, value_name = "HH:MM-HH:MM|none", value_parser = quiet_hours)]
    pub quiet_hours: Option<Quiet>,
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,
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

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("whom").required(true)))]
pub struct SendArgs {
    pub template: String,
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long, value_name = "PHONE", allow_hyphen_values = true, group = "whom")]
    pub to: Option<String>,
    #[arg(long, value_name = "FILE", group = "whom")]
    pub from: Option<PathBuf>,
    #[arg(long, group = "whom")]
    pub tag: Option<String>,
    #[arg(long, value_name = "NAME", group = "whom")]
    pub segment: Option<String>,
    #[arg(long = "map", value_name = "COLUMN=VARIABLE", value_parser = pair, requires = "from", conflicts_with = "to")]
    pub map: Vec<(String, String)>,
    #[arg(long, value_name = "COLUMN", requires = "from", conflicts_with = "to")]
    pub key_column: Option<String>,
    #[arg(long = "var", value_name = "NAME=VALUE", value_parser = pair)]
    pub variables: Vec<(String, String)>,
    #[arg(long, value_name = "FILE|URL", conflicts_with_all = ["media_column", "media_folder"])]
    pub media: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "from", conflicts_with = "to")]
    pub media_column: Option<String>,
    #[arg(long, value_name = "FOLDER", requires = "from", conflicts_with = "to")]
    pub media_folder: Option<PathBuf>,
    #[arg(long)]
    pub allow_differences: bool,
    #[arg(long, conflicts_with_all = ["from", "tag", "segment"])]
    pub key: Option<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    #[arg(long, value_parser = priority, default_value = "normal")]
    pub priority: Priority,
    #[arg(long, conflicts_with_all = ["to", "wait"])]
    pub dry_run: bool,
    #[arg(long, requires = "from", conflicts_with = "to")]
    pub strict: bool,
    #[arg(long)]
    pub wait: bool,
    #[arg(long, value_name = "N")]
    pub max_rate: Option<u32>,
}

#[derive(Debug, Subcommand)]
pub enum FilesCommand {
    List,
    Clean,
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
    Pause {
        #[arg(long)]
        batch: Option<String>,
    },
    Resume {
        #[arg(long)]
        batch: Option<String>,
    },
    Cancel {
        #[arg(long)]
        batch: String,
    },
    Retry {
        #[arg(value_name = "ID", required_unless_present = "batch")]
        ids: Vec<String>,
        #[arg(long, conflicts_with = "ids")]
        batch: Option<String>,
    },
    LetGo {
        #[arg(long)]
        batch: String,
    },
    Priority {
        #[arg(long)]
        batch: String,
        #[arg(value_parser = priority)]
        priority: Priority,
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
    #[arg(long, value_name = "DURATION", value_parser = duration, default_value = "0")]
    pub late: Duration,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    #[arg(long)]
    pub batch: Option<String>,
    #[arg(long, value_enum)]
    pub format: Option<ReportKind>,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ReportKind {
    Csv,
    Xlsx,
    Json,
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
    #[arg(long, value_name = "TIER", value_parser = tier)]
    pub messaging_limit: Option<String>,
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
