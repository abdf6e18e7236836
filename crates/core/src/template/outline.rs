//! What a template looks like with its variables kept apart: a page puts values in key by key without asking anybody, and
//! the preview of a filled template is made of the same pieces, so the two cannot differ.

use serde::Serialize;
use ts_rs::TS;

use super::fixed;
use super::preview::{Preview, PreviewButton, PreviewCard, Taps};
use super::variable::{Segment, segments};
use super::{Button, ButtonKind, Component, HeaderFormat, Template};

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
    /// Between header and text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub offer: Option<OutlineOffer>,
    /// Side by side below the text; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<_>")]
    pub cards: Vec<OutlineCard>,
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

/// A card of a carousel.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct OutlineCard {
    /// `IMAGE`, `VIDEO`, `PRODUCT` …
    pub header_format: Option<String>,
    /// Its text; empty where cards have none.
    pub body: Vec<Piece>,
    /// In the card's order.
    pub buttons: Vec<OutlineButton>,
}

/// What a limited-time offer says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OutlineOffer {
    /// What is offered.
    pub text: String,
    /// Whether the time that is left is shown.
    pub has_expiration: bool,
}

impl Template {
    /// The template in pieces.
    #[must_use]
    pub fn outline(&self) -> Outline {
        self.outline_of(&self.components, "")
    }

    /// `prefix` stands before the contract's names of a card.
    fn outline_of(&self, components: &[Component], prefix: &str) -> Outline {
        let mut outline = Outline::default();
        for component in components {
            match component {
                Component::Header { format, text } => {
                    outline.header_format = Some(format.as_str().to_owned());
                    if *format == HeaderFormat::Text {
                        let text = text.as_deref().unwrap_or_default();
                        outline.header = pieces(text, |name| format!("{prefix}header.{name}"));
                    }
                }
                Component::Body { text } => outline.body = pieces(text, |name| format!("{prefix}{name}")),
                Component::AuthenticationBody { add_security_recommendation } => {
                    let text = fixed::authentication_body(&self.language, *add_security_recommendation);
                    outline.body = pieces(&text, str::to_owned);
                }
                Component::Footer { text } => outline.footer = Some(text.clone()),
                Component::AuthenticationFooter { code_expiration_minutes } => {
                    outline.footer =
                        code_expiration_minutes.map(|minutes| fixed::authentication_footer(&self.language, minutes));
                }
                Component::Buttons(buttons) => {
                    let drawn = buttons.iter().enumerate();
                    outline.buttons = drawn.map(|(index, button)| self.drawn(index, button, prefix)).collect();
                }
                Component::LimitedTimeOffer { text, has_expiration } => {
                    outline.offer = Some(OutlineOffer { text: text.clone(), has_expiration: *has_expiration });
                }
                Component::Carousel(cards) => {
                    let drawn = |(index, card): (usize, &super::Card)| {
                        let Outline { header_format, body, buttons, .. } =
                            self.outline_of(&card.components, &format!("{prefix}card.{index}."));
                        OutlineCard { header_format, body, buttons }
                    };
                    outline.cards = cards.iter().enumerate().map(drawn).collect();
                }
                Component::CallPermissionRequest => {
                    let kind = ButtonKind::CallPermissionRequest;
                    let button = Button { kind, text: String::new() };
                    outline.buttons.push(self.drawn(outline.buttons.len(), &button, prefix));
                }
                Component::Other { .. } => {}
            }
        }
        outline
    }

    fn drawn(&self, index: usize, button: &Button, prefix: &str) -> OutlineButton {
        let (url, phone_number) = match &button.kind {
            ButtonKind::Url { url } => (pieces(url, |_| format!("{prefix}button.{index}")), None),
            ButtonKind::PhoneNumber { phone_number } => (Vec::new(), Some(phone_number.clone())),
            _ => (Vec::new(), None),
        };
        // The label of a payment is the platform's, whatever the document says; other fixed ones may be given.
        let fixed = fixed::label(&self.language, &button.kind);
        let own = !matches!(button.kind, ButtonKind::PaymentRequest { .. }) || fixed.is_empty();
        let text = if own && !button.text.is_empty() { button.text.clone() } else { fixed.to_owned() };
        OutlineButton { kind: button.kind.as_str().to_owned(), text, url, phone_number }
    }
}

impl Outline {
    /// The message with the values that `value` knows by the contract's names; the other places keep their placeholder.
    /// `taps` are what the buttons copy, by their names.
    pub(super) fn filled<'v>(&self, value: impl Fn(&str) -> Option<&'v str>, taps: &Taps) -> Preview {
        let joined = |pieces: &[Piece]| -> String {
            pieces
                .iter()
                .map(|piece| piece.variable.as_deref().and_then(&value).unwrap_or(piece.text.as_str()))
                .collect()
        };
        let some = |pieces: &[Piece]| (!pieces.is_empty()).then(|| joined(pieces));
        let drawn = |buttons: &[OutlineButton], prefix: &str| -> Vec<PreviewButton> {
            let one = |(index, button): (usize, &OutlineButton)| PreviewButton {
                kind: button.kind.clone(),
                text: button.text.clone(),
                url: some(&button.url),
                phone_number: button.phone_number.clone(),
                value: taps.get(&format!("{prefix}button.{index}")).cloned(),
            };
            buttons.iter().enumerate().map(one).collect()
        };
        Preview {
            header: some(&self.header),
            header_format: self.header_format.clone(),
            offer: self.offer.as_ref().map(|offer| offer.text.clone()),
            body: joined(&self.body),
            footer: self.footer.clone(),
            buttons: drawn(&self.buttons, ""),
            cards: self
                .cards
                .iter()
                .enumerate()
                .map(|(index, card)| PreviewCard {
                    header_format: card.header_format.clone(),
                    body: some(&card.body),
                    buttons: drawn(&card.buttons, &format!("card.{index}.")),
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
