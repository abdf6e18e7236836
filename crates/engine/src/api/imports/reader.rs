//! From a row to what it says about a person, by the plan: which column is what, and what cannot be used.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use recado_core::contact::{Consent, Entry, Field, FieldKind, Notation, Purpose, tidy_tags};
use recado_core::fold::folded;
use recado_core::ledger::RowProblem;
use recado_core::template::language_code;
use recado_core::{ContactId, Phone, PhoneProblem, Region};
use recado_store::tables::imports::Incoming;
use sha2::Sha256;

use super::{ImportPlan, Target, consent_text};
use crate::api::fields::kind_of;
use crate::api::file::Rejected;
use crate::error::EngineError;
use crate::sheet::{Record, SheetProblem};
use crate::vault::TombstoneKey;

/// What stands between several numbers or labels of one person in Google's files.
const GOOGLE: &str = ":::";
/// Numbers of one person that are looked at: to tell whether one is a mobile takes time, and a card may hold 50,000.
const NUMBERS: usize = 32;

/// How rows become entries.
pub(super) struct Reader {
    columns: Vec<Column>,
    /// The fields that the columns fill, once each.
    fields: Vec<Field>,
    region: Region,
    notation: Notation,
    /// A workbook keeps numbers and days as programs write them.
    plain: bool,
    tags: Vec<String>,
    opt_in: Option<String>,
    wording: Option<String>,
    /// Where a plain yes of the file came from.
    source: String,
    mend: bool,
    now: DateTime<Utc>,
    /// Under which forgotten people are known; none: nobody was forgotten.
    key: Option<TombstoneKey>,
    new_id: NewId,
}

/// Where ids for new people come from.
pub(super) type NewId = Box<dyn Fn() -> ContactId + Send>;

enum Column {
    Skip,
    Phone,
    Name,
    Tags,
    Language,
    Notes,
    OptIn,
    /// By its place in `fields`.
    Field(usize),
}

/// A row that was read.
pub(super) struct Parsed {
    pub(super) row: u32,
    pub(super) outcome: Result<Box<Person>, Refused>,
    /// Whether it has an old number with a proposal.
    pub(super) old_number: bool,
}

/// Whom a row is about.
pub(super) struct Person {
    pub(super) incoming: Incoming,
    /// Under which the person would be among the forgotten.
    pub(super) mark: Option<[u8; 32]>,
}

/// Why a row cannot be used, and the value that is to blame.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) problem: RowProblem,
    pub(super) value: Option<String>,
}

impl Refused {
    pub(super) fn told(self, row: u32) -> Rejected {
        Rejected { row, problem: self.problem, value: self.value }
    }

    /// The person was forgotten, and does not come back by a list.
    pub(super) fn forgotten() -> Self {
        Self::of("contact_erased", BTreeMap::new(), None)
    }

    fn of(code: &str, params: BTreeMap<String, String>, value: Option<String>) -> Self {
        Self { problem: RowProblem { code: code.to_owned(), params }, value }
    }

    fn phone(problem: PhoneProblem, typed: &str) -> Self {
        let value = typed.trim().to_owned();
        let error = EngineError::Phone { problem, value: value.clone() };
        let params = error.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self::of(error.code(), params, Some(value))
    }

    fn value(field: &str, value: &str) -> Self {
        let params = [("field".to_owned(), field.to_owned()), ("value".to_owned(), value.to_owned())].into();
        Self::of("field_value_invalid", params, Some(value.to_owned()))
    }
}

/// What the file has to do with the plan.
pub(super) struct Context<'a> {
    pub(super) names: &'a [String],
    pub(super) known: &'a [Field],
    pub(super) plain: bool,
    pub(super) source: String,
    pub(super) now: DateTime<Utc>,
    pub(super) key: Option<TombstoneKey>,
    pub(super) new_id: NewId,
}

