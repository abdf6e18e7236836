//! What a tap on a button copies or opens: a coupon, a one-time code, a Pix code, a boleto's line, a page to pay on.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::component::PaymentKind;
use super::super::fill::Variables;
use super::super::send::{Parameter, SendComponent};
use super::super::{Button, ButtonKind, Component, FieldKind, Place, Template, fixed};
use crate::charge::{Boleto, Pix};

/// By the contract's name of the button.
pub(crate) type Taps = BTreeMap<String, String>;

/// What the values bring.
pub(super) fn of_values(template: &Template, values: &Variables) -> Taps {
    let mut taps = Taps::new();
    for variable in template.variables() {
        let Some(value) = values.get(&variable.name).map(str::trim).filter(|value| !value.is_empty()) else { continue };
        let mut place = &variable.place;
        while let Place::Card(_, inner) = place {
            place = inner;
        }
        let kind = variable.kind(template);
        let button = match place {
            Place::ButtonCoupon(_) => Some(variable.name.as_str()),
            Place::ButtonAction(_) if is_payment(kind) || kind == FieldKind::Object => Some(variable.name.as_str()),
            Place::OrderPiece(..) if is_payment(kind) => variable.name.rsplit_once('.').map(|(button, _)| button),
            _ => None,
        };
        if let Some((button, value)) = button.and_then(|button| Some((button, shown(kind, value)?))) {
            // Of the ways to pay for an order the first one is shown.
            taps.entry(button.to_owned()).or_insert(value);
        }
    }
    if let Some(code) = values.get(fixed::CODE) {
        for (index, _) in one_time(&template.components) {
            taps.insert(format!("button.{index}"), code.trim().to_owned());
        }
    }
    taps
}

/// What a request brought; `prefix` stands before the names of a card.
pub(super) fn of_sent(sent: &[SendComponent], parts: &[Component], prefix: &str, taps: &mut Taps) {
    for component in sent {
        let SendComponent::Button { index, parameters, .. } = component else { continue };
        let is_code = || one_time(parts).any(|(at, _)| at.to_string() == *index);
        let value = match parameters.first() {
            Some(Parameter::CouponCode { coupon_code }) => Some(coupon_code.clone()),
            Some(Parameter::Text { text, .. }) if is_code() => Some(text.clone()),
            Some(Parameter::Action { action }) => {
                let request = action.pointer("/payment_request/payment_setting");
                request.and_then(code_of).or_else(|| of_order(action.get("order_details")?))
            }
            _ => None,
        };
        if let Some(value) = value {
            taps.insert(format!("{prefix}button.{index}"), value);
        }
    }
}

fn is_payment(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::Pix | FieldKind::Boleto | FieldKind::Link)
}

/// In the shape that leaves; what is not right yet is shown as it was typed.
fn shown(kind: FieldKind, value: &str) -> Option<String> {
    match kind {
        FieldKind::Pix => Some(Pix::parse(value).map_or_else(|_| value.to_owned(), |pix| pix.code)),
        FieldKind::Boleto => Some(Boleto::line_of(value).unwrap_or_else(|_| value.to_owned())),
        FieldKind::Object => of_order(&serde_json::from_str(value).ok()?),
        _ => Some(value.to_owned()),
    }
}

fn of_order(order: &Value) -> Option<String> {
    code_of(order.pointer("/payment_settings/0")?)
}

fn code_of(setting: &Value) -> Option<String> {
    let kind = PaymentKind::from_service(setting.get("type")?.as_str()?);
    let code = setting.get(kind.as_str())?.get(kind.key()?)?.as_str()?;
    Some(if kind == PaymentKind::Boleto {
        Boleto::line_of(code).unwrap_or_else(|_| code.to_owned())
    } else {
        code.to_owned()
    })
}

fn one_time(parts: &[Component]) -> impl Iterator<Item = (usize, &Button)> {
    let buttons = parts.iter().filter_map(|part| match part {
        Component::Buttons(buttons) => Some(buttons.iter().enumerate()),
        _ => None,
    });
    buttons.flatten().filter(|(_, button)| matches!(button.kind, ButtonKind::Otp { .. }))
}
