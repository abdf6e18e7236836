//! The line of digits of a boleto (47) or of a bill of a utility, a city or a state (48), and the barcode of either (44).
//!
//! Facts of FEBRABAN: the line of a bank's boleto is its barcode in another order, in three fields with a check digit of
//! modulo 10 each, the general check digit (modulo 11 over the barcode), and the day and the value. The day is a number of
//! days from 7 October 1997 on; after 9999 (21 February 2025) it began again at 1000 (22 February 2025). A bill is the
//! barcode in four blocks of eleven, each with a check digit: of modulo 10 where the third digit is 6 or 7, of modulo 11
//! where it is 8 or 9; with 6 or 8 it says its value in reais.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::banks;
use super::money::Cents;

/// A boleto whose check digits are right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boleto {
    /// 47 or 48 digits and nothing else: what the request carries and a customer copies.
    pub line: String,
    /// Of a bank, or a bill.
    pub kind: BoletoKind,
    /// The bank's number: `341`; none for a bill.
    pub bank: Option<String>,
    /// None where it is not said, or not in reais.
    pub value: Option<Cents>,
    /// None where it is not said, as in all bills.
    pub due: Option<NaiveDate>,
}

/// What a boleto is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BoletoKind {
    /// Of a bank, 47 digits.
    Bank,
    /// Of water, light, telephone, a tax: 48 digits.
    Collection,
}

/// Why a text is no boleto's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BoletoProblem {
    /// Something else than digits, spaces, dots and hyphens stands in it.
    #[error("not only digits")]
    NotDigits,
    /// So many digits no line has.
    #[error("{digits} digits")]
    Length {
        /// How many there are.
        digits: usize,
    },
    /// A block's own check digit does not fit it.
    #[error("block {number} has a wrong digit")]
    Field {
        /// Which block, as people count them, from 1.
        number: u8,
    },
    /// Each block fits, and all of them together do not.
    #[error("the general check digit is wrong")]
    Whole,
}

impl BoletoProblem {
    /// The stable code of the problem.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotDigits => "boleto_not_digits",
            Self::Length { .. } => "boleto_length",
            Self::Field { .. } => "boleto_field",
            Self::Whole => "boleto_whole",
        }
    }

    /// What the words about it need.
    #[must_use]
    pub fn params(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Length { digits } => vec![("digits", digits.to_string())],
            Self::Field { number } => vec![("number", number.to_string())],
            Self::NotDigits | Self::Whole => Vec::new(),
        }
    }
}

/// Digits of a bank's line.
const BANK: usize = 47;
/// Digits of a bill's line.
const COLLECTION: usize = 48;
/// Digits of a barcode.
const BARCODE: usize = 44;
/// What the days of a boleto are counted from.
const BASE: Option<NaiveDate> = NaiveDate::from_ymd_opt(1997, 10, 7);
/// The lowest number of days; a lower one says that there is no day.
const FIRST_FACTOR: i64 = 1000;
/// How many days there are from one 1000 to the next.
const CYCLE: i64 = 9000;

impl Boleto {
    /// Reads a line, written with spaces, dots and hyphens or without, or a barcode, and verifies it. `today` tells which
    /// of the days with the same number is meant: the nearest one.
    ///
    /// # Errors
    /// [`BoletoProblem`], with the first block that is wrong.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, BoletoProblem> {
        let line = Self::line_of(text)?;
        Ok(if line.len() == COLLECTION { Self::of_bill(line) } else { Self::of_bank(line, today) })
    }

    /// The line's digits alone, verified; a barcode is turned into its line.
    ///
    /// # Errors
    /// As [`Boleto::parse`].
    pub fn line_of(text: &str) -> Result<String, BoletoProblem> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-')).collect();
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(BoletoProblem::NotDigits);
        }
        match (digits.len(), digits.starts_with('8')) {
            (BANK, false) => verified_bank(&digits).map(|()| digits),
            (COLLECTION, true) => verified_bill(&digits).map(|()| digits),
            (BARCODE, false) => line_of_bank(&digits),
            (BARCODE, true) => line_of_bill(&digits),
            (length, _) => Err(BoletoProblem::Length { digits: length }),
        }
    }

    fn of_bank(line: String, today: NaiveDate) -> Self {
        let (bank, currency) = (part(&line, 0, 3).to_owned(), part(&line, 3, 4));
        let factor = number(part(&line, 33, 37));
        // A value of more than eight digits before the cents takes the room of the day, which then begins with 0.
        let value = number(if factor < FIRST_FACTOR { part(&line, 33, 47) } else { part(&line, 37, 47) });
        Self {
            kind: BoletoKind::Bank,
            bank: Some(bank),
            // 9 is the real.
            value: (value > 0 && currency == "9").then_some(value),
            due: due(factor, today),
            line,
        }
    }

    fn of_bill(line: String) -> Self {
        let barcode = barcode_of_bill(&line);
        let value = number(part(&barcode, 4, 15));
        let in_reais = matches!(part(&barcode, 2, 3), "6" | "8");
        Self {
            kind: BoletoKind::Collection,
            bank: None,
            value: (in_reais && value > 0).then_some(value),
            due: None,
            line,
        }
    }

    /// As it is printed: `34191.79001 01043.510047 91020.150008 5 83710000026000`.
    #[must_use]
    pub fn formatted(&self) -> String {
        let line = &self.line;
        if self.kind == BoletoKind::Collection {
            let block = |at: usize| format!("{}-{}", part(line, at, at + 11), part(line, at + 11, at + 12));
            return [0, 12, 24, 36].map(block).join(" ");
        }
        let dotted = |from: usize, to: usize| format!("{}.{}", part(line, from, from + 5), part(line, from + 5, to));
        let fields = [dotted(0, 10), dotted(10, 21), dotted(21, 32)].join(" ");
        format!("{fields} {} {}", part(line, 32, 33), part(line, 33, 47))
    }

    /// The bank's name as people know it, where its number is one of ours.
    #[must_use]
    pub fn bank_name(&self) -> Option<&'static str> {
        banks::name(self.bank.as_deref()?)
    }
}

