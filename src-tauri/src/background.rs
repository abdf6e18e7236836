//! What goes on beside the page, from its first frame on: sending, asking for news, taking over the answers of practice,
//! telling the page that something changed, and the tray. Nothing of it may be in the way of that first frame.

use std::time::Duration;

use recado_engine::outbox::{Run, Until};
use recado_engine::{Engine, EngineError};
use tauri::{AppHandle, Emitter, Manager};
use tokio::sync::watch;

use crate::closing::Closing;
use crate::desk::{Desk, Open};
use crate::{notices, practice, pulse, tray, window};

/// As what the engine is held, for others to read.
const PROGRAM: &str = "Recado";
/// How late what is scheduled may leave without a question: a computer that was started again a moment ago is on time.
const LATE: Duration = Duration::from_secs(10 * 60);
/// How often to look whether the engine has become free.
const LOOK_AGAIN: Duration = Duration::from_secs(3);
/// How often to ask the practice service for what its customers answered.
const LISTEN: Duration = Duration::from_millis(500);
/// What the page listens to. It says that something may be different, and nothing else: the page asks.
const CHANGED: &str = "changed";

/// Starts all of it. Call it once.
pub(crate) fn start(app: &AppHandle) {
    // Here and not before the window is made: as a plugin of its beginning it would put a script into the page.
    if let Err(error) = app.plugin(tauri_plugin_notification::init()) {
        tracing::warn!(%error, "there will be no notices");
    }
    let (desk, closing) = (app.state::<Desk>().inner().clone(), app.state::<Closing>());
    let handle = app.clone();
    closing.spawn(until_stopped(desk.stopping(), tell_changes(app.clone(), desk.clone())));
    closing.spawn(async move {
        let Some(engine) = opened(&desk).await else { return };
        engine.keep_awake(desk.words().text("awake-reason", &[]));
        // Before the outbox: an account whose service is not there would be left alone for half a minute.
        if let Err(error) = practice::resume(&engine, &desk).await {
            tracing::warn!(code = error.code(), "the practice account has no service");
        }
        tokio::join!(
            send(&engine, &desk),
            engine.follow_news(desk.stopping()),
            engine.follow_templates(desk.stopping()),
            until_stopped(desk.stopping(), take_answers(&engine, &desk)),
            until_stopped(desk.stopping(), ring_on_changes(&engine, &desk)),
            until_stopped(desk.stopping(), tray::follow(&handle, &desk, &engine)),
        );
    });
}

/// The engine, waited for where the page has shown why it does not open, until somebody's second try opens it.
async fn opened(desk: &Desk) -> Option<Engine> {
    let stop = desk.stopping();
    while !*stop.borrow() {
        if let Ok(Open { engine, .. }) = desk.open().await {
            return Some(engine);
        }
        rest(stop.clone(), LOOK_AGAIN).await;
    }
    None
}

/// Sends what is due, until the program ends. Where another process has the engine, that one sends, and this one takes
/// over when it goes.
async fn send(engine: &Engine, desk: &Desk) {
    let stop = desk.stopping();
    while !*stop.borrow() {
        let ended = match engine.held_elsewhere() {
            Ok(Some(holder)) => Err(EngineError::EngineBusy { holder }),
            Ok(None) => {
                desk.set_busy(None);
                let run = Run {
                    program: PROGRAM.to_owned(),
                    until: Until::Stopped,
                    max_rate: None,
                    late: LATE,
                    stop: stop.clone(),
                };
                engine.run(run).await
            }
            Err(error) => Err(error),
        };
        if let Err(error) = ended {
            if desk.busy().is_none() {
                tracing::warn!(code = error.code(), "this window does not send for now");
            }
            desk.set_busy(Some(error));
            rest(stop.clone(), LOOK_AGAIN).await;
        }
    }
}

/// Takes the answers of the practice service's customers into the database.
async fn take_answers(engine: &Engine, desk: &Desk) {
    loop {
        if let Err(error) = practice::take_answers(engine, desk).await {
            tracing::warn!(code = error.code(), "answers of practice were not kept");
        }
        tokio::time::sleep(LISTEN).await;
    }
}

async fn ring_on_changes(engine: &Engine, desk: &Desk) {
    let mut changes = engine.changes();
    while changes.changed().await.is_ok() {
        desk.bell().notify_one();
    }
}

/// Tells the page of changes, and whoever looks away of a mailing that has ended.
async fn tell_changes(app: AppHandle, desk: Desk) {
    // A look reads the database: beside the telling, so that it holds nothing up, and one at a time.
    let (tell, mut told) = watch::channel(());
    let looks = async {
        while told.changed().await.is_ok() {
            notices::look(&app, &desk).await;
        }
    };
    let beats = pulse::beat(desk.bell(), pulse::PAUSE, || {
        if let Err(error) = app.emit_to(window::MAIN, CHANGED, ()) {
            tracing::debug!(%error, "the page was not told");
        }
        tell.send_replace(());
    });
    tokio::join!(beats, looks);
}

async fn until_stopped(mut stop: watch::Receiver<bool>, task: impl Future<Output = ()>) {
    tokio::select! {
        () = task => {}
        _ = stop.wait_for(|stop| *stop) => {}
    }
}

async fn rest(stop: watch::Receiver<bool>, time: Duration) {
    until_stopped(stop, tokio::time::sleep(time)).await;
}
