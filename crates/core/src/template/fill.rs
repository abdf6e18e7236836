//! Values into places. Everything that is wrong is said at once, so that a person mends it in one go.

mod button;
mod media;
mod order;
mod problem;
mod products;

use std::collections::BTreeMap;

pub use problem::{FillProblem, ValueProblem};

use super::send::{Card, Parameter, SendComponent};
use super::variable::{Place, Segment, segments};
use super::{ButtonKind, Component, HeaderFormat, ParameterFormat, Template, fixed};

/// Values by the contract's names of the variables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variables(BTreeMap<String, String>);

impl Variables {
    /// Sets one value; the last one wins.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), value.into());
    }

    /// The names that were given a value.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Variables {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

/// A template with its values, ready to leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// What the request carries; empty for a template without variables.
    pub components: Vec<SendComponent>,
    /// Variables whose value had line breaks, tabs or more than four spaces in a row, which the service refuses
    /// (132018): they were put together into single spaces, and the person is told.
    pub tidied: Vec<String>,
}

/// Characters in a header's line (API sheet, section 3.3).
const HEADER_LIMIT: usize = 60;
/// Characters in a body (API sheet, section 3.3).
const BODY_LIMIT: usize = 1024;
/// Characters in the text of a card (API sheet, section 3.3).
const CARD_LIMIT: usize = 160;
/// Characters in a one-time code (API sheet, section 2.2).
const CODE_LIMIT: usize = 15;

impl Template {
    /// Puts values into every place.
    ///
    /// # Errors
    /// Every [`FillProblem`] there is, in the order of the template, then the values that fit nowhere.
    pub fn fill(&self, values: &Variables) -> Result<Filled, Vec<FillProblem>> {
        let mut filling = Filling {
            template: self,
            values,
            prefix: String::new(),
            used: Vec::new(),
            tidied: Vec::new(),
            problems: Vec::new(),
        };
        let components: Vec<_> = self.components.iter().flat_map(|component| filling.component(component)).collect();
        for name in values.names().filter(|name| !filling.used.iter().any(|used| used == name)) {
            filling.problems.push(FillProblem::Unknown { name: name.to_owned() });
        }
        if filling.problems.is_empty() {
            Ok(Filled { components, tidied: filling.tidied })
        } else {
            Err(filling.problems)
        }
    }

    /// A part that cannot be filled at all: one that the platform has added since, or that it takes elsewhere only.
    #[must_use]
    pub fn unsupported(&self) -> Option<FillProblem> {
        unsupported_in(&self.components).map(|part| FillProblem::Unsupported { part })
    }

    /// The placeholders of a text in the order in which a request brings their values, and a template its examples. The
    /// service reads positional ones by their number: the first is `{{1}}`'s, wherever `{{1}}` stands in the text.
    pub(super) fn in_order_of_values<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut placeholders = super::variable::placeholders(text);
        if self.parameter_format == ParameterFormat::Positional {
            placeholders.sort_by_key(|name| name.parse::<u32>().unwrap_or(u32::MAX));
        }
        placeholders
    }

    /// Which of the given names reaches this place: its own, or for a header's line the plain one that the body does
    /// not use.
    pub(super) fn value_for<'v>(&self, place: &Place, name: &str, values: &'v Variables) -> Option<(String, &'v str)> {
        if let Some(value) = values.get(name) {
            return Some((name.to_owned(), value));
        }
        let Place::HeaderText(plain) = place else { return None };
        let shared = self.variables().iter().any(|v| matches!(&v.place, Place::Body(body) if body == plain));
        if shared {
            return None;
        }
        values.get(plain).map(|value| (plain.clone(), value))
    }
}

fn unsupported_in(components: &[Component]) -> Option<String> {
    components.iter().find_map(|component| match component {
        Component::Header { format: format @ (HeaderFormat::Gif | HeaderFormat::Other(_)), .. } => {
            Some(format!("HEADER {}", format.as_str()))
        }
        Component::Buttons(buttons) => buttons.iter().map(|button| &button.kind).find_map(|kind| {
            let newer = matches!(kind, ButtonKind::PaymentRequest { setting } if setting.key().is_none());
            newer.then(|| format!("BUTTON {}", kind.as_str()))
        }),
        Component::Carousel(cards) if cards.is_empty() => Some("CAROUSEL".to_owned()),
        Component::Carousel(cards) => cards.iter().find_map(|card| unsupported_in(&card.components)),
        Component::Other { kind, .. } => Some(kind.clone()),
        _ => None,
    })
}

struct Filling<'a> {
    template: &'a Template,
    values: &'a Variables,
    /// What stands before the contract's names inside a card.
    prefix: String,
    used: Vec<String>,
    tidied: Vec<String>,
    problems: Vec<FillProblem>,
}

