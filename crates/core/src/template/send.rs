//! The shape of a template's values in a request (API sheet, section 2.2). Absent fields are left out, never null.
//!
//! The whole vocabulary of the sheet stands here, also for what no screen fills yet, so that a new kind of template
//! is a new arm in [`fill`](super::fill) and not a new wire format.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One component of a request: only those that have values to carry are sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum SendComponent {
    /// Values of the header.
    Header {
        /// A text, or exactly one medium or place.
        parameters: Vec<Parameter>,
    },
    /// Values of the body.
    Body {
        /// In the order of the placeholders.
        parameters: Vec<Parameter>,
    },
    /// The value of one button.
    Button {
        /// What kind the template says it is.
        sub_type: ButtonSubType,
        /// Its place in the template, counting all buttons from 0; a string, as the platform's own examples have it.
        index: String,
        /// One value.
        parameters: Vec<Parameter>,
    },
    /// The deadline of an offer.
    LimitedTimeOffer {
        /// One value.
        parameters: Vec<Parameter>,
    },
    /// The values of each card.
    Carousel {
        /// As many as the template has.
        cards: Vec<Card>,
    },
}

/// One card of a carousel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// From 0.
    pub card_index: u32,
    /// As in a template without cards.
    pub components: Vec<SendComponent>,
}

/// The kinds of button that carry a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the platform's own words, explained in its documentation")]
pub enum ButtonSubType {
    QuickReply,
    Url,
    CopyCode,
    Flow,
    Catalog,
    Mpm,
    OrderDetails,
    PaymentRequest,
    VoiceCall,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the platform's own words, explained in its documentation")]
pub enum Parameter {
    Text {
        /// Only in templates with named variables; the two styles never mix.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parameter_name: Option<String>,
        text: String,
    },
    /// What the answer to a quick reply brings back; at most 128 characters are safe.
    Payload {
        payload: String,
    },
    Image {
        image: Media,
    },
    Video {
        video: Media,
    },
    Document {
        document: Media,
    },
    Location {
        location: Location,
    },
    CouponCode {
        coupon_code: String,
    },
    Currency {
        currency: Currency,
    },
    DateTime {
        date_time: DateTimeText,
    },
    LimitedTimeOffer {
        limited_time_offer: OfferDeadline,
    },
    Product {
        product: Product,
    },
    /// Orders, Pix and boleto, flows, catalogues: an object of its own for each.
    Action {
        action: Value,
    },
}

/// A medium, by the service's id or by a public https address; never both. In the ledger a file that Recado keeps stands
/// here by its hash; before the request leaves, the id of its upload takes that place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// SHA-256 of a kept file, 64 hexadecimal digits; never on the wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Of an upload; lives 30 days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Public, https, no login.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// What the customer's phone calls the file; for documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
}

/// A place. Degrees as text, as the platform's examples have them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "plain words")]
pub struct Location {
    pub latitude: String,
    pub longitude: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// An amount; the customer sees the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Currency {
    /// What is shown.
    pub fallback_value: String,
    /// ISO 4217.
    pub code: String,
    /// Thousandths of the unit.
    pub amount_1000: i64,
}

/// A date; the customer sees the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateTimeText {
    /// What is shown.
    pub fallback_value: String,
}

/// The deadline of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferDeadline {
    /// Milliseconds since 1970, UTC.
    pub expiration_time_ms: i64,
}

/// A product of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the platform's own words")]
pub struct Product {
    pub catalog_id: String,
    pub product_retailer_id: String,
}
