//! The client against a socket: what is sent, and what each kind of answer comes to.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may be blunt")]

mod asking;
mod media;
mod sending;
mod service;
mod templates;
