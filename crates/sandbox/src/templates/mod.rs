//! The templates of the practice account: those it starts with, and those that are made, changed and deleted over HTTP.

mod create;
mod edit;
mod list;
mod quality;
mod review;
pub(crate) mod rules;
mod samples;
pub(crate) mod slots;
mod stored;

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use serde_json::Value;

use crate::state::now;

pub(crate) use create::create;
pub(crate) use edit::{delete, edit, unpause};
pub(crate) use list::{get, list};
pub(crate) use quality::{CATEGORIES, REASONS, SCORES};
pub(crate) use stored::Stored;

/// The account's first templates, as the service lists them.
const FIRST: &str = include_str!("first.json");
/// Ids count up from here, by a step that is not one, as the platform's have gaps too.
const FIRST_ID: u64 = 1_088_000_000_000_101;
const ID_STEP: u64 = 7;
/// How long the name of a deleted template that had been approved is taken (API sheet, section 3.4).
const NAME_BLOCKED_MILLIS: u64 = 30 * 24 * 3600 * 1000;
/// Templates of an account that is not verified (API sheet, section 3.2).
const MOST: usize = 250;
/// New templates in an hour (API sheet, section 3.2).
const MOST_AN_HOUR: usize = 100;
const HOUR_MILLIS: u64 = 3600 * 1000;

/// All templates of the account.
#[derive(Debug)]
pub(crate) struct Templates {
    /// How long a review takes.
    pub(crate) review: Duration,
    shelf: RwLock<Shelf>,
}

#[derive(Debug)]
struct Shelf {
    by_id: BTreeMap<u64, Arc<Stored>>,
    /// Languages of a name; made anew at every change, read at every send.
    by_name: HashMap<Arc<str>, Vec<Arc<Stored>>>,
    last_id: u64,
    /// Until when a name and language cannot be used again.
    blocked: HashMap<(String, String), u64>,
    /// When those of the last hour were made.
    created: VecDeque<u64>,
}

impl Templates {
    pub(crate) fn new(review: Duration) -> Self {
        Self { review, shelf: RwLock::new(Shelf::first()) }
    }

    /// Back to the first ones.
    pub(crate) fn reset(&self) {
        self.change(|shelf| *shelf = Shelf::first());
    }

    /// The template of this name in this language.
    pub(crate) fn find(&self, name: &str, language: &str) -> Option<Arc<Stored>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.by_name.get(name)?.iter().find(|template| &*template.language == language).cloned()
    }

    /// Sets a template's status. None if there is no such template.
    pub(crate) fn set_status(&self, name: &str, language: &str, status: &str) -> Option<()> {
        self.change_one(name, language, |template| template.set_status(status))
    }

    /// The review rejects it. None if there is no such template.
    pub(crate) fn reject(&self, name: &str, language: &str, reason: &str) -> Option<()> {
        self.change_one(name, language, |template| template.reject(reason))
    }

    /// Its quality; a low one pauses it. None if there is no such template.
    pub(crate) fn set_quality(&self, name: &str, language: &str, score: &str, pause: Option<Duration>) -> Option<()> {
        self.change_one(name, language, |template| template.set_quality(score, pause))
    }

    /// Announces another category, or takes that back. None if there is no such template.
    pub(crate) fn announce(
        &self,
        name: &str,
        language: &str,
        category: Option<&str>,
        notice: Option<Duration>,
    ) -> Option<()> {
        self.change_one(name, language, |template| template.announce(category, notice))
    }

    fn change_one(&self, name: &str, language: &str, change: impl FnOnce(&mut Stored)) -> Option<()> {
        self.change(|shelf| {
            let old = shelf.by_name.get(name)?.iter().find(|template| &*template.language == language)?;
            let mut template = Stored::clone(old);
            change(&mut template);
            shelf.put(template);
            Some(())
        })
    }

    /// In the order in which they were made.
    fn all(&self) -> Vec<Arc<Stored>> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).by_id.values().cloned().collect()
    }

    fn by_id(&self, id: &str) -> Option<Arc<Stored>> {
        let id: u64 = id.parse().ok()?;
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).by_id.get(&id).cloned()
    }

    /// Whether there is a template with this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.by_id(id).is_some()
    }

    fn change<T>(&self, change: impl FnOnce(&mut Shelf) -> T) -> T {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let result = change(&mut shelf);
        shelf.sort();
        result
    }
}

impl Shelf {
    fn first() -> Self {
        let mut shelf = Self {
            by_id: BTreeMap::new(),
            by_name: HashMap::new(),
            last_id: FIRST_ID,
            blocked: HashMap::new(),
            created: VecDeque::new(),
        };
        // The file is part of the program; a unit test reads it.
        for template in serde_json::from_str::<Vec<Value>>(FIRST).unwrap_or_default() {
            let id = shelf.new_id();
            if let Ok(stored) = Stored::first(id, template) {
                shelf.put(stored);
            }
        }
        shelf.sort();
        shelf
    }

    /// What the next one gets.
    fn next_id(&self) -> u64 {
        self.last_id + ID_STEP
    }

    fn new_id(&mut self) -> u64 {
        self.last_id = self.next_id();
        self.last_id
    }

    fn put(&mut self, template: Stored) {
        self.by_id.insert(template.id, Arc::new(template));
    }

    fn remove(&mut self, id: u64) {
        if let Some(template) = self.by_id.remove(&id)
            && template.status() == "APPROVED"
        {
            let key = (template.name.to_string(), template.language.to_string());
            self.blocked.insert(key, now() + NAME_BLOCKED_MILLIS);
        }
    }

    fn sort(&mut self) {
        self.by_name.clear();
        for template in self.by_id.values() {
            self.by_name.entry(Arc::clone(&template.name)).or_default().push(Arc::clone(template));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_templates_can_all_be_read() {
        let listed: Vec<Value> = serde_json::from_str(FIRST).unwrap();
        let templates = Templates::new(Duration::ZERO);
        assert_eq!(templates.all().len(), listed.len());
        for name in ["pedido_saiu_para_entrega", "consulta_confirmar", "cobranca_vencimento", "nota_fiscal"] {
            assert_eq!(templates.find(name, "pt_BR").unwrap().status(), "APPROVED", "{name}");
        }
        assert_eq!(templates.find("modelo_pausado", "pt_BR").unwrap().status(), "PAUSED");
        assert!(templates.find("hello_world", "pt_BR").is_none() && templates.find("hello_world", "en_US").is_some());
    }

    #[test]
    fn the_first_templates_keep_the_rules_that_new_ones_must_keep() {
        for template in serde_json::from_str::<Vec<Value>>(FIRST).unwrap() {
            let template = template.as_object().unwrap();
            assert_eq!(rules::check(template), Ok(()), "{}", template["name"]);
        }
    }
}
