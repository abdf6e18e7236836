//! Files of people: what is in one, what it would do to the list, and doing it, as a whole or not at all.
//!
//! - A file is looked at first ([`look_import`](crate::Engine::look_import)): what it is, and what each column seems to
//!   be. Then it is tried ([`check_import`](crate::Engine::check_import)) or taken over
//!   ([`run_import`](crate::Engine::run_import)) with a plan that a person may have corrected. The plan is remembered for
//!   files of that shape.
//! - Memory holds some hundred rows, whatever the file's size: a thread reads and understands them while the writer puts
//!   them into the list, all in one transaction.
//! - A row that cannot be used holds nobody else back. It is told with its reason, and all such rows can be saved as a
//!   file, to be mended and read again.

mod columns;
mod consent_text;
mod look;
mod map;
mod reader;
mod rejects;
mod run;
mod tally;

use std::path::{Path, PathBuf};

use encoding_rs::Encoding;
use recado_core::contact::{MergeRules, Notation, Rule};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::ErrorView;
use super::fields::FieldKindName;
use super::file::Reject;
use crate::error::EngineError;
use crate::sheet::{About, Sheet, SheetChoice, Source};

pub(crate) use columns::card_property;
pub(crate) use consent_text::written as consent_written;
pub use look::notation_of;
pub(crate) use reader::mark;
pub(crate) use rejects::format as rejects_format;

/// Where people come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportSource {
    /// A file.
    File(PathBuf),
    /// What somebody pasted.
    Text(String),
}

/// How a file is to be read, where somebody who looked at it knows better. None: as it was recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportChoice {
    /// `windows-1252`, `utf-8` and others that the web knows.
    pub encoding: Option<String>,
    /// One sign, or `tab`.
    pub separator: Option<String>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// Name of a sheet of the workbook.
    pub sheet: Option<String>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ImportKind {
    /// Text with something between the cells.
    Csv,
    /// A workbook.
    Xlsx,
    /// A workbook of Excel before 2007.
    Xls,
    /// vCards.
    Vcard,
    /// Pasted.
    Paste,
}

/// What was recognised in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportLook {
    /// Name of the file; empty for what was pasted.
    pub name: String,
    /// What it is.
    pub kind: ImportKind,
    /// Of a text.
    pub encoding: Option<String>,
    /// Of a text: what stands between its cells.
    pub separator: Option<String>,
    /// Whether the first row names the columns.
    pub header: bool,
    /// Of a workbook: its sheets …
    pub sheets: Vec<String>,
    /// … and the one that is read.
    pub sheet: Option<String>,
    /// What files like this one have in common.
    pub shape: String,
    /// Whether the columns are what they were for the last file of this shape.
    pub remembered: bool,
    /// In the file's order.
    pub columns: Vec<ColumnLook>,
    /// How many rows were looked at.
    pub rows_seen: u32,
    /// What a person should know before.
    pub problems: Vec<ErrorView>,
}

/// A column as it was recognised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ColumnLook {
    /// As the file calls it; its letter where nothing names it.
    pub name: String,
    /// The first values.
    pub samples: Vec<String>,
    /// What it seems to be.
    pub target: Target,
    /// Nobody needs to look twice.
    pub sure: bool,
}

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Target {
    /// Nothing that is kept.
    Skip,
    /// The number. Of several such columns the first usable one counts, a mobile before a fixed line.
    Phone,
    /// The name; several such columns are put together.
    Name,
    /// Tags, with `,` `;` or `|` between them.
    Tags,
    /// The language that the person is written to.
    Language,
    /// Notes; several such columns stand one below the other.
    Notes,
    /// What the person agreed to or took back.
    OptIn,
    /// An own field.
    Field {
        /// Its name.
        name: String,
        /// What its values are.
        kind: FieldKindName,
        /// `BRL`, of money.
        currency: Option<String>,
    },
}

