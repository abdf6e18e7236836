//! Answers: what customers wrote or tapped. They come from the practice service that a host runs, and from webhooks.

use chrono::{DateTime, Utc};
use recado_core::{Account, Answer, Incoming};
use recado_store::tables::answers::{self, Filter};
use serde::Serialize;
use ts_rs::TS;

use crate::engine::Engine;
use crate::error::EngineError;

/// What a person answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnswerView {
    /// Ours.
    pub id: String,
    /// E.164, as we write to the person.
    pub phone: String,
    /// Of the person, where the shop knows it.
    pub name: Option<String>,
    /// The words, or the label of the quick reply. Empty for kinds without words.
    pub text: String,
    /// The message it answers, ours.
    pub reply_to: Option<String>,
    /// By the service's clock.
    pub received_at: DateTime<Utc>,
}

impl From<Answer> for AnswerView {
    fn from(answer: Answer) -> Self {
        Self {
            id: answer.id.to_string(),
            phone: answer.phone.e164().to_owned(),
            name: answer.name,
            text: answer.text,
            reply_to: answer.reply_to.map(|id| id.to_string()),
            received_at: answer.received_at,
        }
    }
}

impl Engine {
    /// Keeps an answer, in the conversation with the person who gave it. The same one, told again, is kept once. Says
    /// whether it was new.
    ///
    /// # Errors
    /// [`EngineError::FieldInvalid`] where it has no id, or does not say whose it is; [`EngineError::Store`]
    pub async fn record_answer(&self, account: &Account, answer: Incoming) -> Result<bool, EngineError> {
        let plain = (7..=15).contains(&answer.wa_id.len()) && answer.wa_id.bytes().all(|b| b.is_ascii_digit());
        if !plain {
            return Err(EngineError::FieldInvalid { field: "from", value: answer.wa_id });
        }
        if answer.service_id.is_empty() {
            return Err(EngineError::FieldInvalid { field: "id", value: answer.service_id });
        }
        // Told again after every restart and by every poll: what is known leaves the disk alone.
        let (account, id, now) = (account.id, self.new_id(), self.clock().now());
        if self.read(|tx| answers::is_kept(tx, account, &answer.service_id))? {
            return Ok(false);
        }
        Ok(self.write(move |tx| answers::insert(tx, account, id, &answer, now)).await?)
    }

    /// What customers answered, newest first: all, or one person.
    ///
    /// # Errors
    /// [`EngineError::Phone`]
    pub fn list_answers(
        &self,
        account: &Account,
        phone: Option<&str>,
        limit: Option<u32>,
    ) -> Result<Vec<Answer>, EngineError> {
        let phone = phone.map(|phone| super::contacts::phone(phone, account.country())).transpose()?;
        let filter = Filter { phone: phone.as_ref(), since: None, limit };
        Ok(self.read(|tx| answers::list(tx, account.id, &filter))?)
    }
}
