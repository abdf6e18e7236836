//! A template to everybody with a tag, or of a segment: each contact becomes a message, or a skipped row with its reason.
//! The person's fields and name fill the variables that are called like them.
//!
//! It enters the ledger as a whole or not at all, as a file does ([`super::file`]).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use recado_core::contact::{Contact, Field};
use recado_core::ledger::{Batch, Message, MessageError, Priority, Reason, RowProblem, leaves_at};
use recado_core::template::{FillProblem, Template, Variables};
use recado_core::{Account, BatchId, MessageState};
use recado_store::StoreError;
use recado_store::tables::{batches, contacts, fields, messages};

use super::contact_list::{ContactFilter, Selection};
use super::drafts::sources::Filler;
use super::file::{Loaded, Rejected};
use super::imports::notation_of;
use super::media::{HEADER, MediaSource, fitting, media_kind, unfit};
use super::templates::{obstacle, required};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::lock;

/// Messages in one transaction: a bound on how long others wait for the disk.
const PORTION: usize = 1_000;
/// People whom it cannot be sent to are told one by one up to so many; all of them stand in the report.
const TOLD: usize = 100;

/// A template to everybody whom a filter finds.
#[derive(Debug, Clone)]
pub struct SendPeople {
    /// Name of the template.
    pub template: String,
    /// Its language; none: the only one it has.
    pub language: Option<String>,
    /// Whom.
    pub filter: ContactFilter,
    /// What they are called together, for the mailing's name.
    pub called: String,
    /// The same for everybody.
    pub variables: Variables,
    /// The file that the header of everybody's message carries.
    pub media: Option<MediaSource>,
    /// Whether charges may leave whose amounts differ.
    pub allow_differences: bool,
    /// When they should leave; none: as soon as may be.
    pub at: Option<DateTime<Utc>>,
    /// Which go first.
    pub priority: Priority,
}

impl Engine {
    /// Says what [`Engine::send_people`] would do, and writes nothing.
    ///
    /// # Errors
    /// [`EngineError`]
    pub async fn check_people(&self, account: &Account, request: &SendPeople) -> Result<Loaded, EngineError> {
        let how = How { whom: &Selection::all(request.filter.clone()), keeps: false, by_hand: false };
        self.look_at_people(account, request, how, |_| ()).await
    }

