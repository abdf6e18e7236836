//! A charge, from the draft to the customer's phone: handed in with a sample, rejected once, mended and approved; then sent
//! with the PDF, the Pix code and the boleto of one person, and their phone shows all three.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::driver::{ESCAPE, Window};
use crate::dropping::{Hand, drop_on};
use crate::first_send::last_state;
use crate::screens::{Eye, dialog, settled};
use crate::steps::{Place, go, practise, press_send};
use crate::templates::{BODY, saved, write};

const PIX: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865406189.905802BR5911LOJA \
                   RECADO6009SAO PAULO62120508PEDIDO4263040405";
/// Of the same value.
const BOLETO: &str = "34191.09008 86357.127736 08714.446401 3 46090000018990";
/// Of 18,99, and in itself right.
const OTHER_PIX: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000520400005303986540518.995802BR5911LOJA \
                         RECADO6009SAO PAULO62120508PEDIDO4263048009";
/// What no reviewer lets pass.
const THREAT: &str = "Olá, {{nome}}. Pague a fatura de {{valor}} ainda hoje, ou o seu nome vai ser protestado e a dívida vira processo judicial.";
const KIND: &str = "Olá, {{nome}}. A fatura de {{valor}} deste mês já está disponível, e o pagamento pode ser feito por Pix ou por boleto.";

/// A draft with a document above and both ways to pay beneath, in a file.
fn draft(folder: &Path) -> PathBuf {
    let template = json!({
        "name": "fatura_do_mes",
        "language": "pt_BR",
        "category": "UTILITY",
        "parameter_format": "NAMED",
        "components": [
            {"type": "HEADER", "format": "DOCUMENT"},
            {"type": "BODY", "text": THREAT, "example": {"body_text_named_params": [
                {"param_name": "nome", "example": "Ana"}, {"param_name": "valor", "example": "R$ 189,90"}]}},
            {"type": "BUTTONS", "buttons": [
                {"type": "PAYMENT_REQUEST", "text": "Copy Pix code",
                 "payment_setting": {"type": "pix_dynamic_code", "pix_dynamic_code": {"code": PIX}}},
                {"type": "PAYMENT_REQUEST", "text": "Copy Boleto code",
                 "payment_setting": {"type": "boleto", "boleto": {"digitable_line": digits(BOLETO)}}},
            ]},
        ],
    });
    let path = folder.join("fatura.json");
    std::fs::write(&path, template.to_string()).unwrap();
    path
}

fn digits(line: &str) -> String {
    line.chars().filter(char::is_ascii_digit).collect()
}

fn pdf(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")
        .unwrap();
    path
}

fn phone(window: &Window) -> String {
    window.script("return document.querySelector('[data-phone]').innerText")
}

#[test]
fn a_charge_is_handed_in_rejected_mended_approved_sent_and_seen_on_the_phone() {
    let (place, folder) = (Place::new(), tempfile::tempdir().unwrap());
    let window = place.start().open();
    practise(&window);
    place.recado.json(&["template", "import", draft(folder.path()).to_str().unwrap()]);
    go(&window, 3);
    window.click_text("Fatura do mes");
    window.wait_while_not("document.querySelector('[data-draft]')");

    // The sample of the header falls on the window, and a held file says where it would go.
    let sample = pdf(folder.path(), "exemplo.pdf");
    let hand = Hand::over(&window, &sample);
    window.wait_while_not("document.querySelector('[data-drop-hint]')");
    window.screenshot("charge-drop");
    hand.let_go();
    window.wait_for_text("exemplo.pdf");
    window.wait_while_not("document.querySelector('[data-drop-hint]') === null");
    saved(&window);

    // Rejected, with the reason and what to change.
    window.click_text("Pedir aprovação");
    window.wait_while_not("document.querySelector('[data-request=taken]')");
    window.wait_while_not("document.querySelector('[data-rejected]')");
    let why = window.script("return document.querySelector('[data-rejected]').innerText");
    assert!(why.contains("ameaça") && why.contains("O que mudar"), "{why}");
    window.screenshot("charge-rejected");

    // Mended, and approved.
    write(&window, BODY, KIND);
    saved(&window);
    window.click_text("Pedir aprovação");
    window.wait_while_not("document.querySelector('[data-rejected]') === null");
    window.click_text("Notificar com este modelo");

    // To Ana: the PDF from the hand, and both codes; what does not fit together is told before it leaves.
    window.click_text("Ana Souza");
    window.wait_while_not("document.querySelector('[data-field=header]')");
    drop_on(&window, &pdf(folder.path(), "fatura-ana.pdf"));
    window.wait_while_not("document.querySelector('[data-field=header]').innerText.includes('fatura-ana.pdf')");
    window.fill("[data-field='valor'] input", "R$ 189,90");
    write(&window, "[data-field='button.0'] textarea", OTHER_PIX);
    write(&window, "[data-field='button.1'] textarea", BOLETO);
    window.wait_while_not("document.querySelector(\"[data-field='button.1']\").innerText.includes('Itaú')");
    window.wait_for_text("Enviar mesmo assim");
    window.screenshot("charge-differs");
    write(&window, "[data-field='button.0'] textarea", PIX);
    window.wait_while_not("document.querySelector(\"[data-field='button.0']\").innerText.includes('LOJA RECADO')");
    window.wait_while_not("!document.body.innerText.includes('Enviar mesmo assim')");
    window.screenshot("charge-written");
    press_send(&window);
    window.wait_until("it arrives", || ["delivered", "read"].contains(&last_state(&window).as_str()).then_some(()));

    // What the customer has: drawn by the service from what reached it.
    window.wait_until("their phone shows it", || phone(&window).contains("fatura-ana.pdf").then_some(()));
    let shown = phone(&window);
    for part in ["fatura-ana.pdf", "A fatura de R$ 189,90 deste mês", "Copy Boleto code"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    window.screenshot("charge-phone");
    window.click("[data-phone] .taps li:nth-of-type(1) button");
    window.wait_for_text("Código Pix copiado");
    window.click("[data-phone] .taps li:nth-of-type(2) button");
    window.wait_for_text("Linha do boleto copiada");
}

/// The screens around a charge: a template that was rejected, its end, a form whose values do not fit together, and the
/// same for many.
pub fn around(window: &Window, eye: &mut Eye<'_>) {
    let open = |title: &str| {
        go(window, 3);
        window.fill("input[type=search]", title);
        window.click_text(title);
        window.wait_while_not("document.querySelector('main section.panel')");
        settled(window);
    };
    open("Modelo recusado");
    eye.look("template-rejected");
    window.click_text("Excluir na Meta");
    dialog(window, "what its end means");
    eye.look("template-delete");
    window.keys(ESCAPE);
    open("Fatura pix boleto");
    window.click_text("Notificar com este modelo");
    window.wait_while_not("document.querySelector('[data-field=header]')");
    eye.look("charge-empty");
    write(window, "[data-field='button.0'] textarea", OTHER_PIX);
    write(window, "[data-field='button.1'] textarea", BOLETO);
    window.wait_while_not("document.querySelector(\"[data-field='button.1']\").innerText.includes('Itaú')");
    window.wait_while_not("document.querySelector(\"[data-field='button.0']\").innerText.includes('LOJA RECADO')");
    eye.look("charge");
    go(window, 2);
    window.fill("input[type=search]", "a");
    window.click_text("Notificar estes");
    settled(window);
    eye.look("people");
}
