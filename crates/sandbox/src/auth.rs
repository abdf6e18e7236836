//! Who asks: the first check of every request (API sheet, sections 1.2 and 6.1).

use std::sync::PoisonError;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::error::GraphError;
use crate::request::Request;
use crate::state::State;

/// What has become of the token.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TokenState {
    #[default]
    Valid,
    Expired,
    Revoked,
}

impl State {
    /// What has become of the token; the fault counts too.
    pub(crate) fn token_state(&self) -> TokenState {
        let state = *self.token_state.read().unwrap_or_else(PoisonError::into_inner);
        if state == TokenState::Valid && self.faults().expired_token { TokenState::Expired } else { state }
    }
}

/// Lets in who has the token.
///
/// # Errors
/// 104 without a token, 190 with a bad one.
pub(crate) fn check(state: &State, request: &Request) -> Result<(), GraphError> {
    let token = request.token().ok_or_else(GraphError::no_token)?;
    judge(state, &token)
}

/// What is wrong with a token.
///
/// # Errors
/// 190: not ours, expired (463) or taken back (467).
pub(crate) fn judge(state: &State, token: &str) -> Result<(), GraphError> {
    if token != state.token {
        return Err(GraphError::token(None, "Invalid OAuth access token - Cannot parse access token"));
    }
    match state.token_state() {
        TokenState::Valid => Ok(()),
        TokenState::Expired => {
            let now = Utc::now();
            let ended = written(now - TimeDelta::hours(1));
            let text = format!(
                "Error validating access token: Session has expired on {ended}. The current time is {}.",
                written(now)
            );
            Err(GraphError::token(Some(463), text))
        }
        TokenState::Revoked => {
            let text = "Error validating access token: The session is invalid because the user logged out.";
            Err(GraphError::token(Some(467), text))
        }
    }
}

/// As the platform writes a time in this message, in its own zone.
fn written(time: DateTime<Utc>) -> String {
    (time - TimeDelta::hours(8)).format("%A, %d-%b-%y %H:%M:%S PST").to_string()
}
