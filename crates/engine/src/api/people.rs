//! A notification to many by a person's hand: what it would do in people and money, and the send that can be taken back.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use recado_core::ledger::{Priority, leaves_at};
use recado_core::template::Variables;
use recado_core::{Account, AccountKind, MessageState};
use recado_store::tables::{messages, totals};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::contact_list::{ContactFilter, Selection};
use super::file::Reject;
use super::send_people::{How, Seen, SendPeople};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// How often, and after how long, it is looked whether another press has entered: a million people take a minute.
const LOOKS: u32 = 600;
const LOOK: Duration = Duration::from_millis(100);

/// A template to many of the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct PeopleRequest {
    /// Of the account that it leaves from.
    pub account: String,
    /// Name of the template.
    pub template: String,
    /// Its language.
    pub language: String,
    /// Whom.
    pub selection: Selection,
    /// What they are called together, for the mailing's name.
    pub called: String,
    /// The same for everybody, by the contract's names.
    pub variables: BTreeMap<String, String>,
    /// Made once for a form: pressing twice sends once. Not looked at where nothing is sent.
    pub key: String,
}

/// What a mailing to people would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct PeopleCheck {
    /// How many were chosen.
    #[ts(type = "number")]
    pub people: u64,
    /// How many it would leave to.
    #[ts(type = "number")]
    pub leaving: u64,
    /// How many do not want this kind of message.
    #[ts(type = "number")]
    pub opted_out: u64,
    /// How many lack a value, or have one that cannot be sent.
    #[ts(type = "number")]
    pub rejected: u64,
    /// The first of those. Their `value` is the person's name, or the number where there is none.
    pub rejects: Vec<Reject>,
    /// For each variable that is not the same for everybody: how many people have a value of their own.
    #[ts(type = "{ [key in string]: number }")]
    pub known: BTreeMap<String, u64>,
    /// What it costs by the list, a currency each. Empty in practice.
    pub costs: Vec<Cost>,
    /// Messages whose price is not known.
    #[ts(type = "number")]
    pub unpriced: u64,
}

/// Money by the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Cost {
    /// Millionths of the currency, all together.
    #[ts(type = "number")]
    pub micros: i64,
    /// `USD`
    pub currency: String,
    /// For how many messages.
    #[ts(type = "number")]
    pub messages: u64,
    /// The latest day from which one of these rates counts.
    #[ts(type = "string")]
    pub since: NaiveDate,
}

/// What became of a mailing to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PeopleSent {
    /// The mailing.
    pub batch: String,
    /// How many messages are in the queue.
    #[ts(type = "number")]
    pub leaving: u64,
    /// How many people are left out.
    #[ts(type = "number")]
    pub skipped: u64,
    /// Until when it can be taken back before it leaves; none: it leaves at once, or has left.
    pub holds_until: Option<DateTime<Utc>>,
}

impl PeopleRequest {
    fn send(&self) -> SendPeople {
        SendPeople {
            template: self.template.clone(),
            language: Some(self.language.clone()),
            filter: ContactFilter::default(),
            called: self.called.clone(),
            variables: self.variables.clone().into_iter().collect::<Variables>(),
            media: None,
            allow_differences: false,
            at: None,
            priority: Priority::Normal,
        }
    }
}

