//! Charges with a PDF, a Pix and a boleto for each person: what a shop sends at the end of the month. The judge is the
//! practice service: how often something was uploaded, and what each phone got.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::Utc;
use recado_core::MessageState;
use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use crate::mailing::Shop;

mod template;

use template::{approve, boleto, pix};

const TEMPLATE: &str = "fatura_do_mes";

/// A shop whose service has approved the template, and a folder for its files.
struct Charges {
    shop: Shop,
    folder: tempfile::TempDir,
}

impl Charges {
    fn open(flags: &[&str]) -> Self {
        let shop = Shop::open(flags);
        approve(&shop.service, TEMPLATE);
        shop.recado.json(&["template", "sync"]);
        Self { shop, folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A PDF of so many bytes that says what it is.
    fn pdf(&self, name: &str, says: &str, bytes: usize) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let filling = "%".repeat(bytes.saturating_sub(40 + says.len()));
        std::fs::write(&path, format!("%PDF-1.7\n({says})\n{filling}\n%%EOF\n")).unwrap();
        path
    }

    /// A sheet of charges for these people.
    fn sheet(&self, people: std::ops::Range<u32>) -> PathBuf {
        let due = Utc::now().date_naive() + chrono::Days::new(20);
        let mut text = String::from("Telefone;Nome;Fatura;Valor;Pix;Boleto\n");
        for n in people {
            let cents = 10_000 + u64::from(n);
            let reais = format!("{},{:02}", cents / 100, cents % 100);
            let line = format!("{};Cliente {n};F-{n};R$ {reais};{};{}\n", phone(n), pix(cents), boleto(cents, due));
            text.push_str(&line);
        }
        let path = self.path("faturas.csv");
        std::fs::write(&path, text).unwrap();
        path
    }

    fn send<'a>(&self, sheet: &'a Path, more: &[&'a str]) -> Vec<&'a str> {
        let start = ["send", TEMPLATE, "--from", sheet.to_str().unwrap(), "--key-column", "Fatura", "--json"];
        let map = ["--map", "Pix=button.0", "--map", "Boleto=button.1"];
        [&start[..], &map, more].concat()
    }

    fn to(&self, n: u32, more: &[&str]) -> Vec<String> {
        let due = Utc::now().date_naive() + chrono::Days::new(20);
        let start = ["send", TEMPLATE, "--to", &phone(n), "--json"].map(str::to_owned);
        let values = [
            "nome=Ana".to_owned(),
            "fatura=F-1".to_owned(),
            "valor=R$ 100,00".to_owned(),
            format!("button.0={}", pix(10_000)),
            format!("button.1={}", boleto(10_000, due)),
        ];
        let values = values.into_iter().flat_map(|value| ["--var".to_owned(), value]);
        start.into_iter().chain(values).chain(more.iter().map(|&more| more.to_owned())).collect()
    }

    fn run(&self, arguments: &[String]) -> recado_tests::Answer {
        self.shop.recado.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// How many media the service ever took.
    fn uploads(&self) -> u64 {
        get(&self.shop.service, "/practice/uploads")["media"].as_u64().unwrap()
    }

    /// What the document on somebody's phone says.
    fn document_of(&self, n: u32) -> String {
        let to = format!("/practice/phone?to=%2B55{}", phone(n));
        // It arrives a moment after it was taken.
        let begun = Instant::now();
        let shown = loop {
            let shown = get(&self.shop.service, &to);
            if shown != json!([]) || begun.elapsed() > Duration::from_secs(10) {
                break shown;
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        let id = shown[0]["header"]["media"]["id"].as_str().unwrap_or_else(|| panic!("{shown:#}")).to_owned();
        let url = format!("{}/practice/media/{id}", self.shop.service.api_url);
        recado_tests::service::run(async move {
            recado_tests::service::reqwest_client().get(url).send().await.unwrap().text().await.unwrap()
        })
    }
}

fn get(service: &Service, path: &str) -> Value {
    let (status, answer) = service.http("GET", path, None, None);
    assert_eq!(status, 200, "{path}: {answer}");
    answer
}

fn phone(n: u32) -> String {
    format!("119{:08}", 80_000_000 + n)
}

/// The end of the month: 500 people, each with a PDF, a Pix and a boleto of their own, and two PDFs that nobody made.
#[test]
fn five_hundred_charges_with_two_files_missing() {
    let charges = Charges::open(&[]);
    for n in (0..500).filter(|n| ![77, 310].contains(n)) {
        charges.pdf(&format!("notas/Fatura F-{n} Cliente.pdf"), &format!("fatura F-{n}"), 3_000);
    }
    let (sheet, folder) = (charges.sheet(0..500), charges.path("notas"));
    let folder = folder.to_str().unwrap();
    let tried = charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder, "--dry-run"])).expect(1);
    assert_eq!((&tried["would_queue"], &tried["rejected"]), (&json!(498), &json!(2)), "{tried:#}");
    assert_eq!(charges.shop.recado.json(&["files", "list"])["count"], 0, "tried, and nothing kept");

    let summary = charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder, "--wait"])).expect(1);
    for (key, count) in [("accepted", 498), ("skipped", 2), ("failed", 0), ("unknown", 0), ("waiting", 0)] {
        assert_eq!(summary[key], count, "{key}: {summary:#}");
    }
    let rejects = summary["rejects"].as_array().unwrap();
    assert_eq!(rejects.iter().map(|reject| reject["row"].as_u64().unwrap()).collect::<Vec<_>>(), [79, 312]);
    for (reject, key) in rejects.iter().zip(["F-77", "F-310"]) {
        assert_eq!(reject["code"], "file_missing");
        assert!(reject["message"].as_str().unwrap().contains(key), "{reject:#}");
    }
    assert_eq!(charges.uploads(), 498, "each file once");
    assert_eq!(charges.shop.taken(), 498);
    for n in [0, 76, 78, 499] {
        assert!(charges.document_of(n).contains(&format!("(fatura F-{n})")), "{n} got somebody else's");
    }
    // The two are mended, and the same sheet goes again: what was sent stays sent.
    charges.pdf("notas/F-77.pdf", "fatura F-77", 3_000);
    charges.pdf("notas/F-310.pdf", "fatura F-310", 3_000);
    let again = charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder, "--wait"])).expect(0);
    assert_eq!((&again["accepted"], &again["skipped"]), (&json!(2), &json!(498)), "{again:#}");
    assert_eq!((charges.uploads(), charges.shop.taken()), (500, 500));
}

