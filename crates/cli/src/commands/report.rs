//! `recado report`: results to hand on.

use std::io::IsTerminal;
use std::process::ExitCode;

use recado_engine::api::report::{ReportFormat, ReportTo};
use serde_json::json;

use super::DONE;
use crate::args::{ReportArgs, ReportKind};
use crate::context::Context;
use crate::failure::Failure;
use crate::output::words;

pub async fn run(context: &Context, args: ReportArgs) -> Result<ExitCode, Failure> {
    let engine = context.engine()?;
    let (account, output) = (engine.chosen_account()?, &context.output);
    let format = match args.format {
        Some(ReportKind::Csv) => ReportFormat::Csv,
        Some(ReportKind::Xlsx) => ReportFormat::Xlsx,
        Some(ReportKind::Json) => ReportFormat::Json,
        None if output.json => ReportFormat::Json,
        None => ReportFormat::Csv,
    };
    if format == ReportFormat::Xlsx && args.out.is_none() && std::io::stdout().is_terminal() {
        return Err(Failure::own("report_needs_file", Vec::new(), 2));
    }
    let to = args.out.clone().map_or(ReportTo::Stdout, ReportTo::File);
    let catalogue = words(output.words.language());
    let rows = engine.report(&account, args.batch.as_deref(), format, to, catalogue).await?;
    if let Some(path) = args.out {
        let path = path.display().to_string();
        output.show(&json!({"rows": rows, "path": path}), || {
            output.mixed("report-written", &[("path", path.clone())], &[("count", rows)])
        });
    }
    Ok(DONE)
}
