//! The list of contacts as a screen scrolls through it, and selections of it for what is done to many at once. Only the
//! rows in sight are read; the keys of what a filter finds are kept until something changes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeZone, Utc};
use chrono_tz::Tz;
use recado_core::contact::{Condition, ConsentState, Purpose};
use recado_core::{ContactId, Country, Region};
use recado_store::tables::contact_list::{self, Filter, Listed, Moment};
use recado_store::tables::{contact_search, contacts, segments, settings};
use recado_store::{StoreError, Tx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::settings::{AREA, COUNTRY};
use crate::engine::Engine;
use crate::error::EngineError;

/// Rows in one answer at most.
const ROWS: u32 = 1_000;
/// How long the keys of a filter are kept though nothing changed here: another process may have written.
const KEPT: Duration = Duration::from_secs(20);

/// What the list is narrowed to. All of it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
pub struct ContactFilter {
    /// As it was typed: parts of names, numbers, tags, values.
    pub text: String,
    /// Name of a tag.
    pub tag: Option<String>,
    /// Id of a segment.
    pub segment: Option<String>,
    /// Conditions that are not saved.
    pub conditions: Vec<Condition>,
    /// What stands of the consents.
    pub consent: Option<ConsentFilter>,
}

/// What stands of the consents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentFilter {
    /// Does not want messages of some kind.
    OptedOut,
    /// Nothing was ever said.
    None,
}

/// A contact as a row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContactRow {
    /// Ours.
    pub id: String,
    /// May be empty.
    pub name: String,
    /// E.164.
    pub phone: String,
    /// `+55 11 98765-4321`
    pub phone_text: String,
    /// In the order of their letters.
    pub tags: Vec<String>,
    /// What stands about messages on what was ordered or agreed.
    pub utility: ConsentState,
    /// What stands about advertising.
    pub marketing: ConsentState,
    /// When the service last took a message to the person.
    pub notified_at: Option<DateTime<Utc>>,
}

/// Some rows of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContactRows {
    /// From `offset` on: by name; of a search, the likeliest first.
    pub rows: Vec<ContactRow>,
    /// The place of the first one.
    pub offset: u32,
    /// How many the filter finds.
    pub found: u32,
    /// Whether there are more than that.
    pub more: bool,
    /// How many contacts there are.
    pub total: u32,
    /// Words that were looked for in place of what was typed, which found nobody.
    pub instead: Vec<String>,
}

/// Contacts that something is done to: these, or all that a filter finds but some.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
pub struct Selection {
    /// Ids.
    pub ids: Vec<String>,
    /// In place of ids: all that this finds …
    pub all: Option<ContactFilter>,
    /// … but these.
    pub except: Vec<String>,
}

/// The keys that a filter found last, and how many contacts there were: to count a million takes longer than a search.
#[derive(Debug, Default)]
pub(crate) struct FoundList {
    found: Mutex<Option<Found>>,
    total: Mutex<Option<Total>>,
}

#[derive(Debug, Clone, Copy)]
struct Total {
    version: u64,
    at: Instant,
    contacts: u32,
}

#[derive(Debug, Clone)]
struct Found {
    filter: ContactFilter,
    version: u64,
    at: Instant,
    keys: Arc<Vec<i64>>,
    more: bool,
    instead: Vec<String>,
}

impl Engine {
    /// Where numbers are from that do not say it, and when it is there.
    #[must_use]
    pub fn region(&self) -> Region {
        let setting = |name| self.read(|tx| settings::get(tx, name)).ok().flatten();
        let country = setting(COUNTRY).and_then(|text| text.parse().ok());
        let of_account = || self.chosen_account().ok().map(|account| account.country());
        let area = setting(AREA).filter(|area| !area.is_empty());
        Region { country: country.or_else(of_account).unwrap_or(Country::BRAZIL), area }
    }

    /// Some rows of what a filter finds.
    ///
    /// # Errors
    /// [`EngineError::SegmentNotFound`]
    pub fn contact_rows(&self, filter: &ContactFilter, offset: u32, limit: u32) -> Result<ContactRows, EngineError> {
        let limit = limit.min(ROWS);
        let (calling_code, version) = (self.region().country.calling_code(), self.change_list().count());
        let moment = self.moment();
        self.read(|tx| {
            let total = self.total(tx, version)?;
            let store = filter.store(tx, calling_code)?;
            let none = (total, false, Vec::new());
            let (keys, (found, more, instead)) = if store.is_empty() {
                (contact_list::page(tx, offset, limit)?, none)
            } else {
                let found = self.found_keys(tx, filter, &store, &moment, version)?;
                let from = usize::try_from(offset).unwrap_or(usize::MAX);
                let keys = found.keys.iter().skip(from).take(usize::try_from(limit).unwrap_or(0)).copied().collect();
                let count = u32::try_from(found.keys.len()).unwrap_or(u32::MAX);
                (keys, (count, found.more, found.instead))
            };
            let rows = contact_list::listed(tx, &keys)?.into_iter().map(row).collect();
            Ok(ContactRows { rows, offset, found, more, total, instead })
        })
    }

