//! A message as its recipient sees it: the template's texts with the request's values, part by part.

use chrono::{DateTime, Utc};
use recado_core::template::component::Component;
use recado_core::template::{HeaderFormat, Template, fixed};
use serde_json::Value;

use super::message::{PhoneCard, PhoneHeader, PhoneMessage, PhoneOffer};
use super::{Letter, parts};
use crate::media::MediaStore;
use crate::messages::sent::{Sent, shown, value_at};
use crate::templates::slots::Text;

/// Draws a message that arrived then.
pub(super) fn message(letter: &Letter, at: DateTime<Utc>, media: &MediaStore) -> PhoneMessage {
    let request: Value = serde_json::from_slice(&letter.request).unwrap_or_default();
    let mut message = PhoneMessage {
        wamid: letter.wamid.encode(),
        at,
        template: String::new(),
        language: String::new(),
        header: None,
        body: String::new(),
        footer: None,
        offer: None,
        buttons: Vec::new(),
        cards: Vec::new(),
    };
    match &letter.template {
        Some(stored) => template(&mut message, &stored.template, &request, media),
        None => free(&mut message, &request, media),
    }
    message
}

fn template(message: &mut PhoneMessage, template: &Template, request: &Value, media: &MediaStore) {
    message.template.clone_from(&template.name);
    message.language.clone_from(&template.language);
    // A request that was taken can be read.
    let sent = Sent::read(request.pointer("/template/components")).unwrap_or_default();
    let drawing = Drawing { template, media };
    let drawn = drawing.parts(&template.components, &sent);
    (message.header, message.body, message.footer) = (drawn.header, drawn.body.unwrap_or_default(), drawn.footer);
    message.buttons = drawn.buttons;
    for component in &template.components {
        match component {
            Component::Carousel(cards) => {
                message.cards =
                    cards.iter().enumerate().map(|(place, card)| drawing.card(place, card, &sent)).collect();
            }
            Component::LimitedTimeOffer { text, .. } => {
                let ends = sent.offer.first().and_then(|value| value.pointer("/limited_time_offer/expiration_time_ms"));
                let copied = message.buttons.iter().find(|button| button.kind == "COPY_CODE");
                message.offer = Some(PhoneOffer {
                    text: text.clone(),
                    ends_at: ends.and_then(Value::as_i64).and_then(DateTime::from_timestamp_millis),
                    code: copied.and_then(|button| button.copies.clone()),
                });
            }
            _ => {}
        }
    }
}

/// A message that is no template: its text, or its medium with what is written below.
fn free(message: &mut PhoneMessage, request: &Value, media: &MediaStore) {
    let kind = request.get("type").and_then(Value::as_str).unwrap_or("text");
    let Some(content) = request.get(kind) else { return };
    match kind {
        "text" => message.body = text_of(content, "body").unwrap_or_default(),
        "image" | "video" | "audio" | "document" | "sticker" => {
            let media = Some(parts::media(content, media));
            message.header = Some(PhoneHeader { format: kind.to_ascii_uppercase(), media, ..PhoneHeader::default() });
            message.body = text_of(content, "caption").unwrap_or_default();
        }
        "location" => {
            let location = Some(parts::location(content));
            message.header = Some(PhoneHeader { format: "LOCATION".to_owned(), location, ..PhoneHeader::default() });
        }
        "interactive" => {
            message.body = text_of(content.get("body").unwrap_or(&Value::Null), "text").unwrap_or_default()
        }
        _ => {}
    }
}

fn text_of(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

struct Drawing<'a> {
    template: &'a Template,
    media: &'a MediaStore,
}

/// What a message and a card have in common.
#[derive(Default)]
struct Parts {
    header: Option<PhoneHeader>,
    body: Option<String>,
    footer: Option<String>,
    buttons: Vec<super::PhoneButton>,
}

impl Drawing<'_> {
    fn parts(&self, components: &[Component], sent: &Sent<'_>) -> Parts {
        let mut drawn = Parts::default();
        let language = self.template.language.as_str();
        for component in components {
            match component {
                Component::Header { format: HeaderFormat::Text, text } => {
                    let line = self.filled(text.as_deref().unwrap_or_default(), &sent.header);
                    let format = HeaderFormat::Text.as_str().to_owned();
                    drawn.header = Some(PhoneHeader { format, text: Some(line), ..PhoneHeader::default() });
                }
                Component::Header { format, .. } => {
                    drawn.header = Some(parts::header(format.as_str(), sent.header.first().copied(), self.media));
                }
                Component::Body { text } => drawn.body = Some(self.filled(text, &sent.body)),
                Component::AuthenticationBody { add_security_recommendation } => {
                    let text = fixed::authentication_body(language, *add_security_recommendation);
                    drawn.body = Some(self.filled(&text, &sent.body));
                }
                Component::Footer { text } => drawn.footer = Some(text.clone()),
                Component::AuthenticationFooter { code_expiration_minutes } => {
                    drawn.footer =
                        code_expiration_minutes.map(|minutes| fixed::authentication_footer(language, minutes));
                }
                Component::Buttons(buttons) => {
                    let draw = |(place, button)| parts::button(button, sent.button(place), language);
                    drawn.buttons = buttons.iter().enumerate().map(draw).collect();
                }
                _ => {}
            }
        }
        drawn
    }

    fn card(&self, place: usize, card: &recado_core::template::Card, sent: &Sent<'_>) -> PhoneCard {
        let nothing = Sent::default();
        let values = sent.cards.iter().find(|(index, _)| *index == place).map_or(&nothing, |(_, values)| values);
        let drawn = self.parts(&card.components, values);
        PhoneCard { header: drawn.header, body: drawn.body, buttons: drawn.buttons }
    }

    /// A text with its values. A place without one keeps its braces: a customer would see them too.
    fn filled(&self, text: &str, values: &[&Value]) -> String {
        let named = self.template.parameter_format == recado_core::template::ParameterFormat::Named;
        let text = Text::of(text);
        text.with(|name| value_at(&text, named, values, name).and_then(shown))
    }
}
