//! Buttons of every kind (API sheet, sections 2.2, 2.6 and 3.2).

use serde_json::Value;

/// One button. Its place in the list is the `index` that a request names.
#[derive(Debug, Clone, PartialEq)]
pub struct Button {
    /// What a tap does.
    pub kind: ButtonKind,
    /// The label; empty where the platform writes it.
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
    /// Takes over a one-time code.
    Otp {
        /// How.
        kind: OtpKind,
    },
    /// Opens a flow.
    Flow,
    /// Opens the catalogue.
    Catalog,
    /// Shows several products.
    Mpm,
    /// Shows one product.
    Spm,
    /// Shows an order with a Pix code or a boleto to pay.
    OrderDetails,
    /// Copies a Pix code or a boleto line, or opens a payment page.
    PaymentRequest {
        /// Which of the three.
        setting: PaymentKind,
    },
    /// Calls through WhatsApp.
    VoiceCall,
    /// Asks for the right to call.
    CallPermissionRequest,
    /// Asks for the person's number.
    RequestContactInfo,
    /// Opens an app.
    App,
    /// Something newer, in upper case.
    Other(String),
}

/// How a one-time code is taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtpKind {
    /// A tap copies it.
    CopyCode,
    /// A tap hands it to the shop's app.
    OneTap,
    /// The shop's app takes it by itself.
    ZeroTap,
    /// Something newer, in upper case.
    Other(String),
}

impl OtpKind {
    /// Reads the platform's word in any case.
    #[must_use]
    pub fn from_service(word: &str) -> Self {
        match word.to_ascii_uppercase().as_str() {
            "COPY_CODE" | "" => Self::CopyCode,
            "ONE_TAP" => Self::OneTap,
            "ZERO_TAP" => Self::ZeroTap,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// How one pays by a payment button (API sheet, section 2.6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaymentKind {
    /// A Pix code, to be copied.
    PixDynamicCode,
    /// A boleto's line of digits, to be copied.
    Boleto,
    /// A page.
    PaymentLink,
    /// Something newer, in the platform's word.
    Other(String),
}

impl PaymentKind {
    /// Reads the platform's word in any case.
    #[must_use]
    pub fn from_service(word: &str) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "pix_dynamic_code" => Self::PixDynamicCode,
            "boleto" => Self::Boleto,
            "payment_link" => Self::PaymentLink,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The platform's word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PixDynamicCode => "pix_dynamic_code",
            Self::Boleto => "boleto",
            Self::PaymentLink => "payment_link",
            Self::Other(word) => word,
        }
    }

    /// The key of the code under the setting: `code`, `digitable_line`, `uri`.
    #[must_use]
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::PixDynamicCode => Some("code"),
            Self::Boleto => Some("digitable_line"),
            Self::PaymentLink => Some("uri"),
            Self::Other(_) => None,
        }
    }

    /// The label, which the platform prescribes letter by letter.
    #[must_use]
    pub fn label(&self) -> Option<&'static str> {
        match self {
            Self::PixDynamicCode => Some("Copy Pix code"),
            Self::Boleto => Some("Copy Boleto code"),
            Self::PaymentLink => Some("Open payment link"),
            Self::Other(_) => None,
        }
    }
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
            Self::Otp { .. } => "OTP",
            Self::Flow => "FLOW",
            Self::Catalog => "CATALOG",
            Self::Mpm => "MPM",
            Self::Spm => "SPM",
            Self::OrderDetails => "ORDER_DETAILS",
            Self::PaymentRequest { .. } => "PAYMENT_REQUEST",
            Self::VoiceCall => "VOICE_CALL",
            Self::CallPermissionRequest => "CALL_PERMISSION_REQUEST",
            Self::RequestContactInfo => "REQUEST_CONTACT_INFO",
            Self::App => "APP",
            Self::Other(word) => word,
        }
    }
}

pub(super) fn parse(button: &Value) -> Option<Button> {
    let text = |key: &str| button.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let kind = match button.get("type")?.as_str()?.to_ascii_uppercase().as_str() {
        "QUICK_REPLY" => ButtonKind::QuickReply,
        "URL" => ButtonKind::Url { url: text("url") },
        "PHONE_NUMBER" => ButtonKind::PhoneNumber { phone_number: text("phone_number") },
        "COPY_CODE" => ButtonKind::CopyCode,
        "OTP" => ButtonKind::Otp { kind: OtpKind::from_service(&text("otp_type")) },
        "FLOW" => ButtonKind::Flow,
        "CATALOG" => ButtonKind::Catalog,
        "MPM" => ButtonKind::Mpm,
        "SPM" => ButtonKind::Spm,
        "ORDER_DETAILS" => ButtonKind::OrderDetails,
        "PAYMENT_REQUEST" => {
            let setting = button.pointer("/payment_setting/type").and_then(Value::as_str).unwrap_or_default();
            ButtonKind::PaymentRequest { setting: PaymentKind::from_service(setting) }
        }
        "VOICE_CALL" => ButtonKind::VoiceCall,
        "CALL_PERMISSION_REQUEST" => ButtonKind::CallPermissionRequest,
        "REQUEST_CONTACT_INFO" => ButtonKind::RequestContactInfo,
        "APP" => ButtonKind::App,
        other => ButtonKind::Other(other.to_owned()),
    };
    Some(Button { kind, text: text("text") })
}
