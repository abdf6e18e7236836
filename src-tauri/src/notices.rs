//! The notice of the system that a mailing has ended, for somebody who has turned to something else meanwhile.
//!
//! Only mailings that this window queued are told, once each, and in counts: a notice lies on the screen for whoever
//! passes by, so no name and no number stands in it. While the person looks at the window it says so itself; a notice
//! comes then only where something needs a person.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use recado_engine::api::mailings::MailingView;
use recado_engine::words::Words;
use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;

use crate::desk::{Desk, Open};
use crate::window;

/// The mailings that were queued here and have not ended: their ids, with the account of each.
#[derive(Default)]
pub(crate) struct Notices {
    awaited: Mutex<BTreeMap<String, String>>,
}

impl Notices {
    /// This mailing was queued here.
    pub(crate) fn await_end(&self, batch: &str, account: &str) {
        self.awaited().insert(batch.to_owned(), account.to_owned());
    }

    fn list(&self) -> Vec<(String, String)> {
        self.awaited().iter().map(|(batch, account)| (batch.clone(), account.clone())).collect()
    }

    /// Whether it was still awaited.
    fn end(&self, batch: &str) -> bool {
        self.awaited().remove(batch).is_some()
    }

    fn awaited(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.awaited.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How a mailing ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Ended {
    /// Taken by the service, and what became of that.
    taken: u64,
    failed: u64,
    uncertain: u64,
    /// Nothing more leaves until a person says so.
    stopped: bool,
}

impl Ended {
    /// How the mailing ended; none: something of it is still to leave.
    fn of(mailing: &MailingView) -> Option<Self> {
        let mut ended = Self { stopped: mailing.stopped.is_some(), ..Self::default() };
        for (state, count) in &mailing.states {
            match state.as_str() {
                "scheduled" | "queued" | "sending" if !ended.stopped => return None,
                "accepted" | "held" | "sent" | "delivered" | "read" | "missed" => ended.taken += count,
                "failed" => ended.failed += count,
                "unknown" => ended.uncertain += count,
                // What a person took back themselves is no news to them.
                _ => {}
            }
        }
        Some(ended)
    }

    fn needs_a_person(self) -> bool {
        self.stopped || self.failed > 0 || self.uncertain > 0
    }

    /// Whether there is anything to tell somebody who does or does not look at the window.
    fn is_told(self, focused: bool) -> bool {
        self.needs_a_person() || (self.taken > 0 && !focused)
    }

    /// Title and text.
    fn words(self, words: &Words) -> (String, String) {
        let title = if self.stopped { "notice-stopped" } else { "notice-ended" };
        let parts =
            [("notice-taken", self.taken), ("notice-failed", self.failed), ("notice-uncertain", self.uncertain)];
        // The first one is said even where it is nothing: it answers the question.
        let said = parts.into_iter().filter(|(key, count)| *count > 0 || *key == "notice-taken");
        let text: Vec<_> = said.map(|(key, count)| words.text(key, &[("count", count.into())])).collect();
        (words.text(title, &[]), text.join(" "))
    }
}

/// Looks whether a mailing of this window has ended, and says so.
pub(crate) async fn look(app: &AppHandle, desk: &Desk) {
    let awaited = desk.notices().list();
    if awaited.is_empty() {
        return;
    }
    let Ok(Open { engine, words, .. }) = desk.open().await else { return };
    for (batch, account) in awaited {
        let found = engine.account_by_id(&account).and_then(|account| engine.mailing(&account, &batch, &words));
        let ended = match found {
            Ok(mailing) => Ended::of(&mailing),
            // It is gone, and will not come back.
            Err(_) => Some(Ended::default()),
        };
        if let Some(ended) = ended
            && desk.notices().end(&batch)
            && ended.is_told(window::is_focused(app))
        {
            let (title, text) = ended.words(&words);
            if let Err(error) = app.notification().builder().title(title).body(text).show() {
                tracing::debug!(%error, "the system shows no notices");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use recado_engine::words::Language;

    use super::*;
    use crate::desk::words_of;

    fn ended(taken: u64, failed: u64, uncertain: u64) -> Ended {
        Ended { taken, failed, uncertain, stopped: false }
    }

    #[test]
    fn who_looks_at_the_window_is_told_only_of_what_needs_them() {
        assert!(ended(3, 0, 0).is_told(false));
        assert!(!ended(3, 0, 0).is_told(true));
        assert!(ended(3, 1, 0).is_told(true));
        assert!(ended(0, 0, 1).is_told(true));
        assert!(Ended { stopped: true, ..Ended::default() }.is_told(true));
        assert!(!ended(0, 0, 0).is_told(false), "taken back before it left");
    }

    #[test]
    fn it_says_counts_in_each_language_and_nothing_of_nobody() {
        let said = |language| ended(12, 1, 0).words(&words_of(language));
        assert_eq!(
            said(Language::PtBr),
            ("Envio terminado".to_owned(), "A Meta aceitou 12 notificações. 1 falhou.".to_owned())
        );
        assert_eq!(said(Language::En).1, "Meta accepted 12 notifications. 1 failed.");
        assert_eq!(said(Language::Es).1, "Meta aceptó 12 notificaciones. 1 falló.");
        let none = ended(0, 0, 2).words(&words_of(Language::PtBr)).1;
        assert_eq!(none, "A Meta não aceitou nenhuma notificação. 2 ficaram sem resposta certa.");
    }

    #[test]
    fn a_mailing_is_told_once() {
        let notices = Notices::default();
        notices.await_end("b", "a");
        assert_eq!(notices.list(), [("b".to_owned(), "a".to_owned())]);
        assert!(notices.end("b"));
        assert!(!notices.end("b"));
    }
}
