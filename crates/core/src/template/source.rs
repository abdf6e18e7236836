//! Where the value of a variable comes from, as the writer of a template says it: a field of the contact, a column of the
//! sheet, a text that is always the same, a day from today on. It lives beside the document, never in it.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::suggest::first_name;
use crate::Contact;
use crate::fold::folded;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Source {
    /// The contact: `name` is what one calls the person, `full_name` all of it, `phone` the number; any other word is an
    /// own field.
    Field {
        /// Which.
        name: String,
    },
    /// A column of the sheet that is sent.
    Column {
        /// Its heading; case, accents and spaces at the ends do not count.
        name: String,
    },
    /// The same for everybody.
    Text {
        /// The value.
        text: String,
    },
    /// So many days from today, in the account's time zone and the template's language.
    Date {
        /// 0 is today; negative ones lie behind.
        days: i32,
    },
}

/// Sources by the contract's names of the variables.
pub type Sources = BTreeMap<String, Source>;

/// What is at hand when a value is asked for.
#[derive(Debug, Clone, Copy)]
pub struct SourceContext<'a> {
    /// The person, where it is known.
    pub contact: Option<&'a Contact>,
    /// The sheet's row by the columns' headings; empty without a sheet.
    pub row: &'a BTreeMap<String, String>,
    /// The day in the account's time zone.
    pub today: NaiveDate,
    /// The template's, as the platform spells it.
    pub language: &'a str,
}

/// The value that a source gives; none where nothing is known, never an empty text.
#[must_use]
pub fn resolve(source: &Source, context: &SourceContext<'_>) -> Option<String> {
    let value = match source {
        Source::Field { name } => of_contact(context.contact?, name)?,
        Source::Column { name } => {
            let wanted = folded(name.trim());
            let exact = context.row.get(name.as_str());
            exact.or_else(|| context.row.iter().find(|(key, _)| folded(key.trim()) == wanted).map(|(_, v)| v))?.clone()
        }
        Source::Text { text } => text.clone(),
        Source::Date { days } => written_date(shifted(context.today, *days)?, context.today, context.language),
    };
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

fn of_contact(contact: &Contact, name: &str) -> Option<String> {
    match name {
        "name" => Some(first_name(&contact.name)),
        "full_name" => Some(contact.name.split_whitespace().collect::<Vec<_>>().join(" ")),
        "phone" => Some(contact.phone.international()),
        own => {
            let wanted = folded(own.trim());
            let exact = contact.fields.get(own);
            exact.or_else(|| contact.fields.iter().find(|(key, _)| folded(key) == wanted).map(|(_, v)| v)).cloned()
        }
    }
}

fn shifted(today: NaiveDate, days: i32) -> Option<NaiveDate> {
    let length = Days::new(u64::from(days.unsigned_abs()));
    if days < 0 { today.checked_sub_days(length) } else { today.checked_add_days(length) }
}

const MONTHS_PT: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_ES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// A day as one writes it in a message: `30 de novembro`, `November 30`; with the year where it is another one. In
/// languages that Recado does not speak, by numbers as ISO 8601 has them.
#[must_use]
pub fn written_date(date: NaiveDate, today: NaiveDate, language: &str) -> String {
    let (day, other_year) = (date.day(), date.year() != today.year());
    let month = |names: [&'static str; 12]| names.into_iter().nth(date.month0() as usize).unwrap_or_default();
    let language = language.replace('-', "_");
    match language.split('_').next().unwrap_or_default() {
        "pt" | "es" => {
            let month = month(if language.starts_with("pt") { MONTHS_PT } else { MONTHS_ES });
            // The first of a month is "1º" in Portuguese alone.
            let day = if day == 1 && language.starts_with("pt") { "1º".to_owned() } else { day.to_string() };
            if other_year { format!("{day} de {month} de {}", date.year()) } else { format!("{day} de {month}") }
        }
        "en" => {
            let month = month(MONTHS_EN);
            let month_first = matches!(language.as_str(), "en" | "en_US" | "en_CA");
            match (month_first, other_year) {
                (true, false) => format!("{month} {day}"),
                (true, true) => format!("{month} {day}, {}", date.year()),
                (false, false) => format!("{day} {month}"),
                (false, true) => format!("{day} {month} {}", date.year()),
            }
        }
        _ => date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use serde_json::json;

    use super::*;
    use crate::{ContactId, Phone};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn ana() -> Contact {
        Contact {
            id: ContactId::from_parts(0, [0; 10]),
            phone: Phone::from_e164("+5511987654321").unwrap(),
            name: "Ana Beatriz  Souza".to_owned(),
            tags: Vec::new(),
            fields: [("Cidade".to_owned(), "Recife".to_owned()), ("vazio".to_owned(), " ".to_owned())].into(),
            language: None,
            notes: String::new(),
            aliases: Vec::new(),
            consents: Vec::new(),
            created_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn each_kind_gives_its_value() {
        let (ana, row) = (ana(), BTreeMap::from([("Nº do Pedido ".to_owned(), "A-1".to_owned())]));
        let context = SourceContext { contact: Some(&ana), row: &row, today: day(2026, 11, 27), language: "pt_BR" };
        for (source, wanted) in [
            (json!({"kind": "field", "name": "name"}), Some("Ana")),
            (json!({"kind": "field", "name": "full_name"}), Some("Ana Beatriz Souza")),
            (json!({"kind": "field", "name": "phone"}), Some("+55 11 98765-4321")),
            (json!({"kind": "field", "name": "cidade"}), Some("Recife")),
            (json!({"kind": "field", "name": "vazio"}), None),
            (json!({"kind": "field", "name": "gone"}), None),
            (json!({"kind": "column", "name": "nº do pedido"}), Some("A-1")),
            (json!({"kind": "column", "name": "x"}), None),
            (json!({"kind": "text", "text": " Loja "}), Some("Loja")),
            (json!({"kind": "text", "text": " "}), None),
            (json!({"kind": "date", "days": 3}), Some("30 de novembro")),
        ] {
            let source: Source = serde_json::from_value(source).unwrap();
            assert_eq!(resolve(&source, &context).as_deref(), wanted, "{source:?}");
        }
        let nobody = SourceContext { contact: None, ..context };
        assert_eq!(resolve(&Source::Field { name: "name".into() }, &nobody), None);
        assert_eq!(resolve(&Source::Date { days: i32::MAX }, &nobody), None, "beyond the calendar there is no day");
    }

    #[test]
    fn dates_in_the_templates_language() {
        let today = day(2026, 12, 30);
        for (language, wanted) in [
            ("pt_BR", "1º de janeiro de 2027"),
            ("pt-PT", "1º de janeiro de 2027"),
            ("es_MX", "1 de enero de 2027"),
            ("en", "January 1, 2027"),
            ("en_GB", "1 January 2027"),
            ("de", "2027-01-01"),
            ("", "2027-01-01"),
        ] {
            assert_eq!(written_date(day(2027, 1, 1), today, language), wanted);
        }
        assert_eq!(written_date(today, today, "es"), "30 de diciembre");
        assert_eq!(written_date(today, today, "en_US"), "December 30");
    }
}