    /// How many contacts a selection is.
    ///
    /// # Errors
    /// [`EngineError::SegmentNotFound`]
    pub fn selected(&self, selection: &Selection) -> Result<u32, EngineError> {
        let (calling_code, moment) = (self.region().country.calling_code(), self.moment());
        let keys = self.read(|tx| selection.keys(tx, calling_code, &moment))?;
        Ok(u32::try_from(keys.len()).unwrap_or(u32::MAX))
    }

    fn total(&self, tx: &Tx<'_>, version: u64) -> Result<u32, StoreError> {
        let mut kept = self.found_list().total.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(total) = kept.filter(|total| total.version == version && total.at.elapsed() < KEPT) {
            return Ok(total.contacts);
        }
        let contacts = u32::try_from(contacts::count(tx)?).unwrap_or(u32::MAX);
        *kept = Some(Total { version, at: Instant::now(), contacts });
        Ok(contacts)
    }

    fn found_keys(
        &self,
        tx: &Tx<'_>,
        filter: &ContactFilter,
        store: &Filter,
        moment: &Moment,
        version: u64,
    ) -> Result<Found, EngineError> {
        let kept = self.found_list().found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let fits = |kept: &Found| kept.filter == *filter && kept.version == version && kept.at.elapsed() < KEPT;
        if let Some(kept) = kept.filter(fits) {
            return Ok(kept);
        }
        let alone = Filter { text: None, ..store.clone() }.is_empty();
        let (keys, more, instead) = match store.text.as_deref().filter(|_| alone) {
            Some(text) => {
                let hits = contact_search::search(tx, text, store.calling_code, contact_search::CAP)?;
                (hits.keys, hits.more, hits.instead)
            }
            None => (contact_list::keys(tx, store, moment)?, false, Vec::new()),
        };
        let found = Found { filter: filter.clone(), version, at: Instant::now(), keys: Arc::new(keys), more, instead };
        *self.found_list().found.lock().unwrap_or_else(PoisonError::into_inner) = Some(found.clone());
        Ok(found)
    }

    /// When it is where the shop is.
    pub(crate) fn moment(&self) -> Moment {
        let zone = self.chosen_account().ok().map(|account| account.time_zone);
        let zone = zone.or_else(|| iana_time_zone::get_timezone().ok());
        let zone: Tz = zone.and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC);
        let now = self.clock().now();
        let today = now.with_timezone(&zone).date_naive();
        // Where the clock jumps over midnight, the day began with the jump: nobody was written to in between.
        let began = zone.from_local_datetime(&today.and_time(chrono::NaiveTime::MIN)).earliest();
        Moment { today, began: began.map_or(now, |began| began.to_utc()) }
    }
}

impl ContactFilter {
    /// Everybody with a tag.
    #[must_use]
    pub fn tagged(tag: String) -> Self {
        Self { tag: Some(tag), ..Self::default() }
    }

    pub(crate) fn store(&self, tx: &Tx<'_>, calling_code: u16) -> Result<Filter, EngineError> {
        let mut conditions = self.conditions.clone();
        if let Some(id) = &self.segment {
            let missing = || EngineError::SegmentNotFound { name: id.clone() };
            let segment = segments::by_id(tx, id.parse().map_err(|_| missing())?)?.ok_or_else(missing)?;
            conditions.extend(segment.conditions);
        }
        if self.consent == Some(ConsentFilter::None) {
            let unknown = |purpose| Condition::Consent { purpose, state: ConsentState::Unknown };
            conditions.extend(Purpose::ALL.map(unknown));
        }
        Ok(Filter {
            tag: self.tag.clone(),
            conditions,
            opted_out: self.consent == Some(ConsentFilter::OptedOut),
            text: Some(self.text.trim().to_owned()).filter(|text| !text.is_empty()),
            calling_code,
        })
    }
}

impl Selection {
    /// One contact.
    #[must_use]
    pub fn one(id: String) -> Self {
        Self { ids: vec![id], ..Self::default() }
    }

    /// All that a filter finds.
    #[must_use]
    pub fn all(filter: ContactFilter) -> Self {
        Self { all: Some(filter), ..Self::default() }
    }

    /// The contacts, by their places in the file. Those that are gone meanwhile are left out.
    pub(crate) fn keys(&self, tx: &Tx<'_>, calling_code: u16, moment: &Moment) -> Result<Vec<i64>, EngineError> {
        let key = |id: &String| -> Result<Option<i64>, StoreError> {
            id.parse::<ContactId>().ok().map_or(Ok(None), |id| contacts::key_of(tx, id))
        };
        let Some(filter) = &self.all else {
            return Ok(self.ids.iter().filter_map(|id| key(id).transpose()).collect::<Result<_, _>>()?);
        };
        let keys = contact_list::keys(tx, &filter.store(tx, calling_code)?, moment)?;
        let except: std::collections::HashSet<i64> =
            self.except.iter().filter_map(|id| key(id).transpose()).collect::<Result<_, _>>()?;
        Ok(if except.is_empty() { keys } else { keys.into_iter().filter(|key| !except.contains(key)).collect() })
    }
}

fn row(listed: Listed) -> ContactRow {
    ContactRow {
        id: listed.id.to_string(),
        name: listed.name,
        phone: listed.phone.e164().to_owned(),
        phone_text: listed.phone.international(),
        tags: listed.tags,
        utility: listed.utility,
        marketing: listed.marketing,
        notified_at: listed.notified_at,
    }
}

#[cfg(test)]
#[path = "contact_list_tests.rs"]
mod tests;
