//! What the window works on: the engine, opened once; the words of the reader's language; the practice service; and what
//! must not be forgotten between two commands.
//!
//! Opening is the database and nothing else: no keychain, no network, no practice service. That one starts when
//! something is asked of a practice account, or after the first frame where there is one.

use std::future::Future;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use recado_engine::api::settings::{LanguageSetting, Theme};
use recado_engine::words::{Language, Words};
use recado_engine::{
    Account, AccountKind, Engine, EngineError, FileProblem, Options, SystemClock, Vault, default_data_dir,
    default_identity_dir,
};
use tokio::sync::{Notify, OnceCell, watch};

use crate::error::AppError;
use crate::importing::Importing;
use crate::notices::Notices;
use crate::opening::Opening;
use crate::pasted::Pasted;
use crate::practice::{self, PracticeService};

/// The window's own words, beside those that it shares with the command line.
fn of_window(language: Language) -> [&'static str; 2] {
    match language {
        Language::PtBr => {
            [include_str!("../../locales/pt-BR/desk.ftl"), include_str!("../../locales/pt-BR/desk-shell.ftl")]
        }
        Language::En => [include_str!("../../locales/en/desk.ftl"), include_str!("../../locales/en/desk-shell.ftl")],
        Language::Es => [include_str!("../../locales/es/desk.ftl"), include_str!("../../locales/es/desk-shell.ftl")],
    }
}

/// The words of a language as the window says them.
#[must_use]
pub fn words_of(language: Language) -> Words {
    Words::new(language, &of_window(language))
}

/// What a command that was promised an answer gives.
pub type Answer<T> = Result<T, AppError>;

/// The managed state behind all commands. Cheap to clone.
#[derive(Clone, Default)]
pub struct Desk {
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    /// Another data folder than the one of this computer's user.
    folder: Option<PathBuf>,
    engine: OnceCell<Engine>,
    words: Mutex<Option<Arc<Words>>>,
    practice: PracticeService,
    pasted: Pasted,
    importing: Importing,
    notices: Notices,
    /// Rings when something may have changed that the engine does not know of.
    bell: Notify,
    painted: watch::Sender<bool>,
    stop: watch::Sender<bool>,
    busy: watch::Sender<Option<Arc<EngineError>>>,
}

/// The opened engine, and the words to answer with.
#[derive(Clone)]
pub struct Open {
    /// The engine.
    pub engine: Engine,
    /// The reader's language.
    pub words: Arc<Words>,
    /// Where all of it came from.
    pub desk: Desk,
}

impl Open {
    /// The account of an id, with its service there to answer: the one for practice runs inside this program.
    ///
    /// # Errors
    /// Where there is no such account, or its service cannot start.
    pub async fn served(&self, account: &str) -> Result<Account, EngineError> {
        let account = self.engine.account_by_id(account)?;
        if account.kind == AccountKind::Practice {
            self.desk.practice().start(&self.engine).await?;
        }
        Ok(account)
    }
}

