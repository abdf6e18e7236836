//! Looking at a file before anything comes of it: what it is, what its columns seem to be, and what to know before.

use recado_core::contact::Notation;
use recado_core::{Country, Phone, PhoneProblem, Region};
use recado_store::tables::{fields, import_shapes};

use super::columns::{self, Seen};
use super::{ColumnLook, ImportChoice, ImportLook, ImportSource, Target, kind, shape};
use crate::api::fields::target_of;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// How many rows are looked at.
const ROWS: usize = 200;
/// How many values of a column are shown.
const SAMPLES: usize = 5;
/// How much of a value.
const SAMPLE: usize = 80;

impl Engine {
    /// Looks at a file: what it is, and what its columns seem to be, or were for the last file of this shape.
    ///
    /// # Errors
    /// [`EngineError::Sheet`] for a file that cannot be read, [`EngineError::FieldInvalid`] for a choice that there is not.
    pub fn look_import(
        &self,
        source: &ImportSource,
        choice: &ImportChoice,
        region: &Region,
        words: &Words,
    ) -> Result<ImportLook, EngineError> {
        let mut sheet = source.open(choice)?;
        let (about, names) = (sheet.about().clone(), sheet.header().to_vec());
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut refused = 0;
        while rows.len() + refused < ROWS {
            match sheet.next() {
                Some(Ok(record)) => rows.push(record.values),
                Some(Err(problem)) if problem.row().is_some() => refused += 1,
                Some(Err(problem)) => return Err(EngineError::sheet(source.path(), &problem)),
                None => break,
            }
        }
        let shape = shape(about.kind, about.header, &names);
        let (known, kept) =
            self.read(|tx| Ok::<_, EngineError>((fields::all(tx)?, import_shapes::get(tx, &shape)?)))?;
        let remembered = kept.and_then(|json| serde_json::from_str::<Vec<Target>>(&json).ok());
        let remembered = remembered.filter(|targets| targets.len() == names.len());
        let is_workbook = matches!(about.kind, "xlsx" | "xls");
        let seen = Seen {
            names: &names,
            rows: &rows,
            named: about.header,
            cards: about.kind == "vcard",
            region,
            notation: if is_workbook { Notation::Plain } else { notation_of(region.country) },
            known: &known,
            words,
        };
        let is_remembered = remembered.is_some();
        let targets = match remembered {
            Some(targets) => targets.into_iter().map(|target| (target, true)).collect(),
            None => columns::recognise(&seen),
        };
        let problems = problems(&targets, &rows, &names, region, words);
        let columns = targets.into_iter().enumerate().map(|(at, (target, sure))| {
            let kind = match &target {
                Target::Field { name, .. } => known.iter().find(|field| field.name == *name),
                _ => None,
            };
            ColumnLook {
                name: names.get(at).cloned().unwrap_or_default(),
                samples: samples(&rows, at),
                target: kind.map_or(target, |field| target_of(&field.name, &field.kind)),
                sure,
            }
        });
        Ok(ImportLook {
            name: source.name(),
            kind: kind(source, &about),
            encoding: about.encoding,
            separator: about.separator.map(String::from),
            header: about.header,
            sheets: about.sheets,
            sheet: about.sheet,
            shape,
            remembered: is_remembered,
            columns: columns.collect(),
            rows_seen: u32::try_from(rows.len() + refused).unwrap_or(u32::MAX),
            problems,
        })
    }
}

/// How people of a country write numbers and days: the month before the day in the United States, Canada and the
/// Philippines only. A language does not say it: a server in Brazil often speaks English.
#[must_use]
pub fn notation_of(country: Country) -> Notation {
    match country.to_string().as_str() {
        "US" | "CA" | "PH" => Notation::English,
        _ => Notation::Brazil,
    }
}

/// The first values of a column, each once and short enough to be read.
fn samples(rows: &[Vec<String>], at: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for value in rows.iter().filter_map(|row| row.get(at)).map(|value| value.trim()).filter(|value| !value.is_empty()) {
        let short: String = value.chars().take(SAMPLE).collect();
        let short = if short.len() < value.len() { format!("{short}…") } else { short };
        if !samples.contains(&short) {
            samples.push(short);
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

fn problems(
    targets: &[(Target, bool)],
    rows: &[Vec<String>],
    names: &[String],
    region: &Region,
    words: &Words,
) -> Vec<crate::api::ErrorView> {
    let Some(at) = targets.iter().position(|(target, _)| *target == Target::Phone) else {
        let columns = names.iter().filter(|name| !name.is_empty()).cloned().collect();
        return vec![words.error_view(&EngineError::PhoneColumnMissing { columns })];
    };
    let values = || rows.iter().filter_map(|row| row.get(at));
    let damaged = values().find(|value| Phone::parse_in(value, region) == Err(PhoneProblem::Damaged));
    let damaged =
        damaged.map(|value| EngineError::Phone { problem: PhoneProblem::Damaged, value: value.trim().to_owned() });
    damaged.iter().map(|error| words.error_view(error)).collect()
}
