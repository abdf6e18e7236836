//! Phone numbers, parsed once: inside the program there is only E.164 (ITU-T E.164), `+5511987654321`.
//!
//! A number is told apart from nonsense here and nowhere else. Brazil's rules come on top of the general ones: eight
//! digits where nine are needed are *proposed* with the ninth, never repaired in silence (ecosystem study, section 6).

use std::fmt;
use std::str::FromStr;

use phonenumber::Type;
use serde::{Deserialize, Serialize};

/// A telephone number in E.164. Its `Debug` hides the middle: a log may hold it, a screen asks for [`Phone::e164`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

/// The country whose numbers are written without a country code, as two capital letters (ISO 3166-1 alpha-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country(phonenumber::country::Id);

impl Country {
    /// Brazil, where Recado starts.
    pub const BRAZIL: Self = Self(phonenumber::country::Id::BR);
}

impl FromStr for Country {
    type Err = PhoneProblem;

    fn from_str(text: &str) -> Result<Self, PhoneProblem> {
        text.trim().to_ascii_uppercase().parse().map(Self).map_err(|_| PhoneProblem::UnknownCountry)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_ref())
    }
}

/// Why a text is no phone that can get a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhoneProblem {
    /// Nothing but spaces and punctuation.
    #[error("no digits")]
    Empty,
    /// A spreadsheet turned the number into `5,51199E+12`: digits are lost for good, so it is never repaired.
    #[error("damaged by a spreadsheet")]
    Damaged,
    /// Eight or nine digits of Brazil without the two of the area (DDD).
    #[error("area code missing")]
    AreaCodeMissing,
    /// An old Brazilian mobile number; the suggestion has the ninth digit.
    #[error("ninth digit missing")]
    NinthDigitMissing {
        /// What the number most probably is today.
        suggestion: Phone,
    },
    /// A true number that has no WhatsApp: toll-free, premium, short service numbers.
    #[error("such a number has no WhatsApp")]
    NotReachable,
    /// Not a number of any country, or not one of the country assumed.
    #[error("not a phone number")]
    Invalid,
    /// The two letters name no country.
    #[error("unknown country")]
    UnknownCountry,
}

impl PhoneProblem {
    /// The stable code of the problem, as in the command line's JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "phone_empty",
            Self::Damaged => "phone_damaged",
            Self::AreaCodeMissing => "phone_area_code_missing",
            Self::NinthDigitMissing { .. } => "phone_ninth_digit_missing",
            Self::NotReachable => "phone_not_reachable",
            Self::Invalid => "phone_invalid",
            Self::UnknownCountry => "country_unknown",
        }
    }
}

impl Phone {
    /// Reads a number as people write it, in the `country` where one has no `+` and no country code.
    ///
    /// # Errors
    /// [`PhoneProblem`], which says what is wrong and, for an old Brazilian mobile, what it should probably be.
    pub fn parse(text: &str, country: Country) -> Result<Self, PhoneProblem> {
        let text = text.trim();
        if !text.chars().any(|c| c.is_ascii_digit()) {
            return Err(if text.chars().any(char::is_alphanumeric) {
                PhoneProblem::Invalid
            } else {
                PhoneProblem::Empty
            });
        }
        if is_exponent(text) {
            return Err(PhoneProblem::Damaged);
        }
        // The library reads letters as keys ("0800-FLORES"); in a contact list they are a mistake.
        if text.chars().any(|c| c.is_alphabetic()) {
            return Err(PhoneProblem::Invalid);
        }
        let number = phonenumber::parse(Some(country.0), text).map_err(|_| PhoneProblem::Invalid)?;
        let national = number.national().to_string();
        if number.country().code() == 55 {
            if national.len() == 8 || national.len() == 9 {
                return Err(PhoneProblem::AreaCodeMissing);
            }
            if let Some(suggestion) = with_ninth_digit(&national) {
                return Err(PhoneProblem::NinthDigitMissing { suggestion });
            }
        }
        if !phonenumber::is_valid(&number) {
            return Err(PhoneProblem::Invalid);
        }
        match number.number_type(&phonenumber::metadata::DATABASE) {
            Type::TollFree | Type::PremiumRate | Type::SharedCost | Type::Uan | Type::ShortCode | Type::Emergency => {
                Err(PhoneProblem::NotReachable)
            }
            _ => Ok(Self(format!("+{}{national}", number.country().code()))),
        }
    }

