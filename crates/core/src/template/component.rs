//! The parts of a template, as the service describes them (API sheet, sections 3.1 to 3.3).
//!
//! A part of a kind that is not known here is kept as it came ([`Component::Other`], [`ButtonKind::Other`]): a template
//! of 2027 must still be listed and shown, even where it cannot be filled yet.

use serde_json::Value;

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
    /// Below the text, in grey; never with variables.
    Footer {
        /// The line.
        text: String,
    },
    /// What can be tapped, in the template's order.
    Buttons(Vec<Button>),
    /// Cards side by side, an offer with a deadline, or something newer.
    Other {
        /// The platform's word in upper case.
        kind: String,
    },
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
    /// A file, such as an invoice.
    Document,
    /// A place on the map.
    Location,
    /// Something newer, in upper case.
    Other(String),
}

impl HeaderFormat {
    fn from_service(word: &str) -> Self {
        match word.to_ascii_uppercase().as_str() {
            "TEXT" => Self::Text,
            "IMAGE" => Self::Image,
            "VIDEO" => Self::Video,
            "DOCUMENT" => Self::Document,
            "LOCATION" => Self::Location,
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
            Self::Document => "DOCUMENT",
            Self::Location => "LOCATION",
            Self::Other(word) => word,
        }
    }
}

/// One button. Its place in the list is the `index` that a request names.
#[derive(Debug, Clone, PartialEq)]
pub struct Button {
    /// What a tap does.
    pub kind: ButtonKind,
    /// The label.
    pub text: String,
}

/// What a tap does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ButtonKind {
    /// Answers with the label.
    QuickReply,
    /// Opens a page; `{{1}}` may stand at the end.
    Url {
        /// With its placeholder, if it has one.
        url: String,
    },
    /// Calls.
    PhoneNumber {
        /// Whom.
        phone_number: String,
    },
    /// Copies a coupon.
    CopyCode,
    /// Opens a flow.
    Flow,
    /// Shows an order with a Pix code or a boleto to pay.
    OrderDetails,
    /// Copies a Pix code or a boleto line, or opens a payment page.
    PaymentRequest,
    /// Something newer, in upper case.
    Other(String),
}

impl ButtonKind {
    /// The platform's word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::QuickReply => "QUICK_REPLY",
            Self::Url { .. } => "URL",
            Self::PhoneNumber { .. } => "PHONE_NUMBER",
            Self::CopyCode => "COPY_CODE",
            Self::Flow => "FLOW",
            Self::OrderDetails => "ORDER_DETAILS",
            Self::PaymentRequest => "PAYMENT_REQUEST",
            Self::Other(word) => word,
        }
    }
}

/// Reads a list of components.
pub(super) fn parse_all(components: &Value) -> Result<Vec<Component>, NotATemplate> {
    let list = components.as_array().ok_or(NotATemplate::Missing("components"))?;
    list.iter().enumerate().map(|(index, part)| parse(part).ok_or(NotATemplate::Component(index))).collect()
}

fn parse(part: &Value) -> Option<Component> {
    let text = |key| part.get(key).and_then(Value::as_str).map(str::to_owned);
    let kind = text("type")?.to_ascii_uppercase();
    Some(match kind.as_str() {
        "HEADER" => Component::Header {
            format: HeaderFormat::from_service(&text("format").unwrap_or("TEXT".into())),
            text: text("text"),
        },
        // The body of an authentication template comes without its fixed text in some answers.
        "BODY" => Component::Body { text: text("text").unwrap_or_default() },
        "FOOTER" => Component::Footer { text: text("text").unwrap_or_default() },
        "BUTTONS" => {
            Component::Buttons(part.get("buttons")?.as_array()?.iter().map(parse_button).collect::<Option<_>>()?)
        }
        _ => Component::Other { kind },
    })
}

fn parse_button(button: &Value) -> Option<Button> {
    let text = |key| button.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let kind = match button.get("type")?.as_str()?.to_ascii_uppercase().as_str() {
        "QUICK_REPLY" => ButtonKind::QuickReply,
        "URL" => ButtonKind::Url { url: text("url") },
        "PHONE_NUMBER" => ButtonKind::PhoneNumber { phone_number: text("phone_number") },
        "COPY_CODE" => ButtonKind::CopyCode,
        "FLOW" => ButtonKind::Flow,
        "ORDER_DETAILS" => ButtonKind::OrderDetails,
        "PAYMENT_REQUEST" => ButtonKind::PaymentRequest,
        other => ButtonKind::Other(other.to_owned()),
    };
    Some(Button { kind, text: text("text") })
}
