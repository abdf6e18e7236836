//! The list of templates and that of drafts, as the window asks for them: just opened, and again.

use std::sync::Arc;
use std::time::Instant;

use chrono::Utc;
use recado_core::account::{Account, AccountKind, GRAPH_VERSION, NumberFacts, PLATFORM_URL, SendingRules};
use recado_core::draft::{Draft, Origin, VersionReason};
use recado_core::{Id, Template};
use recado_engine::words::{Language, Words};
use recado_engine::{Engine, Options, SystemClock, Vault};
use recado_store::tables::{accounts, drafts, templates};
use recado_store::{Store, StoreError};
use serde_json::{Value, json};

use crate::table::Line;

/// ms
const ALLOWED: f64 = 100.0;
const TURNS: usize = 11;

pub(crate) fn measure() -> Vec<Line> {
    let (many, written) = (from_environment("BENCH_TEMPLATES", 6_000), from_environment("BENCH_DRAFTS", 100));
    let folder = tempfile::tempdir().unwrap();
    let account = shop(folder.path(), many, written);
    let engine = || {
        let options = Options::new(folder.path().to_owned(), Arc::new(SystemClock), Vault::new(false));
        Engine::open(options).unwrap()
    };
    println!("\n{many} templates and {written} drafts");
    let words = Words::new(Language::PtBr, &[]);
    let lists = |engine: &Engine| {
        let start = Instant::now();
        let templates = engine.template_cards(&account).unwrap();
        let cards = start.elapsed().as_secs_f64() * 1e3;
        let drafts = engine.drafts(&account).unwrap();
        let both = start.elapsed().as_secs_f64() * 1e3;
        assert_eq!((templates.len(), drafts.len()), (many, written));
        (cards, both - cards)
    };
    // As a window that was just opened: nothing of the file was read yet in this process.
    let just_opened = {
        let (cards, drafts) = lists(&engine());
        println!("just opened: templates {cards:.1} ms, drafts {drafts:.1} ms");
        cards + drafts
    };
    let engine = engine();
    let turns: Vec<_> = (0..TURNS).map(|_| lists(&engine)).collect();
    let (cards, drafts) = (middle(turns.iter().map(|t| t.0).collect()), middle(turns.iter().map(|t| t.1).collect()));
    println!("again: templates {cards:.1} ms, drafts {drafts:.1} ms");
    let typed = content(0);
    let key = || {
        let start = Instant::now();
        engine.check_draft(&account, &typed, &words).unwrap();
        start.elapsed().as_secs_f64() * 1e3
    };
    let check = middle((0..101).map(|_| key()).collect());
    let line = |what: &str, ms: f64, allowed: f64, wanted: &'static str| Line {
        what: what.to_owned(),
        reference: format!("{allowed:.0} ms"),
        recado: format!("{ms:.2} ms"),
        ratio: ms / allowed,
        wanted,
        good: ms <= allowed,
    };
    vec![
        line(&format!("{many} templates and {written} drafts, just opened"), just_opened, ALLOWED, "≤ 100 ms"),
        line(&format!("{many} templates and {written} drafts, again"), cards + drafts, ALLOWED, "≤ 100 ms"),
        line(&format!("a key in a draft, beside {many} templates"), check, 16.0, "≤ 16 ms"),
    ]
}

/// A data folder with one account in it, as full as an account can be.
fn shop(folder: &std::path::Path, many: usize, written: usize) -> Account {
    let store = Store::open(folder, 0).unwrap();
    let account = Account {
        id: Id::from_parts(0, [1; 10]),
        name: "Loja".into(),
        kind: AccountKind::Live,
        waba_id: "1".into(),
        phone_number_id: "2".into(),
        app_id: None,
        api_url: PLATFORM_URL.into(),
        graph_version: GRAPH_VERSION.into(),
        default: true,
        time_zone: "America/Sao_Paulo".into(),
        country: "BR".into(),
        number: NumberFacts::default(),
        sending: SendingRules::default(),
        created_at: Utc::now(),
    };
    let kept = account.clone();
    let id = |n: usize| Id::from_parts(n as u64 + 1, [7; 10]);
    store
        .writer()
        .write(move |tx| {
            accounts::insert(tx, &kept)?;
            let listed: Vec<_> = (0..many).map(|n| (id(n), Template::from_service(&listed(n)).unwrap())).collect();
            templates::replace_all(tx, kept.id, &listed, Utc::now())?;
            (0..written).try_for_each(|n| {
                let draft = Draft {
                    id: Id::from_parts(n as u64 + 1, [8; 10]),
                    account: kept.id,
                    content: content(n),
                    sources: json!({}),
                    base: None,
                    origin: Origin::Blank,
                    mark: VersionReason::Start,
                    revision: 1,
                    created_at: Utc::now(),
                    updated_at: Utc::now(),
                };
                drafts::insert(tx, &draft)
            })?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    account
}

/// As the service lists it: three languages a name.
fn listed(n: usize) -> Value {
    let mut template = content(n / 3);
    template["name"] = json!(format!("aviso_de_pedido_{}", n / 3));
    template["language"] = json!(["pt_BR", "en", "es"][n % 3]);
    template["status"] = json!("APPROVED");
    template["id"] = json!(n.to_string());
    template
}

fn content(n: usize) -> Value {
    json!({
        "name": format!("rascunho_{n}"), "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [
            {"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}} a caminho",
             "example": {"header_text_named_params": [{"param_name": "pedido", "example": "A-17"}]}},
            {"type": "BODY",
             "text": format!("Olá, {{{{nome}}}}. O seu pedido saiu agora da loja {n} e chega até {{{{dia}}}}. Quem recebe precisa \
                mostrar um documento com foto. Se não houver ninguém em casa, voltamos no dia seguinte pela manhã."),
             "example": {"body_text_named_params": [
                {"param_name": "nome", "example": "Ana"}, {"param_name": "dia", "example": "30 de novembro"}]}},
            {"type": "FOOTER", "text": "Loja da Esquina, desde 1987"},
            {"type": "BUTTONS", "buttons": [
                {"type": "URL", "text": "Acompanhar", "url": "https://loja.example.com/pedidos/{{1}}",
                 "example": ["https://loja.example.com/pedidos/A-17"]},
                {"type": "PHONE_NUMBER", "text": "Ligar para a loja", "phone_number": "+551133334444"}]},
        ],
    })
}

/// The one in the middle.
fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A number from the environment, or what it usually is.
fn from_environment(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
