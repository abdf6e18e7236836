//! What a template says about itself: the examples it was approved with, and its name as people read it.
//!
//! Examples are shown beside a field and never sent. They also tell which places mean the same thing: where a button's
//! example ends in the order number of the text's example, both wait for one value.

mod write;

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde_json::Value;

use super::variable::placeholders;
use super::{ButtonKind, Component, HeaderFormat, Place, Template};
use crate::fold::folded;

pub use write::{examples, name_of_title, set_example};
pub(crate) use write::{known, named_key, ordered, rewritten};

impl Template {
    /// The template's own example of each variable that has one, by the contract's names (API sheet, section 3.2). For a
    /// button that opens an address only what stands in the variable's place.
    #[must_use]
    pub fn examples(&self) -> BTreeMap<String, String> {
        let raw = self.raw_components.as_array().map(Vec::as_slice).unwrap_or_default();
        self.of_components(&self.components, raw)
    }

    fn of_components(&self, components: &[Component], raw: &[Value]) -> BTreeMap<String, String> {
        let mut examples = BTreeMap::new();
        for (component, raw) in components.iter().zip(raw) {
            match component {
                Component::Header { format: HeaderFormat::Text, text } => {
                    let text = text.as_deref().unwrap_or_default();
                    for (name, value) in self.of_text(text, raw.get("example"), "header_text") {
                        examples.insert(format!("header.{name}"), value);
                    }
                }
                Component::Body { text } => examples.extend(self.of_text(text, raw.get("example"), "body_text")),
                Component::Buttons(buttons) => {
                    let raw = raw.get("buttons").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                    for (index, (button, raw)) in buttons.iter().zip(raw).enumerate() {
                        let example = raw.get("example").and_then(|e| values(e).into_iter().next());
                        let value = match &button.kind {
                            ButtonKind::Url { url } => example.and_then(|example| of_address(url, example)),
                            ButtonKind::CopyCode => example,
                            ButtonKind::PaymentRequest { setting } => setting
                                .key()
                                .and_then(|key| raw.get("payment_setting")?.get(setting.as_str())?.get(key)?.as_str()),
                            _ => None,
                        };
                        if let Some(value) = value.filter(|value| !value.is_empty()) {
                            examples.insert(format!("button.{index}"), value.to_owned());
                        }
                    }
                }
                Component::Carousel(cards) => {
                    let raw = raw.get("cards").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                    for (index, (card, raw)) in cards.iter().zip(raw).enumerate() {
                        let raw = raw.get("components").and_then(Value::as_array).map(Vec::as_slice);
                        for (name, value) in self.of_components(&card.components, raw.unwrap_or_default()) {
                            examples.insert(format!("card.{index}.{name}"), value);
                        }
                    }
                }
                // A picture's example is an address that expires.
                Component::Header { .. }
                | Component::AuthenticationBody { .. }
                | Component::Footer { .. }
                | Component::AuthenticationFooter { .. }
                | Component::LimitedTimeOffer { .. }
                | Component::CallPermissionRequest
                | Component::Other { .. } => {}
            }
        }
        examples
    }

    /// Variables that wait for the same value as an earlier one, with the name of that one: they have the same example, or
    /// the same name in the header and in the body.
    #[must_use]
    pub fn follows(&self) -> BTreeMap<String, String> {
        let examples = self.examples();
        let required: Vec<_> = self.variables().into_iter().filter(|variable| variable.required).collect();
        let mut follows = BTreeMap::new();
        for (at, variable) in required.iter().enumerate() {
            let leader = required.iter().take(at).find(|earlier| {
                let example = examples.get(&variable.name);
                let alike = example.is_some_and(|example| examples.get(&earlier.name) == Some(example));
                alike || named(&variable.place).is_some_and(|name| named(&earlier.place) == Some(name))
            });
            if let Some(leader) = leader {
                // The first of all, not a link of a chain: whoever fills the form looks in one place.
                let first = follows.get(&leader.name).unwrap_or(&leader.name).clone();
                follows.insert(variable.name.clone(), first);
            }
        }
        follows
    }

    /// Examples of a line's or a text's variables: by name, or by turn.
    fn of_text(&self, text: &str, example: Option<&Value>, key: &str) -> Vec<(String, String)> {
        let Some(example) = example else { return Vec::new() };
        let named = example.get(format!("{key}_named_params")).and_then(Value::as_array);
        let named = named.into_iter().flatten().filter_map(|pair| {
            Some((pair.get("param_name")?.as_str()?.to_owned(), pair.get("example")?.as_str()?.to_owned()))
        });
        let by_turn = example.get(key).map(values).unwrap_or_default();
        let by_turn = self.in_order_of_values(text).into_iter().zip(by_turn);
        let known = placeholders(text);
        named
            .chain(by_turn.map(|(name, value)| (name.to_owned(), value.to_owned())))
            .filter(|(name, value)| known.contains(&name.as_str()) && !value.is_empty())
            .collect()
    }
}

