//! The places in a template that wait for a value, and the names people give them.
//!
//! The names are a public contract (command line, "Variables"): the body's by name or number, a header's is `header.1`
//! or `header.nome`, a button's is `button.INDEX`, its place in the template. A plain name also reaches a header
//! variable that no body variable shares. In a card of a carousel the same names stand behind `card.INDEX.`; `offer` is
//! the end of an offer. An order's button takes its whole under its own name, or the pieces behind it: `button.0.total`.

use super::fixed;
use super::order::OrderPiece;
use super::{ButtonKind, Component, HeaderFormat, Template};

/// A place that waits for a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// The contract's name of it: `nome`, `1`, `header.nome`, `button.0`.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// Whether the message may leave without it.
    pub required: bool,
}

/// Where a variable stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the header's line, under this name or number.
    HeaderText(String),
    /// The header is itself the value: a picture, a document, a place.
    HeaderMedia(HeaderFormat),
    /// In the body, under this name or number.
    Body(String),
    /// At the end of the address of the button at this index.
    ButtonUrl(usize),
    /// The coupon of the button at this index.
    ButtonCoupon(usize),
    /// What an answer to the quick reply at this index brings back; the label, where nothing is given.
    ButtonPayload(usize),
    /// A button that needs an object of its own (an order, a Pix code, a flow).
    ButtonAction(usize),
    /// A piece of the order of the button at this index.
    OrderPiece(usize, OrderPiece),
    /// When an offer ends.
    OfferEnd,
    /// In the card at this index of a carousel.
    Card(usize, Box<Place>),
}

/// The placeholders of a text, each once, in the order in which they first stand there.
///
/// A placeholder is `{{` name `}}`, spaces inside allowed; braces around nothing or around anything else are text.
#[must_use]
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for segment in segments(text) {
        if let Segment::Placeholder { name, .. } = segment
            && !found.contains(&name)
        {
            found.push(name);
        }
    }
    found
}

/// A run of plain text, or a placeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Segment<'a> {
    Text(&'a str),
    Placeholder {
        name: &'a str,
        /// With its braces, as it stands in the text.
        written: &'a str,
    },
}

/// Cuts a text at its placeholders; put together again the segments are the text.
pub(super) fn segments(text: &str) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let mut rest = text;
    let mut plain = 0;
    while let Some(open) = rest.get(plain..).and_then(|tail| tail.find("{{")).map(|at| at + plain) {
        let inside = rest.get(open + 2..).unwrap_or_default();
        let name = inside.split_once("}}").map(|(name, _)| name).filter(|name| is_name(name.trim()));
        let Some(name) = name else {
            plain = open + 2;
            continue;
        };
        if let Some(before) = rest.get(..open).filter(|before| !before.is_empty()) {
            segments.push(Segment::Text(before));
        }
        let written = rest.get(open..open + name.len() + 4).unwrap_or_default();
        segments.push(Segment::Placeholder { name: name.trim(), written });
        rest = inside.get(name.len() + 2..).unwrap_or_default();
        plain = 0;
    }
    if !rest.is_empty() {
        segments.push(Segment::Text(rest));
    }
    segments
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

impl Template {
    /// Every place that waits for a value: header, body, buttons.
    #[must_use]
    pub fn variables(&self) -> Vec<Variable> {
        variables_in(&self.components)
    }
}

pub(super) fn variables_in(components: &[Component]) -> Vec<Variable> {
    let mut variables = Vec::new();
    for component in components {
        match component {
            Component::Header { format: HeaderFormat::Text, text } => {
                for name in placeholders(text.as_deref().unwrap_or_default()) {
                    variables.push(required(format!("header.{name}"), Place::HeaderText(name.to_owned())));
                }
            }
            Component::Header { format, .. } => {
                variables.push(required("header".to_owned(), Place::HeaderMedia(format.clone())));
            }
            Component::Body { text } => {
                for name in placeholders(text) {
                    variables.push(required(name.to_owned(), Place::Body(name.to_owned())));
                }
            }
            // The code also goes into the button (API sheet, section 2.2); one is asked for.
            Component::AuthenticationBody { .. } => {
                variables.push(required(fixed::CODE.to_owned(), Place::Body(fixed::CODE.to_owned())));
            }
            Component::Buttons(buttons) => {
                let places = buttons.iter().enumerate().flat_map(|(index, button)| of_button(index, &button.kind));
                variables.extend(places);
            }
            Component::LimitedTimeOffer { has_expiration: true, .. } => {
                variables.push(required("offer".to_owned(), Place::OfferEnd));
            }
            Component::Carousel(cards) => {
                for (index, card) in cards.iter().enumerate() {
                    variables.extend(variables_in(&card.components).into_iter().map(|variable| Variable {
                        name: format!("card.{index}.{}", variable.name),
                        place: Place::Card(index, Box::new(variable.place)),
                        required: variable.required,
                    }));
                }
            }
            Component::Footer { .. }
            | Component::AuthenticationFooter { .. }
            | Component::LimitedTimeOffer { .. }
            | Component::CallPermissionRequest
            | Component::Other { .. } => {}
        }
    }
    variables
}

fn of_button(index: usize, kind: &ButtonKind) -> Vec<Variable> {
    let name = format!("button.{index}");
    let one = |place, required| vec![Variable { name: name.clone(), place, required }];
    match kind {
        ButtonKind::QuickReply => one(Place::ButtonPayload(index), false),
        ButtonKind::Url { url } if !placeholders(url).is_empty() => one(Place::ButtonUrl(index), true),
        ButtonKind::CopyCode => one(Place::ButtonCoupon(index), true),
        ButtonKind::PaymentRequest { .. } | ButtonKind::Mpm => one(Place::ButtonAction(index), true),
        // A flow's token and the product in the catalogue's picture: without them the platform chooses.
        ButtonKind::Flow | ButtonKind::Catalog => one(Place::ButtonAction(index), false),
        ButtonKind::OrderDetails => {
            let piece = |piece: OrderPiece| Variable {
                name: piece.name(&name),
                place: Place::OrderPiece(index, piece),
                required: piece.is_required(),
            };
            one(Place::ButtonAction(index), false).into_iter().chain(OrderPiece::ALL.map(piece)).collect()
        }
        _ => Vec::new(),
    }
}

impl Template {
    /// The picture, video or document that the header waits for, where it is one.
    #[must_use]
    pub fn media(&self) -> Option<&HeaderFormat> {
        self.components.iter().find_map(|component| match component {
            Component::Header {
                format: format @ (HeaderFormat::Image | HeaderFormat::Video | HeaderFormat::Document),
                ..
            } => Some(format),
            _ => None,
        })
    }
}

fn required(name: String, place: Place) -> Variable {
    Variable { name, place, required: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_placeholders_and_leaves_other_braces_alone() {
        assert_eq!(placeholders("Olá {{nome}}, o pedido {{ pedido }} saiu. {{nome}}!"), ["nome", "pedido"]);
        assert_eq!(placeholders("{{1}}{{2}}"), ["1", "2"]);
        assert_eq!(placeholders("{{}} {{a b}} {a} {{ {{x}} }} }}"), ["x"]);
        assert!(placeholders("{{").is_empty() && placeholders("").is_empty());
    }

    proptest! {
        #[test]
        fn segments_put_together_are_the_text(text in "[a-z{} çã1]{0,40}") {
            let plain: String = segments(&text).iter().map(|segment| match segment {
                Segment::Text(text) | Segment::Placeholder { written: text, .. } => *text,
            }).collect();
            prop_assert_eq!(plain, text);
        }
    }
}
