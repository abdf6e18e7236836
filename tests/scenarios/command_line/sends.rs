//! `send`, `work`, `outbox` and `status`: from a template and values to a message that was read.

use recado_tests::{Recado, Service};
use serde_json::{Value, json};

use super::{column, connected, has_shape};

const ANA: &str = "+5511987654321";

/// `--var` for each of these.
fn values<'a>(pairs: &[&'a str]) -> Vec<&'a str> {
    pairs.iter().flat_map(|pair| ["--var", pair]).collect()
}

fn send(recado: &Recado, template: &str, pairs: &[&str], more: &[&str]) -> Value {
    recado.json(&[["send", template, "--to", ANA].as_slice(), &values(pairs), more].concat())
}

#[track_caller]
fn is_summary(summary: &Value) {
    let counts = ["queued", "accepted", "failed", "unknown", "skipped", "cancelled", "seconds"];
    has_shape(summary, &counts.map(|key| (key, "number")));
    has_shape(summary, &[("batch", "text?")]);
    assert!(summary["seconds"].as_f64().unwrap() >= 0.0);
}

/// The last message that the service took. It takes one only where every value is in its place.
fn last(service: &Service) -> Value {
    service.record().pop().unwrap()
}

#[test]
fn every_kind_of_value_reaches_its_place() {
    let (service, recado) = connected(&[]);
    let nota = "header=https://loja-recado.example/notas/nota-1042.pdf";
    for (template, pairs) in [
        ("hello_world", [].as_slice()),
        ("order_update", &["1=Ana", "2=A-1", "3=Friday"]),
        ("cobranca_vencimento", &["nome=Ana", "parcela=3 de 6", "valor=R$ 89,90", "vencimento=10/12/2026"]),
        ("pedido_confirmado", &["header.pedido=A-1", "nome=Ana", "valor=R$ 149,90"]),
        ("pedido_confirmado", &["pedido=A-1", "nome=Ana", "valor=R$ 149,90"]),
        ("pedido_saiu_para_entrega", &["nome=Ana", "pedido=A-1", "previsao=hoje", "button.0=A-1"]),
        ("pedido_saiu_para_entrega", &["nome=Ana", "pedido=A-1", "previsao=hoje", "button.0=A-1", "button.1=ajuda"]),
        ("nota_fiscal", &[nota, "nome=Ana", "pedido=A-1"]),
    ] {
        let summary = send(&recado, template, pairs, &["--wait"]);
        is_summary(&summary);
        assert_eq!((&summary["queued"], &summary["accepted"]), (&json!(1), &json!(1)), "{template}: {summary:#}");
        let taken = last(&service);
        assert_eq!((&taken["to"], &taken["template"]), (&json!(ANA), &json!(template)), "{taken}");
    }
    assert_eq!(service.record().len(), 8);
}

#[test]
fn a_number_as_people_write_it_arrives_as_the_service_wants_it() {
    let (service, recado) = connected(&[]);
    for to in ["(11) 98765-4321", "11987654321", "+55 11 98765 4321"] {
        recado.json(&["send", "hello_world", "--to", to, "--wait"]);
        assert_eq!(last(&service)["to"], ANA, "{to}");
    }
    recado.json(&["send", "hello_world", "--to", "912 345 678", "--country", "PT", "--wait"]);
    assert_eq!(last(&service)["to"], "+351912345678");
}

#[test]
fn without_waiting_it_is_queued_and_whoever_works_sends_it() {
    let (service, recado) = connected(&[]);
    let summary = send(&recado, "hello_world", &[], &[]);
    is_summary(&summary);
    assert_eq!((&summary["queued"], &summary["accepted"]), (&json!(1), &json!(0)));
    assert_eq!(
        (column(&recado.json(&["outbox", "list"]), "state"), service.record().len()),
        (vec!["queued".to_owned()], 0)
    );

    let summary = recado.json(&["work", "--until-empty"]);
    is_summary(&summary);
    assert_eq!((&summary["batch"], &summary["accepted"], &summary["queued"]), (&json!(null), &json!(1), &json!(0)));
    assert_eq!(
        (column(&recado.json(&["outbox", "list"]), "state"), service.record().len()),
        (vec!["accepted".to_owned()], 1)
    );
    assert_eq!(recado.json(&["work", "--until-empty"])["accepted"], 0, "nothing is left");
    assert_eq!(service.record().len(), 1);
}

#[test]
fn a_key_enters_the_ledger_once_ever() {
    let (service, recado) = connected(&[]);
    let first = send(&recado, "hello_world", &[], &["--key", "pedido-1042/enviado", "--wait"]);
    let second = send(&recado, "hello_world", &[], &["--key", "pedido-1042/enviado", "--wait"]);
    assert_eq!((&first["accepted"], &first["skipped"]), (&json!(1), &json!(0)));
    assert_eq!((&second["queued"], &second["accepted"], &second["skipped"]), (&json!(0), &json!(0), &json!(1)));
    assert_eq!(service.record().len(), 1);

    assert_eq!(
        column(&recado.json(&["outbox", "list"]), "state"),
        ["accepted"],
        "what is skipped shows when asked for"
    );
    let skipped = recado.json(&["outbox", "list", "--state", "skipped"]);
    assert_eq!(
        (&skipped[0]["key"], &skipped[0]["error"]["code"]),
        (&json!("pedido-1042/enviado"), &json!("duplicate_key"))
    );
    assert_eq!(skipped.as_array().unwrap().len(), 1);

    // Refused before it entered, so the key is still free.
    recado.refused(&["send", "order_update", "--to", ANA, "--key", "pedido-7"], 3, "variable_missing");
    assert_eq!(send(&recado, "hello_world", &[], &["--key", "pedido-7"])["queued"], 1);
}

