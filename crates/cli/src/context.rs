//! What a command works with: the engine, opened when it is first needed, and the practice service, started when a
//! practice account is used.

use std::io::Read;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use recado_core::{Account, AccountKind};
use recado_engine::{
    AccessToken, Engine, EngineError, Options, Practice, SystemClock, Vault, default_data_dir, default_identity_dir,
};
use recado_sandbox::{Delivery, Sandbox};

use crate::args::Global;
use crate::failure::Failure;
use crate::output::{Output, is_attended};

/// The token's variable. It overrides the keychain for the chosen account in this process.
const TOKEN: &str = "RECADO_TOKEN";
/// More than any token: a file given by mistake is not read whole.
const LONGEST_SECRET: u64 = 64 * 1024;

pub struct Context {
    pub global: Global,
    pub output: Output,
}

impl Context {
    pub fn new(global: Global, output: Output) -> Self {
        Self { global, output }
    }

    /// The same with another account chosen, where one is named: the token of the environment is then that one's.
    pub fn choosing(&self, name: Option<String>) -> Self {
        let mut global = self.global.clone();
        global.account = name.or(global.account);
        Self::new(global, self.output.clone())
    }

    pub fn data_dir(&self) -> Result<PathBuf, Failure> {
        let known = self.global.data_dir.clone().or_else(default_data_dir);
        known.ok_or_else(|| Failure::own("data_folder_unknown", Vec::new(), 2))
    }

    /// Opens the engine on the data folder.
    pub fn engine(&self) -> Result<Engine, Failure> {
        let mut options = Options::new(self.data_dir()?, Arc::new(SystemClock), Vault::new(is_attended()));
        options.account = self.global.account.clone();
        options.token = token_of_environment()?;
        options.identity_dir = default_identity_dir();
        Ok(Engine::open(options)?)
    }

    /// The chosen account, with the practice service running where it is one for practice. The service lives as long as
    /// what is returned.
    pub async fn account(&self, engine: &Engine) -> Result<(Account, Option<Sandbox>), Failure> {
        let account = engine.chosen_account()?;
        let sandbox = match account.kind {
            AccountKind::Practice => Some(practise(engine, Delivery::lively()).await?),
            AccountKind::Live => None,
        };
        Ok((account, sandbox))
    }

    /// Reads a secret from stdin; at a terminal without showing it.
    pub fn secret_from_stdin(&self) -> Result<AccessToken, Failure> {
        let unreadable = || Failure::own("input_unreadable", Vec::new(), 3);
        let text = if is_attended() {
            self.output.note("ask-token", &[]);
            rpassword::read_password().map_err(|_| unreadable())?
        } else {
            let mut text = String::new();
            std::io::stdin().take(LONGEST_SECRET).read_to_string(&mut text).map_err(|_| unreadable())?;
            text
        };
        AccessToken::new(text).map_err(|_| EngineError::TokenMalformed.into())
    }
}

/// Starts the practice service inside this process.
pub async fn practise(engine: &Engine, delivery: Delivery) -> Result<Sandbox, Failure> {
    let loopback = SocketAddr::from(([127, 0, 0, 1], 0));
    let options = recado_sandbox::Options { delivery, ..recado_sandbox::Options::default() };
    let sandbox = Sandbox::start(loopback, options).await.map_err(|error| Failure::internal(&error))?;
    engine.set_practice(Practice {
        api_url: sandbox.api_url().to_owned(),
        token: AccessToken::new(sandbox.token().to_owned()).map_err(|error| Failure::internal(&error))?,
        waba_id: sandbox.waba_id().to_owned(),
        phone_number_id: sandbox.phone_number_id().to_owned(),
    });
    Ok(sandbox)
}

fn token_of_environment() -> Result<Option<AccessToken>, Failure> {
    match std::env::var(TOKEN) {
        Ok(text) if text.trim().is_empty() => Ok(None),
        Ok(text) => Ok(Some(AccessToken::new(text).map_err(|_| EngineError::TokenMalformed)?)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => Err(EngineError::TokenMalformed.into()),
    }
}
