use recado_core::AccountKind;
use recado_core::template::{FieldSource, FindingCode, Source};
use serde_json::json;

use super::exchange::{Exportable, lint_text};
use super::write::NewDraft;
use super::*;
use crate::api::fixture;
use crate::api::form::FormRequest;
use crate::words::Language;

fn words() -> Words {
    Words::new(Language::PtBr, &[])
}

fn content(name: &str, body: &str) -> Value {
    json!({
        "name": name, "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [{"type": "BODY", "text": body}], "unknown": {"kept": [1, 2]},
    })
}

const BODY: &str = "Recebemos o seu pagamento e já estamos separando o pedido. Obrigado pela compra, e até breve.";

async fn shop() -> (tempfile::TempDir, Engine, Account) {
    let (folder, engine) = fixture::engine();
    let account = fixture::account(&engine, AccountKind::Live).await;
    (folder, engine, account)
}

async fn draft(engine: &Engine, account: &Account, content: &Value) -> DraftView {
    engine.new_draft(account, NewDraft::Json { text: content.to_string() }, &words()).await.unwrap()
}

fn listed(name: &str, language: &str, body: &str) -> Value {
    json!({"name": name, "language": language, "category": "UTILITY", "status": "APPROVED", "parameter_format": "NAMED",
        "id": "1", "components": [{"type": "BODY", "text": body}]})
}

#[tokio::test]
async fn a_draft_is_written_with_no_service_at_hand() {
    let (_folder, engine, account) = shop().await;
    let blank = NewDraft::Blank { language: "pt-BR".into() };
    let begun = engine.new_draft(&account, blank, &words()).await.unwrap();
    assert_eq!((begun.revision, begun.origin, begun.versions), (1, Origin::Blank, 0));
    assert!(begun.check.errors() > 0, "nothing is there yet");
    for finding in &begun.check.findings {
        assert!(!finding.message.starts_with("finding-") && !finding.advice.is_empty(), "{finding:?}");
    }

    let typed = content("pagamento_recebido", BODY);
    let saved = engine.save_draft(&begun.id, 1, typed.clone(), Sources::new(), &words()).await.unwrap();
    assert_eq!((saved.revision, saved.check.findings.as_slice()), (2, [].as_slice()));
    let there = engine.draft(&begun.id, &words()).unwrap();
    assert_eq!((&there.content, there.versions), (&typed, 1), "what it began with is kept, and unknown keys are");
    let card = engine.drafts(&account).unwrap().remove(0);
    assert_eq!((card.title.as_str(), card.errors, card.warnings, card.requested), ("Pagamento recebido", 0, 0, false));

    let late = engine.save_draft(&begun.id, 1, content("x", BODY), Sources::new(), &words()).await.unwrap_err();
    assert_eq!((late.code(), late.params()), ("draft_changed", vec![("revision", "2".to_owned())]));
    let wrong = engine.save_draft(&begun.id, 2, json!({"components": 7}), Sources::new(), &words()).await.unwrap_err();
    assert_eq!(wrong.code(), "template_part_wrong");
    assert_eq!(engine.draft(&begun.id, &words()).unwrap().content, typed, "neither wrote anything");
    assert_eq!(engine.draft("none", &words()).unwrap_err().code(), "draft_not_found");
}

