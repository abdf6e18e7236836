//! `/practice/…`: the controls of the practice service, which the platform does not have. For tests and acceptance
//! checks that drive a running service from outside.
//!
//! They need no token, so they answer only to this machine, and never to a web page: a browser that is led astray sends
//! its page's origin, or asks for a name that only seemed to be somebody else's machine, and with either gets nothing.

use std::sync::PoisonError;
use std::time::Duration;

use serde_json::{Value, json};

use crate::answer::{Answer, Answered};
use crate::auth::TokenState;
use crate::customer;
use crate::error::GraphError;
use crate::faults::Faults;
use crate::phone;
use crate::request::Request;
use crate::state::State;
use crate::templates::{CATEGORIES, REASONS, SCORES};

/// The answer to a request of the controls.
pub(crate) fn answer(state: &State, request: &Request, from_here: bool) -> Answered {
    if !from_here || request.is_from_a_page() || !request.host_is_here() {
        return Err(GraphError::messaging(10));
    }
    let pieces = request.pieces();
    match (request.method.as_str(), pieces.get(1..).unwrap_or_default()) {
        ("GET", ["faults"]) => Ok(Answer::json(&*state.faults())),
        ("POST", ["faults"]) => set_faults(state, request),
        ("GET", ["record"]) => state.records.with(|records| Ok(Answer::json(records))),
        ("GET", ["answers"]) => Ok(Answer::json(&state.inbox.after(after(request)?))),
        ("GET", ["phone"]) => {
            let to = request.query("to").ok_or_else(|| GraphError::required("to"))?;
            Ok(Answer::json(&phone::look(state, to, after(request)?)))
        }
        ("GET", ["uploads"]) => {
            let (media, bytes) = state.media.uploads();
            Ok(Answer::json(&json!({ "media": media, "bytes": bytes, "samples": state.uploads.samples() })))
        }
        ("POST", ["expire_media"]) => {
            let id = request.object().remove("id");
            let id = id.as_ref().and_then(Value::as_str);
            let there = state.media.expire(id);
            if there { Ok(Answer::success()) } else { Err(GraphError::no_object("POST", id.unwrap_or_default())) }
        }
        ("GET", ["media", id]) => {
            let medium = state.media.seen(id).ok_or_else(|| GraphError::no_object("GET", id))?;
            Ok(Answer::bytes(&medium.mime, medium.bytes))
        }
        ("POST", ["answer"]) => {
            let answer: customer::Answer = serde_json::from_slice(&request.body)
                .map_err(|problem| GraphError::parameter(&format!("The body must be an answer: {problem}.")))?;
            Ok(Answer::json(&customer::receive(state, &answer)?))
        }
        ("POST", ["template", name, language, what]) => template(state, request, (name, language), what),
        ("POST", ["token"]) => {
            let word = request.object().remove("state").ok_or_else(|| GraphError::required("state"))?;
            let word: TokenState = serde_json::from_value(word)
                .map_err(|_| GraphError::parameter("Param state must be one of {valid, expired, revoked}."))?;
            *state.token_state.write().unwrap_or_else(PoisonError::into_inner) = word;
            Ok(Answer::success())
        }
        ("POST", ["reset"]) => {
            state.reset();
            Ok(Answer::success())
        }
        _ => Err(GraphError::unknown_path(&pieces.join("/"))),
    }
}

/// What the platform does to a template by itself, at once.
fn template(state: &State, request: &Request, (name, language): (&str, &str), what: &str) -> Answered {
    let body = request.object();
    let word = |key: &str| body.get(key).and_then(Value::as_str).ok_or_else(|| GraphError::required(key));
    let seconds = match body.get("seconds") {
        None => None,
        Some(seconds) => {
            let seconds = seconds.as_u64().ok_or_else(|| GraphError::parameter("Param seconds must be a number."))?;
            Some(Duration::from_secs(seconds))
        }
    };
    let templates = &state.templates;
    let done = match what {
        "status" => templates.set_status(name, language, word("status")?),
        "quality" => templates.set_quality(name, language, &known(word("score")?, &SCORES)?, seconds),
        "reject" => templates.reject(name, language, &known(word("reason")?, &REASONS)?),
        "category" => {
            let category = match body.get("correct_category") {
                Some(Value::Null) => None,
                _ => Some(known(word("correct_category")?, &CATEGORIES)?),
            };
            templates.announce(name, language, category.as_deref(), seconds)
        }
        _ => return Err(GraphError::unknown_path(what)),
    };
    done.map(|()| Answer::success()).ok_or_else(|| GraphError::no_object("POST", name))
}

/// The word in upper case, if it is one of these.
fn known(word: &str, words: &[&str]) -> Result<String, GraphError> {
    let upper = word.to_ascii_uppercase();
    if words.contains(&upper.as_str()) {
        return Ok(upper);
    }
    Err(GraphError::parameter(&format!("must be one of {{{}}} - got \"{word}\".", words.join(", "))))
}

/// How many are known already.
fn after(request: &Request) -> Result<usize, GraphError> {
    let after = request.query("after").map_or(Ok(0), str::parse);
    after.map_err(|_| GraphError::parameter("Param after must be a number."))
}

/// What the request names is changed; what it does not name stays.
fn set_faults(state: &State, request: &Request) -> Answered {
    let Ok(Value::Object(changes)) = serde_json::from_slice(&request.body) else {
        return Err(GraphError::parameter("The body must be an object of faults."));
    };
    let changed = state.change_faults(|faults| {
        let mut object = serde_json::to_value(&*faults).unwrap_or_default();
        if let Some(object) = object.as_object_mut() {
            object.extend(changes);
        }
        *faults = serde_json::from_value::<Faults>(object)?;
        Ok::<_, serde_json::Error>(json!(faults))
    });
    changed.map(|faults| Answer::json(&faults)).map_err(|problem| GraphError::parameter(&problem.to_string()))
}
