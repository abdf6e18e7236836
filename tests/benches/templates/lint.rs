//! A lint at every key must not be felt: of one template at most 1 ms.

use std::time::{Duration, Instant};

use recado_core::template::{Definition, LintContext, OtherTemplate, lint};
use serde_json::{Value, json};

use crate::table::Line;

/// What a lint may take.
const LIMIT: Duration = Duration::from_millis(1);
/// Other templates of the account: as many as a portfolio may have.
const OTHERS: usize = 6_000;

pub(crate) fn measure() -> Vec<Line> {
    let turns = std::env::var("BENCH_TURNS").ok().and_then(|turns| turns.parse().ok()).unwrap_or(2_000);
    let bodies: Vec<(String, String)> = (0..OTHERS)
        .map(|at| (format!("aviso_{at}"), format!("Olá, {{{{nome}}}}! O aviso número {at} chegou hoje cedo.")))
        .collect();
    let others: Vec<OtherTemplate<'_>> = bodies
        .iter()
        .map(|(name, body)| OtherTemplate { name, language: "pt_BR", category: "UTILITY", body, footer: "Loja" })
        .collect();
    let longest = longest();
    let ordinary = ordinary();
    vec![
        line("lint of an ordinary template", &ordinary, &[], turns),
        line("lint of the longest one", &longest, &[], turns),
        line("lint of the longest one beside 6,000 others", &longest, &others, turns),
    ]
}

fn line(what: &str, doc: &Value, others: &[OtherTemplate<'_>], turns: usize) -> Line {
    let text = doc.to_string();
    let context = LintContext { others, ..LintContext::default() };
    let draft = Definition::read(doc).unwrap();
    let mut parsing = Vec::with_capacity(turns);
    let mut linting = Vec::with_capacity(turns);
    // In turns, so that both meet the machine's moods alike.
    for _ in 0..turns {
        let start = Instant::now();
        std::hint::black_box(serde_json::from_str::<Value>(std::hint::black_box(&text)).unwrap());
        parsing.push(start.elapsed());
        let start = Instant::now();
        std::hint::black_box(lint(std::hint::black_box(&draft), &context));
        linting.push(start.elapsed());
    }
    let (parsing, linting) = (late(parsing), late(linting));
    Line {
        what: what.to_owned(),
        reference: format!("parse of its JSON {parsing:.1?}"),
        recado: format!("p95 {linting:.1?}"),
        ratio: linting.as_secs_f64() / parsing.as_secs_f64(),
        wanted: "p95 ≤ 1 ms",
        good: linting <= LIMIT,
    }
}

/// The time that 95 of 100 kept.
fn late(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() * 95 / 100).copied().unwrap_or_default()
}

fn ordinary() -> Value {
    json!({"name": "pedido_pronto", "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED", "components": [
        {"type": "HEADER", "format": "TEXT", "text": "Pedido {{pedido}}",
         "example": {"header_text_named_params": [{"param_name": "pedido", "example": "A-1042"}]}},
        {"type": "BODY", "text": "Olá, {{nome}}! O seu pedido ficou pronto, e você pode buscar até {{dia}} na loja do centro. 💐",
         "example": {"body_text_named_params": [{"param_name": "nome", "example": "Ana"}, {"param_name": "dia", "example": "sexta"}]}},
        {"type": "FOOTER", "text": "Loja da Ana"},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Já busquei"},
            {"type": "URL", "text": "Ver", "url": "https://loja.example/p/{{1}}", "example": ["https://loja.example/p/A-1"]}]}]})
}

/// A message of 1,024 characters with many variables, and a carousel of ten cards.
fn longest() -> Value {
    let mut body = String::from("Olá");
    let mut names = Vec::new();
    while body.chars().count() < 990 {
        names.push(json!({"param_name": format!("v{}", names.len()), "example": "A-1042"}));
        body.push_str(&format!(", o seu pedido de número {{{{v{}}}}} está a caminho", names.len() - 1));
    }
    let card = json!({"components": [
        {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::a"]}},
        {"type": "BODY", "text": "Um vaso de barro queimado, pintado à mão, com flores do campo por dentro e por fora. ".repeat(2).trim().chars().take(160).collect::<String>().trim()},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Quero este"}, {"type": "URL", "text": "Ver", "url": "https://loja.example/vasos"}]}]});
    json!({"name": "colecao", "language": "pt_BR", "category": "MARKETING", "parameter_format": "NAMED", "components": [
        {"type": "BODY", "text": format!("{body}."), "example": {"body_text_named_params": names}},
        {"type": "CAROUSEL", "cards": vec![card; 10]}]})
}
