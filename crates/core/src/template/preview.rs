//! The text a customer would see. A place without a value keeps its placeholder, so that one can look while typing.

mod taps;

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

pub(super) use taps::Taps;

use super::fill::Variables;
use super::send::{ButtonSubType, Parameter, SendComponent};
use super::{Component, HeaderFormat, Template};

/// A message as a customer would see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Preview {
    /// The header's line; none where the header is a picture, a document, a place, or is not there.
    pub header: Option<String>,
    /// `TEXT`, `IMAGE`, `DOCUMENT` …; none without a header.
    pub header_format: Option<String>,
    /// What a limited-time offer says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub offer: Option<String>,
    /// The message.
    pub body: String,
    /// The grey line.
    pub footer: Option<String>,
    /// In the template's order.
    pub buttons: Vec<PreviewButton>,
    /// Side by side below the text; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<_>")]
    pub cards: Vec<PreviewCard>,
}

/// A card of a carousel as a customer would see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct PreviewCard {
    /// `IMAGE`, `VIDEO`, `PRODUCT` …
    pub header_format: Option<String>,
    /// Its text; none where cards have none.
    pub body: Option<String>,
    /// In the card's order.
    pub buttons: Vec<PreviewButton>,
}

/// A button as a customer would see it, with what a tap leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewButton {
    /// The platform's word: `URL`, `QUICK_REPLY` …
    #[serde(rename = "type")]
    pub kind: String,
    /// The label.
    pub text: String,
    /// The whole address, for a button that opens one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub url: Option<String>,
    /// Whom it calls.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub phone_number: Option<String>,
    /// What a tap copies, or the page to pay on that it opens: a coupon, a one-time code, a Pix code, a boleto's line;
    /// where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub value: Option<String>,
}

impl Template {
    /// The text with these values in it.
    #[must_use]
    pub fn preview(&self, values: &Variables) -> Preview {
        let known: BTreeMap<_, _> = self
            .variables()
            .into_iter()
            .filter_map(|variable| {
                let (_, value) = self.value_for(&variable.place, &variable.name, values)?;
                Some((variable.name, value))
            })
            .collect();
        self.outline().filled(|name| known.get(name).copied(), &taps::of_values(self, values))
    }

    /// What a message that left looked like, from what its request carried: the way back from [`Template::fill`].
    ///
    /// The template may have changed since. Then a place of today that the message brought nothing for keeps its
    /// placeholder, and a value whose place is gone is not shown.
    #[must_use]
    pub fn preview_of(&self, components: &[SendComponent]) -> Preview {
        let (mut known, mut taps) = (BTreeMap::new(), Taps::new());
        self.put_back_all(components, &self.components, "", &mut known, &mut taps);
        self.outline().filled(|name| known.get(name).copied(), &taps)
    }

