#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod error;
mod functions;
mod migrate;
mod open;
mod pool;
mod row;
pub mod tables;

pub use error::StoreError;
pub use migrate::SCHEMA_VERSION;
pub use open::{DATABASE_FILE, Store};
pub use pool::{Reader, Tx, Writer};
