//! What the window shows first.

use recado_engine::EngineError;
use recado_engine::api::settings::{AccountCard, LanguageSetting, Theme};
use serde::Serialize;
use ts_rs::TS;

use crate::desk::Open;

/// What the window shows first. Never waits for the keychain or the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Opening {
    /// The language to speak: `pt-BR`, `en` or `es`.
    pub language: String,
    /// What the person chose of it.
    pub language_setting: LanguageSetting,
    /// Light or dark.
    pub theme: Theme,
    /// All of them, by name.
    pub accounts: Vec<AccountCard>,
    /// The account in use; null on a first start, when there is none.
    pub account: Option<String>,
    /// `0.1.0`
    pub version: String,
}

impl Opening {
    /// As things stand.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn of(open: &Open) -> Result<Self, EngineError> {
        let settings = open.engine.settings()?;
        Ok(Self {
            language: open.desk.words().language().tag().to_owned(),
            language_setting: settings.language,
            theme: settings.theme,
            accounts: open.engine.account_cards()?,
            account: settings.account.map(|account| account.to_string()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }
}
