//! Variables of a text: how they are written, named and numbered, and where they stand (API sheet, section 3.3).

use super::super::definition::Edit;
use super::super::example::{name_of_title, named_key};
use super::super::variable::{Segment, placeholders, segments};
use super::text::Text;
use super::{Finding, FindingCode, MendKind, Part, Sheet};

/// Something in a text that is, or was meant to be, a variable.
#[derive(Debug, PartialEq)]
struct Found<'a> {
    start: usize,
    end: usize,
    kind: Kind<'a>,
}

#[derive(Debug, PartialEq)]
enum Kind<'a> {
    /// In two braces, with a name of letters, digits and `_`.
    Variable(&'a str),
    /// In two braces, with a name of other signs.
    Odd(&'a str),
    /// Braces that open or close nothing.
    Broken,
    /// A name in one brace.
    Single(&'a str),
}

fn scan(text: &str) -> Vec<Found<'_>> {
    let (mut found, mut at) = (Vec::new(), 0);
    for segment in segments(text) {
        match segment {
            Segment::Placeholder { name, written } => {
                found.push(Found { start: at, end: at + written.len(), kind: Kind::Variable(name) });
                at += written.len();
            }
            Segment::Text(plain) => {
                around(plain, at, &mut found);
                at += plain.len();
            }
        }
    }
    found
}

/// Braces in a text without variables.
fn around<'a>(plain: &'a str, offset: usize, found: &mut Vec<Found<'a>>) {
    let mut at = 0;
    while let Some(brace) = plain.get(at..).and_then(|rest| rest.find(['{', '}'])).map(|place| at + place) {
        let rest = plain.get(brace..).unwrap_or_default();
        let (length, kind) = if let Some(inside) = rest.strip_prefix("{{") {
            match inside.split_once("}}").map(|(inner, _)| inner) {
                Some(inner) if !inner.contains(['{', '}', '\n']) && !inner.trim().is_empty() => {
                    (inner.len() + 4, Some(Kind::Odd(inner.trim())))
                }
                _ => (2, Some(Kind::Broken)),
            }
        } else if rest.starts_with("}}") {
            (2, Some(Kind::Broken))
        } else {
            let inner = rest.strip_prefix('{').and_then(|inside| inside.split_once('}')).map(|(inner, _)| inner);
            match inner.filter(|inner| is_number(inner) || is_name(inner)) {
                Some(inner) => (inner.len() + 2, Some(Kind::Single(inner))),
                None => (1, None),
            }
        };
        if let Some(kind) = kind {
            found.push(Found { start: offset + brace, end: offset + brace + length, kind });
        }
        at = brace + length;
    }
}

fn is_number(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit())
}

fn is_name(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        && name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
}

/// Every text of the draft that may have variables with names: header, message, and those of cards.
pub(super) fn texts<'s, 'a>(sheet: &'s Sheet<'a>) -> Vec<(Part<'a>, &'static str)> {
    let of = |parts: Vec<Part<'a>>| {
        parts.into_iter().filter_map(|part| {
            let key = match part.kind.as_str() {
                "HEADER" if super::parts::format(&part) == "TEXT" => "header_text",
                "BODY" => "body_text",
                _ => return None,
            };
            Some((part, key))
        })
    };
    let again = Part::all(sheet.definition.components(), "/components");
    let cards = sheet.of_kind("CAROUSEL").flat_map(super::cards::components).collect();
    of(again).chain(of(cards)).collect()
}

/// Whether more variables have names than numbers; as the draft says where there are none.
pub(super) fn prevailing_named(sheet: &Sheet<'_>) -> bool {
    let texts = texts(sheet);
    let names: Vec<&str> = texts.iter().flat_map(|(part, _)| placeholders(part.text())).collect();
    let numbers = names.iter().filter(|name| is_number(name)).count();
    if names.is_empty() { sheet.named } else { numbers * 2 < names.len() }
}

/// Whether there are variables, and all are numbers where names are said, or the other way round.
pub(super) fn all_odd(sheet: &Sheet<'_>) -> bool {
    let mut names = texts(sheet).into_iter().flat_map(|(part, _)| placeholders(part.text())).peekable();
    names.peek().is_some() && names.all(|name| is_number(name) == sheet.named)
}