#[tokio::test]
async fn a_template_of_the_service_is_changed_in_a_draft_that_is_not_in_its_own_way() {
    let (_folder, engine, account) = shop().await;
    let mut of_the_service = listed("aviso", "pt_BR", BODY);
    of_the_service["message_send_ttl_seconds"] = json!(3600);
    of_the_service["of_the_year_2030"] = json!({"deep": [1, null]});
    fixture::templates(&engine, &account, json!([of_the_service])).await;
    let of_template = NewDraft::Template { name: "aviso".into(), language: "pt_BR".into() };
    let view = engine.new_draft(&account, of_template, &words()).await.unwrap();
    assert_eq!(view.base.as_ref().unwrap().status.as_deref(), Some("APPROVED"));
    assert_eq!(view.check.findings, [], "it is not taken for another one");
    assert!(view.content.get("id").is_none() && view.content.get("status").is_none());
    assert_eq!(view.content["message_send_ttl_seconds"], 3600);
    assert_eq!(view.content["of_the_year_2030"], json!({"deep": [1, null]}), "what nobody knows is not lost in a sync");
    assert_eq!(engine.check_draft(&account, &view.content, &words()).unwrap().findings, []);

    let (rows, cards) = (engine.list_templates(&account, None).unwrap(), engine.template_cards(&account).unwrap());
    assert_eq!((rows.len(), rows[0].status.as_str(), rows[0].draft.as_ref()), (1, "APPROVED", Some(&view.id)));
    assert_eq!((cards.len(), cards[0].draft.as_ref()), (1, Some(&view.id)));

    engine.delete_draft(&view.id).await.unwrap();
    let taken = engine.check_draft(&account, &view.content, &words()).unwrap();
    assert!(taken.findings.iter().any(|finding| finding.code == FindingCode::NameTaken), "{taken:?}");
    engine.undelete_draft(&view.id).await.unwrap();
    assert!(engine.draft(&view.id, &words()).is_ok());
}

#[tokio::test]
async fn what_other_templates_say_is_known_again_after_a_sync() {
    let (_folder, engine, account) = shop().await;
    let typed = content("novo", BODY);
    assert_eq!(engine.check_draft(&account, &typed, &words()).unwrap().findings, []);
    fixture::templates(&engine, &account, json!([listed("novo", "pt_BR", "Outro texto, bem diferente do primeiro.")]))
        .await;
    let check = engine.check_draft(&account, &typed, &words()).unwrap();
    assert_eq!(check.findings[0].code, FindingCode::NameTaken);
    fixture::templates(&engine, &account, json!([])).await;
    assert_eq!(engine.check_draft(&account, &typed, &words()).unwrap().findings, []);
}

#[tokio::test]
async fn advertising_in_a_notice_says_what_it_would_cost() {
    let (_folder, engine, account) = shop().await;
    let check =
        engine.check_draft(&account, &content("aviso", &BODY.replace("Obrigado", "Aproveite a promoção")), &words());
    let check = check.unwrap();
    let finding = check.findings.iter().find(|finding| finding.code == FindingCode::WordingMarketing).unwrap();
    assert!(finding.message.contains("US$\u{a0}0,0625") && finding.message.contains("US$\u{a0}0,0068"), "{finding:?}");
    assert_eq!(check.errors(), 0);
}

#[tokio::test]
async fn what_is_asked_for_waits_and_is_shown() {
    let (_folder, engine, account) = shop().await;
    let wrong = draft(&engine, &account, &content("Nome Errado", BODY)).await;
    let refused = engine.request_submit(&wrong.id, &words()).await.unwrap_err();
    assert_eq!(refused.code(), "draft_has_errors");

    let right = draft(&engine, &account, &content("certo", BODY)).await;
    let request = engine.request_submit(&right.id, &words()).await.unwrap();
    assert_eq!((request.state, request.current), (RequestState::Waiting, true));
    let longer = content("certo", &BODY.replace("Obrigado", "Muito obrigado"));
    engine.save_draft(&right.id, 1, longer, Sources::new(), &words()).await.unwrap();
    let view = engine.draft(&right.id, &words()).unwrap();
    assert!(!view.requested.as_ref().unwrap().current, "what waits is as it was asked for");
    assert!(engine.drafts(&account).unwrap().iter().any(|card| card.id == right.id && card.requested));
    let versions = engine.draft_versions(&right.id).unwrap();
    assert_eq!(versions[0].reason, recado_core::draft::VersionReason::Request);

    engine.withdraw_request(&right.id).await.unwrap();
    assert_eq!(engine.withdraw_request(&right.id).await.unwrap_err().code(), "draft_not_requested");
    assert_eq!(engine.draft(&right.id, &words()).unwrap().requested, None);
}

