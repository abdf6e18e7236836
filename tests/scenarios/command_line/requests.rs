//! Templates taken to the service from the command line: handed in, rejected, mended, deleted, let go; and what happens to
//! what was asked for when nobody is there.

use std::time::{Duration, Instant};

use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use super::{column, connected, has_shape, is_error};

const BODY: &str = "Recebemos o seu pagamento e já estamos separando o pedido. Obrigado pela compra, e até breve.";
const OTHER: &str = "O seu pedido já está separado e sai amanhã cedo da nossa loja. Obrigado pela espera, e até logo.";

fn text(name: &str, body: &str) -> Value {
    json!({
        "name": name, "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [{"type": "BODY", "text": body}],
    })
}

/// Brings a template in as a draft, or in the place of the one that is called the same.
fn import(recado: &Recado, template: &Value) {
    recado.run_with_input(&["template", "import", "-", "--json"], &template.to_string()).expect(0);
}

/// Fetches the templates until this one has been looked over.
fn reviewed(recado: &Recado, name: &str) -> Value {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        recado.json(&["template", "sync"]);
        let shown = recado.json(&["template", "show", name, "--language", "pt_BR"]);
        if shown["status"] != "PENDING" {
            return shown;
        }
        assert!(Instant::now() < until, "{shown:#}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn at_the_service(service: &Service, name: &str) -> Value {
    let path =
        format!("/v25.0/{}/message_templates?name={name}&fields=name,language,status,components", service.waba_id);
    let (status, page) = service.http("GET", &path, Some(&service.token), None);
    assert_eq!(status, 200, "{page}");
    page["data"].clone()
}

#[test]
fn a_draft_is_submitted_rejected_mended_and_approved() {
    let (service, recado) = connected(&[]);
    import(&recado, &text("pagamento_recebido", &BODY.replace("Obrigado", "Favor REJEITAR. Obrigado")));
    let submitted = recado.json(&["template", "submit", "pagamento_recebido", "--language", "pt_BR"]);
    has_shape(
        &submitted,
        &[
            ("id", "text"),
            ("name", "text"),
            ("language", "text"),
            ("state", "text"),
            ("status", "text"),
            ("category", "text"),
            ("category_changed", "bool"),
            ("error", "object?"),
        ],
    );
    assert_eq!((&submitted["state"], &submitted["status"]), (&json!("taken"), &json!("PENDING")), "{submitted:#}");
    assert_eq!(submitted["category"], "UTILITY");
    let shown = reviewed(&recado, "pagamento_recebido");
    assert_eq!((&shown["status"], &shown["rejected_reason"]), (&json!("REJECTED"), &json!("INVALID_FORMAT")));
    assert!(shown["draft"].is_string(), "the text is still here to be mended: {shown:#}");

    import(&recado, &text("pagamento_recebido", BODY));
    let again = recado.json(&["template", "submit", "pagamento_recebido"]);
    assert_eq!(again["state"], "taken", "{again:#}");
    assert_eq!(reviewed(&recado, "pagamento_recebido")["status"], "APPROVED");
    assert_eq!(
        at_the_service(&service, "pagamento_recebido").as_array().unwrap().len(),
        1,
        "it was changed, not doubled"
    );
    // An approved one changes once a day.
    import(&recado, &text("pagamento_recebido", OTHER));
    assert_eq!(recado.json(&["template", "submit", "pagamento_recebido"])["state"], "taken");
    reviewed(&recado, "pagamento_recebido");
    import(&recado, &text("pagamento_recebido", BODY));
    let error = recado.refused(&["template", "submit", "pagamento_recebido"], 3, "template_edits_used");
    assert_eq!(error["details"]["state"], "waiting", "it is kept for tomorrow: {error:#}");
    let waits = recado.json(&["template", "requests"]);
    assert_eq!((column(&waits, "kind"), column(&waits, "state")), (vec!["submit".into()], vec!["waiting".into()]));
    assert_eq!(waits[0]["problem"]["code"], "template_edits_used", "{waits:#}");
    recado.json(&["template", "withdraw", waits[0]["id"].as_str().unwrap()]);
    assert_eq!(recado.json(&["template", "requests"]), json!([]));
}

#[test]
fn what_the_service_would_refuse_does_not_leave_and_what_it_refuses_is_told() {
    let (service, recado) = connected(&[]);
    import(&recado, &text("pagamento_recebido", "{{nome}}"));
    recado.refused(&["template", "submit", "pagamento_recebido"], 3, "draft_has_errors");
    recado.refused(&["template", "submit", "nenhum"], 4, "draft_not_found");
    assert_eq!(recado.json(&["template", "requests"]), json!([]), "nothing waits");
    assert_eq!(at_the_service(&service, "pagamento_recebido"), json!([]));

    // The name of an approved one that was deleted is taken for a month.
    assert_eq!(recado.json(&["template", "sync"])["removed"], 0);
    let gone = recado.json(&["template", "delete", "order_update", "--all-languages"]);
    assert_eq!((&gone["state"], &gone["language"]), (&json!("taken"), &Value::Null), "{gone:#}");
    recado.refused(&["template", "show", "order_update"], 4, "template_not_found");
    let mut taken = text("order_update", BODY);
    taken["language"] = json!("en");
    import(&recado, &taken);
    let error = recado.refused(&["template", "submit", "order_update"], 1, "template_name_blocked");
    assert_eq!(error["details"]["state"], "refused", "{error:#}");
    assert_eq!(error["details"]["platform"]["subcode"], 2_388_023, "{error:#}");
    assert_eq!(column(&recado.json(&["template", "requests"]), "state"), ["refused"]);

    service.faults(&json!({"lacks": ["PAYMENT_REQUEST"]}));
    let mut charge = text("cobranca", OTHER);
    let setting = json!({"type": "payment_link", "payment_link": {"uri": "https://loja.example/pagar"}});
    let button = json!({"type": "PAYMENT_REQUEST", "text": "Open payment link", "payment_setting": setting});
    charge["components"].as_array_mut().unwrap().push(json!({"type": "BUTTONS", "buttons": [button]}));
    import(&recado, &charge);
    recado.refused(&["template", "submit", "cobranca"], 1, "account_lacks_payment_request");
}

#[test]
fn what_cannot_leave_now_is_kept_and_goes_with_one_word() {
    let (service, recado) = connected(&[]);
    import(&recado, &text("pagamento_recebido", BODY));
    import(&recado, &text("pedido_separado", OTHER));
    service.faults(&json!({"expired_token": true}));
    for name in ["pagamento_recebido", "pedido_separado"] {
        let answer = recado.run(&["template", "submit", name, "--json"]);
        let error = answer.expect(5);
        is_error(&error, "token_expired");
        assert_eq!(error["error"]["details"]["state"], "waiting", "{error:#}");
    }
    let told = recado.run(&["template", "submit", "pedido_separado", "--locale", "pt-BR"]);
    assert!(told.stderr.contains("O pedido fica guardado") && told.stderr.contains("hand-in"), "{}", told.stderr);
    assert_eq!(column(&recado.json(&["template", "requests"]), "name"), ["pagamento_recebido", "pedido_separado"]);
    service.faults(&json!({"expired_token": false}));
    let handed = recado.json(&["template", "hand-in"]);
    assert_eq!(column(&handed, "state"), ["taken", "taken"], "{handed:#}");
    assert_eq!(recado.json(&["template", "hand-in"]), json!([]));
    recado.refused(&["template", "hand-in", "none"], 4, "template_request_not_found");

    // Nobody is there.
    import(
        &recado,
        &text("terceiro", "A nossa loja muda de endereço na segunda. O novo balcão fica na rua ao lado da praça."),
    );
    drop(service);
    let error = recado.run(&["template", "submit", "terceiro", "--json"]).expect(6);
    is_error(&error, "service_unreachable");
    let waits = recado.json(&["template", "requests"]);
    assert_eq!((column(&waits, "name"), column(&waits, "state")), (vec!["terceiro".into()], vec!["waiting".into()]));
    recado.run(&["template", "hand-in", "--json"]).expect(6);
    assert_eq!(column(&recado.json(&["template", "requests"]), "state"), ["waiting"], "nothing is lost");
}

#[test]
fn one_language_is_deleted_and_a_pause_ends() {
    let (service, recado) = connected(&[]);
    let mut spanish =
        text("order_update", "Su pedido ya salió de la tienda y llega mañana por la mañana a la puerta de su casa.");
    spanish["language"] = json!("es");
    let path = format!("/v25.0/{}/message_templates", service.waba_id);
    let (status, answer) = service.http("POST", &path, Some(&service.token), Some(&spanish));
    assert_eq!(status, 200, "{answer}");
    recado.json(&["template", "sync"]);
    recado.refused(&["template", "delete", "order_update"], 2, "template_language_ambiguous");
    let gone = recado.json(&["template", "delete", "order_update", "--language", "en"]);
    assert_eq!((&gone["state"], &gone["language"]), (&json!("taken"), &json!("en")), "{gone:#}");
    assert_eq!(column(&at_the_service(&service, "order_update"), "language"), ["es"]);
    recado.refused(&["template", "delete", "modelo_desativado"], 3, "template_not_deletable");
    recado.refused(&["template", "delete", "nenhum"], 4, "template_not_found");

    recado.refused(&["template", "unpause", "nota_fiscal", "--language", "pt_BR"], 3, "template_not_paused");
    let freed = recado.json(&["template", "unpause", "modelo_pausado", "--language", "pt_BR"]);
    assert_eq!((&freed["state"], &freed["status"]), (&json!("taken"), &json!("APPROVED")), "{freed:#}");
}
