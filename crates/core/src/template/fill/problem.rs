//! What keeps a template from being filled, each with a code of its own.

use crate::charge::{BoletoProblem, PixProblem};

/// What keeps a template from being filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FillProblem {
    /// A variable got no value, or nothing but spaces.
    Missing {
        /// The contract's name of it.
        name: String,
    },
    /// A value was given for a variable that the template does not have.
    Unknown {
        /// As it was given.
        name: String,
    },
    /// With its values the part is longer than the platform takes.
    TooLong {
        /// `header` or `body`.
        part: &'static str,
        /// Characters it has.
        length: usize,
        /// Characters it may have.
        limit: usize,
    },
    /// The value cannot stand there: a coupon with signs in it, a payload that is too long, an address that is not https.
    BadValue {
        /// The contract's name of the variable.
        name: String,
    },
    /// The value is of a kind with rules of its own, and breaks one: a boleto's line, a Pix code, an order, a place.
    Value {
        /// The contract's name of the variable.
        name: String,
        /// Which rule.
        problem: ValueProblem,
    },
    /// The template has a part that this version cannot fill yet.
    Unsupported {
        /// The platform's word for the part.
        part: String,
    },
}

/// Which rule a value breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueProblem {
    /// It is no boleto's line that could be paid.
    Boleto(BoletoProblem),
    /// It is no Pix code that could be paid.
    Pix(PixProblem),
    /// A Pix key of none of the five kinds.
    PixKey,
    /// A page to pay on that does not begin with `https://`.
    PaymentLink,
    /// What an order is known by has other signs than letters, digits, `_`, `.` and `-`, or more than 35 of them.
    OrderReference,
    /// An order's total is no amount, or nothing.
    OrderTotal,
    /// An order's goods are neither of the platform's two words.
    OrderGoods,
    /// A whole order is no object in JSON.
    Order,
    /// An order came whole, and in pieces too.
    OrderTwice,
    /// Products are neither an object in JSON nor sections of products.
    Products,
    /// No place on the map.
    Location,
    /// No product of a catalogue.
    Product,
    /// No day and hour.
    Instant,
}

impl ValueProblem {
    /// The stable code of the problem.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Boleto(problem) => problem.code(),
            Self::Pix(problem) => problem.code(),
            Self::PixKey => "pix_key_invalid",
            Self::PaymentLink => "payment_link_invalid",
            Self::OrderReference => "order_reference_invalid",
            Self::OrderTotal => "order_total_invalid",
            Self::OrderGoods => "order_goods_invalid",
            Self::Order => "order_invalid",
            Self::OrderTwice => "order_twice",
            Self::Products => "products_invalid",
            Self::Location => "location_invalid",
            Self::Product => "product_invalid",
            Self::Instant => "instant_invalid",
        }
    }

    /// All of them, each of a boleto and a Pix once: every one has words.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let boleto = [
            BoletoProblem::NotDigits,
            BoletoProblem::Length { digits: 0 },
            BoletoProblem::Field { number: 1 },
            BoletoProblem::Whole,
        ];
        let pix = [PixProblem::NotPix, PixProblem::Cut, PixProblem::Checksum, PixProblem::Currency, PixProblem::Value];
        let others = [
            Self::PixKey,
            Self::PaymentLink,
            Self::OrderReference,
            Self::OrderTotal,
            Self::OrderGoods,
            Self::Order,
            Self::OrderTwice,
            Self::Products,
            Self::Location,
            Self::Product,
            Self::Instant,
        ];
        boleto.map(Self::Boleto).into_iter().chain(pix.map(Self::Pix)).chain(others).collect()
    }
}

impl FillProblem {
    /// The stable code of the problem.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "variable_missing",
            Self::Unknown { .. } => "variable_unknown",
            Self::TooLong { .. } => "text_too_long",
            Self::BadValue { .. } => "variable_invalid",
            Self::Value { problem, .. } => problem.code(),
            Self::Unsupported { .. } => "template_unsupported",
        }
    }

    /// The variable or the part that the problem is about.
    #[must_use]
    pub fn subject(&self) -> &str {
        match self {
            Self::Missing { name } | Self::Unknown { name } | Self::BadValue { name } | Self::Value { name, .. } => {
                name
            }
            Self::TooLong { part, .. } => part,
            Self::Unsupported { part } => part,
        }
    }

    /// What the words about it need beside its subject: `length` and `limit`, a boleto's `digits` or the `number` of the
    /// block that is wrong.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLong { length, limit, .. } => vec![("length", length.to_string()), ("limit", limit.to_string())],
            Self::Value { problem: ValueProblem::Boleto(problem), .. } => problem.params(),
            Self::Missing { .. }
            | Self::Unknown { .. }
            | Self::BadValue { .. }
            | Self::Value { .. }
            | Self::Unsupported { .. } => Vec::new(),
        }
    }
}
