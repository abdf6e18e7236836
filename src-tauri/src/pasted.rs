//! The token that was pasted while a number is being connected: it stays in the program's memory between the steps, so
//! that the page can forget it at once.
//!
//! It is wiped when the account is added, when the page says so, when another one is pasted, and after a quarter of an
//! hour: a person who walked away has not agreed to more.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use recado_engine::AccessToken;

/// How long a token waits for the next step.
const KEPT: Duration = Duration::from_secs(15 * 60);

/// A token, and the service that it is for.
#[derive(Clone)]
pub(crate) struct Credentials {
    /// Wiped when the last copy of it goes.
    pub(crate) token: AccessToken,
    /// Another service than the platform's.
    pub(crate) api_url: Option<String>,
}

/// The one that was pasted last, where there is one. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Pasted {
    held: Arc<Mutex<Held>>,
}

#[derive(Default)]
struct Held {
    credentials: Option<Credentials>,
    /// Which one it is: the end of an older one's time is not this one's.
    count: u64,
}

impl Pasted {
    /// Keeps this one, in place of the last, until its time is over.
    pub(crate) fn keep(&self, credentials: Credentials) {
        let count = self.set(Some(credentials));
        let pasted = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(KEPT).await;
            if pasted.held().count == count {
                pasted.forget();
            }
        });
    }

    /// What was pasted, where it is still there.
    pub(crate) fn look(&self) -> Option<Credentials> {
        self.held().credentials.clone()
    }

    /// Forgets it.
    pub(crate) fn forget(&self) {
        self.set(None);
    }

    fn set(&self, credentials: Option<Credentials>) -> u64 {
        let mut held = self.held();
        held.credentials = credentials;
        held.count += 1;
        held.count
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credentials(token: &str) -> Credentials {
        Credentials { token: AccessToken::new(token.to_owned()).unwrap(), api_url: None }
    }

    #[tokio::test(start_paused = true)]
    async fn it_is_there_for_a_quarter_of_an_hour_and_not_longer() {
        let pasted = Pasted::default();
        pasted.keep(credentials("EAAFIRST00000000000001"));
        tokio::time::sleep(KEPT - Duration::from_secs(1)).await;
        assert!(pasted.look().is_some());
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert!(pasted.look().is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_second_one_takes_the_place_of_the_first_and_has_its_whole_time() {
        let pasted = Pasted::default();
        pasted.keep(credentials("EAAFIRST00000000000001"));
        tokio::time::sleep(KEPT - Duration::from_secs(60)).await;
        pasted.keep(credentials("EAASECOND0000000000002"));
        tokio::time::sleep(Duration::from_secs(120)).await;
        assert!(pasted.look().is_some(), "the first one's end is not the second one's");
        pasted.forget();
        assert!(pasted.look().is_none());
    }
}
