//! Templates at the service: what it says of them, and what is asked for there.
//!
//! Nothing goes there by itself. What somebody asked for waits until somebody hands it in, and says what came of it:
//!
//! - [`view`](mod@view): what the service thinks of a template, and what waits;
//! - `ask`: deletions and ends of pauses asked for, and taken back;
//! - [`hand_in`](mod@hand_in): requests taken to the service;
//! - `look`: what it has, and what that says of doubtful answers;
//! - [`samples`]: files that show what a header carries;
//! - `lacks`: buttons that an account may not use.

mod ask;
pub(in crate::api) mod detail;
pub mod hand_in;
mod lacks;
mod look;
mod problem;
pub mod samples;
pub mod view;

pub use hand_in::HandedIn;
pub(in crate::api) use look::lacking;
pub use problem::ServiceProblem;
pub use samples::{HandProgress, Told};
pub use view::{AllowanceView, RequestCard, ServiceView};

#[cfg(test)]
mod kinds_tests;
#[cfg(test)]
mod proxy;
#[cfg(test)]
mod tests;