#[tokio::test]
async fn an_older_version_comes_back() {
    let (_folder, engine, account) = shop().await;
    let view = draft(&engine, &account, &content("aviso", BODY)).await;
    let changed = content("aviso", &BODY.replace("compra", "preferência"));
    engine.save_draft(&view.id, 1, changed, Sources::new(), &words()).await.unwrap();
    let compared = engine.compare_versions(&view.id, 1).unwrap();
    assert_eq!(compared.len(), 1);
    assert_eq!(compared[0].path, "/components/0/text");
    let back = engine.restore_version(&view.id, 1, &words()).await.unwrap();
    assert_eq!((back.content, back.revision, back.versions), (content("aviso", BODY), 3, 2));
    assert_eq!(engine.compare_versions(&view.id, 9).unwrap_err().code(), "draft_version_not_found");
}

#[tokio::test]
async fn copies_and_translations_stand_beside_each_other() {
    let (_folder, engine, account) = shop().await;
    fixture::templates(
        &engine,
        &account,
        json!([listed("aviso", "en", "Something else is said here, and it is long enough.")]),
    )
    .await;
    let first = draft(&engine, &account, &content("aviso", BODY)).await;
    let copy = engine.new_draft(&account, NewDraft::Duplicate { draft: first.id.clone() }, &words()).await.unwrap();
    assert_eq!(copy.content["name"], "aviso_2");
    assert_eq!(copy.content["unknown"], json!({"kept": [1, 2]}));
    let spanish = NewDraft::Translation { draft: first.id.clone(), language: "es".into() };
    let spanish = engine.new_draft(&account, spanish, &words()).await.unwrap();
    assert_eq!((&spanish.content["name"], &spanish.content["language"]), (&json!("aviso"), &json!("es")));
    let seen: Vec<_> = spanish.translations.into_iter().map(|one| (one.language, one.status, one.id)).collect();
    assert_eq!(
        seen,
        [("en".into(), "APPROVED".into(), None), ("pt_BR".into(), "DRAFT".into(), Some(first.id.clone()))]
    );
    let ready = NewDraft::Library { id: "order_ready".into(), language: "pt_BR".into() };
    let ready = engine.new_draft(&account, ready, &words()).await.unwrap();
    assert_eq!((ready.check.errors(), ready.origin), (0, Origin::Library));
    assert_eq!(ready.sources["nome"], Source::Field { name: "name".into() });
}

#[tokio::test]
async fn files_come_in_whole_or_not_at_all_and_go_out_as_they_were() {
    let (_folder, engine, account) = shop().await;
    let half = json!([content("um", BODY), {"name": "dois", "components": [{"text": 1}]}]).to_string();
    let refused = engine.import_templates(&account, &half, true).await.unwrap_err();
    assert_eq!(refused.params()[0].1, "/1/components/0/type");
    assert_eq!(engine.drafts(&account).unwrap(), []);

    let text = format!("\u{feff}{}", content("um", BODY));
    let first = engine.import_templates(&account, &text, true).await.unwrap().remove(0);
    let again = engine.import_templates(&account, &content("um", &BODY.replace("já", "logo")).to_string(), true).await;
    let again = again.unwrap().remove(0);
    assert_eq!((again.new, &again.id), (false, &first.id));
    assert_eq!(engine.draft_versions(&first.id).unwrap().len(), 1, "what it was is kept");
    let beside = engine.import_templates(&account, &text, false).await.unwrap().remove(0);
    assert!(beside.new && beside.id != first.id);
    let exported = engine.export_template(&Exportable::Draft { draft: beside.id.clone() }).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&exported).unwrap(), content("um", BODY));
    assert_eq!(engine.export_name(&Exportable::Draft { draft: beside.id }).unwrap(), "um.pt_BR");
    assert!(lint_text(None, &exported, &words()).ok);
    assert!(!lint_text(None, "{", &words()).ok);
}

