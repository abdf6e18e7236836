//! Templates to read: the list with its filters and pages, and one by its id (API sheet, section 3.1).

use std::sync::Arc;

use serde_json::{Value, json};

use super::{MOST, Stored};
use crate::answer::{Answer, Answered};
use crate::error::GraphError;
use crate::page::{self, Wanted};
use crate::request::Request;
use crate::state::State;
use crate::{fields, number};

/// What comes without `fields`.
const USUAL: [&str; 7] = ["name", "parameter_format", "components", "language", "status", "category", "id"];
/// What may be asked for, and has no value in most templates.
const KNOWN: [&str; 17] = [
    "sub_category",
    "previous_category",
    "rejected_reason",
    "quality_score",
    "correct_category",
    "library_template_name",
    "message_send_ttl_seconds",
    "cta_url_link_tracking_opted_out",
    "last_updated_time",
    "health_status",
    "degrees_of_freedom_spec",
    "display_format",
    "source",
    "is_primary_device_delivery_only",
    "creative_sourcing_spec",
    "bid_spec",
    "parameter_format",
];

/// `GET /{waba}/message_templates`
pub(crate) fn list(state: &State, request: &Request) -> Answered {
    let all = state.templates.all();
    let total = all.len();
    let wanted: Vec<Arc<Stored>> = all.into_iter().filter(|template| is_wanted(template, request)).collect();
    let (page, more) = Wanted::of(request).cut(&wanted, |template| template.id);
    let data: Vec<Value> =
        page.iter().map(|template| view(state, template, request.query("fields"))).collect::<Result<_, _>>()?;
    let ends = page.first().zip(page.last()).map(|(first, last)| (first.id, last.id));
    let mut answer = page::answer(request, &state.api_url, data, ends, more);
    if let (Some(summary), Some(answer)) = (request.query("summary"), answer.as_object_mut()) {
        let object = json!({
            "total_count": wanted.len(), "message_template_count": total, "message_template_limit": MOST,
            "are_translations_complete": true,
        });
        let object = object.as_object().cloned().unwrap_or_default();
        answer.insert("summary".into(), fields::select(&object, Some(summary), &[], &[], "Summary")?);
    }
    Ok(Answer::json(&answer))
}

/// `GET /{template-id}`; the id is known.
pub(crate) fn get(state: &State, request: &Request, id: &str) -> Answered {
    let template = state.templates.by_id(id).ok_or_else(|| GraphError::no_object("GET", id))?;
    Ok(Answer::json(&view(state, &template, request.query("fields"))?))
}

fn view(state: &State, template: &Stored, wanted: Option<&str>) -> Result<Value, GraphError> {
    let mut object = template.view();
    if wanted.is_some_and(|wanted| wanted.contains("health_status")) {
        let health = number::health(state, "MESSAGE_TEMPLATE", &template.id.to_string());
        object.insert("health_status".into(), health);
    }
    fields::select(&object, wanted, &USUAL, &KNOWN, "WhatsAppMessageTemplate")
}

fn is_wanted(template: &Stored, request: &Request) -> bool {
    let same = |name: &str, value: &str| request.query(name).is_none_or(|wanted| wanted.eq_ignore_ascii_case(value));
    let holds = |name: &str, text: &str| request.query(name).is_none_or(|wanted| text.contains(wanted));
    let text = &template.slots.body.text;
    same("status", template.status())
        && same("category", template.category())
        && same("language", &template.language)
        && holds("name", &template.name)
        && holds("content", text)
        && request.query("name_or_content").is_none_or(|wanted| template.name.contains(wanted) || text.contains(wanted))
}
