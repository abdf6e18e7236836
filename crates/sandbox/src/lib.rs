#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod account;

mod answer;
mod auth;
mod body;
mod breaking;
mod chance;
mod customer;
mod delivery;
mod duration;
mod error;
mod faults;
mod fields;
mod history;
mod media;
mod messages;
mod number;
mod options;
mod page;
mod phone;
mod practice;
mod rate;
mod record;
mod request;
mod router;
mod sandbox;
mod serve;
mod state;
mod strike;
mod templates;
mod timeline;
mod token;
mod upload;
mod usage;
mod waba;
mod wamid;

pub use customer::{Answer, AnswerProblem, Received};
pub use delivery::Delivery;
pub use faults::{Faults, Scope};
pub use options::Options;
pub use phone::{
    PhoneButton, PhoneCard, PhoneHeader, PhoneLocation, PhoneMedia, PhoneMessage, PhoneOffer, PhoneOrder, PhonePayment,
};
pub use record::Record;
pub use sandbox::Sandbox;
