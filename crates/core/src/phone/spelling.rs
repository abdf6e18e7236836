//! One person's number in several spellings: what they share, and which there are.
//!
//! Brazil's ninth digit, Mexico's 1 and Argentina's 9 after the country code stand in the service's `wa_id` or not, as it
//! likes (API sheet, section 2.1).

use super::brazil;

/// What all spellings of a number share, for the digits of a `wa_id` or of E.164 without its `+`: in Brazil the area and
/// the last eight digits of a mobile, in Mexico and Argentina the number without what may be put in; elsewhere the number
/// itself. A fixed line of Brazil is told apart from a mobile that ends alike.
#[must_use]
pub fn match_key(digits: &str) -> String {
    let (country, national) = digits.split_at_checked(2).unwrap_or((digits, ""));
    let put_in = match (country, national.len()) {
        ("55", 11) => national
            .split_at_checked(2)
            .and_then(|(area, local)| brazil::old_mobile(local).map(|old| format!("55{area}{old}"))),
        ("52", 11) => national.strip_prefix('1').map(|rest| format!("52{rest}")),
        ("54", 11) => national.strip_prefix('9').map(|rest| format!("54{rest}")),
        _ => None,
    };
    put_in.unwrap_or_else(|| digits.to_owned())
}

/// Digits from the last to the first, so that "ends with" is "begins with". The match key stands in the file like this.
#[must_use]
pub fn backward(digits: &str) -> String {
    digits.chars().rev().collect()
}

/// The numbers, in E.164, that the service may mean by a `wa_id`: itself first, then the spelling that it leaves out or
/// puts in.
#[must_use]
pub fn spellings(wa_id: &str) -> Vec<String> {
    let mut all = vec![format!("+{wa_id}")];
    let mut other = |country: &str, national: &str| all.push(format!("+{country}{national}"));
    let (country, national) = wa_id.split_at_checked(2).unwrap_or((wa_id, ""));
    match (country, national.len()) {
        ("55", 10 | 11) => {
            let (area, local) = national.split_at_checked(2).unwrap_or((national, ""));
            if let Some(old) = brazil::old_mobile(local) {
                other(country, &format!("{area}{old}"));
            } else if brazil::is_old_mobile(local) {
                other(country, &format!("{area}9{local}"));
            }
        }
        ("52" | "54", 10 | 11) => {
            let extra = if country == "52" { '1' } else { '9' };
            match national.strip_prefix(extra).filter(|rest| rest.len() == 10) {
                Some(without) => other(country, without),
                None if national.len() == 10 => other(country, &format!("{extra}{national}")),
                None => {}
            }
        }
        _ => {}
    }
    all
}
