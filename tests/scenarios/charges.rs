//! Charges with a PDF, a Pix and a boleto for each person: what a shop sends at the end of the month. The judge is the
//! practice service: how often something was uploaded, and what each phone got.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{NaiveDate, Utc};
use recado_tests::Service;
use serde_json::{Value, json};

use crate::mailing::Shop;

mod sending;
mod trouble;

const TEMPLATE: &str = "fatura_do_mes";
const APP: &str = "108800000000033";

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

/// A static Pix code of this value (EMV, with the checksum CRC-16/CCITT-FALSE).
fn pix(cents: u64) -> String {
    let field = |id: &str, value: &str| format!("{id}{:02}{value}", value.len());
    let account = field("00", "br.gov.bcb.pix") + &field("01", "123e4567-e12b-12d1-a456-426655440000");
    let value = format!("{}.{:02}", cents / 100, cents % 100);
    let fields = [
        field("00", "01"),
        field("26", &account),
        field("52", "0000"),
        field("53", "986"),
        field("54", &value),
        field("58", "BR"),
        field("59", "LOJA RECADO"),
        field("60", "SAO PAULO"),
        field("62", &field("05", "***")),
    ];
    let code = fields.concat() + "6304";
    let crc = code.bytes().fold(0xFFFF_u16, |crc, byte| {
        (0..8)
            .fold(crc ^ (u16::from(byte) << 8), |crc, _| if crc & 0x8000 == 0 { crc << 1 } else { (crc << 1) ^ 0x1021 })
    });
    format!("{code}{crc:04X}")
}

/// The line of a bank's boleto (FEBRABAN: three fields of modulo 10, one digit of modulo 11).
fn boleto(cents: u64, due: NaiveDate) -> String {
    let factor = 1_000 + (due - NaiveDate::from_ymd_opt(2025, 2, 22).unwrap()).num_days();
    let free = "1234567890123456789012345";
    let tail = format!("{factor:04}{cents:010}");
    let start = "3419";
    let digits = |text: &str| text.bytes().map(|b| u32::from(b - b'0')).collect::<Vec<_>>();
    let sum: u32 = digits(&format!("{start}{tail}{free}")).iter().rev().zip((2..=9).cycle()).map(|(d, w)| d * w).sum();
    let general = match 11 - sum % 11 {
        0 | 10 | 11 => 1,
        digit => digit,
    };
    let with_check = |field: String| {
        let doubled = digits(&field).into_iter().rev().zip([2, 1].into_iter().cycle()).map(|(d, w)| d * w);
        let sum: u32 = doubled.map(|product| product / 10 + product % 10).sum();
        format!("{field}{}", (10 - sum % 10) % 10)
    };
    let fields = [format!("{start}{}", &free[..5]), free[5..15].to_owned(), free[15..].to_owned()].map(with_check);
    format!("{}{general}{tail}", fields.concat())
}

/// A template with a document, a Pix and a boleto, handed in with a sample and let through.
fn approve(service: &Service, name: &str) {
    let (api, token) = (service.api_url.clone(), service.token.clone());
    let pdf = b"%PDF-1.7\n%%EOF\n".to_vec();
    let handle = recado_tests::service::run(async move {
        let client = recado_tests::service::reqwest_client();
        let open =
            format!("{api}/v25.0/{APP}/uploads?file_name=a.pdf&file_length={}&file_type=application/pdf", pdf.len());
        let opened: Value = client.post(open).bearer_auth(&token).send().await.unwrap().json().await.unwrap();
        let session = format!("{api}/v25.0/{}", opened["id"].as_str().unwrap());
        let sent =
            client.post(session).header("authorization", format!("OAuth {token}")).header("file_offset", "0").body(pdf);
        sent.send().await.unwrap().json::<Value>().await.unwrap()["h"].as_str().unwrap().to_owned()
    });
    let example = |name: &str, example: &str| json!({"param_name": name, "example": example});
    let due = Utc::now().date_naive() + chrono::Days::new(20);
    let setting = |kind: &str, key: &str, value: String| json!({"type": kind, kind: {key: value}});
    let body = json!({
        "name": name, "language": "pt_BR", "category": "UTILITY", "parameter_format": "NAMED",
        "components": [
            {"type": "HEADER", "format": "DOCUMENT", "example": {"header_handle": [handle]}},
            {"type": "BODY", "text": "Olá, {{nome}}! A fatura {{fatura}}, no valor de {{valor}}, está no arquivo acima. Pague por Pix ou boleto até o vencimento.",
             "example": {"body_text_named_params": [example("nome", "Ana"), example("fatura", "F-1"), example("valor", "R$ 100,00")]}},
            {"type": "BUTTONS", "buttons": [
                {"type": "PAYMENT_REQUEST", "text": "Copy Pix code", "payment_setting": setting("pix_dynamic_code", "code", pix(10_000))},
                {"type": "PAYMENT_REQUEST", "text": "Copy Boleto code", "payment_setting": setting("boleto", "digitable_line", boleto(10_000, due))}]}]});
    let path = format!("/v25.0/{}/message_templates", service.waba_id);
    let (status, answer) = service.http("POST", &path, Some(&service.token), Some(&body));
    assert_eq!(status, 200, "{answer:#}");
    let path = format!("/practice/template/{name}/pt_BR/status");
    let (status, answer) = service.http("POST", &path, None, Some(&json!({"status": "APPROVED"})));
    assert_eq!(status, 200, "{answer:#}");
}
