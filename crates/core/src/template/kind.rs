//! What a form asks for at each place, and which places still wait for a value.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::order::OrderPiece;
use super::variable::Variable;
use super::{ButtonKind, Component, HeaderFormat, PaymentKind, Place, Template};

/// What kind of value a place waits for; how each is written stands in [`fill`](super::fill).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// Words.
    Text,
    /// A one-time code or a coupon.
    Code,
    /// A picture.
    Image,
    /// A video.
    Video,
    /// A file such as an invoice.
    Document,
    /// A place on the map.
    Location,
    /// A product of a catalogue.
    Product,
    /// A day and an hour.
    Instant,
    /// A Pix code to copy.
    Pix,
    /// A boleto's line.
    Boleto,
    /// An address that begins with `https://`.
    Link,
    /// An amount in reais.
    Money,
    /// What the shop knows an order by.
    Reference,
    /// Products in sections.
    Products,
    /// An object in JSON.
    Object,
}

impl Variable {
    /// What a form asks for here; `template` is the one that the variable is of.
    #[must_use]
    pub fn kind(&self, template: &Template) -> FieldKind {
        of_place(&self.place, &template.components)
    }
}

fn of_place(place: &Place, components: &[Component]) -> FieldKind {
    match place {
        Place::HeaderText(_) | Place::ButtonUrl(_) | Place::ButtonPayload(_) => FieldKind::Text,
        Place::HeaderMedia(format) => match format {
            HeaderFormat::Image => FieldKind::Image,
            HeaderFormat::Video => FieldKind::Video,
            HeaderFormat::Document => FieldKind::Document,
            HeaderFormat::Location => FieldKind::Location,
            HeaderFormat::Product => FieldKind::Product,
            HeaderFormat::Text | HeaderFormat::Gif | HeaderFormat::Other(_) => FieldKind::Text,
        },
        Place::Body(_) if components.iter().any(|part| matches!(part, Component::AuthenticationBody { .. })) => {
            FieldKind::Code
        }
        Place::Body(_) => FieldKind::Text,
        Place::ButtonCoupon(_) => FieldKind::Code,
        Place::ButtonAction(index) => match button(components, *index) {
            Some(ButtonKind::PaymentRequest { setting: PaymentKind::PixDynamicCode }) => FieldKind::Pix,
            Some(ButtonKind::PaymentRequest { setting: PaymentKind::Boleto }) => FieldKind::Boleto,
            Some(ButtonKind::PaymentRequest { setting: PaymentKind::PaymentLink }) => FieldKind::Link,
            Some(ButtonKind::Mpm) => FieldKind::Products,
            Some(ButtonKind::OrderDetails) => FieldKind::Object,
            _ => FieldKind::Text,
        },
        Place::OrderPiece(_, piece) => match piece {
            OrderPiece::ReferenceId => FieldKind::Reference,
            OrderPiece::Total => FieldKind::Money,
            OrderPiece::Pix => FieldKind::Pix,
            OrderPiece::Boleto => FieldKind::Boleto,
            OrderPiece::Link => FieldKind::Link,
            OrderPiece::Key | OrderPiece::Item | OrderPiece::Goods => FieldKind::Text,
        },
        Place::OfferEnd => FieldKind::Instant,
        Place::Card(card, inner) => {
            let cards = components.iter().find_map(|part| match part {
                Component::Carousel(cards) => Some(cards),
                _ => None,
            });
            let card = cards.and_then(|cards| cards.get(*card));
            of_place(inner, card.map(|card| card.components.as_slice()).unwrap_or_default())
        }
    }
}

fn button(components: &[Component], index: usize) -> Option<&ButtonKind> {
    let buttons = components.iter().find_map(|part| match part {
        Component::Buttons(buttons) => Some(buttons),
        _ => None,
    });
    buttons?.get(index).map(|button| &button.kind)
}

impl Template {
    /// The names that still must be given where `given` says which are: before there are values, as of a sheet's columns.
    /// It knows that a plain name reaches a header's line, that an order comes whole or in pieces, and that one way to pay
    /// is enough; of the ways it names the Pix.
    #[must_use]
    pub fn missing(&self, given: &dyn Fn(&str) -> bool) -> Vec<String> {
        let mut missing = Vec::new();
        let variables = self.variables();
        for variable in &variables {
            let name = variable.name.as_str();
            if let Some((button, piece)) = order_piece(variable) {
                let ways = || OrderPiece::PAYMENTS.into_iter().any(|way| given(&way.name(button)));
                let needed = piece.is_required() || (piece == OrderPiece::Pix && !ways());
                if needed && !given(button) && !given(name) {
                    missing.push(name.to_owned());
                }
            } else if variable.required && !given(name) && !plain_of(variable, &variables).is_some_and(given) {
                missing.push(name.to_owned());
            }
        }
        missing
    }
}

/// The name of the button that a piece of an order belongs to, and which one it is.
fn order_piece(variable: &Variable) -> Option<(&str, OrderPiece)> {
    let mut place = &variable.place;
    while let Place::Card(_, inner) = place {
        place = inner;
    }
    let Place::OrderPiece(_, piece) = place else { return None };
    let button = variable.name.strip_suffix(piece.as_str())?.strip_suffix('.')?;
    Some((button, *piece))
}

/// The plain name that reaches a header's line: that of its own variable, where the body has none of that name.
fn plain_of<'v>(variable: &'v Variable, all: &[Variable]) -> Option<&'v str> {
    let Place::HeaderText(plain) = &variable.place else { return None };
    let shared = all.iter().any(|other| matches!(&other.place, Place::Body(body) if body == plain));
    (!shared).then_some(plain.as_str())
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
