//! A Pix code to copy, as the central bank's manuals of BR Code and of starting a Pix have it: an EMV code with the
//! arrangement `br.gov.bcb.pix` in one of the fields 26 to 51. A static code has the receiver's key in it; a dynamic one
//! has an address, where the payer's bank asks for the rest.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::emv::{self, Count, Fields, field};
use super::money::Cents;

/// A Pix code whose checksum is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pix {
    /// The code, without spaces and line breaks around it: what the request carries and a customer copies.
    pub code: String,
    /// The receiver's key; a dynamic code has none.
    pub key: Option<String>,
    /// What the key is; none without one, and for what is none of the five.
    pub key_kind: Option<PixKeyKind>,
    /// Where a payer's bank asks for the rest; without `https://`, as the code has it.
    pub url: Option<String>,
    /// None where the payer writes it, or the bank asks for it.
    pub value: Option<Cents>,
    /// Who is paid, as a payer's bank shows it at first.
    pub receiver: String,
    /// Where the receiver is.
    pub city: String,
    /// What the receiver knows the payment by; `***` is none.
    pub txid: Option<String>,
    /// What the payer is told.
    pub note: Option<String>,
}

/// What a Pix key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PixKeyKind {
    /// A person's tax number.
    Cpf,
    /// A company's tax number.
    Cnpj,
    /// An address of mail.
    Email,
    /// A phone, with `+55`.
    Phone,
    /// A random key.
    Evp,
}

impl PixKeyKind {
    /// The platform's word (API sheet, section 2.2).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cpf => "CPF",
            Self::Cnpj => "CNPJ",
            Self::Email => "EMAIL",
            Self::Phone => "PHONE",
            Self::Evp => "EVP",
        }
    }
}

/// Why a text is no Pix code that can be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PixProblem {
    /// It is something else: a key, an address, a boleto's line.
    #[error("not a Pix code")]
    NotPix,
    /// A part is missing, or there is something behind its end.
    #[error("the code is not whole")]
    Cut,
    /// The checksum says that a character is another one.
    #[error("the checksum is wrong")]
    Checksum,
    /// It is not in reais.
    #[error("not in reais")]
    Currency,
    /// Its value cannot be read.
    #[error("the value cannot be read")]
    Value,
}

impl PixProblem {
    /// The stable code of the problem.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotPix => "pix_not_pix",
            Self::Cut => "pix_cut",
            Self::Checksum => "pix_checksum",
            Self::Currency => "pix_currency",
            Self::Value => "pix_value",
        }
    }
}

/// What every code begins with: version 1 of the notation.
const START: &str = "000201";
/// The name of the arrangement, in either case.
const PIX: &str = "br.gov.bcb.pix";
/// The real, in ISO 4217's numbers.
const REAL: &str = "986";

impl Pix {
    /// Reads a code and verifies its checksum. Line breaks and tabs in it, which copying from a document makes, are taken
    /// out; spaces are part of it.
    ///
    /// # Errors
    /// [`PixProblem`].
    pub fn parse(text: &str) -> Result<Self, PixProblem> {
        let code: String = text.trim().chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect();
        if !code.starts_with(START) {
            return Err(PixProblem::NotPix);
        }
        let Some((before, sum)) = code.len().checked_sub(4).and_then(|at| code.split_at_checked(at)) else {
            return Err(PixProblem::Cut);
        };
        let hexadecimal = sum.bytes().all(|b| b.is_ascii_hexdigit());
        if !before.ends_with("6304") || !hexadecimal {
            return Err(PixProblem::Cut);
        }
        if u16::from_str_radix(sum, 16) != Ok(emv::checksum(before.as_bytes())) {
            return Err(PixProblem::Checksum);
        }
        let read = |count| emv::fields(&code, count).map(|fields| Self::of(&code, &fields, count));
        let by_characters = read(Count::Characters);
        match by_characters {
            Some(Ok(pix)) => Ok(pix),
            other => read(Count::Bytes).filter(Result::is_ok).or(other).unwrap_or(Err(PixProblem::Cut)),
        }
    }

    fn of(code: &str, fields: &Fields<'_>, count: Count) -> Result<Self, PixProblem> {
        // Recurring charges have their address in a field from 80 on.
        let accounts = fields.iter().filter(|(name, _)| matches!(name, 26..=51 | 80..=99));
        let of_pix: Vec<_> = accounts
            .filter_map(|(_, value)| emv::fields(value, count))
            .filter(|inner| field(inner, 0).is_some_and(|name| name.eq_ignore_ascii_case(PIX)))
            .collect();
        let inner = |name| of_pix.iter().find_map(|account| field(account, name)).filter(|value| !value.is_empty());
        let (key, url) = (inner(1), inner(25));
        if (key.is_none() && url.is_none()) || field(fields, 58).is_some_and(|country| country != "BR") {
            return Err(PixProblem::NotPix);
        }
        if field(fields, 53) != Some(REAL) {
            return Err(PixProblem::Currency);
        }
        let value = field(fields, 54).map(amount).transpose()?.filter(|cents| *cents > 0);
        let txid = field(fields, 62).and_then(|more| emv::fields(more, count)).and_then(|more| field(&more, 5));
        let text = |name| field(fields, name).unwrap_or_default().trim().to_owned();
        Ok(Self {
            code: code.to_owned(),
            key: key.map(str::to_owned),
            key_kind: key.and_then(key_kind),
            url: url.map(str::to_owned),
            value,
            receiver: text(59),
            city: text(60),
            txid: txid.filter(|txid| *txid != "***" && !txid.is_empty()).map(str::to_owned),
            note: inner(2).map(str::to_owned),
        })
    }

    /// Whether the payer's bank asks an address for value and receiver.
    #[must_use]
    pub fn is_dynamic(&self) -> bool {
        self.url.is_some()
    }
}

/// An amount as the notation has it: digits, and cents behind a dot.
fn amount(text: &str) -> Result<Cents, PixProblem> {
    let (whole, cents) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(cents) || cents.len() > 2 {
        return Err(PixProblem::Value);
    }
    let whole: Cents = whole.parse().map_err(|_| PixProblem::Value)?;
    let cents: Cents = format!("{cents:0<2}").parse().map_err(|_| PixProblem::Value)?;
    whole.checked_mul(100).and_then(|whole| whole.checked_add(cents)).ok_or(PixProblem::Value)
}

/// What a key is, by its form alone: 11 digits are a CPF, because a phone has its `+55`. Since July 2026 a CNPJ may have
/// letters in all but its last two places.
#[must_use]
pub fn key_kind(key: &str) -> Option<PixKeyKind> {
    let bytes = key.as_bytes();
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    let code = |part: &[u8]| part.iter().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    if let Some(number) = key.strip_prefix('+') {
        return (matches!(number.len(), 8..=15) && digits(number.as_bytes())).then_some(PixKeyKind::Phone);
    }
    if key.contains('@') {
        return Some(PixKeyKind::Email);
    }
    match bytes.len() {
        11 if digits(bytes) => Some(PixKeyKind::Cpf),
        14 if bytes.split_at_checked(12).is_some_and(|(front, end)| code(front) && digits(end)) => {
            Some(PixKeyKind::Cnpj)
        }
        36 => uuid::Uuid::try_parse(key).is_ok().then_some(PixKeyKind::Evp),
        _ => None,
    }
}

#[cfg(test)]
#[path = "pix_tests.rs"]
mod tests;