    /// Of the message, or of a card: `parts` are the template's, `prefix` stands before the contract's names.
    fn put_back_all<'v>(
        &self,
        sent: &'v [SendComponent],
        parts: &[Component],
        prefix: &str,
        known: &mut BTreeMap<String, &'v str>,
        taps: &mut Taps,
    ) {
        taps::of_sent(sent, parts, prefix, taps);
        for component in sent {
            match component {
                SendComponent::Header { parameters } => {
                    let line = parts.iter().find_map(|part| match part {
                        Component::Header { format: HeaderFormat::Text, text } => text.as_deref(),
                        _ => None,
                    });
                    self.put_back(parameters, line, |name| format!("{prefix}header.{name}"), known);
                }
                SendComponent::Body { parameters } => {
                    let text = parts.iter().find_map(|part| match part {
                        Component::Body { text } => Some(text.as_str()),
                        Component::AuthenticationBody { .. } => Some("{{1}}"),
                        _ => None,
                    });
                    self.put_back(parameters, text, |name| format!("{prefix}{name}"), known);
                }
                SendComponent::Button { sub_type: ButtonSubType::Url, index, parameters } => {
                    if let Some(Parameter::Text { text, .. }) = parameters.first() {
                        known.insert(format!("{prefix}button.{index}"), text.as_str());
                    }
                }
                SendComponent::Carousel { cards } => {
                    let known_cards = parts.iter().find_map(|part| match part {
                        Component::Carousel(cards) => Some(cards),
                        _ => None,
                    });
                    for card in cards {
                        let index = card.card_index as usize;
                        if let Some(part) = known_cards.and_then(|cards| cards.get(index)) {
                            let prefix = format!("{prefix}card.{index}.");
                            self.put_back_all(&card.components, &part.components, &prefix, known, taps);
                        }
                    }
                }
                SendComponent::Button { .. } | SendComponent::LimitedTimeOffer { .. } => {}
            }
        }
    }

    /// Gives each value of a text the name of its place: the one that travelled with it, or by its turn.
    fn put_back<'v>(
        &self,
        parameters: &'v [Parameter],
        text: Option<&str>,
        named: impl Fn(&str) -> String,
        known: &mut BTreeMap<String, &'v str>,
    ) {
        let places = self.in_order_of_values(text.unwrap_or_default());
        for (turn, parameter) in parameters.iter().enumerate() {
            let Parameter::Text { parameter_name, text } = parameter else { continue };
            let place = parameter_name.as_deref().or_else(|| places.get(turn).copied());
            if let Some(place) = place {
                known.insert(named(place), text.as_str());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_json_snapshot;
    use proptest::prelude::*;
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

    fn order() -> Template {
        Template::from_service(&json!({
            "name": "x", "language": "pt_BR", "parameter_format": "NAMED", "components": [
                {"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}"},
                {"type": "BODY", "text": "Oi {{nome}}, o pedido {{pedido}} chega {{previsao}}."},
                {"type": "BUTTONS", "buttons": [
                    {"type": "QUICK_REPLY", "text": "Ok"},
                    {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}"}]}]}))
        .unwrap()
    }

    #[test]
    fn a_message_that_left_is_shown_as_it_was() {
        let values: Variables = [
            ("header.pedido", "A-1"),
            ("nome", "Bia"),
            ("pedido", "A-2"),
            ("previsao", "hoje"),
            ("button.0", "obrigada"),
            ("button.1", "A-1"),
        ]
        .into_iter()
        .collect();
        let filled = order().fill(&values).unwrap();
        let shown = order().preview_of(&filled.components);
        assert_eq!(shown, order().preview(&values));
        assert_eq!(shown.header.as_deref(), Some("Pedido A-1"));
        assert_eq!(shown.body, "Oi Bia, o pedido A-2 chega hoje.");
        assert_eq!(shown.buttons[1].url.as_deref(), Some("https://l.example/A-1"));
    }

    #[test]
    fn positional_values_return_to_their_number() {
        let template = Template::from_service(&json!({"name": "x", "language": "pt_BR",
            "components": [{"type": "BODY", "text": "Oi {{2}}, são {{1}}, {{2}}."}]}))
        .unwrap();
        let filled = template.fill(&[("1", "R$ 10"), ("2", "Ana")].into_iter().collect()).unwrap();
        assert_eq!(template.preview_of(&filled.components).body, "Oi Ana, são R$ 10, Ana.");
    }

    #[test]
    fn a_template_that_changed_since_shows_what_it_can() {
        let before = Template::from_service(&json!({"name": "x", "language": "pt_BR", "parameter_format": "NAMED",
            "components": [{"type": "BODY", "text": "Oi {{nome}}, {{antigo}}."}]}))
        .unwrap();
        let filled = before.fill(&[("nome", "Bia"), ("antigo", "x")].into_iter().collect()).unwrap();
        assert_eq!(
            order().preview_of(&filled.components).body,
            "Oi Bia, o pedido {{pedido}} chega {{previsao}}.",
            "nothing is invented for a place that the message did not have"
        );
        assert_eq!(order().preview_of(&[]), order().preview(&Variables::default()));
    }

    proptest! {
        /// The way out and the way back agree, whatever stands in the text and in the values.
        #[test]
        fn filled_and_read_back_is_the_preview(
            body in "([a-z ]|\\{\\{[123]\\}\\}){0,10}",
            values in proptest::collection::vec("[a-zç{}0-9]{1,6}", 3),
        ) {
            let template = Template::from_service(&json!({"name": "x", "language": "pt_BR",
                "components": [{"type": "BODY", "text": body}]})).unwrap();
            let values: Variables = template.variables().into_iter().map(|v| v.name)
                .map(|name| { let at: usize = name.parse().unwrap(); (name, values[at - 1].clone()) }).collect();
            let filled = template.fill(&values).unwrap();
            prop_assert_eq!(template.preview_of(&filled.components), template.preview(&values));
        }
    }
}
