//! The places of a template that wait for values, worked out once when the template comes in, because every send asks.

use std::sync::Arc;

use recado_core::template::component::{self, ButtonKind, Component, HeaderFormat, PaymentKind};
use recado_core::template::fixed;
use recado_core::template::variable::placeholders;
use recado_core::template::{ParameterFormat, Template};

/// What a send must bring for a template.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    pub(crate) named: bool,
    pub(crate) header: Header,
    pub(crate) body: Text,
    pub(crate) buttons: Vec<Button>,
    /// Whether an offer's end must come.
    pub(crate) offer_ends: bool,
    /// What each card waits for.
    pub(crate) cards: Vec<Slots>,
}

/// What a header waits for.
#[derive(Debug, Default)]
pub(crate) enum Header {
    #[default]
    None,
    Text(Text),
    /// One medium or place of this kind, in the platform's upper case.
    Media(String),
}

/// A text with places in it.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub(crate) text: String,
    /// In the order of the values: by number, or as they stand where they have names.
    pub(crate) names: Vec<String>,
}

/// What a button waits for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Button {
    /// The platform's word for the kind, in lower case as a send has it.
    pub(crate) kind: String,
    /// What it needs.
    pub(crate) needs: Needs,
    /// The label, of one that answers with it.
    pub(crate) quick_reply: Option<Arc<str>>,
    /// How one pays, of one that one pays with.
    pub(crate) pays: Option<PaymentKind>,
}

/// What a button needs of a send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Must not bring anything.
    Nothing,
    /// May bring something.
    Anything,
    /// Must bring this type of parameter.
    One(&'static str),
}

impl Slots {
    pub(crate) fn of(template: &Template) -> Self {
        let named = template.parameter_format == ParameterFormat::Named;
        Self::of_parts(&template.components, named, &template.language)
    }

    fn of_parts(components: &[Component], named: bool, language: &str) -> Self {
        let mut slots = Self { named, ..Self::default() };
        for component in components {
            match component {
                Component::Header { format: HeaderFormat::Text, text } => {
                    slots.header = Header::Text(Text::of(text.as_deref().unwrap_or_default()));
                }
                Component::Header { format, .. } => slots.header = Header::Media(format.as_str().to_owned()),
                Component::Body { text } => slots.body = Text::of(text),
                Component::Buttons(buttons) => {
                    slots.buttons = buttons.iter().map(Button::of).collect();
                }
                Component::AuthenticationBody { add_security_recommendation } => {
                    slots.body = Text::of(&fixed::authentication_body(language, *add_security_recommendation));
                }
                Component::Carousel(cards) => {
                    let of = |card: &component::Card| Self::of_parts(&card.components, named, language);
                    slots.cards = cards.iter().map(of).collect();
                }
                Component::LimitedTimeOffer { has_expiration, .. } => slots.offer_ends = *has_expiration,
                Component::Footer { .. }
                | Component::AuthenticationFooter { .. }
                | Component::CallPermissionRequest
                | Component::Other { .. } => {}
            }
        }
        slots
    }
}

impl Text {
    pub(crate) fn of(text: &str) -> Self {
        let mut names: Vec<String> = placeholders(text).into_iter().map(str::to_owned).collect();
        // Values come by number, wherever the numbers stand in the text; names sort as they stand.
        names.sort_by_key(|name| name.parse::<u32>().unwrap_or(0));
        Self { text: text.to_owned(), names }
    }

    /// Characters of the text with values of these lengths.
    pub(crate) fn length_with(&self, value: impl Fn(&str) -> usize) -> usize {
        let mut length = 0;
        let mut rest = self.text.as_str();
        while let Some((before, inside)) = rest.split_once("{{") {
            let Some((name, after)) = inside.split_once("}}") else { break };
            length += before.chars().count() + value(name.trim());
            rest = after;
        }
        length + rest.chars().count()
    }

    /// The text with these values; a place without one keeps its braces.
    pub(crate) fn with<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> String {
        let mut filled = String::with_capacity(self.text.len());
        let mut rest = self.text.as_str();
        while let Some((before, inside)) = rest.split_once("{{") {
            let Some((name, after)) = inside.split_once("}}") else { break };
            filled.push_str(before);
            match value(name.trim()) {
                Some(value) => filled.push_str(value),
                None => filled.extend(["{{", name, "}}"]),
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

impl Button {
    fn of(button: &component::Button) -> Self {
        let kind = &button.kind;
        let needs = match kind {
            ButtonKind::Url { url } if !placeholders(url).is_empty() => Needs::One("text"),
            ButtonKind::Otp { .. } => Needs::One("text"),
            ButtonKind::CopyCode => Needs::One("coupon_code"),
            ButtonKind::OrderDetails | ButtonKind::PaymentRequest { .. } => Needs::One("action"),
            ButtonKind::Url { .. } | ButtonKind::PhoneNumber { .. } => Needs::Nothing,
            _ => Needs::Anything,
        };
        let quick_reply = (*kind == ButtonKind::QuickReply).then(|| button.text.as_str().into());
        let pays = match kind {
            ButtonKind::PaymentRequest { setting } => Some(setting.clone()),
            _ => None,
        };
        Self { kind: kind.as_str().to_ascii_lowercase(), needs, quick_reply, pays }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_by_number_and_names_as_they_stand() {
        assert_eq!(Text::of("b {{2}} a {{1}} {{10}}").names, ["1", "2", "10"]);
        assert_eq!(Text::of("Olá {{nome}}, {{dia}}, {{nome}}.").names, ["nome", "dia"]);
    }

    #[test]
    fn counts_what_a_customer_would_read() {
        let text = Text::of("Olá {{nome}}, às {{ hora }}!");
        assert_eq!(text.length_with(|name| if name == "nome" { 3 } else { 5 }), "Olá Ana, às 09:00!".chars().count());
    }
}
