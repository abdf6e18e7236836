//! Messages that carry files: one for all of them is uploaded once, and one for each does not halve the rate.

use std::path::Path;

use recado_tests::Recado;
use serde_json::{Value, json};

use crate::ledger::Bench;
use crate::process::{Ran, watch};
use crate::raw::from_environment;
use crate::table::Line;

/// Time from a request to its answer, milliseconds: of a message and of an upload.
const LATENCY: u64 = 80;
/// What the service grants a number that is like others, messages a second.
const PACE: u64 = 80;
/// Bytes of an invoice.
const INVOICE: usize = 60 * 1024;

pub(crate) fn measure() -> Vec<Line> {
    let mut lines = vec![one_for_all(from_environment("BENCH_MESSAGES", 10_000))];
    lines.push(one_for_each(from_environment("BENCH_FILES", 1_000)));
    lines
}

/// One PDF for everybody, as fast as both can.
fn one_for_all(messages: u64) -> Line {
    println!("\none PDF of {} KiB for {messages} people", INVOICE / 1024);
    let bench = Bench::unlimited();
    let shop = Shop::at(&bench);
    let (rate, ran) = shop.send(messages, &|_| "aviso.pdf".to_owned());
    bench.taken().must_be(messages);
    let uploads = shop.uploads(&bench);
    println!("{rate:.0}/s, {uploads} uploaded; CPU each {}, {:.0} MiB at most", ran.cpu.each(messages), ran.peak);
    Line {
        what: format!("one PDF for {messages} people, uploads"),
        reference: "1".into(),
        recado: uploads.to_string(),
        ratio: uploads as f64,
        wanted: "1",
        good: uploads == 1,
    }
}

/// A PDF for each person at the pace and the distance of the real service, beside the same without: one PDF that is there.
fn one_for_each(messages: u64) -> Line {
    println!("\n{messages} PDFs of {} KiB, {LATENCY} ms of latency, {PACE} messages a second", INVOICE / 1024);
    let run = |file: &dyn Fn(u64) -> String| {
        let bench = Bench::start(&["--throughput", &PACE.to_string(), "--no-pair-limit"]);
        let shop = Shop::at(&bench);
        bench.service.faults(&json!({"latency_ms": LATENCY, "scope": "all"}));
        let (_, ran) = shop.send(messages, file);
        let taken = bench.taken();
        taken.must_be(messages);
        println!("{:.1}/s, {} uploaded; CPU each {}", taken.rate(), shop.uploads(&bench), ran.cpu.each(messages));
        taken.rate()
    };
    let without = run(&|_| "aviso.pdf".to_owned());
    let with = run(&|n| format!("nota-{n}.pdf"));
    let ratio = with / without;
    Line {
        what: format!("{messages} different PDFs beside sending, {LATENCY} ms, {PACE}/s"),
        reference: format!("{without:.1}/s with one PDF"),
        recado: format!("{with:.1}/s"),
        ratio,
        wanted: "≥ 0.5",
        good: ratio >= 0.5,
    }
}

struct Shop {
    recado: Recado,
}

impl Shop {
    fn at(bench: &Bench) -> Self {
        let mut recado = Recado::new();
        recado.connect(&bench.service);
        Self { recado }
    }

    /// Sends to so many people what `file` names for each, and says messages a second by the summary's own clock.
    fn send(&self, messages: u64, file: &dyn Fn(u64) -> String) -> (f64, Ran) {
        let folder = self.recado.data_dir().with_file_name("notas");
        std::fs::create_dir_all(&folder).unwrap();
        let mut rows = String::from("telefone;nome;pedido;arquivo\n");
        for n in 0..messages {
            let name = file(n);
            invoice(&folder.join(&name), &name);
            rows.push_str(&format!("119{:08};Ana;A-{n};{name}\n", 70_000_000 + n));
        }
        let sheet = folder.join("notas.csv");
        std::fs::write(&sheet, rows).unwrap();
        let from = ["send", "nota_fiscal", "--from", sheet.to_str().unwrap(), "--media-column", "arquivo", "--json"];
        let queued = watch(self.recado.command(&from));
        let summary = read(&queued);
        assert_eq!((queued.exit, &summary["queued"]), (0, &json!(messages)), "{queued:#?}");
        println!("queued in {:.1} s, the files copied", queued.seconds);
        let ran = watch(self.recado.command(&["work", "--until-empty", "--json"]));
        let summary = read(&ran);
        assert_eq!((ran.exit, &summary["accepted"]), (0, &json!(messages)), "{ran:#?}");
        (messages as f64 / summary["seconds"].as_f64().unwrap(), ran)
    }

    fn uploads(&self, bench: &Bench) -> u64 {
        let (status, answer) = bench.service.http("GET", "/practice/uploads", None, None);
        assert_eq!(status, 200, "{answer}");
        answer["media"].as_u64().unwrap()
    }
}

/// A PDF that is like no other one, where it is not there yet.
fn invoice(path: &Path, says: &str) {
    if !path.exists() {
        let text = format!("%PDF-1.7\n({says})\n{}\n%%EOF\n", "%".repeat(INVOICE));
        std::fs::write(path, text).unwrap();
    }
}

fn read(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:#?}"))
}
