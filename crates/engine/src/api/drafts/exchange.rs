//! Templates from files and into files: the service's own JSON, as it is sent and as it is listed.

use std::path::Path;

use recado_core::Account;
use recado_core::draft::{Base, Origin, VersionReason};
use recado_core::template::{Definition, NotATemplate, Severity, Sources, Template, language_code};
use recado_store::StoreError;
use recado_store::tables::drafts::Written;
use recado_store::tables::{drafts, templates};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::check::{Beside, finding_view};
use super::write::Begun;
use super::{DraftProblem, definition, number};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// Bytes of a file of templates at most: six thousand of them, the most that an account has, are a third of it.
const LONGEST: u64 = 48 * 1024 * 1024;

/// What is written into a file: a draft, or a template of the service's.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(untagged)]
pub enum Exportable {
    /// A draft.
    Draft {
        /// Its id.
        draft: String,
    },
    /// A template of the service's.
    Template {
        /// Of which account.
        account: String,
        /// Its name.
        name: String,
        /// Its language.
        language: String,
    },
}

/// A template that came out of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportedTemplate {
    /// Of the draft.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `pt_BR`
    pub language: String,
    /// Whether the draft is a new one; else the file took the place of what it was.
    pub new: bool,
    /// Findings for which the service would refuse it.
    pub errors: u32,
    /// Findings that it may take.
    pub warnings: u32,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LintReport {
    /// Nothing for which the service would refuse it.
    pub ok: bool,
    /// Errors before warnings, template by template.
    pub problems: Vec<LintProblem>,
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LintProblem {
    /// Stable, snake_case.
    pub code: String,
    /// Whether the service would refuse the template.
    pub severity: Severity,
    /// Where in the file, by JSON Pointer.
    pub path: String,
    /// What it is.
    pub message: String,
    /// How to mend it.
    pub advice: String,
}

/// The text of a file of templates.
///
/// # Errors
/// [`DraftProblem`]
pub fn read_file(path: &Path) -> Result<String, DraftProblem> {
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let about = match std::fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(DraftProblem::FileMissing { file }),
        Err(_) => return Err(DraftProblem::FileUnreadable { file }),
    };
    if about.len() > LONGEST {
        return Err(DraftProblem::FileTooLong { file });
    }
    let bytes = std::fs::read(path).map_err(|_| DraftProblem::FileUnreadable { file })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Checks the text of a file with no account and no service: by the rules alone. It may hold one template or a list of them, and
/// what is no template is told as a problem of its place.
#[must_use]
pub fn lint_text(engine_of: Option<(&Engine, &Account)>, text: &str, words: &Words) -> LintReport {
    let beside = engine_of.and_then(|(engine, account)| engine.beside(account).ok());
    let beside = beside.unwrap_or_else(|| Beside::alone(None));
    let mut problems = Vec::new();
    match json(text) {
        Err(problem) => problems.push(shapeless(&problem, words)),
        Ok(value) => {
            for (path, value) in each(&value) {
                match Definition::from_service(value) {
                    Err(problem) => problems.push(shapeless(&problem.under(&path).into(), words)),
                    Ok(definition) => {
                        let language = language_code(definition.language());
                        let base = Some((definition.name(), language.as_str()));
                        problems.extend(beside.lint(&definition, base).into_iter().map(|finding| {
                            let view = finding_view(finding, words);
                            LintProblem {
                                code: view.code.as_str().to_owned(),
                                severity: view.severity,
                                path: format!("{path}{}", view.path),
                                message: view.message,
                                advice: view.advice,
                            }
                        }));
                    }
                }
            }
        }
    }
    LintReport { ok: problems.iter().all(|problem| problem.severity != Severity::Error), problems }
}

fn shapeless(problem: &DraftProblem, words: &Words) -> LintProblem {
    let view = words.draft_view(problem);
    let path = match problem {
        DraftProblem::NotATemplate { path, .. } => path.clone(),
        _ => String::new(),
    };
    let (message, advice) = (view.message, view.advice);
    LintProblem { code: view.code, severity: Severity::Error, path, message, advice }
}

/// The templates in a file, each with its place: itself, or the entries of a list.
fn each(value: &Value) -> Vec<(String, &Value)> {
    let of_list = |list: &'_ [Value], path: &str| (0..list.len()).map(|at| format!("{path}/{at}")).collect::<Vec<_>>();
    let (list, path) = match value {
        Value::Array(list) => (list, ""),
        Value::Object(map) if !map.contains_key("components") => match map.get("data") {
            Some(Value::Array(list)) => (list, "/data"),
            _ => return vec![(String::new(), value)],
        },
        _ => return vec![(String::new(), value)],
    };
    of_list(list, path).into_iter().zip(list).collect()
}

/// The JSON in a text; a mark of the encoding at its beginning does not count.
fn json(text: &str) -> Result<Value, DraftProblem> {
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| DraftProblem::NotJson { line: error.line(), column: error.column() })
}

