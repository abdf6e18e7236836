use std::sync::Arc;
use std::time::{Duration, Instant};

use recado_core::draft::RequestState;
use recado_core::{Account, AccountKind};
use recado_sandbox::{Options as Practising, Sandbox};
use recado_store::tables::template_requests;
use serde_json::{Value, json};

use super::proxy::{Fate, Line};
use super::{HandedIn, RequestCard};
use crate::api::drafts::DraftView;
use crate::api::drafts::write::NewDraft;
use crate::engine::{Engine, Options, Practice};
use crate::words::{Language, Words};
use crate::{AccessToken, EngineError, Fault, Sources, SystemClock, Vault};

const CREATE: &str = "POST /v25.0/108800000000011/message_templates ";

struct Shop {
    _folder: tempfile::TempDir,
    engine: Engine,
    account: Account,
    sandbox: Sandbox,
    line: Line,
    words: Words,
}

impl Shop {
    async fn open() -> Self {
        Self::with(Duration::ZERO).await
    }

    async fn with(review: Duration) -> Self {
        let options = Practising { review, ..Practising::default() };
        let sandbox = Sandbox::start(([127, 0, 0, 1], 0).into(), options).await.unwrap();
        let line = Line::to(sandbox.address()).await;
        let folder = tempfile::tempdir().unwrap();
        let options = Options::new(folder.path().to_owned(), Arc::new(SystemClock), Vault::new(false));
        let engine = Engine::open(options).unwrap();
        engine.set_practice(Practice {
            api_url: format!("http://{}", line.address),
            token: AccessToken::new(sandbox.token().to_owned()).unwrap(),
            waba_id: sandbox.waba_id().to_owned(),
            phone_number_id: sandbox.phone_number_id().to_owned(),
        });
        let account = engine.ensure_practice_account("Treino").await.unwrap();
        engine.sync_templates(&account).await.unwrap();
        let words = Words::new(Language::PtBr, &[]);
        Self { _folder: folder, engine, account, sandbox, line, words }
    }

    async fn draft(&self, content: &Value) -> DraftView {
        let new = NewDraft::Json { text: content.to_string() };
        self.engine.new_draft(&self.account, new, &self.words).await.unwrap()
    }

    async fn save(&self, id: &str, content: Value) {
        let revision = self.engine.draft(id, &self.words).unwrap().revision;
        self.engine.save_draft(id, revision, content, Sources::new(), &self.words).await.unwrap();
    }

    /// Asks for a draft. The id of the request.
    async fn ask(&self, draft: &str) -> String {
        self.engine.request_submit(draft, &self.words).await.unwrap().id
    }

    async fn hand_in(&self, ids: &[String]) -> Vec<HandedIn> {
        self.engine.hand_in(&self.account, ids, Arc::new(|_| {}), &self.words).await.unwrap()
    }

    async fn submit(&self, draft: &str) -> HandedIn {
        let id = self.ask(draft).await;
        self.hand_in(&[id]).await.remove(0)
    }

    fn requests(&self) -> Vec<RequestCard> {
        self.engine.template_requests(&self.account, &self.words).unwrap()
    }

    fn service(&self, name: &str) -> super::ServiceView {
        self.engine.template_service(&self.account, name, "pt_BR", &self.words).unwrap()
    }

    async fn at_the_service(&self, name: &str) -> Vec<recado_core::Template> {
        let client = self.engine.client(&self.account).await.unwrap();
        client.templates_named(&self.account.waba_id, name).await.unwrap()
    }
}

fn text(name: &str, body: &str) -> Value {
    json!({
        "name": name, "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [{"type": "BODY", "text": body}],
    })
}

const BODY: &str = "Recebemos o seu pagamento e já estamos separando o pedido. Obrigado pela compra, e até breve.";
const OTHER: &str = "O seu pedido já está separado e sai amanhã cedo da nossa loja. Obrigado pela espera, e até logo.";

fn code(handed: &HandedIn) -> Option<&str> {
    handed.error.as_ref().map(|error| error.code.as_str())
}

