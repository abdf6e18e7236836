//! `recado files …`: what is kept to be sent, and how much room it takes.

use std::process::ExitCode;

use recado_engine::files::KeptView;

use super::DONE;
use crate::args::FilesCommand;
use crate::context::Context;
use crate::failure::Failure;

pub async fn files(context: &Context, command: &FilesCommand) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let output = &context.output;
    match command {
        FilesCommand::List => {
            let list = engine.kept_files()?;
            output.show(&list, || {
                let columns = ["column-file", "column-mime", "column-size", "column-used"];
                let rows = list.files.iter().map(row).collect();
                let kept = counted(context, "files-kept", list.amount.count, list.amount.bytes);
                if list.files.is_empty() {
                    return kept;
                }
                let unused = counted(context, "files-unused", list.amount.unused_count, list.amount.unused_bytes);
                format!("{}\n{kept} {unused}", output.table(&columns, rows))
            });
        }
        FilesCommand::Clean => {
            let cleaned = engine.clean_files().await?;
            output.show(&cleaned, || counted(context, "files-cleaned", cleaned.unused_count, cleaned.unused_bytes));
        }
    }
    Ok(DONE)
}

fn row(kept: &KeptView) -> Vec<String> {
    // The first digits are enough to tell one from another.
    let hash = kept.hash.chars().take(12).collect();
    vec![hash, kept.mime.clone(), size(kept.bytes), kept.used_at.format("%Y-%m-%d").to_string()]
}

fn counted(context: &Context, key: &str, count: u64, bytes: u64) -> String {
    context.output.mixed(key, &[("size", size(bytes))], &[("count", count)])
}

/// As disks are counted: in units of 1024.
fn size(bytes: u64) -> String {
    const KB: u64 = 1024;
    match bytes {
        0..KB => format!("{bytes} B"),
        _ if bytes < KB * KB => format!("{} KB", bytes.div_ceil(KB)),
        _ => format!("{} MB", bytes.div_ceil(KB * KB)),
    }
}
