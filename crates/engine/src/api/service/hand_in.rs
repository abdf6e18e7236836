//! Requests taken to the service, one after the other, because somebody pressed.
//!
//! Each is looked at first: what the service has now decides whether a draft is a new template or a change, and whether it
//! can go at all. Before a request leaves, it is on the disk that it does; what comes back, or does not, is judged by
//! [`CallError::is_doubtful`], and doubt is settled by a look (`look`), never by asking again.

use recado_core::draft::{RequestKind, RequestState, TemplateRequest};
use recado_core::template::Template;
use recado_core::{Account, TemplateRequestId};
use recado_store::StoreError;
use recado_store::tables::{accounts, template_edits, template_requests, templates};
use recado_whatsapp::{CallError, Client, table};
use serde::Serialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::detail::Detail;
use super::look::has_taken;
use super::samples::Told;
use super::{ServiceProblem, lacks, look};
use crate::api::ErrorView;
use crate::api::prices::PriceView;
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// What came of handing one in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HandedIn {
    /// Of the request.
    pub id: String,
    /// `a-z`, `0-9` and `_`
    pub name: String,
    /// `pt_BR`; null: all of them, of a deletion.
    pub language: Option<String>,
    /// What has become of it.
    pub state: RequestState,
    /// The template's status now, in the platform's word.
    pub status: Option<String>,
    /// The template's category now, in the platform's word.
    pub category: Option<String>,
    /// It is another one than was asked for.
    pub category_changed: bool,
    /// What a notification costs in the category that it has.
    pub price: Option<PriceView>,
    /// What one would have cost in the category that was asked for.
    pub price_asked: Option<PriceView>,
    /// Why it was refused, still waits, or is unsure.
    pub error: Option<ErrorView>,
    /// The kind of that trouble: the command line's exit code is made of it.
    #[serde(skip)]
    #[ts(skip)]
    pub fault: Option<crate::Fault>,
}

/// What a call said.
enum Said {
    /// It was taken; a template that was made just now, as it will be listed.
    Taken(Option<Box<Template>>),
    /// The service said no to what was asked for.
    Refused(Detail),
    Failed(CallError),
}

impl Engine {
    /// Takes requests of an account to the service: those of these ids, or all that wait. `told` hears of samples that go
    /// along. Where the service is out of reach, or wants something first, what is left goes on waiting.
    ///
    /// # Errors
    /// [`ServiceProblem::RequestNotFound`]; where there is no token or no practice service, nothing has left.
    pub async fn hand_in(
        &self,
        account: &Account,
        ids: &[String],
        told: Told,
        words: &Words,
    ) -> Result<Vec<HandedIn>, EngineError> {
        // One press after the other: two at once would look at the same template side by side.
        let _alone = self.handing_in().lock().await;
        let wanted = self.wanted(account, ids)?;
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let client = self.client(account).await?;
        let mut handed = Vec::new();
        let mut over: Option<(ErrorView, crate::Fault)> = None;
        for request in wanted {
            let ended = match &over {
                Some(_) => Ok(None),
                None => self.hand_one(&client, account, &request, &told).await,
            };
            let error = match ended {
                Ok(error) => error,
                Err(error @ EngineError::Service(_)) => {
                    let passing = matches!(&error, EngineError::Service(call) if call.is_passing());
                    if passing {
                        over = Some((words.error_view(&error), error.fault()));
                    }
                    Some(error)
                }
                // A draft's own trouble, a sample that is gone: the others are not concerned.
                Err(error) => Some(error),
            };
            handed.push(self.told_of(account, &request, error, over.as_ref(), words)?);
        }
        Ok(handed)
    }

    fn wanted(&self, account: &Account, ids: &[String]) -> Result<Vec<TemplateRequest>, EngineError> {
        if ids.is_empty() {
            let (mut unsure, waiting) = self.read(|tx| {
                let unsure = template_requests::unsure(tx, account.id)?;
                Ok::<_, StoreError>((unsure, template_requests::waiting(tx, account.id)?))
            })?;
            unsure.extend(waiting);
            return Ok(unsure);
        }
        ids.iter().map(|id| self.found_request(account, id)).collect()
    }

    /// The request of this id.
    pub(super) fn found_request(&self, account: &Account, id: &str) -> Result<TemplateRequest, EngineError> {
        let missing = || ServiceProblem::RequestNotFound { id: id.to_owned() };
        let key: TemplateRequestId = id.parse().map_err(|_| missing())?;
        Ok(self.read(|tx| template_requests::by_id(tx, account.id, key))?.ok_or_else(missing)?)
    }