#[tokio::test]
async fn a_draft_is_handed_in_approved_and_changed_once_a_day() {
    let shop = Shop::open().await;
    let draft = shop.draft(&text("pagamento_recebido", BODY)).await;
    let id = shop.ask(&draft.id).await;
    let waiting = shop.requests().remove(0);
    assert_eq!((waiting.id.as_str(), waiting.changes, waiting.problem.as_ref()), (id.as_str(), false, None));
    assert_eq!((waiting.title.as_str(), waiting.category.as_deref()), ("Pagamento recebido", Some("UTILITY")));
    assert_eq!(waiting.price.map(|price| price.micros), Some(6_800));
    assert_eq!(waiting.draft.as_ref(), Some(&draft.id));

    let handed = shop.hand_in(&[]).await.remove(0);
    assert_eq!((handed.state, handed.status.as_deref(), code(&handed)), (RequestState::Taken, Some("APPROVED"), None));
    assert_eq!((handed.category.as_deref(), handed.category_changed), (Some("UTILITY"), false));
    assert_eq!(shop.requests(), []);
    let view = shop.engine.draft(&draft.id, &shop.words).unwrap();
    assert_eq!(view.base.as_ref().unwrap().status.as_deref(), Some("APPROVED"), "from now on it changes that one");
    assert_eq!(view.check.errors(), 0, "and is not in its own way");
    assert_eq!(shop.hand_in(&[]).await, [], "nothing waits");
    assert_eq!(shop.hand_in(&[id]).await.remove(0).state, RequestState::Taken, "pressed again");
    assert_eq!(shop.line.count(CREATE), 1);

    let service = shop.service("pagamento_recebido");
    assert!(service.allowance.may && service.allowance.left_day == 1 && service.may_delete && !service.may_unpause);
    assert!(service.looked_at.is_some() && service.rejected.is_none());
    shop.save(&draft.id, text("pagamento_recebido", OTHER)).await;
    let changed = shop.submit(&draft.id).await;
    assert_eq!((changed.state, code(&changed)), (RequestState::Taken, None));
    assert_eq!(shop.at_the_service("pagamento_recebido").await[0].raw_components[0]["text"], OTHER);
    let service = shop.service("pagamento_recebido");
    assert_eq!((service.allowance.may, service.allowance.left_day, service.allowance.left_month), (false, 0, 9));

    shop.save(&draft.id, text("pagamento_recebido", BODY)).await;
    let id = shop.ask(&draft.id).await;
    let card = shop.requests().remove(0);
    assert!(card.changes && card.problem.as_ref().unwrap().code == "template_edits_used", "{card:?}");
    let kept = shop.hand_in(&[id]).await.remove(0);
    assert_eq!((kept.state, code(&kept)), (RequestState::Waiting, Some("template_edits_used")));
    assert_eq!(shop.line.count(CREATE), 1, "it is a change, never a second one");

    let mut dearer = text("pagamento_recebido", BODY);
    dearer["category"] = json!("MARKETING");
    shop.save(&draft.id, dearer).await;
    shop.ask(&draft.id).await;
    assert_eq!(shop.requests().len(), 1, "asked for again, it is asked for as it is now");
}

#[tokio::test]
async fn a_rejected_template_keeps_its_text_says_why_and_goes_in_again() {
    let shop = Shop::open().await;
    let draft = shop.draft(&text("aviso_de_pagamento", &BODY.replace("Obrigado", "Favor REJEITAR. Obrigado"))).await;
    let handed = shop.submit(&draft.id).await;
    assert_eq!((handed.state, handed.status.as_deref()), (RequestState::Taken, Some("REJECTED")));
    let service = shop.service("aviso_de_pagamento");
    let why = service.rejected.unwrap();
    assert_eq!(why.code, "rejected_invalid_format");
    assert!(!why.message.starts_with("rejection-") && why.advice.contains("variáveis"), "{why:?}");
    assert!(service.allowance.unlimited && service.allowance.may);
    let kept = shop.engine.draft(&draft.id, &shop.words).unwrap();
    assert!(kept.content.to_string().contains("REJEITAR"), "nothing that was written is lost");
    assert_eq!(kept.base.unwrap().rejected_reason.as_deref(), Some("INVALID_FORMAT"));

    shop.save(&draft.id, text("aviso_de_pagamento", BODY)).await;
    shop.ask(&draft.id).await;
    assert!(shop.requests()[0].changes);
    let again = shop.hand_in(&[]).await.remove(0);
    assert_eq!((again.state, again.status.as_deref()), (RequestState::Taken, Some("APPROVED")));
    assert_eq!(shop.line.count(CREATE), 1);
    assert!(shop.service("aviso_de_pagamento").rejected.is_none());
}

