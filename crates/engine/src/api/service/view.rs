//! What the service thinks of a template, from the last look at it, and what waits to be handed in.

use chrono::{DateTime, TimeDelta, Utc};
use recado_core::draft::{RequestKind, RequestState, TemplateRequest};
use recado_core::template::{Allowance, Definition, Template, title};
use recado_core::{Account, price};
use recado_store::StoreError;
use recado_store::tables::{accounts, template_edits, template_requests, templates};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::ask::not_deletable;
use super::{ServiceProblem, detail};
use crate::api::ErrorView;
use crate::api::drafts::DraftProblem;
use crate::api::prices::PriceView;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// For how long something that was refused is shown among what waits.
const REFUSED_SHOWN: TimeDelta = TimeDelta::days(3);

/// How often the service lets a template be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AllowanceView {
    /// It may be changed now.
    pub may: bool,
    /// As often as one likes: rejected, paused.
    pub unlimited: bool,
    /// Changes left in 24 hours.
    pub left_day: u32,
    /// Changes left in 30 days.
    pub left_month: u32,
    /// When the next one may be made, where only the limit is in the way.
    pub next_at: Option<DateTime<Utc>>,
}

/// What the service thinks of a template, and what can be asked for there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceView {
    /// The platform's word; `DRAFT` for what the service does not have.
    pub status: String,
    /// When it was looked at last.
    pub looked_at: Option<DateTime<Utc>>,
    /// Why it was rejected, and what to change.
    pub rejected: Option<ErrorView>,
    /// The platform's word.
    pub category: String,
    /// What a notification costs in it, by the list and in the account's own country.
    pub price: Option<PriceView>,
    /// The category that the platform is going to move it to.
    pub moves_to: Option<String>,
    /// What a notification costs then.
    pub price_then: Option<PriceView>,
    /// How often it may be changed.
    pub allowance: AllowanceView,
    /// The service deletes it on request.
    pub may_delete: bool,
    /// It is paused, and can be let go again on request.
    pub may_unpause: bool,
    /// What was asked for about it and is not over, and what was refused lately.
    pub requests: Vec<RequestCard>,
}

/// Something that was asked for at the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestCard {
    /// Ours.
    pub id: String,
    /// What.
    pub kind: RequestKind,
    /// It changes a template that the service has.
    pub changes: bool,
    /// The draft that it was written in; null: there was none, or it is gone.
    pub draft: Option<String>,
    /// `a-z`, `0-9` and `_`
    pub name: String,
    /// The name as people read it.
    pub title: String,
    /// `pt_BR`; null: in all languages, of a deletion.
    pub language: Option<String>,
    /// `UTILITY`, `MARKETING`, `AUTHENTICATION`; of what is handed in.
    pub category: Option<String>,
    /// What a notification costs in that category.
    pub price: Option<PriceView>,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What has become of it.
    pub state: RequestState,
    /// Why it cannot go now.
    pub problem: Option<ErrorView>,
    /// Why it was refused, came back, or is unsure.
    pub detail: Option<ErrorView>,
    /// The service's answer as it came, where nobody here understands it.
    pub raw: Option<String>,
}

impl Engine {
    /// What the service thinks of a template, from the last look at it.
    ///
    /// # Errors
    /// [`EngineError::TemplateNotFound`], [`EngineError::LanguageMissing`]
    pub fn template_service(
        &self,
        account: &Account,
        name: &str,
        language: &str,
        words: &Words,
    ) -> Result<ServiceView, EngineError> {
        let template = self.template(account, name, Some(language))?;
        let now = self.clock().now();
        let id = template.service_id.as_deref().unwrap_or_default();
        let (edits, looked_at, requests, rows) = self.read(|tx| {
            let of_it = templates::looked_at(tx, account.id, name, &template.language)?;
            let looked_at = of_it.map_or_else(|| accounts::templates_at(tx, account.id), |at| Ok(Some(at)))?;
            Ok::<_, StoreError>((
                template_edits::of_template(tx, account.id, id, now)?,
                looked_at,
                template_requests::open(tx, account.id, now - REFUSED_SHOWN)?,
                templates::named(tx, account.id, name)?,
            ))
        })?;
        let allowance = Allowance::of(&template.status, &edits, now);
        let moves_to = template.correct_category.clone().filter(|to| !to.eq_ignore_ascii_case(&template.category));
        let about = |request: &&TemplateRequest| {
            request.name == name && request.language.as_ref().is_none_or(|language| *language == template.language)
        };
        Ok(ServiceView {
            status: template.status.to_string(),
            looked_at,
            rejected: rejection(&template, words),
            price: self.market_price(account, &template.category),
            price_then: moves_to.as_deref().and_then(|to| self.market_price(account, to)),
            moves_to,
            allowance: AllowanceView {
                may: allowance.may,
                unlimited: allowance.unlimited,
                left_day: allowance.left_day,
                left_month: allowance.left_month,
                next_at: allowance.next_at,
            },
            may_delete: Allowance::may_delete(&template.status),
            may_unpause: Allowance::may_unpause(&template.status),
            requests: requests
                .iter()
                .filter(about)
                .map(|request| self.card_of(account, request, &rows, words))
                .collect::<Result<_, _>>()?,
            category: template.category,
        })
    }

