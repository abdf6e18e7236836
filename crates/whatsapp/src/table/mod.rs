//! What the platform's errors mean (API sheet, section 6.2; command line, "What an answer means").
//!
//! The table is data, [`ROWS`]; here are its questions. Decided by code, then by subcode; never by text, which Meta
//! translates for the owner of the token. The HTTP status decides only about codes that the table does not have.

mod advice;
mod rows;

use std::ops::RangeInclusive;

use recado_core::{Class, Doubt, Outcome, PlatformError, Retry};

pub use advice::Advice;
pub use rows::ROWS;

/// The name of an error that the table does not have.
pub const UNKNOWN_NAME: &str = "other";

/// Whether an error proves that nothing was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// A plain no.
    Refused,
    /// It may have been taken all the same.
    Doubtful,
}

/// One row of the table.
#[derive(Debug, Clone)]
pub struct Row {
    /// The codes it is about.
    pub codes: RangeInclusive<i64>,
    /// The subcode it is about; none for the code with any or no subcode.
    pub subcode: Option<i64>,
    /// Key of the words for people, `platform-…` in the catalogue. Rows that say the same to a person share it.
    pub name: &'static str,
    /// Whether nothing was sent.
    pub certainty: Certainty,
    /// What the program does. Without meaning where the certainty is [`Certainty::Doubtful`].
    pub class: Class,
    /// What the person does.
    pub advice: Advice,
}

impl Row {
    fn is_about(&self, error: &PlatformError) -> bool {
        self.codes.contains(&error.code)
    }
}

/// The row of an error: the one of its subcode, else the one of its code.
#[must_use]
pub fn lookup(error: &PlatformError) -> Option<&'static Row> {
    let of = |subcode: Option<i64>| ROWS.iter().find(|row| row.subcode == subcode && row.is_about(error));
    error.subcode.and_then(|subcode| of(Some(subcode))).or_else(|| of(None))
}

/// Key of the words for an error, `platform-…` in the catalogue; [`UNKNOWN_NAME`] for one that the table does not have.
#[must_use]
pub fn name_of(code: i64, subcode: Option<i64>) -> &'static str {
    row_of(code, subcode).map_or(UNKNOWN_NAME, |row| row.name)
}

/// The same of an error as it came.
#[must_use]
pub fn name_of_error(error: &PlatformError) -> &'static str {
    lookup(error).map_or(UNKNOWN_NAME, |row| row.name)
}

/// What a person should do about an error.
#[must_use]
pub fn advice_of(code: i64, subcode: Option<i64>) -> Advice {
    row_of(code, subcode).map_or(Advice::AskSupport, |row| row.advice)
}

/// Whether a message that failed with this error may be tried again, as it is. Told from what a person should do about it:
/// where the advice is to change the values, the template or the number, the frozen message would fail again.
#[must_use]
pub fn retry_of(error: &PlatformError) -> Retry {
    match lookup(error).map_or(Advice::AskSupport, |row| row.advice) {
        Advice::OfferLater => Retry::Later,
        Advice::FixValues
        | Advice::CheckColumns
        | Advice::FixMedia
        | Advice::FixTemplate
        | Advice::RenameTemplate
        | Advice::OtherTemplate
        | Advice::OtherNumber
        | Advice::OtherWay
        | Advice::RespectOptOut
        | Advice::UseTemplate => Retry::Never,
        _ => Retry::Now,
    }
}

/// What the program does about an error that is known to be a refusal, such as one that came with a status event.
#[must_use]
pub fn class_of(error: &PlatformError) -> Class {
    lookup(error).map_or(Class::Fail, |row| row.class)
}

/// Whether what was asked for may have been done all the same: the row says so, or it is a server's error without a row.
#[must_use]
pub fn is_doubtful(error: &PlatformError) -> bool {
    let of_the_server = error.http.is_some_and(|http| http >= 500);
    lookup(error).map_or(of_the_server, |row| row.certainty == Certainty::Doubtful)
}

/// What an error in the answer to a send means.
#[must_use]
pub fn outcome_of(http: u16, error: PlatformError) -> Outcome {
    let (certainty, class) = match lookup(&error) {
        Some(row) => (row.certainty, row.class),
        None if http >= 500 => (Certainty::Doubtful, Class::Fail),
        None => (Certainty::Refused, Class::Fail),
    };
    match certainty {
        Certainty::Refused => Outcome::Refused { error, class },
        Certainty::Doubtful => Outcome::Doubtful { doubt: Doubt::ServerError, error: Some(error) },
    }
}

fn row_of(code: i64, subcode: Option<i64>) -> Option<&'static Row> {
    lookup(&PlatformError { code, subcode, ..PlatformError::default() })
}

#[cfg(test)]
mod tests;
