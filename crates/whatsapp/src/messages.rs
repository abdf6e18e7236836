//! Sending one template message, and what came of it (API sheet, sections 2.1 and 2.2; command line, "What an answer
//! means").

use hyper::Uri;
use recado_core::{Doubt, Outcome, Phone};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::exchange::{Body, Failure, Reply};
use crate::{Client, Usage, error, table};

/// Room for a request but for its components.
const USUAL_BODY: usize = 384;

/// One message, ready to leave.
#[derive(Debug, Clone, Copy)]
pub struct SendTemplate<'a> {
    /// To whom.
    pub to: &'a Phone,
    /// The template's name.
    pub name: &'a str,
    /// Its language, as the platform spells it: `pt_BR`.
    pub language: &'a str,
    /// Its values: a JSON list of [`SendComponent`](recado_core::template::SendComponent), as it was frozen in the ledger;
    /// `[]` for a template without variables. It goes into the request as it is, read by nobody on the way.
    pub components: &'a str,
    /// Comes back with the status events: the attempt's reference. At most 512 characters are safe.
    pub callback_data: &'a str,
}

/// What came of one send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Accepted, refused, never left or doubtful.
    pub outcome: Outcome,
    /// What the answer's headers said about the allowance.
    pub usage: Usage,
}

/// The request's body, in the order of the sheet, but for the components.
#[derive(Serialize)]
struct Request<'a> {
    messaging_product: &'static str,
    recipient_type: &'static str,
    to: &'a str,
    r#type: &'static str,
    biz_opaque_callback_data: &'a str,
    template: TemplatePart<'a>,
}

#[derive(Serialize)]
struct TemplatePart<'a> {
    name: &'a str,
    language: Language<'a>,
}

#[derive(Serialize)]
struct Language<'a> {
    code: &'a str,
}

impl SendTemplate<'_> {
    /// The components are put in as they are: taking them apart and together again for each message would cost as much as
    /// the rest of it.
    pub(crate) fn body(&self) -> serde_json::Result<Vec<u8>> {
        let request = Request {
            messaging_product: "whatsapp",
            recipient_type: "individual",
            // With its plus, or the service may put the business's country before it.
            to: self.to.e164(),
            r#type: "template",
            biz_opaque_callback_data: self.callback_data,
            template: TemplatePart { name: self.name, language: Language { code: self.language } },
        };
        let mut body = Vec::with_capacity(USUAL_BODY + self.components.len());
        serde_json::to_writer(&mut body, &request)?;
        if self.components != "[]" {
            // Behind the template's last field, so before the two braces that end it and the request.
            body.truncate(body.len() - 2);
            body.extend_from_slice(br#","components":"#);
            body.extend_from_slice(self.components.as_bytes());
            body.extend_from_slice(b"}}");
        }
        Ok(body)
    }
}

/// One of our phone numbers, as what messages are sent from it with. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Sender {
    client: Client,
    /// `/v25.0/ID/messages`; none: the id cannot stand in an address.
    path: Option<Uri>,
}

impl Client {
    /// What messages from this number are sent with.
    #[must_use]
    pub fn sender(&self, phone_number_id: &str) -> Sender {
        Sender { client: self.clone(), path: self.url(&[phone_number_id, "messages"]).path().parse().ok() }
    }
}

impl Sender {
    /// Sends one message, once. The attempt must be on disk before this is called; dropping the future leaves doubt.
    pub async fn send_template(&self, message: &SendTemplate<'_>) -> Answer {
        let (Ok(body), Some(path)) = (message.body(), &self.path) else {
            let reason = "the request could not be put together".to_owned();
            return Answer { outcome: Outcome::NeverLeft { reason }, usage: Usage::default() };
        };
        match self.client.wire().post(path.clone(), body).await {
            Ok(reply) => Answer { usage: Usage::of(&reply.headers), outcome: self.client.judge_send(reply) },
            Err(failure) => Answer { outcome: outcome_of_failure(failure), usage: Usage::default() },
        }
    }
}

impl Client {
    fn judge_send(&self, reply: Reply) -> Outcome {
        let http = reply.http;
        let doubt = |doubt| Outcome::Doubtful { doubt, error: None };
        let foreign = || doubt(if http >= 500 { Doubt::ServerError } else { Doubt::Foreign });
        // The service does not redirect; whoever does is somebody else, whatever stands in the body.
        if (300..400).contains(&http) {
            return doubt(Doubt::Foreign);
        }
        if let Some(accepted) = reply.bytes.as_deref().filter(|_| (200..300).contains(&http)).and_then(plain_yes) {
            return accepted;
        }
        let json = match reply.body() {
            Body::Json(json) => json,
            Body::CutOff if http < 500 => return doubt(Doubt::Broken),
            Body::CutOff | Body::Other => return foreign(),
        };
        if let Some(error) = error::read_graph_error(&json, Some(http), self.token()) {
            return table::outcome_of(http, error);
        }
        if !(200..300).contains(&http) {
            return foreign();
        }
        match accepted(&json) {
            Some(outcome) => outcome,
            None if looks_like_ours(&json) => doubt(Doubt::WithoutId),
            None => doubt(Doubt::Foreign),
        }
    }
}

fn outcome_of_failure(failure: Failure) -> Outcome {
    match failure {
        Failure::NeverLeft(reason) => Outcome::NeverLeft { reason: reason.to_owned() },
        Failure::NoAnswer => Outcome::Doubtful { doubt: Doubt::NoAnswer, error: None },
        Failure::Broken => Outcome::Doubtful { doubt: Doubt::Broken, error: None },
    }
}

/// The answer as it is nearly always, read without taking the whole of it apart. Whatever is different in it is looked at
/// closely: then this is none.
fn plain_yes(json: &[u8]) -> Option<Outcome> {
    #[derive(Deserialize)]
    struct Yes {
        error: Option<IgnoredAny>,
        messages: (Taken,),
        contacts: Option<(Person,)>,
    }
    #[derive(Deserialize)]
    struct Taken {
        id: String,
        message_status: Option<String>,
    }
    #[derive(Deserialize)]
    struct Person {
        wa_id: Option<String>,
    }
    let Yes { error: None, messages: (Taken { id, message_status },), contacts } = serde_json::from_slice(json).ok()?
    else {
        return None;
    };
    let wa_id = contacts.and_then(|(person,)| person.wa_id);
    (!id.is_empty()).then(|| taken(id, wa_id, message_status.as_deref().unwrap_or_default()))
}

fn taken(wamid: String, wa_id: Option<String>, status: &str) -> Outcome {
    // `paused` has an id too: it was taken and does not go out until the template's pause ends, if ever. For the person
    // that is the same as held, and it must not be sent again.
    let held = status.eq_ignore_ascii_case("held_for_quality_assessment") || status.eq_ignore_ascii_case("paused");
    Outcome::Accepted { wamid, wa_id, held }
}

/// A plain yes: `messages[0].id`.
fn accepted(json: &Value) -> Option<Outcome> {
    let wamid = json.pointer("/messages/0/id")?.as_str().filter(|id| !id.is_empty())?;
    let status = json.pointer("/messages/0/message_status").and_then(Value::as_str).unwrap_or_default();
    let wa_id = json.pointer("/contacts/0/wa_id").and_then(Value::as_str).map(str::to_owned);
    Some(taken(wamid.to_owned(), wa_id, status))
}

fn looks_like_ours(json: &Value) -> bool {
    ["messaging_product", "messages", "contacts"].iter().any(|key| json.get(key).is_some())
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
