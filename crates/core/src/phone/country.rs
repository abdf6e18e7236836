//! Where numbers are from that say nothing about it: the shop's country, and its area.

use std::fmt;
use std::str::FromStr;

use super::PhoneProblem;

/// The country whose numbers are written without a country code, as two capital letters (ISO 3166-1 alpha-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country(pub(super) phonenumber::country::Id);

impl Country {
    /// Brazil, where Recado starts.
    pub const BRAZIL: Self = Self(phonenumber::country::Id::BR);

    /// What its numbers begin with when they are written for the world: 55 for Brazil; 0 where the data know none.
    #[must_use]
    pub fn calling_code(self) -> u16 {
        // To load the data of all countries takes a tenth of a second, which the first list that is opened would wait for.
        if self == Self::BRAZIL {
            return 55;
        }
        phonenumber::metadata::DATABASE.by_id(self.0.as_ref()).map_or(0, |found| found.country_code())
    }
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

/// Where a number is from that says nothing about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The shop's country.
    pub country: Country,
    /// The shop's area (DDD), digits only, for numbers that are written without one; none: they are refused.
    pub area: Option<String>,
}

impl From<Country> for Region {
    fn from(country: Country) -> Self {
        Self { country, area: None }
    }
}
