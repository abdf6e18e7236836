//! Two states of a draft beside each other, part by part and word by word.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use similar::{ChangeTag, TextDiff};
use ts_rs::TS;

use super::Definition;

/// A part that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedPart {
    /// Where it stands, by JSON Pointer: in the newer one, or in the older one where it is gone.
    pub path: String,
    /// What it is.
    pub label_kind: PartLabel,
    /// As it was; null where it was not there.
    pub before: Option<String>,
    /// As it is; null where it is gone.
    pub after: Option<String>,
    /// Both in one, word by word.
    pub pieces: Vec<ComparedPiece>,
}

/// What a part is, for a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartLabel {
    /// The template's name.
    Name,
    /// Its language.
    Language,
    /// Its category.
    Category,
    /// Until when a message may be delivered.
    DeliveryTime,
    /// The header's kind.
    HeaderFormat,
    /// The header's line.
    Header,
    /// The message.
    Body,
    /// The grey line.
    Footer,
    /// What a limited-time offer says.
    Offer,
    /// A button's label.
    Button,
    /// What a button opens, calls or copies.
    ButtonTarget,
    /// The text of a card.
    Card,
    /// An example.
    Example,
    /// Anything else of the document, in JSON.
    Other,
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedPiece {
    /// The words with their spaces.
    pub text: String,
    /// What became of them.
    pub change: Change,
}

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It stands in both.
    Same,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

/// What differs between two states, in the order of the newer document; what is gone stands at its old place.
#[must_use]
pub fn compare(old: &Definition, new: &Definition) -> Vec<ComparedPart> {
    let (before, after) = (leaves(old), leaves(new));
    let mut keys: Vec<&String> = after.order.iter().collect();
    keys.extend(before.order.iter().filter(|key| !after.leaves.contains_key(*key)));
    let mut parts: Vec<ComparedPart> = keys
        .into_iter()
        .filter_map(|key| {
            let (was, is) = (before.leaves.get(key), after.leaves.get(key));
            let text = |leaf: Option<&Leaf>| leaf.map(|leaf| leaf.text.clone());
            let place = is.or(was)?;
            if text(was) == text(is) {
                return None;
            }
            Some(ComparedPart {
                path: place.path.clone(),
                label_kind: place.label,
                pieces: pieces(&text(was).unwrap_or_default(), &text(is).unwrap_or_default()),
                before: text(was),
                after: text(is),
            })
        })
        .collect();
    parts.sort_by_key(|part| part.label_kind);
    parts
}

/// A text of a document, with what it is.
struct Leaf {
    path: String,
    label: PartLabel,
    text: String,
}

#[derive(Default)]
struct Leaves {
    order: Vec<String>,
    leaves: BTreeMap<String, Leaf>,
}

/// Every value of a document under a key that stays the same when components change places: header against header, the
/// second button against the second button.
fn leaves(definition: &Definition) -> Leaves {
    let mut leaves = Leaves::default();
    let Some(map) = definition.doc().as_object() else { return leaves };
    for (key, value) in map {
        if key != "components" {
            let path = super::pointer::step(key);
            leaves.walk(value, &path, &path, "");
        }
    }
    leaves.components(definition.components(), "/components", "");
    leaves
}

impl Leaves {
    fn components(&mut self, list: &[Value], path: &str, key: &str) {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (index, component) in list.iter().enumerate() {
            let kind = component.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_uppercase();
            let again = seen.entry(kind.clone()).and_modify(|count| *count += 1).or_insert(0);
            let key = format!("{key}/{kind}{again}");
            let path = format!("{path}/{index}");
            for (name, value) in component.as_object().into_iter().flatten() {
                match (name.as_str(), value) {
                    // The key says it.
                    ("type", _) => {}
                    ("cards", Value::Array(cards)) => {
                        for (at, card) in cards.iter().enumerate() {
                            let parts = card.get("components").and_then(Value::as_array).map(Vec::as_slice);
                            let path = format!("{path}/cards/{at}/components");
                            self.components(parts.unwrap_or_default(), &path, &format!("{key}/card{at}"));
                        }
                    }
                    _ => {
                        let step = super::pointer::step(name);
                        self.walk(value, &format!("{path}{step}"), &format!("{key}{step}"), &kind);
                    }
                }
            }
        }
    }

