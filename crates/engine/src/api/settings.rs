//! What the window remembers between two starts, and the accounts as its sidebar knows them. The keychain is not asked.

use std::str::FromStr;

use recado_core::{Account, AccountId, AccountKind, Country};
use recado_store::tables::{accounts, settings};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Language;

/// The language that the person chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum LanguageSetting {
    /// The system's.
    #[default]
    #[serde(rename = "system")]
    System,
    /// Portuguese of Brazil.
    #[serde(rename = "pt-BR")]
    PtBr,
    /// English.
    #[serde(rename = "en")]
    En,
    /// Spanish.
    #[serde(rename = "es")]
    Es,
}

impl LanguageSetting {
    /// The language to speak.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::System => Language::of_system(),
            Self::PtBr => Language::PtBr,
            Self::En => Language::En,
            Self::Es => Language::Es,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// The system's.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the window remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub language: LanguageSetting,
    /// Light or dark.
    pub theme: Theme,
    /// The account in use: the chosen one; else the default one, else the first. None only where there is none.
    pub account: Option<AccountId>,
}

/// An account as the sidebar knows it, without a look into the keychain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountCard {
    /// Ours.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// `live` or `practice`
    pub kind: AccountKind,
    /// `+55 11 98765-4321`, as the service last said.
    pub phone: Option<String>,
    /// The name that customers see.
    pub verified_name: Option<String>,
    /// Where the service is.
    pub api_url: String,
    /// Whose numbers are written without a country code: `BR`.
    pub country: String,
    /// IANA zone.
    pub time_zone: String,
}

impl From<Account> for AccountCard {
    fn from(account: Account) -> Self {
        Self {
            id: account.id.to_string(),
            name: account.name,
            kind: account.kind,
            phone: account.number.display_phone_number,
            verified_name: account.number.verified_name,
            api_url: account.api_url,
            country: account.country,
            time_zone: account.time_zone,
        }
    }
}

const LANGUAGE: &str = "language";
const THEME: &str = "theme";
const ACCOUNT: &str = "account";
/// Whose numbers are written without a country code, where that is not the account's.
pub(super) const COUNTRY: &str = "country";
/// Whose are written without an area code.
pub(super) const AREA: &str = "area_code";

impl Engine {
    /// What the window remembers. What cannot be read any more is as if it had never been set.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn settings(&self) -> Result<Settings, EngineError> {
        self.read(|tx| {
            let accounts = accounts::list(tx)?;
            let chosen = settings::get(tx, ACCOUNT)?.and_then(|id| id.parse().ok());
            let chosen = accounts.iter().find(|account| Some(account.id) == chosen);
            let used = chosen.or_else(|| accounts.iter().find(|account| account.default)).or(accounts.first());
            Ok(Settings {
                language: settings::get(tx, LANGUAGE)?.as_deref().and_then(word).unwrap_or_default(),
                theme: settings::get(tx, THEME)?.as_deref().and_then(word).unwrap_or_default(),
                account: used.map(|account| account.id),
            })
        })
    }

    /// Remembers a setting: `language`, `theme`, `account` (its id), `country` (`BR`) or `area_code` (`11`, or nothing).
    ///
    /// # Errors
    /// [`EngineError::FieldInvalid`] for another name, for a value that it cannot have, and for an account that is not
    /// there.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), EngineError> {
        let invalid = |field| EngineError::FieldInvalid { field, value: value.to_owned() };
        let name = match name {
            LANGUAGE => word::<LanguageSetting>(value).map(|_| LANGUAGE).ok_or_else(|| invalid(LANGUAGE))?,
            THEME => word::<Theme>(value).map(|_| THEME).ok_or_else(|| invalid(THEME))?,
            ACCOUNT => self.account_by_id(value).map(|_| ACCOUNT).map_err(|error| match error {
                EngineError::AccountNotFound { .. } => invalid(ACCOUNT),
                other => other,
            })?,
            COUNTRY => value.parse::<Country>().map(|_| COUNTRY).map_err(|_| invalid(COUNTRY))?,
            AREA if value.len() <= 5 && value.bytes().all(|digit| digit.is_ascii_digit()) => AREA,
            AREA => return Err(invalid(AREA)),
            other => return Err(EngineError::FieldInvalid { field: "setting", value: other.to_owned() }),
        };
        let value = value.to_owned();
        Ok(self.write(move |tx| settings::set(tx, name, &value)).await?)
    }

    /// The account of this id.
    ///
    /// # Errors
    /// [`EngineError::AccountNotFound`]
    pub fn account_by_id(&self, id: &str) -> Result<Account, EngineError> {
        let found = match AccountId::from_str(id) {
            Ok(id) => self.read(|tx| accounts::by_id(tx, id))?,
            Err(_) => None,
        };
        found.ok_or_else(|| EngineError::AccountNotFound { name: id.to_owned() })
    }

    /// All accounts, by name. Never waits for the keychain.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn account_cards(&self) -> Result<Vec<AccountCard>, EngineError> {
        Ok(self.read(accounts::list)?.into_iter().map(AccountCard::from).collect())
    }
}

/// The value of a word, as it crosses to the page.
fn word<T: for<'de> Deserialize<'de>>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.to_owned())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::fixture;

    #[tokio::test]
    async fn what_is_set_is_kept_and_what_cannot_be_is_refused() {
        let (_folder, engine) = fixture::engine();
        assert_eq!(engine.settings().unwrap(), Settings::default(), "a first start");
        let practice = fixture::account(&engine, AccountKind::Practice).await;
        let live = fixture::account(&engine, AccountKind::Live).await;
        assert_eq!(engine.settings().unwrap().account, Some(live.id), "by name, where none is the default");
        for (name, value) in [("language", "pt-BR"), ("theme", "dark"), ("account", &practice.id.to_string())] {
            engine.set_setting(name, value).await.unwrap();
        }
        let kept = Settings { language: LanguageSetting::PtBr, theme: Theme::Dark, account: Some(practice.id) };
        assert_eq!(engine.settings().unwrap(), kept);
        let bad = [("language", "fr"), ("theme", "DARK"), ("account", "nobody"), ("token", "EAAG"), ("language", "")];
        for (name, value) in bad {
            let refused = engine.set_setting(name, value).await.unwrap_err();
            assert_eq!(refused.code(), "field_invalid", "{name} {value}");
        }
        assert_eq!(engine.settings().unwrap(), kept);
    }

    #[tokio::test]
    async fn an_account_that_is_gone_is_no_longer_the_one_in_use() {
        let (_folder, engine) = fixture::engine();
        let live = fixture::account(&engine, AccountKind::Live).await;
        let practice = fixture::account(&engine, AccountKind::Practice).await;
        engine.set_setting("account", &practice.id.to_string()).await.unwrap();
        engine.remove_account(&practice.name).await.unwrap();
        assert_eq!(engine.settings().unwrap().account, Some(live.id));
        assert_eq!(engine.account_by_id(&practice.id.to_string()).unwrap_err().code(), "account_not_found");
        let cards = engine.account_cards().unwrap();
        assert_eq!(cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>(), [live.id.to_string()]);
    }
}
