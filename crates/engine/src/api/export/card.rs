//! A contact as a vCard of version 3.0 (RFC 2426), which telephones and mail programs of twenty years read.

use recado_core::contact::{Contact, Field};

use crate::api::imports::{card_property, consent_written};
use crate::sheet::cards::{BETWEEN_OTHERS, CONSENT, OTHERS};
use crate::sheet::header::key;

/// A line is so many bytes long at most, and goes on in the next one behind a space.
const LINE: usize = 75;

/// The card, its last line ended.
pub(super) fn written(contact: &Contact, fields: &[Field]) -> String {
    let mut card = String::new();
    // A card needs a name; a number in its place is known for one when it is read.
    let name = if contact.name.is_empty() { contact.phone.international() } else { contact.name.clone() };
    line(&mut card, "BEGIN:VCARD");
    line(&mut card, "VERSION:3.0");
    line(&mut card, &format!("FN:{}", escaped(&name)));
    line(&mut card, &format!("N:;{};;;", escaped(&contact.name)));
    line(&mut card, &format!("TEL;TYPE=CELL:{}", contact.phone.e164()));
    if !contact.tags.is_empty() {
        let tags: Vec<_> = contact.tags.iter().map(|tag| escaped(tag)).collect();
        line(&mut card, &format!("CATEGORIES:{}", tags.join(",")));
    }
    if !contact.notes.is_empty() {
        line(&mut card, &format!("NOTE:{}", escaped(&contact.notes)));
    }
    if let Some(language) = &contact.language {
        // Of version 4.0; older programs pass over what they do not know.
        line(&mut card, &format!("LANG:{}", language.replace('_', "-")));
    }
    for field in fields {
        let value = contact.fields.get(&field.name).map(String::as_str).unwrap_or_default();
        if let Some(property) = card_property(&key(&field.name)).filter(|_| !value.is_empty()) {
            if property == OTHERS {
                value.split(BETWEEN_OTHERS).for_each(|phone| line(&mut card, &format!("TEL:{}", escaped(phone))));
                continue;
            }
            let value = match property {
                // Of several parts, and one of them here: the street.
                "ADR" => format!(";;{};;;;", escaped(value)),
                _ => escaped(value),
            };
            line(&mut card, &format!("{property}:{value}"));
        }
    }
    let consent = consent_written(&contact.consents);
    if !consent.is_empty() {
        line(&mut card, &format!("{CONSENT}:{}", escaped(&consent)));
    }
    line(&mut card, "END:VCARD");
    card
}

fn line(card: &mut String, text: &str) {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > LINE {
            card.push_str("\r\n ");
            length = 1;
        }
        card.push(letter);
        length += letter.len_utf8();
    }
    card.push_str("\r\n");
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
