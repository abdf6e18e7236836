//! Contacts.

use recado_engine::Country;
use recado_engine::api::consents::ConsentRequest;
use recado_engine::api::contact_list::{ContactFilter, ContactRows, Selection};
use recado_engine::api::contact_page::HistoryPage;
use recado_engine::api::contacts::{
    ContactDraft, ContactPage, ContactView, PhoneView, SavedContact, read_phone as read,
};
use recado_engine::api::edits::{EditView, UndoneView};
use recado_engine::api::export::ExportKind;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};
use ts_rs::TS;

use crate::desk::{Answer, Desk};
use crate::saving::{self, Kind};

/// What contacts are written to a file as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ContactFile {
    /// Text, for any program.
    Csv,
    /// A workbook.
    Xlsx,
    /// For telephones.
    Vcard,
}

/// A file of contacts that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// The name that it got.
    pub name: String,
    /// How many contacts are in it.
    #[ts(type = "number")]
    pub contacts: u64,
}

/// Some of the contacts that a text finds.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn contacts(desk: State<'_, Desk>, text: String, offset: u32, limit: u32) -> Answer<ContactPage> {
    desk.ask(move |open| async move { open.engine.contact_page(&text, offset, limit) }).await
}

/// One contact.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn contact(desk: State<'_, Desk>, id: String) -> Answer<ContactView> {
    desk.ask(|open| async move { open.engine.contact(&id) }).await
}

/// Saves a contact, a new one or a changed one. Its number is read in the account's country.
///
/// # Errors
/// For what is no number, and for one that is in the list already.
#[tauri::command]
pub async fn save_contact(desk: State<'_, Desk>, draft: ContactDraft, account: Option<String>) -> Answer<SavedContact> {
    desk.ask(|open| async move {
        let account = account.map(|id| open.engine.account_by_id(&id)).transpose()?;
        let country = account.map_or(Country::BRAZIL, |account| account.country());
        open.engine.save_contact(draft, country).await
    })
    .await
}

/// A number as it was typed, in the account's country.
///
/// # Errors
/// For what is no number.
#[tauri::command]
pub async fn read_phone(desk: State<'_, Desk>, text: String, account: String) -> Answer<PhoneView> {
    desk.ask(|open| async move { read(&text, open.engine.account_by_id(&account)?.country()) }).await
}

/// Some rows of what the filter finds, in the order of the list.
///
/// # Errors
/// Where its group is not there.
#[tauri::command]
pub async fn contact_rows(
    desk: State<'_, Desk>,
    filter: ContactFilter,
    offset: u32,
    limit: u32,
) -> Answer<ContactRows> {
    desk.ask(move |open| async move { open.engine.contact_rows(&filter, offset, limit) }).await
}

/// Messages to a person, newest first, of all accounts.
///
/// # Errors
/// Where the contact is not there.
#[tauri::command]
pub async fn contact_history(
    desk: State<'_, Desk>,
    id: String,
    before: Option<String>,
    limit: u32,
) -> Answer<HistoryPage> {
    desk.ask(move |open| async move { open.engine.contact_history(&id, before.as_deref(), limit, &open.words) }).await
}

/// How many contacts a selection is.
///
/// # Errors
/// Where its group is not there.
#[tauri::command]
pub async fn selected(desk: State<'_, Desk>, selection: Selection) -> Answer<u32> {
    desk.ask(move |open| async move { open.engine.selected(&selection) }).await
}

/// Gives a tag to many, or takes it from them.
///
/// # Errors
/// For a tag without a name.
#[tauri::command]
pub async fn edit_tags(desk: State<'_, Desk>, selection: Selection, tag: String, remove: bool) -> Answer<EditView> {
    desk.ask(move |open| async move { open.engine.edit_tags(selection, tag, remove).await }).await
}

/// Records what many agreed to, or that they opted out.
///
/// # Errors
/// Where it does not say where that came from.
#[tauri::command]
pub async fn edit_consent(desk: State<'_, Desk>, selection: Selection, request: ConsentRequest) -> Answer<EditView> {
    desk.ask(move |open| async move { open.engine.edit_consent(selection, request).await }).await
}

/// Takes back what was done to many.
///
/// # Errors
/// Where it is not there any more, or something later must be undone first.
#[tauri::command]
pub async fn undo_edit(desk: State<'_, Desk>, id: String) -> Answer<UndoneView> {
    desk.ask(|open| async move { open.engine.undo_edit(&id).await }).await
}

/// The newest import, where it was not undone.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn last_import(desk: State<'_, Desk>) -> Answer<Option<EditView>> {
    desk.ask(|open| async move { open.engine.last_import() }).await
}

/// Writes what the filter finds into a file that the person chooses. None: they closed the dialog.
///
/// # Errors
/// Why the file could not be written.
#[tauri::command]
pub async fn export_contacts(
    app: AppHandle,
    desk: State<'_, Desk>,
    filter: ContactFilter,
    kind: ContactFile,
) -> Answer<Option<Exported>> {
    desk.ask(move |open| async move {
        let words = &open.words;
        let (key, ending, kind) = match kind {
            ContactFile::Csv => ("export-csv", "csv", ExportKind::Csv),
            ContactFile::Xlsx => ("export-xlsx", "xlsx", ExportKind::Xlsx),
            ContactFile::Vcard => ("export-vcard", "vcf", ExportKind::Vcard),
        };
        let (title, name) = (words.text("export-contacts-title", &[]), words.text("export-contacts-name", &[]));
        let file = Kind { name: words.text(key, &[]), ending };
        let Some(path) = saving::ask(&app, title, &name, file).await else { return Ok(None) };
        let contacts = open.engine.export_contacts(&filter, &path, kind, words, |_| {}).await?;
        Ok(Some(Exported { name: saving::name_of(&path), contacts }))
    })
    .await
}
