//! Filling a form from a contact: what is known about the person goes into the places that ask for it by name. Nothing is
//! guessed beyond that, and a template's example is never a value.

use serde::Serialize;
use ts_rs::TS;

use crate::Contact;
use crate::fold::folded;

/// Where a suggested value comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldSource {
    /// The contact's name, or the first part of it.
    ContactName,
    /// A field of the contact that is called as the variable.
    ContactField,
    /// The template's writer said that it is always this.
    FixedText,
    /// The template's writer said how many days from today on.
    Date,
    /// Nothing is known.
    #[default]
    None,
}

/// A value for a variable, before a person has looked at it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// Empty where nothing is known.
    pub value: String,
    /// Where it comes from.
    pub source: FieldSource,
}

/// Variables that mean what one calls a person.
const FIRST_NAME: [&str; 8] =
    ["nome", "name", "nombre", "cliente", "customer", "primeironome", "primernombre", "firstname"];
/// Variables that mean all of a person's name.
const FULL_NAME: [&str; 3] = ["nomecompleto", "nombrecompleto", "fullname"];

/// What a contact says about a variable of the contract's name `variable`: an own field of that name first, then the
/// contact's name where the variable asks for one. Case, accents, spaces and `_` do not count in names.
#[must_use]
pub fn suggest(variable: &str, contact: &Contact) -> Suggestion {
    // `header.pedido` asks for what `pedido` asks for; `header.1` and `button.0` name a place and no thing.
    let plain = variable.strip_prefix("header.").filter(|rest| rest.parse::<u32>().is_err());
    let wanted = plain.unwrap_or(variable);
    let field = contact.fields.get(wanted).filter(|value| !value.trim().is_empty()).or_else(|| {
        let wanted = key(wanted);
        contact.fields.iter().find(|(name, value)| key(name) == wanted && !value.trim().is_empty()).map(|(_, v)| v)
    });
    if let Some(value) = field {
        return Suggestion { value: value.trim().to_owned(), source: FieldSource::ContactField };
    }
    let wanted = key(wanted);
    let name = if FIRST_NAME.contains(&wanted.as_str()) {
        first_name(&contact.name)
    } else if FULL_NAME.contains(&wanted.as_str()) {
        contact.name.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        String::new()
    };
    if name.is_empty() {
        return Suggestion::default();
    }
    Suggestion { value: name, source: FieldSource::ContactName }
}

/// The first word of a name; with the next one where it is a title (`Dra. Helena`).
pub(super) fn first_name(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    match words.next().filter(|_| first.ends_with('.')) {
        Some(second) => format!("{first} {second}"),
        None => first.to_owned(),
    }
}

fn key(name: &str) -> String {
    folded(name).chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '_' | '-')).collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::{ContactId, Phone};

    fn contact(name: &str, fields: &[(&str, &str)]) -> Contact {
        Contact {
            id: ContactId::from_parts(0, [0; 10]),
            phone: Phone::from_e164("+5511987654321").unwrap(),
            name: name.to_owned(),
            tags: Vec::new(),
            fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            language: None,
            notes: String::new(),
            aliases: Vec::new(),
            consents: Vec::new(),
            created_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    fn said(variable: &str, contact: &Contact) -> (String, FieldSource) {
        let Suggestion { value, source } = suggest(variable, contact);
        (value, source)
    }

    #[test]
    fn a_variable_that_asks_for_a_name_gets_it() {
        let ana = contact(" Ana Beatriz  Souza ", &[]);
        for variable in ["nome", "Nome", "name", "nombre", "cliente", "primeiro_nome", "first_name", "header.nome"] {
            assert_eq!(said(variable, &ana), ("Ana".into(), FieldSource::ContactName), "{variable}");
        }
        for variable in ["nome_completo", "full_name", "header.nomecompleto"] {
            assert_eq!(said(variable, &ana), ("Ana Beatriz Souza".into(), FieldSource::ContactName), "{variable}");
        }
        for variable in ["1", "header.1", "button.0", "pedido", "sobrenome", "nome_da_loja", "header"] {
            assert_eq!(said(variable, &ana), (String::new(), FieldSource::None), "{variable}");
        }
        assert_eq!(said("nome", &contact("Dra. Helena Prado", &[])).0, "Dra. Helena");
        assert_eq!(said("nome", &contact("Dr.", &[])).0, "Dr.");
        assert_eq!(said("nome", &contact("", &[])), (String::new(), FieldSource::None));
    }

    #[test]
    fn an_own_field_wins_however_it_is_written() {
        let ana = contact(
            "Ana Souza",
            &[("Previsão de entrega", " hoje "), ("nome", "Aninha"), ("PEDIDO", "B-2"), ("pedido", "A-1"), ("1", "um")],
        );
        let field = |value: &str| (value.to_owned(), FieldSource::ContactField);
        assert_eq!(said("previsao_de_entrega", &ana), field("hoje"));
        assert_eq!(said("nome", &ana), field("Aninha"));
        assert_eq!(said("pedido", &ana), field("A-1"), "the same spelling before a like one");
        assert_eq!(said("header.pedido", &ana), field("A-1"));
        assert_eq!(said("1", &ana), field("um"));
        assert_eq!(said("header.1", &ana).1, FieldSource::None, "a number of the header is not the body's");
    }

    #[test]
    fn an_empty_field_says_nothing() {
        let ana = contact("Ana Souza", &[("nome", " "), ("pedido", "")]);
        assert_eq!(said("nome", &ana), ("Ana".into(), FieldSource::ContactName));
        assert_eq!(said("pedido", &ana), (String::new(), FieldSource::None));
    }

    proptest! {
        /// What is suggested stands in the contact, and a source is named exactly where there is a value.
        #[test]
        fn nothing_is_invented(variable in "(header\\.)?[a-z_é1]{0,12}|nome|full_name", name in "\\PC{0,20}", fields in proptest::collection::btree_map("[a-zé_ ]{0,6}", "\\PC{0,6}", 0..4)) {
            let mut person = contact(&name, &[]);
            person.fields = fields;
            let suggestion = suggest(&variable, &person);
            prop_assert_eq!(suggestion.value.is_empty(), suggestion.source == FieldSource::None);
            let words = person.name.split_whitespace().collect::<Vec<_>>().join(" ");
            let known = words.starts_with(&suggestion.value) || person.fields.values().any(|v| v.trim() == suggestion.value);
            prop_assert!(known, "{:?}", suggestion);
        }
    }
}
