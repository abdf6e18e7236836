//! One file a table: its SQL, its row, and what the row is in `recado-core`.
//!
//! Functions take an open transaction ([`Tx`](crate::Tx)), so that what belongs together is committed together.

pub mod accounts;
pub mod aliases;
mod alike;
pub mod answers;
pub mod attempts;
pub mod audit;
pub mod batch_files;
pub mod batches;
mod conditions;
pub mod consents;
pub mod contact_list;
pub mod contact_search;
pub mod contact_tags;
pub mod contacts;
pub mod draft_versions;
pub mod drafts;
pub mod edits;
pub mod erasure;
pub mod fields;
pub mod files;
#[cfg(test)]
mod fixture;
pub mod import_shapes;
pub mod imports;
mod known_numbers;
mod late_indexes;
pub mod leaving;
pub mod mailings;
pub mod messages;
mod number_search;
pub mod outbox;
pub mod persons;
pub mod retention;
pub mod samples;
pub mod segments;
pub mod settings;
pub mod settle;
pub mod statuses;
pub mod template_edits;
pub mod template_requests;
pub mod templates;
mod text_index;
pub mod today;
pub mod tombstones;
pub mod totals;
pub mod undo;
pub mod uploads;
pub mod waiting;
