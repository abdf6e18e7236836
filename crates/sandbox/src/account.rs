//! The practice account: fixed, so that an account set up against the practice service keeps working after it was
//! started anew.
//!
//! The ids are digits, as the platform's are, and start with 1088 so that a person recognises them. There is a second
//! account and a second number, to which the token has no access: asking for them answers 100/33.

/// The WhatsApp Business account.
pub const WABA_ID: &str = "108800000000011";
/// The number it sends from.
pub const PHONE_NUMBER_ID: &str = "108800000000022";
/// The app that the token belongs to.
pub const APP_ID: &str = "108800000000033";
/// The business that owns the account.
pub const BUSINESS_ID: &str = "108800000000044";
/// Somebody else's account.
pub const FOREIGN_WABA_ID: &str = "108800000000055";
/// Somebody else's number.
pub const FOREIGN_PHONE_NUMBER_ID: &str = "108800000000066";
/// How the number is shown. Brazil keeps no numbers for fiction; none is given out from the 90000 series of area 11.
pub const DISPLAY_PHONE_NUMBER: &str = "+55 11 90000-0000";
/// The same in digits.
pub(crate) const OWN_DIGITS: &str = "5511900000000";
/// The name that customers see.
pub const VERIFIED_NAME: &str = "Loja Recado";
/// Of the person whom the token stands for.
pub(crate) const USER_ID: &str = "108800000000077";