/// The day that a factor means: of all days with that number the nearest to today.
fn due(factor: i64, today: NaiveDate) -> Option<NaiveDate> {
    let base = BASE?;
    if factor < FIRST_FACTOR {
        return None;
    }
    let since = today.signed_duration_since(base).num_days();
    let cycles = (since - factor + CYCLE / 2).div_euclid(CYCLE).max(0);
    let days = u64::try_from(factor + cycles * CYCLE).ok()?;
    base.checked_add_days(Days::new(days))
}

fn verified_bank(line: &str) -> Result<(), BoletoProblem> {
    for (number, (from, to)) in (1..).zip([(0, 9), (10, 20), (21, 31)]) {
        if modulo_10(part(line, from, to)) != digit(line, to) {
            return Err(BoletoProblem::Field { number });
        }
    }
    let rest =
        [part(line, 0, 4), part(line, 33, 47), part(line, 4, 9), part(line, 10, 20), part(line, 21, 31)].concat();
    if general(&rest) == digit(line, 32) { Ok(()) } else { Err(BoletoProblem::Whole) }
}

fn line_of_bank(barcode: &str) -> Result<String, BoletoProblem> {
    let rest = [part(barcode, 0, 4), part(barcode, 5, 44)].concat();
    if general(&rest) != digit(barcode, 4) {
        return Err(BoletoProblem::Whole);
    }
    let fields = [
        [part(barcode, 0, 4), part(barcode, 19, 24)].concat(),
        part(barcode, 24, 34).to_owned(),
        part(barcode, 34, 44).to_owned(),
    ];
    let fields = fields.map(|field| format!("{field}{}", modulo_10(&field))).concat();
    Ok([&fields, part(barcode, 4, 5), part(barcode, 5, 19)].concat())
}

fn verified_bill(line: &str) -> Result<(), BoletoProblem> {
    let check = check_of_bill(line);
    for (number, at) in (1..).zip([0, 12, 24, 36]) {
        if check(part(line, at, at + 11)) != digit(line, at + 11) {
            return Err(BoletoProblem::Field { number });
        }
    }
    verified_barcode_of_bill(&barcode_of_bill(line))
}

fn verified_barcode_of_bill(barcode: &str) -> Result<(), BoletoProblem> {
    let rest = [part(barcode, 0, 3), part(barcode, 4, 44)].concat();
    if check_of_bill(barcode)(&rest) == digit(barcode, 3) { Ok(()) } else { Err(BoletoProblem::Whole) }
}

fn line_of_bill(barcode: &str) -> Result<String, BoletoProblem> {
    verified_barcode_of_bill(barcode)?;
    let check = check_of_bill(barcode);
    let block = |at: usize| {
        let block = part(barcode, at, at + 11);
        format!("{block}{}", check(block))
    };
    Ok([0, 11, 22, 33].map(block).concat())
}

fn barcode_of_bill(line: &str) -> String {
    [0, 12, 24, 36].map(|at| part(line, at, at + 11)).concat()
}

/// The third digit of a bill says how its check digits are made.
fn check_of_bill(digits: &str) -> fn(&str) -> u32 {
    if matches!(part(digits, 2, 3), "6" | "7") { modulo_10 } else { modulo_11 }
}

/// Weights 2 and 1 from the right; a product of two digits counts as their sum.
fn modulo_10(digits: &str) -> u32 {
    let products = digits.bytes().rev().zip([2, 1].into_iter().cycle());
    let sum: u32 = products
        .map(|(byte, weight)| {
            let product = value(byte) * weight;
            product / 10 + product % 10
        })
        .sum();
    (10 - sum % 10) % 10
}

/// What is left of the sum with weights from 2 to 9 from the right.
fn rest_11(digits: &str) -> u32 {
    digits.bytes().rev().zip((2..=9).cycle()).map(|(byte, weight)| value(byte) * weight).sum::<u32>() % 11
}

/// Of a bill: what would be 10 or 11 is 0.
fn modulo_11(digits: &str) -> u32 {
    match rest_11(digits) {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

/// Of a bank's barcode: what would be 0, 10 or 11 is 1.
fn general(digits: &str) -> u32 {
    match rest_11(digits) {
        0 | 1 | 10 => 1,
        rest => 11 - rest,
    }
}

fn value(byte: u8) -> u32 {
    u32::from(byte.saturating_sub(b'0'))
}

fn digit(digits: &str, at: usize) -> u32 {
    digits.as_bytes().get(at).copied().map_or(u32::MAX, value)
}

fn part(digits: &str, from: usize, to: usize) -> &str {
    digits.get(from..to).unwrap_or_default()
}

fn number(digits: &str) -> i64 {
    digits.parse().unwrap_or_default()
}

#[cfg(test)]
#[path = "boleto_tests.rs"]
mod tests;