    /// A number that was parsed before and kept in E.164: `+` and 7 to 15 digits. Only its form is looked at.
    #[must_use]
    pub fn from_e164(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('+')?;
        let plain = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| Self(text.to_owned()))
    }

    /// The whole number, `+` and digits. For the service and for the person at the screen, never for a log.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The digits without `+`, the form of the service's `wa_id`.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.strip_prefix('+').unwrap_or(&self.0)
    }

    /// The number as people read it in any country: `+55 11 98765-4321`. E.164 where the country's way is not known.
    #[must_use]
    pub fn international(&self) -> String {
        phonenumber::parse(None, &self.0).map_or_else(
            |_| self.0.clone(),
            |number| number.format().mode(phonenumber::Mode::International).to_string(),
        )
    }

    /// What two spellings of one person share. In Brazil the ninth digit falls out, because the service's `wa_id` has
    /// it in some areas and not in others (API sheet, section 2.1); elsewhere it is the number itself.
    #[must_use]
    pub fn match_key(&self) -> String {
        match_key(self.digits())
    }
}

/// [`Phone::match_key`] for the digits of a `wa_id`, which has no `+`.
#[must_use]
pub fn match_key(digits: &str) -> String {
    match (digits.strip_prefix("55"), digits.len()) {
        (Some(national), 12 | 13) => {
            let (area, rest) = national.split_at_checked(2).unwrap_or((national, ""));
            let last_eight = rest.len().checked_sub(8).and_then(|from| rest.get(from..)).unwrap_or(rest);
            format!("55{area}{last_eight}")
        }
        _ => digits.to_owned(),
    }
}

/// The numbers, in E.164, that the service may mean by a `wa_id`: itself first, then the spelling that it leaves out or
/// puts in. Brazil's ninth digit, Mexico's 1 and Argentina's 9 after the country code (API sheet, section 2.1).
#[must_use]
pub fn spellings(wa_id: &str) -> Vec<String> {
    let mut all = vec![format!("+{wa_id}")];
    let mut other = |country: &str, national: &str| all.push(format!("+{country}{national}"));
    let (country, national) = wa_id.split_at_checked(2).unwrap_or((wa_id, ""));
    match (country, national.len()) {
        ("55", 10 | 11) => {
            let (area, local) = national.split_at_checked(2).unwrap_or((national, ""));
            match local.strip_prefix('9').filter(|rest| rest.len() == 8) {
                Some(old) => other(country, &format!("{area}{old}")),
                None => other(country, &format!("{area}9{local}")),
            }
        }
        ("52" | "54", 10 | 11) => {
            let extra = if country == "52" { '1' } else { '9' };
            match national.strip_prefix(extra).filter(|rest| rest.len() == 10) {
                Some(without) => other(country, without),
                None => other(country, &format!("{extra}{national}")),
            }
        }
        _ => {}
    }
    all
}

/// E.164 as it stands in the file; for what people type there is [`Phone::parse`].
impl FromStr for Phone {
    type Err = PhoneProblem;

    fn from_str(text: &str) -> Result<Self, PhoneProblem> {
        Self::from_e164(text).ok_or(PhoneProblem::Invalid)
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.0.len().min(5);
        let last = self.0.len().saturating_sub(2).max(shown);
        write!(f, "{}…{}", self.0.get(..shown).unwrap_or_default(), self.0.get(last..).unwrap_or_default())
    }
}

/// Ten national digits of which the third is 6 to 9: a mobile number from before the ninth digit.
fn with_ninth_digit(national: &str) -> Option<Phone> {
    let (area, local) = national.split_at_checked(2)?;
    let old_mobile = local.len() == 8 && matches!(local.bytes().next(), Some(b'6'..=b'9'));
    let suggestion = old_mobile.then(|| format!("+55{area}9{local}"))?;
    let parsed = phonenumber::parse(None, &suggestion).ok()?;
    phonenumber::is_valid(&parsed).then_some(Phone(suggestion))
}

