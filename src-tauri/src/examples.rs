//! The people whom the practice account comes with: made up, on numbers that nobody has, with own fields named as the
//! practice templates ask for them, so that a first message is three clicks. One of them never receives anything: what a
//! failure looks like is better seen before it counts.

use std::collections::BTreeMap;

use recado_engine::api::contacts::ContactDraft;
use recado_engine::words::Words;

/// Key of the name in `desk-shell.ftl`, number, order, amount. The practice service lets a number fail that ends in
/// `0026` (`crates/sandbox/README.md`); the others end in digits without a meaning there.
const PEOPLE: [(&str, &str, &str, &str); 4] = [
    ("example-first", "+5511900000141", "A-1042", "R$ 149,90"),
    ("example-second", "+5521900000152", "A-1043", "R$ 89,90"),
    ("example-third", "+5531900000163", "A-1044", "R$ 420,00"),
    ("example-fourth", "+5541900000026", "A-1045", "R$ 59,90"),
];

/// Whose number never receives anything.
const FAILS: &str = "example-fourth";

/// The people, as the form of a contact would have them.
pub(crate) fn people(words: &Words) -> Vec<ContactDraft> {
    let say = |key: &str| words.text(key, &[]);
    let person = |(index, (name, phone, order, amount)): (usize, (&str, &str, &str, &str))| {
        let soon = if index % 2 == 0 { "example-soon" } else { "example-later" };
        let fields = [
            ("pedido", order.to_owned()),
            ("previsao", say(soon)),
            ("valor", amount.to_owned()),
            ("data", say("example-date")),
            ("fecha", say("example-date")),
            ("hora", "09:30".to_owned()),
            ("profissional", say("example-doctor")),
            ("parcela", say("example-part")),
            ("vencimento", say("example-date")),
        ];
        ContactDraft {
            id: None,
            phone: phone.to_owned(),
            name: say(name),
            tags: vec![say("example-tag")],
            fields: fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<BTreeMap<_, _>>(),
            notes: if name == FAILS { say("example-fails") } else { String::new() },
            language: None,
            opt_in: Some(say("example-source")),
        }
    };
    PEOPLE.into_iter().enumerate().map(person).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use recado_engine::words::Language;
    use serde_json::Value;

    use super::*;
    use crate::desk::words_of;

    /// Names of the variables in the text of a practice template.
    fn variables(template: &str) -> BTreeSet<String> {
        let all: Vec<Value> =
            serde_json::from_str(include_str!("../../crates/sandbox/src/templates/first.json")).unwrap();
        let found = all.iter().find(|one| one["name"] == template).unwrap();
        let texts = found["components"].as_array().unwrap().iter().filter_map(|part| part["text"].as_str());
        texts
            .flat_map(|text| text.split("{{").skip(1).filter_map(|rest| rest.split("}}").next()))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn what_the_everyday_templates_ask_for_is_known_of_everybody() {
        for language in Language::ALL {
            let people = people(&words_of(language));
            assert_eq!(people.len(), 4);
            for template in [
                "pedido_saiu_para_entrega",
                "pedido_confirmado",
                "consulta_confirmar",
                "cobranca_vencimento",
                "fatura_pix_boleto",
                "pedido_actualizado",
            ] {
                for variable in variables(template).iter().filter(|name| !["nome", "nombre"].contains(&name.as_str())) {
                    for person in &people {
                        let value = person.fields.get(variable).map_or("", String::as_str);
                        assert!(!value.is_empty() && !value.starts_with("example-"), "{template}: {variable}");
                    }
                }
            }
        }
    }

    #[test]
    fn one_of_them_never_receives_and_says_so() {
        let people = people(&words_of(Language::PtBr));
        let failing: Vec<_> = people.iter().filter(|person| person.phone.ends_with("0026")).collect();
        assert_eq!(failing.len(), 1);
        assert!(failing[0].notes.contains("falha"), "{}", failing[0].notes);
        assert!(people.iter().all(|person| person.notes.is_empty() || person.phone.ends_with("0026")));
    }
}
