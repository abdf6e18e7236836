//! Examples: one for each variable, none for others, and real ones. A reviewer reads the message with them.

use serde_json::Value;

use super::super::definition::Edit;
use super::super::example::{known, named_key, ordered, rewritten};
use super::super::variable::{Segment, placeholders, segments};
use super::data::words::PLACEHOLDERS;
use super::{Finding, FindingCode, MendKind, Part, Sheet, variables};
use crate::fold::folded;

/// Of a header's line or a message.
pub(super) fn check(sheet: &Sheet<'_>, part: &Part<'_>, key: &str, findings: &mut Vec<Finding>) {
    let (path, text) = (part.path_of("text"), part.text());
    let example = part.value.get("example");
    let names = ordered(text, sheet.examples_named);
    let given = given(example, key, sheet.examples_named);
    let value = |turn: usize, name: &str| {
        let (named, place) = (sheet.examples_named, turn);
        given
            .iter()
            .enumerate()
            .find(|(at, one)| if named { one.name == name } else { *at == place })
            .map(|(_, one)| one)
    };
    for (turn, name) in names.iter().enumerate() {
        match value(turn, name).filter(|one| !one.text.trim().is_empty()) {
            None => {
                let (start, end) = first_of(text, name);
                let finding = Finding::error(FindingCode::ExampleMissing, &path).at(text, start, end);
                findings.push(finding.with("name", name));
            }
            Some(one) if is_placeholder(one.text, name) => {
                let path = part.path_of(&format!("example/{}", one.place));
                let finding = Finding::warning(FindingCode::ExamplePlaceholder, path).with("name", name);
                findings.push(finding.with("example", one.text));
            }
            Some(_) => {}
        }
    }
    let fits = |(turn, one): (usize, &Given<'_>)| {
        if sheet.examples_named {
            names.contains(&one.name) && given.iter().take(turn).all(|earlier| earlier.name != one.name)
        } else {
            turn < names.len()
        }
    };
    if !given.iter().enumerate().all(fits) {
        let path = part.path_of("example");
        let known = known(example, key, text);
        let edit = rewritten(&path, example, key, &names, &known, sheet.examples_named);
        findings.push(Finding::error(FindingCode::ExampleExtra, path).mended(MendKind::RemoveExamples, vec![edit]));
    }
}

/// Of a button: its example stands in `example`, as a text or in a list.
pub(super) fn of_button(path: &str, button: &Value) -> Option<Finding> {
    let example = match button.get("example") {
        Some(Value::Array(list)) => list.first().and_then(Value::as_str),
        other => other.and_then(Value::as_str),
    };
    let missing = example.is_none_or(|example| example.trim().is_empty() || example.contains("{{"));
    missing.then(|| {
        let label = super::word(button, "text");
        Finding::error(FindingCode::ExampleMissing, format!("{path}/example")).with("name", label)
    })
}

/// The edits that say how variables are named, and put every example into that shape.
pub(super) fn in_format(sheet: &Sheet<'_>, named: bool) -> Vec<Edit> {
    let format = if named { "NAMED" } else { "POSITIONAL" };
    let mut edits = vec![Edit::set("/parameter_format", format)];
    for (part, key) in variables::texts(sheet) {
        if let Some(example) = part.value.get("example") {
            let known = known(Some(example), key, part.text());
            let names = ordered(part.text(), named);
            edits.push(rewritten(&part.path_of("example"), Some(example), key, &names, &known, named));
        }
    }
    edits
}

struct Given<'a> {
    /// Empty for one by turn.
    name: &'a str,
    text: &'a str,
    /// Where under `example`.
    place: String,
}

fn given<'a>(example: Option<&'a Value>, key: &str, named: bool) -> Vec<Given<'a>> {
    let Some(example) = example else { return Vec::new() };
    if named {
        let key = named_key(key);
        let pairs = example.get(&key).and_then(Value::as_array).into_iter().flatten().enumerate();
        let one = |(at, pair)| Given {
            name: super::word(pair, "param_name"),
            text: super::word(pair, "example"),
            place: format!("{key}/{at}/example"),
        };
        return pairs.map(one).collect();
    }
    // A text, a list or a list in a list (API sheet, section 3.2).
    let list = |list: &'a [Value], under: String| -> Vec<Given<'a>> {
        let one = |(at, value): (usize, &'a Value)| {
            let text = value.as_str().unwrap_or_default();
            Given { name: "", text, place: format!("{under}/{at}") }
        };
        list.iter().enumerate().map(one).collect()
    };
    match example.get(key) {
        Some(Value::String(text)) => vec![Given { name: "", text, place: key.to_owned() }],
        Some(Value::Array(outer)) => match outer.first() {
            Some(Value::Array(inner)) => list(inner, format!("{key}/0")),
            _ => list(outer, key.to_owned()),
        },
        _ => Vec::new(),
    }
}

fn first_of(text: &str, wanted: &str) -> (usize, usize) {
    let mut at = 0;
    for segment in segments(text) {
        match segment {
            Segment::Placeholder { name, written } if name == wanted => return (at, at + written.len()),
            Segment::Placeholder { written: plain, .. } | Segment::Text(plain) => at += plain.len(),
        }
    }
    (0, text.len())
}

/// Whether an example only says that one belongs here.
fn is_placeholder(example: &str, name: &str) -> bool {
    if !placeholders(example).is_empty() || example.contains(['{', '<', '[']) {
        return true;
    }
    let plain = folded(example.trim()).replace(['_', '-'], " ");
    let letters: Vec<char> = plain.chars().filter(|c| c.is_alphanumeric()).collect();
    let all_x = letters.len() > 1 && letters.iter().all(|letter| *letter == 'x');
    let own_name = name.parse::<u32>().is_err() && plain == name.replace('_', " ");
    all_x || letters.is_empty() || own_name || PLACEHOLDERS.contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_something_that_could_be_sent() {
        for (example, name) in [
            ("Ana", "nome"),
            ("A-1042", "pedido"),
            ("R$ 149,90", "valor"),
            ("hoje entre 14h e 16h", "previsao"),
            ("Nome da Rosa", "nome"),
            ("XX de Novembro", "rua"),
            ("1", "1"),
            ("Max", "1"),
        ] {
            assert!(!is_placeholder(example, name), "{example}");
        }
        for (example, name) in [
            ("XXX", "pedido"),
            ("xx/xx/xxxx", "data"),
            ("{{1}}", "1"),
            ("<nome>", "1"),
            ("[pedido]", "1"),
            ("nome", "nome"),
            ("Numero do pedido", "numero_do_pedido"),
            ("Exemplo", "1"),
            ("teste", "1"),
            ("...", "1"),
        ] {
            assert!(is_placeholder(example, name), "{example}");
        }
    }
}
