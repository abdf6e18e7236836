//! Scenarios: one binary, so that it links once. A file is a theme.
#![allow(
    clippy::allow_attributes,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests"
)]

mod architecture;
mod bad_input;
mod command_line;
mod demo;
mod doubt;
mod keychain;
mod privacy;
