//! Accounts: where their tokens are, and whether they can send.

use recado_engine::api::accounts::AccountView;
use recado_engine::api::check::CheckView;
use recado_engine::{AccessToken, EngineError};
use tauri::State;

use crate::desk::{Answer, Desk};

/// All accounts, and where each one's token is.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn accounts(desk: State<'_, Desk>) -> Answer<Vec<AccountView>> {
    desk.ask(|open| async move { open.engine.list_accounts().await }).await
}

/// Asks the service about an account.
///
/// # Errors
/// Where nothing could be asked.
#[tauri::command]
pub async fn check_account(desk: State<'_, Desk>, account: String) -> Answer<CheckView> {
    desk.ask(|open| async move { open.engine.check_account(&open.served(&account).await?, &open.words).await }).await
}

/// Puts another token into the keychain.
///
/// # Errors
/// For what is no token, and why the keychain did not take it.
#[tauri::command]
pub async fn replace_token(desk: State<'_, Desk>, account: String, token: String) -> Answer<AccountView> {
    desk.ask(|open| async move {
        let token = AccessToken::new(token).map_err(|_| EngineError::TokenMalformed)?;
        open.engine.set_token(&open.engine.account_by_id(&account)?.name, token).await
    })
    .await
}
