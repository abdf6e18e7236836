//! Connecting one's own number: what a pasted token can see, the numbers of an account, and the account added.
//!
//! The host holds the token between the steps, in memory; nothing of it is kept before [`Engine::connect_add`], and no
//! view has more of it than its last four characters.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use futures_util::StreamExt;
use futures_util::stream;
use recado_core::account::{Account, AccountKind, GRAPH_VERSION, PLATFORM_URL, parse_api_url};
use recado_core::{PlatformError, Stop};
use recado_store::tables;
use recado_whatsapp::{AccessToken, CallError, Client, Endpoint, PhoneNumber, TokenFacts};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use super::accounts::{AddAccount, check_id};
use super::check::{CheckView, token_problems};
use super::settings::AccountCard;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// How many accounts are asked about at once.
const ABREAST: usize = 4;

/// What a pasted token is, and what it can see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConnectView {
    /// The last four characters of the token, to tell two apart.
    pub token_last4: String,
    /// The name of the app that the token belongs to.
    pub app: Option<String>,
    /// When the token ends; null: never, or not told.
    pub expires_at: Option<DateTime<Utc>>,
    /// What the token can see; empty where the service does not say, then the ids are typed.
    pub accounts: Vec<SeenAccount>,
    /// What is wrong with the token or soon will be.
    pub problems: Vec<ErrorView>,
}

/// A business account that a token can see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeenAccount {
    /// Digits.
    pub waba_id: String,
    /// What its people call it.
    pub name: Option<String>,
    /// Its numbers.
    pub numbers: Vec<SeenNumber>,
    /// Why its numbers could not be listed.
    pub problem: Option<ErrorView>,
}

