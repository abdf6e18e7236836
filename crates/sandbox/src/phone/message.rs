//! What stands on a customer's phone. Made from what travelled and from nothing else, so that it shows what a customer
//! would get and not what the sender meant.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

/// A message as it arrived.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PhoneMessage {
    /// The service's id of it.
    pub wamid: String,
    /// When it arrived.
    pub at: DateTime<Utc>,
    /// The template's name; empty for a free message.
    pub template: String,
    /// The template's language; empty for a free message.
    pub language: String,
    /// Above the text.
    pub header: Option<PhoneHeader>,
    /// The text, with its values.
    pub body: String,
    /// The grey line below it.
    pub footer: Option<String>,
    /// What is offered for a limited time.
    pub offer: Option<PhoneOffer>,
    /// In the template's order.
    pub buttons: Vec<PhoneButton>,
    /// Side by side below the text.
    pub cards: Vec<PhoneCard>,
}

/// What stands above a text: one of a line, a medium, a place and a product.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct PhoneHeader {
    /// `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`, `PRODUCT` …
    pub format: String,
    /// The line.
    pub text: Option<String>,
    /// The picture, video or file.
    pub media: Option<PhoneMedia>,
    /// The place on the map.
    pub location: Option<PhoneLocation>,
    /// The product's key in the catalogue.
    pub product: Option<String>,
}

/// A picture, a video or a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct PhoneMedia {
    /// Of an uploaded one; [`Sandbox::medium`](crate::Sandbox::medium) has its bytes.
    pub id: Option<String>,
    /// Of one that the platform would fetch. Nothing is fetched here, so nothing else is known of it.
    pub link: Option<String>,
    /// What the phone calls the file.
    pub filename: Option<String>,
    /// What it is: `application/pdf` …
    pub mime: Option<String>,
    /// How large it is.
    #[ts(type = "number | null")]
    pub bytes: Option<u64>,
}

/// A place on the map. Degrees as they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "plain words")]
pub struct PhoneLocation {
    pub latitude: String,
    pub longitude: String,
    pub name: Option<String>,
    pub address: Option<String>,
}

/// A limited-time offer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct PhoneOffer {
    /// What is offered.
    pub text: String,
    /// When it ends; none where the template counts nothing down.
    pub ends_at: Option<DateTime<Utc>>,
    /// The coupon of the message's button.
    pub code: Option<String>,
}

/// A card of a carousel.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct PhoneCard {
    /// Its picture, video or product.
    pub header: Option<PhoneHeader>,
    /// Its text; none where cards have none.
    pub body: Option<String>,
    /// In the card's order.
    pub buttons: Vec<PhoneButton>,
}

/// A button, and what a tap on it does.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct PhoneButton {
    /// The platform's word: `QUICK_REPLY`, `URL`, `PAYMENT_REQUEST` …; of a choice the kind of payment:
    /// `pix_dynamic_code`, `boleto`, `payment_link`.
    pub kind: String,
    /// The label.
    pub text: String,
    /// The address or `tel:` number that a tap opens.
    pub opens: Option<String>,
    /// What a tap copies: a coupon, a one-time code, a Pix code, a boleto's line.
    pub copies: Option<String>,
    /// What is paid with it.
    pub payment: Option<PhonePayment>,
    /// The order that it shows.
    pub order: Option<PhoneOrder>,
    /// The ways to pay that the order offers, behind this button.
    pub choices: Vec<PhoneButton>,
}

/// A way to pay.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct PhonePayment {
    /// `pix`, `boleto` or `link`.
    pub kind: String,
    /// What the code itself says; none where it names no amount.
    #[ts(type = "number | null")]
    pub value_cents: Option<i64>,
}

/// An order to review and pay.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct PhoneOrder {
    /// The sender's own number of it.
    pub reference_id: String,
    /// All of it; none where the request said no amount.
    #[ts(type = "number | null")]
    pub total_cents: Option<i64>,
    /// The names of what is paid for, each with how many where it is more than one.
    pub items: Vec<String>,
}
