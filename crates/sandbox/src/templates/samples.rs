//! Sample files of headers. A template names one by the handle of its upload; read again it has an address for it, which
//! cannot be handed in (API sheet, sections 3.1 and 3.7).

use serde_json::{Value, json};

use crate::error::GraphError;
use crate::upload::Uploads;

/// Whether every sample is one that was uploaded here.
pub(super) fn check(components: &Value, uploads: &Uploads) -> Result<(), GraphError> {
    let mut unknown = None;
    each(&mut components.clone(), &mut |handle| {
        let given = handle.as_str().is_some_and(|handle| handle.lines().all(|line| uploads.gave(line)));
        if !given {
            unknown.get_or_insert_with(|| handle.as_str().unwrap_or_default().to_owned());
        }
    });
    match unknown {
        None => Ok(()),
        Some(handle) => {
            let text = format!("The media handle \"{handle}\" is not valid. Upload the sample file again.");
            Err(GraphError::invalid("Invalid Media Handle", text))
        }
    }
}

/// The components with addresses in the places of handles.
pub(super) fn with_addresses(mut components: Value) -> Value {
    each(&mut components, &mut |handle| {
        let key: String = handle.as_str().unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).collect();
        *handle = json!(format!("https://scontent.whatsapp.net/v/t61.29466-34/{key}"));
    });
    components
}

/// Visits every handle, also those of cards.
fn each(components: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    for component in components.as_array_mut().into_iter().flatten() {
        if let Some(Value::Array(handles)) = component.pointer_mut("/example/header_handle") {
            handles.iter_mut().for_each(&mut *visit);
        }
        for card in component.get_mut("cards").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(components) = card.get_mut("components") {
                each(components, visit);
            }
        }
    }
}
