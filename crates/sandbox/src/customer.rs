//! What customers answer: a tap on a quick reply, or words of their own. Nobody is at the other end of the practice
//! number, so whoever practises lets its customers speak. What came in is kept in memory, in order, for the host to
//! fetch; and it opens the window in which free messages arrive (API sheet, sections 2.3 and 5.2).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::json;

use crate::account;
use crate::error::GraphError;
use crate::messages::{Recipient, TEXT_LIMIT};
use crate::state::{State, now};
use crate::timeline::Timeline;
use crate::wamid::Wamid;

/// How long after a person's last answer free messages arrive: 24 hours (API sheet, section 2.3).
const WINDOW_MILLIS: u64 = 24 * 3600 * 1000;

/// What a customer's phone does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Whose phone: digits or E.164.
    pub from: String,
    /// The id of the message that is answered. A tap has to name it.
    #[serde(default)]
    pub message: Option<String>,
    /// The quick reply that is tapped, by its place among all of the template's buttons, from 0.
    #[serde(default)]
    pub button: Option<usize>,
    /// Words of one's own. Beside `button` it is the label, for a message that was sent before the service was started
    /// anew and that it no longer has; one that it has knows its labels.
    #[serde(default)]
    pub text: Option<String>,
}

/// An answer as it came in. Serialized it is the platform's message of a webhook (API sheet, section 5.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// `wamid.…`
    pub id: String,
    /// The person as the service knows them; digits.
    pub from: String,
    /// When it came in.
    pub at: DateTime<Utc>,
    /// The words, or the label of the button.
    pub text: String,
    /// What the tapped button was sent with; none for words of one's own.
    pub payload: Option<String>,
    /// The message that it answers.
    pub context: Option<String>,
}

impl Serialize for Received {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut message = json!({ "from": self.from, "id": self.id, "timestamp": self.at.timestamp().to_string() });
        if let Some(message) = message.as_object_mut() {
            let (kind, content) = match &self.payload {
                Some(payload) => ("button", json!({ "payload": payload, "text": self.text })),
                None => ("text", json!({ "body": self.text })),
            };
            message.insert("type".to_owned(), json!(kind));
            message.insert(kind.to_owned(), content);
            if let Some(id) = &self.context {
                message.insert("context".to_owned(), json!({ "from": account::OWN_DIGITS, "id": id }));
            }
        }
        message.serialize(serializer)
    }
}

/// Why a phone cannot have answered this.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// No phone number, or the practice number itself.
    #[error("from: invalid phone number")]
    From,
    /// Neither a button nor words.
    #[error("either button or text is required")]
    Nothing,
    /// More than 4096 characters.
    #[error("text: at most {TEXT_LIMIT} characters")]
    TooLong,
    /// A tap that names no message.
    #[error("message is required with button")]
    NoMessage,
    /// A message that was never sent to this person.
    #[error("message: nothing with this id was sent to this person")]
    UnknownMessage,
    /// A button that the message does not have, or that is no quick reply.
    #[error("button: no quick reply at index {0}")]
    NoQuickReply(usize),
}

impl From<AnswerProblem> for GraphError {
    fn from(problem: AnswerProblem) -> Self {
        let code = match problem {
            AnswerProblem::Nothing | AnswerProblem::NoMessage => 131_008,
            _ => 131_009,
        };
        Self::refused(code, problem.to_string())
    }
}

/// A quick reply as it was sent to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QuickReply {
    /// Its place among all of the template's buttons.
    pub(crate) index: usize,
    pub(crate) label: Arc<str>,
    pub(crate) payload: Arc<str>,
}

/// All that came in.
#[derive(Debug, Default)]
pub(crate) struct Inbox(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    received: Vec<Received>,
    /// When each person last wrote: milliseconds since 1970, by the digits under which the service knows them.
    last: HashMap<String, u64>,
}

impl Inbox {
    fn with<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn keep(&self, received: Received, at: u64) {
        self.with(|kept| {
            kept.last.insert(received.from.clone(), at);
            kept.received.push(received);
        });
    }

    /// What came in after the first so many, in order.
    pub(crate) fn after(&self, count: usize) -> Vec<Received> {
        self.with(|kept| kept.received.get(count..).unwrap_or_default().to_vec())
    }