    /// Takes one to the service. What keeps it from there, where something of its own does.
    async fn hand_one(
        &self,
        client: &Client,
        account: &Account,
        request: &TemplateRequest,
        told: &Told,
    ) -> Result<Option<EngineError>, EngineError> {
        if matches!(request.state, RequestState::Taken | RequestState::Refused) {
            return Ok(None);
        }
        let listed = self.settle_named(client, account, &request.name).await?;
        let now = self.found_request(account, &request.id.to_string())?;
        if now.state != RequestState::Waiting {
            return Ok(None);
        }
        let unsure = self.read(|tx| template_requests::unsure(tx, account.id))?;
        if unsure.iter().any(|other| other.name == request.name) {
            return Ok(Some(ServiceProblem::Unsure { name: request.name.clone() }.into()));
        }
        if request.kind != RequestKind::Submit && has_taken(request, &listed) {
            // It is so already: deleted elsewhere, or let go by itself.
            self.leave(account, request, None).await?;
            self.took(account, request).await?;
            return Ok(None);
        }
        if let Some(problem) = self.why_not_now(account, request, &listed)? {
            return Ok(Some(problem));
        }
        let row = listed.iter().find(|row| Some(&row.language) == request.language.as_ref());
        let content = match request.kind {
            RequestKind::Submit => self.with_handles(client, account, request.id, &request.content, told).await?,
            _ => json!({}),
        };
        let edited = row.filter(|row| request.kind == RequestKind::Submit && row.status.is_approved());
        if !self.leave(account, request, edited.and_then(|row| row.service_id.as_deref())).await? {
            return Ok(None);
        }
        // As it left: when, above all.
        let left = self.found_request(account, &request.id.to_string())?;
        let said = call(client, account, request, row, &content).await;
        self.after(client, account, &left, said).await
    }

    /// Writes down that a request leaves, and that it is a change of an approved template where it is one. Says whether it
    /// was still to leave.
    async fn leave(
        &self,
        account: &Account,
        request: &TemplateRequest,
        edited: Option<&str>,
    ) -> Result<bool, EngineError> {
        let (account, id, now) = (account.id, request.id, self.clock().now());
        let edited = edited.map(str::to_owned);
        let left = self.write(move |tx| {
            let left = template_requests::leave(tx, id, now)?;
            if let Some(service_id) = edited.filter(|_| left) {
                template_edits::note(tx, account, &service_id, now)?;
            }
            Ok::<_, StoreError>(left)
        });
        Ok(left.await?)
    }

    /// Writes down what came of a call, and looks at the template where that tells more.
    async fn after(
        &self,
        client: &Client,
        account: &Account,
        request: &TemplateRequest,
        said: Said,
    ) -> Result<Option<EngineError>, EngineError> {
        let id = request.id;
        let error = match said {
            Said::Taken(made) => {
                self.took(account, request).await?;
                return self.seen_after(client, account, request, made.map(|made| *made)).await;
            }
            Said::Refused(detail) => {
                self.refused(account, request, detail).await?;
                return Ok(None);
            }
            Said::Failed(error) => error,
        };
        let detail = Detail::of(&error);
        if error.is_doubtful() {
            let kept = detail.kept();
            self.write(move |tx| template_requests::doubt(tx, id, &kept)).await?;
            self.settle_named(client, account, &request.name).await?;
            return Ok(None);
        }
        let Some(platform) = error.platform() else {
            self.did_not_arrive(account, request, None).await?;
            return Err(error.into());
        };
        if error.is_passing() {
            self.did_not_arrive(account, request, Some(detail)).await?;
            return Err(error.into());
        }
        if table::name_of(platform.code, platform.subcode) == "template-exists" || request.kind != RequestKind::Submit {
            // It may be there as it was asked for: an answer that was lost long ago, or somebody else's doing.
            let listed = self.look_at(client, account, &request.name, None).await?;
            if has_taken(request, &listed) {
                self.took(account, request).await?;
                return Ok(None);
            }
        }
        let lack = lacks::lack_of(&request.content, platform);
        self.refused(account, request, detail.with_lack(lack)).await?;
        Ok(None)
    }

    async fn refused(&self, account: &Account, request: &TemplateRequest, detail: Detail) -> Result<(), EngineError> {
        let (account, id, left, now) = (account.id, request.id, request.ended_at, self.clock().now());
        self.write(move |tx| {
            template_requests::end(tx, id, false, now, Some(&detail.kept()))?;
            if let Some(kind) = detail.lacks() {
                accounts::set_lacks(tx, account, kind, true)?;
            }
            left.map_or(Ok(()), |left| template_edits::forget(tx, account, left))
        })
        .await?;
        Ok(())
    }

