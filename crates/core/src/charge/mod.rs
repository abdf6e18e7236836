//! Charges of Brazil: boletos, Pix codes, payment links, and amounts in reais. What a customer would pay with is read and
//! verified here before it leaves, because nobody can take back a message with a wrong code.
//!
//! - `boleto`: the line of digits of a boleto or of a bill, its check digits, bank, value and day;
//! - `banks`: the banks' names by their number;
//! - `pix`: a Pix code to copy, with its checksum, value, key and receiver; `emv` is its notation;
//! - `money`: amounts as people write them;
//! - `notes`: what does not fit together in a message that charges;
//! - `switch`: payment buttons in place of an order's button, and the other way.

mod banks;
mod boleto;
mod emv;
mod money;
mod notes;
mod pix;
mod switch;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use boleto::{Boleto, BoletoKind, BoletoProblem};
pub use money::{Cents, money, reais};
pub use notes::{ChargeNote, notes};
pub use pix::{Pix, PixKeyKind, PixProblem, key_kind};
pub use switch::{Switched, switch, switched};

use crate::template::PaymentKind;

/// What a charge is paid with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChargeKind {
    /// A Pix code.
    Pix,
    /// A boleto's line of digits.
    Boleto,
    /// A page.
    Link,
}

impl ChargeKind {
    /// The word that crosses to pages and scripts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pix => "pix",
            Self::Boleto => "boleto",
            Self::Link => "link",
        }
    }

    /// What a payment button is paid with; none for a kind that is newer.
    #[must_use]
    pub fn of_setting(setting: &PaymentKind) -> Option<Self> {
        match setting {
            PaymentKind::PixDynamicCode => Some(Self::Pix),
            PaymentKind::Boleto => Some(Self::Boleto),
            PaymentKind::PaymentLink => Some(Self::Link),
            PaymentKind::Other(_) => None,
        }
    }

    /// The platform's kind of payment.
    #[must_use]
    pub fn setting(self) -> PaymentKind {
        match self {
            Self::Pix => PaymentKind::PixDynamicCode,
            Self::Boleto => PaymentKind::Boleto,
            Self::Link => PaymentKind::PaymentLink,
        }
    }
}
