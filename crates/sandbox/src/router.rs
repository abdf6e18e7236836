//! Which part of the service answers. A hand-written match: the platform's version may stand in front of a path or not,
//! what an id is decides what it can do, and nothing may ever answer in a framework's own words.

use crate::account::{self, APP_ID, PHONE_NUMBER_ID, WABA_ID};
use crate::answer::Answered;
use crate::error::GraphError;
use crate::request::Request;
use crate::state::State;
use crate::{auth, history, media, messages, number, templates, token, upload, waba};

/// The answer to a request of the platform's API.
pub(crate) async fn answer(state: &State, request: &Request) -> Answered {
    auth::check(state, request)?;
    if is_management(request) {
        state.usage.count()?;
    }
    let pieces = request.pieces();
    match (request.method.as_str(), pieces.as_slice()) {
        ("GET", ["debug_token"]) => token::debug(state, request),
        ("GET", ["whatsapp_business", "attachments"]) => media::fetch(state, request),
        (_, [id, edge @ ..]) => object(state, request, id, edge).await,
        (_, []) => Err(GraphError::unknown_path("")),
    }
}

async fn object(state: &State, request: &Request, id: &str, edge: &[&str]) -> Answered {
    let method = request.method.as_str();
    match (id, method, edge) {
        (PHONE_NUMBER_ID, "POST", ["messages"]) => messages::send(state, request),
        (PHONE_NUMBER_ID, "GET", []) => number::get(state, request),
        (PHONE_NUMBER_ID, "GET", ["message_history"]) => history::get(state, request),
        (PHONE_NUMBER_ID, "POST", ["media"]) => media::upload(state, request).await,
        (PHONE_NUMBER_ID, "GET", ["whatsapp_business_profile"]) => number::profile(),
        (PHONE_NUMBER_ID, "POST", ["register"]) => number::register(state, request),
        (PHONE_NUMBER_ID, "POST", ["deregister"]) => number::deregister(state),
        (WABA_ID, "GET", []) => waba::get(state, request),
        (WABA_ID, "GET", ["phone_numbers"]) => waba::phone_numbers(state, request),
        (WABA_ID, "GET", ["message_templates"]) => templates::list(state, request),
        (WABA_ID, "POST", ["message_templates"]) => templates::create(state, request),
        (WABA_ID, "DELETE", ["message_templates"]) => templates::delete(state, request),
        (WABA_ID, "GET", ["subscribed_apps"]) => waba::subscribed_apps(),
        (APP_ID, "POST", ["uploads"]) => upload::open(state, request),
        _ => other(state, request, id, edge),
    }
}

/// Things that come and go: templates, media, uploads, the history of a message.
fn other(state: &State, request: &Request, id: &str, edge: &[&str]) -> Answered {
    let method = request.method.as_str();
    if let Some(key) = id.strip_prefix("upload:") {
        return match (method, edge) {
            ("POST", []) => upload::receive(state, request, key),
            ("GET", []) => upload::offset(state, key),
            _ => Err(GraphError::no_object(method, id)),
        };
    }
    if state.templates.has(id) {
        return match (method, edge) {
            ("GET", []) => templates::get(state, request, id),
            ("POST", []) => templates::edit(state, request, id),
            ("POST", ["unpause"]) => templates::unpause(state, id),
            _ => nothing(request, id, edge),
        };
    }
    match (method, edge) {
        ("GET", []) => media::describe(state, request, id),
        ("DELETE", []) => media::delete(state, request, id),
        ("GET", ["events"]) => {
            history::events(state, request, id).unwrap_or_else(|| Err(GraphError::no_object(method, id)))
        }
        _ => nothing(request, id, edge),
    }
}

/// Edges that exist, for the choice of words where a method does not fit.
const EDGES: [&str; 12] = [
    "messages",
    "message_history",
    "media",
    "whatsapp_business_profile",
    "register",
    "deregister",
    "phone_numbers",
    "message_templates",
    "subscribed_apps",
    "uploads",
    "unpause",
    "events",
];

/// No such object, no such path, or no such method of it.
fn nothing(request: &Request, id: &str, edge: &[&str]) -> Answered {
    let known = [PHONE_NUMBER_ID, WABA_ID, APP_ID].contains(&id);
    let foreign = [account::FOREIGN_PHONE_NUMBER_ID, account::FOREIGN_WABA_ID].contains(&id);
    match edge {
        [] => Err(GraphError::no_object(&request.method, id)),
        [edge] if EDGES.contains(edge) || foreign => {
            Err(GraphError::no_object(&request.method, if known { edge } else { id }))
        }
        _ => Err(GraphError::unknown_path(&edge.join("/"))),
    }
}

/// Whether a call counts against the quota of management calls.
fn is_management(request: &Request) -> bool {
    matches!(request.pieces().as_slice(), [PHONE_NUMBER_ID] | [WABA_ID, ..])
}
