//! Accounts: adding, listing, checking and removing them.

use std::str::FromStr;

use recado_core::account::{
    Account, AccountKind, GRAPH_VERSION, NumberFacts, PLATFORM_URL, SendingRules, parse_api_url,
};
use recado_store::tables;
use recado_whatsapp::{AccessToken, CallError, PhoneNumber};
use serde::Serialize;
use ts_rs::TS;

use super::drafts::DraftProblem;
use crate::engine::{Engine, TokenSource};
use crate::error::EngineError;

/// A new account.
#[derive(Debug, Default)]
pub struct AddAccount {
    /// What the person calls it.
    pub name: String,
    /// WhatsApp Business Account id.
    pub waba_id: String,
    /// Phone number id.
    pub phone_number_id: String,
    /// App id, where it is known.
    pub app_id: Option<String>,
    /// Another service than the platform's.
    pub api_url: Option<String>,
    /// Another Graph version than ours.
    pub graph_version: Option<String>,
    /// IANA zone; none: this computer's.
    pub time_zone: Option<String>,
    /// Two letters; none: Brazil.
    pub country: Option<String>,
    /// To be kept in the keychain.
    pub token: Option<AccessToken>,
    /// Whether to ask the service first.
    pub check: bool,
}

impl AddAccount {
    /// Whether the ids can be some: digits.
    pub(super) fn check_ids(&self) -> Result<(), EngineError> {
        for (field, id) in [("waba_id", &self.waba_id), ("phone_number_id", &self.phone_number_id)] {
            check_id(field, id)?;
        }
        Ok(())
    }
}

/// Whether this can be an id of the platform's: digits.
pub(super) fn check_id(field: &'static str, id: &str) -> Result<(), EngineError> {
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(EngineError::FieldInvalid { field, value: id.to_owned() });
    }
    Ok(())
}

/// An account as hosts show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountView {
    /// Ours.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// `live` or `practice`
    pub kind: AccountKind,
    /// WhatsApp Business Account id.
    pub waba_id: String,
    /// Phone number id.
    pub phone_number_id: String,
    /// Where the service is.
    pub api_url: String,
    /// `v25.0`
    pub graph_version: String,
    /// Where the token is. Never the token.
    pub token: TokenSource,
    /// Used where no account is named.
    pub default: bool,
    /// IANA zone.
    pub time_zone: String,
    /// Whose numbers are written without a country code.
    pub country: String,
    /// As the service last said.
    #[serde(flatten)]
    pub number: NumberFacts,
}

/// What came of adding an account.
#[derive(Debug)]
pub struct Added {
    /// The account, which is kept.
    pub account: AccountView,
    /// Why its token is not in the keychain, where it should be.
    pub token_problem: Option<EngineError>,
}