/// Numbers and names are not mixed, and are what the draft says they are.
pub(super) fn style(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let (mut odd, mut fitting) = (None, false);
    for (part, _) in texts(sheet) {
        for found in scan(part.text()) {
            let Kind::Variable(name) = found.kind else { continue };
            if is_number(name) == sheet.named {
                odd = odd.or_else(|| Some((part.path_of("text"), part.text(), found.start, found.end, name)));
            } else {
                fitting = true;
            }
        }
    }
    let Some((path, text, start, end, name)) = odd else { return };
    if fitting {
        let finding = Finding::error(FindingCode::VariablesMixed, path).at(text, start, end);
        findings.push(finding.with("name", name));
    } else {
        let finding = Finding::error(FindingCode::VariableStyle, "/parameter_format").with("name", name);
        let edits = super::examples::in_format(sheet, !sheet.named);
        findings.push(finding.with("named", !sheet.named).mended(MendKind::ParameterFormat, edits));
    }
}

/// What is wrong with the variables of one text, wherever they stand.
pub(super) fn check(sheet: &Sheet<'_>, part: &Part<'_>, key: &str, findings: &mut Vec<Finding>) {
    let (path, text) = (part.path_of("text"), part.text());
    let found = scan(text);
    if let Some(broken) = found.iter().find(|found| found.kind == Kind::Broken) {
        findings.push(Finding::error(FindingCode::VariableMalformed, &path).at(text, broken.start, broken.end));
    }
    singles(&path, text, &found, findings);
    names(part, key, &found, findings);
    if !sheet.named {
        numbers(part, key, findings);
    } else {
        let mut seen: Vec<&str> = Vec::new();
        for found in &found {
            let Kind::Variable(name) = found.kind else { continue };
            if seen.contains(&name) {
                let finding = Finding::error(FindingCode::VariableRepeated, &path).at(text, found.start, found.end);
                findings.push(finding.with("name", name));
                break;
            }
            seen.push(name);
        }
    }
}

