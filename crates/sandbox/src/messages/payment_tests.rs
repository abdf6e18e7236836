use serde_json::{Value, json};

use super::*;

const BOLETO: &str = "03399026944140000002628346101018898510000008848";

fn amount_of(value: u64) -> Value {
    json!({ "value": value, "offset": 100 })
}

fn details() -> Value {
    json!({
        "reference_id": "ped-42", "type": "physical-goods", "payment_type": "br", "currency": "BRL",
        "total_amount": amount_of(18_990),
        "payment_settings": [
            { "type": "pix_dynamic_code", "pix_dynamic_code": { "code": "0002", "merchant_name": "Loja" } },
            { "type": "boleto", "boleto": { "digitable_line": BOLETO } }],
        "order": { "status": "pending",
            "items": [{ "retailer_id": "1", "name": "Vaso", "amount": amount_of(18_000), "quantity": 1 }],
            "subtotal": amount_of(18_000), "tax": amount_of(0), "shipping": amount_of(1_490),
            "discount": amount_of(500) },
    })
}

/// The order with one thing changed; the code of the refusal.
fn changed(path: &str, value: Value) -> Result<String, u32> {
    let mut details = details();
    let (parent, key) = path.rsplit_once('/').unwrap();
    details.pointer_mut(parent).unwrap()[key] = value;
    order(0, &json!({ "action": { "order_details": details } })).map_err(|error| error.code)
}

#[test]
fn an_order_that_adds_up() {
    assert_eq!(changed("/currency", json!("BRL")), Ok("ped-42".to_owned()));
    let mut simple = details();
    simple.as_object_mut().unwrap().remove("order");
    assert!(order(0, &json!({ "action": { "order_details": simple } })).is_ok(), "only the charge");
}

#[test]
fn orders_that_do_not_fit() {
    for (path, value, code) in [
        ("/total_amount", amount_of(18_991), 131_009),
        ("/total_amount", amount_of(0), 131_009),
        ("/total_amount", json!({ "value": 18_990, "offset": 1000 }), 131_009),
        ("/total_amount", json!({ "value": 189.9, "offset": 100 }), 131_009),
        ("/reference_id", json!("ped 42"), 131_009),
        ("/reference_id", json!("x".repeat(36)), 131_009),
        ("/reference_id", Value::Null, 131_008),
        ("/type", json!("goods"), 131_009),
        ("/currency", json!("USD"), 131_009),
        ("/payment_settings", json!([]), 131_008),
        ("/payment_settings", json!([{ "type": "coin" }]), 131_009),
        ("/payment_settings", json!([{ "type": "boleto", "boleto": { "digitable_line": "0339" } }]), 131_009),
        ("/payment_settings", json!([{ "type": "pix_dynamic_code", "pix_dynamic_code": { "code": "" } }]), 131_008),
        ("/order/items", json!([]), 131_008),
        ("/order/discount", amount_of(0), 131_009),
        ("/order/discount", amount_of(900_000), 131_009),
    ] {
        assert_eq!(changed(path, value.clone()), Err(code), "{path} {value}");
    }
    assert_eq!(order(0, &json!({})).unwrap_err().code, 131_008);
}

#[test]
fn a_payment_button_brings_its_own_kind_of_code() {
    let pays = |kind: &PaymentKind, setting: Value| {
        let value = json!({ "action": { "payment_request": { "payment_setting": setting } } });
        request(0, Some(kind), &value).map_err(|error| error.code)
    };
    let boleto = |line: &str| json!({ "type": "boleto", "boleto": { "digitable_line": line } });
    let pix = |code: &str| json!({ "type": "pix_dynamic_code", "pix_dynamic_code": { "code": code } });
    let link = |uri: &str| json!({ "type": "payment_link", "payment_link": { "uri": uri } });
    assert_eq!(pays(&PaymentKind::Boleto, boleto(BOLETO)), Ok(()));
    assert_eq!(pays(&PaymentKind::Boleto, boleto("0339.02694 4")), Err(131_009));
    assert_eq!(pays(&PaymentKind::Boleto, boleto("")), Err(131_008));
    assert_eq!(pays(&PaymentKind::Boleto, pix("0002")), Err(132_012), "not what the button says");
    assert_eq!(pays(&PaymentKind::PixDynamicCode, pix("0002")), Ok(()));
    assert_eq!(pays(&PaymentKind::PixDynamicCode, pix(" ")), Err(131_009));
    assert_eq!(pays(&PaymentKind::PaymentLink, link("https://loja.example/p")), Ok(()));
    assert_eq!(pays(&PaymentKind::PaymentLink, link("http://loja.example/p")), Err(131_009));
    assert_eq!(request(0, Some(&PaymentKind::Boleto), &json!({})).unwrap_err().code, 131_008);
}

#[test]
fn an_orders_number_is_used_once() {
    let orders = Orders::default();
    assert!(orders.open("ped-42").is_ok() && orders.open("ped-43").is_ok());
    assert_eq!(orders.open("ped-42").unwrap_err().code, 131_009);
    orders.reset();
    assert!(orders.open("ped-42").is_ok());
}
