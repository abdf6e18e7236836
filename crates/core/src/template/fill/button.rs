//! Values of buttons (API sheet, sections 2.2 and 2.6); payments are in [`order`](super::order), products in
//! [`products`](super::products).

use serde_json::json;

use super::super::component::ButtonKind;
use super::super::fixed;
use super::super::send::{ButtonSubType, Parameter, SendComponent};
use super::super::variable::{Place, placeholders};
use super::{FillProblem, Filling};

/// Characters in a coupon (API sheet, sections 2.2 and 3.3).
const COUPON_LIMIT: usize = 15;
/// Characters in a quick reply's payload that every source allows (API sheet, section 2.2).
const PAYLOAD_LIMIT: usize = 128;

impl Filling<'_> {
    pub(super) fn button(&mut self, index: usize, kind: &ButtonKind) -> Option<SendComponent> {
        let name = format!("{}button.{index}", self.prefix);
        let (sub_type, parameter) = match kind {
            ButtonKind::Url { url } if !placeholders(url).is_empty() => {
                let text = url_suffix(&self.value(&name, &Place::ButtonUrl(index))?);
                (ButtonSubType::Url, Parameter::Text { parameter_name: None, text })
            }
            ButtonKind::CopyCode => {
                let coupon_code = self.value(&name, &Place::ButtonCoupon(index))?;
                if coupon_code.len() > COUPON_LIMIT || !coupon_code.bytes().all(|b| b.is_ascii_alphanumeric()) {
                    return self.bad(name);
                }
                (ButtonSubType::CopyCode, Parameter::CouponCode { coupon_code })
            }
            ButtonKind::QuickReply => {
                let payload = self.given(&name)?;
                if payload.is_empty() || payload.chars().count() > PAYLOAD_LIMIT {
                    return self.bad(name);
                }
                (ButtonSubType::QuickReply, Parameter::Payload { payload })
            }
            // The same code as in the text; what is wrong with it was said there.
            ButtonKind::Otp { .. } => {
                let text = super::tidy(self.values.get(fixed::CODE)?).0;
                (ButtonSubType::Url, Parameter::Text { parameter_name: None, text })
            }
            ButtonKind::PaymentRequest { setting } => {
                if setting.key().is_none() {
                    return self.cannot(kind);
                }
                let setting = self.payment(&name, index, setting)?;
                let action = json!({"payment_request": {"payment_setting": setting}});
                (ButtonSubType::PaymentRequest, Parameter::Action { action })
            }
            ButtonKind::OrderDetails => {
                let order = self.order(&name)?;
                (ButtonSubType::OrderDetails, Parameter::Action { action: json!({"order_details": order}) })
            }
            ButtonKind::Mpm => {
                let action = self.products(&name, index)?;
                (ButtonSubType::Mpm, Parameter::Action { action })
            }
            ButtonKind::Flow => {
                let action = json!({"flow_token": self.given(&name)?});
                (ButtonSubType::Flow, Parameter::Action { action })
            }
            ButtonKind::Catalog => {
                let action = json!({"thumbnail_product_retailer_id": self.given(&name)?});
                (ButtonSubType::Catalog, Parameter::Action { action })
            }
            // A fixed address, a call, something newer: leaves without a value.
            _ => return None,
        };
        Some(SendComponent::Button { sub_type, index: index.to_string(), parameters: vec![parameter] })
    }

    fn bad(&mut self, name: String) -> Option<SendComponent> {
        self.problems.push(FillProblem::BadValue { name });
        None
    }

    fn cannot(&mut self, kind: &ButtonKind) -> Option<SendComponent> {
        self.problems.push(FillProblem::Unsupported { part: format!("BUTTON {}", kind.as_str()) });
        None
    }
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
