//! The rules that a new template must keep (API sheet, section 3.3), as far as they can be told from its text.
//!
//! What depends on other templates or on the account is asked where a template comes in ([`create`](super::create)).

mod buttons;
mod cards;
pub(crate) mod payment;
mod text;

use serde_json::{Map, Value};

use crate::error::GraphError;

/// Languages that the platform takes (API sheet, section 3.9).
const LANGUAGES: &str = "af sq ar ar_EG ar_AE ar_LB ar_MA ar_QA az be_BY bn bn_IN bg ca zh_CN zh_HK zh_TW hr cs da prs_AF \
    nl nl_BE en en_GB en_US en_AE en_AU en_CA en_GH en_IE en_IN en_JM en_MY en_NZ en_QA en_SG en_UG en_ZA et fil fi fr fr_BE \
    fr_CA fr_CH fr_CI fr_MA ka de de_AT de_CH el gu ha he hi hu id ga it ja kn kk rw_RW ko ky_KG lo lv lt mk ms ml mr nb \
    ps_AF fa pl pt_BR pt_PT pa ro ru sr si_LK sk sl es es_AR es_CL es_CO es_CR es_DO es_EC es_HN es_MX es_PA es_PE es_ES \
    es_UY sw sv ta te th tr uk ur uz vi zu";

/// The first rule that is broken.
pub(super) fn check(template: &Map<String, Value>) -> Result<(), GraphError> {
    let text = |key: &str| template.get(key).and_then(Value::as_str);
    let name = text("name").ok_or_else(|| GraphError::required("name"))?;
    let name_is_good = (1..=512).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !name_is_good {
        let text = "The name can only contain lowercase alphanumeric characters and underscores ( _ ).";
        return Err(GraphError::template(2_388_046, "Name Format is Incorrect", text));
    }
    let language = text("language").ok_or_else(|| GraphError::required("language"))?;
    if !LANGUAGES.split_whitespace().any(|known| known == language) {
        return Err(GraphError::parameter(&format!(
            "Param language is not a supported language - got \"{language}\"."
        )));
    }
    let category = text("category").ok_or_else(|| GraphError::required("category"))?.to_ascii_uppercase();
    if !matches!(category.as_str(), "MARKETING" | "UTILITY" | "AUTHENTICATION") {
        let text =
            format!("Param category must be one of {{UTILITY, MARKETING, AUTHENTICATION}} - got \"{category}\".");
        return Err(GraphError::parameter(&text));
    }
    let components =
        template.get("components").and_then(Value::as_array).ok_or_else(|| GraphError::required("components"))?;
    let named = text("parameter_format").is_some_and(|format| format.eq_ignore_ascii_case("named"));
    let kind_of =
        |component: &Value| component.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_uppercase();
    let offers = components.iter().any(|component| kind_of(component) == "LIMITED_TIME_OFFER");
    let mut has_body = false;
    for component in components {
        let kind = kind_of(component);
        match kind.as_str() {
            "HEADER" => text::header(component, named)?,
            "BODY" if category == "AUTHENTICATION" => {
                has_body = true;
                text::authentication_body(component)?;
            }
            "BODY" => {
                has_body = true;
                text::body(component, named, if offers { text::OFFER_BODY_LIMIT } else { text::BODY_LIMIT })?;
            }
            "FOOTER" => text::footer(component)?,
            "BUTTONS" => buttons::check(component)?,
            "CAROUSEL" => cards::carousel(component, &category, named)?,
            "LIMITED_TIME_OFFER" => cards::offer(component, &category, components)?,
            "CALL_PERMISSION_REQUEST" => {}
            _ => {
                let text = format!(
                    "Param components[]['type'] must be one of {{BODY, BUTTONS, CAROUSEL, FOOTER, HEADER, \
                     LIMITED_TIME_OFFER}} - got \"{kind}\"."
                );
                return Err(GraphError::parameter(&text));
            }
        }
    }
    if !has_body {
        return Err(missing("BODY", "text"));
    }
    payment::check(template)
}

/// 2388043
fn missing(component: &str, field: &str) -> GraphError {
    let text = format!("component of type {component} is missing expected field(s) ({field})");
    GraphError::template(2_388_043, "Message template is missing expected field(s)", text)
}

/// 2388042
fn unexpected(component: &str, field: &str) -> GraphError {
    let text = format!("component of type {component} has unexpected field(s) ({field})");
    GraphError::template(2_388_042, "Message template has unexpected field(s)", text)
}

/// 2388040
fn too_long(what: &str, limit: usize) -> GraphError {
    let text = format!("The {what} can have at most {limit} characters.");
    GraphError::template(2_388_040, "Character Limit Exceeded", text)
}

/// Whether a text has signs that are drawn as pictures.
fn emojis(text: &str) -> usize {
    text.chars().filter(|c| matches!(u32::from(*c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF)).count()
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
