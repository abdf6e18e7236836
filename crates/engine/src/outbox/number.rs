//! What the service grants a number is asked of it once in a while, beside the sending: a limit that was raised is used
//! the same day, one that was lowered is not run into.

use chrono::TimeDelta;
use recado_core::account::NumberFacts;
use recado_core::{Account, AccountKind};
use recado_whatsapp::Client;
use tokio::sync::oneshot;

use crate::engine::Engine;

/// How long what it said is believed.
const BELIEVED: TimeDelta = TimeDelta::hours(6);

impl Engine {
    /// Asks what the service grants the account's number, where that was not asked lately. The answer comes when it
    /// comes; none comes where the service does not say.
    pub(super) fn ask_number(&self, account: &Account, client: &Client) -> Option<oneshot::Receiver<NumberFacts>> {
        let fresh = account.number.checked_at.is_some_and(|at| at + BELIEVED > self.clock().now());
        if fresh || account.kind == AccountKind::Practice {
            return None;
        }
        let (answer, answered) = oneshot::channel();
        let (engine, client, account) = (self.clone(), client.clone(), account.clone());
        tokio::spawn(async move {
            match client.phone_number(&account.phone_number_id).await {
                Ok(number) => {
                    if let Err(error) = engine.keep_facts(account, &number).await {
                        tracing::debug!(code = error.code(), "what the service grants the number was not kept");
                    }
                    let _ = answer.send(number.facts(engine.clock().now()));
                }
                Err(error) => tracing::debug!(%error, "the service does not say what it grants the number"),
            }
        });
        Some(answered)
    }
}
