//! What the window works on: the engine, opened when the page first asks.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use recado_engine::words::{Language, Words};
use recado_engine::{AccessToken, Engine, Options, Practice as Service, SystemClock, Vault, default_data_dir};
use recado_sandbox::Sandbox;
use serde::Serialize;
use tokio::sync::OnceCell;

use crate::error::AppError;

/// What the window shows first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Greeting {
    /// The language to speak: `pt-BR`, `en` or `es`.
    pub language: String,
    /// The practice account, or none.
    pub practice: Option<Practice>,
}

/// The account on which nothing leaves this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Practice {
    /// Its name, as the person reads it.
    pub name: String,
    /// Its number, as people write it.
    pub phone: String,
}

/// The managed state behind all commands.
///
/// It opens once: whoever asks meanwhile waits for the same answer, and after a failure the next one tries again.
#[derive(Default)]
pub struct Desk {
    opened: OnceCell<Opened>,
}

/// What lives as long as the window.
struct Opened {
    greeting: Greeting,
    /// The practice service ends when this does.
    _sandbox: Sandbox,
}

impl Desk {
    /// The greeting, opening what it needs.
    ///
    /// # Errors
    /// Why it could not open.
    pub async fn greeting(&self) -> Result<Greeting, AppError> {
        let language = Language::of_system();
        let opened = self.opened.get_or_try_init(|| open(language)).await;
        opened.map(|opened| opened.greeting.clone()).map_err(|error| error.with("language", language.tag()))
    }
}

/// Opens what the window works on: the engine on the data folder, the practice service, and the account on it.
async fn open(language: Language) -> Result<Opened, AppError> {
    let folder = std::env::var_os("RECADO_DATA_DIR").map(PathBuf::from).or_else(default_data_dir);
    let folder = folder.ok_or_else(|| AppError::new("data_folder_unusable"))?;
    // Attended: whoever opened the window can answer when the keychain asks.
    let engine = Engine::open(Options::new(folder, Arc::new(SystemClock), Vault::new(true)))?;
    let sandbox = Sandbox::start(SocketAddr::from(([127, 0, 0, 1], 0)), recado_sandbox::Options::default()).await;
    let sandbox = sandbox.map_err(|_| AppError::new("practice_unavailable"))?;
    engine.set_practice(Service {
        api_url: sandbox.api_url().to_owned(),
        token: AccessToken::new(sandbox.token().to_owned()).map_err(|_| AppError::new("practice_unavailable"))?,
        waba_id: sandbox.waba_id().to_owned(),
        phone_number_id: sandbox.phone_number_id().to_owned(),
    });
    let name = Words::new(language, &[]).text("practice-account-name", &[]);
    let account = engine.ensure_practice_account(&name).await?;
    engine.sync_templates(&account).await?;
    let phone = account.number.display_phone_number.unwrap_or_default();
    let practice = Some(Practice { name: account.name, phone });
    Ok(Opened { greeting: Greeting { language: language.tag().to_owned(), practice }, _sandbox: sandbox })
}