#[test]
fn one_file_for_all_is_uploaded_once_and_again_for_nobody() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("aviso.pdf", "para todos", 200_000);
    let sheet = charges.sheet(0..300);
    let media = ["--media", file.to_str().unwrap(), "--wait"];
    let summary = charges.shop.recado.run(&charges.send(&sheet, &media)).expect(0);
    assert_eq!(summary["accepted"], 300, "{summary:#}");
    assert_eq!(charges.uploads(), 1);
    // Another mailing, another process, another name: the same bytes.
    let copy = charges.path("copia.pdf");
    std::fs::copy(&file, &copy).unwrap();
    let sent = charges.run(&charges.to(900, &["--media", copy.to_str().unwrap(), "--wait"])).expect(0);
    assert_eq!(sent["accepted"], 1, "{sent:#}");
    assert_eq!(charges.uploads(), 1);
    let kept = charges.shop.recado.json(&["files", "list"]);
    assert_eq!((&kept["count"], &kept["unused_count"]), (&json!(1), &json!(0)), "{kept:#}");
    let link = charges.run(&charges.to(901, &["--media", "https://loja.example/nota.pdf", "--wait"])).expect(0);
    assert_eq!((&link["accepted"], charges.uploads()), (&json!(1), 1), "{link:#}");
}

