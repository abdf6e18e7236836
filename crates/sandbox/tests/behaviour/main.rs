//! What the practice service does, over real HTTP.
//!
//! The attributes tell clippy that helpers of tests are tests too.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod client;
#[cfg(test)]
mod delivery;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod media;
#[cfg(test)]
mod phone;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod review;
#[cfg(test)]
mod sending;
#[cfg(test)]
mod templates;
