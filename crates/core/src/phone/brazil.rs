//! Brazil's numbering plan, as far as the general rules leave it open.
//!
//! A mobile number has nine digits behind its area, the first of them a 9; before 2016 it had eight, which began with 6 to
//! 9. A fixed line has eight, which begin with 2 to 5 (Anatel, Resolução 749/2022).

use super::Phone;

/// The areas (DDD), in order.
pub const BRAZIL_AREAS: [&str; 67] = [
    "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "22", "24", "27", "28", "31", "32", "33", "34", "35",
    "37", "38", "41", "42", "43", "44", "45", "46", "47", "48", "49", "51", "53", "54", "55", "61", "62", "63", "64",
    "65", "66", "67", "68", "69", "71", "73", "74", "75", "77", "79", "81", "82", "83", "84", "85", "86", "87", "88",
    "89", "91", "92", "93", "94", "95", "96", "97", "98", "99",
];

/// Whether eight digits behind an area are those of a mobile number from before the ninth digit.
pub(super) fn is_old_mobile(local: &str) -> bool {
    local.len() == 8 && matches!(local.bytes().next(), Some(b'6'..=b'9'))
}

/// The old eight digits of a mobile number of today, where there can have been such: `8765-4321` of `98765-4321`. Numbers
/// that begin with 91 to 95 were given out with nine digits, and without the first they would be a fixed line's.
pub(super) fn old_mobile(local: &str) -> Option<&str> {
    local.strip_prefix('9').filter(|old| is_old_mobile(old))
}

/// Ten national digits that are an area and an old mobile number: what the number most probably is today.
pub(super) fn with_ninth_digit(national: &str) -> Option<Phone> {
    let (area, local) = national.split_at_checked(2)?;
    let suggestion = is_old_mobile(local).then(|| format!("+55{area}9{local}"))?;
    let parsed = phonenumber::parse(None, &suggestion).ok()?;
    phonenumber::is_valid(&parsed).then_some(Phone(suggestion))
}

/// A number of the area 55, written without the country's code. The library takes the area for the country, whose code is
/// the same, and finds that the rest is no number.
pub(super) fn of_area_55(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix('0').unwrap_or(&digits);
    (matches!(national.len(), 10 | 11) && national.starts_with("55") && !text.contains('+'))
        .then(|| format!("+55{national}"))
}

/// A mobile number as nearly everybody in Brazil writes it. The library gives the same answer forty times slower, which a
/// list of 100,000 people would feel; a test compares the two.
pub(super) fn plain_mobile(text: &str, at_home: bool) -> Option<Phone> {
    let mut digits = [0_u8; 13];
    let mut count = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => {
                *digits.get_mut(count)? = byte;
                count += 1;
            }
            b'+' if at == 0 => {}
            b' ' | b'-' | b'.' | b'(' | b')' => {}
            _ => return None,
        }
    }
    let digits = std::str::from_utf8(digits.get(..count)?).ok()?;
    let national = match count {
        13 => digits.strip_prefix("55").filter(|_| at_home || text.starts_with('+'))?,
        11 if at_home && !text.starts_with('+') => digits,
        _ => return None,
    };
    let (area, local) = national.split_at_checked(2)?;
    let is_plain = old_mobile(local).is_some() && BRAZIL_AREAS.binary_search(&area).is_ok();
    is_plain.then(|| Phone(format!("+55{national}")))
}
