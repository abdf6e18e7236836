use serde_json::{Value, json};

use super::*;

fn template(language: &str, category: &str, text: &str) -> Template {
    let template = json!({ "name": "t", "language": language, "category": category,
        "components": [{ "type": "BODY", "text": text }] });
    Template::from_service(&template).unwrap()
}

fn verdict(language: &str, text: &str) -> Verdict {
    review(&template(language, "UTILITY", text))
}

fn moved(text: &str) -> Category {
    category(&template("pt_BR", "UTILITY", text))
}

#[test]
fn threats_are_abusive() {
    for text in [
        "A parcela {{1}} venceu. Sem pagamento tomaremos medidas judiciais contra você.",
        "O seu nome será negativado amanhã, se a fatura não for paga.",
    ] {
        assert_eq!(verdict("pt_BR", text), Verdict::Rejected("ABUSIVE_CONTENT"), "{text}");
    }
    assert_eq!(verdict("en", "Pay now or we will take legal action."), Verdict::Rejected("ABUSIVE_CONTENT"));
    assert_eq!(verdict("pt_BR", "A parcela {{1}} venceu em {{2}}. Se já pagou, desconsidere."), Verdict::Approved);
}

#[test]
fn asking_for_personal_data_is_a_scam() {
    for text in [
        "Para liberar a entrega, informe o seu CPF completo por aqui.",
        "Responda com o número do cartão e a senha.",
        "Por favor, envie uma foto e os dados bancários.",
    ] {
        assert_eq!(verdict("pt_BR", text), Verdict::Rejected("SCAM"), "{text}");
    }
    for text in [
        "Confirme os últimos 4 dígitos do CPF no balcão.",
        "Nunca envie a sua senha a ninguém.",
        "O seu cartão de crédito chegou à agência. Confirme a retirada.",
        "Não informe a senha por telefone.",
    ] {
        assert_eq!(verdict("pt_BR", text), Verdict::Approved, "{text}");
    }
}

#[test]
fn a_code_belongs_into_another_category() {
    let text = "O seu código de verificação é {{1}} e vale por dez minutos.";
    assert_eq!(verdict("pt_BR", text), Verdict::Rejected("INCORRECT_CATEGORY"));
    let text = "O código de acesso do prédio está na portaria.";
    assert_eq!(verdict("pt_BR", text), Verdict::Approved, "there is no code in it");
}

#[test]
fn the_text_is_in_the_language_that_the_tag_names() {
    let text = "Olá {{1}}, o seu pedido saiu para entrega e deve chegar ainda hoje.";
    assert_eq!(verdict("pt_BR", text), Verdict::Approved);
    assert_eq!(verdict("en_US", text), Verdict::Rejected("TAG_CONTENT_MISMATCH"));
    assert_eq!(verdict("es", text), Verdict::Rejected("TAG_CONTENT_MISMATCH"));
    assert_eq!(verdict("fr", text), Verdict::Approved, "only three languages are known");
    let text = "Hi {{1}}, your order {{2}} has been shipped and will be with you on {{3}} at the latest.";
    assert_eq!(
        (verdict("en", text), verdict("pt_BR", text)),
        (Verdict::Approved, Verdict::Rejected("TAG_CONTENT_MISMATCH"))
    );
    let text = "Hola {{1}}, tu pedido {{2}} ya está listo y puedes recogerlo en la tienda.";
    assert_eq!(
        (verdict("es_MX", text), verdict("pt_BR", text)),
        (Verdict::Approved, Verdict::Rejected("TAG_CONTENT_MISMATCH"))
    );
    assert_eq!(verdict("pt_BR", "Welcome!"), Verdict::Approved, "too short to tell");
}

#[test]
fn advertising_in_a_utility_template() {
    for text in
        ["Só hoje: 20% OFF em tudo na loja.", "Use o cupom VOLTEI na sua compra.", "Grande promoção de fim de ano."]
    {
        assert_eq!(moved(text), Category::IsMarketing, "{text}");
    }
    assert_eq!(moved("O pedido {{1}} chegou. Conheça também a loja nova."), Category::BecomesMarketing);
    for text in [
        "O pedido {{1}} chegou à loja.",
        "Se já pagou, desconsidere este aviso.",
        "O seu desempenho na prova subiu 10%.",
    ] {
        assert_eq!(moved(text), Category::Stays, "{text}");
    }
    assert_eq!(category(&template("pt_BR", "MARKETING", "Grande promoção.")), Category::Stays);
}

#[test]
fn labels_and_cards_are_read_too() {
    let button = json!([{ "type": "BODY", "text": "Chegou." },
        { "type": "BUTTONS", "buttons": [{ "type": "QUICK_REPLY", "text": "Quero o cupom" }] }]);
    let card = json!([{ "type": "BODY", "text": "Chegou." }, { "type": "CAROUSEL", "cards": [
        { "components": [{ "type": "BODY", "text": "Informe o seu CPF." }] }] }]);
    let of = |components: Value| {
        let template = json!({ "name": "t", "language": "pt_BR", "category": "UTILITY", "components": components });
        Template::from_service(&template).unwrap()
    };
    assert_eq!(category(&of(button)), Category::IsMarketing);
    assert_eq!(review(&of(card)), Verdict::Rejected("SCAM"));
}

#[test]
fn the_accounts_first_templates_would_pass() {
    for first in serde_json::from_str::<Vec<Value>>(super::super::FIRST).unwrap() {
        let template = Template::from_service(&first).unwrap();
        assert_eq!(review(&template), Verdict::Approved, "{}", template.name);
        if template.status.is_approved() {
            assert_eq!(category(&template), Category::Stays, "{}", template.name);
        }
    }
}
