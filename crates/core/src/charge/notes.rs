//! What does not fit together in a message that charges. Each code alone may be right, and the customer would still pay
//! another amount than the text says, or twice.

use chrono::NaiveDate;
use serde_json::Value;

use super::{Boleto, Cents, ChargeKind, Pix, money, reais};
use crate::fold::folded;
use crate::template::source::written_date;
use crate::template::{FieldKind, Piece, Template, Variables};

/// Something about a charge that a person should know before it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChargeNote {
    /// Two ways to pay are of two values.
    ValuesDiffer {
        /// Of the Pix.
        pix: Cents,
        /// Of the boleto.
        boleto: Cents,
    },
    /// A way to pay is of another value than the order or the text says.
    InvoiceDiffers {
        /// Which way.
        kind: ChargeKind,
        /// Its value.
        charge: Cents,
        /// The order's total, or every amount that the values put into the text.
        said: Vec<Cents>,
    },
    /// The boleto's day is over.
    Overdue {
        /// That day.
        due: NaiveDate,
    },
    /// Whoever pays has to write the amount.
    NoValue {
        /// Which way to pay.
        kind: ChargeKind,
    },
}

impl ChargeNote {
    /// The stable code of the note.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ValuesDiffer { .. } => "charge_values_differ",
            Self::InvoiceDiffers { .. } => "charge_invoice_differs",
            Self::Overdue { .. } => "boleto_overdue",
            Self::NoValue { .. } => "charge_without_value",
        }
    }

    /// Whether the message stays until a person says that it may leave all the same. The others are hints.
    #[must_use]
    pub fn refuses(&self) -> bool {
        matches!(self, Self::ValuesDiffer { .. } | Self::InvoiceDiffers { .. })
    }

    /// What the words about it need; amounts in reais, a day as one writes it in `language`.
    #[must_use]
    pub fn params(&self, language: &str) -> Vec<(&'static str, String)> {
        match self {
            Self::ValuesDiffer { pix, boleto } => vec![("pix", reais(*pix)), ("boleto", reais(*boleto))],
            Self::InvoiceDiffers { kind, charge, said } => {
                let said = said.iter().map(|cents| reais(*cents)).collect::<Vec<_>>().join(", ");
                vec![("kind", kind.as_str().to_owned()), ("charge", reais(*charge)), ("said", said)]
            }
            // With the year: the day lies behind, it may be another one.
            Self::Overdue { due } => vec![("due", written_date(*due, NaiveDate::MIN, language))],
            Self::NoValue { kind } => vec![("kind", kind.as_str().to_owned())],
        }
    }
}

/// What does not fit together in a template with these values, and what is late. A value that cannot be read is left out:
/// [`Template::fill`] says what is wrong with it.
#[must_use]
pub fn notes(template: &Template, values: &Variables, today: NaiveDate) -> Vec<ChargeNote> {
    let charges = Charges::of(template, values, today);
    let mut notes = Vec::new();
    let (pix, boleto) = (charges.pix.iter().find_map(|pix| pix.value), charges.boletos.iter().find_map(|b| b.value));
    if let (Some(pix), Some(boleto)) = (pix, boleto)
        && pix != boleto
    {
        notes.push(ChargeNote::ValuesDiffer { pix, boleto });
    }
    let said = if charges.totals.is_empty() { said(template, values) } else { charges.totals.clone() };
    for (kind, charge) in [(ChargeKind::Pix, pix), (ChargeKind::Boleto, boleto)] {
        let Some(charge) = charge.filter(|charge| !said.is_empty() && !said.contains(charge)) else { continue };
        // Of two ways with the same value one is enough.
        let told =
            |note: &ChargeNote| matches!(note, ChargeNote::InvoiceDiffers { charge: other, .. } if *other == charge);
        if !notes.iter().any(told) {
            notes.push(ChargeNote::InvoiceDiffers { kind, charge, said: said.clone() });
        }
    }
    let late = charges.boletos.iter().filter_map(|boleto| boleto.due).filter(|due| *due < today);
    notes.extend(late.map(|due| ChargeNote::Overdue { due }));
    // A dynamic Pix has its value at the bank.
    if charges.pix.iter().any(|pix| pix.value.is_none() && !pix.is_dynamic()) {
        notes.push(ChargeNote::NoValue { kind: ChargeKind::Pix });
    }
    if charges.boletos.iter().any(|boleto| boleto.value.is_none()) {
        notes.push(ChargeNote::NoValue { kind: ChargeKind::Boleto });
    }
    notes
}

