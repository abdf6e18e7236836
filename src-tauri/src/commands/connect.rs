//! Connecting one's own number, step by step. The token stays here between the steps; the page has forgotten it.

use recado_engine::api::accounts::AddAccount;
use recado_engine::api::connect::{ConnectView, Connected, SeenAccount};
use recado_engine::{AccessToken, EngineError};
use serde::Deserialize;
use tauri::State;
use ts_rs::TS;

use crate::desk::{Answer, Desk};
use crate::pasted::Credentials;

/// What is connected.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct ConnectRequest {
    /// What the person calls it; empty: as its customers see it.
    pub name: String,
    /// WhatsApp Business Account id.
    pub waba_id: String,
    /// Phone number id.
    pub phone_number_id: String,
}

/// What a pasted token can see. It is kept for the next steps where the service takes it.
///
/// # Errors
/// For what is no token, and where the service cannot be reached or refuses it.
#[tauri::command]
pub async fn connect_look(desk: State<'_, Desk>, token: String, api_url: Option<String>) -> Answer<ConnectView> {
    desk.ask(|open| async move {
        open.desk.pasted().forget();
        let token = AccessToken::new(token).map_err(|_| EngineError::TokenMalformed)?;
        let seen = open.engine.connect_look(&token, api_url.as_deref(), &open.words).await?;
        open.desk.pasted().keep(Credentials { token, api_url });
        Ok(seen)
    })
    .await
}

/// The numbers of an account whose id was typed.
///
/// # Errors
/// `token_missing` where no token was pasted, or too long ago.
#[tauri::command]
pub async fn connect_numbers(desk: State<'_, Desk>, waba_id: String) -> Answer<SeenAccount> {
    desk.ask(|open| async move {
        let Credentials { token, api_url } = pasted(&open.desk)?;
        open.engine.connect_numbers(&token, api_url.as_deref(), &waba_id, &open.words).await
    })
    .await
}

/// Adds the account, checks it and fetches its templates; it becomes the one in use, and the token is forgotten here.
///
/// # Errors
/// Why it could not be added. The token stays then, for another try.
#[tauri::command]
pub async fn connect_add(desk: State<'_, Desk>, request: ConnectRequest) -> Answer<Connected> {
    desk.ask(|open| async move {
        let Credentials { token, api_url } = pasted(&open.desk)?;
        let ConnectRequest { name, waba_id, phone_number_id } = request;
        let account =
            AddAccount { name, waba_id, phone_number_id, api_url, token: Some(token), ..AddAccount::default() };
        let connected = open.engine.connect_add(account, &open.words).await?;
        open.desk.pasted().forget();
        open.engine.set_setting("account", &connected.account.id).await?;
        Ok(connected)
    })
    .await
}

/// Forgets the token that was pasted.
///
/// # Errors
/// None; a command that borrows state has to be able to fail.
#[tauri::command]
pub async fn connect_forget(desk: State<'_, Desk>) -> Answer<()> {
    desk.pasted().forget();
    Ok(())
}

fn pasted(desk: &Desk) -> Result<Credentials, EngineError> {
    desk.pasted().look().ok_or_else(|| EngineError::TokenMissing { account: String::new() })
}
