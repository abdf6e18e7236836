//! The real window, on a display of its own, driven from outside as a person would: through WebKit's own driver.
#![allow(
    clippy::allow_attributes,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod charges;
mod closing;
mod connect;
mod contacts;
mod desktop;
mod driver;
mod dropping;
mod first_send;
mod hostile;
mod keyboard;
mod mailing;
mod screens;
mod settings;
mod steps;
mod templates;
mod trouble;
