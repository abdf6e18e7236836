//! The text a customer would see. A place without a value keeps its placeholder, so that one can look while typing.

use serde::Serialize;

use super::fill::Variables;
use super::variable::{Piece, Place, pieces};
use super::{ButtonKind, Component, Template};

/// A message as a customer would see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// The header's line; none where the header is a picture, a document, a place, or is not there.
    pub header: Option<String>,
    /// `TEXT`, `IMAGE`, `DOCUMENT` …; none without a header.
    pub header_format: Option<String>,
    /// The message.
    pub body: String,
    /// The grey line.
    pub footer: Option<String>,
    /// In the template's order.
    pub buttons: Vec<PreviewButton>,
}

/// A button as a customer would see it, with what a tap leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PreviewButton {
    /// The platform's word: `URL`, `QUICK_REPLY` …
    #[serde(rename = "type")]
    pub kind: String,
    /// The label.
    pub text: String,
    /// The whole address, for a button that opens one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whom it calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
}

impl Template {
    /// The text with these values in it.
    #[must_use]
    pub fn preview(&self, values: &Variables) -> Preview {
        let mut preview = Preview::default();
        for component in &self.components {
            match component {
                Component::Header { format, text } => {
                    preview.header_format = Some(format.as_str().to_owned());
                    preview.header = text.as_deref().map(|text| {
                        self.rendered(text, values, |name| {
                            (format!("header.{name}"), Place::HeaderText(name.to_owned()))
                        })
                    });
                }
                Component::Body { text } => {
                    preview.body = self.rendered(text, values, |name| (name.to_owned(), Place::Body(name.to_owned())));
                }
                Component::Footer { text } => preview.footer = Some(text.clone()),
                Component::Buttons(buttons) => {
                    for (index, button) in buttons.iter().enumerate() {
                        let url = match &button.kind {
                            ButtonKind::Url { url } => Some(
                                self.rendered(url, values, |_| (format!("button.{index}"), Place::ButtonUrl(index))),
                            ),
                            _ => None,
                        };
                        let phone_number = match &button.kind {
                            ButtonKind::PhoneNumber { phone_number } => Some(phone_number.clone()),
                            _ => None,
                        };
                        preview.buttons.push(PreviewButton {
                            kind: button.kind.as_str().to_owned(),
                            text: button.text.clone(),
                            url,
                            phone_number,
                        });
                    }
                }
                Component::Other { .. } => {}
            }
        }
        preview
    }

    fn rendered(&self, text: &str, values: &Variables, named: impl Fn(&str) -> (String, Place)) -> String {
        let mut shown = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => shown.push_str(text),
                Piece::Placeholder(placeholder) => {
                    let (name, place) = named(placeholder);
                    match self.value_for(&place, &name, values) {
                        Some((_, value)) => shown.push_str(value),
                        None => shown.push_str(&format!("{{{{{placeholder}}}}}")),
                    }
                }
            }
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_json_snapshot;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_a_customer_would_see() {
        let template = Template::from_service(&json!({
            "name": "x", "language": "pt_BR", "parameter_format": "NAMED", "components": [
                {"type": "HEADER", "format": "TEXT", "text": "{{loja}} avisa"},
                {"type": "BODY", "text": "Oi {{nome}}, {{faltou}}."},
                {"type": "FOOTER", "text": "Loja da Ana"},
                {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]}))
        .unwrap();
        let values = [("loja", "Flores"), ("nome", "Bia"), ("button.0", "42")].into_iter().collect();
        assert_json_snapshot!(template.preview(&values), @r#"
        {
          "header": "Flores avisa",
          "header_format": "TEXT",
          "body": "Oi Bia, {{faltou}}.",
          "footer": "Loja da Ana",
          "buttons": [
            {
              "type": "URL",
              "text": "Ver",
              "url": "https://l.example/42"
            }
          ]
        }
        "#);
    }
}