    /// Looks at a template after something about it was taken. A look that fails takes nothing back.
    async fn seen_after(
        &self,
        client: &Client,
        account: &Account,
        request: &TemplateRequest,
        made: Option<Template>,
    ) -> Result<Option<EngineError>, EngineError> {
        if let Err(error) = self.look_at(client, account, &request.name, made.clone()).await {
            tracing::info!(code = error.code(), "a template that was handed in was not looked at");
            if let Some(made) = made {
                let (account, id, now) = (account.id, self.new_id(), self.clock().now());
                self.write(move |tx| templates::put(tx, account, id, &made, now)).await?;
            }
        }
        Ok(None)
    }

    /// What came of one, in words. `over`: why nothing more leaves.
    fn told_of(
        &self,
        account: &Account,
        request: &TemplateRequest,
        error: Option<EngineError>,
        over: Option<&(ErrorView, crate::Fault)>,
        words: &Words,
    ) -> Result<HandedIn, EngineError> {
        let (now, rows) = self.read(|tx| {
            let now = template_requests::by_id(tx, account.id, request.id)?;
            Ok::<_, StoreError>((now, templates::named(tx, account.id, &request.name)?))
        })?;
        // It goes where its draft was asked for again meanwhile.
        let now = now.unwrap_or_else(|| request.clone());
        let row = rows.iter().find(|row| Some(&row.language) == request.language.as_ref());
        let detail = Detail::read(now.detail.as_ref());
        let own = error.map(|error| (words.error_view(&error), error.fault()));
        let of_detail = || detail.told(now.state, &now.name, words).zip(detail.fault(now.state));
        let waits = now.state == RequestState::Waiting;
        let why = own.filter(|_| waits).or_else(of_detail).or_else(|| over.filter(|_| waits).cloned());
        let asked = request.content.get("category").and_then(Value::as_str).map(str::to_ascii_uppercase);
        let category = row.map(|row| row.category.clone());
        let taken = request.kind == RequestKind::Submit && now.state == RequestState::Taken;
        let changed = taken && category.is_some() && asked.is_some() && category != asked;
        let price = |category: &Option<String>| self.market_price(account, category.as_deref()?);
        Ok(HandedIn {
            id: now.id.to_string(),
            name: now.name.clone(),
            language: now.language.clone(),
            state: now.state,
            status: row.map(|row| row.status.to_string()),
            price: price(&category),
            price_asked: price(&asked),
            category,
            category_changed: changed,
            fault: why.as_ref().map(|(_, fault)| *fault),
            error: why.map(|(view, _)| view),
        })
    }
}

/// Asks the service for it, once.
async fn call(
    client: &Client,
    account: &Account,
    request: &TemplateRequest,
    row: Option<&Template>,
    content: &Value,
) -> Said {
    let (waba, id) = (account.waba_id.as_str(), row.and_then(|row| row.service_id.as_deref()));
    let said = match (request.kind, row, id) {
        (RequestKind::Submit, Some(row), Some(id)) => {
            client.edit_template(id, &change(content, row)).await.map(|_| Said::Taken(None))
        }
        (RequestKind::Submit, ..) => {
            let made = client.create_template(waba, content).await;
            made.map(|made| Said::Taken(look::as_made(content, &made).map(Box::new)))
        }
        (RequestKind::Delete, _, id) => {
            // Without a language all of them are meant; with one, its row is there.
            let id = id.filter(|_| request.language.is_some());
            client.delete_template(waba, &request.name, id).await.map(|()| Said::Taken(None))
        }
        (RequestKind::Unpause, _, id) => client.unpause_template(id.unwrap_or_default()).await.map(|unpaused| {
            let refused = || Said::Refused(Detail::unpause_refused(unpaused.reason));
            if unpaused.success { Said::Taken(None) } else { refused() }
        }),
    };
    said.unwrap_or_else(Said::Failed)
}

/// What a change may name (API sheet, section 3.4): name and language are fixed, and so is the category of an approved one.
fn change(content: &Value, row: &Template) -> Value {
    const MAY_CHANGE: [&str; 4] = ["category", "components", "message_send_ttl_seconds", "parameter_format"];
    let kept = |key: &&&str| **key != "category" || !row.status.is_approved();
    let pairs = MAY_CHANGE.iter().filter(kept).filter_map(|key| Some(((*key).to_owned(), content.get(*key)?.clone())));
    Value::Object(pairs.collect::<Map<_, _>>())
}
