//! The templates of a business account: listed, made, changed, deleted, let go after a pause (API sheet, sections 3.1, 3.2
//! and 3.4).
//!
//! A change is asked for once. Where the answer does not say what came of it ([`CallError::is_doubtful`]), only a look
//! tells: the service has no key by which it would know the same request again.

use recado_core::Template;
use reqwest::Url;
use reqwest::header::AUTHORIZATION;
use serde_json::{Value, json};
use tracing::warn;

use crate::{CallError, Client};

/// What is asked for: without a list the service leaves most of it out.
const FIELDS: &str = "id,name,language,category,status,parameter_format,components,rejected_reason,quality_score,correct_category,\
     sub_category,previous_category,message_send_ttl_seconds,library_template_name,cta_url_link_tracking_opted_out,\
     degrees_of_freedom_spec,display_format,is_primary_device_delivery_only";
/// Templates a page, the most that the service gives.
const PAGE: &str = "100";

/// A template that the service took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// The service's id.
    pub id: String,
    /// In upper case, where the service says it: most often `PENDING`, sometimes decided at once.
    pub status: Option<String>,
    /// In upper case, where the service says it. It need not be the one that was asked for.
    pub category: Option<String>,
}

/// A change that the service took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// In upper case, where the service says it.
    pub category: Option<String>,
}

/// What came of letting a paused template go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpaused {
    /// Whether it may be sent again.
    pub success: bool,
    /// Why not, in the service's words.
    pub reason: Option<String>,
}

impl Client {
    /// All templates of the account, from all pages. One that cannot be read is left out, and the log says why.
    ///
    /// # Errors
    /// [`CallError`], also where only a later page failed: half a list would make the rest look deleted.
    pub async fn list_templates(&self, waba_id: &str) -> Result<Vec<Template>, CallError> {
        self.templates_at(&self.templates_url(waba_id)).await
    }

    /// Every language of one template.
    ///
    /// # Errors
    /// As [`Client::list_templates`].
    pub async fn templates_named(&self, waba_id: &str, name: &str) -> Result<Vec<Template>, CallError> {
        let mut url = self.templates_url(waba_id);
        url.query_pairs_mut().append_pair("name", name);
        let mut found = self.templates_at(&url).await?;
        // The service takes the name for a part of one.
        found.retain(|template| template.name == name);
        Ok(found)
    }

    /// One template by its id.
    ///
    /// # Errors
    /// [`CallError`]; 100/33 where there is none.
    pub async fn get_template(&self, id: &str) -> Result<Template, CallError> {
        let mut url = self.url(&[id]);
        url.query_pairs_mut().append_pair("fields", FIELDS);
        let found = self.get(url).await?;
        Template::from_service(&found).map_err(|_| CallError::Foreign { http: 200 })
    }

    /// Hands a new template in, as its creation JSON says.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn create_template(&self, waba_id: &str, creation: &Value) -> Result<Created, CallError> {
        let read = |answer: &Value| {
            let id = match answer.get("id")? {
                Value::String(id) if !id.is_empty() => id.clone(),
                Value::Number(id) => id.to_string(),
                _ => return None,
            };
            Some(Created { id, status: word(answer, "status"), category: word(answer, "category") })
        };
        self.change(&[waba_id, "message_templates"], creation, read).await
    }

    /// Changes a template: what `change` names is put in the place of what was there, all components together.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn edit_template(&self, id: &str, change: &Value) -> Result<Edited, CallError> {
        let read = |answer: &Value| {
            (answer.get("success") == Some(&Value::Bool(true))).then(|| Edited { category: word(answer, "category") })
        };
        self.change(&[id], change, read).await
    }

    /// Lets a paused template go.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn unpause_template(&self, id: &str) -> Result<Unpaused, CallError> {
        let read = |answer: &Value| {
            let reason = answer.get("reason").and_then(Value::as_str).map(str::to_owned);
            Some(Unpaused { success: answer.get("success")?.as_bool()?, reason })
        };
        self.change(&[id, "unpause"], &json!({}), read).await
    }

    /// Deletes a template: one language by its id, or all of them.
    ///
    /// # Errors
    /// [`CallError`]
    pub async fn delete_template(&self, waba_id: &str, name: &str, id: Option<&str>) -> Result<(), CallError> {
        let mut url = self.url(&[waba_id, "message_templates"]);
        url.query_pairs_mut().extend_pairs(id.map(|id| ("hsm_id", id))).append_pair("name", name);
        let reply = self.exchange(self.http().delete(url).header(AUTHORIZATION, self.authorization())).await?;
        let read = |answer: &Value| (answer.get("success") == Some(&Value::Bool(true))).then_some(());
        self.read_change(&reply, read)
    }

    fn templates_url(&self, waba_id: &str) -> Url {
        let mut url = self.url(&[waba_id, "message_templates"]);
        url.query_pairs_mut().append_pair("fields", FIELDS).append_pair("limit", PAGE);
        url
    }

    async fn templates_at(&self, url: &Url) -> Result<Vec<Template>, CallError> {
        let mut templates = Vec::new();
        for entry in self.get_list(url).await? {
            match Template::from_service(&entry) {
                Ok(template) => templates.push(template),
                Err(problem) => warn!(%problem, "a template of the service cannot be read and is left out"),
            }
        }
        Ok(templates)
    }
}

/// A word of the platform's in upper case.
fn word(answer: &Value, key: &str) -> Option<String> {
    let word = answer.get(key)?.as_str()?.trim();
    (!word.is_empty()).then(|| word.to_ascii_uppercase())
}
