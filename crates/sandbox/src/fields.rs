//! `fields=id,name,events{timestamp}`: what a request wants of an object.

use serde_json::{Map, Value, json};

use crate::error::GraphError;

/// A field that is wanted, and what of it: the text in its braces.
type Wanted<'a> = (&'a str, Option<&'a str>);

/// Takes the fields apart. Arguments (`.start(1)`) are left off the names.
pub(crate) fn parse(text: &str) -> Vec<Wanted<'_>> {
    let mut depth = 0_u32;
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                pieces.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).map(one).collect()
}

fn one(piece: &str) -> Wanted<'_> {
    let name = piece.split(['{', '.', '(']).next().unwrap_or(piece).trim();
    let inside = piece.split_once('{').map(|(_, rest)| rest.strip_suffix('}').unwrap_or(rest));
    (name, inside)
}

/// The wanted fields of an object, and its id. Without `fields`: the usual ones.
///
/// # Errors
/// The platform's complaint about a field that such an object never has.
pub(crate) fn select(
    object: &Map<String, Value>,
    wanted: Option<&str>,
    usual: &[&str],
    known: &[&str],
    node: &str,
) -> Result<Value, GraphError> {
    let wanted = wanted.filter(|wanted| !wanted.trim().is_empty());
    let names: Vec<&str> = match wanted {
        Some(text) => parse(text).into_iter().map(|(name, _)| name).collect(),
        None => usual.to_vec(),
    };
    let mut selected = Map::new();
    for name in names {
        match object.get(name) {
            Some(value) => drop(selected.insert(name.to_owned(), value.clone())),
            None if known.contains(&name) || usual.contains(&name) => {}
            None => {
                let text = format!("Tried accessing nonexisting field ({name}) on node type ({node})");
                return Err(GraphError::parameter(&text));
            }
        }
    }
    if let Some(id) = object.get("id") {
        selected.insert("id".into(), id.clone());
    }
    Ok(json!(selected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_nested_fields_apart() {
        assert_eq!(
            parse("id, events{a,b{c}},analytics.start(1).phone_numbers([1,2]),name"),
            [("id", None), ("events", Some("a,b{c}")), ("analytics", None), ("name", None)]
        );
        assert!(parse("").is_empty());
    }

    #[test]
    fn gives_what_is_asked_and_the_id() {
        let object = json!({"id": "1", "name": "n", "status": "s"}).as_object().unwrap().clone();
        let known = ["certificate"];
        let select = |wanted| select(&object, wanted, &["name"], &known, "Node");
        assert_eq!(select(Some("status,certificate")).unwrap(), json!({"id": "1", "status": "s"}));
        assert_eq!(select(None).unwrap(), json!({"id": "1", "name": "n"}));
        assert!(select(Some("nonsense")).unwrap_err().message.contains("nonexisting field (nonsense)"));
    }
}
