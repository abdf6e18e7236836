//! Examples as a draft's document holds them (API sheet, section 3.2), read and written by the contract's names; and a
//! template's name from a title typed in words.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::super::definition::{Definition, Edit, apply};
use super::super::variable::{Place, placeholders};
use super::super::{ButtonKind, Component, NotATemplate, ParameterFormat};
use super::values;
use crate::fold::folded;

/// The draft's own examples by the contract's names.
#[must_use]
pub fn examples(definition: &Definition) -> BTreeMap<String, String> {
    definition.template().examples()
}

/// Writes the example of one variable where the platform wants it; an empty text takes it away. An address's example is
/// the whole address, so `text` is what stands in the variable's place.
///
/// # Errors
/// [`NotATemplate`] where the draft has no such variable.
pub fn set_example(definition: &mut Definition, name: &str, text: &str) -> Result<(), NotATemplate> {
    let template = definition.template();
    let variable = template.variables().into_iter().find(|variable| variable.name == name);
    let nowhere = || NotATemplate::wrong(&super::super::pointer::step(name), "place");
    let place = variable.ok_or_else(nowhere)?.place;
    let named = definition.parameter_format() == ParameterFormat::Named;
    let edits = edits(definition, "/components", &template.components, &place, text, named);
    apply(definition, &edits)
}

fn edits(
    definition: &Definition,
    list: &str,
    components: &[Component],
    place: &Place,
    text: &str,
    named: bool,
) -> Vec<Edit> {
    if let Place::Card(card, inner) = place {
        let at = components.iter().enumerate().find_map(|(at, component)| match component {
            Component::Carousel(cards) => cards.get(*card).map(|card| (at, card)),
            _ => None,
        });
        let Some((at, found)) = at else { return Vec::new() };
        let list = format!("{list}/{at}/cards/{card}/components");
        return edits(definition, &list, &found.components, inner, text, named);
    }
    let mut edits = Vec::new();
    for (at, component) in components.iter().enumerate() {
        let path = format!("{list}/{at}");
        match (component, place) {
            (Component::Header { text: Some(line), .. }, Place::HeaderText(name)) => {
                edits.push(of_text(definition, &path, "header_text", line, name, text, named));
            }
            (Component::Body { text: line }, Place::Body(name)) => {
                edits.push(of_text(definition, &path, "body_text", line, name, text, named));
            }
            (
                Component::Buttons(buttons),
                Place::ButtonUrl(index) | Place::ButtonCoupon(index) | Place::ButtonAction(index),
            ) => {
                let Some(button) = buttons.get(*index) else { continue };
                let path = format!("{path}/buttons/{index}");
                edits.extend(of_button(&path, &button.kind, text));
            }
            _ => {}
        }
    }
    edits
}

fn of_button(path: &str, kind: &ButtonKind, text: &str) -> Option<Edit> {
    let example = format!("{path}/example");
    match kind {
        ButtonKind::Url { .. } | ButtonKind::CopyCode if text.is_empty() => Some(Edit::remove(example)),
        ButtonKind::Url { url } => {
            let (before, after) = url.split_once("{{")?;
            let after = after.split_once("}}").map(|(_, after)| after).unwrap_or_default();
            Some(Edit::set(example, json!([format!("{before}{text}{after}")])))
        }
        ButtonKind::CopyCode => Some(Edit::set(example, text)),
        ButtonKind::PaymentRequest { setting } => {
            let key = setting.key()?;
            Some(Edit::set(format!("{path}/payment_setting/{}/{key}", setting.as_str()), text))
        }
        _ => None,
    }
}

fn of_text(definition: &Definition, path: &str, key: &str, line: &str, name: &str, text: &str, named: bool) -> Edit {
    let path = format!("{path}/example");
    let old = definition.get(&path);
    let mut known = known(old, key, line);
    known.insert(name.to_owned(), text.to_owned());
    rewritten(&path, old, key, &ordered(line, named), &known, named)
}

/// The placeholders of a text in the order in which the platform wants their examples.
pub(crate) fn ordered(text: &str, named: bool) -> Vec<&str> {
    let mut names = placeholders(text);
    if !named {
        names.sort_by_key(|name| name.parse::<u32>().unwrap_or(u32::MAX));
    }
    names
}

/// What an `example` says about the placeholders of a text, by name or by turn, whichever is there.
pub(crate) fn known(example: Option<&Value>, key: &str, text: &str) -> BTreeMap<String, String> {
    let mut known = BTreeMap::new();
    let Some(example) = example else { return known };
    let by_turn = example.get(key).map(values).unwrap_or_default();
    for (name, value) in ordered(text, false).into_iter().zip(by_turn) {
        known.insert(name.to_owned(), value.to_owned());
    }
    for pair in example.get(named_key(key)).and_then(Value::as_array).into_iter().flatten() {
        let text = |key: &str| pair.get(key).and_then(Value::as_str);
        if let (Some(name), Some(value)) = (text("param_name"), text("example")) {
            known.insert(name.to_owned(), value.to_owned());
        }
    }
    known
}

