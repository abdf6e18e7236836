//! Who may be written to now: one person gets so many messages a minute, a portfolio reaches so many people in 24 hours.
//! Asked for each message while it is claimed, so that what has to wait costs no request and no money.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::ledger::Reason;
use recado_core::pairs::Pairs;
use recado_core::reach::{Reach, SPAN};
use recado_core::{Account, AccountId, Outcome, Phone};
use recado_store::tables::outbox::Admission;
use recado_store::tables::waiting;
use recado_store::{StoreError, Tx};

#[derive(Debug)]
pub(super) struct Doorkeeper {
    account: AccountId,
    pairs: Pairs,
    reach: Option<Reach>,
}

impl Doorkeeper {
    pub(super) fn new(tx: &Tx<'_>, account: &Account, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let reach = match account.reach() {
            Some(limit) => Some(Reach::new(limit, waiting::reached(tx, account.id, now - SPAN)?)),
            None => None,
        };
        Ok(Self { account: account.id, pairs: Pairs::default(), reach })
    }

    /// Whether a message to this number may leave now.
    pub(super) fn admit(&mut self, tx: &Tx<'_>, phone: &Phone, now: DateTime<Utc>) -> Admission {
        let Ok(digits) = phone.digits().parse() else { return Admission::Now };
        let instant = Instant::now();
        if let Err(from) = self.pairs.take(digits, instant) {
            let wait = TimeDelta::from_std(from.saturating_duration_since(instant)).unwrap_or_default();
            return Admission::Later(now + wait, Reason::PairLimit);
        }
        let Some(reach) = &mut self.reach else { return Admission::Now };
        match reach.take(digits, now) {
            Ok(()) => Admission::Now,
            // Whoever wrote to us may be answered whatever the limit says (API sheet, section 7).
            Err(_) if waiting::wrote_since(tx, self.account, phone.e164(), now - SPAN).unwrap_or(false) => {
                Admission::Now
            }
            Err(from) => Admission::Later(from, Reason::MessagingLimit),
        }
    }

    /// What came of one that was admitted at `at`: who was not reached takes no place.
    pub(super) fn ended(&mut self, phone: &Phone, at: DateTime<Utc>, outcome: &Outcome) {
        if let (Some(reach), Ok(digits)) = (&mut self.reach, phone.digits().parse())
            && matches!(outcome, Outcome::Refused { .. } | Outcome::NeverLeft { .. })
        {
            reach.give_back(digits, at);
        }
    }
}
