//! Kinds of button that an account may not use yet. The platform hands them out account by account (API sheet, sections 2.2
//! and 2.6), and nothing tells before the first template is refused.

use recado_core::PlatformError;
use recado_whatsapp::table;
use serde_json::Value;

use super::look::has_button;
use super::problem::{ORDER_DETAILS, PAYMENT_REQUEST};

/// The kind of button for which the service refused a template, where that is why.
///
/// No code of its own is documented for it, so this is the one place where words of the service decide something: the error
/// is a general one, the template has such a button, and the words speak of it. What is concluded is only offered, never done.
pub(super) fn lack_of(content: &Value, error: &PlatformError) -> Option<&'static str> {
    let general = matches!(table::name_of(error.code, error.subcode), "invalid-request" | "other" | "not-allowed");
    let said = format!("{} {}", error.message, error.details.as_deref().unwrap_or_default());
    let said = said.to_ascii_lowercase().replace(['_', '-'], " ");
    let speaks = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let kinds = [
        (PAYMENT_REQUEST, ["payment request", "payment setting", "payment button"]),
        (ORDER_DETAILS, ["order details", "order detail", "payments on whatsapp"]),
    ];
    let found = kinds.iter().find(|(kind, words)| has_button(content, kind) && speaks(words));
    found.filter(|_| general).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_refusal_that_speaks_of_a_button_that_is_there() {
        let with = |kind: &str| json!({"components": [{"type": "BUTTONS", "buttons": [{"type": kind}]}]});
        let error = |subcode, details: &str| PlatformError {
            code: 100,
            subcode,
            message: "Invalid parameter".into(),
            details: Some(details.to_owned()),
            ..PlatformError::default()
        };
        let said = error(None, "PAYMENT_REQUEST buttons are not available for this account.");
        assert_eq!(lack_of(&with("PAYMENT_REQUEST"), &said), Some(PAYMENT_REQUEST));
        assert_eq!(lack_of(&with("QUICK_REPLY"), &said), None, "it has none");
        let order = error(None, "Order details templates need payments to be enabled.");
        assert_eq!(lack_of(&with("order_details"), &order), Some(ORDER_DETAILS));
        assert_eq!(lack_of(&with("PAYMENT_REQUEST"), &order), None);
        let label = error(Some(2_388_060), "payment request buttons: the text is too long");
        assert_eq!(lack_of(&with("PAYMENT_REQUEST"), &label), None, "a rule of the text, not of the account");
        assert_eq!(lack_of(&with("PAYMENT_REQUEST"), &error(None, "no")), None);
    }
}
