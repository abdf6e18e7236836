//! Business accounts: the name by which people know one, and its currency (API sheet, section 1.3).

use serde_json::Value;

use crate::numbers::{is_unknown_field, with_fields};
use crate::{CallError, Client};

/// What is asked for.
const FIELDS: &str = "id,name,currency";
/// What every version and every provider knows.
const BASIC_FIELDS: &str = "id,name";

/// A WhatsApp Business account, in the service's words. All of it but the id may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BusinessAccount {
    /// Digits.
    pub id: String,
    /// What its people call it; customers do not see it.
    pub name: Option<String>,
    /// In which it pays: `BRL`.
    pub currency: Option<String>,
}

impl BusinessAccount {
    fn from_service(value: &Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str).filter(|t| !t.trim().is_empty());
        Some(Self {
            id: text("id")?.to_owned(),
            name: text("name").map(str::to_owned),
            currency: text("currency").map(str::to_ascii_uppercase),
        })
    }
}

impl Client {
    /// One business account.
    ///
    /// # Errors
    /// [`CallError`]; an id that the token does not see comes as [`CallError::Platform`] with 100 and subcode 33.
    pub async fn business_account(&self, waba_id: &str) -> Result<BusinessAccount, CallError> {
        let url = |fields| with_fields(self.url(&[waba_id]), fields);
        let value = match self.get(url(FIELDS)).await {
            Err(error) if is_unknown_field(&error) => self.get(url(BASIC_FIELDS)).await?,
            answer => answer?,
        };
        BusinessAccount::from_service(&value).ok_or(CallError::Foreign { http: 200 })
    }
}
