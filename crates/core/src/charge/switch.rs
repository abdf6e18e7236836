//! A charge by payment buttons in place of an order's button, and the other way: an account may have only one of the two
//! (API sheet, sections 2.2 and 2.6).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::ChargeKind;
use crate::template::{ButtonKind, Component, Definition, Edit, OrderPiece, PaymentKind, apply, fixed};

/// A draft that charges the other way.
#[derive(Debug, Clone, PartialEq)]
pub struct Switched {
    /// The draft.
    pub definition: Definition,
    /// What its variables were called, and what they are called now: sources of values go along.
    pub names: BTreeMap<String, String>,
}

/// The label of an order's button that offers a Pix code, as the platform's page has it (API sheet, section 2.2).
const ORDER_WITH_PIX: &str = "Copy Pix code";

/// The draft with one order's button in place of its payment buttons, or with payment buttons for Pix and boleto in place
/// of its order's button; their samples are still to be given. None for a draft that charges in neither way.
///
/// Keys that nobody here knows stay where they are.
#[must_use]
pub fn switch(definition: &Definition) -> Option<Definition> {
    switched(definition).map(|switched| switched.definition)
}

/// The same, with the names that changed.
#[must_use]
pub fn switched(definition: &Definition) -> Option<Switched> {
    let template = definition.template();
    let (at, kinds) = template.components.iter().enumerate().find_map(|(at, component)| match component {
        Component::Buttons(buttons) => Some((at, buttons.iter().map(|button| &button.kind).collect::<Vec<_>>())),
        _ => None,
    })?;
    let path = format!("/components/{at}/buttons");
    let raw = definition.get(&path)?.as_array()?;
    let to_order = kinds.iter().any(|kind| matches!(kind, ButtonKind::PaymentRequest { .. }));
    if !to_order && !kinds.iter().any(|kind| matches!(kind, ButtonKind::OrderDetails)) {
        return None;
    }
    let (mut buttons, mut names) = (Vec::new(), BTreeMap::new());
    let mut order = None;
    for (was, (kind, raw)) in kinds.iter().zip(raw).enumerate() {
        match kind {
            ButtonKind::PaymentRequest { setting } if to_order => {
                let place = *order.get_or_insert_with(|| {
                    buttons.push(order_button(&kinds, definition.language()));
                    buttons.len() - 1
                });
                if let Some(piece) = ChargeKind::of_setting(setting).map(piece) {
                    names.insert(format!("button.{was}"), piece.name(&format!("button.{place}")));
                }
            }
            ButtonKind::OrderDetails if !to_order => {
                for charge in [ChargeKind::Pix, ChargeKind::Boleto] {
                    let name = piece(charge).name(&format!("button.{was}"));
                    names.insert(name, format!("button.{}", buttons.len()));
                    buttons.push(payment_button(&charge.setting()));
                }
            }
            _ => {
                names.insert(format!("button.{was}"), format!("button.{}", buttons.len()));
                buttons.push(raw.clone());
            }
        }
    }
    names.retain(|was, is| was != is);
    let format = "/display_format";
    let format = if to_order { Edit::set(format, "ORDER_DETAILS") } else { Edit::remove(format) };
    let mut definition = definition.clone();
    apply(&mut definition, &[Edit::set(path, Value::Array(buttons)), format]).ok()?;
    Some(Switched { definition, names })
}

fn piece(charge: ChargeKind) -> OrderPiece {
    match charge {
        ChargeKind::Pix => OrderPiece::Pix,
        ChargeKind::Boleto => OrderPiece::Boleto,
        ChargeKind::Link => OrderPiece::Link,
    }
}

fn order_button(replaced: &[&ButtonKind], language: &str) -> Value {
    let pix = |kind: &&ButtonKind| matches!(kind, ButtonKind::PaymentRequest { setting: PaymentKind::PixDynamicCode });
    let label = fixed::label(language, &ButtonKind::OrderDetails);
    json!({"type": "ORDER_DETAILS", "text": if replaced.iter().any(pix) { ORDER_WITH_PIX } else { label }})
}

fn payment_button(setting: &PaymentKind) -> Value {
    let word = setting.as_str();
    let sample = setting.key().map(|key| json!({key: ""})).unwrap_or_default();
    json!({"type": "PAYMENT_REQUEST", "text": setting.label(), "payment_setting": {"type": word, word: sample}})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{FindingCode, LintContext, lint};

    fn draft(buttons: Value) -> Definition {
        Definition::read(
            &json!({"name": "cobranca", "language": "pt_BR", "category": "UTILITY", "of_2027": 1, "components": [
            {"type": "BODY", "text": "A sua fatura chegou, veja como pagar logo abaixo."},
            {"type": "BUTTONS", "buttons": buttons}]}),
        )
        .unwrap()
    }

    fn payment(kind: &str, label: &str) -> Value {
        json!({"type": "PAYMENT_REQUEST", "text": label, "payment_setting": {"type": kind}})
    }

    #[test]
    fn payment_buttons_become_one_of_an_order() {
        let url = json!({"type": "URL", "text": "Ver", "url": "https://l.example/{{1}}", "of_2027": true});
        let before =
            draft(json!([payment("pix_dynamic_code", "Copy Pix code"), payment("boleto", "Copy Boleto code"), url]));
        let Switched { definition, names } = switched(&before).unwrap();
        assert_eq!(
            definition.get("/components/1/buttons"),
            Some(&json!([{"type": "ORDER_DETAILS", "text": "Copy Pix code"}, url]))
        );
        assert_eq!(definition.get("/display_format"), Some(&json!("ORDER_DETAILS")));
        assert_eq!(definition.get("/of_2027"), Some(&json!(1)));
        let names: Vec<_> = names.iter().map(|(was, is)| format!("{was} {is}")).collect();
        assert_eq!(names, ["button.0 button.0.pix", "button.1 button.0.boleto", "button.2 button.1"]);
        let only = switch(&draft(json!([payment("boleto", "Copy Boleto code")]))).unwrap();
        assert_eq!(only.get("/components/1/buttons/0/text"), Some(&json!("Revisar e pagar")));
        assert_eq!(lint(&definition, &LintContext::default()).iter().filter(|f| f.path.contains("display")).count(), 0);
    }

    #[test]
    fn an_order_becomes_payment_buttons_that_want_their_samples() {
        let mut before = draft(
            json!([{"type": "ORDER_DETAILS", "text": "Copy Pix code"}, {"type": "QUICK_REPLY", "text": "Paguei"}]),
        );
        apply(&mut before, &[Edit::set("/display_format", "ORDER_DETAILS")]).unwrap();
        let Switched { definition, names } = switched(&before).unwrap();
        let kinds: Vec<_> = definition.template().variables().into_iter().map(|v| v.name).collect();
        assert_eq!(kinds, ["button.0", "button.1", "button.2"]);
        assert_eq!(definition.get("/display_format"), None);
        assert_eq!(names.get("button.0.boleto").map(String::as_str), Some("button.1"));
        assert_eq!(names.get("button.1").map(String::as_str), Some("button.2"));
        let findings = lint(&definition, &LintContext::default());
        assert_eq!(
            findings.iter().filter(|finding| finding.code == FindingCode::PaymentSample).count(),
            2,
            "{findings:?}"
        );
        assert!(findings.iter().all(|finding| finding.code == FindingCode::PaymentSample), "{findings:?}");
    }

    #[test]
    fn what_charges_in_neither_way_stays() {
        assert_eq!(switch(&draft(json!([{"type": "QUICK_REPLY", "text": "Ok"}]))), None);
        assert_eq!(switch(&Definition::blank("pt_BR")), None);
    }
}
