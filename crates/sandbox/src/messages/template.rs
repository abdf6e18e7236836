//! A template of a request: which one, may it be sent, and do its values fit.

use serde_json::{Map, Value};

use super::{Content, components};
use crate::error::GraphError;
use crate::state::State;
use crate::templates::Stored;

/// What a request says about its template.
pub(super) struct Wanted<'a> {
    name: &'a str,
    language: &'a str,
    components: Option<&'a Value>,
}

impl<'a> Wanted<'a> {
    /// Reads what is required; the template itself is looked at later, after the limits.
    pub(super) fn read(body: &'a Map<String, Value>) -> Result<Self, GraphError> {
        let missing = |what: &str| GraphError::refused(131_008, format!("{what} is required"));
        let wanted = body.get("template").ok_or_else(|| missing("template"))?;
        let text = |path: &str| wanted.pointer(path).and_then(Value::as_str).filter(|text| !text.is_empty());
        Ok(Self {
            name: text("/name").ok_or_else(|| missing("template['name']"))?,
            language: text("/language/code").ok_or_else(|| missing("template['language']"))?,
            components: wanted.get("components"),
        })
    }

    /// Looks at the template and the values.
    pub(super) fn check(&self, state: &State, lacks: &[String]) -> Result<Content, GraphError> {
        let template = state.templates.find(self.name, self.language).ok_or_else(|| self.not_there())?;
        match template.status() {
            "APPROVED" => {}
            "PAUSED" => return Err(GraphError::messaging(132_015)),
            "DISABLED" => return Err(GraphError::messaging(132_016)),
            _ => return Err(self.not_there()),
        }
        lacked(&template, lacks)?;
        let found = components::check(&template.slots, self.components, &state.media)?;
        if let Some(reference) = &found.order {
            state.orders.open(reference)?;
        }
        Ok(Content { template: Some(template), found })
    }

    fn not_there(&self) -> GraphError {
        let details = format!("template name ({}) does not exist in {}", self.name, self.language);
        GraphError::refused(132_001, details)
    }
}

/// Whether the account has what the message is paid with. Without the terms of orders it is 134011 (API sheet, section
/// 6.2); what the newer payment buttons answer is not published.
fn lacked(template: &Stored, lacks: &[String]) -> Result<(), GraphError> {
    let lacks = |kind: &str| {
        let listed = lacks.iter().any(|lacked| lacked.eq_ignore_ascii_case(kind));
        listed && template.slots.buttons.iter().any(|button| button.kind.eq_ignore_ascii_case(kind))
    };
    if lacks("ORDER_DETAILS") {
        return Err(GraphError::messaging(134_011));
    }
    if lacks("PAYMENT_REQUEST") {
        let details = "buttons: PAYMENT_REQUEST is not available for this WhatsApp Business Account";
        return Err(GraphError::refused(131_009, details));
    }
    Ok(())
}