impl Filling<'_> {
    fn component(&mut self, component: &Component) -> Vec<SendComponent> {
        match component {
            Component::Header { format: HeaderFormat::Text, text } => {
                let text = text.as_deref().unwrap_or_default();
                let prefix = self.prefix.clone();
                let parameters = self.texts(text, "header", HEADER_LIMIT, |name| {
                    (format!("{prefix}header.{name}"), Place::HeaderText(name.to_owned()))
                });
                if parameters.is_empty() { Vec::new() } else { vec![SendComponent::Header { parameters }] }
            }
            Component::Header { format, .. } => {
                self.media(format).into_iter().map(|p| SendComponent::Header { parameters: vec![p] }).collect()
            }
            Component::Body { text } => {
                let (part, limit) = if self.prefix.is_empty() { ("body", BODY_LIMIT) } else { ("card", CARD_LIMIT) };
                let prefix = self.prefix.clone();
                let parameters =
                    self.texts(text, part, limit, |name| (format!("{prefix}{name}"), Place::Body(name.to_owned())));
                if parameters.is_empty() { Vec::new() } else { vec![SendComponent::Body { parameters }] }
            }
            Component::AuthenticationBody { .. } => self.code().map_or_else(Vec::new, |text| {
                let parameters = vec![Parameter::Text { parameter_name: None, text }];
                vec![SendComponent::Body { parameters }]
            }),
            Component::Buttons(buttons) => {
                buttons.iter().enumerate().filter_map(|(index, button)| self.button(index, &button.kind)).collect()
            }
            Component::Carousel(cards) if !cards.is_empty() => vec![self.carousel(cards)],
            Component::Carousel(_) => self.unsupported("CAROUSEL".to_owned()),
            Component::LimitedTimeOffer { has_expiration: true, .. } => self.offer_end(),
            Component::Footer { .. }
            | Component::AuthenticationFooter { .. }
            | Component::LimitedTimeOffer { .. }
            | Component::CallPermissionRequest => Vec::new(),
            Component::Other { kind, .. } => self.unsupported(kind.clone()),
        }
    }

    fn unsupported(&mut self, part: String) -> Vec<SendComponent> {
        self.problems.push(FillProblem::Unsupported { part });
        Vec::new()
    }

    /// A component for each card, in their order: exactly as many as the template has (API sheet, section 2.2).
    fn carousel(&mut self, cards: &[super::Card]) -> SendComponent {
        let mut filled = Vec::new();
        for (index, card) in cards.iter().enumerate() {
            let outside = std::mem::replace(&mut self.prefix, format!("card.{index}."));
            let components = card.components.iter().flat_map(|component| self.component(component)).collect();
            self.prefix = outside;
            filled.push(Card { card_index: u32::try_from(index).unwrap_or(u32::MAX), components });
        }
        SendComponent::Carousel { cards: filled }
    }

    /// The one-time code of an authentication template, which its button carries too.
    fn code(&mut self) -> Option<String> {
        let code = self.value(fixed::CODE, &Place::Body(fixed::CODE.to_owned()))?;
        if code.chars().count() > CODE_LIMIT {
            self.problems.push(FillProblem::BadValue { name: fixed::CODE.to_owned() });
            return None;
        }
        Some(code)
    }

    /// The values of a text's placeholders, and whether the text is too long with them.
    fn texts(
        &mut self,
        text: &str,
        part: &'static str,
        limit: usize,
        named: impl Fn(&str) -> (String, Place),
    ) -> Vec<Parameter> {
        let mut values: BTreeMap<&str, String> = BTreeMap::new();
        let mut parameters = Vec::new();
        for placeholder in self.template.in_order_of_values(text) {
            let (name, place) = named(placeholder);
            let Some(value) = self.value(&name, &place) else { continue };
            values.insert(placeholder, value.clone());
            let parameter_name =
                (self.template.parameter_format == ParameterFormat::Named).then(|| placeholder.to_owned());
            parameters.push(Parameter::Text { parameter_name, text: value });
        }
        let length = segments(text)
            .into_iter()
            .map(|segment| match segment {
                Segment::Text(text) => text.chars().count(),
                Segment::Placeholder { name, .. } => values.get(name).map_or(0, |value| value.chars().count()),
            })
            .sum();
        if length > limit {
            self.problems.push(FillProblem::TooLong { part, length, limit });
        }
        parameters
    }

    /// What was read of a value, or its problem among the others.
    fn right<T>(&mut self, name: &str, read: Result<T, ValueProblem>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(problem) => self.wrong(name, problem),
        }
    }

    fn wrong<T>(&mut self, name: &str, problem: ValueProblem) -> Option<T> {
        self.problems.push(FillProblem::Value { name: name.to_owned(), problem });
        None
    }

    /// A value that may be left out.
    fn given(&mut self, name: &str) -> Option<String> {
        let value = self.values.get(name)?.to_owned();
        self.used.push(name.to_owned());
        Some(value)
    }

    /// The tidied value of a required place; a problem where there is none.
    fn value(&mut self, name: &str, place: &Place) -> Option<String> {
        let given = self.template.value_for(place, name, self.values);
        if let Some((used, _)) = &given {
            self.used.push(used.clone());
        }
        let value = given.map(|(_, value)| tidy(value)).filter(|(value, _)| !value.is_empty());
        let Some((value, changed)) = value else {
            self.problems.push(FillProblem::Missing { name: name.to_owned() });
            return None;
        };
        if changed {
            self.tidied.push(name.to_owned());
        }
        Some(value)
    }
}

/// A value as the service takes it: no line breaks, no tabs, no more than four spaces in a row (132018, API sheet,
/// section 2.2), no spaces at the ends. Says whether anything but the ends changed.
fn tidy(value: &str) -> (String, bool) {
    let value = value.trim();
    if !value.contains(['\n', '\r', '\t']) && !value.contains("     ") {
        return (value.to_owned(), false);
    }
    (value.split_whitespace().collect::<Vec<_>>().join(" "), true)
}

#[cfg(test)]
#[path = "fill_tests.rs"]
mod tests;
