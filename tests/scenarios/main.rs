//! Scenarios: one binary, so that it links once. A file is a theme.
#![allow(
    clippy::allow_attributes,
    clippy::string_slice,
    clippy::unwrap_used,
    unreachable_pub,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests"
)]

mod architecture;
mod bad_input;
mod charges;
mod command_line;
mod demo;
mod doubt;
mod faults;
mod keychain;
mod kill;
mod mailing;
mod power_cut;
mod privacy;
mod window_engine;
