//! The amount in a code that somebody pays with. Only read, as a customer's bank would show it: whether the code is sound
//! is not for the phone to say.

/// Cents in a Pix code: field 54 of the EMV code; none where it names no amount.
pub(super) fn of_pix(code: &str) -> Option<i64> {
    // Lengths count characters; some makers count bytes, which differs where a name has accents.
    field(code, "54", |text, length| text.char_indices().nth(length).map_or(text.len(), |(at, _)| at))
        .or_else(|| field(code, "54", |_, length| length))
        .and_then(decimal)
        .filter(|cents| *cents > 0)
}

/// The value of a field: two characters of name, two digits of length, the value, and so on.
fn field<'a>(code: &'a str, wanted: &str, end: impl Fn(&str, usize) -> usize) -> Option<&'a str> {
    let mut rest = code.trim();
    loop {
        let (name, after) = rest.split_at_checked(2)?;
        let (length, after) = after.split_at_checked(2)?;
        let (value, next) = after.split_at_checked(end(after, length.parse().ok()?))?;
        if name == wanted {
            return Some(value);
        }
        rest = next;
    }
}

/// `1234.5` in cents.
fn decimal(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let cents = format!("{part:0<2}").parse::<i64>().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// Cents in a boleto's line: the last ten of 47 digits; of 48, a collection's, eleven of its bar code where its third
/// digit says that they are an amount in reais (6 or 8). None where there is no amount.
pub(super) fn of_boleto(line: &str) -> Option<i64> {
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    let cents = match digits.len() {
        47 => digits.get(37..)?.parse::<i64>().ok()?,
        48 if matches!(digits.as_bytes().get(2)?, b'6' | b'8') => {
            // Four blocks of eleven, each with a digit that checks it.
            let code: String =
                digits.chars().enumerate().filter(|(place, _)| place % 12 != 11).map(|(_, digit)| digit).collect();
            code.get(4..15)?.parse::<i64>().ok()?
        }
        _ => return None,
    };
    (cents > 0).then_some(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_amount_of_a_pix_code() {
        let code = "00020126330014br.gov.bcb.pix0111333444555815204000053039865406189.905802BR5903Ana6009Sao Paulo62070503***6304ABCD";
        assert_eq!(of_pix(code), Some(18_990));
        assert_eq!(of_pix("0002015406189.905802BR"), Some(18_990));
        assert_eq!(of_pix("00020154041.5x"), None);
        assert_eq!(of_pix("54035.5"), Some(550));
        assert_eq!(of_pix("000201540410.05"), Some(1_000), "as many as it says");
        assert_eq!(of_pix("0002015802BR"), None, "none is said");
        assert_eq!(of_pix("5903Não540510.00"), Some(1_000), "characters");
        assert_eq!(of_pix("5904Não540510.00"), Some(1_000), "bytes");
    }

    #[test]
    fn the_amount_of_a_boleto() {
        assert_eq!(of_boleto("03399026944140000002628346101018898510000008848"), Some(8_848));
        assert_eq!(of_boleto("03399.02694 41400.000026 28346.101018 8 98510000000000"), None);
        assert_eq!(of_boleto("847700000017 435900240209 024050002435 842210108119"), None, "a quantity, no amount");
        assert_eq!(of_boleto("846700000017 435900240209 024050002435 842210108119"), Some(14_359));
        assert_eq!(of_boleto("123"), None);
    }
}
