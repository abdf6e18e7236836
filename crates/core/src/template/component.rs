//! The parts of a template, as the service describes them (API sheet, sections 2.6 and 3.1 to 3.3).
//!
//! A part of a kind that is not known here is kept as it came ([`Component::Other`], [`ButtonKind::Other`]): a template
//! of 2027 must still be listed and shown, even where it cannot be filled yet.

mod button;

use serde_json::Value;

pub use button::{Button, ButtonKind, OtpKind, PaymentKind};

use super::NotATemplate;

/// One part of a template.
#[derive(Debug, Clone, PartialEq)]
pub enum Component {
    /// Above the text: a line, or a picture, a video, a document, a place.
    Header {
        /// What kind.
        format: HeaderFormat,
        /// The line, for [`HeaderFormat::Text`].
        text: Option<String>,
    },
    /// The message itself.
    Body {
        /// With its placeholders.
        text: String,
    },
    /// The message of an authentication template: the platform writes it, around the code ([`fixed`](super::fixed)).
    AuthenticationBody {
        /// Whether it advises not to share the code.
        add_security_recommendation: bool,
    },
    /// Below the text, in grey; never with variables.
    Footer {
        /// The line.
        text: String,
    },
    /// Below an authentication template's text: for how long the code is good, in the platform's words.
    AuthenticationFooter {
        /// 1 to 90; none where nothing is said.
        code_expiration_minutes: Option<u32>,
    },
    /// What can be tapped, in the template's order.
    Buttons(Vec<Button>),
    /// Cards side by side, each with a header, a text and buttons of its own.
    Carousel(Vec<Card>),
    /// A line between header and text that says what is offered, and until when.
    LimitedTimeOffer {
        /// What is offered.
        text: String,
        /// Whether the time that is left is shown; each message then brings its end.
        has_expiration: bool,
    },
    /// Asks for the right to call (`CALL_PERMISSION_REQUEST` as a part, not as a button).
    CallPermissionRequest,
    /// Something newer.
    Other {
        /// The platform's word in upper case.
        kind: String,
        /// As it came.
        raw: Value,
    },
}

/// One card of a carousel.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Header, text and buttons, as in a template without cards.
    pub components: Vec<Component>,
}

/// What stands in a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeaderFormat {
    /// One line.
    Text,
    /// A picture.
    Image,
    /// A video.
    Video,
    /// A short video without sound that repeats; the marketing API alone sends it.
    Gif,
    /// A file, such as an invoice.
    Document,
    /// A place on the map.
    Location,
    /// A product of the catalogue.
    Product,
    /// Something newer, in upper case.
    Other(String),
}

impl HeaderFormat {
    /// Reads the platform's word, in any case.
    #[must_use]
    pub fn from_service(word: &str) -> Self {
        match word.to_ascii_uppercase().as_str() {
            "TEXT" => Self::Text,
            "IMAGE" => Self::Image,
            "VIDEO" => Self::Video,
            "GIF" => Self::Gif,
            "DOCUMENT" => Self::Document,
            "LOCATION" => Self::Location,
            "PRODUCT" => Self::Product,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The platform's word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "TEXT",
            Self::Image => "IMAGE",
            Self::Video => "VIDEO",
            Self::Gif => "GIF",
            Self::Document => "DOCUMENT",
            Self::Location => "LOCATION",
            Self::Product => "PRODUCT",
            Self::Other(word) => word,
        }
    }
}

/// Reads a list of components; `category` tells an authentication template's parts from others'.
pub(super) fn parse_all(components: &Value, category: &str) -> Result<Vec<Component>, NotATemplate> {
    let list = components.as_array().ok_or(NotATemplate::Missing("components"))?;
    let one = |(index, part)| parse(part, category).ok_or(NotATemplate::Component(index));
    list.iter().enumerate().map(one).collect()
}

/// The same of a draft, where a part may be half written: what cannot be read is kept as it came.
pub(super) fn read_all(components: &Value, category: &str) -> Vec<Component> {
    let one = |part: &Value| {
        parse(part, category).unwrap_or_else(|| {
            let kind = part.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_uppercase();
            Component::Other { kind, raw: part.clone() }
        })
    };
    components.as_array().into_iter().flatten().map(one).collect()
}

fn parse(part: &Value, category: &str) -> Option<Component> {
    let text = |key| part.get(key).and_then(Value::as_str).map(str::to_owned);
    let authentication = category.eq_ignore_ascii_case("AUTHENTICATION");
    let kind = text("type")?.to_ascii_uppercase();
    Some(match kind.as_str() {
        "HEADER" => Component::Header {
            format: HeaderFormat::from_service(&text("format").unwrap_or("TEXT".into())),
            text: text("text"),
        },
        // In a listing the platform shows the texts that it wrote; then they are texts like others.
        "BODY" if authentication && text("text").is_none() => Component::AuthenticationBody {
            add_security_recommendation: part.get("add_security_recommendation").and_then(Value::as_bool) == Some(true),
        },
        "BODY" => Component::Body { text: text("text").unwrap_or_default() },
        "FOOTER" if authentication && text("text").is_none() => {
            let minutes = part.get("code_expiration_minutes").and_then(Value::as_u64);
            let code_expiration_minutes = minutes.and_then(|minutes| u32::try_from(minutes).ok());
            Component::AuthenticationFooter { code_expiration_minutes }
        }
        "FOOTER" => Component::Footer { text: text("text").unwrap_or_default() },
        "BUTTONS" => {
            Component::Buttons(part.get("buttons")?.as_array()?.iter().map(button::parse).collect::<Option<_>>()?)
        }
        "CAROUSEL" => Component::Carousel(part.get("cards")?.as_array()?.iter().map(card).collect()),
        "LIMITED_TIME_OFFER" => {
            let offer = part.get("limited_time_offer");
            let text = offer.and_then(|offer| offer.get("text")).and_then(Value::as_str).unwrap_or_default().to_owned();
            // The platform's page marks the end as required (API sheet, section 2.2), so no word means that there is one.
            let has_expiration =
                offer.and_then(|offer| offer.get("has_expiration")).and_then(Value::as_bool) != Some(false);
            Component::LimitedTimeOffer { text, has_expiration }
        }
        "CALL_PERMISSION_REQUEST" => Component::CallPermissionRequest,
        _ => Component::Other { kind, raw: part.clone() },
    })
}

fn card(card: &Value) -> Card {
    Card { components: card.get("components").map(|list| read_all(list, "")).unwrap_or_default() }
}