    fn walk(&mut self, value: &Value, path: &str, key: &str, kind: &str) {
        match value {
            Value::Object(map) => {
                for (name, value) in map {
                    let step = super::pointer::step(name);
                    self.walk(value, &format!("{path}{step}"), &format!("{key}{step}"), kind);
                }
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    self.walk(value, &format!("{path}/{index}"), &format!("{key}/{index}"), kind);
                }
            }
            leaf => {
                let text = leaf.as_str().map_or_else(|| leaf.to_string(), str::to_owned);
                let leaf = Leaf { path: path.to_owned(), label: label(key, kind), text };
                self.order.push(key.to_owned());
                self.leaves.insert(key.to_owned(), leaf);
            }
        }
    }
}

fn label(key: &str, kind: &str) -> PartLabel {
    let last = key.rsplit('/').next().unwrap_or_default();
    match (kind, last) {
        ("", _) => match key {
            "/name" => PartLabel::Name,
            "/language" => PartLabel::Language,
            "/category" => PartLabel::Category,
            "/message_send_ttl_seconds" => PartLabel::DeliveryTime,
            _ => PartLabel::Other,
        },
        _ if key.contains("/example") => PartLabel::Example,
        ("HEADER", "format") => PartLabel::HeaderFormat,
        ("HEADER", "text") => PartLabel::Header,
        ("BODY", "text") if key.contains("/card") => PartLabel::Card,
        ("BODY", "text") => PartLabel::Body,
        ("FOOTER", "text") => PartLabel::Footer,
        ("LIMITED_TIME_OFFER", "text") => PartLabel::Offer,
        ("BUTTONS", "text") => PartLabel::Button,
        ("BUTTONS", "url" | "phone_number" | "code" | "digitable_line" | "uri") => PartLabel::ButtonTarget,
        _ => PartLabel::Other,
    }
}

/// Word by word; neighbours of one kind are one piece.
fn pieces(before: &str, after: &str) -> Vec<ComparedPiece> {
    let mut pieces: Vec<ComparedPiece> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match pieces.last_mut().filter(|last| last.change == kind) {
            Some(last) => last.text.push_str(change.value()),
            None => pieces.push(ComparedPiece { text: change.value().to_owned(), change: kind }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn draft(value: Value) -> Definition {
        Definition::read(&value).unwrap()
    }

    fn drawn(part: &ComparedPart) -> String {
        let piece = |piece: &ComparedPiece| match piece.change {
            Change::Same => piece.text.clone(),
            Change::Added => format!("[+{}]", piece.text),
            Change::Removed => format!("[-{}]", piece.text),
        };
        part.pieces.iter().map(piece).collect()
    }

    #[test]
    fn word_by_word_and_part_by_part() {
        let old = draft(json!({"name": "pedido", "language": "pt_BR", "category": "UTILITY", "components": [
            {"type": "BODY", "text": "O seu pedido chega hoje."},
            {"type": "FOOTER", "text": "Loja"},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Ok"}]}]}));
        let new = draft(json!({"name": "pedido", "language": "pt_BR", "category": "MARKETING", "components": [
            {"type": "HEADER", "format": "TEXT", "text": "Aviso"},
            {"type": "BODY", "text": "O seu pedido chega amanhã cedo."},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Ok"}, {"type": "URL", "text": "Ver", "url": "https://l.example"}]}]}));
        let compared = compare(&old, &new);
        let shown: Vec<_> =
            compared.iter().map(|part| format!("{} {:?} {}", part.path, part.label_kind, drawn(part))).collect();
        insta::assert_snapshot!(shown.join("\n"), @r"
        /category Category [-UTILITY][+MARKETING]
        /components/0/format HeaderFormat [+TEXT]
        /components/0/text Header [+Aviso]
        /components/1/text Body O seu pedido chega [-hoje.][+amanhã cedo.]
        /components/1/text Footer [-Loja]
        /components/2/buttons/1/text Button [+Ver]
        /components/2/buttons/1/url ButtonTarget [+https://l.example]
        /components/2/buttons/1/type Other [+URL]
        ");
        assert_eq!(compare(&old, &old), []);
        let body = compared.iter().find(|part| part.label_kind == PartLabel::Body).unwrap();
        assert_eq!(body.after.as_deref(), Some("O seu pedido chega amanhã cedo."));
    }

    proptest! {
        /// Nothing of either text is lost: the pieces that stand in one of them, joined, are that text.
        #[test]
        fn pieces_are_both_texts(before in "([a-c]{1,2}[ \n]{0,2}){0,8}", after in "([a-c]{1,2}[ \n]{0,2}){0,8}") {
            let of = |gone: Change| -> String {
                let pieces = pieces(&before, &after);
                pieces.iter().filter(|piece| piece.change != gone).map(|piece| piece.text.as_str()).collect()
            };
            prop_assert_eq!(of(Change::Added), before.clone());
            prop_assert_eq!(of(Change::Removed), after.clone());
        }
    }
}
