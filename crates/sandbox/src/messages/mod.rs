//! `POST /{phone}/messages`: a message is taken or refused. The order of the checks is that of the API sheet's section
//! 10, because the same wrong request must get the same code every time.

mod components;
mod payment;
mod recipient;
pub(crate) mod sent;
mod template;
mod text;

use std::sync::Arc;

use chrono::DateTime;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::account;
use crate::answer::{Answer, Answered};
use crate::error::GraphError;
use crate::phone::Letter;
use crate::rate::TooFast;
use crate::record::Record;
use crate::request::Request;
use crate::state::{State, now};
use crate::templates::Stored;
use crate::timeline::{Fate, Timeline};
use crate::wamid::Wamid;
use components::Found;
pub(crate) use payment::Orders;
pub(crate) use recipient::Recipient;
pub(crate) use text::TEXT_LIMIT;

/// What a check of the content found out.
#[derive(Debug, Default)]
struct Content {
    /// None for a free message.
    template: Option<Arc<Stored>>,
    /// What its values say.
    found: Found,
}

/// `POST /{phone}/messages`
pub(crate) fn send(state: &State, request: &Request) -> Answered {
    let faults = state.faults();
    if faults.unregistered {
        return Err(GraphError::messaging(133_010));
    }
    if faults.locked {
        return Err(GraphError::messaging(131_031));
    }
    let body = request.object();
    product(&body)?;
    if body.contains_key("status") {
        return mark_read(&body);
    }
    let kind = body.get("type").and_then(Value::as_str).unwrap_or("text");
    let person = person(&body)?;
    let template = if kind == "template" { Some(template::Wanted::read(&body)?) } else { None };
    if template.is_none() {
        text::check(kind, &body)?;
    }
    let to = person.recipient()?;
    if let (Some(to), Some(list)) = (&to, &faults.allow_list)
        && !list.iter().any(|allowed| digits(allowed) == to.digits)
    {
        return Err(GraphError::messaging(131_030));
    }
    state.rate.take(person.bucket(to.as_ref())).map_err(|full| match full {
        TooFast::Number => GraphError::refused(130_429, "Cloud API message throughput has been reached."),
        TooFast::Pair => GraphError::refused(
            131_056,
            "Too many messages sent from this phone number to the same phone number in a short period of time. \
             Please wait and try again later.",
        ),
    })?;
    let content = match template {
        Some(wanted) => wanted.check(state, &faults.lacks)?,
        None => {
            let open = to.as_ref().is_some_and(|to| state.inbox.window_is_open(&to.wa_id, now()));
            Content { found: Found { fails: (!open).then_some(131_047), ..Found::default() }, ..Content::default() }
        }
    };
    Ok(accept(state, person.input(), to.as_ref(), content, (request, &body), faults.held))
}

/// Whom a message is for, in the request's words.
enum Person<'a> {
    Number(&'a str),
    /// By the platform's own id of a person.
    Scoped(&'a str),
}

impl Person<'_> {
    fn input(&self) -> &str {
        match self {
            Self::Number(input) | Self::Scoped(input) => input,
        }
    }

    /// The number; none for one who is known by another id.
    fn recipient(&self) -> Result<Option<Recipient>, GraphError> {
        let Self::Number(input) = self else { return Ok(None) };
        let to = Recipient::parse(input).ok_or_else(|| GraphError::refused(131_009, "to: invalid phone number"))?;
        if to.wa_id == account::OWN_DIGITS {
            return Err(GraphError::messaging(131_021));
        }
        Ok(Some(to))
    }

    /// The same for every spelling of one person.
    fn bucket(&self, to: Option<&Recipient>) -> u64 {
        let hash = |text: &str| text.bytes().fold(1, |hash: u64, byte| hash.wrapping_mul(31).wrapping_add(byte.into()));
        to.map_or_else(|| hash(self.input()), |to| to.wa_id.parse().unwrap_or(0))
    }
}

fn product(body: &Map<String, Value>) -> Result<(), GraphError> {
    match body.get("messaging_product") {
        Some(Value::String(product)) if product.eq_ignore_ascii_case("whatsapp") => Ok(()),
        Some(other) => {
            let got = other.as_str().map_or_else(|| other.to_string(), str::to_owned);
            let text = format!("Param messaging_product must be one of {{WHATSAPP}} - got \"{got}\".");
            Err(GraphError::parameter(&text))
        }
        None => Err(GraphError::required("messaging_product")),
    }
}

/// `to`, or `recipient` where that is absent (API sheet, section 2.1).
fn person(body: &Map<String, Value>) -> Result<Person<'_>, GraphError> {
    let text = |name| body.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    let number = text("to").map(Person::Number);
    number.or_else(|| text("recipient").map(Person::Scoped)).ok_or_else(|| GraphError::required("to"))
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// `status: read` marks a message of a customer, who sees nothing of it here; the platform says yes to any id.
fn mark_read(body: &Map<String, Value>) -> Answered {
    body.get("message_id").ok_or_else(|| GraphError::required("message_id"))?;
    Ok(Answer::success())
}

#[derive(Serialize)]
struct Accepted<'a> {
    messaging_product: &'static str,
    contacts: [Contact<'a>; 1],
    messages: [Message<'a>; 1],
}

#[derive(Serialize)]
struct Contact<'a> {
    input: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    wa_id: Option<&'a str>,
}

#[derive(Serialize)]
struct Message<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_status: Option<&'static str>,
}

/// Decides what becomes of it, writes it down and says yes.
fn accept(
    state: &State,
    input: &str,
    recipient: Option<&Recipient>,
    content: Content,
    (request, body): (&Request, &Map<String, Value>),
    held: bool,
) -> Answer {
    let fate = match (content.found.fails, recipient.map(|to| Fate::of(&to.digits))) {
        (Some(code), _) => Fate::Fails(code),
        (None, None | Some(Fate::Ordinary)) if held && content.template.is_some() => Fate::Held,
        (None, fate) => fate.unwrap_or(Fate::Ordinary),
    };
    let at = now();
    let timeline = Timeline::new(fate, &state.delivery, &state.chance);
    let wa_id = recipient.map(|to| to.wa_id.as_str());
    let wamid = Wamid {
        recipient: wa_id.unwrap_or_default().to_owned(),
        at,
        chance: state.chance.next() & 0xFFFF_FFFF_FFFF,
        timeline,
    };
    let id = wamid.encode();
    let message_status =
        content.template.is_some().then_some(if fate.is_held() { "held_for_quality_assessment" } else { "accepted" });
    let answer = Answer::json(&Accepted {
        messaging_product: "whatsapp",
        contacts: [Contact { input, wa_id }],
        messages: [Message { id: &id, message_status }],
    });
    let template = content.template.as_deref();
    state.records.push(Record {
        to: recipient.map_or_else(|| input.to_owned(), |to| format!("+{}", to.digits)),
        wa_id: wa_id.unwrap_or_default().to_owned(),
        template: template.map(|template| template.name.as_ref().to_owned()),
        language: template.map(|template| template.language.as_ref().to_owned()),
        callback_data: body.get("biz_opaque_callback_data").and_then(Value::as_str).map(str::to_owned),
        at: i64::try_from(at).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default(),
        media: content.found.media,
        quick_replies: content.found.quick_replies,
        wamid: id,
    });
    state.phones.keep(Letter { wamid, template: content.template, request: Box::from(&*request.body) });
    answer
}

/// An answer without an id, for a request that was taken.
pub(crate) fn without_id() -> Answer {
    Answer::json(&json!({ "messaging_product": "whatsapp" }))
}
