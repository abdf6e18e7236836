//! The shop's own fields: what kinds there are, how people write their values, and the one form in which they are kept.
//!
//! Kept: a number as `1234.5`, a date as `2026-03-12` or, of a birthday without its year, `--03-12` (RFC 6350, section
//! 4.3), money as `1234.50` in the field's currency. So values sort and compare whatever language they were typed in.
//! Nothing is guessed: what cannot be read as its kind is a problem of its row.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field of the shop's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// As the shop calls it.
    pub name: String,
    /// What stands in it.
    pub kind: FieldKind,
}

/// What stands in a field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum FieldKind {
    /// Anything.
    #[default]
    Text,
    /// A number.
    Number,
    /// A day, with or without its year.
    Date,
    /// An amount, with two decimals.
    Money {
        /// ISO 4217: `BRL`.
        currency: String,
    },
}

/// How people write numbers and dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Notation {
    /// `1.234,56`, `31/12/2026`
    #[default]
    Brazil,
    /// The same.
    Spanish,
    /// `1,234.56`, `12/31/2026`
    English,
    /// `1234.56`, `2026-12-31`: as programs write them, and the cells of a workbook.
    Plain,
}

/// The text is no value of its field's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a value of that kind")]
pub struct ValueProblem;

impl FieldKind {
    /// The word kept in the database and shown in JSON.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Money { .. } => "money",
        }
    }

    /// A value as it is kept, from one as people write it. Nothing stays nothing.
    ///
    /// # Errors
    /// [`ValueProblem`]
    pub fn read(&self, text: &str, notation: Notation) -> Result<String, ValueProblem> {
        let text = text.trim();
        match self {
            _ if text.is_empty() => Ok(String::new()),
            Self::Text => Ok(text.to_owned()),
            Self::Number => number(text, notation).ok_or(ValueProblem),
            Self::Date => date(text, notation).ok_or(ValueProblem),
            Self::Money { .. } => {
                number(without_currency(text), notation).and_then(|value| cents(&value)).ok_or(ValueProblem)
            }
        }
    }

    /// A kept value as people read it. One that is not of the kind, because the field was something else before, is shown
    /// as it is.
    #[must_use]
    pub fn show(&self, value: &str, notation: Notation) -> String {
        let shown = match self {
            Self::Text => None,
            Self::Number => Some(grouped(value, notation)),
            Self::Date => shown_date(value, notation),
            Self::Money { currency } if number(value, Notation::Plain).is_some() => {
                Some(format!("{} {}", sign_of(currency), grouped(value, notation)))
            }
            Self::Money { .. } => None,
        };
        shown.unwrap_or_else(|| value.to_owned())
    }

    /// What the values of a column most probably are. Text in doubt: an order's number is no amount, and a text can be
    /// made something else later.
    #[must_use]
    pub fn guess<'a>(values: impl IntoIterator<Item = &'a str>, notation: Notation) -> Self {
        let values: Vec<&str> = values.into_iter().map(str::trim).filter(|value| !value.is_empty()).collect();
        let all = |is: &dyn Fn(&str) -> bool| !values.is_empty() && values.iter().all(|value| is(value));
        let is_amount =
            |value: &str| without_currency(value) != value && number(without_currency(value), notation).is_some();
        if all(&|value| value.contains(['/', '-', '.']) && date(value, notation).is_some()) {
            Self::Date
        } else if all(&is_amount) {
            let foreign = CURRENCIES.iter().find(|(_, sign)| all(&|value| value.starts_with(sign) && *sign != "$"));
            Self::Money { currency: foreign.map_or("BRL", |(code, _)| code).to_owned() }
        } else if all(&|value| number(value, notation).is_some())
            && values.iter().any(|value| value.contains(notation.decimal()))
        {
            Self::Number
        } else {
            Self::Text
        }
    }
}

impl Notation {
    fn decimal(self) -> char {
        match self {
            Self::Brazil | Self::Spanish => ',',
            Self::English | Self::Plain => '.',
        }
    }
}

/// The signs of the currencies that people write with one. A bare `$` is whatever the field's is.
const CURRENCIES: [(&str, &str); 5] = [("BRL", "R$"), ("USD", "US$"), ("EUR", "€"), ("GBP", "£"), ("", "$")];

fn sign_of(currency: &str) -> &str {
    CURRENCIES.iter().find(|(code, _)| *code == currency).map_or(currency, |(_, sign)| sign)
}

/// The amount alone, of `R$ 12,00`, `12,00 €` and `BRL 12`.
fn without_currency(text: &str) -> &str {
    let is_sign =
        |letter: char| letter.is_alphabetic() || matches!(letter, '$' | '€' | '£' | ' ' | '\u{a0}' | '\u{202f}');
    text.trim_matches(is_sign)
}

