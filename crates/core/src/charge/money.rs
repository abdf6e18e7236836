//! Amounts in reais as people and spreadsheets write them.

/// Hundredths of a real.
pub type Cents = i64;

/// The most digits before the cents: no charge is higher, and the sum stays far from the end of an `i64`.
const WHOLE: usize = 12;

/// Reads an amount: `189,90`, `R$ 1.189,90`, `1189.90`, `1,189.90`, `1.189`, `50`, `50 reais`. One dot with three digits
/// behind it separates thousands, as one writes in Brazil; one comma with three digits behind it could be either, so that
/// is no amount. Neither is anything below zero or with parts of a cent.
#[must_use]
pub fn money(text: &str) -> Option<Cents> {
    let number = bare(text)?;
    let (whole, cents) = match number.rfind([',', '.']) {
        None => (number.to_owned(), ""),
        Some(at) => {
            let (whole, behind) = number.split_at(at);
            let sign = behind.chars().next()?;
            let behind = behind.get(1..)?;
            match behind.len() {
                1 | 2 => (grouped(whole, if sign == ',' { '.' } else { ',' })?, behind),
                // `1.189` and `1.234.567`: no cents. `1,234,567` has two commas, so they separate thousands.
                3 if sign == '.' || whole.contains(',') => (grouped(number, sign)?, ""),
                _ => return None,
            }
        }
    };
    if whole.is_empty() || whole.len() > WHOLE || !digits(&whole) || !digits(cents) {
        return None;
    }
    let whole: Cents = whole.parse().ok()?;
    let cents: Cents = format!("{cents:0<2}").parse().ok()?;
    Some(whole * 100 + cents)
}

/// The number without what stands around it.
fn bare(text: &str) -> Option<&str> {
    let text = text.trim_matches(|c: char| c.is_whitespace());
    let before = ["R$", "r$", "BRL"].into_iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text);
    let after = ["reais", "real", "BRL"].into_iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    let number = after.trim_matches(|c: char| c.is_whitespace());
    (!number.is_empty()).then_some(number)
}

/// A whole number, with groups of three apart by `sign` or without.
fn grouped(whole: &str, sign: char) -> Option<String> {
    if !whole.contains(sign) {
        return Some(whole.to_owned());
    }
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    let right = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    right.then(|| whole.chars().filter(|c| *c != sign).collect())
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// As one writes it in Brazil: `R$ 1.189,90`.
#[must_use]
pub fn reais(cents: Cents) -> String {
    let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let digits = whole.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    format!("{}R$ {grouped},{rest:02}", if cents < 0 { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_as_people_write_them() {
        for (text, cents) in [
            ("189,90", 18_990),
            ("R$ 189,90", 18_990),
            ("R$\u{a0}1.189,90", 118_990),
            ("r$189,9", 18_990),
            ("1189.90", 118_990),
            ("1,189.90", 118_990),
            ("1.189", 118_900),
            ("1.234.567,89", 123_456_789),
            ("1,234,567", 123_456_700),
            (" 50 ", 5_000),
            ("50 reais", 5_000),
            ("BRL 10.00", 1_000),
            ("0,05", 5),
            ("0", 0),
        ] {
            assert_eq!(money(text), Some(cents), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        for text in [
            "",
            "R$",
            "abc",
            "-10,00",
            "1,189",
            "1.18,90",
            "1.1890,00",
            "10,999",
            "1.2.3",
            ",50",
            "10,",
            "12/11",
            "1 189,90",
            "9999999999999,00",
            "١٢",
        ] {
            assert_eq!(money(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(cents in 0..100_000_000_000_i64) {
            prop_assert_eq!(money(&reais(cents)), Some(cents));
        }

        #[test]
        fn nothing_is_too_strange(text in "\\PC{0,20}|[0-9.,R$ -]{0,20}") {
            let _ = money(&text);
        }
    }
}
