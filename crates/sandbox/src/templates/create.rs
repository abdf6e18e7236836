//! `POST /{waba}/message_templates`: a new template, or a new language of one (API sheet, section 3.2).

use std::collections::VecDeque;

use recado_core::template::Template;
use recado_core::template::component::Component;
use serde_json::{Map, Value, json};

use super::{HOUR_MILLIS, MOST, MOST_AN_HOUR, Shelf, Stored, rules, samples};
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
    let components = body.get("components").cloned().unwrap_or_default();
    lacked(&components, &state.faults().lacks)?;
    samples::check(&components, &state.uploads)?;
    let mut template: Map<String, Value> =
        KEPT.iter().filter_map(|key| Some(((*key).to_owned(), body.get(*key)?.clone()))).collect();
    let category = text(&body, "category").to_ascii_uppercase();
    template.insert("category".into(), json!(category));
    template.insert("components".into(), samples::with_addresses(components));
    let (now, name) = (now(), text(&body, "name"));
    let ends = now + millis(state.templates.review);
    let (id, category) = state.templates.change(|shelf| {
        free(shelf, name, text(&body, "language"), &category)?;
        let mut stored = Stored::submitted(shelf.next_id(), Value::Object(template), ends)
            .map_err(|problem| GraphError::template(2_388_042, "Invalid components", problem.to_string()))?;
        unlike_others(shelf, &stored.template, stored.id)?;
        // One name has one category over all its languages (API sheet, section 3.2).
        stored.judge_category(!shelf.by_name.contains_key(name));
        let answer = (shelf.new_id(), stored.category().to_owned());
        shelf.put(stored);
        shelf.created.push_back(now);
        Ok::<_, GraphError>(answer)
    })?;
    Ok(Answer::json(&json!({ "id": id.to_string(), "status": "PENDING", "category": category })))
}

/// Whether the account has all kinds of button.
pub(super) fn lacked(components: &Value, lacks: &[String]) -> Result<(), GraphError> {
    let parts = components.as_array().into_iter().flatten();
    let buttons = parts.filter_map(|part| part.get("buttons").and_then(Value::as_array)).flatten();
    for kind in buttons.filter_map(|button| button.get("type").and_then(Value::as_str)) {
        if lacks.iter().any(|lacked| lacked.eq_ignore_ascii_case(kind)) {
            let kind = kind.to_ascii_uppercase();
            let text = format!("Buttons of type {kind} are not available for this WhatsApp Business Account.");
            return Err(GraphError::invalid("Button Type Not Available", text));
        }
    }
    Ok(())
}

/// Whether no other template says the same (API sheet, section 3.3; no source gives the subcode).
pub(super) fn unlike_others(shelf: &Shelf, template: &Template, id: u64) -> Result<(), GraphError> {
    let said = |template: &Template| {
        let body = template.components.iter().find_map(|part| match part {
            Component::Body { text } => Some(text.clone()),
            _ => None,
        });
        let footer = template.components.iter().find_map(|part| match part {
            Component::Footer { text } => Some(text.clone()),
            _ => None,
        });
        body.map(|body| (body, footer))
    };
    let Some(text) = said(template) else { return Ok(()) };
    let twin = shelf.by_id.values().find(|other| other.id != id && said(&other.template).as_ref() == Some(&text));
    match twin {
        None => Ok(()),
        Some(twin) => {
            let text = format!(
                "There is already a message template with the same body and footer: {} ({}).",
                twin.name, twin.language
            );
            Err(GraphError::invalid("Message Template Content Already Exists", text))
        }
    }
}

/// Whether there is room for this name in this language.
fn free(shelf: &mut Shelf, name: &str, language: &str, category: &str) -> Result<(), GraphError> {
    if in_the_last_hour(&mut shelf.created) >= MOST_AN_HOUR {
        let text = format!("{MOST_AN_HOUR} message templates can be created in an hour.");
        return Err(GraphError::refused(80_007, text));
    }
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
    if let Some(other) = languages.iter().find(|template| template.category() != category) {
        let text = format!(
            "The category {category} doesn't match the one that's already associated with this template, {}.",
            other.category()
        );
        return Err(GraphError::parameter(&text));
    }
    if shelf.by_id.len() >= MOST {
        let text = format!("This account can have up to {MOST} message templates.");
        return Err(GraphError::template(2_388_019, "Message Template Limit Exceeded", text));
    }
    Ok(())
}

/// How many of these times are not an hour ago; forgets the others.
fn in_the_last_hour(created: &mut VecDeque<u64>) -> usize {
    let now = now();
    while created.front().is_some_and(|at| now.saturating_sub(*at) >= HOUR_MILLIS) {
        created.pop_front();
    }
    created.len()
}

fn text<'a>(body: &'a Map<String, Value>, key: &str) -> &'a str {
    body.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps one more, at a time that is not of this hour.
    fn add(shelf: &mut Shelf, number: usize) {
        let template = json!({ "name": format!("n{number}"), "language": "pt_BR", "category": "UTILITY",
            "components": [{ "type": "BODY", "text": format!("A encomenda {number} chegou.") }] });
        let stored = Stored::submitted(shelf.new_id(), template, 0).unwrap();
        shelf.put(stored);
    }

    #[test]
    fn an_account_has_room_for_250() {
        let mut shelf = Shelf::first();
        for number in shelf.by_id.len()..MOST {
            assert_eq!(free(&mut shelf, "mais", "pt_BR", "UTILITY"), Ok(()));
            add(&mut shelf, number);
        }
        let full = free(&mut shelf, "mais", "pt_BR", "UTILITY").unwrap_err();
        assert_eq!((full.code, full.subcode), (100, Some(2_388_019)));
    }

    #[test]
    fn an_hour_is_over_after_an_hour() {
        let now = now();
        let mut created: VecDeque<u64> = [now - HOUR_MILLIS, now - HOUR_MILLIS + 5_000, now].into();
        assert_eq!(in_the_last_hour(&mut created), 2);
    }
}