#[test]
fn the_outbox_shows_the_newest_first_and_what_was_asked_for() {
    let (service, recado) = connected(&[]);
    let batches: Vec<_> = ["1", "2", "3"]
        .map(|key| send(&recado, "hello_world", &[], &["--key", key])["batch"].as_str().unwrap().to_owned())
        .into();
    let rows = recado.json(&["outbox", "list"]);
    assert_eq!(column(&rows, "key"), ["3", "2", "1"]);
    for row in rows.as_array().unwrap() {
        let text = ["id", "batch", "to", "template", "language", "state", "created_at", "updated_at"];
        has_shape(row, &text.map(|key| (key, "text")));
        has_shape(row, &[("key", "text?"), ("wamid", "text?"), ("attempts", "number"), ("error", "object?")]);
        assert_eq!(
            (&row["to"], &row["wamid"], &row["attempts"], &row["error"]),
            (&json!(ANA), &json!(null), &json!(0), &json!(null))
        );
    }
    let keys = |more: &[&str]| column(&recado.json(&[&["outbox", "list"], more].concat()), "key");
    assert_eq!(keys(&["--batch", &batches[1]]), ["2"]);
    assert_eq!(keys(&["--limit", "2"]), ["3", "2"]);
    assert_eq!((keys(&["--state", "queued"]).len(), keys(&["--state", "accepted"]).len()), (3, 0));
    service.faults(&json!({"refuse_with": 131_026, "remaining": 1}));
    assert_eq!(recado.run(&["work", "--until-empty", "--json"]).expect(1)["failed"], 1);
    // Which of the three it was is for the service to say: they leave side by side.
    let refused = keys(&["--state", "failed"]);
    let rest: Vec<_> = ["3", "2", "1"].into_iter().filter(|key| refused != [*key]).collect();
    assert_eq!(
        (refused.len(), keys(&["--state", "accepted"])),
        (1, rest.iter().map(|key| (*key).to_owned()).collect())
    );
    assert_eq!(keys(&["--state", "accepted", "--limit", "1"]), rest[..1]);

    let failed = &recado.json(&["outbox", "list", "--state", "failed"])[0];
    has_shape(&failed["error"], &[("code", "text"), ("message", "text"), ("advice", "text")]);
    let unknown = "00000000-0000-7000-8000-000000000000";
    for id in [unknown, "x", ""] {
        recado.refused(&["outbox", "list", "--batch", id], 4, "batch_not_found");
        recado.refused(&["outbox", "show", id], 4, "message_not_found");
    }
}

#[test]
fn one_message_shows_its_whole_story() {
    let (service, recado) = connected(&[]);
    service.faults(&json!({"refuse_with": 131_056, "remaining": 1}));
    send(&recado, "hello_world", &[], &["--wait"]);
    recado.json(&["status", "refresh"]);
    let row = recado.json(&["outbox", "list"])[0].clone();
    let shown = recado.json(&["outbox", "show", row["id"].as_str().unwrap()]);
    for (key, value) in row.as_object().unwrap() {
        assert_eq!(&shown[key], value, "as in the list: {key}");
    }
    let history = shown["history"].as_array().unwrap();
    assert_eq!(column(&shown["history"], "outcome"), ["refused", "accepted"]);
    assert_eq!(
        (&history[0]["number"], &history[0]["error"]["platform"]["code"]),
        (&json!(1), &json!(131_056)),
        "{shown:#}"
    );
    for attempt in history {
        has_shape(
            attempt,
            &[
                ("number", "number"),
                ("started_at", "text"),
                ("finished_at", "text?"),
                ("outcome", "text?"),
                ("error", "object?"),
            ],
        );
    }
    assert_eq!(
        column(&shown["statuses"], "status"),
        ["sent", "delivered", "read"],
        "in the order in which they happen"
    );
}

#[test]
fn a_message_is_accepted_and_later_read() {
    let (_service, recado) = connected(&[]);
    assert_eq!(recado.json(&["status", "refresh"]), json!({"checked": 0, "changed": 0}));
    let batch = send(&recado, "hello_world", &[], &["--wait"])["batch"].as_str().unwrap().to_owned();
    send(&recado, "hello_world", &[], &["--wait"]);
    assert_eq!(
        column(&recado.json(&["outbox", "list"]), "state"),
        ["accepted", "accepted"],
        "accepted is not delivered"
    );

    assert_eq!(recado.json(&["status", "refresh", "--batch", &batch]), json!({"checked": 1, "changed": 1}));
    assert_eq!(column(&recado.json(&["outbox", "list"]), "state"), ["accepted", "read"]);
    assert_eq!(recado.json(&["status", "refresh"]), json!({"checked": 1, "changed": 1}));
    assert_eq!(column(&recado.json(&["outbox", "list"]), "state"), ["read", "read"]);
    assert_eq!(recado.json(&["status", "refresh"]), json!({"checked": 0, "changed": 0}));
    recado.refused(&["status", "refresh", "--batch", "x"], 4, "batch_not_found");
}

#[test]
fn delivery_is_told_as_far_as_it_came() {
    let (_service, recado) = connected(&[]);
    for (to, state) in [("+5511987650001", "delivered"), ("+5511987650002", "sent"), ("+5511987650026", "failed")] {
        recado.json(&["send", "hello_world", "--to", to, "--wait"]);
        recado.json(&["status", "refresh"]);
        let row = recado.json(&["outbox", "list", "--limit", "1"])[0].clone();
        assert_eq!((&row["to"], &row["state"]), (&json!(to), &json!(state)), "{row:#}");
        assert_eq!(row["error"].is_null(), state != "failed", "{row:#}");
    }
}