#[test]
fn files_by_a_column_of_the_sheet() {
    let charges = Charges::open(&[]);
    charges.pdf("a.pdf", "de A", 1_000);
    charges.pdf("sub/b.pdf", "de B", 1_000);
    let sheet = charges.path("lista.csv");
    let due = Utc::now().date_naive() + chrono::Days::new(20);
    let row = |n: u32, file: &str| {
        format!("{};Ana;F-{n};R$ 100,00;{};{};{file}\n", phone(n), pix(10_000), boleto(10_000, due))
    };
    let rows = [row(21, "a.pdf"), row(22, r"sub\b.pdf"), row(23, "../fora.pdf"), row(24, "c.pdf"), row(25, "")];
    std::fs::write(&sheet, format!("Telefone;Nome;Fatura;Valor;Pix;Boleto;Arquivo\n{}", rows.concat())).unwrap();
    let summary = charges.shop.recado.run(&charges.send(&sheet, &["--media-column", "Arquivo", "--wait"])).expect(1);
    assert_eq!((&summary["accepted"], &summary["rejected"]), (&json!(2), &json!(3)), "{summary:#}");
    let codes: Vec<_> = summary["rejects"].as_array().unwrap().iter().map(|reject| reject["code"].clone()).collect();
    assert_eq!(codes, ["file_outside", "file_missing", "variable_missing"]);
    assert!(charges.document_of(21).contains("(de A)") && charges.document_of(22).contains("(de B)"));
}

#[test]
fn what_does_not_fit_is_said_before_anything_enters() {
    let charges = Charges::open(&[]);
    let recado = &charges.shop.recado;
    let run = |arguments: Vec<String>, exit: i32| charges.run(&arguments).expect(exit)["error"]["code"].clone();
    let file = charges.pdf("f.pdf", "x", 1_000);
    let file = file.to_str().unwrap();
    assert_eq!(run(charges.to(1, &[]), 3), "template_needs_file");
    assert_eq!(run(charges.to(1, &["--media", charges.path("nada.pdf").to_str().unwrap()]), 4), "file_missing");
    std::fs::write(charges.path("cortado.pdf"), b"%PDF-1.7\n...").unwrap();
    assert_eq!(run(charges.to(1, &["--media", charges.path("cortado.pdf").to_str().unwrap()]), 3), "file_damaged");
    std::fs::write(charges.path("foto.png"), b"GIF89a").unwrap();
    assert_eq!(run(charges.to(1, &["--media", charges.path("foto.png").to_str().unwrap()]), 3), "file_kind");
    let due = Utc::now().date_naive() + chrono::Days::new(20);
    let other = format!("button.1={}", boleto(12_345, due));
    let differs = ["--media", file, "--var", &other];
    assert_eq!(run(charges.to(1, &differs), 3), "charge_values_differ");
    let text = ["--media", file, "--var", "valor=R$ 99,00"];
    assert_eq!(run(charges.to(1, &text), 3), "charge_invoice_differs");
    let wrong = pix(10_000).replace("100.00", "900.00");
    let wrong = format!("button.0={wrong}");
    assert_eq!(run(charges.to(1, &["--media", file, "--var", &wrong]), 3), "pix_checksum");
    let none = recado.json(&["outbox", "list"]);
    assert_eq!(none, json!([]), "nothing entered");
    recado.refused(
        &["send", "order_update", "--to", &phone(1), "--media", file, "--var", "1=a", "--var", "2=b", "--var", "3=c"],
        3,
        "template_takes_no_file",
    );

    // A person may mean it; and what is late is a hint.
    let meant = charges.run(&charges.to(1, &["--media", file, "--var", &other, "--allow-differences"])).expect(0);
    assert_eq!(meant["queued"], 1, "{meant:#}");
    assert_eq!(meant["warnings"][0]["code"], "charge_values_differ");
    let yesterday = Utc::now().date_naive() - chrono::Days::new(3);
    let late = format!("button.1={}", boleto(10_000, yesterday));
    let late = charges.run(&charges.to(2, &["--media", file, "--var", &late])).expect(0);
    assert_eq!((&late["queued"], &late["warnings"][0]["code"]), (&json!(1), &json!("boleto_overdue")), "{late:#}");
    // In a sheet such a row is handed back, and the others go.
    let sheet = charges.path("duas.csv");
    let row = |n: u32, cents| format!("{};Ana;F-{n};R$ 100,00;{};{}\n", phone(n), pix(10_000), boleto(cents, due));
    std::fs::write(&sheet, format!("Telefone;Nome;Fatura;Valor;Pix;Boleto\n{}{}", row(3, 10_000), row(4, 20_000)))
        .unwrap();
    let summary = recado.run(&charges.send(&sheet, &["--media", file])).expect(1);
    assert_eq!(
        (&summary["queued"], &summary["rejects"][0]["code"]),
        (&json!(1), &json!("charge_values_differ")),
        "{summary:#}"
    );
    let all = ["--media", file, "--allow-differences", "--dry-run"];
    let summary = recado.run(&charges.send(&sheet, &all)).expect(0);
    assert_eq!((&summary["rejected"], &summary["warned"]), (&json!(0), &json!(1)), "{summary:#}");
}

