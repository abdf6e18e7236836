//! Today: what waits for a person, and how the day goes. Cheap enough to be asked after every change.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use recado_core::ledger::Stopped;
use recado_core::template::title;
use recado_core::{Account, MessageState, Stop};
use recado_store::StoreError;
use recado_store::tables::batches::{self, Standing};
use recado_store::tables::today::{self, Trouble, TroubledTemplate};
use recado_store::tables::{answers, contacts, mailings};
use serde::Serialize;
use ts_rs::TS;

use super::ErrorView;
use super::answers::AnswerView;
use super::mailings::{MailingView, row};
use crate::engine::Engine;
use crate::error::{EngineError, Fault};
use crate::words::Words;

/// How long a failure that nobody looked at is shown.
const FAILED_FOR: TimeDelta = TimeDelta::days(7);
/// A template that was used since is one that the shop will miss.
const USED_FOR: TimeDelta = TimeDelta::days(30);
/// How long answers are shown, and how many.
const ANSWERED_FOR: TimeDelta = TimeDelta::days(7);
const ANSWERS: u32 = 5;
const LATEST: u32 = 5;
/// Mailings with something wrong that are told one by one; the others are one need, so that the counts stay whole.
const ONE_BY_ONE: usize = 10;

/// What kind of thing waits for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum NeedKind {
    /// Mailings stand still.
    Stopped,
    /// It may or may not have been taken.
    Uncertain,
    /// Its hour passed while the computer was off.
    Missed,
    /// Not delivered, and nobody has looked at it.
    Failed,
    /// The token is missing or refused.
    Token,
    /// A template no longer sends, or changes its category.
    Template,
    /// Nothing leaves, for another reason than the token.
    Engine,
}

/// Something that waits for a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Need {
    /// What kind of thing.
    pub kind: NeedKind,
    /// How many it is about: messages; of a template 1.
    #[ts(type = "number")]
    pub count: u64,
    /// What happened and what to do.
    pub error: Option<ErrorView>,
    /// The mailing it is about. Null: about several, or about none.
    pub batch: Option<String>,
    /// The message it is about, where it is one.
    pub message: Option<String>,
    /// The person or the template it is about.
    pub name: Option<String>,
    /// Since when; of several the newest.
    pub at: Option<DateTime<Utc>>,
}

/// What waits for a person, and how the day goes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Today {
    /// What keeps everything from leaving first.
    pub needs: Vec<Need>,
    /// Messages that entered the ledger since midnight in the account's zone, by state.
    #[ts(as = "BTreeMap<MessageState, u32>")]
    pub states: BTreeMap<MessageState, u64>,
    /// What customers answered lately, newest first.
    pub answers: Vec<AnswerView>,
    /// The newest mailings.
    pub latest: Vec<MailingView>,
    /// How many there are.
    #[ts(type = "number")]
    pub contacts: u64,
    /// How many there are.
    #[ts(type = "number")]
    pub templates: u64,
}

impl Engine {
    /// What waits for a person, and how the day goes. The keychain is not asked: a missing token shows by what it stopped.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn today(&self, account: &Account, words: &Words) -> Result<Today, EngineError> {
        let now = self.clock().now();
        let trouble = self.trouble(account.id, |error| {
            let kind = if error.fault() == Fault::Credentials { NeedKind::Token } else { NeedKind::Engine };
            (kind, words.error_view(error))
        });
        self.read(|tx| {
            let mut needs = Vec::new();
            if let Some((kind, error)) = trouble {
                // Cancelled meanwhile: then nothing waits for it any more.
                let count = today::count_due(tx, account.id, now)?;
                needs.extend((count > 0).then(|| Need { error: Some(error), ..Need::of(kind, count) }));
            }
            let standing = batches::standing(tx, account.id)?;
            let templates = today::troubled_templates(tx, account.id, now - USED_FOR)?;
            // A mailing that stands still for it says so already.
            let silent: Vec<_> = templates
                .iter()
                .filter(|t| !standing.iter().any(|s| is_of(s, t)))
                .filter_map(|t| of_template(t, words))
                .collect();
            needs.extend(of_standing(&standing, words));
            needs.extend(of_troubles(NeedKind::Missed, today::missed(tx, account.id)?, words));
            needs.extend(of_troubles(NeedKind::Uncertain, today::uncertain(tx, account.id)?, words));
            needs.extend(of_troubles(NeedKind::Failed, today::failed(tx, account.id, now - FAILED_FOR)?, words));
            needs.extend(silent);
            let since = answers::Filter { phone: None, since: Some(now - ANSWERED_FOR), limit: Some(ANSWERS) };
            Ok(Today {
                needs,
                states: today::states_since(tx, account.id, midnight(now, &account.time_zone))?,
                answers: answers::list(tx, account.id, &since)?.into_iter().map(AnswerView::from).collect(),
                latest: mailings::page(tx, account.id, 0, LATEST)?
                    .into_iter()
                    .map(|mailing| self.mailing_view(tx, account, mailing, words))
                    .collect::<Result<_, StoreError>>()?,
                contacts: contacts::count(tx)?,
                templates: today::count_templates(tx, account.id)?,
            })
        })
    }
}

