//! The list of contacts, or some of it, as a file: CSV that a spreadsheet opens without calculating anything, a workbook,
//! vCards. What is written reads as the same again: the columns of such a file are remembered.

mod card;

use std::io::{BufWriter, Write};
use std::path::Path;

use recado_core::contact::{Contact, Field, Notation};
use recado_core::{Country, Phone};
use recado_store::tables::audit::{self, Line};
use recado_store::tables::{contact_list, contacts, fields, import_shapes};
use serde_json::json;
use tokio::task;

use super::contact_list::ContactFilter;
use super::fields::target_of;
use super::imports::{Target, consent_written, notation_of, rejects_format, shape};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::sheet::{Beside, SheetFormat, SheetProblem, SheetWriter, header};
use crate::words::Words;

/// Contacts read at a time.
const PAGE: usize = 500;
/// The columns before the shop's own fields; their titles are words, `sheet-…` in the catalogue.
const COLUMNS: [(&str, Target); 6] = [
    ("sheet-name", Target::Name),
    ("sheet-phone", Target::Phone),
    ("sheet-tags", Target::Tags),
    ("sheet-language", Target::Language),
    ("sheet-notes", Target::Notes),
    ("sheet-consent", Target::OptIn),
];

/// As what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// Text, for any program.
    Csv,
    /// A workbook.
    Xlsx,
    /// For telephones and mail programs: without fields that a card has no place for.
    Vcard,
}

impl ExportKind {
    /// What a file's name ends in says.
    #[must_use]
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_ascii_lowercase();
        match ending.as_str() {
            "csv" | "txt" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "vcf" | "vcard" => Some(Self::Vcard),
            _ => None,
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "vcard" => Some(Self::Vcard),
            _ => None,
        }
    }
}

impl Engine {
    /// Writes the contacts that a filter finds. Says how many.
    ///
    /// # Errors
    /// [`EngineError::Sheet`] where it cannot be written: nothing then stands at its place.
    /// [`EngineError::SegmentNotFound`]
    pub async fn export_contacts(
        &self,
        filter: &ContactFilter,
        to: &Path,
        kind: ExportKind,
        words: &Words,
        progress: impl Fn(u64) + Send + 'static,
    ) -> Result<u64, EngineError> {
        let titles = COLUMNS.map(|(key, _)| words.text(key, &[]));
        let (engine, filter, path) = (self.clone(), filter.clone(), to.to_owned());
        let writing = task::spawn_blocking(move || {
            let export = Export::new(&engine, kind, titles)?;
            let count = export.write(&engine, &filter, &path, &progress)?;
            Ok::<_, EngineError>((count, export))
        });
        let (count, export) = writing.await.unwrap_or(Err(EngineError::SheetUnreadable))?;
        let now = self.clock().now();
        self.write(move |tx| {
            if let Some((shape, targets)) = export.remembered() {
                import_shapes::put(tx, &shape, &targets, now)?;
            }
            let line = Line { at: now, action: "export".to_owned(), contact: None, detail: json!({"contacts": count}) };
            audit::add(tx, &line)
        })
        .await?;
        Ok(count)
    }
}

struct Export {
    kind: ExportKind,
    header: Vec<String>,
    fields: Vec<Field>,
    notation: Notation,
    country: Country,
}

enum To {
    Sheet(Box<SheetWriter>),
    Cards(Box<BufWriter<Beside>>),
}

impl Export {
    fn new(engine: &Engine, kind: ExportKind, titles: [String; 6]) -> Result<Self, EngineError> {
        let fields = engine.read(fields::all)?;
        let header = titles.into_iter().chain(fields.iter().map(|field| field.name.clone())).collect();
        let country = engine.region().country;
        Ok(Self { kind, header, fields, notation: notation_of(country), country })
    }

    fn write(
        &self,
        engine: &Engine,
        filter: &ContactFilter,
        path: &Path,
        progress: &impl Fn(u64),
    ) -> Result<u64, EngineError> {
        let unwritten = |problem| EngineError::sheet(path, &problem);
        let (calling_code, moment) = (self.country.calling_code(), engine.moment());
        let keys = engine
            .read(|tx| Ok::<_, EngineError>(contact_list::keys(tx, &filter.store(tx, calling_code)?, &moment)?))?;
        let mut to = self.open(path).map_err(unwritten)?;
        let mut count = 0;
        for page in keys.chunks(PAGE) {
            for contact in engine.read(|tx| contacts::by_keys(tx, page))? {
                match &mut to {
                    To::Sheet(sheet) => sheet.row(&self.row(&contact)).map_err(unwritten)?,
                    To::Cards(cards) => cards
                        .write_all(card::written(&contact, &self.fields).as_bytes())
                        .map_err(|error| unwritten(SheetProblem::writing(&error)))?,
                }
                count += 1;
            }
            progress(count);
        }
        match to {
            To::Sheet(sheet) => sheet.finish().map_err(unwritten)?,
            To::Cards(cards) => {
                let put = cards.into_inner().map_err(|error| error.into_error()).and_then(Beside::put);
                put.map_err(|error| unwritten(SheetProblem::writing(&error)))?;
            }
        }
        Ok(count)
    }

    fn open(&self, path: &Path) -> Result<To, SheetProblem> {
        let format = match self.kind {
            ExportKind::Vcard => {
                let beside = Beside::of(path).map_err(|error| SheetProblem::writing(&error))?;
                return Ok(To::Cards(Box::new(BufWriter::new(beside))));
            }
            ExportKind::Csv => rejects_format(Path::new("list.csv"), self.notation),
            ExportKind::Xlsx => SheetFormat::Xlsx,
        };
        Ok(To::Sheet(Box::new(SheetWriter::create(path, format, &self.header)?)))
    }

    fn row(&self, contact: &Contact) -> Vec<String> {
        // In a workbook a value is read as programs write it; in a text as people do.
        let notation = if self.kind == ExportKind::Xlsx { Notation::Plain } else { self.notation };
        let mut row = vec![
            contact.name.clone(),
            if self.kind == ExportKind::Xlsx {
                contact.phone.international()
            } else {
                apart(&contact.phone, self.country)
            },
            contact.tags.join(", "),
            contact.language.clone().unwrap_or_default(),
            contact.notes.clone(),
            consent_written(&contact.consents),
        ];
        row.extend(self.fields.iter().map(|field| {
            let value = contact.fields.get(&field.name).map(String::as_str).unwrap_or_default();
            if value.is_empty() { String::new() } else { field.kind.show(value, notation) }
        }));
        row
    }

    /// The shape of the file, and what its columns are.
    fn remembered(&self) -> Option<(String, String)> {
        if self.kind == ExportKind::Vcard {
            return None;
        }
        let (names, _) = header::names_of_people(&self.header, self.header.len(), Some(true)).ok()?;
        let own = self.fields.iter().map(|field| target_of(&field.name, &field.kind));
        let targets: Vec<Target> = COLUMNS.into_iter().map(|(_, target)| target).chain(own).collect();
        Some((shape("csv", true, &names), serde_json::to_string(&targets).ok()?))
    }
}

/// A number with spaces in it: a spreadsheet makes `5,51E+12` of one without. The country's code stands without its `+`
/// where it is understood without: with it, the text begins like a formula and is kept from being one by an apostrophe.
fn apart(phone: &Phone, country: Country) -> String {
    let international = phone.international();
    let bare = international.trim_start_matches('+');
    let is_understood = bare.contains(' ') && Phone::parse(bare, country).as_ref() == Ok(phone);
    if is_understood { bare.to_owned() } else { international }
}

#[cfg(test)]
#[path = "../export_tests.rs"]
mod tests;