    /// The same of a selection; `each` sees what becomes of each of them.
    pub(in crate::api) async fn look_at_people(
        &self,
        account: &Account,
        request: &SendPeople,
        how: How<'_>,
        mut each: impl FnMut(Seen<'_>) + Send,
    ) -> Result<Loaded, EngineError> {
        let (plan, keys) = self.people(account, request, how).await?;
        let mut loaded = Loaded::default();
        for page in keys.chunks(PORTION) {
            let people = self.read(|tx| contacts::by_keys(tx, page))?;
            for contact in &people {
                let Made { message, notes, own } = plan.message(self, contact);
                let unwanted = plan.purpose.is_some_and(|purpose| {
                    recado_core::contact::state(&contact.consents, purpose)
                        == recado_core::contact::ConsentState::OptedOut
                });
                let state = if unwanted { MessageState::Skipped } else { message.state };
                each(Seen { contact, state, own: &own });
                count(&mut loaded, &message, state, contact, notes);
            }
        }
        Ok(loaded)
    }

    /// Puts a message to each of the people into the ledger, all or none.
    ///
    /// # Errors
    /// [`EngineError`]; nothing has then entered.
    pub async fn send_people(&self, account: &Account, request: SendPeople) -> Result<Loaded, EngineError> {
        let whom = Selection::all(request.filter.clone());
        Ok(self.put_people(account, request, &whom, None).await?.unwrap_or_default())
    }

    /// The same to a selection. With a key it is sent by a person's hand: a live account waits some seconds in which it can
    /// be taken back, and the first message carries the key, by which a second press is known. None: that key has been
    /// there, and nothing has entered.
    pub(in crate::api) async fn put_people(
        &self,
        account: &Account,
        request: SendPeople,
        whom: &Selection,
        mut key: Option<String>,
    ) -> Result<Option<Loaded>, EngineError> {
        let how = How { whom, keeps: true, by_hand: key.is_some() };
        let (mut plan, keys) = self.people(account, &request, how).await?;
        if key.is_some() {
            plan.due = leaves_at(account.kind, plan.now);
        }
        self.forget_dead_files().await?;
        let _loading = lock::load(self.data_dir())?;
        let batch = Batch {
            id: self.new_id(),
            account: account.id,
            template: plan.template.name.clone(),
            language: plan.template.language.clone(),
            priority: request.priority,
            source: Some(request.called),
            stopped: None,
            created_at: self.clock().now(),
        };
        let id = batch.id;
        plan.batch = id;
        self.write(move |tx| batches::insert_loading(tx, &batch)).await?;
        let mut loaded = Loaded { batch: Some(id), ..Loaded::default() };
        for page in keys.chunks(PORTION) {
            let people = self.read(|tx| contacts::by_keys(tx, page))?;
            let (made, notes): (Vec<Message>, Vec<Vec<RowProblem>>) =
                people.iter().map(|contact| plan.message(self, contact)).map(|made| (made.message, made.notes)).unzip();
            let (mut kept, mut given, account) = (made.clone(), key.clone(), account.id);
            let states = self
                .write(move |tx| {
                    if let Some(key) = &given
                        && !messages::taken_keys(tx, account, std::slice::from_ref(key))?.is_empty()
                    {
                        return Ok(None);
                    }
                    let each = kept.iter_mut().map(|message| {
                        // What is skipped stands for no press.
                        message.caller_key = given.clone().filter(|_| message.state != MessageState::Skipped);
                        let state = messages::insert(tx, message)?;
                        given = given.take().filter(|_| state == MessageState::Skipped);
                        Ok::<_, StoreError>(state)
                    });
                    each.collect::<Result<Vec<_>, _>>().map(Some)
                })
                .await;
            let states = match states {
                Ok(Some(states)) => states,
                ended => {
                    // What cannot be taken away now, the next engine takes away.
                    let taken: Result<u64, StoreError> =
                        self.write(move |tx| batches::discard_loading(tx, Some(id))).await;
                    if let Err(error) = taken {
                        tracing::warn!(code = error.code(), "half a mailing is taken away by the next start");
                    }
                    return ended.map(|_| None).map_err(EngineError::Store);
                }
            };
            if states.iter().any(|state| *state != MessageState::Skipped) {
                key = None;
            }
            for (((message, state), contact), notes) in made.iter().zip(states).zip(&people).zip(notes) {
                count(&mut loaded, message, state, contact, notes);
            }
        }
        self.write(move |tx| batches::loaded(tx, id)).await?;
        self.wake().notify_waiters();
        Ok(Some(loaded))
    }

    async fn people(
        &self,
        account: &Account,
        request: &SendPeople,
        how: How<'_>,
    ) -> Result<(Plan, Vec<i64>), EngineError> {
        let template = self.template(account, &request.template, request.language.as_deref())?;
        if let Some(obstacle) = obstacle(&template) {
            return Err(obstacle);
        }
        let now = self.clock().now();
        if let Some(at) = request.at.filter(|at| *at <= now) {
            return Err(EngineError::TimePassed { at: at.to_rfc3339() });
        }
        let known: Vec<String> = template.variables().into_iter().map(|variable| variable.name).collect();
        let is_known =
            |name: &str| known.iter().any(|known| known == name || known.strip_prefix("header.") == Some(name));
        let unknown = request.variables.names().filter(|name| !is_known(name));
        let problems: Vec<_> =
            unknown.map(|name| recado_core::template::FillProblem::Unknown { name: name.to_owned() }).collect();
        if !problems.is_empty() {
            return Err(EngineError::Variables { problems, expected: required(&template) });
        }
        let (calling_code, moment) = (self.region().country.calling_code(), self.moment());
        let (keys, fields) =
            self.read(|tx| Ok::<_, EngineError>((how.whom.keys(tx, calling_code, &moment)?, fields::all(tx)?)))?;
        if keys.is_empty() {
            return Err(EngineError::NobodyChosen { called: request.called.clone() });
        }
        let mut variables = request.variables.clone();
        match &request.media {
            Some(MediaSource::File(path)) if !how.keeps => {
                let value = self.look_at_file(path, Some(media_kind(&template)?)).await?.value;
                variables.set(HEADER, value);
            }
            Some(media) => {
                let (name, value) = self.header_value(&template, media).await?;
                variables.set(name, value);
            }
            None => self.require_files(&template, &variables)?,
        }
        let filler = self.filler(account, &template)?;
        let fixed = || filler.for_everybody().map(|(name, _)| name).collect::<Vec<_>>();
        if template.media().is_some() && variables.get(HEADER).is_none() && !fixed().contains(&HEADER) {
            return Err(unfit(&template, vec![FillProblem::Missing { name: HEADER.to_owned() }]));
        }
        let follows = if how.by_hand { template.follows() } else { BTreeMap::new() };
        let plan = Plan {
            today: self.today_of(account),
            allow_differences: request.allow_differences,
            purpose: recado_core::contact::Purpose::of_category(&template.category),
            filler,
            template,
            batch: BatchId::from_parts(0, [0; 10]),
            follows,
            variables,
            known,
            fields,
            country: account.country(),
            at: request.at,
            due: now,
            now,
        };
        Ok((plan, keys))
    }
}

/// Whom it goes to, and how.
#[derive(Clone, Copy)]
pub(in crate::api) struct How<'s> {
    pub(in crate::api) whom: &'s Selection,
    /// Whether the file that the messages carry is kept, or only looked at.
    pub(in crate::api) keeps: bool,
    /// Whether a form was filled: there a variable takes the value of the one that it follows.
    pub(in crate::api) by_hand: bool,
}