/// `body_text` → `body_text_named_params`
pub(crate) fn named_key(key: &str) -> String {
    format!("{key}_named_params")
}

/// The edit that leaves exactly the examples of `names` in the `example` at `path`, in the shape of the format. What else
/// stands in that object stays; an object with nothing in it goes.
pub(crate) fn rewritten(
    path: &str,
    old: Option<&Value>,
    key: &str,
    names: &[&str],
    known: &BTreeMap<String, String>,
    named: bool,
) -> Edit {
    let mut example: Map<String, Value> = old.and_then(Value::as_object).cloned().unwrap_or_default();
    example.remove(key);
    example.remove(&named_key(key));
    let value = |name: &str| known.get(name).map(String::as_str).unwrap_or_default();
    if names.iter().any(|name| !value(name).is_empty()) {
        if named {
            let pairs: Vec<Value> = names
                .iter()
                .filter(|name| !value(name).is_empty())
                .map(|name| json!({"param_name": name, "example": value(name)}))
                .collect();
            example.insert(named_key(key), Value::Array(pairs));
        } else {
            // A missing one in between keeps its turn, or the later ones would move.
            let texts: Vec<Value> = names.iter().map(|name| value(name).into()).collect();
            let list = if key == "body_text" { json!([texts]) } else { Value::Array(texts) };
            example.insert(key.to_owned(), list);
        }
    }
    if example.is_empty() { Edit::remove(path) } else { Edit::set(path, Value::Object(example)) }
}

/// A template's name from a title typed in words: `Pedido pronto!` is `pedido_pronto`. Empty where no letter or digit is
/// one that a name can have.
#[must_use]
pub fn name_of_title(title: &str) -> String {
    let mut name = String::new();
    for letter in folded(title).chars() {
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
    }
    // 512 signs (API sheet, section 3.3); they are all of one byte.
    name.truncate(512);
    name.trim_end_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(format: &str) -> Definition {
        let (a, b) = if format == "NAMED" { ("nome", "pedido") } else { ("1", "2") };
        Definition::read(&json!({"name": "x", "language": "pt_BR", "category": "UTILITY", "parameter_format": format,
            "components": [
                {"type": "HEADER", "format": "TEXT", "text": format!("Pedido {{{{{a}}}}} pronto")},
                {"type": "BODY", "text": format!("Olá, {{{{{a}}}}}, o pedido {{{{{b}}}}} está pronto.")},
                {"type": "BUTTONS", "buttons": [
                    {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"},
                    {"type": "PAYMENT_REQUEST", "text": "Open payment link", "payment_setting": {"type": "payment_link"}},
                    {"type": "COPY_CODE"}]}]}))
        .unwrap()
    }

    #[test]
    fn what_is_written_is_read_again_and_taken_away_again() {
        for format in ["NAMED", "POSITIONAL"] {
            let mut draft = draft(format);
            let before = draft.clone();
            let names: Vec<String> = super::super::super::variables_of(&draft).into_iter().map(|v| v.name).collect();
            assert_eq!(names.len(), 6, "{names:?}");
            for name in names.iter().rev() {
                set_example(&mut draft, name, &format!("v{}", name.len())).unwrap();
            }
            let read = examples(&draft);
            assert_eq!(read.len(), 6, "{format}: {read:?}");
            assert!(read.iter().all(|(name, value)| *value == format!("v{}", name.len())), "{read:?}");
            assert_eq!(draft.get("/components/2/buttons/0/example"), Some(&json!(["https://l.example/v8"])));
            for name in &names {
                set_example(&mut draft, name, "").unwrap();
            }
            assert_eq!(draft.get("/components/1"), before.get("/components/1"));
            assert!(examples(&draft).is_empty(), "{:?}", examples(&draft));
        }
        assert_eq!(set_example(&mut draft("NAMED"), "gone", "x").unwrap_err().path(), "/gone");
    }

    #[test]
    fn the_shapes_are_those_that_the_platform_takes() {
        let mut named = draft("NAMED");
        set_example(&mut named, "pedido", "A-1").unwrap();
        assert_eq!(
            named.get("/components/1/example"),
            Some(&json!({"body_text_named_params": [{"param_name": "pedido", "example": "A-1"}]}))
        );
        let mut positional = draft("POSITIONAL");
        set_example(&mut positional, "2", "A-1").unwrap();
        assert_eq!(positional.get("/components/1/example"), Some(&json!({"body_text": [["", "A-1"]]})));
    }

    #[test]
    fn names_of_titles() {
        for (title, wanted) in [
            ("Pedido pronto", "pedido_pronto"),
            ("  Cobrança: 2ª via (boleto)! ", "cobranca_2_via_boleto"),
            ("¿Cómo estás?", "como_estas"),
            ("💐", ""),
            ("", ""),
        ] {
            assert_eq!(name_of_title(title), wanted);
        }
        assert_eq!(name_of_title(&"á_".repeat(600)).len(), 511);
    }
}
