#![doc = include_str!("../README.md")]
#![allow(clippy::allow_attributes, reason = "a crate of tests, library included")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may be blunt"
)]

pub mod keychain;
pub mod program;
pub mod service;

pub use keychain::Keychain;
pub use program::{Answer, Recado};
pub use service::Service;