    /// What waits to be handed in, what is unsure, and what was refused lately; the first that was asked for first.
    ///
    /// # Errors
    /// [`EngineError::Store`]
    pub fn template_requests(&self, account: &Account, words: &Words) -> Result<Vec<RequestCard>, EngineError> {
        let since = self.clock().now() - REFUSED_SHOWN;
        let open = self.read(|tx| template_requests::open(tx, account.id, since))?;
        let card = |request: &TemplateRequest| {
            let rows = self.read(|tx| templates::named(tx, account.id, &request.name))?;
            self.card_of(account, request, &rows, words)
        };
        open.iter().map(card).collect()
    }

    pub(super) fn card_of(
        &self,
        account: &Account,
        request: &TemplateRequest,
        rows: &[Template],
        words: &Words,
    ) -> Result<RequestCard, EngineError> {
        let waits = request.state == RequestState::Waiting;
        let problem = if waits { self.why_not_now(account, request, rows)? } else { None };
        let (detail, raw) = detail::told(request, words);
        let category = request.content.get("category").and_then(Value::as_str).map(str::to_ascii_uppercase);
        Ok(RequestCard {
            id: request.id.to_string(),
            kind: request.kind,
            changes: request.kind == RequestKind::Submit && row_of(request, rows).is_some(),
            draft: request.draft.map(|id| id.to_string()),
            title: title(&request.name),
            name: request.name.clone(),
            language: request.language.clone(),
            price: category.as_deref().and_then(|category| self.market_price(account, category)),
            category,
            asked_at: request.asked_at,
            state: request.state,
            problem: problem.map(|problem| words.error_view(&problem)),
            detail,
            raw,
        })
    }

    /// Why a request cannot go to the service, as far as is known here; `rows` are what it has of that name.
    pub(super) fn why_not_now(
        &self,
        account: &Account,
        request: &TemplateRequest,
        rows: &[Template],
    ) -> Result<Option<EngineError>, EngineError> {
        let row = row_of(request, rows);
        match request.kind {
            RequestKind::Submit => self.why_not_submit(account, request, row),
            RequestKind::Delete => {
                let about = |row: &&Template| request.language.as_ref().is_none_or(|one| *one == row.language);
                let fixed = rows.iter().filter(about).find(|row| row.status.as_str() == "DISABLED");
                Ok(fixed.map(|fixed| not_deletable(fixed).into()))
            }
            RequestKind::Unpause => {
                let paused = row.is_some_and(|row| Allowance::may_unpause(&row.status));
                Ok((!paused).then(|| ServiceProblem::NotPaused { name: request.name.clone() }.into()))
            }
        }
    }

    fn why_not_submit(
        &self,
        account: &Account,
        request: &TemplateRequest,
        row: Option<&Template>,
    ) -> Result<Option<EngineError>, EngineError> {
        let definition = Definition::read(&request.content).map_err(DraftProblem::from)?;
        let base = request.base.as_ref().map(|base| (base.name.as_str(), base.language.as_str()));
        let errors = self.errors_of(account, &definition, base)?;
        if errors > 0 {
            return Ok(Some(DraftProblem::HasErrors { count: errors }.into()));
        }
        if let Some(row) = row {
            let name = || row.name.clone();
            let (id, now) = (row.service_id.as_deref().unwrap_or_default(), self.clock().now());
            let edits = self.read(|tx| template_edits::of_template(tx, account.id, id, now))?;
            let allowance = Allowance::of(&row.status, &edits, now);
            let problem = match (allowance.may, allowance.next_at) {
                (false, Some(at)) => Some(ServiceProblem::EditsUsed { name: name(), at: self.told_time(account, at) }),
                (false, None) => Some(ServiceProblem::NotEditable { name: name(), status: row.status.to_string() }),
                (true, _) if row.status.is_approved() && row.category != definition.category() => {
                    Some(ServiceProblem::CategoryFixed { name: name(), category: row.category.clone() })
                }
                _ => None,
            };
            if let Some(problem) = problem {
                return Ok(Some(problem.into()));
            }
        }
        self.samples_problem(&request.content)
    }

    /// What a message to the account's own country costs by the list. In practice too: there it is what the same would cost
    /// in earnest.
    pub(super) fn market_price(&self, account: &Account, category: &str) -> Option<PriceView> {
        let rate = price::market_rate(&account.country, category, self.today_of(account))?;
        Some(PriceView { micros: rate.micros, currency: rate.currency.to_owned(), since: rate.since })
    }

    /// A time in the account's zone: `28/11/2026 09:15`.
    fn told_time(&self, account: &Account, at: DateTime<Utc>) -> String {
        let zone = account.time_zone.parse().unwrap_or(chrono_tz::Tz::UTC);
        at.with_timezone(&zone).format("%d/%m/%Y %H:%M").to_string()
    }
}

/// The template of the service's that a request is about.
fn row_of<'r>(request: &TemplateRequest, rows: &'r [Template]) -> Option<&'r Template> {
    rows.iter().find(|row| Some(&row.language) == request.language.as_ref() && row.service_id.is_some())
}

/// Why the platform rejected a template, and what to change.
fn rejection(template: &Template, words: &Words) -> Option<ErrorView> {
    let rejected = template.status.as_str() == "REJECTED";
    rejected.then(|| words.rejection_view(template.rejected_reason.as_deref().unwrap_or_default()))
}