/// The name of a variable that has one, apart from where it stands; numbers mean another thing in each part.
fn named(place: &Place) -> Option<&str> {
    match place {
        Place::HeaderText(name) | Place::Body(name) => Some(name.as_str()).filter(|name| name.parse::<u32>().is_err()),
        _ => None,
    }
}

/// A text, a list of texts or a list of lists: the platform's own pages show all three (API sheet, section 3.2).
fn values(example: &Value) -> Vec<&str> {
    match example {
        Value::String(text) => vec![text],
        Value::Array(list) => match list.first() {
            Some(inner @ Value::Array(_)) => values(inner),
            _ => list.iter().filter_map(Value::as_str).collect(),
        },
        _ => Vec::new(),
    }
}

/// What stands in an example address where the button's has its variable. Some templates give only that part.
fn of_address<'e>(url: &str, example: &'e str) -> Option<&'e str> {
    let (before, after) = url.split_once("{{")?;
    let after = after.split_once("}}").map(|(_, after)| after).unwrap_or_default();
    match example.strip_prefix(before) {
        Some(rest) => rest.strip_suffix(after),
        None => (!example.contains("://")).then_some(example),
    }
}

/// Words of templates' names with the accents that a name cannot have (`a-z`, `0-9` and `_`). Only such as are no other
/// word without them, in any of the languages that Recado speaks.
const SPELLED: [&str; 34] = [
    "agência",
    "análise",
    "até",
    "avaliação",
    "cartão",
    "cobrança",
    "condição",
    "confirmação",
    "cotação",
    "devolução",
    "endereço",
    "horário",
    "instituição",
    "médica",
    "médico",
    "não",
    "negociação",
    "observação",
    "operação",
    "orçamento",
    "paciência",
    "preço",
    "previsão",
    "próxima",
    "próximo",
    "promoção",
    "reunião",
    "serviço",
    "sessão",
    "situação",
    "solicitação",
    "transação",
    "vacinação",
    "você",
];

