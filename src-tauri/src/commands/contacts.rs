//! Contacts.

use recado_engine::Country;
use recado_engine::api::contacts::{
    ContactDraft, ContactPage, ContactView, PhoneView, SavedContact, read_phone as read,
};
use tauri::State;

use crate::desk::{Answer, Desk};

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