/// A template of the local copy as the service lists it.
pub(in crate::api) fn as_listed(template: &Template) -> Value {
    let mut listed = template.other.clone();
    for (key, value) in [
        ("name", json!(template.name)),
        ("language", json!(template.language)),
        ("category", json!(template.category)),
        ("parameter_format", json!(template.parameter_format.as_str())),
        ("components", template.raw_components.clone()),
    ] {
        listed.insert(key.to_owned(), value);
    }
    Value::Object(listed)
}

impl Engine {
    /// Takes the templates of a text over as drafts: one, or all of a listing. With `over` a draft that is called the same
    /// in the same language becomes what the file says, and what it was is kept as a version.
    ///
    /// # Errors
    /// [`DraftProblem`] that says which part is wrong; nothing has then entered.
    pub async fn import_templates(
        &self,
        account: &Account,
        text: &str,
        over: bool,
    ) -> Result<Vec<ImportedTemplate>, EngineError> {
        let definitions =
            Definition::import(&json(text)?).map_err(|problem: NotATemplate| DraftProblem::from(problem))?;
        let now = self.clock().now();
        let begun = definitions.into_iter().map(|definition| {
            Begun { definition, sources: Sources::new(), base: None, origin: Origin::Import }.draft(self, account.id)
        });
        let (begun, account_id): (Vec<_>, _) = (begun.collect(), account.id);
        let written = self
            .write(move |tx| {
                let mut written = Vec::new();
                for mut draft in begun {
                    let language = draft.language();
                    let there = if over && !draft.name().is_empty() {
                        drafts::named(tx, account_id, draft.name())?.into_iter().find(|d| d.language() == language)
                    } else {
                        None
                    };
                    if let Some(there) = there {
                        let put = Written { content: draft.content.clone(), sources: there.sources.clone() };
                        drafts::put_in_place(tx, there.id, &put, VersionReason::Import, now)?;
                        written.push((there.id, false));
                        continue;
                    }
                    let rows = templates::named(tx, account_id, draft.name())?;
                    let base = rows.into_iter().find(|row| row.language == language);
                    draft.base = base.map(|row| Base { name: row.name, language: row.language });
                    drafts::insert(tx, &draft)?;
                    written.push((draft.id, true));
                }
                Ok::<_, StoreError>(written)
            })
            .await?;
        let beside = self.beside(account)?;
        let mut imported = Vec::new();
        for (id, new) in written {
            let draft = self.found_draft(&id.to_string())?;
            let definition = definition(&draft);
            let base = draft.base.as_ref().map(|base| (base.name.as_str(), base.language.as_str()));
            let findings = beside.lint(&definition, base);
            let count = |severity| number(findings.iter().filter(|f| f.severity == severity).count());
            imported.push(ImportedTemplate {
                id: id.to_string(),
                name: draft.name().to_owned(),
                language: draft.language(),
                new,
                errors: count(Severity::Error),
                warnings: count(Severity::Warning),
            });
        }
        Ok(imported)
    }

    /// A draft or a template as the service takes it: JSON, to be read by people too.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`], [`EngineError::TemplateNotFound`], [`EngineError::LanguageMissing`]
    pub fn export_template(&self, what: &Exportable) -> Result<String, EngineError> {
        let creation = match what {
            Exportable::Draft { draft } => definition(&self.found_draft(draft)?).creation(),
            Exportable::Template { account, name, language } => {
                let account = self.account_by_id(account)?;
                let listed = self.listed(&account, name, language)?;
                Definition::from_service(&as_listed(&listed)).map_err(DraftProblem::from)?.creation()
            }
        };
        Ok(serde_json::to_string_pretty(&creation).unwrap_or_default())
    }

    /// What a file of it is called, without its ending.
    ///
    /// # Errors
    /// [`DraftProblem::NotFound`]
    pub fn export_name(&self, what: &Exportable) -> Result<String, EngineError> {
        let (name, language) = match what {
            Exportable::Draft { draft } => {
                let draft = self.found_draft(draft)?;
                (draft.name().to_owned(), draft.language())
            }
            Exportable::Template { name, language, .. } => (name.clone(), language_code(language)),
        };
        // A name that is still being written may hold anything, and becomes that of a file.
        let safe = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
        let named = [safe(&name), safe(&language)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        Ok(if named.is_empty() { "template".to_owned() } else { named.join(".") })
    }
}
