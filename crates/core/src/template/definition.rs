//! A draft's document: the service's own creation JSON (API sheet, section 3.2), and nothing else.
//!
//! Page, file and wire share this one shape. An edit changes the document in place and never builds it anew from typed
//! parts, so keys that nobody here knows stay where they are. Places are named by JSON Pointer (RFC 6901).

mod listed;
mod shape;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{NotATemplate, ParameterFormat, Template, TemplateStatus, Variable, component, language_code, pointer};

/// Keys that only the service writes (API sheet, section 3.1), and one that it no longer takes (3.2). They stay out of
/// what is sent, exported or edited.
const OF_THE_SERVICE: [&str; 14] = [
    "id",
    "status",
    "quality_score",
    "rejected_reason",
    "correct_category",
    "previous_category",
    "last_updated_time",
    "health_status",
    "source",
    "allow_category_change",
    "message_template_id",
    "waba_id",
    "created_time",
    "specific_rejection_reason",
];

/// A template that is being written. The document is always an object whose known parts have the right kind, so that
/// whoever reads it need not ask; what the texts say may be anything.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    doc: Value,
}

/// One change of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Edit {
    /// JSON Pointer.
    pub path: String,
    /// What stands there then; null takes it away.
    #[serde(default)]
    #[ts(type = "unknown")]
    pub value: Option<Value>,
}

impl Edit {
    /// Puts `value` at `path`.
    pub fn set(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self { path: path.into(), value: Some(value.into()) }
    }

    /// Takes away what stands at `path`.
    pub fn remove(path: impl Into<String>) -> Self {
        Self { path: path.into(), value: None }
    }
}

/// Makes the edits, one after the other; all of them or none.
///
/// # Errors
/// [`NotATemplate`] where a path leads nowhere, or the document would be none any more.
pub fn apply(definition: &mut Definition, edits: &[Edit]) -> Result<(), NotATemplate> {
    let mut doc = definition.doc.clone();
    for edit in edits {
        match &edit.value {
            Some(value) => {
                if !pointer::set(&mut doc, &edit.path, value.clone()) {
                    return Err(NotATemplate::wrong(&edit.path, "place"));
                }
            }
            None => pointer::remove(&mut doc, &edit.path),
        }
    }
    *definition = Definition::of(doc)?;
    Ok(())
}

impl Definition {
    /// Reads a draft's document. An object is enough: what is missing, the linter says.
    ///
    /// # Errors
    /// [`NotATemplate`] with the place of the first part that cannot be one of a template's.
    pub fn read(value: &Value) -> Result<Self, NotATemplate> {
        Self::of(value.clone())
    }

    fn of(doc: Value) -> Result<Self, NotATemplate> {
        shape::check(&doc)?;
        Ok(Self { doc })
    }

    /// Reads what a person brings: a template's creation JSON, one as the service lists it, a listing (`{"data": […]}`)
    /// or a list of these. Paths of errors lead from the root of the whole.
    ///
    /// # Errors
    /// [`NotATemplate`] with the place of the first part that is no template; one without `components` is none.
    pub fn import(value: &Value) -> Result<Vec<Self>, NotATemplate> {
        let (list, path) = match value {
            Value::Array(list) => (list.as_slice(), ""),
            Value::Object(map) => match map.get("data") {
                Some(Value::Array(list)) if !map.contains_key("components") => (list.as_slice(), "/data"),
                _ => return Ok(vec![Self::import_one(value)?]),
            },
            _ => return Err(NotATemplate::wrong("", "object")),
        };
        if list.is_empty() {
            return Err(NotATemplate::wrong(path, "template"));
        }
        let one = |(index, value)| Self::import_one(value).map_err(|e| e.under(&format!("{path}/{index}")));
        list.iter().enumerate().map(one).collect()
    }

    fn import_one(value: &Value) -> Result<Self, NotATemplate> {
        if !value.is_object() {
            return Err(NotATemplate::wrong("", "object"));
        }
        if !value.get("components").is_some_and(Value::is_array) {
            return Err(NotATemplate::wrong("/components", "list"));
        }
        Self::from_service(value)
    }

    /// A draft with nothing in it yet: a notification of the dearest use, with variables by name.
    #[must_use]
    pub fn blank(language: &str) -> Self {
        Self {
            doc: json!({"name": "", "language": language_code(language), "category": "UTILITY", "parameter_format": "NAMED",
                "components": [{"type": "BODY", "text": ""}]}),
        }
    }

    /// A template of the service as a draft to edit: without the service's own keys, an authentication template's fixed
    /// texts taken back to its settings, and without addresses of samples, which expire (API sheet, section 3.1).
    ///
    /// # Errors
    /// As [`Definition::read`].
    pub fn from_service(value: &Value) -> Result<Self, NotATemplate> {
        let mut definition = Self::read(value)?;
        definition.doc = definition.creation();
        listed::as_written(&mut definition.doc);
        Ok(definition)
    }

    /// What goes over the wire or into a file: the document without the service's own keys, the language as the platform
    /// spells it.
    #[must_use]
    pub fn creation(&self) -> Value {
        let mut doc = self.doc.clone();
        if let Value::Object(map) = &mut doc {
            for key in OF_THE_SERVICE {
                map.remove(key);
            }
            if let Some(Value::String(language)) = map.get_mut("language") {
                *language = language_code(language);
            }
        }
        doc
    }

    /// The document as it stands.
    #[must_use]
    pub fn doc(&self) -> &Value {
        &self.doc
    }

    /// The document, given away.
    #[must_use]
    pub fn into_doc(self) -> Value {
        self.doc
    }

    /// What stands at a JSON Pointer.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Value> {
        pointer::get(&self.doc, path)
    }

    /// As it is written; empty where it is missing.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text("name")
    }

    /// As it is written; empty where it is missing.
    #[must_use]
    pub fn language(&self) -> &str {
        self.text("language")
    }

    /// In upper case; empty where it is missing.
    #[must_use]
    pub fn category(&self) -> String {
        self.text("category").to_ascii_uppercase()
    }

    /// Positional where nothing is said, as the platform has it.
    #[must_use]
    pub fn parameter_format(&self) -> ParameterFormat {
        ParameterFormat::from_service(self.text("parameter_format"))
    }

    /// The parts, in the document's order.
    #[must_use]
    pub fn components(&self) -> &[Value] {
        self.doc.get("components").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    /// The draft as a template: what its variables are, how it looks. Its status is `DRAFT`.
    #[must_use]
    pub fn template(&self) -> Template {
        let category = self.category();
        let raw_components = self.doc.get("components").cloned().unwrap_or_else(|| Value::Array(Vec::new()));
        Template {
            name: self.name().to_owned(),
            language: language_code(self.language()),
            status: TemplateStatus::new("DRAFT"),
            parameter_format: self.parameter_format(),
            components: component::read_all(&raw_components, &category),
            category,
            service_id: None,
            quality: None,
            rejected_reason: None,
            correct_category: None,
            raw_components,
        }
    }

    fn text(&self, key: &str) -> &str {
        self.doc.get(key).and_then(Value::as_str).unwrap_or_default()
    }
}

/// The places of a draft that wait for a value, by the contract's names.
#[must_use]
pub fn variables_of(definition: &Definition) -> Vec<Variable> {
    definition.template().variables()
}

impl TryFrom<Map<String, Value>> for Definition {
    type Error = NotATemplate;

    fn try_from(map: Map<String, Value>) -> Result<Self, NotATemplate> {
        Self::of(Value::Object(map))
    }
}

#[cfg(test)]
#[path = "definition_tests.rs"]
mod tests;
