//! The engine: the open database, the vault, the clock, and how a service is reached.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use recado_core::account::{Account, AccountKind};
use recado_core::{AccountId, Id};
use recado_store::{Store, tables};
use recado_whatsapp::{AccessToken, Client, Endpoint, Limits};

use crate::api::contact_list::FoundList;
use crate::api::drafts::check::KnownTemplates;
use crate::awake::Awake;
use crate::changes::Changes;
use crate::clock::Clock;
use crate::error::EngineError;
use crate::lock::{self, Holder};
use crate::outbox::Board;
use crate::vault::Vault;

/// What an engine is opened with.
pub struct Options {
    /// Where the data lives.
    pub data_dir: PathBuf,
    /// Time and chance.
    pub clock: Arc<dyn Clock>,
    /// Where tokens live.
    pub vault: Vault,
    /// The account chosen by name; none: the only one, or the default.
    pub account: Option<String>,
    /// A token that overrides the keychain's for the chosen account, for as long as this engine lives. It is written
    /// nowhere.
    pub token: Option<AccessToken>,
    /// How long a connection and an answer may take.
    pub limits: Limits,
    /// The user's configuration folder, where it is noted which database was here before; none: nothing is noted, and one
    /// that was copied or put back is not noticed.
    pub identity_dir: Option<PathBuf>,
    /// How long the service may be out of reach before a run that somebody waits for gives up. What waits, waits on.
    pub patience: Duration,
}

impl Options {
    /// An engine on this folder with everything else as usual.
    #[must_use]
    pub fn new(data_dir: PathBuf, clock: Arc<dyn Clock>, vault: Vault) -> Self {
        Self {
            data_dir,
            clock,
            vault,
            account: None,
            token: None,
            limits: Limits::default(),
            identity_dir: None,
            patience: Duration::from_secs(20),
        }
    }
}

/// The practice service that a host runs inside itself.
#[derive(Debug, Clone)]
pub struct Practice {
    /// Scheme, host and port, on loopback.
    pub api_url: String,
    /// Made at its start; it lives in memory only.
    pub token: AccessToken,
    /// Its business account.
    pub waba_id: String,
    /// Its number.
    pub phone_number_id: String,
}

/// Where an account's token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum TokenSource {
    /// In the operating system's keychain.
    Keychain,
    /// Given to this process in its environment.
    Environment,
    /// Nowhere.
    Missing,
    /// A practice account needs none of ours.
    Practice,
}

/// The program without a window. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    options: Options,
    practice: OnceLock<Practice>,
    wake: tokio::sync::Notify,
    changes: Arc<Changes>,
    awake: Awake,
    board: Board,
    /// Why an account's sending rests, where it does.
    troubles: Mutex<HashMap<AccountId, EngineError>>,
    /// How often an account that could not send could again.
    recoveries: AtomicU64,
    /// Accounts that a person acted on: their sending is tried at once, not after its rest.
    nudged: Mutex<HashSet<AccountId>>,
    /// What a list of contacts found last.
    found_list: FoundList,
    /// What drafts are compared with.
    known_templates: KnownTemplates,
    /// Held by whoever takes requests about templates to the service.
    handing_in: tokio::sync::Mutex<()>,
}

impl Engine {
    /// Opens the database in the data folder, making both where they are missing.
    ///
    /// # Errors
    /// [`EngineError::Store`]; the file is then as it was.
    pub fn open(options: Options) -> Result<Self, EngineError> {
        let store = Store::open(&options.data_dir, options.clock.now().timestamp_millis())?;
        let changes = Changes::new(store.writer().clone());
        Ok(Self {
            inner: Arc::new(Inner {
                store,
                options,
                practice: OnceLock::new(),
                wake: tokio::sync::Notify::new(),
                changes,
                awake: Awake::default(),
                board: Board::default(),
                troubles: Mutex::default(),
                recoveries: AtomicU64::new(0),
                nudged: Mutex::default(),
                found_list: FoundList::default(),
                known_templates: KnownTemplates::default(),
                handing_in: tokio::sync::Mutex::default(),
            }),
        })
    }

    /// Tells the engine where its host runs the practice service. The first one stays for the engine's life.
    pub fn set_practice(&self, practice: Practice) {
        let _ = self.inner.practice.set(practice);
    }

    /// The practice service, where the host runs one.
    #[must_use]
    pub fn practice(&self) -> Option<&Practice> {
        self.inner.practice.get()
    }

