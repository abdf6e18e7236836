//! Recado's window: the only part of the workspace that knows Tauri.
//!
//! The page in the window is untrusted. It reaches the program through the commands of [`commands`], each named in
//! `build.rs` and in `capabilities/main.json`; it gets the data of one screen, and errors with their words. A command is
//! a few lines: what there is to decide is decided in the engine. Plugins are used from here and give the page nothing.
//!
//! The order of a start: the database opens on a thread beside the web view; the window is shown as soon as its theme is
//! known ([`window`]); the page asks `opening`, shows its first data and says `painted`; and only then sending, news and
//! the practice service begin ([`background`]). What lost: opening the engine before the window. On a slow disk that is
//! a program which does not seem to start, and an engine that cannot open would have no window to say so.

mod background;
mod choosing;
mod closing;
pub mod commands;
pub mod desk;
pub mod error;
mod examples;
pub mod importing;
mod instance;
mod notices;
pub mod opening;
pub mod pages;
mod paint;
mod pasted;
mod practice;
mod pulse;
mod question;
mod saving;
mod tray;
mod window;

use std::process::ExitCode;

use commands::{
    accounts, closing as ending, connect, contacts, drafts, files, groups, imports, keeping, ledger, mailing,
    opening as start, sending, service, templates,
};
use tauri::AppHandle;
use tauri_plugin_window_state::StateFlags;
use tracing_subscriber::EnvFilter;

use crate::closing::Closing;
use crate::desk::Desk;
use crate::question::Question;
use crate::tray::Tray;

/// Opens the window and stays until it is closed.
///
/// The log goes to stderr: warnings, or what the variable `RECADO_LOG` asks for (`RECADO_LOG=recado_engine=debug`).
#[must_use]
pub fn run() -> ExitCode {
    // Without a session bus that plugin warns at every start, of what `instance` says is no trouble.
    let usual = || EnvFilter::new("warn,tauri_plugin_single_instance=error");
    let filter = EnvFilter::try_from_env("RECADO_LOG").unwrap_or_else(|_| usual());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let context = tauri::generate_context!();
    let mut builder = tauri::Builder::default();
    // First of all: a second start ends in it.
    if let Some(one) = instance::plugin(&context.config().identifier) {
        builder = builder.plugin(one);
    }
    // Whether it was visible is not kept: the window is shown when it is ready, and never stays away.
    let kept = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let window = builder
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(kept).build())
        .manage(Desk::default())
        .manage(Closing::default())
        .manage(Question::default())
        .manage(Tray::default())
        .on_window_event(importing::on_window_event)
        .setup(|app| {
            app.handle().plugin(tauri_plugin_dialog::init())?;
            #[cfg(target_os = "linux")]
            window::listen_for_quit(app.handle());
            begin(app.handle());
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            start::opening,
            start::painted,
            start::set_setting,
            start::open_page,
            start::start_practice,
            accounts::accounts,
            accounts::check_account,
            accounts::replace_token,
            connect::connect_look,
            connect::connect_numbers,
            connect::connect_add,
            connect::connect_forget,
            contacts::contacts,
            contacts::contact,
            contacts::save_contact,
            contacts::read_phone,
            contacts::contact_rows,
            contacts::contact_history,
            groups::tags,
            groups::fields,
            groups::put_field,
            groups::remove_field,
            groups::segments,
            groups::save_segment,
            groups::remove_segment,
            groups::segment_count,
            contacts::selected,
            contacts::edit_tags,
            contacts::edit_consent,
            contacts::undo_edit,
            contacts::last_import,
            imports::import_choose,
            imports::import_paste,
            imports::import_look,
            imports::import_check,
            imports::import_run,
            imports::import_stop,
            imports::import_forget,
            imports::import_rejects,
            contacts::export_contacts,
            keeping::dossier,
            keeping::save_dossier,
            keeping::erase_contact,
            keeping::retention,
            keeping::set_retention,
            keeping::audit,
            templates::templates,
            templates::sync_templates,
            drafts::drafts,
            drafts::new_draft,
            drafts::draft,
            drafts::save_draft,
            drafts::check_draft,
            drafts::draft_versions,
            drafts::compare_versions,
            drafts::restore_version,
            drafts::delete_draft,
            drafts::undelete_draft,
            drafts::library,
            drafts::export_template,
            drafts::save_template,
            drafts::import_template_choose,
            drafts::request_submit,
            drafts::withdraw_request,
            service::template_service,
            service::template_requests,
            service::hand_in,
            service::request_delete,
            service::request_unpause,
            service::withdraw_template_request,
            service::switch_payment,
            sending::form,
            sending::send,
            sending::thread,
            sending::answer,
            files::choose_file,
            files::file_picture,
            files::check_send,
            files::read_charge,
            sending::practice_phone,
            sending::practice_medium,
            mailing::check_people,
            mailing::send_people,
            ledger::mailings,
            ledger::mailing,
            ledger::messages,
            ledger::message,
            ledger::cancel,
            ledger::resume,
            ledger::resolve,
            ledger::pause,
            ledger::retry,
            ledger::retry_mailing,
            ledger::let_go,
            ledger::set_priority,
            ledger::export_mailing,
            ledger::today,
            ending::close_as,
        ])
        .build(context);

    match window {
        Ok(app) => {
            app.run(|app, event| closing::on_event(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the window could not open");
            ExitCode::FAILURE
        }
    }
}

/// What runs from the start, beside the window's own thread.
fn begin(app: &AppHandle) {
    let handle = app.clone();
    tauri::async_runtime::spawn(async move {
        window::show(&handle).await;
        paint::watch(handle).await;
    });
    let handle = app.clone();
    tauri::async_runtime::spawn(async move {
        closing::asked().await;
        handle.exit(0);
    });
}
