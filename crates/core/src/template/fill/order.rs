//! An order to be paid by Pix, boleto or link, whole or of its pieces (API sheet, section 2.2), and what payment buttons
//! carry (section 2.6). What a customer would pay with is verified here, wherever it stands.

use serde_json::{Map, Value, json};

use super::super::component::PaymentKind;
use super::super::example::title;
use super::super::order::OrderPiece;
use super::super::variable::Place;
use super::{FillProblem, Filling, ValueProblem};
use crate::charge::{Boleto, Cents, ChargeKind, Pix, key_kind, money};

/// Characters of what an order is known by.
const REFERENCE_LIMIT: usize = 35;
/// The platform's two words for what is sold; the first one, where nothing is said.
const GOODS: [&str; 2] = ["physical-goods", "digital-goods"];
const HTTPS: &str = "https://";

impl Filling<'_> {
    /// What a payment button copies or opens, verified, in the shape that leaves.
    pub(super) fn payment(&mut self, name: &str, index: usize, setting: &PaymentKind) -> Option<Value> {
        let kind = ChargeKind::of_setting(setting)?;
        self.value(name, &Place::ButtonAction(index))?;
        let value = verified(kind, self.values.get(name)?);
        let code = self.right(name, value)?;
        let (setting, key) = (setting.as_str(), setting.key()?);
        Some(json!({"type": setting, setting: {key: code}}))
    }

    /// The order of a button: the object that was given, or one of its pieces.
    pub(super) fn order(&mut self, name: &str) -> Option<Value> {
        let whole = self.filled_in(name);
        let pieces: Vec<(OrderPiece, String)> = OrderPiece::ALL
            .into_iter()
            .filter_map(|piece| self.filled_in(&piece.name(name)).map(|value| (piece, value)))
            .collect();
        match (whole, pieces.first()) {
            (Some(whole), None) => self.whole_order(name, &whole),
            (Some(_), Some((piece, _))) => self.wrong(&piece.name(name), ValueProblem::OrderTwice),
            (None, _) => self.order_of_pieces(name, &pieces),
        }
    }

    fn whole_order(&mut self, name: &str, text: &str) -> Option<Value> {
        let Ok(mut order) = serde_json::from_str::<Map<String, Value>>(text) else {
            return self.wrong(name, ValueProblem::Order);
        };
        let settings = order.get_mut("payment_settings").and_then(Value::as_array_mut);
        for setting in settings.into_iter().flatten() {
            let kind = PaymentKind::from_service(setting.get("type").and_then(Value::as_str).unwrap_or_default());
            let (Some(charge), Some(key)) = (ChargeKind::of_setting(&kind), kind.key()) else { continue };
            let Some(code) = setting.get_mut(kind.as_str()).and_then(|inner| inner.get_mut(key)) else { continue };
            let value = verified(charge, code.as_str().unwrap_or_default());
            *code = Value::String(self.right(name, value)?);
        }
        Some(Value::Object(order))
    }

    fn order_of_pieces(&mut self, button: &str, pieces: &[(OrderPiece, String)]) -> Option<Value> {
        let given =
            |wanted: OrderPiece| pieces.iter().find(|(piece, _)| *piece == wanted).map(|(_, value)| value.as_str());
        let reference = self.needed(button, OrderPiece::ReferenceId, given).and_then(|reference| {
            let right = reference.len() <= REFERENCE_LIMIT
                && reference.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
            let value = if right { Ok(reference.to_owned()) } else { Err(ValueProblem::OrderReference) };
            self.right(&OrderPiece::ReferenceId.name(button), value)
        });
        let total = self.needed(button, OrderPiece::Total, given).and_then(|total| {
            let value = money(total).filter(|cents| *cents > 0).ok_or(ValueProblem::OrderTotal);
            self.right(&OrderPiece::Total.name(button), value)
        });
        let settings: Vec<_> = OrderPiece::PAYMENTS
            .into_iter()
            .filter_map(|piece| given(piece).map(|value| (piece, value)))
            .map(|(piece, value)| self.setting(button, piece, value, given(OrderPiece::Key)))
            .collect();
        if settings.is_empty() {
            self.problems.push(FillProblem::Missing { name: OrderPiece::Pix.name(button) });
        }
        let goods = given(OrderPiece::Goods).unwrap_or(GOODS[0]);
        if !GOODS.contains(&goods) {
            self.wrong::<()>(&OrderPiece::Goods.name(button), ValueProblem::OrderGoods);
        }
        let settings: Vec<Value> =
            settings.into_iter().collect::<Option<_>>().filter(|list: &Vec<_>| !list.is_empty())?;
        let (reference, total) = (reference?, total?);
        let amount = |cents: Cents| json!({"value": cents, "offset": 100});
        let item = given(OrderPiece::Item).map_or_else(|| title(&self.template.name), str::to_owned);
        let item = json!({"retailer_id": "1", "name": item, "amount": amount(total), "quantity": 1});
        Some(json!({
            "reference_id": reference,
            "type": goods,
            "payment_type": "br",
            "currency": "BRL",
            "total_amount": amount(total),
            "payment_settings": settings,
            "order": {"status": "pending", "items": [item], "subtotal": amount(total), "tax": amount(0)},
        }))
    }

    /// One way to pay for an order.
    fn setting(&mut self, button: &str, piece: OrderPiece, value: &str, key: Option<&str>) -> Option<Value> {
        let name = piece.name(button);
        match piece {
            OrderPiece::Boleto => {
                let line = self.right(&name, verified(ChargeKind::Boleto, value))?;
                Some(json!({"type": "boleto", "boleto": {"digitable_line": line}}))
            }
            OrderPiece::Link => {
                let uri = self.right(&name, verified(ChargeKind::Link, value))?;
                Some(json!({"type": "payment_link", "payment_link": {"uri": uri}}))
            }
            _ => {
                let pix = self.right(&name, Pix::parse(value).map_err(ValueProblem::Pix))?;
                // A dynamic code has no key in it, and the platform wants one: then it is the one that was given.
                let key = match pix.key.as_deref().or(key) {
                    Some(key) => {
                        let kind = key_kind(key).ok_or(ValueProblem::PixKey);
                        Some((key, self.right(&OrderPiece::Key.name(button), kind)?))
                    }
                    None => None,
                };
                let (code, merchant_name) = (pix.code, pix.receiver);
                let code = match key {
                    Some((key, kind)) => {
                        json!({"code": code, "merchant_name": merchant_name, "key": key, "key_type": kind.as_str()})
                    }
                    None => json!({"code": code, "merchant_name": merchant_name}),
                };
                Some(json!({"type": "pix_dynamic_code", "pix_dynamic_code": code}))
            }
        }
    }

    /// A piece that every order has; a problem where it is not there.
    fn needed<'v>(
        &mut self,
        button: &str,
        piece: OrderPiece,
        given: impl Fn(OrderPiece) -> Option<&'v str>,
    ) -> Option<&'v str> {
        let value = given(piece);
        if value.is_none() {
            self.problems.push(FillProblem::Missing { name: piece.name(button) });
        }
        value
    }

    /// A value that may be left out; nothing but spaces is none.
    fn filled_in(&mut self, name: &str) -> Option<String> {
        let value = self.given(name)?.trim().to_owned();
        (!value.is_empty()).then_some(value)
    }
}

/// What one pays with, in the shape that leaves, where it is right.
fn verified(kind: ChargeKind, value: &str) -> Result<String, ValueProblem> {
    match kind {
        ChargeKind::Pix => Pix::parse(value).map(|pix| pix.code).map_err(ValueProblem::Pix),
        ChargeKind::Boleto => Boleto::line_of(value).map_err(ValueProblem::Boleto),
        ChargeKind::Link => {
            let link = value.trim();
            let right = link.len() > HTTPS.len() && link.starts_with(HTTPS) && !link.contains(char::is_whitespace);
            if right { Ok(link.to_owned()) } else { Err(ValueProblem::PaymentLink) }
        }
    }
}
