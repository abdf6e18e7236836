use serde_json::{Value, json};

use super::*;

/// Of R$ 88,48, due on 26 September 2024.
const BOLETO: &str = "03399026944140000002628346101018898510000008848";
/// Of R$ 10,00, by a key.
const PIX: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426614174000520400005303986540510.005802BR5913FULANO DE TAL6008BRASILIA62070503***630436D9";
/// By an address, without a value.
const DYNAMIC: &str = "00020101021226770014BR.GOV.BCB.PIX2555pix.example.com/qr/93598be0-1bd0-4997-8318-81776a1d8a995204000053039865802BR5907EMPRESA6009SAO PAULO62070503***6304EEAB";
/// By a key, without a value.
const OPEN: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn template(body: &str, buttons: Value) -> Template {
    Template::from_service(
        &json!({"name": "cobranca", "language": "pt_BR", "parameter_format": "NAMED", "components": [
        {"type": "BODY", "text": body}, {"type": "BUTTONS", "buttons": buttons}]}),
    )
    .unwrap()
}

fn payment(kind: &str) -> Value {
    json!({"type": "PAYMENT_REQUEST", "payment_setting": {"type": kind}})
}

fn both(body: &str) -> Template {
    template(body, json!([payment("pix_dynamic_code"), payment("boleto")]))
}

fn told(template: &Template, values: &[(&str, &str)], today: NaiveDate) -> Vec<ChargeNote> {
    notes(template, &values.iter().copied().collect(), today)
}

const BEFORE: (i32, u32, u32) = (2024, 9, 26);

fn before() -> NaiveDate {
    day(BEFORE.0, BEFORE.1, BEFORE.2)
}

#[test]
fn a_pix_and_a_boleto_of_two_values() {
    let notes = told(&both("Oi {{nome}}."), &[("button.0", PIX), ("button.1", BOLETO)], before());
    assert_eq!(notes, [ChargeNote::ValuesDiffer { pix: 1_000, boleto: 8_848 }]);
    assert_eq!((notes[0].code(), notes[0].refuses()), ("charge_values_differ", true));
    assert_eq!(notes[0].params("pt_BR"), [("pix", "R$ 10,00".to_owned()), ("boleto", "R$ 88,48".to_owned())]);
}

#[test]
fn the_text_says_another_amount() {
    let template = template("A fatura {{fatura}} de {{valor}} vence {{dia}}.", json!([payment("boleto")]));
    let with = |fatura: &str, valor: &str| {
        told(&template, &[("fatura", fatura), ("valor", valor), ("button.0", BOLETO)], before())
    };
    for right in ["R$ 88,48", "88,48", "88.48", "R$ 100,00, com desconto R$ 88,48.", "a combinar", ""] {
        assert_eq!(with("A-1", right), [], "{right}");
    }
    let wrong = with("A-1", "R$ 88,49");
    let kind = ChargeKind::Boleto;
    assert_eq!(wrong, [ChargeNote::InvoiceDiffers { kind, charge: 8_848, said: vec![8_849] }]);
    assert_eq!((wrong[0].code(), wrong[0].refuses()), ("charge_invoice_differs", true));
    assert_eq!(with("1.500", "R$ 88,48"), [], "a number is no amount by itself");
    assert_eq!(with("1,50", "R$ 88,48"), [], "one of them is the charge's");
    let sign = super::tests::template("São R$ {{1}}. Frete grátis acima de R$ 300,00.", json!([payment("boleto")]));
    assert_eq!(told(&sign, &[("1", "88.48"), ("button.0", BOLETO)], before()), []);
    assert_eq!(told(&sign, &[("1", "88"), ("button.0", BOLETO)], before()).len(), 1);
}

#[test]
fn two_ways_of_the_same_wrong_value_are_told_once() {
    let order = template("Oi.", json!([{"type": "ORDER_DETAILS", "text": "Pagar"}]));
    let notes =
        told(&order, &[("button.0.total", "20,00"), ("button.0.pix", PIX), ("button.0.boleto", BOLETO)], before());
    assert_eq!(notes.len(), 3, "{notes:?}");
    let only = told(&order, &[("button.0.total", "20,00"), ("button.0.pix", PIX)], before());
    assert_eq!(only, [ChargeNote::InvoiceDiffers { kind: ChargeKind::Pix, charge: 1_000, said: vec![2_000] }]);
    assert_eq!(told(&order, &[("button.0.total", "R$ 10"), ("button.0.pix", PIX)], before()), []);
    let whole = json!({"total_amount": {"value": 8_848, "offset": 100}, "payment_settings": [
        {"type": "boleto", "boleto": {"digitable_line": BOLETO}}, {"type": "pix_dynamic_code", "pix_dynamic_code": {"code": PIX}}]});
    let notes = told(&order, &[("button.0", &whole.to_string())], before());
    assert_eq!(
        notes,
        [
            ChargeNote::ValuesDiffer { pix: 1_000, boleto: 8_848 },
            ChargeNote::InvoiceDiffers { kind: ChargeKind::Pix, charge: 1_000, said: vec![8_848] }
        ]
    );
}

#[test]
fn what_is_late_and_what_has_no_value_are_hints() {
    let late = told(&both("Oi."), &[("button.1", BOLETO)], day(2024, 9, 27));
    assert_eq!(late, [ChargeNote::Overdue { due: day(2024, 9, 26) }]);
    assert_eq!((late[0].code(), late[0].refuses()), ("boleto_overdue", false));
    assert_eq!(late[0].params("pt_BR"), [("due", "26 de setembro de 2024".to_owned())]);
    let open = told(&both("Oi."), &[("button.0", OPEN)], before());
    assert_eq!(open, [ChargeNote::NoValue { kind: ChargeKind::Pix }]);
    assert_eq!((open[0].code(), open[0].refuses()), ("charge_without_value", false));
    assert_eq!(told(&both("Oi."), &[("button.0", DYNAMIC)], before()), [], "its value is at the bank");
    assert_eq!(told(&both("Oi."), &[("button.0", "not a Pix"), ("button.1", "12")], before()), []);
}
