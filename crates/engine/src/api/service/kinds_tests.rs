use std::sync::Arc;
use std::time::{Duration, Instant};

use recado_core::draft::RequestState;
use recado_sandbox::Faults;
use serde_json::{Value, json};

use super::tests::{BODY, OTHER, Shop, code, text};
use crate::Sources;
use crate::api::drafts::DraftView;

/// A draft with a document in its header, whose sample is a file of ours.
async fn with_sample(shop: &Shop, name: &str, file: &str, bytes: &[u8]) -> (Value, DraftView) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(file);
    std::fs::write(&path, bytes).unwrap();
    let kept = shop.engine.keep_file(&path, None).await.unwrap();
    let mut content = text(name, BODY);
    let header = json!({"type": "HEADER", "format": "DOCUMENT", "example": {"header_handle": [kept.value]}});
    content["components"].as_array_mut().unwrap().insert(0, header);
    let draft = shop.draft(&content).await;
    (content, draft)
}

fn pdf(length: usize) -> Vec<u8> {
    [b"%PDF-1.7\n".as_slice(), &vec![b' '; length], b"\n%%EOF\n"].concat()
}

#[tokio::test]
async fn a_sample_goes_along_and_an_upload_that_breaks_goes_on() {
    let shop = Shop::open().await;
    let (_, draft) = with_sample(&shop, "nota_do_pedido", "nota de março.pdf", &pdf(300_000)).await;
    shop.sandbox.set_faults(Faults { upload_breaks_at: Some(100_000), ..Faults::default() });
    let id = shop.ask(&draft.id).await;
    let steps = Arc::new(std::sync::Mutex::new(Vec::new()));
    let heard = Arc::clone(&steps);
    let told: super::Told = Arc::new(move |step| heard.lock().unwrap().push(step));
    // Not over the line, which would take in the whole of it first.
    let handed = shop.direct().hand_in(&shop.account, &[id], told, &shop.words).await.unwrap().remove(0);
    assert_eq!((handed.state, handed.status.as_deref(), code(&handed)), (RequestState::Taken, Some("APPROVED"), None));
    let steps = steps.lock().unwrap().clone();
    let total = pdf(300_000).len() as u64;
    assert!(steps.iter().all(|step| step.total == total) && steps.last().unwrap().sent == total, "{steps:?}");
    let first = steps.iter().map(|step| step.sent).enumerate().skip(1).find(|(at, sent)| *sent <= steps[at - 1].sent);
    assert!(first.is_some_and(|(_, sent)| sent > 100_000), "it broke, and did not begin anew: {steps:?}");
    let sent = &shop.at_the_service("nota_do_pedido").await[0];
    assert!(!sent.raw_components.to_string().contains("file:"), "{}", sent.raw_components);
    assert!(shop.engine.draft(&draft.id, &shop.words).unwrap().content.to_string().contains("file:"));
}

#[tokio::test]
async fn a_sample_that_cannot_go_is_told_before_anything_leaves() {
    let shop = Shop::open().await;
    let (mut content, draft) = with_sample(&shop, "nota_do_pedido", "nota.txt", b"uma nota em texto").await;
    let id = shop.ask(&draft.id).await;
    assert_eq!(shop.requests()[0].problem.as_ref().unwrap().code, "sample_file_kind");
    let kept = shop.hand_in(&[id]).await.remove(0);
    assert_eq!((kept.state, code(&kept)), (RequestState::Waiting, Some("sample_file_kind")));
    content["components"][0]["example"]["header_handle"] = json!([format!("file:{}/nota.pdf", "ab".repeat(32))]);
    shop.save(&draft.id, content).await;
    shop.ask(&draft.id).await;
    let problem = shop.requests().remove(0).problem.unwrap();
    assert!(problem.code == "sample_file_missing" && problem.message.contains("nota.pdf"), "{problem:?}");
    assert_eq!(shop.line.count("POST "), 0);
}

#[tokio::test]
async fn a_category_that_comes_back_changed_is_told_with_both_prices() {
    let shop = Shop::open().await;
    let body = BODY.replace("Obrigado pela compra", "Na próxima compra há desconto");
    let draft = shop.draft(&text("pagamento_recebido", &body)).await;
    let handed = shop.submit(&draft.id).await;
    assert_eq!((handed.state, handed.category.as_deref()), (RequestState::Taken, Some("MARKETING")), "{handed:?}");
    let micros = |price: Option<crate::api::prices::PriceView>| price.map(|price| price.micros);
    assert!(handed.category_changed);
    assert_eq!((micros(handed.price), micros(handed.price_asked)), (Some(62_500), Some(6_800)));
    let kept = shop.engine.draft(&draft.id, &shop.words).unwrap();
    assert_eq!(kept.content["category"], "UTILITY", "the draft follows when a person says so");

    let id = shop.ask(&draft.id).await;
    let kept = shop.hand_in(&[id]).await.remove(0);
    assert_eq!((kept.state, code(&kept)), (RequestState::Waiting, Some("template_category_fixed")));
}