/// `5,51199E+12` and its cousins.
fn is_exponent(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    mantissa.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
        && !exponent.is_empty()
        && exponent.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn br(text: &str) -> Result<String, PhoneProblem> {
        Phone::parse(text, Country::BRAZIL).map(|phone| phone.e164().to_owned())
    }

    #[test]
    fn reads_what_people_write() {
        for text in [
            "+55 11 98765-4321",
            "(11) 98765-4321",
            "11987654321",
            "5511987654321",
            "011 98765 4321",
            "0 15 11 98765-4321",
            " 11.98765.4321 ",
        ] {
            assert_eq!(br(text), Ok("+5511987654321".into()), "{text}");
        }
        assert_eq!(br("(11) 3456-7890"), Ok("+551134567890".into()), "a landline can have WhatsApp Business");
        assert_eq!(br("+1 415 555 2671"), Ok("+14155552671".into()), "a plus leaves the shop's country");
        assert_eq!(br("+351 912 345 678"), Ok("+351912345678".into()));
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(br(""), Err(PhoneProblem::Empty));
        assert_eq!(br(" - "), Err(PhoneProblem::Empty));
        assert_eq!(br("não tem"), Err(PhoneProblem::Invalid));
        assert_eq!(br("5,51199E+12"), Err(PhoneProblem::Damaged));
        assert_eq!(br("5.511987654321e12"), Err(PhoneProblem::Damaged));
        assert_eq!(br("98765-4321"), Err(PhoneProblem::AreaCodeMissing));
        assert_eq!(br("0800 722 3344"), Err(PhoneProblem::NotReachable));
        assert_eq!(br("10 98765-4321"), Err(PhoneProblem::Invalid), "there is no area 10");
        assert_eq!(br("12345678901234"), Err(PhoneProblem::Invalid));
        assert_eq!(br("11 98765-4321 x"), Err(PhoneProblem::Invalid));
    }

    #[test]
    fn proposes_the_ninth_digit_and_does_not_add_it_by_itself() {
        let Err(PhoneProblem::NinthDigitMissing { suggestion }) = br("11 8765-4321") else { panic!("no suggestion") };
        assert_eq!(suggestion.e164(), "+5511987654321");
    }

    #[test]
    fn one_person_in_two_spellings() {
        let nine = Phone::parse("+5531987654321", Country::BRAZIL).unwrap();
        assert_eq!(nine.match_key(), match_key("553187654321"), "the wa_id of area 31 often lacks the ninth digit");
        assert_ne!(nine.match_key(), match_key("553287654321"));
    }

    #[test]
    fn what_the_service_may_call_one_person() {
        assert_eq!(spellings("551187654321"), ["+551187654321", "+5511987654321"]);
        assert_eq!(spellings("5511987654321"), ["+5511987654321", "+551187654321"]);
        assert_eq!(spellings("5215512345678"), ["+5215512345678", "+525512345678"]);
        assert_eq!(spellings("541123456789"), ["+541123456789", "+5491123456789"]);
        assert_eq!(spellings("14155550123"), ["+14155550123"]);
        assert_eq!(spellings(""), ["+"]);
    }

    #[test]
    fn a_number_as_people_read_it() {
        for (e164, read) in [
            ("+5511987654321", "+55 11 98765-4321"),
            ("+551134567890", "+55 11 3456-7890"),
            ("+14155552671", "+1 415-555-2671"),
            ("+351912345678", "+351 912 345 678"),
            ("+9991234567", "+9991234567"),
        ] {
            assert_eq!(Phone::from_e164(e164).unwrap().international(), read);
        }
    }

    #[test]
    fn a_log_does_not_tell_the_number() {
        let phone = Phone::parse("+5511987654321", Country::BRAZIL).unwrap();
        assert_eq!(format!("{phone:?}"), "+5511…21");
    }

    proptest! {
        #[test]
        fn never_panics_and_never_invents(text in "\\PC{0,30}") {
            if let Ok(phone) = Phone::parse(&text, Country::BRAZIL) {
                prop_assert!(Phone::from_e164(phone.e164()).is_some(), "what comes out is E.164");
                prop_assert_eq!(Phone::parse(phone.e164(), Country::BRAZIL), Ok(phone.clone()), "and reads the same again");
                let shown: String = phone.international().chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(shown.as_str(), phone.digits(), "what people read is the same number");
            }
        }

        #[test]
        fn every_brazilian_mobile_survives_every_spelling(area in prop::sample::select(vec![11u8, 21, 31, 41, 51, 61, 71, 81, 91, 99]), local in 10_000_000u32..99_999_999) {
            let local = format!("9{local:08}");
            let e164 = format!("+55{area}{local}");
            prop_assume!(Phone::parse(&e164, Country::BRAZIL).is_ok());
            let (a, b) = local.split_at(5);
            for text in [format!("({area}) {a}-{b}"), format!("0{area}{local}"), format!("55 {area} {a} {b}")] {
                prop_assert_eq!(br(&text), Ok(e164.clone()), "{}", text);
            }
        }

        #[test]
        fn debug_never_shows_the_whole_number(local in 910_000_000u64..999_999_999) {
            if let Ok(phone) = Phone::parse(&format!("+5511{local}"), Country::BRAZIL) {
                let shown = format!("{phone:?}");
                prop_assert!(!shown.contains(&local.to_string()));
            }
        }
    }
}
