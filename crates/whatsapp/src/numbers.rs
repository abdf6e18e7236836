//! Business phone numbers: their name, quality and limits (API sheet, section 1.3).

use chrono::{DateTime, Utc};
use recado_core::account::{NumberFacts, STANDARD_THROUGHPUT};
use reqwest::Url;
use serde_json::Value;

use crate::{CallError, Client};

/// What is asked for.
const FIELDS: &str = "id,display_phone_number,verified_name,quality_rating,status,name_status,\
    code_verification_status,whatsapp_business_manager_messaging_limit,throughput,is_on_biz_app,account_mode,platform_type";
/// What every version and every provider knows.
const BASIC_FIELDS: &str = "id,display_phone_number,verified_name,quality_rating";
/// Numbers a page, the most that the service gives.
const PAGE: &str = "100";
/// Messages a second of a number with throughput `HIGH` (API sheet, section 7).
const HIGH_THROUGHPUT: u32 = 1000;
/// Messages a second of a number that is also used in the app (API sheet, section 7).
const COEXISTENCE_THROUGHPUT: u32 = 20;

/// A business phone number, in the service's words. All of it but the id may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PhoneNumber {
    /// The phone number id: digits, and not the phone number.
    pub id: String,
    /// `+55 11 98765-4321`
    pub display_phone_number: Option<String>,
    /// The name that customers see.
    pub verified_name: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`
    pub quality_rating: Option<String>,
    /// Must be `CONNECTED` to send.
    pub status: Option<String>,
    /// Whether the display name is approved: `APPROVED`, `PENDING_REVIEW`, `DECLINED` and others.
    pub name_status: Option<String>,
    /// `VERIFIED`, `NOT_VERIFIED`, `EXPIRED`
    pub code_verification_status: Option<String>,
    /// `TIER_250` and its like: people reached in 24 hours, of the whole portfolio.
    pub messaging_limit: Option<String>,
    /// `STANDARD`, `HIGH`, `NOT_APPLICABLE`
    pub throughput_level: Option<String>,
    /// Used in the WhatsApp Business app at the same time (coexistence).
    pub on_business_app: bool,
    /// `LIVE`, or `SANDBOX` for a test number.
    pub account_mode: Option<String>,
    /// `CLOUD_API`, `ON_PREMISE`, `NOT_APPLICABLE`
    pub platform_type: Option<String>,
}

impl PhoneNumber {
    /// Messages a second that the service takes from this number; none where it does not say.
    #[must_use]
    pub fn messages_per_second(&self) -> Option<u32> {
        if self.on_business_app {
            return Some(COEXISTENCE_THROUGHPUT);
        }
        match self.throughput_level.as_deref()? {
            "STANDARD" => Some(STANDARD_THROUGHPUT),
            "HIGH" => Some(HIGH_THROUGHPUT),
            _ => None,
        }
    }

    /// Whether it can send now; none where the service does not say.
    #[must_use]
    pub fn is_connected(&self) -> Option<bool> {
        self.status.as_deref().map(|status| status == "CONNECTED")
    }

    /// What an account keeps of this.
    #[must_use]
    pub fn facts(&self, checked_at: DateTime<Utc>) -> NumberFacts {
        NumberFacts {
            display_phone_number: self.display_phone_number.clone(),
            verified_name: self.verified_name.clone(),
            quality_rating: self.quality_rating.clone(),
            messaging_limit: self.messaging_limit.clone(),
            throughput: self.messages_per_second(),
            checked_at: Some(checked_at),
        }
    }

    fn from_service(value: &Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned);
        let word = |key: &str| text(key).map(|word| word.to_ascii_uppercase());
        Some(Self {
            id: text("id")?,
            display_phone_number: text("display_phone_number"),
            verified_name: text("verified_name"),
            quality_rating: word("quality_rating"),
            status: word("status"),
            name_status: word("name_status"),
            code_verification_status: word("code_verification_status"),
            // The second is the old name, still answered by old versions.
            messaging_limit: word("whatsapp_business_manager_messaging_limit").or_else(|| word("messaging_limit_tier")),
            throughput_level: value
                .pointer("/throughput/level")
                .and_then(Value::as_str)
                .map(|level| level.to_ascii_uppercase()),
            on_business_app: value.get("is_on_biz_app").and_then(Value::as_bool).unwrap_or_default(),
            account_mode: word("account_mode"),
            platform_type: word("platform_type"),
        })
    }
}

impl Client {
    /// One number.
    ///
    /// # Errors
    /// [`CallError`]; an id that the token does not see comes as [`CallError::Platform`] with 100 and subcode 33.
    pub async fn phone_number(&self, phone_number_id: &str) -> Result<PhoneNumber, CallError> {
        let url = |fields| with_fields(self.url(&[phone_number_id]), fields);
        let value = match self.get(url(FIELDS)).await {
            Err(error) if is_unknown_field(&error) => self.get(url(BASIC_FIELDS)).await?,
            answer => answer?,
        };
        PhoneNumber::from_service(&value).ok_or(CallError::Foreign { http: 200 })
    }

    /// All numbers of the business account, from all pages.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn list_phone_numbers(&self, waba_id: &str) -> Result<Vec<PhoneNumber>, CallError> {
        let url = |fields| {
            let mut url = with_fields(self.url(&[waba_id, "phone_numbers"]), fields);
            url.query_pairs_mut().append_pair("limit", PAGE);
            url
        };
        let list = match self.get_list(&url(FIELDS)).await {
            Err(error) if is_unknown_field(&error) => self.get_list(&url(BASIC_FIELDS)).await?,
            answer => answer?,
        };
        Ok(list.iter().filter_map(PhoneNumber::from_service).collect())
    }
}

pub(crate) fn with_fields(mut url: Url, fields: &str) -> Url {
    url.query_pairs_mut().append_pair("fields", fields);
    url
}

/// A version that lacks one of the fields refuses them all (100 without the subcode of a missing object); then less is
/// asked for.
pub(crate) fn is_unknown_field(error: &CallError) -> bool {
    error.platform().is_some_and(|error| error.code == 100 && error.subcode != Some(33))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn throughput_in_messages_a_second() {
        let number = |value| PhoneNumber::from_service(&value).unwrap().messages_per_second();
        assert_eq!(number(json!({"id": "1", "throughput": {"level": "STANDARD"}})), Some(80));
        assert_eq!(number(json!({"id": "1", "throughput": {"level": "HIGH"}})), Some(1000));
        assert_eq!(number(json!({"id": "1", "throughput": {"level": "STANDARD"}, "is_on_biz_app": true})), Some(20));
        assert_eq!(number(json!({"id": "1", "throughput": {"level": "NOT_APPLICABLE"}})), None);
        assert_eq!(number(json!({"id": "1"})), None);
        assert_eq!(PhoneNumber::from_service(&json!({})), None);
    }
}