impl Reader {
    /// # Errors
    /// [`EngineError::PhoneColumnMissing`], [`EngineError::Phone`] for a country that there is not,
    /// [`EngineError::FieldInvalid`] for a field without a name.
    pub(super) fn new(plan: &ImportPlan, context: Context<'_>) -> Result<Self, EngineError> {
        let mut fields: Vec<Field> = Vec::new();
        let mut columns = Vec::with_capacity(plan.targets.len());
        for target in &plan.targets {
            columns.push(match target {
                Target::Skip => Column::Skip,
                Target::Phone => Column::Phone,
                Target::Name => Column::Name,
                Target::Tags => Column::Tags,
                Target::Language => Column::Language,
                Target::Notes => Column::Notes,
                Target::OptIn => Column::OptIn,
                Target::Field { name, kind, currency } => {
                    let field = own_field(name, kind_of(*kind, currency.as_deref()), context.known)?;
                    let place = fields.iter().position(|known| known.name == field.name);
                    Column::Field(place.unwrap_or_else(|| {
                        fields.push(field);
                        fields.len() - 1
                    }))
                }
            });
        }
        if !columns.iter().any(|column| matches!(column, Column::Phone)) {
            let columns = context.names.iter().filter(|name| !name.is_empty()).cloned().collect();
            return Err(EngineError::PhoneColumnMissing { columns });
        }
        let country =
            plan.country.parse().map_err(|problem| EngineError::Phone { problem, value: plan.country.clone() })?;
        let said = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        Ok(Self {
            columns,
            fields,
            region: Region { country, area: said(&plan.area) },
            notation: plan.notation,
            plain: context.plain,
            tags: tidy_tags(plan.tags.iter().cloned()),
            opt_in: said(&plan.opt_in),
            wording: said(&plan.wording),
            source: context.source,
            mend: plan.mend_ninth_digit,
            now: context.now,
            key: context.key,
            new_id: context.new_id,
        })
    }

    /// The fields that the file fills.
    pub(super) fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// A record, or a row that the sheet cannot give. A problem of the file itself is an error.
    pub(super) fn row(&self, record: Result<Record, SheetProblem>) -> Result<Parsed, SheetProblem> {
        match record {
            Ok(record) => {
                let mut old_number = false;
                let outcome = self.person(&record.values, &mut old_number).map(Box::new);
                Ok(Parsed { row: record.row, outcome, old_number })
            }
            Err(problem) => match problem.row() {
                Some(row) => {
                    let params = match &problem {
                        SheetProblem::Row { why: crate::sheet::RowProblem::CellError { column }, .. } => {
                            [("column".to_owned(), column.clone())].into()
                        }
                        _ => BTreeMap::new(),
                    };
                    let refused = Refused::of(problem.code(), params, None);
                    Ok(Parsed { row, outcome: Err(refused), old_number: false })
                }
                None => Err(problem),
            },
        }
    }

    fn person(&self, values: &[String], old_number: &mut bool) -> Result<Person, Refused> {
        let phone = self.phone(values, old_number)?;
        let mut entry = Entry {
            phone,
            name: String::new(),
            tags: Vec::new(),
            fields: BTreeMap::new(),
            language: None,
            notes: String::new(),
            consents: Vec::new(),
        };
        let mut tags = self.tags.clone();
        for (column, value) in self.columns.iter().zip(values) {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            match column {
                Column::Skip | Column::Phone => {}
                Column::Name => append(&mut entry.name, &one_line(value), " "),
                Column::Tags => tags.extend(labels(value)),
                Column::Language => {
                    entry.language = Some(language(value).ok_or_else(|| Refused::value("language", value))?)
                }
                Column::Notes => append(&mut entry.notes, value, "\n"),
                Column::OptIn => {
                    let wording = self.wording.as_deref();
                    entry.consents.extend(consent_text::read(value, &self.source, wording, self.now));
                }
                Column::Field(place) => {
                    let Some(field) = self.fields.get(*place) else { continue };
                    let kept = self.value(&field.kind, value).ok_or_else(|| Refused::value(&field.name, value))?;
                    // Of two columns for one field the first that says something counts.
                    entry.fields.entry(field.name.clone()).or_insert(kept);
                }
            }
        }
        if let Some(source) = &self.opt_in {
            let given = |purpose| Consent {
                purpose,
                given: true,
                at: self.now,
                source: source.clone(),
                wording: self.wording.clone(),
            };
            // Where the row itself says something about it, the row counts.
            let said = |purpose: &Purpose| entry.consents.iter().any(|consent| consent.purpose == *purpose);
            let missing: Vec<_> = Purpose::ALL.into_iter().filter(|purpose| !said(purpose)).map(given).collect();
            entry.consents.extend(missing);
        }
        entry.tags = tidy_tags(tags);
        let mark = self.key.as_ref().map(|key| mark(key, &entry.phone));
        Ok(Person { incoming: Incoming::new((self.new_id)(), entry), mark })
    }

