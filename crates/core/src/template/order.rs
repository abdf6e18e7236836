//! The pieces of an order that is paid by Pix, boleto or link: plain values by names of their own, of which the whole that
//! the platform wants (API sheet, section 2.2) is built. Who has the whole gives that instead, under the button's name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One piece of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrderPiece {
    /// What the shop knows the order by; another one for each order.
    ReferenceId,
    /// What is to be paid, in reais.
    Total,
    /// A Pix code.
    Pix,
    /// A boleto's line.
    Boleto,
    /// A page to pay on.
    Link,
    /// The receiver's Pix key, where the code has none: dynamic codes.
    Key,
    /// What is paid for; the template's title, where nothing is said.
    Item,
    /// Whether something is shipped.
    Goods,
}

impl OrderPiece {
    /// All of them, in the order in which a form asks for them.
    pub const ALL: [Self; 8] =
        [Self::ReferenceId, Self::Total, Self::Pix, Self::Boleto, Self::Link, Self::Key, Self::Item, Self::Goods];
    /// What one pays with: at least one of them is there.
    pub const PAYMENTS: [Self; 3] = [Self::Pix, Self::Boleto, Self::Link];

    /// What stands behind the button's name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReferenceId => "reference_id",
            Self::Total => "total",
            Self::Pix => "pix",
            Self::Boleto => "boleto",
            Self::Link => "link",
            Self::Key => "key",
            Self::Item => "item",
            Self::Goods => "goods",
        }
    }

    /// The contract's name of it: `button.0.total`.
    #[must_use]
    pub fn name(self, button: &str) -> String {
        format!("{button}.{}", self.as_str())
    }

    /// Whether every order that is given in pieces has it.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(self, Self::ReferenceId | Self::Total)
    }
}
