use serde_json::json;

use super::*;

#[test]
fn what_cannot_be_a_template_says_which_part() {
    for (value, path, expected) in [
        (json!([]), "", "object"),
        (json!({"name": 3}), "/name", "text"),
        (json!({"components": {}}), "/components", "list"),
        (json!({"components": [{"type": "BODY", "text": "x"}, 7]}), "/components/1", "object"),
        (json!({"components": [{"text": "x"}]}), "/components/0/type", "text"),
        (
            json!({"components": [{"type": "BUTTONS", "buttons": [{"type": "URL", "url": {}}]}]}),
            "/components/0/buttons/0/url",
            "text",
        ),
        (
            json!({"components": [{"type": "CAROUSEL", "cards": [{"components": [[]]}]}]}),
            "/components/0/cards/0/components/0",
            "object",
        ),
    ] {
        let refused = Definition::read(&value).unwrap_err();
        assert_eq!((refused.path().as_str(), refused.expected()), (path, expected), "{value}");
    }
    for (value, path, expected) in [
        (json!("x"), "", "object"),
        (json!({}), "/components", "list"),
        (json!([]), "", "template"),
        (json!({"data": []}), "/data", "template"),
        (json!({"data": [{"components": []}, {"name": "x"}]}), "/data/1/components", "list"),
        (json!([{"components": []}, {"components": [1]}]), "/1/components/0", "object"),
    ] {
        let refused = Definition::import(&value).unwrap_err();
        assert_eq!((refused.path().as_str(), refused.expected()), (path, expected), "{value}");
    }
}

#[test]
fn a_listing_comes_in_and_the_services_own_keys_stay_out() {
    let listed = json!({"data": [{"id": "1", "status": "APPROVED", "name": "x", "language": "pt-BR", "category": "UTILITY",
        "quality_score": {"score": "GREEN"}, "rejected_reason": "NONE", "of_2027": {"kept": true},
        "components": [{"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["https://cdn.example/x"]}},
            {"type": "BODY", "text": "Oi."}]}], "paging": {}});
    let drafts = Definition::import(&listed).unwrap();
    assert_eq!(
        drafts[0].creation(),
        json!({"name": "x", "language": "pt_BR", "category": "UTILITY", "of_2027": {"kept": true},
            "components": [{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Oi."}]})
    );
    assert_eq!(drafts[0].template().status.as_str(), "DRAFT");
}

#[test]
fn an_authentication_template_goes_back_to_its_settings() {
    let listed = json!({"id": "1", "name": "codigo", "language": "es", "category": "AUTHENTICATION", "components": [
        {"type": "BODY", "text": "Tu código de verificación es *{{1}}*. Por tu seguridad, no lo compartas.", "example": {"body_text": [["123456"]]}},
        {"type": "FOOTER", "text": "Este código caduca en 10 minutos."},
        {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Autocompletar", "example": ["x"],
            "url": "https://www.whatsapp.com/otp/code/?otp_type=ONE_TAP&cta_display_name=Auto+fill&package_name=br.loja&signature_hash=K8a/AINcGX7&code=otp{{1}}"}]}]});
    let draft = Definition::from_service(&listed).unwrap();
    assert_eq!(
        draft.get("/components"),
        Some(&json!([
            {"type": "BODY", "add_security_recommendation": true},
            {"type": "FOOTER", "code_expiration_minutes": 10},
            {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "ONE_TAP", "text": "Autocompletar", "autofill_text": "Auto fill",
                "supported_apps": [{"package_name": "br.loja", "signature_hash": "K8a/AINcGX7"}]}]}]))
    );
    let preview = draft.template().preview(&super::super::Variables::default());
    assert_eq!(preview.body, "Tu código de verificación es *{{1}}*. Por tu seguridad, no lo compartas.");
    assert_eq!(preview.footer.as_deref(), Some("Este código caduca en 10 minutos."));
}

#[test]
fn edits_are_made_together_or_not_at_all() {
    let mut draft = Definition::blank("pt-BR");
    apply(&mut draft, &[Edit::set("/name", "x"), Edit::set("/components/0/text", "Oi."), Edit::set("/new/key", 1)])
        .unwrap();
    assert_eq!((draft.name(), draft.language()), ("x", "pt_BR"));
    let before = draft.clone();
    for wrong in [
        Edit::set("/components/7/text", "x"),
        Edit::set("/components/0/text", 3),
        Edit::set("", json!([])),
        Edit::remove("/components/0/type"),
    ] {
        assert!(apply(&mut draft, &[Edit::set("/name", "y"), wrong.clone()]).is_err(), "{wrong:?}");
        assert_eq!(draft, before);
    }
    let edit: Edit = serde_json::from_str(r#"{"path": "/new", "value": null}"#).unwrap();
    apply(&mut draft, &[edit]).unwrap();
    assert_eq!(draft.get("/new"), None);
}

#[test]
fn unknown_keys_survive_edits() {
    let odd = json!({"name": "x", "z": 1, "components": [{"type": "HOLOGRAM", "deep": [{"er": null}]}, {"type": "BODY", "text": "a", "odd": 2}]});
    let mut draft = Definition::read(&odd).unwrap();
    apply(&mut draft, &[Edit::set("/components/1/text", "b")]).unwrap();
    let mut wanted = odd;
    wanted["components"][1]["text"] = json!("b");
    assert_eq!(draft.doc(), &wanted);
}
