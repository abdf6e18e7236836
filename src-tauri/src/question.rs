//! Somebody closes the window while messages are leaving: what shall become of them is theirs to say.
//!
//! The page asks (event `closing`) and answers with `close_as`. Where there is nothing to ask about, or nobody to ask, the
//! program ends as it always does: what is in flight gets its answer, what has not left waits in the ledger. A page that
//! does not answer cannot keep the window open: a second try to close it, some seconds later, ends the program.
//!
//! What the system asks for (a session that ends, a signal, the menu's Quit on macOS) is not put in question.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Emitter, Manager};

use crate::commands::closing::Closing;
use crate::desk::Desk;
use crate::{tray, window};

/// What the page listens to.
const CLOSING: &str = "closing";
/// From when on a second try to close the window means that nobody answers.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether the question stands, and since when.
#[derive(Default)]
pub(crate) struct Question {
    asked: Mutex<Option<Instant>>,
}

/// What somebody who closes the window gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Ask,
    End,
}

impl Next {
    /// `asked`: for how long the question has stood without an answer.
    fn of(leaving: u64, painted: bool, asked: Option<Duration>) -> Self {
        match asked {
            _ if leaving == 0 || !painted => Self::End,
            Some(time) if time >= PATIENCE => Self::End,
            _ => Self::Ask,
        }
    }
}

impl Question {
    /// It is asked; says for how long it has been.
    fn ask(&self) -> Option<Duration> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let before = asked.map(|at| at.elapsed());
        asked.get_or_insert_with(Instant::now);
        before
    }

    /// The person has answered.
    fn answered(&self) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// How many messages this program is sending. Where another one has the engine, closing this window stops none of them.
pub(crate) fn leaving(desk: &Desk) -> u64 {
    match desk.opened() {
        Some(engine) if desk.busy().is_none() => engine.leaving().unwrap_or_else(|error| {
            tracing::warn!(code = error.code(), "nobody knows what is leaving");
            0
        }),
        _ => 0,
    }
}

/// The person closes the window.
pub(crate) async fn close_requested(app: AppHandle) {
    let desk = app.state::<Desk>().inner().clone();
    let sending = leaving(&desk);
    let painted = *desk.painted().borrow();
    if Next::of(sending, painted, app.state::<Question>().ask()) == Next::End {
        window::end(&app);
        return;
    }
    let tray = tray::show(&app).await;
    window::come_forward(&app);
    if let Err(error) = app.emit_to(window::MAIN, CLOSING, Closing { sending, tray }) {
        tracing::warn!(%error, "the page cannot ask");
        window::end(&app);
    }
}

/// Everything goes on without the window.
pub(crate) async fn go_away(app: &AppHandle) {
    app.state::<Question>().answered();
    let tray = tray::show(app).await;
    tray::set_away(app, true);
    window::send_away(app, tray);
}

/// Nothing happens.
pub(crate) fn stay(app: &AppHandle) {
    app.state::<Question>().answered();
}

/// Nothing new leaves, and the program ends: chosen outside the page. Where nothing can be paused the program stays, and shows itself.
pub(crate) async fn pause_and_end(app: AppHandle) {
    let desk = app.state::<Desk>().inner().clone();
    let paused = match desk.opened() {
        Some(engine) => engine.pause_leaving().await,
        None => Ok(0),
    };
    match paused {
        Ok(_) => window::end(&app),
        Err(error) => {
            tracing::warn!(code = error.code(), "nothing could be paused");
            window::come_forward(&app);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_person_is_asked_only_where_something_leaves_and_the_page_stands_there() {
        assert_eq!(Next::of(3, true, None), Next::Ask);
        assert_eq!(Next::of(0, true, None), Next::End);
        assert_eq!(Next::of(3, false, None), Next::End, "a page that never came cannot ask");
    }

    #[test]
    fn a_page_that_does_not_answer_cannot_keep_the_window_open() {
        assert_eq!(Next::of(3, true, Some(Duration::from_secs(1))), Next::Ask, "an impatient second click");
        assert_eq!(Next::of(3, true, Some(PATIENCE)), Next::End);
        let question = Question::default();
        assert_eq!(question.ask(), None);
        assert!(question.ask().is_some());
        question.answered();
        assert_eq!(question.ask(), None, "who stayed is asked the next time too");
    }
}
