//! What the page may ask for, one noun a file. `ui/src/host/host.ts` has the same list from the other side.
//!
//! All commands are `async`: the others run on the window's own thread and would freeze it. Each does its work through
//! [`Desk::ask`](crate::desk::Desk::ask), which gives every error its words and lets none be silent. What there is to
//! decide is decided in the engine.

pub mod accounts;
pub mod closing;
pub mod connect;
pub mod contacts;
pub mod drafts;
pub mod files;
pub mod groups;
pub mod imports;
pub mod keeping;
pub mod ledger;
pub mod mailing;
pub mod opening;
pub mod sending;
pub mod service;
pub mod templates;
