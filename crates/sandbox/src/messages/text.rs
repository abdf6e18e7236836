//! Free messages. Outside the window that a customer's answer opens they are taken and then fail with 131047, as the
//! API sheet's section 2.3 has it.

use serde_json::{Map, Value};

use crate::error::GraphError;

/// Characters of a text (API sheet, section 2.3).
pub(crate) const TEXT_LIMIT: usize = 4096;
/// Kinds of message besides templates (API sheet, section 2.3).
const KINDS: [&str; 10] =
    ["text", "image", "video", "audio", "document", "sticker", "location", "contacts", "reaction", "interactive"];

/// Looks at a message that is no template.
pub(super) fn check(kind: &str, body: &Map<String, Value>) -> Result<(), GraphError> {
    if !KINDS.contains(&kind) {
        return Err(GraphError::messaging(131_051));
    }
    let content = body.get(kind).ok_or_else(|| GraphError::required(kind))?;
    if kind == "text" {
        let text = content.get("body").and_then(Value::as_str).unwrap_or_default();
        if text.is_empty() {
            return Err(GraphError::required("text['body']"));
        }
        if text.chars().count() > TEXT_LIMIT {
            let text = format!("Param text['body'] must be at most {TEXT_LIMIT} characters long.");
            return Err(GraphError::parameter(&text));
        }
    }
    Ok(())
}