/// A person's message.
struct Made<'s> {
    message: Message,
    /// What one should know about it.
    notes: Vec<RowProblem>,
    /// The variables that the person's own data fills.
    own: Vec<&'s str>,
}

/// One of the people, and what becomes of the message to them.
pub(in crate::api) struct Seen<'s> {
    pub(in crate::api) contact: &'s Contact,
    pub(in crate::api) state: MessageState,
    /// The variables that their own data fills.
    pub(in crate::api) own: &'s [&'s str],
}

struct Plan {
    template: Template,
    filler: Filler,
    purpose: Option<recado_core::contact::Purpose>,
    batch: BatchId,
    variables: Variables,
    /// The template's.
    known: Vec<String>,
    /// Variables that take the value of another one where they have none.
    follows: BTreeMap<String, String>,
    fields: Vec<Field>,
    country: recado_core::Country,
    at: Option<DateTime<Utc>>,
    /// When they may leave, where no time was said.
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    today: chrono::NaiveDate,
    allow_differences: bool,
}

impl Plan {
    /// A person's message.
    fn message(&self, engine: &Engine, contact: &Contact) -> Made<'_> {
        let mut own = Vec::new();
        let shown = self.shown(contact);
        let mut values = self.variables.clone();
        for name in &self.known {
            let given =
                self.variables.names().any(|given| given == name || name.strip_prefix("header.") == Some(given));
            let value = self.filler.suggest(name, Some(&shown)).value;
            if !given && !value.is_empty() {
                values.set(name.clone(), value);
                own.push(name.as_str());
            }
        }
        for (name, followed) in &self.follows {
            let value = values.get(followed).or_else(|| values.get(followed.strip_prefix("header.")?));
            if let (None, Some(value)) = (values.get(name), value) {
                values.set(name.clone(), value.to_owned());
            }
        }
        let mut message = Message {
            id: engine.new_id(),
            batch: self.batch,
            contact: Some(contact.id),
            to: contact.phone.clone().into(),
            row: None,
            wa_id: None,
            caller_key: None,
            template: self.template.name.clone(),
            language: self.template.language.clone(),
            components: Vec::new(),
            state: if self.at.is_some() { MessageState::Scheduled } else { MessageState::Queued },
            due_at: self.at.unwrap_or(self.due),
            attempts: 0,
            wamid: None,
            error: None,
            created_at: self.now,
            updated_at: self.now,
        };
        let filled = self.template.fill(&values);
        let filled = filled.map_err(|problems| EngineError::Variables { problems, expected: Vec::new() });
        let fits = filled
            .and_then(|filled| Ok((filled, fitting(&self.template, &values, self.today, self.allow_differences)?)));
        match fits {
            Ok((filled, notes)) => {
                message.components = filled.components;
                let language = || self.template.language.clone();
                let told = notes.into_iter().map(|note| told(&EngineError::Charge { note, language: language() }));
                return Made { message, notes: told.collect(), own };
            }
            Err(error) => {
                message.state = MessageState::Skipped;
                message.error = Some(MessageError { problem: Some(told(&error)), ..MessageError::of(Reason::BadRow) });
            }
        }
        Made { message, notes: Vec::new(), own }
    }

    /// The contact with its values as people read them.
    fn shown(&self, contact: &Contact) -> Contact {
        let notation = notation_of(self.country);
        let shown = contact.fields.iter().map(|(name, value)| {
            let kind = self.fields.iter().find(|field| field.name == *name).map(|field| &field.kind);
            (name.clone(), kind.map_or_else(|| value.clone(), |kind| kind.show(value, notation)))
        });
        Contact { fields: shown.collect(), ..contact.clone() }
    }
}

/// An error as it is kept with a row.
fn told(error: &EngineError) -> RowProblem {
    let params: BTreeMap<String, String> =
        error.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    RowProblem { code: error.code().to_owned(), params }
}

fn count(loaded: &mut Loaded, message: &Message, state: MessageState, contact: &Contact, notes: Vec<RowProblem>) {
    loaded.rows += 1;
    if state != MessageState::Skipped {
        loaded.queued += 1;
        loaded.warned += u64::from(!notes.is_empty());
        let row = u32::try_from(loaded.rows).unwrap_or(u32::MAX);
        let room = TOLD.saturating_sub(loaded.warnings.len());
        let value = Some(contact.phone.e164().to_owned());
        loaded.warnings.extend(notes.into_iter().take(room).map(|problem| Rejected {
            row,
            problem,
            value: value.clone(),
        }));
        return;
    }
    loaded.skipped += 1;
    let Some(problem) = message.error.as_ref().and_then(|error| error.problem.clone()) else { return };
    loaded.rejected += 1;
    if loaded.rejects.len() < TOLD {
        let row = u32::try_from(loaded.rows).unwrap_or(u32::MAX);
        loaded.rejects.push(Rejected { row, problem, value: Some(contact.phone.e164().to_owned()) });
    }
}
