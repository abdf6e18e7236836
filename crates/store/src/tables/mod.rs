//! One file a table: its SQL, its row, and what the row is in `recado-core`.
//!
//! Functions take an open transaction ([`Tx`](crate::Tx)), so that what belongs together is committed together.

pub mod accounts;
pub mod answers;
pub mod attempts;
pub mod batches;
pub mod contacts;
pub mod leaving;
pub mod mailings;
pub mod messages;
pub mod outbox;
pub mod settings;
pub mod settle;
pub mod statuses;
pub mod templates;
pub mod today;
pub mod totals;
pub mod waiting;
