//! `POST /{waba}/message_templates`: a new template, or a new language of one (API sheet, section 3.2).

use serde_json::{Map, Value, json};

use super::{MOST, Shelf, Stored, rules};
use crate::answer::{Answer, Answered};
use crate::duration::millis;
use crate::error::GraphError;
use crate::request::Request;
use crate::state::{State, now};

/// Keys that a request may bring and that are shown again.
const KEPT: [&str; 9] = [
    "name",
    "language",
    "category",
    "sub_category",
    "parameter_format",
    "components",
    "message_send_ttl_seconds",
    "display_format",
    "cta_url_link_tracking_opted_out",
];

/// `POST /{waba}/message_templates`
pub(crate) fn create(state: &State, request: &Request) -> Answered {
    let body = request.object();
    rules::check(&body)?;
    let mut template: Map<String, Value> =
        KEPT.iter().filter_map(|key| Some(((*key).to_owned(), body.get(*key)?.clone()))).collect();
    let category = text(&body, "category").to_ascii_uppercase();
    template.insert("category".into(), json!(category));
    let ends = now() + millis(state.templates.review);
    let id = state.templates.change(|shelf| {
        free(shelf, text(&body, "name"), text(&body, "language"), &category)?;
        let id = shelf.new_id();
        let stored = Stored::submitted(id, Value::Object(template), ends)
            .map_err(|problem| GraphError::template(2_388_042, "Invalid components", problem.to_string()))?;
        shelf.put(stored);
        Ok::<_, GraphError>(id)
    })?;
    Ok(Answer::json(&json!({ "id": id.to_string(), "status": "PENDING", "category": category })))
}

/// Whether there is room for this name in this language.
fn free(shelf: &Shelf, name: &str, language: &str, category: &str) -> Result<(), GraphError> {
    let languages = shelf.by_name.get(name).map(Vec::as_slice).unwrap_or_default();
    if languages.iter().any(|template| &*template.language == language) {
        return Err(GraphError::template(
            2_388_024,
            "Content in This Language Already Exists",
            "There is already content for this template in this language. You can create a new template and try again.",
        ));
    }
    let blocked = shelf.blocked.get(&(name.to_owned(), language.to_owned()));
    if blocked.is_some_and(|until| *until > now()) {
        return Err(GraphError::template(
            2_388_023,
            "Message Template Language Is Being Deleted",
            "New content can't be added while the existing content is being deleted. Try again in 4 weeks or create a \
             new message template.",
        ));
    }
    if let Some(other) = languages.iter().find(|template| template.category != category) {
        let text = format!(
            "The category {category} doesn't match the one that's already associated with this template, {}.",
            other.category
        );
        return Err(GraphError::parameter(&text));
    }
    if shelf.by_id.len() >= MOST {
        let text = format!("This account can have up to {MOST} message templates.");
        return Err(GraphError::template(2_388_019, "Message Template Limit Exceeded", text));
    }
    Ok(())
}

fn text<'a>(body: &'a Map<String, Value>, key: &str) -> &'a str {
    body.get(key).and_then(Value::as_str).unwrap_or_default()
}
