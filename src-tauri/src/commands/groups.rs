//! What people have in common: tags, groups, own fields.

use recado_engine::Condition;
use recado_engine::api::fields::{FieldDraft, OwnFieldView};
use recado_engine::api::segments::{SegmentDraft, SegmentView};
use recado_engine::api::tags::TagView;
use tauri::State;

use crate::desk::{Answer, Desk};

/// All tags, and how many have each.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn tags(desk: State<'_, Desk>) -> Answer<Vec<TagView>> {
    desk.ask(|open| async move { open.engine.tags() }).await
}

/// The shop's own fields.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn fields(desk: State<'_, Desk>) -> Answer<Vec<OwnFieldView>> {
    desk.ask(|open| async move { open.engine.fields() }).await
}

/// A new field, or another kind for one.
///
/// # Errors
/// For a name or a currency that is none.
#[tauri::command]
pub async fn put_field(desk: State<'_, Desk>, draft: FieldDraft) -> Answer<Vec<OwnFieldView>> {
    desk.ask(|open| async move { open.engine.put_field(draft).await }).await
}

/// Takes a field away, with all its values. Says how many there were.
///
/// # Errors
/// Where there is no such field.
#[tauri::command]
pub async fn remove_field(desk: State<'_, Desk>, name: String) -> Answer<u64> {
    desk.ask(|open| async move { open.engine.remove_field(&name).await }).await
}

/// All groups.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn segments(desk: State<'_, Desk>) -> Answer<Vec<SegmentView>> {
    desk.ask(|open| async move { open.engine.segments() }).await
}

/// Saves a group, a new one or a changed one.
///
/// # Errors
/// For a name that another one has.
#[tauri::command]
pub async fn save_segment(desk: State<'_, Desk>, draft: SegmentDraft) -> Answer<SegmentView> {
    desk.ask(|open| async move { open.engine.save_segment(draft).await }).await
}

/// Takes a group away; its people stay.
///
/// # Errors
/// Where it is not there.
#[tauri::command]
pub async fn remove_segment(desk: State<'_, Desk>, id: String) -> Answer<()> {
    desk.ask(|open| async move { open.engine.remove_segment(&id).await }).await
}

/// How many fulfil all of these.
///
/// # Errors
/// Of the database.
#[tauri::command]
pub async fn segment_count(desk: State<'_, Desk>, conditions: Vec<Condition>) -> Answer<u32> {
    desk.ask(|open| async move { open.engine.segment_count(&conditions) }).await
}
