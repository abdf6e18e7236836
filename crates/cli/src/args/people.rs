//! What can be typed about contacts, tags, fields and segments, and about what is kept of people.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};
use recado_core::contact::Purpose;
use recado_engine::api::export::ExportKind;

use crate::values::{export_kind, pair, purpose};

#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    Add(ContactAdd),
    List {
        #[command(flatten)]
        of: Of,
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    Search {
        text: String,
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    Import(Box<ContactImport>),
    Export(ContactExport),
    OptIn(ContactOptIn),
    OptOut(ContactOptOut),
    Tag(ContactTag),
    Untag(ContactTag),
    Undo {
        id: String,
    },
    Dossier(ContactPerson),
    Erase {
        #[command(flatten)]
        person: ContactPerson,
        #[arg(long)]
        yes: bool,
    },
}

/// Some of the contacts.
#[derive(Debug, Clone, Default, Args)]
pub struct Of {
    #[arg(long)]
    pub tag: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub segment: Option<String>,
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
pub struct ContactImport {
    #[arg(required_unless_present = "undo", conflicts_with = "undo")]
    pub file: Option<PathBuf>,
    #[arg(long = "map", value_name = "COLUMN=FIELD", value_parser = pair)]
    pub map: Vec<(String, String)>,
    #[arg(long = "kind", value_name = "FIELD=KIND", value_parser = pair)]
    pub kinds: Vec<(String, String)>,
    #[arg(long = "tag", value_name = "TAG")]
    pub tags: Vec<String>,
    #[arg(long, value_name = "SOURCE")]
    pub opt_in: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "opt_in")]
    pub wording: Option<String>,
    #[arg(long = "keep", value_name = "NAME")]
    pub keep: Vec<String>,
    #[arg(long)]
    pub country: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub area: Option<String>,
    #[arg(long)]
    pub mend: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    #[arg(long)]
    pub encoding: Option<String>,
    #[arg(long, value_name = "SIGN")]
    pub separator: Option<String>,
    #[arg(long)]
    pub no_header: bool,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long, conflicts_with_all = ["map", "kinds", "tags", "opt_in", "keep", "mend", "dry_run", "rejects"])]
    pub undo: bool,
}

#[derive(Debug, Args)]
pub struct ContactExport {
    pub file: PathBuf,
    #[command(flatten)]
    pub of: Of,
    #[arg(long, value_parser = export_kind)]
    pub format: Option<ExportKind>,
}

#[derive(Debug, Args)]
pub struct ContactPerson {
    #[arg(allow_hyphen_values = true)]
    pub phone: String,
    #[arg(long)]
    pub country: Option<String>,
}

#[derive(Debug, Args)]
pub struct ContactOptIn {
    #[command(flatten)]
    pub person: ContactPerson,
    #[arg(long)]
    pub source: String,
    #[arg(long, value_name = "TEXT")]
    pub wording: Option<String>,
    #[arg(long, value_parser = purpose)]
    pub purpose: Option<Purpose>,
}

#[derive(Debug, Args)]
pub struct ContactOptOut {
    #[command(flatten)]
    pub person: ContactPerson,
    #[arg(long, value_parser = purpose)]
    pub purpose: Option<Purpose>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub how: String,
}

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("whom").args(["phones", "of_tag", "of_segment", "everybody"]).required(true)))]
pub struct ContactTag {
    pub tag: String,
    #[arg(value_name = "PHONE")]
    pub phones: Vec<String>,
    #[arg(long, value_name = "TAG")]
    pub of_tag: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub of_segment: Option<String>,
    #[arg(long)]
    pub everybody: bool,
    #[arg(long)]
    pub country: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum FieldCommand {
    List,
    Set {
        name: String,
        #[arg(long, default_value = "text", hide_default_value = true)]
        kind: String,
    },
    Remove {
        name: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum SegmentCommand {
    List,
    Show { name: String },
    Add(Box<SegmentAdd>),
    Remove { name: String },
}

#[derive(Debug, Args)]
pub struct SegmentAdd {
    pub name: String,
    #[arg(long = "tag", value_name = "TAG")]
    pub tags: Vec<String>,
    #[arg(long = "not-tag", value_name = "TAG")]
    pub not_tags: Vec<String>,
    #[arg(long = "field", value_name = "TEST")]
    pub fields: Vec<String>,
    #[arg(long, value_name = "FIELD")]
    pub birthday: Option<String>,
    #[arg(long, value_name = "N", default_value = "6", hide_default_value = true, requires = "birthday")]
    pub days: u32,
    #[arg(long, value_name = "DAYS")]
    pub notified: Option<u32>,
    #[arg(long, value_name = "DAYS", conflicts_with = "never_notified")]
    pub not_notified: Option<u32>,
    #[arg(long)]
    pub never_notified: bool,
    #[arg(long, value_name = "DAYS")]
    pub added: Option<u32>,
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long = "opted-in", value_name = "PURPOSE", value_parser = purpose)]
    pub opted_in: Vec<Purpose>,
    #[arg(long = "opted-out", value_name = "PURPOSE", value_parser = purpose)]
    pub opted_out: Vec<Purpose>,
}

#[derive(Debug, Subcommand)]
pub enum RetentionCommand {
    Show,
    Set(RetentionSet),
    Apply,
}

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("rule").args(["contents", "answers", "undo"]).required(true).multiple(true)))]
pub struct RetentionSet {
    #[arg(long, value_name = "DAYS|none")]
    pub contents: Option<String>,
    #[arg(long, value_name = "DAYS|none")]
    pub answers: Option<String>,
    #[arg(long, value_name = "DAYS|none")]
    pub undo: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    List {
        #[arg(long, value_name = "N", default_value = "100", hide_default_value = true)]
        limit: u32,
    },
}
