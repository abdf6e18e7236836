//! Phone numbers, parsed once: inside the program there is only E.164 (ITU-T E.164), `+5511987654321`.
//!
//! A number is told apart from nonsense here and nowhere else. Brazil's rules come on top of the general ones: eight
//! digits where nine are needed are *proposed* with the ninth, never repaired in silence (ecosystem study, section 6).

mod brazil;
mod country;
mod spelling;

use std::fmt;
use std::str::FromStr;

use phonenumber::Type;
use serde::{Deserialize, Serialize};

pub use brazil::BRAZIL_AREAS;
pub use country::{Country, Region};
pub use spelling::{backward, match_key, spellings};

/// A telephone number in E.164. Its `Debug` hides the middle: a log may hold it, a screen asks for [`Phone::e164`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

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
        if let Some(phone) = brazil::plain_mobile(text, country == Country::BRAZIL) {
            return Ok(phone);
        }
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
        let of_area_55 = if country == Country::BRAZIL { brazil::of_area_55(text) } else { None };
        let text = of_area_55.as_deref().unwrap_or(text);
        let number = phonenumber::parse(Some(country.0), text).map_err(|_| PhoneProblem::Invalid)?;
        let national = number.national().to_string();
        // Until 2019 Mexico's mobiles had a 1 after the country code. It is not dialled any more, and lists still have it.
        if number.country().code() == 52
            && let Some(today) = national.strip_prefix('1').filter(|today| today.len() == 10)
        {
            return Self::parse(&format!("+52{today}"), country);
        }
        if number.country().code() == 55 {
            if national.len() == 8 || national.len() == 9 {
                return Err(PhoneProblem::AreaCodeMissing);
            }
            if let Some(suggestion) = brazil::with_ninth_digit(&national) {
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

    /// The same where the shop's area is known: a number without one is taken to be of there.
    ///
    /// # Errors
    /// As [`Phone::parse`].
    pub fn parse_in(text: &str, region: &Region) -> Result<Self, PhoneProblem> {
        let parsed = Self::parse(text, region.country);
        let Some(area) = region.area.as_deref().filter(|area| !area.is_empty()) else { return parsed };
        let local = match &parsed {
            Err(PhoneProblem::AreaCodeMissing) => true,
            // Other countries' local numbers are no numbers at all to the library.
            Err(PhoneProblem::Invalid) => region.country != Country::BRAZIL && is_local(text),
            _ => false,
        };
        if local { Self::parse(&format!("{area}{}", text.trim()), region.country) } else { parsed }
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

    /// The number as people of its own country read it: `(11) 98765-4321`. E.164 where the country's way is not known.
    #[must_use]
    pub fn national(&self) -> String {
        phonenumber::parse(None, &self.0)
            .map_or_else(|_| self.0.clone(), |number| number.format().mode(phonenumber::Mode::National).to_string())
    }

    /// Whether it is a mobile number; none where its country's plan does not tell. A fixed line may have WhatsApp too.
    #[must_use]
    pub fn is_mobile(&self) -> Option<bool> {
        match phonenumber::parse(None, &self.0).ok()?.number_type(&phonenumber::metadata::DATABASE) {
            Type::Mobile => Some(true),
            Type::FixedLine => Some(false),
            _ => None,
        }
    }

    /// What two spellings of one person share, because the service's `wa_id` has a digit in some areas and not in others
    /// ([`match_key`]).
    #[must_use]
    pub fn match_key(&self) -> String {
        match_key(self.digits())
    }
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

/// As many digits as a number has without its area, and nothing that says where it is from.
fn is_local(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (6..=8).contains(&digits) && !text.contains('+')
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
mod tests;