#[tokio::test]
async fn a_lost_answer_is_settled_by_a_look_and_nothing_is_made_twice() {
    let shop = Shop::open().await;
    let draft = shop.draft(&text("pagamento_recebido", BODY)).await;
    shop.line.next(CREATE, Fate::LoseAnswer);
    let handed = shop.submit(&draft.id).await;
    assert_eq!((handed.state, code(&handed)), (RequestState::Taken, None), "the look found it");
    assert_eq!((shop.line.count(CREATE), shop.at_the_service("pagamento_recebido").await.len()), (1, 1));

    // The answer is lost, and so is the look.
    let other = shop.draft(&text("pedido_separado", OTHER)).await;
    shop.line.next(CREATE, Fate::LoseAnswer);
    let id = shop.ask(&other.id).await;
    let looks = "GET /v25.0/108800000000011/message_templates?";
    shop.line.next(looks, Fate::Late(0));
    shop.line.next(looks, Fate::Lose);
    let unsure = shop.hand_in(std::slice::from_ref(&id)).await.remove(0);
    assert_eq!((unsure.state, code(&unsure)), (RequestState::Unsure, Some("template_request_unsure")));
    assert_eq!(unsure.fault, Some(Fault::Failed));
    let shown = shop.requests().remove(0);
    assert_eq!(shown.detail.unwrap().code, "template_request_unsure");
    let taken_back = shop.engine.withdraw_template_request(&shop.account, &id).await.unwrap_err();
    assert_eq!(taken_back.code(), "template_request_unsure", "it may be there by now");
    // Asked for once more meanwhile, nothing leaves before somebody knows.
    let second = shop.ask(&other.id).await;
    shop.line.next(looks, Fate::Answer(r#"{"data":[]}"#));
    let kept = shop.hand_in(&[second]).await.remove(0);
    assert_eq!((kept.state, code(&kept)), (RequestState::Waiting, Some("template_request_unsure")));
    assert_eq!(shop.line.count(CREATE), 2);
    // Opening the list again settles it.
    shop.engine.sync_templates(&shop.account).await.unwrap();
    let states = |shop: &Shop| shop.requests().into_iter().map(|card| (card.id == id, card.state)).collect::<Vec<_>>();
    assert_eq!(
        states(&shop),
        [(false, RequestState::Waiting)],
        "the first was taken, the second is the same once more"
    );
    assert_eq!((shop.line.count(CREATE), shop.at_the_service("pedido_separado").await.len()), (2, 1));
}

#[tokio::test]
async fn what_surely_did_not_arrive_waits_again() {
    let shop = Shop::open().await;
    let draft = shop.draft(&text("pagamento_recebido", BODY)).await;
    shop.line.next(CREATE, Fate::Lose);
    let handed = shop.submit(&draft.id).await;
    assert_eq!(handed.state, RequestState::Unsure, "it may still be on its way");
    let until = Instant::now() + Duration::from_secs(10);
    let card = loop {
        shop.engine.sync_templates(&shop.account).await.unwrap();
        let card = shop.requests().remove(0);
        if card.state == RequestState::Waiting {
            break card;
        }
        assert!(Instant::now() < until, "{card:?}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    };
    assert_eq!(card.detail.unwrap().code, "template_request_not_arrived");
    assert_eq!(shop.line.count(CREATE), 1, "not by itself");
    let again = shop.hand_in(&[]).await.remove(0);
    assert_eq!((again.state, again.status.as_deref()), (RequestState::Taken, Some("APPROVED")));
}

#[tokio::test]
async fn an_answer_that_does_not_fit_is_kept_and_shown() {
    let shop = Shop::open().await;
    let odd = r#"{"template":{"handle":"x"}}"#;
    let made = shop.draft(&text("pagamento_recebido", BODY)).await;
    shop.line.next(CREATE, Fate::Answer(odd));
    assert_eq!(shop.submit(&made.id).await.state, RequestState::Taken, "it was made all the same");
    let lost = shop.draft(&text("pedido_separado", OTHER)).await;
    shop.line.next(CREATE, Fate::Instead(odd));
    assert_eq!(shop.submit(&lost.id).await.state, RequestState::Unsure);
    assert_eq!(shop.requests()[0].raw.as_deref(), Some(odd));
    let asked = shop.engine.draft(&lost.id, &shop.words).unwrap().requested.unwrap();
    assert_eq!((asked.state, asked.raw.as_deref()), (RequestState::Unsure, Some(odd)));
}

#[tokio::test]
async fn without_a_network_everything_goes_on_waiting() {
    let shop = Shop::open().await;
    for (name, body) in [("pagamento_recebido", BODY), ("pedido_separado", OTHER)] {
        let draft = shop.draft(&text(name, body)).await;
        shop.ask(&draft.id).await;
    }
    shop.engine.request_delete(&shop.account, "nota_fiscal", Some("pt_BR"), &shop.words).await.unwrap();
    let Shop { engine, account, line, words, sandbox, _folder } = shop;
    let address = line.cut().await;
    let handed = engine.hand_in(&account, &[], Arc::new(|_| {}), &words).await.unwrap();
    assert_eq!(handed.len(), 3);
    for one in &handed {
        assert_eq!((one.state, code(one)), (RequestState::Waiting, Some("service_unreachable")), "{one:?}");
        assert_eq!(one.fault, Some(Fault::Unreachable));
    }
    let cards = engine.template_requests(&account, &words).unwrap();
    assert!(cards.iter().all(|card| card.state == RequestState::Waiting && card.problem.is_none()), "{cards:?}");
    // It is back.
    let line = Line::at(address, sandbox.address()).await;
    let handed = engine.hand_in(&account, &[], Arc::new(|_| {}), &words).await.unwrap();
    assert!(handed.iter().all(|one| one.state == RequestState::Taken), "{handed:?}");
    assert_eq!(line.count(CREATE), 2);
    assert!(engine.template(&account, "nota_fiscal", None).is_err());
}

#[tokio::test]
async fn two_presses_make_one_template() {
    let shop = Shop::open().await;
    let draft = shop.draft(&text("pagamento_recebido", BODY)).await;
    let id = shop.ask(&draft.id).await;
    shop.line.next(CREATE, Fate::Late(300));
    let ids = [id];
    let (one, other) = tokio::join!(shop.hand_in(&ids), shop.hand_in(&ids));
    assert_eq!((one[0].state, other[0].state), (RequestState::Taken, RequestState::Taken));
    assert_eq!(shop.line.count(CREATE), 1);

    // Another process took it meanwhile, and waits for its answer.
    let draft = shop.draft(&text("pedido_separado", OTHER)).await;
    let id = shop.ask(&draft.id).await;
    let key = id.parse().unwrap();
    let now = shop.engine.clock().now();
    let left = shop.engine.write(move |tx| template_requests::leave(tx, key, now)).await.unwrap();
    assert!(left);
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    let handed = shop.hand_in(&[id]).await.remove(0);
    assert_eq!((handed.state, shop.line.count(CREATE)), (RequestState::Unsure, 1), "it is not this one's to judge");
}

#[tokio::test]
async fn deleted_let_go_and_what_cannot_be() {
    let shop = Shop::open().await;
    let (engine, account, words) = (&shop.engine, &shop.account, &shop.words);
    let code = |error: EngineError| error.code();
    let unpause = async |name: &str| engine.request_unpause(account, name, "pt_BR", words).await;
    assert_eq!(code(unpause("nota_fiscal").await.unwrap_err()), "template_not_paused");
    let card = unpause("modelo_pausado").await.unwrap();
    assert_eq!(unpause("modelo_pausado").await.unwrap().id, card.id, "once is enough");
    assert!(shop.service("modelo_pausado").may_unpause);
    let freed = shop.hand_in(&[card.id]).await.remove(0);
    assert_eq!((freed.state, freed.status.as_deref()), (RequestState::Taken, Some("APPROVED")));

    let delete = async |name: &str, language| engine.request_delete(account, name, language, words).await;
    assert_eq!(code(delete("modelo_desativado", None).await.unwrap_err()), "template_not_deletable");
    assert_eq!(code(delete("nenhum", None).await.unwrap_err()), "template_not_found");
    assert_eq!(code(delete("nota_fiscal", Some("en")).await.unwrap_err()), "template_language_missing");
    let card = delete("nota_fiscal", Some("pt_BR")).await.unwrap();
    assert_eq!((shop.service("nota_fiscal").requests.len(), card.language.as_deref()), (1, Some("pt_BR")));
    engine.withdraw_template_request(account, &card.id).await.unwrap();
    assert_eq!(
        code(engine.withdraw_template_request(account, &card.id).await.unwrap_err()),
        "template_request_not_found"
    );
    delete("nota_fiscal", None).await.unwrap();
    shop.line.next("DELETE ", Fate::LoseAnswer);
    let gone = shop.hand_in(&[]).await.remove(0);
    assert_eq!((gone.state, gone.status), (RequestState::Taken, None), "the answer was lost, and a look settled it");
    assert!(engine.template(account, "nota_fiscal", None).is_err());

    // The name is taken for thirty days, and the draft stays.
    let draft = shop.draft(&text("nota_fiscal", BODY)).await;
    let refused = shop.submit(&draft.id).await;
    assert_eq!(refused.state, RequestState::Refused);
    assert_eq!(refused.error.as_ref().unwrap().code, "template_name_blocked", "{refused:?}");
    let shown = engine.draft(&draft.id, words).unwrap().requested.unwrap();
    assert_eq!((shown.state, shown.detail.unwrap().code.as_str()), (RequestState::Refused, "template_name_blocked"));
    assert_eq!(shop.requests().len(), 1, "it is shown for some days");
}

#[tokio::test]
async fn what_is_gone_already_is_done() {
    let shop = Shop::open().await;
    shop.engine.request_delete(&shop.account, "nota_fiscal", Some("pt_BR"), &shop.words).await.unwrap();
    let client = shop.engine.client(&shop.account).await.unwrap();
    client.delete_template(&shop.account.waba_id, "nota_fiscal", None).await.unwrap();
    let deletes = shop.line.count("DELETE ");
    assert_eq!(shop.hand_in(&[]).await[0].state, RequestState::Taken);
    assert_eq!(shop.line.count("DELETE "), deletes);
    assert_eq!(shop.account.kind, AccountKind::Practice);
}
