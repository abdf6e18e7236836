#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod api;
mod awake;
mod changes;
mod clock;
mod database;
mod engine;
mod error;
pub mod files;
mod follow;
mod follow_templates;
mod identity;
mod lock;
pub mod news;
pub mod outbox;
pub(crate) mod sheet;
pub mod vault;
pub mod words;

pub use clock::{Clock, SystemClock};
pub use engine::{Engine, Options, Practice, TokenSource, default_data_dir, default_identity_dir};
pub use error::{EngineError, Fault, FileProblem};
pub use lock::Holder;
pub use recado_core::charge::ChargeKind;
pub use recado_core::contact::Condition;
pub use recado_core::media::MediaKind;
pub use recado_core::retention::Retention;
pub use recado_core::template::{ComparedPart, Source, Sources};
pub use recado_core::{Account, AccountKind, Country, Incoming, MessageState, Priority};
pub use recado_whatsapp::{AccessToken, Limits};
pub use vault::{Vault, VaultError};
