//! The end of the program: what is on its way gets its answer, then everything stops.
//!
//! A message whose answer nobody waited for is uncertain, and a person has to settle it; so ten seconds of patience are
//! worth it. Whatever the limit cuts off is recorded as what it is at the next start.
//!
//! A paid message that still waits its ten seconds leaves first: whoever pressed Send and closed the window meant it to go,
//! and it must not leave by surprise when the program is opened again days later.

use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use recado_engine::Engine;
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};
use tokio::task::JoinSet;

use crate::desk::Desk;
use crate::{question, tray};

/// How long what is in flight may take.
const PATIENCE: Duration = Duration::from_secs(11);

/// What the end waits for, and what comes after it.
#[derive(Default)]
pub(crate) struct Closing {
    /// Tasks that end by themselves when the desk stops.
    tasks: Mutex<JoinSet<()>>,
    /// Started when everything has ended.
    afterwards: Mutex<Option<Command>>,
    begun: Mutex<bool>,
    over: Mutex<bool>,
}

impl Closing {
    /// A task that ends by itself once told to stop, and that the end of the program waits for.
    pub(crate) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        // A task may be spawned from the window's own thread, which is none of the runtime's.
        let handle = tauri::async_runtime::handle();
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner).spawn_on(task, handle.inner());
    }
}

/// Follows the events of the program's life.
pub(crate) fn on_event(app: &AppHandle, event: &RunEvent) {
    match event {
        // Decided beside the window's own thread: the database is asked, and perhaps the person.
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } if !has_begun(app) => {
            api.prevent_close();
            tauri::async_runtime::spawn(question::close_requested(app.clone()));
        }
        // It came back by the desktop's own ways.
        RunEvent::WindowEvent { event: WindowEvent::Focused(true), .. } => tray::set_away(app, false),
        // The icon in the dock, with the window away.
        #[cfg(target_os = "macos")]
        RunEvent::Reopen { .. } => crate::window::come_forward(app),
        // The window is closed, or somebody asked to quit. The program stays until everything has ended.
        RunEvent::ExitRequested { api, .. } if !is_over(app) => {
            api.prevent_exit();
            if !std::mem::replace(
                &mut *app.state::<Closing>().begun.lock().unwrap_or_else(PoisonError::into_inner),
                true,
            ) {
                let app = app.clone();
                tauri::async_runtime::spawn(async move {
                    tray::hide(&app).await;
                    let desk = app.state::<Desk>().inner().clone();
                    let _ = tokio::time::timeout(PATIENCE, let_leave(&desk)).await;
                    desk.stop();
                    end(&app).await;
                    app.exit(0);
                });
            }
        }
        // On macOS the menu's Quit comes straight here: nobody asks before.
        RunEvent::Exit if !is_over(app) => {
            app.state::<Desk>().stop();
            tauri::async_runtime::block_on(end(app));
        }
        _ => {}
    }
}

/// Ends the program, and starts it anew with one more variable in its environment.
pub(crate) fn start_again(app: &AppHandle, variable: Option<(&str, &str)>) {
    match std::env::current_exe() {
        Ok(program) => {
            let mut command = Command::new(program);
            command.args(std::env::args_os().skip(1)).envs(variable);
            let closing = app.state::<Closing>();
            *closing.afterwards.lock().unwrap_or_else(PoisonError::into_inner) = Some(command);
            app.exit(0);
        }
        Err(error) => tracing::error!(%error, "the program does not know where it is"),
    }
}

fn has_begun(app: &AppHandle) -> bool {
    *app.state::<Closing>().begun.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_over(app: &AppHandle) -> bool {
    *app.state::<Closing>().over.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits until nothing is about to leave.
async fn let_leave(desk: &Desk) {
    // A moment more than it takes, for the outbox to pick it up.
    const MOMENT: Duration = Duration::from_millis(300);
    while let Some(Ok(Some(wait))) = desk.opened().map(Engine::about_to_leave) {
        tokio::time::sleep(wait + MOMENT).await;
    }
}

async fn end(app: &AppHandle) {
    let (desk, closing) = (app.state::<Desk>(), app.state::<Closing>());
    // Whoever starts the program from here on gets a window of their own, instead of one that is going away.
    tauri_plugin_single_instance::destroy(app);
    desk.pasted().forget();
    let mut tasks = std::mem::take(&mut *closing.tasks.lock().unwrap_or_else(PoisonError::into_inner));
    let all = async { while tasks.join_next().await.is_some() {} };
    if tokio::time::timeout(PATIENCE, all).await.is_err() {
        tracing::warn!("what was still on its way is uncertain now");
    }
    drop(tasks);
    desk.practice().stop().await;
    *closing.over.lock().unwrap_or_else(PoisonError::into_inner) = true;
    if let Some(mut command) = closing.afterwards.lock().unwrap_or_else(PoisonError::into_inner).take()
        && let Err(error) = command.spawn()
    {
        tracing::error!(%error, "the program could not start anew");
    }
}

/// Waits for the system to ask the program to end: Ctrl-C in a terminal, a session that ends.
pub(crate) async fn asked() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let (Ok(mut interrupt), Ok(mut terminate)) =
            (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
        {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