fn singles(path: &str, text: &str, found: &[Found<'_>], findings: &mut Vec<Finding>) {
    let single = |found: &Found<'_>| matches!(found.kind, Kind::Single(_));
    let Some(first) = found.iter().find(|found| single(found)) else { return };
    let mut doubled = text.to_owned();
    for found in found.iter().rev() {
        if let Kind::Single(name) = found.kind {
            doubled.replace_range(found.start..found.end, &format!("{{{{{name}}}}}"));
        }
    }
    let finding = Finding::warning(FindingCode::VariableSingleBrace, path).at(text, first.start, first.end);
    findings.push(finding.mended(MendKind::DoubleBraces, vec![Edit::set(path, doubled)]));
}

/// Names that the platform does not take, all of a text at once: the mend writes every one of them.
fn names(part: &Part<'_>, key: &str, found: &[Found<'_>], findings: &mut Vec<Finding>) {
    let odd: Vec<(&Found<'_>, &str)> = found
        .iter()
        .filter_map(|found| match found.kind {
            Kind::Variable(name) if !is_number(name) && !is_name(name) => Some((found, name)),
            Kind::Odd(name) => Some((found, name)),
            _ => None,
        })
        .collect();
    let Some((first, name)) = odd.first() else { return };
    let (path, text) = (part.path_of("text"), part.text());
    let mut edits = Vec::new();
    let mut renamed = text.to_owned();
    let mut all = true;
    for (found, name) in odd.iter().rev() {
        let better = better(name);
        all &= !better.is_empty();
        renamed.replace_range(found.start..found.end, &format!("{{{{{better}}}}}"));
    }
    edits.push(Edit::set(&path, renamed));
    // The examples go with their variables.
    let pairs = part.value.get("example").and_then(|example| example.get(named_key(key)));
    for (index, pair) in pairs.and_then(serde_json::Value::as_array).into_iter().flatten().enumerate() {
        let old = super::word(pair, "param_name");
        if odd.iter().any(|(_, name)| *name == old) {
            let path = part.path_of(&format!("example/{}/{index}/param_name", named_key(key)));
            edits.push(Edit::set(path, better(old)));
        }
    }
    let finding = Finding::error(FindingCode::VariableName, &path).at(text, first.start, first.end);
    let finding = finding.with("name", name).with("better", better(name));
    findings.push(finding.mended_if(all.then_some((MendKind::RenameVariable, edits))));
}

fn better(name: &str) -> String {
    let better = name_of_title(name);
    // A name does not begin with a digit, unless it is a number.
    if is_number(&better) || !better.starts_with(|c: char| c.is_ascii_digit()) { better } else { format!("_{better}") }
}

/// Numbers count from 1 without gaps; the order in the text does not matter.
fn numbers(part: &Part<'_>, key: &str, findings: &mut Vec<Finding>) {
    let (path, text) = (part.path_of("text"), part.text());
    let mut numbers: Vec<&str> = placeholders(text).into_iter().filter(|name| is_number(name)).collect();
    // As numbers of any length: those with fewer digits are smaller.
    let plain = |name: &str| {
        let plain = name.trim_start_matches('0').to_owned();
        (plain.len(), plain)
    };
    numbers.sort_by_key(|name| plain(name));
    let Some(at) = numbers.iter().zip(1..).position(|(name, turn): (_, usize)| **name != turn.to_string()) else {
        return;
    };
    let wrong = numbers.get(at).copied().unwrap_or_default();
    let mut renumbered = String::with_capacity(text.len());
    for segment in segments(text) {
        match segment {
            Segment::Placeholder { name, written } => match numbers.iter().position(|number| *number == name) {
                Some(place) => renumbered.push_str(&format!("{{{{{}}}}}", place + 1)),
                None => renumbered.push_str(written),
            },
            Segment::Text(plain) => renumbered.push_str(plain),
        }
    }
    // The examples stand in the order of the numbers, which stays, so they need no edit.
    let _ = key;
    let found = scan(text).into_iter().find(|found| found.kind == Kind::Variable(wrong));
    let (start, end) = found.map_or((0, text.len()), |found| (found.start, found.end));
    let finding = Finding::error(FindingCode::VariableGap, &path).at(text, start, end);
    let finding = finding.with("name", wrong).with("expected", at + 1);
    findings.push(finding.mended(MendKind::Renumber, vec![Edit::set(path, renumbered)]));
}

/// Where variables stand in the message: not first, not last, not side by side, and among enough words.
pub(super) fn places(line: Text<'_>, findings: &mut Vec<Finding>) {
    let (path, text) = (line.path, line.text);
    let found = scan(text);
    let variables: Vec<&Found<'_>> =
        found.iter().filter(|found| matches!(found.kind, Kind::Variable(_) | Kind::Odd(_))).collect();
    let (Some(first), Some(last)) = (variables.first(), variables.last()) else { return };
    let between = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let mut words = 0;
    let mut at = 0;
    for found in &variables {
        words += self::words(between(at, found.start));
        at = found.end;
    }
    words += self::words(between(at, text.len()));
    if words == 0 {
        findings.push(Finding::error(FindingCode::VariablesOnly, path).with("part", line.part));
        return;
    }
    let marks = ['*', '_', '~', '`'];
    if between(0, first.start).trim_matches(|sign: char| sign.is_whitespace() || marks.contains(&sign)).is_empty() {
        findings.push(Finding::error(FindingCode::VariableFirst, path).at(text, first.start, first.end));
    }
    // Punctuation behind it does not help (API sheet, section 3.3).
    if !between(last.end, text.len()).chars().any(|sign| !sign.is_whitespace() && !is_punctuation(sign)) {
        findings.push(Finding::error(FindingCode::VariableLast, path).at(text, last.start, last.end));
    }
    for (one, next) in variables.iter().zip(variables.iter().skip(1)) {
        if between(one.end, next.start).trim().is_empty() {
            findings.push(Finding::error(FindingCode::VariablesAdjacent, path).at(text, one.start, next.end));
            break;
        }
    }
    let count = placeholders(text).len();
    let needed = 2 * count + 1;
    if count > 0 && words < needed {
        let finding = Finding::error(FindingCode::VariablesTooMany, path).with("count", count);
        findings.push(finding.with("words", words).with("needed", needed).with("more", needed - words));
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn is_punctuation(sign: char) -> bool {
    sign.is_ascii_punctuation() || matches!(sign, '…' | '“' | '”' | '‘' | '’' | '«' | '»' | '–' | '—' | '¡' | '¿')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_of_every_kind() {
        let kinds = |text: &'static str| scan(text).into_iter().map(|found| found.kind).collect::<Vec<_>>();
        assert_eq!(kinds("Oi {{nome}}, {{ 1 }}"), [Kind::Variable("nome"), Kind::Variable("1")]);
        assert_eq!(kinds("{{nome do cliente}} {{#1}}"), [Kind::Odd("nome do cliente"), Kind::Odd("#1")]);
        assert_eq!(
            kinds("{{}} {{ {{x}} }}"),
            [Kind::Broken, Kind::Broken, Kind::Broken, Kind::Variable("x"), Kind::Broken]
        );
        assert_eq!(kinds("{{nome} e {1} {nome} {Não} { }"), [Kind::Broken, Kind::Single("1"), Kind::Single("nome")]);
        assert_eq!(kinds("nada"), []);
    }
}