#[tokio::test]
async fn sources_fill_the_form_once_the_service_has_the_text() {
    let (_folder, engine, account) = shop().await;
    let body = "Olá, {{nome}}. O seu pedido {{pedido}} chega até {{dia}} na {{loja}}, e avisamos quando ele sair para entrega.";
    let sources: Sources = [
        ("nome", Source::Field { name: "full_name".into() }),
        ("pedido", Source::Column { name: "Pedido".into() }),
        ("dia", Source::Date { days: 3 }),
        ("loja", Source::Text { text: "Rua Augusta, 100".into() }),
    ]
    .map(|(name, source)| (name.to_owned(), source))
    .into();
    let view = draft(&engine, &account, &content("entrega", body)).await;
    fixture::templates(
        &engine,
        &account,
        json!([listed("entrega", "pt_BR", "Outro texto por enquanto, {{nome}}, e só."),]),
    )
    .await;
    engine.save_draft(&view.id, 1, content("entrega", body), sources, &words()).await.unwrap();
    let request = FormRequest {
        account: account.id.to_string(),
        template: "entrega".into(),
        language: "pt_BR".into(),
        contact: None,
        phone: None,
    };
    let before = engine.form(&account, &request, &words()).unwrap();
    assert_eq!(before.fields[0].source, FieldSource::None, "the service has another text");

    fixture::templates(&engine, &account, json!([listed("entrega", "pt_BR", body)])).await;
    let now = engine.draft(&view.id, &words()).unwrap();
    let key = now.id.parse().unwrap();
    let id = account.id;
    engine.write(move |tx| Ok::<_, EngineError>(sources::settle(tx, id, Some(key))?)).await.unwrap();
    let form = engine.form(&account, &request, &words()).unwrap();
    let field = |name: &str| form.fields.iter().find(|field| field.name == name).unwrap();
    assert_eq!((field("dia").value.as_str(), field("dia").source), ("25 de novembro", FieldSource::Date));
    assert_eq!((field("loja").value.as_str(), field("loja").source), ("Rua Augusta, 100", FieldSource::FixedText));
    assert_eq!(field("nome").value, "", "nobody is chosen yet");
}

#[tokio::test]
async fn sources_fill_the_rows_of_a_file_and_the_people_of_a_list() {
    use crate::api::contact_list::ContactFilter;
    use crate::api::contacts::ContactDraft;
    use crate::api::file::SendFile;
    use crate::api::send_people::SendPeople;

    let (folder, engine, account) = shop().await;
    let body =
        "Olá, {{nome}}. O seu pedido {{pedido}} espera por você na {{loja}}, e guardamos tudo até o fim da semana.";
    fixture::templates(&engine, &account, json!([listed("espera", "pt_BR", body)])).await;
    let sources = json!({
        "nome": {"kind": "field", "name": "full_name"}, "pedido": {"kind": "column", "name": "Número da compra"},
        "loja": {"kind": "text", "text": "Rua Augusta"}, "gone": {"kind": "text", "text": "of no variable"},
    });
    let id = account.id;
    let kept = engine.write(move |tx| templates::set_sources(tx, id, "espera", "pt_BR", &sources));
    kept.await.map_err(EngineError::Store).unwrap();

    let file = folder.path().join("compras.csv");
    std::fs::write(&file, "telefone;nome;numero da compra\n11987654321;Ana;A-1\n").unwrap();
    let request = SendFile {
        template: "espera".into(),
        language: None,
        file,
        map: Vec::new(),
        key_column: None,
        country: recado_core::Country::BRAZIL,
        variables: Default::default(),
        media: None,
        media_column: None,
        media_folder: None,
        allow_differences: false,
        at: None,
        priority: recado_core::Priority::Normal,
        strict: true,
    };
    let loaded = engine.check_file(&account, request, |_| {}).await.unwrap();
    assert_eq!((loaded.queued, loaded.rejected), (1, 0), "{loaded:?}");

    let person = ContactDraft {
        id: None,
        phone: "11 98765-4321".into(),
        name: "Ana Souza".into(),
        tags: Vec::new(),
        fields: [("Número da compra".to_owned(), "B-2".to_owned())].into(),
        notes: String::new(),
        language: None,
        opt_in: None,
    };
    engine.save_contact(person, recado_core::Country::BRAZIL).await.unwrap();
    let request = SendPeople {
        template: "espera".into(),
        language: None,
        filter: ContactFilter::default(),
        called: "todos".into(),
        variables: Default::default(),
        media: None,
        allow_differences: false,
        at: None,
        priority: recado_core::Priority::Normal,
    };
    let loaded = engine.check_people(&account, &request).await.unwrap();
    assert_eq!((loaded.queued, loaded.rejected), (1, 0), "{loaded:?}");
}