/// The ways to pay that the values bring.
#[derive(Default)]
struct Charges {
    pix: Vec<Pix>,
    boletos: Vec<Boleto>,
    /// Of orders.
    totals: Vec<Cents>,
}

impl Charges {
    fn of(template: &Template, values: &Variables, today: NaiveDate) -> Self {
        let mut charges = Self::default();
        for variable in template.variables() {
            let Some(value) = values.get(&variable.name).filter(|value| !value.trim().is_empty()) else { continue };
            match variable.kind(template) {
                FieldKind::Pix => charges.pix.extend(Pix::parse(value)),
                FieldKind::Boleto => charges.boletos.extend(Boleto::parse(value, today)),
                FieldKind::Money => charges.totals.extend(money(value)),
                FieldKind::Object => charges.order(value, today),
                _ => {}
            }
        }
        charges
    }

    /// Of a whole order.
    fn order(&mut self, text: &str, today: NaiveDate) {
        let Ok(order) = serde_json::from_str::<Value>(text) else { return };
        self.totals.extend(order.pointer("/total_amount/value").and_then(Value::as_i64));
        for setting in order.get("payment_settings").and_then(Value::as_array).into_iter().flatten() {
            let code = |path: &str| setting.pointer(path).and_then(Value::as_str);
            let pix = code("/pix_dynamic_code/code").and_then(|code| Pix::parse(code).ok());
            let boleto = code("/boleto/digitable_line").and_then(|line| Boleto::parse(line, today).ok());
            self.pix.extend(pix);
            self.boletos.extend(boleto);
        }
    }
}

/// What variables are called that hold an amount.
const AMOUNTS: [&str; 8] = ["valor", "total", "preco", "monto", "importe", "precio", "amount", "price"];

/// The amounts that the values put into the header's line and the message. What the template itself says of money, such as
/// from which amount on shipping is free, is of every message and of no charge.
fn said(template: &Template, values: &Variables) -> Vec<Cents> {
    let outline = template.outline();
    let mut said = Vec::new();
    for pieces in [&outline.header, &outline.body] {
        let mut before = "";
        for Piece { text, variable } in pieces {
            if let Some(name) = variable {
                let plain = name.strip_prefix("header.");
                let value = values.get(name).or_else(|| values.get(plain?)).unwrap_or_default();
                let behind_sign = before.trim_end().ends_with("R$");
                said.extend(amounts(value, behind_sign || is_called_amount(plain.unwrap_or(name))));
            }
            before = text;
        }
    }
    said.sort_unstable();
    said.dedup();
    said
}

fn is_called_amount(name: &str) -> bool {
    let name = folded(name);
    name.split('_').any(|word| AMOUNTS.contains(&word))
}

/// The amounts in a value: each behind `R$`, or the whole of it where that is what it is for, or where it is written as
/// only an amount is: with a comma and two digits.
fn amounts(value: &str, is_amount: bool) -> Vec<Cents> {
    let signed: Vec<Cents> = value.split("R$").skip(1).filter_map(first_amount).collect();
    if !signed.is_empty() {
        return signed;
    }
    let whole = value.trim();
    let with_cents = whole.rsplit_once(',').is_some_and(|(_, cents)| cents.len() == 2);
    if is_amount || with_cents { money(whole).into_iter().collect() } else { Vec::new() }
}

/// What stands first in a text, where it is an amount.
fn first_amount(text: &str) -> Option<Cents> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(text.len());
    money(text.get(..end)?.trim_end_matches(['.', ',']))
}

#[cfg(test)]
#[path = "notes_tests.rs"]
mod tests;
