//! Values into places. Everything that is wrong is said at once, so that a person mends it in one go.

use std::collections::BTreeMap;

use super::send::{ButtonSubType, Media, Parameter, SendComponent};
use super::variable::{Place, Segment, segments};
use super::{ButtonKind, Component, HeaderFormat, ParameterFormat, Template};

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

    fn get(&self, name: &str) -> Option<&str> {
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

/// What keeps a template from being filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FillProblem {
    /// A variable got no value, or nothing but spaces.
    Missing {
        /// The contract's name of it.
        name: String,
    },
    /// A value was given for a variable that the template does not have.
    Unknown {
        /// As it was given.
        name: String,
    },
    /// With its values the part is longer than the platform takes.
    TooLong {
        /// `header` or `body`.
        part: &'static str,
        /// Characters it has.
        length: usize,
        /// Characters it may have.
        limit: usize,
    },
    /// The value cannot stand there: a coupon with signs in it, a payload that is too long, an address that is not https.
    BadValue {
        /// The contract's name of the variable.
        name: String,
    },
    /// The template has a part that this version cannot fill yet.
    Unsupported {
        /// The platform's word for the part.
        part: String,
    },
}

impl FillProblem {
    /// The stable code of the problem.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "variable_missing",
            Self::Unknown { .. } => "variable_unknown",
            Self::TooLong { .. } => "text_too_long",
            Self::BadValue { .. } => "variable_invalid",
            Self::Unsupported { .. } => "template_unsupported",
        }
    }

    /// The variable or the part that the problem is about.
    #[must_use]
    pub fn subject(&self) -> &str {
        match self {
            Self::Missing { name } | Self::Unknown { name } | Self::BadValue { name } => name,
            Self::TooLong { part, .. } => part,
            Self::Unsupported { part } => part,
        }
    }
}

/// Characters in a header's line (API sheet, section 3.3).
const HEADER_LIMIT: usize = 60;
/// Characters in a body (API sheet, section 3.3).
const BODY_LIMIT: usize = 1024;
/// Characters in a coupon (API sheet, sections 2.2 and 3.3).
const COUPON_LIMIT: usize = 15;
/// Characters in a quick reply's payload that every source allows (API sheet, section 2.2).
const PAYLOAD_LIMIT: usize = 128;

