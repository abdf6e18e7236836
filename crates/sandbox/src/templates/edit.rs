//! Templates changed, let go again and deleted (API sheet, section 3.4).

use std::sync::Arc;

use serde_json::{Value, json};

use super::create::{lacked, unlike_others};
use super::{Stored, rules, samples};
use crate::answer::{Answer, Answered};
use crate::duration::millis;
use crate::error::GraphError;
use crate::request::Request;
use crate::state::{State, now};

const DAY: u64 = 24 * 3600 * 1000;

/// `POST /{template-id}`
pub(crate) fn edit(state: &State, request: &Request, id: &str) -> Answered {
    let old = state.templates.by_id(id).ok_or_else(|| GraphError::no_object("POST", id))?;
    let body = request.object();
    let approved = old.status() == "APPROVED";
    if !approved && !matches!(old.status(), "REJECTED" | "PAUSED") {
        return Err(unchangeable("This template can't be edited while it is being reviewed or after it was disabled."));
    }
    let now = now();
    if approved {
        let within = |span: u64| old.edited.iter().filter(|at| now.saturating_sub(**at) < span).count();
        if within(DAY) >= 1 || within(30 * DAY) >= 10 {
            return Err(unchangeable("An approved template can be edited once in 24 hours and 10 times in 30 days."));
        }
        let category = body.get("category").and_then(Value::as_str);
        if category.is_some_and(|category| !category.eq_ignore_ascii_case(old.category())) {
            return Err(unchangeable("The category of an approved template can't be changed."));
        }
    }
    let mut shown = old.shown.clone();
    shown.insert("category".to_owned(), json!(old.category()));
    for key in ["category", "components", "message_send_ttl_seconds", "parameter_format"] {
        if let Some(value) = body.get(key) {
            shown.insert(key.to_owned(), value.clone());
        }
    }
    rules::check(&shown)?;
    if let Some(components) = body.get("components") {
        lacked(components, &state.faults().lacks)?;
        samples::check(components, &state.uploads)?;
        shown.insert("components".to_owned(), samples::with_addresses(components.clone()));
    }
    let mut template = Stored::first(old.id, Value::Object(shown))
        .map_err(|problem| GraphError::template(2_388_042, "Invalid components", problem.to_string()))?;
    template.edited.clone_from(&old.edited);
    template.pauses = old.pauses;
    if approved {
        template.edited.push(now);
    }
    template.submit(now + millis(state.templates.review));
    let category = state.templates.change(|shelf| {
        unlike_others(shelf, &template.template, template.id)?;
        let alone = shelf.by_name.get(&template.name).is_none_or(|languages| languages.len() == 1);
        template.judge_category(!approved && alone);
        let category = template.category().to_owned();
        shelf.put(template);
        Ok::<_, GraphError>(category)
    })?;
    Ok(Answer::json(&json!({ "success": true, "id": id, "name": *old.name, "category": category })))
}

fn unchangeable(text: &str) -> GraphError {
    GraphError::template(2_388_039, "Message template status can't be changed", text)
}

/// `POST /{template-id}/unpause`
pub(crate) fn unpause(state: &State, id: &str) -> Answered {
    let old = state.templates.by_id(id).ok_or_else(|| GraphError::no_object("POST", id))?;
    if old.status() != "PAUSED" {
        return Ok(Answer::json(&json!({ "success": false, "reason": "The template is not paused." })));
    }
    let mut template = Stored::clone(&old);
    template.set_status("APPROVED");
    state.templates.change(|shelf| shelf.put(template));
    Ok(Answer::success())
}

/// `DELETE /{waba}/message_templates?name=…`, with `hsm_id` for one language, or `hsm_ids` alone.
pub(crate) fn delete(state: &State, request: &Request) -> Answered {
    let all = state.templates.all();
    let doomed: Vec<Arc<Stored>> = match (request.query("name"), request.query("hsm_id"), request.query("hsm_ids")) {
        (None, None, Some(ids)) => {
            let ids: Vec<String> =
                serde_json::from_str(ids).map_err(|_| GraphError::parameter("Param hsm_ids must be an array."))?;
            all.into_iter().filter(|template| ids.contains(&template.id.to_string())).collect()
        }
        (Some(name), id, None) => all
            .into_iter()
            .filter(|template| &*template.name == name)
            .filter(|template| id.is_none_or(|id| template.id.to_string() == id))
            .collect(),
        _ => return Err(GraphError::required("name")),
    };
    if doomed.is_empty() {
        let text = "The message template doesn't exist or can't be deleted.";
        return Err(GraphError::template(2_593_002, "Message Template Not Found", text));
    }
    if doomed.iter().any(|template| template.status() == "DISABLED") {
        return Err(unchangeable("A disabled template can't be deleted."));
    }
    state.templates.change(|shelf| {
        for template in &doomed {
            shelf.remove(template.id);
        }
    });
    Ok(Answer::success())
}
