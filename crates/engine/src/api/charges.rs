//! What stands in a Pix code or in a boleto's line, for whoever types one into a form.

use chrono::NaiveDate;
use recado_core::Account;
use recado_core::charge::{Boleto, ChargeKind, Pix};
use recado_core::template::{FillProblem, ValueProblem};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use super::media::HEADER;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// A charge, as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChargeView {
    /// What it is paid with.
    pub kind: ChargeKind,
    /// Whether it could be paid.
    pub ok: bool,
    /// What is wrong, where something is.
    pub error: Option<ErrorView>,
    /// The same as people read it: a boleto's line in its blocks.
    pub formatted: Option<String>,
    /// Its value in cents; null where whoever pays writes it, and where the bank knows it.
    #[ts(type = "number | null")]
    pub value_cents: Option<i64>,
    /// The day until which it is paid.
    pub due: Option<NaiveDate>,
    /// Whether that day is over.
    pub overdue: bool,
    /// The bank's name, or its number where nobody knows the name.
    pub bank: Option<String>,
    /// Who gets the money.
    pub receiver: Option<String>,
    /// Where they are.
    pub city: Option<String>,
    /// The receiver's Pix key.
    pub key: Option<String>,
    /// What the receiver's bank knows the charge by.
    pub txid: Option<String>,
}

impl ChargeView {
    fn of(kind: ChargeKind) -> Self {
        Self {
            kind,
            ok: true,
            error: None,
            formatted: None,
            value_cents: None,
            due: None,
            overdue: false,
            bank: None,
            receiver: None,
            city: None,
            key: None,
            txid: None,
        }
    }
}

impl Engine {
    /// Reads a charge as it is typed. It is never an error: what is wrong stands in the view.
    #[must_use]
    pub fn read_charge(&self, account: &Account, kind: ChargeKind, text: &str, words: &Words) -> ChargeView {
        let today = self.today_of(account);
        let wrong = |problem: ValueProblem| {
            let problems = vec![FillProblem::Value { name: HEADER.to_owned(), problem }];
            let view = words.error_view(&EngineError::Variables { problems, expected: Vec::new() });
            ChargeView { ok: false, error: Some(view), ..ChargeView::of(kind) }
        };
        match kind {
            ChargeKind::Boleto => match Boleto::parse(text, today) {
                Ok(boleto) => ChargeView {
                    formatted: Some(boleto.formatted()),
                    value_cents: boleto.value,
                    due: boleto.due,
                    overdue: boleto.due.is_some_and(|due| due < today),
                    bank: boleto.bank_name().map(str::to_owned).or(boleto.bank),
                    ..ChargeView::of(kind)
                },
                Err(problem) => wrong(ValueProblem::Boleto(problem)),
            },
            ChargeKind::Pix => match Pix::parse(text) {
                Ok(pix) => ChargeView {
                    formatted: Some(pix.code),
                    value_cents: pix.value,
                    receiver: Some(pix.receiver),
                    city: Some(pix.city),
                    key: pix.key,
                    txid: pix.txid,
                    ..ChargeView::of(kind)
                },
                Err(problem) => wrong(ValueProblem::Pix(problem)),
            },
            ChargeKind::Link if is_link(text) => {
                ChargeView { formatted: Some(text.trim().to_owned()), ..ChargeView::of(kind) }
            }
            ChargeKind::Link => wrong(ValueProblem::PaymentLink),
        }
    }
}

/// As core takes it: an address that begins with `https://`, with something behind it and no blanks in it.
fn is_link(text: &str) -> bool {
    let text = text.trim();
    text.strip_prefix("https://").is_some_and(|rest| !rest.is_empty()) && !text.contains(char::is_whitespace)
}
