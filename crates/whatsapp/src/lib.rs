#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod accounts;
pub mod auth;
pub mod client;
pub mod error;
mod exchange;
pub mod history;
pub mod media;
pub mod messages;
pub mod numbers;
mod paging;
pub mod samples;
pub mod table;
pub mod templates;
pub mod token;
pub mod usage;
mod wire;

pub use accounts::BusinessAccount;
pub use auth::{AccessToken, NotAToken};
pub use client::{BuildError, Client, Endpoint, Limits};
pub use error::CallError;
pub use history::HistoryEvent;
pub use media::{Medium, Upload};
pub use messages::{Answer, SendTemplate, Sender};
pub use numbers::PhoneNumber;
pub use samples::SampleSession;
pub use table::{Advice, Certainty, Row};
pub use templates::{Created, Edited, Unpaused};
pub use token::TokenFacts;
pub use usage::Usage;
