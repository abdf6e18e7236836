//! The templates of a business account (API sheet, section 3.1).

use recado_core::Template;
use tracing::warn;

use crate::{CallError, Client};

/// What is asked for: without a list the service leaves most of it out.
const FIELDS: &str = "id,name,language,category,status,parameter_format,components,rejected_reason,quality_score,correct_category,\
     sub_category,previous_category,message_send_ttl_seconds,library_template_name,cta_url_link_tracking_opted_out,\
     degrees_of_freedom_spec,display_format,is_primary_device_delivery_only";
/// Templates a page, the most that the service gives.
const PAGE: &str = "100";

impl Client {
    /// All templates of the account, from all pages. One that cannot be read is left out, and the log says why.
    ///
    /// # Errors
    /// [`CallError`], also where only a later page failed: half a list would make the rest look deleted.
    pub async fn list_templates(&self, waba_id: &str) -> Result<Vec<Template>, CallError> {
        let mut url = self.url(&[waba_id, "message_templates"]);
        url.query_pairs_mut().append_pair("fields", FIELDS).append_pair("limit", PAGE);
        let mut templates = Vec::new();
        for entry in self.get_list(&url).await? {
            match Template::from_service(&entry) {
                Ok(template) => templates.push(template),
                Err(problem) => warn!(%problem, "a template of the service cannot be read and is left out"),
            }
        }
        Ok(templates)
    }
}