#[test]
fn an_upload_that_breaks_in_the_middle_is_made_anew() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("grande.pdf", "inteiro", 3_000_000);
    charges.shop.service.faults(&json!({"upload_breaks_at": 1_000_000}));
    let sheet = charges.sheet(0..20);
    let summary =
        charges.shop.recado.run(&charges.send(&sheet, &["--media", file.to_str().unwrap(), "--wait"])).expect(0);
    assert_eq!((&summary["accepted"], &summary["unknown"]), (&json!(20), &json!(0)), "{summary:#}");
    assert_eq!(charges.uploads(), 1, "the whole one counts");
    assert!(charges.document_of(3).contains("(inteiro)"));
}

/// A crash in the middle of an upload: no message was claimed, none is in doubt, and each is sent once after it.
#[test]
fn killed_in_the_middle_of_an_upload_nothing_is_in_doubt() {
    let charges = Charges::open(&[]);
    for n in 0..30 {
        charges.pdf(&format!("notas/F-{n}.pdf"), &format!("fatura F-{n}"), 50_000);
    }
    let (sheet, folder) = (charges.sheet(0..30), charges.path("notas"));
    charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder.to_str().unwrap()])).expect(0);
    charges.shop.service.faults(&json!({"latency_ms": 60_000, "scope": "all"}));
    let mut work = charges.shop.recado.start(&["work", "--until-empty", "--json"]);
    std::thread::sleep(Duration::from_secs(2));
    work.kill().unwrap();
    work.wait().unwrap();
    let ledger = charges.shop.look();
    let states = ledger.messages(None).into_iter().map(|message| (message.state, message.attempts));
    assert!(states.clone().all(|state| state == (MessageState::Queued, 0)), "{:?}", states.collect::<Vec<_>>());
    charges.shop.service.faults(&json!({"latency_ms": 0}));
    let done = charges.shop.work(&[]).expect(0);
    assert_eq!((&done["accepted"], &done["unknown"]), (&json!(30), &json!(0)), "{done:#}");
    assert_eq!(charges.shop.taken(), 30, "and nobody got two");
}

#[test]
fn a_file_that_is_gone_fails_its_own_messages_and_no_others() {
    let charges = Charges::open(&[]);
    for n in 0..3 {
        charges.pdf(&format!("notas/F-{n}.pdf"), &format!("fatura F-{n}"), 2_000);
    }
    let (sheet, folder) = (charges.sheet(0..3), charges.path("notas"));
    charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder.to_str().unwrap()])).expect(0);
    let kept = charges.shop.recado.json(&["files", "list"]);
    let hash = |n: usize| kept["files"][n]["hash"].as_str().unwrap().to_owned();
    let place = |hash: &str| charges.shop.recado.data_dir().join("files").join(&hash[..2]).join(hash);
    std::fs::remove_file(place(&hash(0))).unwrap();
    std::fs::write(place(&hash(1)), b"%PDF-1.7 something else entirely %%EOF").unwrap();
    let done = charges.shop.work(&[]).expect(1);
    assert_eq!((&done["accepted"], &done["failed"]), (&json!(1), &json!(2)), "{done:#}");
    let failed = charges.shop.recado.json(&["outbox", "list", "--state", "failed"]);
    for message in failed.as_array().unwrap() {
        assert_eq!(
            (&message["error"]["code"], &message["attempts"]),
            (&json!("file_missing"), &json!(0)),
            "{message:#}"
        );
        assert!(!message["error"]["advice"].as_str().unwrap().is_empty());
    }
    // Sent again with the file, it is kept anew; and what failed can be tried again then.
    charges.shop.recado.run(&charges.send(&sheet, &["--media-folder", folder.to_str().unwrap()])).expect(0);
    let ids: Vec<_> = failed.as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap().to_owned()).collect();
    let retry: Vec<&str> = ["outbox", "retry"].into_iter().chain(ids.iter().map(String::as_str)).collect();
    assert_eq!(charges.shop.recado.json(&retry)["retried"], 2);
    let done = charges.shop.work(&[]).expect(0);
    assert_eq!(done["accepted"], 2, "{done:#}");
    assert_eq!(charges.shop.taken(), 3);
}