impl Template {
    /// Puts values into every place.
    ///
    /// # Errors
    /// Every [`FillProblem`] there is, in the order of the template, then the values that fit nowhere.
    pub fn fill(&self, values: &Variables) -> Result<Filled, Vec<FillProblem>> {
        let mut filling =
            Filling { template: self, values, used: Vec::new(), tidied: Vec::new(), problems: Vec::new() };
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

    /// A part that this version cannot fill, whatever it is given.
    #[must_use]
    pub fn unsupported(&self) -> Option<FillProblem> {
        let problems = self.fill(&Variables::default()).err()?;
        problems.into_iter().find(|problem| matches!(problem, FillProblem::Unsupported { .. }))
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

struct Filling<'a> {
    template: &'a Template,
    values: &'a Variables,
    used: Vec<String>,
    tidied: Vec<String>,
    problems: Vec<FillProblem>,
}

impl Filling<'_> {
    fn component(&mut self, component: &Component) -> Vec<SendComponent> {
        match component {
            Component::Header { format: HeaderFormat::Text, text } => {
                let text = text.as_deref().unwrap_or_default();
                let parameters = self.texts(text, "header", HEADER_LIMIT, |name| {
                    (format!("header.{name}"), Place::HeaderText(name.to_owned()))
                });
                if parameters.is_empty() { Vec::new() } else { vec![SendComponent::Header { parameters }] }
            }
            Component::Header { format, .. } => {
                self.media(format).into_iter().map(|p| SendComponent::Header { parameters: vec![p] }).collect()
            }
            Component::Body { text } => {
                let parameters =
                    self.texts(text, "body", BODY_LIMIT, |name| (name.to_owned(), Place::Body(name.to_owned())));
                if parameters.is_empty() { Vec::new() } else { vec![SendComponent::Body { parameters }] }
            }
            Component::Footer { .. } => Vec::new(),
            Component::Buttons(buttons) => {
                buttons.iter().enumerate().filter_map(|(index, button)| self.button(index, &button.kind)).collect()
            }
            Component::Other { kind } => {
                self.problems.push(FillProblem::Unsupported { part: kind.clone() });
                Vec::new()
            }
        }
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

    fn media(&mut self, format: &HeaderFormat) -> Option<Parameter> {
        let wrap: fn(Media) -> Parameter = match format {
            HeaderFormat::Image => |image| Parameter::Image { image },
            HeaderFormat::Video => |video| Parameter::Video { video },
            HeaderFormat::Document => |document| Parameter::Document { document },
            HeaderFormat::Text | HeaderFormat::Location | HeaderFormat::Other(_) => {
                self.problems.push(FillProblem::Unsupported { part: format!("HEADER {}", format.as_str()) });
                return None;
            }
        };
        let value = self.value("header", &Place::HeaderMedia(format.clone()))?;
        let media = if value.starts_with("https://") {
            let filename = value
                .rsplit('/')
                .next()
                .and_then(|last| last.split(['?', '#']).next())
                .filter(|name| name.contains('.'));
            let filename = filename.filter(|_| *format == HeaderFormat::Document).map(str::to_owned);
            Media { link: Some(value), filename, ..Media::default() }
        } else if value.bytes().all(|b| b.is_ascii_digit()) {
            Media { id: Some(value), ..Media::default() }
        } else {
            self.problems.push(FillProblem::BadValue { name: "header".to_owned() });
            return None;
        };
        Some(wrap(media))
    }

    fn button(&mut self, index: usize, kind: &ButtonKind) -> Option<SendComponent> {
        let name = format!("button.{index}");
        let (sub_type, parameter) = match kind {
            ButtonKind::Url { url } if !super::variable::placeholders(url).is_empty() => {
                let text = url_suffix(&self.value(&name, &Place::ButtonUrl(index))?);
                (ButtonSubType::Url, Parameter::Text { parameter_name: None, text })
            }
            ButtonKind::CopyCode => {
                let coupon_code = self.value(&name, &Place::ButtonCoupon(index))?;
                if coupon_code.len() > COUPON_LIMIT || !coupon_code.bytes().all(|b| b.is_ascii_alphanumeric()) {
                    self.problems.push(FillProblem::BadValue { name });
                    return None;
                }
                (ButtonSubType::CopyCode, Parameter::CouponCode { coupon_code })
            }
            ButtonKind::QuickReply => {
                let payload = self.values.get(&name)?.to_owned();
                self.used.push(name.clone());
                if payload.is_empty() || payload.chars().count() > PAYLOAD_LIMIT {
                    self.problems.push(FillProblem::BadValue { name });
                    return None;
                }
                (ButtonSubType::QuickReply, Parameter::Payload { payload })
            }
            ButtonKind::OrderDetails | ButtonKind::PaymentRequest => {
                self.problems.push(FillProblem::Unsupported { part: format!("BUTTON {}", kind.as_str()) });
                return None;
            }
            // A fixed address, a call, a flow, something newer: leaves without a value.
            _ => return None,
        };
        Some(SendComponent::Button { sub_type, index: index.to_string(), parameters: vec![parameter] })
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

/// What follows a button's fixed address. What cannot stand in an address is encoded; `%`, `/`, `?` and their like are
/// left as given, because the shop may have encoded already.
fn url_suffix(value: &str) -> String {
    let mut suffix = String::with_capacity(value.len());
    for byte in value.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
        if plain {
            suffix.push(char::from(byte));
        } else {
            suffix.push_str(&format!("%{byte:02X}"));
        }
    }
    suffix
}

#[cfg(test)]
#[path = "fill_tests.rs"]
mod tests;
