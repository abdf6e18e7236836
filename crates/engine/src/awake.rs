//! Keeps the computer awake while messages leave, and lets it sleep afterwards.
//!
//! Whoever sends takes a [`Hold`]. The computer may sleep again a few seconds after the last one has gone, so that pauses
//! between messages do not switch it to and fro. The system is asked on a thread of its own: one that answers late or
//! never is in nobody's way, and where there is nobody to ask the computer sleeps as it always did.
//!
//! What lost: keeping the screen on too (a mailing needs nobody who looks), and forbidding the sleep that a person asks
//! for (whoever closes the lid means it; the ledger stands it).

mod system;

use std::any::Any;
use std::error::Error;
use std::sync::OnceLock;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use crate::engine::Engine;

/// How long after the last hold the computer may sleep again.
const LINGER: Duration = Duration::from_secs(5);

/// What the system gave; dropping it lets the computer sleep. It stays on the thread that asked for it.
type Kept = Box<dyn Any>;

impl Engine {
    /// From here on, and for as long as this engine lives, the computer does not fall asleep by itself while messages
    /// leave. `reason` is what the system shows to whoever asks why, in their language. Without this call it may sleep.
    pub fn keep_awake(&self, reason: String) {
        self.awake().begin(reason, LINGER, system::ask);
    }
}

/// Counts who needs the computer awake.
#[derive(Default)]
pub(crate) struct Awake {
    thread: OnceLock<Sender<Word>>,
}

/// Somebody needs the computer awake, until this is dropped.
#[must_use]
pub(crate) struct Hold(Option<Sender<Word>>);

enum Word {
    Hold,
    Release,
}

impl Awake {
    /// Keeps the computer awake, where the host wants that.
    pub(crate) fn hold(&self) -> Hold {
        Hold(self.thread.get().filter(|thread| thread.send(Word::Hold).is_ok()).cloned())
    }

    /// The first one stays; the thread ends with the last hold after this value has gone.
    fn begin(
        &self,
        reason: String,
        linger: Duration,
        ask: impl FnMut(&str) -> Result<Kept, Box<dyn Error>> + Send + 'static,
    ) {
        self.thread.get_or_init(|| {
            let (thread, words) = mpsc::channel();
            let begun = std::thread::Builder::new()
                .name("recado-awake".to_owned())
                .spawn(move || keep(&words, &reason, linger, ask));
            if let Err(error) = begun {
                // Its receiver has gone with it, so every hold is one that does nothing.
                tracing::debug!(%error, "the computer may fall asleep while messages leave");
            }
            thread
        });
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(thread) = &self.0 {
            let _ = thread.send(Word::Release);
        }
    }
}

fn keep(
    words: &Receiver<Word>,
    reason: &str,
    linger: Duration,
    mut ask: impl FnMut(&str) -> Result<Kept, Box<dyn Error>>,
) {
    let (mut holds, mut kept, mut told) = (0_u32, None, false);
    loop {
        let word = if holds == 0 && kept.is_some() {
            words.recv_timeout(linger)
        } else {
            words.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match word {
            Ok(Word::Hold) => {
                holds += 1;
                if kept.is_none() {
                    kept = ask(reason)
                        .inspect_err(|error| {
                            if !std::mem::replace(&mut told, true) {
                                tracing::debug!(%error, "the computer may fall asleep while messages leave");
                            }
                        })
                        .ok();
                }
            }
            Ok(Word::Release) => holds = holds.saturating_sub(1),
            Err(RecvTimeoutError::Timeout) => kept = None,
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};
    use std::time::Instant;

    use super::*;

    /// Long enough for a slow machine to do something within it, short enough to wait for.
    const SOON: Duration = Duration::from_millis(400);

    /// A system that writes down what it was asked: `+` and the reason, `-` when it may sleep again.
    #[derive(Clone, Default)]
    struct Told(Arc<Mutex<Vec<String>>>);

    struct Given(Told);

    impl Drop for Given {
        fn drop(&mut self) {
            self.0.add("-");
        }
    }

    impl Told {
        fn add(&self, what: &str) {
            self.0.lock().unwrap().push(what.to_owned());
        }

        fn list(&self) -> Vec<String> {
            self.0.lock().unwrap().clone()
        }

        fn wait_for(&self, wanted: &[&str]) {
            let start = Instant::now();
            while self.list() != wanted {
                assert!(start.elapsed() < Duration::from_secs(20), "{:?} is not {wanted:?}", self.list());
                std::thread::sleep(Duration::from_millis(5));
            }
        }

        fn awake(&self, linger: Duration) -> Awake {
            let (awake, told) = (Awake::default(), self.clone());
            awake.begin("sending".to_owned(), linger, move |reason| {
                told.add(&format!("+{reason}"));
                Ok(Box::new(Given(told.clone())))
            });
            awake
        }
    }

    #[test]
    fn the_system_is_asked_once_for_all_who_hold_and_let_go_after_the_last() {
        let told = Told::default();
        let awake = told.awake(Duration::from_millis(10));
        let (first, second) = (awake.hold(), awake.hold());
        told.wait_for(&["+sending"]);
        drop(first);
        std::thread::sleep(SOON);
        assert_eq!(told.list(), ["+sending"], "somebody still sends");
        drop(second);
        told.wait_for(&["+sending", "-"]);
        let _again = awake.hold();
        told.wait_for(&["+sending", "-", "+sending"]);
    }

    #[test]
    fn a_pause_between_two_messages_does_not_reach_the_system() {
        let told = Told::default();
        let awake = told.awake(Duration::from_secs(60));
        for _ in 0..5 {
            drop(awake.hold());
        }
        std::thread::sleep(SOON);
        assert_eq!(told.list(), ["+sending"]);
        drop(awake);
        told.wait_for(&["+sending", "-"]);
    }

    #[test]
    fn a_system_that_refuses_is_in_nobodys_way_and_is_asked_again_the_next_time() {
        let (awake, told) = (Awake::default(), Told::default());
        let asked = told.clone();
        awake.begin("sending".to_owned(), Duration::ZERO, move |_| {
            asked.add("?");
            Err("nobody there".into())
        });
        drop(awake.hold());
        drop(awake.hold());
        told.wait_for(&["?", "?"]);
    }

    #[test]
    fn a_system_that_never_answers_holds_nobody_up() {
        let awake = Awake::default();
        awake.begin("sending".to_owned(), Duration::ZERO, |_| {
            loop {
                std::thread::park();
            }
        });
        let start = Instant::now();
        for _ in 0..100 {
            drop(awake.hold());
        }
        assert!(start.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn who_did_not_ask_for_it_has_a_computer_that_may_sleep() {
        let awake = Awake::default();
        assert!(awake.hold().0.is_none());
    }
}