    /// The folder of the data.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.inner.options.data_dir
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.inner.options.clock
    }

    pub(crate) fn new_id<N>(&self) -> Id<N> {
        self.clock().new_id()
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.inner.options.vault
    }

    pub(crate) fn patience(&self) -> Duration {
        self.inner.options.patience
    }

    /// Tries an account's sending at once: a person did something about what kept it.
    pub(crate) fn nudge(&self, account: AccountId) {
        self.inner.nudged.lock().unwrap_or_else(PoisonError::into_inner).insert(account);
        self.wake().notify_waiters();
    }

    /// Whether somebody acted on this account since the last time that this was asked.
    pub(crate) fn take_nudge(&self, account: AccountId) -> bool {
        self.inner.nudged.lock().unwrap_or_else(PoisonError::into_inner).remove(&account)
    }

    /// Rings when something may be due.
    pub(crate) fn wake(&self) -> &tokio::sync::Notify {
        &self.inner.wake
    }

    /// Who keeps the computer from sleeping while messages leave.
    pub(crate) fn awake(&self) -> &Awake {
        &self.inner.awake
    }

    /// What the lanes tell whoever looks.
    pub(crate) fn board(&self) -> &Board {
        &self.inner.board
    }

    pub(crate) fn identity_dir(&self) -> Option<&Path> {
        self.inner.options.identity_dir.as_deref()
    }

    pub(crate) fn database_path(&self) -> &Path {
        self.inner.store.path()
    }

    /// Who is told that something changed.
    pub(crate) fn change_list(&self) -> &Arc<Changes> {
        &self.inner.changes
    }

    /// What a list of contacts found last.
    pub(crate) fn found_list(&self) -> &FoundList {
        &self.inner.found_list
    }

    /// What drafts are compared with.
    pub(crate) fn known_templates(&self) -> &KnownTemplates {
        &self.inner.known_templates
    }

    /// Held by whoever takes requests about templates to the service.
    pub(crate) fn handing_in(&self) -> &tokio::sync::Mutex<()> {
        &self.inner.handing_in
    }

    /// Notes why an account's sending rests.
    pub(crate) fn note_trouble(&self, account: AccountId, error: EngineError) {
        self.inner.troubles.lock().unwrap_or_else(PoisonError::into_inner).insert(account, error);
        self.inner.changes.tell();
    }

    /// Forgets why an account's sending rested: it goes on.
    pub(crate) fn forget_trouble(&self, account: AccountId) {
        if self.inner.troubles.lock().unwrap_or_else(PoisonError::into_inner).remove(&account).is_some() {
            self.inner.recoveries.fetch_add(1, Ordering::Relaxed);
            self.inner.changes.tell();
        }
    }

    /// A number that grows when a token may be there that was not before: one was put in, or an account can send again.
    pub(crate) fn token_chances(&self) -> u64 {
        self.vault().puts() + self.inner.recoveries.load(Ordering::Relaxed)
    }

    /// Why an account's sending rests, where it does, told in some way.
    pub(crate) fn trouble<T>(&self, account: AccountId, told: impl FnOnce(&EngineError) -> T) -> Option<T> {
        self.inner.troubles.lock().unwrap_or_else(PoisonError::into_inner).get(&account).map(told)
    }

    pub(crate) fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The account that was chosen by name; else the only one, or the default.
    ///
    /// # Errors
    /// [`EngineError::NoAccount`], [`EngineError::AccountNotFound`], [`EngineError::AccountAmbiguous`]
    pub fn chosen_account(&self) -> Result<Account, EngineError> {
        if let Some(name) = &self.inner.options.account {
            return self.account(name);
        }
        let accounts = self.read(tables::accounts::list)?;
        if let Some(default) = accounts.iter().find(|account| account.default) {
            return Ok(default.clone());
        }
        match accounts.as_slice() {
            [] => Err(EngineError::NoAccount),
            [only] => Ok(only.clone()),
            several => Err(EngineError::AccountAmbiguous { names: several.iter().map(|a| a.name.clone()).collect() }),
        }
    }

    /// The account of this name.
    ///
    /// # Errors
    /// [`EngineError::AccountNotFound`]
    pub fn account(&self, name: &str) -> Result<Account, EngineError> {
        self.read(|tx| tables::accounts::by_name(tx, name))?
            .ok_or_else(|| EngineError::AccountNotFound { name: name.to_owned() })
    }

    /// The overriding token, where it is meant for this account: the chosen one, and never one for practice.
    pub(crate) fn override_for(&self, account: &Account) -> Option<AccessToken> {
        let token = self.inner.options.token.as_ref()?;
        let chosen = self.chosen_account().is_ok_and(|chosen| chosen.id == account.id);
        (chosen && account.kind == AccountKind::Live).then(|| token.clone())
    }

    /// Whether a token was given that overrides the keychain's.
    #[must_use]
    pub fn overrides_token(&self) -> bool {
        self.inner.options.token.is_some()
    }

    /// Makes sure that there is a token for the account.
    ///
    /// # Errors
    /// [`EngineError::TokenMissing`], [`EngineError::Vault`]
    pub async fn require_token(&self, account: &Account) -> Result<(), EngineError> {
        self.token(account).await.map(|_| ())
    }

    /// Who else holds the engine: nobody, or somebody, who may have said what it is.
    ///
    /// # Errors
    /// [`EngineError::File`]
    pub fn held_elsewhere(&self) -> Result<Option<Option<Holder>>, EngineError> {
        Ok(lock::peek(self.data_dir())?)
    }

    /// Looks the whole file over.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn check_database(&self) -> Result<(), EngineError> {
        Ok(self.inner.store.check()?)
    }

    /// Whether the keychain answers.
    ///
    /// # Errors
    /// [`EngineError::Vault`]
    pub async fn check_vault(&self) -> Result<(), EngineError> {
        Ok(self.vault().check().await?)
    }

    /// The overriding token, for an account that is only being added.
    pub(crate) fn override_token(&self) -> Option<AccessToken> {
        self.inner.options.token.clone()
    }

    /// The account's token, and where it is.
    pub(crate) async fn token(&self, account: &Account) -> Result<(AccessToken, TokenSource), EngineError> {
        if account.kind == AccountKind::Practice {
            let practice = self.practice().ok_or(EngineError::PracticeUnavailable)?;
            return Ok((practice.token.clone(), TokenSource::Practice));
        }
        if let Some(token) = self.override_for(account) {
            return Ok((token, TokenSource::Environment));
        }
        match self.vault().get(account.id).await? {
            Some(token) => Ok((token, TokenSource::Keychain)),
            None => Err(EngineError::TokenMissing { account: account.name.clone() }),
        }
    }

    /// A client that speaks for the account.
    pub(crate) async fn client(&self, account: &Account) -> Result<Client, EngineError> {
        let (token, _) = self.token(account).await?;
        self.client_with(account, token)
    }

    /// A client that speaks for the account with this token.
    pub(crate) fn client_with(&self, account: &Account, token: AccessToken) -> Result<Client, EngineError> {
        let api_url = match account.kind {
            AccountKind::Live => account.api_url.clone(),
            // Its port is another one after each start.
            AccountKind::Practice => self.practice().ok_or(EngineError::PracticeUnavailable)?.api_url.clone(),
        };
        self.client_at(Endpoint { api_url, graph_version: account.graph_version.clone() }, token)
    }

    /// A client of a service that is no account of ours yet.
    pub(crate) fn client_at(&self, endpoint: Endpoint, token: AccessToken) -> Result<Client, EngineError> {
        let api_url = endpoint.api_url.clone();
        Client::new(endpoint, token, self.inner.options.limits).map_err(|error| {
            tracing::error!(%error, "the client could not be built");
            EngineError::FieldInvalid { field: "api_url", value: api_url }
        })
    }
}

/// The platform's folder for configuration, with ours in it; `RECADO_CONFIG_DIR` overrides it, for machines whose home
/// does not last.
#[must_use]
pub fn default_identity_dir() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("RECADO_CONFIG_DIR").filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    let name = if cfg!(debug_assertions) { "recado-dev" } else { "recado" };
    directories::ProjectDirs::from("br", "", name).map(|dirs| dirs.config_local_dir().to_owned())
}

/// The platform's folder for the data of programs, with ours in it. A development build has its own, as it has its own
/// entries in the keychain: trying things out never touches the shop's data.
#[must_use]
pub fn default_data_dir() -> Option<PathBuf> {
    let name = if cfg!(debug_assertions) { "recado-dev" } else { "recado" };
    directories::ProjectDirs::from("br", "", name).map(|dirs| dirs.data_local_dir().to_owned())
}