/// A number of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeenNumber {
    /// The phone number id: digits, and not the phone number.
    pub id: String,
    /// `+55 11 98765-4321`
    pub display_phone_number: Option<String>,
    /// The name that customers see.
    pub verified_name: Option<String>,
    /// `CONNECTED` and others, in the platform's word.
    pub status: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`
    pub quality_rating: Option<String>,
    /// In use in the app at the same time (coexistence).
    pub on_business_app: bool,
}

/// What came of connecting. The account is kept, whatever else did not work.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Connected {
    /// The account.
    pub account: AccountCard,
    /// What its check found; null where nothing could be asked.
    pub check: Option<CheckView>,
    /// Why the token is not in the keychain, where it should be.
    pub token_problem: Option<ErrorView>,
    /// How many templates were fetched.
    #[ts(type = "number")]
    pub templates: u64,
}

impl Engine {
    /// Looks at what a pasted token can see, at another address than the platform's where one is given.
    ///
    /// # Errors
    /// [`EngineError`] where the service cannot be reached or refuses the token, and for an address that is none. A service
    /// that does not tell about tokens is no error: then nothing is known, and the ids are typed.
    pub async fn connect_look(
        &self,
        token: &AccessToken,
        api_url: Option<&str>,
        words: &Words,
    ) -> Result<ConnectView, EngineError> {
        let client = self.connecting(token, api_url)?;
        let facts = match client.debug_token().await {
            Ok(facts) if facts.is_valid => facts,
            Ok(facts) => return Err(refused(facts).into()),
            Err(error) if is_final(&error) => return Err(error.into()),
            Err(_) => TokenFacts { is_valid: true, ..TokenFacts::default() },
        };
        let mut seen = HashSet::new();
        let ids: Vec<String> = facts.waba_ids.iter().filter(|id| seen.insert(id.as_str())).cloned().collect();
        let client = &client;
        let accounts = stream::iter(ids)
            .map(|id| async move {
                let (name, numbers) = tokio::join!(client.business_account(&id), client.list_phone_numbers(&id));
                seen_account(&id, name.ok().and_then(|account| account.name), numbers, words)
            })
            .buffered(ABREAST)
            .collect()
            .await;
        Ok(ConnectView {
            token_last4: token.last4(),
            app: facts.app_name.clone(),
            expires_at: facts.expires_at.and_then(|at| DateTime::from_timestamp(at, 0)),
            accounts,
            problems: token_problems(&facts, self.clock().now().timestamp())
                .map(|code| words.problem_view(code))
                .collect(),
        })
    }

    /// The numbers of an account whose id was typed. That the service does not list them, or not for this token, is told in
    /// the view.
    ///
    /// # Errors
    /// [`EngineError::FieldInvalid`] for what is no id, and where the service cannot be reached or refuses the token.
    pub async fn connect_numbers(
        &self,
        token: &AccessToken,
        api_url: Option<&str>,
        waba_id: &str,
        words: &Words,
    ) -> Result<SeenAccount, EngineError> {
        let id = waba_id.trim();
        check_id("waba_id", id)?;
        let client = self.connecting(token, api_url)?;
        let (name, numbers) = tokio::join!(client.business_account(id), client.list_phone_numbers(id));
        match numbers {
            Err(error) if is_final(&error) => Err(error.into()),
            numbers => Ok(seen_account(id, name.ok().and_then(|account| account.name), numbers, words)),
        }
    }

    /// Adds the account, checks it and fetches its templates. Without a name it is called as its customers see it.
    ///
    /// # Errors
    /// [`EngineError`]; nothing is then kept. [`EngineError::NumberConnected`] where an account has the number already,
    /// [`EngineError::TokenMissing`] without a token.
    pub async fn connect_add(&self, request: AddAccount, words: &Words) -> Result<Connected, EngineError> {
        let mut request = AddAccount {
            waba_id: request.waba_id.trim().to_owned(),
            phone_number_id: request.phone_number_id.trim().to_owned(),
            check: true,
            ..request
        };
        let token = request.token.clone();
        let token = token.ok_or_else(|| EngineError::TokenMissing { account: request.name.clone() })?;
        request.check_ids()?;
        let api_url = parse_api_url(request.api_url.as_deref().unwrap_or(PLATFORM_URL))?;
        let accounts = self.read(tables::accounts::list)?;
        if let Some(account) = accounts.iter().find(|account| is_the_number_of(account, &request, &api_url)) {
            return Err(EngineError::NumberConnected { name: account.name.clone() });
        }
        let client = self.connecting(&token, Some(&api_url))?;
        if request.name.trim().is_empty() {
            let number = client.phone_number(&request.phone_number_id).await?;
            request.name = name_of(&number, |name| accounts.iter().all(|account| !is_called(account, name)));
        }
        let added = self.add_account(request).await?;
        let account = self.account(&added.account.name)?;
        let check = self.check_with(&client, &account, words).await;
        let synced = self.sync_templates_with(&client, &account).await;
        for error in [check.as_ref().err(), synced.as_ref().err()].into_iter().flatten() {
            tracing::warn!(code = error.code(), "the account was added, and something after that failed");
        }
        // Read anew: the check has brought what the service says about the number.
        let account = self.account(&account.name)?;
        Ok(Connected {
            account: AccountCard::from(account),
            check: check.ok(),
            token_problem: added.token_problem.map(|problem| words.error_view(&problem)),
            templates: synced.map_or(0, |synced| synced.added + synced.updated),
        })
    }

    fn connecting(&self, token: &AccessToken, api_url: Option<&str>) -> Result<Client, EngineError> {
        let api_url = parse_api_url(api_url.filter(|url| !url.trim().is_empty()).unwrap_or(PLATFORM_URL))?;
        self.client_at(Endpoint { api_url, graph_version: GRAPH_VERSION.to_owned() }, token.clone())
    }
}

/// Why a token that the service itself calls invalid is refused; as every other call would be, where it gives no reason.
fn refused(facts: TokenFacts) -> CallError {
    /// Access token invalid (API sheet, section 6.2).
    const INVALID: i64 = 190;
    CallError::Platform(facts.problem.unwrap_or_else(|| PlatformError { code: INVALID, ..PlatformError::default() }))
}

/// Whether there is no use in going on: the token is refused, or nobody is there. A refusal of one question, or an address
/// that a provider's service does not have, is something else.
fn is_final(error: &CallError) -> bool {
    match error {
        CallError::Platform(_) => error.stop() == Some(Stop::Token),
        CallError::Foreign { http } | CallError::Misfit { http, .. } => !matches!(http, 404 | 405 | 501),
        CallError::NeverLeft { .. } | CallError::NoAnswer | CallError::Broken => true,
    }
}

fn seen_account(
    waba_id: &str,
    name: Option<String>,
    numbers: Result<Vec<PhoneNumber>, CallError>,
    words: &Words,
) -> SeenAccount {
    let (numbers, problem) = match numbers {
        Ok(numbers) => (numbers, None),
        Err(error) => (Vec::new(), Some(words.error_view(&error.into()))),
    };
    let numbers = numbers
        .into_iter()
        .map(|number| SeenNumber {
            id: number.id,
            display_phone_number: number.display_phone_number,
            verified_name: number.verified_name,
            status: number.status,
            quality_rating: number.quality_rating,
            on_business_app: number.on_business_app,
        })
        .collect();
    SeenAccount { waba_id: waba_id.to_owned(), name, numbers, problem }
}

/// The practice account does not count: a service that stands in for the platform may have its ids.
fn is_the_number_of(account: &Account, request: &AddAccount, api_url: &str) -> bool {
    account.kind == AccountKind::Live
        && account.phone_number_id == request.phone_number_id
        && account.api_url == api_url
}

/// As the store compares names.
fn is_called(account: &Account, name: &str) -> bool {
    account.name.eq_ignore_ascii_case(name)
}

/// What an account is called that nobody named. Two numbers of one shop have one name for customers; then the phone number
/// tells them apart.
fn name_of(number: &PhoneNumber, is_free: impl Fn(&str) -> bool) -> String {
    let phone = number.display_phone_number.as_deref().unwrap_or(&number.id);
    match number.verified_name.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        Some(name) if is_free(name) => name.to_owned(),
        Some(name) => format!("{name} {phone}"),
        None => phone.to_owned(),
    }
}

#[cfg(test)]
#[path = "connect_tests.rs"]
mod tests;