#[test]
fn a_file_that_the_service_forgot_is_uploaded_anew() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("f.pdf", "x", 2_000);
    let file = file.to_str().unwrap();
    charges.run(&charges.to(1, &["--media", file, "--wait"])).expect(0);
    let (status, answer) = charges.shop.service.http("POST", "/practice/expire_media", None, Some(&json!({})));
    assert_eq!(status, 200, "{answer}");
    let refused = charges.run(&charges.to(2, &["--media", file, "--wait"])).expect(1);
    assert_eq!(refused["failed"], 1, "{refused:#}");
    let failed = charges.shop.recado.json(&["outbox", "list", "--state", "failed"]);
    assert_eq!(failed[0]["error"]["code"], "file_forgotten", "{failed:#}");
    // It says nothing about the others: the next one brings the file again.
    let next = charges.run(&charges.to(3, &["--media", file, "--wait"])).expect(0);
    assert_eq!((&next["accepted"], charges.uploads()), (&json!(1), 2), "{next:#}");
    charges.shop.recado.json(&["outbox", "retry", failed[0]["id"].as_str().unwrap()]);
    let done = charges.shop.work(&[]).expect(0);
    assert_eq!((&done["accepted"], charges.uploads()), (&json!(1), 2), "{done:#}");
}

#[test]
fn a_template_that_is_deleted_meanwhile_fails_nobody() {
    let charges = Charges::open(&[]);
    let file = charges.pdf("f.pdf", "x", 2_000);
    let sheet = charges.sheet(0..20);
    charges.shop.recado.run(&charges.send(&sheet, &["--media", file.to_str().unwrap()])).expect(0);
    let service = &charges.shop.service;
    let path = format!("/v25.0/{}/message_templates?name={TEMPLATE}", service.waba_id);
    let (status, answer) = service.http("DELETE", &path, Some(&service.token), None);
    assert_eq!(status, 200, "{answer}");
    let stopped = charges.shop.work(&[]).expect(1);
    assert_eq!((&stopped["accepted"], &stopped["failed"]), (&json!(0), &json!(0)), "{stopped:#}");
    let waiting = charges.shop.recado.json(&["outbox", "list"]);
    let states: Vec<_> = waiting.as_array().unwrap().iter().map(|message| message["state"].clone()).collect();
    assert_eq!(states, vec![json!("queued"); 20]);
    assert_eq!(charges.shop.taken(), 0);
}

/// Where the service cannot be reached, whoever waits is told so in time, and everything waits on.
#[test]
fn without_a_connection_nothing_is_lost() {
    let mut charges = Charges::open(&[]);
    let file = charges.pdf("f.pdf", "x", 2_000);
    let sheet = charges.sheet(0..3);
    charges.shop.recado.run(&charges.send(&sheet, &["--media", file.to_str().unwrap()])).expect(0);
    let recado = std::mem::replace(&mut charges.shop.recado, Recado::new());
    let ledger = |recado: &Recado| recado.json(&["outbox", "list"]).as_array().unwrap().len();
    drop(charges.shop);
    let begun = Instant::now();
    let answer = recado.run(&["work", "--until-empty", "--json"]);
    assert_eq!(answer.exit, 6, "{answer:#?}");
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(ledger(&recado), 3);
    let states = recado.json(&["outbox", "list", "--state", "queued"]);
    assert_eq!(states.as_array().unwrap().len(), 3);
    assert!(states.as_array().unwrap().iter().all(|message| message["attempts"] == 0), "{states:#}");
}
