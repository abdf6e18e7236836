//! What goes, and what is handed back before anything goes.

use chrono::Utc;
use serde_json::json;

use super::{Charges, boleto, phone, pix};

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
    let lacks = charges.run(&charges.to(1, &[])).expect(3)["error"].clone();
    assert_eq!((&lacks["code"], &lacks["details"]["names"]), (&json!("variable_missing"), &json!("header")));
    assert!(lacks["advice"].as_str().unwrap().contains("--media"), "{lacks:#}");
    let sheet = charges.sheet(0..2);
    let lacks = recado.run(&charges.send(&sheet, &[])).expect(3);
    assert_eq!(lacks["error"]["code"], "template_needs_file");
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
