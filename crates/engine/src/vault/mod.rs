//! The vault: where tokens live. The operating system's keychain, and nothing else; never a file of ours.
//!
//! A locked keychain can keep a call waiting for ever (it waits for a person at a prompt that nobody sees), and some
//! calls panic inside async code. So every call runs on a thread of the vault's own, with a time limit; a thread that
//! hangs is left behind and a new one started for the next call.

mod keychain;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use recado_core::AccountId;
use recado_whatsapp::AccessToken;

/// How long a call may take where nobody can answer a prompt.
const UNATTENDED: Duration = Duration::from_secs(5);
/// How long a call may take where the keychain may be asking a person for its password.
const ATTENDED: Duration = Duration::from_secs(60);

/// Why the keychain did not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// There is no keychain on this machine, or none is running.
    #[error("no keychain")]
    Unavailable,
    /// It is locked, or it waits for a person who does not answer.
    #[error("the keychain is locked")]
    Locked,
    /// The token is longer than this system's keychain takes.
    #[error("too long for the keychain")]
    TooLong,
    /// What lies in it is no token of ours.
    #[error("the keychain's entry cannot be read")]
    Unreadable,
}

impl VaultError {
    /// The stable code of the error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unavailable => "keychain_unavailable",
            Self::Locked => "keychain_locked",
            Self::TooLong => "token_too_long",
            Self::Unreadable => "token_unreadable",
        }
    }
}

/// The entry of the key under which forgotten people are known.
const TOMBSTONES: &str = "tombstones";

/// A key that only the keychain keeps. It shows nothing of itself.
#[derive(Clone)]
pub struct TombstoneKey([u8; 32]);

impl std::fmt::Debug for TombstoneKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TombstoneKey")
    }
}

impl TombstoneKey {
    /// For the one that calculates with it.
    pub(crate) fn expose(&self) -> &[u8] {
        &self.0
    }

    #[cfg(test)]
    pub(crate) fn of_test() -> Self {
        Self([7; 32])
    }

    fn to_text(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 {
            return None;
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

type Call = Box<dyn FnOnce() + Send>;

/// The keychain, behind its thread. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    thread: Arc<Mutex<Option<mpsc::Sender<Call>>>>,
    limit: Duration,
    /// How often a token was put in.
    puts: Arc<AtomicU64>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("limit", &self.limit).finish_non_exhaustive()
    }
}

impl Vault {
    /// The keychain of this machine. `attended`: a person is there and may be asked to unlock it, so calls may take a
    /// minute; otherwise five seconds.
    #[must_use]
    pub fn new(attended: bool) -> Self {
        Self { thread: Arc::default(), limit: if attended { ATTENDED } else { UNATTENDED }, puts: Arc::default() }
    }

    /// Keeps the token of an account; one that was there before is replaced.
    ///
    /// # Errors
    /// [`VaultError`]
    pub async fn put(&self, account: AccountId, token: &AccessToken) -> Result<(), VaultError> {
        let token = token.clone();
        self.call(move || keychain::put(&entry(account), token.expose_for_vault())).await?;
        self.puts.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// A number that grows when a token is put in: who keeps one in memory asks again then, and only then.
    #[must_use]
    pub fn puts(&self) -> u64 {
        self.puts.load(Ordering::Relaxed)
    }

    /// The token of an account, where there is one.
    ///
    /// # Errors
    /// [`VaultError`]
    pub async fn get(&self, account: AccountId) -> Result<Option<AccessToken>, VaultError> {
        let found = self.call(move || keychain::get(&entry(account))).await?;
        found.map(|text| AccessToken::new(text).map_err(|_| VaultError::Unreadable)).transpose()
    }

    /// Forgets the token of an account; one that is not there is forgotten already.
    ///
    /// # Errors
    /// [`VaultError`]
    pub async fn delete(&self, account: AccountId) -> Result<(), VaultError> {
        self.call(move || keychain::delete(&entry(account))).await
    }

    /// The key under which forgotten people are known; made where there is none and `create` says so.
    ///
    /// # Errors
    /// [`VaultError`]
    pub async fn tombstone_key(&self, create: bool) -> Result<Option<TombstoneKey>, VaultError> {
        self.call(move || {
            if let Some(text) = keychain::get(TOMBSTONES)? {
                return TombstoneKey::from_text(&text).ok_or(VaultError::Unreadable).map(Some);
            }
            if !create {
                return Ok(None);
            }
            let mut bytes = [0; 32];
            // Without chance there is no key: forgetting goes on without it.
            getrandom::fill(&mut bytes).map_err(|_| VaultError::Unavailable)?;
            let key = TombstoneKey(bytes);
            keychain::put(TOMBSTONES, &key.to_text())?;
            Ok(Some(key))
        })
        .await
    }

    /// Whether the keychain answers at all, for a check-up.
    ///
    /// # Errors
    /// [`VaultError`]
    pub async fn check(&self) -> Result<(), VaultError> {
        self.call(|| keychain::get("check").map(|_| ())).await
    }

    async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, VaultError> {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let call: Call = Box::new(move || {
            let _ = answer.send(work());
        });
        self.hand_over(call)?;
        match tokio::time::timeout(self.limit, answered).await {
            Ok(Ok(result)) => result,
            // The thread panicked inside the keychain's library; its next call gets a new one.
            Ok(Err(_)) => {
                self.leave_behind();
                Err(VaultError::Unavailable)
            }
            Err(_) => {
                self.leave_behind();
                Err(VaultError::Locked)
            }
        }
    }

    /// Hands a call to the thread, starting one where there is none.
    fn hand_over(&self, mut call: Call) -> Result<(), VaultError> {
        let mut thread = self.thread.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(running) = thread.as_ref() {
            match running.send(call) {
                Ok(()) => return Ok(()),
                Err(mpsc::SendError(back)) => call = back,
            }
        }
        let (calls, waiting) = mpsc::channel::<Call>();
        std::thread::Builder::new()
            .name("vault".to_owned())
            .spawn(move || waiting.into_iter().for_each(|call| call()))
            .map_err(|_| VaultError::Unavailable)?;
        calls.send(call).map_err(|_| VaultError::Unavailable)?;
        *thread = Some(calls);
        Ok(())
    }

    fn leave_behind(&self) {
        *self.thread.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
    }
}

fn entry(account: AccountId) -> String {
    format!("account {account}")
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn vault() -> Vault {
        Vault { thread: Arc::default(), limit: Duration::from_secs(1), puts: Arc::default() }
    }

    fn in_async<T>(work: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
    }

    #[test]
    fn a_call_that_hangs_becomes_a_message_and_the_next_one_is_served() {
        in_async(async {
            let vault = vault();
            let start = Instant::now();
            let hung: Result<(), _> = vault
                .call(|| {
                    std::thread::sleep(Duration::from_secs(3_600));
                    Ok(())
                })
                .await;
            assert_eq!(hung, Err(VaultError::Locked));
            assert!(start.elapsed() < Duration::from_secs(10));
            assert_eq!(vault.call(|| Ok(7)).await, Ok(7), "on a new thread; the hanging one is left behind");
        });
    }

    #[test]
    fn a_call_that_panics_is_an_error_and_not_the_end() {
        in_async(async {
            let vault = vault();
            let broken: Result<(), _> = vault.call(|| panic!("inside a library")).await;
            assert_eq!(broken, Err(VaultError::Unavailable));
            assert_eq!(vault.call(|| Ok(7)).await, Ok(7));
        });
    }
}
