//! The check of an account: what the service says of its token and its number, and what of that keeps it from sending.

use recado_core::{Account, Stop};
use recado_whatsapp::{Client, PhoneNumber, TokenFacts};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use super::accounts::facts;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// What a check of an account found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckView {
    /// Nothing that keeps it from sending.
    pub ok: bool,
    /// `+55 11 98765-4321`
    pub display_phone_number: Option<String>,
    /// The name that customers see.
    pub verified_name: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`
    pub quality_rating: Option<String>,
    /// `TIER_250` and its like.
    pub messaging_limit: Option<String>,
    /// Messages a second.
    pub throughput: Option<u32>,
    /// Everything that is wrong or soon will be.
    pub problems: Vec<ErrorView>,
    /// Whether the credentials are at fault.
    #[serde(skip)]
    pub credentials: bool,
}

/// How long before its end a token is called expiring, in seconds.
const EXPIRES_SOON: i64 = 7 * 24 * 3_600;

impl Engine {
    /// Asks the service about the account: the token's validity, the number, its quality and limits.
    ///
    /// # Errors
    /// [`EngineError`] where nothing could be asked; what the service refuses is a problem in the view.
    pub async fn check_account(&self, account: &Account, words: &Words) -> Result<CheckView, EngineError> {
        let client = self.client(account).await?;
        self.check_with(&client, account, words).await
    }

    /// The same with a client at hand, for an account whose token the keychain may not have taken.
    pub(super) async fn check_with(
        &self,
        client: &Client,
        account: &Account,
        words: &Words,
    ) -> Result<CheckView, EngineError> {
        let mut problems = Vec::new();
        let mut credentials = false;
        let number = match client.phone_number(&account.phone_number_id).await {
            Ok(number) => Some(number),
            Err(error) if error.is_reachability() => return Err(error.into()),
            Err(error) => {
                credentials = error.stop().is_some_and(Stop::is_credentials);
                problems.push(words.error_view(&error.into()));
                None
            }
        };
        // Whether a token may ask about itself is not certain (API sheet, section 1.2): a refusal proves nothing.
        if !credentials && let Ok(token) = client.debug_token().await {
            credentials |= !token.is_valid;
            problems
                .extend(token_problems(&token, self.clock().now().timestamp()).map(|code| words.problem_view(code)));
        }
        if !credentials && number.is_some() {
            match client.list_phone_numbers(&account.waba_id).await {
                Ok(numbers) if numbers.iter().any(|number| number.id == account.phone_number_id) => {}
                Ok(_) => problems.push(words.problem_view("number_of_another_account")),
                Err(error) => problems.push(words.error_view(&error.into())),
            }
        }
        if let Some(number) = &number {
            problems.extend(number_problems(number).map(|code| words.problem_view(code)));
        }
        let facts = number.as_ref().map(|number| facts(number, self)).unwrap_or_default();
        if let Some(number) = &number {
            self.keep_facts(account.clone(), number).await?;
        }
        Ok(CheckView {
            ok: problems.iter().all(|problem| WARNINGS.contains(&problem.code.as_str())),
            display_phone_number: facts.display_phone_number,
            verified_name: facts.verified_name,
            quality_rating: facts.quality_rating,
            messaging_limit: facts.messaging_limit,
            throughput: facts.throughput,
            problems,
            credentials,
        })
    }
}

/// Problems that do not keep the account from sending today.
const WARNINGS: [&str; 3] = ["token_expires_soon", "quality_low", "test_number"];

pub(super) fn token_problems(token: &TokenFacts, now: i64) -> impl Iterator<Item = &'static str> {
    let may = |scope: &str| token.scopes.is_empty() || token.scopes.iter().any(|s| s == scope);
    let soon = token.expires_at.is_some_and(|at| at - now < EXPIRES_SOON);
    [
        (!token.is_valid, "token_refused"),
        (token.is_valid && soon, "token_expires_soon"),
        (token.is_valid && !may("whatsapp_business_messaging"), "token_may_not_send"),
        (token.is_valid && !may("whatsapp_business_management"), "token_may_not_manage"),
    ]
    .into_iter()
    .filter_map(|(is, code)| is.then_some(code))
}

fn number_problems(number: &PhoneNumber) -> impl Iterator<Item = &'static str> {
    let quality = number.quality_rating.as_deref().unwrap_or_default();
    let mode = number.account_mode.as_deref().unwrap_or_default();
    [
        (number.is_connected() == Some(false), "number_not_connected"),
        (quality.eq_ignore_ascii_case("RED"), "quality_low"),
        (mode.eq_ignore_ascii_case("SANDBOX"), "test_number"),
    ]
    .into_iter()
    .filter_map(|(is, code)| is.then_some(code))
}