impl Engine {
    /// Adds an account, after asking the service about it unless told not to. The first live account becomes the default.
    ///
    /// # Errors
    /// [`EngineError`]; nothing is then kept. A keychain that does not take the token is no such error: the account is
    /// kept, and [`Added::token_problem`] says why.
    pub async fn add_account(&self, request: AddAccount) -> Result<Added, EngineError> {
        let mut account = self.new_account(&request)?;
        let token = self.override_token().or_else(|| request.token.clone());
        if request.check
            && let Some(token) = &token
        {
            let client = self.client_with(&account, token.clone())?;
            let number = client.phone_number(&account.phone_number_id).await?;
            account.number = facts(&number, self);
            // The number may be of another business account than the one typed; then its templates would be missing.
            match client.list_phone_numbers(&account.waba_id).await {
                Ok(numbers) if numbers.iter().any(|number| number.id == account.phone_number_id) => {}
                Ok(_) => {
                    return Err(EngineError::FieldInvalid { field: "phone_number_id", value: account.phone_number_id });
                }
                // A service that answered for the number and has no such list: a provider's, in front of the platform.
                Err(CallError::Foreign { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let kept = account.clone();
        self.write(move |tx| tables::accounts::insert(tx, &kept)).await.map_err(|error| match error {
            recado_store::StoreError::Duplicate(_) => EngineError::AccountExists { name: request.name.clone() },
            other => other.into(),
        })?;
        let (source, token_problem) = if self.override_token().is_some() {
            (TokenSource::Environment, None)
        } else if let Some(token) = &request.token {
            match self.vault().put(account.id, token).await {
                Ok(()) => (TokenSource::Keychain, None),
                Err(error) => (TokenSource::Missing, Some(error.into())),
            }
        } else {
            (TokenSource::Missing, None)
        };
        Ok(Added { account: view(account, source), token_problem })
    }

    fn new_account(&self, request: &AddAccount) -> Result<Account, EngineError> {
        let invalid = |field, value: &str| EngineError::FieldInvalid { field, value: value.to_owned() };
        let name = request.name.trim();
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(invalid("name", &request.name));
        }
        request.check_ids()?;
        let version = request.graph_version.as_deref().unwrap_or(GRAPH_VERSION);
        let digits = version.strip_prefix('v').and_then(|v| v.split_once('.'));
        if !digits.is_some_and(|(major, minor)| major.parse::<u16>().is_ok() && minor.parse::<u16>().is_ok()) {
            return Err(invalid("graph_version", version));
        }
        let country = request.country.as_deref().unwrap_or("BR");
        let country = recado_core::Country::from_str(country)
            .map_err(|problem| EngineError::Phone { problem, value: country.to_owned() })?;
        let time_zone = request.time_zone.clone().unwrap_or_else(local_time_zone);
        chrono_tz::Tz::from_str(&time_zone).map_err(|_| invalid("time_zone", &time_zone))?;
        let default = !self.read(tables::accounts::list)?.iter().any(|account| account.default);
        Ok(Account {
            id: self.new_id(),
            name: name.to_owned(),
            kind: AccountKind::Live,
            waba_id: request.waba_id.clone(),
            phone_number_id: request.phone_number_id.clone(),
            app_id: request.app_id.clone(),
            api_url: parse_api_url(request.api_url.as_deref().unwrap_or(PLATFORM_URL))?,
            graph_version: version.to_owned(),
            default,
            time_zone,
            country: country.to_string(),
            number: NumberFacts::default(),
            sending: SendingRules::default(),
            created_at: self.clock().now(),
        })
    }

    /// The practice account, made where it is not there yet. It needs no token, and nothing of it leaves this computer.
    ///
    /// # Errors
    /// [`EngineError::PracticeUnavailable`] where the host runs no practice service.
    pub async fn ensure_practice_account(&self, name: &str) -> Result<Account, EngineError> {
        let practice = self.practice().ok_or(EngineError::PracticeUnavailable)?;
        let there =
            self.read(tables::accounts::list)?.into_iter().find(|account| account.kind == AccountKind::Practice);
        if let Some(account) = there {
            return Ok(account);
        }
        let account = Account {
            kind: AccountKind::Practice,
            // A practice account must never be what a script sends from because nothing else was named.
            default: false,
            ..self.new_account(&AddAccount {
                name: name.to_owned(),
                waba_id: practice.waba_id.clone(),
                phone_number_id: practice.phone_number_id.clone(),
                api_url: Some(practice.api_url.clone()),
                ..AddAccount::default()
            })?
        };
        let kept = account.clone();
        self.write(move |tx| tables::accounts::insert(tx, &kept)).await.map_err(|error| match error {
            recado_store::StoreError::Duplicate(_) => EngineError::AccountExists { name: name.to_owned() },
            other => EngineError::Store(other),
        })?;
        let number = self.client(&account).await?.phone_number(&account.phone_number_id).await?;
        self.keep_facts(account, &number).await
    }

    /// All accounts, and where each one's token is.
    ///
    /// # Errors
    /// [`EngineError::Store`]. A keychain that does not answer makes its tokens `missing`.
    pub async fn list_accounts(&self) -> Result<Vec<AccountView>, EngineError> {
        let mut views = Vec::new();
        let mut silent = false;
        for account in self.read(tables::accounts::list)? {
            let source = if account.kind == AccountKind::Practice {
                TokenSource::Practice
            } else if self.override_for(&account).is_some() {
                TokenSource::Environment
            } else if silent {
                TokenSource::Missing
            } else {
                match self.vault().get(account.id).await {
                    Ok(Some(_)) => TokenSource::Keychain,
                    Ok(None) => TokenSource::Missing,
                    Err(error) => {
                        // Not asked again for each account: a locked keychain takes its whole time limit every time.
                        tracing::warn!(code = error.code(), "the keychain does not answer");
                        silent = true;
                        TokenSource::Missing
                    }
                }
            };
            views.push(view(account, source));
        }
        Ok(views)
    }

    /// Puts a token into the keychain for an account that is there.
    ///
    /// # Errors
    /// [`EngineError`]
    pub async fn set_token(&self, name: &str, token: AccessToken) -> Result<AccountView, EngineError> {
        let account = self.account(name)?;
        self.vault().put(account.id, &token).await?;
        self.nudge(account.id);
        Ok(view(account, TokenSource::Keychain))
    }

    /// Makes an account the one that is used where none is named.
    ///
    /// # Errors
    /// [`EngineError::AccountNotFound`]
    pub async fn set_default_account(&self, name: &str) -> Result<(), EngineError> {
        let id = self.account(name)?.id;
        Ok(self.write(move |tx| tables::accounts::set_default(tx, id)).await?)
    }

    /// Which kinds of account there are.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn list_account_kinds(&self) -> Result<Vec<AccountKind>, EngineError> {
        Ok(self.read(tables::accounts::list)?.into_iter().map(|account| account.kind).collect())
    }

    /// Whether the account's service answers to its token. A practice account's runs only while it is used.
    ///
    /// # Errors
    /// [`EngineError`]
    pub async fn reach(&self, name: &str) -> Result<(), EngineError> {
        let account = self.account(name)?;
        if account.kind == AccountKind::Live {
            self.client(&account).await?.phone_number(&account.phone_number_id).await?;
        }
        Ok(())
    }

    /// Removes an account, its templates and its token.
    ///
    /// # Errors
    /// [`EngineError::AccountInUse`] where the ledger has messages of it, [`DraftProblem::AccountHasDrafts`] where templates
    /// are being written for it; [`EngineError::Vault`] where its token could not
    /// be removed, and then the account stays, so that one can try again.
    pub async fn remove_account(&self, name: &str) -> Result<(), EngineError> {
        let account = self.account(name)?;
        let totals = self.read(|tx| tables::totals::count(tx, account.id, None))?;
        if totals.states.values().sum::<u64>() > 0 {
            return Err(EngineError::AccountInUse { name: account.name });
        }
        // What somebody wrote does not go with a token.
        let count = self.read(|tx| tables::drafts::count(tx, account.id))?;
        if count > 0 {
            return Err(DraftProblem::AccountHasDrafts { name: account.name, count }.into());
        }
        if account.kind == AccountKind::Live && self.override_for(&account).is_none() {
            self.vault().delete(account.id).await?;
        }
        if self.write(move |tx| tables::accounts::remove(tx, account.id)).await? {
            Ok(())
        } else {
            Err(EngineError::AccountInUse { name: account.name })
        }
    }

    pub(crate) async fn keep_facts(&self, mut account: Account, number: &PhoneNumber) -> Result<Account, EngineError> {
        account.number = facts(number, self);
        let (id, kept) = (account.id, account.number.clone());
        self.write(move |tx| tables::accounts::set_facts(tx, id, &kept)).await?;
        Ok(account)
    }
}

pub(super) fn facts(number: &PhoneNumber, engine: &Engine) -> NumberFacts {
    number.facts(engine.clock().now())
}

fn local_time_zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_else(|_| "America/Sao_Paulo".to_owned())
}

fn view(account: Account, token: TokenSource) -> AccountView {
    AccountView {
        id: account.id.to_string(),
        name: account.name,
        kind: account.kind,
        waba_id: account.waba_id,
        phone_number_id: account.phone_number_id,
        api_url: account.api_url,
        graph_version: account.graph_version,
        token,
        default: account.default,
        time_zone: account.time_zone,
        country: account.country,
        number: account.number,
    }
}
