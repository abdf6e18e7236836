//! A notification to many of the list: a group, a tag, those chosen.

use recado_engine::api::people::{PeopleCheck, PeopleRequest, PeopleSent};
use tauri::State;

use crate::desk::{Answer, Desk};

/// What it would do, in people and money; nothing is written.
///
/// # Errors
/// Where the template cannot be sent, or nobody is chosen.
#[tauri::command]
pub async fn check_people(desk: State<'_, Desk>, request: PeopleRequest) -> Answer<PeopleCheck> {
    desk.ask(|open| async move {
        let account = open.engine.account_by_id(&request.account)?;
        // A message to each of a million people is made and tried: not on a thread that others wait for.
        let here = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || here.block_on(open.engine.people_check(&account, &request, &open.words)))
            .await
            .unwrap_or_else(|panicked| std::panic::resume_unwind(panicked.into_panic()))
    })
    .await
}

/// Puts a message to each of them into the ledger, from where they leave; all or none.
///
/// # Errors
/// As above; nothing has then entered the ledger.
#[tauri::command]
pub async fn send_people(desk: State<'_, Desk>, request: PeopleRequest) -> Answer<PeopleSent> {
    desk.ask(|open| async move {
        let account = open.served(&request.account).await?;
        let sent = open.engine.notify_people(&account, request).await?;
        open.desk.notices().await_end(&sent.batch, &account.id.to_string());
        Ok(sent)
    })
    .await
}