impl Engine {
    /// What it would do, in people and money; nothing is written.
    ///
    /// # Errors
    /// As [`Engine::check_people`]
    pub async fn people_check(
        &self,
        account: &Account,
        request: &PeopleRequest,
        words: &Words,
    ) -> Result<PeopleCheck, EngineError> {
        let template = self.template(account, &request.template, Some(&request.language))?;
        let mut check = PeopleCheck::default();
        for name in super::templates::required(&template) {
            if !request.variables.contains_key(&name) {
                check.known.insert(name, 0);
            }
        }
        let mut names = BTreeMap::new();
        let mut row = 0_u32;
        let how = How { whom: &request.selection, keeps: false, by_hand: true };
        let seen = |seen: Seen<'_>| {
            row = row.saturating_add(1);
            for name in seen.own {
                *check.known.entry((*name).to_owned()).or_default() += 1;
            }
            if seen.state == MessageState::Skipped {
                names.insert(row, seen.contact.name.clone());
                return;
            }
            match self.price(account, &template.category, &seen.contact.phone) {
                Some(price) => match check.costs.iter_mut().find(|cost| cost.currency == price.currency) {
                    Some(cost) => {
                        cost.micros = cost.micros.saturating_add(price.micros);
                        cost.messages += 1;
                        cost.since = cost.since.max(price.since);
                    }
                    None => check.costs.push(Cost {
                        micros: price.micros,
                        currency: price.currency,
                        messages: 1,
                        since: price.since,
                    }),
                },
                None if account.kind == AccountKind::Live => check.unpriced += 1,
                None => {}
            }
        };
        let loaded = self.look_at_people(account, &request.send(), how, seen).await?;
        check.people = loaded.rows;
        check.leaving = loaded.queued;
        check.rejected = loaded.rejected;
        check.opted_out = loaded.skipped.saturating_sub(loaded.rejected);
        check.rejects = loaded
            .rejects
            .iter()
            .map(|rejected| {
                let named = names.get(&rejected.row).filter(|name| !name.is_empty());
                let view = rejected.view(words);
                Reject { value: named.cloned().or(view.value), ..view }
            })
            .collect();
        Ok(check)
    }

    /// Puts a message to each of them into the ledger, all or none. Pressed twice, or again after an answer that was lost,
    /// it is the same mailing. From a live account it waits some seconds in which it can be taken back
    /// ([`Engine::cancel`]).
    ///
    /// # Errors
    /// As [`Engine::send_people`]; nothing has then entered.
    pub async fn notify_people(&self, account: &Account, request: PeopleRequest) -> Result<PeopleSent, EngineError> {
        let key = request.key.trim().to_owned();
        if key.is_empty() {
            return Err(EngineError::FieldInvalid { field: "key", value: String::new() });
        }
        // Before anything is checked: what was sent was sent, also where the template is paused by now.
        if let Some(sent) = self.mailed(account, &key)? {
            return Ok(sent);
        }
        let now = self.clock().now();
        let put = self.put_people(account, request.send(), &request.selection, Some(key.clone())).await?;
        let Some(loaded) = put else { return self.other_press(account, &key).await };
        let until = Some(leaves_at(account.kind, now)).filter(|until| *until > now && loaded.queued > 0);
        Ok(PeopleSent {
            batch: loaded.batch.map(|batch| batch.to_string()).unwrap_or_default(),
            leaving: loaded.queued,
            skipped: loaded.skipped,
            holds_until: until,
        })
    }
}

impl Engine {
    /// What the other press with this key becomes, which is still entering the ledger.
    async fn other_press(&self, account: &Account, key: &str) -> Result<PeopleSent, EngineError> {
        for _ in 0..LOOKS {
            if let Some(sent) = self.mailed(account, key)? {
                return Ok(sent);
            }
            tokio::time::sleep(LOOK).await;
        }
        Err(EngineError::FieldInvalid { field: "key", value: key.to_owned() })
    }

    /// What the press with this key has become.
    fn mailed(&self, account: &Account, key: &str) -> Result<Option<PeopleSent>, EngineError> {
        let found = self.read(|tx| {
            let Some(message) = messages::by_caller_key(tx, account.id, key)? else { return Ok(None) };
            let totals = totals::count(tx, account.id, Some(message.batch))?;
            Ok::<_, EngineError>(Some((message, totals)))
        })?;
        Ok(found.map(|(message, totals)| {
            let skipped = totals.of(MessageState::Skipped);
            PeopleSent {
                batch: message.batch.to_string(),
                leaving: totals.states.values().sum::<u64>().saturating_sub(skipped),
                skipped,
                holds_until: holds(message.state, message.attempts, message.due_at, self.clock().now()),
            }
        }))
    }
}

/// Until when a message is held; a back-off sets the time too, and what it waits for is not a person.
fn holds(state: MessageState, attempts: u32, due: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    (state == MessageState::Queued && attempts == 0 && due > now).then_some(due)
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
