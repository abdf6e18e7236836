//! What can be typed about templates and their drafts.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};

use crate::values::pair;

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
    Lint {
        #[arg(value_name = "FILE|-")]
        file: PathBuf,
    },
    Import {
        #[arg(value_name = "FILE|-")]
        file: PathBuf,
    },
    Export {
        name: String,
        #[arg(long)]
        language: Option<String>,
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    Library {
        #[arg(long)]
        language: Option<String>,
    },
    Submit {
        name: String,
        #[arg(long)]
        language: Option<String>,
    },
    Delete(TemplateDelete),
    Unpause {
        name: String,
        #[arg(long)]
        language: String,
    },
    Requests,
    HandIn {
        #[arg(value_name = "ID")]
        ids: Vec<String>,
    },
    Withdraw {
        id: String,
    },
    #[command(subcommand)]
    Draft(DraftCommand),
}

#[derive(Debug, Args)]
pub struct TemplateDelete {
    pub name: String,
    #[arg(long)]
    pub language: Option<String>,
    #[arg(long, conflicts_with = "language")]
    pub all_languages: bool,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Subcommand)]
pub enum DraftCommand {
    New(DraftNew),
    List,
    Versions {
        #[command(flatten)]
        which: DraftWhich,
    },
    Compare {
        #[command(flatten)]
        which: DraftWhich,
        #[arg(value_name = "VERSION")]
        number: Option<i64>,
    },
    Restore {
        #[command(flatten)]
        which: DraftWhich,
        #[arg(value_name = "VERSION")]
        number: i64,
    },
    Delete {
        #[command(flatten)]
        which: DraftWhich,
    },
    Undelete {
        id: String,
    },
}

/// A draft by its id, or by its name.
#[derive(Debug, Args)]
pub struct DraftWhich {
    pub draft: String,
    #[arg(long)]
    pub language: Option<String>,
}

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("of").args(["library", "template", "copy", "translate"])))]
pub struct DraftNew {
    #[arg(long, value_name = "ID")]
    pub library: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    #[arg(long, value_name = "DRAFT")]
    pub copy: Option<String>,
    #[arg(long, value_name = "DRAFT", requires = "language")]
    pub translate: Option<String>,
    #[arg(long)]
    pub language: Option<String>,
}
