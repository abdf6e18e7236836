//! What a template looks like with its variables kept apart: a page puts values in key by key without asking anybody, and
//! the preview of a filled template is made of the same pieces, so the two cannot differ.

use serde::Serialize;
use ts_rs::TS;

use super::preview::{Preview, PreviewButton};
use super::variable::{Segment, segments};
use super::{ButtonKind, Component, HeaderFormat, Template};

/// A run of text, or a place that waits for a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Piece {
    /// The text; for a variable its placeholder as the template writes it.
    pub text: String,
    /// The contract's name of the variable: `nome`, `header.1`, `button.0`; null for text.
    pub variable: Option<String>,
}

/// What a template looks like, with its variables apart, so that a page can fill it key by key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Outline {
    /// `TEXT`, `IMAGE`, `DOCUMENT` …; null without a header.
    pub header_format: Option<String>,
    /// The header's line; empty where the header is none of text.
    pub header: Vec<Piece>,
    /// The message.
    pub body: Vec<Piece>,
    /// The grey line.
    pub footer: Option<String>,
    /// In the template's order.
    pub buttons: Vec<OutlineButton>,
}

/// A button, with the address it opens in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OutlineButton {
    /// `URL`, `QUICK_REPLY`, `PHONE_NUMBER`, `COPY_CODE` …
    #[serde(rename = "type")]
    pub kind: String,
    /// The label.
    pub text: String,
    /// The address, for a button that opens one.
    pub url: Vec<Piece>,
    /// Whom it calls.
    pub phone_number: Option<String>,
}

impl Template {
    /// The template in pieces.
    #[must_use]
    pub fn outline(&self) -> Outline {
        let mut outline = Outline::default();
        for component in &self.components {
            match component {
                Component::Header { format, text } => {
                    outline.header_format = Some(format.as_str().to_owned());
                    if *format == HeaderFormat::Text {
                        outline.header = pieces(text.as_deref().unwrap_or_default(), |name| format!("header.{name}"));
                    }
                }
                Component::Body { text } => outline.body = pieces(text, str::to_owned),
                Component::Footer { text } => outline.footer = Some(text.clone()),
                Component::Buttons(buttons) => {
                    for (index, button) in buttons.iter().enumerate() {
                        let (url, phone_number) = match &button.kind {
                            ButtonKind::Url { url } => (pieces(url, |_| format!("button.{index}")), None),
                            ButtonKind::PhoneNumber { phone_number } => (Vec::new(), Some(phone_number.clone())),
                            _ => (Vec::new(), None),
                        };
                        let kind = button.kind.as_str().to_owned();
                        outline.buttons.push(OutlineButton { kind, text: button.text.clone(), url, phone_number });
                    }
                }
                Component::Other { .. } => {}
            }
        }
        outline
    }
}

impl Outline {
    /// The message with the values that `value` knows by the contract's names; the other places keep their placeholder.
    pub(super) fn filled<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> Preview {
        let joined = |pieces: &[Piece]| -> String {
            pieces
                .iter()
                .map(|piece| piece.variable.as_deref().and_then(&value).unwrap_or(piece.text.as_str()))
                .collect()
        };
        let some = |pieces: &[Piece]| (!pieces.is_empty()).then(|| joined(pieces));
        Preview {
            header: some(&self.header),
            header_format: self.header_format.clone(),
            body: joined(&self.body),
            footer: self.footer.clone(),
            buttons: self
                .buttons
                .iter()
                .map(|button| PreviewButton {
                    kind: button.kind.clone(),
                    text: button.text.clone(),
                    url: some(&button.url),
                    phone_number: button.phone_number.clone(),
                })
                .collect(),
        }
    }
}

fn pieces(text: &str, named: impl Fn(&str) -> String) -> Vec<Piece> {
    segments(text)
        .into_iter()
        .map(|segment| match segment {
            Segment::Text(text) => Piece { text: text.to_owned(), variable: None },
            Segment::Placeholder { name, written } => Piece { text: written.to_owned(), variable: Some(named(name)) },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use insta::assert_json_snapshot;
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::template::Variables;

    #[test]
    fn a_template_in_pieces() {
        let template = Template::from_service(&json!({
            "name": "x", "language": "pt_BR", "parameter_format": "NAMED", "components": [
                {"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}"},
                {"type": "BODY", "text": "{{nome}}: {{ pedido }}, {{nome}}."},
                {"type": "BUTTONS", "buttons": [
                    {"type": "QUICK_REPLY", "text": "Ok"},
                    {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"},
                    {"type": "PHONE_NUMBER", "text": "Ligar", "phone_number": "+551134567890"}]}]}))
        .unwrap();
        let outline = template.outline();
        let shown = |pieces: &[Piece]| -> Vec<String> {
            pieces.iter().map(|p| format!("{}|{}", p.text, p.variable.as_deref().unwrap_or("-"))).collect()
        };
        assert_eq!(shown(&outline.header), ["Pedido |-", "{{pedido}}|header.pedido"]);
        assert_eq!(
            shown(&outline.body),
            ["{{nome}}|nome", ": |-", "{{ pedido }}|pedido", ", |-", "{{nome}}|nome", ".|-"]
        );
        assert_eq!((outline.header_format.as_deref(), outline.footer), (Some("TEXT"), None));
        assert_json_snapshot!(outline.buttons, @r#"
        [
          {
            "type": "QUICK_REPLY",
            "text": "Ok",
            "url": [],
            "phone_number": null
          },
          {
            "type": "URL",
            "text": "Ver",
            "url": [
              {
                "text": "https://l.example/",
                "variable": null
              },
              {
                "text": "{{1}}",
                "variable": "button.1"
              }
            ],
            "phone_number": null
          },
          {
            "type": "PHONE_NUMBER",
            "text": "Ligar",
            "url": [],
            "phone_number": "+551134567890"
          }
        ]
        "#);
    }

    #[test]
    fn a_picture_above_the_text_has_a_format_and_no_line() {
        let template = Template::from_service(&json!({"name": "x", "language": "pt_BR", "components": [
            {"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Oi."}]}))
        .unwrap();
        let outline = template.outline();
        assert_eq!((outline.header_format.as_deref(), outline.header), (Some("IMAGE"), Vec::new()));
    }

    proptest! {
        /// A page that joins the pieces by itself shows what the program shows.
        #[test]
        fn pieces_joined_are_the_preview(body in "([a-z ç]|\\{\\{[abc]\\}\\}|\\{|\\}){0,12}", value in "\\PC{0,8}") {
            let template = Template::from_service(&json!({"name": "x", "language": "pt_BR", "parameter_format": "NAMED",
                "components": [{"type": "BODY", "text": body}]})).unwrap();
            let outline = template.outline();
            let text = |with: &dyn Fn(&str) -> Option<String>| -> String {
                outline.body.iter().map(|p| p.variable.as_deref().and_then(with).unwrap_or_else(|| p.text.clone())).collect()
            };
            prop_assert_eq!(text(&|_| None), body, "without values the pieces are the template's text");
            let values: Variables = [("a", value.as_str())].into_iter().collect();
            let with_a = text(&|name| (name == "a").then(|| value.clone()));
            prop_assert_eq!(with_a, template.preview(&values).body);
        }
    }
}