impl Desk {
    /// A desk on this data folder, whatever the environment says.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        Self { inner: Arc::new(Inner { folder: Some(folder), ..Inner::default() }) }
    }

    /// The practice account, made with a few people in the list where there is none; it becomes the one in use.
    ///
    /// # Errors
    /// Why it could not be made.
    pub async fn start_practice(&self) -> Answer<Opening> {
        self.ask(|open| async move {
            practice::begin(&open).await?;
            Opening::of(&open)
        })
        .await
    }

    /// The engine and the words, opened by whoever asks first: the others wait for the same answer, and after a failure
    /// the next one tries again.
    ///
    /// # Errors
    /// Why it could not open.
    pub async fn open(&self) -> Answer<Open> {
        let engine = self.engine().await;
        let engine = engine.map_err(|error| {
            let words = self.words();
            AppError::told(&error, &words).with("language", words.language().tag())
        })?;
        Ok(Open { engine: engine.clone(), words: self.words(), desk: self.clone() })
    }

    /// Does one piece of work with the engine and gives its answer to the page.
    ///
    /// It runs as a task of its own. A panic in a command would otherwise end the task that answers, and the page would
    /// wait for ever; like this it is an error as any other, with the code `internal`.
    ///
    /// # Errors
    /// What the work says, told in the reader's language.
    pub async fn ask<T, W, F>(&self, work: W) -> Answer<T>
    where
        T: Send + 'static,
        W: FnOnce(Open) -> F + Send + 'static,
        F: Future<Output = Result<T, EngineError>> + Send + 'static,
    {
        let desk = self.clone();
        let asked = tokio::spawn(async move {
            let open = desk.open().await?;
            work(open).await.map_err(|error| AppError::told(&error, &desk.words()))
        });
        asked.await.unwrap_or_else(|panicked| {
            tracing::error!(%panicked, "a command fell over");
            let words = self.words();
            Err(AppError::own("internal", &words, &[]))
        })
    }

    /// The engine, where it is open already.
    #[must_use]
    pub fn opened(&self) -> Option<&Engine> {
        self.inner.engine.get()
    }

    /// The words of the language that was chosen, or of the system's.
    #[must_use]
    pub fn words(&self) -> Arc<Words> {
        let language = self.language();
        let mut kept = self.inner.words.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some(words) if words.language() == language => Arc::clone(words),
            _ => Arc::clone(kept.insert(Arc::new(words_of(language)))),
        }
    }

    async fn engine(&self) -> Result<&Engine, EngineError> {
        self.inner.engine.get_or_try_init(|| open_engine(self.inner.folder.clone())).await
    }

    fn language(&self) -> Language {
        let chosen = self.inner.engine.get().and_then(|engine| engine.settings().ok());
        match chosen.unwrap_or_default().language {
            LanguageSetting::System => Language::of_system(),
            LanguageSetting::PtBr => Language::PtBr,
            LanguageSetting::En => Language::En,
            LanguageSetting::Es => Language::Es,
        }
    }

    /// The theme that was chosen; the system's where nothing opens.
    pub async fn theme(&self) -> Theme {
        let engine = self.engine().await;
        engine.ok().and_then(|engine| engine.settings().ok()).unwrap_or_default().theme
    }

    /// The page stands there. Says whether that is news.
    pub fn set_painted(&self) -> bool {
        !self.inner.painted.send_replace(true)
    }

    /// Whether the page stands there.
    #[must_use]
    pub fn painted(&self) -> watch::Receiver<bool> {
        self.inner.painted.subscribe()
    }

    /// Becomes true when the program ends.
    #[must_use]
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.inner.stop.subscribe()
    }

    /// The program ends. Says whether that is news.
    pub fn stop(&self) -> bool {
        !self.inner.stop.send_replace(true)
    }

    /// Who else sends from this data folder, where this program cannot.
    pub fn set_busy(&self, error: Option<EngineError>) {
        let busy = error.is_some();
        let before = self.inner.busy.send_replace(error.map(Arc::new));
        if before.is_some() != busy {
            self.inner.bell.notify_one();
        }
    }

    /// Why this program sends nothing, where another one has the engine.
    #[must_use]
    pub fn busy(&self) -> Option<Arc<EngineError>> {
        self.inner.busy.borrow().clone()
    }

    pub(crate) fn bell(&self) -> &Notify {
        &self.inner.bell
    }

    pub(crate) fn pasted(&self) -> &Pasted {
        &self.inner.pasted
    }

    pub(crate) fn importing(&self) -> &Importing {
        &self.inner.importing
    }

    pub(crate) fn practice(&self) -> &PracticeService {
        &self.inner.practice
    }

    pub(crate) fn notices(&self) -> &Notices {
        &self.inner.notices
    }
}

/// Opens the engine on the data folder, on a thread that may wait for a disk.
async fn open_engine(folder: Option<PathBuf>) -> Result<Engine, EngineError> {
    let chosen = || std::env::var_os("RECADO_DATA_DIR").map(PathBuf::from);
    let folder = folder.or_else(chosen).or_else(default_data_dir);
    let opening = tokio::task::spawn_blocking(move || {
        let folder = folder.ok_or_else(|| unusable("no folder of one's own"))?;
        // Attended: whoever opened the window can answer when the keychain asks.
        let mut options = Options::new(folder, Arc::new(SystemClock), Vault::new(true));
        options.identity_dir = default_identity_dir();
        Engine::open(options)
    });
    opening.await.unwrap_or_else(|_| Err(unusable("it fell over")))
}

fn unusable(why: &str) -> EngineError {
    EngineError::File(FileProblem { path: PathBuf::new(), why: why.to_owned() })
}
