use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::tests::{PIX, Tap, authentication, boleto, card, found, marketing, right, said};
use super::*;
use crate::template::definition::{Definition, apply};

fn set(doc: Value, path: &str, value: Value) -> Value {
    doc.tap(|doc| assert!(crate::template::pointer::set(doc, path, value), "{path}"))
}

#[test]
fn rules_of_the_other_kinds() {
    let carousel = |cards: Value| marketing(json!([{"type": "CAROUSEL", "cards": cards}]));
    let bare = json!({"components": [{"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::a"]}},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Quero"}]}]});
    let offer = |text: &str, rest: Value| {
        let mut parts = vec![json!({"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": text}})];
        parts.extend(rest.as_array().unwrap().iter().cloned());
        marketing(Value::Array(parts))
    };
    let otp = "/components/2/buttons/0";
    let pay = "/components/2/buttons";
    let cases: Vec<(Value, &[&str])> = vec![
        (carousel(json!([card("Vaso")])), &["carousel_cards /components/1/cards"]),
        (carousel(json!([card("Vaso"), bare])), &["card_bodies /components/1/cards"]),
        (
            set(carousel(json!([card("Vaso"), card("Vaso")])), "/category", json!("UTILITY")),
            &["carousel_category /components/1"],
        ),
        (
            set(
                carousel(json!([card("Vaso"), card("Vaso")])),
                "/components/1/cards/1/components/0/format",
                json!("VIDEO"),
            ),
            &["carousel_differs /components/1/cards/1"],
        ),
        (
            set(
                carousel(json!([card("Vaso"), card("Vaso")])),
                "/components/1/cards/1/components/2/buttons/0",
                json!({"type": "URL", "text": "Ver", "url": "https://l.example"}),
            ),
            &["carousel_differs /components/1/cards/1"],
        ),
        (
            set(
                carousel(json!([card("Vaso"), card("Vaso")])),
                "/components/1/cards/0/components/1/text",
                json!("a".repeat(161)),
            ),
            &["too_long /components/1/cards/0/components/1/text"],
        ),
        (
            carousel(json!([{"components": []}, {"components": []}])),
            &["card_header", "card_buttons", "card_header", "card_buttons"],
        ),
        (offer("Uma oferta que não cabe", json!([])), &["too_long /components/1/limited_time_offer/text"]),
        (offer("", json!([])), &["text_missing /components/1/limited_time_offer/text"]),
        (set(offer("Até sexta", json!([])), "/category", json!("UTILITY")), &["offer_category /components/1"]),
        (offer("Até sexta", json!([{"type": "HEADER", "format": "LOCATION"}])), &["offer_header /components/2/format"]),
        (offer("Até sexta", json!([{"type": "FOOTER", "text": "Loja"}])), &["offer_footer /components/2"]),
        (
            offer(
                "Até sexta",
                json!([{"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Ver", "url": "https://l.example"}, {"type": "COPY_CODE", "example": "A1"}]}]),
            ),
            &["offer_buttons /components/2/buttons"],
        ),
        (
            set(offer("Até sexta", json!([])), "/components/0/text", json!("a ".repeat(301).trim())),
            &["too_long /components/0/text"],
        ),
        (
            set(authentication(), "/components/1/code_expiration_minutes", json!(91)),
            &["authentication_minutes /components/1/code_expiration_minutes"],
        ),
        (
            set(authentication(), otp, json!({"type": "QUICK_REPLY", "text": "Ok"})),
            &["authentication_button /components/2/buttons/0"],
        ),
        (
            set(authentication(), &format!("{otp}/otp_type"), json!("TWO_TAP")),
            &["otp_kind /components/2/buttons/0/otp_type"],
        ),
        (
            set(authentication(), &format!("{otp}/otp_type"), json!("ONE_TAP")),
            &["otp_apps /components/2/buttons/0/supported_apps"],
        ),
        (
            set(
                set(authentication(), &format!("{otp}/otp_type"), json!("ZERO_TAP")),
                &format!("{otp}/supported_apps"),
                json!([{"package_name": "br.loja", "signature_hash": "K8a/AINcGX7"}]),
            ),
            &["otp_terms /components/2/buttons/0/zero_tap_terms_accepted"],
        ),
        (set(authentication(), "/message_send_ttl_seconds", json!(901)), &["delivery_time /message_send_ttl_seconds"]),
        (set(boleto(), &format!("{pay}/0/text"), json!("Copiar Pix")), &["payment_label /components/2/buttons/0/text"]),
        (
            set(boleto(), &format!("{pay}/1/payment_setting/boleto/digitable_line"), json!("123")),
            &["payment_sample /components/2/buttons/1/payment_setting/boleto/digitable_line"],
        ),
        (
            set(boleto(), &format!("{pay}/2/payment_setting"), json!({"type": "coin"})),
            &["payment_kind /components/2/buttons/2/payment_setting"],
        ),
        (
            set(
                boleto(),
                &format!("{pay}/3"),
                json!({"type": "PAYMENT_REQUEST", "text": "Open payment link", "payment_setting": {"type": "payment_link", "payment_link": {"uri": "https://l.example"}}}),
            ),
            &[
                "payment_too_many /components/2/buttons/3",
                "payment_repeated /components/2/buttons/3",
                "button_labels_repeated",
            ],
        ),
        (set(boleto(), "/components/0/format", json!("VIDEO")), &["payment_header /components/0/format"]),
        (
            set(
                boleto(),
                "/components/1/text",
                json!("A fatura {{1}} vence em {{3}}. Pague por Pix ou boleto, como for melhor para você."),
            ),
            &["variable_gap /components/1/text"],
        ),
        (set(boleto(), "/parameter_format", json!("NAMED")), &["variable_style /parameter_format"]),
    ];
    for (doc, wanted) in cases {
        let said = said(&doc);
        let agrees =
            said.len() == wanted.len() && said.iter().zip(wanted).all(|(said, wanted)| said.starts_with(wanted));
        assert!(agrees, "said {said:#?}\n not {wanted:#?}\n{doc:#}");
    }
}