impl Need {
    fn of(kind: NeedKind, count: u64) -> Self {
        Self { kind, count, error: None, batch: None, message: None, name: None, at: None }
    }
}

/// Mailings that stand still, those of one reason together: one press of Send each, they would fill the screen.
fn of_standing(standing: &[Standing], words: &Words) -> Vec<Need> {
    let mut groups: Vec<(&Stopped, &Standing, Vec<&Standing>)> = Vec::new();
    for one in standing {
        // Who paused it knows, and finds it among the mailings.
        let Some(stopped) = one.batch.stopped.as_ref().filter(|s| s.stop != Stop::Person) else { continue };
        let same = |other: &Standing| {
            stopped.stop.is_account_wide()
                || (other.batch.template == one.batch.template && other.batch.language == one.batch.language)
        };
        match groups.iter_mut().find(|(group, first, _)| group.stop == stopped.stop && same(first)) {
            Some((_, _, all)) => all.push(one),
            None => groups.push((stopped, one, vec![one])),
        }
    }
    let need = |(stopped, newest, all): (&Stopped, &Standing, Vec<&Standing>)| Need {
        error: Some(words.stop_view(stopped)),
        batch: (all.len() == 1).then(|| newest.batch.id.to_string()),
        name: (!stopped.stop.is_account_wide()).then(|| title(&newest.batch.template)),
        at: all.iter().map(|one| one.since).max(),
        ..Need::of(
            if stopped.stop == Stop::Token { NeedKind::Token } else { NeedKind::Stopped },
            all.iter().map(|one| one.waiting).sum(),
        )
    };
    groups.into_iter().map(need).collect()
}

fn of_troubles(kind: NeedKind, mut troubles: Vec<Trouble>, words: &Words) -> Vec<Need> {
    let others = troubles.split_off(troubles.len().min(ONE_BY_ONE));
    let mut needs: Vec<_> = troubles
        .into_iter()
        .map(|trouble| {
            let newest = row(trouble.newest, words);
            let one = trouble.count == 1;
            Need {
                error: newest.error,
                batch: Some(newest.batch),
                message: one.then_some(newest.id),
                name: Some(if one { newest.name.unwrap_or(newest.phone_text) } else { newest.title }),
                at: Some(newest.updated_at),
                ..Need::of(kind, trouble.count)
            }
        })
        .collect();
    if let Some(newest) = others.first() {
        let at = Some(newest.newest.message.updated_at);
        needs.push(Need { at, ..Need::of(kind, others.iter().map(|trouble| trouble.count).sum()) });
    }
    needs
}

fn is_of(standing: &Standing, template: &TroubledTemplate) -> bool {
    let for_the_template = standing.batch.stopped.as_ref().is_some_and(|stopped| !stopped.stop.is_account_wide());
    for_the_template && standing.batch.template == template.name && standing.batch.language == template.language
}

fn of_template(template: &TroubledTemplate, words: &Words) -> Option<Need> {
    let problem = match template.status.as_str() {
        "REJECTED" => "template_rejected",
        "PAUSED" => "template_paused",
        "DISABLED" => "template_disabled",
        _ => template.correct_category.as_ref().map(|_| "template_moves")?,
    };
    let error = Some(words.problem_view(problem));
    Some(Need { error, name: Some(title(&template.name)), ..Need::of(NeedKind::Template, 1) })
}

/// The beginning of the day in a zone; where a clock change swallows midnight, the first moment after it.
fn midnight(now: DateTime<Utc>, zone: &str) -> DateTime<Utc> {
    let zone = Tz::from_str(zone).unwrap_or(Tz::UTC);
    let day = now.with_timezone(&zone).date_naive().and_time(NaiveTime::MIN);
    let first = (0..24).find_map(|hours| (day + TimeDelta::hours(hours)).and_local_timezone(zone).earliest());
    first.map_or(now, |first| first.with_timezone(&Utc))
}

#[cfg(test)]
#[path = "today_tests.rs"]
mod tests;