#[tokio::test]
async fn a_category_that_will_move_is_told_with_both_prices() {
    let shop = Shop::open().await;
    let body = BODY.replace("Obrigado pela compra", "Confira as novidades da loja");
    let draft = shop.draft(&text("pagamento_recebido", &body)).await;
    assert_eq!(shop.submit(&draft.id).await.category.as_deref(), Some("UTILITY"));
    let service = shop.service("pagamento_recebido");
    assert_eq!((service.category.as_str(), service.moves_to.as_deref()), ("UTILITY", Some("MARKETING")));
    let micros = |price: Option<crate::api::prices::PriceView>| price.map(|price| price.micros);
    assert_eq!((micros(service.price), micros(service.price_then)), (Some(6_800), Some(62_500)));
}

/// A Pix code of the central bank's manual.
const PIX: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426614174000520400005303986540510.005802BR5913FULANO DE TAL6008BRASILIA62070503***630436D9";

#[tokio::test]
async fn an_account_that_lacks_a_button_is_told_so_and_offered_the_other() {
    let shop = Shop::open().await;
    shop.sandbox.set_faults(Faults { lacks: vec!["PAYMENT_REQUEST".into()], ..Faults::default() });
    let mut content = text("cobranca_do_mes", BODY);
    let setting = json!({"type": "pix_dynamic_code", "pix_dynamic_code": {"code": PIX}});
    let button = json!({"type": "PAYMENT_REQUEST", "text": "Copy Pix code", "payment_setting": setting});
    content["components"].as_array_mut().unwrap().push(json!({"type": "BUTTONS", "buttons": [button]}));
    let draft = shop.draft(&content).await;
    assert_eq!((draft.check.errors(), draft.lacks.len()), (0, 0), "{:?}", draft.check);
    let sources = json!({"button.0": {"kind": "column", "name": "pix"}});
    let sources: Sources = serde_json::from_value(sources).unwrap();
    shop.engine.save_draft(&draft.id, 1, content.clone(), sources, &shop.words).await.unwrap();
    let refused = shop.submit(&draft.id).await;
    assert_eq!((refused.state, code(&refused)), (RequestState::Refused, Some("account_lacks_payment_request")));
    assert!(refused.error.unwrap().platform.is_some(), "the service's own words are kept");
    assert_eq!(shop.engine.draft(&draft.id, &shop.words).unwrap().lacks, ["PAYMENT_REQUEST"]);
    let switched = shop.engine.switch_payment(&draft.id, &shop.words).await.unwrap();
    assert!(switched.lacks.is_empty() && switched.content.to_string().contains("ORDER_DETAILS"), "{switched:?}");
    assert_eq!(switched.sources.keys().collect::<Vec<_>>(), ["button.0.pix"], "what filled it goes along");
    assert_eq!(switched.check.errors(), 0, "{:?}", switched.check.findings);
    let taken = shop.submit(&draft.id).await;
    assert_eq!(taken.state, RequestState::Taken, "{taken:?}");
    // The platform gave it out.
    shop.sandbox.set_faults(Faults::default());
    content["name"] = json!("cobranca_nova");
    content["components"][0]["text"] = json!(OTHER);
    let draft = shop.draft(&content).await;
    assert_eq!(draft.lacks, ["PAYMENT_REQUEST"]);
    let taken = shop.submit(&draft.id).await;
    assert_eq!(taken.state, RequestState::Taken, "{taken:?}");
    assert!(shop.engine.draft(&draft.id, &shop.words).unwrap().lacks.is_empty());
    let plain = shop.draft(&text("sem_botoes", OTHER)).await;
    let error = shop.engine.switch_payment(&plain.id, &shop.words).await.unwrap_err();
    assert_eq!(error.code(), "payment_buttons_missing");
}

#[tokio::test]
async fn the_services_templates_are_followed() {
    let shop = Shop::with(Duration::from_secs(1)).await;
    let draft = shop.draft(&text("pagamento_recebido", BODY)).await;
    let handed = shop.submit(&draft.id).await;
    assert_eq!(handed.status.as_deref(), Some("PENDING"));
    assert!(!shop.service("pagamento_recebido").allowance.may, "nobody changes what is being looked over");
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let engine = shop.engine.clone();
    let following = tokio::spawn(async move { engine.follow_templates(stopped).await });
    let until = Instant::now() + Duration::from_secs(15);
    while shop.service("pagamento_recebido").status != "APPROVED" {
        assert!(Instant::now() < until, "nobody looked");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    stop.send_replace(true);
    following.await.unwrap();
}