/// What becomes of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPlan {
    /// How it is read.
    pub choice: ImportChoice,
    /// By column.
    pub targets: Vec<Target>,
    /// For people who are in the list already.
    pub rules: MergeRules,
    /// Everybody in the file gets these.
    pub tags: Vec<String>,
    /// Where everybody's authorisation came from, for both purposes; none: none is written down.
    pub opt_in: Option<String>,
    /// What they agreed to.
    pub wording: Option<String>,
    /// Whose numbers are written without a country code.
    pub country: String,
    /// Whose numbers are written without an area code.
    pub area: Option<String>,
    /// How numbers and dates are written.
    pub notation: Notation,
    /// Whether old mobile numbers get the ninth digit.
    pub mend_ninth_digit: bool,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportView {
    /// Rows with something in them.
    #[ts(type = "number")]
    pub rows: u64,
    /// People who are new.
    #[ts(type = "number")]
    pub added: u64,
    /// People who are different now.
    #[ts(type = "number")]
    pub updated: u64,
    /// People of whom the file said nothing new.
    #[ts(type = "number")]
    pub unchanged: u64,
    /// Rows that did not come in.
    #[ts(type = "number")]
    pub rejected: u64,
    /// The first of them.
    pub rejects: Vec<Reject>,
    /// Where the file and the list do not agree.
    pub differences: Vec<DifferenceView>,
    /// Old mobile numbers that lack the ninth digit.
    #[ts(type = "number")]
    pub mended: u64,
    /// To take it back by; none: nothing was written.
    pub edit: Option<String>,
    /// Whether it was only tried.
    pub dry: bool,
}

/// Where a file and the list say something and not the same, about people who are in both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DifferenceView {
    /// `name`, `notes`, `field.pedido`
    pub subject: String,
    /// With how many people.
    #[ts(type = "number")]
    pub count: u64,
    /// The first ones.
    pub examples: Vec<DifferenceExample>,
    /// Whose word counts.
    pub rule: Rule,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DifferenceExample {
    /// What the list says.
    pub ours: String,
    /// What the file says.
    pub theirs: String,
}

impl ImportSource {
    /// What it is called, without the folders that it lies in; empty for what was pasted.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            Self::Text(_) => String::new(),
        }
    }

    pub(super) fn open(&self, choice: &ImportChoice) -> Result<Sheet, EngineError> {
        let (source, path) = match self {
            Self::File(path) => (Source::File(path), path.as_path()),
            Self::Text(text) => (Source::Text(text), Path::new("")),
        };
        Sheet::open_as(source, &choice.read()?).map_err(|problem| EngineError::sheet(path, &problem))
    }

    fn path(&self) -> &Path {
        match self {
            Self::File(path) => path,
            Self::Text(_) => Path::new(""),
        }
    }
}

impl ImportChoice {
    fn read(&self) -> Result<SheetChoice, EngineError> {
        let invalid = |field, value: &str| EngineError::FieldInvalid { field, value: value.to_owned() };
        let encoding = self.encoding.as_deref().filter(|label| !label.is_empty());
        let encoding = encoding
            .map(|label| Encoding::for_label(label.as_bytes()).ok_or_else(|| invalid("encoding", label)))
            .transpose()?;
        let separator = self.separator.as_deref().filter(|separator| !separator.is_empty());
        let separator = separator
            .map(|text| match text.as_bytes() {
                [b'"'] => Err(invalid("separator", text)),
                [sign] if *sign == b'\t' || sign.is_ascii_punctuation() => Ok(*sign),
                _ if text.eq_ignore_ascii_case("tab") || text == "\\t" => Ok(b'\t'),
                _ => Err(invalid("separator", text)),
            })
            .transpose()?;
        Ok(SheetChoice { encoding, separator, header: self.header, sheet: self.sheet.clone(), strict: false })
    }
}

/// What files of one kind with the same columns have in common: a hash, so that no name of a column is kept for it.
pub(crate) fn shape(kind: &str, header: bool, names: &[String]) -> String {
    let mut hash = Sha256::new();
    hash.update(if kind == "vcard" { "vcard" } else { "sheet" });
    for name in names {
        // Without a header the names are letters, and only say how many there are.
        hash.update([0x1f, u8::from(header)]);
        hash.update(recado_core::fold::folded(name));
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn kind(source: &ImportSource, about: &About) -> ImportKind {
    match (source, about.kind) {
        (_, "vcard") => ImportKind::Vcard,
        (ImportSource::Text(_), _) => ImportKind::Paste,
        (_, "xlsx") => ImportKind::Xlsx,
        (_, "xls") => ImportKind::Xls,
        _ => ImportKind::Csv,
    }
}

#[cfg(test)]
mod tests;
