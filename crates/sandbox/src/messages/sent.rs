//! The components of a request, sorted by where they belong.

use serde_json::Value;

use crate::error::GraphError;

/// The values that a request brings.
#[derive(Debug, Default)]
pub(super) struct Sent<'a> {
    pub(super) header: Vec<&'a Value>,
    pub(super) body: Vec<&'a Value>,
    pub(super) buttons: Vec<SentButton<'a>>,
}

/// The values for one button.
#[derive(Debug)]
pub(super) struct SentButton<'a> {
    pub(super) index: usize,
    /// In lower case.
    pub(super) kind: String,
    pub(super) parameters: Vec<&'a Value>,
}

impl<'a> Sent<'a> {
    /// Reads `template.components`. Kinds come in either case, an index as text or number (API sheet, section 2.2).
    pub(super) fn read(components: Option<&'a Value>) -> Result<Self, GraphError> {
        let mut sent = Self::default();
        let list = match components {
            None | Some(Value::Null) => return Ok(sent),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(GraphError::parameter("Param template['components'] must be an array.")),
        };
        for (place, component) in list.iter().enumerate() {
            let kind = component.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
            let parameters = || component.get("parameters").and_then(Value::as_array).into_iter().flatten();
            match kind.as_str() {
                "header" => sent.header.extend(parameters()),
                "body" => sent.body.extend(parameters()),
                "button" => {
                    let sub_type = component.get("sub_type").and_then(Value::as_str).unwrap_or_default();
                    let index = match component.get("index") {
                        Some(Value::String(index)) => index.parse().ok(),
                        Some(index) => index.as_u64().and_then(|index| usize::try_from(index).ok()),
                        None => None,
                    };
                    let index = index.ok_or_else(|| {
                        GraphError::refused(131_008, format!("components[{place}]: index is required"))
                    })?;
                    sent.buttons.push(SentButton {
                        index,
                        kind: sub_type.to_ascii_lowercase(),
                        parameters: parameters().collect(),
                    });
                }
                // No template of such a kind is offered here, so nothing is known about their values.
                "carousel" | "limited_time_offer" | "tap_target_configuration" => {}
                _ => {
                    let text = format!(
                        "Param template['components'][{place}]['type'] must be one of {{HEADER, BODY, BUTTON, CAROUSEL, \
                         LIMITED_TIME_OFFER, TAP_TARGET_CONFIGURATION}} - got \"{kind}\"."
                    );
                    return Err(GraphError::parameter(&text));
                }
            }
        }
        Ok(sent)
    }
}
