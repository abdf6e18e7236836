//! The form of one notification: the values that a template asks for, filled with what is known about the person, what it
//! costs, and why it cannot be sent where it cannot. Nothing is planned or kept here.

use recado_core::template::{Component, FieldKind, FieldSource, Place, Suggestion, Template, Variable};
use recado_core::{Account, AccountKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ErrorView;
use super::prices::PriceView;
use super::templates::{TemplateCard, card, obstacle};
use crate::engine::Engine;
use crate::error::EngineError;
use crate::words::Words;

/// Which form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct FormRequest {
    /// Id of the account; whoever calls the engine has looked it up already.
    pub account: String,
    /// Name of the template.
    pub template: String,
    /// `pt_BR`
    pub language: String,
    /// Whom it is for; none: nobody chosen yet, or a number that was typed.
    pub contact: Option<String>,
    /// That number: the price depends on its country.
    pub phone: Option<String>,
}

/// Where in the message a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldPlace {
    /// In the line above the text.
    Header,
    /// In the text.
    Body,
    /// At the end of a button's address.
    ButtonUrl,
    /// The coupon that a button copies.
    ButtonCoupon,
    /// A picture, a video, a document.
    Media,
    /// An object of its own, such as an order to pay.
    Other,
}

/// A value that the form asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldView {
    /// The contract's name: `nome`, `1`, `header.1`, `button.0`.
    pub name: String,
    /// Where it stands.
    pub place: FieldPlace,
    /// What it is filled with from the contact; empty where nothing is known.
    pub value: String,
    /// Where the value comes from.
    pub source: FieldSource,
    /// The template's own example; shown, never sent.
    pub example: Option<String>,
    /// The variable whose value this one takes until a person writes another: the example says they are the same.
    pub follows: Option<String>,
    /// The label of the button it belongs to.
    pub button: Option<String>,
    /// What kind of value it takes.
    pub kind: FieldKind,
    /// Whether the message cannot leave without it. Of several ways to pay one is enough.
    pub required: bool,
    /// The card of the carousel it belongs to, from 0.
    pub card: Option<u32>,
}

/// A form, ready to be shown.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FormView {
    /// What is sent.
    pub template: TemplateCard,
    /// In the template's order.
    pub fields: Vec<FieldView>,
    /// Known, and to be paid: null in practice, and where no rate is known.
    pub price: Option<PriceView>,
    /// Whether sending it may cost money.
    pub paid: bool,
    /// Why it cannot be sent from here, where it cannot.
    pub blocked: Option<ErrorView>,
}

impl Engine {
    /// The form of a template, filled for a contact where one is named.
    ///
    /// # Errors
    /// As [`Engine::template`], and [`EngineError::ContactNotFound`].
    pub fn form(&self, account: &Account, request: &FormRequest, words: &Words) -> Result<FormView, EngineError> {
        let template = self.template(account, &request.template, Some(&request.language))?;
        let contact = request.contact.as_deref().map(|id| self.person(id)).transpose()?;
        let filler = self.filler(account, &template)?;
        let known = |name: &str| filler.suggest(name, contact.as_ref());
        let typed = || super::contacts::phone(request.phone.as_deref()?, account.country()).ok();
        let to = contact.as_ref().map(|contact| contact.phone.clone()).or_else(typed);
        Ok(FormView {
            fields: fields(&template, known),
            price: to.and_then(|to| self.price(account, &template.category, &to)),
            paid: account.kind == AccountKind::Live,
            blocked: obstacle(&template).map(|error| words.error_view(&error)),
            template: card(&template),
        })
    }
}

fn fields(template: &Template, known: impl Fn(&str) -> Suggestion) -> Vec<FieldView> {
    let (mut examples, mut follows) = (template.examples(), template.follows());
    template
        .variables()
        .into_iter()
        .filter(is_asked)
        .map(|variable| {
            let Suggestion { value, source } = known(&variable.name);
            // What the contact itself says about a place stands above what another place says.
            let follows = follows.remove(&variable.name).filter(|_| source == FieldSource::None);
            FieldView {
                place: place(&variable.place),
                value,
                source,
                example: examples.remove(&variable.name),
                follows,
                button: button(template, &variable.place),
                kind: variable.kind(template),
                required: variable.required,
                card: match variable.place {
                    Place::Card(card, _) => u32::try_from(card).ok(),
                    _ => None,
                },
                name: variable.name,
            }
        })
        .collect()
}

/// Whether a form asks for a value: for every one that a message needs, and for the pieces of an order. What the platform
/// chooses where nobody says anything, and an order as a whole, are for scripts.
fn is_asked(variable: &Variable) -> bool {
    let mut place = &variable.place;
    while let Place::Card(_, inner) = place {
        place = inner;
    }
    variable.required || matches!(place, Place::OrderPiece(..))
}

pub(in crate::api) fn place(place: &Place) -> FieldPlace {
    match place {
        Place::HeaderText(_) => FieldPlace::Header,
        Place::HeaderMedia(_) => FieldPlace::Media,
        Place::Body(_) => FieldPlace::Body,
        Place::ButtonUrl(_) => FieldPlace::ButtonUrl,
        Place::ButtonCoupon(_) => FieldPlace::ButtonCoupon,
        Place::ButtonPayload(_) | Place::ButtonAction(_) | Place::OrderPiece(..) | Place::OfferEnd => FieldPlace::Other,
        Place::Card(_, inner) => self::place(inner),
    }
}

/// The label of the button that a place belongs to.
fn button(template: &Template, place: &Place) -> Option<String> {
    button_in(&template.components, place)
}

fn button_in(components: &[Component], place: &Place) -> Option<String> {
    if let Place::Card(card, inner) = place {
        let cards = components.iter().find_map(|component| match component {
            Component::Carousel(cards) => Some(cards),
            _ => None,
        });
        return button_in(&cards?.get(*card)?.components, inner);
    }
    let (Place::ButtonUrl(index)
    | Place::ButtonCoupon(index)
    | Place::ButtonPayload(index)
    | Place::ButtonAction(index)
    | Place::OrderPiece(index, _)) = place
    else {
        return None;
    };
    components.iter().find_map(|component| match component {
        Component::Buttons(buttons) => buttons.get(*index).map(|button| button.text.clone()),
        _ => None,
    })
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