    /// Whether free messages reach the person at this time.
    pub(crate) fn window_is_open(&self, wa_id: &str, at: u64) -> bool {
        self.with(|kept| kept.last.get(wa_id).is_some_and(|last| at < last.saturating_add(WINDOW_MILLIS)))
    }

    pub(crate) fn reset(&self) {
        self.with(|kept| *kept = Kept::default());
    }
}

/// Takes an answer in.
///
/// # Errors
/// [`AnswerProblem`]; nothing is then kept.
pub(crate) fn receive(state: &State, answer: &Answer) -> Result<Received, AnswerProblem> {
    let person = Recipient::parse(&answer.from).filter(|person| person.wa_id != account::OWN_DIGITS);
    let from = person.ok_or(AnswerProblem::From)?.wa_id;
    let words = answer.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    if words.is_some_and(|words| words.chars().count() > TEXT_LIMIT) {
        return Err(AnswerProblem::TooLong);
    }
    let replies = match &answer.message {
        Some(message) => Some(quick_replies(state, message, &from)?),
        None => None,
    };
    let (text, payload) = match (answer.button, words) {
        (Some(index), words) => match replies.ok_or(AnswerProblem::NoMessage)? {
            Some(replies) => {
                let reply = replies.into_iter().find(|reply| reply.index == index);
                let reply = reply.ok_or(AnswerProblem::NoQuickReply(index))?;
                (reply.label.as_ref().to_owned(), Some(reply.payload.as_ref().to_owned()))
            }
            // Without a payload of its own a button answers with its label (API sheet, section 2.2).
            None => {
                let label = words.ok_or(AnswerProblem::NoQuickReply(index))?.to_owned();
                (label.clone(), Some(label))
            }
        },
        (None, Some(words)) => (words.to_owned(), None),
        (None, None) => return Err(AnswerProblem::Nothing),
    };
    let at = now();
    let chance = state.chance.next() & 0xFFFF_FFFF_FFFF;
    let id = Wamid { recipient: from.clone(), at, chance, timeline: Timeline::default() }.encode();
    let when = i64::try_from(at).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    let received = Received { id, from, at: when, text, payload, context: answer.message.clone() };
    state.inbox.keep(received.clone(), at);
    Ok(received)
}

/// The quick replies of a message to this person; none where it is of an earlier run, of which only the id tells.
fn quick_replies(state: &State, message: &str, wa_id: &str) -> Result<Option<Vec<QuickReply>>, AnswerProblem> {
    let sent_to = Wamid::decode(message).map(|wamid| wamid.recipient);
    if sent_to.as_deref() != Some(wa_id) {
        return Err(AnswerProblem::UnknownMessage);
    }
    Ok(state.records.with(|records| {
        let record = records.iter().rev().find(|record| record.wamid == message);
        record.map(|record| record.quick_replies.clone())
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_open_for_24_hours_after_the_last_answer() {
        let inbox = Inbox::default();
        let answer = |id: &str| Received {
            id: id.to_owned(),
            from: "5511987654321".to_owned(),
            at: DateTime::default(),
            text: "Oi".to_owned(),
            payload: None,
            context: None,
        };
        assert!(!inbox.window_is_open("5511987654321", 0), "nobody wrote yet");
        inbox.keep(answer("a"), 1_000);
        assert!(inbox.window_is_open("5511987654321", 1_000 + WINDOW_MILLIS - 1));
        assert!(!inbox.window_is_open("5511987654321", 1_000 + WINDOW_MILLIS));
        assert!(!inbox.window_is_open("5511900000001", 1_000), "somebody else");
        inbox.keep(answer("b"), 2_000);
        assert!(inbox.window_is_open("5511987654321", 1_000 + WINDOW_MILLIS), "each answer opens it anew");
        assert_eq!(inbox.after(1).into_iter().map(|received| received.id).collect::<Vec<_>>(), ["b"]);
        assert!(inbox.after(2).is_empty() && inbox.after(99).is_empty());
        inbox.reset();
        assert!(!inbox.window_is_open("5511987654321", 2_000) && inbox.after(0).is_empty());
    }
}