/// `-1234.5` from the digits, one decimal sign and the signs between thousands.
fn number(text: &str, notation: Notation) -> Option<String> {
    let (minus, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    if !digits.starts_with(|first: char| first.is_ascii_digit()) || digits.len() > 40 {
        return None;
    }
    let decimal = match (digits.rfind(','), digits.rfind('.')) {
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (Some(one), None) | (None, Some(one)) => {
            let sign = digits.get(one..)?.chars().next()?;
            let thousands = digits.len() - one == 4 && sign != notation.decimal();
            (!thousands && digits.matches(sign).count() == 1).then_some(one)
        }
        (None, None) => None,
    };
    let (whole, rest) = match decimal {
        Some(at) => (digits.get(..at)?, digits.get(at + 1..)?),
        None => (digits, ""),
    };
    let whole = ungrouped(whole)?;
    if !rest.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = rest.trim_end_matches('0');
    let minus = if whole == "0" && rest.is_empty() { "" } else { minus };
    Some(if rest.is_empty() { format!("{minus}{whole}") } else { format!("{minus}{whole}.{rest}") })
}

/// Digits without what stands between thousands; nothing where it stands elsewhere.
fn ungrouped(whole: &str) -> Option<String> {
    let is_between = |letter: char| matches!(letter, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'');
    let groups: Vec<&str> = whole.split(is_between).collect();
    let fits = groups.iter().enumerate().all(|(at, group)| {
        let digits = group.bytes().all(|digit| digit.is_ascii_digit());
        digits && (groups.len() == 1 || group.len() == 3 || (at == 0 && (1..=3).contains(&group.len())))
    });
    fits.then(|| groups.concat())
}

/// Two decimals, where there are not more.
fn cents(number: &str) -> Option<String> {
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    (rest.len() <= 2).then(|| format!("{whole}.{rest:0<2}"))
}

/// The number with its thousands apart.
fn grouped(value: &str, notation: Notation) -> String {
    if notation == Notation::Plain || number(value, Notation::Plain).is_none() {
        return value.to_owned();
    }
    let (whole, rest) = value.split_once('.').unwrap_or((value, ""));
    let (minus, whole) = whole.strip_prefix('-').map_or(("", whole), |whole| ("-", whole));
    let between = if notation == Notation::English { ',' } else { '.' };
    let mut shown = minus.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            shown.push(between);
        }
        shown.push(digit);
    }
    if !rest.is_empty() {
        shown.push(notation.decimal());
        shown.push_str(rest);
    }
    shown
}

fn date(text: &str, notation: Notation) -> Option<String> {
    // `2026-03-12T00:00:00` and `12/03/2026 00:00`: the time of a day that is meant as a whole.
    let text = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    if text.len() == 8 && text.bytes().all(|digit| digit.is_ascii_digit()) {
        return day(text.get(..4)?, text.get(4..6)?, text.get(6..)?);
    }
    if let Some(yearless) = text.strip_prefix("--") {
        let (month, of_month) = yearless.split_once('-').or_else(|| yearless.split_at_checked(2))?;
        return day("", month, of_month);
    }
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    match parts.as_slice() {
        [year, month, of_month] if year.len() == 4 => day(year, month, of_month),
        [month, of_month, year] if notation == Notation::English => day(year, month, of_month),
        [of_month, month, year] => day(year, month, of_month),
        [month, of_month] if notation == Notation::English => day("", month, of_month),
        [of_month, month] => day("", month, of_month),
        _ => None,
    }
}

fn day(year: &str, month: &str, of_month: &str) -> Option<String> {
    let part = |text: &str| {
        let short = (1..=2).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
        short.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (month, of_month) = (part(month)?, part(of_month)?);
    let full = match year.len() {
        // A leap year, so that the 29th of February is one.
        0 => 2000,
        // As spreadsheets do: up to 29 is of this century.
        2 => part(year).map(|year| if year < 30 { 2000 + year } else { 1900 + year })?,
        4 if year.bytes().all(|digit| digit.is_ascii_digit()) => year.parse().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(full).ok()?, month, of_month)?;
    Some(if year.is_empty() {
        format!("--{month:02}-{of_month:02}")
    } else {
        format!("{full:04}-{month:02}-{of_month:02}")
    })
}

fn shown_date(value: &str, notation: Notation) -> Option<String> {
    let (year, rest) = match value.strip_prefix("--") {
        Some(rest) => ("", rest),
        None => value.split_once('-')?,
    };
    let (month, of_month) = rest.split_once('-')?;
    Some(match (notation, year) {
        (Notation::Plain, _) => value.to_owned(),
        (Notation::English, "") => format!("{month}/{of_month}"),
        (Notation::English, _) => format!("{month}/{of_month}/{year}"),
        (_, "") => format!("{of_month}/{month}"),
        (_, _) => format!("{of_month}/{month}/{year}"),
    })
}

#[cfg(test)]
#[path = "field_tests.rs"]
mod tests;