/// A template's name as people read it: `pedido_saiu_para_entrega` is `Pedido saiu para entrega`.
#[must_use]
pub fn title(name: &str) -> String {
    // A list of templates asks for thousands of titles: each word is folded once.
    static FOLDED: LazyLock<HashMap<String, &str>> =
        LazyLock::new(|| SPELLED.into_iter().map(|word| (folded(word), word)).collect());
    let spelled = |word| FOLDED.get(word).copied().unwrap_or(word);
    let words = name.split('_').filter(|word| !word.is_empty()).map(spelled).collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn template(format: &str, components: Value) -> Template {
        let shape = json!({"name": "x", "language": "pt_BR", "parameter_format": format, "components": components});
        Template::from_service(&shape).unwrap()
    }

    fn pairs(map: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
        map.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    fn out_for_delivery() -> Template {
        template(
            "NAMED",
            json!([
                {"type": "BODY", "text": "Olá, {{nome}}! O pedido {{pedido}} chega {{previsao}}.",
                 "example": {"body_text_named_params": [
                    {"param_name": "nome", "example": "Ana"}, {"param_name": "pedido", "example": "A-1042"},
                    {"param_name": "previsao", "example": "hoje"}, {"param_name": "gone", "example": "x"}]}},
                {"type": "BUTTONS", "buttons": [
                    {"type": "QUICK_REPLY", "text": "Ajuda"},
                    {"type": "URL", "text": "Ver", "url": "https://l.example/p/{{1}}", "example": ["https://l.example/p/A-1042"]}]}
            ]),
        )
    }

    #[test]
    fn examples_by_name_and_of_a_button_only_its_end() {
        assert_eq!(
            pairs(&out_for_delivery().examples()),
            [("button.1", "A-1042"), ("nome", "Ana"), ("pedido", "A-1042"), ("previsao", "hoje")]
        );
    }

    #[test]
    fn examples_by_turn_in_every_shape_that_the_platform_shows() {
        for example in [json!([["Ana", "A-1"]]), json!(["Ana", "A-1"])] {
            let body = json!([{"type": "BODY", "text": "{{2}} de {{1}}.", "example": {"body_text": example}}]);
            assert_eq!(pairs(&template("POSITIONAL", body).examples()), [("1", "Ana"), ("2", "A-1")]);
        }
        let header = json!([{"type": "HEADER", "format": "TEXT", "text": "Pedido {{1}}", "example": {"header_text": "A-1"}},
            {"type": "BODY", "text": "Oi."}]);
        assert_eq!(pairs(&template("POSITIONAL", header).examples()), [("header.1", "A-1")]);
    }

    #[test]
    fn an_address_that_is_another_one_is_no_example() {
        for (example, wanted) in [
            ("https://l.example/p/42?x=1", None),
            ("https://l.example/p/42/fim", Some("42")),
            ("42", Some("42")),
            ("https://other.example/42", None),
        ] {
            assert_eq!(of_address("https://l.example/p/{{1}}/fim", example), wanted, "{example}");
        }
        assert_eq!(of_address("https://l.example/p", "https://l.example/p"), None, "nothing waits for a value there");
    }

    #[test]
    fn a_coupon_has_an_example_and_a_picture_has_none() {
        let template = template(
            "POSITIONAL",
            json!([{"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["https://cdn.example/x"]}},
                {"type": "BODY", "text": "Oi."},
                {"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "text": "Copiar", "example": "VOLTEI10"}]}]),
        );
        assert_eq!(pairs(&template.examples()), [("button.0", "VOLTEI10")]);
    }

    #[test]
    fn an_address_with_the_order_in_it_follows_the_order() {
        assert_eq!(pairs(&out_for_delivery().follows()), [("button.1", "pedido")]);
    }

    #[test]
    fn one_name_in_two_parts_is_one_value_and_one_number_is_not() {
        let parts = |name: &str| {
            json!([{"type": "HEADER", "format": "TEXT", "text": format!("Pedido {{{{{name}}}}}")},
                {"type": "BODY", "text": format!("Oi, {{{{{name}}}}}.")}])
        };
        assert_eq!(pairs(&template("NAMED", parts("pedido")).follows()), [("pedido", "header.pedido")]);
        assert_eq!(pairs(&template("POSITIONAL", parts("1")).follows()), []);
    }

    #[test]
    fn of_three_alike_all_follow_the_first() {
        let body =
            json!([{"type": "BODY", "text": "a {{1}} b {{2}} c {{3}} d", "example": {"body_text": [["x", "x", "x"]]}}]);
        assert_eq!(pairs(&template("POSITIONAL", body).follows()), [("2", "1"), ("3", "1")]);
    }

    #[test]
    fn alike_in_two_ways_follow_the_first_all_the_same() {
        let template = template(
            "NAMED",
            json!([{"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}"},
                {"type": "BODY", "text": "Oi, {{pedido}}.",
                 "example": {"body_text_named_params": [{"param_name": "pedido", "example": "A-1"}]}},
                {"type": "BUTTONS", "buttons": [
                    {"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}", "example": ["https://l.example/A-1"]}]}]),
        );
        assert_eq!(pairs(&template.follows()), [("button.0", "header.pedido"), ("pedido", "header.pedido")]);
    }

    #[test]
    fn names_as_people_read_them() {
        for (name, wanted) in [
            ("pedido_saiu_para_entrega", "Pedido saiu para entrega"),
            ("order_update", "Order update"),
            ("x", "X"),
            ("__a__b_", "A b"),
            ("2via_boleto", "2via boleto"),
            ("", ""),
        ] {
            assert_eq!(title(name), wanted);
        }
        for (name, wanted) in
            [("cobranca_vencimento", "Cobrança vencimento"), ("analise_cobrancas", "Análise cobrancas")]
        {
            assert_eq!(title(name), wanted, "a whole word, and no other");
        }
    }

    proptest! {
        /// Whatever a service lists, nothing is named that the template does not have, and no variable leads in a circle.
        #[test]
        fn only_variables_of_the_template_follow_and_lead(
            body in "([a-z ]|\\{\\{[abc12]\\}\\}){0,10}",
            header in "([a-z ]|\\{\\{[abc12]\\}\\}){0,3}",
            texts in proptest::collection::vec("[xy]{0,2}", 0..5),
        ) {
            let template = template("NAMED", json!([
                {"type": "HEADER", "format": "TEXT", "text": header, "example": {"header_text": texts}},
                {"type": "BODY", "text": body, "example": {"body_text": [texts]}}]));
            let names: Vec<_> = template.variables().into_iter().map(|variable| variable.name).collect();
            let place = |name: &str| names.iter().position(|known| known == name);
            prop_assert!(template.examples().keys().all(|name| place(name).is_some()));
            for (name, leader) in template.follows() {
                prop_assert!(place(&leader) < place(&name) && place(&leader).is_some(), "{} follows {}", name, leader);
                prop_assert!(!template.follows().contains_key(&leader), "{} leads and follows", leader);
            }
        }
    }
}