#[test]
fn what_other_templates_forbid() {
    let draft = Definition::read(&right()).unwrap();
    let body = right()["components"][1]["text"].as_str().unwrap().to_owned();
    let of = |name, language, category, body, footer| OtherTemplate { name, language, category, body, footer };
    for (other, wanted) in [
        (of("pedido_pronto", "pt_BR", "UTILITY", "x", ""), vec!["name_taken /name"]),
        (of("pedido_pronto", "en", "MARKETING", "x", ""), vec!["category_differs /category"]),
        (of("pedido_pronto", "en", "utility", "x", ""), vec![]),
        (of("outro", "pt_BR", "UTILITY", &body, "Loja da Ana"), vec!["text_taken /components/1/text"]),
        (of("outro", "pt_BR", "UTILITY", &body, "Outra loja"), vec![]),
    ] {
        let others = [other];
        let context = LintContext { others: &others, ..LintContext::default() };
        let said: Vec<_> = lint(&draft, &context).into_iter().map(|f| format!("{} {}", f.code, f.path)).collect();
        assert_eq!(said, wanted, "{other:?}");
    }
}

#[test]
fn a_mend_does_what_a_person_would() {
    for (path, value, mended) in [
        ("/name", json!("Pedido Pronto!"), json!("pedido_pronto")),
        ("/language", json!("pt-br"), json!("pt_BR")),
        (
            "/components/1/text",
            json!("Olá, {{Nome do Cliente}}, até {{dia}} na nossa loja."),
            json!("Olá, {{nome_do_cliente}}, até {{dia}} na nossa loja."),
        ),
        (
            "/components/1/text",
            json!("Olá, {{nome}}, até {{dia}} na nossa loja.\n\n\n\nFim."),
            json!("Olá, {{nome}}, até {{dia}} na nossa loja.\n\nFim."),
        ),
        ("/components/0/text", json!("*Pedido* _{{pedido}}_"), json!("Pedido {{pedido}}")),
        ("/components/0/text", json!("Pedido 💐 {{pedido}}"), json!("Pedido {{pedido}}")),
        ("/components/3/buttons/1/url", json!("loja.example/{{1}}"), json!("https://loja.example/{{1}}")),
        ("/components/3/buttons/2/phone_number", json!("+55 (11) 3456-7890"), json!("+551134567890")),
    ] {
        let mut doc = right();
        assert!(crate::template::pointer::set(&mut doc, path, value));
        let mut draft = Definition::read(&doc).unwrap();
        let finding = lint(&draft, &LintContext::default()).into_iter().find(|f| f.path == path).unwrap();
        apply(&mut draft, &finding.mend.unwrap().edits).unwrap();
        assert_eq!(draft.get(path), Some(&mended));
    }
    let mut draft = Definition::read(&json!({"name": "x", "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [{"type": "BODY", "text": "A fatura {{7}} vence em {{3}}, e fica tudo certo aqui.", "example": {"body_text": [["10 de maio", "1042"]]}}]}))
    .unwrap();
    // First the format, with the examples; then the numbers.
    for _ in 0..2 {
        let finding = lint(&draft, &LintContext::default()).into_iter().find(|f| f.mend.is_some()).unwrap();
        apply(&mut draft, &finding.mend.unwrap().edits).unwrap();
    }
    assert_eq!(draft.get("/components/0/text"), Some(&json!("A fatura {{2}} vence em {{1}}, e fica tudo certo aqui.")));
    assert_eq!(lint(&draft, &LintContext::default()), []);
}

#[test]
fn words_cross_as_they_are_written_in_the_list() {
    let codes: BTreeSet<&str> = FindingCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(codes.len(), FindingCode::ALL.len());
    for code in FindingCode::ALL {
        assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
    }
    for kind in MendKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
    }
    assert!(data::LANGUAGES.split_whitespace().count() == 111, "API sheet, section 3.9");
}

/// What a sample says is read as what is sent is. The service may take it all the same, so it is a warning.
#[test]
fn samples_that_nobody_could_pay() {
    let at = |index: usize, key: &str| format!("/components/2/buttons/{index}/payment_setting/{key}");
    let (pix, line) = (at(0, "pix_dynamic_code/code"), at(1, "boleto/digitable_line"));
    let one = |path: &str, sample: &str| {
        let findings = found(&set(boleto(), path, json!(sample)));
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(finding.code, FindingCode::PaymentSample);
        let param = |name: &str| finding.params.get(name).cloned().unwrap_or_default();
        (finding.severity, param("problem"), param("number"))
    };
    let told = |severity, problem: &str, number: &str| (severity, problem.to_owned(), number.to_owned());
    assert_eq!(one(&pix, "ana@loja.example"), told(Severity::Warning, "pix_not_pix", ""));
    assert_eq!(one(&pix, &PIX.replace("10.00", "11.00")), told(Severity::Warning, "pix_checksum", ""));
    assert_eq!(one(&pix, " "), told(Severity::Error, "", ""));
    let wrong = "03399026944140000003628346101018898510000008848";
    assert_eq!(one(&line, wrong), told(Severity::Warning, "boleto_field", "2"));
    assert_eq!(one(&line, "03399.02694 41400.000026 28346.101018 8 98510000008848"), told(Severity::Error, "", ""));
}

#[test]
fn a_kept_file_is_a_sample_and_an_address_of_a_listing_is_none() {
    let with = |handle: &str| {
        let findings = found(&set(boleto(), "/components/0/example/header_handle/0", json!(handle)));
        findings.into_iter().map(|finding| (finding.code, finding.params["sample"].clone())).collect::<Vec<_>>()
    };
    let missing = |sample: &str| vec![(FindingCode::HeaderSampleMissing, sample.to_owned())];
    assert_eq!(with(&format!("file:{}/nota.pdf", "0a".repeat(32))), []);
    assert_eq!(with("4::YXBwbGljYXRpb24vcGRm:ARb"), []);
    assert_eq!(with("https://scontent.whatsapp.net/v/t61/nota.pdf?x=1"), missing("listed"));
    assert_eq!(with("file:nota.pdf"), missing("none"));
    assert_eq!(with(" "), missing("none"));
}