    fn value(&self, kind: &FieldKind, text: &str) -> Option<String> {
        if self.plain
            && let Ok(value) = kind.read(text, Notation::Plain)
        {
            return Some(value);
        }
        kind.read(text, self.notation).ok()
    }

    /// The first number that can be used, a mobile before a fixed line; else what is wrong with the first one.
    fn phone(&self, values: &[String], old_number: &mut bool) -> Result<Phone, Refused> {
        let cells = self.columns.iter().zip(values).filter(|(column, _)| matches!(column, Column::Phone));
        let (mut first, mut fixed) = (None, None);
        for text in cells.flat_map(|(_, cell)| several(cell)) {
            match Phone::parse_in(text, &self.region) {
                // Whether it is a mobile costs time, and matters only where there is a choice.
                Ok(phone) if fixed.is_none() && first.is_none() => fixed = Some(phone),
                Ok(phone) => {
                    let is_fixed = |phone: &Phone| phone.is_mobile() == Some(false);
                    if fixed.as_ref().is_none_or(|known| is_fixed(known) && !is_fixed(&phone)) {
                        fixed = Some(phone);
                    }
                }
                Err(PhoneProblem::Empty) => {}
                Err(problem) => {
                    first.get_or_insert((problem, text));
                }
            }
        }
        match (fixed, first) {
            (Some(phone), _) => Ok(phone),
            (None, Some((PhoneProblem::NinthDigitMissing { suggestion }, text))) => {
                *old_number = true;
                if self.mend {
                    return Ok(suggestion);
                }
                Err(Refused::phone(PhoneProblem::NinthDigitMissing { suggestion }, text))
            }
            (None, Some((problem, text))) => Err(Refused::phone(problem, text)),
            (None, None) => Err(Refused::phone(PhoneProblem::Empty, "")),
        }
    }
}

/// Several numbers in one cell: each card's stand in lines of their own, Google's have `:::` between them.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    let numbers = cell.lines().flat_map(|line| line.split(GOOGLE)).map(str::trim);
    numbers.filter(|number| !number.is_empty()).take(NUMBERS)
}

fn labels(cell: &str) -> impl Iterator<Item = String> {
    let parts = cell.split(GOOGLE).flat_map(|part| part.split([',', ';', '|', '\n']));
    // Google marks the groups that everybody has.
    parts.map(|part| part.trim().trim_start_matches("* ").to_owned()).filter(|part| !part.is_empty())
}

fn append(text: &mut String, more: &str, between: &str) {
    if !text.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `pt_BR` from a code, or from what people call a language.
fn language(text: &str) -> Option<String> {
    let code = language_code(text);
    let is_code = |code: &str| {
        let (language, country) = code.split_once('_').map_or((code, None), |(l, c)| (l, Some(c)));
        let letters = |part: &str, few: usize, many: usize| {
            (few..=many).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphabetic())
        };
        letters(language, 2, 3) && country.is_none_or(|country| letters(country, 2, 4))
    };
    if is_code(&code) {
        let (language, country) = code.split_once('_').map_or((code.as_str(), None), |(l, c)| (l, Some(c)));
        let language = language.to_ascii_lowercase();
        return Some(
            country.map_or(language.clone(), |country| format!("{language}_{}", country.to_ascii_uppercase())),
        );
    }
    let name = folded(text);
    let starts = |names: &[&str]| names.iter().any(|known| name.starts_with(known));
    Some(
        match () {
            () if starts(&["portug"]) => "pt_BR",
            () if starts(&["ingl", "engl"]) => "en",
            () if starts(&["espa", "span", "castel"]) => "es",
            () if starts(&["fran", "fren"]) => "fr",
            () if starts(&["ital"]) => "it",
            () if starts(&["alem", "german"]) => "de",
            () => return None,
        }
        .to_owned(),
    )
}

fn own_field(name: &str, kind: FieldKind, known: &[Field]) -> Result<Field, EngineError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(EngineError::FieldInvalid { field: "contact_field", value: String::new() });
    }
    let wanted = folded(name);
    // A field has one kind: the one that it has already.
    let known = known.iter().find(|field| folded(&field.name) == wanted).cloned();
    Ok(known.unwrap_or_else(|| Field { name: name.to_owned(), kind }))
}

/// Under which a number is among the forgotten: nobody who has the file alone can try all numbers of a country.
pub(crate) fn mark(key: &TombstoneKey, phone: &Phone) -> [u8; 32] {
    // HMAC takes a key of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.expose()) else { return [0; 32] };
    mac.update(phone.match_key().as_bytes());
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
