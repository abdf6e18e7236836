//! Whom a message is for: the forms of a number that the service takes, and the form in which it knows the person.

/// A recipient's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recipient {
    /// With the country code, without `+`.
    pub(crate) digits: String,
    /// As the service knows the person: see [`wa_id`].
    pub(crate) wa_id: String,
}

impl Recipient {
    /// Reads `to`: digits with optional `+ - ( )` and spaces (API sheet, section 2.1).
    pub(crate) fn parse(to: &str) -> Option<Self> {
        let to = to.trim();
        let international = to.starts_with('+');
        let number = to.strip_prefix('+').unwrap_or(to);
        if !number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '(' | ')' | ' ')) {
            return None;
        }
        let mut digits: String = number.chars().filter(char::is_ascii_digit).collect();
        // Without a plus the business number's country is put in front of what could be a number of it, wherever the
        // sender meant it to go: that is why a plus belongs there.
        if !international && (digits.len() == 10 || digits.len() == 11) {
            digits.insert_str(0, "55");
        }
        let usual = (7..=15).contains(&digits.len()) && !digits.starts_with('0');
        usual.then(|| Self { wa_id: wa_id(&digits), digits })
    }
}

/// The form in which the service knows a number: in Brazil the ninth digit is missing in the areas where old accounts
/// were made before it came (all but 11-19, 21, 22, 24, 27 and 28), in Mexico a 1 stands behind the country code.
pub(crate) fn wa_id(digits: &str) -> String {
    if let Some(national) = digits.strip_prefix("55").filter(|national| national.len() == 11)
        && let Some((area, local)) = national.split_at_checked(2)
        && let Some(old) = local.strip_prefix('9')
        && !matches!(
            area,
            "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "21" | "22" | "24" | "27" | "28"
        )
    {
        return format!("55{area}{old}");
    }
    match digits.strip_prefix("52").filter(|national| national.len() == 10) {
        Some(national) => format!("521{national}"),
        None => digits.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(to: &str) -> Option<String> {
        Recipient::parse(to).map(|recipient| recipient.digits)
    }

    #[test]
    fn reads_the_forms_of_the_sheet() {
        for to in ["+5511987654321", "5511987654321", "+55 (11) 98765-4321", "11 98765-4321"] {
            assert_eq!(digits(to), Some("5511987654321".to_owned()), "{to}");
        }
        assert_eq!(digits("14155552671"), Some("5514155552671".into()), "not the one that was meant");
        for to in ["", "abc", "+55 11 9876x4321", "123", "+1234567890123456", "wamid.1", "+0011987654321"] {
            assert_eq!(digits(to), None, "{to}");
        }
    }

    #[test]
    fn knows_people_by_their_old_numbers() {
        assert_eq!(wa_id("5511987654321"), "5511987654321");
        assert_eq!(wa_id("5531987654321"), "553187654321");
        assert_eq!(wa_id("553187654321"), "553187654321");
        assert_eq!(wa_id("551134567890"), "551134567890", "a landline");
        assert_eq!(wa_id("5215512345678"), "5215512345678");
        assert_eq!(wa_id("525512345678"), "5215512345678");
        assert_eq!(wa_id("14155552671"), "14155552671");
        assert_eq!(
            recado_core::phone::match_key(&wa_id("5531987654321")),
            recado_core::phone::match_key("5531987654321")
        );
    }
}
