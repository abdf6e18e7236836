//! `recado contact import`, `export` and `undo`.

use std::io::Read;
use std::path::{Path, PathBuf};

use recado_core::contact::{MergeRules, Rule};
use recado_engine::Engine;
use recado_engine::api::contact_list::ContactFilter;
use recado_engine::api::export::ExportKind;
use recado_engine::api::imports::{ImportChoice, ImportPlan, ImportSource, ImportView, notation_of};
use serde_json::{Value, json};

use super::{filter, region};
use crate::args::{ContactExport, ContactImport};
use crate::context::Context;
use crate::failure::Failure;
use crate::output::Output;
use crate::progress::Progress;
use crate::stop;

/// Rows that did not come in are told to a person up to so many; a screen holds no more.
const TOLD: usize = 20;

pub async fn import(context: &Context, engine: &Engine, args: ContactImport) -> Result<(), Failure> {
    let output = &context.output;
    let file = args.file.clone().unwrap_or_default();
    let kept = if file == Path::new("-") { Some(stdin_in_a_file()?) } else { None };
    let source = ImportSource::File(kept.as_ref().map_or_else(|| file.clone(), |kept| kept.path.clone()));
    let plan = plan(context, engine, &source, &args)?;
    let stop = stop::on_signal();
    let progress = Progress::reading(output, &file);
    let view = if args.dry_run {
        engine.check_import(&source, &plan, stop, &output.words, progress.rows()).await
    } else {
        engine.run_import(&source, &plan, stop, &output.words, progress.rows()).await
    };
    progress.end();
    let view = view?;
    let saved = match &args.rejects {
        Some(path) if view.rejected > 0 => Some(engine.write_rejects(&source, &plan, &output.words, path).await?),
        _ => None,
    };
    let mut document = serde_json::to_value(&view).unwrap_or_default();
    if let Value::Object(document) = &mut document {
        document.remove("dry");
        document.insert("dry_run".to_owned(), view.dry.into());
    }
    output.show(&document, || told(output, &view, args.mend, saved, args.rejects.as_deref()));
    Ok(())
}

/// What somebody said on the line, over what the file seems to be.
fn plan(
    context: &Context,
    engine: &Engine,
    source: &ImportSource,
    args: &ContactImport,
) -> Result<ImportPlan, Failure> {
    let mut region = region(engine, args.country.as_deref())?;
    region.area = args.area.clone().or(region.area);
    let choice = ImportChoice {
        encoding: args.encoding.clone(),
        separator: args.separator.clone(),
        header: args.no_header.then_some(false),
        sheet: args.sheet.clone(),
    };
    let look = engine.look_import(source, &choice, &region, &context.output.words)?;
    let targets = look.targets(&args.map, &args.kinds)?;
    for column in look.columns.iter().filter(|column| !column.sure && args.map.is_empty()) {
        context.output.note("column-unsure", &[("column", column.name.clone())]);
    }
    let mut rules = MergeRules::default();
    for name in &args.keep {
        match name.trim() {
            "name" => rules.name = Rule::Keep,
            "language" => rules.language = Rule::Keep,
            "notes" => rules.notes = Rule::Keep,
            "tags" => rules.tags = Rule::Keep,
            "fields" => rules.fields = Rule::Keep,
            field => {
                rules.each.insert(field.to_owned(), Rule::Keep);
            }
        }
    }
    Ok(ImportPlan {
        choice,
        targets,
        rules,
        tags: args.tags.clone(),
        opt_in: args.opt_in.clone(),
        wording: args.wording.clone(),
        notation: notation_of(region.country),
        country: region.country.to_string(),
        area: region.area,
        mend_ninth_digit: args.mend,
    })
}

/// What a person reads: the rows that did not come in first.
fn told(output: &Output, view: &ImportView, mend: bool, saved: Option<u64>, rejects: Option<&Path>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for reject in view.rejects.iter().take(TOLD) {
        let row = output.text("reject-row", &[("row", reject.row.to_string())]);
        lines.push(format!("{row} {}\n    {}", reject.message, reject.advice));
    }
    let untold = view.rejected.saturating_sub(lines.len() as u64);
    if untold > 0 {
        lines.push(output.count("import-untold", &[("count", untold)]));
    }
    if view.mended > 0 {
        let key = if mend { "import-mended" } else { "import-old-numbers" };
        lines.push(output.count(key, &[("count", view.mended)]));
    }
    for difference in &view.differences {
        let rule = match difference.rule {
            Rule::Keep => "import-differs-kept",
            Rule::Take | Rule::Both => "import-differs-taken",
        };
        let subject = output.words.maybe(&format!("subject-{}", difference.subject));
        let field = || difference.subject.trim_start_matches("field.").to_owned();
        let texts = [("subject", subject.unwrap_or_else(field))];
        lines.push(output.mixed(rule, &texts, &[("count", difference.count)]));
    }
    let key = if view.dry { "import-would" } else { "import-done" };
    let counts = [
        ("rows", view.rows),
        ("added", view.added),
        ("updated", view.updated),
        ("unchanged", view.unchanged),
        ("rejected", view.rejected),
    ];
    lines.push(output.count(key, &counts));
    if let (Some(count), Some(path)) = (saved, rejects) {
        lines.push(output.mixed("import-rejects-saved", &[("path", path.display().to_string())], &[("count", count)]));
    }
    if view.edit.is_some() {
        lines.push(output.text("import-undo", &[]));
    }
    lines.join("\n")
}

pub async fn undo_import(context: &Context, engine: &Engine) -> Result<(), Failure> {
    let Some(id) = engine.last_import()?.and_then(|edit| edit.id) else {
        return Err(Failure::own("import_none", Vec::new(), 4));
    };
    undo(context, engine, &id).await
}

pub async fn undo(context: &Context, engine: &Engine, id: &str) -> Result<(), Failure> {
    let undone = engine.undo_edit(id).await?;
    let counts = [("removed", undone.removed), ("restored", undone.restored), ("kept", undone.kept)];
    context.output.show(&undone, || context.output.count("edit-undone", &counts));
    Ok(())
}

pub async fn export(context: &Context, engine: &Engine, args: ContactExport) -> Result<(), Failure> {
    let output = &context.output;
    let filter: ContactFilter = filter(engine, &args.of)?;
    let kind = args.format.or_else(|| ExportKind::of_path(&args.file)).unwrap_or(ExportKind::Csv);
    let progress = Progress::reading(output, &args.file);
    let count = engine.export_contacts(&filter, &args.file, kind, &output.words, progress.rows()).await;
    progress.end();
    let count = count?;
    let path = args.file.display().to_string();
    output.show(&json!({"contacts": count, "file": path}), || {
        output.mixed("contacts-exported", &[("path", path.clone())], &[("count", count)])
    });
    Ok(())
}

/// Standard input, kept in a file while it is read: an import reads it more than once, and it may be long.
struct Kept {
    path: PathBuf,
    _folder: tempfile::TempDir,
}

fn stdin_in_a_file() -> Result<Kept, Failure> {
    let unreadable = |_| Failure::own("input_unreadable", Vec::new(), 3);
    let folder = tempfile::tempdir().map_err(unreadable)?;
    let path = folder.path().join("stdin");
    let mut file = std::fs::File::create(&path).map_err(unreadable)?;
    std::io::copy(&mut std::io::stdin().lock().by_ref(), &mut file).map_err(unreadable)?;
    Ok(Kept { path, _folder: folder })
}
